// Where brackets stand in a text that is written out. Invariant: in one text every bracket that opens closes, and none closes
// before it opened.

/** A unit of a text that is written: the ids of the brackets around it, outermost first. */
export interface Bracketed {
  readonly held?: readonly string[];
}

/** Ids of the brackets that open or close at a place, those around the same stretch together: print has one pair for them. */
export interface BracketEdges {
  readonly opens: readonly (readonly string[])[];
  readonly closes: readonly (readonly string[])[];
}

/** [WTX6] Which brackets open before each unit, and which close behind it, innermost first. */
export function bracketEdges(units: readonly Bracketed[]): BracketEdges[] {
  const spans = new Map<string, [first: number, last: number]>();
  for (const [i, { held = [] }] of units.entries()) {
    for (const id of held) {
      const span = spans.get(id);
      if (span) span[1] = i;
      else spans.set(id, [i, i]);
    }
  }
  const together = (ids: readonly string[]): string[][] => {
    const groups = new Map<string, string[]>();
    for (const id of ids) {
      const key = spans.get(id)!.join();
      const group = groups.get(key);
      if (group) group.push(id);
      else groups.set(key, [id]);
    }
    return [...groups.values()];
  };
  return units.map(({ held = [] }, i) => {
    const at = (which: 0 | 1) => held.filter((id) => spans.get(id)![which] === i);
    return { opens: together(at(0)), closes: together(at(1)).reverse() };
  });
}
