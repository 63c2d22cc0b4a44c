// How a view is named in addresses and on the command line: `markup`, `base`, `agreed`, `proposed`, `as:IND,ECP`.
import { PROPONENT_CODE } from "./proponent-code.ts";
import type { View } from "./types.ts";

const NAMED = ["markup", "base", "agreed", "proposed"] as const;
const AS = new RegExp(`^as:${PROPONENT_CODE}(?:,${PROPONENT_CODE}){0,99}$`);

/** The name of a view. */
export function viewName(view: View): string {
  return view.kind === "as" ? `as:${view.proponents.join(",")}` : view.kind;
}

/** The view with this name; undefined where there is none. */
export function viewNamed(name: string): View | undefined {
  const kind = NAMED.find((known) => known === name);
  if (kind) return { kind };
  return AS.test(name) ? { kind: "as", proponents: [...new Set(name.slice(3).split(","))] } : undefined;
}
