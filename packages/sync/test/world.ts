// A resolution with a history and people in it, for attacks: it sends what a test gives it and checks the law wherever
// something was accepted. Invariant: a world follows from its seed alone.
import { baseHash, project, type View } from "@concord/redline";
import { type Actor, baseOf, Resolution, redlineOf } from "@concord/sync";
import { type Attack, Ground, Participant, Random, randomBase, SimulatedRelay, without } from "@concord/testing";
import { expect } from "vitest";

/** No verdict may take longer, in milliseconds, on a machine that does other things too. */
const PATIENCE = 1_500;

export const delegate = (userId: string, proponent: string): Actor => ({
  userId,
  name: userId,
  role: "delegate",
  proponent,
});
export const EVE = delegate("eve", "EVE");
const CHAIR: Actor = { userId: "chair", name: "Chair", role: "chair" };

/** What a view says, letter by letter, but for the brackets of `proponent`. */
function viewWithout(resolution: Resolution, view: View, proponent: string): unknown {
  const { lang, clauses, notes } = project(redlineOf(resolution.replica), view);
  const by = (id: string) => resolution.replica.ledger.leases.get(Number(id.split(":")[0]))?.proponent;
  return [lang, clauses, notes].map((part) =>
    typeof part === "string"
      ? part
      : part.map(({ runs, ...clause }) => ({
          ...clause,
          letters: runs.flatMap(({ held, ...run }): object[] => {
            const around = (held ?? []).filter((id) => by(id) !== proponent);
            return "text" in run ? [...run.text].map((text) => ({ ...run, text, around })) : [{ ...run, around }];
          }),
        })),
  );
}

/** A resolution with a history: three honest people and the attacker, some of them offline with edits of their own. */
export class World {
  readonly random: Random;
  readonly relay: SimulatedRelay;
  readonly people: Participant[];
  readonly eve: Participant;
  readonly restored: Resolution;
  readonly hash: string;

  constructor(seed: number) {
    this.random = new Random(seed);
    const base = randomBase(this.random, this.random.pick([2, 6, 14]));
    this.hash = baseHash(base);
    this.relay = new SimulatedRelay({ base });
    const { random, relay } = this;
    const join = (actor: Actor, client: number) => new Participant(relay, actor, { client, hot: random.chance(0.8) });
    const ids = random.shuffle([10, 20, 30, 40]).map((id) => id + random.below(9));
    this.people = ["IND", "FRA", "ECP"].map((code, i) => join(delegate(`u${i}`, code), ids[i]!));
    this.eve = join(EVE, ids[3]!);
    for (const person of [...this.people, this.eve]) person.connect();
    relay.settle(random);
    for (let i = 0; i < 50; i++) {
      random.pick([...this.people, this.eve]).act(random);
      if (random.chance(0.5)) relay.step(random);
      if (random.chance(0.08)) this.decide();
    }
    for (const person of [...this.people, this.eve]) while (person.typed === 0) person.act(random);
    relay.settle(random);
    // From here on the attacker writes by hand; of the others some are offline.
    this.eve.cut();
    for (const person of this.people) if (random.chance(0.5)) person.cut();
    this.restored = Resolution.restore(relay.resolution.snapshot(), []);
    // What was announced is in no log: it is announced to both.
    const { restored } = this;
    const announce = relay.resolution.announce.bind(relay.resolution);
    relay.resolution.announce = (...lease) => {
      restored.announce(...lease);
      return announce(...lease);
    };
  }

  /** What was restored from a snapshot, as far as the log has come since. */
  followed(): Resolution {
    for (const entry of this.relay.log.slice(this.restored.head)) this.restored.apply(entry);
    return this.restored;
  }

  decide(): void {
    const changes = this.relay.resolution.changes();
    if (changes.length === 0) return;
    const { id: change } = this.random.pick(changes);
    this.relay.command({ type: "decide", change, state: this.random.pick(["accepted", "rejected"]) }, CHAIR);
  }

  ground(): Ground {
    const own = [this.eve.peer.client, 1000, 1001, 4_000_000_000];
    const foreign = this.people.map((person) => person.peer.client);
    return new Ground(this.relay.resolution, this.random, EVE, own, foreign);
  }

  /** Sends `attack`; checks the law where it was accepted. Returns the code, or "accepted". */
  attack({ update, actor = EVE }: Attack, told: string): string {
    const { relay, random } = this;
    const before = without(relay.resolution, "EVE");
    const others = { kind: "as", proponents: ["IND", "FRA", "ECP"] } as const;
    const asOthers = viewWithout(relay.resolution, others, "EVE");
    const started = performance.now();
    const verdict = relay.resolution.judge(update, actor);
    expect(performance.now() - started, `${told}: time to judge`).toBeLessThan(PATIENCE);
    expect(this.followed().judge(update, actor), `${told}: judged after a snapshot`).toEqual(verdict);
    if (!verdict.ok) return verdict.code;
    const link = relay.connect(this.eve.peer, actor);
    relay.receive(link, update);
    link.cut();
    expect(performance.now() - started, `${told}: time to take`).toBeLessThan(2 * PATIENCE);
    expect(without(relay.resolution, "EVE"), told).toEqual(before);
    expect(viewWithout(relay.resolution, others, "EVE"), told).toEqual(asOthers);
    expect(baseHash(baseOf(relay.resolution.replica)), told).toBe(this.hash);
    expect(relay.resolution.doc.store.pendingStructs, told).toBeNull();
    expect(relay.resolution.doc.store.pendingDs, told).toBeNull();
    // Meanwhile the others write, at the same places, before they have it or after.
    for (let n = random.below(4); n > 0; n--) random.pick(this.people).act(random);
    for (let n = random.below(6); n > 0; n--) relay.step(random);
    return "accepted";
  }

  /** Everybody meets: nobody honest was refused, all are equal, and so is who begins anew. */
  meet(told: string): void {
    const { relay, random } = this;
    for (const person of this.people) {
      person.connect();
      person.peer.pen?.flush();
    }
    relay.settle(random);
    expect(
      relay.refusals.filter(({ actor }) => actor.proponent !== "EVE").map(({ refusal }) => refusal),
      `${told}: an honest edit was refused`,
    ).toEqual([]);
    const redline = relay.resolution.redline();
    for (const { peer } of this.people) {
      expect(peer.unsaved, told).toBe(0);
      expect(peer.doc.store.pendingStructs, told).toBeNull();
      expect(redlineOf(peer.replica), `${told}: a replica differs`).toEqual(redline);
    }
    expect(Resolution.replay(relay.log).redline(), `${told}: replay differs`).toEqual(redline);
    expect(this.followed().redline(), `${told}: a snapshot differs`).toEqual(redline);
  }
}
