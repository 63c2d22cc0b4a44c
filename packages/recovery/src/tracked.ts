// A proposal whose changes are tracked, such as one out of Word, on the base of a resolution: what each author changes, and where the text
// that the changes were made on differs from that base without a trace. Invariant: what has no place there is told, never dropped.
import {
  type BasePlace,
  type BaseText,
  baseOfPlain,
  type Clause,
  EMPHASES,
  formatIn,
  markOf,
  OBJECT_SIGN,
  type ProposalEdit,
  type ProposedChange,
  type ProposedDeviation,
  type ProposedThread,
  type Put,
  type PutWords,
  project,
  type Redline,
  type Run,
  wordsAt,
  wordsOf,
} from "@concord/redline";
import { type BaseDifferences, differencesFrom } from "./base-differences.ts";
import { onto, placesOnto } from "./other-base.ts";

/** Something that an author says and that does not enter, and why. */
export interface NotCarried {
  readonly author: string;
  readonly words: string;
  /** "no-place": the base has no such place; "nested": it deletes what somebody else puts in; "emphasis": of such words; the others are no edits of a text. */
  readonly why: "no-place" | "nested" | "emphasis" | "shape" | "object";
}

export interface TrackedProposal {
  /** By author, with places of the resolution's base. */
  readonly changes: ReadonlyMap<string, readonly ProposedChange[]>;
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
  const lost: NotCarried[] = [...walk.lost];
  const changes = new Map<string, readonly ProposedChange[]>();
  for (const [author, byChange] of walk.changes) {
    const made = [...byChange.values()].map((edits): ProposedChange => ({ edits }));
    const carried = onto({ changes: made, deviations: [] }, from, own);
    if (carried.text.changes.length > 0) changes.set(author, carried.text.changes);
    lost.push(...carried.lost.map((words): NotCarried => ({ author, words, why: "no-place" })));
  }
  const placed = placesOnto(from, own);
  const threads: ProposedThread[] = [];
  for (const { id, resolved, comments } of redline.threads ?? []) {
    const about = walk.commented.get(id);
    const place = about && placeOf(about, placed);
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

/** The same words of the other base, else their first unit that it has. */
function placeOf(about: BasePlace, placed: (place: BasePlace) => BasePlace | undefined): BasePlace | undefined {
  const whole = placed(about);
  for (let at = about.at; !whole && at < about.at + about.length; at++) {
    const place = placed({ ...about, at, length: 1 });
    if (place) return place;
  }
  return whole;
}

/** Goes through a markup and tells every change by the place of the base where it is made. */
class Walk {
  /** By author, by change, in the order of the text. */
  readonly changes = new Map<string, Map<string, ProposalEdit[]>>();
  readonly lost: NotCarried[] = [];
  /** What threads are about, by their ids: words of one clause. */
  readonly commented = new Map<string, BasePlace>();
  #notes: ReadonlyMap<string, Clause> = new Map();

  clauses(clauses: readonly Clause[], where: BasePlace["in"], notes: ReadonlyMap<string, Clause>): void {
    this.#notes = notes;
    const baseIndex = new Map(
      clauses.filter(({ mark }) => !mark.inserted).map(({ markId }, index) => [markId, index] as const),
    );
    let index = 0;
    let at = 0;
    for (const clause of clauses) {
      at = this.#runs(clause.runs, { in: where, index, at });
      const { inserted, deleted = [] } = clause.mark;
      this.#comment(clause.mark, { in: where, index, at, length: inserted ? 0 : 1 });
      if (inserted) this.#put(inserted, { in: where, index, at }, { mark: markOf(clause) });
      for (const by of deleted) {
        if (inserted) this.#nested(by, "¶");
        else this.#edit(by, { kind: "replace", place: { in: where, index, at, length: 1 }, put: [] });
      }
      for (const by of clause.reshaped ?? []) this.#cannot(by, wordsOf(clause.runs), "shape");
      for (const move of clause.moved ?? []) {
        const moved = baseIndex.get(clause.markId);
        const after = move.after === null ? null : baseIndex.get(move.after);
        if (moved === undefined || after === undefined) this.#cannot(move, wordsOf(clause.runs), "no-place");
        else this.#edit(move, { kind: "move", clause: moved, after });
      }
      if (inserted) continue;
      index++;
      at = 0;
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
      const words = "text" in run ? run.text : "";
      const length = "text" in run ? run.text.length : 1;
      this.#comment(run.tracking, { in: where, index, at, length: inserted ? 0 : length });
      for (const by of reformatted) {
        if (!inserted) this.#edit(by, { kind: "format", place: { in: where, index, at, length }, set: by.set });
        else if (by.proponent !== inserted.proponent) this.#cannot(by, words, "emphasis");
      }
      if (inserted) {
        const put = this.#content(run);
        if (put === undefined) this.#cannot(inserted, OBJECT_SIGN, "object");
        else this.#put(inserted, { in: where, index, at }, put);
        for (const by of deleted) this.#nested(by, words);
        continue;
      }
      for (const by of deleted) this.#edit(by, { kind: "replace", place: { in: where, index, at, length }, put: [] });
      at += length;
    }
    return at;
  }

  /** What is put in; an object stays with the file that it is in. */
  #content(run: Run): Put | undefined {
    if ("text" in run) return putWords(run);
    if ("footnote" in run) {
      const body = this.#notes.get(run.footnote)?.runs ?? [];
      return { note: body.flatMap((one) => ("text" in one ? putWords(one) : "break" in one ? { break: true } : [])) };
    }
    return "break" in run ? { break: true } : undefined;
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

  #put(by: By, place: Omit<BasePlace, "length">, put: Put): void {
    this.#edit(by, { kind: "replace", place: { ...place, length: 0 }, put: [put] });
  }

  #edit({ proponent, change }: By, edit: ProposalEdit): void {
    const byChange = this.changes.get(proponent) ?? new Map<string, ProposalEdit[]>();
    this.changes.set(proponent, byChange);
    const edits = byChange.get(change) ?? [];
    byChange.set(change, edits);
    const last = edits.at(-1);
    const joined = last && joinedEdit(last, edit);
    if (joined) edits[edits.length - 1] = joined;
    else edits.push(edit);
  }

  #nested(by: By, words: string): void {
    this.#cannot(by, words, "nested");
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

/** Two edits that are one: what is put in at one place, and what goes on being taken out. */
function joinedEdit(a: ProposalEdit, b: ProposalEdit): ProposalEdit | undefined {
  if (a.kind !== "replace" || b.kind !== "replace") return undefined;
  const beside = a.place.in === b.place.in && a.place.index === b.place.index;
  if (!beside || a.place.at + a.place.length !== b.place.at) return undefined;
  if (a.put.length > 0 && b.place.length > 0) return undefined;
  return { ...a, place: { ...a.place, length: a.place.length + b.place.length }, put: [...a.put, ...b.put] };
}
