// What is read stays where it is while the text around it becomes another: clauses in the window are remembered, and the page is scrolled so
// that the first of them that is still there is where it was. Invariant: it ends when the reader goes on by themselves.

import { clauseElementId } from "@concord/editor";

/** How close to one another the window is asked what is there, in pixels. */
const STEP = 12;

/** What a reader does of their own; who goes back is put by the browser where they were. */
const OWN = ["wheel", "touchstart", "pointerdown", "keydown", "popstate"] as const;

/** A place that is kept. */
export interface ReadingPlace {
  /** Scrolls to it, now and whenever the page is laid out anew. */
  keep(): void;
  stop(): void;
}

/** The place that is read on a paper; undefined where its beginning is to be seen: then nothing above it is in the way. */
export function readingPlace(paper: HTMLElement): ReadingPlace | undefined {
  if (paper.getBoundingClientRect().top >= 0) return undefined;
  const places = placesIn(paper);
  const put = (): void => {
    const found = places.find(({ id }) => wordsOf(id));
    const words = found && wordsOf(found.id);
    const by = words ? words.getBoundingClientRect().top - found.top : 0;
    if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: "instant" });
  };
  const observer = new ResizeObserver(put);
  const stop = (): void => {
    observer.disconnect();
    for (const event of OWN) removeEventListener(event, stop, true);
  };
  return {
    keep: () => {
      put();
      observer.observe(document.body);
      for (const event of OWN) addEventListener(event, stop, { capture: true, passive: true });
    },
    stop,
  };
}

/** The clauses in the window and where their words begin: from above, those of which the beginning is to be seen first. */
function placesIn(paper: HTMLElement): { readonly id: string; readonly top: number }[] {
  const { left, width } = paper.getBoundingClientRect();
  const found = new Map<string, number>();
  let first: number | undefined;
  for (let y = 0; y < innerHeight; y += STEP) {
    // side by side there are two
    for (const x of [left + width / 4, left + (3 * width) / 4]) {
      const there = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-clause], [data-side]");
      const id = there?.dataset.clause ?? there?.dataset.side;
      const words = id === undefined || found.has(id) ? undefined : wordsOf(id);
      if (!words || id === undefined) continue;
      first ??= y;
      found.set(id, words.getBoundingClientRect().top);
    }
  }
  const places = [...found].map(([id, top]) => ({ id, top }));
  const isWhole = ({ top }: { top: number }): boolean => top >= (first ?? 0);
  return [...places.filter(isWhole), ...places.filter((place) => !isWhole(place))];
}

/** The element with the words of a clause, where they show. */
function wordsOf(id: string): Element | undefined {
  // by class, which costs nothing where there are none
  const [sides] = document.getElementsByClassName("sides");
  const clause = sides
    ? sides.querySelector(`[data-side="${CSS.escape(id)}"]`)
    : document.getElementById(clauseElementId(id));
  if (!clause || clause.getClientRects().length === 0) return undefined;
  return clause.querySelector(":scope > :is(p, h2, h3, .body)") ?? clause;
}
