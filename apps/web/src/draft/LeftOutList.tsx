// What the reader left out of a draft, with why, each to be put in after all.

import type { LeftOut } from "../api.ts";
import { isMessageId, useWords } from "../messages/words.tsx";

interface LeftOutListProps {
  readonly left: readonly LeftOut[];
  readonly source: readonly string[];
  /** Places in `left` that have been put in. */
  readonly putIn: ReadonlySet<number>;
  onRestore(place: number): void;
}

/** The list; empty when everything is in a clause. */
export function LeftOutList({ left, source, putIn, onRestore }: LeftOutListProps) {
  const words = useWords();
  return (
    <section className="left-out">
      <h2>{words("draft.left", { count: left.length })}</h2>
      {left.length === 0 && <p className="hint">{words("draft.leftNone")}</p>}
      <ul>
        {left.map((entry, place) => {
          const id = `left.${entry.code}`;
          const text = entry.lines.map((line) => source[line - 1]?.trim() ?? "").join("\n");
          return (
            <li key={entry.lines.join()} data-in={putIn.has(place) || undefined}>
              <p>
                <b>{words("draft.lines", { from: entry.lines[0] ?? 0, count: entry.lines.length })}</b>{" "}
                {isMessageId(id) ? words(id) : entry.why}
              </p>
              <q>{text}</q>
              {putIn.has(place) ? (
                <span className="hint">{words("draft.isIn")}</span>
              ) : (
                <button type="button" className="btn" onClick={() => onRestore(place)}>
                  {words("draft.putIn")}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
