// What goes out of the Word file that a resolution came from: that file, and what its objects show. Invariant: what came from a Word file goes out in
// that file.
import {
  exportWord,
  guessProponent,
  type HtmlOptions,
  objectsOf,
  openPackage,
  readWordFile,
  type WordView,
  writeWord,
} from "@concord/formats";
import type { ReadResolution } from "./read-redline.ts";

/** The file that `read` goes out as in `shows`. */
export function wordOut(read: ReadResolution, shows: WordView): Uint8Array {
  return inItsFile(read, shows) ?? writeWord(read.redline, shows.view, { onAgreed: shows.onAgreed });
}

/**
 * [CLI12] A resolution in the Word file that it came from: where it says what the file says, the same bytes. Undefined where it came from none, or the
 * file says something else than the resolution was drawn on.
 */
function inItsFile({ redline, word }: ReadResolution, shows: WordView): Uint8Array | undefined {
  if (!word || !readWordFile(word).ok) return undefined;
  const opened = openPackage(word);
  if (!opened.ok) return undefined;
  const { file, faithful } = exportWord({ file: opened.package, now: redline, ...shows });
  return faithful ? file : undefined;
}

/** What the objects of a Word file show, and the pictures in them. */
export function shownIn(word: Uint8Array | undefined): Required<Pick<HtmlOptions, "objects" | "pictures">> {
  const opened = word && openPackage(word);
  if (!opened?.ok) return { objects: {}, pictures: new Map() };
  const { contents, pictures } = objectsOf(opened.package, (author) => guessProponent(author) ?? "");
  return { objects: Object.fromEntries(contents), pictures };
}
