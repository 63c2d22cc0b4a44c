// A story on its way out: what comes in the place of each block, with what stands between blocks left where it is. Invariant: blocks of the file keep
// their order; what has no block of its own stands behind what was put before it.
import type { Story } from "./story.ts";

export class Slots {
  readonly #story: Story;
  readonly #source: string;
  /** [0] before the first block, [i + 1] in the place of block i. */
  readonly #slots: string[][];
  readonly #filled: boolean[];
  #cursor = 0;

  constructor(story: Story, source: string) {
    this.#story = story;
    this.#source = source;
    this.#slots = Array.from({ length: story.blocks.length + 1 }, () => []);
    this.#filled = story.blocks.map(() => false);
  }

  /** `xml` in the place of a block, or behind what was put last. */
  put(block: number | undefined, xml: string): void {
    if (block !== undefined) {
      this.#filled[block] = true;
      this.#cursor = Math.max(this.#cursor, block + 1);
    }
    this.#slots[this.#cursor]!.push(xml);
  }

  /** The block in the place of which, or behind which, something was put last; -1: none yet. */
  get last(): number {
    return this.#cursor - 1;
  }

  /** `xml` where a block is gone. */
  leave(block: number, xml: string): void {
    if (xml !== "") this.#slots[block + 1]!.unshift(xml);
  }

  /** `runs` into the next paragraph after a block that is gone, else into the last one before it, else into one of their own. */
  carry(block: number, runs: string, p: string): void {
    const places = [
      ...this.#slots.keys().filter((slot) => slot > block),
      ...[...this.#slots.keys()].filter((slot) => slot <= block).reverse(),
    ];
    for (const slot of places) {
      const list = this.#slots[slot]!;
      const at = list.findIndex((xml) => xml.startsWith(`<${p}p>`) || xml.startsWith(`<${p}p `));
      if (at < 0) continue;
      list[at] = slot > block ? intoStart(list[at]!, runs, p) : intoEnd(list[at]!, runs, p);
      return;
    }
    this.put(undefined, `<${p}p>${runs}</${p}p>`);
  }

  /** Whether something stands in the place of a block. */
  has(block: number): boolean {
    return this.#filled[block]!;
  }

  /** Whether any block is gone. */
  get dropped(): boolean {
    return this.#filled.some((filled) => !filled);
  }

  /** Whether nothing was put anywhere. */
  get empty(): boolean {
    return this.#slots.every((slot) => slot.length === 0);
  }

  xml(): string {
    const { blocks, start, end } = this.#story;
    let out = this.#source.slice(start, blocks[0]?.start ?? start) + this.#slots[0]!.join("");
    for (const [i, block] of blocks.entries()) {
      out += this.#slots[i + 1]!.join("");
      out += this.#source.slice(block.end, blocks[i + 1]?.start ?? end);
    }
    return blocks.length === 0 ? out + this.#source.slice(start, end) : out;
  }
}

/** `runs` before the content of the first paragraph of a block; nowhere in one that has none. */
export function intoFirstParagraph(block: string, runs: string, p: string): string {
  const at = runs === "" ? -1 : block.search(new RegExp(`<${p}p[\\s/>]`));
  if (at < 0) return block;
  const end = block.slice(at, block.indexOf(">", at) + 1).endsWith("/>") ? block.indexOf(">", at) + 1 : block.length;
  return block.slice(0, at) + intoStart(block.slice(at, end), runs, p) + block.slice(end);
}

/** `runs` before the content of a paragraph. */
function intoStart(paragraph: string, runs: string, p: string): string {
  const open = paragraph.indexOf(">") + 1;
  if (paragraph[open - 2] === "/") return `${paragraph.slice(0, open - 2)}>${runs}</${p}p>`;
  if (!new RegExp(`^\\s*<${p}pPr[\\s/>]`).test(paragraph.slice(open)))
    return paragraph.slice(0, open) + runs + paragraph.slice(open);
  let depth = 0;
  for (const match of paragraph.slice(open).matchAll(new RegExp(`<(/?)${p}pPr(?:\\s[^>]*?)?(/?)>`, "g"))) {
    if (match[2] !== "/") depth += match[1] === "/" ? -1 : 1;
    if (depth > 0) continue;
    const at = open + match.index + match[0].length;
    return paragraph.slice(0, at) + runs + paragraph.slice(at);
  }
  return paragraph;
}

function intoEnd(paragraph: string, runs: string, p: string): string {
  if (paragraph.endsWith("/>")) return intoStart(paragraph, runs, p);
  const end = paragraph.lastIndexOf("</");
  return paragraph.slice(0, end) + runs + paragraph.slice(end);
}
