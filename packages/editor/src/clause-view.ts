// How a clause is painted: label in the gutter, the words, and the sign of a mark that somebody inserted or deletes. Its
// update changes the element in place; replacing it would destroy a neighbour's DOM and double text during composition.
import type { ClauseKind } from "@concord/redline";
import type { Node } from "prosemirror-model";
import type { NodeView, ViewMutationRecord } from "prosemirror-view";
import { type ClauseAttrs, elementOf, type TrackAttrs } from "./schema.ts";

/** Classes of the words of some kinds, as the mark language names them. */
const WORDS: Partial<Record<ClauseKind, string>> = {
  proposal: "proposal-line",
  number: "resno",
  title: "restitle",
  history: "history",
  call: "call-phrase",
};
const FRONT: ReadonlySet<string> = new Set(["proposal", "number", "title", "history"]);

/** What somebody did to a clause as a whole, told at its end. */
type AtEnd = "clauseInserted" | "clauseDeleted" | "split" | "joined";

/** What is spoken of a label that changed and of the end of a clause; sentences come from the page. */
export interface ClauseWords {
  renumbered(original: string, resulting: string): string;
  atEnd(what: AtEnd, proponent: string): string;
}

export class ClauseView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #label: HTMLElement;
  readonly #end: HTMLElement;
  readonly #words: ClauseWords;
  /** What the label shows. */
  #painted: string | undefined;
  #node: Node;

  constructor(node: Node, words: ClauseWords) {
    const kind = node.type.name as ClauseKind;
    this.#words = words;
    this.#node = node;
    this.dom = document.createElement("div");
    this.#label = document.createElement("span");
    this.#label.className = "label";
    this.#label.contentEditable = "false";
    this.contentDOM = document.createElement(elementOf(kind));
    if (WORDS[kind]) this.contentDOM.className = WORDS[kind];
    this.#end = document.createElement("span");
    this.#end.contentEditable = "false";
    this.dom.append(this.#label, this.contentDOM, this.#end);
    this.#paint();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    const before = this.#node.attrs;
    this.#node = node;
    if (before !== node.attrs) this.#paint();
    return true;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }

  #paint(): void {
    const attrs = this.#node.attrs as ClauseAttrs;
    const kind = this.#node.type.name;
    const { inserted, deleted } = JSON.parse(attrs.mark) as { inserted?: TrackAttrs; deleted?: TrackAttrs[] };
    const isNew = inserted !== undefined && !attrs.base;
    const isGone = attrs.base && !attrs.stays;
    const by = isNew ? inserted : isGone ? deleted?.[0] : undefined;
    // A decoration may have put classes of its own on the element: only what is ours is touched.
    const ours = `clause ${kind}${FRONT.has(kind) ? " front" : ""}${isNew ? " is-new" : ""}${isGone ? " is-gone" : ""}${by?.state === "accepted" ? " agreed" : ""}`;
    const kept = [...this.dom.classList].filter((name) => name === "is-current");
    this.dom.className = [ours, ...kept].join(" ");
    const { dataset } = this.dom;
    dataset.clause = attrs.id;
    dataset.kind = kind;
    dataset.level = String(attrs.level);
    dataset.numbering = attrs.numbering;
    if (by) dataset.proponent = by.proponent;
    else delete dataset.proponent;
    this.#paintLabel(attrs);
    this.#paintEnd(inserted, deleted, attrs);
  }

  /** [LAB1] Where old and new label differ both are shown; they are nobody's proposal, so they are no ins and del. */
  #paintLabel({ original, resulting, stays }: ClauseAttrs): void {
    const key = `${original}\n${resulting}\n${stays}`;
    if (this.#painted === key) return;
    this.#painted = key;
    if (original === resulting) {
      this.#label.replaceChildren(original);
      return;
    }
    const parts: HTMLElement[] = [];
    const both = original !== "" && resulting !== "";
    const put = (className: string, text: string) => {
      const span = document.createElement("span");
      span.className = className;
      // two labels side by side are seen, the sentence is heard
      if (both && className !== "vh") span.ariaHidden = "true";
      span.textContent = text;
      parts.push(span);
    };
    if (original) put("was", original);
    if (resulting) put("now", resulting);
    if (both) put("vh", this.#words.renumbered(original, resulting));
    this.#label.replaceChildren(...parts);
  }

  /** A clause mark that somebody inserted or deletes shows as a pilcrow; it is drawn, no text. */
  #paintEnd(
    inserted: TrackAttrs | undefined,
    deleted: readonly TrackAttrs[] | undefined,
    { base, stays }: ClauseAttrs,
  ): void {
    const trace = deleted?.[0] ?? inserted;
    this.#end.className = trace
      ? `mark-end ${deleted?.[0] ? "is-deleted" : "is-inserted"}${trace.state === "accepted" ? " agreed" : ""}`
      : "mark-end";
    if (trace) {
      this.#end.dataset.proponent = trace.proponent;
      this.#end.dataset.change = trace.change;
      const what = deleted?.[0] ? (base && !stays ? "clauseDeleted" : "joined") : base ? "split" : "clauseInserted";
      this.#end.dataset.say = this.#words.atEnd(what, trace.proponent);
    } else {
      delete this.#end.dataset.proponent;
      delete this.#end.dataset.change;
      delete this.#end.dataset.say;
    }
  }
}
