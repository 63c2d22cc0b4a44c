// The ProseMirror schema of a resolution: doc(section+), section(clause*), one node type for each kind of clause.
// Permissive, so that no merge can make a node invalid. Marks are the view's marks, computed by the binding; they are
// never the truth.
import { CLAUSE_KINDS, type ClauseKind } from "@concord/redline";
import { type DOMOutputSpec, type MarkSpec, type NodeSpec, Schema } from "prosemirror-model";

/** Attributes of a clause node. Tracking is JSON text, so that two nodes compare by value. */
export interface ClauseAttrs {
  readonly id: string;
  readonly level: number;
  readonly numbering: string;
  /** A label as adopted, else null. */
  readonly fixed: string | null;
  /** What is printed before the clause: the label in the base and the one if all were accepted. */
  readonly original: string;
  readonly resulting: string;
  /** `{inserted?: Code, deleted?: Code[]}` of the clause mark. */
  readonly mark: string;
  /** Whether it is a clause of the base. */
  readonly base: boolean;
  /** Whether it is in the text if all were accepted. */
  readonly stays: boolean;
}

/** Attributes of an insertion or deletion mark. */
export interface TrackAttrs {
  readonly change: string;
  readonly proponent: string;
  readonly state: "pending" | "accepted";
}

const HEADINGS: Partial<Record<ClauseKind, string>> = { title: "h2", call: "h3", heading: "h3" };

const clause = (kind: ClauseKind): NodeSpec => ({
  group: "clause",
  content: "inline*",
  defining: true,
  attrs: {
    id: { default: "" },
    level: { default: 1 },
    numbering: { default: "none" },
    fixed: { default: null },
    original: { default: "" },
    resulting: { default: "" },
    mark: { default: "{}" },
    base: { default: false },
    stays: { default: true },
  },
  // Serialisation for the clipboard; on the page a NodeView paints the clause.
  toDOM: (): DOMOutputSpec => [HEADINGS[kind] ?? "p", 0],
});

const track = (tag: "ins" | "del"): MarkSpec => ({
  attrs: { change: {}, proponent: {}, state: { default: "pending" } },
  excludes: "",
  inclusive: false,
  toDOM: (mark): DOMOutputSpec => {
    const { change, proponent, state } = mark.attrs as TrackAttrs;
    const agreed = state === "accepted" ? { class: "agreed" } : {};
    return [tag, { "data-proponent": proponent, "data-change": change, ...agreed }, 0];
  },
});

const clauses = Object.fromEntries(CLAUSE_KINDS.map((kind) => [kind, clause(kind)])) as Record<ClauseKind, NodeSpec>;

export const schema = new Schema({
  nodes: {
    doc: { content: "section+" },
    section: {
      content: "clause*",
      attrs: { name: { default: "" } },
      toDOM: (node): DOMOutputSpec => [
        "div",
        { class: node.attrs.name === "notes" ? "section notes" : "section", "data-section": node.attrs.name as string },
        0,
      ],
    },
    ...clauses,
    text: { group: "inline" },
    footnote_ref: {
      group: "inline",
      inline: true,
      atom: true,
      selectable: false,
      attrs: { note: {}, label: { default: "" } },
      toDOM: (node): DOMOutputSpec => [
        "sup",
        { class: "fn", "data-note": node.attrs.note as string },
        node.attrs.label || "*",
      ],
    },
    line_break: { group: "inline", inline: true, selectable: false, toDOM: (): DOMOutputSpec => ["br"] },
  },
  marks: { insertion: track("ins"), deletion: track("del") },
});

/** Tag of the element that holds the words of a clause. */
export function elementOf(kind: ClauseKind): string {
  return HEADINGS[kind] ?? "p";
}
