// Brackets as a list: which stretches are held, by whom, and which were lifted. Pure; read from the statements and pieces.
import type { Author } from "@concord/redline";
import { type IdRange, idOf } from "./ids.ts";
import { signOf } from "./layout.ts";
import type { Ruling } from "./ledger.ts";
import type { Replica } from "./replica.ts";
import { rangesOf, type Statement } from "./statements.ts";

/** Who holds a stretch, by which act. Who has no proponent holds it by their office. */
export interface Holder extends Author {
  /** Id of the bracket that is theirs. */
  readonly bracket: string;
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

/** What a bracket is around in one text: from which visible unit to which. */
export interface BracketSpan {
  /** Id of the act. */
  readonly id: string;
  readonly name: string;
  /** Place among the pieces of its first unit. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** The words as they stand in the markup. */
  readonly text: string;
  /** Mark id of the clause it begins in. */
  readonly clause: string;
}

/** What every bracket is around in one text, whoever holds it and whether it still does. */
export function bracketSpans(replica: Replica, name: string): BracketSpan[] {
  const { statements } = replica;
  if (![...statements.all.values()].some(({ act }) => act.kind === "bracket")) return [];
  const spans = new Map<string, { at: number; from: number; to: number }>();
  const marks: (readonly [at: number, id: string])[] = [];
  let text = "";
  for (const [at, { client, clock, content, visible }] of replica.pieces(name).entries()) {
    if (!visible) continue;
    const from = text.length;
    text += "text" in content ? content.text : signOf(content);
    if ("mark" in content) marks.push([from, idOf(client, clock)]);
    for (const { id, act } of statements.on.get(client, clock) ?? []) {
      if (act.kind !== "bracket") continue;
      const span = spans.get(id);
      if (span) span.to = text.length;
      else spans.set(id, { at, from, to: text.length });
    }
  }
  return [...spans].map(([id, span]) => ({
    id,
    name,
    ...span,
    text: text.slice(span.from, span.to),
    clause: marks.find(([at]) => at >= span.from)?.[1] ?? `${name}:end`,
  }));
}

/** [BRK3] Every bracket in text order; those around the same stretch are one with several holders. */
export function bracketsOf(replica: Replica): Bracket[] {
  return bracketsAround(
    replica,
    replica.names.flatMap((name) => bracketSpans(replica, name)),
  ).map(({ bracket }) => bracket);
}

/** The same of spans in text order, each with its place; what goes on in another text begins where it begins first. */
export function bracketsAround(
  replica: Replica,
  spans: readonly BracketSpan[],
): { span: BracketSpan; bracket: Bracket }[] {
  const first = new Map<string, BracketSpan>();
  for (const span of spans) if (!first.has(span.id)) first.set(span.id, span);
  const inOrder = [...first.values()].flatMap((span) => {
    const statement = replica.statements.all.get(span.id);
    return statement ? [{ span, statement }] : [];
  });
  const out = new Map<string, { span: BracketSpan; bracket: Bracket }>();
  for (const { span, statement } of inOrder.sort((a, b) => a.statement.order - b.statement.order)) {
    const ruling = rulingOf(replica, statement);
    const state = statement.retracted ? "retracted" : ruling ? "lifted" : "held";
    // A stretch that is held is one, whoever holds it; what is not held any more is each by itself.
    const key = state === "held" ? `${span.name} ${span.from} ${span.to}` : span.id;
    const known = out.get(key)?.bracket;
    const bracket: Bracket = {
      id: known?.id ?? span.id,
      state,
      holders: [
        ...(known?.holders ?? []),
        { bracket: statement.id, ...replica.ledger.authorOf(statement.client, statement.clock) },
      ],
      text: span.text,
      stretch: span.name,
      clause: span.clause,
      ranges: rangesOf(statement.act),
      ...(ruling ? { ruling } : {}),
    };
    out.set(key, { span, bracket });
  }
  const place = new Map(replica.names.map((name, i) => [name, i]));
  return [...out.values()].sort(
    ({ span: a }, { span: b }) => place.get(a.name)! - place.get(b.name)! || a.from - b.from || b.to - a.to,
  );
}

function rulingOf({ ledger }: Replica, { id, act }: Statement): Ruling | undefined {
  const rulings = ledger.acts.get(id);
  for (const [client, clock] of rulings ? rangesOf(act) : []) {
    const ruling = rulings?.get(client, clock);
    if (ruling) return ruling;
  }
  return undefined;
}
