// The drafting lints: one pass over a text in one view, with everything that one clause says read once. Invariant: a pure
// function of text, labels and register; findings come in the order of the text.
import type { Finding } from "./findings.ts";
import { citationFindings, editionFindings } from "./lint-editions.ts";
import { endingFindings, labelFindings } from "./lint-sections.ts";
import { readCities, spellingFindings } from "./lint-spelling.ts";
import type { PlainClause, PlainText } from "./projections.ts";
import { type ReadClause, readClause } from "./read-clause.ts";
import { isNamed, type LabelsUnderCalls, labelsUnderCalls, lostReferences, type NamedItem } from "./references.ts";
import type { Register } from "./register.ts";

export interface LintOptions {
  readonly register?: Register;
  /** Whether reasons are given elsewhere than in the text. */
  readonly reasoned?: boolean;
}

/** Lints a text again and again; what was read of a clause that is the same is known. */
export class Linter {
  readonly #read = new WeakMap<PlainClause, ReadClause>();

  /** The findings in `text`, whose labels are `labels`, in order. */
  findings(text: PlainText, labels: ReadonlyMap<string, string>, options: LintOptions = {}): Finding[] {
    const clauses = text.clauses.map((clause) => this.#readOf(clause));
    const said = labelsUnderCalls(text, labels);
    const named = clauses.flatMap((clause) => clause.named);
    const cities = readCities(clauses, options.register);
    const found = [
      ...editionFindings(clauses, cities),
      ...citationFindings(text, clauses, cities, options.register),
      ...endingFindings(clauses, text.lang),
      ...labelFindings(text, labels).map((finding) => withoutLabel(finding, named, said)),
      ...spellingFindings(clauses, options.register),
      ...clauses.flatMap(({ clause, named }): Finding[] =>
        lostReferences(named, said).map((lost) => ({ code: "missing-item", clause: clause.id, ...lost })),
      ),
      ...(options.reasoned ? [] : reasonFindings(clauses)),
    ];
    const order = new Map(text.clauses.map((clause, i) => [clause.id, i]));
    return found.sort((a, b) => order.get(a.clause)! - order.get(b.clause)! || a.from - b.from);
  }

  #readOf(clause: PlainClause): ReadClause {
    const known = this.#read.get(clause);
    if (known) return known;
    const read = readClause(clause);
    this.#read.set(clause, read);
    return read;
  }
}

/** [LNT8] The label of an only item can go where nothing names it. */
function withoutLabel(finding: Finding, named: readonly NamedItem[], said: LabelsUnderCalls): Finding {
  if (finding.code !== "single-label" || isNamed(finding.clause, finding.label, named, said)) return finding;
  return { ...finding, numbering: "none" };
}

/** [LNT11] A proposal line that no reasons follow before the next one. */
function reasonFindings(clauses: readonly ReadClause[]): Finding[] {
  const out: Finding[] = [];
  let open: ReadClause | undefined;
  const close = () => {
    if (open)
      out.push({ code: "no-reasons", clause: open.clause.id, from: 0, to: open.words.length, proposal: open.words });
    open = undefined;
  };
  for (const read of clauses) {
    if (read.clause.kind === "reasons") open = undefined;
    if (read.clause.kind !== "proposal") continue;
    close();
    // Nothing is proposed where nothing changes.
    open = /^NOC(?!\p{L})/u.test(read.words) ? undefined : read;
  }
  close();
  return out;
}
