// New footnotes of a recovered proposal: which lines are their bodies, where they are referred to, and how they enter.
import { type Put, proposedClauses } from "@concord/redline";
import { readBase } from "@concord/testing";
import { describe, expect, it } from "vitest";
import {
  confirmCertain,
  noteReferences,
  placeReference,
  proposalOf,
  type Review,
  recover,
  reviewOf,
  standingOf,
  textOf,
} from "../src/index.ts";
import { HEAD } from "./printed-recovery.ts";

const LIST = (a: string, b: string, tail: string) =>
  `${HEAD}1\tto light every old pier${a};\n2\tto ring a bell${b}.\n${tail}`;
const BASE = readBase(LIST("", "", ""));
const NOTED = readBase(LIST("\u00b9", "", "\n\u00b9 These are piers of stone.\n"));

const reviewed = (flat: string, base = BASE) => reviewOf(recover(flat, base), base);
/** Every new footnote that enters: its words, and those before its reference. */
function entering(review: Review, base = BASE) {
  const { changes, notEntered } = proposalOf(review.segments, base);
  const notes = changes
    .flatMap(({ edits }) => edits.flatMap((edit): readonly Put[] => (edit.kind === "replace" ? edit.put : [])))
    .flatMap((put) => (typeof put === "object" && "note" in put ? [put.note] : []));
  const lines = proposedClauses(base, changes).map(({ text }) => text);
  return { notes, lines: lines.filter((text) => text.includes("*")), left: notEntered.map(({ words }) => words) };
}

/** How extractions print a reference and its body. */
const FORMS: readonly (readonly [string, (reference: string, body: string) => string])[] = [
  ["raised", (a, body) => LIST(a, "", `\n${a} ${body}\n`)],
  ["glued, as items are numbered", (_, body) => LIST("1", "", `\n1\t${body}\n`)],
  ["glued, with a blank", (_, body) => LIST("1", "", `\n1 ${body}\n`)],
  ["in tags", (_, body) => LIST("<sup>1</sup>", "", `\n<sup>1</sup> ${body}\n`)],
  ["by key", (_, body) => LIST("[^1]", "", `\n[^1]: ${body}\n`)],
  ["by key, as Concord writes it", (_, body) => LIST("[^1]", "", `\n1\t${body}\n`)],
  ["from Word, in the midst", (_, body) => LIST(`[footnoteRef:1]1 [1: 1\t${body}]`, "", "")],
];

describe("new footnotes", () => {
  for (const [form, flat] of FORMS) {
    it(`[NOT2] [NOT3] [PRP7] enter where they are referred to, ${form}, and strike nothing`, () => {
      const review = reviewed(flat("\u00b9", "These are piers of stone."));
      expect(entering(review)).toEqual({
        notes: ["These are piers of stone."],
        lines: ["to light every old pier*;"],
        left: [],
      });
      expect(proposalOf(review.segments, BASE).changes).toHaveLength(1);
      expect(proposalOf(review.segments, BASE).deviations).toEqual([]);
    });
  }

  it("[NOT2] [NOT3] beside one of the base, each by its own mark", () => {
    for (const [one, two, blank] of [
      ["\u00b9", "\u00b2", " "],
      ["1", "2", "\t"],
    ] as const) {
      const tail = `\n${one}${blank}These are piers of stone.\n${two}${blank}A bell of bronze.\n`;
      const review = reviewed(LIST(one, two, tail), NOTED);
      const { notes, lines, left } = entering(review, NOTED);
      expect([notes, left]).toEqual([["A bell of bronze."], []]);
      expect(lines).toEqual(["to light every old pier*;", "to ring a bell*."]);
      expect(proposalOf(review.segments, NOTED).changes).toHaveLength(1);
    }
  });

  it("[NOT4] a body of several lines, until a blank line, the next note, the end of a page or a clause", () => {
    const body = (ends: string) =>
      LIST("\u00b9", "", `\n\u00b9 These are piers\nof stone, and of the wood\nthat grows here.${ends}`);
    for (const [ends, more] of [
      ["\n", []],
      ["\n\nOther words stand here.\n", []],
      ["\n\fOther words stand here.\n", []],
      ["\n\u00b2 A bell\nof bronze.\n", ["A bell of bronze."]],
      ["\n3\tto ring it twice.\n", []],
    ] as const) {
      const flat = body(ends);
      const review = reviewed(flat);
      const { notes, left } = entering(review);
      expect([...notes, ...left]).toEqual(["These are piers of stone, and of the wood that grows here.", ...more]);
      expect(review.segments.map(textOf).join("")).toBe(flat);
    }
  });

  it("[NOT2] a numbered line that the text does not refer to is a clause", () => {
    const review = reviewed(LIST("", "", "3\tTo ring it twice.\n"));
    expect(review.segments.some(({ kind }) => kind === "footnote")).toBe(false);
    expect(entering(review).notes).toEqual([]);
  });

  it("[REV7] without a mark in the text a person says where, and it is told until then", () => {
    const review = reviewed(LIST("", "", "\n\u00b9 These are piers of stone.\n"));
    const note = review.segments.findIndex(({ kind }) => kind === "footnote");
    expect(noteReferences(review.segments)).toEqual(new Map([[note, undefined]]));
    expect(standingOf(review.segments[note]!)).toBe("choose");
    expect(confirmCertain(review).segments[note]!.confirmed).toBe(false);
    expect(entering(review)).toEqual({ notes: [], lines: [], left: ["These are piers of stone."] });

    const segment = review.segments.findIndex((each) => textOf(each).includes("old pier"));
    const text = textOf(review.segments[segment]!);
    for (const [word, line] of [
      ["pier", "to light every old pier*;"],
      ["old", "to light every old* pier;"],
      [";", "to light every old pier;*"],
    ] as const) {
      const placed = placeReference(review, note, { segment, at: text.indexOf(word) + word.length });
      expect(standingOf(placed.segments[note]!)).toBe("ready");
      expect(entering(placed)).toEqual({ notes: ["These are piers of stone."], lines: [line], left: [] });
      expect(placed.segments.map(textOf)).toEqual(review.segments.map(textOf));
      expect(entering(placeReference(placed, note, undefined)).left).toEqual(["These are piers of stone."]);
    }
  });
});
