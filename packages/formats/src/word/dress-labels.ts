// Labels and marks of notes as they are written into paragraphs of a file. Invariant: a label that is the same in both readings of the file stays
// as it is there.
import type { Unit } from "./flow-units.ts";
import { cutAtom, type SourceParagraph } from "./source-atoms.ts";
import { type Atom, type Revision, shownText } from "./story.ts";
import type { StoryView } from "./story-view.ts";
import { isThere, type Settled } from "./word-projections.ts";

export class LabelDresser {
  readonly #view: StoryView;

  constructor(view: StoryView) {
    this.#view = view;
  }

  /** [WRX3] The label of the clause that begins with `unit`: as in the file while it is the same, else with its own change. */
  label(units: readonly Unit[], unit: Unit): Atom[] {
    const { labels, fileLabels, settled, isNote, readings } = this.#view.x;
    const own = units.filter(({ step, of }) => step === unit.step && of === "label").flatMap(({ atoms }) => atoms);
    const first = this.#view.x.spans[unit.clause]!.find(({ at, from }) => at === 0 && from === 0);
    const source = first && this.#view.paragraphOf(first.clause);
    const pieces = source?.labelPieces() ?? [];
    const out =
      source && pieces.length > 0 && unit.placing !== "to" ? this.#view.residues(source, 0, unit.placing) : [];
    if (source && pieces.length > 0 && (isNote || unit.placing === "here")) {
      const kept = (revisions: (atom: Atom) => readonly Revision[]) => [
        ...out,
        ...pieces.map((piece) => ({ ...settledLook(cutAtom(piece), settled), revisions: revisions(piece.atom) })),
      ];
      if (isNote) return kept((atom) => this.#noteMark(units, atom));
      const pair = [labels.old.get(unit.clause), labels.now.get(unit.clause)];
      const was = [fileLabels.old.get(first.clause), fileLabels.now.get(first.clause)];
      if (settled === undefined && readings.old.view.kind === "base" && pair[0] === was[0] && pair[1] === was[1]) {
        return kept((atom) => atom.revisions);
      }
      const [label] = pair;
      if (pair[0] === pair[1] && label !== undefined) {
        for (const way of ["rejected", "accepted"] as const) {
          const there = pieces.filter(({ atom }) => isThere(atom.revisions, way));
          if (
            there
              .map((piece) => shownText(cutAtom(piece)))
              .join("")
              .trim() !== label
          )
            continue;
          return [...out, ...there.map((piece) => ({ ...settledLook(cutAtom(piece), settled), revisions: [] }))];
        }
      }
    }
    const like = pieces.length > 0 ? pieces : (this.#labelLike(unit)?.labelPieces() ?? []);
    const look = (gap: boolean) =>
      (gap ? like.at(-1) : like[0])?.atom.look ?? this.#view.lookLike([], undefined, units);
    const gapText = /\s+$/.exec(like.map((piece) => cutAtom(piece).text).join(""))?.[0];
    const dressed = own.map((atom): Atom => {
      const gap = atom.text.trim() === "";
      const { change: _change, ...plain } = look(gap);
      // A symbol is one in its font.
      const sign = like.find((piece) => piece.atom.xml !== undefined && shownText(piece.atom) === atom.text)?.atom;
      return {
        ...atom,
        ...(sign ? { xml: sign.xml! } : {}),
        text: gap ? (gapText ?? "\t") : atom.text,
        look: plain,
        revisions: atom.revisions.map((r) => ({ ...r, id: `new ${r.id}` })),
      };
    });
    return [...out, ...dressed];
  }

  /** The mark of a note is put in or taken out when all of its words are. */
  #noteMark(units: readonly Unit[], atom: Atom): readonly Revision[] {
    const runs = units.filter(({ of, mark }) => typeof of === "number" && !mark);
    const [first] = runs;
    if (!first || runs.some(({ atoms }) => atoms[0]?.revisions[0]?.kind !== first.atoms[0]?.revisions[0]?.kind))
      return [];
    const { tracking } = this.#view.x.now[first.clause]!.runs[first.of as number]!;
    return this.#view.revisions(first, tracking, atom.revisions);
  }

  /** A paragraph of the file with a label like the one that is to be written. */
  #labelLike({ clause }: Unit): SourceParagraph | undefined {
    const { numbering, level } = this.#view.x.now[clause]!;
    const found = this.#view.x.file.findIndex((one, i) => {
      if (one.numbering !== numbering || one.level !== level) return false;
      return (this.#view.paragraphOf(i)?.label ?? 0) > 0;
    });
    return found < 0 ? undefined : this.#view.paragraphOf(found);
  }
}

function settledLook(atom: Atom, settled: Settled | undefined): Atom {
  if (settled === undefined || !atom.look?.change) return atom;
  const { change, ...look } = atom.look;
  return { ...atom, look: settled === "accepted" ? look : { properties: change.before } };
}
