// Adoption: the end of a resolution. The agreed text becomes an edition, known by its hash, and nothing is changed any more.
// Invariant: what is adopted is what was seen, whole: no bracket is open in it, and no decision came between the look and it.
import { type BaseText, baseHash, baseOfPlain, type PlainText, project, type Redline } from "@concord/redline";
import type { AdoptCommand, CommandOutcome, DecideContext } from "./commands.ts";
import { redlineOf } from "./derive.ts";

/** The text as agreed, as the base of the next edition. */
export function agreedText(redline: Redline): BaseText {
  return baseOfPlain(project(redline, { kind: "agreed" }));
}

/** How many stretches of a text are in brackets; those that several hold are one. */
export function bracketsIn({ clauses, notes }: PlainText): number {
  const places = new Map<string, number[]>();
  for (const [i, { held = [] }] of [...clauses, ...notes].flatMap(({ runs }) => runs).entries())
    for (const id of held) places.set(id, [...(places.get(id) ?? []), i]);
  return new Set([...places.values()].map((runs) => runs.join())).size;
}

/** [ADO1] What adopting the agreed text now says in the log; nothing is changed. */
export function adopt({ edition, seen }: AdoptCommand, { replica, head }: DecideContext): CommandOutcome {
  if (replica.ledger.decidedAt > seen)
    return { ok: false, code: "moved-on", reason: `something was decided after entry ${seen}` };
  const agreed = project(redlineOf(replica), { kind: "agreed" });
  const held = bracketsIn(agreed);
  if (held > 0) return { ok: false, code: "still-held", reason: `stretches of the text in brackets: ${held}` };
  // [ADO3] What was put in is numbered like the rest from now on.
  const policy = replica.ledger.policy === "renumber" ? {} : { policy: "renumber" as const };
  const adopted = { edition, hash: baseHash(baseOfPlain(agreed)) };
  const entry = { change: "", state: "pending", decided: [], seen: Math.min(seen, head), ...policy, adopted } as const;
  return { ok: true, leftOut: 0, payloads: [entry] };
}
