// The ledger: a fold over the log that can be stopped anywhere, sent as JSON, and gone on with.
import { Ledger, type LedgerEntry, type LedgerSnapshot } from "@concord/sync";
import { Random } from "@concord/testing";
import { expect, test } from "vitest";

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 5) + seconds * 1000).toISOString();

/** A random log: updates of four clients, and decisions about what they brought. */
function randomEntries(random: Random, count: number): LedgerEntry[] {
  const clocks = [0, 0, 0, 0];
  let seconds = 0;
  return Array.from({ length: count }, (_, i): LedgerEntry => {
    const seq = i + 2;
    seconds += random.between(0, 90);
    const who = random.below(clocks.length);
    const client = 10 + who;
    if (random.chance(0.7)) {
      const from = clocks[who]!;
      clocks[who] = from + random.between(1, 9);
      const [name, proponent] = [`Person ${who}`, ["IND", "FRA"][who % 2]!];
      return { kind: "update", seq, at: at(seconds), name, proponent, spans: [[client, from, clocks[who]!]] };
    }
    const ranges = [[client, random.below(20), random.between(1, 10)]] as const;
    const what = random.chance(0.5)
      ? ({ what: "insertion", ranges } as const)
      : ({ what: "deletion", act: `${client}:${random.below(3)}`, ranges } as const);
    return {
      kind: "decision",
      seq,
      at: at(seconds),
      by: { name: "Chair", role: "chair" },
      decision: {
        change: "10:0",
        state: random.pick(["accepted", "rejected", "pending"] as const),
        decided: [what],
        seen: seq - 1,
      },
    };
  });
}

function fold(entries: readonly LedgerEntry[], ledger = new Ledger()): Ledger {
  for (const entry of entries) ledger.apply(entry);
  return ledger;
}

/** Everything that can be asked of a ledger. */
function told(ledger: Ledger): unknown {
  const clients = [10, 11, 12, 13];
  const clocks = Array.from({ length: 60 }, (_, i) => i);
  return {
    snapshot: ledger.snapshot(),
    times: clients.map((client) => clocks.map((clock) => ledger.timeOf(client, clock))),
    insertions: clients.map((client) => clocks.map((clock) => ledger.insertions.get(client, clock))),
    deletions: [...ledger.acts].map(([act, map]) => [act, clients.map((c) => clocks.map((k) => map.get(c, k)))]),
  };
}

test("[LEDG1] taken as JSON anywhere and gone on with, it is the fold of the whole log", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const random = new Random(seed);
    const entries = randomEntries(random, random.between(1, 60));
    const cut = random.below(entries.length + 1);
    const json = JSON.stringify(fold(entries.slice(0, cut)).snapshot());
    const restored = Ledger.restore(JSON.parse(json) as LedgerSnapshot);
    expect(told(fold(entries.slice(cut), restored)), `seed ${seed}`).toEqual(told(fold(entries)));
  }
});

test("[LEDG2] a unit has the time at which it came, within a minute, and none before it comes", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const entries = randomEntries(new Random(seed), 50);
    const ledger = fold(entries);
    for (const entry of entries) {
      if (entry.kind !== "update") continue;
      const [[client, from, to]] = entry.spans as [[number, number, number]];
      for (let clock = from; clock < to; clock++) {
        const late = Date.parse(entry.at) - Date.parse(ledger.timeOf(client, clock)!);
        expect(late).toBeGreaterThanOrEqual(0);
        expect(late).toBeLessThan(60_000);
      }
    }
    for (const client of [10, 11]) expect(ledger.timeOf(client, 10_000)).toBeUndefined();
  }
});

test("[LEDG2] a clock that was set back makes nothing older or newer than the log says", () => {
  const lease = { kind: "update", name: "A. Rao", proponent: "IND" } as const;
  const [early, late] = ["2030-01-01T10:00:00.000Z", "2030-01-01T12:00:00.000Z"];
  const ledger = fold([
    { ...lease, seq: 2, at: late, spans: [[10, 0, 3]] },
    { ...lease, seq: 3, at: early, spans: [[10, 3, 5]] },
  ]);
  expect([0, 2, 3, 4].map((clock) => ledger.timeOf(10, clock))).toEqual([late, late, early, early]);
});

test("[DEC1] the last decision about a unit holds, and a reopening leaves none", () => {
  const decide = (
    seq: number,
    state: "accepted" | "rejected" | "pending",
    from: number,
    length: number,
  ): LedgerEntry => ({
    kind: "decision",
    seq,
    at: at(seq),
    by: { name: "Chair", role: "chair" },
    decision: { change: "10:0", state, decided: [{ what: "insertion", ranges: [[10, from, length]] }], seen: seq - 1 },
  });
  const ledger = fold([decide(2, "accepted", 0, 10), decide(3, "rejected", 2, 4), decide(4, "pending", 4, 4)]);
  const states = Array.from({ length: 11 }, (_, clock) => ledger.insertions.get(10, clock)?.state[0] ?? "-");
  expect(states.join("")).toBe("aarr----aa-");
});
