// The outline as a function of one projection: nodes in reading order, items under calls, footnotes behind their marks.
import { describe, expect, it } from "vitest";
import { type BaseClause, type BaseInline, type BaseText, callOf, outline, plainOfBase } from "../src/index.ts";

type Part = string | BaseInline;

const clause =
  (kind: BaseClause["kind"], numbering: BaseClause["numbering"] = "none", level = 1) =>
  (...parts: Part[]): BaseClause => ({
    kind,
    level,
    numbering,
    content: parts.map((part) => (typeof part === "string" ? { text: part } : part)),
  });

const number = clause("number");
const title = clause("title");
const history = clause("history");
const enacting = clause("enacting");
const call = clause("call");
const alone = clause("item");
const letter = clause("item", "letter");
const numbered = clause("item", "number");
const roman = clause("item", "roman", 2);
const bullet = clause("item", "bullet", 2);
const hanging = clause("paragraph");
const heading = clause("heading");
const note = clause("footnote");

const nodesOf = (clauses: BaseClause[], notes: BaseClause[] = []) =>
  outline(plainOfBase({ lang: "en", clauses, notes } satisfies BaseText)).nodes;

describe("outline", () => {
  it("[OUT1] the nodes stand in reading order, each taken apart", () => {
    expect(
      nodesOf([
        clause("abstract")("Abstract: To light more."),
        clause("proposal")("MOD ECP/38A7/1"),
        number("RESOLUTION 7 (Rev. Velmora, 2035)"),
        title("Lights for", { break: true }, "harbours"),
        history("(Kelby, 2031; Velmora, 2035)"),
        enacting("The Assembly of Lights (Velmora, 2035),"),
        clause("reasons")("Reasons: It is dark."),
      ]),
    ).toEqual([
      { kind: "abstract", text: "To light more." },
      { kind: "proposal", action: "MOD", ref: "ECP/38A7/1" },
      { kind: "number", number: "7", revision: "Rev. Velmora, 2035" },
      { kind: "title", text: "Lights for harbours" },
      { kind: "history", entries: ["Kelby, 2031", "Velmora, 2035"] },
      { kind: "enacting", body: "The Assembly of Lights", session: "Velmora, 2035" },
      { kind: "reasons", text: "It is dark." },
    ]);
  });

  it.each([
    ["RESOLUTION 58 (Rev. Dubai, 2012)", "58", "Rev. Dubai, 2012"],
    ["resolution COM5/3 (WLC-19)", "COM5/3", "WLC-19"],
    ["DRAFT NEW RESOLUTION [ECP-1] (Kelby, 2024)", "[ECP-1]", "Kelby, 2024"],
    ["RESOLUTION 5", "5", ""],
    ["RESOLUTION ITU-R 71-1", "ITU-R 71-1", ""],
    ["Resolution C 31/2029", "C 31/2029", ""],
    ["RESOLUTION MEPC.412(91)", "MEPC.412(91)", ""],
    ["第58号决议（2012年，凯尔比）", "58", "2012年，凯尔比"],
  ])("[OUT1] the number line %s", (line, digits, revision) => {
    expect(nodesOf([number(line)])).toEqual([{ kind: "number", number: digits, revision }]);
  });

  it("[OUT2] a footnote comes right after the node that carries its mark", () => {
    const nodes = nodesOf(
      [
        title("Lamps", { footnote: 0 }, ", and bells"),
        call("noting"),
        letter("lamps;"),
        letter("bells", { footnote: 1 }, ","),
        call("resolves"),
        alone("to light."),
      ],
      [note("Those that burn."), note("Those that ring.")],
    );
    expect(nodes.map((node) => ("mark" in node ? `${node.mark} ${node.text}` : node.kind))).toEqual([
      "title",
      "1 Those that burn.",
      "section",
      "2 Those that ring.",
      "section",
    ]);
    expect(nodes[0]).toEqual({ kind: "title", text: "Lamps, and bells" });
  });

  it("[OUT3] what is numbered deeper hangs under the item before, what has no label stays its text", () => {
    const items = [
      numbered("to invite:"),
      bullet("keepers;"),
      bullet("pilots;"),
      hanging("and all;"),
      numbered("to see:"),
      roman("x;"),
      roman("y."),
    ];
    expect(nodesOf([call("resolves"), ...items])).toEqual([
      {
        kind: "section",
        group: "operative",
        phrase: "resolves",
        items: [
          {
            kind: "item",
            marker: "1",
            text: "to invite: and all;",
            items: [
              { kind: "bullet", marker: "•", text: "keepers;" },
              { kind: "bullet", marker: "•", text: "pilots;" },
            ],
          },
          {
            kind: "item",
            marker: "2",
            text: "to see:",
            items: [
              { kind: "subitem", marker: "i)", text: "x;" },
              { kind: "subitem", marker: "ii)", text: "y." },
            ],
          },
        ],
      },
    ]);
  });

  it("[OUT3] a single item has no marker; paragraphs beside each other stay apart", () => {
    expect(nodesOf([call("noting"), alone("the need,")])).toMatchObject([
      { items: [{ marker: null, text: "the need," }] },
    ]);
    expect(nodesOf([hanging("One"), hanging("Two")])).toMatchObject([
      { phrase: "", items: [{ text: "One" }, { text: "Two" }] },
    ]);
  });

  it.each([
    ["considering", "preambular"],
    ["bearing in mind", "preambular"],
    ["deeply concerned", "preambular"],
    ["Resolves", "operative"],
    ["further resolves", "operative"],
    ["instructs the Director of the Bureau:", "operative"],
    ["rappelant", "preambular"],
    ["charge le Directeur", "operative"],
    ["teniendo en cuenta", "preambular"],
    ["решает", "operative"],
    ["وإذ تعترف", "preambular"],
    ["责成秘书长", "operative"],
  ])("[OUT4] the call %s opens a %s section", (phrase, group) => {
    expect(nodesOf([call(phrase)])).toMatchObject([{ kind: "section", group, phrase: phrase.replace(":", "") }]);
  });

  it("[OUT4] a call that nobody knows is of the group of the one before", () => {
    expect(
      nodesOf([call("noting"), call("lamenting"), call("resolves"), call("lamenting")]).map(
        (n) => "group" in n && n.group,
      ),
    ).toEqual(["preambular", "preambular", "operative", "operative"]);
    expect(callOf("lights are needed")).toBeUndefined();
  });

  it("[OUT5] the line of an annex and its title are one node, and what stands in it are its items", () => {
    expect(
      nodesOf([
        heading("ANNEX 1"),
        heading("Lamps in use"),
        numbered("Scope"),
        clause("heading", "none", 2)("Part A"),
        hanging("Old lamps."),
      ]),
    ).toEqual([
      {
        kind: "annex",
        text: "ANNEX 1 Lamps in use",
        items: [
          { kind: "item", marker: "1", text: "Scope" },
          { kind: "item", marker: null, text: "Part A" },
          { kind: "item", marker: null, text: "Old lamps." },
        ],
      },
    ]);
    expect(nodesOf([heading("ANNEX 2")])).toEqual([{ kind: "annex", text: "ANNEX 2" }]);
  });
});
