// The law of undo: who undoes everything leaves the resolution as the others made it, and redone it is what it was, whatever
// others wrote in between and whatever was decided. Seeds are fixed; CONCORD_SIM_RUNS says how many runs.
import type { Actor, Replica } from "@concord/sync";
import { EditorParticipant, Random, randomBase, SimulatedRelay } from "@concord/testing";
import { expect, test } from "vitest";
import { paste } from "../src/paste.ts";
import { readPlain } from "../src/plain-lines.ts";

const RUNS = Math.max(8, Math.floor(Number(process.env.CONCORD_SIM_RUNS ?? 25) / 3));
const STEPS = 100;
const CHAIR: Actor = { userId: "chair", name: "Chair", role: "chair" };
const UNDOER = "IND";

/** Every unit that shows, with who inserted and who deletes it; `without`: as if a proponent's pending proposals were not. */
function units(replica: Replica, without?: string): string[] {
  return replica.names.flatMap((name) =>
    replica.pieces(name).flatMap(({ client, clock, length, inserted, deleted, visible }) => {
      const gone = inserted?.proponent === without && inserted?.fate === "pending";
      if (!visible || gone) return [];
      const struck = deleted
        .filter((d) => d.fate === "accepted" || (d.fate === "pending" && d.proponent !== without))
        .map((d) => `-${d.proponent} ${d.fate}`);
      const facts = [inserted ? `+${inserted.proponent} ${inserted.fate}` : "base", ...new Set(struck)]
        .sort()
        .join(" ");
      return Array.from({ length }, (_, i) => `${name} ${client}:${clock + i} ${facts}`);
    }),
  );
}

test(`[UND1] everything undone is the resolution without it, and redone it is what it was (${RUNS} runs)`, () => {
  let undone = 0;
  let told = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const random = new Random(seed);
    const relay = new SimulatedRelay({ base: randomBase(random, random.pick([4, 12])) });
    const people = [UNDOER, "KEN", "J"].map((proponent, i) => {
      const actor: Actor = { userId: `u${i}`, name: `Person ${i}`, role: "delegate", proponent };
      const person = new EditorParticipant(relay, actor, random.between(2, 2 ** 32 - 1));
      person.connect();
      return person;
    });
    relay.settle(random);
    const [own, ...others] = people as [EditorParticipant, ...EditorParticipant[]];
    // In every other run nothing is decided: then nothing may be told either.
    const decides = seed % 2 === 0;
    for (let step = 0; step < STEPS; step++) {
      const what = random.weighted({ own: 40, paste: 2, others: 40, deliver: 50, decide: decides ? 4 : 0 });
      if (what === "own") own.act(random);
      else if (what === "others") random.pick(others).act(random);
      else if (what === "paste") {
        if (own.binding.view.kind !== "markup") own.binding.setView({ kind: "markup" });
        const { from, to } = own.host.state.selection;
        paste(own.binding, readPlain("one\n• two\nthree"), from, to);
      } else if (what === "deliver") for (let n = random.between(1, 6); n > 0; n--) relay.step(random);
      else {
        const changes = relay.resolution.changes();
        const state = random.pick(["accepted", "rejected"] as const);
        if (changes.length > 0) relay.command({ type: "decide", change: random.pick(changes).id, state }, CHAIR);
      }
    }
    const settle = () => {
      for (const person of people) person.binding.writer.flush();
      relay.settle(random);
      expect(relay.refusals, `seed ${seed}`).toEqual([]);
    };
    settle();
    if (own.binding.view.kind !== "markup") own.binding.setView({ kind: "markup" });
    const before = units(relay.resolution.replica);
    const without = units(relay.resolution.replica, UNDOER);
    let steps = 0;
    for (;;) {
      const { some, decided } = own.binding.undo();
      if (decided) told++;
      expect(decided && !decides, `seed ${seed}: nothing was decided`).toBe(false);
      if (!some) break;
      steps++;
    }
    settle();
    expect(units(relay.resolution.replica), `seed ${seed}: undone`).toEqual(without);
    for (let i = 0; i < steps; i++) own.binding.redo();
    settle();
    expect(units(relay.resolution.replica), `seed ${seed}: redone`).toEqual(before);
    expect(own.binding.consistent(), `seed ${seed}`).toBe(true);
    undone += steps;
  }
  console.info(`undo: ${undone} steps, ${told} times told of decisions`);
  expect(undone).toBeGreaterThan(RUNS * 5);
  expect(told).toBeGreaterThan(0);
});
