// How changes and remarks are signed in a file that goes out: "CODE – person", with their own date. Invariant: what is agreed has a sign of its
// own, so that in Word it can be told, filtered and taken for itself.
import type { Attribution } from "@concord/redline";
import type { OutWords } from "../out-words.ts";
import type { Signed } from "./story.ts";

/** Behind the author of a change that is agreed. */
const AGREED_SIGN = " ✓";

/** Who said something, as far as it is known. */
export interface Said {
  readonly proponent: string;
  readonly enteredBy: string;
  readonly role?: "editor" | "chair";
  readonly at?: string;
}

/** [DOC3] The author and date of what somebody said. Who has no proponent speaks by their office. */
export function signedBy({ proponent, enteredBy, role, at }: Said, words: OutWords): Signed {
  const code = proponent === "" ? words.office[role ?? "editor"] : proponent;
  const author = enteredBy === "" || enteredBy === code ? code : `${code} – ${enteredBy}`;
  return { author, ...dated(at) };
}

/** [DOC3] The author and date of a change. */
export function signedChange(by: Attribution, words: OutWords): Signed {
  const { author, date } = signedBy(by, words);
  return { author: by.state === "accepted" ? author + AGREED_SIGN : author, ...(date ? { date } : {}) };
}

/** Word writes whole seconds. */
function dated(at: string | undefined): { date?: string } {
  const time = at === undefined ? Number.NaN : Date.parse(at);
  return Number.isNaN(time) ? {} : { date: `${new Date(time).toISOString().slice(0, 19)}Z` };
}
