// The floor: plain ProseMirror with the same words and the same marks, nothing behind it. No Yjs, no labels, no codes, no
// cards, no relay: what no editor on ProseMirror can be faster than by much.
import { baseKeymap } from "prosemirror-commands";
import { keymap } from "prosemirror-keymap";
import { Schema } from "prosemirror-model";
import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";

const schema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: { content: "text*", toDOM: () => ["p", 0] },
    text: {},
  },
  marks: {
    ins: { attrs: { by: {} }, excludes: "", toDOM: (mark) => ["ins", { "data-by": mark.attrs.by as string }, 0] },
    del: { attrs: { by: {} }, excludes: "", toDOM: (mark) => ["del", { "data-by": mark.attrs.by as string }, 0] },
  },
});

/** A clause as runs of words, each with who put it in and who strikes it. */
interface Run {
  readonly text: string;
  readonly ins?: string;
  readonly del?: string;
}

const clauses = (await (await fetch("/text.json")).json()) as readonly (readonly Run[])[];
const docOf = (marked: boolean) =>
  schema.node(
    "doc",
    null,
    clauses.map((runs) =>
      schema.node(
        "paragraph",
        null,
        runs
          .filter((run) => run.text !== "" && (marked || run.ins === undefined))
          .map((run) => {
            const marks = [
              ...(run.ins === undefined ? [] : [schema.mark("ins", { by: run.ins })]),
              ...(run.del === undefined ? [] : [schema.mark("del", { by: run.del })]),
            ];
            return schema.text(run.text, marked ? marks : []);
          }),
      ),
    ),
  );
const place = document.getElementById("text");
if (!place) throw new Error("the page has no #text");
const view = new EditorView(place, {
  state: EditorState.create({ doc: docOf(true), plugins: [keymap(baseKeymap)] }),
  attributes: { role: "textbox", "aria-readonly": "false" },
});

let at = 1;
/** What the bench does that no key does. */
const floor = {
  /** Somebody else types a letter at the same place in the text. */
  remote(): void {
    view.dispatch(view.state.tr.insertText("e", at));
    at++;
  },
  remoteAt(): void {
    at = view.state.selection.head;
  },
  /** Takes the marks off the first marked words: what an accepted insertion is without colours. */
  accept(): void {
    let done = false;
    const { tr } = view.state;
    view.state.doc.descendants((node, pos) => {
      const mark = node.marks[0];
      if (done || !mark) return !done;
      tr.removeMark(pos, pos + node.nodeSize, mark);
      done = true;
      return false;
    });
    view.dispatch(tr);
  },
  /** The text without what is proposed, and back. */
  view(marked: boolean): void {
    const state = EditorState.create({ doc: docOf(marked), plugins: view.state.plugins });
    view.updateState(state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1))));
  },
};
Object.assign(globalThis, { floor });
