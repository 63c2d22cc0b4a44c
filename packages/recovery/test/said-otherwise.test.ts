// A compound for the phrase that said it, and the other way round: the old words stand apart from the new ones.
import { readBase } from "@concord/testing";
import { expect, it } from "vitest";
import { choose, currentOf, questionsOf, recover, reviewOf } from "../src/index.ts";
import { HEAD, under } from "./printed-recovery.ts";

const unmarked = (marked: string) => marked.replace(/\{\+|\+\}|\[-|-\]/gu, "");
const baseOf = (marked: string) => marked.replace(/\{\+.*?\+\}|\[-|-\]/gu, "").replace(/ {2}/gu, " ");

it.each([
  ["a phrase", "to draw up national {+broadband +}plans[- for broadband-];"],
  ["with an article, behind two nouns", "to publish {+lamp +}strategies and plans[- for the lamps-], as needed;"],
  ["a compound", "to draw up national [-broadband -]plans {+for broadband +}in every port;"],
])("[INS12] what was said twice was struck once: %s", (_, marked) => {
  expect(under(baseOf(marked), unmarked(marked))).toEqual([marked]);
});

it.each([
  ["what goes on", "to publish {+broadband +}plans for broadband networks;"],
  ["a name", "to protect the {+port +}keepers of the port of Kelby;"],
  ["another noun", "to support the {+lamp +}makers who live in ports with lamps;"],
])("[INS12] what says more stays: %s", (_, marked) => {
  expect(under(baseOf(marked), unmarked(marked))).toEqual([marked]);
});

it("[INS12] [REV6] a person is asked, and may keep both", () => {
  const base = readBase(`${HEAD}to draw up plans for broadband;`);
  const review = reviewOf(recover(`${HEAD}to draw up broadband plans for broadband;`, base), base);
  const index = review.segments.length - 1;
  const [question] = questionsOf(review.segments[index]!);
  const { candidates } = review.segments[index]!.runs[question!]!;
  expect(candidates![0]!.reading).toBe("to draw up broadband plans;");
  const none = candidates!.findIndex(({ struck }) => struck.length === 0);
  const kept = choose(review, base, index, question!, none);
  expect(kept.segments[index]!.runs.some(({ op }) => op === "del")).toBe(false);
  expect(currentOf(kept.segments[index]!, question!)).toBe(none);
});
