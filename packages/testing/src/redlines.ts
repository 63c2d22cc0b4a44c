// Redlines for tests, written by hand with a small language.
import {
  type Attribution,
  type Clause,
  type ClauseMark,
  identify,
  type Redline,
  type Run,
  type Tracking,
} from "@concord/redline";

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
