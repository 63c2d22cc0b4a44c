// What a proposal does to a base text, as plain data: words and clauses out, others in, clauses to another place, and where it
// differs without a trace. Invariant: places are of the base as it is, so that edits bear on each other in no order.
import { type Inset, signOfInset } from "./insets.ts";
import type { BaseClause, BaseText, ClauseMark, Format, FormatSet, Recovered, ShapeSet } from "./types.ts";

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
export type Put = PutWords | { readonly mark: ClauseMark } | NotePut | Exclude<Inset, { footnote: string }>;

/** What stands in the body of a footnote. */
export type BodyPut = PutWords | { readonly break: true };

/** A new footnote. `nth`: names its body among all that is put in. */
export interface NotePut {
  readonly note: string | readonly BodyPut[];
  readonly nth?: number;
}

export type ProposalEdit =
  /**
   * Units out, others in: behind those that go, or `before` them. `nth`: the place of what is put in among all that is put in by several
   * proponents, which also names it; without one it stands behind what is there.
   */
  | {
      readonly kind: "replace";
      readonly place: BasePlace;
      readonly put: readonly Put[];
      readonly before?: true;
      readonly nth?: number;
    }
  /** Words of the base are set otherwise. */
  | { readonly kind: "format"; readonly place: BasePlace; readonly set: FormatSet }
  /** A clause of the base gets another kind, level or numbering. */
  | { readonly kind: "shape"; readonly clause: number; readonly set: ShapeSet }
  /** A clause, which says `words`, goes behind another one; null: to the very start. */
  | {
      readonly kind: "move";
      readonly clause: ProposedClause;
      readonly after: ProposedClause | null;
      readonly words?: string;
    }
  /** Something becomes of what another change puts in: of the `nth` put these units, which say `words`. */
  | {
      readonly kind: "nested";
      readonly nth: number;
      readonly at: number;
      readonly length: number;
      readonly words: string;
      readonly does: NestedDeed;
    };

/** A clause of the base, by its place there; or one that is put in: of the `nth` put the one whose mark is the unit `at`. */
export type ProposedClause = number | { readonly nth: number; readonly at: number };

/** The numbers of what is put in on which an edit bears. */
export function putsOf(edit: ProposalEdit): number[] {
  if (edit.kind === "nested") return [edit.nth];
  if (edit.kind !== "move") return [];
  return [edit.clause, edit.after].flatMap((one) => (one !== null && typeof one === "object" ? one.nth : []));
}

/** The numbers that an edit gives to what it puts in. */
export function numbersOf(edit: ProposalEdit): number[] {
  if (edit.kind === "nested") return edit.does.kind === "put" ? [edit.does.nth] : [];
  if (edit.kind !== "replace") return [];
  const bodies = edit.put.map((one) => (typeof one === "object" && "note" in one ? one.nth : undefined));
  return [edit.nth, ...bodies].filter((nth) => nth !== undefined);
}

/** What becomes of words or a clause mark that somebody else puts in. */
export type NestedDeed =
  | { readonly kind: "delete" }
  | { readonly kind: "format"; readonly set: FormatSet }
  | { readonly kind: "shape"; readonly set: ShapeSet }
  /** Of the body of a new footnote: something goes before the unit; `nth` names it. */
  | { readonly kind: "put"; readonly put: readonly BodyPut[]; readonly nth: number };

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

/** How many units something that is put in has: UTF-16 units of words; what else there is has one. */
export function unitsOfPut(put: Put): number {
  return typeof put === "string" || "text" in put ? wordsOfPut(put).length : 1;
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
  const replacing = edits.filter(isReplacing).sort((a, b) => rankOf(a) - rankOf(b));
  const out: { mark: ClauseMark; text: string; from: number | undefined; put?: string }[] = [];
  let words = "";
  let first: number | undefined;
  const end = (mark: ClauseMark, index: number | undefined, put?: string) => {
    out.push({ mark, text: words, from: first ?? index, ...(put === undefined ? {} : { put }) });
    words = "";
    first = undefined;
  };
  const put = (edit: Replacing) => {
    for (const { one, at } of leftOf(edit, edits)) {
      if (typeof one === "string" || "text" in one) words += wordsOfPut(one);
      else if ("note" in one) words += "*";
      else if ("mark" in one) end(one.mark, undefined, `${edit.nth} ${at}`);
      else words += signOfInset(one);
    }
  };
  for (const [index, clause] of [...base.clauses, undefined].entries()) {
    const here = replacing.filter(({ place }) => place.in === "clauses" && place.index === index);
    const all = clause ? wordsAt(clause) : "";
    for (let at = 0; at <= all.length; at++) {
      for (const edit of here) {
        const { place, before } = edit;
        if (at === (before ? place.at : place.at + place.length)) put(edit);
      }
      const gone = here.some(({ place }) => place.at <= at && at < place.at + place.length);
      if (!clause || at === all.length || gone) continue;
      if (at === all.length - 1) end({ ...clause, ...shapeOf(edits, index) }, index);
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

function shapeOf(edits: readonly ProposalEdit[], clause: number): ShapeSet {
  return Object.assign({}, ...edits.map((edit) => (edit.kind === "shape" && edit.clause === clause ? edit.set : {})));
}

type Replacing = ProposalEdit & { readonly kind: "replace" };

function isReplacing(edit: ProposalEdit): edit is Replacing {
  return edit.kind === "replace";
}

/** [EDI2] Of two at one place that with the lower number stands first, and behind all that have one what has none. */
export function rankOf({ nth = Number.MAX_SAFE_INTEGER }: { readonly nth?: number }): number {
  return nth;
}

/** What is left of what is put in, with what others make of it, and the unit at which each begins. */
function leftOf({ put, nth }: Replacing, edits: readonly ProposalEdit[]): { one: Put; at: number }[] {
  const nested = edits.flatMap((edit) => (edit.kind === "nested" && edit.nth === nth ? [edit] : []));
  let unit = 0;
  return put.flatMap((one): { one: Put; at: number }[] => {
    const start = unit;
    unit += unitsOfPut(one);
    const here = nested.filter(({ at, length }) => at < unit && at + length > start);
    const isGone = (at: number) =>
      here.some((edit) => edit.does.kind === "delete" && edit.at <= at && at < edit.at + edit.length);
    if (typeof one === "string" || "text" in one) {
      const left = wordsOfPut(one)
        .split("")
        .filter((_, i) => !isGone(start + i));
      return [{ one: left.join(""), at: start }];
    }
    if (isGone(start)) return [];
    if (!("mark" in one)) return [{ one, at: start }];
    const set = Object.assign({}, ...here.map(({ does }) => (does.kind === "shape" ? does.set : {})));
    return [{ one: { mark: { ...one.mark, ...set } }, at: start }];
  });
}

function moved<T extends { readonly from: number | undefined; readonly put?: string }>(
  clauses: readonly T[],
  edits: readonly ProposalEdit[],
): T[] {
  const out = [...clauses];
  const placeOf = (of: ProposedClause) =>
    out.findIndex(({ from, put }) => (typeof of === "number" ? from === of : put === `${of.nth} ${of.at}`));
  for (const edit of edits) {
    if (edit.kind !== "move") continue;
    const from = placeOf(edit.clause);
    if (from < 0) continue;
    const [clause] = out.splice(from, 1);
    const { after } = edit;
    const to = after === null ? 0 : placeOf(after) + 1;
    out.splice(to, 0, clause!);
  }
  return out;
}
