// The line at the top of the paper: which base it is, what one may do in it, and the text to take away.

import { projectionOf } from "@concord/editor";
import { viewName } from "@concord/redline";
import { useIntl } from "react-intl";
import { exportPath, FILE_FORMATS, type ResolutionHead } from "../api.ts";
import { useWords } from "../messages/words.tsx";
import { useView } from "../router.tsx";
import { Menu } from "./Menu.tsx";
import { useResolutionState } from "./use-state.ts";

interface RunningProps {
  readonly id: string;
  readonly head: ResolutionHead | undefined;
}

/** The line. */
export function Running({ id, head }: RunningProps) {
  const words = useWords();
  const { locale } = useIntl();
  const me = useResolutionState((state) => state.me);
  const policy = useResolutionState((state) => state.policy);
  const view = useView();
  const writes = view.kind === "markup" || view.kind === "proposed";
  const adopted = useResolutionState((state) => state.adopted);
  const short = (hash: string) => hash.replace(/^sha256:/, "").slice(0, 8);
  const may = me === undefined || adopted ? undefined : me.canPropose ? undefined : me.canDecide ? "decide" : "read";
  return (
    <div className="running">
      {head?.baseHash === undefined ? (
        <span />
      ) : (
        <span title={head.baseHash}>{words("running.base", { hash: short(head.baseHash) })}</span>
      )}
      {adopted && <span title={adopted.hash}>{words("running.adopted", { hash: short(adopted.hash) })}</span>}
      {may !== undefined && <span className="may">{words(`running.${may}`)}</span>}
      {writes || may !== undefined || adopted ? null : <span className="may">{words(`running.view`)}</span>}
      {policy !== "renumber" && <span className="may">{words(`policy.running.${policy}`)}</span>}
      <Menu label={words("running.download")}>
        {FILE_FORMATS.map((format) => (
          <a key={format} href={exportPath(id, format, viewName(projectionOf(view)), locale)} download>
            {words(`running.${format}`)}
            <span className="sub">{words(`running.${format}.hint`)}</span>
          </a>
        ))}
        <a href={exportPath(id, "docx", "pending", locale)} download>
          {words("running.pending")}
          <span className="sub">{words("running.pending.hint")}</span>
        </a>
      </Menu>
    </div>
  );
}
