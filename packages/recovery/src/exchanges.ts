// Words that stand in another order than in the base, without a trace: "light and paint" for "paint and light". Invariant: an
// exchange is inside one clause and one line, and both of its wordings have the same words and signs.
import type { StreamClause } from "./base-stream.ts";
import type { Work, WorkToken } from "./work.ts";

/** Base tokens `from` up to `to` of a clause, and the tokens of the text that say them in another order. */
export interface Exchange {
  readonly base: { readonly from: number; readonly to: number };
  readonly text: { readonly from: number; readonly to: number };
  /** Of the text those that are no pair. */
  readonly put: { readonly from: number; readonly to: number };
}

/** Base tokens that the text has not in their place, and the token before which they would stand. */
interface Hole {
  readonly clause: StreamClause;
  readonly from: number;
  readonly to: number;
  readonly before: number;
}

/** Words are exchanged with at most so many times as many tokens as they are. */
const MOST = 4;

/** [CHK4] What missing words were exchanged with: kept words right beside them, with the same words put in on their other side. */
export function exchangeOf({ tokens }: Work, hole: Hole): Exchange | undefined {
  const { clause, from, to, before } = hole;
  const missing = clause.tokens.slice(from, to);
  if (missing.every(({ kind }) => kind === "sign")) return undefined;
  const line = (tokens[before] ?? tokens[before - 1])?.line;
  const here = (t: number) => (tokens[t]?.line === line ? tokens[t] : undefined);
  const isBase = (t: number, token: number) => {
    const base = here(t)?.base;
    return base?.clause === clause && base.token === token;
  };
  const isPut = (t: number) => here(t)?.op === "ins";
  const most = (to - from) * MOST;

  let behind = before;
  while (isBase(behind, to + behind - before)) behind++;
  let end = behind;
  while (isPut(end)) end++;
  const kept = behind - before;
  if (kept > 0 && kept <= most && sameWords(missing, tokens.slice(behind, end)))
    return {
      base: { from, to: to + kept },
      text: { from: before, to: end },
      put: { from: behind, to: end },
    };

  let first = before;
  while (isBase(first - 1, from - 1 - (before - first))) first--;
  let start = first;
  while (isPut(start - 1)) start--;
  const over = before - first;
  if (over > 0 && over <= most && sameWords(missing, tokens.slice(start, first)))
    return {
      base: { from: from - over, to },
      text: { from: start, to: before },
      put: { from: start, to: first },
    };
  return undefined;
}

function sameWords(missing: readonly { readonly key: string }[], put: readonly WorkToken[]): boolean {
  if (missing.length !== put.length) return false;
  const row = (list: readonly { readonly key: string }[]) => JSON.stringify(list.map(({ key }) => key).sort());
  return row(missing) === row(put);
}
