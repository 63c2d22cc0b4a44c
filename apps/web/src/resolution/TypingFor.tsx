// The line above the text that says for whom one types, as long as it is for somebody else.

import { useWords } from "../messages/words.tsx";
import { badgeKind } from "./slots.ts";
import { useResolution, useResolutionState } from "./use-state.ts";

/** The line; nothing while one types for nobody else. */
export function TypingFor() {
  const words = useWords();
  const session = useResolution();
  const own = useResolutionState((state) => state.me?.proponent);
  const code = useResolutionState((state) => state.writesAs);
  if (code === undefined || code === own) return null;
  return (
    <div className="typing-for" role="status">
      <span className="who" data-proponent={code} data-kind={badgeKind(code)} aria-hidden="true">
        {code}
      </span>
      <p>
        <b>{words("scribe.line", { code })}</b> <span className="long">{words("scribe.lineHint", { code })}</span>
      </p>
      <button
        type="button"
        className="btn"
        aria-label={words("scribe.stop", { code })}
        onClick={() => session.typeFor(undefined)}
      >
        {words("scribe.stopShort")}
      </button>
    </div>
  );
}
