// The words that show in an object, for who reads the file as text: those in its shapes, not those in boxes of text, which are stories of
// their own, nor in what stands there for older programs.
import type { Tag } from "./scan-xml.ts";

const APART: ReadonlySet<string> = new Set(["w:txbxContent", "mc:Fallback"]);

/** Gathers the words of one object after the other, of which it is told every element inside. */
export class ObjectWords {
  #words = "";
  #depth = 0;
  /** Depth at which something apart began. */
  #apart = 0;
  #inText = false;

  begin(): void {
    this.#words = "";
    this.#depth = 0;
    this.#apart = 0;
    this.#inText = false;
  }

  open(tag: Tag): void {
    this.#depth++;
    if (this.#apart > 0) return;
    if (APART.has(tag.name)) this.#apart = this.#depth;
    else this.#inText = tag.name === "w:t" || tag.name === "w:delText";
  }

  text(text: string): void {
    if (this.#inText) this.#words += text;
  }

  close(): void {
    if (this.#apart === this.#depth) this.#apart = 0;
    this.#inText = false;
    this.#depth--;
  }

  get words(): string {
    return this.#words;
  }
}
