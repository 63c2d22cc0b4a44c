// A token bucket: what may happen at once, and how fast the right to it comes back. `now` is in milliseconds.

export class TokenBucket {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  #tokens: number;
  #at: number;

  constructor(burst: number, perSecond: number, now: () => number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#now = now;
    this.#tokens = burst;
    this.#at = now();
  }

  /** Takes tokens, below zero if need be; answers the milliseconds until there are any again, 0 when there are. */
  take(tokens: number): number {
    this.#refill();
    this.#tokens -= tokens;
    return this.#tokens > 0 ? 0 : Math.ceil((-this.#tokens / this.#perSecond) * 1000) + 1;
  }

  /** Whether not even one token is left. */
  isEmpty(): boolean {
    this.#refill();
    return this.#tokens < 1;
  }

  #refill(): void {
    const now = this.#now();
    this.#tokens = Math.min(this.#burst, this.#tokens + (Math.max(0, now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
  }
}
