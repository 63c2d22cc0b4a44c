// Text that a command reads: a file, plain or a PDF, or standard input. Invariant: never more than the reader would take is held in
// memory, and whatever cannot be read is one sentence.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { decodeText, isPdf, MAX_CHARACTERS, MAX_PDF_BYTES } from "@concord/formats";
import { pdfText } from "./pdf-input.ts";
import { shown, type World } from "./world.ts";

/** Most bytes that a text can have which is not too long. */
const MAX_BYTES = MAX_CHARACTERS * 4;

/** Most bytes of a resolution with its changes. */
const MAX_JSON_BYTES = 64_000_000;

/** Formats that have an extension of their own and are not plain text. */
const OTHER_FORMATS = new Set(
  ".doc .docx .dotx .epub .htm .html .jpeg .jpg .json .md .odt .png .rtf .xls .xlsx .xml .zip".split(" "),
);

/**
 * The text of a file, or of standard input where the name is `-`. `ending`: a format beside plain text that the caller reads,
 * whose text is longer.
 */
export async function readInput(
  name: string,
  world: World,
  ending?: string,
): Promise<{ text: string } | { problem: string }> {
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
    const read = await pdfText(bytes.bytes);
    return "problem" in read ? { problem: `${sourceName(name)}: ${read.problem}` } : read;
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
  const most = ending !== undefined ? MAX_JSON_BYTES : format === ".pdf" ? MAX_PDF_BYTES : MAX_BYTES;
  if (OTHER_FORMATS.has(format) && format !== ending)
    return { problem: `${shown(name)}: ${format} files cannot be read, only plain text and PDF.` };
  const path = resolve(folder, name);
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { problem: `${shown(name)}: this is a folder, not a file.` };
    if (found.size > most) return tooLong(name, most);
    return await collect(createReadStream(path), name, most);
  } catch (error) {
    return { problem: `${shown(name)}: ${reasonOf(error)}` };
  }
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
