// Content controls around words that are written anew. Invariant: a control is in one piece, as links are, has its id once, and is bound to data of the
// file only while it says what it said: else Word would put the data in the place of its words.
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
    const all = inOnePiece(atoms);
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

/** What stands between two atoms that are in one control or link is in it too. */
function inOnePiece(atoms: readonly Atom[]): Atom[] {
  const out = [...atoms];
  const last = new Map(atoms.flatMap(({ wrappers }, i) => wrappers.map((wrapper) => [wrapper, i] as const)));
  for (const [wrapper, end] of last) {
    const begin = out.findIndex(({ wrappers }) => wrappers.includes(wrapper));
    const depth = out[begin]!.wrappers.indexOf(wrapper);
    for (let i = begin + 1; i < end; i++) {
      const { wrappers } = out[i]!;
      if (!wrappers.includes(wrapper)) out[i] = { ...out[i]!, wrappers: wrappers.toSpliced(depth, 0, wrapper) };
    }
  }
  return out;
}
