// What one does with words that differ without a trace: propose them, or take back that they are told. Invariant: both are acts of
// the proponent whose text it is, by its delegates or by who types for it.
import { type DeviationOnRecord, type Peer, parseId, proposeDeviation } from "@concord/sync";

export class Differing {
  readonly #peer: () => Peer;

  constructor(peer: () => Peer) {
    this.#peer = peer;
  }

  /** Makes an ordinary change of it. */
  propose(deviation: DeviationOnRecord): void {
    const pen = this.#penFor(deviation);
    if (pen && deviation.state === "open") proposeDeviation(this.#peer().replica, pen, deviation);
  }

  /** Takes back that it is told, or tells it again. */
  withdraw(deviation: DeviationOnRecord, back: boolean): void {
    const at = parseId(deviation.id);
    const pen = this.#penFor(deviation);
    if (!pen || !at) return;
    pen.gesture();
    pen.retract([[...at, 1]], back);
    pen.gesture();
  }

  #penFor({ proponent }: DeviationOnRecord) {
    return this.#peer().penFor(proponent);
  }
}
