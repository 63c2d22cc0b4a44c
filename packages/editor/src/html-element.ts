// What one element of foreign HTML says: emphasis, whether it is to be read at all, what it is of a list. It looks at tags, at
// style attributes, and at the class names of Word and of the Union's templates; style sheets are not applied.
import {
  CLAUSE_KINDS,
  type ClauseKind,
  EMPHASES,
  type Emphasis,
  type Format,
  MAX_LEVEL,
  NUMBERINGS,
  type Numbering,
} from "@concord/redline";
import type { PastedShape } from "./pasted.ts";

/** Elements without words. */
const WORDLESS = new Set(
  "base button canvas datalist embed head iframe img input link map math meta noscript object option script select style svg template textarea title video audio xml".split(
    " ",
  ),
);

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul caption".split(
    " ",
  ),
);

/** Names of paragraph styles in conference templates, without case and underscores. */
const STYLES: Readonly<Record<string, ClauseKind>> = {
  proposal: "proposal",
  resno: "number",
  restitle: "title",
  resref: "history",
  normalaftertitle: "enacting",
  call: "call",
  headingb: "heading",
  headingi: "heading",
  reasons: "reasons",
  note: "note",
  abstract: "abstract",
};

export function tagOf(element: Element): string {
  return element.tagName.toLowerCase();
}

/** What style attributes are called while a page is read. */
const STYLE = "data-inert-style";

/**
 * [PST8] HTML in which no element has a style of its own but says what it was. Styles are not applied anyway; where the page's policy
 * forbids them a browser reports every single one, and for the tens of thousands of Word that takes seconds.
 */
export function withInertStyles(html: string): string {
  return html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/(?<=[\s"'])style(?=\s*=)/i, STYLE));
}

export function hasStyle(element: Element): boolean {
  return element.hasAttribute(STYLE);
}

/** The declarations of the style attribute; those that only Word knows are among them. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const declaration of (element.getAttribute(STYLE) ?? "").split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    out.set(
      declaration.slice(0, colon).trim().toLowerCase(),
      declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    );
  }
  return out;
}

export function isBlock(element: Element): boolean {
  return BLOCKS.has(tagOf(element));
}

/**
 * [PST2] Whether its words are read: not what is hidden, what somebody deletes or struck, marks of comments, and of a page
 * of ours what is painted and no text.
 */
export function isUnread(element: Element, style: ReadonlyMap<string, string>): boolean {
  const tag = tagOf(element);
  if (WORDLESS.has(tag) || tag === "del" || tag === "s" || tag === "strike") return true;
  if (element.getAttribute("role") === "deletion" || element.hasAttribute("hidden")) return true;
  if (/\bmsoDel\b|\bMsoCommentReference\b/i.test(element.className)) return true;
  if (style.get("display") === "none" || style.get("mso-hide") === "all") return true;
  if (/^comment(-list)?$/.test(style.get("mso-element") ?? "")) return true;
  const line = style.get("text-decoration-line") ?? style.get("text-decoration") ?? "";
  if (line.includes("line-through")) return true;
  return element.getAttribute("contenteditable") === "false" && element.closest("[data-clause]") !== null;
}

/** The emphasis of the words in it, where that around it is `around`. */
export function formatIn(element: Element, style: ReadonlyMap<string, string>, around: Format): Format {
  const set: { [E in Emphasis]?: boolean } = {};
  const tag = tagOf(element);
  if (tag === "b" || tag === "strong") set.bold = true;
  if (tag === "i" || tag === "em" || tag === "cite" || tag === "var" || tag === "dfn") set.italic = true;
  if (tag === "sup") set.superscript = true;
  if (tag === "sub") set.subscript = true;
  const weight = style.get("font-weight") ?? style.get("mso-bidi-font-weight");
  if (style.has("font-weight")) set.bold = weight === "bold" || weight === "bolder" || Number(weight) >= 600;
  const slant = style.get("font-style");
  if (slant) set.italic = slant === "italic" || slant.startsWith("oblique");
  const align = style.get("vertical-align");
  if (align === "super" || align === "sub" || align === "baseline") {
    set.superscript = align === "super";
    set.subscript = align === "sub";
  }
  if (set.superscript) set.subscript ??= false;
  if (set.subscript) set.superscript ??= false;
  const out: { [E in Emphasis]?: true } = {};
  for (const emphasis of EMPHASES) if (set[emphasis] ?? around[emphasis]) out[emphasis] = true;
  return out;
}

/** What kind of clause a paragraph is by its tag or the name of its style; undefined for one like any other. */
export function shapeOf(element: Element): PastedShape | undefined {
  if (element.hasAttribute("data-clause")) return clauseShape(element);
  const names = [...element.classList].map((name) => name.toLowerCase().replace(/[_\s]/g, ""));
  for (const name of names) {
    const kind = Object.hasOwn(STYLES, name) ? STYLES[name] : undefined;
    if (kind) return { kind, level: 1, numbering: "none" };
    const item = /^enumlev([1-6])$/.exec(name);
    if (item) return { kind: "item", level: Number(item[1]), numbering: "none" };
  }
  if (/^h[1-6]$/.test(tagOf(element)) && !element.closest("[data-clause]"))
    return { kind: "heading", level: 1, numbering: "none" };
  return undefined;
}

/** What a clause of Concord's own page is. */
function clauseShape(element: Element): PastedShape | undefined {
  const kind = CLAUSE_KINDS.find((name) => name === element.getAttribute("data-kind"));
  const numbering = NUMBERINGS.find((name) => name === element.getAttribute("data-numbering")) ?? "none";
  const level = Number(element.getAttribute("data-level") ?? "1");
  if (!kind || kind === "footnote" || !(level >= 1 && level <= MAX_LEVEL)) return undefined;
  return { kind, level: Math.floor(level), numbering };
}

const MARKERS: Readonly<Record<string, Numbering>> = {
  "lower-alpha": "letter",
  "upper-alpha": "letter",
  "lower-latin": "letter",
  "upper-latin": "letter",
  "lower-greek": "letter",
  a: "letter",
  "lower-roman": "roman",
  "upper-roman": "roman",
  i: "roman",
  decimal: "number",
  "decimal-leading-zero": "number",
  "1": "number",
  disc: "bullet",
  circle: "bullet",
  square: "bullet",
  none: "none",
};

/** [PST3] What an item of an HTML list is: how numbered by itself or its list, and how deep. */
export function itemShape(item: Element): PastedShape {
  const list = item.parentElement?.closest("ol, ul, menu");
  const own = styleOf(item);
  const around = list ? styleOf(list) : own;
  const said =
    own.get("list-style-type") ??
    item.getAttribute("type")?.toLowerCase() ??
    around.get("list-style-type") ??
    around.get("list-style")?.split(" ")[0] ??
    list?.getAttribute("type")?.toLowerCase();
  const usual: Numbering = list && tagOf(list) === "ol" ? "number" : "bullet";
  const numbering = said !== undefined && Object.hasOwn(MARKERS, said) ? (MARKERS[said] ?? usual) : usual;
  let depth = 0;
  for (let at = list; at; at = at.parentElement?.closest("ol, ul, menu")) depth++;
  const told = Number(item.getAttribute("aria-level") ?? item.getAttribute("data-aria-level"));
  const level = Number.isInteger(told) && told > 0 ? told : Math.max(1, depth);
  return { kind: "item", level: Math.min(MAX_LEVEL, level), numbering };
}
