// Word files as other programs and other people make them, each small and odd in one way, and the pieces that they are made of. Invariant: everything in
// them is made up here.
import { docxOf, wordPart } from "@concord/testing";

let ids = 0;
export const by = (author = "IND – A. Rao") => `w:id="${++ids}" w:author="${author}" w:date="2024-05-02T10:00:00Z"`;
export const r = (text: string, look = "") =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const set = (author?: string) => `<w:b/><w:rPrChange ${by(author)}><w:rPr/></w:rPrChange>`;
export const p = (inner: string, mark = "") =>
  `<w:p>${mark ? `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>` : ""}${inner}</w:p>`;
export const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
export const moved = (kind: "From" | "To", ...texts: readonly string[]) => {
  const of = `w:move${kind}`;
  const paragraphs = texts.map((text) => p(text === "" ? "" : `<${of} ${by()}>${r(text)}</${of}>`, `<${of} ${by()}/>`));
  const id = ++ids;
  return `<${of}RangeStart ${by().replace(/\d+/, String(id))} w:name="m"/>${paragraphs.join("")}<${of}RangeEnd w:id="${id}"/>`;
};
export const note = (kind: "footnote" | "endnote", id: number, mark: string, inner: string) =>
  `<w:${kind} w:id="${id}"><w:p><w:r>${mark}</w:r>${inner}</w:p></w:${kind}>`;
export const refers = (kind: "footnote" | "endnote", id: number, mark = "") =>
  `<w:r><w:${kind}Reference ${mark && 'w:customMarkFollows="1" '}w:id="${id}"/>${mark}</w:r>`;
const SYMBOL = '<w:sym w:font="Symbol" w:char="F0A7"/>';

export const BOUND = '<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/>';
const control = (id: number, words: string, bound = "", [before = "", behind = ""]: readonly string[] = []) =>
  `<w:sdt><w:sdtPr><w:id w:val="${id}"/>${bound}</w:sdtPr><w:sdtContent>${before}${r(words)}${behind}</w:sdtContent></w:sdt>`;
const typed = (line: string) =>
  line
    .split("\t")
    .map((text) => r(text))
    .join("<w:r><w:tab/></w:r>");
/** What comes behind the mark that splits an item. */
const SPLIT = [p(r(" and see;")), p(`<w:ins ${by()}>${r("a new paragraph;")}</w:ins>`), p("")];
const RUBY =
  "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>a</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>b</w:t></w:r></w:rubyBase></w:ruby></w:r>";
export const EMPTY = [
  '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent/></w:sdt>',
  '<w:hyperlink w:anchor="a"/>',
  '<w:fldSimple w:instr=" DATE "></w:fldSimple>',
  '<w:smartTag w:element="place"><w:sdt/></w:smartTag>',
  '<w:hyperlink w:anchor="b"><w:bookmarkStart w:id="91" w:name="a"/><w:bookmarkEnd w:id="91"/></w:hyperlink>',
];
export const field = (sign: string, look = "") =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:fldChar w:fldCharType="${sign}"/></w:r>`;

export const withPart = (kind: "footnotes" | "endnotes" | "comments", content: string) => ({
  related: [{ kind, name: `${kind}.xml` }],
  parts: { [`word/${kind}.xml`]: wordPart(kind, content) },
});

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const withDocument = (document: string) => docxOf("", { parts: { "word/document.xml": document } });

export const FILES: Readonly<Record<string, Uint8Array>> = {
  "a table whose first row, which holds the start of a bookmark, was dragged there": docxOf(
    `<w:tbl><w:tr>${cell(p(`<w:bookmarkStart w:id="90" w:name="b"/><w:moveTo ${by()}>${r("one")}</w:moveTo>`, `<w:moveTo ${by()}/>`))}</w:tr><w:tr>${cell(p(`${r("two")}<w:bookmarkEnd w:id="90"/>`))}</w:tr></w:tbl>${p(r("Below."))}<w:sectPr/>`,
  ),
  "blank paragraphs that were moved together with the words around them": docxOf(
    `${moved("From", "", "First.", "", "Second.", "")}${p(r("Between."))}${moved("To", "", "First.", "", "Second.", "")}${p(r("Last."))}`,
  ),
  "a reference whose mark is a symbol, and a note in which the blank behind its own is struck": docxOf(
    p(`${r("Light")}${refers("footnote", 1, SYMBOL)}${r(" and sound")}${refers("footnote", 2)}${r(".")}`),
    withPart(
      "footnotes",
      `${note("footnote", 1, SYMBOL, r(" As seen."))}${note("footnote", 2, "<w:footnoteRef/>", `<w:del ${by()}><w:r><w:delText xml:space="preserve"> As </w:delText></w:r></w:del>${r("heard")}<w:del ${by()}><w:r><w:delText>far</w:delText></w:r></w:del><w:ins ${by()}>${r("near")}</w:ins>`)}`,
    ),
  ),
  "endnotes and no footnotes": docxOf(
    p(`${r("Light")}${refers("endnote", 2)}${r(" and sound")}${refers("endnote", 3)}${r(".")}`),
    withPart(
      "endnotes",
      `${note("endnote", 2, "<w:endnoteRef/>", r(" As seen."))}${note("endnote", 3, "<w:endnoteRef/>", r(" As heard."))}`,
    ),
  ),
  "a part of footnotes that is empty": docxOf(p(r("Light and sound.")), {
    related: [{ kind: "footnotes", name: "footnotes.xml" }],
    parts: { "word/footnotes.xml": wordPart("footnotes", "").replace("></w:footnotes>", "/>") },
  }),
  "controls in a line, one of them bound to data and one around a field": docxOf(
    `${p(`${r("Place: ")}${control(1, "Suva, Fiji")}${r(", date: ")}${control(2, "2 March 2030", BOUND)}${r(".")}`)}${p(control(3, "(Smith, 2030)", "", [field("begin") + field("separate"), field("end")]))}${p(r("Below."))}`,
  ),
  "controls, links and fields without words": docxOf(
    `${p(`${r("Place: ")}${EMPTY.join(r(" and "))}${r(" here.")}`)}${p(EMPTY[0]!)}${p(r("Below."))}`,
  ),
  "words that their author moves, or puts in, and sets otherwise": docxOf(
    `${moved("From", "First.")}${p(`${r("Between ")}<w:ins ${by()}>${r("new ", set())}${r("and ", set("IND – B. Singh"))}<w:del ${by("IND – B. Singh")}>${r("old ").replaceAll("w:t", "w:delText")}</w:del></w:ins>${r("words.")}`)}${moved("To", "First.").replace("<w:r>", `<w:r><w:rPr>${set()}</w:rPr>`)}${p(r("Last."))}`,
  ),
  "words with their reading above them": docxOf(
    `${p(`${r("In ")}${RUBY}${r(" and ")}<w:del ${by()}>${RUBY.replaceAll("w:t>", "w:delText>")}</w:del>${r(".")}`)}${p(r("Below."))}`,
  ),
  "paragraphs that were split, at their ends and in the middle": docxOf(
    `${p(r("resolves"), `<w:ins ${by()}/>`)}${p(`<w:ins ${by()}>${typed("1\tto smell;")}</w:ins>`)}${SPLIT.map((last, i) => p(typed(`${i + 1}\tto hear`), `<w:ins ${by()}/>`) + last).join("")}${p(typed("4\tto feel."))}`,
  ),
  "paragraphs that Word numbers, with changes of the numbers": docxOf(
    ["One", "Two", "Three"]
      .map((text, i) =>
        p(r(`${text} of them.`)).replace(
          "<w:p>",
          `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>${i === 1 ? `<w:ins ${by()}/>` : `<w:numberingChange ${by()} w:original="%1:${i}:0:."/>`}</w:numPr></w:pPr>`,
        ),
      )
      .join(""),
  ),
  "a section and the sign of a field with changes of their own": docxOf(
    `${p(`${field("begin", `<w:rPrChange ${by()}><w:rPr><w:b/></w:rPr></w:rPrChange>`)}<w:r><w:instrText> DATE </w:instrText></w:r>${field("separate")}${r("today")}${field("end")}${r(" and later.")}`)}<w:sectPr><w:cols w:num="2"/><w:sectPrChange ${by()}><w:sectPr/></w:sectPrChange></w:sectPr>`,
  ),
  "bullets that are symbols": docxOf(
    `${p(r("resolves"))}${["to light;", "to sound."].map((text) => p(`<w:r>${SYMBOL}</w:r><w:r><w:tab/></w:r>${r(text)}`)).join("")}`,
  ),
  "words set in a font of signs": docxOf(
    p(
      `${r("to ")}<w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>\uf0fe\uf0e0\uf0a8</w:t></w:r>${r(" light")}`,
    ),
  ),
  "namespaces declared at runs and properties, and that of Word under several prefixes and none": withDocument(
    `<w:document xmlns:w="${WORD}"><w:body><w:p><w:pPr xmlns:z="urn:z"><w:rPr><z:k/></w:rPr></w:pPr><w:r xmlns:w14="urn:14"><w:rPr><w14:glow w14:rad="1"/></w:rPr><w:t>Light and </w:t></w:r><w:ins ${by()} xmlns:w14="urn:15"><w:r><w:t>new </w:t><w14:sign/></w:r></w:ins></w:p>` +
      `<p xmlns="${WORD}"><r><t>Sound and </t></r><del ${by()}><r><delText>old </delText></r></del><r><t>smell.</t></r></p><q:p xmlns:q="${WORD}"><q:r><q:t>Touch.</q:t></q:r></q:p></w:body></w:document>`,
  ),
  "the namespace of Word without a prefix": withDocument(
    `<document xmlns="${WORD}" xmlns:a="${WORD}"><body><p><r><t>Light and </t></r><ins ${by().replaceAll("w:", "a:")}><r><t>new </t></r></ins><r><t>sound.</t></r></p><p><r><t>Last.</t></r></p></body></document>`,
  ),
  "two prefixes for the namespace of Word": withDocument(
    `<w:document xmlns:w="${WORD}" xmlns:ns2="${WORD}"><w:body>${p(`${r("Light")}<w:ins ${by()}>${r(" and sound")}</w:ins>`)}${p(r("Below.")).replaceAll("w:", "ns2:")}</w:body></w:document>`,
  ),
  "values in single quotes, with blanks around the signs": withDocument(
    `<w:document xmlns:w='${WORD}'><w:body>${[1, 2, 3]
      .map((id) =>
        p(`${r("Light")}<w:ins w:id="${id}" w:author="IND – A">${r(" and sound")}</w:ins>`)
          .replaceAll('"', "'")
          .replaceAll("w:id=", "w:id = "),
      )
      .join("")}</w:body></w:document>`,
  ),
  "blanks before the end of empty elements, and end tags behind them": docxOf(
    `<w:tbl><w:tr><w:tblPrEx /><w:trPr />${cell(p(r("one")))}</w:tr><w:tr><w:trPr><w:del ${by()}></w:del></w:trPr>${cell(p(`<w:pPr><w:rPr /></w:pPr><w:del ${by()}><w:r><w:rPr /><w:delText>two</w:delText></w:r></w:del>`))}</w:tr></w:tbl>${p(`<w:pPr /><w:r><w:rPr /><w:t>Below</w:t></w:r><w:ins ${by()}>${r(" it")}</w:ins>`)}`,
  ),
  "items typed into blank paragraphs, and struck until those are blank": docxOf(
    `${p(r("resolves"))}${p(`<w:ins ${by()}>${r("a) to see;")}</w:ins>`)}${p(`<w:del ${by()}>${r("b) to hear;").replaceAll("w:t", "w:delText")}</w:del>`)}${p(r("b) to feel;"))}${p("", `<w:ins ${by()}/>`)}${p(`<w:ins ${by()}>${r("c) to smell;")}</w:ins>`)}${p(r("Last."))}`,
  ),
  "two references to one note": docxOf(
    `${p(`${r("Light")}${refers("footnote", 1)}${r(" and sound")}${refers("footnote", 1)}${r(".")}`)}${p(r("Below."))}`,
    withPart("footnotes", note("footnote", 1, "<w:footnoteRef/>", `${r(" As ")}<w:ins ${by()}>${r("seen.")}</w:ins>`)),
  ),
  "one more reference to a note, put in before its own": docxOf(
    p(
      `${r("Light")}<w:ins ${by()}>${refers("footnote", 1)}</w:ins>${r(" and sound")}${refers("footnote", 1)}${r(".")}`,
    ),
    withPart("footnotes", note("footnote", 1, "<w:footnoteRef/>", r(" As seen."))),
  ),
  "elements that nobody knows, with words in them": docxOf(
    `${p(`${r("In ")}<w:unknown>${r("new ")}</w:unknown><w:r><x:sign xmlns:x="urn:x"><w:t>words </w:t></x:sign></w:r>${r("here.")}`)}${p(r("Below."))}`,
  ),
  "changes in a comment and in a head": docxOf(
    `${p(`<w:commentRangeStart w:id="0"/>${r("Light")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${r(" and sound.")}`)}${p(r("Below."))}`,
    {
      related: ["comments", "header"].map((kind) => ({ kind, name: `${kind}.xml` })),
      parts: {
        "word/comments.xml": wordPart(
          "comments",
          `<w:comment w:id="0" w:author="A. Rao">${p(`<w:ins w:id="1" w:author="A. Rao">${r("Why?")}</w:ins>`)}</w:comment>`,
        ),
        "word/header.xml": wordPart("hdr", p(`<w:ins w:id="2" w:author="A. Rao">${r("Head")}</w:ins>`)),
      },
    },
  ),
  "words of the base before a last mark that was put in": docxOf(
    `${p(r("resolves"))}${p(`${typed("1\tto light")}<w:ins ${by()}>${r(" and to hear")}</w:ins>`, `<w:ins ${by()}/>`)}${p(`<w:ins ${by()}>${typed("2\tto feel.")}</w:ins>`, `<w:ins ${by("J – B. Sato")}/>`)}`,
  ),
  "marks that were put in or struck before a table and at the end": docxOf(
    `${p(r("First."), `<w:del ${by()}/>`)}<w:tbl><w:tr>${cell(p(r("cell")))}</w:tr></w:tbl>${p(`${r("Second")}<w:ins ${by()}>${r(" and third.")}</w:ins>`, `<w:ins ${by("J – B. Sato")}/>`)}<w:tbl><w:tr>${cell(p(r("cell")))}</w:tr></w:tbl>${p(r("Last."), `<w:del ${by()}/>`)}`,
  ),
  "a formula alone before a last mark that was put in": docxOf(
    `${p(r("First."))}${p("<m:oMath xmlns:m='urn:m'><m:r><m:t>x</m:t></m:r></m:oMath>".replaceAll("'", '"'), `<w:ins ${by()}/>`)}`,
  ),
  "a paragraph that moves away, or comes, behind one whose mark is struck": docxOf(
    `${p(r("First."), `<w:del ${by()}/>`)}${moved("From", "Second.")}${p(r("Third."))}${moved("To", "Second.")}${p(r("Fourth."))}${moved("From", "Fifth.").replaceAll('w:name="m"', 'w:name="n"')}${p(r("Sixth."), `<w:del ${by()}/>`)}${moved("To", "Fifth.").replaceAll('w:name="m"', 'w:name="n"')}${p(r("Last."))}`,
  ),
  "a comment on a blank paragraph that is struck": docxOf(
    `${p(r("Above."))}${p('<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>', `<w:del ${by()}/>`)}${p(r("Below."))}`,
    withPart("comments", `<w:comment w:id="0" w:author="A. Rao">${p(r("Why blank?"))}</w:comment>`),
  ),
};
