// Drafting findings: what of the text if all were accepted is not as drafting wants it. Derived, therefore nobody's, and told to
// nobody who does not look. Invariant: what is left is not counted, and the way to it stays.

import { later } from "../later.tsx";
import { useWords } from "../messages/words.tsx";
import type { FindingsListProps } from "./FindingsList.tsx";
import { useResolutionState } from "./use-state.ts";

/** Comes when somebody opens it. */
const FindingsList = later(async () => (await import("./FindingsList.tsx")).FindingsList);

/** The list, folded until somebody opens it; nothing where nothing was found. `alone`: opened by itself, it does not fold. */
export function Findings({ alone, ...list }: FindingsListProps & { readonly alone?: boolean }) {
  const words = useWords();
  const count = useResolutionState((state) => state.findings.length);
  const left = useResolutionState((state) => state.leftFindings.length);
  const { open, setOpen } = list.looking;
  if (count + left === 0) return null;
  const all = <FindingsList {...list} />;
  return (
    <section className="references findings" aria-label={words("findings.title")}>
      {alone ? (
        all
      ) : (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {words("findings.title")} <span className="n">{words.number(count)}</span>
          </summary>
          {open && all}
        </details>
      )}
    </section>
  );
}
