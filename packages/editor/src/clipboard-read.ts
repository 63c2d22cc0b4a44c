// What is read of a clipboard or of what is dropped: HTML where there is some with words in it, else plain text.
import { readHtml } from "./html-words.ts";
import type { Pasted, PastedClause, PastedInline } from "./pasted.ts";
import { readPlain } from "./plain-lines.ts";

/** Most characters that go in at once: some 600 pages, which a page takes without stopping. */
export const MAX_PASTED = 2_000_000;
/** Most characters of HTML that are read; in Word's there are up to ten for each that is a word's. */
const MAX_HTML = 10 * MAX_PASTED;

/** [PST8] Whether nothing of it goes in. */
export function isTooLong(data: Pick<DataTransfer, "getData">): boolean {
  return data.getData("text/plain").length > MAX_PASTED || data.getData("text/html").length > MAX_HTML;
}

/** [PST1] Text, emphasis and footnotes; undefined when there are no words. */
export function readClipboard(data: Pick<DataTransfer, "getData">): Pasted | undefined {
  const plain = data.getData("text/plain");
  const html = data.getData("text/html");
  const read = html === "" ? undefined : readHtml(html);
  if (read && read.clauses.length > 0) return withEdges(read, plain);
  return plain === "" ? undefined : readPlain(plain);
}

/** The blanks at both ends of a few words, which HTML leaves out and plain text does not. */
function withEdges(read: Pasted, plain: string): Pasted {
  const [only] = read.clauses;
  if (!only || read.clauses.length > 1 || only.shape || /[\r\n]/.test(plain)) return read;
  const [first, last] = [only.inline[0], only.inline.at(-1)];
  const before = /^[ \t\u00a0]/.test(plain) && !(first && "text" in first && /^\s/.test(first.text));
  const after = /[ \t\u00a0]$/.test(plain) && !(last && "text" in last && /\s$/.test(last.text));
  const blank: PastedInline = { text: " " };
  const clause: PastedClause = {
    ...only,
    inline: [...(before ? [blank] : []), ...only.inline, ...(after ? [blank] : [])],
  };
  return { ...read, clauses: [clause] };
}
