// What the panel shows of the session, and where one is in it: the filter, the items, the one that is open. Invariant: the
// list follows the text when there is time, a key is never kept waiting by it.

import { isDiffering, isHeld, isThread, type PanelItem, type ResolutionSession } from "@concord/editor";
import { wordsOf } from "@concord/redline";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { byClause, type ClauseGroup, EVERYTHING, type Filter, shown } from "./filter.ts";
import { useResolution, useResolutionState } from "./use-state.ts";

const NO_WORDS: ReadonlyMap<string, string> = new Map();

/** The words of every clause by its id. */
const clauseWords = ({ binding }: ResolutionSession): ReadonlyMap<string, string> =>
  new Map((binding?.model.all ?? []).map(({ id, runs }) => [id, wordsOf(runs)]));

/** The panel of the page. */
export function usePanel() {
  const session = useResolution();
  const items = useDeferredValue(useResolutionState((state) => state.items));
  /** Whether the list is that of the text: "no changes" is not said of a text whose changes are being listed. */
  const known = useResolutionState((state) => state.ready && (items.length > 0 || state.items.length === 0));
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const searching = filter.search.trim() !== "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words of clauses change when items or clauses do
  const clauses = useMemo(() => (searching ? clauseWords(session) : NO_WORDS), [searching, items, session]);
  const visible = useMemo(() => shown(items, filter, clauses), [items, filter, clauses]);
  const before = useRef<readonly ClauseGroup[]>([]);
  const groups = useMemo(() => {
    before.current = byClause(visible, before.current);
    return before.current;
  }, [visible]);
  /** By the id of a change, a card, a thread or a bracket: the item that shows it. */
  const byId = useMemo(() => {
    const out = new Map<string, PanelItem>();
    for (const item of items) {
      out.set(item.id, item);
      if (isThread(item) || isDiffering(item)) continue;
      if (isHeld(item)) {
        for (const { bracket } of item.bracket.holders) out.set(bracket, item);
        continue;
      }
      for (const id of item.changes) out.set(id, item);
      for (const { id } of item.threads) out.set(id, item);
    }
    return out;
  }, [items]);
  const changes = useDeferredValue(useResolutionState((state) => state.changes));
  return { items, known, changes, filter, setFilter, clauses, visible, groups, byId };
}
