// The entries that one command writes: one for each change and verdict, with what was said of it. Invariant: several entries
// of one command name the first of them.
import type { DecideCommand } from "./commands.ts";
import type { Decided, DecidedAbout, DecisionPayload } from "./ledger.ts";

type Along = NonNullable<DecisionPayload["along"]>;

export class Entries {
  readonly #command: DecideCommand;
  readonly #seen: number;
  readonly #byKey = new Map<string, { head: Omit<DecisionPayload, "decided">; decided: Decided[] }>();

  constructor(command: DecideCommand, seen: number) {
    this.#command = command;
    this.#seen = seen;
  }

  add(change: string, state: DecisionPayload["state"], decided: readonly Decided[], along?: Along): void {
    if (decided.length === 0) return;
    const key = `${change} ${state} ${along ? `${along.change} ${along.what}` : ""}`;
    const known = this.#byKey.get(key);
    if (known) {
      known.decided.push(...decided);
      return;
    }
    const { note, ruling } = this.#command;
    const about = aboutOf(this.#command);
    const head = {
      change,
      state,
      ...(note ? { note } : {}),
      ...(ruling ? { ruling } : {}),
      seen: this.#seen,
      ...(along ? { along } : {}),
      ...(about ? { about } : {}),
    };
    this.#byKey.set(key, { head, decided: [...decided] });
  }

  get empty(): boolean {
    return this.#byKey.size === 0;
  }

  get decided(): Decided[] {
    return [...this.#byKey.values()].flatMap(({ decided }) => decided);
  }

  get payloads(): DecisionPayload[] {
    return [...this.#byKey.values()].map(({ head: { change, state, ...rest }, decided }) => ({
      change,
      state,
      decided,
      ...rest,
    }));
  }
}

/** [DEC7] The entries of one command, when it is written behind `head`. */
export function inOneGroup(payloads: readonly DecisionPayload[], head: number): DecisionPayload[] {
  return payloads.length === 1 ? [...payloads] : payloads.map((payload) => ({ ...payload, group: head + 1 }));
}

/** What a command names besides changes. */
function aboutOf({ change, changes, clause, proponent, ranges, decision }: DecideCommand): DecidedAbout | undefined {
  if (decision !== undefined) return { decision };
  if (change !== undefined || changes !== undefined) return undefined;
  if (ranges !== undefined) return { selection: true };
  if (clause !== undefined) return { clause };
  return proponent === undefined ? undefined : { proponent };
}
