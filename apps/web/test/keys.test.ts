// @vitest-environment happy-dom
// The keys of the page: alone outside the text, with Alt in it, never where somebody writes.
import { afterEach, describe, expect, test } from "vitest";
import { actionOf, KEYS, keysAlone, type Press, setKeysAlone } from "../src/resolution/keys.ts";

const press = (target: EventTarget | null, over: Partial<Press> & { on?: readonly string[] } = {}): Press => ({
  key: "j",
  code: "KeyJ",
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  defaultPrevented: false,
  getModifierState: (name) => over.on?.includes(name) ?? false,
  target,
  ...over,
});
const element = (html: string): Element => {
  document.body.innerHTML = html;
  return document.body.firstElementChild!;
};
const text = (): Element => element('<div role="textbox"><p>words</p></div>').firstElementChild!;

afterEach(() => setKeysAlone(true));

describe("a key", () => {
  test("works alone outside the text, whatever its case", () => {
    expect(actionOf(press(element("<button>x</button>")), true)).toBe("next-change");
    expect(actionOf(press(document.body, { key: "J" }), true)).toBe("next-change");
    expect(actionOf(press(document.body, { key: "?" }), true)).toBe("show-keys");
    expect(actionOf(press(document.body, { key: "q" }), true)).toBeUndefined();
  });

  test("writes in the text and in fields; in the text it works with Alt", () => {
    expect(actionOf(press(text()), true)).toBeUndefined();
    expect(actionOf(press(text(), { altKey: true }), true)).toBe("next-change");
    expect(actionOf(press(text(), { altKey: true, key: "∆" }), true)).toBe("next-change");
    for (const html of ["<textarea></textarea>", "<input>", "<select></select>"]) {
      expect(actionOf(press(element(html)), true)).toBeUndefined();
      expect(actionOf(press(element(html), { altKey: true }), true)).toBeUndefined();
    }
    expect(actionOf(press(element('<input type="checkbox">')), true)).toBe("next-change");
  });

  test("is the browser's with Ctrl or Meta, in a dialog, in a composition, and AltGr writes", () => {
    expect(actionOf(press(document.body, { ctrlKey: true }), true)).toBeUndefined();
    expect(actionOf(press(document.body, { metaKey: true }), true)).toBeUndefined();
    expect(actionOf(press(document.body, { isComposing: true }), true)).toBeUndefined();
    expect(actionOf(press(element("<dialog><button>x</button></dialog>").firstChild), true)).toBeUndefined();
    expect(actionOf(press(text(), { altKey: true, on: ["AltGraph"] }), true)).toBeUndefined();
  });

  test("alone can be switched off, and stays off on the device; with Alt it goes on working", () => {
    setKeysAlone(false);
    expect(keysAlone()).toBe(false);
    expect(actionOf(press(document.body), keysAlone())).toBeUndefined();
    expect(actionOf(press(document.body, { altKey: true }), keysAlone())).toBe("next-change");
  });

  test("means one thing", () => {
    expect(new Set(KEYS.map(({ key }) => key)).size).toBe(KEYS.length);
    expect(new Set(KEYS.map(({ action }) => action)).size).toBe(KEYS.length);
  });
});
