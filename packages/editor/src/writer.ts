// The writer: carries intents out with the pen and remembers them for undo. It knows gestures: typing on where one
// typed is one change, anything else begins another.
import { type Format, type FormatSet, NOTES } from "@concord/redline";
import type { Deed, Embed, IdRange, Peer, Pen, PlacedPart, SayingAct } from "@concord/sync";
import { cleanText, idOf, offsetOf, partsBetween, unitAt, visibleLength } from "@concord/sync";
import { bodyOf } from "./note-body.ts";
import type { Place, TextOffset } from "./positions.ts";
import { formatAround, toSet } from "./typed-format.ts";
import type { Done, UndoOutcome, UndoStack } from "./undo.ts";
import { withdrawParts } from "./withdrawing.ts";

export interface TextRange {
  readonly name: string;
  readonly from: TextOffset;
  readonly to: TextOffset;
}

/** Words that are set in something of their own, whatever stands around them. */
export interface SetWords {
  readonly text: string;
  readonly format: Format;
}

/** What can be put in. Bare words are set in what stands around them, as far as the proponent proposes it too. */
export type Content = string | SetWords | Embed;

/** Typing after a pause of this many milliseconds is another step of undo. */
const PAUSE = 1_000;

export class Writer {
  readonly #peer: Peer;
  readonly undoStack: UndoStack;
  readonly #now: () => number;
  /** What the last edit was, as long as the caret stayed where it left it. */
  #running: "insert" | "delete" | undefined;
  #last = Number.NEGATIVE_INFINITY;
  /** Where the ledger stood at the last edit. */
  #seen = 0;
  /** What the next words typed at the caret are to be set in, beside what stands around them. */
  #next: FormatSet = {};

  constructor(peer: Peer, undoStack: UndoStack, now: () => number = () => performance.now()) {
    this.#peer = peer;
    this.undoStack = undoStack;
    this.#now = now;
  }

  get #pen(): Pen {
    const { pen } = this.#peer;
    if (!pen) throw new Error("only a proponent writes");
    return pen;
  }

  /** The caret went elsewhere: what comes next is another change. */
  leave(): void {
    this.#running = undefined;
    this.#next = {};
    this.#peer.pen?.flush();
  }

  /** What the next words typed at the caret are to be set in, beside what stands around them. */
  get next(): FormatSet {
    return this.#next;
  }

  /** [EMP2] Sets what is typed next in something, until the caret goes elsewhere. */
  setNext(set: FormatSet): void {
    this.#next = { ...this.#next, ...set };
  }

  /** Writes what is held. */
  flush(): void {
    this.#peer.pen?.flush();
  }

  /**
   * Puts `wanted` in the place of `ranges` (in order of place). Words go behind what they take the place of, and before
   * the first clause mark among it. Returns where the caret belongs.
   * [EDT7] What is typed over a selection is one change: its deletion is one half of it and its insertion the other.
   */
  replace(ranges: readonly TextRange[], at: Place, wanted: readonly Content[]): Place {
    const { replica } = this.#peer;
    this.#close();
    const { place, right } = this.#behind(ranges, at);
    const around = { ...formatAround(replica.pieces(place.name), place.offset, ranges[0], this.#pen.proponent) };
    const content = wanted
      .map((c): SetWords | Embed => fitted(place.name, typeof c === "string" ? { text: c, format: around } : c))
      .map((c) => ("text" in c ? { ...c, text: cleanText(c.text) } : c))
      .filter((c) => !("text" in c && c.text === ""));
    // Both halves begin here, whatever was being deleted before.
    if (content.length > 0 && this.#running === "delete") this.#running = undefined;
    const deeds = this.#remove(ranges, false);
    if (content.length === 0) {
      this.#remember(deeds, "delete");
      return this.#place(place.name, right, place.offset);
    }
    const name = place.name;
    const offset = right ? (offsetOf(replica.pieces(name), ...right) ?? 0) : visibleLength(replica.pieces(name));
    const structural = content.some((c) => "mark" in c);
    const begun = deeds.some((deed) => deed.kind === "delete");
    if (!begun && (this.#running !== "insert" || structural)) this.#pen.gesture();
    const deed = this.#put(name, offset, content);
    if (!deed) {
      this.#remember(deeds, "delete");
      return this.#place(name, right, offset);
    }
    this.#remember([...deeds, deed], "insert");
    this.#next = {};
    const [client, clock, length] = deed.ranges[0]!;
    const last = offsetOf(replica.pieces(name), client, clock + length - 1) ?? offset;
    return { name, offset: last + 1 };
  }

  /** Puts content in and says what its words are set in, which is part of the insertion [FOLD6]. */
  #put(name: string, offset: number, content: readonly (SetWords | Embed)[]): Deed | undefined {
    const deed = this.#pen.insert(
      name,
      offset,
      content.map((c) => ("text" in c ? c.text : c)),
    );
    if (!deed) return undefined;
    const [client, from] = deed.ranges[0]!;
    const sets = new Map<string, { set: FormatSet; ranges: IdRange[] }>();
    let clock = from;
    for (const c of content) {
      const length = "text" in c ? c.text.length : 1;
      const set = "text" in c ? toSet({ ...c.format, ...this.#next }) : undefined;
      if (set) {
        const key = JSON.stringify(set);
        const same = sets.get(key) ?? { set, ranges: [] };
        same.ranges.push([client, clock, length]);
        sets.set(key, same);
      }
      clock += length;
    }
    for (const { set, ranges } of sets.values()) this.#pen.say({ kind: "format", set, ranges });
    return deed;
  }

  /** Says `acts` as one change of its own, in the place of own acts (`instead`). */
  say(acts: readonly SayingAct[], instead: readonly IdRange[] = []): void {
    if (acts.length === 0 && instead.length === 0) return;
    this.leave();
    this.#pen.gesture();
    const done: Done[] = [];
    if (instead.length > 0) {
      this.#pen.retract(instead, false);
      done.push({ kind: "retract", ranges: instead });
    }
    for (const act of acts) done.push(this.#pen.say(act));
    this.undoStack.push(done, false);
  }

  /**
   * [NOTE1] Puts a reference to a new footnote in at `at`, and its empty body into the notes at `body`: one change, also with
   * what is typed into the note next. Returns where its words go.
   */
  footnote(at: Place, body: TextOffset): Place | undefined {
    this.leave();
    this.#pen.gesture();
    const mark: Embed = { mark: { kind: "footnote", level: 1, numbering: "none" } };
    const note = this.#pen.insert(NOTES, body, [mark]);
    const [client, clock] = note?.ranges[0] ?? [];
    if (!note || client === undefined || clock === undefined) return undefined;
    const reference = this.#pen.insert(at.name, at.offset, [{ footnote: idOf(client, clock) }]);
    this.#remember(reference ? [note, reference] : [note], "insert");
    return { name: NOTES, offset: offsetOf(this.#peer.replica.pieces(NOTES), client, clock) ?? body };
  }

  /** Takes out ranges (in order of place). With `hold` it is written with the next flush: a burst of Backspaces. */
  remove(ranges: readonly TextRange[], hold: boolean): boolean {
    this.#close();
    const running = this.#running;
    const deeds = this.#remove(ranges, hold);
    // Correcting what one is typing is typing.
    const correcting = running === "insert" && deeds.every((deed) => deed.kind === "withdraw");
    this.#remember(deeds, correcting ? "insert" : "delete");
    return deeds.length > 0;
  }

  undo(): UndoOutcome {
    return this.#turn((pen) => this.undoStack.undo(this.#peer.replica, pen));
  }

  redo(): UndoOutcome {
    return this.#turn((pen) => this.undoStack.redo(this.#peer.replica, pen));
  }

  /** Withdraws what is still pending of a change of the own proponent. */
  withdraw(parts: readonly PlacedPart[]): void {
    this.leave();
    this.undoStack.push(withdrawParts(this.#pen, parts), false);
  }

  /** [EDT6] What has been decided since the last edit is closed: who types on begins a change of their own. */
  #close(): void {
    const { replica } = this.#peer;
    const running = replica.changeOf(this.#pen.client, Number.MAX_SAFE_INTEGER);
    const { decisions } = replica.ledger;
    for (let i = decisions.length - 1; i >= 0 && decisions[i]!.seq > this.#seen; i--) {
      if (decisions[i]!.decision.change === running) this.#running = undefined;
    }
  }

  #turn(move: (pen: Pen) => UndoOutcome): UndoOutcome {
    this.leave();
    const outcome = move(this.#pen);
    this.#running = undefined;
    return outcome;
  }

  #remove(ranges: readonly TextRange[], hold: boolean): Deed[] {
    const { replica } = this.#peer;
    const deeds: Deed[] = [];
    for (const range of [...ranges].reverse()) {
      // [EDT4] The last mark of a text stays while words before it do: nothing joins across stretches.
      const whole = visibleLength(replica.pieces(range.name));
      const to = range.to === whole && !this.#emptiesClause(range, ranges) ? range.to - 1 : range.to;
      if (to <= range.from) continue;
      // One's own pending words go without a change of their own; striking others' words is one.
      const strikes = partsBetween(replica.pieces(range.name), range.from, to).some(
        ({ piece }) => !(piece.inserted?.proponent === this.#pen.proponent && piece.inserted.fate === "pending"),
      );
      if (strikes && this.#running !== "delete") {
        this.#pen.gesture();
        this.#running = "delete";
      }
      const notes = this.#ownNotes(range.name, range.from, to);
      deeds.push(...this.#pen.remove(range.name, range.from, to, hold));
      for (const note of notes) {
        const body = bodyOf(replica.pieces(NOTES), note, this.#pen.proponent);
        if (body) deeds.push(...this.#pen.remove(NOTES, body.from, body.to, hold));
      }
    }
    return deeds;
  }

  /** [NOTE2] The footnotes whose own pending reference is among these units: their bodies go with them. */
  #ownNotes(name: string, from: TextOffset, to: TextOffset): string[] {
    return partsBetween(this.#peer.replica.pieces(name), from, to).flatMap(({ piece }) =>
      "footnote" in piece.content &&
      piece.inserted?.proponent === this.#pen.proponent &&
      piece.inserted.fate === "pending"
        ? [piece.content.footnote]
        : [],
    );
  }

  /** Whether nothing stays of the clause of a range that ends with the last mark of its text. */
  #emptiesClause({ name, from }: TextRange, ranges: readonly TextRange[]): boolean {
    const pieces = this.#peer.replica.pieces(name);
    const goes = (at: number) => ranges.some((r) => r.name === name && r.from <= at && at < r.to);
    for (let at = from - 1; at >= 0; at--) {
      const part = partsBetween(pieces, at, at + 1)[0];
      if (!part || "mark" in part.piece.content) return true;
      const { proponent } = this.#pen;
      const struck = part.piece.deleted.some(
        (d) => d.fate === "accepted" || (d.fate === "pending" && d.proponent === proponent),
      );
      if (!struck && !goes(at)) return false;
    }
    return true;
  }

  #behind(ranges: readonly TextRange[], at: Place): { place: Place; right: readonly [number, number] | undefined } {
    const first = ranges[0];
    let place = at;
    if (first) {
      let end = first.from;
      // What is hidden between goes nowhere, and stands before the words all the same.
      const to = ranges.findLast(({ name }) => name === first.name)?.to ?? first.to;
      for (const part of partsBetween(this.#peer.replica.pieces(first.name), first.from, to)) {
        if ("mark" in part.piece.content) break;
        end += part.length;
      }
      place = { name: first.name, offset: end };
    }
    return { place, right: unitAt(this.#peer.replica.pieces(place.name), place.offset) };
  }

  #place(name: string, right: readonly [number, number] | undefined, offset: TextOffset): Place {
    const pieces = this.#peer.replica.pieces(name);
    return { name, offset: (right && offsetOf(pieces, ...right)) ?? Math.min(offset, visibleLength(pieces)) };
  }

  #remember(deeds: readonly Deed[], kind: "insert" | "delete"): void {
    const now = this.#now();
    const join = this.#running === kind && now - this.#last < PAUSE;
    this.undoStack.push(deeds, join);
    this.#running = kind;
    this.#last = now;
    this.#seen = this.#peer.replica.ledger.seq;
  }
}

/** [EDT5] What stands in a note is one clause without footnotes of its own, and a note's mark stands nowhere else. */
function fitted(name: string, content: SetWords | Embed): SetWords | Embed {
  if ("text" in content || "break" in content || "object" in content) return content;
  if (name === NOTES) return "mark" in content ? { break: true } : { text: "", format: {} };
  if ("footnote" in content || content.mark.kind !== "footnote") return content;
  return { mark: { kind: "paragraph", level: 1, numbering: "none" } };
}
