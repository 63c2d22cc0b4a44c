// How much one address, one person and one resolution may ask of a relay, over HTTP and over sockets together with all
// others of the same. Honest people stay far below; a whole conference may be behind one address. What is beyond a limit is
// told to come back later, or is not read for a while: nothing is lost.

import { TokenBucket } from "./sync/token-bucket.ts";

/** What may happen at once, and how much of it comes back each second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Names that are remembered at most of each kind; the one longest unheard of is forgotten first. */
const MOST_REMEMBERED = 10_000;

/** One bucket for each name: for each address, say. `now` is in milliseconds. */
export class Buckets {
  /** How often something was not let through. */
  refused = 0;
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(rate: Rate, now: () => number) {
    this.#rate = rate;
    this.#now = now;
  }

  /** Seconds after which there is something again. */
  get retryAfter(): number {
    return Math.ceil(1 / this.#rate.perSecond);
  }

  /** The bucket of a name. */
  of(name: string): TokenBucket {
    const bucket = this.#buckets.get(name) ?? new TokenBucket(this.#rate.burst, this.#rate.perSecond, this.#now);
    this.#buckets.delete(name);
    this.#buckets.set(name, bucket);
    for (const [oldest] of this.#buckets) {
      if (this.#buckets.size <= MOST_REMEMBERED) break;
      this.#buckets.delete(oldest);
    }
    return bucket;
  }

  /** Lets nothing of a name through for so many seconds. */
  shut(name: string, seconds: number): void {
    this.of(name).take(this.#rate.burst + seconds * this.#rate.perSecond);
  }

  /** Takes tokens where there are any; whether there were. */
  admit(name: string, tokens = 1): boolean {
    const bucket = this.of(name);
    if (bucket.isEmpty()) {
      this.refused++;
      return false;
    }
    bucket.take(tokens);
    return true;
  }
}

/** All limits of a relay. Requests are counted in tokens: most cost one. */
export interface Limits {
  /** Invitations that were not known, by address. */
  readonly guesses: Buckets;
  /** Requests, by address and by person. */
  readonly address: Buckets;
  readonly person: Buckets;
  /** Requests that name a resolution, by resolution; those of chair and secretariat are not counted. */
  readonly resolution: Buckets;
  /** Sockets that are opened, by address and by person. */
  readonly socketsOfAddress: Buckets;
  readonly socketsOfPerson: Buckets;
  /** What is written over sockets, in the tokens of connection.ts, by person and by resolution. */
  readonly writingOfPerson: Buckets;
  readonly writingOfResolution: Buckets;
}

export const RATES: Readonly<Record<keyof Limits, Rate>> = {
  guesses: { burst: 30, perSecond: 0.1 },
  address: { burst: 6_000, perSecond: 300 },
  person: { burst: 1_000, perSecond: 50 },
  resolution: { burst: 6_000, perSecond: 300 },
  socketsOfAddress: { burst: 2_000, perSecond: 100 },
  socketsOfPerson: { burst: 600, perSecond: 20 },
  writingOfPerson: { burst: 32_000, perSecond: 8_000 },
  writingOfResolution: { burst: 64_000, perSecond: 16_000 },
};

/** The limits of one relay. */
export function limitsOf(now: () => number): Limits {
  const kinds = Object.entries(RATES).map(([kind, rate]) => [kind, new Buckets(rate, now)]);
  return Object.fromEntries(kinds) as Limits;
}
