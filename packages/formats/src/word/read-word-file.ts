// A Word file as it comes, read whole: opened within the limits and made a Redline. Invariant: it never throws; what cannot be read is told in one
// sentence.
import type { Redline } from "@concord/redline";
import { openPackage } from "./package.ts";
import { readWord, type WordReadOptions } from "./read-word.ts";
import { type Refusal, refusalOf } from "./refusal.ts";
import { BrokenXml } from "./scan-xml.ts";

export type WordFileRead = { readonly ok: true; readonly redline: Redline } | Refusal;

/** [PKG10] The Redline of a file, or why there is none. Costs what the file costs: files of strangers are read in a thread or worker. */
export function readWordFile(file: Uint8Array, options: WordReadOptions = {}): WordFileRead {
  const opened = openPackage(file);
  if (!opened.ok) return opened;
  try {
    const { redline } = readWord(opened.package, options);
    return { ok: true, redline };
  } catch (error) {
    // saxes tells what is not well-formed; the guard has looked at the rest
    if (error instanceof BrokenXml) return refusalOf("broken", opened.package.main);
    throw error;
  }
}
