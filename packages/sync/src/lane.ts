// A lane: one client id of one's own with the proponent for whom is written under it. A peer has one for every proponent
// it has written for, and those that earlier tabs left with edits that the relay has not acknowledged.

export class Lane {
  readonly client: number;
  readonly proponent: string;
  #acked = 0;
  /** Clocks at which own edits end that are not acknowledged, in order. */
  #ends: number[] = [];

  constructor(client: number, proponent: string) {
    this.client = client;
    this.proponent = proponent;
  }

  /** Up to which clock the relay has everything. */
  get acked(): number {
    return this.#acked;
  }

  /** How many edits the relay has not acknowledged. */
  get unsaved(): number {
    return this.#ends.length;
  }

  /** Clock after the last edit. */
  get end(): number {
    return this.#ends.at(-1) ?? this.#acked;
  }

  /** An edit ends at `clock`; one that is known already is nothing new. */
  wrote(clock: number): void {
    if (clock > this.end) this.#ends.push(clock);
  }

  ack(clock: number): void {
    if (clock <= this.#acked) return;
    this.#acked = clock;
    this.#ends = this.#ends.filter((end) => end > clock);
  }

  /** What of it another peer goes on with: everything before `clock`. */
  before(clock: number): Lane {
    const lane = new Lane(this.client, this.proponent);
    lane.#acked = Math.min(this.#acked, clock);
    for (const end of this.#ends) lane.wrote(Math.min(end, clock));
    return lane;
  }
}
