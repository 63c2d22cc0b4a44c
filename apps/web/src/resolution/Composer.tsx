// A field for words that are said: a comment, an answer, reasons. Sent with its button or with Ctrl and Enter.

import { MAX_WORDS } from "@concord/redline";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { useWords } from "../messages/words.tsx";

interface ComposerProps {
  readonly label: string;
  readonly send: string;
  readonly initial?: string;
  /** Whether empty words can be sent: they take away what was said. */
  readonly mayBeEmpty?: boolean;
  onSend(text: string): void;
  onCancel(): void;
  /** What stands between field and buttons. */
  readonly children?: ReactNode;
}

/** The field. */
export function Composer({ label, send, initial = "", mayBeEmpty, onSend, onCancel, children }: ComposerProps) {
  const words = useWords();
  const [text, setText] = useState(initial);
  const id = useId();
  const nothing = text.trim() === "" && !mayBeEmpty;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.stopPropagation();
      onCancel();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !nothing) {
      event.preventDefault();
      onSend(text);
    }
  };
  return (
    <div className="field composer">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="input"
        dir="auto"
        rows={3}
        maxLength={MAX_WORDS}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: it appears because its button was pressed
        autoFocus
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {children}
      <div className="acts">
        <button type="button" className="btn primary" disabled={nothing} onClick={() => onSend(text)}>
          {send}
        </button>
        <button type="button" className="btn quiet" onClick={onCancel}>
          {words("action.cancel")}
        </button>
      </div>
    </div>
  );
}
