// What is new since the last visit.
import type { PanelItem } from "@concord/editor";
import { expect, test } from "vitest";
import { type News, newsSince, visitThatEnds } from "../src/resolution/news.ts";

const clause = { id: "1:1", markId: "1:1", label: "a)", kind: "item" };
const change = (id: string, by: string, over: object = {}): PanelItem => ({
  id,
  changes: [id],
  proponent: "IND",
  enteredBy: by,
  state: "pending",
  kind: "insert",
  own: false,
  parts: [],
  clause,
  reasons: [],
  threads: [],
  ...over,
});
const ids = ({ ids }: News): string[] => [...ids];

test("what others did since is new: what they entered, decided and said; what one did oneself, and what was there, is not", () => {
  const before = [change("1:0", "Asha"), change("1:1", "Asha"), change("1:2", "Wanjiru")];
  const visit = visitThatEnds(before, { ids: new Set(), since: 0 }, 1_000);
  const decided = { decision: { seq: 9, at: "", state: "accepted", by: "Erik" } };
  const comment = { id: "3:0", proponent: "J", enteredBy: "Hana", text: "Why?", own: false };
  const after = [
    change("1:0", "Asha"),
    change("1:1", "Asha", decided),
    change("1:2", "Wanjiru", { threads: [{ id: "3:0", resolved: false, comments: [comment] }] }),
    change("2:0", "Wanjiru"),
    change("2:1", "Asha"),
  ];
  const news = newsSince(visit, after, "Asha");
  expect(ids(news)).toEqual(["1:1", "1:2", "2:0"]);
  expect(news.since).toBe(1_000);
});

test("what was not looked at stays new from visit to visit, since the first of them; to who comes first nothing is", () => {
  const items = [change("1:0", "Asha"), change("1:1", "Asha")];
  expect(ids(newsSince(undefined, items, "Wanjiru"))).toEqual([]);
  const first = visitThatEnds(items.slice(0, 1), { ids: new Set(), since: 0 }, 1_000);
  const second = visitThatEnds(items, newsSince(first, items, "Wanjiru"), 2_000);
  const later = [...items, change("1:2", "Asha")];
  const third = newsSince(second, later, "Wanjiru");
  expect([ids(third), third.since]).toEqual([["1:1", "1:2"], 1_000]);
  const seen = visitThatEnds(later, { ids: new Set(), since: third.since }, 3_000);
  expect(ids(newsSince(seen, later, "Wanjiru"))).toEqual([]);
});
