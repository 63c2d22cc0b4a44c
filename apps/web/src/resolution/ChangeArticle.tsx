// One change in the list: folded to a line or open. Invariant: a control that one may not use is not there; those that
// one may use are in both forms, reachable by pointer, key and screen reader.

import type { Change } from "@concord/editor";
import { type KeyboardEvent, type MouseEvent, memo, useRef, useState } from "react";
import { useWords, type Words } from "../messages/words.tsx";
import { DecideActions } from "./DecideActions.tsx";
import { useDecide } from "./decisions.ts";
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
    const [busy, setBusy] = useState(false);
    const onBusy = (now: boolean): void => {
      // the button that was pressed goes away with the decision: keep the place
      if (now) article.current?.focus({ preventScroll: true });
      setBusy(now);
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
          <DecideActions change={change} open={open} onBusy={onBusy}>
            {canWithdraw && (open || decide === undefined) ? (
              <button type="button" className="btn" data-does="withdraw" onClick={() => session.withdraw(change.id)}>
                {words("action.withdraw")}
              </button>
            ) : undefined}
          </DecideActions>
        </div>
      </article>
    );
  },
  (a, b) => a.open === b.open && a.mine === b.mine && a.onSelect === b.onSelect && sameChange(a.change, b.change),
);

function sayEntered(words: Words, change: Change): string {
  const who = change.enteredBy;
  if (change.role) {
    const entry = { code: change.proponent, who, office: words(`scribe.office.${change.role}`) };
    return change.at === undefined
      ? words("scribe.enteredNow", entry)
      : words("scribe.entered", { ...entry, when: words.time(change.at) });
  }
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
