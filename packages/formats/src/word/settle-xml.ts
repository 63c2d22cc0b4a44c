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
const WORDS = /<[^>/]*?:?(?:t|tab|br|sym|drawing|pict|object|noBreakHyphen|footnoteReference|endnoteReference)[\s/>]/;

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

interface Open {
  readonly name: string;
  /** Length of what was written before it. */
  readonly at: number;
  readonly tagEnd: number;
  readonly raw: string;
  /** The element is not there, with all that is in it. */
  gone: boolean;
  /** Only its tags are not there. */
  readonly unwrapped: boolean;
  /** Of a paragraph: its mark is not there. */
  joined: boolean;
  /** What stands in its place once it ends. */
  instead: string | undefined;
}

class Settler implements Listener {
  readonly #xml: string;
  readonly #settled: Settled;
  readonly #open: Open[] = [];
  #out = "";
  #from = 0;
  /** Paragraphs whose mark is gone, until the next one of the same cell. */
  #pending: { readonly head: string; readonly content: string; readonly raw: string } | undefined;
  readonly #rows: { cells: number; emptied: number }[] = [];

  constructor(xml: string, settled: Settled) {
    this.#xml = xml;
    this.#settled = settled;
  }

  result(): string {
    const { content = "", head = "", raw = "" } = this.#pending ?? {};
    const left = content === "" ? "" : `${head}${content}</${raw}>`;
    return this.#out + left + this.#xml.slice(this.#from);
  }

  open(tag: Tag): void {
    const { name } = tag;
    const parent = this.#open.at(-1);
    const settled = this.#settled;
    this.#out += this.#xml.slice(this.#from, tag.start);
    this.#from = tag.start;
    if (name === "w:tbl") this.#endPending(this.#out.length);
    const inProperties = parent?.name === "w:rPr" || parent?.name === "w:trPr" || parent?.name === "w:numPr";
    const change = CHANGE.exec(name);
    const gone =
      OUT[settled].has(name) ||
      (MARKS.has(name) && parent !== undefined && AROUND_PARAGRAPHS.has(parent.name)) ||
      (MARKS.has(name) && inProperties) ||
      CELL_MARKS.has(name) ||
      RANGE.test(name) ||
      change !== null;
    const unwrapped = !gone && UNWRAPPED[settled].has(name);
    if (inProperties && MARKS.has(name)) this.#tellMark(name, parent!);
    if (CELL_GONE[settled] === name) this.#last("w:tc", (cell) => (cell.gone = true));
    this.#open.push({
      name,
      at: this.#out.length,
      tagEnd: tag.end,
      raw: tag.raw,
      gone,
      unwrapped,
      joined: false,
      instead: undefined,
    });
    if (unwrapped) this.#from = tag.end;
    if (name === "w:tr") this.#rows.push({ cells: 0, emptied: 0 });
  }

  close(name: string, start: number, end: number): void {
    const open = this.#open.pop()!;
    this.#out += this.#xml.slice(this.#from, Math.max(this.#from, open.unwrapped ? start : end));
    this.#from = Math.max(this.#from, end);
    const change = CHANGE.exec(name);
    if (change && this.#settled === "rejected") {
      const before = this.#out.slice(open.at);
      const inner = new RegExp(`<[^>]*?${change[1]}(?:\\s[^>]*)?(?:/>|(?<!/)>([\\s\\S]*)</[^>]*?${change[1]}>)`).exec(
        before.slice(before.indexOf(">") + 1),
      );
      const holder = this.#open.at(-1);
      // What a section refers to is no part of its change.
      if (holder && inner && change[1] !== "sectPr") holder.instead = inner[1] ?? "";
    }
    if (open.gone) this.#out = this.#out.slice(0, open.at);
    else if (open.instead !== undefined) this.#replaceProperties(open);
    const renamed = RENAMED.get(name);
    if (renamed && this.#settled === "rejected" && !open.gone) this.#rename(open, renamed);
    if (name === "w:p" && !open.gone) this.#endParagraph(open);
    if (name === "w:tc") this.#endCell(open);
    else if (STORIES.has(name)) this.#endPending();
    if (name === "w:tr") this.#endRow(open);
    if (name === "w:tbl" && !/<[^>/]*?tr[\s>]/.test(this.#out.slice(open.at))) this.#out = this.#out.slice(0, open.at);
  }

  /** The properties as they were; what Word keeps apart from them stays. */
  #replaceProperties(open: Open): void {
    const tag = this.#xml.slice(this.#xml.lastIndexOf("<", open.tagEnd - 1), open.tagEnd);
    const whole = this.#out.slice(open.at);
    const mark =
      open.name === "w:pPr" ? /<(\w+:)?rPr(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/\1rPr>)/.exec(whole)?.[0] : undefined;
    const before = open.instead!.includes("rPr>") ? open.instead! : open.instead! + (mark ?? "");
    this.#out = `${this.#out.slice(0, open.at)}${tag.replace(/\/>$/, ">")}${before}</${open.raw}>`;
  }

  #rename(open: Open, local: string): void {
    const p = open.raw.slice(0, open.raw.indexOf(":") + 1);
    const now = this.#out
      .slice(open.at)
      .replace(`<${open.raw}`, `<${p}${local}`)
      .replace(`</${open.raw}>`, `</${p}${local}>`);
    this.#out = this.#out.slice(0, open.at) + now;
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
  #endParagraph(open: Open): void {
    const written = this.#out.slice(open.at);
    const { head, content } = partsOf(written, open.raw);
    if (open.joined) {
      this.#pending = {
        head: this.#pending?.head ?? head,
        content: (this.#pending?.content ?? "") + content,
        raw: open.raw,
      };
      this.#out = this.#out.slice(0, open.at);
    } else if (this.#pending) {
      const { content: before } = this.#pending;
      this.#pending = undefined;
      this.#out = `${this.#out.slice(0, open.at)}${head}${before}${content}</${open.raw}>`;
    }
  }

  /** What was joined to none before the end of a story, or a table: its words are a paragraph all the same. */
  #endPending(at = this.#out.lastIndexOf("</")): void {
    const pending = this.#pending;
    this.#pending = undefined;
    if (!pending || !WORDS.test(pending.content)) return;
    const paragraph = `${pending.head}${pending.content}</${pending.raw}>`;
    this.#out = this.#out.slice(0, at) + paragraph + this.#out.slice(at);
  }

  /** What was joined to none: its words are a paragraph all the same, and a cell has one in any case. */
  #endCell(open: Open): void {
    const pending = this.#pending;
    this.#pending = undefined;
    const alone = !/<\/[^>]*?:?p>|<[^>/]*?:?p\/>/.test(this.#out.slice(open.at));
    const row = this.#rows.at(-1);
    if (row) row.cells++;
    if (open.gone || !pending) return;
    const words = WORDS.test(pending.content);
    if (!words && !alone) return;
    if (!words && row) row.emptied++;
    const close = this.#out.lastIndexOf("</");
    const paragraph = `${pending.head}${pending.content}</${pending.raw}>`;
    this.#out = this.#out.slice(0, close) + paragraph + this.#out.slice(close);
  }

  /** A row of which every cell lost all that it had is gone. */
  #endRow(open: Open): void {
    const row = this.#rows.pop();
    if (row && row.cells > 0 && row.cells === row.emptied) this.#out = this.#out.slice(0, open.at);
  }
}

/** A paragraph up to its content, and the content. */
function partsOf(written: string, raw: string): { readonly head: string; readonly content: string } {
  const end = written.indexOf(">") + 1;
  if (written[end - 2] === "/") return { head: `${written.slice(0, end - 2)}>`, content: "" };
  const content = written.slice(end, written.lastIndexOf(`</${raw}`));
  const properties = /^\s*<(\w+:)?pPr(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/\1pPr>)/.exec(content)?.[0] ?? "";
  return { head: written.slice(0, end) + properties, content: content.slice(properties.length) };
}
