// From the bytes of a file to what is read of it, or to why it is refused. Invariant: whatever the bytes are, the answer is data.
import { openPackage, type WordPackage } from "./package.ts";
import { type Refusal, refusalOf } from "./refusal.ts";
import { BrokenXml } from "./scan-xml.ts";

export type FromWord<T> = { readonly ok: true; readonly value: T } | Refusal;

/** [PKG10] What `read` makes of the Word file in `bytes`. A file that opens and cannot be read is damaged. */
export function fromWord<T>(bytes: Uint8Array, read: (file: WordPackage) => T): FromWord<T> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  try {
    return { ok: true, value: read(opened.package) };
  } catch (error) {
    // saxes tells what is not well-formed; the guard has looked at the rest
    if (error instanceof BrokenXml) return refusalOf("broken", opened.package.main);
    throw error;
  }
}
