// Text that a command reads: a file, or standard input. Invariant: never more than the reader would take is held in
// memory, and whatever cannot be read is one sentence.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { decodeText, MAX_CHARACTERS } from "@concord/formats";
import { shown, type World } from "./world.ts";

/** Most bytes that a text can have which is not too long. */
const MAX_BYTES = MAX_CHARACTERS * 4;

/** Formats that have an extension of their own and are not plain text. */
const OTHER_FORMATS = new Set(
  ".doc .docx .dotx .epub .htm .html .jpeg .jpg .json .md .odt .pdf .png .rtf .xls .xlsx .xml .zip".split(" "),
);

/** The text of a file, or of standard input where the name is `-`. */
export async function readInput(name: string, world: World): Promise<{ text: string } | { problem: string }> {
  const bytes = name === "-" ? await collect(world.stdin) : await readFileOf(name, world.folder);
  if ("problem" in bytes) return { problem: bytes.problem };
  const decoded = decodeText(bytes.bytes);
  if (!decoded.ok) return { problem: `${sourceName(name)}: ${decoded.message}` };
  return { text: decoded.text };
}

/** How messages name a source. */
export function sourceName(name: string): string {
  return name === "-" ? "standard input" : shown(name);
}

async function readFileOf(name: string, folder: string): Promise<{ bytes: Uint8Array } | { problem: string }> {
  const format = extname(name).toLowerCase();
  if (OTHER_FORMATS.has(format)) return { problem: `${shown(name)}: ${format} files cannot be read, only plain text.` };
  const path = resolve(folder, name);
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { problem: `${shown(name)}: this is a folder, not a file.` };
    if (found.size > MAX_BYTES) return tooLong(name);
    return await collect(createReadStream(path), name);
  } catch (error) {
    return { problem: `${shown(name)}: ${reasonOf(error)}` };
  }
}

async function collect(
  stream: AsyncIterable<Uint8Array | string>,
  name = "-",
): Promise<{ bytes: Uint8Array } | { problem: string }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MAX_BYTES) return tooLong(name);
    chunks.push(bytes);
  }
  return { bytes: Buffer.concat(chunks) };
}

function tooLong(name: string): { problem: string } {
  return { problem: `${sourceName(name)}: longer than any text that is read (${MAX_BYTES / 1_000_000} MB).` };
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
