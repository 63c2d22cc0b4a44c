// Words that differ without a trace, among the changes: folded to a line or open. Its proponent proposes or withdraws them, chair
// and secretariat close them. Invariant: a control that one may not use is not there.

import type { DifferingWords, PanelItem } from "@concord/editor";
import type { DeviationOnRecord } from "@concord/sync";
import { memo, useRef, useState } from "react";
import { useWords, type Words } from "../messages/words.tsx";
import { type Outcome, useClose } from "./decisions.ts";
import { ItemArticle } from "./ItemArticle.tsx";
import { SayOutcome } from "./SayOutcome.tsx";
import { badgeKind } from "./slots.ts";
import { sayWhen } from "./Thread.tsx";
import { useResolution, useResolutionState } from "./use-state.ts";

interface DifferingArticleProps {
  readonly item: DifferingWords;
  readonly open: boolean;
  onSelect(item: PanelItem): void;
}

/** Most characters of the words that are shown. */
const LONG = 120;

/** The article. */
export const DifferingArticle = memo(function DifferingArticle({ item, open, onSelect }: DifferingArticleProps) {
  const words = useWords();
  const { differing } = useResolution();
  const article = useRef<HTMLElement>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ kind: "done" });
  const close = useClose();
  const me = useResolutionState((state) => state.me);
  const { deviation } = item;
  const { id, proponent, state, ruling } = deviation;
  const mine = me?.canScribe === true || (me?.canPropose === true && me.proponent === proponent);
  const act = (run: () => void): void => {
    article.current?.focus({ preventScroll: true });
    run();
  };
  const decide = async (back: boolean): Promise<void> => {
    if (!close) return;
    article.current?.focus({ preventScroll: true });
    setBusy(true);
    setOutcome(await close(id, back));
    setBusy(false);
  };
  const button = (label: string, run: () => void) => (
    <button key={label} type="button" className="btn" disabled={busy} onClick={run}>
      {label}
    </button>
  );
  return (
    <ItemArticle
      ref={article}
      kind="differing"
      open={open}
      busy={busy}
      state={state}
      data-deviation-card={id}
      label={words("deviation.name", {
        proponent,
        state: words(`deviation.${state}`),
        what: sayDifference(words, deviation),
      })}
      onChoose={() => onSelect(item)}
    >
      <span
        className={me?.proponent === proponent ? "who is-me" : "who"}
        data-kind={badgeKind(proponent)}
        data-proponent={proponent}
      >
        {proponent}
      </span>
      <div className="more">
        <p className="what" dir="auto">
          {state !== "open" && <span className="state">{words(`deviation.${state}`)}</span>}{" "}
          {sayDifference(words, deviation)}
        </p>
        {!open && <p className="meta">{words("deviation.kind")}</p>}
        {open && <p className="meta">{sayWhen(words, deviation)}</p>}
        {open && <p className="reasons">{words("deviation.hint")}</p>}
        {open && ruling && (
          <p className="reasons">{words("deviation.closedBy", { who: ruling.by, when: words.time(ruling.at) })}</p>
        )}
        <SayOutcome outcome={outcome} />
        {open && (
          <div className="acts">
            {mine &&
              state === "open" &&
              button(words("deviation.propose"), () => act(() => differing.propose(deviation)))}
            {mine &&
              state === "open" &&
              button(words("deviation.withdraw"), () => act(() => differing.withdraw(deviation, false)))}
            {mine &&
              state === "withdrawn" &&
              button(words("deviation.reopen"), () => act(() => differing.withdraw(deviation, true)))}
            {close && state === "open" && button(words("deviation.close"), () => void decide(false))}
            {close && state === "closed" && button(words("deviation.reopen"), () => void decide(true))}
          </div>
        )}
      </div>
    </ItemArticle>
  );
});

/** "lacks “to date”", "has “2” for “two”". */
export function sayDifference(words: Words, { base, received, place }: DeviationOnRecord): string {
  const quote = (text: string): string => {
    const line = text.replaceAll("¶", " ").replace(/\s+/gu, " ").trim();
    return `“${line.length > LONG ? `${line.slice(0, LONG - 1)}…` : line}”`;
  };
  if (place === "before") return words("deviation.has", { words: quote(received) });
  if (received === "") return words("deviation.lacks", { words: quote(base) });
  return words("deviation.hasFor", { words: quote(received), base: quote(base) });
}
