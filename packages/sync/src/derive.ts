// From pieces to the Redline: what the rest of the program works on. Withdrawn and rejected text is in no view, so it
// is not in the Redline either.
import {
  type Attribution,
  type BaseText,
  baseHash,
  baseOfPlain,
  type Clause,
  EMPHASES,
  type Held,
  identify,
  type Move,
  markOf,
  NOTES,
  project,
  type Redline,
  type Reformat,
  type Reshape,
  type Run,
  sameFormat,
  type Tracking,
} from "@concord/redline";
import { openDeviations } from "./deviations.ts";
import { discussionOf } from "./discussion.ts";
import { idOf } from "./ids.ts";
import type { Piece, StatementTrace, Trace } from "./pieces.ts";
import type { Replica } from "./replica.ts";

/** The clauses of one text of a replica, with their identities [CL3]. */
export function clausesOf(name: string, pieces: readonly Piece[]): Clause[] {
  const out: Clause[] = [];
  let runs: Run[] = [];
  for (const piece of pieces) {
    if (!piece.visible) continue;
    const tracking = trackingOf(piece);
    const { content } = piece;
    if ("mark" in content) {
      const id = idOf(piece.client, piece.clock);
      const base = piece.inserted === undefined;
      out.push({ ...content.mark, id, markId: id, base, stretch: name, mark: tracking, ...proposalsOf(piece), runs });
      runs = [];
    } else if ("text" in content) {
      const last = runs.at(-1);
      const format = piece.format ? { format: piece.format } : {};
      if (last && "text" in last && sameFormat(last.format, piece.format) && sameTracking(last.tracking, tracking)) {
        // What was received first stands for all: how items happen to be merged must not show.
        runs[runs.length - 1] = { ...last, text: last.text + content.text };
      } else runs.push({ text: content.text, ...format, tracking });
    } else runs.push({ ...content, tracking });
  }
  if (runs.length > 0) out.push(unended(name, pieces, runs));
  return identify(out);
}

/**
 * [CL5] Words at the end of a stretch with no mark behind them that is to be seen: the last base mark says what they
 * are, because all others are somebody's, and nobody's proposal may change what another's words are part of.
 */
function unended(name: string, pieces: readonly Piece[], runs: readonly Run[]): Clause {
  const base = pieces.findLast((piece) => "mark" in piece.content && !piece.inserted)?.content;
  const kind = name === NOTES ? "footnote" : "paragraph";
  const inserted = pieces.findLast((piece) => piece.visible)?.inserted;
  return {
    ...markOf(base && "mark" in base ? base.mark : { kind, level: 1, numbering: "none" }),
    id: `${name}:end`,
    markId: `${name}:end`,
    base: false,
    stretch: name,
    mark: inserted ? { inserted: attribution(inserted, "pending") } : {},
    runs,
  };
}

/** Proposals of another shape and another place for a clause, by what acts say of its mark. */
function proposalsOf({ said }: Piece): Pick<Clause, "reshaped" | "moved"> {
  if (!said) return {};
  const reshaped: Reshape[] = [];
  const moved: Move[] = [];
  for (const trace of said) {
    const { fate, says } = trace;
    if (fate !== "pending" && fate !== "accepted") continue;
    if (says.kind === "shape") reshaped.push({ ...attribution(trace, fate), set: says.set });
    if (says.kind === "move") {
      moved.push({ ...attribution(trace, fate), after: says.after, order: says.order });
    }
  }
  return { ...(reshaped.length > 0 ? { reshaped } : {}), ...(moved.length > 0 ? { moved } : {}) };
}

function heldBy({ act, proponent, enteredBy, at, role }: StatementTrace): Held {
  return {
    change: act,
    proponent,
    enteredBy,
    ...(at === undefined ? {} : { at }),
    ...(role === undefined ? {} : { role }),
  };
}

/** The tracking of a visible piece: at most one deletion a proponent, the accepted ones first to count. */
export function trackingOf(piece: Piece): Tracking {
  const deleted: Attribution[] = [];
  for (const state of ["accepted", "pending"] as const) {
    for (const trace of piece.deleted) {
      if (trace.fate !== state || deleted.some((d) => d.proponent === trace.proponent)) continue;
      deleted.push(attribution(trace, state));
    }
  }
  const reformatted: Reformat[] = [];
  for (const trace of piece.said ?? []) {
    if (trace.says.kind !== "format" || (trace.fate !== "pending" && trace.fate !== "accepted")) continue;
    reformatted.push({ ...attribution(trace, trace.fate), set: trace.says.set });
  }
  const { inserted, held, commented, deviates } = piece;
  const state = inserted?.fate === "accepted" ? "accepted" : "pending";
  return {
    ...(inserted ? { inserted: attribution(inserted, state) } : {}),
    ...(deleted.length > 0 ? { deleted } : {}),
    ...(reformatted.length > 0 ? { reformatted } : {}),
    ...(held ? { held: held.map(heldBy) } : {}),
    ...(commented ? { commented } : {}),
    ...(deviates ? { deviates } : {}),
  };
}

function attribution(trace: Trace, state: "pending" | "accepted"): Attribution {
  const { change, proponent, enteredBy, at, ruling, recovered } = trace;
  return {
    change,
    proponent,
    enteredBy,
    ...(at === undefined ? {} : { at }),
    state,
    ...(state === "accepted" && ruling ? { decidedBy: ruling.by, decidedAt: ruling.seq } : {}),
    ...(recovered === undefined ? {} : { recovered }),
  };
}

/** Whether two runs say the same of who, what and when (to be one run). */
export function sameTracking(a: Tracking, b: Tracking): boolean {
  return (
    sameAttribution(a.inserted, b.inserted) &&
    sameList(a.deleted, b.deleted, sameAttribution) &&
    sameList(a.reformatted, b.reformatted, (x, y) => sameAttribution(x, y) && sameSet(x.set, y.set)) &&
    sameList(a.held, b.held, (x, y) => x.change === y.change) &&
    sameList(a.commented, b.commented, (x, y) => x === y) &&
    sameList(a.deviates, b.deviates, (x, y) => x === y)
  );
}

function sameList<T>(a: readonly T[] = [], b: readonly T[] = [], same: (x: T, y: T) => boolean): boolean {
  return a.length === b.length && a.every((item, i) => same(item, b[i]!));
}

function sameSet(a: Reformat["set"], b: Reformat["set"]): boolean {
  return EMPHASES.every((emphasis) => a[emphasis] === b[emphasis]);
}

function sameAttribution(a: Attribution | undefined, b: Attribution | undefined): boolean {
  if (!a || !b) return a === b;
  return a.change === b.change && a.state === b.state && a.proponent === b.proponent && a.decidedBy === b.decidedBy;
}

/** The whole resolution as plain data. */
export function redlineOf(replica: Replica): Redline {
  const base = baseOf(replica);
  const { policy } = replica.ledger;
  const { reasons, threads } = discussionOf(replica);
  const deviations = openDeviations(replica);
  return {
    base: { hash: baseHash(base) },
    ...bodyOf(replica),
    ...(policy === "renumber" ? {} : { policy }),
    ...(reasons.length > 0 ? { reasons } : {}),
    ...(threads.length > 0 ? { threads } : {}),
    ...(deviations.length > 0 ? { deviations } : {}),
  };
}

/** The base text, read from the living document. */
export function baseOf(replica: Replica): BaseText {
  return baseOfPlain(project({ base: { hash: "" }, ...bodyOf(replica) }, { kind: "base" }));
}

function bodyOf(replica: Replica): Omit<Redline, "base"> {
  const clauses: Clause[] = [];
  const notes: Clause[] = [];
  for (const name of replica.names) (name === NOTES ? notes : clauses).push(...clausesOf(name, replica.pieces(name)));
  return { lang: replica.lang, clauses, notes };
}
