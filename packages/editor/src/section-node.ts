// From clauses to ProseMirror nodes: a section node is one stretch. Pure: the same clauses and labels give nodes that
// are equal.
import {
  type Clause,
  EMPHASES,
  type Format,
  formatIn,
  type LabelPair,
  type PlainClause,
  type PlainRun,
  type Reformat,
  type Run,
  shapeIn,
  type Tracking,
  type View,
} from "@concord/redline";
import type { Mark, Node } from "prosemirror-model";
import type { Moved } from "./moved.ts";
import {
  type ClauseAttrs,
  type HeldAttrs,
  heldOf,
  type MarkTracks,
  schema,
  type TrackAttrs,
  trackOf,
} from "./schema.ts";

const MARKUP: View = { kind: "markup" };

/** What the nodes show beside the clauses themselves. */
export interface Printed {
  readonly labels: ReadonlyMap<string, LabelPair>;
  /** Ids of the clauses that are there if all were accepted. */
  readonly staying: ReadonlySet<string>;
  readonly moved: Moved;
  /** For notes that go because their reference does: its deletion, by the id of the note. */
  readonly gone: ReadonlyMap<string, TrackAttrs>;
}

/** The section node of a stretch in the markup. */
export function sectionNode(name: string, clauses: readonly Clause[], printed: Printed): Node {
  return schema.node(
    "section",
    { name, arrivals: JSON.stringify(printed.moved.arrivals.get(name) ?? []) },
    clauses.map((clause) => clauseNode(clause, printed)),
  );
}

/** The section node of a stretch in a view without marks; `holders`: of brackets, by their ids. */
export function plainSectionNode(
  name: string,
  clauses: readonly PlainClause[],
  labels: ReadonlyMap<string, string>,
  holders: ReadonlyMap<string, HeldAttrs>,
): Node {
  const nodes = clauses.map((clause) => {
    const label = labels.get(clause.id) ?? "";
    const attrs: ClauseAttrs = {
      ...place(clause),
      ...shape(clause),
      original: label,
      resulting: label,
      mark: "{}",
      moved: "",
      stays: true,
    };
    return schema.node(
      clause.kind,
      attrs,
      clause.runs.map((run) => plainNode(run, labels, holders)),
    );
  });
  return schema.node("section", { name }, nodes);
}

function plainNode(run: PlainRun, labels: ReadonlyMap<string, string>, holders: ReadonlyMap<string, HeldAttrs>): Node {
  const held = (run.held ?? []).flatMap((id) => holders.get(id) ?? []).map((h) => schema.mark("held", h));
  if ("text" in run) return schema.text(run.text, [...held, ...setMarks(run.format)]);
  if ("break" in run) return schema.node("line_break", null, [], held);
  if ("object" in run) return schema.node("object", { object: run.object }, [], held);
  return schema.node("footnote_ref", { note: run.footnote, label: labels.get(run.footnote) ?? "" }, [], held);
}

function clauseNode(clause: Clause, { labels, staying, moved, gone }: Printed): Node {
  const label = labels.get(clause.id);
  const departure = moved.departures.get(clause.id);
  const mark: MarkTracks = {
    ...tracks(clause.mark),
    ...(clause.reshaped ? { reshaped: clause.reshaped.map(trackOf) } : {}),
    ...(gone.has(clause.id) ? { gone: gone.get(clause.id)! } : {}),
  };
  const said = shapeIn(clause, MARKUP);
  const attrs: ClauseAttrs = {
    ...place(clause),
    ...shape(said),
    original: label?.original ?? "",
    resulting: label?.resulting ?? "",
    mark: JSON.stringify(mark),
    moved: departure ? JSON.stringify(departure) : "",
    stays: staying.has(clause.id),
  };
  return schema.node(
    said.kind,
    attrs,
    clause.runs.map((run) => inlineNode(run, labels)),
  );
}

function place({ id, base }: Clause | PlainClause): Pick<ClauseAttrs, "id" | "base"> {
  return { id, base };
}

function shape({ level, numbering, label }: Pick<PlainClause, "level" | "numbering" | "label">) {
  return { level, numbering, fixed: label ?? null } satisfies Partial<ClauseAttrs>;
}

function inlineNode(run: Run, labels: ReadonlyMap<string, LabelPair>): Node {
  const marks = marksOf(run.tracking);
  if ("text" in run) return schema.text(run.text, [...marks, ...setMarks(formatIn(run, MARKUP))]);
  if ("break" in run) return schema.node("line_break", null, [], marks);
  if ("object" in run) return schema.node("object", { object: run.object }, [], marks);
  const label = labels.get(run.footnote);
  return schema.node(
    "footnote_ref",
    { note: run.footnote, label: label?.resulting ?? label?.original ?? "" },
    [],
    marks,
  );
}

function marksOf(tracking: Tracking): Mark[] {
  const { inserted, deleted = [], held = [] } = tracks(tracking);
  return [
    ...(inserted ? [schema.mark("insertion", inserted)] : []),
    ...deleted.map((d) => schema.mark("deletion", { ...d, shared: deleted.length > 2 })),
    ...(tracking.reformatted ?? []).map((r) => schema.mark("emphasis", { ...trackOf(r), set: setOf(r) })),
    ...held.map((h) => schema.mark("held", h)),
  ];
}

function setMarks(format: Format | undefined): Mark[] {
  return format ? EMPHASES.filter((e) => format[e]).map((e) => schema.mark(e)) : [];
}

function setOf({ set }: Reformat): string {
  return EMPHASES.flatMap((e) => (set[e] === undefined ? [] : [`${set[e] ? "+" : "-"}${e}`])).join(" ");
}

/** What a mark or a clause shows of a tracking. */
function tracks({ inserted, deleted, held }: Tracking): MarkTracks {
  return {
    ...(inserted ? { inserted: trackOf(inserted) } : {}),
    ...(deleted ? { deleted: deleted.map(trackOf) } : {}),
    ...(held ? { held: held.map(heldOf) } : {}),
  };
}
