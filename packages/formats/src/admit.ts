// Whether an input is text at all, and the characters it comes with. Invariant: what is admitted has no control
// characters but tab and line feed, no noncharacters, no half surrogates, and U+2028 for a break inside a paragraph.
import type { Unreadable } from "./reading.ts";

/** [ADM1] The longest text that is read. A resolution has a few thousand characters, a long one fifty thousand. */
export const MAX_CHARACTERS = 1_000_000;

/** A break inside a paragraph: the one line end that does not end a line of the source. */
export const LINE_BREAK = "\u2028";

/** Marks a page break in admitted text, at the start of a line. */
export const PAGE_BREAK = "\f";

export interface Admitted {
  readonly ok: true;
  readonly text: string;
  /** How many characters were taken out because no text has them. */
  readonly removed: number;
}

const MAGIC: readonly (readonly [string, string])[] = [
  ["PK\u0003\u0004", "a Word or zip file"],
  ["%PDF-", "a PDF file"],
  ["{\\rtf", "an RTF file"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Word file"],
  ["\ufffd\ufffd\u0011\ufffd\ufffd", "an old Word file"],
  ["\u0089PNG", "a picture"],
  ["\ufffdPNG", "a picture"],
];

/** C0 and C1 controls without tab, line feed, form feed; noncharacters; the replacement character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const UNWANTED = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffc\ufffe\uffff]/g;

/** [ADM2] Text, or the reason why it is none. */
export function admit(input: string): Admitted | Unreadable {
  const start = input.charCodeAt(0) === 0xfeff ? input.slice(1) : input;
  for (const [magic, name] of MAGIC) {
    if (start.startsWith(magic)) return unreadable("binary", `This is ${name}, not plain text.`);
  }
  if (start.length > MAX_CHARACTERS) {
    return unreadable("too-large", `The text is longer than ${MAX_CHARACTERS.toLocaleString("en")} characters.`);
  }
  if (start.trim() === "") return unreadable("empty", "The text is empty.");
  const whole = start
    .toWellFormed()
    .replace(/\r\n?|\u0085|\u2029/g, "\n")
    .replace(/\v/g, LINE_BREAK)
    // A place where a line may break, and byte order marks of files that were put together, are no characters of a text.
    .replace(/[\u200b\ufeff]/g, "")
    // How a font draws "fi", or an Arabic letter at its place in a word, is no letter of its own.
    .replace(/[\ufb00-\ufb06\ufb50-\ufbff\ufc5e-\ufcf1\ufe70-\ufefc]/g, (sign) => sign.normalize("NFKC"));
  let removed = 0;
  let replaced = 0;
  for (let i = 0; i < whole.length; i++) if (whole.charCodeAt(i) === 0xfffd) replaced++;
  const text = whole.replace(UNWANTED, () => {
    removed++;
    return "";
  });
  if (whole.includes("\u0000") || removed + replaced > 8 + whole.length / 50) {
    return unreadable("binary", "This is not text: it has too many control characters.");
  }
  if (!/[\p{L}\p{N}]/u.test(text)) return unreadable("empty", "There is no word in this text.");
  return { ok: true, text, removed };
}

/** Bytes as text, with the encoding they were in. */
export type Decoded = { readonly ok: true; readonly text: string; readonly encoding: string } | Unreadable;

/**
 * [ADM3] Bytes are UTF-8, or UTF-16 with a byte order mark; anything else is refused rather than guessed, because
 * a wrong guess would become a base that never changes.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_CHARACTERS * 4) {
    return unreadable("too-large", `The text is longer than ${MAX_CHARACTERS.toLocaleString("en")} characters.`);
  }
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
  for (const [magic, name] of MAGIC) {
    if (magic.length <= bytes.length && [...magic].every((c, i) => c.charCodeAt(0) === bytes[i])) {
      return unreadable("binary", `This is ${name}, not plain text.`);
    }
  }
  if (encoding === "utf-8" && bytes.subarray(0, 65_536).includes(0)) {
    return unreadable("binary", "This is not text: it has zero bytes.");
  }
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return unreadable("encoding", "The file is not UTF-8 text: save it as UTF-8 and try again.");
  }
}

function unreadable(code: Unreadable["code"], message: string): Unreadable {
  return { ok: false, code, message };
}
