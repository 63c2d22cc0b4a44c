// A recovery as tests read it: one line for each segment, `[-struck-]`, `{+inserted+}`, `{~silent~}`, `«residue»`.
import { readBase } from "@concord/testing";
import { type RecoveredRun, type Recovery, recover } from "../src/index.ts";

const shown = (text: string) => text.replaceAll("\n", "⏎").replaceAll("\t", "⇥");

function printedRun({ t, op, silent }: RecoveredRun): string {
  const text = shown(t);
  if (op === "ins") return `{+${text}+}`;
  if (op === "del") return `[-${text}-]`;
  if (op === "noise") return `«${text}»`;
  return silent ? `{~${text}~}` : text;
}

/** The segments that say something, without the line end at their end. */
export function printedRecovery(recovery: Recovery): string[] {
  return recovery.segments
    .filter((s) => s.kind !== "blank")
    .map((s) =>
      s.runs
        .map(printedRun)
        .join("")
        .replace(/⏎(?=[-+~»}\]]*$)/u, ""),
    );
}

/** What stands over the clauses of tests. */
export const HEAD =
  "RESOLUTION 7 (Kelby, 2031)\nLights for harbours\nThe Assembly of Lights (Kelby, 2031),\nresolves\n";

/** Recovers lines under the same head as base and as flattened text; the head's lines are left out. */
export function under(base: string, flat: string): string[] {
  return printedRecovery(recover(HEAD + flat, readBase(HEAD + base))).slice(4);
}
