// The checks of Word files see what they are there for: each fault planted once, and none in an honest file.
import { docxOf, newWordFaults, wordFaults, wordPart } from "@concord/testing";
import { describe, expect, it } from "vitest";

const by = 'w:author="A"';
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const gone = (text: string) => `<w:r><w:delText>${text}</w:delText></w:r>`;
const HONEST =
  `<w:p><w:pPr><w:rPr><w:ins w:id="1" ${by}/><w:del w:id="2" ${by}/></w:rPr></w:pPr><w:bookmarkStart w:id="1" w:name="b"/><w:commentRangeStart w:id="0"/>` +
  `<w:ins w:id="3" ${by}>${run("a")}<w:del w:id="4" ${by}>${gone("b")}</w:del></w:ins><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="5"/></w:r></w:p>` +
  `<w:moveFromRangeStart w:id="6" ${by} w:name="m"/><w:p><w:moveFrom w:id="7" ${by}>${run("c")}</w:moveFrom><w:bookmarkEnd w:id="1"/></w:p><w:moveFromRangeEnd w:id="6"/>` +
  `<w:moveToRangeStart w:id="8" ${by} w:name="m"/><w:p><w:moveTo w:id="9" ${by}>${run("c")}</w:moveTo></w:p><w:moveToRangeEnd w:id="8"/>` +
  [1, 2]
    .map(
      (id) =>
        `<w:sdt><w:sdtPr><w:id w:val="${id}"/></w:sdtPr></w:sdt><w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="0000000${id}"><w:r><w:drawing><wp:docPr xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" id="${id}"/></w:drawing></w:r></w:p>`,
    )
    .join("");

const PLANTED: Readonly<Record<string, (body: string) => string>> = {
  "same-id word/document.xml": (body) => body.replace('w:id="9"', 'w:id="7"'),
  "text-in-deletion word/document.xml": (body) => body.replaceAll("delText", "t"),
  "deleted-text-outside word/document.xml": (body) => body.replace("<w:t>c</w:t>", "<w:delText>c</w:delText>"),
  "nested word/document.xml": (body) =>
    body
      .replace(/<(\/?)w:del(?= |>)/g, "<$1w:ins")
      .replace("delText", "t")
      .replace("delText", "t"),
  "open-range word/document.xml": (body) => body.replace('<w:bookmarkEnd w:id="1"/>', ""),
  "unpaired-move word/document.xml": (body) => body.replace('w:name="m"', 'w:name="n"'),
  "missing-note word/document.xml": (body) => body.replace('footnoteReference w:id="5"', 'footnoteReference w:id="50"'),
  "note-twice word/document.xml": (body) => `${body}<w:p><w:r><w:footnoteReference w:id="5"/></w:r></w:p>`,
  "missing-comment word/document.xml": (body) => body.replace('commentReference w:id="0"', 'commentReference w:id="9"'),
  "comment-nowhere word/comments.xml": (body) => body.replace('<w:r><w:commentReference w:id="0"/></w:r>', ""),
  "same-picture-id word/document.xml": (body) => body.replace(/ id="2"/, ' id="1"'),
  "same-paragraph-id word/document.xml": (body) => body.replace('paraId="00000002"', 'paraId="00000001"'),
  "same-control-id word/document.xml": (body) => body.replace('w:val="2"', 'w:val="1"'),
  "missing-relationship word/document.xml": (body) =>
    `${body}<w:p><w:hyperlink r:id="rId77">${run("x")}</w:hyperlink></w:p>`,
  "broken-xml word/document.xml": (body) => body.replace('w:name="b"', "w:name"),
};

function file(body: string): Uint8Array {
  const related = [
    { kind: "footnotes", name: "footnotes.xml" },
    { kind: "comments", name: "comments.xml" },
  ];
  const parts = {
    "word/footnotes.xml": wordPart("footnotes", `<w:footnote w:id="5"><w:p>${run("n")}</w:p></w:footnote>`),
    "word/comments.xml": wordPart("comments", `<w:comment w:id="0" ${by}><w:p>${run("n")}</w:p></w:comment>`),
  };
  return docxOf(body, { related, parts });
}

describe("faults of Word files", () => {
  it("are none in an honest file, and each is found where it is planted", () => {
    expect(wordFaults(file(HONEST))).toEqual([]);
    for (const [fault, plant] of Object.entries(PLANTED)) {
      const codes = (faults: ReturnType<typeof wordFaults>) => faults.map(({ code, part }) => `${code} ${part}`);
      const planted = file(plant(HONEST));
      expect(codes(wordFaults(planted))).toContain(fault);
      expect(codes(newWordFaults(file(HONEST), planted))).toContain(fault);
      expect(newWordFaults(planted, planted)).toEqual([]);
    }
    expect(wordFaults(new Uint8Array(3))).toMatchObject([{ code: "unreadable" }]);
  });
});
