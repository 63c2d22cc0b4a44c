// A comment on words that are selected in the text: its button, which stands in the bar at the selection, and the field that
// it opens under the words. Invariant: the comment is on the words that were selected when the field was opened, whatever
// happens to the selection after.

import type { EditorHandle, Words } from "@concord/editor";
import { type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
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
  /** Told the thread that was opened. */
  onOpened(thread: string): void;
}

/** The field. It stands in the paper, which must be positioned. */
export function SelectionComment({ handle, editor, onOpened }: SelectionCommentProps) {
  const words = useWords();
  const session = useResolution();
  const [on, setOn] = useState<{ readonly words: Words; readonly at: DOMRect | undefined }>();
  const place = useRef<HTMLDivElement>(null);
  useImperativeHandle(handle, () => ({
    open: () => {
      const now = session.selectedWords();
      const selection = getSelection();
      const at = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).getBoundingClientRect() : undefined;
      if (now) setOn({ words: now, at });
      return now !== undefined;
    },
  }));
  // under the words, inside the paper
  useLayoutEffect(() => {
    const box = place.current;
    const sheet = box?.offsetParent?.getBoundingClientRect();
    if (!box || !sheet || !on?.at) return;
    const room = Math.max(8, sheet.width - box.offsetWidth - 8);
    const start = getComputedStyle(box).direction === "rtl" ? sheet.right - on.at.right : on.at.left - sheet.left;
    box.style.insetBlockStart = `${Math.round(on.at.bottom - sheet.top + 6)}px`;
    box.style.insetInlineStart = `${Math.round(Math.min(room, Math.max(8, start)))}px`;
  }, [on]);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (on === undefined && wasOpen.current) editor.current?.focus();
    wasOpen.current = on !== undefined;
  }, [on, editor]);
  if (on === undefined) return null;
  const { text } = on.words;
  const close = (): void => setOn(undefined);
  return (
    <div ref={place} className="selection-comment msg">
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
