// The writer of Word files, by law over random resolutions: what Word would show with every change rejected and accepted is what the
// resolution says, the file is valid, and who proposed what is in it.
import {
  labelsIn,
  type PlainClause,
  type PlainRun,
  project,
  type Redline,
  type Run,
  type View,
} from "@concord/redline";
import { Random, randomRedline, wordFaults } from "@concord/testing";
import { describe, expect, it } from "vitest";
import { bracketEdges } from "../../src/brackets.ts";
import {
  openPackage,
  outWords,
  readMarkup,
  readWord,
  type WordOptions,
  writeText,
  writeWord,
  xmlText,
} from "../../src/index.ts";
import { readStories } from "../../src/word/read-story.ts";
import type { Story } from "../../src/word/story.ts";
import { isThere, type Settled, settledParagraphs } from "../../src/word/word-projections.ts";
import { schemaFaults } from "./valid.ts";

const RUNS = process.env.CONCORD_LONG === "1" ? 20_000 : 100;

/** The parts of a file that have words. */
function storiesOf(file: Uint8Array): {
  main: Story;
  notes: ReadonlyMap<string, Story>;
  xml: (name: string) => string;
} {
  const opened = openPackage(file);
  if (!opened.ok) throw new Error(opened.message);
  const { parts } = opened.package;
  const xml = (name: string) => xmlText(parts.get(name)!);
  return {
    main: readStories(xml("word/document.xml")).stories.get("")!,
    notes: readStories(xml("word/footnotes.xml")).stories,
    xml,
  };
}

/** What a file says in one of its readings: paragraphs, and the bodies of the notes that they refer to. */
function settled(file: Uint8Array, way: Settled): { paragraphs: string[]; notes: string[] } {
  const { main, notes } = storiesOf(file);
  const references = main.blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? block.atoms.flatMap((a) => (a.note && isThere(a.revisions, way) ? [a.note.id] : []))
      : [],
  );
  const bodies = references.flatMap((id) =>
    settledParagraphs(notes.get(id)!, way).map((text, i) => (i === 0 ? text.replace(/^[^\t]*\t/, "") : text)),
  );
  return { paragraphs: atLeastOne(settledParagraphs(main, way)), notes: bodies };
}

/** What a view says, in the same form. */
function said(redline: Redline, view: View): { paragraphs: string[]; notes: string[] } {
  const text = project(redline, view);
  const labels = labelsIn(redline, view, text);
  const marks = new Map(redline.notes.flatMap((n) => (n.label === undefined ? [] : [[n.id, n.label]])));
  const lines = (clauses: readonly PlainClause[]) => {
    const edges = bracketEdges(clauses.flatMap(({ runs }) => runs));
    let at = 0;
    return clauses.map(({ runs }) =>
      runs
        .map((run) => {
          const { opens, closes } = edges[at++]!;
          const words =
            "text" in run
              ? run.text
              : "footnote" in run
                ? `[^]${marks.get(run.footnote) ?? ""}`
                : "break" in run
                  ? "\n"
                  : `[${outWords().object}]`;
          return "[".repeat(opens.length) + words + "]".repeat(closes.length);
        })
        .join(""),
    );
  };
  const paragraphs = lines(text.clauses).map((words, i) => {
    const label = labels.get(text.clauses[i]!.id);
    return label === undefined ? words : `${label}\t${words}`;
  });
  return {
    paragraphs: atLeastOne(paragraphs),
    // a body goes with its own reference, and with no other note
    notes: lines(text.notes.filter(({ id }) => referred(text.clauses).has(id) || !referred(redline.clauses).has(id))),
  };
}

function referred(clauses: readonly { readonly runs: readonly (PlainRun | Run)[] }[]): Set<string> {
  return new Set(clauses.flatMap(({ runs }) => runs.flatMap((run) => ("footnote" in run ? [run.footnote] : []))));
}

/** A document has a paragraph, if an empty one. */
const atLeastOne = (paragraphs: string[]): string[] => (paragraphs.length > 0 ? paragraphs : [""]);

const VIEWS: readonly View[] = [
  { kind: "base" },
  { kind: "agreed" },
  { kind: "proposed" },
  { kind: "as", proponents: ["IND", "ECP"] },
];

describe("a file made in Concord", () => {
  it(`[DOC1] all changes rejected are what they are told from, all accepted the text if all were accepted (${RUNS} resolutions)`, () => {
    const random = new Random(5);
    const counts = { paragraphs: 0, notes: 0, moved: 0 };
    for (let i = 0; i < RUNS; i++) {
      const redline = randomRedline(random);
      for (const onAgreed of [false, true]) {
        const options: WordOptions = { onAgreed };
        const file = writeWord(redline, { kind: "markup" }, options);
        const old = said(redline, { kind: onAgreed ? "agreed" : "base" });
        const now = said(redline, { kind: "proposed" });
        expect({ i, onAgreed, ...settled(file, "rejected") }).toEqual({ i, onAgreed, ...old });
        expect({ i, onAgreed, ...settled(file, "accepted") }).toEqual({ i, onAgreed, ...now });
        expect(wordFaults(file)).toEqual([]);
        counts.paragraphs += now.paragraphs.length;
        counts.notes += now.notes.length;
        counts.moved += storiesOf(file).xml("word/document.xml").split("<w:moveToRangeStart").length - 1;
      }
      const view = VIEWS[i % VIEWS.length]!;
      const plain = writeWord(redline, view);
      const text = said(redline, view);
      for (const way of ["rejected", "accepted"] as const) expect(settled(plain, way)).toEqual(text);
    }
    console.info("Word files written:", counts);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(RUNS);
  });

  it("[DOC2] is valid: the schemas of Word find nothing in random resolutions, in all views and languages", async () => {
    const random = new Random(6);
    for (let i = 0; i < 12; i++) {
      const redline = { ...randomRedline(random), lang: ["en", "fr", "ar", "zh", "ru", "x-odd lang"][i % 6]! };
      const view: View = i % 4 === 3 ? VIEWS[(i >> 2) % VIEWS.length]! : { kind: "markup" };
      expect(
        await schemaFaults(writeWord(redline, view, { onAgreed: i % 2 === 1, words: outWords(redline.lang) })),
      ).toEqual([]);
    }
  });

  const TEXT = `
number | RESOLUTION 7 (Rev. {+IND#n: Geneva+})
title | A title[^1]
call | resolves
item number | {+IND#i: to add;¶+}
item number | to [-J#d: keep-]{+ECP=#a: hold [-J#x: fast-]+};
item number | to move,
heading | ANNEX
heading | Elements
footnote none 1 label="1bis" key="1" | A note{+IND#f: <&"+}.
`;

  function markup(text: string): Redline {
    const read = readMarkup(text, {
      at: "2026-03-04T05:06:07.890Z",
      enteredBy: { ECP: "Person of ECP", J: "Person of J" },
    });
    if (!read.ok) throw new Error(read.message);
    return read.redline;
  }
  const authored = () => markup(TEXT.trim());

  it("[DOC1] read again it says the same, by the same proponents", () => {
    const redline = authored();
    const opened = openPackage(writeWord(redline, { kind: "markup" }));
    if (!opened.ok) throw new Error(opened.message);
    const again = readWord(opened.package).redline;
    for (const kind of ["base", "proposed"] as const) {
      expect(writeText(again, { kind })).toBe(writeText(redline, { kind }));
    }
    const as: View = { kind: "as", proponents: ["J"] };
    expect(writeText(again, as)).toContain("1\tto ;");
  });

  it("[DOC3] signs changes with code, person and their own date; agreed ones have a sign, and both authors stay", () => {
    const { xml } = storiesOf(writeWord(authored(), { kind: "markup" }));
    const document = xml("word/document.xml");
    const signature = (author: string) => `w:author="${author}" w:date="2026-03-04T05:06:07Z"`;
    expect(document).toMatch(
      new RegExp(
        `<w:ins w:id="\\d+" ${signature("ECP – Person of ECP ✓")}><w:r><w:t xml:space="preserve">hold </w:t></w:r><w:del w:id="\\d+" ${signature("J – Person of J")}>`,
      ),
    );
    const pending = storiesOf(writeWord(authored(), { kind: "markup" }, { onAgreed: true })).xml("word/document.xml");
    expect(pending).not.toContain("✓");
    expect(pending).toMatch(/<\/w:del><w:r><w:t xml:space="preserve">hold <\/w:t><\/w:r><w:del/);
  });

  it("[DOC4] labels are typed with a tab, and have a change of their own where they count otherwise", () => {
    const file = writeWord(authored(), { kind: "markup" });
    const document = storiesOf(file).xml("word/document.xml");
    expect(document).toMatch(
      /<w:del [^>]*IND[^>]*><w:r><w:delText>1<\/w:delText><\/w:r><\/w:del><w:ins [^>]*IND[^>]*><w:r><w:t>2<\/w:t><\/w:r><\/w:ins><w:r><w:tab\/>/,
    );
    expect(document).not.toContain("w:numPr");
    expect(document).toContain('<w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>1bis</w:t>');
    for (const style of ["ResNo", "Restitle", "Call", "AnnexNo", "Annextitle"])
      expect(document).toContain(`"${style}"`);
    expect(settled(file, "accepted").paragraphs.slice(3)).toEqual([
      "1\tto add;",
      "2\tto hold ;",
      "3\tto move,",
      "ANNEX",
      "Elements",
    ]);
  });

  it("[DOC5] brackets are signs that stay where what they hold is exchanged", () => {
    const redline = authored();
    const held = [{ change: "h:1", proponent: "KEN", enteredBy: "W" }];
    const clauses = redline.clauses.map((clause, i) =>
      i === 4
        ? {
            ...clause,
            runs: clause.runs.map((run, r) => (r > 0 && r < 4 ? { ...run, tracking: { ...run.tracking, held } } : run)),
          }
        : clause,
    );
    const file = writeWord({ ...redline, clauses }, { kind: "markup" });
    expect(storiesOf(file).xml("word/document.xml")).toMatch(/<w:t>\[<\/w:t><\/w:r><w:del [^>]*J/);
    expect(settled(file, "rejected").paragraphs).toContain("1\tto [keep];");
    expect(settled(file, "accepted").paragraphs).toContain("2\tto [hold ];");
  });

  it("[DOC5] brackets that cross are those of each reading, also where what they share is only in one", () => {
    const { clauses, ...rest } = markup("item number | to stay{+ECP#a: , and go,+} here;");
    const [first, second] = ["h:1", "h:2"].map((change) => ({ change, proponent: "KEN", enteredBy: "W" }));
    const held = [[first!], [first!, second!], [second!]];
    const runs = clauses[0]!.runs.map((run, r) => ({ ...run, tracking: { ...run.tracking, held: held[r]! } }));
    const file = writeWord({ ...rest, clauses: [{ ...clauses[0]!, runs }] }, { kind: "markup" });
    expect(settled(file, "rejected").paragraphs).toEqual(["1\t[to stay][ here;]"]);
    expect(settled(file, "accepted").paragraphs).toEqual(["1\t[to stay[, and go,] here;]"]);
  });

  it("[DOC1] of a last clause that was struck nothing stays for words that are in no reading", () => {
    const { clauses, ...rest } = markup("title | A title\nitem number | {+IND#i: one+}");
    const struck = { change: "d", proponent: "J", enteredBy: "K", state: "accepted" as const };
    const gone = { change: "e", proponent: "J", enteredBy: "K", state: "pending" as const };
    const last = clauses.at(-1)!;
    const runs = last.runs.map((run) => ({ ...run, tracking: { ...run.tracking, deleted: [gone] } }));
    const now = [...clauses.slice(0, -1), { ...last, mark: { deleted: [struck] }, runs }];
    const file = writeWord({ ...rest, clauses: now }, { kind: "markup" }, { onAgreed: true });
    expect(storiesOf(file).xml("word/document.xml")).toContain("one");
    for (const way of ["rejected", "accepted"] as const)
      expect(settled(file, way).paragraphs, way).toEqual(["A title"]);
  });

  it("[DOC6] what is said of a text of which nothing is left stands in its empty paragraph", () => {
    const { clauses, ...rest } = markup("title | {+IND#i: A title+}");
    const struck = { change: "d", proponent: "J", enteredBy: "K", state: "accepted" as const };
    const gone = clauses.map((clause) => ({ ...clause, mark: { deleted: [struck] }, runs: [] }));
    const reasons = [{ id: "r", proponent: "J", enteredBy: "K", about: { change: "d" }, text: "It is empty." }];
    const file = writeWord({ ...rest, clauses: gone, reasons }, { kind: "markup" }, { onAgreed: true });
    expect(wordFaults(file)).toEqual([]);
    expect(settled(file, "accepted").paragraphs).toEqual([""]);
    expect(storiesOf(file).xml("word/comments.xml")).toContain("It is empty.");
  });

  it("[DOC6] reasons, threads and what Word has no mark for are comments, answers under what they answer", async () => {
    const redline: Redline = {
      ...authored(),
      reasons: [{ id: "r", proponent: "J", enteredBy: "Kenji", about: { change: "d" }, text: "One.\nTwo <&>" }],
      threads: [
        {
          id: "t",
          about: { change: "n" },
          resolved: true,
          comments: [
            { id: "1", proponent: "IND", enteredBy: "Asha", at: "2026-01-01T00:00:00Z", text: "Why?" },
            { id: "2", proponent: "", enteredBy: "Chair", role: "chair", text: "Because." },
          ],
        },
      ],
    };
    const file = writeWord(redline, { kind: "markup" }, { words: outWords("fr") });
    const { xml } = storiesOf(file);
    expect(xml("word/comments.xml")).toMatch(/author="J – Kenji".*Motifs: One\..*Two &lt;&amp;&gt;/);
    expect(xml("word/comments.xml")).toContain('w:author="Présidence – Chair"');
    expect(xml("word/commentsExtended.xml")).toMatch(
      /paraId="0000000(\d)" w15:done="1"\/><w15:commentEx w15:paraId="\d+" w15:paraIdParent="0000000\1"/,
    );
    expect(xml("word/document.xml").match(/<w:commentReference/g)).toHaveLength(3);
    expect(await schemaFaults(file)).toEqual([]);
    expect(storiesOf(writeWord(redline, { kind: "proposed" })).xml("word/document.xml")).not.toContain("w:comment");
  });

  it("[DOC2] a text from the right has its paragraphs, runs and page from the right", () => {
    const { xml } = storiesOf(writeWord({ ...authored(), lang: "ar" }, { kind: "markup" }));
    const document = xml("word/document.xml");
    expect(document.match(/<w:t[ >]/g)!.length).toBeLessThanOrEqual(document.match(/<w:rtl\/>/g)!.length);
    expect(document).toContain("<w:bidi/></w:sectPr>");
    expect(xml("word/styles.xml")).toContain("</w:tabs><w:bidi/>");
  });
});
