// The place of the text. React makes an empty element and never looks inside again: the editor's view lives there.

import { type EditorHandle, mountEditor } from "@concord/editor";
import { type RefObject, useEffect } from "react";
import { useWords } from "../messages/words.tsx";
import { sayDifference } from "./DifferingArticle.tsx";
import { sayReference } from "./References.tsx";
import { sayFinding } from "./say-finding.ts";
import { textWords } from "./text-words.ts";
import { useResolution } from "./use-state.ts";

interface TextProps {
  readonly resolution: string;
  readonly place: RefObject<HTMLDivElement | null>;
  readonly editor: RefObject<EditorHandle | undefined>;
  /** `undefined`: what was clicked is no change. */
  onChangeClick(change: string | undefined): void;
  onThreadClick(thread: string): void;
  onFindingClick(finding: string): void;
}

/** Mounts the editor for as long as the page is there. */
export function Text({ resolution, place, editor, onChangeClick, onThreadClick, onFindingClick }: TextProps) {
  const words = useWords();
  const session = useResolution();
  const label = words("text.label");
  useEffect(() => {
    if (place.current === null) return;
    const handle = mountEditor(place.current, session, {
      label,
      onChangeClick,
      words: textWords(words, resolution),
      reference: (reference) => sayReference(words, reference),
      fold: (count) => words("view.fold", { count }),
      onThreadClick,
      thread: (count) => words("thread.name", { count }),
      difference: (one) => words("deviation.mark", { proponent: one.proponent, what: sayDifference(words, one) }),
      finding: (one) => words("findings.sign", { what: sayFinding(words, one) }),
      onFindingClick,
    });
    editor.current = handle;
    return () => {
      editor.current = undefined;
      handle.destroy();
    };
  }, [session, resolution, place, editor, label, words, onChangeClick, onThreadClick, onFindingClick]);
  return <div ref={place} className="text" />;
}
