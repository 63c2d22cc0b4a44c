// Which cards are in the page, and where. Invariant: of a long list only the cards near the window, the current one and the
// one with the focus are there; where clauses and cards are is read before anything is written, so that the browser lays
// out once.

import { clauseElementId } from "@concord/editor";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ClauseGroup } from "./filter.ts";
import {
  anchorAt,
  type CardBox,
  GAP,
  isPushedAway,
  placeAround,
  placeCards,
  placeInTurn,
  type Window,
} from "./place-cards.ts";

/** A list of more cards than this is long. */
const LONG = 60;
/** How far beyond the window cards are there, in pixels. */
const AROUND = 500;
/** A card of which the window has no more than this, in pixels, is not seen. */
const HAIR = 24;
/** How much of a clause has to be seen for its card to stand beside it, in pixels. */
const LINE = 40;
/** What stays free above and below the open card, in pixels. */
const MARGIN = 16;
/** About how high a folded card is: its edges, and a line for each change. */
const guess = (group: ClauseGroup): number => 2 + 33 * group.items.length;

/** Changes whose clauses are to be seen and whose cards found no room: last one above, first one below. */
export interface Beyond {
  readonly above: number;
  readonly below: number;
  readonly last: string | undefined;
  readonly next: string | undefined;
}
export const NOTHING_BEYOND: Beyond = { above: 0, below: 0, last: undefined, next: undefined };

interface Places {
  readonly groups: readonly ClauseGroup[];
  /** Index of the group that is open; -1: none. */
  readonly current: number;
  readonly placed: boolean;
  readonly list: RefObject<HTMLElement | null>;
  /** The paper that the text is on. */
  readonly text: RefObject<HTMLElement | null>;
  onBeyond(beyond: Beyond): void;
}

/** Indices of the groups that are in the page, in order. Each card has its index in `data-index`. */
export function usePlaces({ groups, current, placed, list, text, onBeyond }: Places): readonly number[] {
  const long = groups.length > LONG;
  const [near, setNear] = useState<readonly number[]>([]);
  const heights = useRef(new WeakMap<ClauseGroup, Map<boolean, number>>());
  const told = useRef(NOTHING_BEYOND);
  /** Whether a short list is placed like a long one, for want of room. */
  const crowded = useRef(false);

  const place = useCallback(() => {
    if (!list.current || !text.current) return;
    const tell = (beyond: Beyond): void => {
      if (
        beyond.above === told.current.above &&
        beyond.below === told.current.below &&
        beyond.last === told.current.last
      )
        return;
      told.current = beyond;
      onBeyond(beyond);
    };
    giveRoom(list.current);
    crowded.current = !long && !placeAll(list.current, text.current, current, placed);
    if (!long && !crowded.current) {
      tell(NOTHING_BEYOND);
      return;
    }
    const found = placeNear(list.current, text.current, { groups, current, placed, heights: heights.current });
    tell(found.beyond);
    if (!long) return;
    setNear((before) =>
      before.length === found.near.length && before.every((index, i) => index === found.near[i]) ? before : found.near,
    );
  }, [groups, current, placed, long, list, text, onBeyond]);

  // In the frame that shows what was rendered: before that the browser has it all laid out once.
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(place);
    return () => cancelAnimationFrame(frame);
  });
  useEffect(() => {
    if (!text.current) return;
    let frame = 0;
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(place);
    };
    const scrolled = (): void => {
      if (long || crowded.current) soon();
    };
    const observer = new ResizeObserver(soon);
    observer.observe(text.current);
    addEventListener("resize", soon);
    addEventListener("scroll", scrolled, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      removeEventListener("resize", soon);
      removeEventListener("scroll", scrolled);
    };
  }, [place, text, long]);

  if (!long) return groups.map((_group, index) => index);
  const there = new Set(near.filter((index) => index < groups.length));
  if (current >= 0) there.add(current);
  return [...there].sort((a, b) => a - b);
}

const cardsIn = (list: HTMLElement): HTMLElement[] => [...list.children] as HTMLElement[];

/**
 * Where the clauses of the text are, from the top of the list. The browser lays out no stretch that is far from the window,
 * and asking for a place in one would make it: there, clauses are taken to be equally high.
 */
function clauseTops(
  text: HTMLElement,
  top: number,
  open: { readonly clause: string | undefined; readonly edge: number },
  near?: Window,
): (clause: string) => number | undefined {
  const stretches = new Map<Element, DOMRect>();
  const sides = sidesIn(text);
  return (clause) => {
    const element = sides ? sides.get(clause) : document.getElementById(clauseElementId(clause));
    const stretch = element?.parentElement;
    if (!stretch || !text.contains(element)) return undefined;
    const box = stretches.get(stretch) ?? stretch.getBoundingClientRect();
    stretches.set(stretch, box);
    if (!near || (box.bottom - top > near.top && box.top - top < near.bottom)) {
      const place = element.getBoundingClientRect();
      return (clause === open.clause ? levelWith(place, open.edge) : place.top) - top;
    }
    const before = [...stretch.children].indexOf(element);
    return box.top - top + (box.height * before) / stretch.children.length;
  };
}

/** Where the card of the open clause belongs: level with it, or with what is still seen of it if it begins above the `edge`. */
const levelWith = ({ top, bottom }: DOMRect, edge: number): number => Math.max(top, Math.min(edge, bottom - LINE));

/** Where base and proposed stand side by side, what is shown of each clause: what would become of it, else what it was. */
function sidesIn(text: HTMLElement): Map<string, HTMLElement> | undefined {
  const cells = text.querySelectorAll<HTMLElement>(".side[data-side]");
  if (cells.length === 0) return undefined;
  const sides = new Map<string, HTMLElement>();
  for (const cell of cells) {
    const clause = cell.dataset.side ?? "";
    if (cell.previousElementSibling || !sides.has(clause)) sides.set(clause, cell);
  }
  return sides;
}

/** The filters, which stay at the top of the window. */
const filtersOf = (list: HTMLElement): DOMRect | undefined =>
  list.closest(".rail")?.querySelector(".filters")?.getBoundingClientRect();

/** The text is to be seen from here on. */
const barEnd = (): number => document.querySelector(".bar")?.getBoundingClientRect().bottom ?? 0;

/** Tells how high the open card may be to be seen whole: where it is higher, it scrolls in itself. */
function giveRoom(list: HTMLElement): void {
  const room = `${Math.round(innerHeight - barEnd() - (filtersOf(list)?.height ?? 0) - 2 * MARGIN)}px`;
  if (list.style.getPropertyValue("--room") !== room) list.style.setProperty("--room", room);
}

/** Places a short list as a whole; false, and nothing done, where the open card would not be beside its clause. */
function placeAll(list: HTMLElement, text: HTMLElement, current: number, placed: boolean): boolean {
  const cards = cardsIn(list);
  const write = (): void => {
    list.classList.toggle("placed", placed);
    list.classList.toggle("leads", placed && current >= 0);
    for (const card of cards) card.classList.remove("away");
  };
  if (!placed) {
    write();
    list.style.blockSize = "";
    for (const card of cards) card.style.insetBlockStart = "";
    return true;
  }
  const top = list.getBoundingClientRect().top;
  const clause = cards[current]?.dataset.clauseOf;
  const topOf = clauseTops(text, top, { clause, edge: (filtersOf(list)?.bottom ?? 0) + GAP });
  let last = 0;
  const boxes: CardBox[] = cards.map((card) => {
    last = topOf(card.dataset.clauseOf ?? "") ?? last;
    return { wanted: last, height: card.offsetHeight };
  });
  const floor = innerHeight - MARGIN - top;
  const tops = placeCards(boxes, current, floor);
  // The list may be about to lose cards that are still on the page, or to get the open one.
  const open = boxes[current];
  if (open && isPushedAway(open, tops[current]!, floor)) return false;
  write();
  cards.forEach((card, i) => {
    card.style.insetBlockStart = `${tops[i]}px`;
  });
  lead(list, text, boxes[current]?.wanted);
  const end = tops.length === 0 ? 0 : tops.at(-1)! + boxes.at(-1)!.height;
  list.style.blockSize = `${end}px`;
  return true;
}

/** A hairline from the paper to the open card, at the first line of its clause. */
function lead(list: HTMLElement, text: HTMLElement, wanted: number | undefined): void {
  if (wanted === undefined) return;
  const [paper, rail] = [text.getBoundingClientRect(), list.getBoundingClientRect()];
  const gap = rail.left > paper.left ? rail.left - paper.right : paper.left - rail.right;
  list.style.setProperty("--lead", `${Math.round(Math.max(wanted, 0) + 20)}px`);
  list.style.setProperty("--gap", `${Math.round(gap)}px`);
}

interface Near {
  readonly groups: readonly ClauseGroup[];
  readonly current: number;
  readonly placed: boolean;
  readonly heights: WeakMap<ClauseGroup, Map<boolean, number>>;
}

/** Places what of a long list is near the window; tells which cards have to be there and what is beyond. */
function placeNear(list: HTMLElement, text: HTMLElement, { groups, current, placed, heights }: Near) {
  const cards = cardsIn(list);
  const rail = list.getBoundingClientRect();
  for (const card of cards) {
    const group = groups[Number(card.dataset.index)];
    if (!group) continue;
    const known = heights.get(group) ?? new Map<boolean, number>();
    heights.set(group, known.set(card.hasAttribute("data-current"), card.offsetHeight));
  }
  const height = (index: number): number =>
    heights.get(groups[index]!)?.get(index === current) ?? guess(groups[index]!);
  const filters = filtersOf(list)?.bottom ?? 0;
  // The text is to be seen from the bar on, cards only from the filters on.
  const read = barEnd() - rail.top;
  const window: Window = { top: (placed ? filters : 0) - rail.top, bottom: innerHeight - rail.top };
  const wide: Window = { top: window.top - AROUND, bottom: window.bottom + AROUND };
  const topOf = clauseTops(text, rail.top, { clause: groups[current]?.clause.id, edge: filters + GAP }, wide);
  const known = new Map<number, number>();
  const wanted = (index: number): number => {
    let at = index;
    let top: number | undefined;
    for (; at >= 0 && top === undefined; at--) top = known.get(at) ?? topOf(groups[at]!.clause.id);
    known.set(index, top ?? 0);
    return top ?? 0;
  };
  const box = (index: number): CardBox => ({ wanted: wanted(index), height: height(index) });
  let result: { from: number; tops: readonly number[]; end?: number };
  if (placed) {
    const far = document.documentElement.scrollHeight - innerHeight;
    const line = window.top + (far > 0 ? Math.min(1, scrollY / far) : 0) * (window.bottom - window.top);
    const seen = current >= 0 && wanted(current) > window.top - 200 && wanted(current) < window.bottom;
    const anchor = seen ? current : anchorAt(groups.length, wanted, line);
    result = placeAround(groups.length, box, anchor, wide, window.bottom - MARGIN);
  } else result = placeInTurn(groups.length, height, wide);
  const { from, tops } = result;
  const leads = placed && current >= 0;
  const focused = cards.find((card) => card.contains(document.activeElement))?.dataset.index;
  const near = [...tops.keys()].map((i) => from + i);
  if (focused !== undefined && !near.includes(Number(focused)) && Number(focused) < groups.length)
    near.push(Number(focused));

  // from here on it writes
  list.classList.add("placed");
  list.classList.toggle("leads", leads);
  for (const card of cards) {
    const index = Number(card.dataset.index);
    const top = tops[index - from] ?? (groups[index] ? (placed ? wanted(index) : 0) : 0);
    const shown = index >= from && index < from + tops.length;
    card.classList.toggle("away", !shown);
    const wish = `${Math.round(top)}px`;
    if (card.style.insetBlockStart !== wish) card.style.insetBlockStart = wish;
  }
  if (leads) lead(list, text, wanted(current));
  const end = (tops.at(-1) ?? 0) + (tops.length > 0 ? height(from + tops.length - 1) : 0);
  const least = placed ? Math.max(end, text.getBoundingClientRect().bottom - rail.top) : (result.end ?? end);
  const size = `${Math.round(least)}px`;
  if (list.style.blockSize !== size) list.style.blockSize = size;
  return {
    near: near.sort((a, b) => a - b),
    beyond: placed ? beyondOf(groups, result, height, wanted, window, read) : NOTHING_BEYOND,
  };
}

/** What has its clause in the window, which begins at `read`, and its card not. */
function beyondOf(
  groups: readonly ClauseGroup[],
  { from, tops }: { from: number; tops: readonly number[] },
  height: (index: number) => number,
  wanted: (index: number) => number,
  window: Window,
  read: number,
): Beyond {
  const inside = (i: number): boolean =>
    tops[i]! + height(from + i) > window.top + HAIR && tops[i]! < window.bottom - HAIR;
  const first = [...tops.keys()].find(inside);
  const final = [...tops.keys()].findLast(inside);
  if (first === undefined || final === undefined) return NOTHING_BEYOND;
  let [above, below] = [0, 0];
  for (let i = from + first - 1; i >= 0 && wanted(i) >= read; i--) above += groups[i]!.items.length;
  for (let i = from + final + 1; i < groups.length && wanted(i) < window.bottom - 40; i++)
    below += groups[i]!.items.length;
  const last = above > 0 ? groups[from + first - 1]?.items.at(-1)?.id : undefined;
  const next = below > 0 ? groups[from + final + 1]?.items[0]?.id : undefined;
  return { above, below, last, next };
}
