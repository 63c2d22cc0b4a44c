// The pen: what one proponent's client writes. An intent (put this in here, take that out) becomes items and acts under
// its client id. Invariant: it only ever appends; nothing in Yjs is deleted or overwritten.
import type { Recovered } from "@concord/redline";
import * as Y from "yjs";
import { type Act, encodeAct, type RangeAct } from "./acts.ts";
import { cleanText } from "./clean-text.ts";
import { type IdRange, pushRange } from "./ids.ts";
import { ACTS, type Embed, encodeEmbed } from "./layout.ts";
import type { Piece } from "./pieces.ts";
import { insertionIndex, partsBetween, wholeCharacters } from "./places.ts";
import type { Replica } from "./replica.ts";

/** Origin of the transactions in which one's own edits are made. */
export const LOCAL = "local";

/** What an intent did, by id: the material of undo. `state`: acts that say something, by their own ids. */
export type Deed = { readonly kind: "insert" | "delete" | "withdraw" | "state"; readonly ranges: readonly IdRange[] };

/** Acts that say something of units, changes or threads. */
export type SayingAct = Exclude<Act, RangeAct | { kind: "gesture" | "retract" | "reinstate" }>;

export class Pen {
  readonly client: number;
  readonly proponent: string;
  readonly #replica: Replica;
  #newGesture = false;
  #recovered: Recovered | undefined;

  constructor(replica: Replica, client: number, proponent: string) {
    this.#replica = replica;
    this.client = client;
    this.proponent = proponent;
  }

  /** [PEN2] The next edit begins a change of its own, with the evidence where it was `recovered`. */
  gesture(recovered?: Recovered): void {
    this.flush();
    this.#newGesture = true;
    this.#recovered = recovered;
  }

  /** [EDT2] Puts words and embeds in at a visible offset of a text, as a proposal. */
  insert(name: string, offset: number, content: readonly (string | Embed)[]): Deed | undefined {
    const clean = content.map((c) => (typeof c === "string" ? cleanText(c) : c)).filter((c) => c !== "");
    if (clean.length === 0) return undefined;
    this.flush();
    let from = 0;
    this.#transact(() => {
      from = this.#clock();
      const text = this.#replica.doc.getText(name);
      let index = insertionIndex(this.#replica.pieces(name), offset);
      for (const c of clean) {
        if (typeof c === "string") text.insert(index, c);
        else text.insertEmbed(index, encodeEmbed(c));
        index += typeof c === "string" ? c.length : 1;
      }
    });
    return { kind: "insert", ranges: [[this.client, from, this.#clock() - from]] };
  }

  /**
   * [EDT3] Takes visible units [from, to) of a text out, as a proposal: own pending words are withdrawn, base and others'
   * words are proposed for deletion, what is struck already by this proponent or for good is left; both halves of a
   * character go together. With `hold` it counts at once and is written with the next `flush`.
   */
  remove(name: string, from: number, to: number, hold = false): Deed[] {
    const withdrawn: IdRange[] = [];
    const deleted: IdRange[] = [];
    for (const { piece, clock, length } of partsBetween(this.#replica.pieces(name), from, to).map(wholeCharacters)) {
      if (this.#isOwnPending(piece)) pushRange(withdrawn, piece.client, clock, length);
      else if (!this.#isStruck(piece)) pushRange(deleted, piece.client, clock, length);
    }
    const deeds: Deed[] = [];
    if (withdrawn.length > 0) deeds.push({ kind: "withdraw", ranges: withdrawn });
    if (deleted.length > 0) deeds.push({ kind: "delete", ranges: deleted });
    if (deeds.length === 0) return deeds;
    if (!hold) {
      this.flush();
      this.#transact(() => {
        for (const { kind, ranges } of deeds)
          if (kind === "delete" || kind === "withdraw") this.#push({ kind, ranges });
      });
      return deeds;
    }
    if (this.#newGesture) this.#transact(() => {});
    const held = [...this.#replica.held];
    for (const { kind, ranges } of deeds) {
      if (kind !== "delete" && kind !== "withdraw") continue;
      const i = held.findIndex((h) => h.act.kind === kind && h.client === this.client);
      const joined = [...(held[i]?.act.ranges ?? [])];
      for (const range of ranges) pushRange(joined, ...range);
      const act = { act: { kind, ranges: joined }, client: this.client };
      if (i >= 0) held[i] = act;
      else held.push(act);
    }
    this.#replica.setHeld(held);
    return deeds;
  }

  /** [PEN1] Writes what is held, in one act a kind. */
  flush(): void {
    if (this.#replica.held.length === 0) return;
    const held = this.#replica.takeHeld();
    this.#write(() => {
      for (const { act } of held) this.#push(act);
    });
  }

  /** Writes one act about ranges: the inverse of a deed, a withdrawal from a card. */
  act(kind: RangeAct["kind"], ranges: readonly IdRange[]): void {
    if (ranges.length === 0) return;
    this.flush();
    this.#transact(() => this.#push({ kind, ranges }));
  }

  /** What is written meanwhile goes out as one update. */
  together(write: () => void): void {
    this.#replica.doc.transact(write, LOCAL);
  }

  /** Says something: emphasis, shape, another place, a bracket, reasons, a comment. Undone by retracting it. */
  say(act: SayingAct): Deed {
    this.flush();
    let from = 0;
    this.#transact(() => {
      from = this.#clock();
      this.#push(act);
    });
    return { kind: "state", ranges: [[this.client, from, this.#clock() - from]] };
  }

  /** Takes back what own acts say, or lets it hold again. */
  retract(acts: readonly IdRange[], back: boolean): void {
    if (acts.length === 0) return;
    this.flush();
    this.#transact(() => this.#push({ kind: back ? "reinstate" : "retract", ranges: acts }));
  }

  #isOwnPending(piece: Piece): boolean {
    return piece.inserted?.proponent === this.proponent && piece.inserted.fate === "pending";
  }

  #isStruck(piece: Piece): boolean {
    return piece.deleted.some((d) => d.fate === "accepted" || (d.fate === "pending" && d.proponent === this.proponent));
  }

  #transact(write: () => void): void {
    this.#write(() => {
      const recovered = this.#recovered;
      if (this.#newGesture && (recovered || this.#clock() > 0)) {
        this.#push({ kind: "gesture", ...(recovered ? { recovered } : {}) });
      }
      this.#newGesture = false;
      this.#recovered = undefined;
      write();
    });
  }

  /** Writes under its own client id; the document's is that of presence, which stays when one types for another. */
  #write(write: () => void): void {
    const { doc } = this.#replica;
    const present = doc.clientID;
    doc.clientID = this.client;
    try {
      doc.transact(write, LOCAL);
    } finally {
      doc.clientID = present;
    }
  }

  #push(act: Act): void {
    this.#replica.doc.getArray(ACTS).push(encodeAct(act));
  }

  #clock(): number {
    return Y.getState(this.#replica.doc.store, this.client);
  }
}
