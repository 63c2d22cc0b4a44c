// The law of fixes, over random drafts with the mistakes that delegates make: a fix removes its finding and adds no other.
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Finding, Linter, labelsOf, type PlainClause, type PlainText } from "../src/index.ts";

const CITIES = ["Kelby, 2026", "Velmora, 2022", "Nord Haven, 2018", "Lagunilla, 2022"];
const city = fc.constantFrom(...CITIES);
const revision = fc.tuple(fc.constantFrom("Rev. ", ""), city).map((parts) => parts.join(""));
// Of a number that several bodies have each citation says the body: what a silent one means depends on the others.
const NUMBERS = {
  "7": [" of WTSA", " of this assembly", " of the Council of Ports"],
  "9": [" of the Council of Ports", ""],
  "12": [" of WTDC", ""],
  "3 and 12": [" of WTDC", ""],
  "15": [" of WTDC", " of WTSA", " of this assembly"],
  "16": [""],
};
const citation = fc
  .constantFrom(...Object.entries(NUMBERS))
  .chain(([number, bodies]) => fc.tuple(fc.constant(number), revision, fc.constantFrom(...bodies)))
  .map(([number, edition, of]) => `Resolution${number.includes("and") ? "s" : ""} ${number} (${edition})${of}`);
const phrase = fc.oneof(
  { weight: 3, arbitrary: citation },
  // Which spelling is commoner must not hang on another fix: this edition is never older than another.
  {
    weight: 1,
    arbitrary: fc.constantFrom("Aurel", "Aurel", "Aural").map((s) => `Resolution 40 (Port ${s}, 2014) of WTSA`),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "that organizations meet",
      "that Organisations of cyber-security rest",
      "the ORGANISATION of cybersecurity",
      "harmonised and harmonized bands",
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom("as in noting b)", "by resolves 1", "under item 2 above", "noting a)") },
  { weight: 2, arbitrary: fc.constantFrom("lamps", "bells, and lamps", "to keep the pre-", "to rest\ufffc") },
);
const ending = fc.constantFrom(";", ";", ";", ",", ".", "", "; and", " ;", "\u00a0;", "…", ":", "-");
const item = fc.record({
  words: fc
    .tuple(phrase, fc.option(phrase), ending)
    .map(([a, b, end]) => `${a}${b === null ? "" : `, and ${b}`}${end}`),
  level: fc.constantFrom(1, 1, 1, 2),
});
const section = fc.record({
  call: fc.constantFrom("noting", "considering", "resolves", "recalling"),
  items: fc.array(item, { maxLength: 5 }),
  numbering: fc.constantFrom("letter", "number", "none", "bullet") as fc.Arbitrary<PlainClause["numbering"]>,
});
const draft = fc.record({
  lang: fc.constantFrom("en", "fr", "zh", "ar"),
  number: revision,
  history: fc.option(fc.array(city, { minLength: 1, maxLength: 3 })),
  enacting: city,
  sections: fc.array(section, { minLength: 1, maxLength: 5 }),
  proposal: fc.boolean(),
});

/** A clause whose words have ￼ where a footnote is. */
function clause(kind: PlainClause["kind"], words: string, id: string, mark: Partial<PlainClause> = {}): PlainClause {
  const runs = words.split(/(\ufffc)/u).flatMap((part) => {
    if (part === "") return [];
    return [part === "\ufffc" ? { footnote: "n:0" } : { text: part }];
  });
  return { kind, level: 1, numbering: "none", id, markId: id, base: true, stretch: "s:0", ...mark, runs };
}

type Draft = typeof draft extends fc.Arbitrary<infer D> ? D : never;

function textOf({ lang, number, history, enacting, sections, proposal }: Draft): PlainText {
  const clauses: PlainClause[] = [];
  const put = (kind: PlainClause["kind"], words: string, mark?: Partial<PlainClause>) =>
    clauses.push(clause(kind, words, `c:${clauses.length}`, mark));
  if (proposal) put("proposal", "MOD KEL/7/1");
  put("number", `RESOLUTION 7 (${number})`);
  if (history) put("history", `(${history.join("; ")})`);
  put("enacting", `The World Telecommunication Standardization Assembly (${enacting}),`);
  for (const { call, items, numbering } of sections) {
    put("call", call);
    for (const { words, level } of items)
      put("item", words, level === 1 ? { numbering } : { level, numbering: "bullet" });
  }
  return { lang, clauses, notes: [] };
}

function fixed(text: PlainText, { clause: id, from, to, fix, numbering }: Finding): PlainText {
  const clauses = text.clauses.map((one): PlainClause => {
    if (one.id !== id) return one;
    const words = one.runs.map((run) => ("text" in run ? run.text : "\ufffc")).join("");
    const after = fix === undefined ? words : words.slice(0, from) + fix + words.slice(to);
    return clause(one.kind, after, id, { level: one.level, numbering: numbering ?? one.numbering });
  });
  return { ...text, clauses };
}

/** What each finding says of which clause, and how often. */
function told(text: PlainText): { findings: Finding[]; counts: Map<string, number> } {
  const findings = new Linter().findings(text, labelsOf(text));
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(said(finding), (counts.get(said(finding)) ?? 0) + 1);
  return { findings, counts };
}

/** What is found where; the words that it quotes may be others than before. */
function said(finding: Finding): string {
  const { code, clause } = finding;
  const what =
    code === "older-citation"
      ? finding.number
      : code === "mixed-spelling"
        ? finding.found
        : code === "missing-item"
          ? finding.words
          : "";
  return [code, clause, what].join(" ");
}

it("[LNT12] a fix removes its finding and adds no other", () => {
  const applied = new Map<string, number>();
  fc.assert(
    fc.property(draft, (one) => {
      const text = textOf(one);
      const { findings, counts } = told(text);
      for (const finding of findings) {
        if (finding.fix === undefined && finding.numbering === undefined) continue;
        applied.set(finding.code, (applied.get(finding.code) ?? 0) + 1);
        const after = told(fixed(text, finding)).counts;
        const before = new Map(counts);
        before.set(said(finding), before.get(said(finding))! - 1);
        const added = [...after].filter(([key, n]) => n > (before.get(key) ?? 0)).map(([key]) => key);
        expect({ fixed: finding, added }).toEqual({ fixed: finding, added: [] });
      }
    }),
    { seed: 20261126, numRuns: 1_500 },
  );
  for (const code of [
    "edition-differs",
    "item-ending",
    "section-ending",
    "resolution-ending",
    "older-citation",
    "mixed-spelling",
    "single-label",
  ])
    expect(applied.get(code), code).toBeGreaterThan(50);
});
