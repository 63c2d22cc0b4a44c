// Content controls around words that are written anew. Invariant: a control is not cut by signs that stand among its words, has its id once, and is
// bound to data of the file only while it says what it said: else Word would put the data in the place of its words.
import type { Atom, Wrapper } from "./story.ts";

const CONTROL = /^<(?:\w+:)?sdt[\s>]/;
const ID = /<(?:\w+:)?id\s[^<>]*\/>/;
const BINDING = /<(?:\w+:)?dataBinding\s[^<>]*\/>/g;

export class Controls {
  readonly #filed: ReadonlyMap<Wrapper, string>;
  readonly #written = new Set<Wrapper>();

  /** `filed`: the atoms of each paragraph of the file. */
  constructor(filed: Iterable<readonly Atom[]>) {
    this.#filed = new Map([...filed].flatMap((atoms) => [...saidIn(atoms)]));
  }

  /** The atoms of a paragraph in controls as they are to be written. */
  around(atoms: readonly Atom[]): Atom[] {
    const all = withSignsInside(atoms);
    const instead = new Map<Wrapper, Wrapper>();
    for (const [control, said] of saidIn(all)) {
      let { open } = control;
      if (this.#written.has(control)) open = open.replace(ID, "");
      this.#written.add(control);
      if (this.#filed.get(control) !== said) open = open.replace(BINDING, "");
      if (open !== control.open) instead.set(control, { ...control, open });
    }
    if (instead.size === 0) return all;
    return all.map((atom) => ({ ...atom, wrappers: atom.wrappers.map((w) => instead.get(w) ?? w) }));
  }
}

/** What stands in each control, with its changes. */
function saidIn(atoms: readonly Atom[]): Map<Wrapper, string> {
  const out = new Map<Wrapper, string>();
  for (const { kind, text, wrappers, revisions } of atoms) {
    if (kind === "residue") continue;
    const kinds = revisions.map((revision) => revision.kind).join();
    for (const wrapper of wrappers) {
      if (CONTROL.test(wrapper.open)) out.set(wrapper, `${out.get(wrapper) ?? ""}${kinds}|${text}`);
    }
  }
  return out;
}

/** Signs without a wrapper, between words that are in one, are in it. */
function withSignsInside(atoms: readonly Atom[]): Atom[] {
  const isSign = ({ kind, wrappers }: Atom) => kind === "residue" && wrappers.length === 0;
  const next: (Atom | undefined)[] = [];
  for (let i = atoms.length - 1, after: Atom | undefined; i >= 0; i--) {
    next[i] = after;
    if (!isSign(atoms[i]!)) after = atoms[i];
  }
  let before: Atom | undefined;
  return atoms.map((atom, i) => {
    if (!isSign(atom)) {
      before = atom;
      return atom;
    }
    const wrappers = before?.wrappers.filter((wrapper) => next[i]?.wrappers.includes(wrapper)) ?? [];
    return wrappers.length > 0 ? { ...atom, wrappers } : atom;
  });
}
