// What no English sentence has: a verb behind a verb, "have" without a participle, an article or a preposition without a noun, a noun
// and an article with nothing between, a clause word without a verb. Invariant: it counts only what is surely wrong; what it does not know passes.
import type { Reading, Word } from "./reading.ts";

/** A word that is of these kinds only. */
const only = (kinds: string, word: Word | undefined) =>
  word !== undefined && [...word.kinds].every((kind) => kinds.includes(kind));
const may = (kinds: string, word: Word | undefined) =>
  word !== undefined && [...word.kinds].some((kind) => kinds.includes(kind));

const ARTICLES = new Set("the a an its their our".split(" "));
/** What has to have a noun behind it, not at once. */
const OPENERS = new Set("every at of with from between into within".split(" "));
const CLAUSE_WORDS = new Set("where which who whether how when while because although though if unless".split(" "));
const QUANTITIES = new Set("least most more less all once".split(" "));
const HAVE = new Set("have has had".split(" "));
const BE = new Set("is are was were be".split(" "));

/** [GRM4] How many of these the proposed sentence has about the changed place, as far as it is seen. */
export function faultsOf({ inserted, before, after }: Reading): number {
  const row = [...before.slice(0, 3).toReversed(), ...inserted, ...after];
  const from = Math.min(before.length, 3);
  let faults = 0;
  for (const [i, word] of row.entries()) {
    if (i + 2 < from) continue;
    const next = row[i + 1];
    if (ARTICLES.has(word.key) && isBare(row, i + 1)) faults++;
    if (OPENERS.has(word.key) && only("AR", next) && !QUANTITIES.has(next!.key) && isBare(row, i + 1)) faults++;
    if (i === from - 1 && only("PT", word) && only(".,", next)) faults++;
    if (BE.has(word.key) && only("VZM", next)) faults++;
    if (HAVE.has(word.key) && isUnfinished(row, i + 1)) faults++;
    if (only("T", word) && may("V", next) && only("VB", row[i + 2]) && next?.key !== "help") faults++;
    if (isVerbTwice(row, i) || (word.key === "of" && row[i - 1]?.key === "one" && /^an?$/u.test(next?.key ?? "")))
      faults++;
    if (i === from - 1 && (only("NS", word) || isPossessive(row, i)) && next && ARTICLES.has(next.key)) faults++;
  }
  return faults + (isVerbless(before[0], inserted, after) ? 1 : 0);
}

/** The end of "keeper's". */
function isPossessive(row: readonly Word[], at: number): boolean {
  return row[at]!.key === "s" && row[at - 1]?.key === "'";
}

/** An article at whose end no noun is. */
function isBare(row: readonly Word[], from: number): boolean {
  for (const word of row.slice(from)) {
    if (may("NSXOQG", word)) return false;
    if (only(".,)WTMBZ", word) || (ARTICLES.has(word.key) && word !== row[from])) return true;
    if (!may("AREDC/(", word)) return false;
  }
  return false;
}

const SINGULAR_VERBS = new Set("is has was does".split(" "));

/** "plays has": a verb in the third person, which as a plural noun is none that the next verb is of. */
function isVerbTwice(row: readonly Word[], at: number): boolean {
  const [word, next] = [row[at], row[at + 1]];
  if (!only("SZ", word) || !may("Z", word) || !next || !SINGULAR_VERBS.has(next.key)) return false;
  return !row.slice(Math.max(0, at - 3), at).some((w) => may("PCT", w) || (may("W", w) && w.key !== "that"));
}

/** "have" with nothing behind it that it can be said of. */
function isUnfinished(row: readonly Word[], from: number): boolean {
  const word = row.slice(from).find((w) => !only("R", w));
  return only("VZM", word);
}

/** "where" and the like before words of which none can be a verb, up to the end. */
function isVerbless(left: Word | undefined, inserted: readonly Word[], after: readonly Word[]): boolean {
  if (!left || !CLAUSE_WORDS.has(left.key)) return false;
  const end = after.findIndex((w) => only(".", w));
  if (end < 0 && after.length >= 4) return false;
  const rest = [...inserted, ...after.slice(0, end < 0 ? undefined : end)];
  return !rest.some((w) => may("VZMBT", w)) && !only("EG", rest[0]);
}
