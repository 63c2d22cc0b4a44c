// Decisions: what accepting, rejecting or reopening means at this moment, as ranges of ids. What a proponent added after
// the sender looked is left pending, what was withdrawn since is left out and told.
import { NUMBERING_POLICIES, type NumberingPolicy } from "@concord/redline";
import { type ChangePart, type PlacedPart, partsOf } from "./changes.ts";
import { cutTo, type IdRange, parseId, type RangeMap, regionOf } from "./ids.ts";
import { itemAt } from "./items.ts";
import type { Decided, DecisionPayload } from "./ledger.ts";
import type { Actor } from "./messages.ts";
import type { Replica } from "./replica.ts";
import { rangesOf } from "./statements.ts";

/** [DEC6] What a decision is about: everything that all of the fields given here name. At least one of the first five. */
export interface DecisionTarget {
  /** Id of the change. */
  readonly change?: string;
  /** Ids of changes that are shown as one. */
  readonly changes?: readonly string[];
  /** Id of the mark of a clause: what is pending in it. */
  readonly clause?: string;
  /** What is pending of a proponent. */
  readonly proponent?: string;
  /** Units: what is pending of them. */
  readonly ranges?: readonly IdRange[];
  /** One half of a change only. */
  readonly part?: ChangePart["what"];
}

export interface DecideCommand extends DecisionTarget {
  readonly type: "decide";
  /** "pending" reopens what was decided. */
  readonly state: "accepted" | "rejected" | "pending";
  readonly note?: string;
  readonly ruling?: "chair" | "secretariat";
  /** [DEC4] The head that the sender saw, what came later is left out; absent: the present one. */
  readonly seen?: number;
  /** [DEC5] When a deletion is accepted: reject the pending insertions inside it as well. Else nothing is said of them. */
  readonly enclosed?: "reject";
}

/** [BRK2] Chair and secretariat lift anybody's bracket, and put it back. */
export interface LiftCommand {
  readonly type: "lift";
  /** Id of the bracket. */
  readonly bracket: string;
  /** Puts a lifted bracket back. */
  readonly back?: boolean;
  readonly note?: string;
  readonly ruling?: "chair" | "secretariat";
}

/** What items get when others come before them or go, from now on. */
export interface PolicyCommand {
  readonly type: "policy";
  readonly policy: NumberingPolicy;
}

export type Command = DecideCommand | LiftCommand | PolicyCommand;

export type CommandOutcome =
  | {
      readonly ok: true;
      readonly payloads: readonly DecisionPayload[];
      /** Units of the change that are withdrawn or were added since `seen`, and so are not decided. */
      readonly leftOut: number;
      /** Set when an accepted insertion lies under an accepted deletion: it will not show. */
      readonly hidden?: true;
    }
  | {
      readonly ok: false;
      readonly code: "forbidden" | "unknown-change" | "nothing-to-decide";
      readonly reason: string;
    };

export interface DecideContext {
  readonly replica: Replica;
  readonly head: number;
  /** Clock up to which a client was known at a seq. */
  knownAt(client: number, seq: number): number;
}

/** [DEC2] Editor and chair decide; nobody else. */
export function mayDecide(actor: Pick<Actor, "role">): boolean {
  return actor.role === "editor" || actor.role === "chair";
}

/** Evaluates `command`; changes nothing. A payload is an entry of its own; those of enclosed insertions come last. */
export function evaluate(command: Command, actor: Actor, context: DecideContext): CommandOutcome {
  if (!mayDecide(actor)) return { ok: false, code: "forbidden", reason: "the chair and the secretariat decide" };
  switch (command.type) {
    case "decide":
      return decide(command, context);
    case "lift":
      return lift(command, context);
    case "policy": {
      const { policy } = command;
      if (!NUMBERING_POLICIES.includes(policy)) throw new Error(`there is no policy ${policy}`);
      const seen = context.head;
      return { ok: true, leftOut: 0, payloads: [{ change: "", state: "pending", decided: [], seen, policy }] };
    }
  }
}

/** [DEC6] The parts of `all` that a target names, cut to its ranges. */
export function targeted(all: readonly PlacedPart[], target: DecisionTarget): PlacedPart[] {
  const { change, changes, clause, proponent, ranges, part: half } = target;
  const ids = change === undefined && changes === undefined ? undefined : new Set([...(changes ?? []), change]);
  const region = ranges && regionOf([ranges]);
  const out: PlacedPart[] = [];
  for (const part of all) {
    if (ids && !ids.has(part.trace.change)) continue;
    if (clause !== undefined && part.clause !== clause) continue;
    if (proponent !== undefined && part.trace.proponent !== proponent) continue;
    if (half !== undefined && part.what !== half) continue;
    // Who names places, not changes, means what is open there.
    if (!ids && part.state !== "pending") continue;
    if (!region) out.push(part);
    else {
      const inside = cutTo(part.ranges, region);
      if (inside.length > 0) out.push({ ...part, ranges: inside });
    }
  }
  return out;
}

function decide(command: DecideCommand, context: DecideContext): CommandOutcome {
  const { replica } = context;
  const seen = Math.min(command.seen ?? context.head, context.head);
  const all = replica.names.flatMap((name) => partsOf(name, replica.pieces(name)));
  const parts = targeted(all, command);
  if (parts.length === 0) {
    const { change } = command;
    return change === undefined
      ? { ok: false, code: "nothing-to-decide", reason: "nothing there is left to decide" }
      : { ok: false, code: "unknown-change", reason: `there is no change ${change}` };
  }
  // [DEC3] Deciding takes what is pending; reopening takes what was decided. A decision may also be turned over.
  const wanted = parts.filter((part) =>
    command.state === "pending"
      ? part.state === "accepted" || part.state === "rejected"
      : part.state !== "withdrawn" && part.state !== command.state,
  );
  let leftOut = parts.filter((p) => p.state === "withdrawn").reduce((n, p) => n + units(p.ranges), 0);
  let hidden = false;
  const struck = regionOf(all.filter((p) => p.what === "deletion" && p.state === "accepted").map((p) => p.ranges));
  const byChange = new Map<string, Decided[]>();
  for (const part of wanted) {
    const { decided, left } = decidedOf(part, seen, context);
    leftOut += left;
    if (decided.length === 0) continue;
    const list = byChange.get(part.trace.change);
    if (list) list.push(...decided);
    else byChange.set(part.trace.change, decided);
    if (command.state === "accepted" && part.what === "insertion" && cutTo(part.ranges, struck).length > 0)
      hidden = true;
  }
  if (byChange.size === 0) {
    const reason =
      command.state === "pending" ? "nothing of this change was decided" : "nothing of this change is left to decide";
    return { ok: false, code: "nothing-to-decide", reason };
  }
  const payload = (change: string, state: DecisionPayload["state"], what: Decided[]): DecisionPayload => ({
    change,
    state,
    decided: what,
    ...(command.note ? { note: command.note } : {}),
    ...(command.ruling ? { ruling: command.ruling } : {}),
    seen,
  });
  const payloads = [...byChange].map(([change, decided]) => payload(change, command.state, decided));
  if (command.state === "accepted" && command.enclosed === "reject") {
    const deletions = payloads.flatMap((p) => p.decided).filter((d) => d.what === "deletion");
    const decidedHere = regionOf(
      payloads.flatMap((p) => p.decided.map((d) => (d.what === "insertion" ? d.ranges : []))),
    );
    for (const [change, ranges] of enclosed(all, regionOf(deletions.map((d) => d.ranges)))) {
      const inside = known(ranges, seen, context).filter((range) => cutTo([range], decidedHere).length === 0);
      if (inside.length > 0) payloads.push(payload(change, "rejected", [{ what: "insertion", ranges: inside }]));
    }
  }
  return { ok: true, payloads, leftOut, ...(hidden ? { hidden: true as const } : {}) };
}

/** What deciding a part says in the log, and how many of its units are left out because they came after `seen`. */
function decidedOf(part: PlacedPart, seen: number, context: DecideContext): { decided: Decided[]; left: number } {
  const { what, ranges } = part;
  if (what !== "insertion") {
    const act = parseId(part.act ?? "");
    if (!act || act[1] >= context.knownAt(act[0], seen)) return { decided: [], left: units(ranges) };
    return { decided: [{ what, act: part.act!, ranges }], left: 0 };
  }
  const here = known(ranges, seen, context);
  const left = units(ranges) - units(here);
  if (here.length === 0) return { decided: [], left };
  // [FOLD6] What the words are set in, and what their clause marks say, is decided with them.
  const baked = (part.baked ?? []).flatMap((act): Decided[] => {
    const statement = context.replica.statements.all.get(act);
    if (!statement || (statement.act.kind !== "format" && statement.act.kind !== "shape")) return [];
    const about = cutTo(here, regionOf([rangesOf(statement.act)]));
    return about.length > 0 ? [{ what: statement.act.kind, act, ranges: about }] : [];
  });
  return { decided: [{ what, ranges: here }, ...baked], left };
}

/** Pending insertions in a region, by change. */
function enclosed(all: readonly PlacedPart[], region: RangeMap<true>): Map<string, IdRange[]> {
  const out = new Map<string, IdRange[]>();
  for (const part of all) {
    if (part.what !== "insertion" || part.state !== "pending") continue;
    const ranges = cutTo(part.ranges, region);
    if (ranges.length > 0) out.set(part.trace.change, [...(out.get(part.trace.change) ?? []), ...ranges]);
  }
  return out;
}

function lift({ bracket, back, note, ruling }: LiftCommand, { replica, head }: DecideContext): CommandOutcome {
  const statement = replica.statements.all.get(bracket);
  if (statement?.act.kind !== "bracket") {
    return { ok: false, code: "unknown-change", reason: `there is no bracket ${bracket}` };
  }
  const { ranges } = statement.act;
  const lifted = ranges.some(([client, clock]) => replica.ledger.acts.get(bracket)?.get(client, clock) !== undefined);
  if (statement.retracted || lifted === (back !== true)) {
    return { ok: false, code: "nothing-to-decide", reason: "this bracket is not as the command says" };
  }
  const payload: DecisionPayload = {
    change: bracket,
    state: back ? "pending" : "rejected",
    decided: [{ what: "bracket", act: bracket, ranges }],
    ...(note ? { note } : {}),
    ...(ruling ? { ruling } : {}),
    seen: head,
  };
  return { ok: true, payloads: [payload], leftOut: 0 };
}

/** What of `ranges` the relay had at `seen`. */
function known(ranges: readonly IdRange[], seen: number, context: DecideContext): IdRange[] {
  const out: IdRange[] = [];
  for (const [client, clock, length] of ranges) {
    const end = Math.min(clock + length, context.knownAt(client, seen));
    if (end > clock && itemAt(context.replica.doc, client, clock)) out.push([client, clock, end - clock]);
  }
  return out;
}

function units(ranges: readonly IdRange[]): number {
  return ranges.reduce((n, [, , length]) => n + length, 0);
}
