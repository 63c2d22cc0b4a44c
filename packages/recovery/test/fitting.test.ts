// The weights of a reading are what the edits say that they were fitted to. `CONCORD_FIT=1` fits them on and prints them; `CONCORD_FIT=two,six` fits
// these from nothing on, the others as they are.
import { expect, it } from "vitest";
import { PAIR_WEIGHTS } from "../src/pair-weights.ts";
import { WEIGHTS } from "../src/span-weights.ts";
import { BY_HAND, examples, fitted, lossOf, printedWeights } from "./fitting.ts";

const KEPT = new Map([...Object.entries(WEIGHTS), ...PAIR_WEIGHTS]);

it("[SPN3] [SPN5] the weights explain the edits that they were fitted to, and going on hardly explains them better", () => {
  const { CONCORD_FIT: fit } = process.env;
  if (fit === "1") console.log(printedWeights(fitted(examples(5, 6), KEPT, 150)));
  else if (fit) {
    const only = new Set(fit.split(","));
    const start = new Map([...KEPT, ...[...only].map((name) => [name, 0] as const)]);
    console.log(printedWeights(fitted(examples(5, 6), start, 300, only)));
  }
  expect([...KEPT].filter(([, weight]) => !Number.isFinite(weight))).toEqual([]);
  const data = examples(1, 1);
  const loss = lossOf(data, KEPT);
  expect(loss).toBeLessThan(lossOf(data, BY_HAND) / 4);
  expect(lossOf(data, fitted(data, KEPT, 20))).toBeGreaterThan(loss * 0.7);
  for (const [name, weight] of BY_HAND) expect(KEPT.get(name)).toBe(weight);
});
