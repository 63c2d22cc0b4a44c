// Decisions: what accepting, rejecting or reopening a change means at this moment, as ranges of ids. What a proponent
// added after the sender looked is left pending, what was withdrawn since is left out and told.
import { partsOf } from "./changes.ts";
import { type IdRange, parseId, RangeMap } from "./ids.ts";
import type { Decided, DecisionPayload } from "./ledger.ts";
import type { Actor } from "./messages.ts";
import { itemAt, type Replica } from "./replica.ts";

export interface DecideCommand {
  readonly type: "decide";
  /** Id of the change. */
  readonly change: string;
  /** "pending" reopens what was decided. */
  readonly state: "accepted" | "rejected" | "pending";
  readonly note?: string;
  readonly ruling?: "chair" | "secretariat";
  /** [DEC4] The head that the sender saw, what came later is left out; absent: the present one. */
  readonly seen?: number;
  /** [DEC5] When a deletion is accepted: reject the pending insertions inside it as well. Else nothing is said of them. */
  readonly enclosed?: "reject";
}

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

/** Evaluates `command`; changes nothing. Further payloads are those of enclosed insertions, each an entry of its own. */
export function evaluate(command: DecideCommand, actor: Actor, context: DecideContext): CommandOutcome {
  if (!mayDecide(actor)) return { ok: false, code: "forbidden", reason: "the chair and the secretariat decide" };
  const id = parseId(command.change);
  const { replica } = context;
  const seen = Math.min(command.seen ?? context.head, context.head);
  const all = replica.names.flatMap((name) => partsOf(name, replica.pieces(name)));
  const parts = all.filter((part) => part.trace.change === command.change);
  if (!id || parts.length === 0) {
    return { ok: false, code: "unknown-change", reason: `there is no change ${command.change}` };
  }
  // [DEC3] Deciding takes what is pending; reopening takes what was decided. A decision may also be turned over.
  const wanted = parts.filter((part) =>
    command.state === "pending"
      ? part.state === "accepted" || part.state === "rejected"
      : part.state !== "withdrawn" && part.state !== command.state,
  );
  let leftOut = parts.filter((p) => p.state === "withdrawn").reduce((n, p) => n + units(p.ranges), 0);
  const decided: Decided[] = [];
  let hidden = false;
  const accepted = regionOf(all.filter((p) => p.what === "deletion" && p.state === "accepted").map((p) => p.ranges));
  for (const part of wanted) {
    const act = part.act === undefined ? undefined : parseId(part.act);
    if (act && act[1] >= context.knownAt(act[0], seen)) {
      leftOut += units(part.ranges);
      continue;
    }
    const ranges = part.what === "deletion" ? part.ranges : known(part.ranges, seen, context);
    leftOut += units(part.ranges) - units(ranges);
    if (ranges.length === 0) continue;
    if (part.what === "deletion") decided.push({ what: "deletion", act: part.act!, ranges });
    else decided.push({ what: "insertion", ranges });
    if (command.state === "accepted" && part.what === "insertion" && cutTo(part.ranges, accepted).length > 0)
      hidden = true;
  }
  if (decided.length === 0) {
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
  const payloads = [payload(command.change, command.state, decided)];
  if (command.state === "accepted" && command.enclosed === "reject") {
    const struck = regionOf(decided.filter((d) => d.what === "deletion").map((d) => d.ranges));
    for (const part of all) {
      if (part.what !== "insertion" || part.state !== "pending") continue;
      const ranges = known(cutTo(part.ranges, struck), seen, context);
      if (ranges.length > 0) payloads.push(payload(part.trace.change, "rejected", [{ what: "insertion", ranges }]));
    }
  }
  return { ok: true, payloads, leftOut, ...(hidden ? { hidden: true as const } : {}) };
}

/** Everything that is in one of these lists of ranges. */
function regionOf(lists: readonly (readonly IdRange[])[]): RangeMap<true> {
  const region = new RangeMap<true>();
  for (const [client, clock, length] of lists.flat()) region.update(client, clock, clock + length, () => true);
  return region;
}

/** The parts of `ranges` that are in `region`. */
function cutTo(ranges: readonly IdRange[], region: RangeMap<true>): IdRange[] {
  const out: IdRange[] = [];
  for (const [client, clock, length] of ranges) {
    for (const { from, to, value } of region.parts(client, clock, clock + length)) {
      if (value) out.push([client, from, to - from]);
    }
  }
  return out;
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
