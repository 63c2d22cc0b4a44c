// A segment as recovered: kept, inserted, struck, doubtful and differing words, told apart by shape.
import type { Difference, ReviewedRun, ReviewedSegment } from "@concord/recovery";
import { Fragment, type ReactNode } from "react";
import { useWords, type Words } from "../messages/words.tsx";
import { isDoubtful, type ShownWord, short, wordsOfSegment } from "./segment-words.ts";

interface RecoveredTextProps {
  readonly segment: Pick<ReviewedSegment, "runs">;
  readonly differences: readonly Difference[];
}

/** The text. */
export function RecoveredText({ segment, differences }: RecoveredTextProps) {
  const words = useWords();
  return stretches(wordsOfSegment(segment), differences).map(({ list, run, before, blank }) => {
    const text = list.map((word, i) => (i > 0 && word.blank ? ` ${word.text}` : word.text)).join("");
    return (
      <Fragment key={list[0]?.from ?? "end"}>
        {before.map((one) => (
          <DifferenceMark key={one.at} words={words} difference={one} />
        ))}
        {blank ? " " : ""}
        {run && marked(run, text)}
      </Fragment>
    );
  });
}

/** Words in the marks of their run. */
export function marked(run: ReviewedRun, content: ReactNode): ReactNode {
  if (run.op === "ins") return <ins>{content}</ins>;
  if (run.op === "del") {
    return isDoubtful(run) ? (
      <span className="maybe">
        <del>{content}</del>
      </span>
    ) : (
      <del>{content}</del>
    );
  }
  return run.silent ? <span className="gone">{content}</span> : content;
}

/** Words of the base that the text lacks. */
export function DifferenceMark({ words, difference }: { words: Words; difference: Difference }) {
  if (difference.base === "") return null;
  const quoted = <q>{short(difference.base)}</q>;
  return difference.struck ? (
    <>
      {" "}
      <del>{difference.base}</del>
    </>
  ) : (
    <>
      {" "}
      <span className="gone">{words.rich("review.baseHas", { words: quoted })}</span>
    </>
  );
}

/** Words under the same marks; the last one has none and ends the text. */
export interface Stretch {
  readonly list: ShownWord[];
  readonly run: ReviewedRun | undefined;
  /** Whether a blank stands before it. */
  readonly blank: boolean;
  /** What differs before it. */
  readonly before: readonly Difference[];
}

/** Words under the same marks together, with the differences that stand before them. */
export function stretches(list: readonly ShownWord[], differences: readonly Difference[]): Stretch[] {
  const out: Stretch[] = [];
  let done = -1;
  for (const word of list) {
    const before = differences.filter(({ at }) => at > done && at <= word.from);
    done = word.from;
    const last = out.at(-1);
    const same =
      last?.run &&
      last.run.op === word.run.op &&
      !last.run.silent === !word.run.silent &&
      isDoubtful(last.run) === isDoubtful(word.run);
    if (same && before.length === 0) last.list.push(word);
    else out.push({ list: [word], run: word.run, blank: word.blank, before });
  }
  out.push({ list: [], run: undefined, blank: false, before: differences.filter(({ at }) => at > done) });
  return out;
}
