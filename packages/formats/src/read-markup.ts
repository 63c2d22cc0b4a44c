// The reader of Concord's text markup: the authored form (each line says what clause it is) and the exported form
// (label, tab, words). Invariant: what `writeMarkup` writes is read as the same Redline.
import {
  type Attribution,
  baseHash,
  baseOfPlain,
  CLAUSE_KINDS,
  type Clause,
  type ClauseMark,
  identify,
  insetOf,
  MAX_LEVEL,
  NOTES,
  NUMBERINGS,
  project,
  type Redline,
  type Run,
  type Tracking,
} from "@concord/redline";
import { type MarkLayer, type MarkupLine, type MarkupProblemCode, readMarkupLine } from "./markup-line.ts";
import { ANNEX, escapeAt, SHOWN } from "./markup-signs.ts";

/** [MRK12] What the markup itself does not say. */
export interface MarkupOptions {
  /** Language of the text; "en" unless said. */
  readonly lang?: string;
  /** When everything was proposed, ISO 8601. */
  readonly at?: string;
  /** Who typed for whom: proponent's code → name. The code stands in where there is none. */
  readonly enteredBy?: Readonly<Record<string, string>>;
  /** Who entered the decisions on what is agreed. */
  readonly decidedBy?: string;
}

export interface MarkupRead {
  readonly ok: true;
  readonly redline: Redline;
}

/** [MRK13] The first thing that cannot be read, and its place. */
export interface MarkupUnreadable {
  readonly ok: false;
  readonly code: MarkupProblemCode;
  /** Both from 1; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** One English sentence. */
  readonly message: string;
}

/** A line with what stands before its words. */
interface Headed {
  readonly no: number;
  readonly mark: ClauseMark;
  readonly key: string | undefined;
  readonly content: MarkupLine;
}

/**
 * [MRK9] The authored form: `kind numbering level | words with marks`. Every mark is a change of its own unless it
 * names one; lines that are blank or begin with `# ` are no clauses.
 */
export function readMarkup(text: string, options: MarkupOptions = {}): MarkupRead | MarkupUnreadable {
  const lines: Headed[] = [];
  for (const [i, line] of sourceLines(text)) {
    if (line.trim() === "" || line.startsWith("# ")) continue;
    const header = headerOf(line);
    if (!header) return unreadable("bad-header", i, 1);
    const content = readMarkupLine(line, header.length);
    if (!content.ok) return unreadable(content.code, i, content.column);
    lines.push({ no: i, mark: header.mark, key: header.key, content });
  }
  const notes = lines.filter((line) => line.mark.kind === "footnote");
  return assemble(
    lines.filter((line) => line.mark.kind !== "footnote"),
    notes,
    options,
  );
}

/**
 * [MRK10] The exported form, `label⇥words with marks`: kinds are not in it, so every clause is a paragraph with its
 * printed label; the last lines whose labels are the keys of the footnotes are their bodies.
 */
export function readExportedMarkup(text: string, options: MarkupOptions = {}): MarkupRead | MarkupUnreadable {
  const lines: Headed[] = [];
  // [WTX7] What is said of the changes is no part of the text.
  const annex = text.lastIndexOf(`\n${ANNEX}\n`);
  for (const [i, line] of sourceLines((annex < 0 ? text : text.slice(0, annex)).replace(/\n$/, ""))) {
    const tab = line.indexOf("\t");
    if (line.slice(0, tab) === SHOWN) continue;
    const label = plainLabel(line.slice(0, Math.max(0, tab)));
    const content = readMarkupLine(line, tab + 1);
    if (!content.ok) return unreadable(content.code, i, content.column);
    const mark: ClauseMark = { kind: "paragraph", level: 1, numbering: "none", ...(label ? { label } : {}) };
    lines.push({ no: i, mark, key: label || undefined, content });
  }
  const start = startOfNotes(lines);
  const notes = lines
    .slice(start)
    .map((line) => ({ ...line, mark: { kind: "footnote", level: 1, numbering: "none" } as const }));
  return assemble(
    lines.slice(0, start).map((line) => ({ ...line, key: undefined })),
    notes,
    options,
  );
}

function* sourceLines(text: string): Generator<[number, string]> {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  for (const [i, line] of lines.entries()) yield [i + 1, line];
}

/** Where the bodies begin: the shortest tail that has every key that the text refers to. */
function startOfNotes(lines: readonly Headed[]): number {
  const asked = new Set(lines.flatMap((l) => l.content.pieces.flatMap((p) => ("key" in p ? [p.key] : []))));
  let start = lines.length;
  for (let i = lines.length - 1; i >= 0 && asked.size > 0; i--) {
    const key = lines[i]!.key;
    if (key !== undefined && asked.delete(key)) start = i;
  }
  return start;
}

const HEADER = /^([a-z]+)((?: +(?:[a-z]+=(?:"(?:[^"\\]|\\.)*"|[^\s"|]+)|[a-z]+|\d))*) *\|(?: |$)/;

/** `item letter 1 label="246A" |`: what comes after the kind may be left out and stand in any order. */
function headerOf(line: string): { mark: ClauseMark; key: string | undefined; length: number } | undefined {
  const match = HEADER.exec(line);
  const kind = CLAUSE_KINDS.find((k) => k === match?.[1]);
  if (!match || !kind) return undefined;
  let numbering: ClauseMark["numbering"] = "none";
  let level = 1;
  let label: string | undefined;
  let key: string | undefined;
  for (const [word] of match[2]!.matchAll(/[a-z]+=(?:"(?:[^"\\]|\\.)*"|\S+)|\S+/g)) {
    const known = NUMBERINGS.find((n) => n === word);
    if (known) numbering = known;
    else if (/^[1-9]$/.test(word) && Number(word) <= MAX_LEVEL) level = Number(word);
    else if (word.startsWith("label=")) label = quoted(word.slice(6));
    else if (word.startsWith("key=")) key = quoted(word.slice(4));
    else return undefined;
  }
  const mark: ClauseMark = { kind, level, numbering, ...(label === undefined ? {} : { label }) };
  return { mark, key, length: match[0].length };
}

function quoted(word: string): string {
  try {
    return word.startsWith('"') ? String(JSON.parse(word)) : word;
  } catch {
    return word;
  }
}

/** `old→new` is the label of the clause in the text if all were accepted. */
function plainLabel(field: string): string {
  const label = field.slice(field.indexOf("→") + 1);
  let out = "";
  for (let i = 0; i < label.length; ) {
    const sign = label[i] === "\\" ? escapeAt(label, i) : undefined;
    out += sign?.words ?? label[i];
    i += sign?.length ?? 1;
  }
  return out;
}

function assemble(
  clauses: readonly Headed[],
  notes: readonly Headed[],
  options: MarkupOptions,
): MarkupRead | MarkupUnreadable {
  const credit = new Credit(options);
  if (clauses.length + notes.length === 0) return unreadable("empty", 1, 1);
  const noteParts = identify(notes.map((line, i) => clauseOf(line, i, NOTES, new Map(), credit)));
  const byKey = new Map<string, string>();
  for (const [i, note] of notes.entries()) byKey.set(note.key ?? String(i + 1), noteParts[i]!.id);
  for (const line of [...clauses, ...notes]) {
    for (const piece of line.content.pieces) {
      if ("key" in piece && !byKey.has(piece.key)) return unreadable("unknown-footnote", line.no, piece.at + 1);
    }
  }
  const stretch = "s:0";
  const parts = identify(clauses.map((line, i) => clauseOf(line, i, stretch, byKey, credit)));
  const bodies = noteParts.map((note, i) => ({ ...note, runs: runsOf(notes[i]!.content, byKey, credit) }));
  const unhashed: Redline = { base: { hash: "" }, lang: options.lang ?? "en", clauses: parts, notes: bodies };
  const hash = baseHash(baseOfPlain(project(unhashed, { kind: "base" })));
  return { ok: true, redline: { ...unhashed, base: { hash } } };
}

function clauseOf(
  line: Headed,
  i: number,
  stretch: string,
  byKey: ReadonlyMap<string, string>,
  credit: Credit,
): Clause {
  const markId = `${stretch === NOTES ? "n" : "b"}:${i}`;
  const mark = credit.tracking(line.content.mark ?? []);
  return {
    ...line.mark,
    id: markId,
    markId,
    base: !mark.inserted,
    stretch,
    mark,
    runs: runsOf(line.content, byKey, credit),
  };
}

function runsOf(content: MarkupLine, byKey: ReadonlyMap<string, string>, credit: Credit): Run[] {
  return content.pieces.map((piece) => {
    const tracking = credit.tracking(piece.layers);
    if ("text" in piece) return { text: piece.text, tracking };
    if ("key" in piece) return { footnote: byKey.get(piece.key) ?? "", tracking };
    return { ...insetOf(piece), tracking };
  });
}

/** Who is credited with each mark: one attribution for one change in one state. */
class Credit {
  readonly #options: MarkupOptions;
  readonly #byLayer = new Map<MarkLayer, Attribution>();
  #count = 0;

  constructor(options: MarkupOptions) {
    this.#options = options;
  }

  tracking(layers: readonly MarkLayer[]): Tracking {
    const inserted = layers.find((layer) => layer.sign === "+");
    const deleted = layers.filter((layer) => layer.sign === "-").map((layer) => this.#attribution(layer));
    return {
      ...(inserted ? { inserted: this.#attribution(inserted) } : {}),
      ...(deleted.length > 0 ? { deleted } : {}),
    };
  }

  #attribution(layer: MarkLayer): Attribution {
    const known = this.#byLayer.get(layer);
    if (known) return known;
    const { at, enteredBy, decidedBy } = this.#options;
    const { proponent, accepted } = layer;
    const attribution: Attribution = {
      change: layer.name ?? `mark:${this.#count++}`,
      proponent,
      enteredBy: enteredBy?.[proponent] ?? proponent,
      ...(at === undefined ? {} : { at }),
      state: accepted ? "accepted" : "pending",
      ...(accepted && decidedBy !== undefined ? { decidedBy } : {}),
    };
    this.#byLayer.set(layer, attribution);
    return attribution;
  }
}

function unreadable(code: MarkupProblemCode, line: number, column: number): MarkupUnreadable {
  return { ok: false, code, line, column, message: `Line ${line}, column ${column}: ${SENTENCES[code]}` };
}

const SENTENCES: Readonly<Record<MarkupProblemCode, string>> = {
  "bad-header": "the line does not begin with a kind of clause and a bar, as in `item letter 1 | `.",
  "bad-mark":
    "a mark begins with the code of a proponent and a colon, as in `{+ECP: `; a literal sign needs a backslash.",
  "bad-escape": "nothing, or no character, stands behind the backslash.",
  "unclosed-mark": "a mark is not closed at the end of the line.",
  "wrong-close": "this closes a mark that is not open; a literal sign needs a backslash.",
  "insertion-in-insertion": "an insertion stands inside an insertion.",
  "words-after-mark": "words stand behind the clause mark.",
  "unknown-footnote": "there is no footnote with this key.",
  "unknown-object": "this is not the id of an object, which is o and 20 hexadecimal digits.",
  empty: "there is no clause.",
};
