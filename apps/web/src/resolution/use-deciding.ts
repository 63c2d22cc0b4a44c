// How somebody decides one change after the other: whose ruling the next decision is, and where one goes on. Invariant: the choice of an editor
// stays on this device; after a decision the focus is where it was made.

import { isChange, type PanelItem } from "@concord/editor";
import { useState } from "react";
import type { Ruling } from "../api.ts";
import { isOfState } from "./filter.ts";

const KEY = "concord.ruling";

/** `mayChoose`: whether one records the rulings of others. */
export function useDeciding(mayChoose: boolean, visible: readonly PanelItem[], select: (item: PanelItem) => void) {
  const [ruling, setRuling] = useState<Ruling>(() =>
    mayChoose && localStorage.getItem(KEY) === "secretariat" ? "secretariat" : "chair",
  );
  const chooseRuling = (next: Ruling): void => {
    setRuling(next);
    localStorage.setItem(KEY, next);
  };
  /** Goes to what is pending next behind changes that were decided. */
  const goOn = (decided: readonly string[]): void => {
    const done = new Set(decided);
    const isDone = (item: PanelItem): boolean => isChange(item) && item.changes.some((each) => done.has(each));
    const last = visible.findLastIndex(isDone);
    const behind = [...visible.slice(last + 1), ...visible.slice(0, last + 1)];
    const next = behind.find((each) => isChange(each) && !isDone(each) && isOfState(each, "pending"));
    if (!next) return;
    const inList = document.activeElement?.closest(".ProseMirror") == null;
    select(next);
    const article = (): void =>
      document.querySelector<HTMLElement>(`[data-for-change="${CSS.escape(next.id)}"]`)?.focus({ preventScroll: true });
    if (inList) requestAnimationFrame(article);
  };
  return { ruling, chooseRuling, goOn };
}
