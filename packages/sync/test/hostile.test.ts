// THE LAW against updates written by hand: the resolution minus everything attributed to X is unchanged by any update from
// X. Seeds are fixed; CONCORD_HOSTILE says how many updates (100,000 in the long run).
import { baseHash, project } from "@concord/redline";
import { type Actor, baseOf, Resolution, redlineOf, type Trace } from "@concord/sync";
import {
  ATTACKS,
  type Attack,
  Ground,
  honest,
  Participant,
  Random,
  randomBase,
  SimulatedRelay,
} from "@concord/testing";
import { describe, expect, test } from "vitest";

const UPDATES = Number(process.env.CONCORD_HOSTILE ?? 2_000);
/** Updates against one resolution before another is made. */
const A_WORLD = 60;
/** No verdict may take longer, in milliseconds, on a machine that does other things too. */
const PATIENCE = 1_500;

const delegate = (userId: string, proponent: string): Actor => ({ userId, name: userId, role: "delegate", proponent });
const EVE = delegate("eve", "EVE");
const CHAIR: Actor = { userId: "chair", name: "Chair", role: "chair" };

/** Everything that is not attributed to `proponent`, unit by unit: words, order, fates, decisions. */
function without(resolution: Resolution, proponent: string): string[] {
  const out: string[] = [];
  const told = ({ proponent: by, change, fate, ruling }: Trace) => `${by} ${change} ${fate} ${ruling?.seq ?? ""}`;
  for (const name of resolution.replica.names) {
    for (const { client, clock, length, content, inserted, deleted, visible } of resolution.replica.pieces(name)) {
      if (inserted?.proponent === proponent) continue;
      const others = deleted.filter((d) => d.proponent !== proponent).map((d) => `${d.act} ${told(d)}`);
      for (let i = 0; i < length; i++) {
        const unit = "text" in content ? content.text[i] : JSON.stringify(content);
        out.push(`${name} ${client}:${clock + i} ${unit} ${inserted ? told(inserted) : ""} [${others}] ${visible}`);
      }
    }
  }
  return out;
}

/** A resolution with a history: three honest people and the attacker, some of them offline with edits of their own. */
class World {
  readonly random: Random;
  readonly relay: SimulatedRelay;
  readonly people: Participant[];
  readonly eve: Participant;
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
    const asOthers = project(redlineOf(relay.resolution.replica), others);
    const started = performance.now();
    const verdict = relay.resolution.judge(update, actor);
    expect(performance.now() - started, `${told}: time to judge`).toBeLessThan(PATIENCE);
    if (!verdict.ok) return verdict.code;
    const link = relay.connect(this.eve.peer, actor);
    relay.receive(link, update);
    link.cut();
    expect(performance.now() - started, `${told}: time to take`).toBeLessThan(2 * PATIENCE);
    expect(without(relay.resolution, "EVE"), told).toEqual(before);
    expect(project(redlineOf(relay.resolution.replica), others), told).toEqual(asOthers);
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
  }
}

describe("the law", () => {
  const stale = "places beside what one had not seen";
  // What the judge can tell least from honesty is tried most.
  const categories = [...Object.keys(ATTACKS), "an honest update of the attacker", stale, stale, stale, stale];
  const counts = new Map(categories.map((name) => [name, { refused: 0, accepted: 0 }]));

  test(`[JDG10] holds over ${UPDATES} hostile updates`, () => {
    let world: World | undefined;
    for (let i = 0; i < UPDATES; i++) {
      if (i % A_WORLD === 0) {
        world?.meet(`seed ${Math.floor(i / A_WORLD) - 1}`);
        world = new World(Math.floor(i / A_WORLD));
      }
      const name = categories[i % categories.length]!;
      const told = `${name}, seed ${Math.floor(i / A_WORLD)}, update ${i}`;
      const ground = world!.ground();
      const attack =
        ATTACKS[name]?.(ground) ??
        (name in ATTACKS ? undefined : { update: honest(ground, ground.client()), expect: "any" as const });
      if (!attack) continue;
      const outcome = world!.attack(attack, told);
      if (attack.expect !== "any") expect([attack.expect].flat(), told).toContain(outcome);
      const count = counts.get(name)!;
      if (outcome === "accepted") count.accepted++;
      else count.refused++;
    }
    world?.meet("the last one");
  });

  test("every category was tried, and those that may be accepted were", () => {
    const tried = UPDATES / categories.length;
    for (const [name, { refused, accepted }] of counts) {
      expect(refused + accepted, name).toBeGreaterThan(tried * 0.4);
    }
    const accepted = (name: string) => counts.get(name)?.accepted ?? 0;
    expect(accepted("an honest update of the attacker")).toBeGreaterThan(tried * 0.9);
    expect(accepted(stale)).toBeGreaterThan(tried);
    expect(accepted("known units again with other words")).toBeGreaterThan(0);
    expect(accepted("acts over everything")).toBeGreaterThan(tried * 0.4);
    const refused = [...counts.values()].reduce((n, c) => n + c.refused, 0);
    expect(refused).toBeGreaterThan(UPDATES * 0.8);
  });
});
