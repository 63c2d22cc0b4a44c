// That a change was recovered from a text, by what, and who chose; where it came in with a proposal of which something is pending,
// taking all of that back at once. It is loaded when the first of them is looked at.

import { type Change, enteredNow, withdrawEntered } from "@concord/editor";
import { useWords } from "../messages/words.tsx";
import { lookAtEntering } from "./entering.ts";
import { sayRecovered } from "./recovered.ts";
import { useResolution, useResolutionState } from "./use-state.ts";

interface RecoveredProps {
  readonly change: Change;
  /** Whether the whole proposal can be withdrawn from here. */
  readonly withdraws?: boolean;
}

/** The line, with its button. */
export function Recovered({ change, withdraws = false }: RecoveredProps) {
  const words = useWords();
  const session = useResolution();
  const { recovered, entering: client, proponent, state } = change;
  const may = useResolutionState(
    ({ me }) => me?.canScribe === true || (me?.canPropose === true && me.proponent === proponent),
  );
  if (recovered === undefined) return null;
  const withdraw = (): void => {
    const { items, resolution } = session.store.get();
    if (client === undefined || resolution === undefined) return;
    const before = enteredNow(items, client);
    const undo = withdrawEntered(session, client, proponent);
    if (undo) lookAtEntering({ resolution: resolution.id, client, proponent, withdrawn: { undo, before } });
  };
  return (
    <>
      <p className="recovered">{sayRecovered(words, recovered, change.enteredBy)}</p>
      {withdraws && may && (state === "pending" || state === "partly") && (
        <button type="button" className="btn quiet" onClick={withdraw}>
          {words("entered.withdraw")}
        </button>
      )}
    </>
  );
}
