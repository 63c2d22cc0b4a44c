// How a clause is called in cards and lists: its call in italics and its label, as people say it ("recognizing b)").

import type { Change } from "@concord/editor";
import { directionOf } from "@concord/redline";
import { sayKind, sayObjects, useWords } from "../messages/words.tsx";
import { useResolutionState } from "./use-state.ts";

interface ClauseNameProps {
  readonly clause: Change["clause"];
  /** Whether it is told apart from the others under its call: by its first words where it has no label. */
  readonly apart?: boolean;
}

/** The name; a clause without call and label is called by its kind ("Title"). */
export function ClauseName({ clause, apart = false }: ClauseNameProps) {
  const words = useWords();
  const lang = useResolutionState((state) => state.lang);
  const { opening } = clause;
  if (apart && opening !== undefined) {
    const said = (
      <bdi lang={lang} dir={directionOf(lang)}>
        {sayObjects(words, opening)}
      </bdi>
    );
    return <>{words.rich("change.opening", { words: said })}</>;
  }
  if (clause.call === undefined && clause.label === "") return <>{sayKind(words, clause.kind)}</>;
  return (
    <bdi lang={lang} dir={directionOf(lang)}>
      {clause.call !== undefined && <i>{clause.call}</i>} <bdi>{clause.label}</bdi>
    </bdi>
  );
}
