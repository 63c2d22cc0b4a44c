// Putting pasted clauses in: which words go into the clause at the caret, which become clauses of their own, and their
// emphasis and footnotes. Invariant: it is one change and one step of undo, and nothing in it is anybody's but one's own.
import { type ClauseMark, EMPHASES, type Format, MAX_LEVEL, NOTES } from "@concord/redline";
import {
  type Deed,
  type Embed,
  type IdRange,
  idOf,
  offsetOf,
  type Pen,
  partsBetween,
  pushRange,
  type Replica,
  unitAt,
  visibleLength,
} from "@concord/sync";
import type { Node } from "prosemirror-model";
import type { Binding } from "./binding.ts";
import { clauseMarkOf } from "./intents.ts";
import { isBlank, type Pasted, type PastedClause, type PastedInline, type PastedShape } from "./pasted.ts";
import { editableAt, endOf, type Place, type PmPos, placeOf, rangesOf } from "./positions.ts";
import { formatAround } from "./typed-format.ts";
import type { TextRange } from "./writer.ts";

/** What is put in at one place, in order: words with their emphasis, embeds, references to notes by their place. */
type Content = PastedInline | { readonly mark: ClauseMark };

/** Where pasted clauses go: into the words at a place, and behind the end of its clause. */
interface Plan {
  readonly inside: readonly Content[];
  readonly behind: readonly Content[];
  /** What an empty clause of one's own becomes that is filled. */
  readonly fills?: PastedShape;
}

/**
 * [KEY5] Puts pasted clauses in the place of [from, to). One paragraph goes into the words; of several the first goes on where
 * the caret is, and each of the others is a clause: of the kind, level and numbering that it had in a list, else such as the one
 * it is pasted into. `taken` goes where it is: what is moved by dragging it.
 */
export function paste(
  binding: Binding,
  pasted: Pasted,
  from: PmPos,
  to: PmPos,
  taken: readonly TextRange[] = [],
): void {
  const { doc } = binding.state;
  const { pen, replica } = binding.peer;
  if (!pen || !binding.editable || pasted.clauses.length === 0 || !editableAt(doc, from, to)) return;
  const at = placeOf(doc, from);
  const ranges = rangesOf(doc, from, to);
  const end = doc.resolve(to).depth >= 2 ? endOf(doc, to) : undefined;
  const mark = end && unitAt(replica.pieces(end.name), end.offset);
  const plan = planOf(doc, from, to, pasted.clauses, !end?.marked || isStruckAt(binding, end));
  binding.edit(() => {
    const { writer } = binding;
    writer.leave();
    const right = rightOf(replica, ranges, at);
    // What is dragged here never lies where it goes to.
    const gone = ranges.length > 0 ? ranges : taken;
    // [EDT7] What goes and what comes are one change: where something is struck it has begun already.
    const begun = strikes(replica, gone, pen.proponent);
    const struck = gone.length > 0 && writer.remove(gone, false);
    writer.leave();
    if (!begun) pen.gesture();
    const name = right?.name ?? at.name;
    const offset = right ? (offsetOf(replica.pieces(name), ...right.unit) ?? 0) : visibleLength(replica.pieces(name));
    const around = formatAround(replica.pieces(at.name), at.offset, ranges[0], pen.proponent);
    const putter = new Putter(pen, replica);
    if (name !== NOTES) putter.notes(pasted.notes, name, offset);
    let caret = putter.put(name, offset, pasted.plain ? plan.inside.map((piece) => setIn(piece, around)) : plan.inside);
    const ends = mark ? offsetOf(replica.pieces(name), ...mark) : undefined;
    if (plan.fills) putter.shape(name, ends ?? caret, plan.fills);
    // Behind the mark that ends the clause; the caret stays before the last mark put in.
    if (plan.behind.length > 0) caret = putter.put(name, (ends ?? caret) + 1, plan.behind) - 1;
    putter.emphasise();
    writer.undoStack.push(putter.deeds, struck);
    return { name, offset: caret };
  });
}

function planOf(doc: Node, from: PmPos, to: PmPos, clauses: readonly PastedClause[], endStruck: boolean): Plan {
  const $from = doc.resolve(from);
  const clause = $from.depth >= 2 ? $from.parent : undefined;
  const notes = $from.depth >= 1 && $from.node(1).attrs.name === NOTES;
  const [first] = clauses;
  if (!clause || notes || clause.type.name === "footnote") {
    return {
      inside: clauses.flatMap((c, i) => [...(i > 0 ? [{ break: true } as const] : []), ...wordsOf(c)]),
      behind: [],
    };
  }
  if (clauses.length === 1 && first) {
    return clause.content.size === 0
      ? { inside: first.inline, behind: [], ...(first.shape ? { fills: first.shape } : {}) }
      : { inside: wordsOf(first), behind: [] };
  }
  const { label: _label, ...here } = clauseMarkOf(clause);
  const down = levelsDown(here, first?.shape ? clauses : clauses.slice(1));
  const ended = (c: PastedClause): Content[] => [...c.inline, { mark: c.shape ? lowered(c.shape, down) : here }];
  const $to = doc.resolve(to);
  const empty = from === to && clause.content.size === 0;
  const atStart = $from.parentOffset === 0 && from === to;
  const atEnd = $to.parent === clause && $to.parentOffset === clause.content.size && !endStruck;
  // Items of a list stay items: only a paragraph like any other goes on in the words at the caret.
  const goesOn = empty || (first !== undefined && (first.shape === undefined || isBlank(first.inline)));
  if (atEnd) {
    const rest = goesOn ? clauses.slice(1) : clauses;
    const fills = empty && first?.shape ? { fills: lowered(first.shape, down) } : {};
    return { inside: goesOn && first ? first.inline : [], behind: rest.flatMap(ended), ...fills };
  }
  if (atStart) return { inside: clauses.flatMap(ended), behind: [] };
  // In the middle: the first goes on before, what follows the caret goes on behind the last.
  return {
    inside: clauses.flatMap((c, i) =>
      i === clauses.length - 1 ? [...c.inline] : i === 0 ? [...c.inline, { mark: here }] : ended(c),
    ),
    behind: [],
  };
}

/** How far the levels of pasted lists go down: beside the item that they are pasted into, and bullets under a numbered one. */
function levelsDown(here: ClauseMark, clauses: readonly PastedClause[]): number {
  const shapes = clauses.flatMap(({ shape }) => (shape?.kind === "item" ? [shape] : []));
  const top = Math.min(...shapes.map(({ level }) => level));
  const outer = shapes.find(({ level }) => level === top);
  if (!outer || here.kind !== "item" || here.numbering === "none") return 0;
  return here.level - 1 + (outer.numbering === "bullet" && here.numbering !== "bullet" ? 1 : 0);
}

function lowered(shape: PastedShape, down: number): PastedShape {
  if (shape.kind !== "item" && shape.kind !== "paragraph") return shape;
  return { ...shape, level: Math.min(MAX_LEVEL, shape.level + down) };
}

/** [EMP1] Plain words are set in what stands around them. */
function setIn(piece: Content, format: Format): Content {
  return "text" in piece && Object.keys(format).length > 0 ? { ...piece, format } : piece;
}

/** The words of a paragraph that goes into others: a label that was typed is some of them. */
function wordsOf({ typed, inline }: PastedClause): PastedInline[] {
  return typed ? [{ text: typed }, ...inline] : [...inline];
}

/** Whether the end of the clause at a place is struck already: what is put before it is in the middle. */
function isStruckAt(binding: Binding, { name, offset }: Place): boolean {
  const end = partsBetween(binding.peer.replica.pieces(name), offset, offset + 1)[0];
  return end !== undefined && binding.isStruck(end.piece);
}

/** Whether taking out `ranges` is a proposal: not only one's own pending words go. */
function strikes(replica: Replica, ranges: readonly TextRange[], proponent: string): boolean {
  return ranges.some(({ name, from, to }) =>
    partsBetween(replica.pieces(name), from, to).some(
      ({ piece: { inserted } }) => inserted?.proponent !== proponent || inserted.fate !== "pending",
    ),
  );
}

/** The unit before which words go that take the place of `ranges`: behind them, and before the first clause mark among them. */
function rightOf(replica: Replica, ranges: readonly TextRange[], at: Place) {
  let { name, offset } = at;
  const [first] = ranges;
  if (first) {
    name = first.name;
    offset = first.from;
    for (const part of partsBetween(replica.pieces(name), first.from, first.to)) {
      if ("mark" in part.piece.content) break;
      offset += part.length;
    }
  }
  const unit = unitAt(replica.pieces(name), offset);
  return unit && { name, unit };
}

/** Writes content with the pen and keeps what was done. */
class Putter {
  readonly deeds: Deed[] = [];
  readonly #pen: Pen;
  readonly #replica: Replica;
  /** Ids of the notes put in, by their places. */
  readonly #notes: string[] = [];
  /** Per emphasis, the units to be set in it. */
  readonly #formats = new Map<string, { set: Format; ranges: IdRange[] }>();

  constructor(pen: Pen, replica: Replica) {
    this.#pen = pen;
    this.#replica = replica;
  }

  /** [PST4] The bodies of notes, behind the body of the last reference before the place where theirs will stand. */
  notes(bodies: readonly (readonly PastedInline[])[], name: string, offset: number): void {
    if (bodies.length === 0) return;
    const at = behindNote(this.#replica, lastNoteBefore(this.#replica, name, offset));
    const mark: ClauseMark = { kind: "footnote", level: 1, numbering: "none" };
    this.#put(
      NOTES,
      at,
      bodies.flatMap((body): Content[] => [...body, { mark }]),
      (client, clock) => this.#notes.push(idOf(client, clock)),
    );
  }

  /** Puts content in; returns the offset behind it. */
  put(name: string, offset: number, content: readonly Content[]): number {
    return this.#put(name, offset, content, () => {});
  }

  /** What ends a clause says of it; only where one put that mark in oneself, for else it would be a proposal of its own. */
  shape(name: string, offset: number, set: PastedShape): void {
    const [part] = partsBetween(this.#replica.pieces(name), offset, offset + 1);
    if (!part || !("mark" in part.piece.content)) return;
    const { inserted, client } = part.piece;
    if (inserted?.proponent !== this.#pen.proponent || inserted.fate !== "pending") return;
    this.deeds.push(this.#pen.say({ kind: "shape", set, ranges: [[client, part.clock, 1]] }));
  }

  /** [PST5] What the words were set in is part of the insertion. */
  emphasise(): void {
    for (const { set, ranges } of this.#formats.values())
      this.deeds.push(this.#pen.say({ kind: "format", set, ranges }));
  }

  #put(
    name: string,
    offset: number,
    content: readonly Content[],
    ended: (client: number, clock: number) => void,
  ): number {
    const pieces = content.map((piece) => ({ piece, unit: this.#unit(piece, name) })).filter(({ unit }) => unit !== "");
    const deed = this.#pen.insert(
      name,
      offset,
      pieces.map(({ unit }) => unit),
    );
    const range = deed?.ranges[0];
    if (!deed || !range) return offset;
    this.deeds.push(deed);
    const [client, first, length] = range;
    let clock = first;
    for (const { piece, unit } of pieces) {
      const size = typeof unit === "string" ? unit.length : 1;
      if ("text" in piece && piece.format) this.#set(piece.format, [client, clock, size]);
      if ("mark" in piece) ended(client, clock);
      clock += size;
    }
    return (offsetOf(this.#replica.pieces(name), client, first + length - 1) ?? offset) + 1;
  }

  /** [EDT5] A note holds no references. */
  #unit(piece: Content, name: string): string | Embed {
    if ("text" in piece) return piece.text;
    if (!("note" in piece)) return piece;
    const footnote = this.#notes[piece.note];
    return footnote === undefined || name === NOTES ? "" : { footnote };
  }

  #set(format: Format, range: IdRange): void {
    const key = EMPHASES.filter((emphasis) => format[emphasis]).join(" ");
    if (key === "") return;
    const known = this.#formats.get(key);
    if (known) pushRange(known.ranges, ...range);
    else this.#formats.set(key, { set: format, ranges: [range] });
  }
}

/** The note of the last reference before a place in reading order; undefined when there is none. */
function lastNoteBefore(replica: Replica, name: string, offset: number): string | undefined {
  const { names } = replica;
  for (let i = names.indexOf(name); i >= 0; i--) {
    const text = names[i]!;
    const parts = partsBetween(replica.pieces(text), 0, text === name ? offset : Number.MAX_SAFE_INTEGER);
    const last = parts.findLast(({ piece }) => "footnote" in piece.content)?.piece.content;
    if (last && "footnote" in last) return last.footnote;
  }
  return undefined;
}

/** The offset among the notes behind a note; the start without one. */
function behindNote(replica: Replica, note: string | undefined): number {
  const pieces = replica.pieces(NOTES);
  const piece = note === undefined ? undefined : pieces.find((p) => idOf(p.client, p.clock) === note);
  if (!piece) return 0;
  const offset = offsetOf(pieces, piece.client, piece.clock) ?? 0;
  return piece.visible ? offset + 1 : offset;
}
