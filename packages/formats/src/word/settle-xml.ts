// XML of Word with every change in it accepted, or rejected: for what goes out as a whole, such as a table. Invariant: what carries no change is the
// same XML.
import { type Listener, scanXml, type Tag } from "./scan-xml.ts";
import type { Settled } from "./word-projections.ts";
import type { Scope } from "./xml-names.ts";

const TRACKS =
  /[:<](?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|\w+Change|(?:moveFrom|moveTo|customXml\w+)Range(?:Start|End))[\s/>]/;

/** Whether anything in `xml` may track a change. */
export function tracksChanges(xml: string): boolean {
  return TRACKS.test(xml);
}

const OUT: Readonly<Record<Settled, ReadonlySet<string>>> = {
  accepted: new Set(["w:del", "w:moveFrom"]),
  rejected: new Set(["w:ins", "w:moveTo"]),
};
const UNWRAPPED: Readonly<Record<Settled, ReadonlySet<string>>> = {
  accepted: new Set(["w:ins", "w:moveTo"]),
  rejected: new Set(["w:del", "w:moveFrom"]),
};
const ROW_GONE: Readonly<Record<Settled, string>> = { accepted: "w:del", rejected: "w:ins" };
const CELL_GONE: Readonly<Record<Settled, string>> = { accepted: "w:cellDel", rejected: "w:cellIns" };
const MARKS = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo"]);
/** Around whole paragraphs Word tracks nothing: whoever writes so is read by nobody. */
const AROUND_PARAGRAPHS = new Set(["w:body", "w:tc", "w:sdtContent"]);
const CELL_MARKS = new Set(["w:cellIns", "w:cellDel", "w:cellMerge"]);
const RANGE = /^w:(?:moveFrom|moveTo|customXml\w+)Range(?:Start|End)$/;
const CHANGE = /^w:(\w+)Change$/;
const RENAMED: ReadonlyMap<string, string> = new Map([
  ["w:delText", "t"],
  ["w:delInstrText", "instrText"],
]);

const STORIES = new Set(["w:body", "w:footnote", "w:endnote", "w:comment", "w:txbxContent", "w:hdr", "w:ftr"]);
/** Finds the start of an element with one of these names, whatever its prefix. */
const startOf = (names: string) => new RegExp(`<(?:[^\\s:</>]+:)?(?:${names})[\\s/>]`);
const WORDS = startOf(
  "t|tab|ptab|br|cr|sym|noBreakHyphen|softHyphen|drawing|pict|object|footnoteReference|endnoteReference",
);
const PARAGRAPH = startOf("p");
const ROW = startOf("tr");

/**
 * [WRX6] `xml`, a piece of a part whose namespaces are `scope`, with every change taken one way. Paragraphs of cells whose mark is gone
 * are joined to the next; rows and cells that are gone are taken out.
 */
export function settleXml(xml: string, settled: Settled, scope: Scope | undefined): string {
  if (!tracksChanges(xml)) return xml;
  const settler = new Settler(xml, settled);
  scanXml(xml, settler, scope);
  return settler.result();
}

/** An element that is open: what was written of it, and what becomes of it. */
interface Open {
  readonly name: string;
  readonly raw: string;
  readonly tag: string;
  /** The element so far, with its start tag. */
  text: string;
  /** The element is not there, with all that is in it. */
  gone: boolean;
  /** Only its tags are not there. */
  readonly unwrapped: boolean;
  /** Of a paragraph: its mark is not there. */
  joined: boolean;
  /** What is in its place once it ends. */
  instead: string | undefined;
}

/** A paragraph whose mark is gone, with those that were joined to it. */
interface Pending {
  readonly head: string;
  readonly content: string;
  readonly raw: string;
}

class Settler implements Listener {
  readonly #xml: string;
  readonly #settled: Settled;
  readonly #open: Open[] = [];
  /** What was written outside of every element. */
  #out = "";
  #from = 0;
  #pending: Pending | undefined;
  readonly #rows: { cells: number; emptied: number }[] = [];

  constructor(xml: string, settled: Settled) {
    this.#xml = xml;
    this.#settled = settled;
  }

  result(): string {
    const left = this.#pending?.content ? paragraphOf(this.#pending) : "";
    return this.#out + left + this.#xml.slice(this.#from);
  }

  open(tag: Tag): void {
    const { name, raw, start, end } = tag;
    const parent = this.#open.at(-1);
    const settled = this.#settled;
    this.#put(this.#xml.slice(this.#from, start));
    if (name === "w:tbl") this.#put(this.#takePending());
    const inProperties = parent?.name === "w:rPr" || parent?.name === "w:trPr" || parent?.name === "w:numPr";
    const gone =
      OUT[settled].has(name) ||
      (MARKS.has(name) && parent !== undefined && AROUND_PARAGRAPHS.has(parent.name)) ||
      (MARKS.has(name) && inProperties) ||
      CELL_MARKS.has(name) ||
      RANGE.test(name) ||
      CHANGE.test(name);
    const unwrapped = !gone && UNWRAPPED[settled].has(name);
    if (inProperties && MARKS.has(name)) this.#tellMark(name, parent!);
    if (CELL_GONE[settled] === name) this.#last("w:tc", (cell) => (cell.gone = true));
    const text = this.#xml.slice(start, end);
    this.#open.push({
      name,
      raw,
      tag: text,
      text: unwrapped ? "" : text,
      gone,
      unwrapped,
      joined: false,
      instead: undefined,
    });
    this.#from = end;
    if (name === "w:tr") this.#rows.push({ cells: 0, emptied: 0 });
  }

  close(_name: string, start: number, end: number): void {
    const open = this.#open.pop()!;
    open.text += this.#xml.slice(this.#from, Math.max(this.#from, open.unwrapped ? start : end));
    this.#from = Math.max(this.#from, end);
    if (this.#settled === "rejected") this.#takeBack(open);
    this.#put(this.#ended(open));
  }

  /** What an element is once it ends. */
  #ended(open: Open): string {
    const { name, text } = open;
    if (name === "w:tc") this.#endCell(open);
    else if (name === "w:tr" && this.#isEmptied()) open.gone = true;
    else if (STORIES.has(name)) open.text = beforeEnd(text, this.#takePending());
    if (open.gone) return "";
    if (open.instead !== undefined) return withProperties(open);
    const renamed = this.#settled === "rejected" ? RENAMED.get(name) : undefined;
    if (renamed) return renamedTo(open, renamed);
    if (name === "w:p") return this.#endParagraph(open);
    return name === "w:tbl" && !ROW.test(text) ? "" : open.text;
  }

  #put(text: string): void {
    const open = this.#open.at(-1);
    if (open) open.text += text;
    else this.#out += text;
  }

  /** The properties before a change are those of the element around it. */
  #takeBack({ name, text }: Open): void {
    const of = CHANGE.exec(name)?.[1];
    const holder = this.#open.at(-1);
    // What a section refers to is no part of its change.
    if (of === undefined || of === "sectPr" || !holder) return;
    const inner = text.slice(text.indexOf(">") + 1);
    const before = new RegExp(`<[^>]*?${of}(?:\\s[^>]*)?(?:/>|(?<!/)>([\\s\\S]*)</[^>]*?${of}>)`).exec(inner);
    if (before) holder.instead = before[1] ?? "";
  }

  #tellMark(name: string, parent: Open): void {
    const settled = this.#settled;
    if (parent.name === "w:trPr") {
      if (name === ROW_GONE[settled]) this.#last("w:tr", (row) => (row.gone = true));
    } else if (parent.name === "w:rPr" && this.#open.at(-2)?.name === "w:pPr" && OUT[settled].has(name)) {
      this.#last("w:p", (paragraph) => (paragraph.joined = true));
    }
  }

  #last(name: string, then: (open: Open) => void): void {
    const found = this.#open.findLast((open) => open.name === name);
    if (found) then(found);
  }

  /** A paragraph whose mark is gone goes on in the next one of its cell. */
  #endParagraph({ text, raw, joined }: Open): string {
    const { head, content } = partsOf(text, raw);
    const before = this.#pending;
    this.#pending = undefined;
    if (joined) {
      this.#pending = { head: before?.head ?? head, content: (before?.content ?? "") + content, raw };
      return "";
    }
    return before ? paragraphOf({ head, content: before.content + content, raw }) : text;
  }

  /** What was joined to none before the end of a story, or a table: its words are a paragraph all the same. */
  #takePending(): string {
    const pending = this.#pending;
    this.#pending = undefined;
    return pending && WORDS.test(pending.content) ? paragraphOf(pending) : "";
  }

  /** A cell has a paragraph in any case; one that is only there for that shows that the cell lost all that it had. */
  #endCell(open: Open): void {
    const pending = this.#pending;
    const words = this.#takePending();
    const row = this.#rows.at(-1);
    if (row) row.cells++;
    if (open.gone || !pending) return;
    const alone = words === "" && !PARAGRAPH.test(open.text);
    if (alone && row) row.emptied++;
    open.text = beforeEnd(open.text, alone ? paragraphOf(pending) : words);
  }

  /** Whether the row that ends lost all that its cells had. */
  #isEmptied(): boolean {
    const row = this.#rows.pop();
    return row !== undefined && row.cells > 0 && row.cells === row.emptied;
  }
}

const paragraphOf = ({ head, content, raw }: Pending): string => `${head}${content}</${raw}>`;

/** `text`, an element, with `more` before its end tag. */
function beforeEnd(text: string, more: string): string {
  if (more === "") return text;
  const end = text.lastIndexOf("</");
  return text.slice(0, end) + more + text.slice(end);
}

/** Properties as they were; what Word keeps apart from them stays. */
function withProperties({ name, text, tag, raw, instead = "" }: Open): string {
  const mark =
    name === "w:pPr" ? /<(\w+:)?rPr(?:\s[^>]*)?(?:\/>|(?<!\/)>[\s\S]*?<\/\1rPr>)/.exec(text)?.[0] : undefined;
  const before = instead.includes("rPr>") ? instead : instead + (mark ?? "");
  return `${tag.replace(/\/>$/, ">")}${before}</${raw}>`;
}

function renamedTo({ text, raw }: Open, local: string): string {
  const p = raw.slice(0, raw.indexOf(":") + 1);
  return text.replace(`<${raw}`, `<${p}${local}`).replace(`</${raw}>`, `</${p}${local}>`);
}

/** A paragraph up to its content, and the content. */
function partsOf(written: string, raw: string): { readonly head: string; readonly content: string } {
  const end = written.indexOf(">") + 1;
  if (written[end - 2] === "/") return { head: `${written.slice(0, end - 2)}>`, content: "" };
  const content = written.slice(end, written.lastIndexOf(`</${raw}`));
  const properties = /^\s*<(\w+:)?pPr(?:\s[^>]*)?(?:\/>|(?<!\/)>[\s\S]*?<\/\1pPr>)/.exec(content)?.[0] ?? "";
  return { head: written.slice(0, end) + properties, content: content.slice(properties.length) };
}
