// Cards beside the text.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  anchorAt,
  type CardBox,
  GAP,
  isPushedAway,
  placeAround,
  placeCards,
  placeInTurn,
} from "../src/resolution/place-cards.ts";

const card = (wanted: number, height = 40): CardBox => ({ wanted, height });
const FAR = 100_000;

describe("cards", () => {
  test("stand level with their clauses where there is room", () => {
    expect(placeCards([card(20), card(100), card(300)], 1, FAR)).toEqual([20, 100, 300]);
  });

  test("make way for the current one, on both sides", () => {
    expect(placeCards([card(90), card(100, 200), card(110)], 1, FAR)).toEqual([52, 100, 308]);
  });

  test("the current one goes up rather than below the window", () => {
    expect(placeCards([card(10), card(500, 300)], 1, 600)).toEqual([10, 300]);
  });

  test("none is hidden above the top: the current one goes down instead", () => {
    expect(placeCards([card(0), card(0), card(20)], 2, FAR)).toEqual([8, 56, 104]);
  });

  test("the open one is pushed a little by those before it, but neither far nor out of the window", () => {
    expect(isPushedAway(card(100, 200), 180, FAR)).toBe(false);
    expect(isPushedAway(card(100, 200), 260, FAR)).toBe(true);
    expect(isPushedAway(card(100, 200), 180, 350)).toBe(true);
    // Its clause is low in the window: it goes up, and nothing pushed it.
    expect(isPushedAway(card(500, 200), 300, 500)).toBe(false);
  });

  test("no current one: the first is level", () => {
    expect(placeCards([card(30), card(40)], -1, 50)).toEqual([30, 78]);
    expect(placeCards([], -1, 50)).toEqual([]);
  });

  test("never overlap, never leave the order or the top, whatever the text", () => {
    const cards = fc.array(
      fc.record({ wanted: fc.integer({ min: 0, max: 5000 }), height: fc.integer({ min: 20, max: 400 }) }),
    );
    fc.assert(
      fc.property(
        cards,
        fc.integer({ min: -1, max: 30 }),
        fc.integer({ min: 100, max: 3000 }),
        (boxes, current, floor) => {
          const tops = placeCards(boxes, current, floor);
          expect(tops).toHaveLength(boxes.length);
          tops.forEach((top, i) => {
            const above = i === 0 ? 0 : tops[i - 1]! + boxes[i - 1]!.height;
            expect(top).toBeGreaterThanOrEqual(above + (i === 0 ? 0 : GAP));
            expect(top).toBeGreaterThanOrEqual(GAP);
          });
        },
      ),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

describe("a long list", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 20, max: 200 })), {
    minLength: 1,
    maxLength: 400,
  });
  /** Clauses one after the other, each with a card. */
  const boxesOf = (all: readonly (readonly [number, number])[]): CardBox[] => {
    let wanted = 0;
    return all.map(([step, height]) => {
      wanted += step;
      return { wanted, height };
    });
  };

  test("has in the window the anchor level with its clause, the others in order, none over another", () => {
    fc.assert(
      fc.property(rows, fc.nat(399), fc.integer({ min: 0, max: 20_000 }), (all, pick, top) => {
        const boxes = boxesOf(all);
        const anchor = pick % boxes.length;
        const window = { top, bottom: top + 900 };
        const { from, tops } = placeAround(boxes.length, (i) => boxes[i]!, anchor, window, FAR);
        expect(tops[anchor - from]).toBe(Math.max(GAP, boxes[anchor]!.wanted));
        tops.forEach((at, i) => {
          const before = i === 0 ? 0 : tops[i - 1]! + boxes[from + i - 1]!.height;
          expect(at).toBeGreaterThanOrEqual(before + GAP);
        });
      }),
      { seed: 20261125, numRuns: 300 },
    );
  });

  test("has few cards in the page, however long it is", () => {
    const boxes = boxesOf(Array.from({ length: 5_000 }, () => [60, 100] as const));
    let asked = 0;
    const { tops } = placeAround(
      boxes.length,
      (i) => {
        asked++;
        return boxes[i]!;
      },
      2_500,
      { top: 149_000, bottom: 151_000 },
      FAR,
    );
    expect(tops.length).toBeLessThan(40);
    expect(asked).toBeLessThan(60);
  });

  test("gives every card its turn as the page scrolls from its start to its end", () => {
    const boxes = boxesOf(Array.from({ length: 300 }, () => [40, 120] as const));
    const length = 300 * 40;
    const turns = new Set<number>();
    for (let scroll = 0; scroll <= length - 900; scroll += 5) {
      const line = scroll + (scroll / (length - 900)) * 900;
      const anchor = anchorAt(boxes.length, (i) => boxes[i]!.wanted, line);
      const { from, tops } = placeAround(
        boxes.length,
        (i) => boxes[i]!,
        anchor,
        { top: scroll, bottom: scroll + 900 },
        scroll + 900,
      );
      const at = tops[anchor - from]!;
      if (at >= scroll - 40 && at + 120 <= scroll + 900) turns.add(anchor);
    }
    expect(turns.size).toBe(300);
  });

  test("is a stack of which the window shows a part where there is no room beside the text", () => {
    const { from, tops, end } = placeInTurn(1_000, () => 92, { top: 50_000, bottom: 51_000 });
    expect(end).toBe(GAP + 1_000 * 100);
    expect(from).toBe(499);
    expect(tops[0]).toBe(GAP + 499 * 100);
    expect(tops.length).toBeLessThan(14);
  });
});
