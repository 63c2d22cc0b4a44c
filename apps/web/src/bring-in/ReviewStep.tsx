// The third step: clause by clause, what was recovered, and what a person says of it. Invariant: everything that is done goes
// through the review, so that it can be undone.
import {
  choose,
  confirm,
  confirmCertain,
  countsOf,
  currentOf,
  differencesIn,
  isClause,
  noteReferences,
  questionsOf,
  type Recovery,
  type Review,
  standingOf,
} from "@concord/recovery";
import type { BaseText } from "@concord/redline";
import { useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "../messages/words.tsx";
import { BaseCheck } from "./BaseCheck.tsx";
import { Legend } from "./Legend.tsx";
import { ReviewFoot } from "./ReviewFoot.tsx";
import { ReviewRow } from "./ReviewRow.tsx";
import { sayReference } from "./say-reference.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import type { Work } from "./work.ts";

/** Which rows are shown. */
type Filter = "all" | "doubtful" | "open" | "differing";
const FILTERS: readonly Filter[] = ["all", "doubtful", "open", "differing"];

interface ReviewStepProps {
  readonly work: Work;
  readonly review: Review;
  readonly recovery: Recovery;
  readonly base: BaseText;
  readonly canUndo: boolean;
  /** `at`: the segment that is looked at from now on. */
  onReview(review: Review, at?: number): void;
  onLook(at: number): void;
  onUndo(): void;
  onStep(step: Work["step"]): void;
}

/** The step. */
export function ReviewStep({
  work,
  review,
  recovery,
  base,
  canUndo,
  onReview,
  onLook,
  onUndo,
  onStep,
}: ReviewStepProps) {
  const words = useWords();
  const { segments } = review;
  const [filter, setFilter] = useState<Filter>("all");
  const list = useRef<HTMLOListElement>(null);
  const differences = useMemo(() => differencesIn(segments, base), [segments, base]);
  const references = useMemo(() => noteReferences(segments), [segments]);
  const unmarked = [...references].flatMap(([i, place]) => (!place || segments[i]?.refersFrom ? [i] : []));
  const counts = useMemo(() => countsOf(review), [review]);
  const differing = segments.filter((segment) => differences.has(segment)).length;
  const matches = (i: number): boolean => {
    const segment = segments[i]!;
    const standing = standingOf(segment);
    if (filter === "all") return segment.kind !== "blank" && segment.kind !== "noise";
    if (standing === "none") return false;
    if (filter === "doubtful") return standing === "choose" || standing === "likely";
    return filter === "open" ? standing !== "confirmed" : differences.has(segment);
  };
  // The row that is looked at stays while it is, also when it matches no more.
  const first = useMemo(() => firstToDo(review), [review]);
  const at = work.at ?? first;
  const shown = segments.flatMap((_, i) =>
    matches(i) || (filter !== "all" && i === at && standingOf(segments[i]!) !== "none") ? [i] : [],
  );
  const clauses = shown.filter((i) => isClause(segments[i]!));
  const here = segments[at];
  const questions = here ? questionsOf(here) : [];

  const moved = useRef(false);
  const look = (to: number | undefined): void => {
    if (to === undefined) return;
    moved.current = true;
    onLook(to);
  };
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const row = list.current?.querySelector<HTMLElement>(`[data-segment="${at}"]`);
    row?.scrollIntoView({ block: "nearest" });
    row?.focus({ preventScroll: true });
  }, [at]);
  /** The next clause behind this one that is not confirmed, then from the beginning. */
  const nextOpen = (from: Review): number | undefined => {
    const rest = clauses.filter((i) => standingOf(from.segments[i]!) !== "confirmed" && i !== at);
    return rest.find((i) => i > at) ?? rest[0];
  };
  const doConfirm = (): void => {
    if (!here || !isClause(here)) return;
    const next = here.confirmed ? review : confirm(review, at);
    const to = nextOpen(next);
    moved.current = true;
    if (next !== review) onReview(next, to);
    else if (to !== undefined) onLook(to);
  };
  const read = (by: 1 | -1): boolean => {
    const run = questions[0];
    if (!here || run === undefined) return false;
    const count = here.runs[run]?.candidates?.length ?? 0;
    const now = currentOf(here, run);
    onReview(choose(review, base, at, run, (Math.max(now, by > 0 ? -1 : 0) + by + count) % count));
    return true;
  };
  useReviewKeys({
    next: () => look(clauses.find((i) => i > at)),
    previous: () => look(clauses.findLast((i) => i < at)),
    confirm: doConfirm,
    undo: onUndo,
    reading: read,
  });
  const doubtful = clauses.filter((i) => ["choose", "likely"].includes(standingOf(segments[i]!)));
  return (
    <>
      <BaseCheck
        check={recovery.baseCheck}
        differing={differing}
        onShow={() => setFilter("differing")}
        onAnother={() => onStep("base")}
      />
      <Legend />
      <fieldset className="seg review-filter">
        <legend className="vh">{words("review.show")}</legend>
        {FILTERS.map((each) => (
          <label key={each}>
            <input type="radio" name="filter" checked={filter === each} onChange={() => setFilter(each)} />
            {each === "all"
              ? words("review.all")
              : words(`review.${each}`, {
                  count:
                    each === "doubtful"
                      ? counts.choose + counts.likely
                      : each === "open"
                        ? counts.all - counts.confirmed
                        : differing,
                })}
          </label>
        ))}
      </fieldset>
      <p className="review-keys">{words("review.keys")}</p>
      <div className="review-sheet">
        <div className="review-cols" aria-hidden="true">
          <b>
            {words("review.received")} <span>{words("review.lost")}</span>
          </b>
          <b>{words("review.recovered")}</b>
          <b>{words("review.clause")}</b>
        </div>
        {shown.length === 0 && <p className="review-empty">{words("review.nothing")}</p>}
        <ol ref={list} aria-label={words("review.list")}>
          {shown.map((i) => (
            <ReviewRow
              key={i}
              index={i}
              segment={segments[i]!}
              review={review}
              base={base}
              open={i === at}
              differences={differences.get(segments[i]!)}
              reference={references.has(i) ? sayReference(words, segments, references.get(i)) : undefined}
              unmarked={unmarked}
              onOpen={() => onLook(i)}
              onReview={onReview}
            />
          ))}
        </ol>
      </div>
      <ReviewFoot
        counts={counts}
        segments={segments}
        at={at}
        reading={here && questions[0] !== undefined ? currentOf(here, questions[0]) : undefined}
        canUndo={canUndo}
        doubtful={doubtful.length}
        onNextDoubtful={() => look(doubtful.find((i) => i > at) ?? doubtful[0])}
        onUndo={onUndo}
        onCertain={() => onReview(confirmCertain(review))}
        onConfirm={doConfirm}
        onEnter={() => onStep("enter")}
      />
    </>
  );
}

/** Where one begins: what is to be chosen, then what is likely, then the first clause. */
function firstToDo({ segments }: Review): number {
  for (const wanted of ["choose", "likely", "ready"] as const) {
    const found = segments.findIndex((segment) => standingOf(segment) === wanted);
    if (found >= 0) return found;
  }
  return Math.max(0, segments.findIndex(isClause));
}
