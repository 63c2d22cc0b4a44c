// How a clause is called in cards and lists: its call in italics and its label, as people say it ("recognizing b)").

import type { Change } from "@concord/editor";
import { sayKind, useWords } from "../messages/words.tsx";

/** The name; a clause without call and label is called by its kind ("Title"). */
export function ClauseName({ clause }: { clause: Change["clause"] }) {
  const words = useWords();
  if (clause.call === undefined && clause.label === "") return <>{sayKind(words, clause.kind)}</>;
  return (
    <>
      {clause.call !== undefined && <i>{clause.call}</i>} <bdi>{clause.label}</bdi>
    </>
  );
}
