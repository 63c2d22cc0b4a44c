// The pens with which a Redline is written anew: a client id for each proponent and person, and another one only while a
// change that cannot be finished yet keeps the first. Invariant: a change is written by one pen, without a break.
import type { Recovered } from "@concord/redline";
import * as Y from "yjs";
import type { Actor } from "./messages.ts";
import { Pen } from "./pen.ts";
import type { Replica } from "./replica.ts";

/** Whose words are written; who has no proponent speaks by their office. */
export interface Voice {
  readonly proponent: string;
  readonly enteredBy: string;
}

export interface Hand {
  readonly pen: Pen;
  readonly actor: Actor;
}

interface Held extends Hand {
  /** The change that it is in the middle of. */
  change: string | undefined;
}

export class ImportPens {
  readonly #replica: Replica;
  readonly #actorOf: (voice: Voice) => Actor;
  readonly #hands = new Map<string, Held[]>();

  constructor(replica: Replica, actorOf: (voice: Voice) => Actor) {
    this.#replica = replica;
    this.#actorOf = actorOf;
  }

  /**
   * The hand that writes on at `change`, or one that is free; without a change, for what is part of none. `recovered`: what is
   * said of the change when it begins.
   */
  take(voice: Voice, change?: string, recovered?: Recovered): Hand {
    const key = `${voice.proponent}\n${voice.enteredBy}`;
    const hands = this.#hands.get(key) ?? [];
    this.#hands.set(key, hands);
    const going = change === undefined ? undefined : hands.find((hand) => hand.change === change);
    const hand = going ?? hands.find((one) => one.change === undefined) ?? this.#another(voice, hands);
    if (change !== undefined && !going) {
      hand.change = change;
      hand.pen.gesture(recovered);
    }
    this.#replica.doc.clientID = hand.pen.client;
    return hand;
  }

  /** Nothing more comes to this change. */
  finish(change: string): void {
    for (const hands of this.#hands.values()) {
      for (const hand of hands) if (hand.change === change) hand.change = undefined;
    }
  }

  #another(voice: Voice, hands: Held[]): Held {
    // Any id will do that nobody has; these are as good as random ones.
    const client = new Y.Doc().clientID;
    const { proponent, enteredBy } = voice;
    this.#replica.lease(client, { proponent, name: enteredBy });
    const pen = new Pen(this.#replica, client, proponent);
    const hand: Held = { pen, actor: this.#actorOf(voice), change: undefined };
    hands.push(hand);
    return hand;
  }
}
