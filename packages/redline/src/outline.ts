// The outline: one reading of a resolution as a tree of nodes, `concord-outline/1`. A pure function of one
// projection: the clauses in order, what each says, and which items hang under which call.
import { assertNever } from "./assert-never.ts";
import { type CallGroup, callOf } from "./calls.ts";
import { labelsOf } from "./labels.ts";
import type { PlainClause, PlainText } from "./projections.ts";

/** An item under a call, with what hangs under it. `marker` as printed; null where a single item has none. */
export interface OutlineItem {
  readonly kind: "item" | "subitem" | "bullet";
  readonly marker: string | null;
  readonly text: string;
  readonly items?: readonly OutlineItem[];
}

export type OutlineNode =
  | { readonly kind: "proposal"; readonly action: string; readonly ref: string }
  | { readonly kind: "abstract" | "title" | "reasons"; readonly text: string }
  | { readonly kind: "annex"; readonly text: string; readonly items?: readonly OutlineItem[] }
  | { readonly kind: "number"; readonly number: string; readonly revision: string }
  | { readonly kind: "footnote"; readonly mark: string; readonly text: string }
  | { readonly kind: "history"; readonly entries: readonly string[] }
  | { readonly kind: "enacting"; readonly body: string; readonly session: string }
  | {
      readonly kind: "section";
      readonly group: CallGroup;
      readonly phrase: string;
      readonly items: readonly OutlineItem[];
    };

export interface Outline {
  readonly format: "concord-outline/1";
  readonly nodes: readonly OutlineNode[];
}

/** An item on the way: its text grows by what hangs under it, its items by what is numbered under it. */
interface GrowingItem {
  kind: "item" | "subitem" | "bullet";
  marker: string | null;
  text: string;
  items?: GrowingItem[];
}

/** What items can hang under: a section, or an annex. */
interface Branch {
  readonly inAnnex: boolean;
  /** A section without a call: what hangs in it begins with what is recalled. */
  readonly inRecitals: boolean;
  readonly items: GrowingItem[];
  /** Open items by level; deeper ones hang under shallower ones. */
  open: { readonly level: number; readonly item: GrowingItem; takesMore: boolean }[];
}

/**
 * [OUT1] The nodes of `text` in reading order. `labels` are those of the projection, by clause id.
 * [OUT2] A footnote comes right after the node that carries its mark.
 */
export function outline(text: PlainText, labels: ReadonlyMap<string, string> = labelsOf(text)): Outline {
  const nodes: OutlineNode[] = [];
  const notes = new Map(text.notes.map((note) => [note.id, note]));
  const told = new Set<string>();
  let branch: Branch | undefined;
  let group: CallGroup = "preambular";
  let annex: { text: string } | undefined;
  let waiting: OutlineNode[] = [];

  const flush = () => {
    nodes.push(...waiting);
    waiting = [];
  };
  const add = (node: OutlineNode) => {
    flush();
    branch = undefined;
    annex = undefined;
    nodes.push(node);
  };
  const openSection = (phrase: string, as?: CallGroup) => {
    group = as ?? groupOf(phrase, group);
    const items: GrowingItem[] = [];
    add({ kind: "section", group, phrase, items });
    branch = { inAnnex: false, inRecitals: phrase === "", items, open: [] };
  };

  for (const clause of text.clauses) {
    const words = wordsOnOneLine(clause);
    switch (clause.kind) {
      case "proposal":
        add(proposalOf(words));
        break;
      case "abstract":
        add({ kind: "abstract", text: withoutLead(words) });
        break;
      case "reasons": {
        // Reasons of several paragraphs are one node.
        const last = nodes.at(-1);
        const goesOn = last?.kind === "reasons" && waiting.length === 0 && withoutLead(words) === words;
        if (goesOn) nodes[nodes.length - 1] = { kind: "reasons", text: joined(last.text, words) };
        else add({ kind: "reasons", text: withoutLead(words) });
        break;
      }
      case "number":
        add(numberOf(words));
        break;
      case "title":
        add({ kind: "title", text: words });
        break;
      case "history":
        add({ kind: "history", entries: entriesOf(words) });
        break;
      case "enacting":
        add(enactingOf(words));
        break;
      case "heading":
        // [OUT5] The line "Annex 1" and the title of the annex under it are one node; headings in it are items.
        if (annex && clause.level > 1) place(branch!, { ...clause, level: 1 }, words, labels.get(clause.id) ?? null);
        else if (annex && !branch!.items.length) annex.text = joined(annex.text, words);
        else {
          const items: GrowingItem[] = [];
          const node = { kind: "annex" as const, text: words, items };
          add(node);
          annex = node;
          branch = { inAnnex: true, inRecitals: false, items, open: [] };
        }
        break;
      case "call":
        openSection(words.replace(/\s*[:：]$/u, ""));
        break;
      case "item":
      case "paragraph":
        if (group === "preambular" && beginsOperative(clause, words, nodes.at(-1))) openSection("", "operative");
        else if (!branch) openSection("");
        place(branch!, clause, words, labels.get(clause.id) ?? null);
        break;
      case "note":
      case "footnote":
        // A body that no mark refers to stands where it was found.
        waiting.push({ kind: "footnote", mark: labels.get(clause.id) ?? clause.label ?? "", text: words });
        break;
      default:
        assertNever(clause.kind);
    }
    for (const run of clause.runs) {
      const note = "footnote" in run ? notes.get(run.footnote) : undefined;
      if (!note || told.has(note.id)) continue;
      told.add(note.id);
      waiting.push({ kind: "footnote", mark: labels.get(note.id) ?? "", text: wordsOnOneLine(note) });
    }
  }
  flush();
  return { format: "concord-outline/1", nodes: nodes.map(withoutEmptyItems) };
}

/** [OUT3] Puts an item where its level says; a paragraph is what hangs under the item before it and stays its text. */
function place(branch: Branch, clause: PlainClause, words: string, marker: string | null): void {
  while (branch.open.length && branch.open.at(-1)!.level > clause.level) branch.open.pop();
  const beside = branch.open.at(-1);
  const goesOn =
    clause.kind === "paragraph" &&
    marker === null &&
    beside?.level === clause.level &&
    !isHeaded(branch, beside.item.text) &&
    !(branch.inRecitals && /^\p{Lu}.*[,，،]$/su.test(words));
  if (goesOn && beside.takesMore) {
    beside.item.text = joined(beside.item.text, words);
    beside.takesMore = !words.endsWith(".");
    return;
  }
  if (beside && beside.level === clause.level) branch.open.pop();
  const kind = clause.numbering === "bullet" ? "bullet" : clause.level > 1 ? "subitem" : "item";
  const item: GrowingItem = { kind, marker, text: words };
  const parent = branch.open.at(-1)?.item;
  if (parent) {
    parent.items ??= [];
    parent.items.push(item);
  } else branch.items.push(item);
  branch.open.push({ level: clause.level, item, takesMore: clause.kind === "item" && !words.endsWith(".") });
}

/** In an annex a numbered line that no sign ends is a heading: "1 General". */
function isHeaded({ inAnnex }: Branch, item: string): boolean {
  return inAnnex && item.length < 160 && /^\p{Lu}/u.test(item) && /[\p{L}\p{N})]$/u.test(item);
}

function withoutEmptyItems(node: OutlineNode): OutlineNode {
  return node.kind === "annex" && !node.items?.length ? { kind: "annex", text: node.text } : node;
}

/** The words of a clause on one line: footnote marks taken out, a line break is one blank. */
function wordsOnOneLine(clause: PlainClause): string {
  const words = clause.runs.map((run) => ("text" in run ? run.text : "break" in run ? " " : "")).join("");
  return words.trim();
}

function joined(a: string, b: string): string {
  return a && b ? `${a} ${b}` : a + b;
}

/**
 * [OUT6] In a section without a call a numbered item whose own first word is operative begins the operative part; so does the first one behind
 * recitals, which have no numbers and end with a comma.
 */
function beginsOperative(
  { kind, level, numbering }: PlainClause,
  words: string,
  open: OutlineNode | undefined,
): boolean {
  if (kind !== "item" || level !== 1 || numbering !== "number") return false;
  if (open?.kind === "enacting") return callOf(words)?.group === "operative";
  if (open?.kind !== "section" || open.phrase !== "") return false;
  const last = open.items.at(-1);
  const recital = last?.marker === null && /[,，،]$/u.test(last.text);
  return recital || callOf(words)?.group === "operative";
}

/** [OUT4] What the known call says; else what the section before was, because operative sections come last. */
function groupOf(phrase: string, before: CallGroup): CallGroup {
  if (phrase === "") return before;
  return callOf(phrase)?.group ?? before;
}

const LEAD =
  /^(?:abstract|summary|reasons?|résumé|motifs?|resumen|motivos?|резюме|основания|ملخص|الأسباب|摘要|理由)\s*[:：.]\s*/iu;

/** "Reasons: x" → "x"; the kind of the node says the rest. */
function withoutLead(words: string): string {
  return words.replace(LEAD, "");
}

function proposalOf(words: string): OutlineNode {
  const gap = words.search(/\s/u);
  if (gap < 0) return { kind: "proposal", action: words, ref: "" };
  return { kind: "proposal", action: words.slice(0, gap), ref: words.slice(gap).trim() };
}

/** "RESOLUTION 58 (Rev. Dubai, 2012)" → 58; Rev. Dubai, 2012. */
/** "Draft new Resolution", "القرار", "no." before a number or the symbol of a document. */
const DOCUMENT_WORDS =
  /^(?:[\p{L}\p{M}'’]+[ \u00a0]+)*?[\p{L}\p{M}]{4,}[ \u00a0]+(?:(?:[Nn][Oo]\.?|[Nn][°º]|№)[ \u00a0]?)?(?=\[|(?:[A-Z]{1,3}[ \u00a0])?\S*[\d\-/])/u;

function numberOf(words: string): OutlineNode {
  // The number of the session is of a symbol: "MEPC.412(91)".
  const symbol = /\S\((?:\d{1,3}|[IVXLC]{1,6})\)$/u.test(words);
  const { before, inside } = symbol ? { before: words, inside: "" } : lastBracket(words);
  const bare = before
    .replace(/^第\s*|\s*号.*$|\s*[.:–—-]$/gu, "")
    .replace(DOCUMENT_WORDS, "")
    .trim();
  return { kind: "number", number: bare || before, revision: inside };
}

function enactingOf(words: string): OutlineNode {
  const { before, inside } = lastBracket(words);
  return { kind: "enacting", body: before.replace(/[,，،:：]$/u, "").trim(), session: inside };
}

function entriesOf(words: string): string[] {
  const bare = words.replace(/^[(（]/u, "").replace(/[)）]$/u, "");
  // "(1993-2000-2015)", as radiocommunication assemblies have it.
  return bare
    .split(/^\d{4}(?:[-‑–]\d{4})+$/u.test(bare) ? /[-‑–]/u : /[;；؛]/u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

/** The text before the last bracket and the text in it; brackets inside brackets count. */
function lastBracket(words: string): { before: string; inside: string } {
  const end = Math.max(words.lastIndexOf(")"), words.lastIndexOf("）"));
  if (end < 0) return { before: words.trim(), inside: "" };
  let depth = 0;
  for (let i = end; i >= 0; i--) {
    const sign = words[i]!;
    if (sign === ")" || sign === "）") depth++;
    else if (sign === "(" || sign === "（") depth--;
    if (depth === 0) return { before: words.slice(0, i).trim(), inside: words.slice(i + 1, end).trim() };
  }
  return { before: words.trim(), inside: "" };
}
