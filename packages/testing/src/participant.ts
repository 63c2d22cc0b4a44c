// A participant without an editor: a peer, its place on the simulated relay, and edits at random visible places through
// the pen. Invariant: what it does is what an honest client can do, and every unit it typed is counted.
import { NOTES } from "@concord/redline";
import { type Actor, type Embed, idOf, offsetOf, Peer, visibleLength } from "@concord/sync";
import { randomObject, words } from "./bases.ts";
import type { Link, SimulatedRelay } from "./network.ts";
import type { Random } from "./random.ts";
import { saySomething } from "./sayings.ts";

/** What a participant can do at random. */
export type Deed =
  | "type"
  | "continue"
  | "enter"
  | "note"
  | "break"
  | "remove"
  | "backspace"
  | "undo"
  | "gesture"
  | "flush"
  | "say"
  | "none";

export class Participant {
  readonly actor: Actor;
  readonly peer: Peer;
  readonly #relay: SimulatedRelay;
  #link: Link | undefined;
  /** Units put in. */
  typed = 0;
  readonly done: Record<Deed, number> = {
    type: 0,
    continue: 0,
    enter: 0,
    note: 0,
    break: 0,
    remove: 0,
    backspace: 0,
    undo: 0,
    gesture: 0,
    flush: 0,
    say: 0,
    none: 0,
  };
  readonly #hot: boolean;
  #undo: (() => void)[] = [];
  /** The last unit put in. */
  #caret: { readonly name: string; readonly client: number; readonly clock: number } | undefined;

  /** `hot`: edits crowd at the beginning of the text. `pieceBytes`: how large a piece of a backlog may be. */
  constructor(
    relay: SimulatedRelay,
    actor: Actor,
    options: { readonly client: number; readonly hot?: boolean; readonly pieceBytes?: number },
  ) {
    this.actor = actor;
    this.#relay = relay;
    this.#hot = options.hot ?? false;
    const { client, pieceBytes } = options;
    this.peer = new Peer({
      client,
      send: (update) => this.#link?.send(update),
      ...(pieceBytes === undefined ? {} : { pieceBytes }),
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

  /** One random edit; "none" where there is nothing to edit yet. */
  act(random: Random): Deed {
    const deed = this.#act(random);
    this.done[deed]++;
    return deed;
  }

  #act(random: Random): Deed {
    const { peer } = this;
    const { pen, replica } = peer;
    if (!peer.ready) return "none";
    const far = this.#hot ? 12 : undefined;
    // Chair and secretariat without a proponent only say something.
    if (!pen) return saySomething(random, peer, far) ? "say" : "none";
    const name = random.chance(0.15) ? NOTES : this.#hot ? replica.names[0]! : random.pick(replica.names);
    const all = visibleLength(replica.pieces(name));
    const length = this.#hot ? Math.min(all, 12) : all;
    const deed = random.weighted({
      type: 30,
      continue: 20,
      enter: 6,
      note: 3,
      break: 2,
      remove: 12,
      backspace: 14,
      undo: 8,
      gesture: 8,
      flush: 5,
      say: 22,
    });
    switch (deed) {
      case "continue": {
        // Behind what was typed last, as long as that is to be seen.
        if (!this.#caret) return "none";
        const { name, client, clock } = this.#caret;
        const at = offsetOf(replica.pieces(name), client, clock);
        if (at === undefined) return "none";
        this.#insert(name, at + 1, [random.pick(["c", "d ", "𝒳", "ee"])]);
        return deed;
      }
      case "type": {
        const text = random.chance(0.3) ? words(random, 1, 3) : random.pick(["a", "b ", "𝒳", "🇨🇭", "é", "x𝒳y"]);
        this.#insert(name, random.below(length + 1), [text]);
        return deed;
      }
      case "enter":
        this.#enter(name, random.below(length + 1), random);
        return deed;
      case "note": {
        if (name === NOTES) return "none";
        const end = visibleLength(replica.pieces(NOTES));
        const body = this.#insert(NOTES, end, [
          words(random, 1, 2),
          { mark: { kind: "footnote", level: 1, numbering: "none" } },
        ]);
        if (body) this.#insert(name, random.below(length + 1), [{ footnote: body }]);
        return deed;
      }
      case "break":
        this.#insert(name, random.below(length + 1), [
          random.chance(0.5) ? { break: true } : { object: randomObject(random) },
        ]);
        return deed;
      case "remove": {
        const from = random.below(length + 1);
        const deeds = pen.remove(name, from, Math.min(length, from + random.between(1, 12)));
        for (const { kind, ranges } of deeds) {
          this.#undo.push(() => pen.act(kind === "withdraw" ? "restore" : "takeBack", ranges));
        }
        return deed;
      }
      case "backspace": {
        const from = random.below(length + 1);
        for (let n = random.between(1, 6), at = from; n > 0 && at > 0; n--, at--) pen.remove(name, at - 1, at, true);
        return deed;
      }
      case "undo":
        this.#undo.pop()?.();
        return deed;
      case "say":
        return saySomething(random, peer, far) ? deed : "none";
      case "gesture":
        pen.gesture(
          random.chance(0.2) ? { certainty: "likely", evidence: [{ code: "number", text: "21" }] } : undefined,
        );
        return deed;
      case "flush":
        pen.flush();
        return deed;
    }
  }

  #enter(name: string, offset: number, random: Random): void {
    const kind = name === NOTES ? "footnote" : random.pick(["item", "paragraph", "call"] as const);
    const mark: Embed = { mark: { kind, level: 1, numbering: kind === "item" ? "letter" : "none" } };
    this.#insert(name, offset, random.chance(0.5) ? [mark] : [mark, words(random, 1, 2)]);
  }

  /** Returns the id of the last unit put in. */
  #insert(name: string, offset: number, content: readonly (string | Embed)[]): string | undefined {
    const { pen } = this.peer;
    const deed = pen?.insert(name, offset, content);
    if (!pen || !deed) return undefined;
    const [range] = deed.ranges;
    if (!range) return undefined;
    this.typed += range[2];
    this.#undo.push(() => pen.act("withdraw", deed.ranges));
    const [client, clock, length] = range;
    this.#caret = { name, client, clock: clock + length - 1 };
    return idOf(client, clock + length - 1);
  }
}
