// What a command reads: a file, plain, a PDF or a Word file, or standard input. Invariant: never more than the reader would take is
// held in memory, and whatever cannot be read is one sentence.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { extname, resolve } from "node:path";
import {
  decodeText,
  isPdf,
  isWordFile,
  MAX_CHARACTERS,
  MAX_PDF_BYTES,
  readWordFile,
  WORD_LIMITS,
  xmlBytes,
} from "@concord/formats";
import type { Redline } from "@concord/redline";
import { turnOnCompilers } from "./compilers.ts";
import { shown, type World } from "./world.ts";

/** Most bytes that a text can have which is not too long. */
const MAX_BYTES = MAX_CHARACTERS * 4;

/** Most bytes of a resolution with its changes. */
const MAX_JSON_BYTES = 64_000_000;

/** From so many bytes of XML on reading a Word file lasts so long that compiling pays. Resolutions have half of it. */
const LASTING_XML = 1_000_000;

/** Formats that have an extension of their own and are not plain text. */
const OTHER_FORMATS = new Set(".epub .htm .html .jpeg .jpg .json .odt .png .rtf .xls .xlsx .xml .zip".split(" "));

/** Formats of Word: of each it is told what is the matter, if anything is. */
const WORD_FORMATS = new Set(".doc .docm .docx .dotx".split(" "));

/** A text, or what a Word file says with the file itself. */
export type Input = { readonly text: string } | { readonly redline: Redline; readonly word: Uint8Array };

/**
 * The text of a file, or of standard input where the name is `-`. `ending`: a format beside plain text that the caller reads,
 * whose text is longer.
 */
export async function readInput(name: string, world: World, ending?: string): Promise<Input | { problem: string }> {
  const bytes = name === "-" ? await collect(world.stdin) : await readFileOf(name, world.folder, ending);
  if ("problem" in bytes) return { problem: bytes.problem };
  if (ending !== undefined) {
    try {
      return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes.bytes) };
    } catch {
      return { problem: `${sourceName(name)}: this file is not UTF-8.` };
    }
  }
  if (isPdf(bytes.bytes)) {
    const { pdfText } = await import("./pdf-input.ts");
    const read = await pdfText(bytes.bytes);
    return "problem" in read ? { problem: `${sourceName(name)}: ${read.problem}` } : read;
  }
  if (isWordFile(bytes.bytes) || WORD_FORMATS.has(extname(name).toLowerCase())) {
    if (xmlBytes(bytes.bytes) > LASTING_XML) turnOnCompilers();
    const read = readWordFile(bytes.bytes);
    return read.ok ? { redline: read.redline, word: bytes.bytes } : { problem: `${sourceName(name)}: ${read.message}` };
  }
  if (bytes.bytes.length > MAX_BYTES) return tooLong(name, MAX_BYTES);
  const decoded = decodeText(bytes.bytes);
  if (!decoded.ok) return { problem: `${sourceName(name)}: ${decoded.message}` };
  return { text: decoded.text };
}

/** How messages name a source. */
export function sourceName(name: string): string {
  return name === "-" ? "standard input" : shown(name);
}

async function readFileOf(
  name: string,
  folder: string,
  ending?: string,
): Promise<{ bytes: Uint8Array } | { problem: string }> {
  const format = extname(name).toLowerCase();
  const most = ending !== undefined ? MAX_JSON_BYTES : mostOf(format);
  if (OTHER_FORMATS.has(format) && format !== ending)
    return { problem: `${shown(name)}: ${format} files cannot be read, only plain text, PDF and Word files.` };
  const path = resolve(folder, name);
  try {
    const found = statSync(path);
    if (found.isDirectory()) return { problem: `${shown(name)}: this is a folder, not a file.` };
    if (found.size > most) return tooLong(name, most);
    // A pipe or a device does not say how much there is.
    if (!found.isFile()) return await collect(createReadStream(path), name, most);
    return { bytes: readFileSync(path) };
  } catch (error) {
    return { problem: `${shown(name)}: ${reasonOf(error)}` };
  }
}

function mostOf(format: string): number {
  if (format === ".pdf") return MAX_PDF_BYTES;
  return WORD_FORMATS.has(format) ? WORD_LIMITS.file : MAX_BYTES;
}

async function collect(
  stream: AsyncIterable<Uint8Array | string>,
  name = "-",
  most = MAX_PDF_BYTES,
): Promise<{ bytes: Uint8Array } | { problem: string }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > most) return tooLong(name, most);
    chunks.push(bytes);
  }
  return { bytes: Buffer.concat(chunks) };
}

function tooLong(name: string, most: number): { problem: string } {
  return { problem: `${sourceName(name)}: longer than any text that is read (${most / 1_000_000} MB).` };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return "there is no such file.";
    case "EACCES":
    case "EPERM":
      return "this file may not be read.";
    default:
      return `this file cannot be read (${code ?? String(error)}).`;
  }
}
