// What one says about changes and words: reasons, comments, answers. Invariant: everything is an act of one's own, sent as
// an edit is, and kept on this device when there is no connection.
import { MAX_WORDS } from "@concord/redline";
import { cleanText, type IdRange, type Peer, type Pen, partsBetween, pushRange, wholeCharacters } from "@concord/sync";
import type { EditorState } from "prosemirror-state";
import { rangeOfAct } from "./card-list.ts";
import { rangesOf } from "./positions.ts";

/** Words of the text by their ids: what is selected stays these words whatever others write. */
export interface Words {
  readonly ranges: readonly IdRange[];
  readonly text: string;
  /** Id of the clause in which they begin. */
  readonly clause: string;
}

export class Discuss {
  readonly #peer: () => Peer;

  constructor(peer: () => Peer) {
    this.#peer = peer;
  }

  /** Opens a thread on a change or on words; returns its id, undefined when nothing could be said. */
  comment(about: { readonly change: string } | { readonly ranges: readonly IdRange[] }, text: string) {
    // an act takes what it does not know for something else
    const on = "change" in about ? { change: about.change } : { ranges: about.ranges };
    return this.#say(this.#peer().voice, text, (pen, words) => pen.say({ kind: "comment", about: on, text: words }));
  }

  /** Answers in a thread. */
  answer(thread: string, text: string) {
    return this.#say(this.#peer().voice, text, (pen, words) => pen.say({ kind: "answer", thread, text: words }));
  }

  /** Resolves a thread, or opens it again. */
  resolve(thread: string, resolved: boolean): void {
    this.#peer().voice?.say({ kind: "resolve", thread, resolved });
  }

  /** Takes an own comment back. */
  takeBack(comment: string): void {
    const range = rangeOfAct(comment);
    if (range) this.#peer().voice?.retract([range], false);
  }

  /** Explains a change, or all of one's changes to a clause (by the id of its mark); empty words take it away. */
  explain(about: { readonly change: string } | { readonly clause: string }, text: string) {
    const { pen } = this.#peer();
    if (text.trim() === "") return pen?.say({ kind: "reasons", about, text: "" }) !== undefined;
    return this.#say(pen, text, (by, words) => by.say({ kind: "reasons", about, text: words })) !== undefined;
  }

  /** The words selected in a document; undefined when there are none. */
  selected({ doc, selection }: EditorState): Words | undefined {
    const { replica } = this.#peer();
    const ranges: IdRange[] = [];
    let text = "";
    for (const { name, from, to } of rangesOf(doc, selection.from, selection.to)) {
      for (const part of partsBetween(replica.pieces(name), from, to)) {
        if ("mark" in part.piece.content) {
          if (text !== "") text += " ";
          continue;
        }
        const { piece, clock, length } = wholeCharacters(part);
        pushRange(ranges, piece.client, clock, length);
        if ("text" in piece.content)
          text += piece.content.text.slice(clock - piece.clock, clock - piece.clock + length);
      }
    }
    const { $from } = selection;
    if (ranges.length === 0 || $from.depth < 2) return undefined;
    return { ranges, text: text.trim(), clause: $from.node(2).attrs.id as string };
  }

  #say(pen: Pen | undefined, text: string, write: (pen: Pen, words: string) => { ranges: readonly IdRange[] }) {
    const words = text
      .split(/\r\n?|\n/)
      .map(cleanText)
      .join("\n")
      .trim();
    if (!pen || words === "" || words.length > MAX_WORDS) return undefined;
    const [client, clock, length] = write(pen, words).ranges.at(-1)!;
    return `${client}:${clock + length - 1}`;
  }
}
