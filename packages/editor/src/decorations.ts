// What is drawn over the text and is none of it: the code of each change after its last visible character, brackets, moved
// clauses at their new places, other people's carets, and the clause one is in. What belongs to the text is kept section
// by section, so that a key costs one section.
import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { arrivalsOf } from "./arrival-widgets.ts";
import { DERIVED } from "./binding.ts";
import { afterJoint } from "./boundaries.ts";
import { bracketsOf } from "./bracket-widgets.ts";
import type { ClauseWords, Coded } from "./clause-words.ts";
import { endsOf } from "./end-widgets.ts";
import type { EmphasisAttrs, TrackAttrs } from "./schema.ts";
import { code } from "./signs.ts";

const signsKey = new PluginKey<DecorationSet>("concord-signs");

/** Draws codes (one a change and text; a replacement has one for both halves), brackets, moved clauses and pilcrows. */
export function signs(words: ClauseWords): Plugin<DecorationSet> {
  const all = (doc: Node): Decoration[] => {
    const out: Decoration[] = [];
    doc.forEach((section, offset) => {
      out.push(...signsOf(section, offset + 1, words));
    });
    return out;
  };
  return new Plugin<DecorationSet>({
    key: signsKey,
    state: {
      init: (_config, state) => DecorationSet.create(state.doc, all(state.doc)),
      apply(tr, set, _old, state) {
        if (!tr.docChanged) return set;
        const derived = tr.getMeta(DERIVED) as ReadonlySet<string> | "all" | undefined;
        if (derived === "all") return DecorationSet.create(state.doc, all(state.doc));
        let next = set.map(tr.mapping, state.doc);
        let pos = 0;
        for (let i = 0; i < state.doc.childCount; i++) {
          const section = state.doc.child(i);
          if (derived?.has(section.attrs.name as string)) {
            // What is drawn lies inside the section, its edges included; its neighbours' edges are theirs.
            const old = next.find(pos + 1, pos + section.nodeSize - 1);
            next = next.remove(old).add(state.doc, signsOf(section, pos + 1, words));
          }
          pos += section.nodeSize;
        }
        return next;
      },
    },
    props: { decorations: (state) => signsKey.getState(state) },
  });
}

/** What is drawn in a section whose content begins at `start`. */
function signsOf(section: Node, start: number, words: ClauseWords): Decoration[] {
  return [
    ...codesOf(section, start, words),
    ...bracketsOf(section, start, words),
    ...arrivalsOf(section, start, words),
    ...endsOf(section, start, words),
  ];
}

interface Last {
  pos: number;
  /** Where the blanks behind it end. */
  end: number;
  /** The clause that it is in, and where its content begins. */
  block: Node;
  start: number;
  what: Coded;
  track: TrackAttrs;
  set: string;
}

const CODED: ReadonlyMap<string, Coded> = new Map([
  ["insertion", "insertion"],
  ["deletion", "deletion"],
  ["emphasis", "emphasis"],
]);

/** The code widgets of `parent`, whose content begins at `start`. */
function codesOf(parent: Node, start: number, words: ClauseWords): Decoration[] {
  const last = new Map<string, Last>();
  let block = { block: parent, start };
  parent.descendants((node, at) => {
    if (node.isTextblock) block = { block: node, start: start + at + 1 };
    if (!node.isInline) return true;
    for (const mark of node.marks) {
      const what = CODED.get(mark.type.name);
      if (!what) continue;
      const track = mark.attrs as TrackAttrs;
      const { set = "" } = mark.attrs as Partial<EmphasisAttrs>;
      // Before blanks at the end: a code belongs to the word.
      const trailing = node.isText ? (node.text ?? "").length - (node.text ?? "").trimEnd().length : 0;
      const blank = trailing === node.nodeSize;
      const end = start + at + node.nodeSize;
      const pos = end - (blank ? 0 : trailing);
      last.set(`${track.change} ${what}`, { pos, end, what, track, set, ...block });
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
  // A mark goes no further than its code: a line under or through a blank behind it would read as a dash.
  const blanks = [...last.values()]
    .filter(({ pos, end }) => pos < end)
    .map(({ pos, end, what }) => Decoration.inline(pos, end, { class: `blank-${what}` }));
  // Where two codes fall on one place the one of the deletion comes first.
  const codes = [...last]
    .sort(([, a], [, b]) => a.pos - b.pos || a.what.localeCompare(b.what))
    .map(([key, { pos, what, track, set, block, start }], i) => {
      const kind = swapped.has(key) ? "replacement" : what;
      const text = block.textBetween(0, block.content.size, undefined, "\ufffc");
      return Decoration.widget(
        start + afterJoint(text, pos - start),
        () => code(track, words.say(kind, track.proponent, set)),
        {
          side: 1 + i / 1e6,
          marks: [],
          key: `${key} ${kind} ${track.state} ${track.proponent} ${set}`,
          ignoreSelection: true,
        },
      );
    });
  return [...codes, ...blanks];
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

/** Marks the clause that holds the caret, and the stretch that it is in. */
export function currentClause(): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const { $head } = state.selection;
        if ($head.depth < 2) return null;
        const attrs = { class: "is-current", "aria-current": "true" };
        return DecorationSet.create(state.doc, [
          Decoration.node($head.before(1), $head.after(1), { class: "has-current" }),
          Decoration.node($head.before(2), $head.after(2), attrs),
        ]);
      },
    },
  });
}
