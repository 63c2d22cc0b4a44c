// The views of the text as radio buttons. Invariant: the address says which view is shown, and each is an exact projection,
// made by the editor; nothing here hides or shows words by style.

import type { PageView } from "@concord/editor";
import { useEffect, useId, useRef } from "react";
import { useWords } from "../messages/words.tsx";
import { navigateView, useView } from "../router.tsx";
import { useResolution } from "./use-state.ts";

/** The views that the page offers, in the order of its buttons and of the keys 1 to 7. */
export const VIEWS = [
  "markup",
  "base",
  "agreed",
  "proposed",
  "as",
  "changed",
  "sides",
] as const satisfies readonly PageView["kind"][];

/** Goes to a view by its kind; `proponents`: who is shown first where one says whose proposals one wants to see. */
export function goToView(kind: PageView["kind"], proponents: readonly string[]): void {
  navigateView(kind === "as" ? { kind, proponents } : { kind });
}

/** Whose proposals are shown where nobody has said it yet: one's own, else those that came first. */
export function useFirstProponents(): () => readonly string[] {
  const session = useResolution();
  return () => {
    const { me, proponents } = session.store.get();
    const own = me?.proponent;
    if (own !== undefined && proponents.includes(own)) return [own];
    return proponents.slice(0, 1);
  };
}

/** The buttons. */
export function Views() {
  const words = useWords();
  const { kind } = useView();
  const first = useFirstProponents();
  const name = useId();
  const row = useRef<HTMLFieldSetElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is another button
  useEffect(() => {
    // where there is no room for all buttons the row scrolls, and the page with it never
    const [box, button] = [row.current, row.current?.querySelector("label:has(:checked)")];
    if (!box || !button) return;
    const [outer, inner] = [box.getBoundingClientRect(), button.getBoundingClientRect()];
    if (inner.right > outer.right) box.scrollLeft += inner.right - outer.right + 24;
    else if (inner.left < outer.left) box.scrollLeft -= outer.left - inner.left + 24;
  }, [kind]);
  return (
    <fieldset ref={row} className="seg views">
      <legend className="vh">{words("view.legend")}</legend>
      {VIEWS.map((view) => (
        <label key={view}>
          <input type="radio" name={name} checked={kind === view} onChange={() => goToView(view, first())} />
          {words(`view.${view}`)}
        </label>
      ))}
    </fieldset>
  );
}
