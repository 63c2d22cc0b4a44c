// What Word shows once every change of a story is accepted, or rejected: paragraphs of text. Invariant: it is told from the marks in the file
// alone, so that what Concord makes of a file can be checked against it.
import { type Atom, type Block, type Gone, type Paragraph, type Revision, type Story, shownText } from "./story.ts";

/** All changes of a file, taken one way. */
export type Settled = "accepted" | "rejected";

/** Whether what carries these revisions is there. */
export function isThere(revisions: readonly Revision[], settled: Settled): boolean {
  return revisions.every(({ kind }) =>
    settled === "accepted" ? kind !== "del" && kind !== "moveFrom" : kind !== "ins" && kind !== "moveTo",
  );
}

/** Whether a paragraph has anything but its mark. */
export function isFilled({ atoms }: Paragraph, settled: Settled): boolean {
  return atoms.some(({ kind, revisions }) => kind !== "residue" && isThere(revisions, settled));
}

/** [WRD2] The paragraphs of a story with every change accepted, or rejected. A paragraph whose mark is gone is joined to the next. */
export function settledParagraphs(story: Story, settled: Settled): string[] {
  const out: string[] = [];
  let open: string | undefined;
  let filled = false;
  let cell = 0;
  /** Where nothing follows that could be joined, what is there is a paragraph all the same. */
  const end = () => {
    if (filled) out.push(open ?? "");
    open = undefined;
    filled = false;
  };
  const take = (paragraph: Paragraph) => {
    open = (open ?? "") + textOf(paragraph.atoms, settled);
    filled ||= isFilled(paragraph, settled);
    if (!isThere(paragraph.mark.revisions, settled)) return;
    out.push(open);
    open = undefined;
    filled = false;
  };
  for (const block of story.blocks) {
    if (block.kind === "paragraph") take(block);
    else if (block.kind === "table") {
      end();
      for (const { paragraph, cell: own, gone } of block.paragraphs) {
        if (own !== cell) end();
        cell = own;
        if (!isGone(gone, settled)) take(paragraph);
      }
      end();
    }
  }
  end();
  return out;
}

const isGone = (gone: Gone, settled: Settled): boolean => (settled === "accepted" ? gone.accepted : gone.rejected);

function textOf(atoms: readonly Atom[], settled: Settled): string {
  let text = "";
  for (const atom of atoms) if (atom.text !== "" && isThere(atom.revisions, settled)) text += shownText(atom);
  return text;
}

/** Every paragraph of a block. */
export function paragraphsIn(block: Block): readonly Paragraph[] {
  if (block.kind === "paragraph") return [block];
  return block.kind === "table" ? block.paragraphs.map(({ paragraph }) => paragraph) : [];
}
