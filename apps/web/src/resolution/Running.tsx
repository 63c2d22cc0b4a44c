// The line at the top of the paper: which base it is, what one may do in it, and the text to take away.

import type { ResolutionHead } from "../api.ts";
import { useWords } from "../messages/words.tsx";
import { useResolutionState } from "./use-state.ts";
import { VIEWS } from "./Views.tsx";

interface RunningProps {
  readonly head: ResolutionHead | undefined;
  exportPath(view: (typeof VIEWS)[number]): string;
}

/** The line. */
export function Running({ head, exportPath }: RunningProps) {
  const words = useWords();
  const me = useResolutionState((state) => state.me);
  const kind = useResolutionState((state) => state.view.kind);
  const view = VIEWS.find((each) => each === kind) ?? "markup";
  const may = me === undefined ? undefined : me.canPropose ? undefined : me.canDecide ? "decide" : "read";
  return (
    <div className="running">
      {head?.baseHash === undefined ? (
        <span />
      ) : (
        <span title={head.baseHash}>
          {words("running.base", { hash: head.baseHash.replace(/^sha256:/, "").slice(0, 8) })}
        </span>
      )}
      {may !== undefined && <span className="may">{words(`running.${may}`)}</span>}
      {view === "markup" || may !== undefined ? null : <span className="may">{words(`running.view`)}</span>}
      <a href={exportPath(view)} download>
        {words("running.download")}
      </a>
    </div>
  );
}
