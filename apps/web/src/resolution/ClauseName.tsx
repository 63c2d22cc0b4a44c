// How a clause is called in cards and lists: its call in italics and its label, as people say it ("recognizing b)").

import type { Change } from "@concord/editor";
import { useWords } from "../messages/words.tsx";
import { useResolutionState } from "./use-state.ts";

/** The name; a clause without call and label is called by its kind ("Title"). */
export function ClauseName({ clause }: { clause: Change["clause"] }) {
  const words = useWords();
  const kind = useResolutionState((state) => state.clauses.find((item) => item.id === clause.id)?.kind);
  if (clause.call === undefined && clause.label === "")
    return <>{words(kind === undefined ? "clause.unnamed" : `kind.${kind}`)}</>;
  return (
    <>
      {clause.call !== undefined && <i>{clause.call}</i>} <bdi>{clause.label}</bdi>
    </>
  );
}
