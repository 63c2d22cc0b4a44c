// What a scribe can try who types for one proponent and means another, and a delegate who would be a scribe. Invariant:
// whatever is accepted is attributed to the proponent for whom the client id was announced, here always the attacker's.
import type { Actor } from "@concord/sync";
import { rawUpdate } from "./hostile-bytes.ts";
import type { Ground } from "./hostile-ground.ts";
import { type Attack, act, honest } from "./hostile-guesses.ts";

const SCRIBE: Actor = { userId: "scribe", name: "Scribe", role: "editor" };

/** A client id that a scribe has announced for the attacker's proponent. */
function announced(ground: Ground): number {
  const client = 3_000_000 + ground.random.below(40);
  ground.resolution.announce(client, ground.actor.proponent ?? "", SCRIBE);
  return client;
}

const words = (ground: Ground, client: number): Uint8Array =>
  rawUpdate([{ client, clock: ground.state(client), structs: [ground.words(ground.gap())] }]);

const withdrawn = (ground: Ground, client: number, of: { client: number; clock: number }): Uint8Array =>
  rawUpdate([{ client, clock: ground.state(client), structs: [act(ground, ["w", of.client, of.clock, 1])] }]);

/** Every category with a scribe in it. */
export const SCRIBES: Readonly<Record<string, (ground: Ground) => Attack | undefined>> = {
  "a scribe under a delegate's client id": (g) => {
    const client = g.random.pick(g.foreign.filter((id) => g.state(id) > 0));
    return { update: words(g, client), actor: SCRIBE, expect: "foreign-client" };
  },
  "a scribe under a client id that was not announced": (g) => ({
    update: words(g, 3_500_000 + g.random.below(1000)),
    actor: SCRIBE,
    expect: "not-a-proponent",
  }),
  "a scribe withdraws another's words": (g) => {
    const unit = g.foreignUnit();
    return unit && { update: withdrawn(g, announced(g), unit), actor: SCRIBE, expect: "foreign-range" };
  },
  "a scribe withdraws base text": (g) => {
    const unit = g.baseUnit();
    return unit && { update: withdrawn(g, announced(g), unit), actor: SCRIBE, expect: "foreign-range" };
  },
  "a delegate under the client id of a scribe": (g) => ({
    update: words(g, announced(g)),
    expect: "foreign-client",
  }),
  // The announcement is not heard, and the words are the delegate's own.
  "a delegate who has announced for another": (g) => {
    const client = 3_800_000 + g.random.below(1000);
    if (g.resolution.announce(client, "IND", g.actor)) throw new Error("a delegate may type for another");
    return { update: withdrawn(g, client, g.foreignUnit() ?? g.baseUnit()!), expect: "foreign-range" };
  },
  "a scribe for the attacker": (g) => ({ update: honest(g, announced(g)), actor: SCRIBE, expect: "any" }),
};
