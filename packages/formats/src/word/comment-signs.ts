// The signs of new comments in a paragraph of a file: where one begins, where it ends, and the sign that refers to it. Invariant: a comment that begins
// ends, and is referred to once.
import type { Placed } from "./flow-paragraphs.ts";
import type { Unit } from "./flow-units.ts";
import type { Atom } from "./story.ts";

export class CommentSigns {
  readonly #p: string;
  readonly #look: string;
  readonly #begin = new Map<Unit, number[]>();
  readonly #end = new Map<Unit, number[]>();

  /** `p`: the prefix of the file; `style`: id of the style of such signs, where it has one. */
  constructor(placed: readonly Placed[], units: readonly Unit[], p: string, style: string | undefined) {
    this.#p = p;
    this.#look = style === undefined ? "" : `<${p}rStyle ${p}val="${style}"/>`;
    const put = (map: Map<Unit, number[]>, at: number, id: number) => {
      const list = map.get(units[at]!);
      if (list) list.push(id);
      else map.set(units[at]!, [id]);
    };
    for (const { id, first, last } of placed) {
      put(this.#begin, first, id);
      put(this.#end, last, id);
    }
  }

  has(unit: Unit): boolean {
    return this.#begin.has(unit) || this.#end.has(unit);
  }

  /** Before what is written of a unit. */
  before(unit: Unit): Atom[] {
    return (this.#begin.get(unit) ?? []).map((id) => this.#range(id, "start"));
  }

  /** Behind it. */
  behind(unit: Unit): Atom[] {
    const p = this.#p;
    return (this.#end.get(unit) ?? []).flatMap((id): Atom[] => [
      this.#range(id, "end"),
      {
        kind: "residue",
        text: "",
        xml: `<${p}commentReference ${p}id="${id}"/>`,
        look: { properties: this.#look },
        revisions: [],
        wrappers: [],
      },
    ]);
  }

  /** All signs of a unit as XML, for the first paragraph of a table. */
  xml(unit: Unit): string {
    const p = this.#p;
    return [...this.before(unit), ...this.behind(unit)]
      .map(({ xml, look }) => {
        if (!look) return xml!;
        return `<${p}r>${look.properties === "" ? "" : `<${p}rPr>${look.properties}</${p}rPr>`}${xml}</${p}r>`;
      })
      .join("");
  }

  #range(id: number, end: "start" | "end"): Atom {
    const p = this.#p;
    const name = end === "start" ? "commentRangeStart" : "commentRangeEnd";
    const range = { of: "comment", id: String(id), end };
    return { kind: "residue", text: "", xml: `<${p}${name} ${p}id="${id}"/>`, revisions: [], wrappers: [], range };
  }
}
