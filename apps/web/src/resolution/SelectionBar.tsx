// What can be done with words that are selected in the text: a small bar at the selection. Invariant: pressing it takes
// neither focus nor selection from the text; its keys work while the text has the focus; nothing is in it that one may
// not use.

import { isDiscussed } from "@concord/editor";
import type { IdRange } from "@concord/sync";
import { type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import { useWords } from "../messages/words.tsx";
import { DecideWithNote } from "./DecideWithNote.tsx";
import { DecidingContext, type Outcome, useDecide } from "./decisions.ts";
import { SayOutcome } from "./SayOutcome.tsx";
import { isPending, pendingIn, selectedRanges } from "./selected.ts";
import { useKeys } from "./use-keys.ts";
import { useResolution, useResolutionState } from "./use-state.ts";

interface SelectionBarProps {
  /** Buttons of others for the same words. */
  readonly children?: ReactNode;
}

interface Selected {
  readonly rect: DOMRect;
  /** Whether there is something to decide among the words. */
  readonly pending: boolean;
}

/** The bar; not there while nothing is selected, or nothing can be done with it. */
export function SelectionBar({ children }: SelectionBarProps) {
  const words = useWords();
  const session = useResolution();
  const decide = useDecide();
  const mayDecide = useContext(DecidingContext) !== undefined;
  const mayHold = useResolutionState((state) => state.me !== undefined && (state.me.canPropose || state.me.canDecide));
  const discussed = useResolutionState((state) => isDiscussed(state.view));
  // What would go does not show where all is accepted: there nobody decides on words.
  const decides = useResolutionState((state) => isDiscussed(state.view) && state.view.kind !== "proposed") && mayDecide;
  const bar = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<Selected>();
  const [outcome, setOutcome] = useState<Outcome>({ kind: "done" });
  /** The words that are decided with a note: they stay these whatever becomes of the selection. */
  const [noting, setNoting] = useState<{ readonly ranges: readonly IdRange[]; readonly count: number }>();

  useEffect(() => {
    let frame = 0;
    let pressed = false;
    const look = (): void => {
      frame = 0;
      const rect = pressed ? undefined : selectionRect();
      setOutcome({ kind: "done" });
      setSelected(rect && { rect, pending: decides && isPending(session, selectedRanges(session)) });
    };
    const later = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const onDown = (event: PointerEvent): void => {
      if (event.target instanceof Element && event.target.closest(".selection-bar")) return;
      pressed = event.target instanceof Element && event.target.closest(".ProseMirror") !== null;
    };
    const onUp = (): void => {
      pressed = false;
      later();
    };
    document.addEventListener("selectionchange", later);
    addEventListener("pointerdown", onDown, true);
    addEventListener("pointerup", onUp, true);
    addEventListener("pointercancel", onUp, true);
    addEventListener("scroll", later, { passive: true, capture: true });
    addEventListener("resize", later);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("selectionchange", later);
      removeEventListener("pointerdown", onDown, true);
      removeEventListener("pointerup", onUp, true);
      removeEventListener("pointercancel", onUp, true);
      removeEventListener("scroll", later, true);
      removeEventListener("resize", later);
    };
  }, [session, decides]);

  useEffect(() => {
    const element = bar.current;
    if (element === null || selected === undefined) return;
    const { rect } = selected;
    const [width, height] = [element.offsetWidth, element.offsetHeight];
    const room = document.documentElement.clientWidth - width - 8;
    const middle = rect.left + rect.width / 2;
    const start =
      getComputedStyle(element).direction === "rtl" ? document.documentElement.clientWidth - middle : middle;
    const left = Math.min(Math.max(start - width / 2, 8), Math.max(room, 8));
    // below the words, where a phone has no menu of its own; above where there is no room below
    const below = rect.bottom + 8;
    const top = below + height + 8 > innerHeight ? Math.max(rect.top - height - 8, 8) : below;
    element.style.setProperty("--x", `${Math.round(left)}px`);
    element.style.setProperty("--y", `${Math.round(top)}px`);
  });

  const run = useCallback(
    async (state: "accepted" | "rejected"): Promise<void> => {
      const ranges = selectedRanges(session);
      if (decide === undefined || !isPending(session, ranges)) return;
      const result = await decide({ ranges }, state);
      setOutcome(result);
      if (result.kind === "done") setSelected(undefined);
    },
    [decide, session],
  );
  const hold = (): boolean => {
    const ranges = selectedRanges(session);
    if (!mayHold || ranges.length === 0) return false;
    session.holding.hold(ranges);
    setSelected(undefined);
    return true;
  };
  const note = (): void => {
    const ranges = selectedRanges(session);
    const count = pendingIn(session, ranges);
    if (count > 0) setNoting({ ranges, count });
  };
  const deciding = (state: "accepted" | "rejected") => (): boolean => {
    const ranges: readonly IdRange[] = decides ? selectedRanges(session) : [];
    if (!isInText() || !isPending(session, ranges)) return false;
    void run(state);
    return true;
  };
  useKeys({ accept: deciding("accepted"), reject: deciding("rejected"), hold });

  const shown = selected !== undefined && discussed && (mayHold || children !== undefined);
  if (noting) {
    const { ranges, count } = noting;
    return (
      <DecideWithNote
        title={words("selection.title")}
        text={words("decide.ask", { count })}
        count={count}
        target={{ ranges }}
        onClose={() => setNoting(undefined)}
      />
    );
  }
  if (!shown) return null;
  return (
    <div
      ref={bar}
      className="selection-bar"
      role="toolbar"
      aria-label={words("selection.title")}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {selected.pending && (
        <>
          <button type="button" className="btn primary" aria-keyshortcuts="Alt+A" onClick={() => void run("accepted")}>
            {words("action.accept")}
          </button>
          <button type="button" className="btn" aria-keyshortcuts="Alt+X" onClick={() => void run("rejected")}>
            {words("action.reject")}
          </button>
          <button type="button" className="btn quiet" onClick={note}>
            {words("selection.withNote")}
          </button>
        </>
      )}
      {mayHold && (
        <button type="button" className="btn" aria-keyshortcuts="Alt+H" onClick={hold}>
          {words("bracket.add")}
        </button>
      )}
      {children}
      <SayOutcome outcome={outcome} />
    </div>
  );
}

/** Whether the selection of the page is in the text. */
function isInText(): boolean {
  return selectionRect() !== undefined;
}

/** Where the selected words of the text are on the screen; undefined when none are selected. */
function selectionRect(): DOMRect | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const within = (node: Node | null): boolean =>
    (node instanceof Element ? node : node?.parentElement)?.closest(".ProseMirror") != null;
  if (!within(selection.anchorNode) || !within(selection.focusNode)) return undefined;
  const rects = [...selection.getRangeAt(0).getClientRects()].filter(({ width }) => width > 0);
  return rects.at(-1) ?? selection.getRangeAt(0).getBoundingClientRect();
}
