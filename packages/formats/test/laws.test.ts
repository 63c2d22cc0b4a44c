// Laws of the reader: it answers whatever comes in, loses no line, reads back what was written, and takes time in
// proportion to the text.
import { type BaseText, baseHash, outline, plainOfBase, type Redline } from "@concord/redline";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText, MAX_CHARACTERS, readPlainText, writeText } from "../src/index.ts";
import { asPdf, asWord, models } from "./families.ts";

const SEED = 20_261_122;

/** A text with nothing proposed. */
function untouched(base: BaseText): Redline {
  const text = plainOfBase(base);
  const kept = (clause: (typeof text.clauses)[number]) => ({
    ...clause,
    markId: clause.id,
    mark: {},
    runs: clause.runs.map((run) => ({ ...run, tracking: {} })),
  });
  return {
    base: { hash: baseHash(base) },
    lang: base.lang,
    clauses: text.clauses.map(kept),
    notes: text.notes.map(kept),
  };
}

/** Lines of a source that carry a word, a number or a sign. */
function linesWithSigns(text: string): number[] {
  return text
    .split(/\r\n?|[\n\u0085\u2029]/)
    .flatMap((line, i) => (/[\p{L}\p{N}\p{P}\p{S}]/u.test(line) ? [i + 1] : []));
}

function expectEveryLine(text: string): void {
  const read = readPlainText(text);
  if (!read.ok) return;
  const told = new Set([
    ...read.lines.clauses.flat(),
    ...read.lines.notes.flat(),
    ...read.left.flatMap((l) => l.lines),
  ]);
  expect(linesWithSigns(text).filter((no) => !told.has(no))).toEqual([]);
}

const fragments = fc.oneof(
  fc.constantFrom(
    "RESOLUTION 7 (Kelby, 2031)",
    "The Assembly of Lights (Kelby, 2031),",
    "noting",
    "resolves to",
    "a) x;",
    "i)",
    "2",
    "21\tz",
    "•",
    "- ",
    "[footnoteRef:1]1 [1: 1 body",
    "] ",
    "lamps1,",
    "1 Those that burn.",
    "[^1]",
    "[^1]: Body",
    "<sup>2</sup> Body.",
    "[bookmark: x]",
    "## ",
    "- 3 -",
    "____",
    "Reasons:",
    "ANNEX 1",
    "MOD\tECP/1/2",
    "(Kelby, 2031; Velmora, 2035)",
    "إذ تضع في اعتبارها",
    "\u2028",
    "\f",
    "\ufdd00\ufdd1",
  ),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 10 }),
);
const soup = fc
  .array(fc.tuple(fragments, fc.constantFrom("\n", "\n\n", " ", "", "\r\n", "\t")), { maxLength: 40 })
  .map((parts) => parts.flat().join(""));

describe("whatever comes in", () => {
  it("[RDR1] the reader answers, and what it reads is a base", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const read = readPlainText(text);
        if (!read.ok) return;
        expect(read.base.clauses.length).toBeGreaterThan(0);
        for (const clause of [...read.base.clauses, ...read.base.notes]) {
          for (const run of clause.content) {
            if ("text" in run) expect(run.text).not.toMatch(/(?!\t)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufdd0\ufdd1\ufffc]|^$/u);
            if ("footnote" in run) expect(read.base.notes[run.footnote]).toBeDefined();
          }
          expect(clause.level).toBeGreaterThanOrEqual(1);
          expect(clause.level).toBeLessThanOrEqual(6);
          expect((clause.label ?? "").length).toBeLessThanOrEqual(24);
        }
        for (const { clause, inNote } of read.warnings) {
          if (clause !== undefined) expect((inNote ? read.base.notes : read.base.clauses)[clause]).toBeDefined();
        }
        outline(plainOfBase(read.base));
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  it("[RDR6] every line with words is in a clause, in a note, or listed as left out", () => {
    fc.assert(fc.property(soup, expectEveryLine), { seed: SEED, numRuns: 2_000 });
    const style = {
      bullets: true,
      gap: "\t",
      foreword: true,
      bookmarks: true,
      small: true,
      blankLines: false,
    } as const;
    const pdf = {
      bullets: false,
      width: 80,
      parted: true,
      trailing: true,
      gap: " ",
      page: 14,
      pageNumbers: true,
      runningHead: true,
      titleApart: true,
    } as const;
    fc.assert(
      fc.property(models, (model) => {
        expectEveryLine(asWord(model, style));
        expectEveryLine(asPdf(model, pdf));
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it("[RDR5] what is written in a view without marks is read back as the same text", () => {
    const style = {
      bullets: false,
      gap: "\t",
      foreword: false,
      bookmarks: false,
      small: false,
      blankLines: false,
    } as const;
    fc.assert(
      fc.property(models, fc.boolean(), (model, bullets) => {
        const read = readPlainText(asWord(model, { ...style, bullets }));
        if (!read.ok) throw new Error(read.message);
        const written = writeText(untouched(read.base), { kind: "base" });
        expect(written.split("\n")).toHaveLength(read.base.clauses.length + read.base.notes.length + 1);
        expect(readPlainText(written)).toMatchObject({ ok: true, base: read.base });
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it.each([
    ["nothing", "", "empty"],
    ["blanks", " \n\t\u00a0\n", "empty"],
    ["signs only", "--- !!! …", "empty"],
    ["zero bytes", "a\u0000b", "binary"],
    ["a Word file", "PK\u0003\u0004rest", "binary"],
    ["a PDF", "%PDF-1.7 rest", "binary"],
    ["noise", "\u0001\u0002\u0003\u0004\u0005\u0006a\u0007\u0008\u000e\u000f\u0010\u0011", "binary"],
    ["a line of 50 MB", "x".repeat(50_000_000), "too-large"],
  ])("[ADM1] [ADM2] %s is refused with a reason", (_, text, code) => {
    expect(readPlainText(text)).toMatchObject({ ok: false, code, message: expect.stringMatching(/\.$/) });
  });

  it("[ADM2] a few characters that no text has are taken out and told", () => {
    const read = readPlainText("\ufeffnoting\r\nthe \u0007lamps\u000band bells,");
    expect(read).toMatchObject({
      ok: true,
      base: {
        clauses: [{ kind: "call" }, { content: [{ text: "the lamps" }, { break: true }, { text: "and bells," }] }],
      },
    });
    expect(read.ok && read.warnings.map((w) => [w.code, w.words])).toEqual([["control-characters", "1"]]);
  });

  it("[ADM3] bytes are UTF-8 or UTF-16 with a mark, or refused", () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([..."noting é"].map((c) => c.charCodeAt(0))).buffer),
    ]);
    expect(decodeText(utf16)).toEqual({ ok: true, text: "noting é", encoding: "utf-16le" });
    expect(decodeText(new TextEncoder().encode("noting é"))).toEqual({ ok: true, text: "noting é", encoding: "utf-8" });
    expect(decodeText(new Uint8Array([0x6e, 0xe9, 0x6e]))).toMatchObject({ ok: false, code: "encoding" });
    expect(decodeText(new Uint8Array([0x50, 0x4b, 3, 4, 0]))).toMatchObject({ ok: false, code: "binary" });
    expect(decodeText(new Uint8Array(MAX_CHARACTERS * 4 + 1))).toMatchObject({ ok: false, code: "too-large" });
  });

  it.each([
    ["one word", "a"],
    ["words", "lorem ipsum dolor "],
    ["open brackets", "((City, 2012; "],
    ["open machinery", "[footnoteRef:1] [1: x "],
    ["wrapped lines", "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor inci\n"],
    ["marks and bodies", "lamps¹\n¹ Body.\n"],
    ["labels", "a)\n1\tx;\n•\t–\ti)\n"],
    ["number lines", "RESOLUTION 1 (X, 2001)\nnoting\n"],
    ["page heads", "Head of Acts 1\n\f\n"],
    ["Arabic", "قرار بشأن "],
  ])("[RDR1] time grows with the length, not faster: %s", (_, part) => {
    const time = (length: number) => {
      const text = part.repeat(Math.ceil(length / part.length)).slice(0, length);
      const start = performance.now();
      readPlainText(text);
      return performance.now() - start;
    };
    time(20_000);
    const few = Math.max(time(50_000), 15);
    // Sixteen times the text: a reader that were quadratic would need 256 times as long.
    expect(time(800_000)).toBeLessThan(few * 100);
  });
});
