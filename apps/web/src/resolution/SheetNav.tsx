// The head of the bottom sheet on a phone: which change, previous and next, and folding the sheet to this bar.

import type { Change } from "@concord/editor";
import { useWords } from "../messages/words.tsx";
import { ClauseName } from "./ClauseName.tsx";

interface SheetNavProps {
  readonly changes: readonly Change[];
  readonly current: string | undefined;
  readonly folded: boolean;
  onSelect(change: Change): void;
  onFold(folded: boolean): void;
}

/** The head. */
export function SheetNav({ changes, current, folded, onSelect, onFold }: SheetNavProps) {
  const words = useWords();
  const now = changes.findIndex((change) => change.id === current);
  const change = changes[now];
  const go = (to: number): void => {
    const next = changes[(to + changes.length) % changes.length];
    if (next) onSelect(next);
  };
  return (
    <div className="sheet-nav">
      <button
        type="button"
        className="btn"
        aria-label={words("sheet.previous")}
        disabled={changes.length === 0}
        onClick={() => go(now === -1 ? -1 : now - 1)}
      >
        ‹
      </button>
      <button
        type="button"
        className="where"
        aria-expanded={!folded && change !== undefined}
        disabled={change === undefined}
        onClick={() => onFold(!folded)}
      >
        <b>{change ? <ClauseName clause={change.clause} /> : words("sheet.changes", { count: changes.length })}</b>
        <span>
          {change
            ? words(folded ? "sheet.ofFolded" : "sheet.of", { place: now + 1, count: changes.length })
            : words("sheet.hint")}
        </span>
      </button>
      <button
        type="button"
        className="btn"
        aria-label={words("sheet.next")}
        disabled={changes.length === 0}
        onClick={() => go(now + 1)}
      >
        ›
      </button>
    </div>
  );
}
