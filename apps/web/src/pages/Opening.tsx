// What stands where a page will be, once that takes longer than a moment. No ring turns: a word is enough.

import { useWords } from "../messages/words.tsx";

/** The word. */
export function Opening() {
  const words = useWords();
  return (
    <main className="notice opening">
      <p role="status">{words("site.opening")}</p>
    </main>
  );
}
