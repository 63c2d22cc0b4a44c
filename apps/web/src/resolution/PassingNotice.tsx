// A line that says what undo or a paste did not do, for a few seconds: what was decided meanwhile stays, too much goes nowhere.

import type { Notice as NoticeData } from "@concord/editor";
import { useEffect, useState } from "react";
import { useWords, type Words } from "../messages/words.tsx";
import { useResolutionState } from "./use-state.ts";

/** How long it stands, in milliseconds. */
const STANDS = 8_000;

/** What a notice says. */
export function sayNotice(words: Words, notice: NoticeData): string {
  return notice.code === "paste-too-long"
    ? words("notice.paste-too-long", { limit: notice.limit })
    : words(`notice.${notice.code}`);
}

/** The line. It is said aloud by the announcer, not here. */
export function PassingNotice() {
  const words = useWords();
  const notice = useResolutionState((state) => state.notice);
  const [over, setOver] = useState<number>();
  useEffect(() => {
    if (notice === undefined) return;
    const timer = setTimeout(() => setOver(notice.id), STANDS);
    return () => clearTimeout(timer);
  }, [notice]);
  if (notice === undefined || notice.id === over || notice.code === "nothing-to-undo") return null;
  return <p className="passing-notice">{sayNotice(words, notice)}</p>;
}
