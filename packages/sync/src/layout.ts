// The layout of a resolution in Yjs: roots `s:<n>` (stretches of clauses), `notes` and `acts`, written once by the
// relay with client id 1. Invariant: nothing is ever deleted, and no root is added later.
import {
  type BaseClause,
  type BaseText,
  CLAUSE_KINDS,
  type ClauseMark,
  EMPHASES,
  type Format,
  type Inset,
  isObjectId,
  MAX_LEVEL,
  NOTES,
  NUMBERINGS,
  signOfInset,
} from "@concord/redline";
import * as Y from "yjs";
import { encodeAct } from "./acts.ts";
import { cleanText, isCleanText } from "./clean-text.ts";
import { BASE_CLIENT, type IdRange, idOf, pushRange } from "./ids.ts";

export const ACTS = "acts";
/** Clauses in a stretch when the base is imported: a partition for speed, not a thing people see. */
const CLAUSES_A_STRETCH = 10;
/** Clauses in a stretch of which each is joined to the next. */
const MOST_A_STRETCH = 100;

/** Longest label that a clause mark may carry, in UTF-16 units. */
export const MAX_LABEL = 24;

/** [TXT2] What an embed is in the text: the mark that ends a clause, a reference to a footnote, a line break, an object. */
export type Embed = { readonly mark: ClauseMark } | Inset;

/** The sign that stands for an embed among words: a clause mark is "¶". */
export function signOf(embed: Embed): string {
  return "mark" in embed ? "¶" : signOfInset(embed);
}

/** The JSON of an embed as stored; short, because every clause has one. */
export function encodeEmbed(embed: Embed): Record<string, unknown> {
  if ("footnote" in embed) return { f: embed.footnote };
  if ("break" in embed) return { br: 1 };
  if ("object" in embed) return { o: embed.object };
  const { kind, level, numbering, label } = embed.mark;
  return label === undefined ? { k: kind, l: level, n: numbering } : { k: kind, l: level, n: numbering, t: label };
}

/** Reads the JSON of an embed; undefined when it is none that the schema knows. */
export function decodeEmbed(json: unknown): Embed | undefined {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return undefined;
  const { k, l, n, t, f, br, o, ...rest } = json as Record<string, unknown>;
  if (Object.keys(rest).length > 0) return undefined;
  if (k === undefined && l === undefined && n === undefined && t === undefined) {
    const [one, ...more] = [f, br, o].filter((value) => value !== undefined);
    if (one === undefined || more.length > 0) return undefined;
    if (br !== undefined) return br === 1 ? { break: true } : undefined;
    if (typeof one !== "string") return undefined;
    if (f !== undefined) return /^\d{1,10}:\d{1,10}$/.test(one) ? { footnote: one } : undefined;
    return isObjectId(one) ? { object: one } : undefined;
  }
  if (f !== undefined || br !== undefined || o !== undefined) return undefined;
  const kind = CLAUSE_KINDS.find((x) => x === k);
  const numbering = NUMBERINGS.find((x) => x === n);
  if (!kind || !numbering || typeof l !== "number" || !Number.isInteger(l) || l < 1 || l > MAX_LEVEL) return undefined;
  if (t === undefined) return { mark: { kind, level: l, numbering } };
  if (typeof t !== "string" || t === "" || t.length > MAX_LABEL || !isCleanText(t)) return undefined;
  return { mark: { kind, level: l, numbering, label: t } };
}

/**
 * [BASE1] The Yjs update that writes `base`: the same bytes for the same text, whoever makes it. What words are set in
 * is told by acts behind the header, one for each way in which words are set. `joined`: places of clauses that are in one
 * stretch with the next.
 */
export function baseUpdate(base: BaseText, joined: ReadonlySet<number> = new Set()): Uint8Array {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = BASE_CLIENT;
  const stretches = stretchesOf(base.clauses, joined);
  doc.transact(() => {
    doc.getArray(ACTS).push([["b", base.lang, stretches.length]]);
    const noteIds: string[] = [];
    const set = new Map<string, { format: Format; ranges: IdRange[] }>();
    const notes = doc.getText(NOTES);
    for (const note of base.notes) noteIds.push(writeClause(doc, notes, note, [], set));
    for (const [s, clauses] of stretches.entries()) {
      const text = doc.getText(stretchName(s));
      for (const clause of clauses) writeClause(doc, text, clause, noteIds, set);
    }
    for (const { format, ranges } of set.values()) {
      doc.getArray(ACTS).push(encodeAct({ kind: "format", set: format, ranges }));
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

/** The clauses in stretches, of which there is one in any case. */
function stretchesOf(clauses: readonly BaseClause[], joined: ReadonlySet<number>): BaseClause[][] {
  const out: BaseClause[][] = [[]];
  for (const [i, clause] of clauses.entries()) {
    const last = out.at(-1)!;
    const full = last.length >= (joined.has(i - 1) ? MOST_A_STRETCH : CLAUSES_A_STRETCH);
    if (full) out.push([clause]);
    else last.push(clause);
  }
  return out;
}

function writeClause(
  doc: Y.Doc,
  text: Y.Text,
  clause: BaseClause,
  noteIds: readonly string[],
  set: Map<string, { format: Format; ranges: IdRange[] }>,
): string {
  for (const c of clause.content) {
    if ("text" in c) {
      const words = cleanText(c.text);
      if (words === "") continue;
      const clock = Y.getState(doc.store, BASE_CLIENT);
      text.insert(text.length, words);
      const { format } = c;
      if (!format) continue;
      const key = EMPHASES.filter((emphasis) => format[emphasis]).join(" ");
      if (key === "") continue;
      const same = set.get(key) ?? { format, ranges: [] };
      set.set(key, same);
      pushRange(same.ranges, BASE_CLIENT, clock, words.length);
    } else if ("footnote" in c) {
      const id = noteIds[c.footnote];
      if (id !== undefined) text.insertEmbed(text.length, encodeEmbed({ footnote: id }));
    } else text.insertEmbed(text.length, encodeEmbed(c));
  }
  const clock = Y.getState(doc.store, BASE_CLIENT);
  text.insertEmbed(text.length, encodeEmbed({ mark: clause }));
  return idOf(BASE_CLIENT, clock);
}

export function stretchName(index: number): string {
  return `s:${index}`;
}

/** What the relay wrote first into `acts`: language and number of stretches; undefined before the base is here. */
export function baseHeader(doc: Y.Doc): { lang: string; stretches: number } | undefined {
  const first = doc.getArray<unknown>(ACTS).get(0);
  if (!Array.isArray(first) || first[0] !== "b") return undefined;
  const [, lang, stretches] = first as [string, unknown, unknown];
  return typeof lang === "string" && typeof stretches === "number" ? { lang, stretches } : undefined;
}

/** Names of the texts of a resolution in reading order: its stretches, then the notes. */
export function textNames(doc: Y.Doc): string[] {
  const header = baseHeader(doc);
  if (!header) return [];
  return [...Array.from({ length: header.stretches }, (_, i) => stretchName(i)), NOTES];
}
