// What became of a decision, where there is something to say.

import { useEffect, useRef, useState } from "react";
import { useWords } from "../messages/words.tsx";
import { sayProblem } from "../problem.ts";
import type { Outcome } from "./decisions.ts";
import { useResolutionState } from "./use-state.ts";

const SAID = { "left-out": "decide.leftOut", hidden: "decide.hidden", kept: "decide.kept" } as const;

/** The line; nothing when the decision is simply made. */
export function SayOutcome({ outcome }: { outcome: Outcome }) {
  const words = useWords();
  const over = useIsOver(outcome);
  switch (outcome.kind) {
    case "done":
    case "cancelled":
      return null;
    case "problem":
      return over ? null : (
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

/** Whether an outcome is that the relay could not be reached, and the connection is back since. */
function useIsOver(outcome: Outcome): boolean {
  const live = useResolutionState((state) => state.phase === "live");
  const wasAway = useRef(false);
  const [over, setOver] = useState<Outcome>();
  useEffect(() => {
    if (!live) wasAway.current = true;
    else if (wasAway.current) {
      wasAway.current = false;
      setOver(outcome);
    }
  }, [live, outcome]);
  return over === outcome && outcome.kind === "problem" && outcome.problem.code === "offline";
}
