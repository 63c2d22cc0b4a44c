// Word files as Redlines: every change with its author and date, structure from styles and from the words, labels out of the text.
import { type Clause, labels, MAX_WORDS, project, type Redline, wordsOf } from "@concord/redline";
import { docxOf, wordPart } from "@concord/testing";
import { describe, expect, it } from "vitest";
import { authorName, guessProponent } from "../../src/word/proponents.ts";
import { readWord } from "../../src/word/read-word.ts";
import { writeMarkup, writeText } from "../../src/write-text.ts";
import { corpusFiles, HAS_CORPUS } from "./corpus.ts";
import { openFile } from "./open-file.ts";
import { fileParagraphs, redlineParagraphs, wordsOfObjects } from "./redline-paragraphs.ts";

const ECP = 'w:author="ECP (CEPT)" w:date="2024-05-01T10:00:00Z"';
const IND = 'w:author="IND – A. Rao" w:date="2024-05-02T10:00:00Z"';
const t = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const TAB = "<w:r><w:tab/></w:r>";
const ins = (inner: string, by = ECP, id = 1) => `<w:ins w:id="${id}" ${by}>${inner}</w:ins>`;
const del = (text: string, by = ECP, id = 2) =>
  `<w:del w:id="${id}" ${by}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const p = (inner: string, style = "", mark = "") =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ""}${mark ? `<w:rPr>${mark}</w:rPr>` : ""}</w:pPr>${inner}</w:p>`;

const STYLES = wordPart(
  "styles",
  [
    ["Normal", "Normal"],
    ["a1", "Res_No"],
    ["a2", "Res title"],
    ["a3", "Res_ref"],
    ["a4", "Normal_after_title"],
    ["a5", "CALL"],
    ["a6", "enumlev1"],
  ]
    .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
    .join(""),
);

function read(body: string, parts: Readonly<Record<string, string>> = {}, kinds: readonly string[] = []): Redline {
  const related = ["styles", ...kinds].map((kind) => ({ kind, name: `${kind}.xml` }));
  return readWord(openFile(docxOf(body, { related, parts: { "word/styles.xml": STYLES, ...parts } }))).redline;
}

const shape = ({ kind, numbering, level, label }: Clause) => [kind, numbering, level, ...(label ? [label] : [])];

const RESOLUTION = [
  p(t("RESOLUTION 58 (Rev. Dubai, 2012)"), "a1"),
  p(t("On teams"), "a2"),
  p(t("(Johannesburg, 2008; Dubai, 2012)"), "a3"),
  p(t("The Assembly (Dubai, 2012),"), "a4"),
  p(t("considering"), "a5"),
  p(t("a)") + TAB + t("that one;")),
  p(t("b)") + TAB + t("that two,")),
  p(t("resolves"), "a5"),
  p(`${del("1")}<w:del w:id="9" ${ECP}>${TAB}</w:del>${del("to go;")}`, "", `<w:del w:id="3" ${ECP}/>`),
  p(del("2", IND) + ins(t("1"), IND) + TAB + t("to stay:")),
  p(t("i)") + TAB + t("here;"), "a6"),
  p(t("ii)") + TAB + t("there;"), "a6"),
  p(ins(t("2") + TAB + t("to come;")), "", `<w:ins w:id="4" ${ECP}/>`),
  p(t("3") + TAB + t("to end.")),
].join("");

describe("a Word file", () => {
  it("[WRD5] has the clauses that its styles and its words say", () => {
    const { clauses } = read(RESOLUTION);
    expect(clauses.map(shape)).toEqual([
      ["number", "none", 1],
      ["title", "none", 1],
      ["history", "none", 1],
      ["enacting", "none", 1],
      ["call", "none", 1],
      ["item", "letter", 1],
      ["item", "letter", 1],
      ["call", "none", 1],
      ["item", "number", 1],
      ["item", "number", 1],
      ["item", "roman", 2],
      ["item", "roman", 2],
      ["item", "number", 1],
      ["item", "number", 1],
    ]);
    const bare = read(RESOLUTION.replace(/<w:pStyle w:val="a[1-5]"\/>/g, ""));
    expect(bare.clauses.map(shape)).toEqual(clauses.map(shape));
  });

  it("[WRD6] has its typed labels as numbering, with the changes of numbers that come of the changes of items", () => {
    const redline = read(RESOLUTION);
    expect(writeText(redline, { kind: "base" }).split("\n").slice(7, 13)).toEqual([
      "resolves",
      "1\tto go;",
      "2\tto stay:",
      "i)\there;",
      "ii)\tthere;",
      "3\tto end.",
    ]);
    expect([...labels(redline).values()].slice(2)).toEqual([
      { original: "1" },
      { original: "2", resulting: "1" },
      { original: "i)", resulting: "i)" },
      { original: "ii)", resulting: "ii)" },
      { original: "3", resulting: "3" },
      { resulting: "2" },
    ]);
    const odd = read(
      [p(t("resolves"), "a5"), p(t("246A") + TAB + t("to be;")), p(t("1bis)") + TAB + t("to have."))].join(""),
    );
    expect(odd.clauses.map(shape).slice(1)).toEqual([
      ["item", "number", 1, "246A"],
      ["item", "number", 1, "1bis)"],
    ]);
    // A number that becomes one which counting does not give stays among the words, with its change.
    const jump = read([p(t("resolves"), "a5"), p(del("4") + ins(t("6")) + TAB + t("to be."))].join(""));
    expect(writeMarkup(jump)).toContain("[-ECP#w:0: 4-]{+ECP#w:1: 6+}\\u{9}to be.");
  });

  it("[WRD4] brings in changes with author, date and person, and nothing of them as base", () => {
    const body =
      p(t("Keep ") + del("old", ECP) + ins(t("new") + del(" words", IND, 5), ECP, 6)) +
      p(t("One "), "", `<w:ins w:id="7" ${IND}/>`) +
      p(t("two."));
    const redline = read(body);
    const ecp = { proponent: "ECP", enteredBy: "CEPT", at: "2024-05-01T10:00:00Z", state: "pending" };
    const ind = { proponent: "IND", enteredBy: "A. Rao", at: "2024-05-02T10:00:00Z", state: "pending" };
    expect(redline.clauses[0]).toMatchObject({
      runs: [
        { text: "Keep ", tracking: {} },
        { text: "old", tracking: { deleted: [ecp] } },
        { text: "new", tracking: { inserted: ecp } },
        { text: " words", tracking: { inserted: ecp, deleted: [ind] } },
      ],
    });
    const said = (view: "base" | "proposed") =>
      project(redline, { kind: view }).clauses.map(({ runs }) => wordsOf(runs));
    expect(said("base")).toEqual(["Keep old", "One two."]);
    expect(said("proposed")).toEqual(["Keep new", "One ", "two."]);
    expect(redline.clauses[1]!.mark).toMatchObject({ inserted: ind });
  });

  it("[WRD4] reads emphasis and kinds that are proposed, tables and objects as units, notes with their bodies", () => {
    const body =
      p(
        `<w:r><w:rPr><w:i/><w:rPrChange w:id="1" ${IND}><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>words</w:t></w:r>` +
          '<w:r><w:footnoteReference w:id="7"/></w:r>' +
          ins('<w:r><w:footnoteReference w:customMarkFollows="1" w:id="8"/><w:t>1bis</w:t></w:r>'),
      ) +
      `<w:p><w:pPr><w:pStyle w:val="a5"/><w:pPrChange w:id="2" ${ECP}><w:pPr/></w:pPrChange></w:pPr>${t("Some words")}</w:p>` +
      "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" +
      p("<w:r><w:drawing/></w:r>");
    const note = (id: number, inner: string) => `<w:footnote w:id="${id}"><w:p>${inner}</w:p></w:footnote>`;
    const footnotes = wordPart(
      "footnotes",
      `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>${note(7, `<w:r><w:footnoteRef/></w:r>${t(" Seven.")}`)}${note(8, t("1bis") + TAB + t("Eight."))}`,
    );
    const redline = read(body, { "word/footnotes.xml": footnotes }, ["footnotes"]);
    expect(redline.clauses[0]!.runs).toMatchObject([
      {
        text: "words",
        format: { bold: true },
        tracking: { reformatted: [{ proponent: "IND", set: { bold: false, italic: true } }] },
      },
      { footnote: "n:0", tracking: {} },
      { footnote: "n:1", tracking: { inserted: { proponent: "ECP" } } },
    ]);
    expect(redline.clauses[1]).toMatchObject({
      kind: "paragraph",
      reshaped: [{ proponent: "ECP", set: { kind: "call" } }],
    });
    expect(redline.clauses[2]!.runs).toMatchObject([{ object: expect.stringMatching(/^o[0-9a-f]{20}$/) }]);
    expect(redline.clauses[3]!.runs).toMatchObject([{ object: expect.stringMatching(/^o[0-9a-f]{20}$/) }]);
    expect(redline.notes).toMatchObject([
      { id: "n:0", kind: "footnote", base: true, runs: [{ text: "Seven.", tracking: {} }] },
      {
        id: "n:1",
        label: "1bis",
        base: false,
        runs: [{ text: "Eight.", tracking: { inserted: { proponent: "ECP" } } }],
      },
    ]);
  });

  it("[WRD8] reads whole, unedited clauses that stand at two places as moved, and everything else that moves as taken out and put in", () => {
    const from = (text: string) => `<w:moveFrom w:id="11" ${IND}>${t(text)}</w:moveFrom>`;
    const to = (text: string) => `<w:moveTo w:id="12" ${IND}>${t(text)}</w:moveTo>`;
    const start = (kind: string, id: number) => `<w:${kind}RangeStart w:id="${id}" ${IND} w:name="m1"/>`;
    const end = (kind: string, id: number) => `<w:${kind}RangeEnd w:id="${id}"/>`;
    const body = (there: string) =>
      p(t("One.")) +
      p(start("moveFrom", 1) + from("Two."), "", `<w:moveFrom w:id="13" ${IND}/>`) +
      end("moveFrom", 1) +
      p(t("Three.")) +
      p(start("moveTo", 2) + to("Two.") + there, "", `<w:moveTo w:id="14" ${IND}/>`) +
      end("moveTo", 2) +
      p(t("Four."));
    const whole = read(body(""));
    expect(whole.clauses).toHaveLength(4);
    const after = whole.clauses[2]!.markId;
    expect(whole.clauses[1]).toMatchObject({
      base: true,
      mark: {},
      moved: [{ proponent: "IND", after, at: "2024-05-02T10:00:00Z" }],
    });
    const edited = read(body(ins(t(" And more."))));
    expect(edited.clauses).toHaveLength(5);
    const [gone] = edited.clauses[1]!.runs;
    const [come] = edited.clauses[3]!.runs;
    expect(gone!.tracking.deleted![0]!.change).toBe(come!.tracking.inserted!.change);
    for (const redline of [whole, edited]) {
      expect(project(redline, { kind: "base" }).clauses.map(({ runs }) => wordsOf(runs))).toEqual([
        "One.",
        "Two.",
        "Three.",
        "Four.",
      ]);
    }
  });

  it("[WRD9] reads comments as threads on their words, answers in their threads", () => {
    const comment = (id: number, by: string, para: string, text: string) =>
      `<w:comment w:id="${id}" ${by}><w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="${para}"><w:r><w:annotationRef/></w:r>${t(text)}</w:p></w:comment>`;
    const comments = wordPart(
      "comments",
      comment(0, ECP, "0A", "Why?") + comment(1, IND, "0B", "Because.") + comment(2, IND, "0C", "Here."),
    );
    const extended =
      '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="0A" w15:done="1"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="1"/></w15:commentsEx>';
    const body = p(
      `${t("One ")}<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>${t("two")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${t(" three")}<w:r><w:commentReference w:id="2"/></w:r>`,
    );
    const redline = read(body, { "word/comments.xml": comments, "word/commentsExtended.xml": extended }, [
      "comments",
      "commentsExtended",
    ]);
    const who = (proponent: string, enteredBy: string) => ({ proponent, enteredBy });
    expect(redline.threads).toMatchObject([
      {
        id: "c:0",
        resolved: true,
        comments: [
          { ...who("ECP", "CEPT"), text: "Why?" },
          { ...who("IND", "A. Rao"), text: "Because." },
        ],
      },
      { id: "c:2", resolved: false, comments: [{ text: "Here." }] },
    ]);
    expect(redline.clauses[0]!.runs.map(({ tracking }) => tracking.commented ?? [])).toEqual([[], ["c:0"], ["c:2"]]);
  });

  it("[WRD9] a comment that says nothing is none, and one that says more than a comment holds is several", () => {
    const comment = (id: number, text: string) => `<w:comment w:id="${id}" ${ECP}><w:p>${t(text)}</w:p></w:comment>`;
    const long = `${"Because. ".repeat(500)}So.`;
    const comments = wordPart("comments", comment(0, "\u0085\ufffc") + comment(1, long));
    const on = (id: number, text: string) =>
      `<w:commentRangeStart w:id="${id}"/>${t(text)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    const redline = read(p(on(0, "One ") + on(1, "two")), { "word/comments.xml": comments }, ["comments"]);
    expect(redline.threads).toMatchObject([{ id: "c:1", comments: [{ proponent: "ECP" }, { proponent: "ECP" }] }]);
    const [{ comments: said }] = redline.threads as [NonNullable<typeof redline.threads>[number]];
    expect(said.map(({ text }) => text).join("")).toBe(long);
    expect(said.every(({ text }) => text.length <= MAX_WORDS)).toBe(true);
    expect(redline.clauses[0]!.runs.map(({ tracking }) => tracking.commented ?? [])).toEqual([[], ["c:1"]]);
  });

  it("[WRD7] knows whom an author speaks for by the name, agreed or not", () => {
    const known = ["ECP", "IND", "RCC"];
    expect(
      [
        "ECP (CEPT)",
        "IND – A. Rao",
        "ECP – F. Lastname",
        "R. Person (RCC)",
        "IND",
        "Smith, J.",
        "ITU – Editor",
        "USA",
      ].map((a) => guessProponent(a, known)),
    ).toEqual(["ECP", "IND", "ECP", "RCC", "IND", undefined, undefined, undefined]);
    expect([guessProponent("KEN – W. Otieno"), guessProponent("KEN"), guessProponent("Anna-Maria")]).toEqual([
      "KEN",
      undefined,
      undefined,
    ]);
    expect(authorName("ECP – F. Lastname ✓")).toEqual({ code: "ECP", person: "F. Lastname" });
  });
});

describe.runIf(HAS_CORPUS)("the Word files of the corpus as Redlines", () => {
  it("[WRD4] have the file with every change rejected as base, and with every change accepted as what is proposed", () => {
    const table = corpusFiles().map(({ name, file }) => {
      const { redline, parts, sources } = readWord(openFile(file));
      const story = parts.document.stories.get("")!;
      for (const [view, settled] of [
        ["base", "rejected"],
        ["proposed", "accepted"],
      ] as const) {
        const shown = redlineParagraphs(redline, { kind: view }, wordsOfObjects(parts.document, settled));
        expect(shown, `${name} ${view}`).toEqual(fileParagraphs(story, settled));
      }
      expect(sources.clauses).toHaveLength(redline.clauses.length);
      const moved = redline.clauses.filter((clause) => clause.moved).length;
      return {
        name,
        clauses: redline.clauses.length,
        notes: redline.notes.length,
        moved,
        threads: redline.threads?.length ?? 0,
      };
    });
    console.table(table);
    const sum = (key: "clauses" | "notes" | "moved" | "threads") => table.reduce((all, row) => all + row[key], 0);
    expect([table.length, sum("clauses"), sum("notes"), sum("moved"), sum("threads")]).toEqual([49, 1611, 43, 2, 3]);
  });
});
