// Edits that the relay refused. Invariant: refused words stay here until the person has decided what becomes of them.

import { useState } from "react";
import { isMessageId, useWords } from "../messages/words.tsx";
import { CopyButton } from "../pages/CopyButton.tsx";
import { useResolution, useResolutionState } from "./use-state.ts";

/** It is said aloud by the announcer, once for all that came together. One message an edit: what happened, whether others saw it, what can be done. */
export function Refusals() {
  const words = useWords();
  const session = useResolution();
  const refusals = useResolutionState((state) => state.refusals);
  const clauses = useResolutionState((state) => state.clauses);
  const writes = useResolutionState((state) => state.writesAs !== undefined);
  const [notNow, setNotNow] = useState<number>();
  if (refusals.length === 0) return null;
  return (
    <section className="refusals" aria-label={words("refusal.panel")}>
      {refusals.map((refusal) => {
        const id = `refusal.${refusal.code}`;
        const item = clauses.find((clause) => clause.id === refusal.clause);
        const label = item?.label?.resulting ?? item?.label?.original;
        return (
          <div key={refusal.id} className="msg" role="alert" aria-live="off">
            <b>{label === undefined ? words("refusal.title") : words("refusal.titleAt", { clause: label })}</b>
            {isMessageId(id) ? words(id) : refusal.reason} {words("refusal.unseen")}
            {refusal.text !== "" && (
              <p>
                <q dir="auto">{refusal.text}</q>
              </p>
            )}
            {notNow === refusal.id && <p>{words("refusal.notNow")}</p>}
            <div className="acts">
              {refusal.text !== "" && writes && (
                <button
                  type="button"
                  className="btn"
                  onClick={() => setNotNow(session.proposeAgain(refusal.id) ? undefined : refusal.id)}
                >
                  {words("refusal.again")}
                </button>
              )}
              {refusal.text !== "" && <CopyButton text={refusal.text} />}
              <button type="button" className="btn" onClick={() => session.dismissRefusal(refusal.id)}>
                {words("refusal.discard")}
              </button>
            </div>
          </div>
        );
      })}
    </section>
  );
}
