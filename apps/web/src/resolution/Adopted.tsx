// That the text was adopted: where and when, what of it was left open, and what can be done now. It stands above the paper for
// as long as the page does; in a resolution that is open there is nothing.

import { useEffect, useState } from "react";
import { api, type Problem } from "../api.ts";
import { useWords } from "../messages/words.tsx";
import { sayProblem } from "../problem.ts";
import { Link, navigate, resolutionPath, useView } from "../router.tsx";
import { useResolutionState } from "./use-state.ts";
import { goToView } from "./Views.tsx";

interface AdoptedProps {
  readonly id: string;
  /** Whether one adds resolutions to the meeting. */
  readonly mayAdd: boolean;
}

/** The strip. */
export function Adopted({ id, mayAdd }: AdoptedProps) {
  const words = useWords();
  const view = useView();
  const adopted = useResolutionState((state) => state.adopted);
  const left = useResolutionState(
    (state) => state.changes.filter((change) => change.state === "pending" || change.state === "partly").length,
  );
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const next = useNext(id, adopted !== undefined);
  if (adopted === undefined) return null;
  const start = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await api.addNext(id);
    setBusy(false);
    if (answer.ok) navigate(resolutionPath(answer.value.id));
    else setProblem(answer);
  };
  return (
    <section className="msg adopted" aria-labelledby="adopted">
      <b id="adopted">{words("adopted.title", { ...adopted.edition })}</b>
      {words("adopted.by", {
        when: words.day(adopted.at),
        who: adopted.by,
        seq: adopted.seq,
      })}{" "}
      {words("adopted.closed")} {left > 0 && words("adopted.left", { count: left })}
      {problem && <p role="alert">{sayProblem(words, problem)}</p>}
      {(view.kind !== "agreed" || mayAdd || next !== undefined) && (
        <div className="acts">
          {view.kind !== "agreed" && (
            <button type="button" className="btn" onClick={() => goToView("agreed", [])}>
              {words("adopted.show")}
            </button>
          )}
          {next !== undefined && (
            <Link to={resolutionPath(next)} className="btn">
              {words("adopted.toNext")}
            </Link>
          )}
          {mayAdd && next === undefined && (
            <button type="button" className="btn" disabled={busy} onClick={() => void start()}>
              {words("adopted.next")}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

/** The next edition, once somebody has begun it: looked for when the text is adopted, and when the page is looked at again. */
function useNext(id: string, adopted: boolean): string | undefined {
  const [next, setNext] = useState<string>();
  useEffect(() => {
    if (!adopted) return;
    let current = true;
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      const answer = await api.resolution(id);
      if (current && answer.ok) setNext(answer.value.next);
    };
    const again = (): void => void look();
    again();
    document.addEventListener("visibilitychange", again);
    return () => {
      current = false;
      document.removeEventListener("visibilitychange", again);
    };
  }, [id, adopted]);
  return next;
}
