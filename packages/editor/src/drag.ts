// Dragging a clause by its label, with mouse, pen or finger: a line shows where it would go. A finger rests on the label
// first, so that one can still scroll from there. Whatever can be dragged has buttons and keys too [MVE1].
import type { EditorView } from "prosemirror-view";

/** How far a pointer moves before it drags, and how long a finger rests, in pixels and milliseconds. */
const SLACK = 6;
const REST = 350;
/** So near to the edge of the window the text scrolls along. */
const EDGE = 72;

export interface DragOptions {
  /** Whether clauses can be moved now. */
  may(): boolean;
  /** The clause `id` was dropped; `before`: ids of what is shown above that place, the nearest first. */
  drop(id: string, before: readonly string[]): void;
}

interface Drag {
  readonly clause: HTMLElement;
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly touch: boolean;
  rest: ReturnType<typeof setTimeout> | undefined;
  dragging: boolean;
  over: HTMLElement | undefined;
}

/** [MVE2] Lets clauses of `view` be dragged; returns how to stop that. */
export function dragging(view: EditorView, { may, drop }: DragOptions): () => void {
  let drag: Drag | undefined;

  const mark = (over: HTMLElement | undefined, side: "before" | "after") => {
    if (drag?.over && drag.over !== over) delete drag.over.dataset.drop;
    if (over) over.dataset.drop = side;
    if (drag) drag.over = over;
  };
  const end = () => {
    if (!drag) return;
    clearTimeout(drag.rest);
    if (drag.over) delete drag.over.dataset.drop;
    delete drag.clause.dataset.dragged;
    view.dom.classList.remove("is-dragging");
    drag = undefined;
    for (const [type, listener] of Object.entries(during)) removeEventListener(type, listener as EventListener, true);
  };
  const begin = () => {
    if (!drag) return;
    drag.dragging = true;
    drag.clause.dataset.dragged = "true";
    view.dom.classList.add("is-dragging");
  };
  const aim = (x: number, y: number) => {
    const hit = document.elementFromPoint(x, y)?.closest<HTMLElement>(".clause");
    const over = hit && view.dom.contains(hit) && !hit.closest(".section.notes") ? hit : undefined;
    const box = over?.getBoundingClientRect();
    mark(over, box && y < box.top + box.height / 2 ? "before" : "after");
    if (y < EDGE) scrollBy(0, -EDGE / 4);
    else if (y > innerHeight - EDGE) scrollBy(0, EDGE / 4);
  };
  const during = {
    pointermove: (event: PointerEvent) => {
      if (!drag || event.pointerId !== drag.pointer) return;
      const far = Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > SLACK;
      if (!drag.dragging && far && drag.touch) end();
      else if (!drag.dragging && far) begin();
      if (drag?.dragging) aim(event.clientX, event.clientY);
    },
    pointerup: (event: PointerEvent) => {
      if (!drag || event.pointerId !== drag.pointer) return;
      const { clause, over, dragging: dragged } = drag;
      const side = over?.dataset.drop;
      end();
      if (!dragged || !over || over === clause) return;
      event.preventDefault();
      const all = [...view.dom.querySelectorAll<HTMLElement>(".section:not(.notes) > .clause")];
      const above = all.slice(0, all.indexOf(over) + (side === "after" ? 1 : 0)).reverse();
      drop(
        clause.dataset.clause ?? "",
        // What has gone elsewhere or is struck says nothing of this place.
        above
          .filter((each) => !each.matches(".is-moved-away, .is-gone"))
          .map((each) => each.dataset.arrival ?? each.dataset.clause ?? ""),
      );
    },
    pointercancel: end,
    keydown: (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      end();
    },
    contextmenu: (event: Event) => {
      if (drag?.touch) event.preventDefault();
    },
  };
  const down = (event: PointerEvent) => {
    const label = event.target instanceof Element ? event.target.closest(".label") : null;
    const clause = label?.closest<HTMLElement>(".clause[data-clause]");
    if (!clause || event.button !== 0 || !may() || clause.matches(".front, .footnote")) return;
    end();
    const touch = event.pointerType === "touch";
    const { pointerId: pointer, clientX: x, clientY: y } = event;
    drag = { clause, pointer, x, y, touch, rest: undefined, dragging: false, over: undefined };
    if (touch) drag.rest = setTimeout(begin, REST);
    for (const [type, listener] of Object.entries(during)) addEventListener(type, listener as EventListener, true);
  };
  // A finger that drags does not scroll as well.
  const touchmove = (event: TouchEvent) => {
    if (drag?.dragging) event.preventDefault();
  };
  view.dom.addEventListener("pointerdown", down);
  view.dom.addEventListener("touchmove", touchmove, { passive: false });
  return () => {
    end();
    view.dom.removeEventListener("pointerdown", down);
    view.dom.removeEventListener("touchmove", touchmove);
  };
}
