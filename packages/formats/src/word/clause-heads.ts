// What each block of a Word file is as a clause: its shape and its label, in both readings. Invariant: what a paragraph is that somebody splits, the clause
// says that has its mark.
import type { ClauseKind, ShapeSet } from "@concord/redline";
import { type Seen, type Shape, shapesOf } from "./clause-kinds.ts";
import type { BlockMove } from "./read-moves.ts";
import type { Paragraph, Story } from "./story.ts";
import { kindOfStyle } from "./style-kinds.ts";
import { type TypedLabel, typedLabel } from "./typed-labels.ts";
import type { WordParts } from "./word-parts.ts";
import { isThere, type Settled } from "./word-projections.ts";

const READINGS: readonly Settled[] = ["rejected", "accepted"];

/** What a block is as a clause. */
export interface Head {
  readonly shape: Shape;
  readonly label: TypedLabel;
  /** What is proposed to be otherwise, when the label says it, or who split it off. */
  readonly reshaped?: ShapeSet;
  /** The label of the clause that it was the end of before it was split off; that one's change is that of the mark before it. */
  readonly split?: { readonly label: string | undefined };
}

/** [WRD5] [WRD6] Shape and label of every block. */
export function headsOf(
  { blocks }: Story,
  moves: readonly BlockMove[],
  { styles }: WordParts,
  worded: ReadonlySet<number>,
): Head[] {
  const targets = new Set(moves.map((move) => move.to));
  const whole = new Set(moves.map((move) => move.from));
  let begins = { rejected: true, accepted: true };
  const labels = blocks.map((block, at): TypedLabel => {
    if (block.kind !== "paragraph") {
      begins = { rejected: true, accepted: true };
      return { units: 0 };
    }
    if (targets.has(at)) return { units: 0 };
    if (whole.has(at)) {
      const plain = { atoms: block.atoms.map((atom) => ({ ...atom, revisions: [] })) };
      return typedLabel(plain, { rejected: true, accepted: true });
    }
    const style = kindOfStyle(styles.nameOf(block.mark.style));
    const mayHave = !worded.has(at) && (style === undefined || style.kind === "item");
    const label = mayHave ? typedLabel(block, begins) : { units: 0 };
    begins = { rejected: endsIn(block, "rejected", begins), accepted: endsIn(block, "accepted", begins) };
    return label;
  });
  const seen = blocks.map((block, at): Seen => {
    if (block.kind !== "paragraph") return { text: "", label: undefined, style: undefined, styleKey: "" };
    const { rejected, accepted } = labels[at]!;
    const proposed = whole.has(at) ? "" : wordsIn(block, "accepted");
    const before = block.mark.change?.style;
    const key = styles.nameOf(block.mark.change ? before : block.mark.style);
    return {
      text: proposed || wordsIn(block, "rejected"),
      label: proposed ? (accepted ?? rejected) : rejected,
      style: kindOfStyle(key),
      styleKey: key,
    };
  });
  const heads = shapesOf(seen).map((shape, at): Head => {
    const label = labels[at]!;
    const { rejected, accepted } = label;
    if (shape.kind !== "item") return { shape, label: rejected || accepted ? { units: 0 } : label };
    const block = blocks[at] as Paragraph;
    // A blank paragraph has no label, before words are put into it or once they are struck.
    const both = READINGS.every((settled) => isThere(block.mark.revisions, settled) || wordsIn(block, settled) !== "");
    if (!both || whole.has(at)) return { shape, label };
    if (!rejected && accepted) {
      return { shape: { ...shape, numbering: "none" }, label, reshaped: { numbering: shape.numbering } };
    }
    if (rejected && !accepted) return { shape, label, reshaped: { numbering: "none" } };
    const old = rejected?.readings.some(({ numbering }) => numbering === shape.numbering);
    if (!rejected || old) return { shape, label };
    const numbering = rejected.readings[0]!.numbering;
    return { shape: { ...shape, numbering }, label, reshaped: { numbering: shape.numbering } };
  });
  return beforeSplits(blocks, heads, (at) => seen[at]!.style?.kind);
}

/**
 * Where somebody splits a paragraph, Word gives its own mark to the last part, and new ones to those before: the clause of that mark was what the first
 * part is, and is proposed to be what the last part is.
 */
function beforeSplits(
  blocks: Story["blocks"],
  heads: readonly Head[],
  kindOfStyle: (at: number) => ClauseKind | undefined,
): Head[] {
  const out = [...heads];
  let first: number | undefined;
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== "paragraph") {
      first = undefined;
      continue;
    }
    first ??= wordsIn(block, "rejected") === "" ? undefined : at;
    if (!isThere(block.mark.revisions, "rejected")) continue;
    const begun = first;
    first = undefined;
    if (begun === undefined || begun === at) continue;
    const [was, is] = [heads[begun]!, heads[at]!];
    const label = was.label.rejected?.label;
    const styled = kindOfStyle(at);
    if (label === undefined && styled !== undefined && styled !== "item") continue;
    const { shape } = was;
    const set = differing(shape, { ...is.shape, ...is.reshaped });
    out[at] = { shape, label: is.label, split: { label }, ...(set ? { reshaped: set } : {}) };
  }
  return out;
}

/** What of `after` is not as before. */
function differing(before: Shape, after: Shape): ShapeSet | undefined {
  const set: ShapeSet = {
    ...(before.kind === after.kind ? {} : { kind: after.kind }),
    ...(before.level === after.level ? {} : { level: after.level }),
    ...(before.numbering === after.numbering ? {} : { numbering: after.numbering }),
  };
  return Object.keys(set).length > 0 ? set : undefined;
}

/** Whether a clause begins behind `block` in one reading. */
function endsIn(block: Paragraph, settled: Settled, begins: Record<Settled, boolean>): boolean {
  if (isThere(block.mark.revisions, settled)) return true;
  return begins[settled] && wordsIn(block, settled) === "";
}

function wordsIn({ atoms }: Paragraph, settled: Settled): string {
  let words = "";
  for (const { kind, text, revisions } of atoms) {
    if ((kind === "text" || kind === "break") && isThere(revisions, settled)) words += text;
  }
  return words.trim();
}
