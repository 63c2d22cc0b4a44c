// Hues and lines of proponents.
import { describe, expect, test } from "vitest";
import { badgeKind, HUES, type Proposed, proponentOrder, slotAt, slotRules } from "../src/resolution/slots.ts";

const proposed = (id: string, proponent: string, at?: string): Proposed => ({ id, proponent, at });

describe("slots", () => {
  test("are in order of first proposal, not of the text", () => {
    const changes = [proposed("3:0", "KEN", "10:03"), proposed("1:0", "ECP", "10:01"), proposed("2:0", "IND", "10:02")];
    expect(proponentOrder(changes)).toEqual(["ECP", "IND", "KEN"]);
  });

  test("never change as more proposals come", () => {
    const changes = [proposed("1:0", "ECP", "10:01"), proposed("2:0", "IND", "10:02")];
    const before = proponentOrder(changes);
    const more = [proposed("9:0", "J", "10:09"), proposed("8:0", "IND", "10:08"), ...changes];
    expect(proponentOrder(more).slice(0, before.length)).toEqual(before);
  });

  test("of one instant are in the order of the text, whatever is proposed before them later", () => {
    const changes = [proposed("1:0", "ECP", "10:00"), proposed("2:0", "J", "10:00"), proposed("3:0", "IND", "10:00")];
    const later = [proposed("9:0", "IND", "10:30"), proposed("8:0", "J"), ...changes];
    expect(proponentOrder(changes)).toEqual(["ECP", "J", "IND"]);
    expect(proponentOrder(later)).toEqual(["ECP", "J", "IND"]);
  });

  test("of what is on its way come after what the relay has", () => {
    expect(proponentOrder([proposed("1:0", "IND"), proposed("2:0", "ECP", "10:02")])).toEqual(["ECP", "IND"]);
  });

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
