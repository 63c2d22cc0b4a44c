// The readings of one place: radio cards, each with the text it gives and what speaks for it and against it.
import {
  type Candidate,
  choose,
  chosen,
  currentOf,
  type Reason,
  type Review,
  type ReviewedSegment,
  textOf,
} from "@concord/recovery";
import type { BaseText } from "@concord/redline";
import { useId, useState } from "react";
import { isMessageId, useWords, type Words } from "../messages/words.tsx";
import { sayEvidence } from "../resolution/recovered.ts";
import { RecoveredText } from "./RecoveredText.tsx";
import { short } from "./segment-words.ts";

/** How many readings are shown at first. */
const FIRST = 3;

interface QuestionProps {
  readonly name: string;
  readonly segment: ReviewedSegment;
  readonly index: number;
  /** Place of the insertion among the runs. */
  readonly run: number;
  readonly review: Review;
  readonly base: BaseText;
  onReview(review: Review): void;
}

/** The question. */
export function Question({ name, segment, index, run, review, base, onReview }: QuestionProps) {
  const words = useWords();
  const heading = useId();
  const candidates = segment.runs[run]?.candidates ?? [];
  const now = currentOf(segment, run);
  const [more, setMore] = useState(false);
  const shown = more || now >= FIRST ? candidates : candidates.slice(0, FIRST);
  const speaking = candidates.map(({ reasons }) => reasons.filter(({ weight }) => weight > 0).length);
  const most = Math.max(1, ...speaking);
  return (
    <div className="ask">
      <h3 id={heading}>{words("question.titleAt", { clause: name, words: short(segment.runs[run]?.t ?? "") })}</h3>
      <div className="opts" role="radiogroup" aria-labelledby={heading}>
        {shown.map((candidate, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a reading is its place among the readings
          <label className="opt" key={i}>
            <span className="h">
              <input
                type="radio"
                name={heading}
                checked={now === i}
                onChange={() => onReview(choose(review, base, index, run, i))}
              />
              <b>{sayCandidate(words, candidate, segment)}</b>
              <span>{words("question.evidence", { mine: speaking[i] ?? 0, most })}</span>
            </span>
            <span className="t" dir="auto">
              <RecoveredText segment={{ runs: chosen(segment, base, run, i) }} differences={[]} />
            </span>
            <span className="why">
              {candidate.reasons.length === 0 && <span className="no">{words("question.noReason")}</span>}
              {candidate.reasons.map((reason) => (
                <span key={reason.code} className={reason.weight > 0 ? undefined : "no"}>
                  {sayReason(words, reason)}
                </span>
              ))}
            </span>
          </label>
        ))}
      </div>
      {shown.length < candidates.length && (
        <button type="button" className="btn quiet" onClick={() => setMore(true)}>
          {words("question.more", { count: candidates.length - shown.length })}
        </button>
      )}
    </div>
  );
}

function sayCandidate(words: Words, { struck }: Candidate, segment: ReviewedSegment): string {
  const text = textOf(segment);
  const parts = struck.map(({ from, to }) => text.slice(from - segment.from, to - segment.from).trim());
  const said = parts.filter((part) => part !== "").map(short);
  return said.length === 0 ? words("question.nothing") : words("question.struck", { words: said.join(" … ") });
}

function sayReason(words: Words, { code, weight, words: about = [] }: Reason): string {
  if (weight > 0) return sayEvidence(words, { code, ...(about.length > 0 ? { text: about.join(" ") } : {}) });
  const id = `against.${code}`;
  return words(isMessageId(id) ? id : "question.noReason");
}
