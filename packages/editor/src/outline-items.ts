// The clauses as a list to go by, as the text would read: a clause that is moved stands where it goes, with its new label, and
// has the kind and level that are proposed. What would go is still there.
import { type Clause, inView, shapeIn, wordsOf } from "@concord/redline";
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

/** [SHW3] The items; `changes`: how many changes begin in a clause, by its id. */
export function outlineOf(model: TextModel, changes: ReadonlyMap<string, number>): OutlineItem[] {
  const { labels, moved } = model.printed;
  const item = (clause: Clause): OutlineItem => {
    const { id } = clause;
    const { kind, level } = shapeIn(clause, { kind: "markup" });
    const label = labels.get(id);
    return {
      id,
      kind,
      level,
      ...(label ? { label } : {}),
      words: wordsAsProposed(clause).slice(0, OUTLINE_WORDS),
      changes: changes.get(id) ?? 0,
    };
  };
  if (moved.departures.size === 0) return model.all.map(item);
  const byId = new Map(model.all.map((clause) => [clause.id, clause]));
  const out: OutlineItem[] = [];
  const arrive = (stretch: string, after: string | null) => {
    for (const arrival of moved.arrivals.get(stretch) ?? []) {
      const clause = arrival.after === after ? byId.get(arrival.id) : undefined;
      if (clause) out.push(item(clause));
    }
  };
  let stretch: string | undefined;
  for (const clause of model.all) {
    if (clause.stretch !== stretch) arrive(clause.stretch, null);
    stretch = clause.stretch;
    if (!moved.departures.has(clause.id)) out.push(item(clause));
    arrive(stretch, clause.id);
  }
  return out;
}

/** The words of a clause if all were accepted; of one that would go, those that go. */
function wordsAsProposed(clause: Clause): string {
  const staying = wordsOf(clause.runs.filter((run) => inView(run.tracking, { kind: "proposed" })));
  return staying === "" ? wordsOf(clause.runs) : staying;
}
