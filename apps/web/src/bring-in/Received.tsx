// A segment as it was received, letter by letter; where words or numbers run together they are marked.
import { type ReviewedSegment, textOf } from "@concord/recovery";
import type { ReactNode } from "react";
import { gluedSpans } from "./segment-words.ts";

/** The text, tabs and line ends shown. */
export function Received({ segment }: { segment: ReviewedSegment }) {
  const text = textOf(segment).trimEnd();
  const out: ReactNode[] = [];
  let at = 0;
  for (const { from, to } of gluedSpans(segment)) {
    if (from >= text.length) break;
    out.push(shown(text.slice(at, from), at), <mark key={`m${from}`}>{text.slice(from, to)}</mark>);
    at = to;
  }
  out.push(shown(text.slice(at), at));
  return (
    <p className="raw" dir="auto">
      {out}
    </p>
  );
}

function shown(text: string, key: number): ReactNode {
  const parts = text.split(/(\t|\n+)/u);
  return parts.map((part, i) => {
    const id = `${key} ${i}`;
    if (part === "\t")
      return (
        <span key={id} className="tab">
          {"\u21e5"}
        </span>
      );
    return part.startsWith("\n") ? <br key={id} /> : part;
  });
}
