// A line that says what undo did not do, for a few seconds: what was decided meanwhile stays.

import { useEffect, useState } from "react";
import { useWords } from "../messages/words.tsx";
import { useResolutionState } from "./use-state.ts";

/** How long it stands, in milliseconds. */
const STANDS = 6_000;

/** The line. It is said aloud by the announcer, not here. */
export function UndoNotice() {
  const words = useWords();
  const notice = useResolutionState((state) => state.notice);
  const [over, setOver] = useState<number>();
  useEffect(() => {
    if (notice === undefined) return;
    const timer = setTimeout(() => setOver(notice.id), STANDS);
    return () => clearTimeout(timer);
  }, [notice]);
  if (notice === undefined || notice.id === over || notice.code === "nothing-to-undo") return null;
  return <p className="undo-notice">{words(`notice.${notice.code}`)}</p>;
}
