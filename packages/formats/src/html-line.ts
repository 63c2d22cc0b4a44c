// The words of one clause as HTML: layers of marks, emphasis, brackets, references, and behind each mark the code of whose it
// is. Invariant: every tag that opens closes on the line, in order.
import { type Attribution, EMPHASES, type Emphasis, type Format, type Inset, type Tracking } from "@concord/redline";
import type { BracketEdges } from "./brackets.ts";
import type { HtmlObjects } from "./html-objects.ts";
import type { OutWords } from "./out-words.ts";

/** One layer of marks around words. */
interface HtmlLayer {
  readonly sign: "ins" | "del";
  readonly by: Attribution;
}

/** A run as it is written; without one, a clause mark. */
export interface HtmlUnit {
  readonly run: { readonly text: string; readonly format?: Format } | Inset | undefined;
  readonly layers: readonly HtmlLayer[];
  readonly held: readonly string[];
  /** Proposals of another emphasis, and words that a proposal as received has otherwise. */
  readonly said: readonly { readonly by: Pick<Attribution, "proponent" | "state">; readonly what: string }[];
}

export type Who = Pick<Attribution, "proponent"> & {
  /** As a Word file knows who it is, where nobody said for whom they speak. */
  readonly author?: string;
  readonly state?: Attribution["state"];
  readonly role?: "editor" | "chair";
};

const TAGS: Readonly<Record<Emphasis, string>> = { bold: "b", italic: "i", superscript: "sup", subscript: "sub" };

/** The layers of a unit, as in the markup: the insertion outside, then deletions in their order. */
export function layersOf({ inserted, deleted = [] }: Tracking): HtmlLayer[] {
  const outer: HtmlLayer[] = inserted ? [{ sign: "ins", by: inserted }] : [];
  return [...outer, ...deleted.map((by): HtmlLayer => ({ sign: "del", by }))];
}

/** Words in what they are set in. */
export function emphasized(text: string, format: Format | undefined): string {
  let html = escapeHtml(text);
  for (const emphasis of EMPHASES) if (format?.[emphasis]) html = `<${TAGS[emphasis]}>${html}</${TAGS[emphasis]}>`;
  return html;
}

/** Words as they stand in HTML, in elements and in attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

export class HtmlLine {
  readonly #slots: ReadonlyMap<string, number>;
  readonly #words: OutWords;
  readonly #holders: ReadonlyMap<string, Who>;
  readonly #objects: HtmlObjects;

  constructor(
    slots: ReadonlyMap<string, number>,
    words: OutWords,
    holders: ReadonlyMap<string, Who>,
    objects: HtmlObjects,
  ) {
    this.#slots = slots;
    this.#words = words;
    this.#holders = holders;
    this.#objects = objects;
  }

  /** The units of a clause, with the brackets that open and close at each. */
  write(
    units: readonly HtmlUnit[],
    brackets: readonly BracketEdges[],
    keys: ReadonlyMap<string, { readonly key: string; readonly place: number }>,
  ): string {
    let out = "";
    const open: HtmlLayer[] = [];
    /** Marks that are closed and whose codes are still to come, so that codes stand outside of marks. */
    let codes: HtmlLayer[] = [];
    const closeTo = (depth: number) => {
      while (open.length > depth) {
        const layer = open.pop()!;
        out += `</${layer.sign}>`;
        codes.push(layer);
      }
      if (depth > 0) return;
      out += codes.map(({ sign, by }) => this.code(by, sign)).join("");
      codes = [];
    };
    for (const [i, unit] of units.entries()) {
      const { opens = [], closes = [] } = brackets[i] ?? {};
      if (opens.length > 0) closeTo(0);
      for (const ids of opens) out += this.#bracket("[", ids);
      let same = 0;
      while (same < unit.layers.length && isSame(open[same], unit.layers[same]!)) same++;
      closeTo(same);
      for (const layer of unit.layers.slice(same)) {
        out += `<${layer.sign} class="${this.classes(layer.by)}">`;
        open.push(layer);
      }
      out += this.#content(unit, keys);
      if (closes.length > 0) closeTo(0);
      for (const ids of closes) out += this.#bracket("]", ids);
    }
    closeTo(0);
    return out;
  }

  /** The code of whose a mark is, with what a screen reader says. */
  code(by: Who, sign?: "ins" | "del"): string {
    const name = by.proponent || by.author || this.#words.office[by.role ?? "editor"];
    const said =
      sign === undefined ? name : sign === "ins" ? this.#words.insertedBy(name) : this.#words.deletedBy(name);
    const agreed = by.state === "accepted";
    const spoken = escapeHtml(agreed ? `${said}, ${this.#words.agreed}` : said);
    const shown = `${agreed ? "✓ " : ""}${escapeHtml(name)}`;
    // A code stands beside its words, and what follows it stands beside the code.
    return `\u2060<sup class="by ${this.classes(by)}" title="${spoken}">${shown}</sup>\u2060`;
  }

  #bracket(sign: "[" | "]", ids: readonly string[]): string {
    const holders = ids.flatMap((id) => this.#holders.get(id) ?? []);
    const codes = sign === "]" ? holders.map((holder) => this.code(holder)).join("") : "";
    const names = holders.map(({ proponent, role }) => proponent || this.#words.office[role ?? "editor"]).join(", ");
    const title = names === "" ? "" : ` title="${escapeHtml(this.#words.heldBy(names))}"`;
    return `<span class="bracket"${title}>${sign}</span>${codes}`;
  }

  #content(
    { run, said }: HtmlUnit,
    keys: ReadonlyMap<string, { readonly key: string; readonly place: number }>,
  ): string {
    if (run === undefined) return "¶";
    if ("break" in run) return "<br>";
    if ("object" in run) return this.#objects.write(run.object, this);
    if ("footnote" in run) {
      const note = keys.get(run.footnote);
      return `<sup class="ref"><a href="#n${(note?.place ?? 0) + 1}">${escapeHtml(note?.key ?? "?")}</a></sup>`;
    }
    const html = emphasized(run.text, run.format);
    const [first] = said;
    if (!first) return html;
    const notes = said.map(({ by, what }) => `${this.code(by)}<span class="said">${escapeHtml(what)}</span>`);
    return `<span class="set ${this.classes(first.by)}">${html}</span>${notes.join(" ")}`;
  }

  /** The classes of whose a mark is. */
  classes({ proponent, state }: Who): string {
    const slot = `s${this.#slots.get(proponent) ?? 0}`;
    return state === "accepted" ? `${slot} agreed` : slot;
  }
}

function isSame(open: HtmlLayer | undefined, layer: HtmlLayer): boolean {
  return (
    open !== undefined &&
    open.sign === layer.sign &&
    open.by.change === layer.by.change &&
    open.by.proponent === layer.by.proponent &&
    open.by.state === layer.by.state
  );
}
