// The history: every decision with who, when, whose ruling and note, newest first, and when the base was set.

import type { Change } from "@concord/editor";
import { useEffect, useState } from "react";
import { api, type HistoryEntry, type Problem } from "../api.ts";
import { useWords } from "../messages/words.tsx";
import { sayProblem } from "../problem.ts";
import { Dialog } from "./Dialog.tsx";
import { badgeKind } from "./slots.ts";
import { useResolutionState } from "./use-state.ts";
import { WhatChanged } from "./WhatChanged.tsx";

interface HistoryProps {
  readonly resolution: string;
  onClose(): void;
  onGo(change: Change): void;
}

/** The panel. It asks the relay when it is opened and after each decision that is made while it stands open. */
export function History({ resolution, onClose, onGo }: HistoryProps) {
  const words = useWords();
  const [entries, setEntries] = useState<readonly HistoryEntry[]>();
  const [problem, setProblem] = useState<Problem>();
  const changes = useResolutionState((state) => state.changes);
  const newest = changes.reduce((last, { decision }) => (decision && decision.at > last ? decision.at : last), "");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer decision is why it asks again
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const answer = await api.history(resolution);
      if (!current) return;
      if (answer.ok) setEntries(answer.value.entries.filter((entry) => entry.kind !== "update").toReversed());
      else setProblem(answer);
    };
    void load();
    return () => {
      current = false;
    };
  }, [resolution, newest]);
  const byId = new Map(changes.map((change) => [change.id, change]));
  return (
    <Dialog title={words("history.title")} className="history-panel" onClose={onClose}>
      {problem && <p role="alert">{sayProblem(words, problem)}</p>}
      {entries?.every((entry) => entry.kind === "base") && <p className="hint">{words("history.none")}</p>}
      <ol>
        {entries?.map((entry) => {
          const change = entry.change === undefined ? undefined : byId.get(entry.change);
          return (
            <li key={entry.seq}>
              <p className="head">
                <b>{entry.kind === "base" ? words("history.base") : words(`history.${entry.state ?? "accepted"}`)}</b>
                <span>
                  {words("history.when", { when: words.date(entry.at) })} · {words("history.seq", { seq: entry.seq })}
                </span>
              </p>
              {change && (
                <button type="button" className="go" data-proponent={change.proponent} onClick={() => onGo(change)}>
                  <span className="who" data-kind={badgeKind(change.proponent)}>
                    {change.proponent}
                  </span>
                  <span className="what">
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
              )}
              <p className="hint">
                {words(`history.by.${entry.kind === "decision" ? (entry.ruling ?? "none") : "none"}`, {
                  who: entry.by.name,
                  role: words(`role.${entry.by.role}`),
                })}
              </p>
              {entry.note && <q dir="auto">{entry.note}</q>}
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
