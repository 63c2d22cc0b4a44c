// The search for the labels of torn lists: every piece begins an item, hangs under one or goes on with the one before, and
// the reading that needs the fewest oddities wins. Invariant: at most WIDTH readings are followed at a time.
import { callOf } from "@concord/redline";
import { looseReadings } from "./loose-labels.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { LabelReading } from "./printed-labels.ts";
import type { Piece } from "./torn-pieces.ts";

type Counted = LabelReading["numbering"];

interface Open {
  readonly numbering: Counted | "none";
  readonly count: number;
}

/** What becomes of a piece. */
export type Choice =
  | { readonly kind: "label"; readonly numbering: Counted; readonly count: number; readonly as: Seen }
  /** An item without a label, a text that hangs under one. */
  | { readonly kind: "bare" }
  | { readonly kind: "join"; readonly embedded?: number };

/** Where the label of an item was. */
type Seen =
  | { readonly at: "own" | "other" | "lost" }
  | { readonly at: "embedded"; readonly index: number }
  | { readonly at: "loose"; readonly index: number };

/** One way to read what came so far; the cheapest wins. */
interface Way {
  readonly cost: number;
  readonly open: readonly Open[];
  /** How many loose labels are behind. */
  readonly loose: number;
  /** By how much the labels of this list are off. */
  readonly shift: number;
  readonly end: string;
  /** Whether the section began with an item without a label. */
  readonly alone: boolean;
  readonly lost: boolean;
  readonly choice?: Choice;
  readonly before?: Way;
}

/** What each oddity costs: a label lost, one that is not the next, one left over, an item without any. */
const LOST = 0.8;
const LOST_WITHOUT_DASH = 1.2;
const DASH = 0.5;
const LEFT_INSIDE = 0.6;
const LEFT_BEHIND = 1.5;
const OTHER = 2;
const SHIFTED = 0.1;
const SKIPPED = 1.9;
const PERHAPS = 0.3;
const IMPOSSIBLE = 20;
/** How many paragraphs may stand between a label and its item: a page of them, next to it for what may be a page number. */
const ON_ONE_PAGE = 30;
const NEAR = 2;
/** Ways that are followed at the same time. */
const WIDTH = 64;

export function isPiece(step: Piece | Paragraph): step is Piece {
  return "words" in step;
}

/** [TRN3] What becomes of each step: a piece, or the call or other clause between pieces, where lists begin anew. */
export function cheapest(
  steps: readonly (Piece | Paragraph)[],
  loose: readonly Paragraph[],
  places: ReadonlyMap<Paragraph, number>,
): (Choice | undefined)[] {
  const labels = loose.map((p) => ({
    readings: looseReadings(p.text),
    perhaps: p.loose === "perhaps",
    place: places.get(p)!,
  }));
  let ways: Way[] = [{ cost: 0, open: [], loose: 0, shift: 0, end: "", alone: false, lost: false }];
  let operative = false;
  for (const step of steps) {
    const next: Way[] = [];
    if (!isPiece(step)) {
      operative = callOf(step.text)?.group === "operative";
      for (const way of ways)
        next.push({
          cost: way.cost,
          loose: way.loose,
          before: way,
          open: [],
          shift: 0,
          end: "",
          alone: false,
          lost: false,
        });
    } else {
      for (const way of ways)
        next.push(...waysFrom(way, step, { operative, place: places.get(step.paragraph)!, labels }));
    }
    ways = best(next);
  }
  const rest = (way: Way) => way.cost + skipped(labels, way.loose, labels.length);
  return choicesOf(ways.reduce((a, b) => (rest(b) < rest(a) ? b : a)));
}

/** The cheapest ways, one for each state. */
function best(ways: readonly Way[]): Way[] {
  const byState = new Map<string, Way>();
  for (const way of ways) {
    const state = `${way.open.map((o) => o.numbering[0]! + o.count).join()}|${way.loose}|${way.shift}|${way.end}|${way.alone}|${way.lost}`;
    const known = byState.get(state);
    if (!known || way.cost < known.cost) byState.set(state, way);
  }
  return [...byState.values()].sort((a, b) => a.cost - b.cost).slice(0, WIDTH);
}

interface Place {
  readonly operative: boolean;
  /** Index of its paragraph. */
  readonly place: number;
  readonly labels: readonly LooseLabel[];
}

/** A label alone on its line; `perhaps`: or the number of a page. */
interface LooseLabel {
  readonly readings: readonly LabelReading[];
  readonly perhaps: boolean;
  /** Its index among the paragraphs. */
  readonly place: number;
}

/** What it costs to leave over the loose labels from one to another. */
function skipped(labels: readonly LooseLabel[], from: number, to: number): number {
  let cost = 0;
  for (let i = from; i < to; i++) if (!labels[i]!.perhaps) cost += SKIPPED;
  return cost;
}

function* waysFrom(way: Way, piece: Piece, place: Place): Generator<Way> {
  const { own } = piece;
  const first = way.end === "" && way.open.length === 0 && !way.alone && way.choice === undefined;
  // [TRN4] goes on with what stands before it
  if (!first) {
    const refund = way.lost ? piece.embedded.findIndex((e) => e.readings.some((r) => isSame(r, way.open.at(-1)))) : -1;
    const open = way.end === "" || piece.joins;
    const cost = piece.first
      ? (open ? 0 : way.end === "," ? 0.8 : 2.5) + (own ? 3 : 0) + (piece.dash ? 2 : 0) + (open ? 0 : 0.2)
      : own
        ? 0.4
        : 0;
    yield {
      ...way,
      cost: way.cost + cost - (refund >= 0 ? LOST : 0),
      end: piece.end,
      lost: way.lost && refund < 0,
      choice: refund >= 0 ? { kind: "join", embedded: refund } : { kind: "join" },
      before: way,
    };
  }
  const start =
    way.cost +
    (piece.joins ? 2 : 0) +
    (piece.first ? 0 : 0.3) +
    (!first && piece.first && way.end === "" ? 1 : 0) +
    unused(piece);
  // an item without a label
  if (piece.first && (first || way.alone) && (way.open.length === 0 || way.end !== ":")) {
    const cost = (first ? 0 : piece.dash ? 1.7 : 0.5) + (own ? 3 : 0);
    const open: Open[] = piece.end === ":" ? [{ numbering: "none", count: 0 }] : [];
    yield {
      ...way,
      cost: start + cost,
      open,
      end: piece.end,
      alone: true,
      lost: false,
      choice: { kind: "bare" },
      before: way,
    };
  } else if (piece.first && !first) {
    const cost = (way.open.length > 1 ? 1 : 2) + (own ? 3 : 0);
    yield { ...way, cost: start + cost, end: piece.end, lost: false, choice: { kind: "bare" }, before: way };
  }
  for (const { numbering, count, level, cost } of permitted(way, piece, place.operative)) {
    const alone = way.alone && level === 1 && way.open[0]?.numbering !== "none";
    const violation = !alone ? 0 : way.end === ";" ? IMPOSSIBLE : 2;
    for (const seen of seenAs(way, piece, { numbering, count, level }, place)) {
      yield {
        cost: start + cost + violation + seen.cost,
        open: [...way.open.slice(0, level - 1), { numbering, count }],
        loose: seen.as.at === "loose" ? seen.as.index + 1 : way.loose,
        shift: seen.shift ?? way.shift,
        end: piece.end,
        alone: way.alone && way.open[0]?.numbering === "none",
        lost: seen.as.at === "lost",
        choice: { kind: "label", numbering, count, as: seen.as },
        before: way,
      };
    }
  }
}

/** What labels left in the words cost when they are not the item's. Paid back by the reading that takes them. */
function unused(piece: Piece): number {
  return Math.min(
    2,
    piece.embedded.reduce((sum, e) => sum + (e.atEnd ? LEFT_BEHIND : LEFT_INSIDE), 0),
  );
}

function isSame(reading: LabelReading, open: Open | undefined): boolean {
  return open !== undefined && reading.numbering === open.numbering && reading.count === open.count;
}

interface Permitted {
  readonly numbering: Counted;
  readonly count: number;
  readonly level: number;
  readonly cost: number;
}

/** Which labels may come next: the next of an open list, or the first of one under it. */
function* permitted(way: Way, piece: Piece, operative: boolean): Generator<Permitted> {
  const colon = way.end === ":";
  for (let i = way.open.length - 1; i >= 0; i--) {
    const { numbering, count } = way.open[i]!;
    if (numbering === "none") continue;
    yield { numbering, count: numbering === "bullet" ? 0 : count + 1, level: i + 1, cost: colon ? 0.5 : 0 };
  }
  const depth = way.open.length;
  if (depth >= 4) return;
  const firsts: readonly (readonly [Counted, number])[] =
    depth === 0
      ? operative
        ? [
            ["number", 0],
            ["letter", 0.5],
            ["roman", 1],
            ["bullet", 0.8],
          ]
        : [
            ["letter", 0],
            ["number", 0.5],
            ["roman", 1],
            ["bullet", 0.8],
          ]
      : [
          ["roman", 0],
          ["bullet", 0],
          ["letter", 0.3],
          ["number", 0.5],
        ];
  for (const [numbering, cost] of firsts) {
    if (way.open.some((o) => o.numbering === numbering)) continue;
    const announced = depth === 0 || colon ? 0 : numbering === "bullet" ? 3 : 2;
    yield { numbering, count: numbering === "bullet" ? 0 : 1, level: depth + 1, cost: cost + announced };
  }
  const decimal = piece.own?.readings.find((r) => r.numbering === "decimal");
  if (decimal?.count !== undefined) {
    const level = Math.min(depth + 1, piece.own!.label.replace(/\.$/, "").split(".").length);
    yield { numbering: "decimal", count: decimal.count, level, cost: 0 };
  }
}

/** Where the label could have been, and what that costs. */
function* seenAs(
  way: Way,
  piece: Piece,
  { numbering, count, level }: Omit<Permitted, "cost">,
  { labels, place }: Place,
): Generator<{ readonly cost: number; readonly as: Seen; readonly shift?: number }> {
  const { own } = piece;
  const isIt = (r: LabelReading) => r.numbering === numbering && (numbering === "bullet" || r.count === count);
  if (own) {
    if (own.readings.some(isIt)) yield { cost: 0, as: { at: "own" }, shift: 0 };
    else if (own.readings[0]!.numbering === "bullet") yield { cost: 1.5, as: { at: "other" } };
    // a label beside the count, as 1bis
    else if (own.readings[0]!.count === undefined) yield { cost: 0.5, as: { at: "own" } };
    else {
      const shift = count - (own.readings.find((r) => r.numbering === numbering)?.count ?? Number.NaN);
      if (Number.isNaN(shift)) yield { cost: 3, as: { at: "other" } };
      else yield { cost: shift === way.shift ? SHIFTED : OTHER, as: { at: "other" }, shift };
    }
    return;
  }
  if (numbering === "bullet") {
    // directly under a call there are no bullets: the dash stands for a label
    yield { cost: piece.dash ? (level === 1 ? LOST + 0.1 : DASH) : 1.2, as: { at: "own" } };
    return;
  }
  const index = piece.embedded.findIndex((e) => e.readings.some(isIt));
  if (index >= 0)
    yield { cost: piece.embedded[index]!.atEnd ? -LEFT_BEHIND : -LEFT_INSIDE, as: { at: "embedded", index } };
  for (let at = way.loose, cost = 0; at < labels.length && at < way.loose + 40 && cost <= 2 * SKIPPED; at++) {
    const { readings, perhaps, place: there } = labels[at]!;
    if (Math.abs(there - place) <= (perhaps ? NEAR : ON_ONE_PAGE) && readings.some(isIt)) {
      yield { cost: cost + (perhaps ? PERHAPS : 0), as: { at: "loose", index: at } };
      break;
    }
    if (!perhaps) cost += SKIPPED;
  }
  yield { cost: piece.dash ? LOST : LOST_WITHOUT_DASH, as: { at: "lost" } };
}

function choicesOf(last: Way): (Choice | undefined)[] {
  const out: (Choice | undefined)[] = [];
  for (let way: Way | undefined = last; way?.before; way = way.before) out.push(way.choice);
  return out.reverse();
}
