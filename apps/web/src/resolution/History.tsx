// The history of decisions, newest first: what, whose ruling, who entered it, when, and what it did. A change named in it
// leads to its place; what a decision of many did can be reopened from here as a whole.

import type { Change } from "@concord/editor";
import { Fragment, useEffect, useState } from "react";
import { api, type HistoryEntry, type Problem } from "../api.ts";
import "../messages/en-dialogs.ts";
import { isMessageId, useWords, type Words } from "../messages/words.tsx";
import { sayProblem } from "../problem.ts";
import { Recovered } from "./ChangeArticle.tsx";
import { type Outcome, useDecide } from "./decisions.ts";
import { type HistoryItem, historyItems, kindOfItem } from "./history-groups.ts";
import { SayOutcome } from "./SayOutcome.tsx";
import { badgeKind } from "./slots.ts";
import { useResolution, useResolutionState } from "./use-state.ts";
import { WhatChanged } from "./WhatChanged.tsx";

/** Changes of one decision that are shown before "n more". */
const SHOWN = 5;

interface HistoryProps {
  readonly resolution: string;
  onGo(change: Change): void;
}

/** What stands in the dialog. It asks the relay when it is opened and after each decision that is made while it stands open. */
export function History({ resolution, onGo }: HistoryProps) {
  const words = useWords();
  const [items, setItems] = useState<readonly HistoryItem[]>();
  const [problem, setProblem] = useState<Problem>();
  const changes = useResolutionState((state) => state.changes);
  const session = useResolution();
  const decisions = useResolutionState(() => session.peer.replica.ledger.decisions.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer decision is why it asks again
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const answer = await api.history(resolution);
      if (!current) return;
      if (answer.ok) setItems(historyItems(answer.value.entries));
      else setProblem(answer);
    };
    void load();
    return () => {
      current = false;
    };
  }, [resolution, decisions]);
  const byId = new Map(changes.flatMap((change) => change.changes.map((id) => [id, change] as const)));
  return (
    <>
      {problem && <p role="alert">{sayProblem(words, problem)}</p>}
      {items?.every(({ entry }) => entry.kind === "base") && <p className="hint">{words("history.none")}</p>}
      <ol>
        {items?.map((item) => (
          <li key={item.entry.seq}>
            <Item item={item} byId={byId} onGo={onGo} />
          </li>
        ))}
      </ol>
    </>
  );
}

type ItemProps = Pick<HistoryProps, "onGo"> & {
  readonly item: HistoryItem;
  readonly byId: ReadonlyMap<string, Change>;
};

function Item({ item, byId, onGo }: ItemProps) {
  const words = useWords();
  const decide = useDecide();
  const [outcome, setOutcome] = useState<Outcome>({ kind: "done" });
  const { entry, named, along } = item;
  const many = named.length + along.length > 1;
  const reopens = many && decide !== undefined && entry.state !== "pending";
  return (
    <>
      <p className="head">
        <b>{sayItem(words, item)}</b>
        <span>
          {words("history.when", { when: words.date(entry.at) })} · {words("history.seq", { seq: entry.seq })}
        </span>
      </p>
      <Entries entries={named} byId={byId} onGo={onGo} />
      {along.length > 0 && (
        <div className="along">
          <p className="hint">{words("history.along", { count: along.length })}</p>
          <Entries entries={along} byId={byId} onGo={onGo} verdict />
        </div>
      )}
      <p className="hint">
        {words(`history.by.${entry.kind === "decision" ? (entry.ruling ?? "none") : "none"}`, {
          who: entry.by.name,
          role: words(`role.${entry.by.role}`),
        })}
      </p>
      {entry.note && <q dir="auto">{entry.note}</q>}
      <SayOutcome outcome={outcome} />
      {reopens && (
        <button
          type="button"
          className="btn"
          onClick={() => void decide({ decision: entry.seq }, "pending").then(setOutcome)}
        >
          {words("history.reopen", { count: named.length + along.length })}
        </button>
      )}
    </>
  );
}

/** The changes that entries decided, the first few of them shown. */
function Entries({
  entries,
  byId,
  onGo,
  verdict = false,
}: Omit<ItemProps, "item"> & { readonly entries: readonly HistoryEntry[]; readonly verdict?: boolean }) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const known = entries.flatMap((entry) => {
    const change = entry.change === undefined ? undefined : byId.get(entry.change);
    return change ? [{ entry, change }] : [];
  });
  const shown = all ? known : known.slice(0, SHOWN);
  const more = known.length - shown.length;
  return (
    <>
      {shown.map(({ entry, change }) => (
        <Fragment key={entry.seq}>
          <button type="button" className="go" data-proponent={change.proponent} onClick={() => onGo(change)}>
            <span className="who" data-kind={badgeKind(change.proponent)}>
              {change.proponent}
            </span>
            <span className="what">
              {verdict && <span className="verdict">{words(`history.${entry.state ?? "accepted"}`)} </span>}
              <WhatChanged change={change} />
              {change.role && (
                <span className="hint">
                  {" "}
                  {words("scribe.who", {
                    code: change.proponent,
                    who: change.enteredBy,
                    office: words(`scribe.office.${change.role}`),
                  })}
                </span>
              )}
            </span>
          </button>
          {change.recovered && <Recovered change={change} />}
        </Fragment>
      ))}
      {more > 0 && (
        <button type="button" className="btn quiet" onClick={() => setAll(true)}>
          {words("history.more", { count: more })}
        </button>
      )}
    </>
  );
}

/** "Accepted: all 12 changes of J", "Bracket lifted", "Numbering: …". */
function sayItem(words: Words, item: HistoryItem): string {
  const { entry, named } = item;
  switch (kindOfItem(item)) {
    case "base":
      return words("history.base");
    case "lifted":
      return words("history.lifted");
    case "closed":
      return words("history.closed");
    case "opened-again":
      return words("history.openedAgain");
    case "put-back":
      return words("history.putBack");
    case "adopted":
      return words("history.adopted", { ...entry.adopted?.edition });
    case "policy": {
      const id = `history.policy.${entry.policy}`;
      return isMessageId(id) ? words(id) : words("history.policy");
    }
    case "decided": {
      const state = words(`history.${entry.state ?? "accepted"}`);
      const { about } = entry;
      const count = named.length;
      if (about === undefined) return count > 1 ? words("history.changes", { state, count }) : state;
      if ("proponent" in about) return words("history.proponent", { state, count, proponent: about.proponent });
      if ("clause" in about) return words("history.clause", { state, count });
      if ("selection" in about) return words("history.selection", { state, count });
      return words("history.decision", { state, count, seq: about.decision });
    }
  }
}
