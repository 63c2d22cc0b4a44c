// /: the resolutions of the meeting, with their state and how much is pending; an editor adds one here.

import { useEffect, useState } from "react";
import { api, type Me, type Problem, type ResolutionSummary } from "../api.ts";
import "../messages/en-resolutions.ts";
import { useWords } from "../messages/words.tsx";
import { sayProblem } from "../problem.ts";
import { draftPath, Link, resolutionPath } from "../router.tsx";
import { AddResolution } from "./AddResolution.tsx";
import { Shell } from "./Shell.tsx";

/** The list of resolutions. */
export function Resolutions({ me }: { me: Me }) {
  const words = useWords();
  const [list, setList] = useState<readonly ResolutionSummary[]>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const answer = await api.resolutions();
      if (!current) return;
      if (answer.ok) setList(answer.value.resolutions);
      else setProblem(answer);
    };
    void load();
    // counts go on while the page stands open in another tab
    const again = (): void => void (document.visibilityState === "visible" && load());
    document.addEventListener("visibilitychange", again);
    return () => {
      current = false;
      document.removeEventListener("visibilitychange", again);
    };
  }, []);
  const editor = me.user.role === "editor";
  return (
    <Shell me={me}>
      <h1>{words("resolutions.title")}</h1>
      {problem && list === undefined && (
        <p className="msg" role="alert">
          {sayProblem(words, problem)}
        </p>
      )}
      {list?.length === 0 && (
        <p className="msg soft">{words(editor ? "resolutions.noneEditor" : "resolutions.none")}</p>
      )}
      {list !== undefined && list.length > 0 && (
        <ul className="resolutions">
          {list.map((resolution) => (
            <li key={resolution.id}>
              <Row resolution={resolution} />
            </li>
          ))}
        </ul>
      )}
      {editor && <AddResolution />}
    </Shell>
  );
}

function Row({ resolution }: { resolution: ResolutionSummary }) {
  const words = useWords();
  const draft = resolution.state === "draft";
  const { adopted, pending: count } = resolution;
  return (
    <Link to={draft ? draftPath(resolution.id) : resolutionPath(resolution.id)} className="row">
      <span className="title" dir="auto">
        {resolution.title === "" ? words("resolutions.untitled") : resolution.title}
      </span>
      <span className="state">
        {adopted
          ? words("resolutions.adopted", { ...adopted.edition })
          : words(draft ? "resolutions.draft" : "resolutions.open")}
      </span>
      <span className="pending">
        {draft
          ? words("resolutions.notConfirmed")
          : words(adopted ? "resolutions.closed" : "resolutions.pending", { count })}
      </span>
    </Link>
  );
}
