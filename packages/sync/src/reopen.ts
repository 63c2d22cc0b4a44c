// Reopening: what was decided is pending again, with all that the decision did besides: what it decided along of others,
// and what it said of units that do not show. Pure.
import { type PlacedPart, partsOf } from "./changes.ts";
import type { CommandOutcome, DecideCommand, DecideContext } from "./commands.ts";
import { Entries, inOneGroup } from "./entries.ts";
import { cutTo, type IdRange, type RangeMap, regionOf } from "./ids.ts";
import type { Decided, DecisionPayload, Ledger, Ruling } from "./ledger.ts";
import type { Replica } from "./replica.ts";
import { placed, targeted } from "./targets.ts";

/** What something was decided along with. */
type By = NonNullable<DecisionPayload["along"]>;

const NOTHING_LEFT = {
  ok: false,
  code: "nothing-to-decide",
  reason: "nothing of this was decided, or it was decided again",
} as const;

/** [DEC3] [DEC7] What was decided of what `command` names is pending again. */
export function reopen(command: DecideCommand, context: DecideContext): CommandOutcome {
  const { replica, head } = context;
  const seen = Math.min(command.seen ?? head, head);
  const entries = new Entries(command, seen);
  if (command.decision !== undefined) {
    const decisions = replica.ledger.decisionsOf(command.decision);
    if (decisions.length === 0) {
      return { ok: false, code: "unknown-change", reason: `there is no decision ${command.decision}` };
    }
    for (const { seq, decision } of decisions) {
      for (const decided of decision.decided) {
        const ranges = stillHeld(replica, decided, seq);
        if (ranges.length > 0) entries.add(decision.change, "pending", [{ ...decided, ranges }], decision.along);
      }
    }
    return outcomeOf(entries, 0, head);
  }
  const all = replica.names.flatMap((name) => partsOf(name, replica.pieces(name)));
  const parts = targeted(all, command, true);
  if (parts.length === 0) {
    const { change } = command;
    return change === undefined
      ? NOTHING_LEFT
      : { ok: false, code: "unknown-change", reason: `there is no change ${change}` };
  }
  const decided = parts.filter((part) => part.state === "accepted" || part.state === "rejected");
  const leftOut = parts
    .filter((part) => part.state === "withdrawn")
    .reduce((n, part) => n + part.ranges.reduce((m, [, , length]) => m + length, 0), 0);
  // What does not show now has no part among those; it shows again when its insertion is reopened.
  const whole = command.clause === undefined && command.ranges === undefined;
  const along = alongWith(all, decided, command, replica);
  const shown = [...decided.filter(({ what }) => what === "insertion"), ...along.map(({ part }) => part)];
  const hidden = shown.flatMap(({ ranges }) => ranges);
  const acts = new Set<string>();
  for (const part of decided) {
    // An act that is reopened as a whole is so with its first part.
    if (whole && part.act !== undefined && acts.has(part.act)) continue;
    if (part.act !== undefined) acts.add(part.act);
    entries.add(part.trace.change, "pending", reopened(part, whole, hidden, replica));
  }
  for (const { part, by } of along) entries.add(part.trace.change, "pending", reopened(part, false, [], replica), by);
  return outcomeOf(entries, leftOut, head);
}

function outcomeOf(entries: Entries, leftOut: number, head: number): CommandOutcome {
  if (entries.empty) return NOTHING_LEFT;
  return { ok: true, payloads: inOneGroup(entries.payloads, head), leftOut };
}

/** What of a decision holds still: nobody decided otherwise since. */
function stillHeld({ ledger }: Replica, decided: Decided, seq: number): IdRange[] {
  const map: RangeMap<Ruling> | undefined =
    decided.what === "insertion" ? ledger.insertions : ledger.acts.get(decided.act);
  const out: IdRange[] = [];
  for (const [client, clock, length] of map ? decided.ranges : []) {
    for (const { from, to, value } of map!.parts(client, clock, clock + length)) {
      if (value?.seq === seq) out.push([client, from, to - from]);
    }
  }
  return out;
}

/** What reopening a part says in the log: of an act also what it says of units that do not show. */
function reopened(part: PlacedPart, whole: boolean, hidden: readonly IdRange[], replica: Replica): Decided[] {
  const { what, ranges, act, ruling } = part;
  const { ledger, statements } = replica;
  if (what === "insertion") {
    // [FOLD6] With the words what was decided with them.
    const region = regionOf([ranges]);
    const baked = (part.baked ?? []).flatMap((id): Decided[] => {
      const about = rulingsOn(ledger.acts.get(id), ruling?.seq, region);
      const kind = statements.all.get(id)?.act.kind;
      return about.length > 0 && (kind === "format" || kind === "shape")
        ? [{ what: kind, act: id, ranges: about }]
        : [];
    });
    return [{ what, ranges }, ...baked];
  }
  if (act === undefined) return [];
  const rulings = ledger.acts.get(act);
  if (whole) return [{ what, act, ranges: rulingsOn(rulings, undefined, undefined) }];
  return [{ what, act, ranges: [...ranges, ...rulingsOn(rulings, ruling?.seq, regionOf([hidden]))] }];
}

/** The ranges of rulings of an act: those of one decision, those in a region. */
function rulingsOn(
  rulings: RangeMap<Ruling> | undefined,
  seq: number | undefined,
  region: RangeMap<true> | undefined,
): IdRange[] {
  const out: IdRange[] = [];
  for (const [client, { from, to, value }] of rulings?.entries() ?? []) {
    if (seq === undefined || value.seq === seq) out.push([client, from, to - from]);
  }
  return region ? cutTo(out, region) : out;
}

/** [DEC7] What was decided along with `decided`, where the target says, and holds still. */
function alongWith(
  all: readonly PlacedPart[],
  decided: readonly PlacedPart[],
  command: DecideCommand,
  { ledger }: Replica,
): { part: PlacedPart; by: By }[] {
  const seqs = new Map<number, By>();
  const groups = new Map<number, Map<string, number[]>>();
  for (const { ruling, trace, what } of decided) {
    if (!ruling) continue;
    const by = { change: trace.change, what };
    for (const seq of alongIn(groups, ruling.seq, ledger).get(nameOf(by)) ?? []) seqs.set(seq, by);
  }
  if (seqs.size === 0) return [];
  const own = new Set(decided.map(keyOf));
  const { clause, ranges } = command;
  const here = { ...(clause === undefined ? {} : { clause }), ...(ranges === undefined ? {} : { ranges }) };
  const parts = placed(
    all.filter((part) => part.ruling && seqs.has(part.ruling.seq) && !own.has(keyOf(part))),
    here,
  );
  return parts.map((part) => ({ part, by: seqs.get(part.ruling!.seq)! }));
}

/** What was decided along in the command that made entry `seq`, by what it was decided along with. */
function alongIn(known: Map<number, Map<string, number[]>>, seq: number, ledger: Ledger): Map<string, number[]> {
  const first = ledger.groupOf(seq) ?? seq;
  const there = known.get(first);
  if (there) return there;
  const out = new Map<string, number[]>();
  known.set(first, out);
  for (const { seq: entry, decision } of ledger.decisionsOf(first)) {
    if (!decision.along) continue;
    const name = nameOf(decision.along);
    const list = out.get(name);
    if (list) list.push(entry);
    else out.set(name, [entry]);
  }
  return out;
}

function nameOf({ change, what }: By): string {
  return `${change} ${what}`;
}

function keyOf({ trace, what, act, clause, state }: PlacedPart): string {
  return `${trace.change} ${what} ${act ?? ""} ${clause} ${state}`;
}
