// What tables, pictures, formulas and the rest of a Word file show.
import { type ObjectContent, objectId, pictureId, type View } from "@concord/redline";
import { docxOf } from "@concord/testing";
import { describe, expect, it } from "vitest";
import { readExportedMarkup } from "../../src/read-markup.ts";
import { objectsOf } from "../../src/word/object-content.ts";
import { openPackage } from "../../src/word/package.ts";
import { readWord } from "../../src/word/read-word.ts";
import { writeHtml } from "../../src/write-html.ts";
import { writeText } from "../../src/write-text.ts";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const MATHS = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

const proponentOf = (author: string) => (author === "Anna" ? "ARA" : "");

function shown(
  body: string,
  parts: Record<string, string | Uint8Array> = {},
  related: { kind: string; name: string }[] = [],
) {
  const opened = openPackage(docxOf(body, { parts, related }));
  if (!opened.ok) throw new Error(opened.message);
  const { contents, pictures } = objectsOf(opened.package, proponentOf);
  return { all: [...contents.values()], contents, pictures };
}

const only = (body: string): ObjectContent | undefined => shown(body).all[0];
const cell = (words: string, properties = "") =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}<w:p>${words}</w:p></w:tc>`;
const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
const drawing = (inside: string, descr = "") =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" xmlns:a="${DRAWING}/main"><wp:extent cx="1905000" cy="952500"/><wp:docPr id="1" name="Picture 1" descr="${descr}"/>${inside}</wp:inline></w:drawing></w:r></w:p>`;

describe("objects of a Word file", () => {
  it("[OBJ2] a table has its rows, cells over several columns and rows, and who put in and took out what", () => {
    const table = `<w:tbl><w:tblPr/><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(run("Band"), '<w:gridSpan w:val="2"/>')}${cell(run("Use"))}</w:tr><w:tr>${cell(run("low"), '<w:vMerge w:val="restart"/>')}${cell(
      `<w:ins w:id="1" w:author="Anna">${run("1 to 2")}</w:ins><w:del w:id="2" w:author="Ben"><w:r><w:delText>3</w:delText></w:r></w:del>`,
    )}${cell(run("a"))}</w:tr><w:tr><w:trPr><w:ins w:id="3" w:author="Ben"/></w:trPr>${cell("", "<w:vMerge/>")}${cell(run("b"), '<w:cellDel w:id="4" w:author="Anna"/>')}${cell("<w:r><w:rPr><w:b/></w:rPr><w:t>c</w:t></w:r>")}</w:tr></w:tbl>`;
    const { contents } = shown(`${table}<w:p/>`);
    const anna = { proponent: "ARA", author: "Anna" };
    const ben = { proponent: "", author: "Ben" };
    expect(contents.get(objectId(table))).toEqual({
      kind: "table",
      rows: [
        {
          heading: true,
          cells: [{ columns: 2, paragraphs: [[{ text: "Band" }]] }, { paragraphs: [[{ text: "Use" }]] }],
        },
        {
          cells: [
            { rows: 2, paragraphs: [[{ text: "low" }]] },
            {
              paragraphs: [
                [
                  { text: "1 to 2", inserted: anna },
                  { text: "3", deleted: ben },
                ],
              ],
            },
            { paragraphs: [[{ text: "a" }]] },
          ],
        },
        {
          inserted: ben,
          cells: [
            { deleted: anna, paragraphs: [[{ text: "b" }]] },
            { paragraphs: [[{ text: "c", format: { bold: true } }]] },
          ],
        },
      ],
    });
  });

  it("[OBJ2] a table in a cell is words of that cell", () => {
    const inner = `<w:tbl><w:tr>${cell(run("in"))}${cell(run("side"))}</w:tr></w:tbl>`;
    const table = `<w:tbl><w:tr><w:tc><w:p>${run("before")}</w:p>${inner}<w:p>${run("after")}</w:p></w:tc>${cell(run("next"))}</w:tr></w:tbl>`;
    expect(only(table)).toEqual({
      kind: "table",
      rows: [
        {
          cells: [
            { paragraphs: ["before", "in", "side", "after"].map((text) => [{ text }]) },
            { paragraphs: [[{ text: "next" }]] },
          ],
        },
      ],
    });
  });

  it("[OBJ3] a picture is known by its bytes, whatever its name says, with its size and its words", () => {
    const related = [{ kind: "image", name: "media/one.bin" }];
    const { all, pictures } = shown(
      drawing('<a:graphic><a:blip r:embed="rId1"/></a:graphic>', "A lamp"),
      { "word/media/one.bin": PNG },
      related,
    );
    const picture = pictureId(PNG);
    expect(all).toEqual([{ kind: "picture", picture, width: 200, height: 100, alt: "A lamp" }]);
    expect(pictures.get(picture)).toEqual({ mime: "image/png", bytes: PNG });
  });

  it.each([
    ["one that no browser should draw", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"],
    ["one that is not there", undefined],
  ])("[OBJ3] a picture is only named: %s", (_, bytes) => {
    const { all, pictures } = shown(
      drawing('<a:graphic><a:blip r:embed="rId1"/></a:graphic>', "A lamp"),
      bytes === undefined ? {} : { "word/media/one.png": bytes },
      [{ kind: "image", name: "media/one.png" }],
    );
    expect(all).toEqual([{ kind: "other", what: "picture", text: "A lamp" }]);
    expect(pictures.size).toBe(0);
  });

  it("[OBJ3] charts and shapes are named, with the words in them", () => {
    expect(only(drawing(`<c:chart xmlns:c="${DRAWING}/chart"/>`))).toEqual({ kind: "other", what: "chart", text: "" });
    expect(only(BOX)).toEqual({ kind: "other", what: "shape", text: "one\ntwo" });
  });

  it.each([
    ["a/(b+1)", "<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b+1</m:t></m:r></m:den></m:f>"],
    [
      "x_i^2",
      "<m:sSubSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sub><m:r><m:t>i</m:t></m:r></m:sub><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSubSup>",
    ],
    [
      "∑_(i=1)^n √(x)",
      '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub><m:r><m:t>i=1</m:t></m:r></m:sub><m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:rad><m:deg/><m:e><m:r><m:t>x</m:t></m:r></m:e></m:rad></m:e></m:nary>',
    ],
    [
      "f[a|b]=1",
      '<m:r><m:t>f</m:t></m:r><m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e><m:r><m:t>a</m:t></m:r></m:e><m:e><m:r><m:t>b</m:t></m:r></m:e></m:d><m:r><m:t>=1</m:t></m:r>',
    ],
  ])("[OBJ4] a formula is one line: %s", (text, maths) => {
    expect(only(`<w:p><m:oMath ${MATHS}>${maths}</m:oMath></w:p>`)).toEqual({ kind: "maths", text });
  });

  const row = (cells: string, change = "") => `<w:tr>${change && `<w:trPr>${change}</w:trPr>`}${cells}</w:tr>`;
  const deleted = (words: string) =>
    `<w:del w:id="1" w:author="Anna"><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
  const inserted = (words: string) => `<w:ins w:id="2" w:author="Anna">${run(words)}</w:ins>`;
  const TABLE = `<w:tbl>${row(cell(run("Band")) + cell(deleted("old [-") + inserted("new")))}${row(cell(run("low")) + cell(""), '<w:ins w:id="3" w:author="Ben"/>')}</w:tbl>`;
  const LAMP = drawing('<a:graphic><a:blip r:embed="rId1"/></a:graphic>', "A 'lamp' &lt;b&gt;");
  const BOX = drawing(
    `<wps:wsp xmlns:wps="urn:x"><wps:txbx><w:txbxContent><w:p>${run("one")}</w:p><w:p>${run("two")}</w:p></w:txbxContent></wps:txbx></wps:wsp>`,
  );

  function taken(body: string, name = "media/one.bin") {
    const options = { parts: { [`word/${name}`]: PNG }, related: [{ kind: "image", name }] };
    const opened = openPackage(docxOf(body, options));
    if (!opened.ok) throw new Error(opened.message);
    const { redline } = readWord(opened.package, { proponentOf });
    const { contents, pictures } = objectsOf(opened.package, proponentOf);
    return { redline, objects: Object.fromEntries(contents), pictures };
  }

  it("[WTX8] [MRK15] a text has the words of objects as the view has them, in the markup behind their clause in their marks", () => {
    const control = `<w:sdt><w:sdtContent><w:p>${run("Before")}</w:p>${TABLE}</w:sdtContent></w:sdt>`;
    const { redline, objects } = taken(`${control}${BOX}${LAMP}<w:p>${run("after")}</w:p>`);
    const text = (view: View) => writeText(redline, view, undefined, objects);
    const lines = (...table: string[]) =>
      ["Before", ...table, "[drawing: one\u2028two]", "[picture: A 'lamp' <b>]", "after", ""].join("\n");
    expect(text({ kind: "base" })).toBe(lines("Band", "old [-"));
    expect(text({ kind: "agreed" })).toBe(lines("Band", "old [-"));
    expect(text({ kind: "proposed" })).toBe(lines("Band", "new", "low", ""));
    expect(text({ kind: "as", proponents: ["ARA"] })).toBe(lines("Band", "new"));
    const markup = text({ kind: "markup" });
    expect(markup.replace(/\[#o[0-9a-f]+\]/g, "[#]").split("\n")).toEqual([
      ...["Before", "[#]", "⊞\tBand", "⊞\t[-ARA: old \\[--]{+ARA: new+}", "⊞\t{+Ben: low+}", "⊞\t{+Ben: ¶+}"],
      ...["[#]", "⊞\t[drawing: one\u2028two]", "[#]", "⊞\t[picture: A 'lamp' <b>]", "after", ""],
    ]);
    const read = readExportedMarkup(markup);
    expect(
      read.ok && read.redline.clauses.map(({ runs }) => runs.map((one) => ("text" in one ? one.text : "#"))),
    ).toEqual([["Before"], ["#"], ["#"], ["#"], ["after"]]);
    expect(writeText(redline, { kind: "base" })).toContain("\n[table or picture]\n");
  });

  it("[EXP6] an HTML file has tables with their changes, pictures in itself, and the words of the rest; nothing runs or is fetched", () => {
    const evil = "<script>&quot;";
    const { redline, objects, pictures } = taken(
      `${TABLE.replace("low", evil.replace("<", "&lt;"))}${BOX}${LAMP}<w:p/>`.replaceAll(
        'w:author="Ben"',
        'w:author="&lt;b&gt;"',
      ),
    );
    const html = (view: View, some = pictures) => writeHtml(redline, view, { objects, pictures: some });
    const all = html({ kind: "markup" });
    expect(all).toMatch(/<div class="c [^>]*><div class="wide"[^>]*><table>/);
    expect(all).toMatch(/<del class="s1">old \[-<\/del>.{0,200}<ins class="s1">new<\/ins>/);
    expect(all).toMatch(/<ins class="s0">&#60;script&#62;&#34;<\/ins>/);
    expect(all).not.toMatch(/<script|<b>|https?:|src="(?!data:image\/png;base64,)/);
    expect(all).toContain(
      `<img src="data:image/png;base64,${Buffer.from(PNG).toString("base64")}" alt="A &#39;lamp&#39; &#60;b&#62;" width="200" height="100">`,
    );
    expect(all).toContain("[drawing: one<br>two]");
    const base = html({ kind: "base" });
    expect(base.match(/<t[dr]/g)).toHaveLength(3);
    expect(base).not.toMatch(/<ins|<del|script&#62|class="by/);
    const large = new Map(
      [...pictures.keys()].map((id) => [id, { mime: "image/png", bytes: new Uint8Array(17_000_000) }] as const),
    );
    expect(html({ kind: "base" }, large)).toContain("[picture: A &#39;lamp&#39; &#60;b&#62;]");
  });
});
