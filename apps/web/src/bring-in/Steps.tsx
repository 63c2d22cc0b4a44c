// Where one is on the way from the text to the resolution; what is done can be gone back to.
import { useWords } from "../messages/words.tsx";
import type { Work } from "./work.ts";

const STEPS = ["received", "base", "review", "enter"] as const satisfies readonly Work["step"][];

/** The steps. */
export function Steps({ at, onGo }: { at: Work["step"]; onGo(step: Work["step"]): void }) {
  const words = useWords();
  const here = STEPS.indexOf(at);
  return (
    <ol className="steps" aria-label={words("bringIn.steps")}>
      {STEPS.map((step, i) => (
        <li key={step} className={i < here ? "done" : undefined} aria-current={i === here ? "step" : undefined}>
          {i < here ? (
            <button type="button" onClick={() => onGo(step)}>
              {words.number(i + 1)} {words(`bringIn.step.${step}`)}
            </button>
          ) : (
            <span>
              {words.number(i + 1)} {words(`bringIn.step.${step}`)}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
