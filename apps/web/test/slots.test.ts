// Hues and lines of proponents.
import { describe, expect, test } from "vitest";
import { badgeKind, HUES, slotAt, slotRules } from "../src/resolution/slots.ts";

describe("slots", () => {
  test("are told apart by hue and line: twelve proponents, twelve looks, and neighbours never share a hue", () => {
    const slots = Array.from({ length: 12 }, (_, place) => slotAt(place));
    expect(new Set(slots.map((slot) => JSON.stringify(slot))).size).toBe(12);
    expect(slots[HUES]?.hue).toBe(slots[0]?.hue);
    for (const [i, slot] of slots.slice(1).entries()) expect(slot.hue).not.toBe(slots[i]?.hue);
  });

  test("are rules for codes only: nothing else gets into a style sheet", () => {
    const rules = slotRules(["IND", '"] * { display: none } [x="', "ECP"]);
    expect(rules).toContain('[data-proponent="IND"] { --c: var(--p1); --u: solid; --w: 1.5px; }');
    expect(rules).toContain('[data-proponent="ECP"] { --c: var(--p3);');
    expect(rules).not.toContain("display");
  });

  test("regional groups have square badges", () => {
    expect(["ECP", "ACP", "IND", "J"].map(badgeKind)).toEqual(["group", "group", "administration", "administration"]);
  });
});
