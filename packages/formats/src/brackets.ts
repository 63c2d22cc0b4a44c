// Where brackets stand in a text that is written out. Invariant: in one text every bracket that opens closes, and none closes
// before it opened.

/** A unit of a text that is written: the ids of the brackets around it, outermost first. */
export interface Bracketed {
  readonly held?: readonly string[];
}

export interface BracketEdges {
  readonly opens: readonly string[];
  readonly closes: readonly string[];
}

/** [WTX6] Which brackets open before each unit, and which close behind it, innermost first. */
export function bracketEdges(units: readonly Bracketed[]): BracketEdges[] {
  return units.map(({ held = [] }, i) => {
    const before = units[i - 1]?.held ?? [];
    const behind = units[i + 1]?.held ?? [];
    return {
      opens: held.filter((id) => !before.includes(id)),
      closes: held.filter((id) => !behind.includes(id)).reverse(),
    };
  });
}
