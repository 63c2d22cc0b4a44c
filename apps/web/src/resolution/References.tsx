// References to check: where the words name an item of the resolution that would have another label, stand elsewhere or be gone
// if all were accepted. Derived, therefore nobody's; putting one right is an ordinary proposal.

import type { PointedReference } from "@concord/editor";
import { useWords, type Words } from "../messages/words.tsx";
import { useResolution, useResolutionState } from "./use-state.ts";

/** The list; nothing where there is nothing to check. */
export function References({ onGo }: { onGo(clause: string): void }) {
  const words = useWords();
  const session = useResolution();
  const references = useResolutionState((state) => state.references);
  const writes = useResolutionState((state) => state.writesAs !== undefined);
  if (references.length === 0) return null;
  return (
    <section className="references" aria-label={words("references.title")}>
      <h2>
        {words("references.title")} <span className="n">{words.number(references.length)}</span>
      </h2>
      <ol>
        {references.map((reference) => (
          <li key={`${reference.first} ${reference.code}`}>
            <button type="button" className="go" onClick={() => onGo(reference.clause)}>
              <bdi className="lab">{reference.label}</bdi> {sayReference(words, reference)}
            </button>
            {writes && reference.now !== undefined && (
              <button type="button" className="btn" onClick={() => session.relabel(reference)}>
                {words("references.propose")}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** "considering g)" is now h). */
export function sayReference(words: Words, { code, words: said, now }: PointedReference): string {
  if (now !== undefined) return words(`references.${code}`, { said, now });
  return words(code === "deleted" ? "references.deleted" : "references.nameless", { said });
}
