// The ledger: a fold over the relay's log that is not in Yjs. Who each client id is leased to, when things were
// received, and what was decided about which ranges of ids.
import type { Author, NumberingPolicy } from "@concord/redline";
import { countBefore } from "./count-before.ts";
import { type IdRange, RangeMap } from "./ids.ts";
import type { Role } from "./messages.ts";

/**
 * What an entry decides: the insertion of ranges, or what one act says of ranges (that they go, are set in another way,
 * stand elsewhere, are held in brackets). Never a change or a record.
 */
export type Decided =
  | { readonly what: "insertion"; readonly ranges: readonly IdRange[] }
  | {
      readonly what: "deletion" | "format" | "shape" | "move" | "bracket" | "deviation";
      readonly act: string;
      readonly ranges: readonly IdRange[];
    };

/** [DEC1] A decision as it stands in the log, with the evaluated ranges, so that replay needs no policy. */
export interface DecisionPayload {
  /** The change that the sender named; for the record only. */
  readonly change: string;
  /** "pending" reopens. */
  readonly state: "accepted" | "rejected" | "pending";
  readonly decided: readonly Decided[];
  readonly note?: string;
  /** Whose ruling it is; who entered it is the actor of the entry. */
  readonly ruling?: "chair" | "secretariat";
  /** The head that the sender had seen. */
  readonly seen: number;
  /** [DEC7] Set where one command made several entries: the seq of the first of them. */
  readonly group?: number;
  /** [DEC7] Set on what was decided along with a change of another proponent: that change, and what of it met this. */
  readonly along?: { readonly change: string; readonly what: Decided["what"] };
  /** What the sender named, where it was not a change; for the record only. */
  readonly about?: DecidedAbout;
  /** Set when the entry is about the resolution and decides no change: what items get when others come or go. */
  readonly policy?: NumberingPolicy;
  /** [ADO1] Set on the entry that ends the resolution, the last one of its log: nothing follows it. */
  readonly adopted?: { readonly edition: AdoptedEdition; readonly hash: string };
}

/** Where and when an edition is adopted: "New Delhi", 2024. */
export interface AdoptedEdition {
  readonly city: string;
  readonly year: number;
}

/** The adoption of the agreed text, whose hash it names. */
export interface Adoption {
  readonly edition: AdoptedEdition;
  readonly hash: string;
  readonly seq: number;
  readonly at: string;
  readonly by: string;
}

/** What a decision on several changes was about. */
export type DecidedAbout =
  | { readonly proponent: string }
  | { readonly clause: string }
  | { readonly selection: true }
  | { readonly decision: number };

export type LedgerEntry =
  | {
      readonly kind: "update";
      readonly seq: number;
      readonly at: string;
      readonly name: string;
      readonly proponent: string;
      readonly role?: Role;
      readonly spans: readonly ClockSpan[];
    }
  | {
      readonly kind: "decision";
      readonly seq: number;
      readonly at: string;
      readonly by: { readonly name: string; readonly role: Role };
      readonly decision: DecisionPayload;
    };

/** [client, from, to): units of `client` that an update brought. */
export type ClockSpan = readonly [client: number, from: number, to: number];

/** The office of who types for a proponent. */
export type Scribe = "editor" | "chair";

export interface Lease {
  readonly proponent: string;
  /** The person who enters. */
  readonly name: string;
  readonly role?: Role;
}

const UNKNOWN: Lease = { proponent: "?", name: "" };

/** A decision as it holds for a range. */
export interface Ruling {
  readonly seq: number;
  readonly at: string;
  readonly state: "accepted" | "rejected";
  readonly by: string;
  readonly ruling?: "chair" | "secretariat";
  readonly note?: string;
}

/** [LEDG1] The ledger as JSON at `seq`: what is made of it goes on as the one it was taken of. */
export interface LedgerSnapshot {
  readonly seq: number;
  readonly leases: readonly (readonly [client: number, proponent: string, name: string, role?: Role])[];
  /** Per client: from which clock on things were received when; times within a minute are one. */
  readonly times: readonly (readonly [client: number, clock: number, at: string])[];
  /** Per client: up to which clock the relay had received things. */
  readonly ends: readonly (readonly [client: number, clock: number])[];
  readonly decisions: readonly Extract<LedgerEntry, { kind: "decision" }>[];
}

/** Times nearer than this are one entry of the snapshot, in milliseconds. */
const SAME_TIME = 60_000;

export class Ledger {
  seq = 0;
  readonly leases = new Map<number, Lease>();
  /** Codes in order of first proposal; who has proposed nothing is not among them. */
  readonly proponents: string[] = [];
  /** What holds now of insertions. */
  readonly insertions = new RangeMap<Ruling>();
  /** What holds now of what acts say, by the id of the act. */
  readonly acts = new Map<string, RangeMap<Ruling>>();
  /** What items get when others come or go. */
  policy: NumberingPolicy = "renumber";
  /** [ADO1] Set when the agreed text was adopted: nothing is changed any more. */
  adopted: Adoption | undefined;
  readonly #times = new Map<number, { clock: number; at: string; ms: number }[]>();
  readonly #ends = new Map<number, number>();
  readonly #decisions: Extract<LedgerEntry, { kind: "decision" }>[] = [];

  static restore(snapshot: LedgerSnapshot): Ledger {
    const ledger = new Ledger();
    for (const [client, proponent, name, role] of snapshot.leases) {
      ledger.leases.set(client, { proponent, name, ...(role === undefined ? {} : { role }) });
      ledger.#proposed(proponent);
    }
    for (const [client, clock, at] of snapshot.times) ledger.#received(client, clock, at);
    for (const [client, end] of snapshot.ends) ledger.#ends.set(client, end);
    for (const decision of snapshot.decisions) ledger.apply(decision);
    ledger.seq = snapshot.seq;
    return ledger;
  }

  /** Adds the next entry of the log. */
  apply(entry: LedgerEntry): void {
    this.seq = entry.seq;
    if (entry.kind === "update") {
      this.#proposed(entry.proponent);
      for (const [client, from, to] of entry.spans) {
        if (!this.leases.has(client)) this.leases.set(client, leaseIn(entry));
        this.#received(client, from, entry.at);
        this.#ends.set(client, to);
      }
      return;
    }
    this.#decisions.push(entry);
    const { state, decided, note, ruling, policy, adopted } = entry.decision;
    if (policy !== undefined) this.policy = policy;
    if (adopted !== undefined) this.adopted = { ...adopted, seq: entry.seq, at: entry.at, by: entry.by.name };
    const holds: Ruling | undefined =
      state === "pending"
        ? undefined
        : {
            seq: entry.seq,
            at: entry.at,
            state,
            by: entry.by.name,
            ...(ruling === undefined ? {} : { ruling }),
            ...(note === undefined ? {} : { note }),
          };
    for (const item of decided) {
      const map = item.what === "insertion" ? this.insertions : this.#rulingsOn(item.act);
      for (const [client, clock, length] of item.ranges) map.update(client, clock, clock + length, () => holds);
    }
  }

  /** To whom a client id is leased; to "?" as long as that is not known. */
  leaseOf(client: number): Lease {
    return this.leases.get(client) ?? UNKNOWN;
  }

  /** Who wrote a unit, by the lease of its client id, and when the relay received it. */
  authorOf(client: number, clock: number): Author {
    const { proponent, name, role } = this.leaseOf(client);
    const at = this.timeOf(client, clock);
    return {
      proponent,
      enteredBy: name,
      ...(role === "editor" || role === "chair" ? { role } : {}),
      ...(at === undefined ? {} : { at }),
    };
  }

  /** The seq of the latest decision; 0 while there is none. */
  get decidedAt(): number {
    return this.#decisions.at(-1)?.seq ?? 0;
  }

  /** [LEDG2] When the relay received this unit; undefined as long as it has not. */
  timeOf(client: number, clock: number): string | undefined {
    const times = this.#times.get(client);
    if (!times || clock >= (this.#ends.get(client) ?? 0)) return undefined;
    return times[countBefore(times, (time) => time.clock <= clock) - 1]?.at;
  }

  snapshot(): LedgerSnapshot {
    return {
      seq: this.seq,
      leases: [...this.leases].map(([client, { proponent, name, role }]) =>
        role === undefined ? ([client, proponent, name] as const) : ([client, proponent, name, role] as const),
      ),
      times: [...this.#times].flatMap(([client, times]) => times.map(({ clock, at }) => [client, clock, at] as const)),
      ends: [...this.#ends],
      decisions: this.#decisions,
    };
  }

  /** The decisions that one command made, by the seq of any of them; none when there is no such decision. */
  decisionsOf(seq: number): readonly Extract<LedgerEntry, { kind: "decision" }>[] {
    const named = this.#decisions[this.#find(seq)];
    if (named?.seq !== seq) return [];
    const from = this.#find(named.decision.group ?? seq);
    let to = from + 1;
    while (named.decision.group !== undefined && this.#decisions[to]?.decision.group === named.decision.group) to++;
    return this.#decisions.slice(from, to);
  }

  /** The seq of the first decision that the command of another made. */
  groupOf(seq: number): number | undefined {
    return this.#decisions[this.#find(seq)]?.decision.group;
  }

  /** Where among the decisions the first is that is not before `seq`. */
  #find(seq: number): number {
    return countBefore(this.#decisions, (decision) => decision.seq < seq);
  }

  get decisions(): readonly Extract<LedgerEntry, { kind: "decision" }>[] {
    return this.#decisions;
  }

  #rulingsOn(act: string): RangeMap<Ruling> {
    const map = this.acts.get(act) ?? new RangeMap<Ruling>();
    this.acts.set(act, map);
    return map;
  }

  #proposed(proponent: string): void {
    if (proponent !== "" && !this.proponents.includes(proponent)) this.proponents.push(proponent);
  }

  #received(client: number, clock: number, at: string): void {
    const ms = Date.parse(at);
    const times = this.#times.get(client) ?? [];
    this.#times.set(client, times);
    const last = times.at(-1);
    // A relay's clock may have been set back meanwhile.
    if (!last || Math.abs(ms - last.ms) >= SAME_TIME) times.push({ clock, at, ms });
  }
}

/** The lease that an entry of an update makes. */
function leaseIn({ proponent, name, role }: Extract<LedgerEntry, { kind: "update" }>): Lease {
  return { proponent, name, ...(role === undefined ? {} : { role }) };
}
