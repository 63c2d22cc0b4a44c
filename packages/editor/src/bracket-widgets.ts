// Brackets round words that are not agreed: "[" and "]" as real characters, and who holds them behind. Drawn in every view,
// from the marks of the words alone.
import type { Node } from "prosemirror-model";
import { Decoration } from "prosemirror-view";
import type { ClauseWords } from "./clause-words.ts";
import type { ClauseAttrs, HeldAttrs, MarkTracks } from "./schema.ts";

interface Span {
  from: number;
  to: number;
  readonly by: HeldAttrs[];
}

/**
 * [SHW2] The brackets in `parent`, whose content begins at `start`: one pair from the first unit of each to its last; those
 * round the same words are one pair with all their holders.
 */
export function bracketsOf(parent: Node, start: number, words: ClauseWords): Decoration[] {
  const spans = new Map<string, Span>();
  const see = (held: HeldAttrs, from: number, to: number) => {
    const span = spans.get(held.bracket);
    if (span) span.to = to;
    else spans.set(held.bracket, { from, to, by: [held] });
  };
  parent.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const first = start + at + 1;
    node.forEach((child, offset) => {
      for (const mark of child.marks) {
        if (mark.type.name !== "held") continue;
        see(mark.attrs as HeldAttrs, first + offset, first + offset + child.nodeSize);
      }
    });
    // The mark of a clause is behind its last word.
    const end = first + node.content.size;
    const { mark } = node.attrs as ClauseAttrs;
    if (mark !== "{}") for (const h of (JSON.parse(mark) as MarkTracks).held ?? []) see(h, end, end);
    return false;
  });
  const pairs = new Map<string, Span>();
  for (const span of spans.values()) {
    const key = `${span.from} ${span.to}`;
    const same = pairs.get(key);
    if (same) same.by.push(...span.by);
    else pairs.set(key, span);
  }
  // From the outside in: of two that open at one place the longer stands first, of two that close there the shorter.
  const sorted = [...pairs.values()].sort((a, b) => a.from - b.from || b.to - a.to);
  return sorted.flatMap(({ from, to, by }, i) => {
    const key = by.map((h) => h.bracket).join(" ");
    const holders = by.map((h) => `${h.proponent}${h.role}`).join(" ");
    return [
      Decoration.widget(from, () => bracket("[", by), {
        side: -1 + i / 1e6,
        marks: [],
        key: `[ ${key}`,
        ignoreSelection: true,
      }),
      Decoration.widget(to, () => closing(by, words), {
        side: 2 - i / 1e6,
        marks: [],
        key: `] ${key} ${holders}`,
        ignoreSelection: true,
      }),
    ];
  });
}

/** A sign that leads to the card of what it is around. */
function bracket(sign: "[" | "]", [first]: readonly HeldAttrs[]): HTMLElement {
  const b = document.createElement("b");
  b.className = "bracket";
  b.dataset.bracket = first?.bracket;
  b.textContent = sign;
  return b;
}

function closing(by: readonly HeldAttrs[], words: ClauseWords): HTMLElement {
  const span = document.createElement("span");
  const note = document.createElement("span");
  note.className = "note holders";
  const [before = "", after = ""] = words.held("\u0001").split("\u0001");
  const seen = new Set<string>();
  const holders = by.flatMap(({ proponent, role }) => {
    const who = proponent === "" ? words.office(role) : proponent;
    if (seen.has(who)) return [];
    seen.add(who);
    const code = document.createElement("bdi");
    code.className = "code";
    if (proponent !== "") code.dataset.proponent = proponent;
    code.textContent = who;
    return [code, " "];
  });
  note.append(before, ...holders.slice(0, -1), after);
  span.append(bracket("]", by), note);
  return span;
}
