// A Redline that is brought in and worked on: several administrations type and say things at once, past the judge, and the chair decides. Invariant: what
// comes of it is what a relay would derive from its log.
import type { Redline } from "@concord/redline";
import { type Actor, importRedline } from "@concord/sync";
import { SimulatedRelay } from "./network.ts";
import { Participant } from "./participant.ts";
import type { Random } from "./random.ts";

const CHAIR: Actor = { userId: "chair", name: "A. Chair", role: "chair" };

export interface LiveSession {
  /** Right after it was brought in. */
  readonly before: Redline;
  readonly now: Redline;
  /** How many updates and decisions the log has beside those that brought it in. */
  readonly entries: number;
}

/** `redline` after `acts` of each of several administrations, and as many rulings in turn. */
export function liveSession(redline: Redline, random: Random, acts: number): LiveSession {
  const delegate = (proponent: string): Actor => ({
    userId: proponent.toLowerCase(),
    name: `Person of ${proponent}`,
    role: "delegate",
    proponent,
  });
  const secretariat: Actor = { userId: "ed", name: "Secretariat", role: "editor" };
  const { base, first, steps } = importRedline(redline, {
    actorFor: (proponent) => ({ ...secretariat, proponent }),
    decider: secretariat,
  });
  const relay = new SimulatedRelay({ base, first });
  for (const step of steps) relay.bringIn(step);
  const before = relay.resolution.redline();
  const start = relay.log.length;
  const people = ["RCC", "KEN", "J"].map((code, i) => new Participant(relay, delegate(code), { client: 20 + i }));
  for (const person of people) person.connect();
  relay.settle(random);
  for (let i = 0; i < acts; i++) {
    for (const person of people) person.act(random);
    if (random.chance(0.5)) relay.settle(random);
    const changes = relay.resolution.changes().filter(({ state }) => state === "pending");
    if (changes.length === 0) continue;
    const state = random.pick(["accepted", "rejected"] as const);
    relay.command({ type: "decide", change: random.pick(changes).id, state }, CHAIR);
  }
  for (const person of people) person.peer.pen?.flush();
  relay.settle(random);
  return { before, now: relay.resolution.redline(), entries: relay.log.length - start };
}
