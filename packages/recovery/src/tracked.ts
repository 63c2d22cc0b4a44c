// A proposal whose changes are tracked, such as one out of Word, on the base of a resolution: what each author changes, and where the text
// that the changes were made on differs from that base without a trace. Invariant: what has no place there is told, never dropped.
import {
  type BasePlace,
  type BaseText,
  type BodyPut,
  baseOfPlain,
  type Clause,
  EMPHASES,
  formatIn,
  type Move,
  type NotePut,
  numbersOf,
  OBJECT_SIGN,
  type ProposalEdit,
  type ProposedChange,
  type ProposedClause,
  type ProposedDeviation,
  type ProposedThread,
  type Put,
  type PutWords,
  project,
  putsOf,
  type Redline,
  type Run,
  shapeIn,
  unitsOfPut,
  wordsAt,
  wordsOf,
  wordsOfPut,
} from "@concord/redline";
import { type BaseDifferences, differencesFrom } from "./base-differences.ts";
import { Carrying } from "./other-base.ts";

/** Something that an author says and that does not enter, and why. */
export interface NotCarried {
  readonly author: string;
  readonly words: string;
  /**
   * "no-place": the base has no such place; "nested": it changes what somebody else puts in and what does not enter; "emphasis", "shape": of such
   * words; "object": it is no edit of a text.
   */
  readonly why: "no-place" | "nested" | "emphasis" | "shape" | "object";
}

/** A change, and whose it is: an author of the file. */
export interface AuthoredChange extends ProposedChange {
  readonly author: string;
}

export interface TrackedProposal {
  /** With places of the resolution's base, in the order in which they are made. */
  readonly changes: readonly AuthoredChange[];
  /** What is said of the words; an author is one of the file. */
  readonly threads: readonly ProposedThread[];
  readonly deviations: readonly (ProposedDeviation & { readonly base: string })[];
  /** Words of the resolution's base, and how many of them the other text has. */
  readonly words: number;
  readonly found: number;
  readonly lost: readonly NotCarried[];
}

/** [TRK1] [TRK2] [TRK4] What `redline` proposes, told on `own`. Whom a change is of is told by its `proponent`. */
export function trackedProposal(redline: Redline, own: BaseText): TrackedProposal {
  const plain = project(redline, { kind: "base" });
  const from = baseOfPlain(plain);
  const walk = new Walk();
  walk.clauses(redline.clauses, "clauses", new Map(redline.notes.map((note) => [note.id, note])));
  const places = new Map(plain.notes.map((note, i) => [note.id, i]));
  for (const note of redline.notes) {
    const index = places.get(note.id);
    if (index !== undefined) walk.note(note, index);
  }
  walk.moves();
  const lost: NotCarried[] = [...walk.lost];
  const carrying = new Carrying(from, own);
  const carried = walk.changes.map(({ author, edits }): AuthoredChange => {
    const known = carrying.lost.length;
    const there = edits.flatMap((edit) => carrying.edit(edit));
    lost.push(...carrying.lost.slice(known).map((words): NotCarried => ({ author, words, why: "no-place" })));
    return { author, edits: there };
  });
  const { changes, lost: alone } = standing(carried);
  lost.push(...alone);
  const threads: ProposedThread[] = [];
  for (const { id, resolved, comments } of redline.threads ?? []) {
    const about = walk.commented.get(id);
    const place = about && placeOf(about, carrying);
    const said = comments.map(({ proponent: author, text }) => ({ author, text }));
    if (place) threads.push({ place, resolved, comments: said });
    else lost.push(...said.map(({ author, text }): NotCarried => ({ author, words: text, why: "no-place" })));
  }
  const { deviations, words, found }: BaseDifferences = differencesFrom(from, own);
  return {
    changes,
    threads,
    words,
    found,
    lost,
    deviations: deviations.map((one) => {
      const clause = own[one.place.in][one.place.index];
      return { ...one, base: clause ? wordsAt(clause, one.place.at, one.place.length) : "" };
    }),
  };
}

const WHY = { delete: "nested", put: "nested", format: "emphasis", shape: "shape" } as const;

/** [TRK5] What of these changes stands without any others, and what is made of what only others put in. */
export function standing(all: readonly AuthoredChange[]): Pick<TrackedProposal, "changes" | "lost"> {
  const lost: NotCarried[] = [];
  let changes = all;
  for (let before = -1; before !== lost.length; ) {
    before = lost.length;
    const put = new Set(changes.flatMap(({ edits }) => edits.flatMap(numbersOf)));
    changes = changes.flatMap((change): AuthoredChange[] => {
      const { author } = change;
      const edits = change.edits.filter((edit) => {
        if (putsOf(edit).every((nth) => put.has(nth))) return true;
        if (edit.kind === "nested") lost.push({ author, words: edit.words, why: WHY[edit.does.kind] });
        else if (edit.kind === "move") lost.push({ author, words: edit.words ?? "", why: "nested" });
        return false;
      });
      return edits.length > 0 ? [{ ...change, edits }] : [];
    });
  }
  return { changes, lost };
}

/** The same words of the other base, else their first unit that it has. */
function placeOf(about: BasePlace, carrying: Carrying): BasePlace | undefined {
  const whole = carrying.place(about);
  for (let at = about.at; !whole && at < about.at + about.length; at++) {
    const place = carrying.place({ ...about, at, length: 1 });
    if (place) return place;
  }
  return whole;
}

/** Goes through a markup and tells every change by the place of the base where it is made. */
class Walk {
  readonly lost: NotCarried[] = [];
  /** What threads are about, by their ids: words of one clause. */
  readonly commented = new Map<string, BasePlace>();
  /** In the order of the text. */
  readonly #changes = new Map<string, Changing>();
  readonly #moves: { readonly move: Move; readonly clause: Clause }[] = [];
  #baseIndex: ReadonlyMap<string, number> = new Map();
  /** The clauses that are put in, by the ids of their marks. */
  readonly #putClauses = new Map<string, ProposedClause>();
  #notes: ReadonlyMap<string, Clause> = new Map();
  #puts = 0;
  /** The change that put something in last. */
  #putting: Changing | undefined;

  get changes(): readonly AuthoredChange[] {
    return [...this.#changes.values()];
  }

  clauses(clauses: readonly Clause[], where: BasePlace["in"], notes: ReadonlyMap<string, Clause>): void {
    this.#notes = notes;
    this.#baseIndex = new Map(
      clauses.filter(({ mark }) => !mark.inserted).map(({ markId }, index) => [markId, index] as const),
    );
    let index = 0;
    let at = 0;
    for (const clause of clauses) {
      at = this.#runs(clause.runs, { in: where, index, at });
      const { inserted, deleted = [] } = clause.mark;
      this.#comment(clause.mark, { in: where, index, at, length: inserted ? 0 : 1 });
      for (const move of clause.moved ?? []) this.#moves.push({ move, clause });
      if (inserted) {
        this.#newClause(inserted, clause, { in: where, index, at });
        continue;
      }
      for (const by of deleted)
        this.#edit(by, { kind: "replace", place: { in: where, index, at, length: 1 }, put: [] });
      for (const by of clause.reshaped ?? []) this.#edit(by, { kind: "shape", clause: index, set: by.set });
      index++;
      at = 0;
    }
  }

  /** The moves, behind everything else: one may go behind what another one has moved, or has put in. */
  moves(): void {
    const of = (markId: string): ProposedClause | undefined =>
      this.#baseIndex.get(markId) ?? this.#putClauses.get(markId);
    for (const { move, clause } of this.#moves.sort((a, b) => a.move.order - b.move.order)) {
      const moved = of(clause.markId);
      const after = move.after === null ? null : of(move.after);
      const words = wordsOf(clause.runs);
      if (moved === undefined || after === undefined) this.#cannot(move, words, "no-place");
      else this.#edit(move, { kind: "move", clause: moved, after, words });
    }
  }

  /** The body of a footnote that the base has. */
  note({ runs }: Clause, index: number): void {
    this.#runs(runs, { in: "notes", index, at: 0 });
  }

  /** Answers the place behind the runs. */
  #runs(runs: readonly Run[], { in: where, index, at: start }: Omit<BasePlace, "length">): number {
    let at = start;
    for (const run of runs) {
      const { inserted, deleted = [], reformatted = [] } = run.tracking;
      const length = "text" in run ? run.text.length : 1;
      this.#comment(run.tracking, { in: where, index, at, length: inserted ? 0 : length });
      if (inserted) {
        if (!isOwn(inserted, deleted)) this.#newRun(inserted, run, { in: where, index, at });
        continue;
      }
      for (const by of reformatted)
        this.#edit(by, { kind: "format", place: { in: where, index, at, length }, set: by.set });
      for (const by of deleted) this.#edit(by, { kind: "replace", place: { in: where, index, at, length }, put: [] });
      at += length;
    }
    return at;
  }

  /** What is put in, and what others make of it. */
  #newRun(inserted: By, run: Run, place: Omit<BasePlace, "length">): void {
    const { deleted = [], reformatted = [] } = run.tracking;
    const made = this.#content(run);
    const body =
      "footnote" in run ? this.#body(this.#notes.get(run.footnote)?.runs ?? [], inserted, made as NotePut) : undefined;
    const put = body?.note ?? made;
    const words = "text" in run ? run.text : "";
    if (put === undefined) {
      this.#cannot(inserted, OBJECT_SIGN, "object");
      for (const by of deleted) this.#cannot(by, OBJECT_SIGN, "nested");
      return;
    }
    const on = this.#put(inserted, place, put, words);
    for (const [by, edit] of body?.others ?? []) this.#edit(by, edit);
    for (const by of reformatted)
      if (!isOwn(inserted, [by])) this.#edit(by, { ...on, does: { kind: "format", set: by.set } });
    for (const by of deleted) this.#edit(by, { ...on, does: { kind: "delete" } });
  }

  #newClause(inserted: By, clause: Clause, place: Omit<BasePlace, "length">): void {
    const { deleted = [] } = clause.mark;
    if (isOwn(inserted, deleted)) return;
    const { reshaped = [], ...as } = clause;
    const own = reshaped.filter((by) => isOwn(inserted, [by]));
    const mark = shapeIn({ ...as, ...(own.length > 0 ? { reshaped: own } : {}) }, { kind: "proposed" });
    const on = this.#put(inserted, place, { mark }, "¶");
    this.#putClauses.set(clause.markId, { nth: on.nth, at: on.at });
    for (const by of reshaped) {
      if (own.includes(by)) continue;
      this.#edit(by, { ...on, words: wordsOf(clause.runs), does: { kind: "shape", set: by.set } });
    }
    for (const by of deleted) this.#edit(by, { ...on, does: { kind: "delete" } });
  }

  /** What is put in; an object stays with the file that it is in. */
  #content(run: Run): Put | undefined {
    if ("text" in run) return putWords(run);
    if ("footnote" in run) return { note: [], nth: ++this.#puts };
    return "break" in run ? { break: true } : undefined;
  }

  /** A new footnote with what of its body is its author's, and what others make of that. */
  #body(runs: readonly Run[], author: By, { nth = 0 }: NotePut): { note: NotePut; others: (readonly [By, Nested])[] } {
    const own: BodyPut[] = [];
    const others: (readonly [By, Nested])[] = [];
    let unit = 0;
    for (const run of runs) {
      const { inserted = author, deleted = [], reformatted = [] } = run.tracking;
      const put = "text" in run ? putWords(run) : "break" in run ? { break: true as const } : undefined;
      if (put === undefined || isOwn(inserted, deleted)) continue;
      const words = wordsOfPut(put);
      let on: Omit<Nested, "does"> = { kind: "nested", nth, at: unit, length: unitsOfPut(put), words };
      if (isOwn(author, [inserted])) {
        own.push(put);
        unit += unitsOfPut(put);
      } else {
        const number = ++this.#puts;
        others.push([inserted, { ...on, length: 0, does: { kind: "put", put: [put], nth: number } }]);
        on = { ...on, nth: number, at: 0 };
      }
      for (const by of reformatted)
        if (!isOwn(inserted, [by])) others.push([by, { ...on, does: { kind: "format", set: by.set } }]);
      for (const by of deleted) others.push([by, { ...on, does: { kind: "delete" } }]);
    }
    return { note: { note: own, nth }, others };
  }

  /** Words of two clauses are told as those of the first; words of the base rather than a place among others' words. */
  #comment({ commented = [] }: Run["tracking"], place: BasePlace): void {
    for (const id of commented) {
      const known = this.commented.get(id);
      if (!known || (known.length === 0 && place.length > 0)) this.commented.set(id, place);
      else if (known.in === place.in && known.index === place.index && place.length > 0)
        this.commented.set(id, { ...known, length: place.at + place.length - known.at });
    }
  }

  /** Answers what can be said of it: an edit without what it does. */
  #put(by: By, place: Omit<BasePlace, "length">, put: Put, words: string): Omit<Nested, "does"> {
    const nth = ++this.#puts;
    const changing = this.#edit(by, { kind: "replace", place: { ...place, length: 0 }, put: [put], nth });
    this.#putting = changing;
    const edit = changing.edits.at(-1) as ProposalEdit & { kind: "replace" };
    const at = edit.put.slice(0, -1).reduce((sum, one) => sum + unitsOfPut(one), 0);
    return { kind: "nested", nth: edit.nth ?? nth, at, length: unitsOfPut(put), words };
  }

  #edit({ proponent, change }: By, edit: ProposalEdit): Changing {
    const key = `${change} ${proponent}`;
    const changing = this.#changes.get(key) ?? { author: proponent, edits: [] };
    this.#changes.set(key, changing);
    const { edits } = changing;
    const last = edits.at(-1);
    const joined = last && joinedEdit(last, edit, changing === this.#putting);
    if (joined) edits[edits.length - 1] = joined;
    else edits.push(edit);
    return changing;
  }

  #cannot({ proponent }: By, words: string, why: NotCarried["why"]): void {
    this.lost.push({ author: proponent, words, why });
  }
}

/** Words with what their own author sets them in. */
function putWords(run: Run & { readonly text: string }): PutWords {
  const { text, tracking } = run;
  const { inserted, reformatted = [] } = tracking;
  const own = reformatted.filter(({ proponent }) => proponent === inserted?.proponent);
  const format = formatIn({ ...run, tracking: { ...tracking, reformatted: own } }, { kind: "proposed" });
  return EMPHASES.some((emphasis) => format?.[emphasis]) ? { text, format: format! } : text;
}

interface By {
  readonly proponent: string;
  readonly change: string;
}

/** A change in the making. */
interface Changing extends AuthoredChange {
  readonly edits: ProposalEdit[];
}

type Nested = ProposalEdit & { readonly kind: "nested" };

/** Whether one of these is of the same author. */
function isOwn({ proponent }: By, others: readonly By[]): boolean {
  return others.some((by) => by.proponent === proponent);
}

/**
 * Two edits that are one: what is put in at one place, where it goes on (`together`) and nobody else put anything between; what goes on
 * being taken out; and what becomes of what goes on.
 */
function joinedEdit(a: ProposalEdit, b: ProposalEdit, together: boolean): ProposalEdit | undefined {
  if (a.kind === "nested" && b.kind === "nested") {
    const goesOn = a.nth === b.nth && a.at + a.length === b.at;
    const same = a.does.kind === "delete" && b.does.kind === "delete";
    return goesOn && same ? { ...a, length: a.length + b.length, words: a.words + b.words } : undefined;
  }
  if (a.kind !== "replace" || b.kind !== "replace") return undefined;
  const beside = a.place.in === b.place.in && a.place.index === b.place.index;
  if (!beside || a.place.at + a.place.length !== b.place.at) return undefined;
  if (a.put.length > 0 && (b.place.length > 0 || !together)) return undefined;
  const place = { ...a.place, length: a.place.length + b.place.length };
  return { ...b, ...a, place, put: [...a.put, ...b.put] };
}
