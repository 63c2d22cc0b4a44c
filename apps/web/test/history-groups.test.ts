// The history in items: nothing is lost, what one command did is one, the newest first.
import { expect, test } from "vitest";
import type { HistoryEntry } from "../src/api.ts";
import { historyItems, kindOfItem } from "../src/resolution/history-groups.ts";

const by = { name: "Mary Okafor", role: "editor" } as const;
const entry = (seq: number, over: Partial<HistoryEntry> = {}): HistoryEntry => ({
  seq,
  at: "2026-11-21T10:20:00Z",
  kind: "decision",
  by,
  state: "accepted",
  change: `7:${seq}`,
  decided: [{ what: "insertion" }],
  ...over,
});

test("entries of one command are one item, what was decided along apart; typing is left out", () => {
  const items = historyItems([
    entry(1, { kind: "base" }),
    entry(2, { kind: "update" }),
    entry(3),
    entry(4, { group: 4, about: { proponent: "IND" } }),
    entry(5, { group: 4, about: { proponent: "IND" } }),
    entry(6, { group: 4, state: "rejected", along: { change: "7:4" } }),
    entry(7, { group: 7 }),
    entry(8, { group: 7 }),
    entry(9, { decided: [{ what: "bracket" }], state: "rejected" }),
    entry(10, { decided: [{ what: "bracket" }], state: "pending" }),
    entry(11, { decided: [], change: "", policy: "frozen" }),
  ]);
  expect(items.map(({ named, along }) => [named.map(({ seq }) => seq), along.map(({ seq }) => seq)])).toEqual([
    [[11], []],
    [[10], []],
    [[9], []],
    [[7, 8], []],
    [[4, 5], [6]],
    [[3], []],
    [[1], []],
  ]);
  expect(items.map(kindOfItem)).toEqual(["policy", "put-back", "lifted", "decided", "decided", "decided", "base"]);
});
