// The question that a decision puts before it is made: what else lies on the words, and what becomes of that. Invariant: while
// it stands the words concerned are outlined in the text, Enter takes the first choice and Escape none.

import type { Overlap } from "@concord/sync";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { useWords, type Words } from "../messages/words.tsx";
import type { Choice, Question } from "./decisions.ts";
import { useRules } from "./sheet-rules.ts";

/** Most overlaps that are told one by one, and most whose words are outlined. */
const TOLD = 5;
const OUTLINED = 200;

interface OverlapQuestionProps {
  readonly question: Question;
  onChoice(choice: Choice): void;
}

/** The question. It takes the focus and gives it back. */
export function OverlapQuestion({ question, onChoice }: OverlapQuestionProps) {
  const words = useWords();
  const { state, overlaps } = question;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const text = useId();
  useRules(outlined(overlaps));
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.show();
    dialog.current?.querySelector("button")?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onChoice("cancel");
  };
  const settled = overlaps.filter(isSettled);
  const more = overlaps.length - TOLD;
  return (
    <dialog
      ref={dialog}
      className="question"
      aria-labelledby={title}
      aria-describedby={text}
      onKeyDown={onKeyDown}
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id={title}>{words(`overlap.title.${state}`)}</h2>
      <ul id={text}>
        {overlaps.slice(0, TOLD).map((overlap) => (
          <li key={`${overlap.code} ${overlap.of.change} ${overlap.change}`}>{say(words, overlap)}</li>
        ))}
        {more > 0 && <li>{words("overlap.more", { count: more })}</li>}
      </ul>
      <div className="acts">
        <button type="button" className="btn primary" onClick={() => onChoice("alone")}>
          {sayAlone(words, question)}
        </button>
        {settled.length > 0 && (
          <button type="button" className="btn" onClick={() => onChoice("settle")}>
            {saySettle(words, settled)}
          </button>
        )}
        <button type="button" className="btn quiet" onClick={() => onChoice("cancel")}>
          {words("action.cancel")}
        </button>
      </div>
    </dialog>
  );
}

function isSettled({ code, state }: Overlap): boolean {
  return state === "pending" && code !== "under-accepted-deletion";
}

function say(words: Words, { code, proponent, text, of }: Overlap) {
  const said = text.length > 120 ? `${text.slice(0, 119)}…` : text;
  return words.rich(`overlap.${code}`, {
    proponent,
    of: of.proponent,
    words: <q dir="auto">{said.replaceAll("¶", " ¶ ").trim()}</q>,
  });
}

/** What becomes of the others when only what was named is decided. */
function sayAlone(words: Words, { state, overlaps }: Question): string {
  if (state === "rejected") return words("overlap.keepClause");
  const others = overlaps.filter(({ code }) => code !== "under-accepted-deletion" && code !== "in-proposed-clause");
  return others.length === 0 ? words("overlap.anyway") : words("overlap.leave", { count: others.length });
}

function saySettle(words: Words, settled: readonly Overlap[]): string {
  const count = settled.length;
  const codes = new Set(settled.map(({ code }) => code));
  if (codes.size === 1 && codes.has("in-proposed-clause")) return words("overlap.acceptClause");
  if (codes.size === 1 && codes.has("also-deleted")) return words("overlap.acceptToo", { count });
  if (codes.has("also-deleted") || codes.has("in-proposed-clause")) return words("overlap.settle");
  return words("overlap.rejectToo", { count });
}

function outlined(overlaps: readonly Overlap[]): string {
  const changes = [...new Set(overlaps.map(({ change }) => change))].slice(0, OUTLINED);
  if (changes.length === 0) return "";
  const marks = changes.map((change) => `.ProseMirror :is(ins, del)[data-change="${CSS.escape(change)}"]`).join(",");
  return `${marks} { outline: 2px dashed var(--ink); outline-offset: 2px; border-radius: 1px; }`;
}
