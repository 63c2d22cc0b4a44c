// What is wrong with a Word file that a schema does not see: changes and ranges that do not fit together. Invariant: a fault has a code and a place,
// and the same file has the same faults.
import { openPackage, xmlText } from "@concord/formats";
import { SaxesParser } from "saxes";

export type WordFaultCode =
  | "unreadable"
  | "broken-xml"
  | "same-id"
  | "text-in-deletion"
  | "deleted-text-outside"
  | "nested"
  | "open-range"
  | "unpaired-move"
  | "missing-note"
  | "note-twice"
  | "missing-comment"
  | "comment-nowhere"
  | "missing-relationship"
  | "same-picture-id"
  | "same-paragraph-id"
  | "same-control-id";

export interface WordFault {
  readonly code: WordFaultCode;
  readonly part: string;
  readonly what: string;
}

const CHANGES = new Set(
  "ins del moveFrom moveTo cellIns cellDel cellMerge rPrChange pPrChange sectPrChange tblPrChange tblGridChange tcPrChange trPrChange tblPrExChange numberingChange".split(
    " ",
  ),
);
const RANGE =
  /^(bookmark|comment|permission|moveFrom|moveTo|customXml(?:Ins|Del|MoveFrom|MoveTo))(?:Range)?(Start|End)$/;
const WORD = /wordprocessingml(?:\/2006)?\/main$/;

/** Every fault of a file, in order. */
export function wordFaults(file: Uint8Array): WordFault[] {
  const opened = openPackage(file);
  if (!opened.ok) return [{ code: "unreadable", part: opened.where, what: opened.code }];
  const { parts, main, relationships } = opened.package;
  const related = (kind: string) => relationships.find((r) => r.kind === kind && r.part !== undefined)?.part;
  const faults: WordFault[] = [];
  const read = (part: string | undefined): Part | undefined =>
    part === undefined ? undefined : readPart(part, xmlText(parts.get(part)!), faults);
  const document = read(main);
  if (!document) return faults;
  const stories = [document];
  for (const [kind, refers] of [
    ["footnotes", "footnote"],
    ["endnotes", "endnote"],
    ["comments", "comment"],
  ] as const) {
    const story = read(related(kind));
    if (story) stories.push(story);
    const code = kind === "comments" ? "missing-comment" : "missing-note";
    const before = new Set<string>();
    for (const id of document.references[refers]) {
      if (!story?.own.has(id)) faults.push({ code, part: main, what: `${refers} ${id}` });
      else if (before.has(id) && kind !== "comments")
        faults.push({ code: "note-twice", part: main, what: `${refers} ${id}` });
      before.add(id);
    }
    if (kind !== "comments" || !story) continue;
    for (const id of story.own) {
      if (!document.references.comment.includes(id))
        faults.push({ code: "comment-nowhere", part: story.name, what: id });
    }
  }
  const seen = new Set<string>();
  for (const { name, changes } of stories) {
    for (const id of changes) {
      if (seen.has(id)) faults.push({ code: "same-id", part: name, what: id });
      seen.add(id);
    }
  }
  const known = new Set(relationships.map(({ id }) => id));
  for (const id of document.relationships) {
    if (!known.has(id)) faults.push({ code: "missing-relationship", part: main, what: id });
  }
  return faults;
}

/** Faults of files that many others are compared with. */
const KNOWN = new WeakMap<Uint8Array, readonly WordFault[]>();

/** Faults of `after` that `before` does not have as often; ids may be others. */
export function newWordFaults(before: Uint8Array, after: Uint8Array): WordFault[] {
  const known = KNOWN.get(before) ?? wordFaults(before);
  KNOWN.set(before, known);
  const counts = new Map<string, number>();
  for (const { code, part } of known) counts.set(`${code} ${part}`, (counts.get(`${code} ${part}`) ?? 0) + 1);
  return wordFaults(after).filter(({ code, part }) => {
    const left = counts.get(`${code} ${part}`) ?? 0;
    counts.set(`${code} ${part}`, left - 1);
    return left <= 0;
  });
}

interface Part {
  readonly name: string;
  /** Ids of changes, in order. */
  readonly changes: readonly string[];
  readonly references: Readonly<Record<"footnote" | "endnote" | "comment", readonly string[]>>;
  /** Ids of the notes or comments in it. */
  readonly own: ReadonlySet<string>;
  readonly relationships: readonly string[];
}

function readPart(name: string, xml: string, faults: WordFault[]): Part | undefined {
  const changes: string[] = [];
  const references = { footnote: [] as string[], endnote: [] as string[], comment: [] as string[] };
  const own = new Set<string>();
  const relationships: string[] = [];
  const open: string[] = [];
  const ranges = new Map<string, string>();
  const pictures = new Set<string>();
  const paragraphs = new Set<string>();
  const controls = new Set<string>();
  const moves = { moveFrom: new Set<string>(), moveTo: new Set<string>() };
  const fault = (code: WordFaultCode, what: string) => faults.push({ code, part: name, what });
  const parser = new SaxesParser({ xmlns: true });
  let broken = false;
  parser.on("error", () => {
    broken = true;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const get = (attribute: string) =>
      Object.values(attributes).find((a) => a.local === attribute && a.prefix !== "xmlns")?.value;
    for (const { uri: of, value } of Object.values(attributes)) {
      if (/officeDocument(?:\/2006)?\/relationships$/.test(of)) relationships.push(value);
    }
    const word = WORD.test(uri) ? local : `{${uri}}${local}`;
    const id = get("id") ?? "";
    // A box of text is a story of its own.
    const around = open.slice(open.lastIndexOf("txbxContent") + 1);
    const inRun = around.includes("r");
    if (CHANGES.has(word)) {
      changes.push(id);
      const content = open.at(-1) !== "rPr" && open.at(-1) !== "trPr" && open.at(-1) !== "tcPr";
      if (content && (word === "ins" || word === "del") && around.includes(word)) fault("nested", `${word} ${id}`);
    }
    const deleted = around.includes("del");
    if (inRun && deleted && (word === "t" || word === "instrText")) fault("text-in-deletion", word);
    if (inRun && !deleted && (word === "delText" || word === "delInstrText")) fault("deleted-text-outside", word);
    if (local === "docPr" && /drawingml/.test(uri)) {
      if (pictures.has(id)) fault("same-picture-id", id);
      pictures.add(id);
    }
    const paragraph = get("paraId");
    if (paragraph !== undefined && local === "p") {
      if (paragraphs.has(paragraph)) fault("same-paragraph-id", paragraph);
      paragraphs.add(paragraph);
    }
    if (word === "id" && open.at(-1) === "sdtPr") {
      const control = get("val") ?? "";
      if (controls.has(control)) fault("same-control-id", control);
      controls.add(control);
    }
    const range = RANGE.exec(word);
    if (range) {
      const key = `${range[1]} ${id}`;
      if (range[2] === "Start") {
        if (ranges.has(key)) fault("open-range", key);
        ranges.set(key, word);
        if (range[1] === "moveFrom" || range[1] === "moveTo") moves[range[1]].add(get("name") ?? "");
      } else if (!ranges.delete(key)) fault("open-range", key);
    }
    if (word === "footnoteReference") references.footnote.push(id);
    if (word === "endnoteReference") references.endnote.push(id);
    if (word === "commentReference") references.comment.push(id);
    if (word === "footnote" || word === "endnote" || word === "comment") own.add(id);
    open.push(word);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  if (broken) {
    fault("broken-xml", "");
    return undefined;
  }
  for (const key of ranges.keys()) fault("open-range", key);
  for (const of of moves.moveFrom) if (!moves.moveTo.has(of)) fault("unpaired-move", of);
  for (const of of moves.moveTo) if (!moves.moveFrom.has(of)) fault("unpaired-move", of);
  return { name, changes, references, own, relationships };
}
