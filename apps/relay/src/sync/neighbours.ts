// The other relays on the same store: what this one hears of them, and what it looks up by itself because a hint may be
// lost. Heads of open rooms are compared and sessions looked up every two seconds, whether anything was heard or not.

import { assertNever } from "@concord/redline";
import type { Report } from "../report.ts";
import { type Fanout, type Hint, type Listener, SILENT_MS } from "./fanout.ts";
import type { Hub } from "./hub.ts";
import type { Rooms } from "./rooms.ts";

/** How often a relay says that it is there, and looks at the store. */
const TICK_MS = 2_000;

export interface NeighboursParts {
  readonly fanout: Fanout;
  readonly rooms: Rooms;
  readonly hub: Hub;
  readonly report: Report;
}

export class Neighbours implements Listener {
  readonly #parts: NeighboursParts;
  /** When each relay was heard last, by a clock that nobody sets. */
  readonly #heardAt = new Map<string, number>();
  readonly #timer: NodeJS.Timeout;
  /** Whether looking at the store failed the last time: that is told once. */
  #isBlind = false;

  constructor(parts: NeighboursParts) {
    this.#parts = parts;
    parts.fanout.listen(this);
    this.#timer = setInterval(() => void this.look(), TICK_MS).unref();
  }

  heard(relay: string, hint: Hint): void {
    this.#heardAt.set(relay, performance.now());
    const { rooms, hub } = this.#parts;
    switch (hint.type) {
      case "heads":
        for (const [id, head] of hint.heads) rooms.grown(id, head);
        return;
      case "sessions":
        hub.checkSessionsSoon();
        return;
      case "presence":
        rooms.find(hint.resolution)?.presence.receiveFrom(relay, hint.states);
        return;
      case "who":
        rooms.find(hint.resolution)?.presence.publishAll();
        return;
      case "here":
        return;
      case "gone":
        this.#forget(relay);
        return;
      default:
        assertNever(hint);
    }
  }

  reconnected(): void {
    for (const room of this.#parts.rooms.all()) {
      this.#parts.fanout.publish({ type: "who", resolution: room.id });
      room.presence.publishAll();
    }
    void this.look();
  }

  /** Looks at the store, and at who has fallen silent. */
  async look(): Promise<void> {
    const { fanout, rooms, hub, report } = this.#parts;
    fanout.publish({ type: "here" });
    for (const [relay, at] of this.#heardAt) if (performance.now() - at > SILENT_MS) this.#forget(relay);
    try {
      await Promise.all([rooms.compareHeads(), hub.checkSessions()]);
      this.#isBlind = false;
    } catch (error) {
      if (!this.#isBlind) report("the store could not be looked at", error);
      this.#isBlind = true;
    }
  }

  /** Tells the others that this relay goes. */
  close(): void {
    clearInterval(this.#timer);
    this.#parts.fanout.publish({ type: "gone" });
  }

  #forget(relay: string): void {
    this.#heardAt.delete(relay);
    for (const room of this.#parts.rooms.all()) room.presence.forget(relay);
  }
}
