// Whether this is the base that the proposal was written on: count first, then the words, then two ways out. It never blocks.
import type { BaseCheck as Check } from "@concord/recovery";
import { useId } from "react";
import { useWords } from "../messages/words.tsx";

/** How many missing words are quoted. */
const QUOTED = 4;

interface BaseCheckProps {
  readonly check: Check;
  /** How many clauses differ without a trace. */
  readonly differing: number;
  onShow(): void;
  onAnother(): void;
}

/** The check. */
export function BaseCheck({ check, differing, onShow, onAnother }: BaseCheckProps) {
  const words = useWords();
  const heading = useId();
  const { found, words: all, missing, verdict } = check;
  const more = missing.length - QUOTED;
  const quotes = missing
    .slice(0, QUOTED)
    .map((one) => words("check.quote", { words: one.words.trim(), clause: one.clause }));
  if (more > 0) quotes.push(words("check.more", { count: more }));
  return (
    <section className="base-check" aria-labelledby={heading} data-verdict={verdict}>
      <h2 id={heading}>{words("check.found", { found, words: all, missing: all - found })}</h2>
      <p>
        {words(`check.${verdict}`)} {quotes.length > 0 && words("check.missing", { list: words.list(quotes) })}
      </p>
      <div className="acts">
        {differing > 0 && (
          <button type="button" className="btn" onClick={onShow}>
            {words("check.show", { count: differing })}
          </button>
        )}
        <button type="button" className="btn" onClick={onAnother}>
          {words("check.another")}
        </button>
      </div>
    </section>
  );
}
