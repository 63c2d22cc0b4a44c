// New clauses: items, sub-items, calls, sections, headings, paragraphs. Each is clause marks put in behind a clause, as Enter
// puts one in, so that nothing of others is touched.
import { type Clause, type ClauseMark, shapeIn } from "@concord/redline";
import { offsetOf, parseId, partsBetween } from "@concord/sync";
import type { EditorState } from "prosemirror-state";
import type { Binding } from "./binding.ts";
import { behindUnder, isFront, itemAt, openerOf, opens, selectedIds, textClauses } from "./clause-list.ts";

/** What can be added. */
export type NewClause = "item" | "subitem" | "call" | "section" | "heading" | "paragraph";

type Shaped = Clause & ClauseMark;

const plain = (kind: "call" | "heading" | "paragraph"): ClauseMark => ({ kind, level: 1, numbering: "none" });

/**
 * [NEW1] A new clause behind the one with the caret and what hangs under it; a sub-item directly behind, a section behind the
 * whole section that one is in. The caret goes into it.
 */
export function addClause(binding: Binding, state: EditorState, what: NewClause): boolean {
  if (!binding.editable) return false;
  const id = selectedIds(state).at(-1);
  const list = textClauses(binding).map((c): Shaped => ({ ...c, ...shapeIn(c, { kind: "markup" }) }));
  const at = list.findIndex((clause) => clause.id === id);
  if (at < 0) return false;
  const behind = lastBefore(list, at, what);
  const marks = marksOf(list, at, behind, what);
  const end = stayingEnd(binding, list, behind);
  const { stretch, markId } = list[end]!;
  const [client, clock] = parseId(markId) ?? [];
  const offset =
    client === undefined || clock === undefined
      ? undefined
      : offsetOf(binding.peer.replica.pieces(stretch), client, clock);
  if (offset === undefined) return false;
  binding.edit(() => {
    binding.writer.leave();
    const put = marks.map((mark) => ({ mark }));
    const caret = binding.writer.replace([], { name: stretch, offset: offset + 1 }, put);
    return { name: stretch, offset: caret.offset - marks.length };
  });
  return true;
}

/** Index of the clause behind which it goes. */
function lastBefore(list: readonly Shaped[], at: number, what: NewClause): number {
  const here = list[at]!;
  if (what === "subitem" || isFront(here)) return at;
  if (what === "section" || (opens(here) && (what === "call" || what === "heading"))) {
    const opener = openerOf(list, at);
    return behindUnder(list, opener < 0 ? at : opener) - 1;
  }
  return opens(here) ? at : behindUnder(list, at) - 1;
}

function marksOf(list: readonly Shaped[], at: number, behind: number, what: NewClause): ClauseMark[] {
  const here = list[at]!;
  switch (what) {
    case "item":
      return [itemAt(list, behind, here.kind === "item" ? here.level : 1)];
    case "subitem":
      return [itemAt(list, at, opens(here) || isFront(here) ? 1 : Math.min(6, here.level + 1))];
    case "section": {
      const opener = openerOf(list, at);
      const first = opener < 0 ? undefined : list.slice(opener + 1, behind + 1).find((c) => c.kind === "item");
      return [plain("call"), { kind: "item", level: 1, numbering: first?.numbering ?? "number" }];
    }
    default:
      return [plain(what)];
  }
}

/** Behind an end that is struck nothing new begins: what follows belongs to this clause. */
function stayingEnd(binding: Binding, list: readonly Shaped[], from: number): number {
  let at = from;
  for (; at + 1 < list.length && list[at + 1]!.stretch === list[from]!.stretch; at++) {
    const pieces = binding.peer.replica.pieces(list[at]!.stretch);
    const id = parseId(list[at]!.markId);
    const offset = id && offsetOf(pieces, ...id);
    const piece = offset === undefined ? undefined : partsBetween(pieces, offset, offset + 1)[0]?.piece;
    if (!piece || !binding.isStruck(piece)) break;
  }
  return at;
}
