// Honest clients over a network that loses, delays and reorders: no edit of theirs is refused, all replicas end equal, and
// the base stays what it was. Seeds are fixed; CONCORD_HONEST says how many runs.
import { baseHash } from "@concord/redline";
import {
  type Actor,
  baseOf,
  changesOf,
  deviationsOf,
  discussionOf,
  parseUpdate,
  Resolution,
  type Role,
  redlineOf,
} from "@concord/sync";
import { Participant, Random, type RefusedUpdate, randomBase, SimulatedRelay } from "@concord/testing";
import { expect, test } from "vitest";
import * as Y from "yjs";

const RUNS = Number(process.env.CONCORD_HONEST ?? 40);
const STEPS = 400;

const actor = (userId: string, role: Role, proponent?: string): Actor => ({
  userId,
  name: `Person ${userId}`,
  role,
  ...(proponent ? { proponent } : {}),
});
const CHAIR = actor("chair", "chair");
const CODES = ["IND", "FRA", "ECP", "IND", "USA"];

/** A refusal with what was in the update, for whoever reads a failure. */
function explained({ refusal, update }: RefusedUpdate): object {
  const parsed = parseUpdate(update);
  const structs = parsed.ok
    ? parsed.blocks.flatMap(({ client, structs }) => structs.map((s) => ({ client, ...s })))
    : [];
  return { refusal, structs: structs.map((s) => JSON.stringify(s)) };
}

interface Outcome {
  readonly typed: number;
  /** Statements on record at the end. */
  readonly said: number;
  readonly edits: number;
  readonly decisions: number;
  readonly cuts: number;
  readonly entries: number;
}

function run(seed: number): Outcome {
  const random = new Random(seed);
  const base = randomBase(random, random.pick([3, 12, 30]));
  const relay = new SimulatedRelay({ base });
  const hot = random.chance(0.5);
  const people = Array.from({ length: random.between(3, 5) }, (_, i) => {
    const client = random.chance(0.5) ? 2 + i : random.between(10, 2 ** 32 - 1);
    const pieceBytes = random.pick([1, 50, 200, 48_000]);
    return new Participant(relay, actor(`u${i}`, "delegate", CODES[i]!), { client, hot, pieceBytes });
  });
  // Somebody of an office comments and holds in brackets, and proposes nothing.
  const office = actor("secretariat", random.pick(["editor", "chair"] as const));
  people.push(new Participant(relay, office, { client: 9, hot }));
  // Some runs are mostly offline: long backlogs that meet what others wrote in between.
  const cutWeight = random.pick([1, 3, 12]);
  const hash = baseHash(base);
  let decisions = 0;
  let cuts = 0;
  let edits = 0;
  for (const person of people) person.connect();
  for (let step = 0; step < STEPS; step++) {
    const person = random.pick(people);
    const what = random.weighted({ act: 50, deliver: 60, cut: cutWeight, connect: 6, decide: 4, restart: 0.2 });
    if (what === "act") edits += person.act(random) === "none" ? 0 : 1;
    else if (what === "deliver") for (let n = random.between(1, 6); n > 0; n--) relay.step(random);
    else if (what === "cut" && person.online) {
      person.cut();
      cuts++;
    } else if (what === "connect") person.connect();
    else if (what === "restart") relay.restart();
    else if (what === "decide") {
      const changes = relay.resolution.changes();
      if (changes.length === 0) continue;
      const outcome = relay.command(
        {
          type: "decide",
          change: random.pick(changes).id,
          state: random.pick(["accepted", "rejected", "pending"] as const),
          ...(random.chance(0.3) ? { seen: random.between(1, relay.resolution.head) } : {}),
          ...(random.chance(0.3) ? { enclosed: "reject" as const } : {}),
        },
        CHAIR,
      );
      if (outcome.ok) decisions++;
    }
    expect(relay.refusals.map(explained), `seed ${seed}, step ${step}`).toEqual([]);
  }
  for (const person of people) {
    person.peer.pen?.flush();
    person.connect();
  }
  relay.settle(random);
  // Who never had hello before has the pen only now; a second round brings what was held.
  for (const person of people) person.peer.pen?.flush();
  relay.settle(random);
  expect(relay.refusals.map(explained), `seed ${seed}`).toEqual([]);

  const { resolution } = relay;
  expect(baseHash(baseOf(resolution.replica)), `seed ${seed}: base`).toBe(hash);
  const redline = redlineOf(resolution.replica);
  const replayed = Resolution.replay(relay.log);
  expect(replayed.redline()).toEqual(redline);
  expect(replayed.ledger()).toEqual(resolution.ledger());
  expect(Y.encodeStateAsUpdate(replayed.doc)).toEqual(Y.encodeStateAsUpdate(resolution.doc));
  // [SNAP1] From a snapshot of any moment it goes on to the same, and what it takes on the way it judges alike.
  const at = random.below(relay.log.length - 1) + 1;
  const whole = Resolution.replay(relay.log.slice(0, at));
  const restored = Resolution.restore(whole.snapshot(), []);
  expect(restored.snapshot()).toEqual(whole.snapshot());
  for (const entry of relay.log.slice(at)) {
    if (entry.kind === "update") {
      expect(restored.judge(entry.payload, entry.actor)).toEqual(whole.judge(entry.payload, entry.actor));
    }
    for (const one of [restored, whole]) one.apply(entry);
  }
  const ahead = Resolution.restore(Resolution.replay(relay.log.slice(0, at)).snapshot(), relay.log.slice(at));
  for (const one of [restored, ahead]) {
    expect([one.redline(), one.ledger(), one.changes()]).toEqual([redline, resolution.ledger(), resolution.changes()]);
    expect([one.baseHash, one.head]).toEqual([hash, resolution.head]);
    expect(baseHash(baseOf(one.replica))).toBe(hash);
  }
  for (const { peer } of people) {
    expect(discussionOf(peer.replica)).toEqual(discussionOf(resolution.replica));
    expect(deviationsOf(peer.replica)).toEqual(deviationsOf(resolution.replica));
    expect(peer.doc.store.pendingStructs, `seed ${seed}`).toBeNull();
    expect(peer.unsaved, `seed ${seed}`).toBe(0);
    expect(redlineOf(peer.replica), `seed ${seed}: ${peer.client}`).toEqual(redline);
    expect(changesOf(peer.replica), `seed ${seed}: ${peer.client}`).toEqual(resolution.changes());
  }
  expect(discussionOf(resolution.replica), `seed ${seed}`).toEqual(discussionOf(replayed.replica));
  // Every unit that was put in is there, and is visible, withdrawn or rejected.
  const typed = people.reduce((n, person) => n + person.typed, 0);
  let there = 0;
  for (const name of resolution.replica.names) {
    for (const piece of resolution.replica.pieces(name)) {
      if (!piece.inserted) continue;
      there += piece.length;
      expect(piece.visible).toBe(piece.inserted.fate === "pending" || piece.inserted.fate === "accepted");
    }
  }
  expect(there, `seed ${seed}`).toBe(typed);
  const said = resolution.replica.statements.all.size;
  return { typed, said, edits, decisions, cuts, entries: relay.log.length };
}

test(`[LAW2] [SNAP1] honest clients are never refused and all end equal (${RUNS} runs)`, () => {
  const sum = { typed: 0, said: 0, edits: 0, decisions: 0, cuts: 0, entries: 0 };
  for (let seed = 1; seed <= RUNS; seed++) {
    const outcome = run(seed);
    for (const key of Object.keys(sum) as (keyof Outcome)[]) sum[key] += outcome[key];
  }
  expect(sum.edits).toBeGreaterThan(RUNS * STEPS * 0.3);
  expect(sum.typed).toBeGreaterThan(RUNS * 200);
  expect(sum.said).toBeGreaterThan(RUNS * 15);
  expect(sum.decisions).toBeGreaterThan(RUNS);
  expect(sum.cuts).toBeGreaterThan(RUNS * 3);
  expect(sum.entries).toBeGreaterThan(RUNS * 50);
});
