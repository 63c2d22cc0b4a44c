// A comment on words that are selected in the text: its button, which stands in the bar at the selection, and the field that
// it opens under the words. Invariant: the comment is on the words that were selected when the field was opened, whatever
// happens to the selection after.

import type { EditorHandle, Words } from "@concord/editor";
import { type CSSProperties, type RefObject, useEffect, useImperativeHandle, useRef, useState } from "react";
import { useWords } from "../messages/words.tsx";
import { Composer } from "./Composer.tsx";
import { useResolution } from "./use-state.ts";

/** Opens the field as the button does; false when no words are selected. */
export interface SelectionCommentHandle {
  open(): boolean;
}

/** The button. */
export function CommentButton({ handle }: { handle: RefObject<SelectionCommentHandle | null> }) {
  const words = useWords();
  return (
    <button type="button" className="btn" aria-keyshortcuts="Alt+C" onClick={() => handle.current?.open()}>
      {words("thread.comment")}
    </button>
  );
}

interface SelectionCommentProps {
  readonly handle: RefObject<SelectionCommentHandle | null>;
  readonly editor: RefObject<EditorHandle | undefined>;
  /** What the field stands in: positioned. */
  readonly paper: RefObject<HTMLElement | null>;
  /** Told the thread that was opened. */
  onOpened(thread: string): void;
}

/** Under the words, inside the paper. It has its place from the start, or the page would scroll to where it would stand without. */
function placeUnder(words: DOMRect, paper: HTMLElement): CSSProperties {
  const sheet = paper.getBoundingClientRect();
  const isRtl = getComputedStyle(paper).direction === "rtl";
  const start = Math.round(isRtl ? sheet.right - words.right : words.left - sheet.left);
  return {
    insetBlockStart: `${Math.round(words.bottom - sheet.top + 6)}px`,
    insetInlineStart: `clamp(8px, ${start}px, max(8px, 100% - 20rem - 8px))`,
  };
}

/** The field. */
export function SelectionComment({ handle, editor, paper, onOpened }: SelectionCommentProps) {
  const words = useWords();
  const session = useResolution();
  const [on, setOn] = useState<{ readonly words: Words; readonly place: CSSProperties | undefined }>();
  useImperativeHandle(handle, () => ({
    open: () => {
      const now = session.selectedWords();
      const selection = getSelection();
      const at = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).getBoundingClientRect() : undefined;
      if (now) setOn({ words: now, place: at && paper.current ? placeUnder(at, paper.current) : undefined });
      return now !== undefined;
    },
  }));
  const wasOpen = useRef(false);
  useEffect(() => {
    if (on === undefined && wasOpen.current) editor.current?.focus();
    wasOpen.current = on !== undefined;
  }, [on, editor]);
  if (on === undefined) return null;
  const { text } = on.words;
  const close = (): void => setOn(undefined);
  return (
    <div className="selection-comment msg" style={on.place}>
      <q dir="auto">{text.length > 80 ? `${text.slice(0, 79)}…` : text}</q>
      <Composer
        label={words("thread.comment")}
        send={words("action.send")}
        onSend={(said) => {
          const thread = session.discuss.comment(on.words, said);
          close();
          if (thread !== undefined) onOpened(thread);
        }}
        onCancel={close}
      />
    </div>
  );
}
