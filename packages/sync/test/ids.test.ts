// Ranges of ids against a model that keeps a value for each unit.
import { type IdRange, parseId, pushRange, RangeMap } from "@concord/sync";
import fc from "fast-check";
import { expect, test } from "vitest";

const CLOCKS = 40;

test("a range map is what a map of units is", () => {
  const step = fc.record({
    client: fc.integer({ min: 1, max: 2 }),
    from: fc.nat(CLOCKS - 1),
    length: fc.integer({ min: 1, max: 12 }),
    value: fc.constantFrom("a", "b", undefined),
    append: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const map = new RangeMap<string>();
      const model = new Map<string, string>();
      for (const { client, from, length, value, append } of steps) {
        const next = (before: string | undefined) => (append && before ? before.slice(-2) + (value ?? "") : value);
        map.update(client, from, from + length, next);
        for (let clock = from; clock < from + length; clock++) {
          const after = next(model.get(`${client}:${clock}`));
          if (after === undefined) model.delete(`${client}:${clock}`);
          else model.set(`${client}:${clock}`, after);
        }
        for (const c of [1, 2]) {
          const units = Array.from({ length: CLOCKS + 15 }, (_, clock) => model.get(`${c}:${clock}`));
          expect(units.map((_, clock) => map.get(c, clock))).toEqual(units);
          const parts = [...map.parts(c, from, from + length + 3)];
          expect(parts.flatMap((p) => Array.from({ length: p.to - p.from }, () => p.value))).toEqual(
            units.slice(from, from + length + 3),
          );
          expect(parts[0]!.from).toBe(from);
        }
      }
      const spans = [...map.entries()];
      for (const [client, span] of spans) {
        expect(span.from).toBeLessThan(span.to);
        const before = spans.find(([c, s]) => c === client && s.to === span.from);
        if (before) expect(before[1].value).not.toBe(span.value);
      }
      expect(map.empty).toBe(model.size === 0);
    }),
    { numRuns: 300, seed: 20260105 },
  );
});

test("ranges that touch are one, in either direction", () => {
  const ranges: IdRange[] = [];
  for (const clock of [5, 6, 4, 9, 8]) pushRange(ranges, 1, clock, 1);
  pushRange(ranges, 2, 7, 1);
  expect(ranges).toEqual([
    [1, 4, 3],
    [1, 8, 2],
    [2, 7, 1],
  ]);
});

test("an id is two numbers and nothing else", () => {
  expect(parseId("12:7")).toEqual([12, 7]);
  expect(["", "12", "a:1", "1:-1", "1:2:3", " 1:2", "1:99999999999"].map(parseId)).toEqual(Array(7).fill(undefined));
});
