// The binding: ProseMirror's document is what the replica says, always. Every local document step is read as an intent
// and discarded; the intent becomes items and acts; the document is derived again, by the smallest steps. Carets are
// held by ids, so that they keep their places whatever others do.
import type { View } from "@concord/redline";
import { type Embed, offsetOf, type Peer, type Piece, unitAt, visibleLength } from "@concord/sync";
import type { Node } from "prosemirror-model";
import { AllSelection, type EditorState, Selection, TextSelection, type Transaction } from "prosemirror-state";
import { type Intent, intentsOf } from "./intents.ts";
import { type Fold, type PageView, projectionOf } from "./page-view.ts";
import { editableAt, type Place, type PmPos, placeOf, posOf, rangesOf, sectionPos, stands } from "./positions.ts";
import { replaceSection } from "./smallest-steps.ts";
import { TextModel } from "./text-model.ts";
import type { UndoOutcome, UndoStack } from "./undo.ts";
import { type TextRange, Writer } from "./writer.ts";

/** Meta of the binding's own transactions: the names of the texts that were derived again, or all of them. */
export const DERIVED = "concord:derived";

/** What holds the state: a ProseMirror view, or a test. */
export interface EditorHost {
  readonly state: EditorState;
  updateState(state: EditorState): void;
}

/** A caret by ids: right of `left`, or at the start of a clause left of `right`. */
interface Anchor {
  readonly name: string;
  readonly left?: readonly [client: number, clock: number];
  readonly right?: readonly [client: number, clock: number];
}

export class Binding {
  readonly peer: Peer;
  readonly model: TextModel;
  readonly writer: Writer;
  readonly #host: EditorHost;
  #view: View = { kind: "markup" };
  /** Clauses that were opened where those without changes are left out; undefined elsewhere. */
  #open: Set<string> | undefined;
  #folds: readonly Fold[] = [];
  #busy = false;
  readonly #dirty = new Set<string>();
  #anchors: { anchor: Anchor; head: Anchor } | undefined;
  readonly #stop: () => void;

  /** `caret`: where the caret was with the peer before; ids outlive a peer. */
  constructor(options: {
    peer: Peer;
    host: EditorHost;
    undoStack: UndoStack;
    caret?: { anchor: Anchor; head: Anchor } | undefined;
    view?: PageView;
    now?: () => number;
  }) {
    this.peer = options.peer;
    this.#host = options.host;
    this.model = new TextModel(this.peer.replica);
    this.writer = new Writer(this.peer, options.undoStack, options.now);
    this.#stop = this.peer.replica.onChange((dirty, timesOnly) => {
      for (const name of dirty) this.#dirty.add(name);
      // When something was received is nowhere in the document.
      if (!this.#busy && !timesOnly) this.#derive();
    });
    this.#anchors = options.caret;
    if (options.view) this.#show(options.view);
    // Until the text is here the page keeps showing what it shows.
    if (this.peer.ready) this.#reset();
  }

  destroy(): void {
    this.writer.flush();
    this.#stop();
  }

  get view(): View {
    return this.#view;
  }

  /** Whether one may type: a proponent, in a view that shows what one types. */
  get editable(): boolean {
    const { kind } = this.#view;
    const shows = kind === "markup" || kind === "proposed";
    return this.peer.pen !== undefined && shows && !this.#open && this.peer.ready;
  }

  get state(): EditorState {
    return this.#host.state;
  }

  /** Whether a piece is struck already, for this proponent: by itself or for good. */
  isStruck(piece: Piece): boolean {
    return piece.deleted.some(
      (d) => d.fate === "accepted" || (d.fate === "pending" && d.proponent === this.peer.pen?.proponent),
    );
  }

  /** Puts the caret at a place; nothing else changes. */
  moveTo(place: Place): void {
    this.#derive(place);
  }

  /** Shows another view of the same text. */
  setView(view: PageView): void {
    this.writer.leave();
    this.#show(view);
    if (this.peer.ready) this.#reset();
  }

  #show(view: PageView): void {
    this.#view = projectionOf(view);
    this.#open = view.kind === "changed" ? new Set() : undefined;
  }

  /** The runs of clauses that are left out of the document, in order. */
  get folds(): readonly Fold[] {
    return this.#folds;
  }

  /** Shows clauses that are left out. */
  unfold(clauses: readonly string[]): void {
    if (!this.#open) return;
    for (const id of clauses) this.#open.add(id);
    this.#reset();
  }

  /** The only way in for transactions of the view. */
  dispatch(tr: Transaction): void {
    if (!tr.docChanged) {
      const before = this.#host.state.selection;
      this.#host.updateState(this.#host.state.apply(tr));
      if (tr.selectionSet && !before.eq(this.#host.state.selection)) {
        // First where the caret is now: writing what is held derives the document again.
        this.#remember();
        this.writer.leave();
      }
      return;
    }
    if (!this.editable) return;
    const doc = this.#host.state.doc;
    const intents = intentsOf(tr, this.#host.state.selection);
    this.edit(() => {
      let caret: Place | undefined;
      // From the end to the start: places before an intent stay as they are.
      for (const { from, to, content } of [...intents].reverse()) {
        if (!editableAt(doc, from, to)) continue;
        caret = this.writer.replace(rangesOf(doc, from, to), placeOf(doc, from), content);
      }
      const [only] = intents;
      return only && intents.length === 1 && caret ? caretAfter(doc, only, tr.selection.head, caret) : caret;
    });
  }

  /** Replaces the selection, or inserts at the caret. */
  replaceSelection(content: readonly (string | Embed)[]): void {
    const { doc, selection } = this.#host.state;
    if (!editableAt(doc, selection.from, selection.to)) return;
    this.edit(() =>
      this.writer.replace(rangesOf(doc, selection.from, selection.to), placeOf(doc, selection.from), content),
    );
  }

  /** Takes units out and puts the caret where `caret` says. */
  remove(ranges: readonly TextRange[], caret: "before" | "after", hold: boolean): void {
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (!first || !last) return;
    this.edit(() => {
      const { replica } = this.peer;
      const edge = caret === "before" ? first : last;
      const offset = caret === "before" ? first.from : last.to;
      const unit =
        caret === "before" ? unitAt(replica.pieces(edge.name), offset - 1) : unitAt(replica.pieces(edge.name), offset);
      this.writer.remove(ranges, hold);
      const pieces = replica.pieces(edge.name);
      if (caret === "before")
        return { name: edge.name, offset: offset === 0 || !unit ? 0 : (offsetOf(pieces, ...unit) ?? 0) + 1 };
      return { name: edge.name, offset: unit ? (offsetOf(pieces, ...unit) ?? 0) : visibleLength(pieces) };
    });
  }

  undo(): UndoOutcome {
    return this.#turn(() => this.writer.undo());
  }

  redo(): UndoOutcome {
    return this.#turn(() => this.writer.redo());
  }

  /** Makes edits together and derives the document once; `make` returns where the caret belongs. */
  edit(make: () => Place | undefined): void {
    if (!this.editable) return;
    this.#busy = true;
    let caret: Place | undefined;
    try {
      caret = make();
    } finally {
      this.#busy = false;
    }
    this.#derive(caret);
  }

  /** [SIM1] Whether everything of the document is as the replica says: the law that tests ask for. */
  consistent(): boolean {
    return this.#host.state.doc.eq(new TextModel(this.peer.replica).doc(this.#view, this.#open));
  }

  #turn(move: () => UndoOutcome): UndoOutcome {
    let outcome: UndoOutcome = { some: false, decided: false, done: [] };
    this.edit(() => {
      outcome = move();
      const range = outcome.done.at(-1)?.ranges.at(-1);
      if (!range) return undefined;
      for (const { name } of this.peer.replica.piecesOf([range])) {
        const pieces = this.peer.replica.pieces(name);
        const kind = outcome.done.at(-1)?.kind;
        const [client, clock, length] = range;
        if (kind === "withdraw" || kind === "delete") return { name, offset: offsetOf(pieces, client, clock) ?? 0 };
        return { name, offset: (offsetOf(pieces, client, clock + length - 1) ?? 0) + 1 };
      }
      return undefined;
    });
    return outcome;
  }

  #reset(): void {
    const { state } = this.#host;
    this.#dirty.clear();
    this.model.update(new Set(this.peer.replica.names));
    const doc = this.model.doc(this.#view, this.#open);
    const tr = state.tr
      .replaceWith(0, state.doc.content.size, doc.content)
      .setMeta(DERIVED, "all")
      .setMeta("addToHistory", false);
    this.#ground(tr.doc);
    this.#select(tr, undefined);
    this.#host.updateState(state.apply(tr));
    this.#remember();
  }

  #ground(doc: Node): void {
    stands(doc, this.model.ground(this.#view, this.#open));
    this.#folds = this.#open ? this.model.folded(this.#open).folds : [];
  }

  #derive(caret?: Place): void {
    if (this.#dirty.size === 0 && !caret) return;
    const { state } = this.#host;
    const names = this.model.update(new Set(this.#dirty));
    this.#dirty.clear();
    if (state.doc.childCount !== this.peer.replica.names.length) {
      this.#reset();
      return;
    }
    const tr = state.tr;
    const sections = [...this.model.sections(this.#view, names, this.#open)];
    for (const [name, node] of sections.reverse()) {
      const old = sectionPos(state.doc, name);
      if (old) replaceSection(tr, old.pos, old.node, node);
    }
    this.#ground(tr.doc);
    this.#select(tr, caret);
    if (caret) tr.scrollIntoView();
    this.#host.updateState(state.apply(tr.setMeta(DERIVED, names)));
    this.#remember();
  }

  #select(tr: Transaction, caret: Place | undefined): void {
    if (caret) {
      const pos = posOf(tr.doc, caret);
      if (pos !== undefined) tr.setSelection(TextSelection.create(tr.doc, pos));
      return;
    }
    if (!this.#anchors) {
      tr.setSelection(Selection.atStart(tr.doc));
      return;
    }
    if (this.#host.state.selection instanceof AllSelection) {
      tr.setSelection(new AllSelection(tr.doc));
      return;
    }
    const anchor = this.#resolve(tr, this.#anchors.anchor);
    const head = this.#resolve(tr, this.#anchors.head);
    if (anchor !== undefined && head !== undefined)
      tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head)));
  }

  #resolve(tr: Transaction, anchor: Anchor): PmPos | undefined {
    const pieces = this.peer.replica.pieces(anchor.name);
    const right = anchor.right && offsetOf(pieces, ...anchor.right);
    if (right !== undefined) return posOf(tr.doc, { name: anchor.name, offset: right });
    if (!anchor.left) return posOf(tr.doc, { name: anchor.name, offset: 0 });
    const [client, clock] = anchor.left;
    const left = offsetOf(pieces, client, clock);
    if (left === undefined) return undefined;
    // Of a hidden unit the offset is already that of what follows.
    const visible = unitAt(pieces, left);
    const there = visible !== undefined && visible[0] === client && visible[1] === clock;
    return posOf(tr.doc, { name: anchor.name, offset: there ? left + 1 : left });
  }

  /** The places of the selection, for presence: null for who is in no text. */
  caret(): { anchor: Anchor; head: Anchor } | undefined {
    return this.#anchors;
  }

  /** The position of somebody's caret; undefined when it is nowhere here. */
  posOfAnchor(tr: Transaction, anchor: Anchor): PmPos | undefined {
    return this.#resolve(tr, anchor);
  }

  #remember(): void {
    const { doc, selection } = this.#host.state;
    if (doc.childCount !== this.peer.replica.names.length || doc.childCount === 0) return;
    this.#anchors = { anchor: this.#anchorAt(selection.anchor), head: this.#anchorAt(selection.head) };
  }

  #anchorAt(pos: PmPos): Anchor {
    const { doc } = this.#host.state;
    const $pos = doc.resolve(pos);
    const { name, offset } = placeOf(doc, pos);
    const pieces = this.peer.replica.pieces(name);
    const right = $pos.parentOffset === 0 ? unitAt(pieces, offset) : undefined;
    if (right) return { name, right };
    const left = offset > 0 ? unitAt(pieces, offset - 1) : undefined;
    return left ? { name, left } : { name };
  }
}

/**
 * Where the caret belongs after words came for words: where the page has it. An input method that converts the first sign of
 * what it composes leaves the caret behind the last. `put`: behind the words that came.
 */
function caretAfter(doc: Node, { from, content }: Intent, head: PmPos, put: Place): Place {
  const [words] = content;
  if (content.length !== 1 || typeof words !== "string" || doc.resolve(from).depth < 2) return put;
  const beyond = head - (from + words.length);
  if (head < from) return head >= doc.resolve(from).start(2) ? placeOf(doc, head) : put;
  return { name: put.name, offset: put.offset + beyond };
}

export type { Anchor };
