// What may stand in a resolution: words, embeds, acts; and how they are written and read.
import { type BaseText, baseHash, CLAUSE_KINDS, NUMBERINGS } from "@concord/redline";
import {
  type Act,
  baseOf,
  baseUpdate,
  cleanText,
  decodeAct,
  decodeEmbed,
  encodeAct,
  encodeEmbed,
  type IdRange,
  isCleanText,
  MAX_RANGES,
  Replica,
} from "@concord/sync";
import { Random, randomBase } from "@concord/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";

test("[TXT1] what is cleaned is clean, and what is clean stays as it is", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0x1ffff })), (points) => {
      const text = String.fromCodePoint(...points);
      expect(isCleanText(cleanText(text))).toBe(true);
      if (isCleanText(text)) expect(cleanText(text)).toBe(text);
    }),
    { numRuns: 500, seed: 20260105 },
  );
  expect(isCleanText("a\tb 𝒳 é 🇨🇭 יקר")).toBe(true);
  for (const bad of ["\n", "\r", "\u0000", "\u0085", "\u2028", "\ufffc", "\ud835", "\udcb3"]) {
    expect(isCleanText(`a${bad}b`), JSON.stringify(bad)).toBe(false);
  }
  expect(cleanText("a\r\nb\nc\u2028d\u0007e")).toBe("a b c de");
});

test("[ACT1] an act is what it was when it is read again, in as many pieces as it needs", () => {
  const range = fc.tuple(
    fc.integer({ min: 1, max: 2 ** 32 - 1 }),
    fc.nat(2 ** 30),
    fc.integer({ min: 1, max: 2 ** 30 }),
  );
  const kind = fc.constantFrom("delete", "takeBack", "withdraw", "restore");
  fc.assert(
    fc.property(kind, fc.array(range, { minLength: 1, maxLength: 3 * MAX_RANGES }), (what, ranges) => {
      const pieces = encodeAct({ kind: what, ranges } as Act).map(decodeAct);
      expect(pieces.every((p) => p && p.kind === what && p.ranges.length <= MAX_RANGES)).toBe(true);
      expect(pieces.flatMap((p) => (p && "ranges" in p ? [...p.ranges] : []))).toEqual(ranges);
    }),
    { numRuns: 60, seed: 20260105 },
  );
  expect(encodeAct({ kind: "gesture" }).map(decodeAct)).toEqual([{ kind: "gesture" }]);
  expect(encodeAct({ kind: "delete", ranges: [] as IdRange[] })).toEqual([]);
});

test("[TXT2] an embed is what it was when it is read again, and nothing else is one", () => {
  for (const kind of CLAUSE_KINDS) {
    for (const numbering of NUMBERINGS) {
      const embed = { mark: { kind, level: 2, numbering, label: "1bis" } };
      expect(decodeEmbed(JSON.parse(JSON.stringify(encodeEmbed(embed))))).toEqual(embed);
    }
  }
  for (const embed of [{ footnote: "12:7" }, { break: true }] as const)
    expect(decodeEmbed(encodeEmbed(embed))).toEqual(embed);
  fc.assert(
    fc.property(fc.anything(), (json) => {
      const embed = decodeEmbed(json);
      if (embed) expect(decodeEmbed(encodeEmbed(embed))).toEqual(embed);
    }),
    { numRuns: 500, seed: 20260105 },
  );
});

test("[BASE1] a base is the same bytes for the same text, and is read again from the living document", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const base = randomBase(new Random(seed), 60);
    const update = baseUpdate(base);
    expect(baseUpdate(structuredClone(base) as BaseText)).toEqual(update);
    const doc = new Y.Doc({ gc: false });
    Y.applyUpdate(doc, update);
    const replica = new Replica(doc);
    expect(baseHash(baseOf(replica))).toBe(baseHash(base));
    expect(replica.lang).toBe("en");
    expect(replica.names).toHaveLength(Math.ceil(base.clauses.length / 10) + 1);
  }
});
