// What one can do about a change: accept, reject and reopen it, whole or one half of it, with a note for the record; what
// became of that. Invariant: a control that one may not use is not there. `data-does` names what a button does to the keys
// of the page (keys.ts).

import type { Change } from "@concord/editor";
import { type ReactNode, useEffect, useState } from "react";
import { useWords } from "../messages/words.tsx";
import { type Outcome, useDecide, type Verdict } from "./decisions.ts";
import { NoteField } from "./NoteField.tsx";
import { SayOutcome } from "./SayOutcome.tsx";

interface DecideActionsProps {
  readonly change: Change;
  /** Whether the change is open; folded, there is no room for notes and halves. */
  readonly open: boolean;
  /** Told before the pressed button goes away with the decision, and when the decision is made. */
  onBusy(busy: boolean): void;
  /** Buttons that stand behind these. */
  readonly children?: ReactNode;
}

type What = Change["parts"][number]["what"];

/** The buttons, with their note and outcome. */
export function DecideActions({ change, open, onBusy, children }: DecideActionsProps) {
  const words = useWords();
  const decide = useDecide();
  const [noting, setNoting] = useState(false);
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ kind: "done" });
  useEffect(() => {
    if (!open) setNoting(false);
  }, [open]);

  const run = async (state: Verdict, part?: What): Promise<void> => {
    if (decide === undefined || busy) return;
    setBusy(true);
    onBusy(true);
    const result = await decide({ ...namedBy(change), ...(part === undefined ? {} : { part }) }, state, note);
    setBusy(false);
    onBusy(false);
    setOutcome(result);
    if (result.kind === "problem" || result.kind === "cancelled") return;
    setNote("");
    setNoting(false);
  };
  const pending = change.state === "pending" || change.state === "partly";
  const decided = change.state !== "pending" && change.state !== "withdrawn";
  const halves = halvesOf(change);
  const button = (does: "accept" | "reject" | "reopen", className: string, state: Verdict) => (
    <button type="button" className={className} data-does={does} disabled={busy} onClick={() => void run(state)}>
      {words(`action.${does}`)}
    </button>
  );
  return (
    <>
      <SayOutcome outcome={outcome} />
      {open && noting && pending && <NoteField note={note} onNote={setNote} focus />}
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
      {decide && open && halves.length > 1 && (
        <fieldset className="halves">
          <legend>{words("decide.halves")}</legend>
          {halves.map((what) => (
            <div key={what} className="half">
              <span>{words(`half.${what}`)}</span>
              {(["accepted", "rejected"] as const).map((state) => (
                <button
                  key={state}
                  type="button"
                  className="btn"
                  disabled={busy}
                  aria-label={words(`half.${state}`, { half: words(`half.${what}`) })}
                  onClick={() => void run(state, what)}
                >
                  {words(state === "accepted" ? "action.accept" : "action.reject")}
                </button>
              ))}
            </div>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** The change or changes that stand on one card. */
function namedBy(change: Change) {
  return change.changes.length > 1 ? { changes: change.changes } : { change: change.id };
}

/** The kinds of parts that are pending, in the order of the text. */
function halvesOf({ parts }: Change): What[] {
  return [...new Set(parts.filter(({ state }) => state === "pending").map(({ what }) => what))];
}
