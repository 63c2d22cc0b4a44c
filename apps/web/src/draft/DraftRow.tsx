// One clause of a draft: kind, level, numbering, label and words, each to be corrected where it stands.

import { CLAUSE_KINDS, type ClauseKind, MAX_LEVEL, NUMBERINGS, type Numbering } from "@concord/redline";
import { MAX_LABEL } from "@concord/sync";
import { memo, useLayoutEffect, useRef } from "react";
import type { DraftWarning } from "../api.ts";
import { useWords } from "../messages/words.tsx";
import { sayFault, sayWarning } from "./say.ts";
import type { Fault, Row } from "./sheet.ts";

/** What can be done to a row. */
export interface RowActions {
  change(key: number, change: Partial<Omit<Row, "key">>): void;
  split(key: number, at: number): void;
  join(key: number): void;
  remove(key: number): void;
}

interface DraftRowProps {
  readonly row: Row;
  /** The label it will print. */
  readonly label: string | undefined;
  /** Whether there is nothing after it to join with. */
  readonly last: boolean;
  readonly note: boolean;
  readonly actions: RowActions;
  readonly warnings: readonly DraftWarning[] | undefined;
  readonly fault: Fault | undefined;
}

const LEVELS = Array.from({ length: MAX_LEVEL }, (_, i) => i + 1);
/** Kinds a clause of the text can be; a footnote is a row of its own list. */
const KINDS = CLAUSE_KINDS.filter((kind) => kind !== "footnote");

/** The row. A field that says what counting would say anyway is left empty. */
export const DraftRow = memo(function DraftRow(props: DraftRowProps) {
  const { row, label, last, note, actions, warnings, fault } = props;
  const words = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const count = row.words;
  // as high as its words, where the browser does not do that itself
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null || count === undefined || CSS.supports("field-sizing", "content")) return;
    element.style.blockSize = "auto";
    element.style.blockSize = `${element.scrollHeight + 2}px`;
  }, [count]);
  const change = (with_: Partial<Omit<Row, "key">>): void => actions.change(row.key, with_);
  const name = label ?? words(`kind.${row.kind}`);
  return (
    <li className="draft-row" data-kind={row.kind} data-level={row.level} data-warned={warnings ? true : undefined}>
      <div className="what">
        <output className="print" aria-label={words("draft.prints")}>
          {label ?? ""}
        </output>
        {!note && (
          <>
            <select
              className="input"
              aria-label={words("draft.kind", { name })}
              value={row.kind}
              onChange={(event) => change({ kind: event.target.value as ClauseKind })}
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {words(`kind.${kind}`)}
                </option>
              ))}
            </select>
            <select
              className="input"
              aria-label={words("draft.level", { name })}
              value={row.level}
              onChange={(event) => change({ level: Number(event.target.value) })}
            >
              {LEVELS.map((level) => (
                <option key={level} value={level}>
                  {words("draft.levelN", { level })}
                </option>
              ))}
            </select>
            <select
              className="input"
              aria-label={words("draft.numbering", { name })}
              value={row.numbering}
              onChange={(event) => change({ numbering: event.target.value as Numbering })}
            >
              {NUMBERINGS.map((numbering) => (
                <option key={numbering} value={numbering}>
                  {words(`numbering.${numbering}`)}
                </option>
              ))}
            </select>
          </>
        )}
        <input
          className="input fixed"
          aria-label={words("draft.label", { name })}
          placeholder={words("draft.labelCounted")}
          value={row.label}
          maxLength={MAX_LABEL}
          onChange={(event) => change({ label: event.target.value })}
        />
        <span className="row-acts">
          {!note && (
            <button
              type="button"
              className="btn quiet"
              title={words("draft.splitHint")}
              onClick={() => actions.split(row.key, area.current?.selectionStart ?? row.words.length)}
            >
              {words("draft.split")}
            </button>
          )}
          {!note && !last && (
            <button type="button" className="btn quiet" onClick={() => actions.join(row.key)}>
              {words("draft.join")}
            </button>
          )}
          <button type="button" className="btn quiet" onClick={() => actions.remove(row.key)}>
            {words("draft.remove")}
          </button>
        </span>
      </div>
      <textarea
        ref={area}
        className="input words"
        rows={1}
        dir="auto"
        aria-label={words("draft.words", { name })}
        aria-invalid={fault ? true : undefined}
        value={row.words}
        onChange={(event) => change({ words: event.target.value })}
      />
      {fault && <p className="warn">{sayFault(words, fault)}</p>}
      {warnings?.map((warning) => (
        <p className="warn" key={warning.code + (warning.words ?? "")}>
          {sayWarning(words, warning)}
        </p>
      ))}
    </li>
  );
});
