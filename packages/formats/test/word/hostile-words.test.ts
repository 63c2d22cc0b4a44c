// Word files that no Word would write: whatever elements, attributes and words they have, they are read or refused.
import { docxOf, Random } from "@concord/testing";
import { expect, it } from "vitest";
import { readWordFile } from "../../src/index.ts";

const RUNS = process.env.CONCORD_LONG === "1" ? 50_000 : 400;

it(`[PKG10] whatever words, elements and attributes a file has, there is an answer (${RUNS} files)`, () => {
  const random = new Random(2_026);
  const codes = new Map<string, number>();
  for (let i = 0; i < RUNS; i++) {
    const body = wildBody(random);
    const torn = random.chance(0.2) ? body.replace("</w:p>", "</w:r>") : body;
    const answer = readWordFile(docxOf(torn));
    const code = answer.ok ? "read" : answer.code;
    codes.set(code, (codes.get(code) ?? 0) + 1);
    if (!answer.ok) expect(answer.message).toMatch(/^This Word file/);
  }
  console.info("Wild Word files:", Object.fromEntries(codes));
  expect(codes.get("read")).toBeGreaterThan(RUNS / 2);
  expect(codes.get("broken")).toBeGreaterThan(RUNS / 40);
});

const NAMES =
  "p r t tab br ins del moveFrom moveTo pPr rPr tbl tr tc sdt sdtContent hyperlink fldSimple footnoteReference bookmarkStart commentRangeEnd moveFromRangeStart moveToRangeEnd delText instrText sectPr numPr rPrChange pPrChange pStyle drawing pict object sym".split(
    " ",
  );

/** Elements of Word in each other as no Word would put them. */
function wildBody(random: Random, depth = 0): string {
  let out = "";
  for (let n = random.between(1, depth === 0 ? 30 : 4); n > 0; n--) {
    const name = random.pick(NAMES);
    const attributes = random.chance(0.5)
      ? ` w:id="${random.pick(["1", "2", "-5", "x", ""])}" w:author="A" w:val="${random.pick(["Call", "1", ""])}"`
      : "";
    const inner =
      depth > 5 || random.chance(0.3) ? random.pick(["", "words", " a &amp; b", "1"]) : wildBody(random, depth + 1);
    out += inner === "" ? `<w:${name}${attributes}/>` : `<w:${name}${attributes}>${inner}</w:${name}>`;
  }
  return out;
}

it("[PKG10] [WRD12] a file that declares thousands of namespaces, and one more at every paragraph, is read in the time of any other", () => {
  const many = Array.from({ length: 10_000 }, (_, i) => ` xmlns:n${i}="urn:n${i}"`).join("");
  const paragraphs = Array.from({ length: 4_000 }, (_, i) => `<w:p xmlns:q="urn:q${i}"><w:r><w:t>x</w:t></w:r></w:p>`);
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"${many}><w:body>${paragraphs.join("")}</w:body></w:document>`;
  const start = performance.now();
  const read = readWordFile(docxOf("", { parts: { "word/document.xml": document } }));
  expect(read.ok && read.redline.clauses.length).toBe(4_000);
  // Where every paragraph has a copy of all of them it is half a minute.
  expect(performance.now() - start).toBeLessThan(8_000);
});
