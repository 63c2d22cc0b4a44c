// The clauses as a list to go by, as the text would read: a clause that is moved stands where it goes, with its new label, and
// has the kind and level that are proposed. What would go is still there.
import { type Clause, inView, OBJECT_SIGN, shapeIn, wordsOf } from "@concord/redline";
import type { Printed } from "./section-node.ts";
import type { TextModel } from "./text-model.ts";

export interface OutlineItem {
  readonly id: string;
  readonly kind: string;
  readonly level: number;
  readonly label?: { readonly original?: string; readonly resulting?: string };
  readonly words: string;
  /** How many changes begin in it. */
  readonly changes: number;
}

/** Most characters of a clause that the outline has. */
const OUTLINE_WORDS = 80;

/** [SHW3] The item of a clause; `changes`: how many changes begin in it. */
export function outlineItem(clause: Clause, { labels }: Printed, changes: number): OutlineItem {
  const { kind, level } = shapeIn(clause, { kind: "markup" });
  const label = labels.get(clause.id);
  return {
    id: clause.id,
    kind,
    level,
    ...(label ? { label } : {}),
    words: wordsAsProposed(clause).slice(0, OUTLINE_WORDS),
    changes,
  };
}

/** [SHW3] Items in text order as the text would read: those of clauses that are moved where these go. */
export function arranged(items: readonly OutlineItem[], model: TextModel): readonly OutlineItem[] {
  const { moved } = model.printed;
  if (moved.departures.size === 0) return items;
  const byId = new Map(items.map((item) => [item.id, item]));
  const out: OutlineItem[] = [];
  const put = (id: string) => {
    const item = byId.get(id);
    if (item) out.push(item);
  };
  const arrive = (stretch: string, after: string | null) => {
    for (const arrival of moved.arrivals.get(stretch) ?? []) if (arrival.after === after) put(arrival.id);
  };
  let stretch: string | undefined;
  for (const clause of model.all) {
    if (clause.stretch !== stretch) arrive(clause.stretch, null);
    stretch = clause.stretch;
    if (!moved.departures.has(clause.id)) put(clause.id);
    arrive(stretch, clause.id);
  }
  return out;
}

/** The words of a clause if all were accepted; of one that would go, those that go; of one that is an object only, its sign. */
export function wordsAsProposed({ runs }: Clause): string {
  const staying = wordsOf(runs.filter((run) => inView(run.tracking, { kind: "proposed" })));
  const words = staying === "" ? wordsOf(runs) : staying;
  return words.trim() === "" && runs.some((run) => "object" in run) ? OBJECT_SIGN : words;
}
