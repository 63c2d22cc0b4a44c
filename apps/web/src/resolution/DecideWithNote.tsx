// Deciding several changes at once, with a note for the record: says what and how many, and asks which way.

import type { DecisionTarget } from "@concord/sync";
import { useState } from "react";
import { useWords } from "../messages/words.tsx";
import { Dialog } from "./Dialog.tsx";
import { type Outcome, useDecide } from "./decisions.ts";
import { NoteField } from "./NoteField.tsx";
import { SayOutcome } from "./SayOutcome.tsx";

interface DecideWithNoteProps {
  readonly title: string;
  /** What is decided, and how much that is. */
  readonly text: string;
  readonly count: number;
  readonly target: DecisionTarget;
  onClose(): void;
}

/** The dialog. It goes away while the question of what the decision meets stands beside the text. */
export function DecideWithNote({ title, text, count, target, onClose }: DecideWithNoteProps) {
  const words = useWords();
  const decide = useDecide();
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ kind: "done" });
  if (decide === undefined) return null;
  const run = async (state: "accepted" | "rejected"): Promise<void> => {
    setBusy(true);
    const result = await decide(target, state, note);
    setBusy(false);
    if (result.kind === "done" || result.kind === "cancelled") onClose();
    else setOutcome(result);
  };
  if (busy) return null;
  return (
    <Dialog title={title} className="confirm-all" onClose={onClose}>
      <p>{text}</p>
      <NoteField note={note} onNote={setNote} />
      <SayOutcome outcome={outcome} />
      <div className="acts">
        <button type="button" className="btn primary" disabled={count === 0} onClick={() => void run("accepted")}>
          {words("decide.acceptAll", { count })}
        </button>
        <button type="button" className="btn" disabled={count === 0} onClick={() => void run("rejected")}>
          {words("decide.rejectAll", { count })}
        </button>
      </div>
    </Dialog>
  );
}
