// What is copied: the words as they would read, as plain text and as HTML that Word, Google Docs and mail understand.
// Invariant: nothing in it says who proposed what, and nothing in it is ours but the words and the ids of objects.
import { EMPHASES, type Emphasis } from "@concord/redline";
import type { Node } from "prosemirror-model";
import type { PmPos } from "./positions.ts";
import type { ClauseAttrs } from "./schema.ts";

type CopiedInline =
  | { readonly text: string; readonly emphases: readonly Emphasis[] }
  | { readonly break: true }
  | { readonly object: string }
  | { readonly note: string };

/** Stands for an object outside Concord. */
const ELSEWHERE = "[…]";

interface CopiedClause {
  readonly kind: string;
  readonly level: number;
  readonly numbering: string;
  /** What is printed before it; empty where its beginning is not copied. */
  readonly label: string;
  readonly inline: CopiedInline[];
}

export interface Copied {
  readonly plain: string;
  readonly html: string;
}

/** [PST6] [from, to) of the document for a clipboard. */
export function copied(doc: Node, from: PmPos, to: PmPos): Copied {
  const clauses = readingClauses(doc, from, to);
  const ids = [...new Set(clauses.flatMap((c) => c.inline.flatMap((piece) => ("note" in piece ? [piece.note] : []))))];
  const bodies = new Map<string, CopiedInline[]>();
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const { id } = node.attrs as ClauseAttrs;
    if (ids.includes(id)) bodies.set(id, readingClauses(doc, pos + 1, pos + node.nodeSize - 1)[0]?.inline ?? []);
    return false;
  });
  const notes = ids.filter((id) => bodies.has(id)).map((id) => ({ id, inline: bodies.get(id) ?? [] }));
  return { plain: plainOf(clauses, notes), html: htmlOf(clauses, notes) };
}

interface Note {
  readonly id: string;
  readonly inline: readonly CopiedInline[];
}

/** The clauses in [from, to) as they read: without what is struck, joined where an end is struck. */
function readingClauses(doc: Node, from: PmPos, to: PmPos): CopiedClause[] {
  const out: CopiedClause[] = [];
  let joined = false;
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    const attrs = node.attrs as ClauseAttrs;
    if (!joined) {
      out.push({
        kind: node.type.name,
        level: attrs.level,
        numbering: attrs.numbering,
        label: from <= pos + 1 ? attrs.resulting || attrs.original : "",
        inline: [],
      });
    }
    const inline = out.at(-1)!.inline;
    node.nodesBetween(Math.max(0, from - pos - 1), Math.min(node.content.size, to - pos - 1), (child, at) => {
      if (child.marks.some((mark) => mark.type.name === "deletion")) return;
      const start = pos + 1 + at;
      if (child.isText) {
        const text = (child.text ?? "").slice(Math.max(0, from - start), to - start);
        const emphases = EMPHASES.filter((emphasis) => child.marks.some((mark) => mark.type.name === emphasis));
        if (text !== "") inline.push({ text, emphases });
      } else if (child.type.name === "footnote_ref") inline.push({ note: child.attrs.note as string });
      else if (child.type.name === "object") inline.push({ object: child.attrs.object as string });
      else inline.push({ break: true });
    });
    joined = ((JSON.parse(attrs.mark) as { deleted?: readonly unknown[] }).deleted?.length ?? 0) > 0;
    return false;
  });
  // A clause of which nothing is left is not read; one that is empty by itself is.
  return out.filter(({ inline }) => out.length === 1 || inline.length > 0);
}

function plainOf(clauses: readonly CopiedClause[], notes: readonly Note[]): string {
  const word = (piece: CopiedInline) => {
    if ("text" in piece) return piece.text;
    if ("object" in piece) return ELSEWHERE;
    return "break" in piece ? "\n" : numberOf(notes, piece.note, (n) => `[${n}]`);
  };
  const words = (inline: readonly CopiedInline[]) => inline.map(word).join("");
  const several = clauses.length > 1;
  const lines = clauses.map(({ label, inline }) => (several && label ? `${label}\t` : "") + words(inline));
  return [...lines, ...notes.map(({ id, inline }) => numberOf(notes, id, (n) => `[${n}] `) + words(inline))].join("\n");
}

function numberOf(notes: readonly Note[], id: string, print: (n: number) => string): string {
  const at = notes.findIndex((note) => note.id === id);
  return at < 0 ? "" : print(at + 1);
}

const TAGS: Readonly<Record<Emphasis, string>> = { bold: "b", italic: "i", superscript: "sup", subscript: "sub" };

/** Styles of conference templates, by which Word and the reader here know the kinds. */
const STYLES: Readonly<Record<string, string>> = {
  proposal: "Proposal",
  number: "ResNo",
  title: "Restitle",
  history: "Resref",
  enacting: "Normalaftertitle",
  call: "Call",
  reasons: "Reasons",
  note: "Note",
  abstract: "Abstract",
};

const LISTS: Readonly<Record<string, string>> = {
  letter: 'ol type="a"',
  number: 'ol type="1"',
  roman: 'ol type="i"',
  bullet: "ul",
};

function htmlOf(clauses: readonly CopiedClause[], notes: readonly Note[]): string {
  const [only] = clauses;
  const inline = (c: readonly CopiedInline[]) => inlineHtml(c, notes);
  if (clauses.length === 1 && only) {
    return notes.length === 0 ? inline(only.inline) : `<p>${inline(only.inline)}</p>${notesHtml(notes)}`;
  }
  const out: string[] = [];
  const open: string[] = [];
  const closeTo = (depth: number) => {
    while (open.length > depth) out.push(`</li></${open.pop()?.split(" ")[0]}>`);
  };
  for (const clause of clauses) {
    const list = isListed(clause) ? LISTS[clause.numbering] : undefined;
    if (list) {
      // A level that is passed over has no list of its own.
      const depth = Math.min(clause.level, open.length + 1);
      closeTo(open[depth - 1] === list ? depth : depth - 1);
      if (open.length === depth) out.push("</li>");
      else {
        out.push(`<${list}${startOf(clause)}>`);
        open.push(list);
      }
      out.push(`<li>${inline(clause.inline)}`);
      continue;
    }
    closeTo(0);
    const label = clause.label ? `${escaped(clause.label)}${TAB}` : "";
    if (clause.kind === "heading") out.push(`<h3>${label}${inline(clause.inline)}</h3>`);
    else out.push(`<p${styleOf(clause)}>${label}${inline(clause.inline)}</p>`);
  }
  closeTo(0);
  return out.join("") + notesHtml(notes);
}

const TAB = '<span style="mso-tab-count:1;white-space:pre">\t</span>';

/** Lists count like ours but for decimals and labels as adopted, which stand before their words. */
function isListed({ label, numbering }: CopiedClause): boolean {
  if (label === "" && numbering !== "bullet") return false;
  return numbering === "bullet" || startIn(numbering, label) !== undefined;
}

function startOf({ numbering, label }: CopiedClause): string {
  const start = startIn(numbering, label);
  return start === undefined || start === 1 ? "" : ` start="${start}"`;
}

function startIn(numbering: string, label: string): number | undefined {
  const bare = label.replace(/[().]/g, "");
  if (numbering === "number" && /^\d{1,4}$/.test(bare)) return Number(bare);
  if (numbering === "letter" && /^[a-z]$/.test(bare)) return bare.charCodeAt(0) - 96;
  const roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"].indexOf(bare);
  return numbering === "roman" && roman >= 0 ? roman + 1 : undefined;
}

function styleOf({ kind, numbering, level }: CopiedClause): string {
  const name = kind === "item" && numbering !== "none" && level > 1 ? `enumlev${level - 1}` : STYLES[kind];
  return name ? ` class="${name}"` : "";
}

function inlineHtml(inline: readonly CopiedInline[], notes: readonly Note[]): string {
  const html = inline.map((piece) => {
    if ("break" in piece) return "<br>";
    if ("object" in piece) return `<span data-object="${escaped(piece.object)}">${ELSEWHERE}</span>`;
    if ("note" in piece) {
      return numberOf(
        notes,
        piece.note,
        (n) => `<a href="#_ftn${n}" name="_ftnref${n}" style="mso-footnote-id:ftn${n}"><sup>[${n}]</sup></a>`,
      );
    }
    return piece.emphases.reduce(
      (words, emphasis) => `<${TAGS[emphasis]}>${words}</${TAGS[emphasis]}>`,
      spaced(piece.text),
    );
  });
  return html.join("").replace(/^ /, "&nbsp;").replace(/ $/, "&nbsp;");
}

/** Footnotes as Word marks them; elsewhere they are paragraphs at the end, behind a rule. */
function notesHtml(notes: readonly Note[]): string {
  if (notes.length === 0) return "";
  const bodies = notes.map(
    ({ inline }, i) =>
      `<div style="mso-element:footnote" id="ftn${i + 1}"><p><a href="#_ftnref${i + 1}" name="_ftn${i + 1}" style="mso-footnote-id:ftn${i + 1}"><sup>[${i + 1}]</sup></a> ${inlineHtml(inline, [])}</p></div>`,
  );
  return `<div style="mso-element:footnote-list"><hr>${bodies.join("")}</div>`;
}

/** Words with the blanks that HTML would leave out. */
function spaced(text: string): string {
  return escaped(text).replace(/ {2}/g, " &nbsp;").replace(/\t/g, TAB);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
