// The paragraphs of a file as what an export copies from: their atoms by units, the label before the words, and what has no width with its place.
// Invariant: every atom of a paragraph is a unit, part of the label, or residue; residue is written once.
import type { Atom, Paragraph, RangeEnd } from "./story.ts";
import { unitsOfAtom } from "./typed-labels.ts";

/** Part of an atom, and the words behind it that are its mark. */
export interface SourcePiece {
  readonly atom: Atom;
  readonly printed: readonly Atom[];
  /** Which of its units. */
  readonly from: number;
  readonly length: number;
}

/** Something without width. */
export interface Residue {
  readonly atom: Atom;
  /** How many units of the paragraph, its label counted, stand before it. */
  readonly at: number;
  /** The unit whose state it has: of a field, one of its words. Absent: it is there whatever the words are. */
  readonly follows?: number;
}

/** A paragraph to copy from. */
export class SourceParagraph {
  readonly paragraph: Paragraph;
  /** How many units are the label. */
  readonly label: number;
  residues: readonly Residue[];
  readonly #places: { readonly atom: Atom; readonly at: number; readonly units: number; readonly printed: Atom[] }[] =
    [];
  /** How many of `residues` were written; and of those at its second place, where it moves. */
  written = 0;
  #writtenAgain = 0;

  constructor(paragraph: Paragraph, label: number) {
    this.paragraph = paragraph;
    this.label = label;
    const residues: { atom: Atom; at: number; follows?: number }[] = [];
    let at = 0;
    for (const atom of paragraph.atoms) {
      const units = unitsOfAtom(atom);
      if (atom.kind === "residue") residues.push({ atom, at });
      else if (units === 0) this.#places.at(-1)?.printed.push(atom);
      else {
        this.#places.push({ atom, at, units, printed: [] });
        at += units;
      }
    }
    this.residues = followingFields(residues, at);
  }

  /** The units [from, from + length) of the words, the label not counted, as pieces of atoms. */
  pieces(from: number, length: number): SourcePiece[] {
    return this.#pieces(from + this.label, length);
  }

  /** The label as pieces of atoms. */
  labelPieces(): SourcePiece[] {
    return this.#pieces(0, this.label);
  }

  #pieces(from: number, length: number): SourcePiece[] {
    const out: SourcePiece[] = [];
    for (const { atom, at, units, printed } of this.#places) {
      const start = Math.max(from, at);
      const end = Math.min(from + length, at + units);
      if (start < end) out.push({ atom, printed, from: start - at, length: end - start });
    }
    return out;
  }

  /** Where the paragraph goes: parts of fields and empty links before unit `until`, which stand there too. What a file has once stays at the first place. */
  againUntil(until: number): Residue[] {
    const from = this.#writtenAgain;
    while (this.#writtenAgain < this.residues.length && this.residues[this.#writtenAgain]!.at <= until)
      this.#writtenAgain++;
    return this.residues
      .slice(from, this.#writtenAgain)
      .filter(({ atom, follows }) => atom.empty || follows !== undefined);
  }

  /** Takes out the ends of ranges and parts of fields whose other part is in another paragraph. */
  takeOpenSigns(): Atom[] {
    const open = unbalanced(this.residues).filter(({ range }) => range?.of !== "reference");
    this.residues = this.residues.filter(({ atom }) => !open.includes(atom));
    return open;
  }

  /** Puts such signs before all that it has, or behind. */
  putSigns(signs: readonly Atom[], behind: boolean): void {
    const at = behind ? Number.POSITIVE_INFINITY : 0;
    const more = signs.map((atom): Residue => ({ atom, at }));
    this.residues = behind ? [...this.residues, ...more] : [...more, ...this.residues];
  }

  /** What has no width before unit `until` (the label counted), and was not written yet. */
  residuesUntil(until: number): Residue[] {
    const out: Residue[] = [];
    while (this.written < this.residues.length && this.residues[this.written]!.at <= until) {
      out.push(this.residues[this.written++]!);
    }
    return out;
  }
}

/** Of fields that begin and end here, the parts follow one of their words. */
function followingFields(residues: readonly Residue[], units: number): Residue[] {
  const out = residues.map((residue) => ({ ...residue }));
  const open: { from: number; words: number | undefined }[] = [];
  for (const [i, { atom, at }] of residues.entries()) {
    const sign = fieldSign(atom);
    if (sign === "begin") open.push({ from: i, words: undefined });
    else if (sign === "separate" && open.length > 0) open.at(-1)!.words = at;
    else if (sign === "end") {
      const field = open.pop();
      if (!field) continue;
      const first = field.words ?? at;
      const follows = first < at ? first : Math.min(at, units - 1);
      if (follows < 0) continue;
      for (let k = field.from; k <= i; k++) {
        if (!out[k]!.atom.range && out[k]!.follows === undefined) out[k] = { ...out[k]!, follows };
      }
    }
  }
  return out;
}

function fieldSign(atom: Atom): string | undefined {
  return atom.xml?.includes("fldCharType") ? /fldCharType="(\w+)"/.exec(atom.xml)?.[1] : undefined;
}

/** The range ends and parts of fields among `residues` whose other part is not among them, and the signs of comments. */
export function unbalanced(residues: readonly Residue[]): Atom[] {
  const out: Atom[] = [];
  const open = new Map<string, number>();
  let depth = 0;
  const starts: number[] = [];
  for (const { atom } of residues) {
    const { range } = atom;
    const sign = fieldSign(atom);
    if (range && range.of !== "reference") {
      const key = rangeKey(range);
      const start = open.get(key);
      if (range.end === "end" && start !== undefined) {
        out.splice(start, 1);
        for (const [other, place] of open) if (place > start) open.set(other, place - 1);
        for (const [n, place] of starts.entries()) if (place > start) starts[n] = place - 1;
        open.delete(key);
      } else {
        if (range.end === "start") open.set(key, out.length);
        out.push(atom);
      }
    } else if (sign === "begin") {
      depth++;
      starts.push(out.length);
      out.push(atom);
    } else if (sign === "end" && depth > 0) {
      depth--;
      const start = starts.pop()!;
      const inside = out.splice(start).filter((one) => one.range);
      out.push(...inside);
    } else if (range || sign !== undefined || /[:<](?:del)?[iI]nstrText/.test(atom.xml ?? "")) out.push(atom);
  }
  return out;
}

const rangeKey = ({ of, id }: RangeEnd): string => `${of} ${id}`;

/** The piece as an atom of its own. */
export function cutAtom({ atom, from, length }: SourcePiece): Atom {
  if (atom.kind !== "text" || length === atom.text.length) return atom;
  const { xml: _xml, signs, ...words } = atom;
  const cut = (text: string) => text.slice(from, from + length);
  return { ...words, text: cut(atom.text), ...(signs === undefined ? {} : { signs: cut(signs) }) };
}
