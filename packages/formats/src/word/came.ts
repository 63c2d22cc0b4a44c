// What came with a file, and is as it came: who signed it there signs it again. Invariant: a change keeps author and date of the file only while it
// is pending and nobody made it anew.
import type { Attribution, Clause, Redline, Reformat, Reshape, Run, Tracking, View } from "@concord/redline";
import type { OutWords } from "../out-words.ts";
import { signedChange } from "./authors.ts";
import type { Author } from "./changes.ts";
import { isInsertion } from "./changes.ts";
import type { Revision, Signed } from "./story.ts";

export class Came {
  readonly #changes: ReadonlySet<string>;
  readonly #authors: (author: string) => Author;
  readonly #words: OutWords;

  /** `before`: the text right after the import. */
  constructor(before: Redline, authors: (author: string) => Author, words: OutWords) {
    this.#changes = changesOf(before);
    this.#authors = authors;
    this.#words = words;
  }

  has({ change }: Pick<Attribution, "change">): boolean {
    return this.#changes.has(change);
  }

  /** How a change is signed that did not come so. */
  signed(by: Attribution): Signed {
    return signedChange(by, this.#words);
  }

  /** [WRX4] `revisions` of something with this tracking, as the file signed them. */
  revisions(
    revisions: readonly Revision[],
    tracking: Tracking,
    theirs: readonly Revision[],
    effective: (by: Attribution) => boolean,
  ): Revision[] {
    return revisions.map((revision) => {
      const insertion = isInsertion(revision);
      const by = insertion ? tracking.inserted : (tracking.deleted?.find(effective) ?? tracking.deleted?.[0]);
      const moved = revision.kind === "moveFrom" || revision.kind === "moveTo";
      const was =
        by && !moved && by.state === "pending" && this.has(by) ? this.#match(theirs, insertion, by) : undefined;
      if (!was) return { ...revision, id: `new ${revision.id}` };
      const { kind, id, author, date } = was;
      return { kind, id, author, ...(date ? { date } : {}) };
    });
  }

  #match(theirs: readonly Revision[], insertion: boolean, { proponent }: Attribution): Revision | undefined {
    return theirs.find((r) => isInsertion(r) === insertion && this.#authors(r.author).proponent === proponent);
  }

  /** Whether a change of properties is part of an insertion: of one proponent, which sets its own words otherwise. */
  isOwn({ inserted }: Tracking, { author }: Signed): boolean {
    return inserted !== undefined && this.#authors(author).proponent === inserted.proponent;
  }

  /** The proposal of another emphasis that a change of properties in the file came in as, if it is still there. */
  reformat({ tracking }: Run, change: Signed): Reformat | undefined {
    return tracking.reformatted?.find((one) => this.#isOf(one, change));
  }

  reshape({ reshaped }: Clause, change: Signed): Reshape | undefined {
    return reshaped?.find((one) => this.#isOf(one, change));
  }

  #isOf(one: Attribution, { author }: Signed): boolean {
    return this.has(one) && this.#authors(author).proponent === one.proponent;
  }

  /** Whether a change of the file that is none of Concord's counts in a view. */
  counts(author: string, view: View): boolean {
    if (view.kind === "as") return view.proponents.includes(this.#authors(author).proponent);
    return view.kind === "proposed" || view.kind === "markup";
  }
}

function changesOf({ clauses, notes }: Redline): Set<string> {
  const out = new Set<string>();
  const track = ({ inserted, deleted = [], reformatted = [] }: Tracking) => {
    if (inserted) out.add(inserted.change);
    for (const one of [...deleted, ...reformatted]) out.add(one.change);
  };
  for (const { runs, mark, reshaped = [], moved = [] } of [...clauses, ...notes]) {
    for (const run of runs) track(run.tracking);
    track(mark);
    for (const one of [...reshaped, ...moved]) out.add(one.change);
  }
  return out;
}
