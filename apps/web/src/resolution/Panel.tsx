// The panel of changes as a whole: filters, cards, and in a narrow window the sheet with the open one. Invariant: what is not shown, by
// the filter or for want of room, is counted and said.

import { isHeld, isThread, type PanelItem } from "@concord/editor";
import { type ReactNode, type RefObject, useMemo, useState } from "react";
import type { Ruling } from "../api.ts";
import { useWords } from "../messages/words.tsx";
import { Changes } from "./Changes.tsx";
import { Filters } from "./Filters.tsx";
import { EVERYTHING, shown } from "./filter.ts";
import { Nothing } from "./Nothing.tsx";
import { SheetNav } from "./SheetNav.tsx";
import type { usePanel } from "./use-panel.ts";
import { type Beyond, NOTHING_BEYOND } from "./use-places.ts";
import type { Width } from "./use-width.ts";

interface PanelProps {
  readonly panel: ReturnType<typeof usePanel>;
  /** Ids of what is new. */
  readonly news: ReadonlySet<string>;
  readonly width: Width;
  readonly order: readonly string[];
  /** Id of the item that is open. */
  readonly current: string | undefined;
  readonly mine: string | undefined;
  readonly mayDecide: boolean;
  readonly ruling: Ruling | undefined;
  readonly folded: boolean;
  readonly text: RefObject<HTMLElement | null>;
  readonly search: RefObject<HTMLInputElement | null>;
  onRuling(ruling: Ruling): void;
  onFold(folded: boolean): void;
  onSelect(item: PanelItem): void;
  /** Buttons that stand beside the count. */
  readonly children: ReactNode;
}

/** The panel. */
export function Panel(props: PanelProps) {
  const { panel, news, width, order, current, mine, mayDecide, folded, text, search, onFold, onSelect } = props;
  const words = useWords();
  const [beyond, setBeyond] = useState<Beyond>(NOTHING_BEYOND);
  const { items, known, filter, setFilter, clauses, visible, groups, byId } = panel;
  const counted = useMemo(() => {
    const comments = visible.filter(isThread).length;
    const brackets = visible.filter(isHeld).length;
    return { count: visible.length - comments - brackets, comments, brackets };
  }, [visible]);
  const open = current !== undefined && visible.some((item) => item.id === current);
  const go = (id: string | undefined): void => {
    const item = id === undefined ? undefined : byId.get(id);
    if (item) onSelect(item);
  };
  const hasSheet = width === "phone" || width === "narrow";
  return (
    <aside
      className="rail"
      aria-label={words("changes.list")}
      data-folded={hasSheet && (folded || !open) ? true : undefined}
    >
      <Filters
        items={items}
        clauses={clauses}
        order={order}
        filter={filter}
        shown={known ? counted : undefined}
        mine={mine}
        ruling={props.ruling}
        search={search}
        onFilter={setFilter}
        onRuling={props.onRuling}
        onFind={() => go(visible[(visible.findIndex((item) => item.id === current) + 1) % visible.length]?.id)}
      >
        {beyond.above > 0 && (
          <button type="button" className="btn quiet" onClick={() => go(beyond.last)}>
            {words("changes.above", { count: beyond.above })}
          </button>
        )}
        {beyond.below > 0 && (
          <button type="button" className="btn quiet" onClick={() => go(beyond.next)}>
            {words("changes.below", { count: beyond.below })}
          </button>
        )}
        <div className="row">{props.children}</div>
      </Filters>
      {hasSheet && known && (
        <SheetNav items={visible} current={current} folded={folded} onSelect={onSelect} onFold={onFold} />
      )}
      {!known ? null : visible.length === 0 ? (
        <Nothing hidden={shown(items, EVERYTHING).length} mine={mine} onShowAll={() => setFilter(EVERYTHING)} />
      ) : (
        <Changes
          groups={groups}
          news={news}
          current={current}
          mine={mine}
          mayDecide={mayDecide}
          placed={width === "wide" || width === "middle"}
          text={text}
          onSelect={onSelect}
          onBeyond={setBeyond}
        />
      )}
    </aside>
  );
}
