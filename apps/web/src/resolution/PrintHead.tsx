// What a printed page says of itself: which resolution, which view of it, on which base, on what day; at the head of the first
// page in full, and at the edges of every page.

import { useEffect, useState } from "react";
import { useWords } from "../messages/words.tsx";
import { useRules } from "./sheet-rules.ts";
import { useResolutionState } from "./use-state.ts";

interface PrintHeadProps {
  readonly title: string;
  readonly hash: string;
}

/** The head; on the screen it is not there. */
export function PrintHead({ title, hash }: PrintHeadProps) {
  const words = useWords();
  const shown = useResolutionState((state) => state.view);
  const view =
    shown.kind === "as" ? words("print.as", { proponents: shown.proponents.join(", ") }) : words(`view.${shown.kind}`);
  const adopted = useResolutionState((state) => state.adopted);
  const [today, setToday] = useState(() => new Date());
  useEffect(() => {
    const now = (): void => setToday(new Date());
    addEventListener("beforeprint", now);
    return () => removeEventListener("beforeprint", now);
  }, []);
  const date = words.day(today.getTime());
  const base = words("running.base", { hash: hash.replace(/^sha256:/, "").slice(0, 8) });
  useRules(pageRules(title, view, `${base}, ${date}`));
  return (
    <div className="print-head">
      <p className="name">
        <bdi>{title}</bdi>
      </p>
      <p>
        {view}, {date}
      </p>
      {adopted && <p>{words("adopted.title", { ...adopted.edition })}</p>}
      <p>{words("running.base", { hash })}</p>
    </div>
  );
}

/** Rules for the edges of printed pages; the document's direction does not turn them round. */
function pageRules(title: string, view: string, foot: string): string {
  const edge = (place: string, content: string) =>
    `@${place} { content: ${content}; font: 8pt sans-serif; color: #444; }`;
  return `@page {
${edge("top-left", cssString(title.slice(0, 90)))}
${edge("top-right", cssString(view))}
${edge("bottom-left", cssString(foot))}
${edge("bottom-right", 'counter(page) " / " counter(pages)')}
}`;
}

/** Any words as a string of CSS: whatever is no letter or digit is told by its number. */
function cssString(text: string): string {
  const safe = [...text].map((c) => (/[\p{L}\p{N} ]/u.test(c) ? c : `\\${c.codePointAt(0)?.toString(16) ?? "20"} `));
  return `"${safe.join("")}"`;
}
