// Packing by Node and in pages: one contract that both keep, whatever the bytes. Invariant: a file that opens at one opens at the other, and says the same.
import { Random } from "@concord/testing";
import { describe, expect, it } from "vitest";
import * as inNode from "../../src/word/packing-in-node.ts";
import * as inPages from "../../src/word/packing-in-pages.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Bytes that pack well, badly and not at all. */
function sample(random: Random): Uint8Array {
  const length = random.below(40_000);
  const kinds = random.below(256) + 1;
  return Uint8Array.from({ length }, () => random.below(kinds));
}

/** Bytes as they are, with one bit turned, cut off, or with something behind them. */
function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length);
  const ways = [
    () => bytes,
    () => bytes.map((byte, i) => (i === at ? byte ^ (1 << random.below(8)) : byte)),
    () => bytes.slice(0, at),
    () => Uint8Array.from([...bytes, 1, 2, 3]),
  ];
  return ways[random.below(ways.length)]!();
}

/** What became of unpacking: the bytes, or which kind of error. */
function outcome({ inflate }: typeof inNode, packed: Uint8Array, most: number): string {
  try {
    return Buffer.from(inflate(packed, most)).toString("base64");
  } catch (error) {
    return error instanceof RangeError ? "more" : "broken";
  }
}

describe.each([
  ["Node", inNode],
  ["pages", inPages],
])("packing in %s", (_, one) => {
  it.each([
    ["nothing", new Uint8Array(0)],
    ["a byte", utf8("a")],
    ["words", utf8("that ships need lights ".repeat(2_000))],
  ])("[PKG4] %s comes back, has its checksum, and is never more than it may be", (_name, bytes) => {
    const packed = one.deflate(bytes);
    expect(one.inflate(packed, bytes.length)).toEqual(bytes);
    expect(Buffer.compare(one.inflate(packed, bytes.length + 1_000), bytes)).toBe(0);
    if (bytes.length > 0) expect(() => one.inflate(packed, bytes.length - 1)).toThrow(RangeError);
    expect(one.crc32(utf8("123456789"))).toBe(0xcbf43926);
  });
});

it("[PKG4] what one packs the other unpacks, and both do the same with what was damaged", () => {
  const random = new Random(20310);
  const seen = { more: 0, broken: 0, unpacked: 0 };
  for (let run = 0; run < 100; run++) {
    const bytes = sample(random);
    expect(inNode.crc32(bytes)).toBe(inPages.crc32(bytes));
    for (const { deflate } of [inNode, inPages]) {
      const packed = damaged(deflate(bytes), random);
      const most = Math.max(0, bytes.length + random.between(-1, 1));
      const here = outcome(inNode, packed, most);
      expect(outcome(inPages, packed, most)).toBe(here);
      seen[here === "more" || here === "broken" ? here : "unpacked"]++;
    }
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
});
