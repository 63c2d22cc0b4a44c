// What a press means beside the words: on a label the start of its clause, on a moved clause the place where it is edited, on
// the reference of a footnote its note, on the sign behind a note the way back.
import { type EditorState, Plugin, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { dragging } from "./drag.ts";
import { moveTo } from "./move-clauses.ts";
import { backToReference, noteAt } from "./notes.ts";
import type { ResolutionSession } from "./session.ts";

interface PressOptions {
  /** Shows a clause and puts the caret there. */
  reveal(id: string): void;
  /** A press that is on no change. */
  onElsewhere(): void;
}

/** Presses and drags. */
export function presses(session: ResolutionSession, { reveal, onElsewhere }: PressOptions): Plugin {
  const goTo = (view: EditorView, pos: number | undefined) => {
    if (pos === undefined) return;
    const { tr } = view.state;
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, pos)).scrollIntoView());
    view.focus();
  };
  const press = (view: EditorView, target: Element): boolean => {
    const back = target.closest<HTMLElement>("[data-back-from]");
    if (back) {
      if (session.binding) backToReference(session.binding, back.dataset.backFrom);
      view.focus();
      return true;
    }
    const arrival = target.closest<HTMLElement>("[data-arrival]");
    if (arrival) {
      reveal(arrival.dataset.arrival ?? "");
      view.focus();
      return true;
    }
    const reference = target.closest<HTMLElement>("sup.fn");
    if (reference && !reference.closest("ins, del")) {
      goTo(view, noteAt(view.state.doc, reference.dataset.note ?? ""));
      return true;
    }
    // A label takes no caret: who presses on it means the start of its clause.
    const words = target.closest(".label")?.nextElementSibling;
    if (!words) return false;
    goTo(view, view.posAtDOM(words, 0));
    onElsewhere();
    return true;
  };
  return new Plugin<EditorState>({
    view: (view) => ({
      destroy: dragging(view, {
        may: () => session.binding?.editable ?? false,
        drop: (id, before) => {
          if (session.binding) moveTo(session.binding, id, before);
        },
      }),
    }),
    props: {
      handleDOMEvents: {
        mousedown: (view, event) => {
          if (event.button !== 0 || !(event.target instanceof Element) || !press(view, event.target)) return false;
          event.preventDefault();
          return true;
        },
      },
    },
  });
}
