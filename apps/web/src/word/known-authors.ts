// For whom the authors of Word files speak, as somebody said on this device before. Invariant: what is remembered is only a suggestion.

const KEY = "concord.authors";
const MOST = 500;

/** The codes by the names of authors; what was said last is last. */
export function knownAuthors(): ReadonlyMap<string, string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return new Map(Array.isArray(kept) ? (kept as [string, string][]) : []);
  } catch {
    return new Map();
  }
}

/** Remembers for whom authors speak. */
export function rememberAuthors(authors: ReadonlyMap<string, string>): void {
  const all = new Map(knownAuthors());
  for (const [author, code] of authors) {
    all.delete(author);
    if (code !== "") all.set(author, code);
  }
  try {
    localStorage.setItem(KEY, JSON.stringify([...all].slice(-MOST)));
  } catch {
    // A device that keeps nothing is asked again next time.
  }
}
