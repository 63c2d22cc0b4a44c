// Decisions: what accepting, rejecting or reopening means at this moment, as ranges of ids. What a proponent added after
// the sender looked is left pending, what was withdrawn since is left out and told.
import { NUMBERING_POLICIES } from "@concord/redline";
import { adopt } from "./adoption.ts";
import { type PlacedPart, partsOf } from "./changes.ts";
import type { CloseCommand, Command, CommandOutcome, DecideCommand, DecideContext, LiftCommand } from "./commands.ts";
import { Entries, inOneGroup } from "./entries.ts";
import { cutTo, type IdRange, parseId, regionOf, without } from "./ids.ts";
import { itemAt } from "./items.ts";
import type { Decided, DecisionPayload } from "./ledger.ts";
import type { Actor } from "./messages.ts";
import { holdsMark, meetings, type OverlapCode } from "./overlaps.ts";
import { reopen } from "./reopen.ts";
import { rangesOf } from "./statements.ts";
import { targeted } from "./targets.ts";

/** [DEC2] Editor and chair decide; nobody else. */
export function mayDecide(actor: Pick<Actor, "role">): boolean {
  return actor.role === "editor" || actor.role === "chair";
}

/** Evaluates `command`; changes nothing. A payload is an entry of its own; those of enclosed insertions come last. */
export function evaluate(command: Command, actor: Actor, context: DecideContext): CommandOutcome {
  if (!mayDecide(actor)) return { ok: false, code: "forbidden", reason: "the chair and the secretariat decide" };
  if (context.replica.ledger.adopted)
    return { ok: false, code: "adopted", reason: "the text was adopted: nothing is decided any more" };
  switch (command.type) {
    case "decide":
      return decide(command, context);
    case "lift":
      return end("bracket", command.bracket, command, context);
    case "close":
      return end("deviation", command.deviation, command, context);
    case "adopt":
      return adopt(command, context);
    case "policy": {
      const { policy } = command;
      if (!NUMBERING_POLICIES.includes(policy)) throw new Error(`there is no policy ${policy}`);
      const seen = context.head;
      return { ok: true, leftOut: 0, payloads: [{ change: "", state: "pending", decided: [], seen, policy }] };
    }
  }
}

function decide(command: DecideCommand, context: DecideContext): CommandOutcome {
  const { replica } = context;
  if (command.state === "pending") return reopen(command, context);
  const seen = Math.min(command.seen ?? context.head, context.head);
  const all = replica.names.flatMap((name) => partsOf(name, replica.pieces(name)));
  const parts = targeted(all, command);
  if (parts.length === 0) return nothingNamed(command);
  // [DEC3] Deciding takes what is pending; a decision may also be turned over.
  const { state } = command;
  const wanted = parts.filter((part) => part.state !== "withdrawn" && part.state !== state);
  let leftOut = parts.filter((p) => p.state === "withdrawn").reduce((n, p) => n + units(p.ranges), 0);
  const meant: Meant[] = [];
  for (const part of wanted) {
    const { decided, left } = decidedOf(part, seen, context);
    leftOut += left;
    if (decided.length > 0) meant.push({ part, decided });
  }
  const met = meetings(
    all,
    meant.map(({ part, decided }) => ({ ...part, ranges: decided[0]!.ranges })),
    state,
  );
  const along = new Entries(command, seen);
  for (const { code, part, other, ranges } of met) {
    const verdict = command.others === "settle" ? SETTLED[code] : command.enclosed && ENCLOSED[code];
    if (!verdict || other.state !== "pending") continue;
    const { decided } = decidedOf({ ...other, ranges }, seen, context);
    const { change } = part.trace;
    along.add(other.trace.change, verdict, decided, { change, what: part.what });
  }
  const entries = new Entries(command, seen);
  const kept = state === "rejected" ? keepClauses(all, meant, along) : 0;
  for (const { part, decided } of meant) entries.add(part.trace.change, state, decided);
  if (entries.empty) {
    if (kept > 0) return { ok: false, code: "holds-words", reason: "words of others stand in this clause" };
    return { ok: false, code: "nothing-to-decide", reason: "nothing of this change is left to decide" };
  }
  const hidden = met.some(({ code }) => code === "under-accepted-deletion");
  return {
    ok: true,
    payloads: inOneGroup([...entries.payloads, ...along.payloads], context.head),
    leftOut,
    ...(kept > 0 ? { kept } : {}),
    ...(hidden ? { hidden: true as const } : {}),
  };
}

/** A part that is decided, and what the log says of that. */
interface Meant {
  readonly part: PlacedPart;
  decided: Decided[];
}

/**
 * [DEC9] An inserted clause goes only when no words are left in it: else they would stand in the next one. Takes the marks of
 * clauses in which there are out of what is rejected, and tells how many.
 */
function keepClauses(all: readonly PlacedPart[], meant: readonly Meant[], along: Entries): number {
  const made = meant.filter(({ part }) => part.makesClause && holdsMark(part));
  if (made.length === 0) return 0;
  const clauses = new Set(made.map(({ part }) => part.clause));
  const gone = [...meant.flatMap(({ decided }) => decided), ...along.decided];
  const goes = regionOf(gone.flatMap((d) => (d.what === "insertion" ? [d.ranges] : [])));
  const stays = new Set<string>();
  for (const { what, state, clause, ranges } of all) {
    if (what !== "insertion" || !clauses.has(clause) || (state !== "pending" && state !== "accepted")) continue;
    const mark = regionOf([[[...(parseId(clause) ?? [0, 0]), 1]]]);
    if (without(without(ranges, goes), mark).length > 0) stays.add(clause);
  }
  let kept = 0;
  for (const entry of made) {
    const mark = parseId(entry.part.clause);
    if (!mark || !stays.has(entry.part.clause)) continue;
    kept++;
    const here = regionOf([[[...mark, 1]]]);
    entry.decided = entry.decided
      .map((d) => ({ ...d, ranges: without(d.ranges, here) }))
      .filter((d) => d.ranges.length > 0);
  }
  return kept;
}

/** What becomes of a change that a decision meets. */
const SETTLED: Readonly<Partial<Record<OverlapCode, "accepted" | "rejected">>> = {
  "covers-insertion": "rejected",
  "under-deletion": "rejected",
  "in-proposed-clause": "accepted",
  "also-deleted": "accepted",
  alternative: "rejected",
  "words-left-over": "rejected",
};
const ENCLOSED: typeof SETTLED = { "covers-insertion": "rejected" };

function nothingNamed({ change }: DecideCommand): CommandOutcome {
  return change === undefined
    ? { ok: false, code: "nothing-to-decide", reason: "nothing there is left to decide" }
    : { ok: false, code: "unknown-change", reason: `there is no change ${change}` };
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
    // What was said later, or is not said any more, is decided apart.
    if (statement.retracted || statement.clock >= context.knownAt(statement.client, seen)) return [];
    const about = cutTo(here, regionOf([rangesOf(statement.act)]));
    return about.length > 0 ? [{ what: statement.act.kind, act, ranges: about }] : [];
  });
  return { decided: [{ what, ranges: here }, ...baked], left };
}

/** [BRK2] [DEV2] Ends what an act says, or lets it hold again. */
function end(
  what: "bracket" | "deviation",
  act: string,
  { back, note, ruling }: LiftCommand | CloseCommand,
  { replica, head }: DecideContext,
): CommandOutcome {
  const statement = replica.statements.all.get(act);
  if (statement?.act.kind !== what) {
    return { ok: false, code: "unknown-change", reason: `there is no ${what} ${act}` };
  }
  const ranges = rangesOf(statement.act);
  const ended = ranges.some(([client, clock]) => replica.ledger.acts.get(act)?.get(client, clock) !== undefined);
  if (statement.retracted || ended === (back !== true)) {
    return { ok: false, code: "nothing-to-decide", reason: `this ${what} is not as the command says` };
  }
  const payload: DecisionPayload = {
    change: act,
    state: back ? "pending" : "rejected",
    decided: [{ what, act, ranges }],
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
