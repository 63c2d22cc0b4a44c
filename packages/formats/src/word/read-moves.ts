// Moves in a story: whole paragraphs that stand at two places, unchanged but for the move. Invariant: whatever else is moved is a deletion here
// and an insertion there.
import type { Block, Paragraph, Revision, RevisionKind } from "./story.ts";

/** A paragraph that is moved: where it was, and where it goes, by their places among the blocks. */
export interface BlockMove {
  readonly from: number;
  readonly to: number;
  readonly revision: Revision;
  /** Moves with one number were made in one go. */
  readonly group: number;
}

/** [WRD8] The moves of whole, unedited paragraphs, in the order of their places before. */
export function movesOf(blocks: readonly Block[]): BlockMove[] {
  const targets = new Map<string, { at: number; paragraph: Paragraph }[]>();
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== "paragraph") continue;
    const revision = wholly(block, "moveTo");
    if (!revision) continue;
    const key = keyOf(block, revision);
    const list = targets.get(key);
    if (list) list.push({ at, paragraph: block });
    else targets.set(key, [{ at, paragraph: block }]);
  }
  if (targets.size === 0) return [];
  const moves: BlockMove[] = [];
  for (const [from, block] of blocks.entries()) {
    if (block.kind !== "paragraph") continue;
    const revision = wholly(block, "moveFrom");
    const target = revision && targets.get(keyOf(block, revision))?.shift();
    if (!revision || !target) continue;
    const last = moves.at(-1);
    const together = last && last.from === from - 1 && last.to === target.at - 1;
    moves.push({ from, to: target.at, revision, group: last ? last.group + (together ? 0 : 1) : 0 });
  }
  return moves;
}

/** The revision that is of all that a paragraph has, and the only one; undefined where there is none, or no words. */
function wholly({ atoms, mark }: Paragraph, kind: RevisionKind): Revision | undefined {
  const [revision] = mark.revisions;
  if (mark.revisions.length !== 1 || revision!.kind !== kind || mark.change) return undefined;
  let words = false;
  for (const atom of atoms) {
    if (atom.kind === "note") return undefined;
    if (atom.kind === "residue") continue;
    const [own] = atom.revisions;
    if (atom.revisions.length !== 1 || own!.kind !== kind || own!.author !== revision!.author || atom.look?.change) {
      return undefined;
    }
    words = true;
  }
  return words ? revision : undefined;
}

function keyOf({ atoms }: Paragraph, { author, date }: Revision): string {
  const words = atoms.map((atom) => (atom.kind === "object" ? (atom.xml ?? "") : atom.text)).join("");
  return `${author} ${date ?? ""} ${words}`;
}
