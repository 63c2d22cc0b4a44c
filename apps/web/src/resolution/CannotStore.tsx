// The relay cannot store anything: where one's words are meanwhile, when the next try is, and a way not to wait for it.

import { useWords } from "../messages/words.tsx";
import { useResolution, useResolutionState } from "./use-state.ts";

/** Nothing while the relay stores. */
export function CannotStore() {
  const words = useWords();
  const session = useResolution();
  const nextTry = useResolutionState((state) => state.nextTry);
  if (nextTry === undefined) return null;
  return (
    <div className="msg ended" role="alert">
      <b>{words("store.title")}</b>
      {words(session.keeps ? "store.kept" : "store.notKept")} {words("store.next", { time: words.clock(nextTry) })}
      <div className="acts">
        <button type="button" className="btn" onClick={() => session.retry()}>
          {words("store.now")}
        </button>
      </div>
    </div>
  );
}
