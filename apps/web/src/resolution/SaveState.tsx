// Where one's words are: on the relay's disk, on their way, or on this device. Invariant: the word "Saved" stands there
// only while the relay has everything on disk, and no change of the words is ever delayed. It is not announced: what is
// said aloud is another element's, and rarer.

import type { SessionState } from "@concord/editor";
import { useWords, type Words } from "../messages/words.tsx";
import { useResolutionStateAtOnce } from "./use-state.ts";

/** What the page says of it: first the short words, then what only a wide window has room for. */
export function saySave(words: Words, state: Pick<SessionState, "phase" | "save">): readonly [string, string] {
  const { phase, save } = state;
  if (phase === "ended") return [words("save.ended"), ""];
  if (save.kind === "offline") {
    const since = words.time(save.since);
    if (save.count === 0) return [words("save.offline", { since }), words("save.offlineNone")];
    return [
      words("save.offlineEdits", { since, count: save.count }),
      words(save.kept ? "save.offlineKept" : "save.offlineNotKept"),
    ];
  }
  if (save.kind === "saving") return [words("save.saving"), words("save.onTheirWay", { count: save.count })];
  if (phase === "connecting" || save.kind === "connecting") return [words("save.connecting"), ""];
  return [words("save.saved"), words("save.entry", { entry: save.entry })];
}

/** The save state. */
export function SaveState() {
  const words = useWords();
  const phase = useResolutionStateAtOnce((state) => state.phase);
  const save = useResolutionStateAtOnce((state) => state.save);
  const [short, long] = saySave(words, { phase, save });
  const look = phase === "ended" ? "offline" : save.kind;
  return (
    <span className="save" role="status" aria-live="off" aria-label={words("save.name")} data-save={look}>
      {short}
      {long !== "" && <span className="long">{long}</span>}
    </span>
  );
}
