// What the delegations of the demonstration say beside their changes: words held in brackets, a thread of comments, reasons, and a
// clause that is moved. The text markup has no signs for these. Invariant: words that are named here stand in the resolution once.

import type { Clause, Redline, Run, Tracking } from "@concord/redline";

/** Who enters what a proponent says. */
export interface Speakers {
  readonly at: string;
  nameOf(proponent: string): string;
}

/** The resolution with all of it. */
export function discussed(redline: Redline, { at, nameOf }: Speakers): Redline {
  const by = (proponent: string) => ({ proponent, enteredBy: nameOf(proponent), at });
  const comment = (id: string, proponent: string, text: string) => ({ id, ...by(proponent), text });
  const held = ["IND", "J"].map((proponent) => ({ change: `held:${proponent}`, ...by(proponent) }));
  const after = clauseWith(redline, "that many are still issued in one language only").markId;
  const moved = [{ change: "moved:IND", ...by("IND"), state: "pending" as const, after, order: 0 }];
  const amateurs = clauseWith(redline, "that amateur radio operators");
  const clauses = redline.clauses.map((clause) => ({
    ...(clause === amateurs ? { ...clause, moved } : clause),
    runs: clause.runs
      .flatMap((run) => marked(run, "on outer islands", { held }, ", from which:"))
      .flatMap((run) => marked(run, "in all programmes of the Conference", { commented: ["thread:1"] })),
  }));
  return {
    ...redline,
    clauses,
    reasons: [
      {
        id: "reasons:1",
        ...by("J"),
        about: { change: "fund" },
        text: "Two more years let donors plan: most of their budgets run to 2033.",
      },
    ],
    threads: [
      {
        id: "thread:1",
        about: { words: true },
        resolved: false,
        comments: [
          comment("comment:1", "KEN", "All programmes, or those that have a budget line for it?"),
          comment("comment:2", "ECP", "All. The programmes without one only report."),
        ],
      },
    ],
  };
}

function clauseWith(redline: Redline, words: string): Clause {
  const clause = redline.clauses.find(({ runs }) => runs.some((run) => "text" in run && run.text.includes(words)));
  if (!clause) throw new Error(`the demonstration has no clause with "${words}"`);
  return clause;
}

/** A run with some of its words tracked; the run as it is where it has none of them. `before`: what has to follow on them. */
function marked(run: Run, words: string, tracking: Tracking, before = ""): Run[] {
  const at = "text" in run ? run.text.indexOf(words + before) : -1;
  if (!("text" in run) || at < 0) return [run];
  const piece = (text: string, more: Tracking = {}): Run[] =>
    text === "" ? [] : [{ ...run, text, tracking: { ...run.tracking, ...more } }];
  return [...piece(run.text.slice(0, at)), ...piece(words, tracking), ...piece(run.text.slice(at + words.length))];
}
