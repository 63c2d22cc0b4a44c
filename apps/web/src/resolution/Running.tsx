// The line at the top of the paper: which base it is, what one may do in it, and the text to take away.

import { projectionOf } from "@concord/editor";
import { viewName } from "@concord/redline";
import { exportPath, type ResolutionHead } from "../api.ts";
import { LANGUAGES } from "../messages/language.ts";
import { useWords } from "../messages/words.tsx";
import { Link, resolutionPath, useView } from "../router.tsx";
import { Menu } from "./Menu.tsx";
import { useResolutionState } from "./use-state.ts";

interface RunningProps {
  readonly id: string;
  readonly head: ResolutionHead | undefined;
}

/** The line. */
export function Running({ id, head }: RunningProps) {
  const words = useWords();
  const me = useResolutionState((state) => state.me);
  const policy = useResolutionState((state) => state.policy);
  const view = useView();
  const writes = view.kind === "markup" || view.kind === "proposed";
  const adopted = useResolutionState((state) => state.adopted);
  const short = (hash: string) => hash.replace(/^sha256:/, "").slice(0, 8);
  const may = me === undefined || adopted ? undefined : me.canPropose ? undefined : me.canDecide ? "decide" : "read";
  const shown = viewName(projectionOf(view));
  const files = [
    ["docx", "docx", shown],
    ["pending", "docx", "pending"],
    ["txt", "txt", shown],
    ["html", "html", shown],
    ["json", "json", shown],
  ] as const;
  return (
    <div className="running">
      {head?.baseHash === undefined ? (
        <span />
      ) : (
        <span title={head.baseHash}>{words("running.base", { hash: short(head.baseHash) })}</span>
      )}
      {head?.previous && (
        <Link to={resolutionPath(head.previous.id)}>{words("adopted.previous", { ...head.previous.edition })}</Link>
      )}
      {adopted && <span title={adopted.hash}>{words("running.adopted", { hash: short(adopted.hash) })}</span>}
      {may !== undefined && <span className="may">{words(`running.${may}`)}</span>}
      {writes || may !== undefined || adopted ? null : <span className="may">{words(`running.view`)}</span>}
      {policy !== "renumber" && <span className="may">{words(`policy.running.${policy}`)}</span>}
      <Menu label={words("running.download")}>
        {files.map(([name, format, of]) => (
          <a key={name} href={exportPath(id, format, of, LANGUAGES[words.language].locale)} download>
            {words(`running.${name}`)}
            <span className="sub">{words(`running.${name}.hint`)}</span>
          </a>
        ))}
      </Menu>
    </div>
  );
}
