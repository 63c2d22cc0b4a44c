// Base words and other words are told apart, run together or not, each at its place.
import { readBase } from "@concord/testing";
import { describe, expect, it } from "vitest";
import { recover } from "../src/index.ts";
import { HEAD, printedRecovery, under } from "./printed-recovery.ts";

describe("words", () => {
  it("[SAM1] dashes, quotes, bullets and raised digits are the same signs", () => {
    expect(under("•\tthe keepers' well-lit piers;", "·\tthe keepers’ well‑lit piers;")).toEqual([
      "·⇥the keepers’ well‑lit piers;",
    ]);
  });

  it("[SAM2] capitals are the same word, and the same characters are the better one", () => {
    expect(under("to ask this assembly;", "TO ask this assembly;")).toEqual(["TO ask this assembly;"]);
    expect(under("to ask this assembly;", "to ask Assembly of this assembly;")).toEqual([
      "to ask {+Assembly of +}this assembly;",
    ]);
  });

  it("[TOK1] letters, digits and signs are tokens of their own", () => {
    expect(under("to open Pier 3/2;", "to open Pier 3/2/7;")).toEqual(["to open Pier 3/2{+/7+};"]);
  });

  it("[GLU1] words run together are cut where one of the base ends", () => {
    const [line] = under("where lamps are currently absent,", "where lamps are currently absentrequested,");
    expect(line).toContain("{+requested+},");
  });

  it("[GLU1] short words of any language are cut where the base has both", () => {
    expect(
      under("que les feux de la jetée de pierre brillent;", "que les feux de lade jetée de pierre brillent;"),
    ).toEqual(["que les feux [-de la-]{+de+} jetée de pierre brillent;"]);
  });

  it("[GLU1] a short word is cut where the base has it behind the same word", () => {
    expect(under("to put up the lamps of piers;", "to put upremove the lamps of piers;")).toEqual([
      "to [-put up-]{+remove+} the lamps of piers;",
    ]);
  });

  it("[GLU1] the ending of a possessive is cut from the word behind it", () => {
    expect(under("to see to the keeper's lamps;", "to see to the keeper'skeepers' lamps;")).toEqual([
      "to see to the [-keeper's-]{+keepers'+} lamps;",
    ]);
  });

  it.each([
    ["under section 14.7.2 of the rules", "under section [-14.7.2-]{+14.7.3+} of the rules"],
    ["to Study Group 17", "to Study Group [-17-]{+18+}"],
    ["to Study Group 20", "to Study Group [-20-]{+21+}"],
    ["within 30 days", "within [-30-]{+7+} days"],
    ["within 3 days", "within [-3-]{+12+} days"],
    ["No. 5.441 of the Regulations", "No. [-5.441-]{+5.442+} of the Regulations"],
    ["in the period 2016-2020", "in the period [-2016-2020-]{+2020-2024+}"],
    ["at least 1,000 lamps", "at least [-1,000-]{+2,500+} lamps"],
    ["on 2–6 June 2024", "on [-2–6 June 2024-]{+10–14 June 2024+}"],
    ["under section 14.3.3 of the rules", "under section [-14.3.3-]{+14.3+} of the rules"],
  ])("[GLU3] numbers that ran together are parted: %s", (base, told) => {
    // Further numbers of the base, of which parts of a number could be taken.
    const more = " see pages 1, 2, 3, 4, 14, 17, 21, 30, 31 and 44;";
    expect(under(base + more, told.replace(/[[{][-+]|[-+][\]}]/gu, "") + more)).toEqual([told + more]);
  });

  it("[GLU3] a year that was put in is one number, and a number of the base is", () => {
    const base = "to light 20 lamps in 24 ports and 312 lamps in 3 ports, 12 of them at night;";
    expect(under(base, base.replace("lamps in 24", "lamps by 2024 in 24"))).toEqual([
      "to light 20 lamps {+by 2024 +}in 24 ports and 312 lamps in 3 ports, 12 of them at night;",
    ]);
  });

  it("[GLU4] an ending that was put onto a word is told alone", () => {
    expect(under("to invite each port and all member;", "to invite each port and all members;")).toEqual([
      "to invite each port and all member{+s+};",
    ]);
  });

  it("[GLU2] a hyphen that was lost changes no word", () => {
    expect(under("of the L-Sector, wellfunctioning lamps;", "of the LSector, well-functioning lamps;")).toHaveLength(1);
    expect(under("of the L-Sector;", "of the LSector;")).toEqual(["of the LSector;"]);
  });

  it("[FLT1] residue is in neither reading", () => {
    const [line] = under("to light every pier;", "[bookmark: _Toc1]to light every <sup>pier</sup>;");
    expect(line).toBe("«[bookmark: _Toc1]»to light every «<sup>»pier«</sup>»;");
  });
});

it("[FLT1] a line that only draws is residue, and a capital in brackets a label", () => {
  const base = "(A)\tto light every pier;\n(B)\tto paint every lamp;";
  expect(under(base, `____________\n${base}\n* * * *`)).toEqual([
    "«____________»",
    "(A)⇥to light every pier;",
    "(B)⇥to paint every lamp;",
    "«* * * *»",
  ]);
});

describe("alignment", () => {
  it("[ALN1] all base words are found, in few pieces", () => {
    expect(under("to light the piers of the port;", "to light the new piers and the quays of the port;")).toEqual([
      "to light the {+new +}piers {+and the quays +}of the port;",
    ]);
  });

  it("[ALN2] a long text is parted by rows of words that stand once", () => {
    const clauses = Array.from({ length: 400 }, (_, i) => `to light pier number ${i} of the northern quay at dusk;`);
    const flat = clauses.map((c, i) => (i % 40 === 7 ? c.replace("at dusk", "at dusk and at dawn") : c));
    const lines = under(clauses.join("\n"), flat.join("\n"));
    expect(lines.filter((l) => l.includes("{+")).length).toBe(10);
    expect(lines[7]).toBe("to light pier number 7 of the northern quay at dusk{+ and at dawn+};");
  });

  it("[NOT1] a line that says most of a note and more than that is its body", () => {
    const base = `${HEAD}resolves\nto light every pier[^1].\n[^1]\tThese include the harbours of small islands and of the northern coast.`;
    const flat = `${HEAD}resolves\nto light every pier1.\n1\tThese include the harbours of small islands, all quays that lie behind a bar or a reef, fishing villages and of the northern coast, with their moles and lights.`;
    expect(printedRecovery(recover(flat, readBase(base))).at(-1)).toMatch(
      /^1⇥These include the harbours of small islands/,
    );
  });

  it("[PAI1] [NOT1] the body of a note may stand elsewhere than in the base", () => {
    const base = `RESOLUTION 7 (Kelby, 2031)\nLights for small ports[^1]\nThe Assembly of Lights (Kelby, 2031),\nresolves\nto light every pier.\n[^1]\tThese are ports with fewer than nine berths.`;
    const flat = `RESOLUTION 7 (Kelby, 2031)\nLights for small ports[footnoteRef:1]1 [1: 1\tThese are ports with fewer than nine berths.] \nThe Assembly of Lights (Kelby, 2031),\nresolves\nto light every new pier.`;
    expect(printedRecovery(recover(flat, readBase(base)))).toEqual([
      "RESOLUTION 7 (Kelby, 2031)",
      "Lights for small ports«[footnoteRef:1]»1 «[1: »",
      "1⇥These are ports with fewer than nine berths.",
      "«] »",
      "The Assembly of Lights (Kelby, 2031),",
      "resolves",
      "to light every {+new +}pier.",
    ]);
  });

  it("[BAS1] the number of a footnote counts as its reference", () => {
    const base = `RESOLUTION 7 (Kelby, 2031)\nLights for small ports[^1]\nThe Assembly of Lights (Kelby, 2031),\nresolves\nto light every pier.\n[^1]\tThese are ports with fewer than nine berths.`;
    const flat = base.replace("ports[^1]", "ports¹").replace("[^1]\t", "1\t");
    expect(printedRecovery(recover(flat, readBase(base)))[1]).toBe("Lights for small ports¹");
  });
});

describe("segments and runs", () => {
  it("[SEG1] each clause is a segment, and what comes before is front matter", () => {
    const { segments } = recover(
      `Proposal of the port\n${HEAD}to light every pier.`,
      readBase(`${HEAD}to light every pier.`),
    );
    expect(segments.map((s) => s.kind)).toEqual(["front", "number", "title", "enacting", "call", "item"]);
    expect(segments.map((s) => s.baseClause?.index)).toEqual([undefined, 0, 1, 2, 3, 4]);
  });

  it("[SEG2] wrapped lines are one segment", () => {
    const item = (n: number) =>
      `${n}\tto light every pier of port ${n} from the first hour of the night until the last one;`;
    const base = HEAD + [1, 2, 3].map(item).join("\n");
    const wrapped = base.replaceAll("from the", "from\nthe").replaceAll("until the", "until\nthe");
    expect(
      recover(wrapped, readBase(base))
        .segments.map((s) => s.kind)
        .slice(4),
    ).toEqual(["item", "item", "item"]);
  });

  it("[RUN1] runs know their place in the base", () => {
    const { segments } = recover(`${HEAD}to light every new pier.`, readBase(`${HEAD}to light every pier.`));
    expect(segments[4]!.runs).toMatchObject([
      { t: "to light every ", op: "keep", base: { in: "clauses", index: 4, at: 0, length: 14 } },
      { t: "new ", op: "ins", base: { in: "clauses", index: 4, at: 14, length: 0 } },
      { t: "pier.", op: "keep", base: { in: "clauses", index: 4, at: 15, length: 5 } },
    ]);
  });

  it("[RUN2] blanks go with what they belong to", () => {
    expect(under("to light piers;", "to light piers at night;")).toEqual(["to light piers{+ at night+};"]);
    expect(under("to light piers;", "to light all piers;")).toEqual(["to light {+all +}piers;"]);
  });
});
