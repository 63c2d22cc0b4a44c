// Deviations: where a proposal as received differs from the base without a trace. Pure; read from the statements and pieces.
// Invariant: a deviation is in no view's text; it is said of base text, and closed by a decision or taken back.
import type { Deviation } from "@concord/redline";
import type { Act } from "./acts.ts";
import { type IdRange, idOf, parseId } from "./ids.ts";
import { signOf } from "./layout.ts";
import type { Ruling } from "./ledger.ts";
import type { Pen } from "./pen.ts";
import { offsetOf } from "./places.ts";
import type { Replica } from "./replica.ts";
import type { Statement } from "./statements.ts";

/** A deviation with its place and what became of it. */
export interface DeviationOnRecord extends Deviation {
  /** "closed": by chair or secretariat; "withdrawn": by its proponent. */
  readonly state: "open" | "closed" | "withdrawn";
  /** The base words it is about, as the base has them; "" where the base lacks the words received. */
  readonly base: string;
  /** Text and mark id of the clause it begins in. */
  readonly stretch: string;
  readonly clause: string;
  readonly ranges: readonly IdRange[];
  /** The ruling by which it was closed. */
  readonly ruling?: Ruling;
}

type DeviationStatement = Statement & { readonly act: Extract<Act, { kind: "deviation" }> };

/** A deviation and where it stands in its text. */
export interface PlacedDeviation {
  readonly deviation: DeviationOnRecord;
  /** Which piece it begins with. */
  readonly at: number;
  /** Visible offsets: the base words that it is about, or the place where they would stand. */
  readonly from: number;
  readonly to: number;
}

/** [DEV1] Every deviation on record in one text, in its order. */
export function deviationsIn(replica: Replica, name: string): PlacedDeviation[] {
  const { statements } = replica;
  if (![...statements.all.values()].some(isDeviation)) return [];
  const found = new Map<Statement, { base: string; clause: string; at: number; from: number; to: number }>();
  // Those that wait for the mark of the clause they begin in.
  let waiting: { clause: string }[] = [];
  let offset = 0;
  for (const [at, { client, clock, length, content, inserted, visible }] of replica.pieces(name).entries()) {
    const mark = "mark" in content;
    for (const statement of inserted ? [] : (statements.on.get(client, clock) ?? [])) {
      if (statement.act.kind !== "deviation") continue;
      let place = found.get(statement);
      if (!place) {
        place = { base: "", clause: `${name}:end`, at, from: offset, to: offset };
        found.set(statement, place);
        waiting.push(place);
      }
      if (statement.act.place === "before") continue;
      place.base += "text" in content ? content.text : signOf(content);
      place.to = offset + length;
    }
    if (!visible) continue;
    offset += length;
    if (!mark) continue;
    for (const place of waiting) place.clause = idOf(client, clock);
    waiting = [];
  }
  return [...found].map(([statement, { at, from, to, base, clause }]) => ({
    deviation: onRecord(replica, statement as DeviationStatement, { base, stretch: name, clause }),
    at,
    from,
    to,
  }));
}

/** [DEV1] Every deviation on record, in text order. */
export function deviationsOf(replica: Replica): DeviationOnRecord[] {
  return replica.names.flatMap((name) => deviationsIn(replica, name).map(({ deviation }) => deviation));
}

/** Those that nobody took back or closed, as the Redline has them. */
export function openDeviations(replica: Replica): Deviation[] {
  return deviationsOf(replica).flatMap((one) => {
    const { state, base: _base, stretch: _stretch, clause: _clause, ranges: _ranges, ruling: _ruling, ...told } = one;
    return state === "open" ? [told] : [];
  });
}

/**
 * [DEV3] Proposes what differs: base words out, the words as received in, in one change of the pen's proponent, whose deviation
 * it must be. It is taken back, since it has its trace now.
 */
export function proposeDeviation(
  replica: Replica,
  pen: Pen,
  { id, ranges, received, place, stretch }: DeviationOnRecord,
): void {
  const own = parseId(id);
  const edge = place === "over" ? ranges.at(-1) : ranges[0];
  if (!own || !edge) throw new Error(`a deviation is about units, ${id} is about none`);
  pen.gesture();
  if (place === "over") pen.act("delete", ranges);
  const [client, clock, length] = edge;
  const at = offsetOf(replica.pieces(stretch), client, place === "over" ? clock + length - 1 : clock);
  // Line ends of a text as received are blanks in a clause.
  const words = received.replace(/\s*\n\s*/g, " ");
  if (words !== "" && at !== undefined) pen.insert(stretch, place === "over" ? at + 1 : at, [words]);
  pen.retract([[...own, 1]], false);
  pen.gesture();
}

function isDeviation(statement: Statement): statement is DeviationStatement {
  return statement.act.kind === "deviation";
}

function onRecord(
  { ledger }: Replica,
  { id, client, clock, act: { received, ranges, place: over }, retracted }: DeviationStatement,
  place: { readonly base: string; readonly stretch: string; readonly clause: string },
): DeviationOnRecord {
  const [first] = ranges;
  const ruling = first && ledger.acts.get(id)?.get(first[0], first[1]);
  return {
    id,
    ...ledger.authorOf(client, clock),
    received,
    place: over,
    state: retracted ? "withdrawn" : ruling ? "closed" : "open",
    ...place,
    ranges,
    ...(ruling ? { ruling } : {}),
  };
}
