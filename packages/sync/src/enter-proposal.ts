// A proposal on the base enters a resolution that others are working on: what it does becomes items and acts of its
// proponent, at the same places of the base, whatever stands around them by now.
import {
  type BasePlace,
  EMPHASES,
  type FormatSet,
  NOTES,
  type ProposalEdit,
  type ProposedDeviation,
  type ProposedText,
  type ProposedThread,
  type Put,
  type PutWords,
} from "@concord/redline";
import * as Y from "yjs";
import { cleanText } from "./clean-text.ts";
import { BASE_CLIENT, type IdRange, idOf, pushRange } from "./ids.ts";
import type { Embed } from "./layout.ts";
import type { Pen } from "./pen.ts";
import type { Piece } from "./pieces.ts";
import { offsetOf, visibleLength } from "./places.ts";
import { storableEvidence, storableWords } from "./recovered-acts.ts";
import type { Replica } from "./replica.ts";

/** What came of it: changes begun, deviations told, and changes that had nothing left to do. */
export interface EnteredProposal {
  readonly changes: number;
  readonly deviations: number;
  readonly nothingLeft: number;
}

/** [ENT1] [ENT2] Writes `text`, whose places are of the replica's base, with `pen`; afterwards a new gesture begins. */
export function enterProposal(replica: Replica, pen: Pen, text: ProposedText): EnteredProposal {
  const entering = new Entering(replica, pen);
  let changes = 0;
  let nothingLeft = 0;
  for (const { edits, recovered } of text.changes) {
    pen.gesture(recovered && storableEvidence(recovered));
    const done = edits.map((edit) => entering.edit(edit));
    if (done.some(Boolean)) changes++;
    else nothingLeft++;
  }
  pen.gesture();
  for (const deviation of text.deviations) entering.deviation(deviation);
  pen.gesture();
  return { changes, deviations: text.deviations.length, nothingLeft };
}

/**
 * [ENT3] Writes threads, whose places are of the replica's base. `penOf`: who writes what an author says; undefined: it stays out. Answers how many
 * comments were written.
 */
export function enterThreads(
  replica: Replica,
  penOf: (author: string) => Pen | undefined,
  threads: readonly ProposedThread[],
): number {
  let written = 0;
  for (const { place, resolved, comments } of threads) {
    let thread: string | undefined;
    let last: Pen | undefined;
    for (const { author, text } of comments) {
      const pen = penOf(author);
      if (!pen) continue;
      const pieces = storableWords(text).filter((words) => words.trim() !== "");
      for (const words of pieces) {
        if (thread === undefined) thread = new Entering(replica, pen).comment(place, words);
        else pen.say({ kind: "answer", thread, text: words });
      }
      if (pieces.length === 0) continue;
      last = pen;
      written++;
    }
    if (resolved && thread !== undefined) last?.say({ kind: "resolve", thread, resolved });
  }
  return written;
}

/** A clause of the base: its units follow on one another, the mark last. */
interface Home {
  readonly name: string;
  readonly start: number;
  /** Clock of its mark. */
  readonly mark: number;
}

type Content = PutWords | Embed;

class Entering {
  readonly #replica: Replica;
  readonly #pen: Pen;
  readonly #homes: { readonly clauses: readonly Home[]; readonly notes: readonly Home[] };
  /** Per place, the last unit that was put in there. */
  readonly #last = new Map<string, number>();

  constructor(replica: Replica, pen: Pen) {
    this.#replica = replica;
    this.#pen = pen;
    const clauses = replica.names.filter((name) => name !== NOTES);
    this.#homes = { clauses: clauses.flatMap((name) => homesIn(replica, name)), notes: homesIn(replica, NOTES) };
  }

  /** Returns whether there was anything to do. */
  edit(edit: ProposalEdit): boolean {
    if (edit.kind === "move") {
      const { mark } = this.#home({ in: "clauses", index: edit.clause });
      const after =
        edit.after === null ? null : idOf(BASE_CLIENT, this.#home({ in: "clauses", index: edit.after }).mark);
      this.#pen.say({ kind: "move", after, ranges: [[BASE_CLIENT, mark, 1]] });
      return true;
    }
    if (edit.kind === "format") return this.#format(edit.place, edit.set);
    const struck = edit.place.length > 0 && this.#strike(edit.place);
    return this.#put(edit.place, edit.put, edit.before === true) || struck;
  }

  /** What is too long for one is several: what is left stands before what follows. */
  deviation({ place, received }: ProposedDeviation): void {
    const [first = "", ...more] = storableWords(received);
    if (place.length > 0) this.#deviation(place, first);
    const before = place.length > 0 ? more : [first, ...more].filter((words) => words !== "");
    for (const words of before) this.#deviation({ ...place, at: place.at + place.length, length: 0 }, words);
  }

  #deviation(place: BasePlace, received: string): void {
    const over = place.length > 0;
    const length = over ? place.length : this.#charactersAt(place);
    const ranges: IdRange[] = [[BASE_CLIENT, this.#home(place).start + place.at, length]];
    this.#pen.say({ kind: "deviation", received, place: over ? "over" : "before", ranges });
  }

  /** A comment on words of the base; answers the id of its thread. */
  comment(place: BasePlace, text: string): string {
    const homes = this.#homes[place.in];
    const home = homes[place.index] ?? homes.at(-1)!;
    const clock = Math.min(home.start + place.at, home.mark);
    const length = place.length > 0 ? place.length : homes[place.index] ? this.#charactersAt(place) : 1;
    this.#pen.say({ kind: "comment", about: { ranges: [[BASE_CLIENT, clock, length]] }, text });
    return idOf(this.#pen.client, this.#clock() - 1);
  }

  #format(place: BasePlace, set: FormatSet): boolean {
    const ranges = this.#standing(place);
    if (ranges.length > 0) this.#pen.say({ kind: "format", set, ranges });
    return ranges.length > 0;
  }

  #strike(place: BasePlace): boolean {
    const ranges = this.#standing(place);
    this.#pen.act("delete", ranges);
    return ranges.length > 0;
  }

  /** The units of a place that no accepted deletion has taken. */
  #standing(place: BasePlace): IdRange[] {
    const { start, name } = this.#home(place);
    const from = start + place.at;
    const to = from + place.length;
    const ranges: IdRange[] = [];
    for (const piece of this.#replica.pieces(name)) {
      if (piece.client !== BASE_CLIENT || piece.deleted.some((d) => d.fate === "accepted")) continue;
      const first = Math.max(from, piece.clock);
      const end = Math.min(to, piece.clock + piece.length);
      if (first < end) pushRange(ranges, BASE_CLIENT, first, end - first);
    }
    return ranges;
  }

  #put(place: BasePlace, put: readonly Put[], before: boolean): boolean {
    if (put.length === 0) return false;
    const { name, offset, key } = this.#placeOf(place, before);
    const content = put.map(
      (one): Content => (typeof one !== "string" && "note" in one ? { footnote: this.#note(one.note) } : one),
    );
    const last = this.#insert(name, offset, content);
    if (last === undefined) return false;
    this.#last.set(key, last);
    return true;
  }

  /** Puts words and embeds in, then says what the words are set in. Answers the last unit that was put in. */
  #insert(name: string, offset: number, content: readonly Content[]): number | undefined {
    const plain = content.map((one) =>
      typeof one === "string" ? cleanText(one) : "text" in one ? cleanText(one.text) : one,
    );
    const [range] = this.#pen.insert(name, offset, plain)?.ranges ?? [];
    if (!range) return undefined;
    const [client, from, length] = range;
    let at = from;
    for (const [i, one] of content.entries()) {
      const written = plain[i]!;
      const own = typeof written === "string" ? written.length : 1;
      if (typeof one !== "string" && "text" in one && own > 0) {
        const set = Object.fromEntries(EMPHASES.flatMap((e) => (one.format[e] ? [[e, true]] : [])));
        this.#pen.say({ kind: "format", set, ranges: [[client, at, own]] });
      }
      at += own;
    }
    return from + length - 1;
  }

  /** Where something goes by now: behind what was put in at the same place before, else beside the unit of the base. */
  #placeOf(place: BasePlace, before: boolean): { name: string; offset: number; key: string } {
    const homes = this.#homes[place.in];
    const home = homes[place.index];
    const at = place.at + (before ? 0 : place.length);
    const name = home?.name ?? homes.at(-1)?.name ?? NOTES;
    const key = `${place.in} ${place.index} ${at}`;
    const pieces = this.#replica.pieces(name);
    const last = this.#last.get(key);
    const found =
      last !== undefined
        ? behind(pieces, this.#pen.client, last)
        : home === undefined
          ? visibleLength(pieces)
          : at > 0 && !before
            ? behind(pieces, BASE_CLIENT, home.start + at - 1)
            : offsetOf(pieces, BASE_CLIENT, home.start + at);
    if (found === undefined) throw new Error(`there is no place ${key} in the base`);
    return { name, offset: found, key };
  }

  /** A footnote with this body; returns the id of its mark. */
  #note(body: string | readonly Content[]): string {
    const end = visibleLength(this.#replica.pieces(NOTES));
    const words = typeof body === "string" ? [body] : body;
    const last = this.#insert(NOTES, end, [...words, { mark: { kind: "footnote", level: 1, numbering: "none" } }]);
    return idOf(this.#pen.client, last!);
  }

  #charactersAt(place: BasePlace): number {
    const { name, start } = this.#home(place);
    for (const { client, clock, length, content } of this.#replica.pieces(name)) {
      const at = start + place.at - clock;
      if (client !== BASE_CLIENT || at < 0 || at >= length) continue;
      return "text" in content && content.text.codePointAt(at)! > 0xffff ? 2 : 1;
    }
    return 1;
  }

  #home({ in: list, index }: Pick<BasePlace, "in" | "index">): Home {
    const home = this.#homes[list][index];
    if (!home) throw new Error(`the base has no ${list} ${index}`);
    return home;
  }

  #clock(): number {
    return Y.getState(this.#replica.doc.store, this.#pen.client);
  }
}

/** The clauses of the base in one text. */
function homesIn(replica: Replica, name: string): Home[] {
  const out: Home[] = [];
  let start: number | undefined;
  for (const { inserted, clock, content } of replica.pieces(name)) {
    if (inserted) continue;
    start ??= clock;
    if (!("mark" in content)) continue;
    out.push({ name, start, mark: clock });
    start = undefined;
  }
  return out;
}

function behind(pieces: readonly Piece[], client: number, clock: number): number | undefined {
  const offset = offsetOf(pieces, client, clock);
  return offset === undefined ? undefined : offset + 1;
}
