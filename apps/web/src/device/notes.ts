// When a person looked at a resolution last on this device, and what they had not looked at by then. It is written while a page goes, when
// only what is written at once is kept. Invariant: it is forgotten with the person.

import type { Visit } from "../resolution/news.ts";

const KEY = "concord.visit";

const keyOf = (person: string, resolution: string): string => `${KEY} ${person} ${resolution}`;

/** The last visit that was kept; undefined when there was none. */
export function readVisit(person: string, resolution: string): Visit | undefined {
  try {
    return JSON.parse(localStorage.getItem(keyOf(person, resolution)) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a visit. A device that keeps nothing has no news to tell. */
export function keepVisit(person: string, resolution: string, visit: Visit): void {
  try {
    localStorage.setItem(keyOf(person, resolution), JSON.stringify(visit));
  } catch {}
}

/** Forgets the visits of people of whom this holds. */
export function forgetVisits(isForgotten: (person: string) => boolean): void {
  try {
    for (const key of Object.keys(localStorage)) {
      const [kind, person = ""] = key.split(" ");
      if (kind === KEY && isForgotten(person)) localStorage.removeItem(key);
    }
  } catch {}
}
