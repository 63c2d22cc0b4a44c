// Laws of recovery over texts that nobody would write.
import { readBase } from "@concord/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Recovery, recover } from "../src/index.ts";
import { HEAD } from "./printed-recovery.ts";
import { PROPOSALS, pairOfMarks } from "./proposals.ts";

const joined = ({ segments }: Recovery) => segments.flatMap((s) => s.runs.map((r) => r.t)).join("");
const BASE = readBase(`${HEAD}1\tto light every pier of the port;\n2\tto paint the lamps, red and green, as required.`);

const PIECES = [..."ab1 \t\n;,()[]:•é一ـ", "light", "pier", "[1: ", "[bookmark: x]", "1\t", "a)", "of the port"];
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((parts) => parts.join("")),
);

it("[REC2] all runs joined are the text, whatever it is", () => {
  fc.assert(
    fc.property(text, (flat) => {
      expect(joined(recover(flat, BASE))).toBe(flat);
      expect(joined(recover(flat, undefined))).toBe(flat);
    }),
    { seed: 411, numRuns: 400 },
  );
});

it("[REC2] what cannot be looked into comes back whole, with the reason", () => {
  expect(recover("\u0000\u0001PK", BASE)).toMatchObject({ refusal: "binary", segments: [{ runs: [{ op: "noise" }] }] });
  expect(recover("a".repeat(1_000_001), BASE).refusal).toBe("too-long");
  expect(recover(" \n", BASE).refusal).toBe("empty");
});

it("[REC1] an unchanged text has no change, and without a base nothing is told apart", () => {
  const flat = `${HEAD}1\tto light every pier of the port;\n2\tto paint the lamps, red and green, as required.`;
  expect(new Set(recover(flat, BASE).segments.flatMap((s) => s.runs.map((r) => r.op)))).toEqual(new Set(["keep"]));
  expect(recover(flat, undefined).baseCheck.verdict).toBe("no-base");
});

it("[ALN2] of a text that is there so often that no row of words stands once, the first copy is found", () => {
  const { base } = pairOfMarks(PROPOSALS[0]!);
  const { baseCheck } = recover(base.repeat(70), readBase(base));
  expect(baseCheck).toMatchObject({ verdict: "this-base", missing: [], found: baseCheck.words });
});
