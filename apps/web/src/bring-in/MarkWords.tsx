// The words of the clause that is looked at, to be marked by hand: selected by pointer or key, and struck words by their edges.
// Invariant: one tab stop for all words; while an edge is dragged nothing is said yet, and it is one step when it is let go.
import type { Difference, Mark, Review, ReviewedSegment } from "@concord/recovery";
import { Fragment, type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useWords } from "../messages/words.tsx";
import { DifferenceMark, marked, stretches } from "./RecoveredText.tsx";
import { edgeMark, type ShownWord, type StruckGroup, short, struckGroups, wordsOfSegment } from "./segment-words.ts";

interface MarkWordsProps {
  readonly name: string;
  readonly index: number;
  readonly segment: ReviewedSegment;
  readonly differences: readonly Difference[];
  /** The review with units of this segment marked. */
  mark(from: number, to: number, as: Mark): Review;
  /** New footnotes that could be referred to in here, by their segments. */
  readonly notes: readonly { readonly note: number; readonly words: string }[];
  /** A footnote is referred to behind so many units of this segment. */
  onRefer(note: number, at: number): void;
  onReview(review: Review): void;
}

/** An edge stands on one line with its word. */
const JOINER = "\u2060";

interface Selection {
  readonly anchor: number;
  readonly head: number;
}

/** The words. */
export function MarkWords({
  name,
  index,
  segment: settled,
  differences,
  mark,
  notes,
  onRefer,
  onReview,
}: MarkWordsProps) {
  const words = useWords();
  const [selection, setSelection] = useState<Selection>();
  const [here, setHere] = useState(0);
  const [preview, setPreview] = useState<Review>();
  const place = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const segment = preview?.segments[index] ?? settled;
  const list = wordsOfSegment(segment);
  const fixed = wordsOfSegment(settled);
  const groups = struckGroups(list);
  const [low, high] = selection
    ? [Math.min(selection.anchor, selection.head), Math.max(selection.anchor, selection.head)]
    : [0, -1];
  const chosen = list.slice(low, high + 1);

  const wordAt = (event: PointerEvent): number | undefined => {
    const element = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>("[data-w]");
    return element && place.current?.contains(element) ? Number(element.dataset.w) : undefined;
  };
  const focus = (to: number): void => {
    const at = Math.max(0, Math.min(list.length - 1, to));
    setHere(at);
    place.current?.querySelector<HTMLElement>(`[data-w="${at}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const at = Number((event.target as HTMLElement).dataset.w);
    if (Number.isNaN(at)) return;
    const back = getComputedStyle(event.currentTarget).direction === "rtl" ? "ArrowRight" : "ArrowLeft";
    const forth = back === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const to =
      event.key === back
        ? at - 1
        : event.key === forth
          ? at + 1
          : event.key === "Home"
            ? 0
            : event.key === "End"
              ? list.length - 1
              : undefined;
    if (to === undefined && event.key !== " " && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") setSelection(undefined);
    else if (to === undefined)
      setSelection(selection?.anchor === at && low === high ? undefined : { anchor: at, head: at });
    else {
      const head = Math.max(0, Math.min(list.length - 1, to));
      if (event.shiftKey) setSelection({ anchor: selection?.anchor ?? at, head });
      focus(head);
    }
  };
  const onDown = (event: PointerEvent): void => {
    const at = wordAt(event);
    if (at === undefined || event.button !== 0) return;
    // a finger says with a second tap where the stretch ends
    const extends_ = event.shiftKey || (event.pointerType === "touch" && selection !== undefined && low === high);
    pressed.current = event.pointerType !== "touch";
    setSelection(extends_ && selection ? { ...selection, head: at } : { anchor: at, head: at });
    setHere(at);
  };
  const onMove = (event: PointerEvent): void => {
    const at = pressed.current && (event.buttons & 1) === 1 ? wordAt(event) : undefined;
    if (at !== undefined && selection && at !== selection.head) setSelection({ ...selection, head: at });
  };
  const say = (as: Mark): void => {
    const [first, last] = [chosen[0], chosen.at(-1)];
    if (!first || !last) return;
    onReview(mark(first.from, last.to, as));
    setSelection(undefined);
    focus(low);
  };
  const ofBase = chosen.some(({ run }) => run.op === "del" || run.base !== undefined);
  const others = chosen.some(({ run }) => run.op === "ins" || run.silent);

  const edge = (group: StruckGroup, n: number, side: "start" | "end") => (
    <Edge
      key={`${side} ${n}`}
      side={side}
      group={group}
      words={list}
      fixed={fixed}
      groupIn={() => struckGroups(fixed)[n] ?? group}
      wordAt={wordAt}
      onPreview={(span) => setPreview(span && mark(span.from, span.to, span.mark))}
      onDone={() => {
        if (preview) onReview(preview);
        setPreview(undefined);
      }}
      onStep={(span) => onReview(mark(span.from, span.to, span.mark))}
    />
  );
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: words in a row are no fieldset */}
      <div
        ref={place}
        className="mark-words"
        role="group"
        aria-label={words("review.words", { clause: name })}
        dir="auto"
        onKeyDown={onKey}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={() => {
          pressed.current = false;
        }}
      >
        {stretches(list, differences).map((stretch) => {
          const first = stretch.list[0] ? list.indexOf(stretch.list[0]) : list.length;
          const last = first + stretch.list.length - 1;
          const starts = groups.findIndex((group) => group.first === first);
          const ends = groups.findIndex((group) => group.last === last);
          const buttons = stretch.list.map((word, i) => (
            <Fragment key={word.from}>
              {i > 0 && word.blank ? " " : ""}
              <button
                type="button"
                data-w={first + i}
                tabIndex={first + i === Math.min(here, list.length - 1) ? 0 : -1}
                aria-pressed={first + i >= low && first + i <= high}
                aria-label={sayWord(words, word)}
                onFocus={() => setHere(first + i)}
              >
                {word.text}
              </button>
            </Fragment>
          ));
          return (
            <Fragment key={stretch.list[0]?.from ?? "end"}>
              {stretch.before.map((one) => (
                <DifferenceMark key={one.at} words={words} difference={one} />
              ))}
              {stretch.blank ? " " : ""}
              {starts >= 0 && edge(groups[starts]!, starts, "start")}
              {starts >= 0 && JOINER}
              {stretch.run && marked(stretch.run, buttons)}
              {ends >= 0 && JOINER}
              {ends >= 0 && edge(groups[ends]!, ends, "end")}
            </Fragment>
          );
        })}
      </div>
      <div className="mark-acts">
        {chosen.length === 0 ? (
          <span className="hint">{words("review.wordsHint")}</span>
        ) : (
          <>
            {ofBase && (
              <button type="button" className="btn" onClick={() => say("strike")}>
                {words("review.strike")}
              </button>
            )}
            {ofBase && (
              <button type="button" className="btn" onClick={() => say("keep")}>
                {words("review.keep")}
              </button>
            )}
            {others && (
              <button type="button" className="btn" onClick={() => say("insert")}>
                {words("review.insert")}
              </button>
            )}
            {others && !ofBase && (
              <button type="button" className="btn" onClick={() => say("keep")}>
                {words("review.differs")}
              </button>
            )}
            {notes.map(({ note, words: said }) => (
              <button
                key={note}
                type="button"
                className="btn"
                onClick={() => {
                  onRefer(note, chosen.at(-1)!.to);
                  setSelection(undefined);
                  focus(high);
                }}
              >
                {words("review.refer", { words: short(said) })}
              </button>
            ))}
            <span className="hint" role="status">
              {words("review.selected", { count: chosen.length })}
            </span>
          </>
        )}
      </div>
    </>
  );
}

interface EdgeProps {
  readonly side: "start" | "end";
  readonly group: StruckGroup;
  readonly words: readonly ShownWord[];
  /** The words before the edge was dragged. */
  readonly fixed: readonly ShownWord[];
  groupIn(): StruckGroup;
  wordAt(event: PointerEvent): number | undefined;
  onPreview(span: ReturnType<typeof edgeMark>): void;
  onDone(): void;
  onStep(span: NonNullable<ReturnType<typeof edgeMark>>): void;
}

/** An edge of struck words: dragged, or moved word by word with the arrow keys. */
function Edge({ side, group, words: list, fixed, groupIn, wordAt, onPreview, onDone, onStep }: EdgeProps) {
  const words = useWords();
  const held = useRef<StruckGroup>(undefined);
  const at = side === "start" ? group.first : group.last;
  const struck = list
    .slice(group.first, group.last + 1)
    .map((word) => word.text)
    .join(" ");
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const rtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const by = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const span = edgeMark(list, group, side, at + (rtl ? -by : by));
    if (span) onStep(span);
  };
  return (
    <span
      role="slider"
      className="edge"
      data-side={side}
      tabIndex={0}
      aria-label={words(side === "start" ? "review.edgeStart" : "review.edgeEnd", { words: short(struck) })}
      aria-valuemin={0}
      aria-valuemax={list.length - 1}
      aria-valuenow={at}
      aria-valuetext={list[at]?.text}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.preventDefault();
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = groupIn();
      }}
      onPointerMove={(event) => {
        const to = held.current && wordAt(event);
        if (held.current && to !== undefined) onPreview(edgeMark(fixed, held.current, side, to));
      }}
      onPointerUp={() => {
        held.current = undefined;
        onDone();
      }}
    />
  );
}

function sayWord(words: ReturnType<typeof useWords>, { text, run }: ShownWord): string {
  if (run.op === "del") return words("review.word.struck", { word: text });
  if (run.op === "ins") return words("review.word.inserted", { word: text });
  return run.silent ? words("review.word.differs", { word: text }) : text;
}
