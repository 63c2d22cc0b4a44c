// Units become paragraphs, with the two ends of moves and of comments between them. Invariant: every range that begins ends, in the same part.

import type { Unit } from "./flow-units.ts";
import type { RevisionIds } from "./revision-ids.ts";
import { escapeAttribute } from "./scan-xml.ts";
import { type Atom, type ParagraphMark, PLAIN_MARK, type Signed } from "./story.ts";
import { isThere, type Settled } from "./word-projections.ts";
import { writeParagraph } from "./write-paragraph.ts";

/** A comment on units, both included. */
export interface Placed {
  readonly id: number;
  readonly first: number;
  readonly last: number;
}

export interface ParagraphsOptions {
  readonly ids: RevisionIds;
  readonly placed?: readonly Placed[];
  /** Before the words of the first paragraph. */
  readonly head?: readonly Atom[];
}

/** A move must have a date, where one is known or not: the first day of Word files. */
const NO_DATE = "1980-01-01T00:00:00Z";

/** The paragraphs of `units` as XML; there is at least one. */
export function paragraphsXml(units: readonly Unit[], { ids, placed = [], head = [] }: ParagraphsOptions): string {
  const writer = new ParagraphWriter(ids, pairedMoves(units), head);
  const begin = Map.groupBy(placed, ({ first }) => first);
  const end = Map.groupBy(placed, ({ last }) => last);
  for (const [i, unit] of units.entries()) {
    writer.toMove(unit.moves);
    for (const { id } of begin.get(i) ?? []) writer.residue(`<w:commentRangeStart w:id="${id}"/>`);
    for (const atom of unit.atoms) writer.atom(atom);
    for (const { id } of end.get(i) ?? []) {
      writer.residue(`<w:commentRangeEnd w:id="${id}"/>`);
      writer.atom(commentReference(id));
    }
    if (unit.mark) writer.end(unit.mark);
  }
  return writer.finish(units.findLast(({ mark }) => mark)?.mark ?? PLAIN_MARK);
}

function commentReference(id: number): Atom {
  const look = { properties: '<w:rStyle w:val="CommentReference"/>' };
  return { kind: "residue", text: "", xml: `<w:commentReference w:id="${id}"/>`, look, revisions: [], wrappers: [] };
}

/** Names of moves of which both ends are written. */
function pairedMoves(units: readonly Unit[]): Set<string> {
  const names = (kind: "moveFrom" | "moveTo") =>
    new Set(units.flatMap(({ moves }) => (moves?.kind === kind ? [moves.name] : [])));
  const went = names("moveFrom");
  return new Set([...names("moveTo")].filter((name) => went.has(name)));
}

class ParagraphWriter {
  #out = "";
  #atoms: Atom[];
  /** Whether something of the open paragraph was written, be it without words. */
  #open = false;
  readonly #ids: RevisionIds;
  readonly #paired: ReadonlySet<string>;
  #move: { readonly kind: "moveFrom" | "moveTo"; readonly name: string; readonly id: string } | undefined;

  constructor(ids: RevisionIds, paired: ReadonlySet<string>, head: readonly Atom[]) {
    this.#ids = ids;
    this.#paired = paired;
    this.#atoms = [...head];
  }

  /** Ends the open range of a move and begins another, where what follows is not part of it. */
  toMove(
    moves: { readonly kind: "moveFrom" | "moveTo"; readonly name: string; readonly by: Signed } | undefined,
  ): void {
    const next = moves && this.#paired.has(moves.name) ? moves : undefined;
    if (this.#move?.kind === next?.kind && this.#move?.name === next?.name) return;
    if (this.#move) this.residue(`<w:${this.#move.kind}RangeEnd w:id="${this.#move.id}"/>`);
    this.#move = undefined;
    if (!next) return;
    const { kind, name, by } = next;
    const id = this.#ids.take("");
    this.#move = { kind, name, id };
    const date = ` w:date="${by.date ?? NO_DATE}"`;
    this.residue(
      `<w:${kind}RangeStart w:id="${id}" w:author="${escapeAttribute(by.author)}"${date} w:name="${name}"/>`,
    );
  }

  /** Something without a width: in the open paragraph, or between two. */
  residue(xml: string): void {
    if (this.#open) this.#atoms.push({ kind: "residue", text: "", xml, revisions: [], wrappers: [] });
    else if (/^<w:comment/.test(xml)) this.atom({ kind: "residue", text: "", xml, revisions: [], wrappers: [] });
    else this.#out += xml;
  }

  atom(atom: Atom): void {
    this.#atoms.push(atom);
    this.#open = true;
  }

  end(mark: ParagraphMark): void {
    this.#out += writeParagraph({ tag: "<w:p>", prefix: "w:", mark, atoms: this.#atoms }, this.#ids);
    this.#atoms = [];
    this.#open = false;
  }

  /** The paragraphs. What no mark ends is a paragraph with the look of `mark`, and is there as its words are. */
  finish({ properties }: ParagraphMark): string {
    this.toMove(undefined);
    if (this.#atoms.length > 0 || !this.#out.includes("</w:p>")) {
      const words = this.#atoms.filter(({ kind }) => kind !== "residue");
      const shown = (way: Settled) => words.length === 0 || words.some(({ revisions }) => isThere(revisions, way));
      const gone = !shown("rejected") && !shown("accepted");
      this.end({ ...PLAIN_MARK, properties, revisions: gone ? words.at(-1)!.revisions : [] });
    }
    return this.#out;
  }
}
