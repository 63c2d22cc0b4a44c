// What is drawn over the text and is none of it: the code of each change after its last visible character, other people's
// carets, and the clause one is in. Codes are kept section by section, so that a key costs one section.
import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { DERIVED } from "./binding.ts";
import { afterJoint } from "./boundaries.ts";
import type { TrackAttrs } from "./schema.ts";

/** What is spoken for a code, from the page's messages. */
export type Say = (what: "insertion" | "deletion" | "replacement", proponent: string) => string;

const codesKey = new PluginKey<DecorationSet>("concord-codes");

/** Draws codes: one a change and text, a replacement has one for both halves. */
export function codes(say: Say): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: codesKey,
    state: {
      init: (_config, state) => DecorationSet.create(state.doc, codesOf(state.doc, 0, say)),
      apply(tr, set, _old, state) {
        if (!tr.docChanged) return set;
        const derived = tr.getMeta(DERIVED) as ReadonlySet<string> | "all" | undefined;
        if (derived === "all") return DecorationSet.create(state.doc, codesOf(state.doc, 0, say));
        let next = set.map(tr.mapping, state.doc);
        let pos = 0;
        for (let i = 0; i < state.doc.childCount; i++) {
          const section = state.doc.child(i);
          if (derived?.has(section.attrs.name as string)) {
            next = next.remove(next.find(pos, pos + section.nodeSize)).add(state.doc, codesOf(section, pos + 1, say));
          }
          pos += section.nodeSize;
        }
        return next;
      },
    },
    props: { decorations: (state) => codesKey.getState(state) },
  });
}

interface Last {
  pos: number;
  /** The clause that it is in, and where its content begins. */
  block: Node;
  start: number;
  what: "insertion" | "deletion" | "replacement";
  track: TrackAttrs;
}

/** The code widgets of `parent`, whose content begins at `start`. */
function codesOf(parent: Node, start: number, say: Say): Decoration[] {
  const last = new Map<string, Last>();
  let block = { block: parent, start };
  parent.descendants((node, at) => {
    if (node.isTextblock) block = { block: node, start: start + at + 1 };
    if (!node.isInline) return true;
    for (const mark of node.marks) {
      const what = mark.type.name as "insertion" | "deletion";
      const track = mark.attrs as TrackAttrs;
      // Before blanks at the end: a code belongs to the word.
      const trailing = node.isText ? (node.text ?? "").length - (node.text ?? "").trimEnd().length : 0;
      const blank = trailing === node.nodeSize;
      const pos = start + at + node.nodeSize - (blank ? 0 : trailing);
      last.set(`${track.change} ${what}`, { pos, what, track, ...block });
    }
    return false;
  });
  const begins = new Map<number, TrackAttrs[]>();
  parent.descendants((node, at) => {
    if (!node.isInline) return true;
    for (const mark of node.marks) {
      if (mark.type.name === "insertion")
        begins.set(start + at, [...(begins.get(start + at) ?? []), mark.attrs as TrackAttrs]);
    }
    return false;
  });
  const swapped = new Set<string>();
  for (const [key, { pos, what, track }] of last) {
    const next =
      what === "deletion"
        ? begins.get(pos)?.find((t) => t.proponent === track.proponent && t.state === track.state)
        : undefined;
    if (!next) continue;
    last.delete(key);
    swapped.add(`${next.change} insertion`);
  }
  // Where two codes fall on one place the one of the deletion comes first.
  return [...last]
    .sort(([, a], [, b]) => a.pos - b.pos || a.what.localeCompare(b.what))
    .map(([key, { pos, what, track, block, start }], i) => {
      const kind = swapped.has(key) ? "replacement" : what;
      const text = block.textBetween(0, block.content.size, undefined, "\ufffc");
      return Decoration.widget(start + afterJoint(text, pos - start), () => code(track, say(kind, track.proponent)), {
        side: 1 + i / 1e6,
        marks: [],
        key: `${key} ${kind} ${track.state} ${track.proponent}`,
        ignoreSelection: true,
      });
    });
}

function code({ proponent, change, state }: TrackAttrs, say: string): HTMLElement {
  const span = document.createElement("span");
  span.className = state === "accepted" ? "by agreed" : "by";
  span.dataset.proponent = proponent;
  span.dataset.code = proponent;
  span.dataset.say = say;
  span.dataset.change = change;
  return span;
}

/** Somebody else's caret. */
export interface RemoteCaret {
  readonly id: number;
  readonly name: string;
  readonly proponent: string;
  /** Whether the person types for the proponent by office: then both are named. */
  readonly scribe: boolean;
  readonly anchor: number;
  readonly head: number;
}

/** Draws carets; `where` tells them for a state. */
export function carets(where: (state: EditorState) => readonly RemoteCaret[]): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const all = where(state).flatMap((caret) => {
          const widget = Decoration.widget(caret.head, () => caretElement(caret), {
            side: -1,
            marks: [],
            key: `caret ${caret.id} ${caret.proponent} ${caret.name}`,
            ignoreSelection: true,
          });
          const [from, to] = [Math.min(caret.anchor, caret.head), Math.max(caret.anchor, caret.head)];
          if (from === to) return [widget];
          return [
            widget,
            Decoration.inline(from, to, { class: "remote-selection", "data-proponent": caret.proponent }),
          ];
        });
        return DecorationSet.create(state.doc, all);
      },
    },
  });
}

function caretElement({ name, proponent, scribe }: RemoteCaret): HTMLElement {
  const span = document.createElement("span");
  span.className = "caret";
  span.dataset.proponent = proponent;
  span.dataset.name = proponent === "" ? name : scribe ? `${proponent} · ${name}` : proponent;
  span.title = name;
  return span;
}

/** Marks the clause that holds the caret. */
export function currentClause(): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const { $head } = state.selection;
        if ($head.depth < 2) return null;
        const attrs = { class: "is-current", "aria-current": "true" };
        return DecorationSet.create(state.doc, [Decoration.node($head.before(2), $head.after(2), attrs)]);
      },
    },
  });
}
