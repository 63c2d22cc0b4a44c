// Brackets as a list: which stretches are held, by whom, and which were lifted. Pure; read from the statements and pieces.
import { type IdRange, idOf } from "./ids.ts";
import type { Ruling } from "./ledger.ts";
import type { Replica } from "./replica.ts";
import { rangesOf, type Statement } from "./statements.ts";

/** Who holds a stretch, by which act. Who has no proponent holds it by their office. */
export interface Holder {
  /** Id of the bracket that is theirs. */
  readonly bracket: string;
  readonly proponent: string;
  readonly enteredBy: string;
  readonly role?: "editor" | "chair";
  readonly at?: string;
}

export interface Bracket {
  /** Id of its first act. */
  readonly id: string;
  /** "lifted": by chair or secretariat; "retracted": by its holder. */
  readonly state: "held" | "lifted" | "retracted";
  /** Everybody who holds the same stretch; of one that is not held who did. */
  readonly holders: readonly Holder[];
  /** The words of the stretch as they stand in the markup. */
  readonly text: string;
  /** Text and mark id of the clause it begins in. */
  readonly stretch: string;
  readonly clause: string;
  readonly ranges: readonly IdRange[];
  /** The ruling by which it was lifted. */
  readonly ruling?: Ruling;
}

/** From which visible unit to which. */
interface Span {
  readonly name: string;
  readonly from: number;
  to: number;
}

/** [BRK3] Every bracket in text order; those around the same stretch are one with several holders. */
export function bracketsOf(replica: Replica): Bracket[] {
  const statements = [...replica.statements.all.values()].filter(({ act }) => act.kind === "bracket");
  if (statements.length === 0) return [];
  const spans = new Map<Statement, Span>();
  const texts = new Map<string, { text: string; marks: readonly (readonly [at: number, id: string])[] }>();
  for (const name of replica.names) {
    let text = "";
    const marks: [number, string][] = [];
    for (const { client, clock, content, visible } of replica.pieces(name)) {
      if (!visible) continue;
      const from = text.length;
      if ("text" in content) text += content.text;
      else text += "mark" in content ? "¶" : "break" in content ? "\n" : "*";
      if ("mark" in content) marks.push([from, idOf(client, clock)]);
      for (const statement of replica.statements.on.get(client, clock) ?? []) {
        if (statement.act.kind !== "bracket") continue;
        const span = spans.get(statement);
        if (!span) spans.set(statement, { name, from, to: text.length });
        else if (span.name === name) span.to = text.length;
      }
    }
    texts.set(name, { text, marks });
  }
  const out = new Map<string, Bracket>();
  const inOrder = [...spans].sort(([a], [b]) => a.order - b.order);
  for (const [statement, span] of inOrder) {
    const { id } = statement;
    const ruling = rulingOf(replica, statement);
    const state = statement.retracted ? "retracted" : ruling ? "lifted" : "held";
    const { text, marks } = texts.get(span.name)!;
    // A stretch that is held is one, whoever holds it; what is not held any more is each by itself.
    const key = state === "held" ? `${span.name} ${span.from} ${span.to}` : id;
    const known = out.get(key);
    const holders = [...(known?.holders ?? []), holderOf(replica, statement)];
    out.set(key, {
      id: known?.id ?? id,
      state,
      holders,
      text: text.slice(span.from, span.to),
      stretch: span.name,
      clause: marks.find(([at]) => at >= span.from)?.[1] ?? `${span.name}:end`,
      ranges: rangesOf(statement.act),
      ...(ruling ? { ruling } : {}),
    });
  }
  const place = new Map(replica.names.map((name, i) => [name, i]));
  const from = new Map([...spans].map(([{ id }, span]) => [id, span]));
  const rank = ({ id, stretch }: Bracket) => [place.get(stretch)!, from.get(id)!.from, -from.get(id)!.to] as const;
  return [...out.values()].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
  });
}

function rulingOf({ ledger }: Replica, { id, act }: Statement): Ruling | undefined {
  const rulings = ledger.acts.get(id);
  for (const [client, clock] of rulings ? rangesOf(act) : []) {
    const ruling = rulings?.get(client, clock);
    if (ruling) return ruling;
  }
  return undefined;
}

function holderOf({ ledger }: Replica, { id, client, clock }: Statement): Holder {
  const { proponent, name, role } = ledger.leases.get(client) ?? { proponent: "?", name: "" };
  const at = ledger.timeOf(client, clock);
  return {
    bracket: id,
    proponent,
    enteredBy: name,
    ...(role === "editor" || role === "chair" ? { role } : {}),
    ...(at === undefined ? {} : { at }),
  };
}
