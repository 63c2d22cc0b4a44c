// What is told of a Word file before it comes in, and that bytes of any kind get an answer.
import { docxOf, trackedResolution, WORD_AUTHORS, wordPart } from "@concord/testing";
import { expect, it } from "vitest";
import { fromWord, leastClauses, readWord, wordOverview } from "../../src/index.ts";

const WHEN = "2030-03-04T09:30:00Z";

it("[WOV1] the overview counts what comes in, and every author's changes and comments", () => {
  const dated = { first: WHEN, last: WHEN, others: 0 };
  expect(fromWord(trackedResolution(), wordOverview)).toEqual({
    ok: true,
    value: {
      title: "RESOLUTION 7 (Suva, 2026) · Lights for small harbours",
      clauses: 12,
      notes: 1,
      tables: 1,
      pictures: 1,
      others: 0,
      comments: 1,
      numbered: 0,
      authors: expect.arrayContaining([
        {
          author: WORD_AUTHORS.group,
          code: "ECP",
          person: "CEPT",
          insertions: 1,
          deletions: 0,
          comments: 0,
          inObjects: true,
          ...dated,
        },
        {
          author: WORD_AUTHORS.india,
          code: "IND",
          person: "Asha Rao",
          insertions: 1,
          deletions: 1,
          comments: 0,
          inObjects: true,
          ...dated,
        },
        {
          author: WORD_AUTHORS.unnamed,
          person: "Anna Lind",
          insertions: 1,
          deletions: 1,
          comments: 1,
          inObjects: false,
          ...dated,
        },
      ]),
    },
  });
});

it("[WOV1] tells paragraphs that Word numbers, by themselves or by a style, and none that show nothing", () => {
  const listed = (list: string, level = "0", style = "") =>
    `<w:p><w:pPr>${style}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>to act;</w:t></w:r></w:p>`;
  const styled = (style: string) =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>to act;</w:t></w:r></w:p>`;
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = wordPart(
    "numbering",
    `<w:abstractNum w:abstractNumId="4">${level(0, "decimal", "%1.")}${level(1, "none", "%2")}${level(2, "lowerRoman", "")}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>`,
  );
  const styles = wordPart(
    "styles",
    `<w:style w:type="paragraph" w:styleId="List"><w:name w:val="List"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="List"/></w:style>`,
  );
  const off = listed("0", "0", '<w:pStyle w:val="Mine"/>');
  const body = [listed("7"), styled("Mine"), off, listed("7", "1"), listed("7", "2"), listed("9"), styled("Other")];
  const file = docxOf(body.join(""), {
    related: [
      { kind: "styles", name: "styles.xml" },
      { kind: "numbering", name: "numbering.xml" },
    ],
    parts: { "word/styles.xml": styles, "word/numbering.xml": numbering },
  });
  expect(fromWord(file, wordOverview)).toMatchObject({ ok: true, value: { clauses: 7, numbered: 2 } });
});

it("[WOV2] tells how many clauses there are at least, without those of tables and boxes, and of a move one", () => {
  const p = "<w:p><w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r></w:p>";
  const table = "<w:tbl><w:tr><w:tc><w:p/><w:p/></w:tc></w:tr></w:tbl>";
  const moved = (kind: "From" | "To") =>
    `<w:move${kind}RangeStart w:id="${kind.length}" w:name="m" w:author="Anna"/><w:p><w:pPr><w:rPr><w:move${kind} w:id="1" w:author="Anna"/></w:rPr></w:pPr><w:move${kind} w:id="2" w:author="Anna"><w:r><w:t>a</w:t></w:r></w:move${kind}></w:p><w:move${kind}RangeEnd w:id="${kind.length}"/>`;
  const least = (body: string) =>
    fromWord(docxOf(body), (file) => [leastClauses(file), readWord(file).redline.clauses.length]);
  expect(least(p + table + moved("From") + moved("To"))).toEqual({ ok: true, value: [2, 3] });
  expect(least(moved("From") + moved("To"))).toEqual({ ok: true, value: [1, 1] });
  expect(least(`<w:sdt><w:sdtContent>${p}${p}</w:sdtContent></w:sdt>${p}`)).toEqual({ ok: true, value: [2, 3] });
});

it.each([
  ["no bytes", new Uint8Array()],
  ["a part whose tags are balanced and do not match", docxOf("<w:p></w:q>")],
  ["a part with half an attribute", docxOf('<w:p w:rsidR="1" w:x></w:p>')],
])("[PKG10] is refused, never thrown: %s", (_, bytes) => {
  expect(fromWord(bytes, wordOverview)).toMatchObject({ ok: false, message: expect.stringMatching(/^This/) });
});
