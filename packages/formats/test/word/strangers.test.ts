// Word files as other programs and other people make them, each small and odd in one way: the laws of all files hold for them.
import type { Clause } from "@concord/redline";
import { docxOf, liveSession, newWordFaults, Random } from "@concord/testing";
import { describe, expect, it } from "vitest";
import { exportWord } from "../../src/word/export-word.ts";
import { readWord } from "../../src/word/read-word.ts";
import { tracksChanges } from "../../src/word/settle-xml.ts";
import type { Story } from "../../src/word/story.ts";
import { readParts } from "../../src/word/word-parts.ts";
import { isThere, type Settled, settledParagraphs } from "../../src/word/word-projections.ts";
import { xmlText } from "../../src/word/xml-guard.ts";
import { writeText } from "../../src/write-text.ts";
import { edited } from "./edited.ts";
import { changesOf, OUTGOING, outgone, tablesOf } from "./file-laws.ts";
import { openFile } from "./open-file.ts";
import { reimported } from "./reimported.ts";
import { BOUND, by, cell, EMPTY, FILES, field, moved, note, p, r, refers, withPart } from "./strange-files.ts";

const SEEDS = process.env.CONCORD_LONG === "1" ? 300 : 8;

/** The words and signs of fields in a reading, in one line for each field. */
function fieldsIn({ blocks }: Story, settled: Settled): string[] {
  const said = blocks
    .flatMap((block) => (block.kind === "paragraph" ? block.atoms : []))
    .filter(({ revisions }) => isThere(revisions, settled))
    .map(
      ({ text, xml = "" }) => /fldCharType="(\w+)"/.exec(xml)?.[1] ?? (/> (\w+) </.exec(xml)?.[0].slice(1, -1) || text),
    );
  return said.join("").split(/(?<=end)/);
}

const documentOf = (file: Uint8Array) => xmlText(openFile(file).parts.get("word/document.xml")!);

describe("a Word file with", () => {
  it.each(Object.entries(FILES))(
    "%s [WRD12] [WRX1] [WRX2] [WRX6] comes in and goes out as every file does",
    (_, bytes) => {
      const file = openFile(bytes);
      const { redline, parts } = readWord(file);
      expect(exportWord({ file, view: { kind: "markup" } }).file).toBe(bytes);
      const before = reimported(redline);
      for (const brought of [before, liveSession(redline, new Random(1), 0).before]) {
        const again = openFile(exportWord({ file, before: brought, now: brought, view: { kind: "markup" } }).file);
        expect(changesOf(again)).toEqual(changesOf(file));
      }
      for (let seed = 0; seed <= SEEDS; seed++) {
        const start = seed % 2 === 0 ? before : redline;
        const now = edited(start, new Random(seed), 3 * (seed % 12), tablesOf(parts));
        for (const outgoing of OUTGOING) {
          const { out, readings } = outgone(file, start, now, outgoing);
          expect(newWordFaults(bytes, out), `seed ${seed}, ${outgoing.view.kind}`).toEqual([]);
          if (outgoing.view.kind !== "markup") expect(tracksChanges(documentOf(out))).toBe(false);
          for (const { settled, want, got, notes } of readings) {
            const what = `seed ${seed}, ${outgoing.view.kind}, ${settled}`;
            expect(got, what).toEqual(want);
            if (notes) expect(notes[1], what).toEqual(notes[0]);
          }
        }
      }
    },
  );

  it("[WRD8] blank paragraphs beside moved ones has them moved with those, and others put in and taken out", () => {
    const { redline } = readWord(
      openFile(
        docxOf(
          `${moved("From", "First.", "")}${p(r("Between."))}${moved("To", "First.", "")}${p(r("Far."))}${p("", `<w:moveTo ${by()}/>`)}${p(r("Last."))}`,
        ),
      ),
    );
    expect(
      redline.clauses.map(({ runs, moved: to, mark }) => [runs.length, to?.length, mark.inserted === undefined]),
    ).toEqual([
      [1, 1, true],
      [0, 1, true],
      [1, undefined, true],
      [1, undefined, true],
      [0, undefined, false],
      [1, undefined, true],
    ]);
  });

  it("[WRX1] a control that is bound to data keeps that while its words are as they were", () => {
    const [, bytes] = Object.entries(FILES).find(([, file]) => documentOf(file).includes(BOUND))!;
    const file = openFile(bytes);
    const { redline } = readWord(file);
    const struck = { change: "1:1", proponent: "KEN", enteredBy: "W. Otieno", state: "pending" } as const;
    const without = (words: string) => {
      const clauses = redline.clauses.map((clause) => ({
        ...clause,
        runs: clause.runs.flatMap((run) => {
          if (!("text" in run) || !run.text.includes(words)) return [run];
          const [before, behind] = run.text.split(words) as [string, string];
          const deleted = { text: words, tracking: { deleted: [struck] } };
          return [{ ...run, text: before }, deleted, { ...run, text: behind }];
        }),
      }));
      const { change: id, ...voice } = struck;
      const why = {
        id: "1:2",
        about: { words: true },
        resolved: false,
        comments: [{ ...voice, id, text: "Why?" }],
      } as const;
      const now = { ...redline, clauses, threads: [why] };
      return documentOf(exportWord({ file, before: redline, now, view: { kind: "markup" } }).file);
    };
    expect(without("Fiji")).toContain(BOUND);
    expect(without("March")).not.toContain(BOUND);
    expect(without("March")).toContain("commentRangeStart");
    expect(without("March").match(/<w:sdt>/g)).toHaveLength(3);
  });

  it("[WRX1] controls and links without words has them where they were, with the words beside them put in, struck and moved", () => {
    const [, bytes] = Object.entries(FILES).find(([, one]) => documentOf(one).includes(EMPTY[1]!))!;
    const file = openFile(bytes);
    const { redline } = readWord(file);
    const by = { change: "1:1", proponent: "KEN", enteredBy: "W. Otieno", state: "pending" } as const;
    const [clause, ...others] = redline.clauses as [Clause, ...Clause[]];
    const kept = (changed: Clause, view: "markup" | "proposed") => {
      const now = { ...redline, clauses: [changed, ...others] };
      const document = documentOf(exportWord({ file, before: redline, now, view: { kind: view } }).file);
      return document.replace(/<\/?w:move(?:From|To)\b[^>]*>/g, "").match(new RegExp(EMPTY.join("|"), "g")) ?? [];
    };
    const struck = { ...clause, runs: clause.runs.map((run) => ({ ...run, tracking: { deleted: [by] } })) };
    const put = { ...clause, runs: [...clause.runs, { text: " Now.", tracking: { inserted: by } }] };
    const moved = { ...clause, moved: [{ ...by, after: others[0]!.markId, order: 1 }] };
    for (const changed of [struck, put, moved]) {
      for (const view of ["markup", "proposed"] as const) {
        // Where they go, a control has another id and the link has no second bookmark.
        const twice = changed === moved && view === "markup" ? EMPTY.slice(1, 4) : [];
        expect(kept(changed, view).sort(), view).toEqual([...EMPTY, EMPTY[0], ...twice].sort());
      }
    }
  });

  it("[WRX4] words that their author sets otherwise has Word's record of it while others work on them, and not where they are agreed", () => {
    const [, bytes] = Object.entries(FILES).find(([, one]) => documentOf(one).includes("B. Singh"))!;
    const file = openFile(bytes);
    const { before } = liveSession(readWord(file).redline, new Random(1), 0);
    const by = { change: "1:1", proponent: "KEN", enteredBy: "W. Otieno", state: "pending" } as const;
    const end = { text: " Now.", tracking: { inserted: by } };
    const records = (state: "pending" | "accepted") => {
      const clauses = before.clauses.map((clause) => ({
        ...clause,
        runs: [
          ...clause.runs.map(({ tracking, ...run }) => ({
            ...run,
            tracking: tracking.inserted ? { ...tracking, inserted: { ...tracking.inserted, state } } : tracking,
          })),
          end,
        ],
      }));
      const out = exportWord({ file, before, now: { ...before, clauses } as typeof before, view: { kind: "markup" } });
      return changesOf(openFile(out.file)).filter((one) => one.includes("rPrChange"));
    };
    expect(records("pending")).toEqual(changesOf(file).filter((one) => one.includes("rPrChange")));
    expect(records("pending")).toHaveLength(3);
    expect(records("accepted")).toEqual([]);
  });

  it("[WRX1] a table with rows whose properties are empty, or struck already, has each row struck once when it is struck", () => {
    const [, bytes] = Object.entries(FILES).find(([name]) => name.startsWith("blanks before"))!;
    const file = openFile(bytes);
    const { redline } = readWord(file);
    const by = { change: "1:1", proponent: "KEN", enteredBy: "W. Otieno", state: "pending" } as const;
    const tracking = { deleted: [by] };
    const [table, ...others] = redline.clauses as [Clause, ...Clause[]];
    const struck = { ...table, mark: tracking, runs: table.runs.map((run) => ({ ...run, tracking })) };
    const now = { ...redline, clauses: [struck, ...others] };
    const out = documentOf(exportWord({ file, before: redline, now, view: { kind: "markup" } }).file);
    expect(newWordFaults(bytes, exportWord({ file, before: redline, now, view: { kind: "markup" } }).file)).toEqual([]);
    const rows = out.match(/<w:tr>.*?<w:tc>/gs)!;
    expect(rows.map((row) => row.replace(/ w:(?:id|date)="[^"]*"/g, ""))).toEqual([
      '<w:tr><w:tblPrEx /><w:trPr><w:del w:author="KEN – W. Otieno"/></w:trPr><w:tc>',
      '<w:tr><w:trPr><w:del w:author="IND – A. Rao"></w:del></w:trPr><w:tc>',
    ]);
  });

  it("[WRX7] a table and nothing else has what is said of it in an empty paragraph once the table is gone", () => {
    const said =
      '<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>';
    const bytes = docxOf(
      `<w:tbl><w:tr>${cell(p(`${r("cell")}${said}`))}</w:tr></w:tbl><w:sectPr/>`,
      withPart("comments", `<w:comment w:id="0" w:author="A. Rao">${p(r("Why here?"))}</w:comment>`),
    );
    const file = openFile(bytes);
    const { redline } = readWord(file);
    const by = { change: "1:1", proponent: "KEN", enteredBy: "W. Otieno" } as const;
    const deleted = [{ ...by, state: "accepted", decidedAt: 1 } as const];
    const clauses = redline.clauses.map((clause) => ({
      ...clause,
      mark: { deleted },
      runs: clause.runs.map((run) => ({ ...run, tracking: { deleted } })),
    }));
    const why = {
      id: "1:2",
      about: { words: true },
      resolved: false,
      comments: [{ ...by, id: "1:2", text: "Why?" }],
    } as const;
    const now = { ...redline, clauses, threads: [...(redline.threads ?? []), why] };
    for (const [outgoing, comments] of [
      [{ view: { kind: "markup" }, onAgreed: true }, 2],
      [{ view: { kind: "agreed" } }, 1],
      [{ view: { kind: "proposed" } }, 1],
    ] as const) {
      const out = exportWord({ file, before: redline, now, ...outgoing }).file;
      expect(newWordFaults(bytes, out), outgoing.view.kind).toEqual([]);
      expect(documentOf(out).match(/<w:p>/g)).toHaveLength(1);
      expect(documentOf(out).match(/commentReference/g)).toHaveLength(comments);
    }
  });

  it("[WRD6] paragraphs that were split has the labels of the file with every change rejected, and accepted", () => {
    const [, bytes] = Object.entries(FILES).find(([name]) => name.includes("split"))!;
    const file = openFile(bytes);
    const { redline } = readWord(file);
    const lines = (view: "base" | "proposed") => writeText(redline, { kind: view }).trim().split(/\n+/);
    expect(lines("base")).toEqual(["resolves", "1\tto hear and see;", "2\tto hear", "3\tto hear", "4\tto feel."]);
    expect(lines("proposed").slice(0, 6)).toEqual([
      "resolves",
      "1\tto smell;",
      "1\tto hear",
      " and see;",
      "2\tto hear",
      "a new paragraph;",
    ]);
    expect(redline.clauses.every(({ label }) => label === undefined || label === "1")).toBe(true);
  });

  it("[WRD10] a table in a note has words before it, behind it and behind the paragraph that follows where they were typed", () => {
    const table = `<w:tbl><w:tr>${cell(p(r("cell")))}</w:tr></w:tbl>`;
    const bytes = docxOf(
      p(`${r("Light")}${refers("footnote", 1)}`),
      withPart(
        "footnotes",
        note("footnote", 1, "<w:footnoteRef/>", r(" Before.")).replace(
          "</w:footnote>",
          `${table}${p(r("After."))}</w:footnote>`,
        ),
      ),
    );
    const file = openFile(bytes);
    const { redline } = readWord(file);
    const inserted = { change: "1:1", proponent: "KEN", enteredBy: "W. Otieno", state: "pending" } as const;
    const [body] = redline.notes as [Clause];
    const put = (text: string) => ({ text, tracking: { inserted } });
    const runs = body.runs.flatMap((run, i) => [run, put(` ${["one", "two", "three"][i]}`)]);
    expect(runs).toHaveLength(6);
    for (const [view, first, others] of [
      ["markup", "Before. one", [" two", " three"]],
      ["proposed", "Before. one", [" two", " three"]],
      ["base", "Before.", []],
    ] as const) {
      const out = exportWord({
        file,
        before: redline,
        now: { ...redline, notes: [{ ...body, runs }] },
        view: { kind: view },
      }).file;
      expect(newWordFaults(bytes, out), view).toEqual([]);
      const story = readParts(openFile(out)).footnotes!.stories.get("1")!;
      const [two, three] = others;
      const said = ["cell", ...(two ? [two] : []), "After.", ...(three ? [three] : [])];
      expect(settledParagraphs(story, "accepted"), view).toEqual([` ${first}`, ...said]);
      expect(settledParagraphs(story, "rejected"), view).toEqual(
        view === "markup" ? [" Before.", "cell", "After."] : [` ${first}`, ...said],
      );
    }
  });

  it("[WRX6] a changed look of the mark of a paragraph has the one before or after it in a text without marks", () => {
    const mark = `<w:color w:val="FF0000"/><w:rPrChange ${by()}><w:rPr><w:color w:val="00FF00"/></w:rPr></w:rPrChange>`;
    const file = openFile(
      docxOf(`${p(`${r("One")}<w:ins ${by()}>${r(" and two")}</w:ins>${r(".")}`, mark)}${p(r("Last."))}`),
    );
    const colours = (kind: "base" | "proposed" | "markup") =>
      documentOf(exportWord({ file, view: { kind } }).file).match(/(?:FF00|00FF)00|rPrChange/g);
    expect(colours("base")).toEqual(["00FF00"]);
    expect(colours("proposed")).toEqual(["FF0000"]);
    expect(colours("markup")).toEqual(["FF0000", "rPrChange", "00FF00", "rPrChange"]);
  });

  it("[WRX1] fields keeps them whole where a clause moves, up or down, and where two are joined", () => {
    const ended = `<w:r><w:fldChar w:fldCharType="end"><w:numberingChange ${by()} w:original="1)"/></w:fldChar></w:r>`;
    const fields = ["one", "two", "three"].map((word) =>
      p(
        `${r(`See ${word} `)}${field("begin")}<w:r><w:instrText> PAGE </w:instrText></w:r>${field("separate")}${r("7")}${ended}`,
      ),
    );
    const bytes = docxOf(fields.join(""));
    const file = openFile(bytes);
    const { redline } = readWord(file);
    const [first, second, third] = redline.clauses as [Clause, Clause, Clause];
    const change = { change: "1:1", proponent: "KEN", enteredBy: "W. Otieno", state: "pending" } as const;
    const goes = (clause: Clause, after: string | null): Clause => ({
      ...clause,
      moved: [{ ...change, after, order: 1 }],
    });
    const joined: Clause = { ...first, mark: { deleted: [change] } };
    for (const [clauses, order] of [
      [[goes(first, second.markId), second, third], "twoonethree"],
      [[first, second, goes(third, null)], "threeonetwo"],
      [[joined, second, third], "onetwothree"],
    ] as const) {
      for (const view of ["markup", "proposed"] as const) {
        const out = exportWord({ file, before: redline, now: { ...redline, clauses }, view: { kind: view } }).file;
        expect(newWordFaults(bytes, out), view).toEqual([]);
        const { document } = readParts(openFile(out));
        const said = (settled: Settled) => fieldsIn(document.stories.get("")!, settled);
        expect(said("accepted"), view).toEqual(
          order.match(/one|two|three/g)!.map((word) => `See ${word} begin PAGE separate7end`),
        );
        if (view === "markup")
          expect(said("rejected")).toEqual(
            ["one", "two", "three"].map((word) => `See ${word} begin PAGE separate7end`),
          );
      }
    }
  });

  it("[WRX1] a field and a bookmark over several paragraphs keeps their beginnings and ends where they were when one of those moves", () => {
    const begin = `<w:bookmarkStart w:id="5" w:name="toc"/>${field("begin")}<w:r><w:instrText> TOC </w:instrText></w:r>${field("separate")}`;
    const bytes = docxOf(
      `${p(r("Above."))}${p(`${begin}${r("one")}`)}${p(r("two"))}${p(`${r("three")}${field("end")}<w:bookmarkEnd w:id="5"/>`)}${p(r("Below."))}`,
    );
    const file = openFile(bytes);
    const { redline } = readWord(file);
    for (const [from, behind] of [
      [1, 2],
      [1, 4],
      [3, 0],
      [3, 4],
      [2, 4],
    ] as const) {
      for (const state of ["pending", "accepted"] as const) {
        const decided = state === "accepted" ? { decidedAt: 1 } : {};
        const move = { change: "1:1", proponent: "KEN", enteredBy: "W. Otieno", state, order: 1, ...decided };
        const after = redline.clauses[behind]!.markId;
        const clauses = redline.clauses.map((clause, i) =>
          i === from ? { ...clause, moved: [{ ...move, after }] } : clause,
        );
        for (const [kind, onAgreed] of [
          ["markup", false],
          ["markup", true],
          ["agreed", false],
          ["proposed", false],
        ] as const) {
          const out = exportWord({
            file,
            before: redline,
            now: { ...redline, clauses },
            view: { kind },
            onAgreed,
          }).file;
          const what = `${from} behind ${behind}, ${state}, ${kind}, ${onAgreed}`;
          expect(newWordFaults(bytes, out), what).toEqual([]);
          const signs = documentOf(out).match(/bookmarkStart|fldCharType="\w+"|instrText|bookmarkEnd/g);
          expect(signs, what).toEqual(
            documentOf(bytes).match(/bookmarkStart|fldCharType="\w+"|instrText|bookmarkEnd/g),
          );
          expect(documentOf(out).indexOf("Above."), what).toBeLessThan(documentOf(out).indexOf("bookmarkStart"));
          expect(documentOf(out).indexOf("Below."), what).toBeGreaterThan(documentOf(out).indexOf("bookmarkEnd"));
        }
      }
    }
  });

  it("[WRX3] symbols as bullets has them struck, moved and put in as symbols in their font", () => {
    const [, bytes] = Object.entries(FILES).find(([name]) => name.startsWith("bullets"))!;
    const file = openFile(bytes);
    const { redline } = readWord(file);
    const [, first, second] = redline.clauses;
    const by = { change: "1:1", proponent: "KEN", enteredBy: "W. Otieno", state: "pending" } as const;
    const now = {
      ...redline,
      clauses: [redline.clauses[0]!, { ...first!, moved: [{ ...by, after: second!.markId, order: 1 }] }, second!],
    };
    const xml = documentOf(exportWord({ file, before: redline, now, view: { kind: "markup" } }).file);
    expect(xml.match(/<w:sym /g)).toHaveLength(3);
    expect(xml).not.toMatch(/[\uf000-\uf0ff♣]/);
  });

  it("[WRD4] a symbol as the mark of a note says that it is the mark, not words", () => {
    const { redline } = readWord(openFile(Object.values(FILES)[2]!));
    expect(redline.notes.map(({ label }) => label)).toEqual(["♣", undefined]);
    expect(redline.clauses[0]!.runs.map((run) => ("text" in run ? run.text : "*")).join("")).toBe("Light* and sound*.");
  });
});
