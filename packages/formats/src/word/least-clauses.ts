// How many clauses a Word file comes to at least, told without making any: who has a limit knows it before the file costs what reading it costs.
import { type Listener, scanXml, type Tag } from "./scan-xml.ts";
import type { WordFile } from "./word-parts.ts";
import { xmlText } from "./xml-guard.ts";

/** What can stand around paragraphs that are clauses. */
const AROUND: ReadonlySet<string> = new Set(["w:document", "w:body", "w:sdt", "w:sdtContent", "w:customXml"]);

/** [WOV2] Half of the paragraphs that stand in no table or box: of one that moves there are two. */
export function leastClauses(file: WordFile): number {
  const counting = new Counting();
  scanXml(xmlText(file.parts.get(file.main)!), counting);
  return Math.ceil(counting.paragraphs / 2);
}

class Counting implements Listener {
  paragraphs = 0;
  /** How deep in something whose paragraphs do not count. */
  #passing = 0;

  open({ name }: Tag): void {
    if (this.#passing > 0 || !AROUND.has(name)) this.#passing++;
    if (this.#passing === 1 && name === "w:p") this.paragraphs++;
  }

  close(): void {
    if (this.#passing > 0) this.#passing--;
  }
}
