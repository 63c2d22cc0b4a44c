// What is at the caret, for the buttons that act there: the clause, and what words are set in. Cheap: asked at every key.
import { type ClauseKind, type FormatSet, MAX_LEVEL, NOTES, type Numbering } from "@concord/redline";
import type { Selection } from "prosemirror-state";
import type { Binding } from "./binding.ts";
import { isFront, opens } from "./clause-list.ts";
import { emphasisAt } from "./emphasis.ts";
import type { ClauseAttrs, TrackAttrs } from "./schema.ts";

/** What the buttons show. */
export interface AtCaret {
  readonly kind: ClauseKind;
  readonly numbering: Numbering;
  readonly level: number;
  readonly emphasis: FormatSet;
  readonly inNote: boolean;
  readonly canMove: boolean;
  readonly canGoIn: boolean;
  readonly canGoOut: boolean;
}

/** With all of the text selected. */
const EVERYWHERE: AtCaret = {
  kind: "paragraph",
  numbering: "none",
  level: 1,
  emphasis: {},
  inNote: false,
  canMove: false,
  canGoIn: false,
  canGoOut: false,
};

/** Undefined where one cannot write. */
export function atCaret(binding: Binding): AtCaret | undefined {
  if (!binding.editable) return undefined;
  const { selection } = binding.state;
  const { $from } = selection;
  if ($from.depth < 2) return EVERYWHERE;
  const { level, numbering } = $from.parent.attrs as ClauseAttrs;
  const kind = $from.parent.type.name as ClauseKind;
  const inNote = $from.node(1).attrs.name === NOTES;
  const fixed = inNote || isFront({ kind });
  const nested = !fixed && !opens({ kind });
  return {
    kind,
    level,
    numbering: numbering as Numbering,
    emphasis: emphasisAt(binding, binding.state),
    inNote,
    canMove: !fixed,
    canGoIn: nested && level < MAX_LEVEL,
    canGoOut: nested && level > 1,
  };
}

/** The change whose words are before or behind the caret. */
export function changeAt({ $head }: Selection): string | undefined {
  if ($head.depth < 2) return undefined;
  const marks = [...($head.nodeBefore?.marks ?? []), ...($head.nodeAfter?.marks ?? [])];
  const tracked = marks.find((mark) => mark.attrs.change !== undefined);
  return (tracked?.attrs as TrackAttrs | undefined)?.change;
}
