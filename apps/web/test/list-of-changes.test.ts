// The list of changes: filter, grouping, who is there.
import type { Change } from "@concord/editor";
import { describe, expect, test } from "vitest";
import { byClause, EVERYTHING, isOfState, shown } from "../src/resolution/filter.ts";
import { badges, withMe } from "../src/resolution/presence.ts";
import { reuseChanges, reuseGroups } from "../src/resolution/reuse.ts";
import { sameChange } from "../src/resolution/same-change.ts";
import { sayParts } from "../src/resolution/WhatChanged.tsx";

const change = (id: string, over: Partial<Change> = {}): Change => ({
  id,
  proponent: "IND",
  enteredBy: "A. Rao",
  state: "pending",
  own: false,
  parts: [{ what: "insertion", text: "words", state: "pending" }],
  clause: { id: "1:1", label: "a)", kind: "item" },
  kind: "insert",
  ...over,
});

describe("the filter", () => {
  test("shows pending and decided at first, so that nothing disappears when it is decided", () => {
    const states = (["pending", "accepted", "rejected", "partly", "withdrawn"] as const).map((state, i) =>
      change(`${i}:0`, { state }),
    );
    expect(shown(states, EVERYTHING).map((each) => each.state)).toEqual(["pending", "accepted", "rejected", "partly"]);
    expect(isOfState({ state: "partly" }, "pending")).toBe(true);
    expect(isOfState({ state: "partly" }, "decided")).toBe(true);
    expect(isOfState({ state: "withdrawn" }, "withdrawn")).toBe(true);
  });

  test("hides proponents", () => {
    const list = [change("1:0"), change("2:0", { proponent: "J" })];
    expect(shown(list, { state: "all", hidden: new Set(["IND"]) }).map(({ id }) => id)).toEqual(["2:0"]);
  });
});

test("changes of one clause are one card, in the order of the text", () => {
  const list = [change("1:0"), change("2:0"), change("3:0", { clause: { id: "1:2", label: "b)", kind: "item" } })];
  expect(byClause(list).map((group) => group.changes.map(({ id }) => id))).toEqual([["1:0", "2:0"], ["3:0"]]);
});

test("what is deleted and what stands in its place are said as a replacement", () => {
  const said = sayParts(
    change("1:0", {
      kind: "mixed",
      parts: [
        { what: "deletion", text: "need", state: "pending" },
        { what: "insertion", text: "requ", state: "pending" },
        { what: "insertion", text: "lost", state: "withdrawn" },
        { what: "deletion", text: " some", state: "pending" },
        { what: "deletion", text: "thing", state: "pending" },
      ],
    }),
  );
  expect(said).toEqual([
    { what: "replacement", text: "need", by: "requ" },
    { what: "deletion", text: " something" },
  ]);
});

test("a card is made again only when it shows something else", () => {
  expect(sameChange(change("1:0"), change("1:0"))).toBe(true);
  expect(sameChange(change("1:0"), change("1:0", { state: "accepted" }))).toBe(false);
  expect(sameChange(change("1:0"), change("1:0", { clause: { id: "1:1", label: "b)", kind: "item" } }))).toBe(false);
  expect(
    sameChange(change("1:0"), change("1:0", { parts: [{ what: "insertion", text: "word", state: "pending" }] })),
  ).toBe(false);
});

test("there is one badge a proponent, in the order of the slots, oneself last; a person with two tabs counts once", () => {
  const list = badges(
    [
      { clientId: 1, name: "A. Rao", proponent: "IND", role: "delegate", self: true },
      { clientId: 2, name: "H. Mori", proponent: "J", role: "delegate", self: false },
      { clientId: 3, name: "H. Mori", proponent: "J", role: "delegate", self: false },
      { clientId: 4, name: "M. Okafor", role: "editor", self: false },
      { clientId: 5, name: "M. Keller", proponent: "ECP", role: "delegate", self: false },
    ],
    ["ECP", "IND", "J"],
  );
  expect(list.map((badge) => badge.proponent ?? badge.role)).toEqual(["ECP", "J", "editor", "IND"]);
  expect(list[1]?.people).toEqual([{ name: "H. Mori", self: false }]);
});

test("a key makes one card anew, and a list that shows the same is the same list", () => {
  const list = (words: string): Change[] => [
    change("1:0"),
    change("2:0", {
      clause: { id: "1:2", label: "b)", kind: "item" },
      parts: [{ what: "insertion", text: words, state: "pending" }],
    }),
  ];
  const before = list("wor");
  const typed = reuseChanges(before, list("word"));
  expect(typed.map((each, i) => each === before[i])).toEqual([true, false]);
  expect(reuseChanges(typed, list("word"))).toBe(typed);
  const groups = byClause(before);
  expect(reuseGroups(groups, byClause(typed)).map((group, i) => group === groups[i])).toEqual([true, false]);
  expect(reuseGroups(groups, byClause(before))).toBe(groups);
});

test("oneself is there too, once, whatever the relay tells of oneself", () => {
  const me = {
    id: "u1",
    name: "A. Rao",
    role: "delegate",
    proponent: "IND",
    canPropose: true,
    canDecide: false,
    canScribe: false,
  } as const;
  const other = { clientId: 2, name: "H. Mori", proponent: "J", role: "delegate", self: false } as const;
  const self = { clientId: 1, name: "A. Rao", proponent: "IND", role: "delegate", self: true } as const;
  expect(badges(withMe([other], me), []).map((badge) => [badge.proponent, badge.self])).toEqual([
    ["J", false],
    ["IND", true],
  ]);
  expect(withMe([other, self], me)).toEqual([other, self]);
  expect(withMe([other], undefined)).toEqual([other]);
});
