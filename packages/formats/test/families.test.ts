// Texts of the families that arrive: whatever a fictional resolution says, its clauses are found again.
import { outline, plainOfBase } from "@concord/redline";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlainText } from "../src/index.ts";
import { asPdf, asWord, models, outlineOf } from "./families.ts";

const SEED = 20_261_122;

function outlineRead(text: string) {
  const read = readPlainText(text);
  if (!read.ok) throw new Error(read.message);
  return outline(plainOfBase(read.base));
}

describe("families of plain text", () => {
  it("[RDR3] an extraction from Word gives its clauses", () => {
    fc.assert(
      fc.property(
        models,
        fc.record({
          bullets: fc.boolean(),
          gap: fc.constantFrom("\t", " \t", " ", "  "),
          foreword: fc.boolean(),
          bookmarks: fc.boolean(),
          small: fc.boolean(),
          blankLines: fc.boolean(),
        }),
        (model, style) => {
          expect(outlineRead(asWord(model, style))).toEqual(outlineOf(model, style));
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });

  it("[RDR4] wrapped lines from a PDF give their clauses", () => {
    fc.assert(
      fc.property(
        models,
        fc.record({
          bullets: fc.boolean(),
          width: fc.integer({ min: 60, max: 110 }),
          parted: fc.boolean(),
          trailing: fc.boolean(),
          gap: fc.constantFrom(" ", "  "),
          page: fc.integer({ min: 12, max: 50 }),
          pageNumbers: fc.boolean(),
          runningHead: fc.boolean(),
          titleApart: fc.boolean(),
        }),
        (model, style) => {
          expect(outlineRead(asPdf(model, style))).toEqual(outlineOf(model, style));
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });
});
