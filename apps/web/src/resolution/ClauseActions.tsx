// Deciding all that is pending in a clause, in the head of its card.

import { useState } from "react";
import { useWords } from "../messages/words.tsx";
import { type Outcome, useDecide } from "./decisions.ts";
import { closeMenuOf, Menu } from "./Menu.tsx";
import { SayOutcome } from "./SayOutcome.tsx";
import { useResolution } from "./use-state.ts";

interface ClauseActionsProps {
  /** Id of the clause. */
  readonly clause: string;
  /** How many changes are pending in it. */
  readonly pending: number;
}

/** The menu; not there for who may not decide, or when nothing is pending. */
export function ClauseActions({ clause, pending }: ClauseActionsProps) {
  const words = useWords();
  const session = useResolution();
  const decide = useDecide();
  const [outcome, setOutcome] = useState<Outcome>({ kind: "done" });
  if (decide === undefined || pending === 0) return null;
  const run = async (state: "accepted" | "rejected", entry: Element): Promise<void> => {
    closeMenuOf(entry);
    const mark = session.binding?.model.all.find(({ id }) => id === clause)?.markId ?? clause;
    setOutcome(await decide({ clause: mark }, state));
  };
  return (
    <>
      <Menu label={words("clause.decide")}>
        <button type="button" onClick={(event) => void run("accepted", event.currentTarget)}>
          {words("clause.acceptAll", { count: pending })}
        </button>
        <button type="button" onClick={(event) => void run("rejected", event.currentTarget)}>
          {words("clause.rejectAll", { count: pending })}
        </button>
      </Menu>
      <SayOutcome outcome={outcome} />
    </>
  );
}
