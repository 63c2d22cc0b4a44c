// Slots: which hue and line each proponent has. Invariant: slots are given in order of first proposal and never change
// as more proposals come (the relay's log says which was first); a proponent who has proposed nothing has none, because
// hue means somebody's proposal.

import { isProponentCode } from "@concord/redline";

/** Hues go round after six, and come back with another line, so that hue and line together stay one proponent's. */
export const HUES = 6;
const LINES: readonly { readonly style: string; readonly width: string }[] = [
  { style: "solid", width: "1.5px" },
  { style: "double", width: "1px" },
  { style: "dashed", width: "1.5px" },
  { style: "dotted", width: "2px" },
  { style: "solid", width: "3px" },
  { style: "dashed", width: "3px" },
];
const SECOND: readonly { readonly style: string; readonly width: string }[] = [
  { style: "solid", width: "3px" },
  { style: "dashed", width: "3px" },
  { style: "dotted", width: "3px" },
  { style: "double", width: "1.5px" },
  { style: "dashed", width: "1.5px" },
  { style: "dotted", width: "2px" },
];

/** The hue, line style and line width of the slot at a place (from 0). */
export function slotAt(place: number): { readonly hue: number; readonly style: string; readonly width: string } {
  const hue = place % HUES;
  const line = (Math.floor(place / HUES) % 2 === 0 ? LINES : SECOND)[hue]!;
  return { hue: hue + 1, ...line };
}

/** The style rules that give each proponent its slot. Codes that are none are left out: they go into a selector. */
export function slotRules(proponents: readonly string[]): string {
  return proponents
    .map((code, place) => ({ code, slot: slotAt(place) }))
    .filter(({ code }) => isProponentCode(code))
    .map(
      ({ code, slot }) =>
        `[data-proponent="${code}"] { --c: var(--p${slot.hue}); --u: ${slot.style}; --w: ${slot.width}; }`,
    )
    .join("\n");
}

const REGIONAL_GROUPS: ReadonlySet<string> = new Set(["ACP", "AFCP", "ARB", "ECP", "EUR", "IAP", "RCC"]);

/** The shape of a proponent's badge: square for a regional group, round for an administration. */
export const badgeKind = (code: string): "group" | "administration" =>
  REGIONAL_GROUPS.has(code) ? "group" : "administration";
