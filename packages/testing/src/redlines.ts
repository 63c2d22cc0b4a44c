// Redlines for tests: written by hand with a small language, and random ones. Invariant: a random Redline is one that a
// replica could derive: marks end clauses, base marks are never taken out, ids are those of marks.
import {
  type Attribution,
  type Clause,
  type ClauseMark,
  identify,
  NOTES,
  type Redline,
  type Run,
  type Tracking,
} from "@concord/redline";
import type { Random } from "./random.ts";

/** An attribution; its change is told apart by `change`. */
export function by(proponent: string, state: "pending" | "accepted" = "pending", change = "9:0"): Attribution {
  return { change, proponent, enteredBy: `Person of ${proponent}`, state };
}

/** Inserted by `proponent`. */
export function inserted(proponent: string, state: "pending" | "accepted" = "pending"): Tracking {
  return { inserted: by(proponent, state) };
}

/** Deleted by `proponent`. */
export function deleted(proponent: string, state: "pending" | "accepted" = "pending"): Tracking {
  return { deleted: [by(proponent, state)] };
}

export interface Part extends Partial<ClauseMark> {
  /** Words, with their tracking where they are no kept base text. */
  readonly runs: readonly (string | readonly [string, Tracking] | Run)[];
  readonly mark?: Tracking;
  readonly stretch?: string;
}

/** A markup of one text from its parts; ids are "1:0", "1:1", … for base marks and "9:0", "9:1", … for inserted ones. */
export function markup(...parts: readonly Part[]): Clause[] {
  let base = 0;
  let put = 0;
  const clauses = parts.map(({ runs, mark = {}, stretch = "s:0", kind, level, numbering, label }): Clause => {
    const id = mark.inserted ? `9:${put++}` : `1:${base++}`;
    return {
      kind: kind ?? "paragraph",
      level: level ?? 1,
      numbering: numbering ?? "none",
      ...(label === undefined ? {} : { label }),
      id,
      markId: id,
      base: mark.inserted === undefined,
      stretch,
      mark,
      runs: runs.map((run) =>
        typeof run === "string"
          ? { text: run, tracking: {} }
          : "tracking" in run
            ? run
            : { text: run[0], tracking: run[1] },
      ),
    };
  });
  return identify(clauses);
}

/** A Redline of these clauses and notes. */
export function redline(clauses: readonly Clause[], notes: readonly Clause[] = []): Redline {
  return { base: { hash: "sha256:0" }, lang: "en", clauses, notes };
}

const PROPONENTS = ["IND", "FRA", "ECP"];

/** A random Redline of up to `most` parts in up to `mostStretches` stretches, with notes. */
export function randomRedline(random: Random, most = 12, mostStretches = 3): Redline {
  const attribution = () =>
    by(random.pick(PROPONENTS), random.chance(0.3) ? "accepted" : "pending", `9:${random.below(99)}`);
  const deletions = (): Pick<Tracking, "deleted"> => {
    if (random.chance(0.6)) return {};
    const proponents = random.shuffle(PROPONENTS).slice(0, random.between(1, 3));
    return { deleted: proponents.map((proponent) => ({ ...attribution(), proponent })) };
  };
  const tracking = (base: boolean): Tracking => ({ ...(base ? {} : { inserted: attribution() }), ...deletions() });
  // Every reference has a body of its own, of the base where the reference is.
  const bodies: Part[] = [];
  const counts = { base: 0, put: 0 };
  const refer = (base: boolean, tracked: Tracking): Run => {
    const { inserted } = tracked;
    bodies.push({
      kind: "footnote",
      stretch: NOTES,
      mark: inserted ? { inserted } : {},
      runs: [[`note ${random.below(99)}`, inserted ? { inserted } : tracking(true)]],
    });
    return { footnote: base ? `1:${counts.base++}` : `9:${counts.put++}`, tracking: tracked };
  };
  const stretches = random.between(1, mostStretches);
  const parts: Part[] = [];
  for (let s = 0; s < stretches; s++) {
    for (let n = random.between(1, Math.ceil(most / stretches)); n >= 0; n--) {
      // A stretch ends with a base mark.
      const base = n === 0 || random.chance(0.6);
      parts.push({
        stretch: `s:${s}`,
        kind: random.pick(["item", "paragraph", "call"] as const),
        numbering: random.pick(["none", "letter", "number", "decimal"] as const),
        level: random.between(1, 3),
        mark: tracking(base),
        runs: Array.from({ length: random.below(4) }, (): Run => {
          const base = random.chance(0.5);
          const tracked = tracking(base);
          if (random.chance(0.15)) return refer(base, tracked);
          if (random.chance(0.1)) return { break: true, tracking: tracked };
          return { text: random.pick(["one ", "𝒳", "two"]), tracking: tracked };
        }),
      });
    }
  }
  return redline(markup(...parts), markup(...bodies));
}
