// The end of a session that will not come back by itself: what happened, and that nothing typed is lost without a word.

import { isMessageId, useWords } from "../messages/words.tsx";
import { useResolutionState } from "./use-state.ts";

/** Nothing while the session lives. */
export function Ended() {
  const words = useWords();
  const ended = useResolutionState((state) => state.phase === "ended");
  const code = useResolutionState((state) => state.endedWith);
  if (!ended) return null;
  const id = `ended.${code}`;
  return (
    <div className="msg ended" role="alert">
      <b>{words("ended.title")}</b>
      {words(isMessageId(id) ? id : "ended.other")}
      <div className="acts">
        <button type="button" className="btn" onClick={() => location.reload()}>
          {words("ended.reload")}
        </button>
      </div>
    </div>
  );
}
