// The keys of a resolution's page: which key does what, where. Invariant: one table; a key alone works outside the text and
// outside fields, the same key with Alt works in the text as well; keys alone can be switched off on this device
// (WCAG 2.1.4).

/** What a key does, for whom. "decides": only who decides has it. */
export interface Key {
  readonly key: string;
  readonly action: string;
  readonly who: "all" | "decides";
}

/** The table, in the order in which it is shown. The name of an action is the end of a message id, "keys.next-change". */
export const KEYS = [
  { key: "j", action: "next-change", who: "all" },
  { key: "k", action: "previous-change", who: "all" },
  { key: "n", action: "next-clause", who: "all" },
  { key: "p", action: "previous-clause", who: "all" },
  { key: "a", action: "accept", who: "decides" },
  { key: "x", action: "reject", who: "decides" },
  { key: "h", action: "hold", who: "all" },
  { key: "r", action: "reasons", who: "all" },
  { key: "c", action: "comment", who: "all" },
  { key: "/", action: "search", who: "all" },
  { key: "1", action: "view-markup", who: "all" },
  { key: "2", action: "view-base", who: "all" },
  { key: "3", action: "view-agreed", who: "all" },
  { key: "4", action: "view-proposed", who: "all" },
  { key: "5", action: "view-as", who: "all" },
  { key: "6", action: "view-changed", who: "all" },
  { key: "7", action: "view-sides", who: "all" },
  { key: "o", action: "outline", who: "all" },
  { key: "?", action: "show-keys", who: "all" },
] as const satisfies readonly Key[];

export type KeyAction = (typeof KEYS)[number]["action"];

/** What of a key press is looked at. */
export type Press = Pick<
  KeyboardEvent,
  "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "isComposing" | "defaultPrevented" | "getModifierState"
> & { readonly target: EventTarget | null };

/** The action that a press means; undefined when it means none. `alone`: whether keys without Alt are switched on. */
export function actionOf(press: Press, alone: boolean): KeyAction | undefined {
  if (press.defaultPrevented || press.isComposing || press.ctrlKey || press.metaKey) return undefined;
  // AltGr writes a character
  if (press.getModifierState("AltGraph")) return undefined;
  if (!press.altKey && (!alone || writes(press.target))) return undefined;
  if (press.altKey && inField(press.target)) return undefined;
  if (press.target instanceof Element && press.target.closest("dialog") !== null) return undefined;
  const key = keyOf(press);
  return KEYS.find((each) => each.key === key)?.action;
}

/** The key as the table has it. With Alt some systems write another character: then the key's place tells. */
function keyOf(press: Press): string {
  const { key, code } = press;
  if (!press.altKey || /^[a-z0-9/?]$/i.test(key)) return key.toLowerCase();
  if (code.startsWith("Key")) return code.slice(3).toLowerCase();
  if (code.startsWith("Digit")) return code.slice(5);
  if (code === "Slash") return press.getModifierState("Shift") ? "?" : "/";
  return key;
}

/** Whether a key alone writes there, or chooses. */
function writes(target: EventTarget | null): boolean {
  return inField(target) || (target instanceof HTMLElement && target.closest('[role="textbox"]') !== null);
}

function inField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && target.type !== "checkbox" && target.type !== "radio";
}

const OFF = "concord.keys";
const listeners = new Set<() => void>();

/** Whether keys alone work on this device. */
export const keysAlone = (): boolean => localStorage.getItem(OFF) !== "off";

/** Switches keys alone on or off on this device. */
export function setKeysAlone(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, "off");
  for (const listener of [...listeners]) listener();
}

/** Calls `listener` when they are switched. */
export function onKeysAlone(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
