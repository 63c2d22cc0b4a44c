// Readers of properties: what a run of words is set in, and what a paragraph's mark says. Invariant: properties that nobody needs to
// understand stay one slice of the source.
import type { Emphasis, Format } from "@concord/redline";
import type { Tag } from "./scan-xml.ts";
import {
  type ParagraphMark,
  type PropertyChange,
  REVISIONS,
  type Revision,
  type RevisionKind,
  type RunLook,
  type Signed,
} from "./story.ts";

const KINDS = new Map<string, RevisionKind>(REVISIONS.map((kind) => [`w:${kind}`, kind]));

/** Who signed an element that tracks a change. */
function signedOf(tag: Tag): Signed {
  const date = tag.get("w:date");
  return { author: tag.get("w:author") ?? "", ...(date ? { date } : {}) };
}

/** The change that an element tracks, if it is one of content or of a paragraph's mark. */
export function revisionOf(tag: Tag): Revision | undefined {
  const kind = KINDS.get(tag.name);
  return kind ? { kind, id: tag.get("w:id") ?? "", ...signedOf(tag) } : undefined;
}

/** A change of properties whose end was not met yet. */
interface OpenChange {
  readonly start: number;
  readonly said: Signed & { readonly id: string };
  depth: number;
  before: string;
  from: number;
  format: Format | undefined;
  style: string | undefined;
}

const PLAIN: RunLook = { properties: "" };

/** Reads the properties of runs, one after the other. */
export class LookReader {
  look: RunLook = PLAIN;
  readonly plain: RunLook = PLAIN;
  readonly #source: string;
  readonly #ofStyle: FormatOfStyle;
  readonly #known = new Map<string, RunLook>();
  #from = 0;
  #depth = 0;
  #format: Format | undefined;
  #change: OpenChange | undefined;
  #cut: { readonly start: number; readonly end: number } | undefined;

  constructor(source: string, ofStyle: FormatOfStyle) {
    this.#source = source;
    this.#ofStyle = ofStyle;
  }

  begin(tag: Tag): void {
    this.#from = tag.end;
    this.#depth = 0;
    this.#format = undefined;
    this.#change = undefined;
    this.#cut = undefined;
  }

  open(tag: Tag): void {
    this.#depth++;
    if (this.#depth === 1) {
      if (tag.name === "w:rPrChange") this.#change = openChange(tag);
      else this.#format = withEmphasis(this.#format, tag, this.#ofStyle);
      return;
    }
    const change = this.#change;
    if (!change || this.#cut) return;
    if (this.#depth === 2) change.from = tag.end;
    else if (this.#depth === 3) change.format = withEmphasis(change.format, tag, this.#ofStyle);
  }

  close(_name: string, start: number, end: number): void {
    if (this.#depth === 0) {
      this.#finish(start);
      return;
    }
    const change = this.#change;
    if (change && !this.#cut) {
      if (this.#depth === 2) change.before = this.#source.slice(change.from, start);
      if (this.#depth === 1) this.#cut = { start: change.start, end };
    }
    this.#depth--;
  }

  #finish(end: number): void {
    const cut = this.#cut;
    const all = this.#source;
    const properties = cut ? all.slice(this.#from, cut.start) + all.slice(cut.end, end) : all.slice(this.#from, end);
    const format = this.#format ? { format: this.#format } : {};
    const change = this.#change;
    if (change) {
      const { said, before } = change;
      const was = change.format ? { format: change.format } : {};
      this.look = { properties, ...format, change: { ...said, before, ...was } };
      return;
    }
    const known = this.#known.get(properties);
    this.look = known ?? { properties, ...format };
    if (!known) this.#known.set(properties, this.look);
  }
}

function openChange(tag: Tag): OpenChange {
  const said = { ...signedOf(tag), id: tag.get("w:id") ?? "" };
  return { start: tag.start, said, depth: 0, before: "", from: tag.end, format: undefined, style: undefined };
}

const TOGGLES: ReadonlyMap<string, Emphasis> = new Map([
  ["w:b", "bold"],
  ["w:i", "italic"],
]);

/** The emphases that a character style gives. */
export type FormatOfStyle = (id: string) => Format | undefined;

/** `format` with what one property of a run adds or takes. */
export function withEmphasis(
  format: Format | undefined,
  tag: Pick<Tag, "name" | "get">,
  ofStyle: FormatOfStyle = () => undefined,
): Format | undefined {
  const value = tag.get("w:val");
  // The style stands before all else.
  if (tag.name === "w:rStyle") return ofStyle(value ?? "") ?? format;
  const toggle = TOGGLES.get(tag.name);
  if (toggle) return set(format, toggle, value !== "0" && value !== "false" && value !== "off");
  if (tag.name !== "w:vertAlign") return format;
  return set(set(format, "superscript", value === "superscript"), "subscript", value === "subscript");
}

function set(format: Format | undefined, emphasis: Emphasis, is: boolean): Format | undefined {
  if (is) return { ...format, [emphasis]: true };
  if (!format?.[emphasis]) return format;
  const { [emphasis]: _taken, ...rest } = format;
  return Object.keys(rest).length > 0 ? rest : undefined;
}

/** Reads the properties of one paragraph. */
export class MarkReader {
  readonly #source: string;
  #from = 0;
  #depth = 0;
  #properties = "";
  #style: string | undefined;
  /** Direct child that is being read apart. */
  #child: { readonly name: string; readonly start: number; readonly contentStart: number } | undefined;
  #section = "";
  #look = "";
  #lookFrom = 0;
  #lookChild = 0;
  #lookChange = "";
  readonly #revisions: Revision[] = [];
  #change: OpenChange | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  begin(tag: Tag): void {
    this.#from = tag.end;
  }

  open(tag: Tag): void {
    this.#depth++;
    if (this.#depth === 1) {
      if (tag.name === "w:pStyle") this.#style = tag.get("w:val");
      if (tag.name === "w:rPr" || tag.name === "w:sectPr" || tag.name === "w:pPrChange") {
        this.#properties += this.#source.slice(this.#from, tag.start);
        this.#child = { name: tag.name, start: tag.start, contentStart: tag.end };
        this.#lookFrom = tag.end;
        if (tag.name === "w:pPrChange") this.#change = openChange(tag);
      }
      return;
    }
    const child = this.#child;
    if (child?.name === "w:rPr" && this.#depth === 2) {
      const revision = revisionOf(tag);
      if (revision) this.#revisions.push(revision);
      if (revision || tag.name === "w:rPrChange") {
        this.#look += this.#source.slice(this.#lookFrom, tag.start);
        this.#lookChild = tag.start;
      }
    }
    const change = this.#change;
    if (change && child?.name === "w:pPrChange") {
      if (this.#depth === 2) change.from = tag.end;
      if (this.#depth === 3 && tag.name === "w:pStyle") change.style = tag.get("w:val");
    }
  }

  close(name: string, start: number, end: number): void {
    const child = this.#child;
    if (this.#depth === 0) {
      this.#properties += this.#source.slice(this.#from, start);
      return;
    }
    if (this.#depth === 2 && child?.name === "w:rPr" && (KINDS.has(name) || name === "w:rPrChange")) {
      if (name === "w:rPrChange") this.#lookChange = this.#source.slice(this.#lookChild, end);
      this.#lookFrom = end;
    }
    if (this.#depth === 2 && child?.name === "w:pPrChange" && this.#change) {
      this.#change.before = this.#source.slice(this.#change.from, start);
    }
    if (this.#depth === 1 && child) {
      if (child.name === "w:rPr") this.#look += this.#source.slice(this.#lookFrom, start);
      if (child.name === "w:sectPr") this.#section = this.#source.slice(child.start, end);
      this.#from = end;
      this.#child = undefined;
    }
    this.#depth--;
  }

  mark(): ParagraphMark {
    const change = this.#change;
    const was = change?.style === undefined ? {} : { style: change.style };
    const changed: { change?: PropertyChange & { style?: string } } = change
      ? { change: { ...change.said, before: change.before, ...was } }
      : {};
    return {
      ...(this.#style === undefined ? {} : { style: this.#style }),
      properties: this.#properties,
      look: this.#look,
      section: this.#section,
      revisions: this.#revisions,
      ...changed,
      lookChange: this.#lookChange,
    };
  }
}
