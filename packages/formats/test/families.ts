// Fictional resolutions, and the shapes in which such texts arrive: as an extraction from Word, as wrapped lines from a
// PDF, as Markdown. A resolution is data; each family prints it; the outline that must be found is known beforehand.
import type { Outline, OutlineItem, OutlineNode } from "@concord/redline";
import fc from "fast-check";

export interface Item {
  readonly text: string;
  readonly items?: readonly Item[];
  readonly note?: number;
}

export interface Section {
  readonly phrase: string;
  readonly group: "preambular" | "operative";
  /** How its items are labelled; a single one is not. */
  readonly items: readonly Item[];
}

export interface Model {
  readonly number: string;
  readonly edition: string;
  readonly title: string;
  readonly titleNote: boolean;
  readonly history: readonly string[];
  readonly body: string;
  readonly sections: readonly Section[];
  readonly notes: readonly string[];
  readonly reasons?: string;
}

const WORDS = `harbour buoy lantern tide signal vessel pilot channel coastal network station operator register beacon
  keeper weather small island reliable common shared annual modern public remote technical regional maritime`
  .split(/\s+/)
  .filter((word) => word !== "");
const CITIES = ["Port Aurel", "Velmora", "San Teodoro", "Kelby", "Nord Haven", "Lagunilla"];
const ACRONYMS = ["LKA", "CSB", "CSB-T", "PORTNET"];

const word = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...ACRONYMS) },
);
const city = fc.constantFrom(...CITIES);
const edition = fc.tuple(city, fc.integer({ min: 1995, max: 2039 })).map(([c, y]) => `${c}, ${y}`);

/** A clause of some words; now and then a reference with a number, a bracket, a hyphen, a slash. */
const phrase = (min: number, max: number) =>
  fc
    .array(
      fc.oneof(
        { weight: 12, arbitrary: word },
        {
          weight: 1,
          arbitrary: fc.tuple(fc.integer({ min: 1, max: 99 }), edition).map(([n, e]) => `Resolution ${n} (Rev. ${e})`),
        },
        { weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `${a}-${b}`) },
        { weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `${a}/${b}`) },
        { weight: 1, arbitrary: fc.constantFrom("as appropriate,", "and the", "of the", "to be,", "Question 22-1/1") },
      ),
      { minLength: min, maxLength: max },
    )
    .map((words) => words.join(" ").replace(/[,;]$/, ""));

const lead = fc.constantFrom("the", "that the", "the need for", "the work of", "with regard to the");
const deed = fc.constantFrom("to keep the", "to invite the", "to support", "to establish the", "to report on the");

const item = (start: fc.Arbitrary<string>) =>
  fc.tuple(start, phrase(2, 40)).map(([a, b]): Item => ({ text: `${a} ${b}` }));
const preambular = fc.array(item(lead), { minLength: 1, maxLength: 7 });
const operative = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: item(deed) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(item(deed), fc.array(item(deed), { minLength: 1, maxLength: 4 }))
        .map(([over, items]): Item => ({ ...over, items })),
    },
  ),
  { minLength: 1, maxLength: 6 },
);

const PREAMBULAR = [
  "considering",
  "recalling",
  "recognizing",
  "noting",
  "bearing in mind",
  "considering further",
  "having considered",
];
const OPERATIVE = [
  "resolves",
  "resolves further",
  "instructs the Director of the Coastal Signals Bureau",
  "invites Member States and Sector Members",
  "invites the Member States",
  "instructs the Director of the Coastal Signals Bureau, in collaboration with the Director of the Harbour Development Bureau",
  "requests the Secretary-General",
];

export const models: fc.Arbitrary<Model> = fc
  .record({
    number: fc.integer({ min: 1, max: 199 }).map(String),
    editions: fc.uniqueArray(edition, { minLength: 1, maxLength: 4 }),
    withHistory: fc.boolean(),
    titleStart: fc.constantFrom("Encouraging the", "Recognizing", "Facilitating the", "Lights for", "Strengthening"),
    title: phrase(4, 18),
    titleNote: fc.boolean(),
    body: fc.constantFrom(
      "The World Coastal Signals Assembly",
      "The Conference on Harbour Lights",
      "The Plenipotentiary Conference of the International Lighthouse Union",
    ),
    calls: fc.array(fc.tuple(fc.constantFrom(...PREAMBULAR), preambular), { minLength: 1, maxLength: 4 }),
    deeds: fc.array(fc.tuple(fc.constantFrom(...OPERATIVE), operative), { minLength: 1, maxLength: 4 }),
    noteAt: fc.option(fc.nat(), { nil: undefined }),
    reasons: fc.option(phrase(5, 30), { nil: undefined }),
  })
  .map((m): Model => {
    const sections: Section[] = [
      ...m.calls.map(([call, items]): Section => ({ phrase: call, group: "preambular", items })),
      ...m.deeds.map(([call, items]): Section => ({ phrase: call, group: "operative", items })),
    ];
    const notes: string[] = [];
    if (m.titleNote) notes.push("These include the smallest harbours, island harbours and harbours without a keeper.");
    const first = sections[0]!.items;
    if (m.noteAt !== undefined) {
      const at = m.noteAt % first.length;
      const items = first.map(
        (one, i): Item => (i === at ? { ...one, text: `${one.text} by keepers`, note: notes.length } : one),
      );
      sections[0] = { ...sections[0]!, items };
      notes.push("For the purposes of this resolution, a keeper is a person or a machine that keeps a light.");
    }
    return {
      number: m.number,
      edition: m.editions.length > 1 ? `Rev. ${m.editions.at(-1)}` : m.editions[0]!,
      title: m.titleNote ? `${m.titleStart} ${m.title} lights` : `${m.titleStart} ${m.title}`,
      titleNote: m.titleNote,
      history: m.withHistory ? m.editions : [],
      body: m.body,
      sections: punctuated(sections),
      notes,
      ...(m.reasons === undefined ? {} : { reasons: `${m.reasons}.` }),
    };
  });

/** Items end as drafting wants it: `;`, the last of a call `,`, the very last `.`, one that announces others `:`. */
function punctuated(sections: readonly Section[]): Section[] {
  return sections.map((section, s) => {
    const close = s === sections.length - 1 ? "." : ",";
    const items = section.items.map((one, i): Item => {
      const end = i === section.items.length - 1 ? close : ";";
      if (!one.items) return { ...one, text: one.text + end };
      const subs = one.items.map((sub, j) => ({ ...sub, text: sub.text + (j === one.items!.length - 1 ? end : ";") }));
      return { ...one, text: `${one.text}:`, items: subs };
    });
    return { ...section, items };
  });
}

const letter = (i: number) => `${String.fromCharCode(97 + i)})`;
const ROMAN = ["i)", "ii)", "iii)", "iv)", "v)", "vi)"];

export interface Style {
  /** Sub-items are bullets, or roman numbers. */
  readonly bullets: boolean;
}

/** Label of item `i` of a section; null where it stands alone. */
function markerOf(section: Section, i: number): string | null {
  const single = section.items.length === 1 && !section.items[0]!.items;
  return single ? null : section.group === "preambular" ? letter(i) : String(i + 1);
}

/** The outline that a reader has to find. */
export function outlineOf(model: Model, style: Style): Outline {
  const foot = (n: number): OutlineNode => ({ kind: "footnote", mark: String(n + 1), text: model.notes[n]! });
  const nodes: OutlineNode[] = [
    { kind: "number", number: model.number, revision: model.edition },
    { kind: "title", text: model.title },
    ...(model.titleNote ? [foot(0)] : []),
    ...(model.history.length ? [{ kind: "history" as const, entries: model.history }] : []),
    { kind: "enacting", body: model.body, session: model.edition.replace("Rev. ", "") },
  ];
  for (const section of model.sections) {
    const items = section.items.map((one, i): OutlineItem => {
      const marker = markerOf(section, i);
      if (!one.items) return { kind: "item", marker, text: one.text };
      const items = one.items.map(
        (sub, j): OutlineItem =>
          style.bullets
            ? { kind: "bullet", marker: "•", text: sub.text }
            : { kind: "subitem", marker: ROMAN[j]!, text: sub.text },
      );
      return { kind: "item", marker, text: one.text, items };
    });
    nodes.push({ kind: "section", group: section.group, phrase: section.phrase, items });
    for (const one of section.items) if (one.note !== undefined) nodes.push(foot(one.note));
  }
  if (model.reasons) nodes.push({ kind: "reasons", text: model.reasons });
  return { format: "concord-outline/1", nodes };
}

/** The paragraphs in order: label (null for none) and words; `mark` is put behind the first word that carries one. */
export interface Printed {
  readonly label: string | null;
  readonly text: string;
  readonly kind: "number" | "title" | "other";
  /** Footnotes that it refers to. */
  readonly notes: readonly number[];
}

export function printed(model: Model, style: Style, mark: (n: number) => string): Printed[] {
  const out: Printed[] = [];
  const add = (
    text: string,
    label: string | null = null,
    kind: Printed["kind"] = "other",
    notes: readonly number[] = [],
  ) => out.push({ label, text, kind, notes });
  add(`RESOLUTION ${model.number} (${model.edition})`, null, "number");
  add(model.titleNote ? `${model.title}${mark(0)}` : model.title, null, "title", model.titleNote ? [0] : []);
  if (model.history.length) add(`(${model.history.join("; ")})`);
  add(`${model.body} (${model.edition.replace("Rev. ", "")}),`);
  for (const section of model.sections) {
    add(section.phrase);
    for (const [i, one] of section.items.entries()) {
      const text = one.note === undefined ? one.text : one.text.replace(/([;:,.])$/, `${mark(one.note)}$1`);
      add(text, markerOf(section, i), "other", one.note === undefined ? [] : [one.note]);
      for (const [j, sub] of (one.items ?? []).entries()) add(sub.text, style.bullets ? "•" : ROMAN[j]!);
    }
  }
  if (model.reasons) add(`Reasons: ${model.reasons}`);
  return out;
}

export interface WordStyle extends Style {
  readonly gap: "\t" | " \t" | " " | "  ";
  readonly foreword: boolean;
  readonly bookmarks: boolean;
  readonly small: boolean;
  readonly blankLines: boolean;
}

/** As Word's text comes out: a paragraph a line, bookmarks, the bodies of notes in brackets behind their paragraph. */
export function asWord(model: Model, style: WordStyle): string {
  const lines: string[] = [];
  if (style.foreword) {
    lines.push(
      " [bookmark: before]FOREWORD",
      "The Lighthouse Union keeps lights. It considers, notes and resolves all year.",
    );
  }
  for (const p of printed(model, style, (n) => `[footnoteRef:${n + 1}]${n + 1}`)) {
    const bodies = [...p.text.matchAll(/\[footnoteRef:(\d+)\]/g)].map(
      (m) => ` [${m[1]}: ${m[1]} \t${model.notes[Number(m[1]) - 1]}] `,
    );
    let text = (p.label === null ? "" : p.label + style.gap) + p.text + bodies.join("");
    if (p.kind === "number" && style.small) text = text.replace("RESOLUTION", "resolution");
    if (p.kind !== "other" && style.bookmarks) text = `[bookmark: _Toc${lines.length}99]${text}`;
    lines.push(text);
    if (style.blankLines) lines.push("");
  }
  return lines.join("\n");
}

export interface PdfStyle extends Style {
  readonly width: number;
  /** Blank lines between paragraphs. */
  readonly parted: boolean;
  /** A blank at the end of each line. */
  readonly trailing: boolean;
  readonly gap: " " | "  ";
  /** Lines a page has; page numbers and a running head stand between pages. */
  readonly page: number;
  readonly pageNumbers: boolean;
  readonly runningHead: boolean;
  /** Title lines stand apart. */
  readonly titleApart: boolean;
}

/** As a PDF's text comes out: wrapped, marks glued to words, bodies of notes at the foot of a page. */
export function asPdf(model: Model, style: PdfStyle): string {
  const lines: string[] = [];
  const end = style.trailing ? " " : "";
  const pending: number[] = [];
  let used = 0;
  let page = 1;
  if (style.runningHead) lines.push(`Final Acts of the Conference    ${page}`, "");
  const breakPage = () => {
    for (const n of pending.splice(0)) {
      lines.push("", " ".repeat(60), "", String(n + 1));
      for (const l of wrapped(` ${model.notes[n]}`, style.width)) lines.push(l + end);
    }
    if (style.pageNumbers) lines.push("", `- ${page} -`, "");
    page++;
    used = 0;
    if (style.runningHead) lines.push("", `Final Acts of the Conference    ${page}`, "");
    else lines.push("", "", "");
  };
  for (const p of printed(model, style, (n) => String(n + 1))) {
    const text = (p.label === null ? "" : p.label + style.gap) + p.text;
    pending.push(...p.notes);
    const pieces = wrapped(text, p.kind === "title" ? Math.min(style.width, 72) : style.width);
    for (const [i, piece] of pieces.entries()) {
      lines.push(piece + end);
      if (p.kind === "title" && style.titleApart && i < pieces.length - 1) lines.push("");
      used++;
    }
    if (style.parted) lines.push("");
    if (used >= style.page) breakPage();
  }
  if (pending.length) breakPage();
  return lines.join("\n");
}

/** Words filled into lines; a word with a hyphen or a slash may be broken behind it, as a PDF does. */
function wrapped(text: string, width: number): string[] {
  const out: string[] = [];
  let line = "";
  for (const whole of text.split(/(?<= )/)) {
    for (const part of whole.split(/(?<=[a-z]-)(?=[a-z])/)) {
      if (line !== "" && line.length + part.trimEnd().length > width) {
        out.push(line);
        line = part;
      } else line += part;
    }
  }
  if (line) out.push(line);
  return out.map((l) => (l.endsWith("-") ? l : l.trimEnd()));
}
