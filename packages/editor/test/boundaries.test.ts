// Where what is drawn may stand between Arabic letters.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterJoint } from "../src/boundaries.ts";

describe("afterJoint", () => {
  test("leaves Latin words as they are, but does not part a letter from its accent", () => {
    expect(afterJoint("warning", 3)).toBe(3);
    expect(afterJoint("e\u0301t", 1)).toBe(2);
  });

  test("goes on to where letters are not written as one", () => {
    // المستفادة: the alef before the end joins nothing behind it
    expect(afterJoint("المستفادة", 3)).toBe(7);
    expect(afterJoint("المستفادة", 7)).toBe(7);
    expect(afterJoint("كلمة أخرى", 2)).toBe(4);
    expect(afterJoint("شيء", 2)).toBe(2);
    expect(afterJoint("مقدّم", 2)).toBe(2 + 2);
  });

  test("is never before the place, and stays where it is asked again", () => {
    const text = fc.string({ unit: fc.constantFrom(..."ابتدسَّء a1ـ") });
    fc.assert(
      fc.property(text, fc.nat(40), (words, from) => {
        const offset = Math.min(from, words.length);
        const at = afterJoint(words, offset);
        expect(at).toBeGreaterThanOrEqual(offset);
        expect(afterJoint(words, at)).toBe(at);
      }),
      { seed: 12 },
    );
  });
});
