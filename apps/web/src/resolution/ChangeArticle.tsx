// One change in the list: folded to a line or open. Invariant: a control that one may not use is not there; those that
// one may use are in both forms, reachable by pointer, key and screen reader.

import type { Change } from "@concord/editor";
import { type KeyboardEvent, type MouseEvent, memo, useEffect, useId, useRef, useState } from "react";
import { useWords, type Words } from "../messages/words.tsx";
import { sayProblem } from "../problem.ts";
import { type Outcome, useDecide } from "./decisions.ts";
import { sameChange } from "./same-change.ts";
import { badgeKind } from "./slots.ts";
import { useResolution } from "./use-state.ts";
import { nameOfChange, WhatChanged } from "./WhatChanged.tsx";

interface ChangeArticleProps {
  readonly change: Change;
  readonly open: boolean;
  /** Whether it is of the administration of who looks. */
  readonly mine: boolean;
  onSelect(change: Change): void;
}

/** The article. */
export const ChangeArticle = memo(
  function ChangeArticle({ change, open, mine, onSelect }: ChangeArticleProps) {
    const words = useWords();
    const session = useResolution();
    const decide = useDecide();
    const article = useRef<HTMLElement>(null);
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
      // the button that was pressed goes away with the decision: keep the place
      article.current?.focus({ preventScroll: true });
      setBusy(true);
      const result = await decide(change, state, note);
      setBusy(false);
      setOutcome(result);
      if (result.kind !== "problem") {
        setNote("");
        setNoting(false);
      }
    };
    const onClick = (event: MouseEvent): void => {
      if ((event.target as Element).closest("button, textarea, label") === null) onSelect(change);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.target !== event.currentTarget || (event.key !== "Enter" && event.key !== " ")) return;
      event.preventDefault();
      onSelect(change);
    };
    const pending = change.state === "pending" || change.state === "partly";
    const decided = change.state !== "pending" && change.state !== "withdrawn";
    const canWithdraw = change.own && pending;
    const acts = decide !== undefined || canWithdraw;
    return (
      <article
        ref={article}
        className="chg"
        data-open={open || undefined}
        data-state={change.state}
        data-proponent={change.proponent}
        data-for-change={change.id}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an article of a list of articles takes the focus, as in a feed
        tabIndex={0}
        aria-label={words("change.name", {
          proponent: change.proponent,
          words: nameOfChange(change),
          state: words(`state.${change.state}`),
        })}
        aria-current={open || undefined}
        aria-busy={busy || undefined}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <span className={mine ? "who is-me" : "who"} data-kind={badgeKind(change.proponent)}>
          {change.proponent}
        </span>
        <div className="more">
          <p className="what">
            {change.state !== "pending" && <span className="state">{words(`state.${change.state}`)}</span>}{" "}
            <WhatChanged change={change} />
          </p>
          {open && <p className="meta">{sayEntered(words, change)}</p>}
          {open && change.decision && decided && (
            <p className="reasons">
              {sayDecision(words, change.decision)}
              {change.decision.note && (
                <>
                  {" "}
                  <q>{change.decision.note}</q>
                </>
              )}
            </p>
          )}
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
          {acts && (
            <div className="acts">
              {decide && pending && (
                <>
                  <button type="button" className="btn primary" disabled={busy} onClick={() => void run("accepted")}>
                    {words("action.accept")}
                  </button>
                  <button type="button" className="btn" disabled={busy} onClick={() => void run("rejected")}>
                    {words("action.reject")}
                  </button>
                  {open && !noting && (
                    <button type="button" className="btn quiet" onClick={() => setNoting(true)}>
                      {words("decide.addNote")}
                    </button>
                  )}
                </>
              )}
              {decide && decided && (
                <button type="button" className="btn" disabled={busy} onClick={() => void run("pending")}>
                  {words("action.reopen")}
                </button>
              )}
              {canWithdraw && (open || decide === undefined) && (
                <button type="button" className="btn" onClick={() => session.withdraw(change.id)}>
                  {words("action.withdraw")}
                </button>
              )}
            </div>
          )}
        </div>
      </article>
    );
  },
  (a, b) => a.open === b.open && a.mine === b.mine && a.onSelect === b.onSelect && sameChange(a.change, b.change),
);

function sayEntered(words: Words, change: Change): string {
  const who = change.enteredBy;
  return change.at === undefined
    ? words("change.enteredNow", { who })
    : words("change.entered", { who, when: words.time(change.at) });
}

function sayDecision(words: Words, decision: NonNullable<Change["decision"]>): string {
  const state = decision.state === "accepted" ? "accepted" : "rejected";
  return words(`decide.by.${decision.ruling ?? "none"}`, {
    state: words(`state.${state}`),
    who: decision.by,
    when: words.time(decision.at),
  });
}
