// Labels in a text with all its marks: at which line of the markup the label of a view stands. Invariant: each label of the
// view stands once, where its clause begins.
import { inView, labels, labelsIn, project, type Redline, type View } from "@concord/redline";
import { noteKeys } from "./note-keys.ts";

/** Keys of the footnotes of a markup. */
export function keysInMarkup(redline: Redline): Map<string, string> {
  const pairs = labels(redline);
  return noteKeys(redline.notes, (id) => pairs.get(id)?.resulting ?? pairs.get(id)?.original);
}

/** The labels of `view`, each at the line of the markup where its clause begins. */
export function labelsOfLines(redline: Redline, view: View): Map<number, string> {
  const labelled = labelsIn(redline, view, project(redline, view));
  // Where clauses are written they stand as in the markup, whatever was moved.
  const unmoved = redline.clauses.map(({ moved: _moved, ...clause }) => clause);
  const text = project({ ...redline, clauses: unmoved }, view);
  const out = new Map<number, string>();
  let clause = 0;
  let begun = false;
  let words = false;
  for (const [i, { runs, mark, stretch }] of redline.clauses.entries()) {
    const hasWords = runs.some((run) => inView(run.tracking, view));
    words ||= hasWords;
    const last = redline.clauses[i + 1]?.stretch !== stretch;
    const ends = inView(mark, view) || (last && words);
    if (!begun && (hasWords || ends)) {
      const label = labelled.get(text.clauses[clause]?.id ?? "");
      if (label !== undefined) out.set(i, label);
      begun = true;
    }
    if (ends) clause++;
    if (ends || last) {
      begun = false;
      words = false;
    }
  }
  return out;
}
