// The corpus beside the project, where there is one: real texts and the outlines that have to be found, exactly.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Outline, type OutlineItem, type OutlineNode, outline, plainOfBase } from "@concord/redline";
import { describe, expect, it } from "vitest";
import { type Read, readPlainText } from "../src/index.ts";

const CORPUS = join(import.meta.dirname, "../../../../shared/corpus");
const there = existsSync(join(CORPUS, "seeds"));
if (!there) console.info("The corpus is not beside this checkout: its tests are skipped.");

function readSeed(id: string): Read {
  const read = readPlainText(readFileSync(join(CORPUS, `seeds/${id}.txt`), "utf8"));
  if (!read.ok) throw new Error(read.message);
  return read;
}

/** As the corpus compares: white space, dashes, quotes and bullets of one kind. */
function normal(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\u00b7/g, "•")
    .replace(/\s+/g, " ")
    .trim();
}

function rows(tree: Outline): string[] {
  const row = ({ items, ...own }: Record<string, unknown> & { items?: unknown }) =>
    normal(JSON.stringify(Object.entries(own).sort()));
  const walk = (node: OutlineNode | OutlineItem): string[] => [
    row({ ...node }),
    ...("items" in node ? (node.items ?? []).flatMap(walk) : []),
  ];
  return tree.nodes.flatMap(walk);
}

/** Lines filled to a width. */
function filled(paragraph: string, width: number): string {
  const lines = [""];
  for (const word of paragraph.split(/ +/)) {
    const line = lines.at(-1)!;
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}

/** The paragraphs of a wrapped text, each on one line. */
function unwrapped(text: string): string[] {
  const blocks = text.split(/\n\s*\n/).filter((block) => block.trim() !== "");
  return blocks.map((block) =>
    block
      .trim()
      .replace(/\s*\n\s*/g, "\n")
      .replace(/-\n/g, "-")
      .replace(/\n/g, " "),
  );
}

const everyLine = (change: (line: string) => string) => (text: string) => text.split("\n").map(change).join("\n");

/** The same text as it may also arrive. */
const ARRIVALS: readonly (readonly [string, readonly string[], (text: string) => string])[] = [
  ["with the line ends of Windows", ["002", "003"], (text) => text.replace(/\n/g, "\r\n")],
  ["with a byte order mark", ["002", "003"], (text) => `\ufeff${text}`],
  ["indented", ["002", "003"], everyLine((line) => `    ${line}`)],
  ["without blanks at line ends", ["002", "003"], everyLine((line) => line.trimEnd())],
  ["with every line end doubled", ["002", "003"], (text) => text.replace(/\n/g, "\n\n")],
  ["behind a cover", ["002", "003"], (text) => `LIGHTHOUSE UNION\n\nDocument 12-E\nSource: Velmora\n\n${text}`],
  ["without blank lines", ["003"], (text) => text.replace(/\n[^\S\n]{0,10}(?=\n)/g, "")],
  ["a paragraph a line", ["003"], (text) => unwrapped(text).join("\n")],
  [
    "a paragraph a line, with tabs",
    ["003"],
    (text) =>
      unwrapped(text)
        .join("\n")
        .replace(/^([a-f]\)|[123]|•) +/gm, "$1\t"),
  ],
  ...[50, 60, 72, 80, 100, 120].map(
    (width) =>
      [
        `filled to ${width}`,
        ["003"],
        (text: string) =>
          unwrapped(text)
            .map((p) => filled(p, width))
            .join("\n"),
      ] as const,
  ),
  ...[60, 80, 110].map(
    (width) =>
      [
        `filled to ${width}, parted`,
        ["003"],
        (text: string) =>
          unwrapped(text)
            .map((p) => filled(p, width))
            .join("\n\n"),
      ] as const,
  ),
];

describe.skipIf(!there)("the corpus", () => {
  it.each(ARRIVALS)("[RDR3] [RDR4] the outlines are found %s", (_, ids, arrive) => {
    for (const id of ids) {
      const gold: Outline = JSON.parse(readFileSync(join(CORPUS, `redline/outlines/${id}.json`), "utf8"));
      const read = readPlainText(arrive(readFileSync(join(CORPUS, `seeds/${id}.txt`), "utf8")));
      expect(read.ok && rows(outline(plainOfBase(read.base)))).toEqual(rows(gold));
    }
  });

  it.each(["002", "003"])("[RDR3] [RDR4] the outline of %s is found exactly", (id) => {
    const gold: Outline = JSON.parse(readFileSync(join(CORPUS, `redline/outlines/${id}.json`), "utf8"));
    expect(rows(outline(plainOfBase(readSeed(id).base)))).toEqual(rows(gold));
    expect(readSeed(id).warnings).toEqual([]);
  });

  it("[TRN3] the outline of 004, whose labels were torn off, is found exactly", () => {
    const gold: Outline = JSON.parse(readFileSync(join(CORPUS, "redline/outlines/004.json"), "utf8"));
    expect(rows(outline(plainOfBase(readSeed("004").base)))).toEqual(rows(gold));
  });

  it("[WRN2] [LVL4] flattened changes are warned of", () => {
    const signs = (id: string) => readSeed(id).warnings.map((w) => `${w.code} ${w.words}`);
    expect(signs("000").join("\n")).toMatch(/repeated-edition.*2014Buenes/);
    expect(signs("001")).toEqual(expect.arrayContaining(["fused-label 21", "fused-label 32"]));
    expect(signs("001").join("\n")).toMatch(/repeated-edition.*2022New/);
  });

  it.each(["000", "001", "004"])("[RDR6] %s is read and no line of it is lost", (id) => {
    const text = readFileSync(join(CORPUS, `seeds/${id}.txt`), "utf8");
    const read = readSeed(id);
    const told = new Set([
      ...read.lines.clauses.flat(),
      ...read.lines.notes.flat(),
      ...read.left.flatMap((l) => l.lines),
    ]);
    const lost = text.split("\n").flatMap((line, i) => (line.trim() !== "" && !told.has(i + 1) ? [i + 1] : []));
    expect(lost).toEqual([]);
    expect(read.base.clauses.filter((c) => c.kind === "call").length).toBeGreaterThanOrEqual(4);
    expect(read.base.notes.length).toBeGreaterThanOrEqual(1);
  });
});
