// The parts of a file that are different on its way out. Invariant: a part that says what it said is not among them.
import { partXml } from "./even-names.ts";
import type { WordPackage } from "./package.ts";

export class ChangedParts {
  readonly file: WordPackage;
  readonly #texts = new Map<string, string>();

  constructor(file: WordPackage) {
    this.file = file;
  }

  /** The XML of a part as it is now; undefined where there is none. */
  text(name: string): string | undefined {
    const was = this.file.parts.get(name);
    return this.#texts.get(name) ?? (was && partXml(was));
  }

  put(name: string, xml: string): void {
    if (this.text(name) !== xml) this.#texts.set(name, xml);
  }

  /** The parts, by name, in UTF-8. */
  bytes(): Map<string, Uint8Array> {
    const utf8 = (xml: string) => xml.replace(/^(<\?xml[^>]*encoding=)(["'])[^"']*\2/, "$1$2UTF-8$2");
    return new Map([...this.#texts].map(([name, xml]) => [name, new TextEncoder().encode(utf8(xml))]));
  }
}
