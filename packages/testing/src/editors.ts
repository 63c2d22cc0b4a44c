// A participant with the real editor: ProseMirror state and the binding, driven as a person drives them, by transactions
// and keys. Invariant: nothing goes round the binding, and what was typed is counted.
import {
  Binding,
  backward,
  type EditCommand,
  enter,
  forward,
  lineBreak,
  moveTo,
  perform,
  schema,
  UndoStack,
} from "@concord/editor";
import { CLAUSE_KINDS, EMPHASES, NOTES, NUMBERINGS } from "@concord/redline";
import { type Actor, type Embed, idOf, Peer } from "@concord/sync";
import { AllSelection, EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { words } from "./bases.ts";
import type { Link, SimulatedRelay } from "./network.ts";
import type { Random } from "./random.ts";

/** What somebody can do at a keyboard. */
const WEIGHTS = {
  type: 40,
  move: 14,
  select: 6,
  enter: 5,
  backspace: 16,
  delete: 6,
  word: 3,
  paste: 3,
  overtype: 4,
  split: 2,
  join: 2,
  lineBreak: 1,
  autocorrect: 3,
  undo: 6,
  redo: 3,
  view: 5,
  relocate: 1,
  flush: 4,
  add: 2,
  footnote: 1,
  level: 2,
  kind: 1,
  numbering: 1,
  emphasis: 3,
  moveClause: 3,
  drop: 1,
  bracket: 1,
} as const;
export type KeyDeed = keyof typeof WEIGHTS | "none";

export class EditorParticipant {
  readonly actor: Actor;
  readonly peer: Peer;
  readonly binding: Binding;
  readonly host: { state: EditorState; updateState(state: EditorState): void };
  readonly done = new Map<KeyDeed, number>();
  /** How many deeds were done in the view that shows the text if all were accepted. */
  proposed = 0;
  readonly #relay: SimulatedRelay;
  #link: Link | undefined;
  #clock = 0;

  constructor(relay: SimulatedRelay, actor: Actor, client: number) {
    this.actor = actor;
    this.#relay = relay;
    this.peer = new Peer({ client, send: (update) => this.#link?.send(update) });
    const doc = schema.node("doc", null, [schema.node("section", { name: "s:0" })]);
    this.host = {
      state: EditorState.create({ doc }),
      updateState: (state) => {
        this.host.state = state;
      },
    };
    this.binding = new Binding({
      peer: this.peer,
      host: this.host,
      undoStack: new UndoStack(),
      now: () => this.#clock,
    });
  }

  get online(): boolean {
    return this.#link?.open === true;
  }

  connect(): void {
    if (!this.online) this.#link = this.#relay.connect(this.peer, this.actor);
  }

  cut(): void {
    this.#link?.cut();
  }

  /** One random thing at the keyboard; "none" where there is no text yet. */
  act(random: Random): KeyDeed {
    this.#clock += random.pick([50, 200, 3_000]);
    const deed = this.binding.editable ? random.weighted(WEIGHTS) : "none";
    if (deed !== "none") {
      // What is done where one sees the text as if all were accepted is counted on its own.
      if (this.binding.view.kind === "proposed") this.proposed++;
      this.#do(deed, random);
    } else if (this.binding.view.kind !== "markup") {
      this.binding.setView({ kind: random.pick(["markup", "proposed"] as const) });
    }
    this.done.set(deed, (this.done.get(deed) ?? 0) + 1);
    return deed;
  }

  #do(deed: Exclude<KeyDeed, "none">, random: Random): void {
    const { binding } = this;
    switch (deed) {
      case "type":
        for (const sign of random.pick(["word ", "a", "é𝒳", "of 🇨🇭 x"])) this.#dispatch((tr) => tr.insertText(sign));
        return;
      case "move":
        this.#select(this.#anywhere(random));
        return;
      case "select":
        if (random.chance(0.03)) this.#dispatch((tr) => tr.setSelection(new AllSelection(tr.doc)));
        else {
          const from = this.#anywhere(random);
          this.#select(from, random.chance(0.7) ? from + random.between(-12, 12) : this.#anywhere(random));
        }
        return;
      case "enter":
        enter(binding, this.host.state);
        return;
      case "backspace":
        for (let n = random.between(1, 8); n > 0; n--) backward(binding, this.host.state, "grapheme");
        return;
      case "delete":
        for (let n = random.between(1, 4); n > 0; n--) forward(binding, this.host.state, "grapheme");
        return;
      case "word":
        backward(binding, this.host.state, random.pick(["word", "line"] as const));
        return;
      case "paste": {
        const mark: Embed = { mark: { kind: "item", level: 1, numbering: "letter" } };
        binding.replaceSelection(random.chance(0.5) ? [words(random)] : [words(random), mark, words(random)]);
        return;
      }
      case "overtype":
        this.#dispatch((tr) => tr.insertText(random.pick(["Z", "new words"])));
        return;
      case "split":
        // As a phone does it: a step of ProseMirror's own, not our key.
        this.#dispatch((tr) =>
          tr.selection.empty && tr.selection.$head.depth >= 2 ? tr.split(tr.selection.head) : tr,
        );
        return;
      case "join":
        this.#dispatch((tr) => {
          const { $head } = tr.selection;
          return $head.depth >= 2 && $head.index(1) > 0 ? tr.join($head.before(2)) : tr;
        });
        return;
      case "lineBreak":
        lineBreak(binding);
        return;
      case "autocorrect":
        this.#dispatch((tr) => {
          const { $head } = tr.selection;
          const text = $head.parent.isTextblock ? $head.parent.textContent : "";
          const word = /\p{L}{3,}/u.exec(text);
          if (!word || $head.depth < 2 || $head.parent.content.size !== text.length) return tr;
          const from = $head.start() + word.index;
          return tr.insertText(`${word[0]}s`, from, from + word[0].length);
        });
        return;
      case "undo":
        binding.undo();
        return;
      case "redo":
        binding.redo();
        return;
      case "view":
        binding.setView(
          random.pick([
            { kind: "base" },
            { kind: "agreed" },
            { kind: "as", proponents: ["IND", "J"] },
            { kind: "proposed" },
            { kind: "proposed" },
            { kind: "markup" },
          ] as const),
        );
        return;
      case "relocate": {
        // A clause is proposed for another place; that the command does it is another matter.
        const marks = this.peer.replica.names.flatMap((name) =>
          name === NOTES
            ? []
            : this.peer.replica.pieces(name).flatMap((p) => (p.visible && "mark" in p.content ? [p] : [])),
        );
        if (marks.length < 2) return;
        const [{ client, clock }, behind] = [random.pick(marks), random.pick(marks)];
        const after = random.chance(0.1) ? null : idOf(behind.client, behind.clock);
        binding.edit(() => {
          binding.writer.leave();
          this.peer.pen?.say({ kind: "move", after, ranges: [[client, clock, 1]] });
          return undefined;
        });
        return;
      }
      case "flush":
        binding.writer.flush();
        return;
      case "drop": {
        const ids = binding.model.all.map((clause) => clause.id);
        moveTo(binding, random.pick(ids), random.shuffle(ids).slice(0, 3));
        return;
      }
      case "bracket": {
        const pieces = this.peer.replica.pieces(random.pick(this.peer.replica.names)).filter((p) => p.visible);
        if (pieces.length === 0) return;
        const { client, clock, length } = random.pick(pieces);
        binding.edit(() => {
          binding.writer.say([{ kind: "bracket", ranges: [[client, clock, length]] }]);
          return undefined;
        });
        return;
      }
      default:
        perform(binding, this.#command(deed, random));
        return;
    }
  }

  #command(
    deed: "add" | "footnote" | "level" | "kind" | "numbering" | "emphasis" | "moveClause",
    random: Random,
  ): EditCommand {
    switch (deed) {
      case "add":
        return {
          type: "add",
          what: random.pick(["item", "subitem", "call", "section", "heading", "paragraph"] as const),
        };
      case "footnote":
        return { type: "footnote" };
      case "level":
        return { type: "level", by: random.pick([1, -1] as const) };
      case "kind":
        return { type: "kind", kind: random.pick(CLAUSE_KINDS) };
      case "numbering":
        return { type: "numbering", numbering: random.pick(NUMBERINGS) };
      case "emphasis":
        return { type: "emphasis", emphasis: random.pick(EMPHASES) };
      case "moveClause":
        return { type: "move", by: random.pick([1, -1] as const) };
    }
  }

  #dispatch(make: (tr: Transaction) => Transaction): void {
    this.binding.dispatch(make(this.host.state.tr));
  }

  #anywhere(random: Random): number {
    return random.below(this.host.state.doc.content.size + 1);
  }

  #select(anchor: number, head = anchor): void {
    this.#dispatch((tr) => {
      const inside = (pos: number) => tr.doc.resolve(Math.max(0, Math.min(tr.doc.content.size, pos)));
      return tr.setSelection(TextSelection.between(inside(anchor), inside(head)));
    });
  }
}
