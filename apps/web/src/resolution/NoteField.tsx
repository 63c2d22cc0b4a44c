// A note for the record, with a decision.

import { useId } from "react";
import { useWords } from "../messages/words.tsx";

interface NoteFieldProps {
  readonly note: string;
  /** Whether it takes the focus when it appears, because its button was pressed. */
  readonly focus?: boolean;
  onNote(note: string): void;
}

/** The field. */
export function NoteField({ note, focus = false, onNote }: NoteFieldProps) {
  const words = useWords();
  const id = useId();
  return (
    <div className="field note">
      <label htmlFor={id}>{words("decide.note")}</label>
      <textarea
        id={id}
        className="input"
        rows={2}
        maxLength={2000}
        value={note}
        // biome-ignore lint/a11y/noAutofocus: it appears because its button was pressed
        autoFocus={focus}
        onChange={(event) => onNote(event.target.value)}
      />
    </div>
  );
}
