// Resolutions that came from a Word file go out in that file: nothing is different that did not change, and what changed says what the resolution says.
import type { Clause, Redline, Tracking, View } from "@concord/redline";
import { docxOf, liveSession, newWordFaults, Random, wordPart } from "@concord/testing";
import { describe, expect, it } from "vitest";
import { exportWord } from "../../src/word/export-word.ts";
import { readStories } from "../../src/word/read-story.ts";
import { readWord } from "../../src/word/read-word.ts";
import { settleXml, tracksChanges } from "../../src/word/settle-xml.ts";
import { readParts } from "../../src/word/word-parts.ts";
import { settledParagraphs } from "../../src/word/word-projections.ts";
import { xmlText } from "../../src/word/xml-guard.ts";
import { corpusFiles, HAS_CORPUS } from "./corpus.ts";
import { edited } from "./edited.ts";
import { changesOf, main, OUTGOING, outgone, tablesOf } from "./file-laws.ts";
import { openFile } from "./open-file.ts";
import { fileParagraphs } from "./redline-paragraphs.ts";
import { reimported } from "./reimported.ts";
import { newSchemaFaults } from "./valid.ts";

const LONG = process.env.CONCORD_LONG === "1";
const OWN_SEEDS = LONG ? 400 : 16;
const LIVE_SEEDS = LONG ? 100 : 6;

const ECP = 'w:author="ECP (CEPT)" w:date="2024-05-01T10:00:00Z"';
const IND = 'w:author="IND – A. Rao" w:date="2024-05-02T10:00:00Z"';
const t = (text: string) => `<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const TAB = "<w:r><w:tab/></w:r>";
const p = (inner: string, style = "", mark = "") =>
  `<w:p w:rsidR="00AA"><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ""}<w:jc w:val="both"/>${mark ? `<w:rPr>${mark}</w:rPr>` : ""}</w:pPr>${inner}</w:p>`;
const styles = wordPart(
  "styles",
  ["Call", "enumlev1", "Heading_b"]
    .map((n) => `<w:style w:type="paragraph" w:styleId="x${n}"><w:name w:val="${n}"/></w:style>`)
    .join("") +
    '<w:style w:type="paragraph" w:styleId="FT"><w:name w:val="footnote text"/></w:style><w:style w:type="character" w:styleId="FR"><w:name w:val="footnote reference"/></w:style>',
);
const footnotes = wordPart(
  "footnotes",
  `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="7">${p(`<w:r><w:footnoteRef/></w:r>${t(" Seven.")}`, "FT")}\n<w:bookmarkStart w:id="70" w:name="in"/>${p(`${t("More")}<w:ins w:id="71" ${IND}>${t(" and more")}</w:ins>${t(".")}<w:bookmarkEnd w:id="70"/>`, "FT", `<w:ins w:id="72" ${IND}/>`)}${p(`<w:ins w:id="73" ${IND}>${t("Last")}</w:ins>`, "Normal")}</w:footnote><w:footnote w:id="8">${p(`<w:r><w:footnoteRef/></w:r>${t(" Of a cell")}<w:ins w:id="17" ${IND}>${t(".")}</w:ins>`, "FT")}</w:footnote>`,
);

/** A file with something of everything, made for these tests; `table`: a clause of its own. */
const ownFile = (table: string) =>
  docxOf(
    [
      p(t("resolves"), "xCall"),
      p(
        `<w:bookmarkStart w:id="50" w:name="one"/>${t("1")}${TAB}${t("to do ")}<w:hyperlink w:anchor="one">${t("this thing")}</w:hyperlink>${t(" now;")}<w:bookmarkEnd w:id="50"/>`,
      ),
      p(
        `<w:del w:id="1" ${ECP}>${"<w:r><w:delText>2</w:delText></w:r>"}</w:del><w:del w:id="2" ${ECP}>${TAB}<w:r><w:delText>to go;</w:delText></w:r></w:del>`,
        "",
        `<w:del w:id="3" ${ECP}/>`,
      ),
      p(
        `<w:del w:id="4" ${ECP}><w:r><w:delText>3</w:delText></w:r></w:del><w:ins w:id="5" ${ECP}>${t("2")}</w:ins>${TAB}${t("to keep")}<w:r><w:rPr><w:rStyle w:val="FR"/></w:rPr><w:footnoteReference w:id="7"/></w:r><w:ins w:id="6" ${IND}>${t(" and see ")}<w:del w:id="8" ${ECP}><w:r><w:delText>page</w:delText></w:r></w:del></w:ins>${t(";")}`,
      ),
      table,
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${t("12")}<w:r><w:fldChar w:fldCharType="end"/></w:r>${t(" pages")}<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="3" name="A"/></wp:inline></w:drawing></w:r>`,
      ),
      `<w:moveFromRangeStart w:id="11" ${IND} w:name="m1"/>${p(`<w:moveFrom w:id="12" ${IND}>${t("A paragraph that goes.")}</w:moveFrom>`, "", `<w:moveFrom w:id="13" ${IND}/>`)}<w:moveFromRangeEnd w:id="11"/>`,
      p(t("Between.")),
      `<w:moveToRangeStart w:id="14" ${IND} w:name="m1"/>${p(`<w:moveTo w:id="15" ${IND}>${t("A paragraph that goes.")}</w:moveTo>`, "", `<w:moveTo w:id="16" ${IND}/>`)}<w:moveToRangeEnd w:id="14"/>`,
      p(t("Last.")),
      "<w:sectPr/>",
    ].join(""),
    {
      related: [
        { kind: "styles", name: "styles.xml" },
        { kind: "footnotes", name: "footnotes.xml" },
      ],
      parts: {
        "word/styles.xml": styles,
        "word/footnotes.xml": footnotes,
        "word/media/keep.bin": new Uint8Array([1, 2, 3]),
      },
    },
  );
const TABLE = `<w:tbl><w:tr><w:tc>${p(`<w:bookmarkStart w:id="61" w:name="cell"/>${t("cell ")}<w:bookmarkEnd w:id="61"/><w:ins w:id="9" ${IND}>${t("more")}</w:ins><w:r><w:footnoteReference w:id="8"/></w:r>`)}</w:tc></w:tr><w:tr><w:trPr><w:ins w:id="10" ${IND}/></w:trPr><w:tc>${p(t("row"))}</w:tc></w:tr></w:tbl>`;
const OWN = ownFile(TABLE);

/** The resolution with the first run that says `words` otherwise. */
function withRun(redline: Redline, said: string, change: (tracking: object) => object): Redline {
  const clauses = redline.clauses.map((clause) => ({
    ...clause,
    runs: clause.runs.map((run) =>
      "text" in run && run.text === said ? { ...run, tracking: change(run.tracking) } : run,
    ),
  }));
  return { ...redline, clauses };
}

describe("a resolution that came from a Word file", () => {
  const file = openFile(OWN);
  const { redline } = readWord(file);

  it("[WRX1] goes out as the same bytes while nothing is different", () => {
    expect(exportWord({ file, view: { kind: "markup" } })).toEqual({ file: file.file, faithful: true });
  });

  it("[WRX1] [WRX2] goes out with the same changes, authors and dates after it was brought in, and in the same parts but for the paragraphs that differ", () => {
    const before = reimported(redline);
    const { file: bytes, faithful } = exportWord({ file, before, now: before, view: { kind: "markup" } });
    expect(faithful).toBe(true);
    const again = openFile(bytes);
    expect(changesOf(again)).toEqual(changesOf(file));
    for (const [name, part] of file.parts)
      if (name !== "word/document.xml") expect(again.parts.get(name)).toEqual(part);
    const second = exportWord({ file: again, view: { kind: "markup" } });
    expect(second.file).toBe(again.file);
  });

  it("[WRX1] what changes one word leaves every other paragraph, link and bookmark as it was", () => {
    const by = {
      change: "9:1",
      proponent: "KEN",
      enteredBy: "W. Otieno",
      at: "2025-02-03T04:05:06Z",
      state: "pending",
    } as const;
    const now = withRun(redline, "to do this thing now;", (tracking) => ({ ...tracking, deleted: [by] }));
    const xml = xmlText(
      openFile(exportWord({ file, now, view: { kind: "markup" } }).file).parts.get("word/document.xml")!,
    );
    const was = xmlText(file.parts.get("word/document.xml")!);
    const cut = (text: string) => text.replace(/<w:p w:rsidR="00AA">(?:(?!<\/w:p>).)*to do .*?<\/w:p>/s, "");
    expect(cut(xml)).toBe(cut(was));
    const deletion = (id: string, text: string) =>
      `<w:del w:id="${id}" w:author="KEN – W. Otieno" w:date="2025-02-03T04:05:06Z"><w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
    expect(xml).toContain(
      `<w:hyperlink w:anchor="one">${deletion("75", "this thing").replace(' xml:space="preserve"', "")}</w:hyperlink>${deletion("76", " now;")}<w:bookmarkEnd w:id="50"/>`,
    );
  });

  it("[WRX4] signs anew what is agreed, and what somebody else does; the rest keeps author and date", () => {
    const run = redline.clauses[3]!.runs.find((one) => one.tracking.inserted)!;
    const accepted = run.tracking.inserted!.change;
    const json = JSON.stringify(redline).replaceAll(
      `"change":"${accepted}","proponent":"IND","enteredBy":"A. Rao","at":"2024-05-02T10:00:00Z","state":"pending"`,
      `"change":"${accepted}","proponent":"IND","enteredBy":"A. Rao","at":"2024-05-02T10:00:00Z","state":"accepted","decidedAt":1`,
    );
    const now: Redline = JSON.parse(json);
    const out = openFile(exportWord({ file, now, view: { kind: "markup" } }).file);
    const of = (kind: string, text: string) =>
      JSON.parse(changesOf(out).find((one) => one.includes(`"kind":"${kind}"`) && one.includes(text))!);
    expect(of("ins", " and see ")).toMatchObject({ author: "IND – A. Rao ✓", date: "2024-05-02T10:00:00Z" });
    expect(of("del", "page")).toMatchObject({ author: "ECP (CEPT)", date: "2024-05-01T10:00:00Z" });
  });

  it("[WRX3] a number that becomes another one has its own change, in the look of the file", () => {
    const by = { change: "9:2", proponent: "KEN", enteredBy: "W. Otieno", state: "pending" } as const;
    const clauses = redline.clauses.map((clause, i) =>
      i === 1
        ? {
            ...clause,
            mark: { deleted: [by] },
            runs: clause.runs.map((run) => ({ ...run, tracking: { deleted: [by] } })),
          }
        : clause,
    );
    const out = openFile(exportWord({ file, now: { ...redline, clauses }, view: { kind: "markup" } }).file);
    const story = main(readParts(out).document);
    expect(settledParagraphs(story, "accepted").slice(0, 2)).toEqual(["resolves", "1\tto keep[^] and see ;"]);
    expect(settledParagraphs(story, "rejected").slice(0, 4)).toEqual([
      "resolves",
      "1\tto do this thing now;",
      "2\tto go;",
      "3\tto keep[^];",
    ]);
  });

  it("[WRX5] what is put in has the style of its kind, [WRX6] and of a text without marks nothing tracks a change", () => {
    const by = { change: "9:3", proponent: "KEN", enteredBy: "W. Otieno", state: "pending" } as const;
    const call = {
      ...redline.clauses[0]!,
      id: "9:4",
      markId: "9:4",
      base: false,
      mark: { inserted: by },
      runs: [{ text: "invites", tracking: { inserted: by } }],
    };
    const now = { ...redline, clauses: [...redline.clauses, call] };
    const xml = (view: View, part = "document") =>
      xmlText(openFile(exportWord({ file, now, view }).file).parts.get(`word/${part}.xml`)!);
    expect(xml({ kind: "proposed" })).toMatch(/<w:pStyle w:val="xCall"\/>(?:(?!<\/w:p>).)*invites/s);
    for (const kind of ["base", "agreed", "proposed"] as const) {
      expect(tracksChanges(xml({ kind }))).toBe(false);
      expect(tracksChanges(xml({ kind }, "footnotes"))).toBe(false);
    }
  });

  it("[WRD10] a footnote of several paragraphs is words with breaks, each with its changes, and several paragraphs again when it goes out", () => {
    const [note] = redline.notes;
    expect(note!.runs.map((run) => ("text" in run ? run.text : run))).toMatchObject([
      "Seven.",
      { break: true, tracking: {} },
      "More",
      " and more",
      ".",
      { break: true, tracking: { inserted: { proponent: "IND" } } },
      "Last",
    ]);
    const rejected = (runs: Clause["runs"]) => runs.filter(({ tracking }) => !tracking.inserted);
    const now = { ...redline, notes: redline.notes.map((one) => ({ ...one, runs: rejected(one.runs) })) };
    const xml = xmlText(
      openFile(exportWord({ file, now, view: { kind: "markup" } }).file).parts.get("word/footnotes.xml")!,
    );
    const story = readStories(xml).stories.get("7")!;
    expect(settledParagraphs(story, "accepted")).toEqual([" Seven.", "More."]);
    expect(xml).toContain('<w:bookmarkStart w:id="70" w:name="in"/><w:r>');
    expect(xml.slice(0, xml.indexOf('<w:footnote w:id="8"'))).not.toContain("w:ins");
  });

  it("[WRX1] [WRX2] after decisions and edits by several, its readings are the projections of the resolution", {
    timeout: LONG ? 600_000 : 60_000,
  }, () => {
    let compared = 0;
    for (let seed = 1; seed <= OWN_SEEDS; seed++) {
      const before = seed % 2 === 0 ? reimported(redline) : redline;
      const now = edited(before, new Random(seed), 1 + (seed % 30), tablesOf(readParts(file)));
      for (const outgoing of OUTGOING) {
        const { out, readings } = outgone(file, before, now, outgoing);
        expect(newWordFaults(OWN, out), `seed ${seed}, ${outgoing.view.kind}`).toEqual([]);
        for (const { settled, want, got, notes } of readings) {
          const what = `seed ${seed}, ${outgoing.view.kind}, ${settled}`;
          expect(got, what).toEqual(want);
          if (notes) expect(notes[1], what).toEqual(notes[0]);
          compared++;
        }
      }
    }
    expect(compared).toBe(OWN_SEEDS * 12);
  });
});

/** Brackets go out as signs among the words ([DOC5]), which no projection has. */
function withoutBrackets(redline: Redline): Redline {
  const of = (clauses: readonly Clause[]) =>
    clauses.map((clause) => ({
      ...clause,
      mark: unheld(clause.mark),
      runs: clause.runs.map((run) => ({ ...run, tracking: unheld(run.tracking) })),
    }));
  return { ...redline, clauses: of(redline.clauses), notes: of(redline.notes) };
}

const unheld = ({ held: _held, ...tracking }: Tracking): Tracking => tracking;

describe("a resolution that came from a Word file and was worked on live", () => {
  it("[WRX1] [WRX2] [WRX7] past the judge, its readings are the projections of what a relay derives", {
    timeout: 600_000,
  }, () => {
    // Nothing is joined to a table here: that has no form in Word.
    const bytes = ownFile("");
    const file = openFile(bytes);
    const { redline } = readWord(file);
    let entries = 0;
    let compared = 0;
    for (let seed = 1; seed <= LIVE_SEEDS; seed++) {
      const live = liveSession(redline, new Random(seed), 2 + (seed % (LONG ? 40 : 14)));
      entries += live.entries;
      for (const outgoing of OUTGOING) {
        const { out, readings } = outgone(file, live.before, withoutBrackets(live.now), outgoing);
        expect(newWordFaults(bytes, out), `seed ${seed}, ${outgoing.view.kind}`).toEqual([]);
        for (const { settled, want, got, notes } of readings) {
          const what = `seed ${seed}, ${outgoing.view.kind}, ${settled}`;
          expect(got, what).toEqual(want);
          if (!notes) continue;
          expect(notes[1], what).toEqual(notes[0]);
          compared++;
        }
      }
    }
    expect(entries).toBeGreaterThan(LIVE_SEEDS * 10);
    // The bodies of notes nearly always.
    expect(compared).toBeGreaterThan(LIVE_SEEDS * 9);
  });
});

describe.runIf(HAS_CORPUS)("the Word files of the corpus, out again", () => {
  const files = corpusFiles();

  it("[WRX1] [WRX2] are the same bytes without an edit, and have the same changes after they were brought in", {
    timeout: 60_000,
  }, () => {
    const table = files.map(({ name, file: bytes }) => {
      const file = openFile(bytes);
      const { redline } = readWord(file);
      expect(exportWord({ file, view: { kind: "markup" } }).file, name).toBe(bytes);
      const before = reimported(redline);
      const out = exportWord({ file, before, now: before, view: { kind: "markup" } });
      const again = openFile(out.file);
      const row = { name, changes: changesOf(file).length, parts: file.parts.size, same: 0 };
      expect(changesOf(again), name).toEqual(changesOf(file));
      for (const settled of ["accepted", "rejected"] as const) {
        expect(fileParagraphs(main(readParts(again).document), settled), name).toEqual(
          fileParagraphs(main(readParts(file).document), settled),
        );
      }
      for (const [part, was] of file.parts)
        if (again.parts.get(part) === was || Buffer.from(again.parts.get(part)!).equals(was)) row.same++;
      expect(row.same, name).toBeGreaterThanOrEqual(row.parts - 2);
      expect(newWordFaults(bytes, out.file), name).toEqual([]);
      expect(exportWord({ file: again, view: { kind: "markup" } }).file, name).toBe(again.file);
      return row;
    });
    console.table(table);
    expect(table.reduce((sum, row) => sum + row.changes, 0)).toBe(324);
  });

  it("[WRX1] [WRX2] after decisions and edits by several, their readings are the projections of the resolution", {
    timeout: LONG ? 1_200_000 : 300_000,
  }, () => {
    let compared = 0;
    for (const { name, file: bytes, document } of files) {
      const file = openFile(bytes);
      const { redline, parts } = readWord(file);
      const large = document.length > 90_000;
      for (let seed = 1; seed <= (LONG ? 20 : 1); seed++) {
        const now = edited(redline, new Random(seed * 31), large ? 40 : 6 * seed, tablesOf(parts));
        for (const outgoing of large && !LONG ? OUTGOING.slice(0, 1) : OUTGOING) {
          const { out, readings } = outgone(file, redline, now, outgoing);
          expect(newWordFaults(bytes, out), `${name}, seed ${seed}, ${outgoing.view.kind}`).toEqual([]);
          for (const { settled, want, got, notes } of readings) {
            const what = `${name}, seed ${seed}, ${outgoing.view.kind}, ${settled}`;
            expect(got, what).toEqual(want);
            if (notes) expect(notes[1], what).toEqual(notes[0]);
            compared++;
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  it("[WRX1] are as valid as they were: the schemas of Word find nothing that they did not find before", {
    timeout: 600_000,
  }, async () => {
    const sample = files.filter(({ name }) => LONG || /Revision_footnotes|Deleted-Cells$|MoveTo$/.test(name));
    for (const { name, file: bytes } of sample) {
      const file = openFile(bytes);
      const { redline, parts } = readWord(file);
      const now = edited(redline, new Random(77), 40, tablesOf(parts));
      const out = exportWord({ file, now, view: { kind: "markup" } }).file;
      expect(await newSchemaFaults(bytes, out), name).toEqual([]);
    }
    expect(sample.length).toBeGreaterThanOrEqual(3);
  });

  it("[WRX6] say what Word shows with every change taken one way, and track none any more", () => {
    for (const { name, document } of files) {
      for (const settled of ["accepted", "rejected"] as const) {
        const xml = settleXml(document, settled, undefined);
        expect(tracksChanges(xml), name).toBe(false);
        const shown = settledParagraphs(main(readStories(xml)), settled);
        expect(shown, `${name} ${settled}`).toEqual(settledParagraphs(main(readStories(document)), settled));
      }
    }
  });
});
