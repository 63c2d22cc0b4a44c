// Brackets as signs between the words of a file with two readings. Invariant: each reading has the brackets of its projection; a sign that both
// have at one place is no change.
import type { Redline } from "@concord/redline";
import { bracketEdges } from "../brackets.ts";
import type { Step } from "./flow.ts";
import { isIn, type Reading, type Readings } from "./two-readings.ts";

/** Signs at one side of a run: how many are kept, how many only the old and only the new reading has. */
export interface Signs {
  readonly kept: number;
  readonly old: number;
  readonly now: number;
}

/** Signs before and behind each run of each step: `signs[step][run]`. */
export type FlowSigns = readonly (readonly { readonly opens: Signs; readonly closes: Signs }[])[];

/** A run at a step. */
interface Unit {
  readonly step: number;
  readonly run: number;
  readonly held: readonly string[];
}

/** Counted in one reading, by `step.run`. */
type Counts = Map<string, { opens: string[]; closes: string[] }>;

/** [DOC5] The signs of `clauses` as `steps` write them. */
export function signsOf(clauses: Redline["clauses"], steps: readonly Step[], { old, now }: Readings): FlowSigns {
  const units = steps.flatMap((step, s) =>
    clauses[step.index]!.runs.map(
      (run, r): Unit => ({ step: s, run: r, held: (run.tracking.held ?? []).map((h) => h.change) }),
    ),
  );
  const inReading =
    (reading: Reading, leaves: Step["placing"]) =>
    ({ step, run }: Unit) =>
      steps[step]!.placing !== leaves && isIn(clauses[steps[step]!.index]!.runs[run]!.tracking, reading);
  const was = units.filter(inReading(old, "to"));
  const is = old === now ? was : units.filter(inReading(now, "from"));
  const [before, after] = [countsOf(was), countsOf(is)];
  const whole = old === now ? new Set<string>() : wholeBrackets(units, steps, [before, after]);
  const everywhere = countsOf(units.map((unit) => ({ ...unit, held: unit.held.filter((id) => whole.has(id)) })));
  const there = { old: new Set(was.flatMap(({ held }) => held)), now: new Set(is.flatMap(({ held }) => held)) };
  return steps.map((step, s) =>
    clauses[step.index]!.runs.map((_, r) => {
      const key = `${s}.${r}`;
      const at = (edge: "opens" | "closes"): Signs => {
        const count = (counts: Counts) =>
          counts.get(key)?.[edge].filter((group) => !whole.has(group.split(" ")[0]!)).length ?? 0;
        let [o, n] = [count(before), count(after)];
        for (const group of everywhere.get(key)?.[edge] ?? []) {
          const id = group.split(" ")[0]!;
          if (there.old.has(id)) o++;
          if (there.now.has(id)) n++;
        }
        const kept = Math.min(o, n);
        return { kept, old: o - kept, now: n - kept };
      };
      return { opens: at("opens"), closes: at("closes") };
    }),
  );
}

function countsOf(units: readonly Unit[]): Counts {
  const edges = bracketEdges(units);
  const groups = (list: readonly (readonly string[])[]) => list.map((ids) => [...ids].sort().join(" "));
  return new Map(
    edges.map(({ opens, closes }, i) => [
      `${units[i]!.step}.${units[i]!.run}`,
      { opens: groups(opens), closes: groups(closes) },
    ]),
  );
}

/**
 * Brackets that can stand around all that they hold, whatever of it a reading has: it is in one line, nothing else is between their ends,
 * nothing of it moves, no other begins in it and ends behind it, and the readings print one pair for the same ones.
 */
function wholeBrackets(units: readonly Unit[], steps: readonly Step[], readings: readonly Counts[]): Set<string> {
  const spans = new Map<string, { first: number; last: number; count: number; moves: boolean }>();
  for (const [i, { held, step }] of units.entries()) {
    for (const id of held) {
      const span = spans.get(id) ?? { first: i, last: i, count: 0, moves: false };
      const moves = span.moves || steps[step]!.placing !== "here" || step !== units[span.first]!.step;
      spans.set(id, { first: span.first, last: i, count: span.count + 1, moves });
    }
  }
  const everywhere = countsOf(units);
  const groupOf = (counts: Counts) => {
    const out = new Map<string, string>();
    for (const { opens } of counts.values())
      for (const group of opens) for (const id of group.split(" ")) out.set(id, group);
    return out;
  };
  const own = groupOf(everywhere);
  const others = readings.map(groupOf);
  // Where the words that two such brackets share go, the signs between would stand the wrong way round.
  const crosses = ([first, last]: readonly [number, number]) =>
    [...spans.values()].some(
      (other) =>
        (other.first < first && first <= other.last && other.last < last) ||
        (first < other.first && other.first <= last && last < other.last),
    );
  const whole = new Set<string>();
  for (const [id, { first, last, count, moves }] of spans) {
    const same = others.every((groups) => groups.get(id) === undefined || groups.get(id) === own.get(id));
    if (!moves && same && count === last - first + 1 && !crosses([first, last])) whole.add(id);
  }
  for (const id of whole)
    if (
      own
        .get(id)!
        .split(" ")
        .some((other) => !whole.has(other))
    )
      whole.delete(id);
  return whole;
}
