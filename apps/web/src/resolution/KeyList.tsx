// The keys of the page, shown on demand, and the switch for those that work alone.

import { useSyncExternalStore } from "react";
import "../messages/en-dialogs.ts";
import { useWords } from "../messages/words.tsx";
import { KEYS, keysAlone, onKeysAlone, setKeysAlone } from "./keys.ts";
import { useResolutionState } from "./use-state.ts";

/** What stands in the dialog. */
export function KeyList() {
  const words = useWords();
  const decides = useResolutionState((state) => state.me?.canDecide === true);
  const alone = useSyncExternalStore(onKeysAlone, keysAlone);
  return (
    <>
      <dl className="keys">
        {KEYS.filter(({ who }) => who === "all" || decides).map(({ key, action }) => (
          <div key={action}>
            <dt>
              <kbd>{key.toUpperCase()}</kbd>
            </dt>
            <dd>{words(`keys.${action}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{words("keys.inText")}</p>
      <label className="row">
        <input type="checkbox" checked={alone} onChange={(event) => setKeysAlone(event.target.checked)} />
        {words("keys.alone")}
      </label>
      <p className="hint">{words("keys.hint")}</p>
    </>
  );
}
