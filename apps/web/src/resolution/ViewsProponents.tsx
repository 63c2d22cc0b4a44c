// Whose proposals the view "As proposed by…" shows: a box for each proponent with its code and how many changes it has.

import { useMemo } from "react";
import { useWords } from "../messages/words.tsx";
import { navigateView, useView } from "../router.tsx";
import { badgeKind } from "./slots.ts";
import { useResolutionState } from "./use-state.ts";

/** The boxes; nothing in other views. */
export function ViewsProponents() {
  const words = useWords();
  const view = useView();
  const order = useResolutionState((state) => state.proponents);
  const changes = useResolutionState((state) => state.changes);
  const counts = useMemo(() => {
    const out = new Map<string, number>();
    for (const { proponent, state } of changes) {
      if (state !== "withdrawn") out.set(proponent, (out.get(proponent) ?? 0) + 1);
    }
    return out;
  }, [changes]);
  if (view.kind !== "as") return null;
  // Who is named in the address and has proposed nothing yet is there to be taken away.
  const offered = [...new Set([...order.filter((code) => (counts.get(code) ?? 0) > 0), ...view.proponents])];
  const toggle = (code: string): void => {
    const proponents = view.proponents.includes(code)
      ? view.proponents.filter((each) => each !== code)
      : [...view.proponents, code];
    navigateView({ kind: "as", proponents }, { replace: true });
  };
  return (
    <fieldset className="as-chooser">
      <legend>{words("view.as.who")}</legend>
      {offered.length === 0 && <p className="hint">{words("view.as.nobody")}</p>}
      {offered.map((code) => (
        <label key={code} data-proponent={code}>
          <input type="checkbox" checked={view.proponents.includes(code)} onChange={() => toggle(code)} />
          <span className="who" data-kind={badgeKind(code)}>
            {code}
          </span>
          <span className="n">
            {words.number(counts.get(code) ?? 0)}
            <span className="vh"> {words("outline.changes", { count: counts.get(code) ?? 0 })}</span>
          </span>
        </label>
      ))}
      {view.proponents.length === 0 && offered.length > 0 && <p className="hint">{words("view.as.none")}</p>}
    </fieldset>
  );
}
