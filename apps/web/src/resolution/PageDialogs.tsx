// What a resolution's page shows over itself when it is asked for: the list of clauses, findings, keys, history, typing for somebody, adoption.
// Invariant: one at a time.

import type { EditorHandle, PanelItem } from "@concord/editor";
import type { ReactNode, RefObject } from "react";
import { later } from "../later.tsx";
import { useWords } from "../messages/words.tsx";
import { Dialog } from "./Dialog.tsx";

const Adopt = later(async () => (await import("./Adopt.tsx")).Adopt);
const History = later(async () => (await import("./History.tsx")).History);
const KeyList = later(async () => (await import("./KeyList.tsx")).KeyList);
const TypeFor = later(async () => (await import("./TypeFor.tsx")).TypeFor);

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
      return (
        <Dialog title={words("keys.title")} className="keys-dialog" onClose={onClose}>
          <KeyList />
        </Dialog>
      );
    case "type-for":
      return (
        <Dialog title={words("scribe.title")} className="type-for" onClose={onClose}>
          <TypeFor resolution={resolution} onChosen={() => editor.current?.focus()} onClose={onClose} />
        </Dialog>
      );
    case "adopt":
      return mayDecide ? (
        <Dialog title={words("adopt.title")} className="adopt" onClose={onClose}>
          <Adopt resolution={resolution} onClose={onClose} />
        </Dialog>
      ) : null;
    case "history":
      return (
        <Dialog title={words("bar.history")} className="history-panel" onClose={onClose}>
          <History resolution={resolution} onGo={onGo} />
        </Dialog>
      );
    case undefined:
      return null;
  }
}
