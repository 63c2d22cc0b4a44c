// How a clause is called in cards and lists: its call in italics and its label, as people say it ("recognizing b)").

import type { Change } from "@concord/editor";
import { directionOf } from "@concord/redline";
import { sayKind, useWords } from "../messages/words.tsx";
import { useResolutionState } from "./use-state.ts";

/** The name; a clause without call and label is called by its kind ("Title"). */
export function ClauseName({ clause }: { clause: Change["clause"] }) {
  const words = useWords();
  const lang = useResolutionState((state) => state.lang);
  if (clause.call === undefined && clause.label === "") return <>{sayKind(words, clause.kind)}</>;
  return (
    <bdi lang={lang} dir={directionOf(lang)}>
      {clause.call !== undefined && <i>{clause.call}</i>} <bdi>{clause.label}</bdi>
    </bdi>
  );
}
