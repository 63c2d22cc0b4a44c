// One clause of the review: as received, as recovered, how it stands; open, with its readings and what can be marked by hand.
import {
  confirm,
  type Difference,
  isClause,
  markByHand,
  placeReference,
  questionsOf,
  type Review,
  type ReviewedSegment,
  settleMissing,
  standingOf,
  textOf,
} from "@concord/recovery";
import type { BaseText } from "@concord/redline";
import { memo, useState } from "react";
import { useWords, type Words } from "../messages/words.tsx";
import { MarkWords } from "./MarkWords.tsx";
import { Question } from "./Question.tsx";
import { Received } from "./Received.tsx";
import { RecoveredText } from "./RecoveredText.tsx";
import { short } from "./segment-words.ts";

interface ReviewRowProps {
  readonly index: number;
  readonly segment: ReviewedSegment;
  readonly review: Review;
  readonly base: BaseText;
  readonly open: boolean;
  readonly differences: readonly Difference[] | undefined;
  /** Of a new footnote: where it is referred to, in words. */
  readonly reference: string | undefined;
  /** The new footnotes that have no mark in the text. */
  readonly unmarked: readonly number[];
  onOpen(): void;
  onReview(review: Review): void;
}

/** The row. */
export const ReviewRow = memo(
  function ReviewRow(props: ReviewRowProps) {
    const { index, segment, review, base, open, differences = [], reference, unmarked, onOpen, onReview } = props;
    const words = useWords();
    const [more, setMore] = useState(false);
    const standing = standingOf(segment);
    const name = segment.clause || words("review.clause");
    if (!isClause(segment)) {
      return (
        <li className="review-row outside" data-segment={index}>
          <Received segment={segment} />
          <p className="txt">{words("review.outside")}</p>
        </li>
      );
    }
    const state = sayStanding(words, segment, differences);
    const whole = textOf(segment).length;
    const all = (as: "strike" | "keep"): void => onReview(markByHand(review, base, index, 0, whole, as));
    const { base: was, proposed: now } = labelsIn(segment);
    return (
      <li
        className="review-row"
        data-segment={index}
        data-standing={standing}
        aria-current={open ? "step" : undefined}
        aria-label={words("review.row", { clause: name, state })}
        tabIndex={-1}
      >
        <Received segment={segment} />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button in the last column does the same by key */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in the last column does the same by key */}
        <div className="txt" onClick={open ? undefined : onOpen}>
          <span className="label">
            {was !== undefined && was !== now && <del>{was}</del>}
            {now !== undefined && (was !== now ? <ins>{now}</ins> : now)}
          </span>
          <div className="body" data-kind={segment.kind}>
            {reference === undefined ? fateNote(words, segment) : <span className="fate">{reference}</span>}
            {open ? (
              <MarkWords
                name={name}
                segment={segment}
                differences={differences}
                mark={(from, to, as) => markByHand(review, base, index, from, to, as)}
                notes={
                  reference === undefined ? unmarked.map((note) => ({ note, words: noteWords(review, note) })) : []
                }
                onRefer={(note, at) => onReview(placeReference(review, note, { segment: index, at }))}
                index={index}
                onReview={onReview}
              />
            ) : (
              <p dir="auto">
                <RecoveredText segment={segment} differences={differences} />
              </p>
            )}
          </div>
        </div>
        <div className="state">
          <button type="button" className="as" aria-expanded={open} onClick={onOpen}>
            <span className="vh">{name}: </span>
            <i className="st" data-st={segment.confirmed ? "agreed" : "open"} aria-hidden="true" />
            <span>{state}</span>
          </button>
          {open && segment.confirmed && (
            <button type="button" className="btn quiet" onClick={() => onReview(confirm(review, index, false))}>
              {words("review.reconsider")}
            </button>
          )}
          {open && !more && questionsOf(segment, false).length > questionsOf(segment).length && (
            <button type="button" className="btn quiet" onClick={() => setMore(true)}>
              {words("review.readings")}
            </button>
          )}
          {open && (
            <>
              {segment.refersFrom && (
                <button
                  type="button"
                  className="btn quiet"
                  onClick={() => onReview(placeReference(review, index, undefined))}
                >
                  {words("review.unrefer")}
                </button>
              )}
              <button type="button" className="btn quiet" onClick={() => all("strike")}>
                {words("review.strikeAll")}
              </button>
              <button type="button" className="btn quiet" onClick={() => all("keep")}>
                {words("review.keepAll")}
              </button>
              {differences.map((one) =>
                one.base === "" ? null : (
                  <button
                    key={`${one.place.at} ${one.place.length}`}
                    type="button"
                    className="btn quiet"
                    onClick={() => onReview(settleMissing(review, index, one.place, !one.struck))}
                  >
                    {words(one.struck ? "review.missingLeave" : "review.missingStrike", { words: short(one.base) })}
                  </button>
                ),
              )}
            </>
          )}
        </div>
        {open &&
          questionsOf(segment, !more).map((run, n) => (
            <Question
              // biome-ignore lint/suspicious/noArrayIndexKey: the nth question of the clause stays the nth
              key={n}
              name={name}
              segment={segment}
              index={index}
              run={run}
              review={review}
              base={base}
              onReview={onReview}
            />
          ))}
      </li>
    );
  },
  // Only the open row needs what is beside its segment.
  (a, b) =>
    !a.open &&
    !b.open &&
    a.segment === b.segment &&
    a.reference === b.reference &&
    sameDifferences(a.differences, b.differences),
);

function sameDifferences(a: readonly Difference[] = [], b: readonly Difference[] = []): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function sayStanding(words: Words, segment: ReviewedSegment, differences: readonly Difference[]): string {
  const standing = standingOf(segment);
  if (standing === "confirmed")
    return words(differences.length > 0 ? "review.state.differs" : "review.state.confirmed");
  if (standing === "choose") {
    const places = segment.runs.filter((run) => run.certainty === "choose" && !run.byHand).length;
    return `${words("review.state.choose")} · ${words("review.state.places", { count: places })}`;
  }
  return words(standing === "likely" ? "review.state.likely" : "review.state.ready");
}

/** The words of a new footnote. */
function noteWords({ segments }: Review, note: number): string {
  const runs = segments[note]?.runs ?? [];
  return runs.map((run) => (run.op === "ins" && !run.label ? run.t : "")).join("");
}

function fateNote(words: Words, { fate, movedFrom, movedClause }: ReviewedSegment) {
  const said =
    movedFrom !== undefined || movedClause
      ? words("review.movedClause")
      : fate === "inserted"
        ? words("review.newClause")
        : fate === "deleted"
          ? words("review.goneClause")
          : undefined;
  return said === undefined ? null : <span className="fate">{said}</span>;
}

/** The label in the base and as proposed; of one that nothing is known of as it reads. */
function labelsIn({ label, runs, fate }: ReviewedSegment): { readonly base?: string; readonly proposed?: string } {
  const only = fate === "deleted" ? "base" : fate === "inserted" ? "proposed" : undefined;
  if (label) return only === undefined ? label : { [only]: label[only] ?? "" };
  const printed = runs
    .filter((run) => run.label)
    .map((run) => run.t)
    .join("")
    .trim();
  if (printed === "") return {};
  return only === undefined ? { base: printed, proposed: printed } : { [only]: printed };
}
