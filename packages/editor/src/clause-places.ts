// Where clauses are, as a person says it, and the outline. Kept stretch by stretch, and counted again only where clauses,
// labels or the call before them changed.
import { type Clause, wordsOf } from "@concord/redline";
import { type ClausePlace, says } from "./cards.ts";
import { openingOf } from "./opening.ts";
import { type OutlineItem, outlineItem, wordsAsProposed } from "./outline-items.ts";
import type { TextModel } from "./text-model.ts";

interface Stretch {
  readonly clauses: readonly Clause[];
  readonly printed: TextModel["printed"];
  readonly before: string;
  readonly after: string;
  readonly places: ReadonlyMap<string, ClausePlace>;
  items: readonly OutlineItem[];
}

export class ClausePlaces {
  readonly #stretches = new Map<string, Stretch>();

  /** Takes the clauses of the model as they are now; returns the names of the stretches whose places or labels are others. */
  update(names: readonly string[], model: TextModel): ReadonlySet<string> {
    const others = new Set<string>();
    let call = "";
    for (const name of names) {
      const before = this.#stretches.get(name);
      const clauses = model.clauses(name);
      if (before && before.clauses === clauses && before.printed === model.printed && before.before === call) {
        call = before.after;
        continue;
      }
      const next = stretchOf(clauses, model, call, before);
      if (!before || !samePlaces(before.places, next.places) || !sameLabels(before, next)) others.add(name);
      this.#stretches.set(name, next);
      call = next.after;
    }
    return others;
  }

  /** The place of the clause whose mark it is. */
  place(name: string, markId: string): ClausePlace | undefined {
    return this.#stretches.get(name)?.places.get(markId);
  }

  /** The same in whatever stretch. */
  anywhere(markId: string): ClausePlace | undefined {
    for (const { places } of this.#stretches.values()) {
      const place = places.get(markId);
      if (place) return place;
    }
    return undefined;
  }

  /** The outline of one stretch, with how many changes begin in each clause. */
  outline(name: string, counts: ReadonlyMap<string, number>): readonly OutlineItem[] {
    const stretch = this.#stretches.get(name);
    if (!stretch) return [];
    const known = new Map(stretch.items.map((item) => [item.id, item]));
    const items = stretch.clauses.map((clause): OutlineItem => {
      const item = outlineItem(clause, stretch.printed, counts.get(clause.id) ?? 0);
      const before = known.get(clause.id);
      return before && says(before, item) ? before : item;
    });
    const same = items.length === stretch.items.length && items.every((item, i) => item === stretch.items[i]);
    if (!same) stretch.items = items;
    return stretch.items;
  }
}

function stretchOf(clauses: readonly Clause[], model: TextModel, before: string, known: Stretch | undefined): Stretch {
  const places = new Map<string, ClausePlace>();
  let call = before;
  for (const clause of clauses) {
    const { id, markId, kind, runs } = clause;
    if (kind === "call") call = wordsOf(runs).trim();
    else if (kind !== "item" && kind !== "paragraph") call = "";
    const label = model.printed.labels.get(id);
    const printed = label?.resulting ?? label?.original ?? "";
    const was = label?.original;
    const opening = printed === "" && was === undefined && kind !== "call" ? openingOf(wordsAsProposed(clause)) : "";
    const place = {
      id,
      markId,
      kind,
      label: printed,
      ...(was === undefined || was === printed ? {} : { was }),
      ...(call ? { call } : {}),
      ...(opening ? { opening } : {}),
    };
    const old = known?.places.get(markId);
    places.set(markId, old && says(old, place) ? old : place);
  }
  return { clauses, printed: model.printed, before, after: call, places, items: known?.items ?? [] };
}

function samePlaces(a: ReadonlyMap<string, ClausePlace>, b: ReadonlyMap<string, ClausePlace>): boolean {
  return a.size === b.size && [...b].every(([id, place]) => a.get(id) === place);
}

function sameLabels(a: Stretch, b: Stretch): boolean {
  if (a.printed === b.printed) return true;
  return b.clauses.every(({ id }) => says(a.printed.labels.get(id), b.printed.labels.get(id)));
}
