// A scene: a small base, a person for each code, a chair, a relay; everything that waits goes through when told.
// Invariant: nothing is random in it but the order of frames, whose seed is fixed.
import { type BaseText, project, type View, wordsOf } from "@concord/redline";
import { type Actor, type Change, type CommandOutcome, type DecideCommand, Peer, type Pen } from "@concord/sync";
import { type Link, paragraphs, Random, SimulatedRelay } from "@concord/testing";

export const CHAIR: Actor = { userId: "chair", name: "Chair", role: "chair" };

export function delegate(code: string, userId = code.toLowerCase()): Actor {
  return { userId, name: `Person of ${code}`, role: "delegate", proponent: code };
}

export class Scene {
  readonly relay: SimulatedRelay;
  readonly peers: Peer[];
  readonly #random = new Random(7);

  constructor(base: BaseText | string, ...actors: readonly Actor[]) {
    this.relay = new SimulatedRelay({ base: typeof base === "string" ? paragraphs(base) : base });
    this.peers = actors.map((actor, i) => {
      let link: Link | undefined;
      const peer = new Peer({ client: 10 + i, send: (update) => link?.send(update) });
      link = this.relay.connect(peer, actor);
      return peer;
    });
    this.settle();
  }

  settle(): void {
    this.relay.settle(this.#random);
    if (this.relay.refusals.length > 0) throw new Error(this.relay.refusals[0]!.refusal.reason);
  }

  pen(i: number): Pen {
    return this.peers[i]!.pen!;
  }

  /** The words of the text in a view, "¶" after every clause. */
  words(view: View): string {
    return project(this.relay.resolution.redline(), view)
      .clauses.map((c) => `${wordsOf(c.runs)}¶`)
      .join("");
  }

  get changes(): Change[] {
    return this.relay.resolution.changes();
  }

  /** Decides and lets everybody know. */
  decide(
    change: string,
    state: DecideCommand["state"],
    more: Partial<DecideCommand> = {},
    actor = CHAIR,
  ): CommandOutcome {
    const outcome = this.relay.command({ type: "decide", change, state, ...more }, actor);
    this.settle();
    return outcome;
  }
}
