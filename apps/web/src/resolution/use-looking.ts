// What is being looked at: an item of the list, or a clause. Invariant: there is one place that knows it; the text marks it, the list has it
// open, and the address names it.

import { type EditorHandle, isChange, type PanelItem } from "@concord/editor";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { notePlace, parsePlace, usePlace } from "../router.tsx";
import { useLatest } from "../use-latest.ts";
import { currentRules, useRules } from "./sheet-rules.ts";
import type { usePanel } from "./use-panel.ts";
import { useResolution, useResolutionState } from "./use-state.ts";

export type Looking = ReturnType<typeof useLooking>;

/** What one looks at among what the panel shows, and ways to go to something else. */
export function useLooking({ byId }: ReturnType<typeof usePanel>, editor: RefObject<EditorHandle | undefined>) {
  const session = useResolution();
  const atCaret = useResolutionState((state) => state.currentChange);
  const [item, setItem] = useState<string>();
  const [gone, setGone] = useState<string>();
  const [folded, setFolded] = useState(false);
  const open = item === undefined ? undefined : byId.get(item);
  const clause = gone ?? open?.clause.id;
  useRules(currentRules(open && isChange(open) ? open.changes : [], clause));

  // going somewhere puts the caret there: what the caret then stands in is not what was chosen
  const passed = useRef<string | undefined>(undefined);
  const reveal = useCallback(
    (to: string) => {
      editor.current?.reveal(to);
      passed.current = session.store.get().currentChange;
    },
    [session, editor],
  );
  const look = useCallback((id: string | undefined) => {
    if (id === undefined) return;
    setItem(id);
    setGone(undefined);
    setFolded(false);
  }, []);
  const select = useCallback(
    (selected: PanelItem) => {
      look(selected.id);
      reveal(isChange(selected) ? selected.id : selected.clause.id);
    },
    [look, reveal],
  );
  const go = useCallback(
    (to: string) => {
      setGone(to);
      setItem(undefined);
      reveal(to);
    },
    [reveal],
  );
  useEffect(() => {
    if (atCaret !== undefined && atCaret === passed.current) return;
    passed.current = undefined;
    if (atCaret === undefined) return;
    setItem(atCaret);
    setGone(undefined);
  }, [atCaret]);
  usePlaceInAddress(item ?? gone, (to) => {
    const named = session.store
      .get()
      .items.find((each) => each.id === to || (isChange(each) && each.changes.includes(to)));
    if (named) select(named);
    else go(to);
  });
  return {
    /** The item that is open in the list. */
    open,
    /** The clause that was gone to, where it was no item. */
    gone,
    /** The clause that is looked at, be it with an item. */
    clause,
    /** Whether the sheet of a narrow window is folded. */
    folded,
    setFolded,
    /** Looks at an item without going anywhere. */
    look,
    /** Goes to an item. */
    select,
    /** Goes to a clause. */
    go,
  };
}

/**
 * Keeps the address and what is being looked at in step: `go` is called with what an address names that was opened, or gone
 * back to, as soon as it is there; what is looked at then is noted in the address when it has been for a moment.
 */
function usePlaceInAddress(looking: string | undefined, go: (to: string) => void): void {
  const named = usePlace();
  const ready = useResolutionState((state) => state.clauses.length > 0);
  const shown = useRef<string | undefined>(undefined);
  const latest = useLatest(go);
  useEffect(() => {
    if (!ready || named === undefined || named === shown.current) return;
    shown.current = named;
    latest.current(named);
  }, [ready, named, latest]);
  useEffect(() => {
    if (looking === undefined) return;
    const later = setTimeout(() => {
      shown.current = looking;
      // an address that was opened is not written over before its place was gone to
      if (ready || parsePlace(location.hash) === undefined) notePlace(looking);
    }, 300);
    return () => clearTimeout(later);
  }, [looking, ready]);
}
