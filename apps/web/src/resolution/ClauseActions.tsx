// Deciding all that is pending in a clause, in the head of its card.

import { useState } from "react";
import { useWords } from "../messages/words.tsx";
import { DecideWithNote } from "./DecideWithNote.tsx";
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
  const [noting, setNoting] = useState(false);
  if (decide === undefined || (pending === 0 && !noting)) return null;
  const mark = session.binding?.model.all.find(({ id }) => id === clause)?.markId ?? clause;
  const run = async (state: "accepted" | "rejected", entry: Element): Promise<void> => {
    closeMenuOf(entry);
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
        <button
          type="button"
          onClick={(event) => {
            closeMenuOf(event.currentTarget);
            setNoting(true);
          }}
        >
          {words("clause.withNote")}
        </button>
      </Menu>
      {noting && (
        <DecideWithNote
          title={words("clause.title")}
          text={words("decide.ask", { count: pending })}
          count={pending}
          target={{ clause: mark }}
          onClose={() => setNoting(false)}
        />
      )}
      <SayOutcome outcome={outcome} />
    </>
  );
}
