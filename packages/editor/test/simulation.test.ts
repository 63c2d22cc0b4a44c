// Five editors over a bad network: real ProseMirror state, the real binding, decisions racing with typing. Seeds are fixed;
// CONCORD_SIM_RUNS says how many runs, and a seed that failed once stays here.
import { baseHash } from "@concord/redline";
import { type Actor, baseOf, redlineOf } from "@concord/sync";
import { EditorParticipant, type KeyDeed, Random, randomBase, SimulatedRelay } from "@concord/testing";
import { expect, test } from "vitest";

const RUNS = Number(process.env.CONCORD_SIM_RUNS ?? 25);
const STEPS = 500;
const CODES = ["IND", "KEN", "ECP", "IND", "J"];
const CHAIR: Actor = { userId: "chair", name: "Chair", role: "chair" };

interface Sum {
  edits: number;
  decisions: number;
  cuts: number;
  restarts: number;
  entries: number;
  proposed: number;
  readonly deeds: Map<KeyDeed, number>;
  /** Acts that say something, by kind. */
  readonly said: Map<string, number>;
}

function run(seed: number, sum: Sum): void {
  const random = new Random(seed);
  const base = randomBase(random, random.pick([4, 12, 34]));
  const relay = new SimulatedRelay({ base });
  const hash = baseHash(base);
  const people = CODES.map((proponent, i) => {
    const actor: Actor = { userId: `u${i}`, name: `Person ${i}`, role: "delegate", proponent };
    return new EditorParticipant(relay, actor, random.between(2, 2 ** 32 - 1));
  });
  const cutWeight = random.pick([1, 4]);
  for (const person of people) person.connect();
  for (let step = 0; step < STEPS; step++) {
    const where = `seed ${seed}, step ${step}`;
    const person = random.pick(people);
    const what = random.weighted({ act: 50, deliver: 60, cut: cutWeight, connect: 6, decide: 4, restart: 0.2 });
    if (what === "act") {
      const deed = person.act(random);
      if (deed !== "none") sum.edits++;
      expect(person.binding.consistent(), `${where}: ${deed}`).toBe(true);
    } else if (what === "deliver") for (let n = random.between(1, 6); n > 0; n--) relay.step(random);
    else if (what === "cut" && person.online) {
      person.cut();
      sum.cuts++;
    } else if (what === "connect") person.connect();
    else if (what === "restart") {
      relay.restart();
      sum.restarts++;
    } else if (what === "decide") {
      const changes = relay.resolution.changes();
      if (changes.length === 0) continue;
      const state = random.pick(["accepted", "rejected", "pending"] as const);
      if (relay.command({ type: "decide", change: random.pick(changes).id, state }, CHAIR).ok) sum.decisions++;
    }
    expect(relay.refusals, where).toEqual([]);
  }
  for (let round = 0; round < 2; round++) {
    for (const person of people) {
      person.connect();
      person.binding.writer.flush();
    }
    relay.settle(random);
  }
  expect(relay.refusals, `seed ${seed}`).toEqual([]);
  expect(baseHash(baseOf(relay.resolution.replica)), `seed ${seed}`).toBe(hash);
  const redline = redlineOf(relay.resolution.replica);
  for (const { peer, binding, done, proposed } of people) {
    sum.proposed += proposed;
    expect(peer.unsaved, `seed ${seed}`).toBe(0);
    expect(redlineOf(peer.replica), `seed ${seed}`).toEqual(redline);
    if (binding.view.kind !== "markup") binding.setView({ kind: "markup" });
    expect(binding.consistent(), `seed ${seed}`).toBe(true);
    for (const [deed, count] of done) sum.deeds.set(deed, (sum.deeds.get(deed) ?? 0) + count);
  }
  // Every unit that was put in is there: in the text, withdrawn, or decided.
  for (const name of relay.resolution.replica.names) {
    for (const { inserted, visible } of relay.resolution.replica.pieces(name)) {
      if (inserted) expect(visible).toBe(inserted.fate === "pending" || inserted.fate === "accepted");
    }
  }
  for (const { act } of relay.resolution.replica.statements.all.values())
    sum.said.set(act.kind, (sum.said.get(act.kind) ?? 0) + 1);
  sum.entries += relay.log.length;
}

test(`[SIM1] five editors end with one text, and nothing of theirs is refused or lost (${RUNS} runs)`, () => {
  const sum: Sum = {
    edits: 0,
    decisions: 0,
    cuts: 0,
    restarts: 0,
    entries: 0,
    proposed: 0,
    deeds: new Map(),
    said: new Map(),
  };
  for (let seed = 1; seed <= RUNS; seed++) run(seed, sum);
  console.info(
    `simulation: ${JSON.stringify({ ...sum, deeds: Object.fromEntries(sum.deeds), said: Object.fromEntries(sum.said) })}`,
  );
  expect(sum.edits).toBeGreaterThan(RUNS * STEPS * 0.25);
  expect(sum.decisions).toBeGreaterThan(RUNS * 4);
  expect(sum.cuts).toBeGreaterThan(RUNS * 2);
  expect(sum.entries).toBeGreaterThan(RUNS * 40);
  expect(sum.proposed).toBeGreaterThan(RUNS * 40);
  const often = ["type", "enter", "backspace", "paste", "split", "join", "undo", "redo", "autocorrect"] as const;
  for (const deed of often) expect(sum.deeds.get(deed) ?? 0, deed).toBeGreaterThan(RUNS / 2);
  const structural = ["add", "level", "emphasis", "moveClause"] as const;
  for (const deed of structural) expect(sum.deeds.get(deed) ?? 0, deed).toBeGreaterThan(RUNS / 3);
  const rare = ["footnote", "kind", "numbering", "drop", "bracket"] as const;
  for (const deed of rare) expect(sum.deeds.get(deed) ?? 0, deed).toBeGreaterThan(RUNS / 8);
  // Not only tried: every kind of proposal has been made, and stands in somebody's text.
  for (const kind of ["format", "shape", "move", "bracket"] as const) {
    expect(sum.said.get(kind) ?? 0, kind).toBeGreaterThan(RUNS / 8);
  }
});
