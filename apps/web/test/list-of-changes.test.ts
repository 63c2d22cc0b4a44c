// The list of changes: filter, grouping, who is there.
import type { Change, HeldWords, PanelItem, WordThread } from "@concord/editor";
import { describe, expect, test } from "vitest";
import { byClause, EVERYTHING, isOfState, shown } from "../src/resolution/filter.ts";
import { badges, withMe } from "../src/resolution/presence.ts";
import { sayParts } from "../src/resolution/WhatChanged.tsx";

const change = (id: string, over: Partial<Change> = {}): Change => ({
  id,
  proponent: "IND",
  enteredBy: "A. Rao",
  state: "pending",
  own: false,
  changes: [id],
  reasons: [],
  threads: [],
  parts: [{ what: "insertion", text: "words", state: "pending" }],
  clause: { id: "1:1", markId: "1:1", label: "a)", kind: "item" },
  kind: "insert",
  ...over,
});

const thread = (id: string, resolved = false): WordThread => ({
  id,
  quote: "coasts",
  clause: { id: "1:1", markId: "1:1", label: "a)", kind: "item" },
  thread: {
    id,
    resolved,
    comments: [{ id, proponent: "J", enteredBy: "H. Mori", text: "Which coasts?", own: false }],
  },
});
const held = (id: string, state: "held" | "lifted" | "retracted", ...codes: string[]): HeldWords => ({
  id,
  clause: { id: "1:1", markId: "1:1", label: "a)", kind: "item" },
  bracket: {
    id,
    state,
    holders: codes.map((proponent) => ({
      bracket: `${id}${proponent}`,
      proponent,
      enteredBy: `Delegate of ${proponent}`,
    })),
    text: "at their own cost",
    stretch: "s:0",
    clause: "1:1",
    ranges: [[1, 0, 3]],
  },
});
const ids = (items: readonly PanelItem[]): string[] => items.map(({ id }) => id);

describe("the filter", () => {
  test("shows pending and decided at first, so that nothing disappears when it is decided", () => {
    const states = (["pending", "accepted", "rejected", "partly", "withdrawn"] as const).map((state) =>
      change(state, { state }),
    );
    expect(ids(shown(states, EVERYTHING))).toEqual(["pending", "accepted", "rejected", "partly"]);
    expect(isOfState(change("1:0", { state: "partly" }), "pending")).toBe(true);
    expect(isOfState(change("1:0", { state: "partly" }), "decided")).toBe(true);
    expect(isOfState(change("1:0", { state: "withdrawn" }), "withdrawn")).toBe(true);
  });

  test("shows words in brackets by state, kind, holders and words; they are hidden only with all who hold them", () => {
    const list = [
      held("1:0", "held", "IND", "J"),
      change("2:0"),
      held("3:0", "lifted", "J"),
      held("4:0", "retracted", "IND"),
    ];
    expect(ids(shown(list, EVERYTHING))).toEqual(["1:0", "2:0", "3:0"]);
    expect(ids(shown(list, { ...EVERYTHING, kind: "bracket" }))).toEqual(["1:0", "3:0"]);
    expect(ids(shown(list, { ...EVERYTHING, state: "pending" }))).toEqual(["1:0", "2:0"]);
    expect(ids(shown(list, { ...EVERYTHING, state: "decided" }))).toEqual(["3:0"]);
    expect(ids(shown(list, { ...EVERYTHING, state: "withdrawn" }))).toEqual(["4:0"]);
    expect(ids(shown(list, { ...EVERYTHING, hidden: new Set(["IND"]) }))).toEqual(["1:0", "3:0"]);
    expect(ids(shown(list, { ...EVERYTHING, hidden: new Set(["IND", "J"]) }))).toEqual([]);
    expect(ids(shown(list, { ...EVERYTHING, person: "Delegate of J" }))).toEqual(["1:0", "3:0"]);
    expect(ids(shown(list, { ...EVERYTHING, search: "own COST ind" }))).toEqual(["1:0"]);
  });

  test("folds resolved threads away until they are asked for", () => {
    const list = [change("1:0"), thread("2:0"), thread("3:0", true)];
    expect(ids(shown(list, EVERYTHING))).toEqual(["1:0", "2:0"]);
    expect(ids(shown(list, { ...EVERYTHING, state: "resolved" }))).toEqual(["3:0"]);
    expect(ids(shown(list, { ...EVERYTHING, kind: "comments" }))).toEqual(["2:0"]);
  });

  test("asks for proponent, person, kind, state and words, all together; each can be left out to count the others", () => {
    const list = [
      change("1:0"),
      change("2:0", { proponent: "J", enteredBy: "H. Mori" }),
      change("3:0", { kind: "replace", enteredBy: "B. Sen" }),
      change("4:0", { kind: "move", parts: [{ what: "move", text: "¶", state: "pending", after: null }] }),
      thread("5:0"),
    ];
    const filter = { ...EVERYTHING, hidden: new Set(["J"]) };
    expect(ids(shown(list, filter))).toEqual(["1:0", "3:0", "4:0"]);
    expect(ids(shown(list, { ...filter, person: "A. Rao" }))).toEqual(["1:0", "4:0"]);
    expect(ids(shown(list, { ...filter, person: "A. Rao", kind: "move" }))).toEqual(["4:0"]);
    expect(ids(shown(list, { ...EVERYTHING, person: "H. Mori" }))).toEqual(["2:0", "5:0"]);
    expect(ids(shown(list, { ...filter, person: "H. Mori" }, new Map(), "hidden"))).toEqual(["2:0", "5:0"]);
  });

  test("finds words of the change, of the clause, of reasons and comments, and names, without case and accents", () => {
    const reasons = [
      { id: "9:9", proponent: "IND", enteredBy: "A. Rao", about: { change: "1:0" }, text: "Côtes exposées" },
    ];
    const list = [change("1:0", { reasons }), change("2:0", { enteredBy: "H. Mori" }), thread("3:0")];
    const clauses = new Map([["1:1", "storms reach many coasts"]]);
    const found = (search: string) => ids(shown(list, { ...EVERYTHING, search }, clauses));
    expect(found("STORMS")).toEqual(["1:0", "2:0", "3:0"]);
    expect(found("cotes rao")).toEqual(["1:0"]);
    expect(found("mori")).toEqual(["2:0", "3:0"]);
    expect(found("which coasts")).toEqual(["3:0"]);
    expect(found("nowhere")).toEqual([]);
  });
});

test("items of one clause are one card, in the order of the text; a card that is as it was is the same", () => {
  const list = [
    change("1:0"),
    thread("2:0"),
    change("3:0", { clause: { id: "1:2", markId: "1:2", label: "b)", kind: "item" } }),
  ];
  const groups = byClause(list);
  expect(groups.map((group) => ids(group.items))).toEqual([["1:0", "2:0"], ["3:0"]]);
  expect(byClause([...list], groups)).toBe(groups);
  const next = byClause([change("1:0"), ...list.slice(1)], groups);
  expect(next.map((group, i) => group === groups[i])).toEqual([false, true]);
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
  expect(said).toMatchObject([
    { what: "replacement", text: "need", by: "requ" },
    { what: "deletion", text: " something" },
  ]);
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

test("oneself is there too, once, whatever the relay tells of oneself", () => {
  const me = {
    id: "u1",
    name: "A. Rao",
    role: "delegate",
    proponent: "IND",
    canPropose: true,
    canDecide: false,
    canComment: true,
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
