// The clauses of the text as commands go by them: which the selection is in, what hangs under which, what a new one would be.
import {
  type Clause,
  type ClauseKind,
  type ClauseMark,
  callOf,
  NOTES,
  type Numbering,
  type PlainRun,
  type Run,
  wordsOf,
} from "@concord/redline";
import type { EditorState } from "prosemirror-state";
import type { Binding } from "./binding.ts";

/** Kinds that open a part of the text: what follows them hangs under them. */
const OPENING: ReadonlySet<ClauseKind> = new Set(["call", "heading"]);
/** Kinds of the front of a resolution: they keep their places. */
const FRONT: ReadonlySet<ClauseKind> = new Set(["proposal", "number", "title", "history", "enacting", "abstract"]);

type Shaped = Pick<ClauseMark, "kind" | "level">;

/** Whether a clause opens a part of the text. */
export const opens = ({ kind }: Pick<ClauseMark, "kind">): boolean => OPENING.has(kind);

/** Whether a clause is of the front of a resolution. */
export const isFront = ({ kind }: Pick<ClauseMark, "kind">): boolean => FRONT.has(kind);

/** Ids of the clauses of the text that the selection touches, in order; none in the notes. */
export function selectedIds({ doc, selection }: EditorState): string[] {
  const ids: string[] = [];
  doc.nodesBetween(selection.from, selection.to, (node) => {
    if (node.type.name === "section") return node.attrs.name !== NOTES;
    if (node.isTextblock) ids.push(node.attrs.id as string);
    return false;
  });
  return ids;
}

/** The clauses of the text without the notes, in order. */
export function textClauses({ model }: Binding): readonly Clause[] {
  return model.all.filter((clause) => clause.stretch !== NOTES);
}

/** Index behind the last clause that hangs under `list[at]`: sub-items under an item, everything under a call or heading. */
export function behindUnder(list: readonly Shaped[], at: number): number {
  const head = list[at]!;
  let end = at + 1;
  while (end < list.length) {
    const clause = list[end]!;
    if (opens(clause) || isFront(clause)) break;
    if (!opens(head) && clause.level <= head.level) break;
    end++;
  }
  return end;
}

/** Index of what opens the part of the text that `list[at]` is in; -1 when nothing does. */
export function openerOf(list: readonly Pick<ClauseMark, "kind">[], at: number): number {
  for (let i = at; i >= 0; i--) if (opens(list[i]!) || isFront(list[i]!)) return opens(list[i]!) ? i : -1;
  return -1;
}

/** How an item under a level is numbered where no other says it. */
const UNDER: Partial<Record<Numbering, Numbering>> = { number: "decimal", decimal: "decimal", letter: "roman" };

/**
 * [NEW2] What an item at `level` is that stands behind `list[at]`: numbered as its neighbours on that level, else as its
 * level and its call have it.
 */
export function itemAt(
  list: readonly (ClauseMark & { readonly runs: readonly (PlainRun | Run)[] })[],
  at: number,
  level: number,
): ClauseMark {
  const opener = openerOf(list, at);
  const like = (i: number) => list[i]!.kind === "item" && list[i]!.level === level;
  const item = (numbering: Numbering): ClauseMark => ({ kind: "item", level, numbering });
  for (let i = at; i > opener; i--) if (like(i)) return item(list[i]!.numbering);
  for (let i = at + 1; i < list.length && !opens(list[i]!); i++) if (like(i)) return item(list[i]!.numbering);
  if (level > 1) {
    const parent = list.slice(opener + 1, at + 1).findLast((c) => c.level === level - 1);
    return item((parent && UNDER[parent.numbering]) ?? "bullet");
  }
  const group = opener < 0 ? undefined : callOf(wordsOf(list[opener]!.runs))?.group;
  return item(group === "preambular" ? "letter" : "number");
}
