// What an extraction from Word or Markdown writes beside the words: bookmarks, `[footnoteRef:1]1 [1: 1 … ]`,
// emphasis, `<sup>`. Invariant: bodies of notes go to the shelf, references become tokens, and every line that
// lost a sign is reported.
import type { Line } from "./lines.ts";
import type { NoteShelf } from "./note-tokens.ts";

const BOOKMARK = /\[bookmark:[^\]\n]{0,200}\]/g;
const REFERENCE = /\[(?:foot|end)noteRef:(\d{1,4})\]/g;

export interface Machinery {
  readonly lines: Line[];
  /** Numbers of the lines that had bookmarks, note machinery, Markdown. */
  readonly touched: { bookmarks: number[]; notes: number[]; markdown: number[] };
}

/** [MAC1] Takes the machinery out of the lines. */
export function takeOutMachinery(lines: Line[], shelf: NoteShelf): Machinery {
  const touched = { bookmarks: [] as number[], notes: [] as number[], markdown: [] as number[] };
  for (const line of lines) {
    if (!line.text.includes("[bookmark:")) continue;
    line.text = line.text.replace(BOOKMARK, "").trim();
    touched.bookmarks.push(line.no);
  }
  const rest = takeOutNotes(lines, shelf, touched.notes).filter((line) => line.text !== "");
  if (isMarkdown(rest)) {
    for (const line of rest) {
      const plain = withoutMarkdown(line.text);
      if (plain !== line.text) touched.markdown.push(line.no);
      line.text = plain;
    }
  }
  return { lines: rest.filter((line) => line.text !== ""), touched };
}

const EMPHASIZED = /^(?:\*\*[^*]+\*\*|\*[^*\s][^*]*\*|__[^_]+__|_[^_\s][^_]*_)$/u;
const TAG =
  /<!--[^>]{0,200}-->|!\[[^\]]{0,200}\]\([^)\s]{0,300}\)|<\/?(?:span|a|div|p|b|i|em|strong|u)(?:\s[^<>]{0,200})?>/giu;

/** [MAC2] Whether a text is Markdown: it has headings, or what a converter leaves of pictures, or whole lines emphasized. */
function isMarkdown(lines: readonly Line[]): boolean {
  let emphasized = 0;
  for (const { text } of lines) {
    if (/^#{1,6} \S/.test(text) || /^(?:<!-- |!\[)/.test(text)) return true;
    if (EMPHASIZED.test(text) && ++emphasized >= 2) return true;
  }
  return false;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0", apos: "'" };

/** Whether a character is one that a text may have: none that admission takes out, or that parts lines. */
const isPrinted = (code: number): boolean =>
  code <= 0x10ffff && /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]/u.test(String.fromCodePoint(code));

/** [MAC2] Headings, quotes, emphasis, pictures and anchors lose their signs; the dash of a list stays for the labels. */
function withoutMarkdown(text: string): string {
  return text
    .replace(/^#{1,6} +/, "")
    .replace(/^> ?/, "")
    .replace(TAG, "")
    .replace(/<br ?\/?>|<\/?(?:[ou]l|li)>/gi, " ")
    .replace(/(\*\*|__)(?=\S)([^*_]{1,2000}?)\1/g, "$2")
    .replace(/(?<![\p{L}*])\*(\p{L}[^*]{0,500})\*(?![\p{L}*])/gu, "$1")
    .replace(/(?<![\p{L}\p{N}_])_(\p{L}[^_]{0,500})_(?![\p{L}\p{N}_])/gu, "$1")
    .replace(/\[([^\][^]{1,300})\]\([^()\s]{1,300}\)/g, "$1")
    .replace(/\\([-*_.#()[\]>+~`|])/g, "$1")
    .replace(/&#(?:(\d{2,6})|x([\da-f]{2,5}));/giu, (all, decimal?: string, hex?: string) => {
      const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
      return isPrinted(code) ? String.fromCodePoint(code) : all;
    })
    .replace(/&(amp|lt|gt|quot|nbsp|apos);/g, (_, name: string) => ENTITIES[name]!)
    .trim();
}

/** Where a body that was opened in a line ends. */
interface Body {
  readonly key: string;
  readonly open: { line: number; at: number };
  readonly close: { line: number; at: number };
}

/**
 * [FTN1] `[footnoteRef:N]M` is a reference, `[N: M body]` its body, which may run over lines and hold bodies of
 * further notes, each on a line of its own with its mark and a tab.
 */
function takeOutNotes(lines: Line[], shelf: NoteShelf, touched: number[]): Line[] {
  const known = new Set<string>();
  for (const line of lines) for (const match of line.text.matchAll(REFERENCE)) known.add(match[1]!);
  if (known.size === 0) return lines;
  const bodies: Body[] = [];
  for (let i = 0; i < lines.length; i++) {
    let from = 0;
    for (let body = nextBody(lines, i, from, known); body; body = nextBody(lines, i, from, known)) {
      bodies.push(body);
      known.delete(body.key);
      if (body.close.line !== i) {
        i = body.close.line;
      }
      from = body.close.at;
    }
  }
  const byKey = new Map<string, number>();
  for (const body of bodies) shelve(lines, body, shelf, byKey);
  const gone = new Set<number>();
  for (const body of [...bodies].reverse()) {
    const first = lines[body.open.line]!;
    const last = lines[body.close.line]!;
    first.text = `${first.text.slice(0, body.open.at)}${last.text.slice(body.close.at)}`;
    for (let i = body.open.line; i <= body.close.line; i++) touched.push(lines[i]!.no);
    for (let i = body.open.line + 1; i <= body.close.line; i++) gone.add(i);
  }
  for (const [i, line] of lines.entries()) {
    if (gone.has(i) || !line.text.includes("noteRef:")) continue;
    touched.push(line.no);
    line.text = withTokens(line.text, shelf, byKey);
  }
  return lines
    .filter((_, i) => !gone.has(i))
    .map((line) => {
      line.text = line.text.trim();
      return line;
    });
}

function nextBody(lines: readonly Line[], at: number, from: number, known: ReadonlySet<string>): Body | undefined {
  const open = /\[(\d{1,4}): /g;
  open.lastIndex = from;
  const text = lines[at]!.text;
  for (let match = open.exec(text); match; match = open.exec(text)) {
    if (!known.has(match[1]!)) continue;
    const close = closing(lines, at, match.index + match[0].length) ?? { line: at, at: text.length };
    return { key: match[1]!, open: { line: at, at: match.index }, close };
  }
  return undefined;
}

/** Past the bracket that closes what is open at a place; brackets inside count. Looks at 200 lines at most. */
function closing(lines: readonly Line[], line: number, at: number): { line: number; at: number } | undefined {
  let depth = 1;
  for (let i = line; i < Math.min(lines.length, line + 200); i++) {
    const text = lines[i]!.text;
    for (let j = i === line ? at : 0; j < text.length; j++) {
      if (text[j] === "[") depth++;
      else if (text[j] === "]" && --depth === 0) return { line: i, at: j + 1 };
    }
  }
  return undefined;
}

const PRINTED_MARK = /^(\d{1,3}|[*†‡§]{1,3}|[a-z])[.)]?(?:\s+|$)/u;

function shelve(lines: readonly Line[], body: Body, shelf: NoteShelf, byKey: Map<string, number>): void {
  let current: number | undefined;
  for (let i = body.open.line; i <= body.close.line; i++) {
    const line = lines[i]!;
    const from = i === body.open.line ? line.text.indexOf(": ", body.open.at) + 2 : 0;
    const until = i === body.close.line ? body.close.at - (line.text[body.close.at - 1] === "]" ? 1 : 0) : undefined;
    const text = line.text.slice(from, until).trim();
    const mark = PRINTED_MARK.exec(text);
    if (current === undefined) {
      current = shelf.add(mark?.[1] ?? body.key, mark ? text.slice(mark[0].length) : text, [line.no]);
      byKey.set(body.key, current);
    } else if (mark && text.slice(mark[1]!.length, mark[1]!.length + 1) === "\t") {
      current = shelf.add(mark[1]!, text.slice(mark[0].length), [line.no]);
    } else {
      const note = shelf.notes[current]!;
      note.text = `${note.text} ${text}`.trim();
      note.lines.push(line.no);
    }
  }
}

function withTokens(text: string, shelf: NoteShelf, byKey: ReadonlyMap<string, number>): string {
  let out = "";
  let from = 0;
  for (const match of text.matchAll(REFERENCE)) {
    out += text.slice(from, match.index);
    from = match.index + match[0].length;
    const note = byKey.get(match[1]!);
    const mark = note === undefined ? match[1]! : shelf.notes[note]!.mark;
    // The mark as printed stands right behind the reference.
    const printed = text.startsWith(mark, from) && !/^\d/.test(text.slice(from + mark.length));
    if (note === undefined) out += printed ? "" : mark;
    else {
      if (printed) from += mark.length;
      if (!shelf.notes[note]!.referred) out += shelf.token(note);
    }
  }
  return out + text.slice(from);
}
