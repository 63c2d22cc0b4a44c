// What became of a decision, where there is something to say.

import { useWords } from "../messages/words.tsx";
import { sayProblem } from "../problem.ts";
import type { Outcome } from "./decisions.ts";

const SAID = { "left-out": "decide.leftOut", hidden: "decide.hidden", kept: "decide.kept" } as const;

/** The line; nothing when the decision is simply made. */
export function SayOutcome({ outcome }: { outcome: Outcome }) {
  const words = useWords();
  switch (outcome.kind) {
    case "done":
    case "cancelled":
      return null;
    case "problem":
      return (
        <p className="failed" role="alert">
          {sayProblem(words, outcome.problem)}
        </p>
      );
    default:
      return (
        <p className="failed" role="status">
          {words(SAID[outcome.kind])}
        </p>
      );
  }
}
