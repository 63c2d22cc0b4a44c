// Cards beside the text.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CardBox, GAP, placeCards } from "../src/resolution/place-cards.ts";

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
