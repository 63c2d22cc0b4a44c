// A Word file as a package of parts: opened within limits, and written again with only the parts that changed. Invariant: what did not
// change has the same bytes, in the same order; nothing of a file is run or fetched.

import { WORD_LIMITS } from "./limits.ts";
import { isOldOffice, isZip, refuseOtherFiles } from "./other-files.ts";
import { orRefusal, type Refusal, Refused, refuseLarge } from "./refusal.ts";
import { ContentTypes, type Relationship, readRelationships, relationshipsName } from "./relationships.ts";
import { unpack } from "./unpack.ts";
import { guardXml } from "./xml-guard.ts";
import { readDirectory, type ZipEntry } from "./zip-directory.ts";
import { type NewPart, writeZip } from "./zip-writer.ts";

/** An opened Word file. Names of parts are as the file spells them, without a slash before them: "word/document.xml". */
export interface WordPackage {
  /** The file as it came. */
  readonly file: Uint8Array;
  readonly entries: readonly ZipEntry[];
  /** Every part unpacked, in the order of the file. Parts of XML have passed the guard: read them with `xmlText`. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly contentTypes: ContentTypes;
  /** Name of the document, found by relationship. */
  readonly main: string;
  /** Relationships of the document, in their order. */
  readonly relationships: readonly Relationship[];
  /** ISO 29500 Strict; else Transitional. */
  readonly strict: boolean;
}

export type Opened = { readonly ok: true; readonly package: WordPackage } | Refusal;

const TYPES = "[Content_Types].xml";
const MAIN_TYPES =
  /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(?:document|template)\.main\+xml$/i;

/** Whether a file may be one of Word's: whoever has such a file is told what is the matter with it by `openPackage`. */
export function isWordFile(bytes: Uint8Array): boolean {
  return isZip(bytes) || isOldOffice(bytes);
}

/** How many bytes of XML a Word file has, as it says before anything is unpacked: what reading it costs. 0 where it is no Word file. */
export function xmlBytes(file: Uint8Array): number {
  const size = orRefusal(() =>
    readDirectory(file).reduce((sum, { name, size }) => (/\.(?:xml|rels)$/i.test(name) ? sum + size : sum), 0),
  );
  return typeof size === "number" ? size : 0;
}

/**
 * [PKG7] Opens a Word file, or says why not. Never throws; costs at most some seconds and what the limits allow, so files of strangers
 * are opened in a worker.
 */
export function openPackage(file: Uint8Array): Opened {
  return orRefusal((): Opened => {
    refuseLarge("", file.length, WORD_LIMITS.file, false);
    refuseOtherFiles(file);
    const entries = readDirectory(file);
    const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
    refuseLarge("", unpacked, WORD_LIMITS.unpacked);
    const names = new Map(entries.map(({ name }) => [name.toLowerCase(), name]));
    const partNamed = (name: string) => names.get(name.toLowerCase());
    const typesEntry = entries.find(({ name }) => name.toLowerCase() === TYPES.toLowerCase());
    if (!typesEntry) throw new Refused("not-word");
    refuseLargeXml(typesEntry);
    const types = unpack(typesEntry);
    let elements = guardXml(types, typesEntry.name);
    const contentTypes = new ContentTypes(types, typesEntry.name);
    const parts = new Map<string, Uint8Array>();
    for (const entry of entries) {
      const xml = isXml(entry.name, contentTypes);
      if (xml) refuseLargeXml(entry);
      const bytes = entry === typesEntry ? types : unpack(entry);
      refuseMacros(entry.name, contentTypes.of(entry.name), bytes);
      // A file that was put in whole has the type of its document.
      if (xml && entry !== typesEntry && !isZip(bytes)) elements += guardXml(bytes, entry.name, elements);
      parts.set(entry.name, bytes);
    }
    const relationshipsOf = (part: string): Relationship[] => {
      const name = partNamed(relationshipsName(part));
      return name === undefined ? [] : readRelationships(parts.get(name)!, name, partNamed);
    };
    const start = relationshipsOf("").find(({ kind, part }) => kind === "officeDocument" && part !== undefined);
    const main = start?.part;
    if (start === undefined || main === undefined) throw new Refused("no-main", "_rels/.rels");
    if (!MAIN_TYPES.test(contentTypes.of(main))) throw new Refused("not-word", main);
    const strict = start.type.startsWith("http://purl.oclc.org/");
    return {
      ok: true,
      package: { file, entries, parts, contentTypes, main, relationships: relationshipsOf(main), strict },
    };
  });
}

/**
 * [PKG8] The file with `changed` parts in the place of their own, and new ones behind; without any it is the file that came. The parts that
 * say types and relationships are parts like others: who adds a part changes them.
 */
export function writePackage(
  { file, entries, parts }: Pick<WordPackage, "file" | "entries" | "parts">,
  changed: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  if (changed.size === 0) return file;
  const kept = entries.map((entry): ZipEntry | NewPart => {
    const bytes = changed.get(entry.name);
    return bytes === undefined ? entry : { name: entry.name, bytes };
  });
  const added = [...changed].filter(([name]) => !parts.has(name)).map(([name, bytes]): NewPart => ({ name, bytes }));
  return writeZip([...kept, ...added]);
}

/** [PKG9] Macros are refused, those of a file inside of this one too: whoever gets the file from Concord would get them. */
function refuseMacros(name: string, type: string, bytes: Uint8Array): void {
  const here = /vbaProject|macroEnabled\.main/i.test(type) || /(?:^|\/)vbaProject\.bin$/i.test(name);
  if (here || (isZip(bytes) && mentions(bytes, "vbaProject.bin"))) throw new Refused("macros", name);
}

/** Whether `word` occurs in `bytes`, in letters of any size: a zip file names its parts as they are. */
function mentions(bytes: Uint8Array, word: string): boolean {
  return new TextDecoder("latin1").decode(bytes).toLowerCase().includes(word.toLowerCase());
}

/** XML is read whole: it is not larger than the limits allow, nor much larger than it is packed. */
function refuseLargeXml({ name, size, packed }: ZipEntry): void {
  refuseLarge(name, size, WORD_LIMITS.xmlPart);
  if (size > WORD_LIMITS.ratioFrom && size > packed.length * WORD_LIMITS.ratio) throw new Refused("bomb", name);
}

function isXml(name: string, types: ContentTypes): boolean {
  return /[+/]xml$/i.test(types.of(name)) || /\.(?:xml|rels)$/i.test(name);
}
