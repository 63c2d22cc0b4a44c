// What stands around the text: a card for each change, in text order, and the outline of the clauses. Pure: derived from the
// changes and the text model, and the same again for the same.
import { wordsOf } from "@concord/redline";
import type { ChangeKind, ChangePart, ChangeState, Ruling, Change as SyncChange } from "@concord/sync";
import { type OutlineItem, outlineOf } from "./outline-items.ts";
import type { TextModel } from "./text-model.ts";

export interface Change {
  readonly id: string;
  readonly proponent: string;
  readonly enteredBy: string;
  /** The office of who entered it, where that is no delegate of the proponent. */
  readonly role?: "editor" | "chair";
  readonly at?: string;
  readonly state: ChangeState;
  readonly kind: ChangeKind;
  /** Whether it is of one's own proponent. */
  readonly own: boolean;
  readonly parts: readonly Pick<ChangePart, "what" | "text" | "state" | "struckBy" | "set" | "was" | "after">[];
  readonly clause: { readonly id: string; readonly label: string; readonly call?: string; readonly kind: string };
  readonly decision?: Ruling;
}

/** Cards and outline. `own`: the proponent of who looks. */
export function cardsOf(
  gathered: readonly SyncChange[],
  model: TextModel,
  own: string | undefined,
): { changes: Change[]; clauses: OutlineItem[] } {
  const places = placesOf(model);
  const counts = new Map<string, number>();
  const changes = gathered.map((change): Change => {
    const { parts, stretch: _stretch, clause: mark, ...rest } = change;
    const clause = places.get(mark) ?? { id: mark, label: "", kind: "paragraph" };
    if (change.state !== "withdrawn") counts.set(clause.id, (counts.get(clause.id) ?? 0) + 1);
    const decision = parts.flatMap((p) => (p.ruling ? [p.ruling] : [])).sort((a, b) => b.seq - a.seq)[0];
    return {
      ...rest,
      own: change.proponent === own,
      parts: parts.map(({ ranges: _ranges, act: _act, ruling: _ruling, baked: _baked, ...part }) => part),
      clause,
      ...(decision ? { decision } : {}),
    };
  });
  return { changes, clauses: outlineOf(model, counts) };
}

/** Where a change is, as a person says it: by the mark of its clause, the label and the call that it stands under. */
function placesOf(model: TextModel): Map<string, Change["clause"]> {
  const out = new Map<string, Change["clause"]>();
  let call = "";
  for (const { id, markId, kind, runs } of model.all) {
    if (kind === "call") call = wordsOf(runs).trim();
    else if (kind !== "item" && kind !== "paragraph") call = "";
    const label = model.printed.labels.get(id);
    const printed = label?.resulting ?? label?.original ?? "";
    out.set(markId, { id, kind, label: printed, ...(call && kind !== "call" ? { call } : {}) });
  }
  return out;
}

/** The old list when the new one says the same, element for element where it does: so that nothing renders for nothing. */
export function keep<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  const old = new Map(before.map((item) => [JSON.stringify(item), item]));
  const kept = after.map((item) => old.get(JSON.stringify(item)) ?? item);
  return kept.length === before.length && kept.every((item, i) => item === before[i]) ? before : kept;
}
