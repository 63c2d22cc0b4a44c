// The reader of stories: one pass over the XML of a part gives its paragraphs, tables and what else has a place, each with its slice of the
// source. Invariant: every element is in a block, or between blocks and left where it is.
import { isResidue, rangeOf, SIGNS, WRAPPER_PROPERTIES, WRAPPERS } from "./inline-names.ts";
import { ObjectWords } from "./object-words.ts";
import { type FormatOfStyle, LookReader, MarkReader, revisionOf } from "./read-properties.ts";
import { type Listener, scanXml, type Tag } from "./scan-xml.ts";
import {
  type Atom,
  type Block,
  type CellParagraph,
  type Gone,
  type LooseRange,
  NOTE_SIGN,
  type Paragraph,
  REVISIONS,
  type Revision,
  type RunLook,
  type Story,
  type StoryPart,
  type Wrapper,
} from "./story.ts";
import { fontOf, signsIn } from "./symbol-signs.ts";
import { Scope } from "./xml-names.ts";

const BLOCK_REVISIONS = new Set<string>(REVISIONS.map((kind) => `w:${kind}`));
const THERE: Gone = { accepted: false, rejected: false };

/** What an open element is to the reader. */
type Frame =
  | { readonly at: "outside" | "between" | "run" | "text" }
  | { readonly at: "story"; readonly id: string; readonly start: number }
  | { readonly at: "paragraph"; readonly start: number; readonly tag: Tag }
  | { readonly at: "table"; readonly start: number; readonly outermost: boolean }
  | { readonly at: "row"; gone: Gone; readonly before: Gone }
  | { readonly at: "cell"; gone: Gone; readonly before: Gone; readonly cellBefore: number }
  | { readonly at: "row-properties" | "cell-properties" }
  | { readonly at: "revision"; readonly before: readonly Revision[] }
  | {
      readonly at: "wrapper";
      readonly before: readonly Wrapper[];
      readonly wrapper: Open;
      readonly start: number;
      readonly atoms: number;
    }
  | { readonly at: "control"; readonly start: number; readonly atoms: number; wrapper?: Open };

/** A wrapper whose end was not met yet. */
type Open = { -readonly [K in keyof Wrapper]: Wrapper[K] };

export interface StoryOptions {
  /** The emphases of character styles. */
  readonly ofStyle?: FormatOfStyle;
  /** Whether signs in fonts of symbols are read as the characters of private use that they are. */
  readonly keepSigns?: boolean;
}

/** [WRD1] The stories of a part. Throws where the XML is broken. */
export function readStories(source: string, options: StoryOptions = {}): StoryPart {
  const reader = new StoryReader(source, options);
  scanXml(source, reader);
  const { stories, scope, prefix } = reader;
  return { source, prefix, stories, scope };
}

class StoryReader implements Listener {
  readonly stories = new Map<string, Story>();
  scope: Scope = Scope.outermost;
  prefix = "w:";
  readonly #source: string;
  readonly #frames: Frame[] = [];
  /** How deep we are in something that is kept whole, and what to do at its end. */
  #whole = 0;
  #atEnd: ((end: number) => void) | undefined;
  readonly #objectWords = new ObjectWords();
  readonly #keepSigns: boolean;
  readonly #looks: LookReader;
  #inner: LookReader | MarkReader | undefined;
  #innerDepth = 0;

  #blocks: Block[] = [];
  #ranges: LooseRange[] = [];
  #table: CellParagraph[] | undefined;
  #gone: Gone = THERE;
  #cell = 0;
  #cells = 0;

  #atoms: Atom[] = [];
  /** How many of them there are up to the last one that has a width. */
  #wide = 0;
  #mark: MarkReader;
  #revisions: readonly Revision[] = [];
  #wrappers: readonly Wrapper[] = [];
  #look: RunLook;
  #text: string | undefined;
  /** Whether the words of this run are the mark of a reference in it. */
  #printed = false;

  constructor(source: string, { ofStyle = () => undefined, keepSigns = false }: StoryOptions) {
    this.#source = source;
    this.#keepSigns = keepSigns;
    this.#looks = new LookReader(source, ofStyle);
    this.#mark = new MarkReader(source);
    this.#look = this.#looks.look;
  }

  open(tag: Tag): void {
    if (this.#whole > 0) {
      this.#whole++;
      this.#objectWords.open(tag);
      return;
    }
    if (this.#inner) {
      this.#innerDepth++;
      this.#inner.open(tag);
      return;
    }
    const frame = this.#frames.at(-1);
    switch (frame?.at) {
      case undefined:
        this.scope = tag.scope;
        this.prefix = tag.raw.includes(":") ? tag.raw.slice(0, tag.raw.indexOf(":") + 1) : "w:";
        this.#push({ at: "outside" });
        return;
      case "outside":
        this.#openOutside(tag);
        return;
      case "story":
      case "between":
      case "cell":
        this.#openBetween(tag);
        return;
      case "table":
        if (tag.name === "w:tr") {
          this.#push({ at: "row", gone: this.#gone, before: this.#gone });
          return;
        }
        this.#openInTable(tag);
        return;
      case "row":
        if (tag.name === "w:trPr") {
          this.#push({ at: "row-properties" });
          return;
        }
        if (tag.name !== "w:tc") {
          this.#openInTable(tag);
          return;
        }
        this.#push({ at: "cell", gone: this.#gone, before: this.#gone, cellBefore: this.#cell });
        this.#cell = ++this.#cells;
        return;
      case "row-properties":
      case "cell-properties":
        this.#tellGone(tag.name);
        this.#keepWhole();
        return;
      case "paragraph":
      case "revision":
      case "wrapper":
        this.#openInline(tag);
        return;
      case "control":
        this.#openInControl(tag, frame);
        return;
      case "run":
        this.#openInRun(tag);
        return;
      case "text":
        this.#keepWhole();
        return;
    }
  }

  close(name: string, start: number, end: number): void {
    if (this.#whole > 0) {
      if (--this.#whole > 0) {
        this.#objectWords.close();
        return;
      }
      const atEnd = this.#atEnd;
      this.#atEnd = undefined;
      atEnd?.(end);
      return;
    }
    if (this.#inner) {
      this.#inner.close(name, start, end);
      if (--this.#innerDepth > 0) return;
      if (this.#inner === this.#looks) this.#look = this.#looks.look;
      this.#inner = undefined;
      return;
    }
    const frame = this.#frames.pop();
    switch (frame?.at) {
      case "story": {
        const story = { blocks: this.#blocks, ranges: this.#ranges, start: frame.start, end: start };
        if (!this.stories.has(frame.id)) this.stories.set(frame.id, story);
        return;
      }
      case "paragraph":
        this.#closeParagraph(frame.start, frame.tag, end);
        return;
      case "table":
        if (frame.outermost) {
          this.#blocks.push({ kind: "table", start: frame.start, end, paragraphs: this.#table! });
          this.#table = undefined;
        }
        return;
      case "row":
        this.#gone = frame.before;
        return;
      case "cell":
        this.#gone = frame.before;
        this.#cell = frame.cellBefore;
        return;
      case "revision":
        this.#revisions = frame.before;
        return;
      case "wrapper":
        this.#wrappers = frame.before;
        frame.wrapper.close = this.#source.slice(start, end);
        if (this.#frames.at(-1)?.at !== "control") this.#endWrapper(frame, end);
        return;
      case "control":
        if (frame.wrapper) frame.wrapper.close += this.#source.slice(start, end);
        this.#endWrapper(frame, end);
        return;
      case "run":
        this.#printed = false;
        return;
      case "text":
        if (this.#text) this.#words(this.#text, fontOf(this.#look.properties), this.#printed);
        this.#text = undefined;
        return;
      default:
        return;
    }
  }

  text(text: string): void {
    if (this.#whole > 0) this.#objectWords.text(text);
    else if (this.#text !== undefined) this.#text += text;
  }

  #push(frame: Frame): void {
    this.#frames.push(frame);
  }

  /** What was just opened is kept whole; `then` is told where it ends. */
  #keepWhole(then?: (end: number) => void): void {
    this.#whole = 1;
    this.#atEnd = then;
    this.#objectWords.begin();
  }

  #readWith(inner: LookReader | MarkReader, tag: Tag): void {
    this.#inner = inner;
    this.#innerDepth = 1;
    inner.begin(tag);
  }

  #openOutside(tag: Tag): void {
    const isNote = tag.name === "w:footnote" || tag.name === "w:endnote" || tag.name === "w:comment";
    if (tag.name === "w:body" || (isNote && (tag.get("w:type") ?? "normal") === "normal")) {
      this.#blocks = [];
      this.#ranges = [];
      this.#push({ at: "story", id: isNote ? (tag.get("w:id") ?? "") : "", start: tag.end });
      return;
    }
    this.#keepWhole();
  }

  /** Between paragraphs: of a story, a cell, or a control around several. */
  #openBetween(tag: Tag): void {
    switch (tag.name) {
      case "w:p":
        this.#atoms = [];
        this.#wide = 0;
        this.#mark = new MarkReader(this.#source);
        this.#revisions = [];
        this.#wrappers = [];
        this.#push({ at: "paragraph", start: tag.start, tag });
        return;
      case "w:tbl": {
        const outermost = this.#table === undefined;
        if (outermost) this.#table = [];
        this.#push({ at: "table", start: tag.start, outermost });
        return;
      }
      case "w:sdt":
      case "w:sdtContent":
      case "w:customXml":
        this.#push({ at: "between" });
        return;
      case "w:tcPr":
        this.#push({ at: "cell-properties" });
        return;
      case "w:sectPr":
      case "w:sdtPr":
      case "w:sdtEndPr":
      case "w:customXmlPr":
        this.#keepWhole();
        return;
    }
    const range = rangeOf(tag.name);
    if (range) {
      const id = tag.get("w:id") ?? "";
      const name = tag.get("w:name");
      this.#keepWhole((to) => {
        if (!this.#table) this.#ranges.push({ ...range, id, ...(name ? { name } : {}), from: tag.start, to });
      });
      return;
    }
    if (isResidue(tag.name) || BLOCK_REVISIONS.has(tag.name)) {
      this.#keepWhole();
      return;
    }
    const { start } = tag;
    this.#keepWhole((end) => {
      if (!this.#table) this.#blocks.push({ kind: "other", start, end });
    });
  }

  #openInTable(tag: Tag): void {
    if (tag.name === "w:sdt" || tag.name === "w:sdtContent" || tag.name === "w:customXml") {
      // What is around rows or cells is read as if it were not there.
      const frame = this.#frames.at(-1)!;
      if (frame.at === "table") {
        this.#push({ at: "table", start: tag.start, outermost: false });
        return;
      }
      this.#push({ at: "row", gone: this.#gone, before: this.#gone });
      return;
    }
    this.#keepWhole();
  }

  #tellGone(name: string): void {
    const accepted = name === "w:del" || name === "w:cellDel";
    const rejected = name === "w:ins" || name === "w:cellIns";
    if (!accepted && !rejected) return;
    this.#gone = { accepted: this.#gone.accepted || accepted, rejected: this.#gone.rejected || rejected };
  }

  #openInline(tag: Tag): void {
    const { name } = tag;
    if (name === "w:r") {
      this.#look = this.#looks.plain;
      this.#push({ at: "run" });
      return;
    }
    if (name === "w:pPr") {
      this.#readWith(this.#mark, tag);
      return;
    }
    if (WRAPPER_PROPERTIES.has(name)) {
      const frame = this.#frames.at(-1)!;
      this.#keepWhole((end) => {
        if (frame.at === "wrapper") frame.wrapper.open = this.#source.slice(frame.start, end);
      });
      return;
    }
    const revision = revisionOf(tag);
    if (revision) {
      this.#push({ at: "revision", before: this.#revisions });
      this.#revisions = [...this.#revisions, revision];
      return;
    }
    if (WRAPPERS.has(name)) {
      this.#wrap(tag, tag.start);
      return;
    }
    if (name === "w:sdt") {
      this.#push({ at: "control", start: tag.start, atoms: this.#atoms.length });
      return;
    }
    this.#atomWhole(tag, false);
  }

  #wrap(tag: Tag, start: number): Open {
    const open = this.#source.slice(start, tag.end);
    const wrapper: Open = { open: tag.empty ? `${open.slice(0, -2)}>` : open, close: "" };
    this.#push({ at: "wrapper", before: this.#wrappers, wrapper, start, atoms: this.#atoms.length });
    this.#wrappers = [...this.#wrappers, wrapper];
    return wrapper;
  }

  /** What has nothing in it is kept as it is; around what has no width it stays. */
  #endWrapper({ start, atoms, wrapper }: Frame & { at: "wrapper" | "control" }, end: number): void {
    if (this.#atoms.length === atoms)
      this.#atom({ kind: "residue", text: "", xml: this.#source.slice(start, end), empty: true }, false);
    else if (wrapper && this.#wide <= atoms) wrapper.bare = true;
  }

  #openInControl(tag: Tag, frame: Frame & { at: "control" }): void {
    if (tag.name === "w:sdtContent") frame.wrapper = this.#wrap(tag, frame.start);
    else this.#keepWhole();
  }

  #openInRun(tag: Tag): void {
    const { name } = tag;
    if (name === "w:t" || name === "w:delText") {
      this.#text = "";
      this.#push({ at: "text" });
      return;
    }
    if (name === "w:rPr") {
      this.#readWith(this.#looks, tag);
      return;
    }
    this.#atomWhole(tag, true);
  }

  /** An element that is one atom, whatever is in it. */
  #atomWhole(tag: Tag, inRun: boolean): void {
    const { name, start } = tag;
    const sign = inRun ? (name === "w:sym" ? symbolOf(tag) : SIGNS.get(name)) : undefined;
    const range =
      rangeOf(name) ?? (name === "w:commentReference" ? { of: "reference", end: "end" as const } : undefined);
    const id = tag.get("w:id") ?? "";
    const font = tag.get("w:font");
    const called = tag.get("w:name");
    const custom = tag.get("w:customMarkFollows");
    this.#keepWhole((end) => {
      const xml = this.#source.slice(start, end);
      if (sign !== undefined) this.#words(sign, font, name === "w:sym" && this.#printed, xml);
      else if (inRun && (name === "w:br" || name === "w:cr")) this.#atom({ kind: "break", text: "\n", xml }, inRun);
      else if (inRun && (name === "w:footnoteReference" || name === "w:endnoteReference")) {
        const note = { id, endnote: name === "w:endnoteReference", custom: custom !== undefined && isOn(custom) };
        this.#atom({ kind: "note", text: NOTE_SIGN, xml, note }, inRun);
        this.#printed = note.custom;
      } else if (range) {
        this.#atom(
          { kind: "residue", text: "", xml, range: { ...range, id, ...(called ? { name: called } : {}) } },
          inRun,
        );
      } else if (isResidue(name)) this.#atom({ kind: "residue", text: "", xml }, inRun);
      else this.#atom({ kind: "object", text: this.#objectWords.words, xml }, inRun);
    });
  }

  #words(text: string, font: string | undefined, printed: boolean, xml?: string): void {
    const signs = this.#keepSigns ? undefined : signsIn(text, font);
    this.#atom(
      {
        kind: "text",
        text,
        ...(signs === undefined ? {} : { signs }),
        ...(xml === undefined ? {} : { xml }),
        ...(printed ? { printed } : {}),
      },
      true,
    );
  }

  #atom(atom: Omit<Atom, "look" | "revisions" | "wrappers" | "ends">, inRun: boolean): void {
    const around = { revisions: this.#revisions, wrappers: this.#wrappers };
    this.#atoms.push(inRun ? { ...atom, ...around, look: this.#look } : { ...atom, ...around });
    if (atom.kind !== "residue") this.#wide = this.#atoms.length;
  }

  #closeParagraph(start: number, tag: Tag, end: number): void {
    const raw = this.#source.slice(tag.start, tag.end);
    const paragraph: Paragraph = {
      kind: "paragraph",
      start,
      end,
      tag: tag.empty ? `${raw.slice(0, -2)}>` : raw,
      prefix: tag.raw.slice(0, tag.raw.length - 1),
      mark: this.#mark.mark(),
      atoms: this.#atoms,
    };
    if (this.#table) this.#table.push({ paragraph, cell: this.#cell, gone: this.#gone });
    else this.#blocks.push(paragraph);
  }
}

/** The character of a symbol; of a font of symbols it is one of private use. */
function symbolOf(tag: Tag): string | undefined {
  const code = Number.parseInt(tag.get("w:char") ?? "", 16);
  return code > 0 && code < 0x10000 ? String.fromCharCode(code) : undefined;
}

function isOn(value: string): boolean {
  return value !== "0" && value !== "false" && value !== "off";
}
