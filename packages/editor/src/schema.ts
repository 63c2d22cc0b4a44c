// The ProseMirror schema of a resolution: doc(section+), section(clause*), one node type for each kind of clause.
// Permissive, so that no merge can make a node invalid. Marks are the view's marks, computed by the binding; they are
// never the truth.
import { type Attribution, CLAUSE_KINDS, type ClauseKind, type Held } from "@concord/redline";
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
  /** `MarkTracks` of the clause mark. */
  readonly mark: string;
  /** A `Departure` when it goes elsewhere, else "". */
  readonly moved: string;
  /** Whether it is a clause of the base. */
  readonly base: boolean;
  /** Whether it is in the text if all were accepted. */
  readonly stays: boolean;
}

/** Whose a change is, which, pending or agreed: the attributes of an insertion or deletion mark. */
export interface TrackAttrs {
  readonly change: string;
  readonly proponent: string;
  readonly state: "pending" | "accepted";
}

/** Attributes of struck words; `shared`: three or more strike them, and no strike is one proponent's. */
export interface DeletionAttrs extends TrackAttrs {
  readonly shared: boolean;
}

/** Attributes of words whose emphasis somebody proposes; `set`: "+bold -italic". */
export interface EmphasisAttrs extends TrackAttrs {
  readonly set: string;
}

/** Attributes of words in brackets; without a proponent they are held by an office. */
export interface HeldAttrs {
  readonly bracket: string;
  readonly proponent: string;
  readonly role: string;
}

/** What the tracking of a clause mark shows. */
export interface MarkTracks {
  readonly inserted?: TrackAttrs;
  readonly deleted?: readonly TrackAttrs[];
  /** Proposals of another kind, level or numbering. */
  readonly reshaped?: readonly TrackAttrs[];
  /** For a note: the deletion of the reference to it. */
  readonly gone?: TrackAttrs;
  readonly held?: readonly HeldAttrs[];
}

/** What is shown of an attribution. */
export function trackOf({ change, proponent, state }: Attribution | TrackAttrs): TrackAttrs {
  return { change, proponent, state };
}

/** What is shown of a bracket. */
export function heldOf({ change, proponent, role }: Held): HeldAttrs {
  return { bracket: change, proponent, role: role ?? "" };
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
    moved: { default: "" },
    base: { default: false },
    stays: { default: true },
  },
  // Serialisation for the clipboard; on the page a NodeView paints the clause.
  toDOM: (): DOMOutputSpec => [HEADINGS[kind] ?? "p", 0],
});

const trackAttrs = { change: {}, proponent: {}, state: { default: "pending" } };

/** What the element of an insertion or deletion says. */
function tracked({ change, proponent, state }: TrackAttrs): Record<string, string> {
  const agreed = state === "accepted" ? { class: "agreed" } : {};
  return { "data-proponent": proponent, "data-change": change, ...agreed };
}

const insertion: MarkSpec = {
  attrs: trackAttrs,
  excludes: "",
  inclusive: false,
  toDOM: (mark): DOMOutputSpec => ["ins", tracked(mark.attrs as TrackAttrs), 0],
};

const deletion: MarkSpec = {
  attrs: { ...trackAttrs, shared: { default: false } },
  excludes: "",
  inclusive: false,
  toDOM: (mark): DOMOutputSpec => {
    const { shared, ...track } = mark.attrs as DeletionAttrs;
    return ["del", { ...tracked(track), ...(shared ? { "data-shared": "" } : {}) }, 0];
  },
};

const emphasis: MarkSpec = {
  attrs: { ...trackAttrs, set: { default: "" } },
  excludes: "",
  inclusive: false,
  toDOM: (mark): DOMOutputSpec => {
    const { change, proponent, state } = mark.attrs as EmphasisAttrs;
    const name = state === "accepted" ? "reset agreed" : "reset";
    return ["span", { class: name, "data-proponent": proponent, "data-change": change }, 0];
  },
};

const held: MarkSpec = {
  attrs: { bracket: {}, proponent: {}, role: { default: "" } },
  excludes: "",
  inclusive: false,
  toDOM: (mark): DOMOutputSpec => ["span", { class: "held", "data-bracket": (mark.attrs as HeldAttrs).bracket }, 0],
};

/** What words are set in: as a reader sees them, never whose they are. */
const set = (tag: string): MarkSpec => ({ toDOM: (): DOMOutputSpec => [tag, 0] });

const clauses = Object.fromEntries(CLAUSE_KINDS.map((kind) => [kind, clause(kind)])) as Record<ClauseKind, NodeSpec>;

export const schema = new Schema({
  nodes: {
    doc: { content: "section+" },
    section: {
      content: "clause*",
      // `arrivals`: JSON of what is shown of clauses that are moved here.
      attrs: { name: { default: "" }, arrivals: { default: "[]" } },
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
    // [EDT8] What it shows is not known here: the page fetches it.
    object: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { object: {} },
      toDOM: (node): DOMOutputSpec => ["span", { class: "object", "data-object": node.attrs.object as string }],
    },
    line_break: { group: "inline", inline: true, selectable: false, toDOM: (): DOMOutputSpec => ["br"] },
  },
  // In this order from the outside: what goes round several words stays one element.
  marks: {
    insertion,
    deletion,
    emphasis,
    held,
    bold: set("strong"),
    italic: set("em"),
    superscript: set("sup"),
    subscript: set("sub"),
  },
});

/** Tag of the element that holds the words of a clause. */
export function elementOf(kind: ClauseKind): string {
  return HEADINGS[kind] ?? "p";
}
