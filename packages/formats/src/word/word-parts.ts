// The parts of a Word file that hold words: found by their relationships, read as stories. Invariant: a file without a part reads as if the
// part were empty.
import { partXml } from "./even-names.ts";
import type { WordPackage } from "./package.ts";
import { readStories } from "./read-story.ts";
import type { StoryPart } from "./story.ts";
import { readStyles, type StyleSheet } from "./styles.ts";

/** An opened file: what the reader needs of it. */
export type WordFile = Pick<WordPackage, "parts" | "main" | "relationships">;

/** Where notes are. */
export type NotesKind = "footnotes" | "endnotes";

/** Where a clause is in the file. */
export interface ClauseSource {
  /** The part of its note; absent: the document. */
  readonly note?: { readonly kind: NotesKind; readonly id: string };
  /** Its place among the blocks of its story. */
  readonly block: number;
  /** How many units of it are its label, or the mark of its note. */
  readonly label: number;
  /** Where it goes, by the place among the blocks, if the file says that it is moved. */
  readonly target?: number;
}

/** The parts with words. */
export interface WordParts {
  readonly document: StoryPart;
  readonly footnotes?: StoryPart;
  readonly endnotes?: StoryPart;
  readonly comments?: StoryPart;
  readonly styles: StyleSheet;
}

/** The name of the part that the document relates to as `kind`. */
function partNamed(file: WordFile, kind: string): string | undefined {
  const part = file.relationships.find((one) => one.kind === kind)?.part;
  return part !== undefined && file.parts.has(part) ? part : undefined;
}

/** The text of the part that the document relates to as `kind`. */
export function partText(file: WordFile, kind: string): string | undefined {
  const name = partNamed(file, kind);
  return name === undefined ? undefined : partXml(file.parts.get(name)!);
}

/** The stories of a file. Throws where the XML is broken. */
export function readParts(file: WordFile, keepSigns = false): WordParts {
  const styles = readStyles(partText(file, "styles"));
  const options = { ofStyle: styles.formatOf, keepSigns };
  const read = (kind: string) => {
    const text = partText(file, kind);
    return text === undefined ? undefined : readStories(text, options);
  };
  const footnotes = read("footnotes");
  const endnotes = read("endnotes");
  const comments = read("comments");
  return {
    document: readStories(partXml(file.parts.get(file.main)!), options),
    ...(footnotes ? { footnotes } : {}),
    ...(endnotes ? { endnotes } : {}),
    ...(comments ? { comments } : {}),
    styles,
  };
}
