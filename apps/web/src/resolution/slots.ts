// Slots: which hue and line each proponent has. Invariant: slots are given in order of first proposal and never change
// as more proposals come; a proponent who has proposed nothing has none, because hue means somebody's proposal.

/** What slots are given by. `at` is absent while a change is still on its way. */
export interface Proposed {
  readonly id: string;
  readonly proponent: string;
  readonly at?: string | undefined;
}

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

/** The proponents in order of their first proposal. `changes` are in the order of the text. */
export function proponentOrder(changes: readonly Proposed[]): string[] {
  const firsts = new Map<string, Proposed>();
  for (const change of changes) {
    const known = firsts.get(change.proponent);
    if (known !== undefined && earlier(change, known) >= 0) continue;
    // anew, so that the order of the map is that of the first proposals in the text
    firsts.delete(change.proponent);
    firsts.set(change.proponent, change);
  }
  return [...firsts.values()].sort(earlier).map((change) => change.proponent);
}

/** What the relay has received comes in its order (in that of the text at the same instant); what is on its way, after. */
function earlier(a: Proposed, b: Proposed): number {
  if (a.at !== b.at) {
    if (a.at === undefined) return 1;
    if (b.at === undefined) return -1;
    return a.at < b.at ? -1 : 1;
  }
  return 0;
}

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
    .filter(({ code }) => /^[A-Z]{1,8}$/.test(code))
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
