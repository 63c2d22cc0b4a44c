// A proposal whose changes are tracked, such as one out of Word, on the base of a resolution: what each author changes, and where the text
// that the changes were made on differs from that base without a trace. Invariant: what has no place there is told, never dropped.
import {
  type BasePlace,
  type BaseText,
  baseOfPlain,
  type Clause,
  markOf,
  OBJECT_SIGN,
  type ProposalEdit,
  type ProposedChange,
  type ProposedDeviation,
  type Put,
  project,
  type Redline,
  type Run,
  wordsAt,
  wordsOf,
} from "@concord/redline";
import { type BaseDifferences, differencesFrom } from "./base-differences.ts";
import { onto } from "./other-base.ts";

/** Something that an author says and that does not enter, and why. */
export interface NotCarried {
  readonly author: string;
  readonly words: string;
  /** "no-place": the base has no such place; "nested": it deletes what somebody else puts in; the others are no edits of a text. */
  readonly why: "no-place" | "nested" | "emphasis" | "shape" | "object";
}

export interface TrackedProposal {
  /** By author, with places of the resolution's base. */
  readonly changes: ReadonlyMap<string, readonly ProposedChange[]>;
  readonly deviations: readonly (ProposedDeviation & { readonly base: string })[];
  /** Words of the resolution's base, and how many of them the other text has. */
  readonly words: number;
  readonly found: number;
  readonly lost: readonly NotCarried[];
}

/** [TRK1] [TRK2] What `redline` proposes, told on `own`. Whom a change is of is told by its `proponent`. */
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
  const { deviations, words, found }: BaseDifferences = differencesFrom(from, own);
  return {
    changes,
    words,
    found,
    lost,
    deviations: deviations.map((one) => {
      const clause = own[one.place.in][one.place.index];
      return { ...one, base: clause ? wordsAt(clause, one.place.at, one.place.length) : "" };
    }),
  };
}

/** Goes through a markup and tells every change by the place of the base where it is made. */
class Walk {
  /** By author, by change, in the order of the text. */
  readonly changes = new Map<string, Map<string, ProposalEdit[]>>();
  readonly lost: NotCarried[] = [];
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
      for (const by of reformatted) this.#cannot(by, words, "emphasis");
      if (inserted) {
        const put = this.#content(run);
        if (put === undefined) this.#cannot(inserted, OBJECT_SIGN, "object");
        else this.#put(inserted, { in: where, index, at }, put);
        for (const by of deleted) this.#nested(by, words);
        continue;
      }
      const length = "text" in run ? run.text.length : 1;
      for (const by of deleted) this.#edit(by, { kind: "replace", place: { in: where, index, at, length }, put: [] });
      at += length;
    }
    return at;
  }

  /** What is put in; an object stays with the file that it is in. */
  #content(run: Run): Put | undefined {
    if ("text" in run) return run.text;
    if ("footnote" in run) return { note: wordsOf(this.#notes.get(run.footnote)?.runs ?? []) };
    return "break" in run ? { break: true } : undefined;
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
