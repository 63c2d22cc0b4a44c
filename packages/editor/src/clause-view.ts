// How a clause is painted: label in the gutter, the words, whose it is, and where it goes when it is moved. Its update changes the element in place; replacing it would destroy a neighbour's DOM and double
// text during composition.
import type { ClauseKind } from "@concord/redline";
import type { Node } from "prosemirror-model";
import type { NodeView, ViewMutationRecord } from "prosemirror-view";
import type { ClauseWords } from "./clause-words.ts";
import type { Departure } from "./moved.ts";
import { type ClauseAttrs, elementOf, type MarkTracks } from "./schema.ts";
import { movedNote } from "./signs.ts";

/** Classes of the words of some kinds, as the mark language names them. */
const WORDS: Partial<Record<ClauseKind, string>> = {
  proposal: "proposal-line",
  number: "resno",
  title: "restitle",
  history: "history",
  call: "call-phrase",
};
const FRONT: ReadonlySet<string> = new Set(["proposal", "number", "title", "history"]);

/** Class of the words of a kind. */
export function wordsClass(kind: ClauseKind): string | undefined {
  return WORDS[kind];
}

/** The id, in the page, of the element of a clause: it is found by it however long the text is. */
export function clauseElementId(clause: string): string {
  return `clause-${clause}`;
}

export class ClauseView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #label: HTMLElement;
  readonly #back: HTMLElement | undefined;
  readonly #words: ClauseWords;
  #note: HTMLElement | undefined;
  /** What label and note show. */
  readonly #painted = { label: "", note: "" };
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
    this.dom.append(this.#label, this.contentDOM);
    this.#back = kind === "footnote" ? wayBack(words) : undefined;
    if (this.#back) this.dom.append(this.#back);
    this.#paint();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    const before = this.#node;
    this.#node = node;
    if (before.attrs !== node.attrs) this.#paint();
    return true;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }

  #paint(): void {
    const attrs = this.#node.attrs as ClauseAttrs;
    const kind = this.#node.type.name;
    const { inserted, deleted, reshaped, gone } = JSON.parse(attrs.mark) as MarkTracks;
    const departure = attrs.moved === "" ? undefined : (JSON.parse(attrs.moved) as Departure);
    const isNew = inserted !== undefined && !attrs.base;
    const isGone = !attrs.stays && (attrs.base || gone !== undefined);
    const by = gone ?? (isNew ? inserted : isGone ? deleted?.[0] : (departure?.by ?? reshaped?.[0]));
    const classes = [
      "clause",
      kind,
      FRONT.has(kind) && "front",
      isNew && "is-new",
      isGone && "is-gone",
      departure && "is-moved-away",
      reshaped && "is-reshaped",
      by?.state === "accepted" && "agreed",
      // A decoration may have put a class of its own on the element.
      this.dom.classList.contains("is-current") && "is-current",
    ];
    this.dom.className = classes.filter(Boolean).join(" ");
    const { dataset } = this.dom;
    dataset.clause = attrs.id;
    this.dom.id = clauseElementId(attrs.id);
    dataset.kind = kind;
    dataset.level = String(attrs.level);
    dataset.numbering = attrs.numbering;
    if (by) dataset.proponent = by.proponent;
    else delete dataset.proponent;
    this.#paintLabel(attrs, departure !== undefined);
    this.#paintNote(attrs.moved, departure);
    if (this.#back && this.#back.dataset.backFrom !== attrs.id) this.#back.dataset.backFrom = attrs.id;
  }

  /**
   * [LAB1] Where old and new label differ both are shown; they are nobody's proposal, so they are no ins and del. Of a clause
   * that goes elsewhere the new one stands there.
   */
  #paintLabel({ original, resulting, stays }: ClauseAttrs, away: boolean): void {
    const key = `${original}\n${resulting}\n${stays}\n${away}`;
    if (this.#painted.label === key) return;
    this.#painted.label = key;
    if (original === resulting && !away) {
      this.#label.replaceChildren(original);
      return;
    }
    const parts: HTMLElement[] = [];
    const both = original !== "" && resulting !== "" && original !== resulting;
    const put = (className: string, text: string) => {
      const span = document.createElement("span");
      span.className = className;
      // two labels side by side are seen, the sentence is heard
      if (both && className !== "vh") span.ariaHidden = "true";
      span.textContent = text;
      parts.push(span);
    };
    if (original) put("was", original);
    if (resulting && !away) put("now", resulting);
    if (both) put("vh", this.#words.renumbered(original, resulting));
    this.#label.replaceChildren(...parts);
  }

  /** [SHW1] At the old place of a moved clause: where it goes. */
  #paintNote(key: string, departure: Departure | undefined): void {
    if (this.#painted.note === key) return;
    this.#painted.note = key;
    this.#note?.remove();
    this.#note = departure && movedNote("to", departure.by, departure.to, this.#words);
    if (this.#note) this.dom.append(this.#note);
  }
}

/** The way from a note back to the text. */
function wayBack(words: ClauseWords): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "back";
  button.contentEditable = "false";
  button.tabIndex = -1;
  button.setAttribute("aria-label", words.back());
  button.title = words.back();
  button.textContent = "↩";
  return button;
}

/** A stretch: never drawn anew because something beside its clauses changed. */
export class SectionView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #name: string;

  constructor(node: Node) {
    this.#name = node.attrs.name as string;
    this.dom = document.createElement("div");
    this.dom.className = this.#name === "notes" ? "section notes" : "section";
    this.dom.dataset.section = this.#name;
    this.contentDOM = this.dom;
  }

  update(node: Node): boolean {
    return node.type.name === "section" && node.attrs.name === this.#name;
  }
}
