// SHA-256 beside Node's.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "../src/sha256.ts";

const byNode = (of: Uint8Array | string) => createHash("sha256").update(of).digest("hex");

test("[HASH1] of every length around the ends of its blocks it is Node's", () => {
  for (let length = 0; length <= 260; length++) {
    const bytes = new Uint8Array(length + 3).map((_, i) => i * 151 + length).subarray(3);
    expect(sha256(bytes), String(length)).toBe(byNode(bytes));
  }
});

test("[HASH1] of any text it is Node's of its UTF-8, halves of signs being U+FFFD", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => sha256(text) === byNode(text)),
    { numRuns: 50 },
  );
  expect(sha256("a\ud800b")).toBe(byNode("a\ufffdb"));
});
