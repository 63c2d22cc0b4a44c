// What a resolution's page shows over itself when it is asked for: the list of clauses, findings, keys, history, typing for somebody, adoption.
// Invariant: one at a time.

import type { EditorHandle, PanelItem } from "@concord/editor";
import type { ReactNode, RefObject } from "react";
import { useWords } from "../messages/words.tsx";
import { Adopt } from "./Adopt.tsx";
import { Dialog } from "./Dialog.tsx";
import { History } from "./History.tsx";
import { KeyList } from "./KeyList.tsx";
import { TypeFor } from "./TypeFor.tsx";

export type PageDialog = "history" | "clauses" | "findings" | "keys" | "type-for" | "adopt";

interface PageDialogsProps {
  readonly shown: PageDialog | undefined;
  readonly resolution: string;
  readonly mayDecide: boolean;
  readonly editor: RefObject<EditorHandle | undefined>;
  /** What stands in the list of clauses, and in that of findings. */
  readonly outline: ReactNode;
  readonly findings: ReactNode;
  onClose(): void;
  onGo(item: PanelItem): void;
}

/** The one that is shown. */
export function PageDialogs(props: PageDialogsProps) {
  const { shown, resolution, mayDecide, editor, outline, findings, onClose, onGo } = props;
  const words = useWords();
  switch (shown) {
    case "clauses":
      return (
        <Dialog title={words("outline.title")} className="outline-dialog" onClose={onClose}>
          {outline}
        </Dialog>
      );
    case "findings":
      return (
        <Dialog title={words("findings.title")} className="outline-dialog" onClose={onClose}>
          {findings}
        </Dialog>
      );
    case "keys":
      return <KeyList onClose={onClose} />;
    case "type-for":
      return <TypeFor resolution={resolution} onChosen={() => editor.current?.focus()} onClose={onClose} />;
    case "adopt":
      return mayDecide ? <Adopt resolution={resolution} onClose={onClose} /> : null;
    case "history":
      return <History resolution={resolution} onClose={onClose} onGo={onGo} />;
    case undefined:
      return null;
  }
}
