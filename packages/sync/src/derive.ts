// From pieces to the Redline: what the rest of the program works on. Withdrawn and rejected text is in no view, so it
// is not in the Redline either.
import {
  type Attribution,
  type BaseText,
  baseHash,
  baseOfPlain,
  type Clause,
  identify,
  markOf,
  NOTES,
  project,
  type Redline,
  type Run,
  type Tracking,
} from "@concord/redline";
import { idOf } from "./ids.ts";
import type { Piece, Replica, Trace } from "./replica.ts";

/** The clauses of one text of a replica, with the identities of DESIGN.md section 2. */
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
      out.push({ ...content.mark, id, markId: id, base, stretch: name, mark: tracking, runs });
      runs = [];
    } else if ("text" in content) {
      const last = runs.at(-1);
      if (last && "text" in last && sameTracking(last.tracking, tracking)) {
        // What was received first stands for all: how items happen to be merged must not show.
        runs[runs.length - 1] = { text: last.text + content.text, tracking: last.tracking };
      } else runs.push({ text: content.text, tracking });
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

/** The tracking of a visible piece: at most one deletion a proponent, the accepted ones first to count. */
export function trackingOf(piece: Piece): Tracking {
  const deleted: Attribution[] = [];
  for (const state of ["accepted", "pending"] as const) {
    for (const trace of piece.deleted) {
      if (trace.fate !== state || deleted.some((d) => d.proponent === trace.proponent)) continue;
      deleted.push(attribution(trace, state));
    }
  }
  const inserted = piece.inserted;
  const state = inserted?.fate === "accepted" ? "accepted" : "pending";
  return {
    ...(inserted ? { inserted: attribution(inserted, state) } : {}),
    ...(deleted.length > 0 ? { deleted } : {}),
  };
}

function attribution(trace: Trace, state: "pending" | "accepted"): Attribution {
  const { change, proponent, enteredBy, at, ruling } = trace;
  return {
    change,
    proponent,
    enteredBy,
    ...(at === undefined ? {} : { at }),
    state,
    ...(state === "accepted" && ruling ? { decidedBy: ruling.by } : {}),
  };
}

/** Whether two runs say the same of who, what and when (to be one run). */
export function sameTracking(a: Tracking, b: Tracking): boolean {
  return (
    sameAttribution(a.inserted, b.inserted) &&
    (a.deleted?.length ?? 0) === (b.deleted?.length ?? 0) &&
    (a.deleted ?? []).every((d, i) => sameAttribution(d, b.deleted?.[i]))
  );
}

function sameAttribution(a: Attribution | undefined, b: Attribution | undefined): boolean {
  if (!a || !b) return a === b;
  return a.change === b.change && a.state === b.state && a.proponent === b.proponent && a.decidedBy === b.decidedBy;
}

/** The whole resolution as plain data. */
export function redlineOf(replica: Replica): Redline {
  const base = baseOf(replica);
  return { base: { hash: baseHash(base) }, ...bodyOf(replica) };
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
