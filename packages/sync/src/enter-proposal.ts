// A proposal on the base enters a resolution that others are working on: what it does becomes items and acts of its
// proponents, at the same places of the base, whatever stands around them by now.
import {
  assertNever,
  type BasePlace,
  EMPHASES,
  type FormatSet,
  type NestedDeed,
  NOTES,
  type NotePut,
  type ProposalEdit,
  type ProposedChange,
  type ProposedClause,
  type ProposedDeviation,
  type ProposedText,
  type ProposedThread,
  type Put,
  type PutWords,
  putsOf,
  rankOf,
  unitsOfPut,
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
  const changes = text.changes.map((change) => ({ pen, change }));
  const entered = enterChanges(replica, changes);
  pen.gesture();
  const entering = new Entering(replica);
  for (const deviation of text.deviations) entering.deviation(pen, deviation);
  pen.gesture();
  return { ...entered, deviations: text.deviations.length };
}

/** A change, and who writes it. */
export interface PennedChange {
  readonly pen: Pen;
  readonly change: ProposedChange;
}

/**
 * [ENT1] [ENT2] [ENT4] Writes changes of one proposal by several proponents, whose places are of the replica's base; afterwards a new gesture begins
 * for each.
 */
export function enterChanges(replica: Replica, changes: readonly PennedChange[]): Omit<EnteredProposal, "deviations"> {
  const entering = new Entering(replica);
  let [begun, nothingLeft] = [0, 0];
  const enter = ({ pen, change: { recovered } }: PennedChange, edits: readonly ProposalEdit[]) => {
    pen.gesture(recovered && storableEvidence(recovered));
    const done = edits.map((edit) => entering.edit(pen, edit));
    if (done.some(Boolean)) begun++;
    else nothingLeft++;
  };
  // A change that bears on what another one puts in comes behind it; where two wait for each other, what waits is a change of its own. Moves stay in
  // their order: behind one that waits the others wait too.
  let movesWait = false;
  const waits = (edit: ProposalEdit): boolean => {
    const behind = entering.waits(edit) || (movesWait && edit.kind === "move");
    movesWait ||= behind && edit.kind === "move";
    return behind;
  };
  const waiting = changes.filter((one) => {
    const behind = one.change.edits.filter(waits).length > 0;
    if (!behind) enter(one, one.change.edits);
    return behind;
  });
  const last = waiting.map((one) => {
    const { true: behind = [], false: now = [] } = Object.groupBy(one.change.edits, (edit) => `${waits(edit)}`);
    if (now.length > 0) enter(one, now);
    return [one, behind] as const;
  });
  for (const [one, edits] of last) if (edits.length > 0) enter(one, edits);
  for (const pen of new Set(changes.map((one) => one.pen))) pen.gesture();
  return { changes: begun, nothingLeft };
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
        if (thread === undefined) thread = new Entering(replica).comment(pen, place, words);
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

/** What was put in at a place. */
interface Entered {
  readonly rank: number;
  readonly put: readonly Put[];
  readonly range: IdRange;
}

class Entering {
  readonly #replica: Replica;
  readonly #homes: { readonly clauses: readonly Home[]; readonly notes: readonly Home[] };
  /** Per place what was put in there, in order of the text. */
  readonly #there = new Map<string, Entered[]>();
  /** What has a number, by it. */
  readonly #numbered = new Map<number, Entered>();

  constructor(replica: Replica) {
    this.#replica = replica;
    const clauses = replica.names.filter((name) => name !== NOTES);
    this.#homes = { clauses: clauses.flatMap((name) => homesIn(replica, name)), notes: homesIn(replica, NOTES) };
  }

  /** Whether it bears on something that is not there yet. */
  waits(edit: ProposalEdit): boolean {
    return putsOf(edit).some((nth) => !this.#numbered.has(nth));
  }

  /** Returns whether there was anything to do. */
  edit(pen: Pen, edit: ProposalEdit): boolean {
    switch (edit.kind) {
      case "move": {
        const range = this.#markOf(edit.clause);
        const behind = edit.after === null ? null : this.#markOf(edit.after);
        if (!range || behind === undefined) return false;
        pen.say({ kind: "move", after: behind && idOf(behind[0], behind[1]), ranges: [range] });
        return true;
      }
      case "shape":
        pen.say({ kind: "shape", set: edit.set, ranges: [this.#markOfBase(edit.clause)] });
        return true;
      case "format":
        return this.#format(pen, edit.place, edit.set);
      case "nested":
        return this.#nested(pen, edit);
      case "replace": {
        const struck = edit.place.length > 0 && this.#strike(pen, edit.place);
        return this.#put(pen, edit) || struck;
      }
      default:
        return assertNever(edit);
    }
  }

  /** What is too long for one is several: what is left stands before what follows. */
  deviation(pen: Pen, { place, received }: ProposedDeviation): void {
    const [first = "", ...more] = storableWords(received);
    if (place.length > 0) this.#deviation(pen, place, first);
    const before = place.length > 0 ? more : [first, ...more].filter((words) => words !== "");
    for (const words of before) this.#deviation(pen, { ...place, at: place.at + place.length, length: 0 }, words);
  }

  #deviation(pen: Pen, place: BasePlace, received: string): void {
    const over = place.length > 0;
    const length = over ? place.length : this.#charactersAt(place);
    const ranges: IdRange[] = [[BASE_CLIENT, this.#home(place).start + place.at, length]];
    pen.say({ kind: "deviation", received, place: over ? "over" : "before", ranges });
  }

  /** A comment on words of the base; answers the id of its thread. */
  comment(pen: Pen, place: BasePlace, text: string): string {
    const homes = this.#homes[place.in];
    const home = homes[place.index] ?? homes.at(-1)!;
    const clock = Math.min(home.start + place.at, home.mark);
    const length = place.length > 0 ? place.length : homes[place.index] ? this.#charactersAt(place) : 1;
    pen.say({ kind: "comment", about: { ranges: [[BASE_CLIENT, clock, length]] }, text });
    return idOf(pen.client, this.#clock(pen) - 1);
  }

  #format(pen: Pen, place: BasePlace, set: FormatSet): boolean {
    const ranges = this.#standing(place);
    if (ranges.length > 0) pen.say({ kind: "format", set, ranges });
    return ranges.length > 0;
  }

  #strike(pen: Pen, place: BasePlace): boolean {
    const ranges = this.#standing(place);
    pen.act("delete", ranges);
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

  /** [ENT4] What somebody makes of what another one has put in. */
  #nested(pen: Pen, { nth, at, length, does }: ProposalEdit & { kind: "nested" }): boolean {
    if (does.kind === "put") return this.#putInBody(pen, nth, at, does);
    const range = this.#unitsOf(nth, at, length);
    if (!range) return false;
    const ranges = [range];
    if (does.kind === "delete") pen.act("delete", ranges);
    else pen.say({ ...does, ranges });
    return true;
  }

  /** Units of what has a number; undefined where nothing of them is there. */
  #unitsOf(nth: number, at: number, length: number): IdRange | undefined {
    const entered = this.#numbered.get(nth);
    if (!entered) return undefined;
    const [client, first] = entered.range;
    const from = cleanUnits(entered.put, at);
    const to = cleanUnits(entered.put, at + length);
    return from === to ? undefined : [client, first + from, to - from];
  }

  #put(pen: Pen, edit: ProposalEdit & { kind: "replace" }): boolean {
    const { put, nth } = edit;
    if (put.length === 0) return false;
    const { name, offset, there, behind: before } = this.#placeOf(edit);
    const content = put.map(
      (one): Content => (typeof one !== "string" && "note" in one ? { footnote: this.#note(pen, one) } : one),
    );
    const range = this.#insert(pen, name, offset, content);
    if (!range) return false;
    const entered: Entered = { rank: rankOf(edit), put, range };
    there.splice(before, 0, entered);
    if (nth !== undefined) this.#numbered.set(nth, entered);
    return true;
  }

  /** Puts words and embeds in, then says what the words are set in. Answers the units that were put in. */
  #insert(pen: Pen, name: string, offset: number, content: readonly Content[]): IdRange | undefined {
    const plain = content.map((one) =>
      typeof one === "string" ? cleanText(one) : "text" in one ? cleanText(one.text) : one,
    );
    const [range] = pen.insert(name, offset, plain)?.ranges ?? [];
    if (!range) return undefined;
    const [client, from] = range;
    let at = from;
    for (const [i, one] of content.entries()) {
      const written = plain[i]!;
      const own = typeof written === "string" ? written.length : 1;
      if (typeof one !== "string" && "text" in one && own > 0) {
        const set = Object.fromEntries(EMPHASES.flatMap((e) => (one.format[e] ? [[e, true]] : [])));
        pen.say({ kind: "format", set, ranges: [[client, at, own]] });
      }
      at += own;
    }
    return range;
  }

  /**
   * Where something goes by now: beside what was put in at the same place before, else beside the unit of the base. `there`: what was put in
   * there, of which the first `behind` stand before it.
   */
  #placeOf(edit: ProposalEdit & { kind: "replace" }): {
    name: string;
    offset: number;
    there: Entered[];
    behind: number;
  } {
    const { place, before = false } = edit;
    const homes = this.#homes[place.in];
    const home = homes[place.index];
    const at = place.at + (before ? 0 : place.length);
    const name = home?.name ?? homes.at(-1)?.name ?? NOTES;
    const key = `${place.in} ${place.index} ${at}`;
    const there = this.#there.get(key) ?? [];
    this.#there.set(key, there);
    const behindThese = there.findLastIndex(({ rank }) => rank <= rankOf(edit)) + 1;
    const pieces = this.#replica.pieces(name);
    const [last, next] = [there[behindThese - 1]?.range, there[behindThese]?.range];
    const found = last
      ? behind(pieces, last[0], last[1] + last[2] - 1)
      : next
        ? offsetOf(pieces, next[0], next[1])
        : home === undefined
          ? visibleLength(pieces)
          : at > 0 && !before
            ? behind(pieces, BASE_CLIENT, home.start + at - 1)
            : offsetOf(pieces, BASE_CLIENT, home.start + at);
    if (found === undefined) throw new Error(`there is no place ${key} in the base`);
    return { name, offset: found, there, behind: behindThese };
  }

  /** [ENT4] What somebody puts into the body of another's new footnote: before a unit of it, its mark the last. */
  #putInBody(pen: Pen, nth: number, at: number, { put, nth: number }: NestedDeed & { kind: "put" }): boolean {
    const body = this.#numbered.get(nth);
    if (!body) return false;
    const [client, first] = body.range;
    const key = `body ${nth} ${at}`;
    const there = this.#there.get(key) ?? [];
    this.#there.set(key, there);
    const behindThese = there.findLastIndex(({ rank }) => rank <= number) + 1;
    const pieces = this.#replica.pieces(NOTES);
    const last = there[behindThese - 1]?.range;
    const next = there[behindThese]?.range ?? [client, first + cleanUnits(body.put, at)];
    const offset = last ? behind(pieces, last[0], last[1] + last[2] - 1) : offsetOf(pieces, next[0], next[1]);
    const range = offset === undefined ? undefined : this.#insert(pen, NOTES, offset, put);
    if (!range) return false;
    const entered: Entered = { rank: number, put, range };
    there.splice(behindThese, 0, entered);
    this.#numbered.set(number, entered);
    return true;
  }

  /** A footnote with this body; returns the id of its mark. */
  #note(pen: Pen, { note: body, nth }: NotePut): string {
    const end = visibleLength(this.#replica.pieces(NOTES));
    const words = typeof body === "string" ? [body] : body;
    const mark = { mark: { kind: "footnote", level: 1, numbering: "none" } } as const;
    const put = [...words, mark];
    const range = this.#insert(pen, NOTES, end, put)!;
    if (nth !== undefined) this.#numbered.set(nth, { rank: nth, put, range });
    const [client, first, length] = range;
    return idOf(client, first + length - 1);
  }

  #markOf(clause: ProposedClause): IdRange | undefined {
    return typeof clause === "number" ? this.#markOfBase(clause) : this.#unitsOf(clause.nth, clause.at, 1);
  }

  #markOfBase(index: number): IdRange {
    return [BASE_CLIENT, this.#home({ in: "clauses", index }).mark, 1];
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

  #clock({ client }: Pen): number {
    return Y.getState(this.#replica.doc.store, client);
  }
}

/** How many units the first `units` of what is put in are once they are such as may stand in a text. */
function cleanUnits(put: readonly Put[], units: number): number {
  let left = units;
  let clean = 0;
  for (const one of put) {
    const here = Math.min(left, unitsOfPut(one));
    const words = typeof one === "string" ? one : "text" in one ? one.text : undefined;
    clean += words === undefined ? here : cleanText(words.slice(0, here)).length;
    left -= here;
  }
  return clean;
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
