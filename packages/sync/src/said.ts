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

/** What reaches from its first visible unit in a text to its last: brackets and threads, whoever typed in between. */
export class Around {
  readonly #spans = new Map<string, { first: number; last: number; what: StatementTrace | string }>();

  /** Visible piece `index` is under `told`. */
  see(
    index: number,
    told: readonly Statement[],
    what: (statement: Statement) => StatementTrace | string | undefined,
  ): void {
    for (const statement of told) {
      if (statement.act.kind !== "bracket" && statement.act.kind !== "comment") continue;
      const here = what(statement);
      const span = this.#spans.get(statement.id);
      if (here === undefined) continue;
      if (span) span.last = index;
      else this.#spans.set(statement.id, { first: index, last: index, what: here });
    }
  }

  fill(pieces: readonly Piece[]): Piece[] {
    const out = [...pieces];
    const spans = [...this.#spans.values()].sort((a, b) => a.first - b.first || b.last - a.last);
    for (const { first, last, what } of spans) {
      for (let i = first; i <= last; i++) {
        const piece = out[i]!;
        if (!piece.visible) continue;
        out[i] =
          typeof what === "string"
            ? { ...piece, commented: [...(piece.commented ?? []), what] }
            : { ...piece, held: [...(piece.held ?? []), what] };
      }
    }
    return out;
  }
}
