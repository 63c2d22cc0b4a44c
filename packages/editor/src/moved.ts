// What the markup shows of moves, at both ends: at the old place a note where the clause goes, at the new place its words once
// more, with a note where they come from. Pure: derived from the Redline and the text if all were accepted.
import {
  type Clause,
  type ClauseKind,
  inView,
  type LabelPair,
  movesIn,
  type Numbering,
  type PlainClause,
  type PlainRun,
  type PlainText,
  type Redline,
  type View,
  wordsOf,
} from "@concord/redline";
import { openingOf } from "./opening.ts";
import { type TrackAttrs, trackOf } from "./schema.ts";

const PROPOSED: View = { kind: "proposed" };

/** How a place is called: the call that it stands under and its label, either perhaps empty. */
export interface PlaceName {
  readonly call: string;
  readonly label: string;
  /** How the clause there begins, where it has no label. */
  readonly opening?: string;
  /** Set where that is the place of the clause before it: what goes there has no label to be found by. */
  readonly isBefore?: true;
}

/** A clause that goes elsewhere, at its old place. */
export interface Departure {
  readonly by: TrackAttrs;
  readonly to: PlaceName;
}

/** A clause that comes from elsewhere, at its new place. Its words are edited at the old one. */
export interface Arrival {
  readonly id: string;
  /** The text in which its words are. */
  readonly home: string;
  /** Id of the clause behind which it is shown; null: before the first of its text. */
  readonly after: string | null;
  readonly kind: ClauseKind;
  readonly level: number;
  readonly numbering: Numbering;
  readonly label: string;
  readonly by: TrackAttrs;
  readonly from: PlaceName;
  readonly runs: readonly PlainRun[];
}

export interface Moved {
  /** By the id of the clause. */
  readonly departures: ReadonlyMap<string, Departure>;
  /** By the name of the text in which they are shown, in order. */
  readonly arrivals: ReadonlyMap<string, readonly Arrival[]>;
}

export const NOTHING_MOVED: Moved = { departures: new Map(), arrivals: new Map() };

/**
 * [SHW1] Both ends of every move that holds if all were accepted. `proposed` is that text, `labels` those of all clauses.
 */
export function movedIn(redline: Redline, proposed: PlainText, labels: ReadonlyMap<string, LabelPair>): Moved {
  const moves = new Map(movesIn(redline.clauses, PROPOSED).map(({ clause, move }) => [clause, trackOf(move)]));
  if (moves.size === 0) return NOTHING_MOVED;
  const oldNames = namesBefore(redline.clauses, labels);
  const idOfMark = new Map(redline.clauses.map((c) => [c.markId, c.id]));
  const departures = new Map<string, Departure>();
  const arrivals = new Map<string, Arrival[]>();
  let anchor: { readonly id: string; readonly stretch: string } | undefined;
  let by: TrackAttrs | undefined;
  let call = "";
  let before: PlaceName | undefined;
  for (const part of proposed.clauses) {
    const { id, markId, kind, level, numbering, home, stretch, runs } = part;
    if (kind === "call") call = phraseOf(wordsOf(runs));
    else if (kind !== "item" && kind !== "paragraph") call = "";
    const label = labels.get(id)?.resulting ?? "";
    const here = kind === "call" ? "" : call;
    const behind = before;
    if (kind === "call" || label !== "") before = { call, label };
    else before = { call: "", label, opening: openingOf(wordsOf(runs)) };
    if (home === undefined) {
      anchor = { id: idOfMark.get(markId) ?? id, stretch };
      by = undefined;
      continue;
    }
    // What was split off goes with the part before it.
    by = moves.get(id) ?? moves.get(markId) ?? by;
    if (!by) continue;
    const to = label === "" && behind ? { ...behind, isBefore: true as const } : { call: here, label };
    departures.set(id, { by, to });
    const section = anchor?.stretch ?? redline.clauses[0]!.stretch;
    const list = arrivals.get(section) ?? [];
    arrivals.set(section, list);
    const from = oldNames.get(id) ?? { call: "", label: "" };
    list.push({ id, home, after: anchor?.id ?? null, kind, level, numbering, label, by, from, runs });
  }
  return { departures, arrivals };
}

/**
 * `moved` with the words of those whose home is among `texts` as they are now; itself when there are none. `clauses`: those
 * of a text as its own words make them if all were accepted.
 */
export function withWordsOf(
  moved: Moved,
  texts: ReadonlySet<string>,
  clauses: (name: string) => readonly PlainClause[],
): { readonly moved: Moved; readonly changed: readonly string[] } {
  const changed: string[] = [];
  const arrivals = new Map(moved.arrivals);
  const words = new Map<string, ReadonlyMap<string, readonly PlainRun[]>>();
  const wordsIn = (home: string) => {
    const known = words.get(home) ?? new Map(clauses(home).map((c) => [c.id, c.runs]));
    words.set(home, known);
    return known;
  };
  for (const [section, list] of moved.arrivals) {
    if (!list.some(({ home }) => texts.has(home))) continue;
    arrivals.set(
      section,
      list.map((a) => (texts.has(a.home) ? { ...a, runs: wordsIn(a.home).get(a.id) ?? a.runs } : a)),
    );
    changed.push(section);
  }
  return changed.length === 0 ? { moved, changed } : { moved: { ...moved, arrivals }, changed };
}

/** How the places of clauses are called where they stand in the markup. */
function namesBefore(
  clauses: readonly Clause[],
  labels: ReadonlyMap<string, LabelPair>,
): ReadonlyMap<string, PlaceName> {
  const out = new Map<string, PlaceName>();
  let call = "";
  for (const { id, kind, runs } of clauses) {
    const label = labels.get(id);
    if (kind === "call") call = phraseOf(wordsOf(runs.filter((run) => inView(run.tracking, PROPOSED))));
    else if (kind !== "item" && kind !== "paragraph") call = "";
    out.set(id, { call: kind === "call" ? "" : call, label: label?.original ?? label?.resulting ?? "" });
  }
  return out;
}

/** A call as one refers to it: without what ends its line. */
function phraseOf(words: string): string {
  return words.trim().replace(/\s*[:：,，]$/u, "");
}
