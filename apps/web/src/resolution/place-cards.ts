// Where cards stand beside the text. Invariant: in the order of the text, never over one another, never above the top of
// the list; the current card level with its clause where that leaves room for those before it.

/** A card to be placed: where its clause is, and how high the card is. Pixels from the top of the list. */
export interface CardBox {
  readonly wanted: number;
  readonly height: number;
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
