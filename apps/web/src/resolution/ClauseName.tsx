// How a clause is called in cards and lists: its call in italics and its label, as people say it ("recognizing b)").

import type { Change } from "@concord/editor";
import { useWords } from "../messages/words.tsx";

/** The name; a clause without call and label is called by what the editor says of it. */
export function ClauseName({ clause }: { clause: Change["clause"] }) {
  const words = useWords();
  if (clause.call === undefined && clause.label === "") return <>{words("clause.unnamed")}</>;
  return (
    <>
      {clause.call !== undefined && <i>{clause.call}</i>} <bdi>{clause.label}</bdi>
    </>
  );
}
