// Holding words in brackets: what one writes and takes back oneself. What chair and secretariat lift of others is a command.
import {
  type IdRange,
  idOf,
  type Peer,
  parseId,
  partsBetween,
  pushRange,
  type Replica,
  wholeCharacters,
} from "@concord/sync";
import type { EditorState } from "prosemirror-state";
import { rangesOf } from "./positions.ts";
import type { UndoStack } from "./undo.ts";

/** Units that are selected in a document, clause marks too. */
export function rangesIn({ doc, selection }: Pick<EditorState, "doc" | "selection">, replica: Replica): IdRange[] {
  const out: IdRange[] = [];
  for (const { name, from, to } of rangesOf(doc, selection.from, selection.to)) {
    for (const part of partsBetween(replica.pieces(name), from, to)) {
      const { piece, clock, length } = wholeCharacters(part);
      pushRange(out, piece.client, clock, length);
    }
  }
  return out;
}

/** The words of the clause that a mark ends, without the mark; none when there is no such clause. */
export function clauseRanges(replica: Replica, markId: string): IdRange[] {
  for (const name of replica.names) {
    let ranges: IdRange[] = [];
    for (const { client, clock, length, content, visible } of replica.pieces(name)) {
      if (!visible) continue;
      if (!("mark" in content)) pushRange(ranges, client, clock, length);
      else if (idOf(client, clock) === markId) return ranges;
      else ranges = [];
    }
  }
  return [];
}

/** The brackets of one person at one session. */
export class Holding {
  readonly #peer: () => Peer;
  readonly #undo: () => UndoStack;

  constructor(peer: () => Peer, undo: () => UndoStack) {
    this.#peer = peer;
    this.#undo = undo;
  }

  /** Holds units in brackets: for one's proponent, or by one's office. Returns false when one may not. */
  hold(ranges: readonly IdRange[]): boolean {
    const { voice, pen } = this.#peer();
    if (!voice || ranges.length === 0) return false;
    voice.gesture();
    const deed = voice.say({ kind: "bracket", ranges });
    if (pen) this.#undo().push([deed], false);
    return true;
  }

  /** Takes brackets of one's proponent back, or lets them hold again. */
  lift(brackets: readonly string[], back: boolean): void {
    const { pen } = this.#peer();
    const ranges = brackets.flatMap((id): IdRange[] => {
      const at = parseId(id);
      return at && this.isOwn(id) ? [[...at, 1]] : [];
    });
    if (!pen || ranges.length === 0) return;
    pen.gesture();
    pen.retract(ranges, back);
    this.#undo().push([{ kind: back ? "state" : "retract", ranges }], false);
  }

  /** Whether a bracket is of one's proponent. */
  isOwn(bracket: string): boolean {
    const { pen, replica } = this.#peer();
    const at = parseId(bracket);
    return at !== undefined && pen !== undefined && replica.ledger.leases.get(at[0])?.proponent === pen.proponent;
  }
}
