// Deciding on a page: gives everything inside the means to decide, and puts the question of what a decision meets.

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Ruling } from "../api.ts";
import { later } from "../later.tsx";
import { useLatest } from "../use-latest.ts";
import { type Choice, DecidingContext, type Question } from "./decisions.ts";

/** Comes with the first question. */
const OverlapQuestion = later(async () => (await import("./OverlapQuestion.tsx")).OverlapQuestion);

interface DecideProviderProps {
  readonly resolution: string;
  readonly ruling: Ruling;
  readonly mayDecide: boolean;
  /** Goes on to what is pending behind these changes. */
  goOn(changes: readonly string[]): void;
  readonly children: ReactNode;
}

/** The means; nothing for who may not decide. */
export function DecideProvider({ resolution, ruling, mayDecide, goOn, children }: DecideProviderProps) {
  const [asked, setAsked] = useState<{ readonly question: Question; readonly id: number }>();
  const answer = useRef<((choice: Choice) => void) | undefined>(undefined);
  const next = useLatest(goOn);
  const choose = useCallback((choice: Choice) => {
    setAsked(undefined);
    answer.current?.(choice);
    answer.current = undefined;
  }, []);
  useEffect(() => () => answer.current?.("cancel"), []);
  const deciding = useMemo(
    () => ({
      resolution,
      ruling,
      ask: (question: Question) => {
        // one question at a time: who decides something else has left the first
        answer.current?.("cancel");
        setAsked((before) => ({ question, id: (before?.id ?? 0) + 1 }));
        return new Promise<Choice>((resolve) => {
          answer.current = resolve;
        });
      },
      goOn: (changes: readonly string[]) => next.current(changes),
    }),
    [resolution, ruling, next],
  );
  return (
    <DecidingContext value={mayDecide ? deciding : undefined}>
      {children}
      {asked && <OverlapQuestion key={asked.id} question={asked.question} onChoice={choose} />}
    </DecidingContext>
  );
}
