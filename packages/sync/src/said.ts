// What acts say of the pieces of a text, beside whether they are in it: emphasis and shape, proposals of others, and what
// reaches around them. Pure; the ledger's part is asked for.
import type { Emphasis } from "@concord/redline";
import { BASE_CLIENT } from "./ids.ts";
import type { Ruling } from "./ledger.ts";
import type { Fate, Piece, StatementTrace, Trace } from "./pieces.ts";
import type { Statement } from "./statements.ts";

/** What is known of an act beside what it says. */
export interface Says {
  ruling(act: string, client: number, clock: number): Ruling | undefined;
  /** Whose a client id is; "?" while it is unknown. */
  proponent(client: number): string;
  trace(client: number, clock: number, fate: Fate, ruling: Ruling | undefined): Trace;
}

/** The piece with what acts say of it, in their order. */
export function withStatements(piece: Piece, told: readonly Statement[], says: Says): Piece {
  const said: StatementTrace[] = [];
  const baked: string[] = [];
  const deviates: string[] = [];
  const format: { [E in Emphasis]?: true } = {};
  let { content } = piece;
  const set = (act: Statement["act"]) => {
    if (act.kind === "format" && "text" in content) {
      for (const [emphasis, on] of Object.entries(act.set) as [Emphasis, boolean][]) {
        if (on) format[emphasis] = true;
        else delete format[emphasis];
      }
    } else if (act.kind === "shape" && "mark" in content) {
      const { label: _label, ...mark } = content.mark;
      content = { mark: { ...mark, ...act.set } };
    }
  };
  for (const { act, client, clock, id, retracted, order } of told) {
    if (act.kind === "deviation" && !retracted && !says.ruling(id, piece.client, piece.clock)) deviates.push(id);
    const fits = act.kind === "format" ? "text" in content : "mark" in content && content.mark.kind !== "footnote";
    if (!fits || !(act.kind === "format" || act.kind === "shape" || act.kind === "move")) continue;
    const ruling = says.ruling(id, piece.client, piece.clock);
    if (client === BASE_CLIENT) set(act);
    else if (act.kind !== "move" && isPartOf(piece, client, ruling, says)) {
      baked.push(id);
      // [FOLD1] What was decided with the words is not taken back with them either.
      if (!retracted || ruling) set(act);
    } else {
      const fate = ruling?.state ?? (retracted ? "withdrawn" : "pending");
      said.push({ ...says.trace(client, clock, fate, ruling), act: id, says: whatIsSaid(act, order) });
    }
  }
  return {
    ...piece,
    content,
    ...(Object.keys(format).length > 0 ? { format } : {}),
    ...(said.length > 0 ? { said } : {}),
    ...(baked.length > 0 ? { baked } : {}),
    ...(deviates.length > 0 ? { deviates } : {}),
  };
}

function whatIsSaid(
  act: Statement["act"] & { kind: "format" | "shape" | "move" },
  order: number,
): StatementTrace["says"] {
  if (act.kind === "move") return { kind: act.kind, after: act.after, order };
  return act.kind === "format" ? { kind: act.kind, set: act.set } : { kind: act.kind, set: act.set };
}

/**
 * [FOLD6] Whether an act of `by` about a piece is part of its insertion: of one proponent, and decided with it or not at
 * all.
 */
function isPartOf({ client, inserted }: Piece, by: number, ruling: Ruling | undefined, says: Says): boolean {
  if (!inserted || inserted.proponent === "?" || says.proponent(by) !== says.proponent(client)) return false;
  return inserted.ruling ? ruling?.seq === inserted.ruling.seq : ruling === undefined;
}

/**
 * How many brackets of one proponent reach into one text, and how many threads: the latest. A bracket around a long stretch
 * names only its ends, so that what lies on one unit alone is no bound.
 */
const REACHING = 200;

interface Reach {
  readonly first: number;
  last: number;
  readonly statement: Statement;
  readonly what: StatementTrace | string;
}

/** [BRK1] What reaches from its first unit in a text to its last: brackets and threads, whoever typed in between. */
export class Around {
  readonly #reaches = new Map<string, Reach>();

  /** Piece `index` is under `told`. */
  see(
    index: number,
    told: readonly Statement[],
    what: (statement: Statement) => StatementTrace | string | undefined,
  ): void {
    for (const statement of told) {
      if (statement.act.kind !== "bracket" && statement.act.kind !== "comment") continue;
      const here = what(statement);
      if (here === undefined) continue;
      const reach = this.#reaches.get(statement.id);
      if (reach) reach.last = index;
      else this.#reaches.set(statement.id, { first: index, last: index, statement, what: here });
    }
  }

  /** The pieces with what reaches around them; `proponent` tells whose a client id is. */
  fill(pieces: readonly Piece[], proponent: (client: number) => string): readonly Piece[] {
    if (this.#reaches.size === 0) return pieces;
    const starting = latest([...this.#reaches.values()], proponent).sort(
      (a, b) => a.first - b.first || b.last - a.last,
    );
    let next = 0;
    let around: Reach[] = [];
    let shown: Pick<Piece, "held" | "commented"> = {};
    return pieces.map((piece, i) => {
      const before = around;
      if (around.some(({ last }) => last < i)) around = around.filter(({ last }) => last >= i);
      while (starting[next]?.first === i) around = [...around, starting[next++]!];
      if (around !== before) shown = shownOf(around);
      return piece.visible && around.length > 0 ? { ...piece, ...shown } : piece;
    });
  }
}

function shownOf(around: readonly Reach[]): Pick<Piece, "held" | "commented"> {
  const held = around.flatMap(({ what }) => (typeof what === "string" ? [] : [what]));
  const commented = around.flatMap(({ what }) => (typeof what === "string" ? [what] : []));
  return { ...(held.length > 0 ? { held } : {}), ...(commented.length > 0 ? { commented } : {}) };
}

/** The latest of each proponent and kind. */
function latest(reaches: readonly Reach[], proponent: (client: number) => string): Reach[] {
  const room = new Map<string, number>();
  return reaches
    .toSorted((a, b) => b.statement.order - a.statement.order)
    .filter(({ statement }) => {
      const key = `${statement.act.kind} ${proponent(statement.client)}`;
      const left = room.get(key) ?? REACHING;
      room.set(key, left - 1);
      return left > 0;
    })
    .reverse();
}
