// From clauses to ProseMirror nodes: a section node is one stretch. Pure: the same clauses and labels give nodes that
// are equal.
import type { Clause, LabelPair, PlainClause, Run, Tracking } from "@concord/redline";
import type { Mark, Node } from "prosemirror-model";
import { type ClauseAttrs, schema, type TrackAttrs } from "./schema.ts";

/** What the nodes show beside the clauses themselves. */
export interface Printed {
  readonly labels: ReadonlyMap<string, LabelPair>;
  /** Ids of the clauses that are there if all were accepted. */
  readonly staying: ReadonlySet<string>;
}

/** The section node of a stretch in the markup. */
export function sectionNode(name: string, clauses: readonly Clause[], printed: Printed): Node {
  return schema.node(
    "section",
    { name },
    clauses.map((clause) => clauseNode(clause, printed)),
  );
}

/** The section node of a stretch in a view without marks. */
export function plainSectionNode(
  name: string,
  clauses: readonly PlainClause[],
  labels: ReadonlyMap<string, string>,
): Node {
  const nodes = clauses.map((clause) => {
    const label = labels.get(clause.id) ?? "";
    const attrs: ClauseAttrs = { ...place(clause), original: label, resulting: label, mark: "{}", stays: true };
    const inline = clause.runs.map((run) => {
      if ("text" in run) return schema.text(run.text);
      if ("break" in run) return schema.node("line_break");
      return schema.node("footnote_ref", { note: run.footnote, label: labels.get(run.footnote) ?? "" });
    });
    return schema.node(clause.kind, attrs, inline);
  });
  return schema.node("section", { name }, nodes);
}

function clauseNode(clause: Clause, { labels, staying }: Printed): Node {
  const label = labels.get(clause.id);
  const attrs: ClauseAttrs = {
    ...place(clause),
    original: label?.original ?? "",
    resulting: label?.resulting ?? "",
    mark: JSON.stringify(codes(clause.mark)),
    stays: staying.has(clause.id),
  };
  return schema.node(
    clause.kind,
    attrs,
    clause.runs.map((run) => inlineNode(run, labels)),
  );
}

function place(clause: Clause | PlainClause): Pick<ClauseAttrs, "id" | "level" | "numbering" | "fixed" | "base"> {
  const { id, level, numbering, label, base } = clause;
  return { id, level, numbering, fixed: label ?? null, base };
}

function inlineNode(run: Run, labels: ReadonlyMap<string, LabelPair>): Node {
  const marks = marksOf(run.tracking);
  if ("text" in run) return schema.text(run.text, marks);
  if ("break" in run) return schema.node("line_break", null, [], marks);
  const label = labels.get(run.footnote);
  return schema.node(
    "footnote_ref",
    { note: run.footnote, label: label?.resulting ?? label?.original ?? "" },
    [],
    marks,
  );
}

function marksOf(tracking: Tracking): Mark[] {
  const { inserted, deleted = [] } = codes(tracking);
  const marks = inserted ? [schema.mark("insertion", inserted)] : [];
  return [...marks, ...deleted.map((d) => schema.mark("deletion", d))];
}

/** What a mark or a clause shows of a tracking: whose, which change, pending or agreed. */
function codes(tracking: Tracking): { inserted?: TrackAttrs; deleted?: TrackAttrs[] } {
  const code = ({ change, proponent, state }: TrackAttrs): TrackAttrs => ({ change, proponent, state });
  return {
    ...(tracking.inserted ? { inserted: code(tracking.inserted) } : {}),
    ...(tracking.deleted ? { deleted: tracking.deleted.map(code) } : {}),
  };
}
