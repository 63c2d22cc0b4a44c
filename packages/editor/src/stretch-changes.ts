// What one stretch of the text has for the panel: the parts of changes, where each begins, which changes read as one
// replacement, and where threads are. One pass over its pieces, made again only when the stretch changed.
import { idOf, type Piece, type PlacedPart, partsOf } from "@concord/sync";

/** Where a thread is in a stretch. */
export interface ThreadPlace {
  readonly id: string;
  /** Place among the pieces. */
  readonly at: number;
  /** Visible units before its end. */
  readonly end: number;
  readonly quote: string;
  /** Id of the mark of the clause that it begins in. */
  readonly clause: string;
}

export interface StretchChanges {
  readonly parts: ReadonlyMap<string, readonly PlacedPart[]>;
  /** For each change the place among the pieces where it begins. */
  readonly begins: ReadonlyMap<string, number>;
  /** Changes that read as one replacement, the deletion first. */
  readonly replacements: readonly (readonly string[])[];
  readonly threads: readonly ThreadPlace[];
}

/** Most characters of the words that a thread is on. */
const QUOTE = 120;

/** What a change does in a run of words side by side, and how often it does anything anywhere. */
interface Member {
  inserts: number;
  deletes: number;
  pending: boolean;
}

/** Words side by side that one proponent deletes or inserted. */
interface Run {
  readonly members: Map<string, Member>;
}

/** The pass over the pieces of a stretch. */
export function stretchChanges(name: string, pieces: readonly Piece[]): StretchChanges {
  const parts = new Map<string, PlacedPart[]>();
  for (const part of partsOf(name, pieces)) {
    const list = parts.get(part.trace.change);
    if (list) list.push(part);
    else parts.set(part.trace.change, [part]);
  }
  const begins = new Map<string, number>();
  const live = new Map<string, number>();
  const threads = new Map<string, { at: number; end: number; quote: string }>();
  const runs = new Map<string, Run>();
  const done: Run[] = [];
  let offset = 0;
  const see = (change: string, at: number, alive: boolean) => {
    if (!begins.has(change) || (alive && !live.has(change))) begins.set(change, at);
    if (alive) live.set(change, (live.get(change) ?? 0) + 1);
  };
  for (const [at, piece] of pieces.entries()) {
    const { inserted } = piece;
    if (piece.visible) offset += piece.length;
    for (const id of piece.visible ? (piece.commented ?? []) : []) {
      const known = threads.get(id) ?? { at, end: 0, quote: "" };
      known.end = offset;
      if (known.quote.length < QUOTE && "text" in piece.content) known.quote += piece.content.text;
      threads.set(id, known);
    }
    if (inserted) see(inserted.change, at, inserted.fate !== "withdrawn");
    if (piece.visible) {
      for (const trace of piece.deleted) see(trace.change, at, trace.fate !== "withdrawn");
      for (const trace of piece.said ?? [])
        if (trace.says.kind !== "bracket") see(trace.change, at, trace.fate !== "withdrawn");
    }
    extend(runs, done, piece);
  }
  done.push(...runs.values());
  return {
    parts,
    begins,
    replacements: done.flatMap((run) => replacementsIn(run, live)),
    threads: [...threads].map(([id, { at, end, quote }]) => ({
      id,
      at,
      end,
      quote: quote.slice(0, QUOTE),
      clause: markAfter(pieces, at),
    })),
  };
}

/** Id of the visible clause mark at or after a piece; "" when there is none. */
export function markAfter(pieces: readonly Piece[], at: number): string {
  for (let i = at; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.visible && "mark" in piece.content) return idOf(piece.client, piece.clock);
  }
  return "";
}

/** Goes on with the runs that a piece is part of and ends those that it interrupts. */
function extend(runs: Map<string, Run>, done: Run[], piece: Piece): void {
  const { inserted } = piece;
  const mark = "mark" in piece.content;
  const of = new Map<string, { change: string; inserts: boolean; pending: boolean }>();
  if (!mark && inserted && inserted.fate !== "withdrawn" && (piece.visible || inserted.fate === "rejected"))
    of.set(inserted.proponent, { change: inserted.change, inserts: true, pending: inserted.fate === "pending" });
  if (!mark && piece.visible) {
    for (const { proponent, change, fate } of piece.deleted) {
      if (fate !== "withdrawn") of.set(proponent, { change, inserts: false, pending: fate === "pending" });
    }
  }
  if (piece.visible) {
    for (const [proponent, run] of runs) {
      if (of.has(proponent)) continue;
      done.push(run);
      runs.delete(proponent);
    }
  }
  for (const [proponent, { change, inserts, pending }] of of) {
    const run = runs.get(proponent) ?? { members: new Map<string, Member>() };
    runs.set(proponent, run);
    const member = run.members.get(change) ?? { inserts: 0, deletes: 0, pending: false };
    if (inserts) member.inserts++;
    else member.deletes++;
    member.pending ||= pending;
    run.members.set(change, member);
  }
}

/** [CRD1] The replacements in a run: what is pending, and what was decided before it. */
function replacementsIn({ members }: Run, live: ReadonlyMap<string, number>): (readonly string[])[] {
  // A change that does something elsewhere too, or something else, is a card of its own.
  const whole = [...members].filter(([change, { inserts, deletes }]) => live.get(change) === inserts + deletes);
  const both = (some: typeof whole) => some.some(([, m]) => m.inserts > 0) && some.some(([, m]) => m.deletes > 0);
  const pending = whole.filter(([, member]) => member.pending);
  const decided = whole.filter(([, member]) => !member.pending);
  const groups = both(pending) ? [pending, decided] : [whole];
  return groups.filter(both).map((group) => {
    const deletes = group.filter(([, member]) => member.deletes > 0);
    return [...deletes, ...group.filter(([, member]) => member.deletes === 0)].map(([change]) => change);
  });
}
