// PDF files: their words come out in the lines in which they are read, whatever the order in which a program wrote them; what
// cannot be read is told.
import { isPdf, readPdf, readPlainText } from "@concord/formats";
import { outline, plainOfBase } from "@concord/redline";
import { type PlacedWords, pdfOf, Random, typeset } from "@concord/testing";
import { describe, expect, test } from "vitest";
import { linesOf } from "../src/pdf-lines.ts";

const TEXT = `RESOLUTION 12 (Rev. Port Amber, 2023)

Early warning for coastal communities¹

The Assembly on Coastal Communication (Port Amber, 2023),

considering

a)\tthat storms reach many coasts with little notice, and that the efficient flow of warnings to the offices that keep the coast is what saves lives first of all;

b)\tthat a warning helps only those whom it reaches,

resolves

1\tto keep one list of warning services that are open to all;

2\tto review the list every second year, with those who keep it, with those who use it, and with those who paid for the masts on which it depends,

invites Member States

to name one contact for warnings.

¹ These are communities within ten kilometres of a shore.
`;
const treeOf = (text: string) => {
  const read = readPlainText(text);
  if (!read.ok) throw new Error(read.message);
  return outline(plainOfBase(read.base));
};
const read = async (bytes: Uint8Array) => {
  const answer = await readPdf(bytes);
  return answer.ok ? answer.text : answer.code;
};
const at = (x: number, y: number, text: string, size = 10): PlacedWords => ({ text, x, y, size });
const wide = (words: readonly PlacedWords[]) =>
  words.map((word) => ({ ...word, width: word.text.length * word.size * 0.5 }));

describe("PDF files", () => {
  test("[PDF1] [PDF2] the outline of a resolution that was printed is that of its text", async () => {
    const printed = await read(typeset(TEXT));
    expect(treeOf(printed)).toEqual(treeOf(TEXT));
  });

  test("[PDF1] a long one over pages with heads and numbers: the same clauses, and every word is there once", async () => {
    const long = TEXT.replace(
      "invites",
      `${Array.from({ length: 60 }, (_, n) => `${n + 3}\tto keep watch number ${n} on every coast and to tell of it in time,`).join("\n\n")}\n\ninvites`,
    );
    const printed = await read(typeset(long));
    expect(printed.split("\f").length).toBeGreaterThan(2);
    expect(treeOf(printed)).toEqual(treeOf(long));
  });

  test("[PDF1] words are parted where there is a gap, and only there", () => {
    expect(linesOf(wide([at(0, 0, "coa"), at(15, 0, "stal"), at(40, 0, "warning"), at(75.3, 0, "s")]))).toEqual([
      "coastal warnings",
    ]);
  });

  test("[PDF1] raised digits are superscripts, other raised letters stay what they are; words printed twice are there once", () => {
    const words = [
      at(0, 0, "countries"),
      at(45, 4, "12", 6),
      at(54, 0, "on the 2"),
      at(95, 4, "nd", 6),
      at(104, 0, "day"),
      at(104.3, 0, "day"),
    ];
    expect(linesOf(wide(words))).toEqual(["countries¹² on the 2nd day"]);
  });

  test("[PDF2] a label written after its words goes before them; a wide gap behind it is a tab; a wide gap between lines is a blank one", () => {
    const words = [
      at(40, 100, "that storms come;"),
      at(0, 100, "a)"),
      at(40, 88, "often"),
      at(40, 60, "that they go;"),
      at(0, 60, "b)"),
    ];
    expect(linesOf(wide([...words, at(40, 48, "late")]))).toEqual([
      "a)\tthat storms come;",
      "often",
      "",
      "b)\tthat they go;",
      "late",
    ]);
  });

  test("[PDF2] from right to left the label stands on the right", () => {
    const words = [at(100, 100, "أن العواصف تأتي", 10), at(190, 100, "أ )", 10)];
    expect(linesOf(wide(words))).toEqual(["أ )\tأن العواصف تأتي"]);
  });

  test("[PDF1] in Arabic brackets close where they look as if they opened, letters that step to the left are in turn, marks stand on theirs", () => {
    const letters = [..."\ufee1\ufe8e\ufecb"].map((sign, i) => at(100 + 4 * i, 80, sign));
    const words = [at(200, 100, ")كيغالي، 2022( القرار"), ...letters];
    expect(linesOf(wide(words))).toEqual(["(كيغالي، 2022) القرار", "\ufecb\ufe8e\ufee1"]);
    const read = readPlainText("القرار 3 (كيغالي، 2022)\n\ufecb\ufe8e\ufee1\n");
    expect(read.ok && read.base.clauses[1]!.content).toEqual([{ text: "عام" }]);
    expect(linesOf(wide([at(100, 50, "يذك"), at(93, 50, "\u0651"), at(87, 50, "ر")]))).toEqual(["يذك\u0651ر"]);
  });

  describe("columns", () => {
    const half = (side: string) =>
      Array.from({ length: 14 }, (_, n) => `${side} line ${n} of the column which fills it ok`);
    const [left, right] = [half("left"), half("right")];
    const of = (lines: readonly string[], x: number) => lines.map((text, n) => at(x, 700 - 12 * n, text));
    const head = at(150, 760, "A title that runs over both of the columns of the page");
    const foot = at(290, 30, "7", 9);
    const said = (words: readonly PlacedWords[]) => linesOf(wide(words)).filter((line) => line !== "");

    test("[PDF5] are read one after another, written by rows or by columns", () => {
      const byRows = left.flatMap((text, n) => [at(60, 700 - 12 * n, text), at(310, 700 - 12 * n, right[n]!)]);
      const expected = [head.text, ...left, ...right, foot.text];
      expect(said([foot, head, ...byRows])).toEqual(expected);
      expect(said([head, ...of(left, 60), ...of(right, 310), foot])).toEqual(expected);
    });

    test("[PDF5] of a resolution set in two columns, rows first, the outline is that of its text", async () => {
      const items = Array.from(
        { length: 9 },
        (_, n) => `${n + 3}\tto keep watch number ${n} on every coast, and to tell of it in time,`,
      );
      const text = TEXT.replace("invites", `${items.join("\n\n")}\n\ninvites`);
      const lines = text
        .trim()
        .split("\n")
        .flatMap((line) => {
          const [label, words] = line.includes("\t") ? (line.split("\t") as [string, string]) : ["", line];
          const set = words.match(/.{1,38}(?: |$)/gu) ?? [""];
          return set.map((text, n) => ({ label: n === 0 ? label : "", text: text.trim(), hangs: label !== "" }));
        });
      const rows = Math.ceil(lines.length / 2);
      const place = (line: (typeof lines)[number] | undefined, x: number, y: number) => [
        ...(line?.label ? [at(x, y, line.label)] : []),
        ...(line?.text ? [at(x + (line.hangs ? 24 : 0), y, line.text)] : []),
      ];
      const page = lines
        .slice(0, rows)
        .flatMap((line, n) => [...place(line, 50, 760 - 13 * n), ...place(lines[rows + n], 290, 760 - 13 * n)]);
      expect(treeOf(await read(pdfOf([page])))).toEqual(treeOf(text));
    });

    test("[PDF5] three are read one after another too, below a title and above what runs over all of them", () => {
      const third = (side: string) => Array.from({ length: 12 }, (_, n) => `${side} line ${n} of a column, full`);
      const [a, b, c] = ["left", "mid", "right"].map(third) as [string[], string[], string[]];
      const byRows = a.flatMap((text, n) => [text, b[n]!, c[n]!].map((one, i) => at(40 + 175 * i, 700 - 12 * n, one)));
      const note = at(
        40,
        500,
        "a note on what stands in all three of the columns of this page above, in small letters",
        10,
      );
      expect(said([foot, head, ...byRows, note])).toEqual([head.text, ...a, ...b, ...c, note.text, foot.text]);
      const toLeft = a.flatMap((_, n) =>
        [0, 1, 2].map((i) => at(390 - 175 * i, 700 - 12 * n, `${i}${" كلمة".repeat(6)}`)),
      );
      expect(said(toLeft).map((line) => line[0])).toEqual([..."0".repeat(12), ..."1".repeat(12), ..."2".repeat(12)]);
    });

    test("[PDF5] the short last line of one is no label of the other", () => {
      const ended = [...left.slice(0, -1), "words;"];
      expect(said([...of(ended, 60), ...of(right, 310)])).toEqual([...ended, ...right]);
    });

    test("[PDF5] a table and items with labels are none", () => {
      const table = left.flatMap((_, n) => [at(60, 700 - 12 * n, `row ${n}`), at(310, 700 - 12 * n, "a cell")]);
      expect(said(table)[0]).toBe("row 0\ta cell");
      const items = left.flatMap((text, n) => [at(60, 700 - 12 * n, `${n}`), at(90, 700 - 12 * n, text.repeat(2))]);
      expect(said(items)[3]).toBe(`3\t${left[3]!.repeat(2)}`);
    });
  });

  test("[PDF3] [PDF4] what is locked, empty, too long or no PDF is told by code", async () => {
    expect(await read(pdfOf([[at(70, 700, "secret")]], { encrypt: true }))).toBe("locked");
    expect(await read(pdfOf([[]]))).toBe("no-words");
    expect(await read(pdfOf(Array.from({ length: 1_001 }, () => [])))).toBe("too-large");
    expect(await read(new Uint8Array(32_000_001))).toBe("too-large");
    expect(await read(Uint8Array.from("%PDF-1.7\nand nothing else", (c) => c.charCodeAt(0)))).toBe("broken");
    expect([isPdf(pdfOf([])), isPdf(new Uint8Array(3)), isPdf(new TextEncoder().encode(TEXT))]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("[PDF4] never throws, whatever is cut off or changed in it", async () => {
    const random = new Random(11);
    const whole = typeset(TEXT);
    for (let run = 0; run < 60; run++) {
      const bytes = whole.slice(0, run % 3 === 0 ? random.below(whole.length) : whole.length);
      for (let n = 0; n < run; n++) bytes[random.below(bytes.length)] = random.below(256);
      expect(await read(bytes)).toEqual(expect.any(String));
    }
  });
});
