// HTML from a clipboard, as clauses: Word, Writer, Google Docs, web pages, mail, and Concord. The page that is made of it is
// inert: nothing in it is loaded or run.
import { ListLevels, printedLabel } from "@concord/formats";
import { type Format, isObjectId, type Numbering } from "@concord/redline";
import {
  formatIn,
  hasStyle,
  isBlock,
  isUnread,
  itemShape,
  shapeOf,
  styleOf,
  tagOf,
  withInertStyles,
} from "./html-element.ts";
import { type FoundNotes, notesIn } from "./html-notes.ts";
import { Paragraphs, type TypedLabel } from "./html-paragraphs.ts";
import { isBlank, isolatesClosed, type Pasted, type PastedClause, type PastedInline, trimmed } from "./pasted.ts";

/** What holds for words at a place in the page. */
interface Around {
  readonly format: Format;
  /** Whether blanks and line ends are kept as they are. */
  readonly pre: boolean;
  /** Inside a row of a table, which is one paragraph. */
  readonly row: boolean;
}

/** [PST1] The clauses and notes of `html`. */
export function readHtml(html: string): Pasted {
  const { body } = new DOMParser().parseFromString(withInertStyles(html), "text/html");
  const found = notesIn(body);
  const reader = new Reader(found);
  reader.children(body, { format: {}, pre: false, row: false });
  const clauses = reader.paragraphs.finish();
  const notes = found.bodies.map((note) => {
    const words = new Reader({ ...found, references: new Map(), bodies: [] }, false);
    words.children(note, { format: {}, pre: false, row: false });
    return inOneNote(words.paragraphs.finish());
  });
  return { clauses, notes };
}

/** [EDT5] A note is one clause: its paragraphs are parted by breaks. */
function inOneNote(clauses: readonly PastedClause[]): PastedInline[] {
  const paragraphs = clauses.map(({ inline }) => trimmed(inline.filter((piece) => !("note" in piece))));
  const said = paragraphs.filter((inline) => !isBlank(inline));
  return [...isolatesClosed(said.flatMap((inline, i) => (i === 0 ? inline : [{ break: true } as const, ...inline])))];
}

class Reader {
  readonly paragraphs: Paragraphs;
  readonly #notes: FoundNotes;
  readonly #bodies: ReadonlySet<Element>;
  readonly #lists = new ListLevels();

  constructor(notes: FoundNotes, labels = true) {
    this.paragraphs = new Paragraphs(labels ? (words) => this.#typedLabel(words) : undefined);
    this.#notes = notes;
    this.#bodies = new Set(notes.bodies);
  }

  /** Reads what is in an element; what Word puts there only for readers that know no lists or footnotes is passed over. */
  children(element: Element, around: Around): void {
    let passing = false;
    for (const node of element.childNodes) {
      if (node.nodeType === 8) {
        const said = (node as Comment).data;
        if (
          /^\[if !(supportLists|supportFootnotes|supportEmptyParas|supportLineBreakNewLine|supportAnnotations)\]/.test(
            said,
          )
        )
          passing = true;
        else if (said.startsWith("[endif]")) passing = false;
      } else if (passing) continue;
      else if (node.nodeType === 3) this.paragraphs.words((node as Text).data, around.format, around.pre);
      else if (node.nodeType === 1) this.#element(node as Element, around);
    }
  }

  #element(element: Element, around: Around): void {
    const tag = tagOf(element);
    const style = styleOf(element);
    const object = element.getAttribute("data-object");
    if (object !== null && isObjectId(object)) {
      this.paragraphs.object(object);
      return;
    }
    if (isUnread(element, style) || this.#bodies.has(element) || this.#notes.back.has(element)) return;
    if (style.get("mso-list") === "ignore") return;
    const note = this.#notes.references.get(element);
    if (note !== undefined) {
      this.paragraphs.note(note);
      return;
    }
    if (tag === "br") {
      // The break that browsers put behind the last line of what is copied.
      if (!element.classList.contains("Apple-interchange-newline")) this.paragraphs.break();
      return;
    }
    const tabs = Number(style.get("mso-tab-count"));
    if (tabs > 0) {
      this.paragraphs.words("\t".repeat(Math.min(tabs, 20)), around.format, true);
      return;
    }
    if (style.get("mso-spacerun") === "yes") {
      this.paragraphs.words((element.textContent ?? "").replace(/[\s\u00a0]/g, " "), around.format, true);
      return;
    }
    const space = style.get("white-space");
    const inside: Around = {
      format: formatIn(element, style, around.format),
      pre: space === undefined ? around.pre || tag === "pre" || tag === "tt" : /^(pre|break-spaces)/.test(space),
      row: around.row,
    };
    if (around.row) {
      // A row is one paragraph, whatever stands in its cells.
      if (tag === "td" || tag === "th") this.paragraphs.cell();
      else if (isBlock(element)) this.paragraphs.words(" ", around.format, false);
      this.children(element, inside);
    } else if (tag === "tr") {
      this.paragraphs.begin(undefined);
      this.children(element, { ...inside, row: true });
      this.paragraphs.end();
    } else if (isBlock(element))
      this.#block(element, style, { ...inside, format: around.format, ...blockFormat(element, inside) });
    else this.children(element, inside);
  }

  #block(element: Element, style: ReadonlyMap<string, string>, around: Around): void {
    const tag = tagOf(element);
    const listed = /(?:^|\s)level(\d)/.exec(style.get("mso-list") ?? "");
    const label = listed ? wordLabel(element) : undefined;
    if (label !== undefined && listed) {
      const { typed, numbering } = this.#numbering(label);
      const level = Math.min(6, Number(listed[1]));
      this.paragraphs.begin({ kind: "item", level, numbering });
      if (typed) this.paragraphs.words(`${typed}\t`, around.format, true);
    } else if (tag === "li") this.paragraphs.begin(itemShape(element), true);
    else this.paragraphs.begin(shapeOf(element));
    this.children(element, around);
    this.paragraphs.end();
  }

  /** How a label that Word counted is numbered; one that is no such label is words. */
  #numbering(label: string): { numbering: Numbering; typed?: string } {
    // Symbol fonts draw bullets as letters and signs.
    if (/^(?:[^\p{L}\p{N}]{1,2}|[o§ØvüÞ])$/u.test(label)) return { numbering: "bullet" };
    const read = printedLabel(`${/^[A-Z]{1,4}[.)]$/.test(label) ? label.toLowerCase() : label}\t`);
    if (read) return { numbering: this.#lists.place(read, false).numbering };
    return { numbering: "none", typed: label };
  }

  /** [PST3] A label that was typed with a tab or blank behind it, as in conference documents. */
  #typedLabel(words: string): TypedLabel | undefined {
    const label = printedLabel(words);
    // In a page a bare number before a blank is a number, and a dash a dash.
    const clear = label?.tab || /^\(?[\p{L}\d]{1,4}\)$|^[•·▪●◦○‣∙■□]$/u.test(label?.label ?? "");
    if (!label || !clear || label.text.trim() === "") {
      this.#lists.close();
      return undefined;
    }
    const { level, numbering } = this.#lists.place(label, false);
    return { typed: words.slice(0, words.length - label.text.length), level, numbering };
  }
}

/** A heading is bold as a heading, not by emphasis; what its style says of emphasis holds. */
function blockFormat(element: Element, inside: Around): { format: Format } | undefined {
  return hasStyle(element) ? { format: inside.format } : undefined;
}

/** The label that Word counted for a paragraph of a list, as it is printed. */
function wordLabel(paragraph: Element): string | undefined {
  for (const span of paragraph.querySelectorAll("span")) {
    if (styleOf(span).get("mso-list") === "ignore") return (span.textContent ?? "").replace(/[\s\u00a0]+/g, "");
  }
  return undefined;
}
