// What one can do about a change: accept, reject and reopen it, with a note for the record; what became of that. Invariant:
// a control that one may not use is not there. `data-does` names what a button does to the keys of the page (keys.ts).

import type { Change } from "@concord/editor";
import { type ReactNode, useEffect, useId, useState } from "react";
import { useWords } from "../messages/words.tsx";
import { sayProblem } from "../problem.ts";
import { type Outcome, useDecide } from "./decisions.ts";

interface DecideActionsProps {
  readonly change: Change;
  /** Whether the change is open; folded, there is no room for notes. */
  readonly open: boolean;
  /** Told before the pressed button goes away with the decision, and when the decision is made. */
  onBusy(busy: boolean): void;
  /** Buttons that stand behind these. */
  readonly children?: ReactNode;
}

/** The buttons, with their note and outcome. */
export function DecideActions({ change, open, onBusy, children }: DecideActionsProps) {
  const words = useWords();
  const decide = useDecide();
  const [noting, setNoting] = useState(false);
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ kind: "done" });
  const noteId = useId();
  useEffect(() => {
    if (!open) setNoting(false);
  }, [open]);

  const run = async (state: "accepted" | "rejected" | "pending"): Promise<void> => {
    if (decide === undefined || busy) return;
    setBusy(true);
    onBusy(true);
    const result = await decide(change, state, note);
    setBusy(false);
    onBusy(false);
    setOutcome(result);
    if (result.kind !== "problem") {
      setNote("");
      setNoting(false);
    }
  };
  const pending = change.state === "pending" || change.state === "partly";
  const decided = change.state !== "pending" && change.state !== "withdrawn";
  const button = (
    does: "accept" | "reject" | "reopen",
    className: string,
    state: "accepted" | "rejected" | "pending",
  ) => (
    <button type="button" className={className} data-does={does} disabled={busy} onClick={() => void run(state)}>
      {words(`action.${does}`)}
    </button>
  );
  return (
    <>
      {outcome.kind === "problem" && (
        <p className="failed" role="alert">
          {sayProblem(words, outcome.problem)}
        </p>
      )}
      {(outcome.kind === "left-out" || outcome.kind === "hidden") && (
        <p className="failed">{words(outcome.kind === "hidden" ? "decide.hidden" : "decide.leftOut")}</p>
      )}
      {open && noting && pending && (
        <div className="field note">
          <label htmlFor={noteId}>{words("decide.note")}</label>
          <textarea
            id={noteId}
            className="input"
            rows={2}
            maxLength={2000}
            value={note}
            // biome-ignore lint/a11y/noAutofocus: it appears because its button was pressed
            autoFocus
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
      )}
      {(decide !== undefined || children !== undefined) && (
        <div className="acts">
          {decide && pending && (
            <>
              {button("accept", "btn primary", "accepted")}
              {button("reject", "btn", "rejected")}
              {open && !noting && (
                <button type="button" className="btn quiet" onClick={() => setNoting(true)}>
                  {words("decide.addNote")}
                </button>
              )}
            </>
          )}
          {decide && decided && button("reopen", "btn", "pending")}
          {children}
        </div>
      )}
    </>
  );
}
