// A value written piece by piece is the file that it would be in one piece.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { writeJsonFile } from "../src/write-json.ts";

const folder = mkdtempSync(join(tmpdir(), "concord-json-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is written of `value`, and what JSON makes of it with its bytes as base64. */
function both(value: object): { readonly written: string; readonly whole: string } {
  const path = join(folder, "out.json");
  writeJsonFile(path, value);
  const base64 = (_: string, one: unknown) => (one instanceof Uint8Array ? Buffer.from(one).toString("base64") : one);
  return { written: readFileSync(path, "utf8"), whole: `${JSON.stringify(value, base64, 1)}\n` };
}

it("[CLI5] is the JSON of any value, however deep", () => {
  const { any } = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom(null, true, 0, -1.5, "", 'a\n"b"\u2028\ud800', undefined),
      fc.string({ unit: "binary" }),
      fc.dictionary(fc.string(), tie("any"), { maxKeys: 4, noNullPrototype: true }),
      fc.array(tie("any"), { maxLength: 4 }),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(fc.string(), any, { noNullPrototype: true }), (value) => {
      const { written, whole } = both(value);
      expect(written).toBe(whole);
    }),
    { numRuns: process.env.CONCORD_LONG ? 5_000 : 100 },
  );
});

it("[CLI12] has bytes as base64, as many as there are, and what is longer than is written at once", () => {
  for (const length of [0, 1, 2, 3, 49_151, 49_152, 49_153, 200_000]) {
    const word = new Uint8Array(length + 7).map((_, i) => i * 31 + (i >> 8)).subarray(7);
    const { written, whole } = both({ format: "f", word, redline: { clauses: [{ text: "é\n".repeat(length) }] } });
    expect(written === whole, String(length)).toBe(true);
  }
});
