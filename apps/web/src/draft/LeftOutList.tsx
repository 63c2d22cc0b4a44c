// What the reader left out of a draft, with why, each to be put in after all.

import type { LeftOut } from "../api.ts";
import { isMessageId, useWords } from "../messages/words.tsx";
import { wordsLeftOut } from "./sheet.ts";

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
          const text = wordsLeftOut(entry, source).join("\n");
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is what the reader said and never changes
            <li key={place} data-in={putIn.has(place) || undefined}>
              <p>
                <b>{words("draft.lines", { lines: sayLines(entry.lines), count: entry.lines.length })}</b>{" "}
                {isMessageId(id) ? words(id) : entry.why}
              </p>
              <q dir="auto">{text}</q>
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

/** "3", "1–5" or "1, 3, 6–8". */
export function sayLines(lines: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(", ");
}
