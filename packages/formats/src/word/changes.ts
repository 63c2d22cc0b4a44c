// The changes that a file tracks as attributions: who, when, and which of them belong to one gesture. Invariant: what one author did at one time
// without anything between is one change; the two places of a move are one change too.
import type { Attribution } from "@concord/redline";
import type { Revision, Signed } from "./story.ts";

/** Which proponent an author speaks for, and who the person is. */
export interface Author {
  readonly proponent: string;
  readonly person: string;
}

/** Gives revisions their attributions, in the order of the text. */
export class Changes {
  readonly #authors: (author: string) => Author;
  readonly #found = new Map<string, Author>();
  readonly #byKey = new Map<string, Attribution>();
  /** The gestures that go on at this place, by what they are. */
  #open = new Map<string, Attribution>();
  #here = new Map<string, Attribution>();
  #count = 0;

  constructor(authors: (author: string) => Author) {
    this.#authors = authors;
  }

  /** The attribution of a revision of what stands here; `name`: that of its move. */
  of(revision: Signed & { readonly kind: string }, name?: string): Attribution {
    if (name !== undefined) return this.named(`move ${name}`, revision);
    const key = `${revision.kind} ${revision.author} ${revision.date ?? ""}`;
    const known = this.#here.get(key) ?? this.#open.get(key) ?? this.#make(revision);
    this.#here.set(key, known);
    return known;
  }

  /** What stands here is done with: what it carried may go on in what comes next. */
  next(): void {
    this.#open = this.#here;
    this.#here = new Map();
  }

  /** The one attribution of what has this name. */
  named(name: string, signed: Signed): Attribution {
    const known = this.#byKey.get(name);
    if (known) return known;
    const made = this.#make(signed);
    this.#byKey.set(name, made);
    return made;
  }

  #make({ author, date }: Signed): Attribution {
    let who = this.#found.get(author);
    if (!who) {
      who = this.#authors(author);
      this.#found.set(author, who);
    }
    const change = `w:${this.#count++}`;
    const at = date === undefined ? {} : { at: date };
    return { change, proponent: who.proponent, enteredBy: who.person, ...at, state: "pending" };
  }
}

/** Whether a revision puts something in, or takes it out. */
export const isInsertion = ({ kind }: Pick<Revision, "kind">): boolean => kind === "ins" || kind === "moveTo";
