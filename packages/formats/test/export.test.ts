// What is taken out: HTML that stands alone and lets nothing through, JSON that opens again, brackets in every form.
import { type BaseText, baseHash, baseOfPlain, project, type Redline, type View, wordsOf } from "@concord/redline";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  jsonOf,
  outWords,
  readExportedMarkup,
  redlineOfBase,
  TEXT_FORMAT,
  writeHtml,
  writeText,
} from "../src/index.ts";
import { redlines } from "./redlines.ts";

const EVIL = `<script>alert(1)</script><img src=x onerror="a">&amp;'"</style>`;
const VIEWS: readonly View[] = [
  { kind: "markup" },
  { kind: "base" },
  { kind: "agreed" },
  { kind: "proposed" },
  { kind: "as", proponents: ["IND"] },
];

const by = (proponent: string, change: string, state: "pending" | "accepted" = "pending") => ({
  ...{ change, proponent, enteredBy: EVIL, state },
});

/** A Redline with markup in every field and everything that a Redline can hold. */
const HOSTILE: Redline = {
  base: { hash: `sha256:${EVIL}` },
  lang: "en",
  clauses: [
    {
      ...{
        kind: "item",
        level: 1,
        numbering: "letter",
        label: EVIL.slice(0, 24),
        id: "1:0",
        markId: "1:0",
        base: true,
      },
      stretch: "s:0",
      mark: { deleted: [by("J", "4:0")] },
      reshaped: [{ ...by("J", "4:1"), set: { level: 2, kind: "paragraph" } }],
      moved: [{ ...by("IND", "3:1"), after: "1:1", order: 1 }],
      runs: [
        {
          text: EVIL,
          format: { bold: true, superscript: true },
          tracking: { held: [{ ...holder("J"), change: "7:0" }] },
        },
        {
          text: EVIL,
          tracking: {
            inserted: by("IND", "3:0"),
            deleted: [by("J", "4:0", "accepted")],
            reformatted: [{ ...by("ECP", "5:0"), set: { italic: true, bold: false } }],
            held: [{ ...holder("J"), change: "7:0" }],
            commented: ["8:0"],
          },
        },
        { footnote: "2:0", tracking: {} },
        { break: true, tracking: {} },
      ],
    },
    {
      ...{ kind: "paragraph", level: 1, numbering: "none", id: "1:1", markId: "1:1", base: true, stretch: "s:0" },
      mark: {},
      runs: [{ text: "قرار", tracking: { held: [{ ...holder(""), role: "chair", change: "7:1" }] } }],
    },
  ],
  notes: [
    {
      ...{ kind: "footnote", level: 1, numbering: "none", id: "2:0", markId: "2:0", base: true, stretch: "notes" },
      mark: {},
      runs: [{ text: EVIL, tracking: {} }],
    },
  ],
  policy: "suffix",
  reasons: [{ id: "6:0", proponent: "IND", enteredBy: EVIL, about: { change: "3:0" }, text: `${EVIL}\nand more` }],
  threads: [
    {
      ...{ id: "8:0", about: { words: true }, resolved: true },
      comments: [
        { id: "8:0", proponent: "J", enteredBy: EVIL, text: EVIL },
        { id: "8:1", proponent: "", role: "editor", enteredBy: EVIL, text: "answer" },
      ],
    },
  ],
};

function holder(proponent: string) {
  return { change: "7:0", proponent, enteredBy: EVIL };
}

/** Every tag that opens closes, in order; answers the text between tags. */
function textOf(html: string): string {
  const open: string[] = [];
  const body = html.slice(html.indexOf("<body>"));
  for (const [, end, tag] of body.matchAll(/<(\/?)([a-z0-9]+)[^<>]*>/g)) {
    if (tag === "br") continue;
    if (end === "") open.push(tag!);
    else expect(open.pop()).toBe(tag);
  }
  expect(open).toEqual(["html"].slice(1));
  return body.replace(/<[^<>]*>/g, "").replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

describe("HTML", () => {
  it("[EXP1] lets no markup of anybody through, in any field, in any view and language", () => {
    for (const view of VIEWS) {
      for (const lang of ["en", "fr"]) {
        const html = writeHtml(HOSTILE, view, { title: EVIL, date: EVIL, words: outWords(lang) });
        expect(html).not.toMatch(/<script|<img|onerror="a"|&amp;/);
        expect(html.match(/<\/style>/g)).toHaveLength(1);
        expect(html).not.toMatch(/\b(?:src|href)="(?!#)/);
        expect(html).not.toMatch(/@import|url\(/);
        expect(textOf(html.replace("</html>\n", ""))).toContain(EVIL);
      }
    }
  });

  it("[EXP2] [EXP3] [EXP4] keeps marks with their codes, labels, brackets with holders, both ends of a move, and what is said", () => {
    const html = writeHtml(HOSTILE, { kind: "markup" });
    expect(html).toMatch(/<ins class="s\d"><del class="s\d agreed">/);
    expect(html).toMatch(/title="inserted by IND">IND<\/sup>/);
    expect(html).toMatch(/title="deleted by J, agreed">✓ J<\/sup>/);
    expect(html).toMatch(/held by J">\[<\/span>/);
    expect(html).toMatch(/held by Chair">\]<\/span>/);
    expect(html).toMatch(/class="moved"> ↓ moves behind “قرار”/);
    expect(html).toMatch(/class="arrives"[^>]*>↑ .* comes here/);
    expect(html).toMatch(/<h3>Reasons<\/h3>/);
    expect(textOf(html.replace("</html>\n", ""))).toMatch(/Secretariat \(.*\): answer/);
    expect(html).toMatch(/@page\{margin:[^}]+@top-left\{content:"[^<]*";[^}]+\}@top-right\{content:"All changes"/);
    expect(writeHtml(HOSTILE, { kind: "proposed" })).not.toMatch(/<ins|<del|<h3>/);
  });

  it("[EXP1] of any Redline is well-formed and says every word of the view", () => {
    fc.assert(
      fc.property(redlines, fc.constantFrom(...VIEWS), (redline, view) => {
        const said = textOf(writeHtml(redline, view).replace("</html>\n", ""));
        for (const clause of project(redline, view).clauses) {
          for (const run of clause.runs) if ("text" in run && view.kind !== "markup") expect(said).toContain(run.text);
        }
      }),
      { seed: 20_261_125, numRuns: 150 },
    );
  });

  it("[EXP1] runs from the right where the text does", () => {
    const html = writeHtml({ ...HOSTILE, lang: "ar" }, { kind: "base" }, { words: outWords("fr") });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<header lang="fr" dir="ltr">');
  });
});

describe("JSON", () => {
  it("[EXP5] all changes are the Redline; another view is a text that opens as a base and says the same", () => {
    expect(jsonOf(HOSTILE, { kind: "markup" })).toBe(HOSTILE);
    fc.assert(
      fc.property(redlines, fc.constantFrom(...VIEWS.slice(1)), (redline, view) => {
        const json = jsonOf(redline, view);
        if (!("format" in json)) throw new Error("a view without marks has a format");
        expect(json.format).toBe(TEXT_FORMAT);
        const { format: _format, view: _view, base: _base, ...text } = json;
        const opened = redlineOfBase(text as BaseText, "");
        const words = (r: Redline, v: View) => project(r, v).clauses.map((c) => wordsOf(c.runs));
        expect(words(opened, { kind: "base" })).toEqual(words(redline, view));
        expect(baseHash(baseOfPlain(project(opened, { kind: "base" })))).toBe(baseHash(text as BaseText));
      }),
      { seed: 20_261_125, numRuns: 100 },
    );
  });
});

describe("brackets and emphasis in text", () => {
  it("[WTX5] [WTX6] brackets stand in every view, emphasis in none", () => {
    const lines = (view: View) => writeText(HOSTILE, view).split("\n");
    expect(lines({ kind: "base" })[1]).toBe("[قرار]");
    expect(lines({ kind: "base" })[0]).toContain(`[${EVIL}][^`);
    const marks = lines({ kind: "markup" });
    expect(marks[0]).toContain(`\\[${EVIL}{+IND: [-J=: ${EVIL}-]+}\\]`);
  });

  it("[WTX7] what is said of the changes stands behind the text, and is no part of it when it is read back", () => {
    const text = writeText(HOSTILE, { kind: "markup" });
    expect(text).toContain("\n⁂\n");
    expect(text).toContain("\nReasons\nIND: on the change");
    const read = readExportedMarkup(text);
    if (!read.ok) throw new Error(read.message);
    expect(read.redline.clauses).toHaveLength(2);
    expect(read.redline.notes).toHaveLength(1);
  });
});

describe("what was recovered", () => {
  const recovered = { certainty: "shown", evidence: [{ code: "number", text: "21" }, { code: "unheard-of" }] } as const;
  const lacks = { id: "5:0", proponent: "KEN", enteredBy: "M. Okafor", received: "", place: "over" } as const;
  const run = (text: string, tracking: Redline["clauses"][number]["mark"]) => ({ text, tracking });
  const redline: Redline = {
    base: { hash: "sha256:0" },
    lang: "en",
    notes: [],
    clauses: [
      {
        ...{ kind: "paragraph", level: 1, numbering: "none", id: "1:9", markId: "1:9", base: true, stretch: "s:0" },
        mark: {},
        runs: [
          run("since 2021 ", {}),
          run("to date", { deviates: ["5:0"] }),
          run("new", {
            inserted: { change: "9:0", proponent: "KEN", enteredBy: "M. Okafor", state: "pending", recovered },
          }),
        ],
      },
    ],
    deviations: [lacks],
  };

  it("[EXP3] [WTX7] is told with its evidence, and so is what differs without a trace", () => {
    const text = writeText(redline, { kind: "markup" });
    expect(text).toContain("KEN: on the change “new”, the text shows it\n\tthe numbers say so: 21\n\tunheard-of");
    expect(text).toContain("KEN: lacks “to date”");
    const html = writeHtml(redline, { kind: "markup" });
    expect(html).toContain("the numbers say so: 21");
    expect(html).toMatch(/<span class="set s1">to date<\/span>.*lacks “to date”/);
    expect(writeHtml(redline, { kind: "proposed" })).not.toContain("lacks");
    expect(writeText(redline, { kind: "markup" }, outWords("fr"))).toContain("KEN: omet « to date »");
    expect(jsonOf(redline, { kind: "markup" })).toEqual(redline);
  });
});
