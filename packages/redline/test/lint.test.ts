// The drafting lints on small fictional texts: what is found where, what is not, and what a fix would say.
import { describe, expect, it } from "vitest";
import {
  type BaseClause,
  type ClauseKind,
  Linter,
  type LintOptions,
  labelsOf,
  type Numbering,
  plainOfBase,
  readRegister,
  sayFindingInEnglish,
  startRegister,
} from "../src/index.ts";

const NUMBERINGS: readonly (readonly [RegExp, Numbering, number])[] = [
  [/^\p{L}\)/u, "letter", 1],
  [/^[ivx]{2,}\)/u, "roman", 2],
  [/^\d+(?= )/u, "number", 1],
  [/^•/u, "bullet", 2],
];

/** "kind: words", or an item with the label that it starts with; `= ` before the label: as adopted. */
function clause(line: string): BaseClause {
  const [, kind, words] =
    /^(number|title|history|enacting|call|proposal|reasons|heading|paragraph): (.*)$/u.exec(line) ?? [];
  if (kind) return { kind: kind as ClauseKind, level: 1, numbering: "none", content: content(words!) };
  const adopted = line.startsWith("= ");
  const text = adopted ? line.slice(2) : line;
  const found = NUMBERINGS.find(([label]) => label.test(text));
  if (!found) return { kind: "item", level: 1, numbering: "none", content: content(text) };
  const label = found[0].exec(text)![0];
  const item = {
    kind: "item",
    level: found[2],
    numbering: found[1],
    content: content(text.slice(label.length + 1)),
  } as const;
  return adopted ? { ...item, label } : item;
}

/** Words, in which ¹ is a footnote. */
const content = (words: string): BaseClause["content"] =>
  words
    .split(/(¹)/u)
    .filter((part) => part !== "")
    .map((part) => (part === "¹" ? { footnote: 0 } : { text: part }));

const plain = (lines: readonly string[], lang = "en") =>
  plainOfBase({ lang, clauses: lines.map(clause), notes: [clause("Keepers.")] });

/** Each finding as "code clause-index [words] → fix". */
function found(lines: readonly string[], options: LintOptions = {}, lang = "en"): string[] {
  const text = plain(lines, lang);
  return new Linter().findings(text, labelsOf(text), options).map((f) => {
    const words = text.clauses
      .find((c) => c.id === f.clause)!
      .runs.map((r) => ("text" in r ? r.text : "\ufffc"))
      .join("");
    return `${f.code} ${f.clause.slice(2)} [${words.slice(f.from, f.to)}]${f.fix === undefined ? "" : ` → ${f.fix}`}`;
  });
}

const HEAD = [
  "number: RESOLUTION 7 (Rev. Kelby, 2026)",
  "title: Lamps",
  "enacting: The Assembly of Lights (Kelby, 2026),",
];

const TAIL = ["call: resolves", "to rest."];

describe("lints", () => {
  it("[LNT1] number, history and enacting line have to agree: the odd one is behind, of two the older", () => {
    expect(found(["number: RESOLUTION 7 (Rev. Velmora, 2022)", "enacting: The Assembly (Kelby, 2026),"])).toEqual([
      "edition-differs 0 [Rev. Velmora, 2022] → Rev. Kelby, 2026",
    ]);
    expect(
      found([
        "number: RESOLUTION 7 (Rev. Kelby, 2026)",
        "history: (Nord Haven, 2018; Velmora, 2022)",
        "enacting: The Assembly (Kelby, 2026),",
      ]),
    ).toEqual(["edition-differs 1 [Velmora, 2022] → Velmora, 2022; Kelby, 2026"]);
    // Of three that all differ it is the newest that is meant.
    expect(
      found([
        "number: RESOLUTION 7 (Rev. Kelby, 2026)",
        "history: (Nord Haven, 2018)",
        "enacting: The Assembly (Velmora, 2022),",
      ]),
    ).toEqual([
      "edition-differs 1 [Nord Haven, 2018] → Nord Haven, 2018; Kelby, 2026",
      "edition-differs 2 [Velmora, 2022] → Kelby, 2026",
    ]);
    expect(found([...HEAD.slice(0, 2), "history: (Velmora, 2022; Kelby, 2026)", HEAD[2]!])).toEqual([]);
    const conference = "enacting: The World Radiocommunication Conference (Kelby, 2027),";
    expect(found(["number: RESOLUTION 7 (REV.WRC-27)", conference])).toEqual([]);
    expect(found(["number: RESOLUTION 7 (REV.WRC-23)", conference])).toEqual([
      "edition-differs 0 [REV.WRC-23] → REV.WRC-27",
    ]);
  });

  it("[LNT2] [LNT3] [LNT4] items end with a semicolon, sections with a comma, the resolution with a full stop", () => {
    const right = [
      ...HEAD,
      "call: noting",
      "a) lamps; and",
      "b) bells¹,",
      "call: resolves",
      "1 to keep:",
      "• lamps;",
      "• bells;",
      "2 to rest.",
    ];
    expect(found(right)).toEqual([]);
    const wrong = [
      ...HEAD,
      "call: noting",
      "a) lamps,",
      "b) bells;¹",
      "call: resolves",
      "1 to keep:",
      "• lamps.",
      "• bells",
      "2 to rest",
    ];
    expect(found(wrong)).toEqual([
      "item-ending 4 [,] → ;",
      "section-ending 5 [;] → ,",
      "item-ending 8 [.] → ;",
      "item-ending 9 [] → ;",
      "resolution-ending 10 [] → .",
    ]);
    expect(found([...HEAD, "call: resolves", "to rest.", "heading: ANNEX 1", "paragraph: Anything"])).toEqual([]);
  });

  it("[LNT2] [LNT4] with the signs of the language", () => {
    expect(found([...HEAD, "call: décide", "1 de garder les phares,", "2 de compter"], {}, "fr")).toEqual([
      "item-ending 4 [,] → \u00a0;",
      "resolution-ending 5 [] → .",
    ]);
    expect(found([...HEAD, "call: 做出决议", "1 灯；", "2 钟。"], {}, "zh")).toEqual([]);
  });

  it("[LNT5] an older edition is found where the text cites a newer one of the same body", () => {
    const text = [
      ...HEAD,
      "call: noting",
      "a) Resolution 12 (Rev. Velmora, 2018) of the Council of Ports;",
      "b) Resolutions 3 and 12 (Rev. Kelby, 2022) of the Council of Ports;",
      "c) Resolution 12 (Rev. Nord Haven, 2014) of the Plenipotentiary Conference;",
      "d) Resolution 7 (Rev. Velmora, 2018) of this assembly;",
      "e) Resolution 12 (Rev. Velmora, 2018),",
      ...TAIL,
    ];
    expect(found(text)).toEqual([
      "older-citation 4 [Rev. Velmora, 2018] → Rev. Kelby, 2022",
      "older-citation 8 [Rev. Velmora, 2018] → Rev. Kelby, 2022",
    ]);
  });

  it("[LNT5] the number line is no citation, and one that does not say its body has that of the edition", () => {
    const other = "Resolution 7 (Rev. Nord Haven, 2030) of WTDC,";
    expect(found([...HEAD, "call: noting", other, ...TAIL])).toEqual([]);
    const silent = [
      ...HEAD,
      "call: noting",
      "a) Resolution 12 (Rev. Velmora, 2018);",
      "b) Resolution 12 (Rev. Kelby, 2022);",
      "c) Resolution 12 (Rev. Kelby, 2022) of WTSA;",
      "d) Resolution 12 (Rev. Nord Haven, 2014) of WTDC,",
      ...TAIL,
    ];
    // The second is one of WTSA: of whom the first is nobody can tell.
    expect(found(silent)).toEqual([]);
  });

  it("[LNT6] or where the register has one; a register starts from what texts are and cite", () => {
    const newer = plain([
      "number: RESOLUTION 12 (Rev. Kelby, 2026)",
      "history: (Velmora, 2018; Kelby, 2026)",
      "enacting: The World Telecommunication Standardization Assembly (Kelby, 2026),",
      "call: noting",
      "Resolution 3 (Rev. Nord Haven, 2022) of WTDC, and Resolution 9 (Lagunilla, 2020) of this assembly,",
    ]);
    const register = startRegister([newer, newer]);
    expect(register.resolutions.map((r) => `${r.body} ${r.number} ${r.revision}`)).toEqual([
      "WTDC 3 Rev. Nord Haven, 2022",
      "WTSA 9 Lagunilla, 2020",
      "WTSA 12 Velmora, 2018",
      "WTSA 12 Rev. Kelby, 2026",
    ]);
    expect(readRegister(JSON.parse(JSON.stringify(register)))).toEqual(register);
    const text = [
      ...HEAD,
      "call: noting",
      "Resolution 12 (Velmora, 2018) of WTSA and Resolution 3 (Velmora, 2018) of WTSA,",
      ...TAIL,
    ];
    expect(found(text, { register })).toEqual(["older-citation 4 [Velmora, 2018] → Rev. Kelby, 2026"]);
  });

  it("[LNT6] is in one order, whichever text came first", () => {
    const citing = (number: string) => plain(["call: noting", `Resolution ${number} (Rev. Nord Haven, 2022) of WTDC,`]);
    const orders = [
      ["6", "58", "58A"],
      ["58A", "6", "58"],
      ["58", "58A", "6"],
    ].map((numbers) => startRegister(numbers.map(citing)).resolutions.map(({ number }) => number));
    expect(orders).toEqual(orders.map(() => ["6", "58", "58A"]));
  });

  it.each([
    [null],
    [[]],
    [{ format: "concord-register/1" }],
    [{ format: "concord-register/1", resolutions: [{ number: 1 }] }],
  ])("[LNT6] %j is no register", (json) => {
    expect(readRegister(json)).toHaveProperty("problem");
  });

  it("[LNT7] labels as adopted follow one another; a fused one does not count", () => {
    expect(found([...HEAD, "call: resolves", "1 a;", "= 3 b;", "4 c."])).toEqual(["label-order 5 []"]);
    expect(found([...HEAD, "call: resolves", "1 a;", "= 21 b;", "3 c."])).toEqual(["label-order 5 []"]);
    const either = ["= 1 a;", "= 21 b;", "= 32 c;", "= 3 d;", "= 4 e;", "= 6 f."];
    expect(found([...HEAD, "call: resolves", ...either])).toEqual([
      "label-order 5 []",
      "label-order 6 []",
      "label-order 9 []",
    ]);
  });

  it("[LNT8] an only item has no label", () => {
    expect(found([...HEAD, "call: noting", "a) lamps,", "call: resolves", "to rest."])).toEqual(["single-label 4 []"]);
    expect(found([...HEAD, "call: resolves", "1 to keep:", "• lamps;", "• bells."])).toEqual(["single-label 4 []"]);
  });

  it("[LNT9] what is spelt in two ways is found at the rarer spelling", () => {
    const text = [
      ...HEAD,
      "call: noting",
      "a) organizations and Organisations of cyber-security;",
      "b) the organizations, by cybersecurity or cyber\u2011security,",
      ...TAIL,
    ];
    expect(found(text)).toEqual([
      "mixed-spelling 4 [Organisations] → Organizations",
      "mixed-spelling 5 [cybersecurity] → cyber-security",
    ]);
    expect(found([...HEAD, "call: noting", "the advised and supervised enterprise,", ...TAIL])).toEqual([]);
    const others = [
      ...HEAD,
      "call: noting",
      "a) the Organisation for Economic Co-operation and Development and organizations of cooperation;",
      "b) labor, labour and laboratories of the International Labour Organization;",
      "c) the Center for Lamps and other centres,",
      ...TAIL,
    ];
    expect(found(others)).toEqual(["mixed-spelling 5 [labor] → labour"]);
    const said = (lines: string[]) =>
      new Linter().findings(plain(lines), labelsOf(plain(lines))).map(sayFindingInEnglish);
    expect(said(others)).toEqual(["both “labor” and “labour” are used in this text."]);
    expect(said(text)[0]).toBe("“Organisations” is mostly spelt “Organizations” in this text.");
    const cities = [
      ...HEAD,
      "call: noting",
      "a) Resolution 1 (Port Aurel, 2018) of WTSA;",
      "b) Resolution 2 (Port Aurel, 2018) of WTSA;",
      "c) Resolution 3 (Port Aural, 2018) of WTSA,",
      ...TAIL,
    ];
    expect(found(cities)).toEqual(["mixed-spelling 6 [Port Aural] → Port Aurel"]);
    const doubtful = [
      ...HEAD,
      "call: noting",
      "a) Resolution 3 (Velmora, 2014) of WTSA;",
      "b) Resolution 3 (Port Aural, 2018) of WTSA and Resolution 4 (Port Aurel, 2018) of WTSA,",
      ...TAIL,
    ];
    expect(found(doubtful)).toEqual(["older-citation 4 [Velmora, 2014]"]);
  });

  it("[LNT10] a reference to an item that is not there is found, one to another text is not", () => {
    const text = [
      ...HEAD,
      "call: noting",
      "a) lamps, as in recalling c) above;",
      "b) that noting a), noting d) and item 9 are kept,",
      "call: resolves",
      "1 to apply considering g) in Resolution 9 (Kelby, 2020), and paragraph 12 of the Plan;",
      "2 that resolves 1 and resolves 3 hold for 4 years.",
    ];
    expect(found(text)).toEqual([
      "missing-item 4 [recalling c)]",
      "missing-item 5 [noting d)]",
      "missing-item 5 [item 9]",
      "missing-item 8 [resolves 3]",
    ]);
  });

  it("[LNT10] with its call behind it", () => {
    const text = [
      ...HEAD,
      "call: considérant",
      "a) les lampes, comme au point c) du considérant ci-dessus\u00a0;",
      "b) les points a) et b) ci-dessus, et le point a) du considérant de la Résolution 9,",
      "call: décide",
      "d'appliquer le point b) du considérant et le point d) de la Résolution 9.",
    ];
    expect(found(text, {}, "fr")).toEqual(["missing-item 4 [point c) du considérant]"]);
  });

  it("[LNT10] whatever sign stands behind it", () => {
    expect(found([...HEAD, "call: noting", "lamps, as in noting d)¹,", ...TAIL])).toEqual([
      "missing-item 4 [noting d)]",
    ]);
    expect(found([...HEAD, "call: noting", "lamps (“item 9”, noting d)…),", ...TAIL])).toEqual([
      "missing-item 4 [item 9]",
      "missing-item 4 [noting d)]",
    ]);
  });

  it("[LNT11] a proposal has reasons, in the text or beside it", () => {
    const text = ["proposal: MOD KEL/7/1", ...HEAD, "call: resolves", "to rest."];
    expect(found(text)).toEqual(["no-reasons 0 [MOD KEL/7/1]"]);
    expect(found([...text, "reasons: Reasons: rest."])).toEqual([]);
    expect(found(text, { reasoned: true })).toEqual([]);
    expect(found(["proposal: NOC KEL/7/1", ...text.slice(1)])).toEqual([]);
  });
});
