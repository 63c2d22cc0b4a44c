// A Word file as it comes, read whole: opened within the limits and made a Redline. Invariant: it never throws; what cannot be read is told in one
// sentence.
import type { Redline } from "@concord/redline";
import { fromWord } from "./from-bytes.ts";
import { readWord, type WordReadOptions } from "./read-word.ts";
import type { Refusal } from "./refusal.ts";

export type WordFileRead = { readonly ok: true; readonly redline: Redline } | Refusal;

/** [PKG10] The Redline of a file, or why there is none. Costs what the file costs: files of strangers are read in a thread or worker. */
export function readWordFile(file: Uint8Array, options: WordReadOptions = {}): WordFileRead {
  const read = fromWord(file, (opened) => readWord(opened, options).redline);
  return read.ok ? { ok: true, redline: read.value } : read;
}
