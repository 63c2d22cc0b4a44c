// For whom the authors of Word files speak, as one said on this device before. Invariant: what is remembered is only a suggestion.

import { useState } from "react";
import { keepNote, readNote } from "../device/notes.ts";
import { useSession } from "../me.tsx";

const MOST = 500;

/** The codes by the names of authors, what was said last at the end; and how more is remembered. */
export function useKnownAuthors() {
  const { session } = useSession();
  const person = session.state === "in" ? session.me.user.id : "";
  const read = () => new Map(readNote<[author: string, code: string][]>("authors", person));
  const [known] = useState(read);
  /** Remembers for whom authors speak. */
  const remember = (authors: ReadonlyMap<string, string>): void => {
    const all = read();
    for (const [author, code] of authors) {
      all.delete(author);
      if (code !== "") all.set(author, code);
    }
    keepNote("authors", person, "", [...all].slice(-MOST));
  };
  return { known, remember };
}
