// What a file is that comes in place of a Word file: told apart by its first bytes, so that the answer says what to do.
import { type RefusalCode, Refused } from "./refusal.ts";

/** Whether a file begins as the packages of Word do (and every zip file). */
export function isZip(bytes: Uint8Array): boolean {
  return begins(bytes, "PK\u0003\u0004") || begins(bytes, "PK\u0005\u0006");
}

/** Whether a file begins as the files of Word before 2007 do, and locked ones today. */
export function isOldOffice(bytes: Uint8Array): boolean {
  return begins(bytes, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
}

/** [PKG6] Nothing where the bytes are a zip file. Throws `Refused`. */
export function refuseOtherFiles(bytes: Uint8Array): void {
  if (isZip(bytes)) return;
  throw new Refused(isOldOffice(bytes) ? oldOffice(bytes) : "not-word");
}

/** A package that is locked lies in the same kind of file as an old document: the names of its streams tell. */
function oldOffice(bytes: Uint8Array): RefusalCode {
  if (hasStream(bytes, "EncryptedPackage") || hasStream(bytes, "EncryptionInfo")) return "locked";
  return hasStream(bytes, "WordDocument") ? "old-doc" : "not-word";
}

/** Whether the directory of a compound file has a stream of this name; names are UTF-16, entries begin at 128 bytes. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    let same = true;
    for (let i = 0; same && i < name.length; i++)
      same = bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0;
    if (same && bytes[at + 2 * name.length] === 0) return true;
  }
  return false;
}

function begins(bytes: Uint8Array, magic: string): boolean {
  return bytes.length >= magic.length && [...magic].every((sign, i) => sign.charCodeAt(0) === bytes[i]);
}
