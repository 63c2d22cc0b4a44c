// One change in the list: folded to a line or open. Invariant: a control that one may not use is not there; those that
// one may use are in both forms, reachable by pointer, key and screen reader.

import type { Change } from "@concord/editor";
import { memo, useEffect, useRef, useState } from "react";
import { later } from "../later.tsx";
import { useWords, type Words } from "../messages/words.tsx";
import { Composer } from "./Composer.tsx";
import { DecideActions } from "./DecideActions.tsx";
import { useDecide } from "./decisions.ts";
import { ItemArticle } from "./ItemArticle.tsx";
import { namedCode } from "./proponent-names.ts";
import { ExplainChange, ReasonsOf } from "./ReasonsOf.tsx";
import { badgeKind } from "./slots.ts";
import { sayWhen, Thread } from "./Thread.tsx";
import { useResolution, useResolutionState } from "./use-state.ts";
import { nameOfChange, WhatChanged } from "./WhatChanged.tsx";

/** Comes with the first change that was recovered. */
export const Recovered = later(async () => (await import("./Recovered.tsx")).Recovered);

interface ChangeArticleProps {
  readonly change: Change;
  readonly open: boolean;
  /** Whether it is of the administration of who looks. */
  readonly mine: boolean;
  onSelect(change: Change): void;
}

/** The article. */
export const ChangeArticle = memo(function ChangeArticle({ change, open, mine, onSelect }: ChangeArticleProps) {
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
  const mayComment = useResolutionState((state) => state.me?.canComment === true);
  const selected = useResolutionState((state) => state.selected);
  const [saying, setSaying] = useState<"reasons" | "comment">();
  useEffect(() => {
    if (!open) setSaying(undefined);
  }, [open]);
  const done = (): void => {
    setSaying(undefined);
    article.current?.focus({ preventScroll: true });
  };
  const pending = change.state === "pending" || change.state === "partly";
  const decided = change.state !== "pending" && change.state !== "withdrawn";
  const canWithdraw = change.own && pending;
  const talk = change.threads.reduce((n, thread) => (thread.resolved ? n : n + thread.comments.length), 0);
  const button = (does: string, className: string, label: string, run: () => void) => (
    <button key={does} type="button" className={className} data-does={does} onClick={run}>
      {label}
    </button>
  );
  const says = [
    ...(saying === undefined && change.own && change.state !== "withdrawn"
      ? [button("reasons", "btn quiet", words("reasons.button"), () => setSaying("reasons"))]
      : []),
    // while words are selected a comment is on them
    ...(saying === undefined && mayComment && !selected
      ? [button("comment", "btn quiet", words("thread.comment"), () => setSaying("comment"))]
      : []),
  ];
  const withdraws = canWithdraw && (open || decide === undefined);
  return (
    <ItemArticle
      ref={article}
      open={open}
      busy={busy}
      state={change.state}
      data-proponent={change.proponent}
      data-for-change={change.id}
      label={words("change.name", {
        proponent: namedCode(change.proponent, words.language),
        words: nameOfChange(words, change),
        state: words(`state.${change.state}`),
      })}
      onChoose={() => onSelect(change)}
    >
      <span className={mine ? "who is-me" : "who"} data-kind={badgeKind(change.proponent)}>
        {change.proponent}
      </span>
      <div className="more">
        <p className="what">
          {change.state !== "pending" && <span className="state">{words(`state.${change.state}`)}</span>}{" "}
          <WhatChanged change={change} />
          {!open && talk > 0 && (
            <span className="anchor" title={words("thread.name", { count: talk })}>
              {talk}
            </span>
          )}
        </p>
        {open && (
          <div className="entered">
            <p className="meta">{sayWhen(words, change)}</p>
            {says.length > 0 && <div className="says">{says}</div>}
          </div>
        )}
        {open && change.recovered && <Recovered change={change} withdraws />}
        {open && <ReasonsOf change={change} />}
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
        {open && change.threads.map((thread) => <Thread key={thread.id} thread={thread} folds />)}
        {open && saying === "reasons" && <ExplainChange change={change} onDone={done} />}
        {open && saying === "comment" && (
          <Composer
            label={words("thread.comment")}
            send={words("action.send")}
            onSend={(text) => {
              session.discuss.comment({ change: change.id }, text);
              done();
            }}
            onCancel={done}
          />
        )}
        <DecideActions change={change} open={open} onBusy={onBusy}>
          {withdraws ? button("withdraw", "btn", words("action.withdraw"), () => session.withdraw(change)) : undefined}
        </DecideActions>
      </div>
    </ItemArticle>
  );
});

function sayDecision(words: Words, decision: NonNullable<Change["decision"]>): string {
  const state = decision.state === "accepted" ? "accepted" : "rejected";
  return words(`decide.by.${decision.ruling ?? "none"}`, {
    state: words(`state.${state}`),
    who: decision.by,
    when: words.time(decision.at),
  });
}
