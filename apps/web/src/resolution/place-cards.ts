// Where cards stand beside the text. Invariant: in the order of the text, never over one another; the current card level
// with its clause where that leaves room for those before it. A short list is placed as a whole and none is above its top;
// of a long one, or where that leaves the open card no room, only what is near the window, around the card that is level with its
// clause.

/** A card to be placed: where its clause is, and how high the card is. Pixels from the top of the list. */
export interface CardBox {
  readonly wanted: number;
  readonly height: number;
}

/** What is to be seen of the list. Pixels from its top. */
export interface Window {
  readonly top: number;
  readonly bottom: number;
}

/** The cards of a long list that stand in or near the window: those from `from` on, with their tops. */
export interface Placed {
  readonly from: number;
  readonly tops: readonly number[];
}

/** Room between two cards, and above the first. */
export const GAP = 8;

/**
 * The top of every card. `current` is level with its clause, or higher if it would otherwise end below `floor` (the
 * bottom of the window); those before and after are pushed out of its way.
 */
export function placeCards(cards: readonly CardBox[], current: number, floor: number): number[] {
  const tops: number[] = new Array(cards.length).fill(0);
  if (cards.length === 0) return tops;
  const now = Math.min(Math.max(current, 0), cards.length - 1);
  // everything before the current card has to fit above it
  let before = GAP;
  for (let i = 0; i < now; i++) before += cards[i]!.height + GAP;
  const card = cards[now]!;
  const level = current < 0 ? card.wanted : Math.min(card.wanted, floor - card.height);
  tops[now] = Math.round(Math.max(before, level));
  for (let i = now - 1; i >= 0; i--) {
    before -= cards[i]!.height + GAP;
    const room = tops[i + 1]! - GAP - cards[i]!.height;
    tops[i] = Math.round(Math.max(before, Math.min(cards[i]!.wanted, room)));
  }
  for (let i = now + 1; i < cards.length; i++) {
    tops[i] = Math.round(Math.max(cards[i]!.wanted, tops[i - 1]! + cards[i - 1]!.height + GAP));
  }
  return tops;
}

/** How far from its clause the open card may be pushed by those before it, in pixels: about three folded cards. */
const PUSHED = 120;

/** Whether the cards before the open one have pushed it away from its clause, or out of the window. */
export function isPushedAway({ wanted, height }: CardBox, top: number, floor: number): boolean {
  const level = Math.max(GAP, Math.min(wanted, floor - height));
  return top - level > PUSHED || (top > level + 1 && top + height > floor);
}

/**
 * The cards in the window: `anchor` level with its clause, or higher if it would otherwise end below `floor`, the others
 * level with theirs or pushed out of its way. Those that find no room above are not among them.
 */
export function placeAround(
  count: number,
  box: (index: number) => CardBox,
  anchor: number,
  window: Window,
  floor: number,
): Placed {
  if (count === 0) return { from: 0, tops: [] };
  const now = Math.min(Math.max(anchor, 0), count - 1);
  const card = box(now);
  const tops = [Math.round(Math.max(GAP, Math.min(card.wanted, floor - card.height)))];
  let from = now;
  for (let next = tops[0]!; from > 0; ) {
    const { wanted, height } = box(from - 1);
    const top = Math.round(Math.min(wanted, next - GAP - height));
    if (top < GAP || top + height < window.top) break;
    tops.unshift(top);
    next = top;
    from--;
  }
  let end = tops.at(-1)! + card.height;
  for (let i = now + 1; i < count && end < window.bottom; i++) {
    const { wanted, height } = box(i);
    const top = Math.round(Math.max(wanted, end + GAP));
    tops.push(top);
    end = top + height;
  }
  return { from, tops };
}

/** The cards in the window when they follow one another, and how high all are together. */
export function placeInTurn(
  count: number,
  height: (index: number) => number,
  window: Window,
): Placed & { end: number } {
  const tops: number[] = [];
  let from = 0;
  let top = GAP;
  for (let i = 0; i < count; i++) {
    const next = top + height(i) + GAP;
    if (next < window.top) from = i + 1;
    else if (top <= window.bottom) tops.push(Math.round(top));
    top = next;
  }
  return { from, tops, end: top };
}

/** Which card is level with its clause as the page scrolls: that of the last clause above a line which goes from the top of
 * the window to its bottom, as the page does from its start to its end. So every card has its turn. */
export function anchorAt(count: number, wanted: (index: number) => number, line: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wanted(middle) <= line) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
