// How an object stands among words: one element that the page draws into. Invariant: nothing in it is edited, selected in parts, or told to
// the editor.
import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import type { ClauseWords } from "./clause-words.ts";

/** [EDT8] The element of an object, which the page fills. */
export function objectElement(id: string, words: ClauseWords): HTMLElement {
  const place = document.createElement("span");
  place.className = "object";
  place.dataset.object = id;
  place.contentEditable = "false";
  words.object(id, place);
  return place;
}

export class ObjectView implements NodeView {
  readonly dom: HTMLElement;
  readonly #object: string;

  constructor(node: Node, words: ClauseWords) {
    this.#object = node.attrs.object as string;
    this.dom = objectElement(this.#object, words);
  }

  update(node: Node): boolean {
    return node.type.name === "object" && node.attrs.object === this.#object;
  }

  ignoreMutation(): boolean {
    return true;
  }
}
