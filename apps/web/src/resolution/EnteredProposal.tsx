// A proposal that was brought in, as a whole: how much of it is pending, and withdrawing all of that at once. It stands above the paper
// when it was entered just now, or withdrawn, until it is closed.

import { enteredNow, putBackEntered, withdrawEntered } from "@concord/editor";
import { useEffect, useMemo, useRef } from "react";
import "../messages/en-entered.ts";
import { useWords } from "../messages/words.tsx";
import { type Entering, lookAtEntering } from "./entering.ts";
import { useResolution, useResolutionState } from "./use-state.ts";

/** The strip. */
export function EnteredProposal({ entering }: { entering: Entering }) {
  const words = useWords();
  const session = useResolution();
  const { client, proponent, withdrawn } = entering;
  const items = useResolutionState((state) => state.items);
  const ready = useResolutionState((state) => state.ready);
  const closed = useResolutionState((state) => state.adopted !== undefined);
  const now = useMemo(() => enteredNow(items, client), [items, client]);
  const strip = useRef<HTMLElement>(null);
  // what was pressed is gone with the change that it stood on
  useEffect(() => {
    if (withdrawn) strip.current?.focus();
  }, [withdrawn]);
  if (!ready) return null;
  const withdraw = (): void => {
    const undo = withdrawEntered(session, client, proponent);
    if (undo) lookAtEntering({ ...entering, withdrawn: { undo, before: now } });
  };
  const putBack = (): void => {
    if (!withdrawn) return;
    if (putBackEntered(session, proponent, withdrawn.undo)) session.say({ code: "undo-decided" });
    lookAtEntering({ resolution: entering.resolution, client, proponent });
  };
  const told = withdrawn?.before ?? now;
  return (
    <section ref={strip} className="msg adopted" aria-labelledby="entered" tabIndex={-1}>
      <b id="entered">{words("entered.title", { proponent })}</b>
      <span role="status">
        {words(withdrawn ? "entered.withdrawn" : "entered.pending", { count: told.pending, differing: told.differing })}{" "}
        {words("entered.left", { decided: told.decided, withdrawn: told.withdrawn })}
      </span>
      <div className="acts">
        {withdrawn && !closed && (
          <button type="button" className="btn" onClick={putBack}>
            {words("entered.putBack")}
          </button>
        )}
        {!withdrawn && !closed && told.pending + told.differing > 0 && (
          <button type="button" className="btn" onClick={withdraw}>
            {words("entered.withdraw")}
          </button>
        )}
        <button type="button" className="btn quiet" onClick={() => lookAtEntering(undefined)}>
          {words("action.close")}
        </button>
      </div>
    </section>
  );
}
