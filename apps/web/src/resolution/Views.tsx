// The views of the text as radio buttons. Invariant: each is an exact projection, made by the editor; nothing here hides
// or shows words by style.

import type { View } from "@concord/redline";
import { useId } from "react";
import { useWords } from "../messages/words.tsx";
import { useResolution, useResolutionState } from "./use-state.ts";

/** The views that the page offers, in the order of its buttons. */
export const VIEWS = ["markup", "base", "agreed", "proposed"] as const satisfies readonly View["kind"][];

/** The buttons. */
export function Views() {
  const words = useWords();
  const session = useResolution();
  const kind = useResolutionState((state) => state.view.kind);
  const name = useId();
  return (
    <fieldset className="seg views">
      <legend className="vh">{words("view.legend")}</legend>
      {VIEWS.map((view) => (
        <label key={view}>
          <input type="radio" name={name} checked={kind === view} onChange={() => session.setView({ kind: view })} />
          {words(`view.${view}`)}
        </label>
      ))}
    </fieldset>
  );
}
