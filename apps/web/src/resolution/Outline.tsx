// The clauses as a list to go by: calls as headings, what is under them with its label and how many changes it has.

import type { SessionState } from "@concord/editor";
import { directionOf } from "@concord/redline";
import { memo } from "react";
import { sayKind, sayObjects, useWords } from "../messages/words.tsx";
import { useResolutionState } from "./use-state.ts";

type Item = SessionState["clauses"][number];

interface OutlineProps {
  /** Id of the clause that is being looked at. */
  readonly current: string | undefined;
  onGo(clause: string): void;
}

/** The outline. */
export function Outline({ current, onGo }: OutlineProps) {
  const clauses = useResolutionState((state) => state.clauses);
  const lang = useResolutionState((state) => state.lang);
  return (
    <ol className="outline-list" lang={lang} dir={directionOf(lang)}>
      {clauses.filter(isListed).map((item) => (
        <OutlineRow key={item.id} item={item} current={item.id === current} onGo={onGo} />
      ))}
    </ol>
  );
}

/** A paragraph that is empty, as Word files have them for room, leads nowhere; one that somebody proposes does. */
function isListed({ kind, words, changes }: Item): boolean {
  return kind !== "paragraph" || changes > 0 || words.trim() !== "";
}

const OutlineRow = memo(
  function OutlineRow({ item, current, onGo }: { item: Item; current: boolean; onGo(clause: string): void }) {
    const words = useWords();
    const { original, resulting } = item.label ?? {};
    const said = item.words.trim() === "" ? sayKind(words, item.kind) : sayObjects(words, item.words);
    return (
      <li data-kind={item.kind} data-level={item.level}>
        <button type="button" aria-current={current || undefined} onClick={() => onGo(item.id)}>
          {item.kind !== "call" && <bdi className="lab">{resulting ?? (original && <s>{original}</s>)}</bdi>}
          <span className="w" dir="auto">
            {said}
          </span>
          <span className="n">
            {item.changes > 0 && (
              <>
                {item.changes}
                <span className="vh" lang={words.language}>
                  {" "}
                  {words("outline.changes", { count: item.changes })}
                </span>
              </>
            )}
          </span>
        </button>
      </li>
    );
  },
  (a, b) =>
    a.current === b.current &&
    a.onGo === b.onGo &&
    a.item.kind === b.item.kind &&
    a.item.level === b.item.level &&
    a.item.words === b.item.words &&
    a.item.changes === b.item.changes &&
    a.item.label?.original === b.item.label?.original &&
    a.item.label?.resulting === b.item.label?.resulting,
);
