// The list of changes when there is nothing in it: because nobody proposed anything, or because a filter hides it.

import { useWords } from "../messages/words.tsx";
import { useResolutionState } from "./use-state.ts";

interface NothingProps {
  /** How many changes a filter hides; what was withdrawn is not among them. */
  readonly hidden: number;
  readonly mine: string | undefined;
  onShowAll(): void;
}

/** The message. */
export function Nothing({ hidden, mine, onShowAll }: NothingProps) {
  const words = useWords();
  const writes = useResolutionState((state) => state.writesAs !== undefined);
  return (
    <div className="msg soft nothing">
      <b>{words(hidden > 0 ? "nothing.matches" : "nothing.title")}</b>
      {hidden > 0
        ? words("nothing.hidden", { count: hidden })
        : writes && mine !== undefined
          ? words("nothing.propose", { code: mine })
          : words("nothing.wait")}
      {hidden > 0 && (
        <div className="acts">
          <button type="button" className="btn" onClick={onShowAll}>
            {words("nothing.showAll")}
          </button>
        </div>
      )}
    </div>
  );
}
