// Numbers and bullets that Word sets before paragraphs itself: they are no words of the file. Invariant: what is told to have one shows one in Word.
import type { WordRead } from "./read-word.ts";
import { type Listener, scanXml, type Tag } from "./scan-xml.ts";
import type { Paragraph } from "./story.ts";
import type { ListPlace } from "./styles.ts";
import { partText, type WordFile } from "./word-parts.ts";

/** [WOV1] Before how many paragraphs of the document Word sets a number or a bullet. Throws where the XML is broken. */
export function ownNumbers(file: WordFile, { parts: { document, styles }, sources }: WordRead): number {
  const xml = partText(file, "numbering");
  if (xml === undefined) return 0;
  const lists = new ListReader();
  scanXml(xml, lists);
  const blocks = document.stories.get("")?.blocks ?? [];
  return sources.clauses.filter(({ block: at }) => {
    const block = blocks[at];
    if (block?.kind !== "paragraph" || !block.atoms.some(({ text }) => text !== "")) return false;
    const place = placeIn(block) ?? styles.listOf(block.mark.style);
    return place !== undefined && lists.shows(place);
  }).length;
}

/** The list that the properties of a paragraph name; of none ("0") too. */
function placeIn({ mark: { properties } }: Paragraph): ListPlace | undefined {
  const value = (name: string) => new RegExp(`<(?:\\w+:)?${name}\\s[^>]*?val="([^"]*)"`).exec(properties)?.[1];
  const list = value("numId");
  return list === undefined ? undefined : { list, level: value("ilvl") ?? "0" };
}

/** Reads which levels of which lists show anything. */
class ListReader implements Listener {
  /** Kinds of lists → their levels that show something. */
  readonly #kinds = new Map<string, Set<string>>();
  readonly #kindOf = new Map<string, string>();
  #kind: Set<string> | undefined;
  #list: string | undefined;
  #level: { readonly at: string; format: string; text: string } | undefined;

  shows({ list, level }: ListPlace): boolean {
    return this.#kinds.get(this.#kindOf.get(list) ?? "")?.has(level) ?? false;
  }

  open(tag: Tag): void {
    const value = () => tag.get("w:val") ?? "";
    switch (tag.name) {
      case "w:abstractNum":
        this.#kind = new Set();
        this.#kinds.set(tag.get("w:abstractNumId") ?? "", this.#kind);
        return;
      case "w:num":
        this.#list = tag.get("w:numId");
        return;
      case "w:abstractNumId":
        if (this.#list !== undefined) this.#kindOf.set(this.#list, value());
        return;
      case "w:lvl":
        this.#level = { at: tag.get("w:ilvl") ?? "0", format: "decimal", text: "" };
        return;
      case "w:numFmt":
        if (this.#level) this.#level.format = value();
        return;
      case "w:lvlText":
        if (this.#level) this.#level.text = value();
        return;
    }
  }

  close(name: string): void {
    if (name === "w:abstractNum") this.#kind = undefined;
    if (name === "w:num") this.#list = undefined;
    if (name !== "w:lvl" || !this.#level) return;
    const { at, format, text } = this.#level;
    if (format !== "none" && text.trim() !== "") this.#kind?.add(at);
    this.#level = undefined;
  }
}
