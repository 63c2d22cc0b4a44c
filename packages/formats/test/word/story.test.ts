// Stories of Word files: what is read says what Word would show, and what is written from it says the same again.
import { describe, expect, it } from "vitest";
import { readStories } from "../../src/word/read-story.ts";
import { RevisionIds } from "../../src/word/revision-ids.ts";
import { revisionsIn } from "../../src/word/revisions-in.ts";
import type { Story, StoryPart } from "../../src/word/story.ts";
import { settledParagraphs } from "../../src/word/word-projections.ts";
import { writeParagraph } from "../../src/word/write-paragraph.ts";
import { corpusFiles, HAS_CORPUS } from "./corpus.ts";
import { documentXml, STRICT } from "./document-xml.ts";

const main = (part: StoryPart): Story => part.stories.get("")!;

/** The document with every paragraph written anew. */
function writtenAnew(part: StoryPart): string {
  const ids = new RevisionIds([part.source]);
  let out = "";
  let at = 0;
  for (const block of main(part).blocks) {
    if (block.kind !== "paragraph") continue;
    out += part.source.slice(at, block.start) + writeParagraph(block, ids);
    at = block.end;
  }
  return out + part.source.slice(at);
}

/** One of everything: changes in each other, of marks and of properties, wrappers, signs, residue, an object. */
const EVERYTHING = [
  `<w:p><w:pPr><w:pStyle w:val="Call"/><w:rPr><w:ins w:id="1" w:author="A &amp; B" w:date="2024-01-02T03:04:05Z"/><w:i/></w:rPr><w:pPrChange w:id="2" w:author="A"><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange></w:pPr>` +
    `<w:bookmarkStart w:id="7" w:name="b"/><w:r><w:t xml:space="preserve">one </w:t></w:r>` +
    `<w:ins w:id="3" w:author="A"><w:r><w:t>two</w:t></w:r><w:del w:id="4" w:author="B"><w:r><w:rPr><w:b/></w:rPr><w:delText> three</w:delText></w:r></w:del></w:ins>` +
    `<w:hyperlink r:id="rId9"><w:r><w:rPr><w:i/><w:rPrChange w:id="5" w:author="C"><w:rPr/></w:rPrChange></w:rPr><w:t>four</w:t></w:r></w:hyperlink><w:bookmarkEnd w:id="7"/></w:p>`,
  `<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:tab/><w:softHyphen/><w:br/><w:sym w:font="Symbol" w:char="F0B7"/></w:r>` +
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>` +
    `<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent><w:r><w:t>in a control</w:t></w:r></w:sdtContent></w:sdt>` +
    `<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
  `<w:sdt><w:sdtContent><w:p><w:pPr><w:rPr><w:del w:id="8" w:author="B"/></w:rPr></w:pPr><w:del w:id="9" w:author="B"><w:r><w:delText>gone &lt;</w:delText></w:r></w:del></w:p></w:sdtContent></w:sdt>`,
  `<w:tbl><w:tr><w:trPr><w:del w:id="10" w:author="B"/></w:trPr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
  `<w:p><w:moveFrom w:id="11" w:author="B"><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:moveTo w:id="12" w:author="B"><w:r><w:t>there</w:t></w:r></w:moveTo></w:p>`,
  "<w:p/>",
];
const ACCEPTED = ["one twofour", "a\u2011b\t\u00ad\n•12in a control[^]", "there", ""];
const REJECTED = ["one foura\u2011b\t\u00ad\n•12in a control[^]", "gone <", "cell", "moved", ""];

describe("a story", () => {
  it("[WRD1] has everything that the file has, in order, whatever prefixes and namespaces the file uses", () => {
    const plain = main(readStories(documentXml(EVERYTHING)));
    const strict = main(readStories(documentXml(EVERYTHING, { namespace: STRICT })));
    const prefixed = main(readStories(documentXml(EVERYTHING, { prefix: "x" })));
    expect(plain.blocks.map(({ kind }) => kind)).toEqual([
      "paragraph",
      "paragraph",
      "paragraph",
      "table",
      "paragraph",
      "paragraph",
    ]);
    const [first, second] = plain.blocks;
    expect(first).toMatchObject({
      mark: { style: "Call", revisions: [{ kind: "ins", author: "A & B", date: "2024-01-02T03:04:05Z" }] },
      atoms: [
        { kind: "residue", range: { of: "bookmark", id: "7", end: "start" } },
        { text: "one ", revisions: [] },
        { text: "two", revisions: [{ kind: "ins", author: "A" }] },
        {
          text: " three",
          revisions: [
            { kind: "ins", author: "A" },
            { kind: "del", author: "B" },
          ],
          look: { format: { bold: true } },
        },
        { text: "four", look: { format: { italic: true }, change: { author: "C", before: "" } }, wrappers: [{}] },
        { kind: "residue" },
      ],
    });
    expect(second).toMatchObject({ atoms: expect.arrayContaining([expect.objectContaining({ kind: "object" })]) });
    for (const other of [strict, prefixed]) {
      expect(settledParagraphs(other, "accepted")).toEqual(ACCEPTED);
      expect(revisionsIn(other)).toEqual(revisionsIn(plain));
    }
  });

  it("[WRD2] says what Word shows when every change is accepted, or rejected", () => {
    const story = main(readStories(documentXml(EVERYTHING)));
    expect(settledParagraphs(story, "accepted")).toEqual(ACCEPTED);
    expect(settledParagraphs(story, "rejected")).toEqual(REJECTED);
  });

  it("[WRD3] written anew has the same words, changes, authors and dates", () => {
    for (const prefix of ["w", "x"]) {
      const part = readStories(documentXml(EVERYTHING, { prefix }));
      const again = readStories(writtenAnew(part));
      for (const settled of ["accepted", "rejected"] as const) {
        expect(settledParagraphs(main(again), settled)).toEqual(settledParagraphs(main(part), settled));
      }
      expect(revisionsIn(main(again))).toEqual(revisionsIn(main(part)));
      expect(revisionsIn(main(part))).toHaveLength(9);
      expect(writtenAnew(again)).toBe(writtenAnew(part));
    }
  });

  it("[WRD3] words behind the mark of a reference are none of it, though they are set in the same", () => {
    const run = (inner: string) => `<w:r><w:rPr><w:rStyle w:val="FR"/></w:rPr>${inner}</w:r>`;
    const marked = run('<w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>1</w:t>');
    const part = readStories(documentXml([`<w:p>${marked}${run("<w:t>, </w:t>")}${marked}</w:p>`]));
    const printed = (of: typeof part) => {
      const [block] = main(of).blocks;
      return block?.kind === "paragraph" ? block.atoms.map((atom) => [atom.text, atom.printed ?? false]) : [];
    };
    expect(printed(part)).toContainEqual([", ", false]);
    expect(printed(readStories(writtenAnew(part)))).toEqual(printed(part));
  });
});

describe.runIf(HAS_CORPUS)("the Word files of the corpus", () => {
  const files = corpusFiles();

  it("[WRD2] say what they are expected to say, and what the files in which a person settled the changes say", () => {
    const table = files.map(({ name, document, expected }) => {
      // The lists have signs in fonts of symbols as the characters of private use that they are.
      const story = main(readStories(document, { keepSigns: true }));
      const gold = (kind: string) => files.find((file) => file.name === `${name}-${kind}`);
      const row = { name, revisions: revisionsIn(story).length, accepted: 0, rejected: 0 };
      for (const [settled, paragraphs, kind] of [
        ["accepted", expected.accept, "Accepted"],
        ["rejected", expected.reject, "Rejected"],
      ] as const) {
        const got = settledParagraphs(story, settled);
        expect(got, `${name} ${settled}`).toEqual(paragraphs);
        row[settled] = got.length;
        const answer = gold(kind);
        if (answer)
          expect(got, `${name} as ${kind}`).toEqual(
            settledParagraphs(main(readStories(answer.document, { keepSigns: true })), settled),
          );
      }
      return row;
    });
    console.table(table);
    expect(table).toHaveLength(49);
    expect(files.filter(({ name }) => /-(?:Accepted|Rejected)$/.test(name))).toHaveLength(20);
    expect(table.reduce((sum, row) => sum + row.revisions, 0)).toBe(314);
  });

  it("[WRD3] written anew, paragraph by paragraph, say the same with the same changes", () => {
    for (const { name, document } of files) {
      const part = readStories(document);
      const again = readStories(writtenAnew(part));
      for (const settled of ["accepted", "rejected"] as const) {
        expect(settledParagraphs(main(again), settled), name).toEqual(settledParagraphs(main(part), settled));
      }
      expect(revisionsIn(main(again)), name).toEqual(revisionsIn(main(part)));
    }
  });
});
