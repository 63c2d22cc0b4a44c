// What comes in with a Word file, before it does: how much there is of what, and who proposes it. Invariant: every author of a change or a
// comment is among the authors, those of changes inside tables too.
import { type Attribution, type Clause, NOTES, type Redline, wordsOf } from "@concord/redline";
import { objectsOf } from "./object-content.ts";
import { ownNumbers } from "./own-numbers.ts";
import type { WordPackage } from "./package.ts";
import { authorName } from "./proponents.ts";
import { readWord } from "./read-word.ts";

/** An author of a file; the counts are of changes, not of words. */
export interface WordAuthor {
  /** As the file has it; "" where it says nobody. */
  readonly author: string;
  readonly person: string;
  /** The code of a proponent that the name says. */
  readonly code?: string;
  readonly insertions: number;
  readonly deletions: number;
  /** Of emphasis, shape or place. */
  readonly others: number;
  readonly comments: number;
  /** Whether something inside a table or the like is theirs. */
  readonly inObjects: boolean;
  /** ISO 8601, of the first and the last change that has a date. */
  readonly first?: string;
  readonly last?: string;
}

export interface WordOverview {
  readonly title: string;
  readonly clauses: number;
  readonly notes: number;
  readonly tables: number;
  readonly pictures: number;
  /** Formulas and what pages only name. */
  readonly others: number;
  readonly comments: number;
  /** Paragraphs before which Word sets a number or a bullet of its own: it is not shown here. */
  readonly numbered: number;
  readonly authors: readonly WordAuthor[];
}

/** [WOV1] The overview of an opened file. Throws where its XML is broken. */
export function wordOverview(file: WordPackage): WordOverview {
  // Every author stands for themselves, so that nothing of two is told as one's.
  const read = readWord(file, { proponentOf: (author) => author });
  const { redline } = read;
  const authors = new Authors();
  const { contents } = objectsOf(file, (author) => {
    authors.of(author).inObjects = true;
    return "";
  });
  for (const clause of [...redline.clauses, ...redline.notes]) tell(clause, authors);
  const comments = (redline.threads ?? []).flatMap((thread) => thread.comments);
  for (const { proponent, at } of comments) authors.comment(proponent, at);
  const kinds = [...contents.values()].map(({ kind }) => kind);
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  return {
    title: titleOf(redline),
    clauses: redline.clauses.filter(({ runs, stretch }) => runs.length > 0 && stretch !== NOTES).length,
    notes: redline.notes.length,
    tables: count("table"),
    pictures: count("picture"),
    others: kinds.length - count("table") - count("picture"),
    comments: comments.length,
    numbered: ownNumbers(file, read),
    authors: authors.all(),
  };
}

function titleOf({ clauses }: Redline): string {
  const words = (kind: Clause["kind"]) => wordsOf(clauses.find((clause) => clause.kind === kind)?.runs ?? []).trim();
  return [words("number"), words("title")].filter((each) => each !== "").join(" · ");
}

function tell({ mark, runs, reshaped = [], moved = [] }: Clause, authors: Authors): void {
  for (const { inserted, deleted = [], reformatted = [] } of [mark, ...runs.map(({ tracking }) => tracking)]) {
    if (inserted) authors.change("insertions", inserted);
    for (const each of deleted) authors.change("deletions", each);
    for (const each of reformatted) authors.change("others", each);
  }
  for (const each of [...reshaped, ...moved]) authors.change("others", each);
}

type Counted = "insertions" | "deletions" | "others";

interface Counting {
  readonly changes: Readonly<Record<Counted, Set<string>>>;
  comments: number;
  inObjects: boolean;
  first: string | undefined;
  last: string | undefined;
}

class Authors {
  readonly #byName = new Map<string, Counting>();

  of(author: string): Counting {
    const known = this.#byName.get(author);
    if (known) return known;
    const changes = { insertions: new Set<string>(), deletions: new Set<string>(), others: new Set<string>() };
    const made: Counting = { changes, comments: 0, inObjects: false, first: undefined, last: undefined };
    this.#byName.set(author, made);
    return made;
  }

  change(what: Counted, { proponent, change, at }: Attribution): void {
    this.of(proponent).changes[what].add(change);
    this.#at(proponent, at);
  }

  comment(author: string, at: string | undefined): void {
    this.of(author).comments++;
    this.#at(author, at);
  }

  all(): WordAuthor[] {
    return [...this.#byName].map(([author, { changes, comments, inObjects, first, last }]) => ({
      author,
      ...authorName(author),
      insertions: changes.insertions.size,
      deletions: changes.deletions.size,
      others: changes.others.size,
      comments,
      inObjects,
      ...(first === undefined ? {} : { first }),
      ...(last === undefined ? {} : { last }),
    }));
  }

  #at(author: string, at: string | undefined): void {
    if (at === undefined) return;
    const one = this.of(author);
    if (one.first === undefined || at < one.first) one.first = at;
    if (one.last === undefined || at > one.last) one.last = at;
  }
}
