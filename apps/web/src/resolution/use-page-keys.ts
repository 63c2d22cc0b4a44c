// What the keys of a resolution's page do: they go through what the panel shows, and press the buttons of what is looked at. Invariant: who
// goes by keys outside the text has the focus where they are.

import { type RefObject, useLayoutEffect, useRef } from "react";
import type { SelectionCommentHandle } from "./SelectionComment.tsx";
import { rangesAt, selectedRanges } from "./selected.ts";
import { useKeys } from "./use-keys.ts";
import type { Looking } from "./use-looking.ts";
import type { usePanel } from "./use-panel.ts";
import { useResolution, useResolutionState } from "./use-state.ts";
import { goToView, useFirstProponents, VIEWS } from "./Views.tsx";

interface PageKeys {
  readonly panel: ReturnType<typeof usePanel>;
  readonly looking: Looking;
  /** Where the text is. */
  readonly place: RefObject<HTMLElement | null>;
  readonly search: RefObject<HTMLInputElement | null>;
  /** The comment on words that are selected. */
  readonly onWords: RefObject<SelectionCommentHandle | null>;
  onClauses(): void;
  onKeys(): void;
}

/** Gives the page its keys. */
export function usePageKeys({ panel, looking, place, search, onWords, onClauses, onKeys }: PageKeys): void {
  const session = useResolution();
  const mayHold = useResolutionState((state) => state.me !== undefined && (state.me.canPropose || state.me.canDecide));
  const firstProponents = useFirstProponents();
  const { visible, byId } = panel;
  const { open } = looking;
  const isInText = (): boolean => place.current?.contains(document.activeElement) === true;

  const focusOpen = useRef(false);
  useLayoutEffect(() => {
    if (!focusOpen.current) return;
    focusOpen.current = false;
    openArticle()?.focus({ preventScroll: true });
  });
  const goChange = (by: number): void => {
    const from = open?.id ?? visible.find((each) => each.clause.id === looking.gone)?.id;
    const next = byId.get(step(visible, from, open === undefined ? 0 : by) ?? "");
    if (next) looking.select(next);
    focusOpen.current = !isInText();
  };
  const goClause = (by: number): void => {
    const next = step(session.store.get().clauses, looking.clause, by);
    if (next !== undefined) looking.go(next);
  };
  /** Holds what one is at in brackets, where no words are selected: those are seen to by the bar at the selection. */
  const hold = (): boolean => {
    if (!mayHold || selectedRanges(session).length > 0) return false;
    // in the text it is the place of the caret, whatever card is open
    if (isInText())
      return session.holding.hold(rangesAt(session, byId.get(session.store.get().currentChange ?? ""), undefined));
    return press("hold") || session.holding.hold(rangesAt(session, open, looking.gone));
  };
  useKeys({
    "next-change": () => goChange(1),
    "previous-change": () => goChange(-1),
    "next-clause": () => goClause(1),
    "previous-clause": () => goClause(-1),
    accept: () => press("accept"),
    reject: () => press("reject"),
    hold,
    reasons: () => press("reasons"),
    comment: () => onWords.current?.open() || press("comment") || press("answer"),
    search: () => search.current?.focus(),
    outline: onClauses,
    "show-keys": onKeys,
    ...Object.fromEntries(VIEWS.map((kind) => [`view-${kind}`, () => goToView(kind, firstProponents())])),
  });
}

const openArticle = (): HTMLElement | null => document.querySelector<HTMLElement>(".chg[data-open]");

/** Presses the button of the open item that does this. */
function press(does: string): boolean {
  const button = openArticle()?.querySelector<HTMLElement>(`[data-does="${does}"]:not(:disabled)`);
  button?.click();
  return button != null;
}

/** The id of what stands `by` places from `at`; from nowhere the first. */
function step(list: readonly { readonly id: string }[], at: string | undefined, by: number): string | undefined {
  const now = list.findIndex(({ id }) => id === at);
  return list[now === -1 ? 0 : Math.min(Math.max(now + by, 0), list.length - 1)]?.id;
}
