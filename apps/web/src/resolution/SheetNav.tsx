// The head of the bottom sheet in a narrow window: which change, previous and next, and folding the sheet to this bar.

import type { PanelItem } from "@concord/editor";
import { useWords } from "../messages/words.tsx";
import { ClauseName } from "./ClauseName.tsx";

interface SheetNavProps {
  readonly items: readonly PanelItem[];
  readonly current: string | undefined;
  readonly folded: boolean;
  onSelect(item: PanelItem): void;
  onFold(folded: boolean): void;
}

/** The head. */
export function SheetNav({ items, current, folded, onSelect, onFold }: SheetNavProps) {
  const words = useWords();
  const now = items.findIndex((item) => item.id === current);
  const item = items[now];
  const go = (to: number): void => {
    const next = items[(to + items.length) % items.length];
    if (next) onSelect(next);
  };
  return (
    <div className="sheet-nav">
      <button
        type="button"
        className="btn"
        aria-label={words("sheet.previous")}
        disabled={items.length === 0}
        onClick={() => go(now === -1 ? -1 : now - 1)}
      >
        ‹
      </button>
      <button
        type="button"
        className="where"
        aria-expanded={!folded && item !== undefined}
        disabled={item === undefined}
        onClick={() => onFold(!folded)}
      >
        <b>{item ? <ClauseName clause={item.clause} /> : words("sheet.changes", { count: items.length })}</b>
        <span>
          {item
            ? words(folded ? "sheet.ofFolded" : "sheet.of", { place: now + 1, count: items.length })
            : words("sheet.hint")}
        </span>
      </button>
      <button
        type="button"
        className="btn"
        aria-label={words("sheet.next")}
        disabled={items.length === 0}
        onClick={() => go(now + 1)}
      >
        ›
      </button>
    </div>
  );
}
