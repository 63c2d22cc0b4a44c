// Moves in a story: whole paragraphs that stand at two places, unchanged but for the move. Invariant: whatever else is moved is a deletion here
// and an insertion there.
import type { Block, Paragraph, Revision, RevisionKind } from "./story.ts";
import { isFilled, isThere } from "./word-projections.ts";

/** A paragraph that is moved: where it was, and where it goes, by their places among the blocks. */
export interface BlockMove {
  readonly from: number;
  readonly to: number;
  readonly revision: Revision;
  /** Moves with one number were made in one go. */
  readonly group: number;
}

/** [WRD8] The moves of whole, unedited paragraphs, in the order of their places before. Empty paragraphs move beside one with words. */
export function movesOf(blocks: readonly Block[]): BlockMove[] {
  const joined = joinedPlaces(blocks);
  const whollyAt = (at: number, kind: RevisionKind) => (joined.has(at) ? undefined : wholly(blocks[at], kind));
  const targets = new Map<string, number[]>();
  for (const at of blocks.keys()) {
    const moved = whollyAt(at, "moveTo");
    if (!moved?.words) continue;
    const key = keyOf(moved);
    const list = targets.get(key);
    if (list) list.push(at);
    else targets.set(key, [at]);
  }
  if (targets.size === 0) return [];
  const places = new Map<number, number>();
  for (const from of blocks.keys()) {
    const moved = whollyAt(from, "moveFrom");
    const to = moved?.words ? targets.get(keyOf(moved))?.shift() : undefined;
    if (to !== undefined) places.set(from, to);
  }
  const taken = new Set(places.values());
  const alongside = (from: number, step: 1 | -1) => {
    const beside = places.get(from + step);
    const to = beside === undefined ? -1 : beside - step;
    const [moved, target] = [whollyAt(from, "moveFrom"), whollyAt(to, "moveTo")];
    if (!moved || !target || places.has(from) || taken.has(to) || keyOf(moved) !== keyOf(target)) return;
    places.set(from, to);
    taken.add(to);
  };
  for (const from of blocks.keys()) alongside(from, -1);
  for (const from of [...blocks.keys()].reverse()) alongside(from, 1);
  const moves: BlockMove[] = [];
  for (const [from, to] of [...places].sort(([a], [b]) => a - b)) {
    const last = moves.at(-1);
    const together = last && last.from === from - 1 && last.to === to - 1;
    const { revision } = wholly(blocks[from], "moveFrom")!;
    moves.push({ from, to, revision, group: last ? last.group + (together ? 0 : 1) : 0 });
  }
  return moves;
}

/** The paragraphs that words before them are joined to in a reading: what they are then does not move as a whole. */
function joinedPlaces(blocks: readonly Block[]): Set<number> {
  const out = new Set<number>();
  for (const settled of ["rejected", "accepted"] as const) {
    let open = false;
    for (const [at, block] of blocks.entries()) {
      if (block.kind !== "paragraph") {
        open = false;
        continue;
      }
      if (open) out.add(at);
      open ||= isFilled(block, settled);
      if (isThere(block.mark.revisions, settled)) open = false;
    }
  }
  return out;
}

/** A paragraph of which all is moved. */
interface WhollyMoved {
  readonly paragraph: Paragraph;
  readonly revision: Revision;
  /** Whether it has anything but its mark. */
  readonly words: boolean;
}

/** A paragraph of which all that it has, and its mark, carries one revision of this kind and no other. */
function wholly(block: Block | undefined, kind: RevisionKind): WhollyMoved | undefined {
  if (block?.kind !== "paragraph") return undefined;
  const { atoms, mark } = block;
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
  return { paragraph: block, revision: revision!, words };
}

function keyOf({ paragraph, revision: { author, date } }: WhollyMoved): string {
  const words = paragraph.atoms.map((atom) => (atom.kind === "object" ? (atom.xml ?? "") : atom.text)).join("");
  return `${author} ${date ?? ""} ${words}`;
}
