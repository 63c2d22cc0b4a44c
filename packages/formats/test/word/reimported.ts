// A Redline as the relay has it after a file was brought in: other ids, entered by whoever brought it in, at that time, and what two did at one place in
// another order. Invariant: it says the same of whose words stand where.
import type { Attribution, Clause, Redline, Run, Tracking } from "@concord/redline";

export function reimported(redline: Redline): Redline {
  const changes = new Map<string, string>();
  const anew = <A extends Attribution>(a: A): A => {
    const change = changes.get(a.change) ?? `77:${changes.size}`;
    changes.set(a.change, change);
    return { ...a, change, enteredBy: "Secretariat", at: "2030-01-01T00:00:00Z" };
  };
  const track = ({ inserted, deleted, reformatted, ...more }: Tracking): Tracking => ({
    ...more,
    ...(inserted ? { inserted: anew(inserted) } : {}),
    ...(deleted ? { deleted: deleted.map(anew) } : {}),
    ...(reformatted ? { reformatted: reformatted.map(anew) } : {}),
  });
  const id = (old: string) => `88:${old}`;
  const clause = (c: Clause): Clause => {
    const runs = c.runs.map((run): Run => {
      const tracking = track(run.tracking);
      return "footnote" in run ? { footnote: id(run.footnote), tracking } : { ...run, tracking };
    });
    return {
      ...c,
      id: id(c.id),
      markId: id(c.markId),
      mark: track(c.mark),
      runs: swapped(runs),
      ...(c.reshaped ? { reshaped: c.reshaped.map(anew) } : {}),
      ...(c.moved ? { moved: c.moved.map((m) => ({ ...anew(m), after: m.after === null ? null : id(m.after) })) } : {}),
    };
  };
  return { ...redline, clauses: redline.clauses.map(clause), notes: redline.notes.map(clause) };
}

/** What was put in beside struck base words stands before them. */
function swapped(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const struck = last && !last.tracking.inserted && last.tracking.deleted;
    if (struck && run.tracking.inserted && !run.tracking.deleted && "text" in last && "text" in run)
      out.splice(-1, 0, run);
    else out.push(run);
  }
  return out;
}
