// Changes: gestures, gathered from the pieces of a replica. A change has parts, each an insertion or a deletion with a
// state of its own; the state of the whole is derived.
import { type Author, type ClauseMark, type FormatSet, NOTES, type Recovered, type ShapeSet } from "@concord/redline";
import { appendRange, type IdRange, idOf, parseId } from "./ids.ts";
import { signOf } from "./layout.ts";
import type { Ruling } from "./ledger.ts";
import type { Fate, Piece, StatementTrace, Trace } from "./pieces.ts";
import type { Replica } from "./replica.ts";

export type ChangeState = Fate | "partly";

/** What a person would call it. */
export type ChangeKind =
  | "insert"
  | "delete"
  | "insert-clause"
  | "delete-clause"
  | "split"
  | "join"
  | "format"
  | "shape"
  | "move"
  | "mixed";

export interface ChangePart {
  readonly what: "insertion" | "deletion" | "format" | "shape" | "move";
  /** The act that says it; absent for an insertion. */
  readonly act?: string;
  /** Another emphasis for words, or another shape for the clause that ends with the mark. */
  readonly set?: FormatSet | ShapeSet;
  /** For another shape: what the mark says without it. */
  readonly was?: ClauseMark;
  /** For a move: id of the clause mark behind which the clause goes; null: to the very start. */
  readonly after?: string | null;
  /** Acts that are decided with an insertion: its own emphasis and shape. */
  readonly baked?: readonly string[];
  readonly state: Fate;
  /** In text order. */
  readonly ranges: readonly IdRange[];
  /** The words, "¶" for a clause mark: a unit of `ranges` each. */
  readonly text: string;
  readonly ruling?: Ruling;
  /** Whether somebody else's or an accepted deletion covers it, for an insertion. */
  readonly struckBy?: readonly string[];
}

export interface Change extends Author {
  readonly id: string;
  readonly state: ChangeState;
  readonly kind: ChangeKind;
  readonly parts: readonly ChangePart[];
  /** Set when it was recovered from a text in which its marks were lost; who entered it has confirmed it. */
  readonly recovered?: Recovered;
  /** Text and mark id of the clause it begins in. */
  readonly stretch: string;
  readonly clause: string;
}

/** A part with its change and place, as one text has it. */
export interface PlacedPart extends ChangePart {
  readonly trace: Trace;
  readonly stretch: string;
  /** Id of the visible clause mark at or after it. */
  readonly clause: string;
  /** Set on the insertion of that mark when the clause has no words of the base in it: there is no such clause without it. */
  readonly makesClause?: true;
}

/** The parts of changes in one text, in text order. */
export function partsOf(name: string, pieces: readonly Piece[]): PlacedPart[] {
  const out: PlacedPart[] = [];
  // Ranges grow in place: a change may have thousands of them.
  const open = new Map<string, { readonly at: number; readonly ranges: IdRange[] }>();
  let clause = "";
  const clauseAt = clauseMarks(pieces);
  // Whether words of the base stand in the clause that is being read.
  let onBase = false;
  const put = (key: string, part: PlacedPart) => {
    const before = open.get(key);
    const last = before && out[before.at];
    if (before && last && last.state === part.state && last.clause === part.clause) {
      for (const [client, clock, length] of part.ranges) appendRange(before.ranges, client, clock, length);
      const baked = part.baked ? { baked: [...new Set([...(last.baked ?? []), ...part.baked])] } : {};
      const makes = part.makesClause ? { makesClause: true as const } : {};
      out[before.at] = { ...last, text: last.text + part.text, ...baked, ...makes };
    } else {
      const ranges = [...part.ranges];
      open.set(key, { at: out.length, ranges });
      out.push({ ...part, ranges });
    }
  };
  for (const [i, piece] of pieces.entries()) {
    clause = clauseAt[i] ?? clause;
    const ranges: IdRange[] = [[piece.client, piece.clock, piece.length]];
    const text = printed(piece);
    const place = { stretch: name, clause, ranges, text };
    const { inserted } = piece;
    const ends = piece.visible && "mark" in piece.content;
    const makes = ends && inserted !== undefined && !onBase;
    if (ends) onBase = false;
    else if (!inserted) onBase = true;
    if (inserted) {
      const struckBy = piece.deleted.filter((d) => d.fate !== "rejected" && d.fate !== "withdrawn");
      put(`+${inserted.change}${inserted.fate}`, {
        ...place,
        what: "insertion",
        state: inserted.fate,
        trace: inserted,
        ...(inserted.ruling ? { ruling: inserted.ruling } : {}),
        ...(struckBy.length > 0 ? { struckBy: struckBy.map((d) => d.proponent) } : {}),
        ...(piece.baked ? { baked: piece.baked } : {}),
        ...(makes ? { makesClause: true as const } : {}),
      });
    }
    // Words that are in no view take no deletion with them.
    if (!piece.visible) continue;
    for (const deletion of piece.deleted) {
      put(`-${deletion.act}${deletion.fate}`, {
        ...place,
        what: "deletion",
        act: deletion.act,
        state: deletion.fate,
        trace: deletion,
        ...(deletion.ruling ? { ruling: deletion.ruling } : {}),
      });
    }
    for (const trace of piece.said ?? []) {
      if (trace.says.kind === "bracket") continue;
      put(`~${trace.act}${trace.fate}`, {
        ...place,
        ...saidOf(trace.says, piece),
        act: trace.act,
        state: trace.fate,
        trace,
        ...(trace.ruling ? { ruling: trace.ruling } : {}),
      });
    }
  }
  return out;
}

function saidOf(
  says: Exclude<StatementTrace["says"], { kind: "bracket" }>,
  { content }: Piece,
): Pick<ChangePart, "what" | "set" | "was" | "after"> {
  switch (says.kind) {
    case "format":
      return { what: "format", set: says.set };
    case "shape":
      return { what: "shape", set: says.set, ...("mark" in content ? { was: content.mark } : {}) };
    case "move":
      return { what: "move", after: says.after };
  }
}

/** For each piece the id of the visible clause mark at or after it. */
function clauseMarks(pieces: readonly Piece[]): (string | undefined)[] {
  const out = new Array<string | undefined>(pieces.length);
  let next: string | undefined;
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i]!;
    if (piece.visible && "mark" in piece.content) next = idOf(piece.client, piece.clock);
    out[i] = next;
  }
  return out;
}

function printed(piece: Piece): string {
  const { content } = piece;
  return "text" in content ? content.text : signOf(content);
}

/** Gathers the parts of all texts, in text order, into changes. */
export function gather(parts: Iterable<PlacedPart>): Change[] {
  const byId = new Map<string, PlacedPart[]>();
  for (const part of parts) {
    const list = byId.get(part.trace.change);
    if (list) list.push(part);
    else byId.set(part.trace.change, [part]);
  }
  return [...byId].map(([id, list]) => {
    const first = list.find((p) => p.state !== "withdrawn") ?? list[0]!;
    const { proponent, enteredBy, at, role, recovered } = first.trace;
    return {
      id,
      proponent,
      enteredBy,
      ...(role === undefined ? {} : { role }),
      ...(at === undefined ? {} : { at }),
      state: stateOf(list),
      kind: kindOf(list),
      ...(recovered === undefined ? {} : { recovered }),
      parts: list.map(({ trace: _trace, stretch: _stretch, clause: _clause, makesClause: _makes, ...part }) => part),
      stretch: first.stretch,
      clause: first.clause,
    };
  });
}

/** Every change of a replica, in text order (the notes last). */
export function changesOf(replica: Replica): Change[] {
  return gather(replica.names.flatMap((name) => partsOf(name, replica.pieces(name))));
}

/** The state of a whole by those of its parts: what was withdrawn says nothing beside what was not. */
export function stateOf(parts: readonly { readonly state: ChangeState }[]): ChangeState {
  const states = new Set(parts.map((p) => p.state));
  if (states.size > 1) states.delete("withdrawn");
  return states.size === 1 ? [...states][0]! : "partly";
}

function kindOf(parts: readonly ChangePart[]): ChangeKind {
  const alive = parts.filter((p) => p.state !== "withdrawn");
  const of = alive.length > 0 ? alive : parts;
  const what = new Set(of.map((p) => p.what));
  if (what.size > 1) return "mixed";
  const [only] = what;
  if (only === "format" || only === "shape" || only === "move") return only;
  const text = of.map((p) => p.text).join("");
  const marks = text.includes("¶");
  const words = text.replaceAll("¶", "") !== "";
  if (what.has("insertion")) return marks ? (words ? "insert-clause" : "split") : "insert";
  return marks ? (words ? "delete-clause" : "join") : "delete";
}

/** Where in reading order a text comes. */
export function rankOf(name: string): number {
  return name === NOTES ? Number.MAX_SAFE_INTEGER : Number(name.slice(2));
}

/** Whether `id` is the id of a change in form. */
export function isChangeId(id: string): boolean {
  return parseId(id) !== undefined;
}
