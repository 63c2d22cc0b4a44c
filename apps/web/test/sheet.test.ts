// Correcting a draft.
import type { BaseText } from "@concord/redline";
import { describe, expect, test } from "vitest";
import { sayLines } from "../src/draft/LeftOutList.tsx";
import {
  baseOf,
  changeRow,
  faultsOf,
  hasLines,
  insertRow,
  joinRow,
  labelsOfSheet,
  placeOfLine,
  removeRow,
  rowOfWarning,
  sheetOf,
  splitRow,
  wordsLeftOut,
} from "../src/draft/sheet.ts";

const mark = { level: 1, numbering: "none" } as const;
const base: BaseText = {
  lang: "en",
  clauses: [
    { ...mark, kind: "title", content: [{ text: "On warnings" }, { footnote: 0 }, { text: " at sea" }] },
    { ...mark, kind: "call", content: [{ text: "recalling" }] },
    { ...mark, kind: "item", numbering: "letter", content: [{ text: "the first thing;" }] },
    {
      ...mark,
      kind: "item",
      numbering: "letter",
      content: [{ text: "the second" }, { break: true }, { text: "thing" }, { footnote: 1 }],
    },
    { ...mark, kind: "item", numbering: "letter", label: "cbis)", content: [{ text: "the third thing," }] },
  ],
  notes: [
    { ...mark, kind: "footnote", content: [{ text: "First note." }] },
    { ...mark, kind: "footnote", content: [{ text: "Second note." }] },
  ],
};
const words = (sheet: ReturnType<typeof sheetOf>): string[] => sheet.rows.map((row) => row.words);

describe("a sheet", () => {
  test("gives back the base that it was made of", () => expect(baseOf(sheetOf(base))).toEqual(base));

  test("shows references and breaks in the words", () => {
    expect(words(sheetOf(base))[0]).toBe("On warnings[^1] at sea");
    expect(words(sheetOf(base))[3]).toBe("the second\nthing[^2]");
  });

  test("prints the labels that counting gives, and a fixed one as it is", () => {
    const sheet = sheetOf(base);
    expect(sheet.rows.map((row) => labelsOfSheet(sheet).get(row.key))).toEqual([
      undefined,
      undefined,
      "a)",
      "b)",
      "cbis)",
    ]);
    expect(sheet.notes.map((row) => labelsOfSheet(sheet).get(row.key))).toEqual(["1", "2"]);
  });

  test("splits a clause at the caret, and joins it again", () => {
    const sheet = sheetOf(base);
    const key = sheet.rows[2]!.key;
    const split = splitRow(sheet, key, 9);
    expect(words(split).slice(2, 4)).toEqual(["the first", "thing;"]);
    expect(split.rows[3]).toMatchObject({ kind: "item", numbering: "letter", level: 1, label: "" });
    expect(words(joinRow(split, key))).toEqual(words(sheet));
    expect(joinRow(sheet, sheet.rows.at(-1)!.key)).toBe(sheet);
  });

  test("leaves out a footnote with its reference, and moves the later ones up", () => {
    const sheet = sheetOf(base);
    const less = removeRow(sheet, sheet.notes[0]!.key);
    expect(words(less)[0]).toBe("On warnings at sea");
    expect(words(less)[3]).toBe("the second\nthing[^1]");
    expect(baseOf(less).notes).toEqual([base.notes[1]]);
    expect(faultsOf(less)).toEqual([]);
  });

  test("puts footnotes in the order in which they are referred to", () => {
    const sheet = sheetOf(base);
    const turned = changeRow(sheet, sheet.rows[0]!.key, { words: "On warnings[^2] at sea[^1]" });
    const out = baseOf(changeRow(turned, sheet.rows[3]!.key, { words: "the second thing" }));
    expect(out.notes.map((note) => note.content)).toEqual([base.notes[1]!.content, base.notes[0]!.content]);
    expect(out.clauses[0]!.content).toEqual([
      { text: "On warnings" },
      { footnote: 0 },
      { text: " at sea" },
      { footnote: 1 },
    ]);
  });

  test("names what keeps it from becoming a base", () => {
    const sheet = sheetOf(base);
    const key = sheet.rows[0]!.key;
    expect(faultsOf(sheet)).toEqual([]);
    expect(faultsOf(changeRow(sheet, key, { words: "On warnings" }))).toEqual([
      { code: "note-not-referred", key: sheet.notes[0]!.key, note: 1 },
    ]);
    expect(faultsOf(changeRow(sheet, key, { words: "On[^1] warnings[^7]" }))).toEqual([
      { code: "no-such-note", key, note: 7 },
    ]);
    expect(faultsOf(changeRow(sheet, sheet.rows[1]!.key, { words: " " }))).toEqual([
      { code: "no-words", key: sheet.rows[1]!.key },
    ]);
    expect(faultsOf(sheetOf({ lang: "en", clauses: [], notes: [] }))).toEqual([{ code: "no-clauses" }]);
  });

  test("leaves a bracket that names no footnote as words", () => {
    const sheet = sheetOf({
      lang: "en",
      clauses: [{ ...mark, kind: "paragraph", content: [{ text: "[^9]" }] }],
      notes: [],
    });
    expect(baseOf(sheet).clauses[0]!.content).toEqual([{ text: "[^9]" }]);
  });
});

describe("what was left out", () => {
  const source = ["COVER", "On warnings1 at sea", "", "recalling", "12", "a) the first thing;"];

  test("goes in after the clause of the nearest line above it", () => {
    const sheet = sheetOf(base);
    expect(placeOfLine(sheet, source, 1)).toBeUndefined();
    expect(placeOfLine(sheet, source, 5)).toBe(sheet.rows[1]!.key);
    const put = insertRow(sheet, sheet.rows[1]!.key, "12");
    expect(words(put)[2]).toBe("12");
    expect(hasLines(put, ["12"])).toBe(true);
    expect(hasLines(sheet, ["12"])).toBe(false);
    expect(words(insertRow(sheet, undefined, "COVER"))[0]).toBe("COVER");
  });

  test("is the words where the reader has all of them, else the lines", () => {
    expect(wordsLeftOut({ lines: [2], words: "1" }, source)).toEqual(["1"]);
    expect(wordsLeftOut({ lines: [1, 3, 5] }, source)).toEqual(["COVER", "12"]);
    expect(wordsLeftOut({ lines: [1], words: "x".repeat(200) }, source)).toEqual(["COVER"]);
  });

  test("is named by its lines", () => {
    expect([sayLines([3]), sayLines([1, 2, 3]), sayLines([1, 3, 6, 7])]).toEqual(["3", "1–3", "1, 3, 6–7"]);
  });
});

describe("a warning", () => {
  const sheet = sheetOf(base);
  test("stands at its clause", () => {
    expect(rowOfWarning(sheet, { clause: 2, words: "first thing" })).toBe(sheet.rows[2]!.key);
    expect(rowOfWarning(sheet, { clause: 1, inNote: true, words: "Second" })).toBe(sheet.notes[1]!.key);
    expect(rowOfWarning(sheet, {})).toBeUndefined();
  });
  test("moves with its words, and goes when they are corrected", () => {
    expect(rowOfWarning(sheet, { clause: 0, words: "third" })).toBe(sheet.rows[4]!.key);
    expect(rowOfWarning(sheet, { clause: 4, words: "cbis)" })).toBe(sheet.rows[4]!.key);
    expect(rowOfWarning(sheet, { clause: 2, words: "2014Buenos" })).toBe("none");
  });
});
