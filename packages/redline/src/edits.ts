// What a proposal does to a base text, as plain data: words and clauses out, others in, clauses to another place, and where it
// differs without a trace. Invariant: places are of the base as it is, so that edits bear on each other in no order.
import { type Inset, signOfInset } from "./insets.ts";
import type { BaseClause, BaseText, ClauseMark, Format, FormatSet, Recovered } from "./types.ts";

/**
 * A place in a base: which clause or note, and which units of it: UTF-16 units of words; what stands among them and the
 * clause mark are one unit each, the mark the last. `length` 0 is between two units. `index` may be one more than the last: the end.
 */
export interface BasePlace {
  readonly in: "clauses" | "notes";
  readonly index: number;
  readonly at: number;
  readonly length: number;
}

/** Words, with what they are set in where that is anything. */
export type PutWords = string | { readonly text: string; readonly format: Format };

/** What is put in: words, the mark that ends a clause, a reference to a new footnote with this body, a break or an object. */
export type Put =
  | PutWords
  | { readonly mark: ClauseMark }
  | { readonly note: string | readonly (PutWords | { readonly break: true })[] }
  | Exclude<Inset, { footnote: string }>;

export type ProposalEdit =
  /** Units out, others in: behind those that go, or `before` them. */
  | { readonly kind: "replace"; readonly place: BasePlace; readonly put: readonly Put[]; readonly before?: true }
  /** Words of the base are set otherwise. */
  | { readonly kind: "format"; readonly place: BasePlace; readonly set: FormatSet }
  /** A clause goes behind another one; null: to the very start. */
  | { readonly kind: "move"; readonly clause: number; readonly after: number | null };

/** One change: what it does, and how it was found. */
export interface ProposedChange {
  readonly edits: readonly ProposalEdit[];
  readonly recovered?: Recovered;
}

/** Words of the base that a proposal as received lacks or has otherwise, or, with `length` 0, what it has there. */
export interface ProposedDeviation {
  readonly place: BasePlace;
  readonly received: string;
}

/** What is said of words of the base, or with `length` 0 of what stands at a place; the first comment, and answers. */
export interface ProposedThread {
  readonly place: BasePlace;
  readonly resolved: boolean;
  readonly comments: readonly { readonly author: string; readonly text: string }[];
}

/** A proposal on one base. */
export interface ProposedText {
  readonly changes: readonly ProposedChange[];
  readonly deviations: readonly ProposedDeviation[];
}

/** The words of something that is put in; of a new footnote those of its body. */
export function wordsOfPut(put: Put): string {
  if (typeof put === "string") return put;
  if ("text" in put) return put.text;
  if (!("note" in put)) return "break" in put ? " " : "";
  return typeof put.note === "string" ? put.note : put.note.map(wordsOfPut).join("");
}

/** How many units a clause of a base has, its mark not counted. */
export function lengthOfClause({ content }: Pick<BaseClause, "content">): number {
  return content.reduce((sum, one) => sum + ("text" in one ? one.text.length : 1), 0);
}

/** The units [at, at + length) of a clause as words: what stands among them by its sign, "¶" for its mark. */
export function wordsAt({ content }: Pick<BaseClause, "content">, at = 0, length = Number.POSITIVE_INFINITY): string {
  const all = `${content.map((one) => ("text" in one ? one.text : signOfInset(one))).join("")}¶`;
  return all.slice(at, at + length);
}

/**
 * [EDI1] What the clauses of `base` say with `changes`: the words of each, as `wordsAt` has them, and the mark that ends it.
 * Words that no mark ends are a clause with the last mark of the base.
 */
export function proposedClauses(
  base: BaseText,
  changes: readonly ProposedChange[],
): { readonly mark: ClauseMark; readonly text: string }[] {
  const edits = changes.flatMap((change) => change.edits);
  const out: { mark: ClauseMark; text: string; from: number | undefined }[] = [];
  let words = "";
  let first: number | undefined;
  const end = (mark: ClauseMark, index: number | undefined) => {
    out.push({ mark, text: words, from: first ?? index });
    words = "";
    first = undefined;
  };
  const put = (list: readonly Put[]) => {
    for (const one of list) {
      if (typeof one === "string" || "text" in one) words += wordsOfPut(one);
      else if ("note" in one) words += "*";
      else if ("mark" in one) end(one.mark, undefined);
      else words += signOfInset(one);
    }
  };
  for (const [index, clause] of [...base.clauses, undefined].entries()) {
    const here = edits.filter(isReplacing).filter(({ place }) => place.in === "clauses" && place.index === index);
    const all = clause ? wordsAt(clause) : "";
    for (let at = 0; at <= all.length; at++) {
      for (const { place, put: content, before } of here) {
        if (at === (before ? place.at : place.at + place.length)) put(content);
      }
      const gone = here.some(({ place }) => place.at <= at && at < place.at + place.length);
      if (!clause || at === all.length || gone) continue;
      if (at === all.length - 1) end(clause, index);
      else {
        words += all[at];
        first ??= index;
      }
    }
  }
  if (words !== "") end(base.clauses.at(-1)!, undefined);
  return moved(out, edits).map(({ mark: { kind, level, numbering }, text }) => ({
    mark: { kind, level, numbering },
    text,
  }));
}

function isReplacing(edit: ProposalEdit): edit is ProposalEdit & { readonly kind: "replace" } {
  return edit.kind === "replace";
}

function moved<T extends { readonly from: number | undefined }>(
  clauses: readonly T[],
  edits: readonly ProposalEdit[],
): T[] {
  const out = [...clauses];
  for (const edit of edits) {
    if (edit.kind !== "move") continue;
    const from = out.findIndex((c) => c.from === edit.clause);
    if (from < 0) continue;
    const [clause] = out.splice(from, 1);
    const { after } = edit;
    const to = after === null ? 0 : out.findIndex((c) => c.from === after) + 1;
    out.splice(to, 0, clause!);
  }
  return out;
}
