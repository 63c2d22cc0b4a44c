// Whether this is the base that a text was written on: which of its words are missing, and what else is there without a trace.
// Invariant: every word of the base is found or told as missing.
import { placeOf, type StreamClause } from "./base-stream.ts";
import { type Exchange, exchangeOf } from "./exchanges.ts";
import type { Draft } from "./segments.ts";
import type { BaseCheck, Extra, Missing, Verdict } from "./types.ts";
import type { Work, WorkToken } from "./work.ts";

/** Base tokens that the text does not have, next to each other. */
export interface Gap {
  readonly clause: StreamClause;
  readonly from: number;
  readonly to: number;
  /** Index of the token of the text before which they would stand. */
  readonly before: number;
  /** Its words were exchanged with those beside it. */
  readonly exchange?: Exchange;
}

/** [CHK1] The base tokens that no token of the text is, in the order of the base. */
export function gapsOf(work: Work): Gap[] {
  const at = new Map<StreamClause, Int32Array>();
  for (const clause of [...work.base.clauses, ...work.base.notes])
    at.set(clause, new Int32Array(clause.tokens.length).fill(-1));
  for (const [t, token] of work.tokens.entries()) if (token.base) at.get(token.base.clause)![token.base.token] = t;
  const out: Gap[] = [];
  let before = 0;
  for (const [clause, places] of at) {
    if (clause.in === "notes" && places.every((t) => t < 0)) before = work.tokens.length;
    for (let i = 0; i < places.length; i++) {
      if (places[i]! >= 0) {
        before = places[i]! + 1;
        continue;
      }
      let to = i;
      while (to < places.length && places[to]! < 0) to++;
      const gap = { clause, from: i, to, before };
      const exchange = exchangeOf(work, gap);
      out.push(exchange ? { ...gap, exchange } : gap);
      i = to - 1;
    }
  }
  return out;
}

/**
 * [CHK2] What differs without a trace: insertions at the very place where base words are missing, and, in a text whose base is not quite
 * this one, what an editor puts in (an article before a name, the long form of an abbreviation, a note of the secretariat).
 */
export function markSilent(work: Work, gaps: readonly Gap[]): void {
  const words = gaps.filter((gap) => gap.clause.tokens.slice(gap.from, gap.to).some((t) => t.kind !== "sign"));
  for (const gap of gaps) {
    if (gap.exchange) silenceAll(work, gap.exchange.put.from, gap.exchange.put.to);
    else silentBeside(work, gap);
  }
  if (words.length > 0) markEditorial(work);
  silenceRest(work);
}

/** What stands in one word with what differs without a trace does so too: "22-2/1" for "3/2". */
function silenceRest({ tokens }: Work): void {
  for (const [t, token] of tokens.entries()) {
    if (token.op !== "ins") continue;
    let u = t;
    while (
      u > 0 &&
      !tokens[u]!.spaced &&
      tokens[u]!.line === token.line &&
      !tokens[u - 1]!.silent &&
      tokens[u - 1]!.op === "keep"
    )
      u--;
    if (u > 0 && !tokens[u]!.spaced && tokens[u]!.line === token.line && tokens[u - 1]!.silent) silence(token);
  }
}

/** Insertions that stand where the words of a gap would. */
function silentBeside({ tokens }: Work, { before, clause, from, to }: Gap): void {
  for (let t = before; t < tokens.length && tokens[t]!.op === "ins" && tokens[t]!.line === tokens[before]!.line; t++) {
    if (wholeClause(clause, from, to)) return;
    silence(tokens[t]!);
  }
}

function wholeClause(clause: StreamClause, from: number, to: number): boolean {
  return from === 0 && to === clause.tokens.length;
}

function silence(token: WorkToken): void {
  token.op = "keep";
  token.silent = true;
}

const ARTICLES = new Set(["the", "a", "an", "la", "le", "les", "el", "los", "las", "l"]);
const NOTE_OF_EDITORS =
  /\b(?:provisional|pending (?:adoption|approval)|for reference|final(?: edited)? version|editorial(?:ly)?|secretariat|à titre provisoire|version définitive)\b/iu;

function markEditorial(work: Work): void {
  const { tokens, lines, flat } = work;
  for (let t = 0; t < tokens.length; t++) {
    if (tokens[t]!.op !== "ins") continue;
    let to = t;
    while (to < tokens.length && tokens[to]!.op === "ins" && tokens[to]!.line === tokens[t]!.line) to++;
    const line = lines[tokens[t]!.line]!;
    if (line.from === t && line.to === to) {
      const note = flat.lines[tokens[t]!.line]!.body !== undefined || line.note !== undefined;
      if (note && NOTE_OF_EDITORS.test(flat.text.slice(tokens[t]!.from, tokens[to - 1]!.to))) silenceAll(work, t, to);
    } else if (articleOfName(work, t, to) || longForm(work, t, to)) silenceAll(work, t, to);
    t = to;
  }
  silenceLooseMarks(work);
}

function silenceAll(work: Work, from: number, to: number): void {
  for (let t = from; t < to; t++) silence(work.tokens[t]!);
}

function articleOfName({ tokens, flat }: Work, from: number, to: number): boolean {
  const next = tokens[to];
  if (to - from !== 1 || !next || !ARTICLES.has(tokens[from]!.key)) return false;
  return /^\p{Lu}{2}/u.test(flat.text.slice(next.from, next.to));
}

/** "(the) Organization of American States (": what stands before a kept abbreviation, and says it in full. */
function longForm(work: Work, from: number, to: number): boolean {
  const { tokens, flat } = work;
  const open = tokens[to - 1]!;
  const short = tokens[to];
  if (open.key === ")" && to - from === 1) return openedBefore(work, from);
  if (open.key !== "(" || !short) return false;
  const letters = flat.text.slice(short.from, short.to);
  const initials = tokens
    .slice(from, to - 1)
    .map((t) => flat.text[t.from]!)
    .filter((c) => /\p{Lu}/u.test(c))
    .join("");
  return /^\p{Lu}{2,}$/u.test(letters) && initials === letters;
}

/** Whether the bracket that closes here was opened by what is silent too. */
function openedBefore({ tokens }: Work, at: number): boolean {
  for (let t = at - 1; t >= 0 && at - t < 12; t--) if (tokens[t]!.key === "(") return tokens[t]!.silent;
  return false;
}

/** The mark of a footnote whose body differs without a trace does so too. */
function silenceLooseMarks(work: Work): void {
  const { tokens, lines, flat } = work;
  const marks = new Set<string>();
  for (const [l, line] of lines.entries()) {
    const label = flat.lines[l]!.label;
    if (label && line.to > line.from && tokens[line.from]!.silent && flat.lines[l]!.body !== undefined)
      marks.add(label.text.replace(/[().]/gu, ""));
  }
  for (const [t, token] of tokens.entries()) {
    const alone = tokens[t - 1]?.op === "keep" && tokens[t + 1]?.op !== "ins";
    if (token.op === "ins" && token.kind === "number" && !token.spaced && marks.has(token.key) && alone) silence(token);
  }
}

/** [CHK3] The base check: how many words were found, which are missing, what is extra, and what that means. */
export function checkOf(work: Work, gaps: readonly Gap[], drafts: readonly Draft[]): BaseCheck {
  const words = [...work.base.clauses, ...work.base.notes].reduce((n, c) => n + c.tokens.length, 0);
  const missing = gaps.map((gap): Missing => {
    const base = placeOf(gap.clause, gap.from, gap.to);
    const at = work.tokens[gap.before]?.from ?? work.flat.text.length;
    const there = insteadOf(work, gap);
    const words = gap.clause.text.slice(base.at, base.at + base.length);
    return { clause: gap.clause.name, words, base, at, ...(there ? { instead: there } : {}) };
  });
  // Words in another order are there; they make it another text, clauses in another order do not.
  const lost = gaps.reduce((n, gap, i) => n + (missing[i]!.instead ? 0 : gap.to - gap.from), 0);
  const exchanged = gaps.some((gap) => gap.exchange);
  const extra = extrasOf(work, drafts);
  return { verdict: verdictOf(work, words, lost, exchanged), words, found: words - lost, missing, extra };
}

/** Where words that are not in their place stand in another order. */
function insteadOf(work: Work, { clause, from, to, exchange }: Gap): Missing["instead"] {
  const { tokens, lines } = work;
  const range = (a: number, b: number) => ({ from: tokens[a]!.from, to: tokens[b - 1]!.to });
  if (exchange) {
    const { base, text } = exchange;
    return { base: placeOf(clause, base.from, base.to), range: range(text.from, text.to) };
  }
  const moved = [...work.moved].find(([, one]) => one === clause);
  if (!moved || !wholeClause(clause, from, to)) return undefined;
  const line = lines[moved[0]]!;
  return { base: placeOf(clause, from, to), range: range(line.from, line.to) };
}

function extrasOf(work: Work, drafts: readonly Draft[]): Extra[] {
  const { tokens, flat } = work;
  const out: Extra[] = [];
  let d = 0;
  for (let t = 0; t < tokens.length; t++) {
    if (!tokens[t]!.silent) continue;
    let to = t;
    while (to < tokens.length && tokens[to]!.silent && tokens[to]!.line === tokens[t]!.line) to++;
    const range = { from: tokens[t]!.from, to: tokens[to - 1]!.to };
    while (d < drafts.length - 1 && drafts[d]!.to <= tokens[t]!.line) d++;
    const draft = drafts[d];
    out.push({
      clause: draft?.clauses[0]?.name ?? draft?.kind ?? "",
      words: flat.text.slice(range.from, range.to),
      range,
    });
    t = to - 1;
  }
  return out;
}

function verdictOf(work: Work, words: number, lost: number, exchanged: boolean): Verdict {
  if (work.base.clauses.length === 0) return "no-base";
  if (lost === 0) return exchanged ? "another-text-of-it" : "this-base";
  const share = (words - lost) / Math.max(1, words);
  if (share < 0.4) return "not-a-base-of-it";
  if (share >= 0.97) return "another-text-of-it";
  return deletionsDropped(work) ? "deletions-dropped" : "another-edition";
}

/** Nothing that was put in touches a base word: what was struck was not printed. */
function deletionsDropped({ tokens }: Work): boolean {
  let beside = 0;
  for (let t = 1; t < tokens.length; t++) {
    const [a, b] = [tokens[t - 1]!, tokens[t]!];
    if (a.op === b.op || b.spaced || a.line !== b.line) continue;
    if (a.kind !== "sign" && b.kind !== "sign") return false;
  }
  for (const token of tokens) if (token.op === "ins") beside++;
  return beside > 0;
}
