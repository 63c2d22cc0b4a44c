// Deciding all that is pending of one proponent: a menu in the row of filters, and a confirmation that says how many.

import type { Change } from "@concord/editor";
import { useState } from "react";
import { useWords } from "../messages/words.tsx";
import { Dialog } from "./Dialog.tsx";
import { type Outcome, useDecide } from "./decisions.ts";
import { closeMenuOf, Menu } from "./Menu.tsx";
import { NoteField } from "./NoteField.tsx";
import { SayOutcome } from "./SayOutcome.tsx";
import { badgeKind } from "./slots.ts";

interface ProponentActionsProps {
  readonly changes: readonly Change[];
  /** Codes in the order of their hues. */
  readonly order: readonly string[];
}

/** The menu; not there for who may not decide, or when nothing is pending. */
export function ProponentActions({ changes, order }: ProponentActionsProps) {
  const words = useWords();
  const decide = useDecide();
  const [asked, setAsked] = useState<string>();
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ kind: "done" });
  if (decide === undefined) return null;
  const pending = new Map<string, number>();
  for (const { state, proponent } of changes) {
    if (state === "pending" || state === "partly") pending.set(proponent, (pending.get(proponent) ?? 0) + 1);
  }
  const codes = order.filter((code) => pending.has(code));
  const close = (): void => {
    setAsked(undefined);
    setNote("");
    setOutcome({ kind: "done" });
  };
  const run = async (proponent: string, state: "accepted" | "rejected"): Promise<void> => {
    setBusy(true);
    // the question of what it meets stands beside the text, which the dialog would cover
    setAsked(undefined);
    const result = await decide({ proponent }, state, note);
    setBusy(false);
    if (result.kind === "done" || result.kind === "cancelled") return close();
    setOutcome(result);
    setAsked(proponent);
  };
  const count = asked === undefined ? 0 : (pending.get(asked) ?? 0);
  return (
    <>
      {codes.length > 0 && (
        <Menu label={words("proponent.decide")}>
          {codes.map((code) => (
            <button
              key={code}
              type="button"
              disabled={busy}
              onClick={(event) => {
                closeMenuOf(event.currentTarget);
                setAsked(code);
              }}
            >
              <span className="who" data-proponent={code} data-kind={badgeKind(code)}>
                {code}
              </span>{" "}
              {words("proponent.pending", { count: pending.get(code) ?? 0 })}
            </button>
          ))}
        </Menu>
      )}
      {asked !== undefined && (
        <Dialog title={words("proponent.title", { proponent: asked })} className="confirm-all" onClose={close}>
          <p>{words("proponent.ask", { count, proponent: asked })}</p>
          <NoteField note={note} onNote={setNote} />
          <SayOutcome outcome={outcome} />
          <div className="acts">
            <button
              type="button"
              className="btn primary"
              disabled={busy || count === 0}
              onClick={() => void run(asked, "accepted")}
            >
              {words("proponent.acceptAll", { count })}
            </button>
            <button
              type="button"
              className="btn"
              disabled={busy || count === 0}
              onClick={() => void run(asked, "rejected")}
            >
              {words("proponent.rejectAll", { count })}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
