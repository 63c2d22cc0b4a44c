// The two readings of a file with tracked changes: what stands once everything is rejected, and once everything is accepted. Invariant: each is
// a projection of the Redline; where a clause begins, ends and stands, and its label, are those of the projection.
import {
  formClauses,
  inView,
  NOTES,
  type PlainClause,
  project,
  type Redline,
  type Tracking,
  type View,
} from "@concord/redline";
import { labelsOfLines } from "../markup-labels.ts";

/** The parts of a markup that are one clause in a reading. */
export interface Part {
  /** Indices in the markup, both included. */
  readonly from: number;
  readonly to: number;
  readonly clause: PlainClause;
}

/** A reading: the markup cut into the clauses of one view. */
export interface Reading {
  readonly view: View;
  /** By index in the markup; undefined where nothing of it is left. */
  readonly partOf: readonly (Part | undefined)[];
  /** In the order in which they stand. */
  readonly order: readonly Part[];
  /** Parts that stand elsewhere than in the markup. */
  readonly moved: ReadonlySet<Part>;
  /** Labels at the line of the markup where they stand. */
  readonly labels: ReadonlyMap<number, string>;
}

/** What is rejected to and accepted to; of a text without marks both are its one view. */
export interface Readings {
  readonly old: Reading;
  readonly now: Reading;
}

/** The readings of `view`; of all changes they are told from what is agreed already where `onAgreed`. */
export function readingsOf(redline: Redline, view: View, onAgreed: boolean): Readings {
  if (view.kind !== "markup") {
    const only = readingOf(redline, view);
    return { old: only, now: only };
  }
  return {
    old: readingOf(redline, { kind: onAgreed ? "agreed" : "base" }),
    now: readingOf(redline, { kind: "proposed" }),
  };
}

/** The readings of the bodies of notes. */
export function noteReadings({ notes }: Redline, { old, now }: Readings): Readings {
  const noteReading = ({ view }: Reading): Reading => {
    const parts = partsOf(notes, view);
    return { view, ...parts, moved: new Set(), labels: new Map() };
  };
  const before = noteReading(old);
  return { old: before, now: old === now ? before : noteReading(now) };
}

/** Whether words are in a reading. */
export function isIn(tracking: Tracking, { view }: Reading): boolean {
  return inView(tracking, view);
}

/** Whether a clause ends with the mark of this index in a reading. */
export function endsAt(index: number, { partOf }: Reading): boolean {
  return partOf[index]?.to === index;
}

function readingOf(redline: Redline, view: View): Reading {
  const { partOf, order } = partsOf(redline.clauses, view);
  const byId = new Map(order.map((part) => [part.clause.id, part]));
  const moved = new Set<Part>();
  const placed = project(redline, view).clauses.flatMap(({ id, home }) => {
    const part = byId.get(id);
    if (part && home !== undefined) moved.add(part);
    return part ?? [];
  });
  return { view, partOf, order: placed, moved, labels: labelsOfLines(redline, view) };
}

function partsOf(clauses: Redline["clauses"], view: View): Pick<Reading, "partOf" | "order"> {
  const formed = formClauses(clauses, view);
  const partOf = new Array<Part | undefined>(clauses.length);
  const order: Part[] = [];
  let from = 0;
  let words = false;
  for (const [i, { runs, mark, stretch }] of clauses.entries()) {
    words ||= runs.some((run) => inView(run.tracking, view));
    const last = clauses[i + 1]?.stretch !== stretch;
    const marked = stretch === NOTES ? inView({ ...mark, deleted: [] }, view) : inView(mark, view);
    const ends = marked || (last && words);
    if (ends) {
      const part: Part = { from, to: i, clause: formed[order.length]!.clause };
      order.push(part);
      partOf.fill(part, from, i + 1);
    }
    if (ends || last) {
      from = i + 1;
      words = false;
    }
  }
  return { partOf, order };
}
