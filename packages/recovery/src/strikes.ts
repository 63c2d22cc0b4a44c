// Which base words were struck inside clauses that stay. Invariant: nothing is struck that left no evidence: an insertion that
// touches it, a sign that stands for another, a sentence that does not read with both.
import { isEnglish } from "./base-stream.ts";
import { type Insertion, insertionsIn } from "./insertions.ts";
import { type Ranked, rankedReadings } from "./ranked-readings.ts";
import type { Reading } from "./reading.ts";
import type { Draft } from "./segments.ts";
import type { Span } from "./span-rules.ts";
import { isSentence } from "./spans.ts";
import type { Certainty, EvidenceCode } from "./types.ts";
import type { Work, WorkToken } from "./work.ts";

/** What was decided of one insertion. */
export interface Decided {
  readonly insertion: Insertion;
  readonly ranked: readonly Ranked[];
}

/** Words that stand beside two insertions, by the first token of each. */
type Twice = ReadonlyMap<number, Span>;

/** Signs of which one stands at a place at a time. */
const END_SIGNS = ",;.:";
const INNER_SIGNS = "/-";

/** How likely a word has to be struck beside words that touch it, */
const LEAST_GLUED = 0.5;
/**
 * and beside others: a person is asked about these, and sees a word that is wrongly struck sooner than one that is not. What can stand together
 * is known of English only, and of words in a sentence: elsewhere a blank between old and new shows nothing, and a person is asked.
 */
const LEAST_SPACED = 0.45;

/** [STR1] Marks what was struck in a segment, insertion by insertion, and answers with the readings of each. */
export function strikeIn(work: Work, draft: Draft, twice: Twice): Decided[] {
  const out: Decided[] = [];
  strikeConjunctions(work, draft);
  for (const insertion of insertionsIn(work, draft)) {
    if (strikeSign(work, insertion)) continue;
    if (insertion.affix || isOnlySigns(work, insertion)) continue;
    const ranked = rankedReadings(work, insertion, twice);
    const glued = insertion.gluedBefore || insertion.gluedAfter;
    const alone = !isEnglish(work.base) || isSentence(work, insertion, ranked[0]!.reading.inserted);
    const best = likeliest(insertion, ranked, glued ? LEAST_GLUED : alone ? Number.POSITIVE_INFINITY : LEAST_SPACED);
    if (!best) continue;
    const some = best.span.to > best.span.from;
    if (some) {
      strikeReading(work, insertion, best);
      strikeOtherSide(work, insertion, best, twice);
    }
    if (glued || some || best.probability < 0.98)
      out.push({ insertion, ranked: [best, ...ranked.filter((r) => r !== best)].slice(0, MOST_CANDIDATES) });
  }
  return out;
}

const MOST_CANDIDATES = 6;

function strikeReading(work: Work, insertion: Insertion, { span, reading, probability }: Ranked): void {
  const glued = insertion.gluedBefore || insertion.gluedAfter;
  strike(work, span.from, span.to, evidenceOf(insertion, reading), certaintyOf(glued, probability));
}

/** [STR4] Between words that it touches on both sides an insertion stands for words on both: with those of one kept, no blank would be there. */
function strikeOtherSide(work: Work, insertion: Insertion, { reading }: Ranked, twice: Twice): void {
  const { from, to, gluedBefore, gluedAfter } = insertion;
  const touched = work.tokens[reading.behind ? from - 1 : to];
  if (!gluedBefore || !gluedAfter || touched?.kind === "sign") return;
  const other = { ...insertion, gluedBefore: reading.behind, gluedAfter: !reading.behind };
  const best = likeliest(other, rankedReadings(work, other, twice), LEAST_GLUED);
  if (best && best.span.to > best.span.from) strikeReading(work, other, best);
}

/**
 * [STR1] The reading that strikes what is `least` likely struck or likelier. Readings of one side nest, so a word is as likely struck as all
 * readings that strike it are together.
 */
function likeliest(insertion: Insertion, ranked: readonly Ranked[], least: number): Ranked | undefined {
  const [top] = ranked;
  if (top && isApart(insertion, top.span) && top.probability >= least) return top;
  const some = ranked.filter(({ span }) => span.to > span.from && !isApart(insertion, span));
  const before = some.filter(({ reading }) => !reading.behind);
  const behind = some.filter(({ reading }) => reading.behind);
  const sum = (list: readonly Ranked[]) => list.reduce((total, r) => total + r.probability, 0);
  const side = sum(before) >= sum(behind) ? before : behind;
  const length = ({ span }: Ranked) => span.to - span.from;
  let total = 0;
  for (const reading of side.toSorted((a, b) => length(b) - length(a))) {
    total += reading.probability;
    if (total >= least) return reading;
  }
  return ranked.find(({ span }) => span.to === span.from) ?? ranked[0];
}

/** Whether words stay between an insertion and what it struck. */
function isApart({ from, to }: Insertion, span: Span): boolean {
  return span.to > span.from && span.to !== from && span.from !== to;
}

function strike(work: Work, from: number, to: number, evidence: readonly EvidenceCode[], certainty: Certainty): void {
  for (let t = from; t < to; t++) {
    const token = work.tokens[t]!;
    token.op = "del";
    token.evidence = [...evidence];
    token.certainty = certainty;
  }
}

function certaintyOf(glued: boolean, probability: number): Certainty {
  if (probability < 0.6) return "choose";
  return glued && probability > 0.9 ? "shown" : "likely";
}

function evidenceOf({ gluedBefore, gluedAfter }: Insertion, reading: Reading): EvidenceCode[] {
  const out: EvidenceCode[] = gluedBefore || gluedAfter ? ["glued"] : ["beside-insertion"];
  const { struck, inserted } = reading;
  const stems = new Set(inserted.map((w) => w.stem).filter((stem) => stem.length > 2));
  if (struck.some((w) => stems.has(w.stem))) out.push("same-stem");
  if (struck.map((w) => w.shape).join(" ") === inserted.map((w) => w.shape).join(" ")) out.push("like-beside-like");
  else if (struck[0]?.kinds[0] === inserted[0]?.kinds[0] && struck.at(-1)?.kinds[0] === inserted.at(-1)?.kinds[0])
    out.push("same-shape");
  if (out[0] === "beside-insertion") out.push("grammar");
  return out;
}

function isOnlySigns({ tokens }: Work, { from, to }: Insertion): boolean {
  for (let t = from; t < to; t++) if (tokens[t]!.kind !== "sign") return false;
  return true;
}

/**
 * [STR2] Of two signs that touch, one of the base and one put in, of which print has one, the base's was struck; so was the sign at the end of a
 * clause behind which words were put in that have another one at theirs.
 */
function strikeSign(work: Work, { from, to, first, end }: Insertion): boolean {
  const { tokens } = work;
  const last = tokens[from - 1];
  if (from > first && to === end && tokens[from]!.spaced && last && last.key !== tokens[to - 1]!.key) {
    const ended = last.base && last.base.token === last.base.clause.tokens.length - 1;
    if (ended && last.op === "keep" && exclusive(last, tokens[to - 1]!)) {
      strike(work, from - 1, from, ["signs-touch"], "likely");
      return true;
    }
  }
  const before = from > first ? tokens[from - 1]! : undefined;
  const after = to < end ? tokens[to]! : undefined;
  const head = tokens[from]!;
  const tail = tokens[to - 1]!;
  for (const [kept, put] of [
    [before, head],
    [after, tail],
  ] as const) {
    if (kept?.op !== "keep" || !exclusive(kept, put)) continue;
    const alone = to - from === 1;
    // A phrase that begins with a comma behind a comma is no other sign.
    if (!alone && kept.key === put.key) continue;
    if (!alone && put === head && !END_SIGNS.includes(kept.key)) continue;
    const at = kept === before ? from - 1 : to;
    strike(work, at, at + 1, ["signs-touch"], "shown");
    return alone;
  }
  return false;
}

function exclusive(kept: WorkToken, put: WorkToken): boolean {
  if (kept.kind !== "sign" || put.kind !== "sign") return false;
  return [END_SIGNS, INNER_SIGNS].some((signs) => signs.includes(kept.key) && signs.includes(put.key));
}

const CONJUNCTIONS = new Set(["and", "or", "et", "ou", "y", "o", "и", "или"]);

/** [STR3] In a list that got a comma before its conjunction and a further member behind it, the old conjunction was struck. */
function strikeConjunctions(work: Work, draft: Draft): void {
  const { tokens } = work;
  const first = work.lines[draft.from]!.from;
  const end = work.lines[draft.to - 1]!.to;
  for (let c = first; c < end; c++) {
    const conjunction = tokens[c]!;
    if (conjunction.op !== "keep" || !CONJUNCTIONS.has(conjunction.key)) continue;
    // The comma is before it, or right behind it and stands for it.
    const isComma = (t: number) => tokens[t]?.op === "ins" && tokens[t]!.key === ",";
    const before = c > first && isComma(c - 1) && tokens[c - 2]?.op !== "ins";
    const behind = isComma(c + 1) && !tokens[c + 1]!.spaced && tokens[c + 2]?.op !== "ins";
    if (!before && !behind) continue;
    const t = behind ? c + 1 : c;
    for (let k = t + 1; k < Math.min(end, t + 9); k++) {
      const token = tokens[k]!;
      if (token.op === "keep" && token.kind === "sign" && END_SIGNS.includes(token.key)) break;
      if (token.op !== "ins" || tokens[k - 1]!.op === "ins") continue;
      const starts = CONJUNCTIONS.has(token.key) || (token.key === "," && listGoesOn(tokens, k, end));
      if (starts) strike(work, c, c + 1, ["grammar"], "likely");
      break;
    }
  }
}

/** Whether an insertion that begins with a comma at `at` has a conjunction in it. */
function listGoesOn(tokens: readonly WorkToken[], at: number, end: number): boolean {
  for (let k = at; k < end && tokens[k]!.op === "ins"; k++) if (CONJUNCTIONS.has(tokens[k]!.key)) return true;
  return false;
}
