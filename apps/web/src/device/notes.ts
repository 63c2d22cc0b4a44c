// What is noted of a person on this device, beside the database: small things that are written at once, also while a page goes. Invariant: it
// is forgotten with the person. (How the device itself is set, such as its language, stays.)

const KEY = "concord.";

/** What there are notes of: the last visit to a resolution, findings that are left there, authors of Word files. */
type Kind = "visit" | "findings.left" | "authors";

/** A note; undefined when there is none. `about`: a resolution, for notes of one. */
export function readNote<Note>(kind: Kind, person: string, about = ""): Note | undefined {
  try {
    return JSON.parse(localStorage.getItem(keyOf(kind, person, about)) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a note, or none. A device that keeps nothing has none the next time. */
export function keepNote(kind: Kind, person: string, about: string, note: unknown): void {
  try {
    if (note === undefined) localStorage.removeItem(keyOf(kind, person, about));
    else localStorage.setItem(keyOf(kind, person, about), JSON.stringify(note));
  } catch {}
}

/** Forgets the notes of people of whom this holds. */
export function forgetNotes(isForgotten: (person: string) => boolean): void {
  try {
    for (const key of Object.keys(localStorage)) {
      const [kind = "", person] = key.split(" ");
      if (kind.startsWith(KEY) && person !== undefined && isForgotten(person)) localStorage.removeItem(key);
    }
  } catch {}
}

const keyOf = (kind: Kind, person: string, about: string): string => `${KEY}${kind} ${person} ${about}`;
