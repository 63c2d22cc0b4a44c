// What the styles of words in a file say of them: emphasis that is read, and goes out again.
import { project, type Redline, type Run } from "@concord/redline";
import { docxOf, wordPart } from "@concord/testing";
import { expect, it } from "vitest";
import { exportWord } from "../../src/word/export-word.ts";
import { readWord } from "../../src/word/read-word.ts";
import { xmlText } from "../../src/word/xml-guard.ts";
import { openFile } from "./open-file.ts";

it("[WRD4] [WRX1] emphasis that a style of words gives is theirs: it is read, proposed to go, and stays where new words stand beside it", () => {
  const em = (text: string, more = "") =>
    `<w:r><w:rPr><w:rStyle w:val="Mine"/>${more}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const style = (id: string, inner: string) =>
    `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${id}"/>${inner}</w:style>`;
  const withStyles = docxOf(
    `<w:p>${em("soft ")}${em("plain ", '<w:i w:val="0"/>')}${em("both", "<w:b/>")}<w:r><w:t xml:space="preserve"> end</w:t></w:r></w:p>`,
    {
      related: [{ kind: "styles", name: "styles.xml" }],
      parts: {
        "word/styles.xml": wordPart(
          "styles",
          style("Em", "<w:rPr><w:i/></w:rPr>") + style("Mine", '<w:basedOn w:val="Em"/>'),
        ),
      },
    },
  );
  const styled = openFile(withStyles);
  const { redline: was } = readWord(styled);
  const formats = (redline: Redline, kind: "base" | "proposed") =>
    project(redline, { kind }).clauses[0]!.runs.map((run) => "text" in run && [run.text, run.format ?? {}]);
  const [, ...others] = was.clauses[0]!.runs;
  expect(formats(was, "base")).toEqual([
    ["soft ", { italic: true }],
    ["plain ", {}],
    ["both", { italic: true, bold: true }],
    [" end", {}],
  ]);
  const by = { change: "9:5", proponent: "KEN", enteredBy: "W. Otieno", state: "pending" } as const;
  const upright: Run = {
    text: "soft ",
    format: { italic: true },
    tracking: { reformatted: [{ ...by, set: { italic: false } }] },
  };
  const put: Run = { text: "new ", format: { italic: true }, tracking: { inserted: { ...by, change: "9:6" } } };
  const clauses = [{ ...was.clauses[0]!, runs: [upright, put, ...others] }];
  const now = { ...was, clauses };
  const again = openFile(exportWord({ file: styled, now, view: { kind: "markup" } }).file);
  for (const kind of ["base", "proposed"] as const)
    expect(formats(readWord(again).redline, kind)).toEqual(formats(now, kind));
  const xml = xmlText(again.parts.get("word/document.xml")!);
  expect(xml).toContain('<w:rStyle w:val="Mine"/><w:i w:val="0"/><w:rPrChange ');
  expect(xml).toMatch(/<w:rPr><w:i\/>(?:(?!<w:t).)*<w:t[^>]*>new /);
});
