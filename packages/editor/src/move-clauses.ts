// Moving clauses up and down, or to a place: proposals that name the clause behind which each goes. The words stay where
// they are, so that what others type in them is not touched. Invariant: one proposes one place for a clause at a time.
import { type Clause, type PlainClause, project, type ShapeSet, type View } from "@concord/redline";
import { type IdRange, idOf, parseId, type SayingAct } from "@concord/sync";
import type { EditorState } from "prosemirror-state";
import type { Binding } from "./binding.ts";
import { behindUnder, isFront, itemAt, opens, selectedIds } from "./clause-list.ts";
import { ownActs } from "./own-acts.ts";
import { shapeActs } from "./reshape.ts";

const PROPOSED: View = { kind: "proposed" };

/**
 * [MVE1] Moves the selected clauses, with what hangs under them, before what is above or behind what is below, as the text
 * would read if all were accepted; past a call into the next section.
 */
export function moveBy(binding: Binding, state: EditorState, by: 1 | -1): boolean {
  if (!binding.editable) return false;
  const list = project(binding.model.redline, PROPOSED).clauses;
  const group = groupOf(list, selectedIds(state));
  if (group.length === 0) return false;
  const root = group[0]!;
  const others = list.filter((clause) => !group.includes(clause));
  const here = list.slice(0, list.indexOf(root)).filter((clause) => !group.includes(clause)).length;
  const target = by < 0 ? placeAbove(others, here, root) : placeBelow(others, here, root);
  if (target === undefined) return false;
  return propose(binding, list, group, others, target);
}

/**
 * [MVE2] Moves the clause `id`, with what hangs under it, behind the first of the clauses `before` that is in the text if all
 * were accepted and does not go along; never among what the resolution begins with.
 */
export function moveTo(binding: Binding, id: string, before: readonly string[]): boolean {
  if (!binding.editable) return false;
  const list = project(binding.model.redline, PROPOSED).clauses;
  const group = groupOf(list, [id]);
  const others = list.filter((clause) => !group.includes(clause));
  const behind = before.map((each) => others.findIndex((clause) => clause.id === each)).find((at) => at >= 0) ?? -1;
  if (group.length === 0 || others.slice(behind + 1).some(isFront)) return false;
  const here = list.indexOf(group[0]!);
  if (behind + 1 === here) return false;
  return propose(binding, list, group, others, behind + 1);
}

/** Whether a clause can be moved at all. */
export function movable(clause: { readonly kind: Clause["kind"] }): boolean {
  return !isFront(clause) && clause.kind !== "footnote";
}

/** The clauses of `ids` and what hangs under them, in order of the text; a clause that was split goes whole. */
function groupOf(list: readonly PlainClause[], ids: readonly string[]): PlainClause[] {
  const chosen = new Set<PlainClause>();
  for (const id of ids) {
    const at = list.findIndex((clause) => clause.id === id);
    if (at < 0 || !movable(list[at]!)) continue;
    const head = list.findIndex((clause) => clause.id === list[at]!.markId);
    for (let i = head < 0 ? at : Math.min(head, at); i < behindUnder(list, at); i++) chosen.add(list[i]!);
  }
  return list.filter((clause) => chosen.has(clause));
}

/** Index in `others` before which a group from `here` goes one up. */
function placeAbove(others: readonly PlainClause[], here: number, root: PlainClause): number | undefined {
  let at = here - 1;
  if (opens(root)) while (at >= 0 && !opens(others[at]!) && !isFront(others[at]!)) at--;
  else while (at >= 0 && !opens(others[at]!) && !isFront(others[at]!) && others[at]!.level > root.level) at--;
  return at < 0 || isFront(others[at]!) ? undefined : at;
}

/** Index in `others` before which a group from `here` goes one down. */
function placeBelow(others: readonly PlainClause[], here: number, root: PlainClause): number | undefined {
  const next = others[here];
  if (!next || isFront(next)) return undefined;
  if (opens(root)) return opens(next) ? behindUnder(others, here) : undefined;
  return opens(next) || next.level < root.level ? here + 1 : behindUnder(others, here);
}

/**
 * Proposes that `group` stands before `others[target]`; where it stands there without own moves, takes those back. [MVE3] An
 * item that comes among others is numbered as they are.
 */
function propose(
  binding: Binding,
  list: readonly PlainClause[],
  group: readonly PlainClause[],
  others: readonly PlainClause[],
  target: number,
): boolean {
  const { replica, pen } = binding.peer;
  const after = others[target - 1]?.markId ?? null;
  // What was split off goes with the mark of the whole.
  const whole = new Set(group.map((clause) => clause.markId));
  const moving = group.filter((clause) => !whole.has(clause.id) || clause.id === clause.markId);
  const ends = moving.map((clause) => (parseId(clause.markId) ? clause.markId : undefined));
  const tails = group.filter(
    (clause) => clause.id !== clause.markId && group.some((head) => head.id === clause.markId),
  );
  const marks = [...ends, ...tails.map((clause) => clause.markId)].filter((id) => id !== undefined);
  if (!pen || marks.length === 0 || (after !== null && !parseId(after))) return false;
  const order = group.flatMap((clause) => (marks.includes(clause.markId) ? [clause.markId] : []));
  const ranges = order.map((id): IdRange => [...parseId(id)!, 1]);
  const before = ownActs(replica, ranges, "move", pen.proponent);
  const instead = before.map(({ id }) => id);
  const taken = new Set(instead.map(([client, clock]) => idOf(client, clock)));
  const acts: SayingAct[] = [];
  if (before.length === 0 || !standsThere(binding, list, group, after, taken)) {
    let behind = after;
    for (const [i, id] of order.entries()) {
      acts.push({ kind: "move", after: behind, ranges: [ranges[i]!] });
      behind = id;
    }
  }
  const shapes = shapeActs(binding, renumbered(binding, group, others, target));
  binding.edit(() => {
    binding.writer.say([...acts, ...shapes.acts], [...instead, ...shapes.instead]);
    return undefined;
  });
  return true;
}

/** The items at the head of the group that would be numbered otherwise than their new neighbours. */
function renumbered(
  { model }: Binding,
  group: readonly PlainClause[],
  others: readonly PlainClause[],
  target: number,
): [Clause, ShapeSet][] {
  if (opens(group[0]!)) return [];
  const { level } = group[0]!;
  const { numbering } = itemAt(others, target - 1, level);
  if (numbering === "none") return [];
  return group.flatMap((part): [Clause, ShapeSet][] => {
    const clause = model.all.find((each) => each.id === part.id);
    const numbered = part.kind === "item" && part.level === level && part.numbering !== "none";
    return clause && numbered ? [[clause, { numbering }]] : [];
  });
}

/** Whether the group stands behind `after` when own moves of it do not count. */
function standsThere(
  { model, peer }: Binding,
  list: readonly PlainClause[],
  group: readonly PlainClause[],
  after: string | null,
  taken: ReadonlySet<string>,
): boolean {
  const orders = new Set([...taken].map((id) => peer.replica.statements.all.get(id)?.order));
  const { redline } = model;
  const without = {
    ...redline,
    clauses: redline.clauses.map((clause) =>
      clause.moved ? { ...clause, moved: clause.moved.filter((move) => !orders.has(move.order)) } : clause,
    ),
  };
  const ids = new Set(group.map((clause) => clause.id));
  const there = project(without, PROPOSED).clauses;
  const first = there.findIndex((clause) => ids.has(clause.id));
  const contiguous = group.every((clause, i) => there[first + i]?.id === clause.id);
  const others = list.filter((clause) => !ids.has(clause.id)).map((clause) => clause.id);
  const othersThere = there.filter((clause) => !ids.has(clause.id)).map((clause) => clause.id);
  return contiguous && (there[first - 1]?.markId ?? null) === after && others.join() === othersThere.join();
}
