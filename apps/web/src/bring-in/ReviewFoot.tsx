// The foot of the review: how far one is, and what can be done next.
import { type countsOf, isClause, type ReviewedSegment } from "@concord/recovery";
import { useWords } from "../messages/words.tsx";

interface ReviewFootProps {
  readonly counts: ReturnType<typeof countsOf>;
  readonly segments: readonly ReviewedSegment[];
  readonly at: number;
  /** The reading that is chosen in the clause that is looked at; -1: none of them. */
  readonly reading: number | undefined;
  readonly canUndo: boolean;
  readonly doubtful: number;
  onNextDoubtful(): void;
  onUndo(): void;
  onCertain(): void;
  onConfirm(): void;
  onEnter(): void;
}

/** Most boxes in the row that shows how far one is. */
const BOXES = 60;

/** The foot. */
export function ReviewFoot(props: ReviewFootProps) {
  const { counts, segments, at, reading, canUndo, doubtful } = props;
  const words = useWords();
  const clauses = segments.flatMap((segment, i) => (isClause(segment) ? [{ segment, i }] : []));
  const done = counts.confirmed === counts.all;
  return (
    <footer className="review-foot">
      <div className="prog">
        <b role="status">{words("review.count", { confirmed: counts.confirmed, all: counts.all })}</b>
        {clauses.length <= BOXES && (
          <ol aria-hidden="true">
            {clauses.map(({ segment, i }) => (
              <li key={i} className={segment.confirmed ? "ok" : undefined} data-here={i === at || undefined} />
            ))}
          </ol>
        )}
        {!done && <span>{words("review.rest", { ready: counts.ready, choose: counts.choose + counts.likely })}</span>}
      </div>
      <div className="do">
        {doubtful > 0 && (
          <button type="button" className="btn" onClick={props.onNextDoubtful}>
            {words("review.next")}
          </button>
        )}
        <button type="button" className="btn" aria-disabled={!canUndo} onClick={props.onUndo}>
          {words("review.undo")} <kbd>U</kbd>
        </button>
        {counts.ready > 0 && (
          <button type="button" className="btn" onClick={props.onCertain}>
            {words("review.certain", { count: counts.ready })}
          </button>
        )}
        {done ? (
          <button type="button" className="btn primary" onClick={props.onEnter}>
            {words("review.enter")}
          </button>
        ) : (
          <button type="button" className="btn primary" onClick={props.onConfirm}>
            {reading === undefined || reading < 0
              ? words("review.confirm")
              : words("review.confirmReading", { number: reading + 1 })}{" "}
            <kbd>Enter</kbd>
          </button>
        )}
      </div>
    </footer>
  );
}
