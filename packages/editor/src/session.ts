// The session of one resolution in one tab: connection, binding, and a store of immutable snapshots for what stands
// around the text. It survives refusals and resets: the peer is another one then, the session the same.
import {
  Connection,
  type Device,
  type Hello,
  type Kept,
  offsetOf,
  type Peer,
  type Phase,
  type RefusedEdit,
} from "@concord/sync";
import { EditorState, type Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { atCaret, changeAt } from "./at-caret.ts";
import { Binding } from "./binding.ts";
import { CardList, type TextMarks } from "./card-list.ts";
import { type Change, keep, says } from "./cards.ts";
import { Differing } from "./differing.ts";
import { Discuss, type Words } from "./discuss.ts";
import { FindingWatch } from "./finding-watch.ts";
import { Holding } from "./holding.ts";
import { meOf } from "./me.ts";
import { isDiscussed, type PageView, sameView } from "./page-view.ts";
import { type EditCommand, perform } from "./perform.ts";
import { type AwareState, type Caret, caretsOf, presenceOf } from "./presence-of.ts";
import { SAID } from "./said-marks.ts";
import { schema } from "./schema.ts";
import type { Notice, RefusedWords, SaveState, SessionState } from "./session-state.ts";
import { type PointedReference, relabel, staleIn } from "./stale-references.ts";
import { UndoStack } from "./undo.ts";

/** How long a burst of Backspaces is held, and how long cards may lag behind the text, in milliseconds. */
const FLUSH_AFTER = 300;
const CARDS_AFTER = 60;

export class ResolutionSession {
  readonly store: { subscribe(listener: () => void): () => void; get(): SessionState };
  /** What can be undone, for each proponent for whom one types. */
  readonly #undoStacks = new Map<string, UndoStack>();
  /** The brackets that one holds. */
  readonly holding = new Holding(
    () => this.peer,
    () => this.undoStack,
  );
  /** The state that the binding derives; a mounted view shows it. */
  readonly host: { state: EditorState; updateState(state: EditorState): void };
  /** Set by the mounted view: takes over what the page has of input and selection before the text changes under it. */
  readInput: (() => void) | undefined;
  #view: EditorView | undefined;
  #binding: Binding | undefined;
  readonly #connection: Connection;
  readonly #listeners = new Set<() => void>();
  #state: SessionState;
  /** What one says about changes and words. */
  readonly discuss = new Discuss(() => this.peer);
  #list = new CardList();
  #marks: TextMarks = { threads: [], differences: [] };
  /** What is not as drafting wants it. */
  readonly findings = new FindingWatch(this, (findings, leftFindings) => this.#set({ findings, leftFindings }));
  /** Words that differ without a trace. */
  readonly differing = new Differing(() => this.peer);
  readonly #stale = new Set<string>();
  #cards: ReturnType<typeof setTimeout> | undefined;
  #flush: ReturnType<typeof setTimeout> | undefined;
  readonly #device: Device | undefined;
  readonly #refused = new Map<number, { readonly edit: RefusedEdit; readonly kept?: string }>();
  #count = 0;
  /** Since when the device had been without the relay when this page was opened. */
  #since: number | undefined;
  readonly #detach: (() => void)[] = [];

  /** `url`: ws(s)://host/sync/ID. `device`: what keeps it here. `WebSocket`: another implementation, for Node. */
  constructor(options: { url: string; device?: Device | undefined; WebSocket?: typeof WebSocket }) {
    this.#device = options.device;
    const doc = schema.node("doc", null, [schema.node("section", { name: "s:0" })]);
    this.host = {
      state: EditorState.create({ doc }),
      updateState: (state) => {
        this.host.state = state;
        this.#view?.updateState(state);
        this.#caretMoved();
      },
    };
    this.#state = {
      phase: "connecting",
      save: { kind: "connecting" },
      view: { kind: "markup" },
      policy: "renumber",
      head: 0,
      ready: false,
      lang: "",
      changes: [],
      items: [],
      threads: [],
      clauses: [],
      references: [],
      findings: [],
      leftFindings: [],
      selected: false,
      presence: [],
      proponents: [],
      refusals: [],
      canUndo: false,
      canRedo: false,
    };
    this.store = {
      subscribe: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      get: () => this.#state,
    };
    const slash = options.url.lastIndexOf("/");
    this.#connection = new Connection({
      url: options.url.slice(0, slash),
      room: options.url.slice(slash + 1),
      device: options.device,
      ...(options.WebSocket ? { WebSocket: options.WebSocket } : {}),
      events: {
        peer: (peer) => this.#begin(peer),
        phase: (phase, code) => this.#phase(phase, code),
        hello: (hello) => this.#hello(hello),
        kept: (kept) => this.#kept(kept),
        refused: (edit, id) => this.#refuse(edit, id),
        failing: (nextTry) => this.#failing(nextTry),
        presence: () => this.#presence(),
        arriving: () => this.readInput?.(),
      },
    });
    this.#connection.start();
  }

  get binding(): Binding | undefined {
    return this.#binding;
  }

  get peer(): Peer {
    return this.#connection.peer;
  }

  /** What undo takes back: what one did for whom one types for now. */
  get undoStack(): UndoStack {
    const { pen } = this.peer;
    const code = pen && pen.proponent !== this.#state.me?.proponent ? pen.proponent : "";
    const stack = this.#undoStacks.get(code) ?? new UndoStack();
    this.#undoStacks.set(code, stack);
    return stack;
  }

  /** Whether what is not saved is kept on this device when the page goes. */
  get keeps(): boolean {
    return this.#device?.works === true;
  }

  /** From now on one types for `proponent`; for one's own, or nobody, when it is left out. */
  typeFor(proponent: string | undefined): void {
    this.flush();
    this.#binding?.writer.leave();
    this.peer.typeFor(proponent);
    const { pen } = this.peer;
    const scribed = pen && pen.proponent !== this.#state.me?.proponent ? pen.proponent : null;
    this.#connection.awareness.setLocalStateField("typesFor", scribed);
    this.#begin(this.peer);
    this.#writes();
    this.#presence();
  }

  /** The page is looked at again: what other tabs left behind is taken over. */
  resume(): void {
    if (this.#state.phase === "live") void this.#connection.takeLeft();
  }

  /** Shows the state in a view, with its plugins, until it is given up again. */
  attach(view: EditorView, plugins: readonly Plugin[]): () => void {
    this.#view = view;
    this.host.updateState(this.host.state.reconfigure({ plugins: [...plugins] }));
    return () => {
      this.#view = undefined;
      this.host.state = this.host.state.reconfigure({ plugins: [] });
    };
  }

  setView(view: PageView): void {
    if (sameView(view, this.#state.view)) return;
    this.#binding?.setView(view);
    this.#set({ view });
  }

  /** Proposes what a reference would have to say. */
  relabel(reference: PointedReference): void {
    if (this.#binding) relabel(this.#binding, reference);
    this.#later();
  }

  /** Withdraws what is pending of the changes on a card of the own proponent. */
  withdraw({ changes, proponent }: Pick<Change, "changes" | "proponent">): void {
    if (proponent !== this.peer.pen?.proponent) return;
    this.#gathered();
    this.#binding?.writer.withdraw(changes.flatMap((change) => this.#list.partsOf(change)));
    this.#saved();
  }

  /** Does something beside typing to what is selected; returns whether there was anything to do. */
  perform(command: EditCommand): boolean {
    if (!this.#binding) return false;
    const done = perform(this.#binding, command);
    // What is chosen for the next words changes no text.
    this.#caretMoved();
    this.#later();
    return done;
  }

  /** The words that are selected in the text; undefined when there are none, or when one cannot comment. */
  selectedWords(): Words | undefined {
    return this.#state.selected ? this.discuss.selected(this.host.state) : undefined;
  }

  /** Where open threads, and words that differ without a trace, have their marks. */
  textMarks(): TextMarks {
    return this.#marks;
  }

  undo(): void {
    this.#turn("undo");
  }

  redo(): void {
    this.#turn("redo");
  }

  /** Writes what is held back: before the page goes, when it loses the focus. */
  flush(): void {
    if (this.#flush !== undefined) clearTimeout(this.#flush);
    this.#flush = undefined;
    this.readInput?.();
    this.#binding?.writer.flush();
  }

  /** Holds back what others do while somebody composes. */
  hold(on: boolean): void {
    this.#connection.hold(on);
  }

  retry(): void {
    this.#connection.retry();
  }

  dismissRefusal(id: number): void {
    const kept = this.#refused.get(id)?.kept;
    if (kept !== undefined) this.#device?.dismiss(kept);
    this.#refused.delete(id);
    this.#set({ refusals: this.#state.refusals.filter((r) => r.id !== id) });
  }

  /** Puts refused words in again where they were meant to stand. Returns false when that cannot be now. */
  proposeAgain(id: number): boolean {
    const edit = this.#refused.get(id)?.edit;
    const binding = this.#binding;
    const name = edit?.place?.name ?? this.peer.replica.names[0];
    if (!edit || !binding?.editable || name === undefined) return false;
    const pieces = this.peer.replica.pieces(name);
    const left = edit.place?.left && offsetOf(pieces, ...edit.place.left);
    const offset = left === undefined ? 0 : left + 1;
    const lines = edit.text.split("\n");
    binding.edit(() => {
      binding.writer.leave();
      return binding.writer.replace([], { name, offset }, [lines.join(" ")]);
    });
    this.dismissRefusal(id);
    return true;
  }

  /** Others' carets. */
  carets(): Caret[] {
    return caretsOf(this.#connection.awareness.getStates() as Map<number, AwareState>, this.peer.client);
  }

  destroy(): void {
    this.flush();
    if (this.#cards !== undefined) clearTimeout(this.#cards);
    this.findings.stop();
    for (const detach of this.#detach) detach();
    this.#binding?.destroy();
    this.#connection.destroy();
    this.#listeners.clear();
  }

  #begin(peer: Peer): void {
    const caret = this.#binding?.caret();
    this.#binding?.destroy();
    for (const detach of this.#detach.splice(0)) detach();
    this.#list = new CardList();
    this.#binding = new Binding({ peer, host: this.host, undoStack: this.undoStack, caret, view: this.#state.view });
    this.#detach.push(
      peer.onSaved(() => this.#saved()),
      peer.replica.onChange((dirty) => {
        for (const name of dirty) this.#stale.add(name);
        this.#later();
        this.#saved();
        if (peer.replica.held.length > 0) this.#flush ??= setTimeout(() => this.flush(), FLUSH_AFTER);
      }),
    );
    for (const name of peer.replica.names) this.#stale.add(name);
    this.#later();
  }

  #hello(hello: Hello): void {
    const { user, resolution } = hello;
    const me = meOf(user, this.peer.over);
    this.#set({ me, resolution, head: Math.max(this.#state.head, hello.head) });
    // The peer takes it after this.
    queueMicrotask(() => this.#writes());
    this.#presence();
    this.#later();
  }

  #phase(phase: Phase, code: number | undefined): void {
    if (phase === "ended" && this.#state.phase !== "ended") {
      // What the relay has not got will not arrive any more: it stays here, to copy.
      if (this.peer.unsaved > 0)
        this.#refuse(this.peer.refused({ code: "session-ended", reason: `closed with ${code}` }));
    }
    const before = this.#state.phase;
    this.#set({ phase, ...(code === undefined ? {} : { endedWith: code }) });
    if (phase === "ended") this.#ends();
    this.#saved();
    if (before !== phase && (phase === "live" || phase === "offline"))
      this.#device?.offline(this.#state.save.kind === "offline" ? this.#state.save.since : undefined);
  }

  #kept({ refusals, offlineSince }: Kept): void {
    for (const { id, edit } of refusals) this.#refuse(edit, id);
    this.#since = offlineSince;
    this.#later();
  }

  #failing(nextTry: number | undefined): void {
    const { nextTry: _before, ...rest } = this.#state;
    this.#state = nextTry === undefined ? rest : { ...rest, nextTry };
    this.#tell();
  }

  /** Whose words one types now. */
  #writes(): void {
    const writesAs = this.peer.pen?.proponent;
    const { writesAs: before, ...rest } = this.#state;
    if (writesAs === before) return;
    this.#state = writesAs === undefined ? rest : { ...rest, writesAs };
    this.#tell();
    this.#later();
  }

  #refuse(edit: RefusedEdit, kept?: string): void {
    const id = ++this.#count;
    this.#refused.set(id, { edit, ...(kept === undefined ? {} : { kept }) });
    const { code, reason, clause } = edit.refusal;
    const words: RefusedWords = { id, code, reason, text: edit.text, ...(clause === undefined ? {} : { clause }) };
    this.#set({ refusals: [...this.#state.refusals, words] });
  }

  /** Says something once, beside the text. */
  say(notice: Notice): void {
    this.#set({ notice: { ...notice, id: ++this.#count } });
  }

  #turn(which: "undo" | "redo"): void {
    const outcome = this.#binding?.[which]();
    if (!outcome) return;
    const code = outcome.decided ? "undo-decided" : outcome.some ? undefined : "nothing-to-undo";
    if (code) this.say({ code });
    this.#later();
  }

  /** What is saved is told at once, always. */
  #saved(): void {
    const { unsaved, replica } = this.peer;
    const head = Math.max(this.#state.head, replica.ledger.seq);
    const { save, phase } = this.#state;
    let next: SaveState;
    if (phase === "live") next = unsaved === 0 ? { kind: "saved", entry: head } : { kind: "saving", count: unsaved };
    else if (phase === "connecting") next = { kind: "connecting" };
    else {
      const since = save.kind === "offline" ? save.since : (this.#since ?? Date.now());
      next = { kind: "offline", since, count: unsaved, kept: this.keeps };
    }
    if (phase === "live") this.#since = undefined;
    if (JSON.stringify(next) !== JSON.stringify(save) || head !== this.#state.head) this.#set({ save: next, head });
  }

  /** Cards and outline follow the text with a short delay: many keys, one rendering. */
  #later(): void {
    this.#cards ??= setTimeout(() => {
      this.#cards = undefined;
      this.#show();
    }, CARDS_AFTER);
  }

  /** The lists as they are now: only what changed is gathered. */
  #gathered() {
    if (!this.#binding) return undefined;
    const lists = this.#list.update(this.peer, this.#binding.model, this.#stale);
    this.#stale.clear();
    return lists;
  }

  #show(): void {
    const lists = this.#gathered();
    if (!lists) return;
    this.#ends();
    const { canUndo, canRedo } = this.undoStack;
    const { ready, replica } = this.peer;
    // One's own first proposal has its hue before the relay has it.
    const proponents = [...new Set([...replica.ledger.proponents, ...lists.changes.map((change) => change.proponent)])];
    const pointed = this.#state.references;
    const references = keep(pointed, this.#binding ? staleIn(this.#binding) : [], says);
    this.#set({
      ...lists,
      references,
      canUndo,
      canRedo,
      ready,
      lang: replica.lang,
      policy: replica.ledger.policy,
      proponents: keep(this.#state.proponents, proponents, Object.is),
    });
    // They are drawn by a plugin that asks anew with every state.
    if (references !== pointed) this.#view?.updateState(this.host.state);
    this.#markText();
    this.findings.later();
  }

  /** The text was adopted, or the relay ended the session: from now on it is only read. */
  #ends(): void {
    const { adopted } = this.peer.replica.ledger;
    const { me, phase } = this.#state;
    if (me === undefined || (phase !== "ended" && this.#state.adopted?.seq === adopted?.seq)) return;
    this.#set({ me: meOf(me, true), ...(adopted ? { adopted } : {}) });
    this.#writes();
    this.host.updateState(this.host.state);
  }

  /** Has the marks of threads and differences made again when they are others, or elsewhere. */
  #markText(): void {
    const marks = this.#list.marks(this.peer.replica.names);
    if (says(marks, this.#marks) || this.#view?.composing) return;
    this.#marks = marks;
    this.host.updateState(this.host.state.apply(this.host.state.tr.setMeta(SAID, true)));
  }

  #presence(): void {
    const states = this.#connection.awareness.getStates() as Map<number, AwareState>;
    const presence = presenceOf(states, this.#state.me, this.peer.client, this.peer.pen?.proponent);
    this.#set({ presence: keep(this.#state.presence, presence, says) });
    // Carets are drawn by a plugin that asks anew with every state. The view puts the selection of its state back into the
    // page: a click that it has not heard of yet must be read first.
    this.readInput?.();
    // Who composes gets carets drawn anew with what is composed: a redraw beside it would end the composition.
    if (!this.#view?.composing) this.#view?.updateState(this.host.state);
  }

  #caretMoved(): void {
    const awareness = this.#connection.awareness;
    const told = (awareness.getLocalState() as AwareState | null)?.caret ?? null;
    // Who has not been in the text has no caret in it.
    const caret = told || this.#view?.hasFocus() ? (this.#binding?.caret() ?? null) : null;
    if (JSON.stringify(told) !== JSON.stringify(caret)) awareness.setLocalStateField("caret", caret);
    const current = changeAt(this.host.state.selection);
    const before = this.#state.atCaret;
    const here = this.#binding && atCaret(this.#binding);
    const same = JSON.stringify(here) === JSON.stringify(before);
    const selected = this.#selects();
    if (current === this.#state.currentChange && same && selected === this.#state.selected) return;
    const { currentChange: _change, atCaret: _here, ...rest } = this.#state;
    const shown = same ? before : here;
    this.#state = {
      ...rest,
      selected,
      ...(current === undefined ? {} : { currentChange: current }),
      ...(shown === undefined ? {} : { atCaret: shown }),
    };
    this.#tell();
  }

  /** Whether there are words selected that one can comment on: where what is proposed shows. */
  #selects(): boolean {
    const { empty, $head } = this.host.state.selection;
    return !empty && $head.depth >= 2 && isDiscussed(this.#state.view) && this.peer.voice !== undefined;
  }

  #set(part: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...part };
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
