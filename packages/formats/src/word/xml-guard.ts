// The guard before every part of XML: how deep, how many elements, no document type, an encoding that is read. It builds nothing and
// keeps nothing. Invariant: what passes has balanced tags; whether it is well-formed in all else is for the parser to say.
import { WORD_LIMITS } from "./limits.ts";
import { Refused, refuseLarge } from "./refusal.ts";

const [SPACE, COLON, LETTER_P] = [0x20, 0x3a, 0x70];
const [LESS, MORE, SLASH, BANG, QUESTION, QUOTE, APOSTROPHE] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x22, 0x27];

/** Bytes looked at at once for whether they are UTF-8. */
const BITE = 1 << 16;

/** [PKG5] How many elements a part has. `before`: how many the parts before it had. Throws `Refused`. */
export function guardXml(part: Uint8Array, name: string, before = 0): number {
  refuseLarge(name, part.length, WORD_LIMITS.xmlPart);
  const bytes = utf8Of(part, name);
  let depth = 0;
  let elements = 0;
  let paragraphs = 0;
  for (let at = bytes.indexOf(LESS); at !== -1; at = bytes.indexOf(LESS, at)) {
    const sign = bytes[at + 1];
    if (sign === QUESTION) at = past(bytes, at + 2, "?>", name);
    else if (sign === BANG) at = pastMarkedSection(bytes, at, name);
    else {
      const end = tagEnd(bytes, at + 1, name);
      if (sign === SLASH) {
        if (--depth < 0) throw new Refused("broken", name);
      } else {
        if (before + ++elements > WORD_LIMITS.elements) throw new Refused("too-many-elements", name);
        if (isParagraph(bytes, at) && ++paragraphs > WORD_LIMITS.paragraphs)
          throw new Refused("too-many-paragraphs", name);
        if (bytes[end - 1] !== SLASH && ++depth > WORD_LIMITS.depth) throw new Refused("too-deep", name);
      }
      at = end + 1;
    }
  }
  if (depth > 0) throw new Refused("cut-off", name);
  if (elements === 0) throw new Refused("broken", name);
  return elements;
}

/** The text of a part of XML that the guard let through. */
export function xmlText(part: Uint8Array): string {
  return new TextDecoder(encodingOf(part)).decode(part);
}

/** Whether the start tag at `at` is that of a paragraph, whatever its prefix. */
function isParagraph(bytes: Uint8Array, at: number): boolean {
  let end = at + 1;
  while (bytes[end]! > SPACE && bytes[end] !== SLASH && bytes[end] !== MORE) end++;
  return bytes[end - 1] === LETTER_P && (end === at + 2 || bytes[end - 2] === COLON);
}

/** The place of the `>` that ends a tag; in quotes it is no end. */
function tagEnd(bytes: Uint8Array, from: number, name: string): number {
  let quote = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === MORE) return at;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
    else if (byte === LESS) throw new Refused("broken", name);
  }
  throw new Refused("cut-off", name);
}

/** Past a comment or a CDATA section; whatever else begins so declares something. */
function pastMarkedSection(bytes: Uint8Array, at: number, name: string): number {
  if (beginsAt(bytes, at, "<!--")) return past(bytes, at + 4, "-->", name);
  if (beginsAt(bytes, at, "<![CDATA[")) return past(bytes, at + 9, "]]>", name);
  throw new Refused("doctype", name);
}

function past(bytes: Uint8Array, from: number, sign: string, name: string): number {
  const last = sign.charCodeAt(sign.length - 1);
  for (let at = bytes.indexOf(last, from); at !== -1; at = bytes.indexOf(last, at + 1)) {
    const start = at - sign.length + 1;
    if (start >= from && beginsAt(bytes, start, sign)) return at + 1;
  }
  throw new Refused("cut-off", name);
}

function beginsAt(bytes: Uint8Array, at: number, sign: string): boolean {
  for (let i = 0; i < sign.length; i++) if (bytes[at + i] !== sign.charCodeAt(i)) return false;
  return true;
}

/** A part as UTF-8; of one that is UTF-8 it is the part. */
function utf8Of(part: Uint8Array, name: string): Uint8Array {
  const encoding = encodingOf(part);
  try {
    if (encoding !== "utf-8") {
      return new TextEncoder().encode(new TextDecoder(encoding, { fatal: true }).decode(part));
    }
    const declared = /^\ufeff?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/.exec(
      new TextDecoder("latin1").decode(part.subarray(0, 200)).replace(/^\u00ef\u00bb\u00bf/, ""),
    )?.[1];
    if (declared !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(declared)) throw new Refused("encoding", name);
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for (let at = 0; at < part.length; at += BITE) decoder.decode(part.subarray(at, at + BITE), { stream: true });
    decoder.decode();
    return part;
  } catch {
    throw new Refused("encoding", name);
  }
}

function encodingOf([a, b]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if ((a === 0xff && b === 0xfe) || (a === LESS && b === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === LESS)) return "utf-16be";
  return "utf-8";
}
