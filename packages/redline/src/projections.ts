// Projections: what a resolution says in one view. Pure functions of the Redline; the law is the table of
// membership in SPEC.md, and every clause of a projection has one identity.
import { assertNever } from "./assert-never.ts";
import { formatIn, markOf, sameFormat, shapeIn } from "./attributes.ts";
import { type Inset, insetOf } from "./insets.ts";
import { applyMoves, movesIn } from "./moves.ts";
import { ownersOfNotes } from "./notes.ts";
import type {
  Attribution,
  BaseClause,
  BaseInline,
  BaseText,
  Clause,
  ClauseMark,
  Format,
  Redline,
  Run,
  Tracking,
  View,
} from "./types.ts";

/** A run of a projection. `held`: ids of the brackets around it, outermost first; they are in every view. */
export type PlainRun = ({ readonly text: string; readonly format?: Format } | Inset) & {
  readonly held?: readonly string[];
};

/** A clause of one projection: no tracking, only what the view says. */
export interface PlainClause extends ClauseMark {
  readonly id: string;
  readonly base: boolean;
  /** `markId` of the part that gave it its identity. */
  readonly markId: string;
  /** The stretch in which it stands in this view. */
  readonly stretch: string;
  /** The stretch in which its words are, when it stands elsewhere because it was moved. */
  readonly home?: string;
  readonly runs: readonly PlainRun[];
}

export interface PlainText {
  readonly lang: string;
  readonly clauses: readonly PlainClause[];
  readonly notes: readonly PlainClause[];
}

/** Name of the stretch that holds the bodies of footnotes. */
export const NOTES = "notes";

/** [PRJ1] Whether an item with this insertion is in `view` before deletions are looked at. */
export function insertionInView(inserted: Attribution | undefined, view: View): boolean {
  if (!inserted || view.kind === "markup") return true;
  switch (view.kind) {
    case "base":
      return false;
    case "agreed":
      return inserted.state === "accepted";
    case "proposed":
      return true;
    case "as":
      return inserted.state === "accepted" || view.proponents.includes(inserted.proponent);
    default:
      return assertNever(view);
  }
}

/** [PRJ2] Whether a deletion takes an item out of `view`. */
export function deletionInView(deletion: Attribution, view: View): boolean {
  switch (view.kind) {
    case "base":
    case "markup":
      return false;
    case "agreed":
      return deletion.state === "accepted";
    case "proposed":
      return true;
    case "as":
      return deletion.state === "accepted" || view.proponents.includes(deletion.proponent);
    default:
      return assertNever(view);
  }
}

/** [PRJ3] Whether an item with this tracking is in `view`. */
export function inView(tracking: Tracking, view: View): boolean {
  return insertionInView(tracking.inserted, view) && !tracking.deleted?.some((d) => deletionInView(d, view));
}

/**
 * The text of `redline` in `view`, clause by clause, exactly.
 * [PRJ4] A footnote's body is in a view when its reference is; `markup` keeps every body.
 */
export function project(redline: Redline, view: View): PlainText {
  return composed(redline, view, formClauses(redline.clauses, view), formClauses(redline.notes, view));
}

/** What `project` makes of clauses and notes that were formed, all stretches in order. */
export function composed(
  redline: Pick<Redline, "lang" | "clauses">,
  view: View,
  formed: readonly FormedClause[],
  formedNotes: readonly FormedClause[],
): PlainText {
  const clauses = inPlace(redline.clauses, view, formed);
  const referred = new Map<string, number>();
  for (const { runs } of clauses) {
    for (const run of runs)
      if ("footnote" in run && !referred.has(run.footnote)) referred.set(run.footnote, referred.size);
  }
  const notes = formedNotes.map(({ clause }) => clause);
  const owners = ownersOfNotes(redline.clauses, notes);
  const groups = new Map<string, PlainClause[]>();
  for (const [i, note] of notes.entries()) {
    const owner = owners[i]!;
    if (view.kind !== "markup" && !referred.has(owner)) continue;
    const group = groups.get(owner);
    if (group) group.push(note);
    else groups.set(owner, [note]);
  }
  const rank = (id: string) => referred.get(id) ?? referred.size;
  const inOrder = [...groups].sort(([a], [b]) => rank(a) - rank(b));
  return { lang: redline.lang, clauses, notes: inOrder.flatMap(([, group]) => group) };
}

/** Units of the markup of a stretch, counted from its start, that stand together in a view. */
export interface Span {
  readonly at: number;
  readonly length: number;
  /** Up to where what follows is hidden in the view, before the next clause mark. */
  readonly until: number;
}

/** A clause of a projection before moves, and where in the markup of its stretch it is. */
export interface FormedClause {
  readonly clause: PlainClause;
  /** What it says, with the tracking of the markup. */
  readonly tracked: readonly Run[];
  /** Where its content is: a unit of words, what stands among them and a clause mark count as one each. */
  readonly spans: readonly Span[];
  /** Place of the mark that ends it; where none is in the view, of the end of its stretch. */
  readonly end: number;
  /** Whether the mark that ends it is in the view. */
  readonly marked: boolean;
}

/** One clause on the way: its runs so far and the part that will give it kind, level and numbering. */
interface Forming {
  runs: Run[];
  spans: { at: number; length: number; until: number }[];
  /** The mark of the first part that has content in the view [CL2]. */
  first: Clause | undefined;
  /** Base clause of its first base words. */
  baseText: string | undefined;
}

/** How many units of the markup a run is. */
export const unitsOf = (run: Run | PlainRun): number => ("text" in run ? run.text.length : 1);

/**
 * The clauses of `clauses` (the markup of whole stretches, in order) in `view`, before moves.
 * [CL1] A clause is a maximal stretch of items ended by a mark that is in the view.
 * [CL2] Joined clauses take kind, level and numbering of the first part that has content in the view.
 * [CL5] Nothing joins across stretches: the last mark of a stretch counts as there when text survives before it.
 */
export function formClauses(clauses: readonly Clause[], view: View): FormedClause[] {
  const baseClauseOf = baseClauses(clauses);
  const formed: { mark: Clause; forming: Forming; end: number; marked: boolean }[] = [];
  const begin = (): Forming => ({ runs: [], spans: [], first: undefined, baseText: undefined });
  let now = begin();
  let at = 0;
  for (const [i, clause] of clauses.entries()) {
    let content = false;
    // Hidden words behind a mark that is hidden are behind nothing that is to be seen.
    let behind = false;
    for (const run of clause.runs) {
      const units = unitsOf(run);
      const last = now.spans.at(-1);
      if (!inView(run.tracking, view)) {
        if (last && behind) last.until = at + units;
      } else {
        now.runs.push(run);
        if (last && last.until === at && last.at + last.length === at) {
          last.length += units;
          last.until += units;
        } else now.spans.push({ at, length: units, until: at + units });
        content = true;
        behind = true;
        if (!run.tracking.inserted) now.baseText ??= baseClauseOf[i];
      }
      at += units;
    }
    const there = insertionInView(clause.mark.inserted, view);
    if (there && !now.first && (content || now.runs.length > 0)) now.first = clause;
    const last = clauses[i + 1]?.stretch !== clause.stretch;
    const marked = clause.stretch === NOTES ? there : inView(clause.mark, view);
    const ends = marked || (last && now.runs.length > 0);
    const mark = now.first ?? (last && !there ? endOf(clauses, i) : clause);
    if (ends) formed.push({ mark, forming: now, end: at, marked: marked && !isUnended(clause) });
    if (ends || last) now = begin();
    at = last ? 0 : at + 1;
  }
  const ids = identities(
    formed.map(({ mark, forming }) => ({
      markId: mark.markId,
      inserted: mark.mark.inserted !== undefined,
      baseText: forming.baseText,
    })),
  );
  return formed.map(({ mark, forming, end, marked }, i) => ({
    clause: {
      ...shapeIn(mark, view),
      id: ids[i]!.id,
      markId: mark.markId,
      base: ids[i]!.base,
      stretch: mark.stretch,
      runs: joinRuns(forming.runs, view),
    },
    tracked: forming.runs,
    spans: forming.spans,
    end,
    marked,
  }));
}

/** Whether a clause of the markup stands for words at the end of a stretch that no mark ends. */
function isUnended({ markId, stretch }: Clause): boolean {
  return markId === `${stretch}:end`;
}

/** The formed clauses where they stand in `view`. */
function inPlace(markup: readonly Clause[], view: View, formed: readonly FormedClause[]): PlainClause[] {
  const clauses = formed.map(({ clause }) => clause);
  const moves = movesIn(markup, view);
  if (moves.length === 0) return clauses;
  return applyMoves(
    clauses,
    moves,
    markup.map((c) => c.markId),
  );
}

/**
 * [CL5] What ends the words at the end of a stretch when its last mark is not in the view: the mark says nothing then,
 * for it is somebody's proposal; the last base clause of the stretch does.
 */
function endOf(clauses: readonly Clause[], at: number): Clause {
  const { label: _label, ...clause } = clauses[at]!;
  const { stretch } = clause;
  const base = clauses.findLast((c) => c.stretch === stretch && !c.mark.inserted);
  const kind = stretch === NOTES ? "footnote" : "paragraph";
  const mark: ClauseMark = base ? markOf(base) : { kind, level: 1, numbering: "none" };
  return { ...clause, ...mark, markId: `${stretch}:end` };
}

/** For each part, the base clause that base words in it belong to: that of the next base mark of its stretch. */
function baseClauses(clauses: readonly Pick<Clause, "markId" | "mark" | "stretch">[]): (string | undefined)[] {
  const out = new Array<string | undefined>(clauses.length);
  let next: string | undefined;
  for (let i = clauses.length - 1; i >= 0; i--) {
    const clause = clauses[i]!;
    if (clauses[i + 1]?.stretch !== clause.stretch) next = undefined;
    if (!clause.mark.inserted) next = clause.markId;
    out[i] = next;
  }
  return out;
}

/**
 * [CL3] Which clause is which: a base clause that was split keeps its identity on the first part that has base
 * text left, and the part that ends with its old mark takes the id of the mark that was put in; every other clause
 * is known by its mark.
 */
export function identities(
  parts: readonly { markId: string; inserted: boolean; baseText: string | undefined }[],
): { id: string; base: boolean }[] {
  const claimedBy = new Map<string, string>();
  return parts.map(({ markId, inserted, baseText }) => {
    if (inserted) {
      if (baseText === undefined || claimedBy.has(baseText)) return { id: markId, base: false };
      claimedBy.set(baseText, markId);
      return { id: baseText, base: true };
    }
    const claimer = claimedBy.get(markId);
    if (claimer !== undefined) return { id: claimer, base: false };
    claimedBy.set(markId, markId);
    return { id: markId, base: true };
  });
}

/** Gives the parts of a markup (in order) their identities [CL3]. */
export function identify(clauses: readonly Clause[]): Clause[] {
  const bases = baseClauses(clauses);
  const ids = identities(
    clauses.map((clause, i) => ({
      markId: clause.markId,
      inserted: clause.mark.inserted !== undefined,
      baseText: clause.runs.some((run) => !run.tracking.inserted) ? bases[i] : undefined,
    })),
  );
  return clauses.map((clause, i) => {
    const { id, base } = ids[i]!;
    return clause.id === id && clause.base === base ? clause : { ...clause, id, base };
  });
}

function joinRuns(runs: readonly Run[], view: View): PlainRun[] {
  const out: PlainRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const held = run.tracking.held?.map((h) => h.change);
    const brackets = held && held.length > 0 ? { held } : {};
    if (!("text" in run)) {
      out.push({ ...insetOf(run), ...brackets });
      continue;
    }
    const format = formatIn(run, view);
    const same = last && "text" in last && sameFormat(last.format, format) && sameList(last.held, held);
    if (same) out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push({ text: run.text, ...(format ? { format } : {}), ...brackets });
  }
  return out;
}

function sameList(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
/** A base text as the projection that it is. Ids: "b:0", "b:1"… for clauses, "n:0"… for notes. */
export function plainOfBase(base: BaseText): PlainText {
  const plain = (clause: BaseClause, id: string, stretch: string): PlainClause => ({
    ...markOf(clause),
    id,
    markId: id,
    base: true,
    stretch,
    runs: clause.content.map((c) => ("footnote" in c ? { footnote: `n:${c.footnote}` } : c)),
  });
  return {
    lang: base.lang,
    clauses: base.clauses.map((c, i) => plain(c, `b:${i}`, "b")),
    notes: base.notes.map((c, i) => plain(c, `n:${i}`, NOTES)),
  };
}

/** A projection as the text of an edition: what adoption would make of it, and what the base hash is taken over. */
export function baseOfPlain(plain: PlainText): BaseText {
  const place = new Map(plain.notes.map((note, i) => [note.id, i]));
  const based = (clause: PlainClause): BaseClause => ({
    ...markOf(clause),
    content: clause.runs.map((r): BaseInline => {
      if ("footnote" in r) return { footnote: place.get(r.footnote) ?? -1 };
      if (!("text" in r)) return insetOf(r);
      return r.format ? { text: r.text, format: r.format } : { text: r.text };
    }),
  });
  return { lang: plain.lang, clauses: plain.clauses.map(based), notes: plain.notes.map(based) };
}

/** The words of a clause; references to footnotes and objects are left out and a break is a line feed. */
export function wordsOf(runs: readonly (PlainRun | Run)[]): string {
  return runs.map((r) => ("text" in r ? r.text : "break" in r ? "\n" : "")).join("");
}
