// Markup: what the writer writes is read back; the grammar of SPEC.md by example; problems have a place.
import { identify, project, type Redline, type Run, type Tracking } from "@concord/redline";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExportedMarkup, readMarkup, writeMarkup, writeText } from "../src/index.ts";
import { merged, redlines } from "./redlines.ts";

const SEED = 20_261_122;

/** A Redline read from the authored form; fails the test when it cannot be read. */
function authored(text: string): Redline {
  const read = readMarkup(text);
  if (!read.ok) throw new Error(read.message);
  return read.redline;
}

/** The words of a text as one string, with the marks of its runs by proponent and state, change by change or not. */
function told(runs: readonly Run[], withChange: boolean): string[] {
  const by = (tracking: Tracking) =>
    [tracking.inserted ? [tracking.inserted] : [], tracking.deleted ?? []]
      .map((list) => list.map((a) => `${a.proponent}${a.state}${withChange ? a.change : ""}`).join(","))
      .join("|");
  return runs.map((run) => `${by(run.tracking)} ${"text" in run ? run.text : "break" in run ? "\u2028" : "note"}`);
}

describe("writeMarkup and readMarkup", () => {
  it("[MRK9] what the authored form says is read as the same Redline", () => {
    fc.assert(
      fc.property(redlines, (redline) => {
        const read = authored(writeMarkup(redline));
        const expected = identify(redline.clauses);
        expect(read.clauses.map(({ runs, ...clause }) => clause)).toEqual(
          expected.map(({ runs, ...clause }) => clause),
        );
        for (const [i, clause] of read.clauses.entries()) {
          expect(told(merged(clause.runs), true)).toEqual(told(expected[i]!.runs, true));
        }
        expect(read.notes.map((note) => told(merged(note.runs), true))).toEqual(
          redline.notes.map((note) => told(note.runs, true)),
        );
        expect(writeMarkup(read)).toBe(writeMarkup(redline));
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it("[MRK10] the exported form keeps every run and every mark, by proponent and state", () => {
    fc.assert(
      fc.property(redlines, (redline) => {
        const text = writeText(redline, { kind: "markup" });
        expect(text.split("\n").length - 1).toBe(redline.clauses.length + redline.notes.length);
        const read = readExportedMarkup(text);
        if (!read.ok) throw new Error(read.message);
        const lines = [...read.redline.clauses, ...read.redline.notes];
        for (const [i, clause] of [...redline.clauses, ...redline.notes].entries()) {
          expect(told(merged(lines[i]!.runs), false).join("\n")).toBe(told(clause.runs, false).join("\n"));
          expect(told([{ text: "", tracking: lines[i]!.mark }], false)).toEqual(
            told([{ text: "", tracking: clause.mark }], false),
          );
        }
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it("[WTX1] a view has one line for each clause and each note of its projection", () => {
    fc.assert(
      fc.property(redlines, fc.constantFrom("base", "agreed", "proposed"), (redline, kind) => {
        const view = { kind } as { kind: "base" };
        const text = project(redline, view);
        expect(writeText(redline, view).split("\n").length - 1).toBe(text.clauses.length + text.notes.length);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

describe("markup by example", () => {
  const markup = (line: string) => writeText(authored(line), { kind: "markup" }).trimEnd();

  it("[MRK5] an insertion stands outside a deletion, deletions in the order of the acts", () => {
    expect(markup("paragraph | a {+IND: or [-J: and-]+} b")).toBe("a {+IND: or [-J: and-]+} b");
    expect(markup("paragraph | [-IND: as [-J: and-]-] b")).toBe("[-IND: as [-J: and-]-] b");
    expect(markup("paragraph | [-J: {+IND: or+}-]")).toBe("{+IND: [-J: or-]+}");
  });

  it("[MRK11] what is agreed has an equals sign behind the code", () => {
    expect(markup("paragraph | [-ECP=: old-]{+ECP=: new+}")).toBe("[-ECP=: old-]{+ECP=: new+}");
  });

  it("[MRK6] a clause mark that was put in or taken out is a pilcrow in a mark of its own", () => {
    expect(markup("paragraph | one{+ECP: ¶+}\nparagraph | two")).toBe("one{+ECP: ¶+}\ntwo");
    expect(markup("paragraph | one[-J: ¶-]\nparagraph | two")).toBe("one[-J: ¶-]\ntwo");
    expect(markup("item number | {+ECP: to add;¶+}")).toBe("1\t{+ECP: to add;+}{+ECP: ¶+}");
  });

  it("[MRK1] literal signs have a backslash before them", () => {
    expect(markup("paragraph | \\[-x\\-] \\{+y\\+} \\\\ \\¶")).toBe("\\[-x\\-] \\{+y\\+} \\\\ \\¶");
    const plain = writeText(authored("paragraph | \\[-x\\-] \\{+y\\+} \\\\ \\¶"), { kind: "base" });
    expect(plain).toBe("[-x-] {+y+} \\ ¶\n");
  });

  it("[MRK4] a renumbered label is old and new", () => {
    const text =
      "call | resolves\nitem number | {+ECP: to add;¶+}\nitem number | to keep;\nitem number | [-J: to go.¶-]";
    expect(markup(text)).toBe("resolves\n1\t{+ECP: to add;+}{+ECP: ¶+}\n1→2\tto keep;\n2\t[-J: to go.-][-J: ¶-]");
  });

  it("[MRK4] the label of a split clause is on its first part, that of a new one where it begins", () => {
    const text = "call | resolves\nitem number | to do{+ECP: ;¶+}\nitem number | and to undo.";
    expect(markup(text)).toBe("resolves\n1\tto do{+ECP: ;+}{+ECP: ¶+}\n2\tand to undo.");
  });

  it("[MRK2] [MRK3] a break is U+2028, and a clause that is deleted whole has its line", () => {
    expect(markup("paragraph | one\u2028two\nparagraph | [-J: gone¶-]\nparagraph | three")).toBe(
      "one\u2028two\n[-J: gone-][-J: ¶-]\nthree",
    );
  });

  it("[MRK14] an object is its id in markup, which words are never taken for, and is told in a view without marks", () => {
    const text = "paragraph | a [#o0123456789abcdef0123]{+IND: [#o0123456789abcdef0123]+} \\[#o0123456789abcdef0123]";
    expect(markup(text)).toBe(text.slice("paragraph | ".length));
    expect(writeText(authored(text), { kind: "base" })).toBe("a [table or picture] [#o0123456789abcdef0123]\n");
    expect(readMarkup("paragraph | [#o0]", { lang: "en" })).toMatchObject({
      ok: false,
      code: "unknown-object",
      column: 13,
    });
  });

  it("[MRK8] the clause mark closes the line, whatever is open", () => {
    expect(markup("paragraph | {+IND: a [-J: b¶-]+}")).toBe("{+IND: a [-J: b-]+}{+IND: [-J: ¶-]+}");
  });

  it("[WTX3] [WTX4] tabs are blanks in a view without marks, and two notes never have one key", () => {
    const text = 'paragraph | a\\u{9}b[^x] c[^y]\nfootnote label="1" key=x | One.\nfootnote key=y | Two.';
    expect(writeText(authored(text), { kind: "base" })).toBe("a b[^1] c[^1-2]\n1\tOne.\n1-2\tTwo.\n");
  });

  it("[MRK7] a mark is a change of its own unless it names one", () => {
    const one = authored("paragraph | {+ECP: a+}{+ECP: b+} {+ECP#x: c+}{+ECP#x: d+}");
    const changes = one.clauses[0]!.runs.map((run) => run.tracking.inserted?.change);
    expect(new Set(changes).size).toBe(4);
    expect(changes[3]).toBe(changes[4]);
  });

  it("[WTX2] footnotes stand last, under their keys", () => {
    const text =
      "title | On buoys[^a], and on lights[^b]\nfootnote key=a | These float.\nfootnote key=b | Those shine.";
    expect(writeText(authored(text), { kind: "base" })).toBe(
      "On buoys[^1], and on lights[^2]\n1\tThese float.\n2\tThose shine.\n",
    );
  });

  it("[MRK12] the options say who entered and decided, and when", () => {
    const read = readMarkup("paragraph | {+IND=: x+}{+J: y+}", {
      lang: "fr",
      at: "2031-05-04T09:00:00Z",
      enteredBy: { IND: "A. Rao" },
      decidedBy: "M. Diallo",
    });
    if (!read.ok) throw new Error(read.message);
    expect(read.redline.lang).toBe("fr");
    expect(read.redline.clauses[0]!.runs.map((run) => run.tracking.inserted)).toMatchObject([
      { enteredBy: "A. Rao", decidedBy: "M. Diallo", at: "2031-05-04T09:00:00Z", state: "accepted" },
      { enteredBy: "J", state: "pending" },
    ]);
  });
});

describe("markup that cannot be read", () => {
  it.each([
    ["what is this", "bad-header", 1, 1],
    ["item sideways | x", "bad-header", 1, 1],
    ["title | x\n\nitem | a {+ECP: b", "unclosed-mark", 3, 18],
    ["item | a {+ecp: b+}", "bad-mark", 1, 10],
    ["item | a b+}", "wrong-close", 1, 11],
    ["item | {+ECP: a-]", "wrong-close", 1, 16],
    ["item | {+A: x {+B: y+}+}", "insertion-in-insertion", 1, 15],
    ["item | {+A: ¶ y+}", "words-after-mark", 1, 14],
    ["item | x[^7]", "unknown-footnote", 1, 9],
    ["item | x\\", "bad-escape", 1, 9],
    ["\n# nothing\n", "empty", 1, 1],
  ])("[MRK13] %j: %s", (text, code, line, column) => {
    expect(readMarkup(text)).toMatchObject({ ok: false, code, line, column });
  });
});
