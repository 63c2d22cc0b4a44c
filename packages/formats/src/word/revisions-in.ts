// Every change that a story tracks, as Word would list it: kind, author, date and the words it is about. Invariant: what is kept is the same
// list, whatever else was written anew.
import type { Paragraph, Signed, Story } from "./story.ts";
import { paragraphsIn } from "./word-projections.ts";

export interface ListedRevision extends Signed {
  /** "ins", "del", "moveFrom", "moveTo", of words; with "mark-" before it, of a paragraph's mark; "rPrChange", "pPrChange". */
  readonly kind: string;
  readonly text: string;
}

/** [WRD3] The changes of a story, in order. */
export function revisionsIn(story: Story): ListedRevision[] {
  return story.blocks.flatMap(paragraphsIn).flatMap(revisionsOf);
}

function revisionsOf({ atoms, mark }: Paragraph): ListedRevision[] {
  const out: (Signed & { kind: string; text: string })[] = [];
  const open = new Map<string, { kind: string; text: string }>();
  const say = (key: string, kind: string, signed: Signed, text: string, there: Set<string>) => {
    there.add(key);
    const known = open.get(key);
    if (known) {
      known.text += text;
      return;
    }
    const { author, date } = signed;
    const listed = { kind, author, ...(date ? { date } : {}), text };
    open.set(key, listed);
    out.push(listed);
  };
  for (const { revisions, look, text, kind } of atoms) {
    if (kind === "residue" && revisions.length === 0) continue;
    const there = new Set<string>();
    for (const r of revisions) say(`${r.kind} ${r.author} ${r.date}`, r.kind, r, text, there);
    if (look?.change) say(`rPrChange ${look.change.author} ${look.change.date}`, "rPrChange", look.change, text, there);
    for (const key of open.keys()) if (!there.has(key)) open.delete(key);
  }
  for (const r of mark.revisions) out.push({ kind: `mark-${r.kind}`, ...signedBy(r), text: "" });
  if (mark.change) out.push({ kind: "pPrChange", ...signedBy(mark.change), text: "" });
  return out.filter(({ kind, text }) => text !== "" || kind.startsWith("mark-") || kind === "pPrChange");
}

function signedBy({ author, date }: Signed): Signed {
  return { author, ...(date ? { date } : {}) };
}
