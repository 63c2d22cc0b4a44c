// Whether a store can be used as it is: relays bring an older one up to date, commands beside them never change a schema.

/** The end of a sentence that says why not; undefined where it can. `existing`: it is not to be migrated. */
export function schemaProblem(version: number, known: number, existing: boolean): string | undefined {
  if (version > known) return "was written by a newer Concord; run that one.";
  if (version === known || !existing) return undefined;
  return "was written by an older Concord; start a relay of this one with it, which brings it up to date.";
}
