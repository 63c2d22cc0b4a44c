// Another kind, level or numbering for clauses, as proposals. Invariant: what one proposes of one clause is one proposal, and
// none that says what holds anyway.
import {
  type Clause,
  type ClauseKind,
  MAX_LEVEL,
  markOf,
  type Numbering,
  type ShapeSet,
  shapeIn,
} from "@concord/redline";
import { type IdRange, parseId, type SayingAct } from "@concord/sync";
import type { EditorState } from "prosemirror-state";
import type { Binding } from "./binding.ts";
import { behindUnder, isFront, itemAt, opens, selectedIds, textClauses } from "./clause-list.ts";
import { ownActs } from "./own-acts.ts";

const MARKUP = { kind: "markup" } as const;

/** The clauses as they are shown, and the indexes of those that are selected. */
function shown(binding: Binding, state: EditorState) {
  const list = textClauses(binding).map((c) => ({ ...c, ...shapeIn(c, MARKUP), clause: c }));
  const ids = new Set(selectedIds(state));
  return { list, selected: list.flatMap((c, i) => (ids.has(c.id) ? [i] : [])) };
}

/** [SHP2] One level deeper (1) or up (-1), with what hangs under it; the first under a call goes no deeper. */
export function changeLevel(binding: Binding, state: EditorState, by: 1 | -1): boolean {
  if (!binding.editable) return false;
  const { list, selected } = shown(binding, state);
  const sets = new Map<number, ShapeSet>();
  for (const at of selected) {
    const here = list[at]!;
    if (sets.has(at) || opens(here) || isFront(here)) continue;
    const level = here.level + by;
    const above = list[at - 1];
    const room = above && !opens(above) && !isFront(above) && (above.level >= here.level || sets.has(at - 1));
    if (level < 1 || level > MAX_LEVEL || (by > 0 && !room)) continue;
    const end = behindUnder(list, at);
    for (let i = at; i < end; i++) sets.set(i, { level: Math.min(MAX_LEVEL, list[i]!.level + by) });
    if (here.numbering !== "none") {
      sets.set(at, { level, numbering: itemAt(list.toSpliced(at, end - at), at - 1, level).numbering });
    }
  }
  return say(
    binding,
    [...sets].map(([i, set]) => [list[i]!.clause, set]),
  );
}

/** [SHP1] Another kind for the selected clauses; an item is numbered as its neighbours, other kinds have no label. */
export function setKind(binding: Binding, state: EditorState, kind: ClauseKind): boolean {
  if (!binding.editable || kind === "footnote") return false;
  const { list, selected } = shown(binding, state);
  return say(
    binding,
    selected.map((at) => {
      const { clause, level } = list[at]!;
      if (kind !== "item") return [clause, { kind, numbering: "none", ...(kind === "paragraph" ? {} : { level: 1 }) }];
      const rest = list.toSpliced(at, 1);
      return [clause, { kind, numbering: itemAt(rest, at - 1, level).numbering }];
    }),
  );
}

/** [SHP1] Another numbering for the selected clauses. */
export function setNumbering(binding: Binding, state: EditorState, numbering: Numbering): boolean {
  if (!binding.editable) return false;
  const { list, selected } = shown(binding, state);
  return say(
    binding,
    selected.map((at) => [list[at]!.clause, { numbering }]),
  );
}

function say(binding: Binding, wanted: readonly (readonly [Clause, ShapeSet])[]): boolean {
  const { acts, instead } = shapeActs(binding, wanted);
  if (acts.length === 0 && instead.length === 0) return false;
  binding.edit(() => {
    binding.writer.say(acts, instead);
    return undefined;
  });
  return true;
}

/** What proposes shapes, and the own acts in whose place it comes: what one proposed of the same clause goes into it. */
export function shapeActs(
  binding: Binding,
  wanted: readonly (readonly [Clause, ShapeSet])[],
): { acts: readonly SayingAct[]; instead: readonly IdRange[] } {
  const { replica, pen } = binding.peer;
  if (!pen) return { acts: [], instead: [] };
  const acts: SayingAct[] = [];
  const instead: IdRange[] = [];
  for (const [clause, wish] of wanted) {
    const id = parseId(clause.markId);
    if (!id) continue;
    const range: IdRange = [...id, 1];
    const before = ownActs(replica, [range], "shape", pen.proponent).filter(
      ({ ranges }) => ranges.length === 1 && ranges[0]![2] === 1,
    );
    const told = before.map(({ trace }) => (trace.says.kind === "shape" ? trace.says.set : {}));
    const taken = new Set(before.map(({ trace }) => trace.change));
    const others = (clause.reshaped ?? []).filter((r) => !(r.proponent === pen.proponent && taken.has(r.change)));
    const without = shapeIn({ ...markOf(clause), reshaped: others }, MARKUP);
    const set = differing(Object.assign({}, ...told, wish) as ShapeSet, without);
    const same = JSON.stringify(set) === JSON.stringify(differing(Object.assign({}, ...told) as ShapeSet, without));
    if (same && before.length <= 1) continue;
    instead.push(...before.map((act) => act.id));
    if (Object.keys(set).length > 0) acts.push({ kind: "shape", set, ranges: [range] });
  }
  return { acts, instead };
}

/** What of `set` is not so already. */
function differing({ kind, level, numbering }: ShapeSet, is: Required<ShapeSet>): ShapeSet {
  return {
    ...(kind !== undefined && kind !== is.kind ? { kind } : {}),
    ...(level !== undefined && level !== is.level ? { level } : {}),
    ...(numbering !== undefined && numbering !== is.numbering ? { numbering } : {}),
  };
}
