// What is said of the changes of a text, as comments beside what it is about: reasons, threads, who holds brackets, deviations, what was
// recovered, and proposals that Word has no mark for. Invariant: nothing that the annex of a text tells is lost.
import { EMPHASES, type Redline, type Run } from "@concord/redline";
import { baseWordsOf, formatWords, Naming, shapeWords } from "../annex.ts";
import type { OutWords } from "../out-words.ts";
import type { Said } from "./authors.ts";

/** A comment with its answers. */
export interface Remark {
  /** What it is about: a key that `keysOf` gives what is written. */
  readonly key: string;
  readonly said: readonly { readonly by: Said; readonly text: string }[];
  readonly resolved: boolean;
  /** In a file that has what it answers: the id of the paragraph by which that is known. */
  readonly answers?: string;
}

/** Keys of a run, or of the mark that ends a clause. */
export function keysOf({ tracking }: Pick<Run, "tracking">): string[] {
  const { inserted, deleted = [], reformatted = [], held = [], commented = [], deviates = [] } = tracking;
  const changes = [...(inserted ? [inserted] : []), ...deleted, ...reformatted];
  return [
    ...changes.map(({ change }) => `change ${change}`),
    ...held.map(({ change }) => `held ${change}`),
    ...commented.map((id) => `thread ${id}`),
    ...deviates.map((id) => `deviation ${id}`),
  ];
}

/** The key of a clause, by its mark. */
export const clauseKey = (markId: string): string => `clause ${markId}`;

/** [DOC6] Everything that is said, in the order in which the annex has it. */
export function remarksOf(redline: Redline, words: OutWords): Remark[] {
  const naming = new Naming(redline, words);
  const out: Remark[] = [];
  const say = (key: string, by: Said, text: string) => out.push({ key, said: [{ by, text }], resolved: false });
  for (const clause of redline.clauses) {
    const key = clauseKey(clause.markId);
    for (const shape of clause.reshaped ?? []) say(key, shape, shapeWords(shape.set, words));
    // Word shows one move
    const { moved = [] } = clause;
    if (moved.length > 1) {
      for (const move of moved)
        say(key, move, words.movedTo(move.after === null ? undefined : (naming.clause(move.after) ?? "…")));
    }
  }
  const known = new Set<string>();
  const once = (key: string, by: Said, text: string) => {
    if (known.has(`${key} ${text}`)) return;
    known.add(`${key} ${text}`);
    say(key, by, text);
  };
  for (const clause of [...redline.clauses, ...redline.notes]) {
    for (const { tracking } of [...clause.runs, { tracking: clause.mark }]) {
      const { deleted = [], reformatted = [], held = [], inserted } = tracking;
      // Word tracks one deletion of a word, the first.
      for (const by of deleted.slice(1)) once(`change ${by.change}`, by, words.deletesToo(by.proponent));
      const shown =
        reformatted.length === 1 && !inserted && deleted.length === 0 && EMPHASES.some((e) => reformatted[0]!.set[e]);
      if (!shown) for (const by of reformatted) once(`change ${by.change}`, by, formatWords(by.set, words));
      for (const by of held) once(`held ${by.change}`, by, words.heldBy(naming.who(by)));
      for (const by of [...(inserted ? [inserted] : []), ...deleted, ...reformatted]) {
        if (!by.recovered) continue;
        const seen = by.recovered.evidence.map(({ code, text }) => {
          const told = Object.hasOwn(words.evidence, code) ? words.evidence[code]! : code;
          return text === undefined ? told : `${told}: ${text}`;
        });
        once(
          `change ${by.change}`,
          by,
          [`${words.recovered}: ${words.certainty[by.recovered.certainty]}`, ...seen].join("\n"),
        );
      }
    }
  }
  for (const { about, text, ...by } of redline.reasons ?? []) {
    say("change" in about ? `change ${about.change}` : clauseKey(about.clause), by, `${words.reasons}: ${text}`);
  }
  for (const { id, about, resolved, comments } of redline.threads ?? []) {
    const key = "change" in about ? `change ${about.change}` : `thread ${id}`;
    if (comments.length > 0) out.push({ key, said: comments.map((by) => ({ by, text: by.text })), resolved });
  }
  for (const deviation of redline.deviations ?? []) {
    say(`deviation ${deviation.id}`, deviation, words.differs(baseWordsOf(redline, deviation), deviation.received));
  }
  return out;
}
