// Plain text as a resolution on which nobody has proposed anything.
import { readPlainText, redlineOfBase } from "@concord/formats";
import { baseHash, type Redline } from "@concord/redline";

/** The resolution, or why there is none in one sentence. */
export function plainRedline(text: string): { readonly redline: Redline } | { readonly problem: string } {
  const read = readPlainText(text);
  return read.ok ? { redline: redlineOfBase(read.base, baseHash(read.base)) } : { problem: read.message };
}
