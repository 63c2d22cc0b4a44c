// What an element among words shows: a picture, a formula, or what is only named. Invariant: only pictures of kinds that a browser draws
// without running anything are shown, and nothing outside the file is fetched.
import { pictureId, type ShownInset, type ShownOther } from "@concord/redline";
import { mathsText } from "./maths-text.ts";
import { type Listener, scanXml, type Tag } from "./scan-xml.ts";
import type { Scope } from "./xml-names.ts";

/** A picture of a file. */
export interface PictureBytes {
  readonly mime: (typeof PICTURE_TYPES)[number];
  readonly bytes: Uint8Array;
}

/** The kinds of picture that pages show: what else there is can hold scripts, or is drawn by nobody. */
export const PICTURE_TYPES = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"] as const;

/** Largest picture that is shown, in bytes. */
const MAX_PICTURE = 8_000_000;

/** Where the elements of one part find what they refer to, and where the pictures go that are shown. */
export interface Surroundings {
  readonly scope: Scope;
  /** The bytes of the part that a relationship means; undefined where there is none in the file. */
  readonly related: (id: string) => Uint8Array | undefined;
  /** The pictures that are shown, by their ids. */
  readonly pictures: Map<string, PictureBytes>;
}

/** [OBJ3] What `xml`, one element, shows. */
export function insetContent(xml: string, around: Surroundings): ShownInset {
  const reader = new InsetReader();
  scanXml(xml, reader, around.scope);
  if (reader.root === "m:oMath" || reader.root === "m:oMathPara") {
    return { kind: "maths", text: mathsText(xml, around.scope) };
  }
  const picture = reader.picture === undefined ? undefined : shownPicture(reader.picture, around);
  if (picture) return { kind: "picture", picture, ...reader.size, alt: reader.alt };
  return { kind: "other", what: reader.what, text: reader.words.trim() || reader.alt };
}

function shownPicture(relationship: string, { related, pictures }: Surroundings): string | undefined {
  const bytes = related(relationship);
  const mime = bytes && bytes.length <= MAX_PICTURE ? typeOf(bytes) : undefined;
  if (!bytes || !mime) return undefined;
  const id = pictureId(bytes);
  pictures.set(id, { mime, bytes });
  return id;
}

/** What kind of picture bytes are, by how they begin, whatever their name says. */
function typeOf(bytes: Uint8Array): PictureBytes["mime"] | undefined {
  const begin = String.fromCharCode(...bytes.subarray(0, 12));
  if (begin.startsWith("\u0089PNG\r\n\u001a\n")) return "image/png";
  if (begin.startsWith("\u00ff\u00d8\u00ff")) return "image/jpeg";
  if (/^GIF8[79]a/.test(begin)) return "image/gif";
  if (/^RIFF[\s\S]{4}WEBP/.test(begin)) return "image/webp";
  return begin.startsWith("BM") ? "image/bmp" : undefined;
}

const EMU_A_PIXEL = 9_525;
/** A picture is shown at most as wide and high as a large sheet of paper, in pixels. */
const MOST_PIXELS = 4_000;

/** What an element is by what is in it; the first that is found counts. */
const KINDS: readonly (readonly [ending: string, what: ShownOther["what"]])[] = [
  [":chart", "chart"],
  [":relIds", "diagram"],
  [":OLEObject", "embedded"],
  [":blip", "picture"],
  [":imagedata", "picture"],
  [":wsp", "shape"],
  [":shape", "shape"],
  [":rect", "shape"],
  [":altChunk", "embedded"],
];

class InsetReader implements Listener {
  root: string | undefined;
  /** Id of the relationship of the picture in it. */
  picture: string | undefined;
  alt = "";
  words = "";
  size: { width?: number; height?: number } = {};
  what: ShownOther["what"] = "other";
  #depth = 0;
  /** Depth at which what older programs show begins. */
  #fallback = 0;
  #inText = false;

  open(tag: Tag): void {
    this.#depth++;
    this.root ??= tag.name;
    if (tag.name === "mc:Fallback" && this.#fallback === 0) this.#fallback = this.#depth;
    if (this.#fallback > 0) return;
    const { name } = tag;
    this.#inText = name === "w:t" || (name === "w:delText" && this.root === "w:ruby");
    if (name === "w:p" && this.words !== "") this.words += "\n";
    else if (name === "w:br" || (name === "w:tab" && tag.get("w:val") === undefined)) this.words += " ";
    const kind = KINDS.find(([ending]) => name.endsWith(ending))?.[1];
    // What is drawn within a shape does not make it another thing, but a chart is more than the frame that holds it.
    if (kind && (this.what === "other" || this.what === "shape")) this.what = kind;
    if (name.endsWith(":blip")) this.picture ??= tag.get("r:embed");
    else if (name.endsWith(":imagedata")) this.picture ??= tag.get("r:id");
    else if (name.endsWith(":extent")) this.#measure(Number(tag.get("cx")), Number(tag.get("cy")), EMU_A_PIXEL);
    else if (name.endsWith(":docPr") || name.endsWith(":cNvPr")) this.alt ||= (tag.get("descr") ?? "").trim();
    else if (name.endsWith(":shape")) this.#shape(tag);
  }

  text(text: string): void {
    if (this.#inText && this.#fallback === 0) this.words += text;
  }

  close(): void {
    if (this.#fallback === this.#depth) this.#fallback = 0;
    this.#inText = false;
    this.#depth--;
  }

  /** A shape in the older language says its size as a style. */
  #shape(tag: Tag): void {
    this.alt ||= (tag.get("alt") ?? "").trim();
    const length = (of: string): number => {
      const [, value, unit] = new RegExp(`(?:^|;)\\s*${of}:([\\d.]+)(pt|in|px)`).exec(tag.get("style") ?? "") ?? [];
      return Number(value) * (unit === "pt" ? 4 / 3 : unit === "in" ? 96 : 1);
    };
    this.#measure(length("width"), length("height"), 1);
  }

  #measure(width: number, height: number, unit: number): void {
    if (this.size.width !== undefined || !(width > 0 && height > 0)) return;
    const pixels = (length: number) => Math.min(MOST_PIXELS, Math.max(1, Math.round(length / unit)));
    this.size = { width: pixels(width), height: pixels(height) };
  }
}
