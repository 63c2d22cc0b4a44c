// Signs in fonts of symbols: read as signs that every device shows, and in the file what they were.
import { docxOf } from "@concord/testing";
import { expect, it } from "vitest";
import { outWords } from "../../src/out-words.ts";
import { exportWord } from "../../src/word/export-word.ts";
import { objectsOf } from "../../src/word/object-content.ts";
import { readWord } from "../../src/word/read-word.ts";
import { xmlText } from "../../src/word/xml-guard.ts";
import { writeText } from "../../src/write-text.ts";
import { openFile } from "./open-file.ts";

const p = (inner: string) => `<w:p>${inner}</w:p>`;
const r = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const documentOf = (file: Uint8Array) => xmlText(openFile(file).parts.get("word/document.xml")!);

it("[WRD11] [WRX8] signs in fonts of symbols are read as signs of every font, and go out as they came, in their font", () => {
  const inFont = (font: string, text: string) =>
    `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t>${text}</w:t></w:r>`;
  const sym = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
  const words = [
    p(`${sym("Symbol", "F061")}${r(" and ")}${inFont("Symbol", "\uf0a3\uf0b1")}`),
    p(`${sym("Wingdings", "F0A7")}<w:r><w:tab/></w:r>${r("a bullet")}`),
    p(`${inFont("Wingdings", "\uf0fe\uf0e0\uf0ff")}${sym("Wingdings 2", "F052")}${sym("Webdings", "F061")}`),
    p(`${sym("Sorts", "F061")}${inFont("Calibri", "\uf0a7")}`),
  ];
  const table = `<w:tbl><w:tr><w:tc>${p(sym("Wingdings", "F0FC"))}</w:tc></w:tr></w:tbl>`;
  const file = openFile(docxOf(words.join("") + table));
  const { redline } = readWord(file);
  const lines = (of: typeof redline) =>
    writeText(of, { kind: "base" }, outWords(), Object.fromEntries(objectsOf(file, () => "").contents)).split("\n");
  const line = ["α and ≤±", "▪\ta bullet", "☑→\ufffd☑✓", "\uf061\uf0a7", "✓", ""];
  expect(lines(redline)).toEqual(line);
  expect(lines(readWord(file, { keepSigns: true }).redline)[2]).toBe("\uf0fe\uf0e0\uf0ff\uf052\uf061");

  // What is typed beside them is no sign of their font; they stay, also where a resolution came with them as they were read before.
  for (const keepSigns of [false, true]) {
    const before = readWord(file, { keepSigns }).redline;
    expect(exportWord({ file, before, view: { kind: "markup" } }).file).toEqual(file.file);
    const by = { change: "1:1", proponent: "KEN", enteredBy: "W. Otieno", state: "pending" } as const;
    const [one, two, three, ...rest] = before.clauses;
    const typed = { ...three!, runs: [...three!.runs, { text: " typed", tracking: { inserted: by } }] };
    const now = { ...before, clauses: [one!, two!, typed, ...rest] };
    const out = exportWord({ file, before, now, view: { kind: "markup" } });
    expect(out.faithful).toBe(true);
    const xml = documentOf(out.file);
    expect(xml).toContain(
      `${inFont("Wingdings", "\uf0fe\uf0e0\uf0ff")}<w:r><w:sym w:font="Wingdings 2" w:char="F052"/>`,
    );
    expect(xml).toMatch(/<w:ins [^>]*><w:r><w:t xml:space="preserve"> typed/);
  }
});
