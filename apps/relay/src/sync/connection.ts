// One connection: a person's tab that has one resolution open. It counts what is queued for its reader and gives up on
// one that does not read; it holds back a writer who is too fast by not reading from the socket, so that an honest
// backlog is slowed down and never lost.

import type { Duplex } from "node:stream";
import { type Actor, CLOSE, encodeMessage, type Refusal } from "@concord/sync";
import type { WebSocket } from "ws";
import { actorOf, type Person } from "../accounts/person.ts";
import type { Session } from "../accounts/sessions.ts";
import { TokenBucket } from "./token-bucket.ts";
import { framesOf } from "./websocket-frames.ts";

/**
 * Bytes that may wait for a reader, beyond the answer to its own last sync step 1. It is given up on when there are more,
 * and what one turn brings may go beyond that: so a reader who stops costs up to 4 MiB.
 */
export const MOST_QUEUED = 3 * 1024 * 1024;

/** Tokens of writing: a frame costs one, and one more for each KiB. */
const WRITING = { burst: 8_000, perSecond: 2_000 };
/** What an update costs that takes long to judge: so many tokens for each millisecond beyond what honest ones take. */
const JUDGING = { freeMs: 2, tokensPerMs: 8 };
/** Questions (sync step 1, who is there) are answered out of the whole document, so they are few. */
const ASKING = { burst: 12, perSecond: 1 };
const GAP_ANSWER_MS = 1_000;
/** Most client ids that one connection announces. */
const MOST_ANNOUNCED = 256;
/** How long a reader who was given up on may take to read the close frame. */
const FAREWELL_MS = 5_000;

export class Connection {
  readonly session: Session;
  readonly actor: Actor;
  /** For which other proponents it has announced client ids. */
  readonly typesFor = new Set<string>();
  /** Whether it has asked for the text: only then is it sent what changes. */
  synced = false;
  /** Whether anything came from it since the last keepalive. */
  alive = true;
  readonly #socket: WebSocket;
  readonly #stream: Duplex;
  /** Its own rate, and those it shares with others. */
  readonly #writing: readonly TokenBucket[];
  readonly #asking: TokenBucket;
  readonly #now: () => number;
  #allowance = MOST_QUEUED;
  /** Why it is not read from now: it is ahead of its rate, or too much of it waits. */
  #isAhead = false;
  #isHeld = false;
  readonly #announced = new Set<number>();
  #gapAnsweredAt = Number.NEGATIVE_INFINITY;
  #closed = false;

  /** `shared`: rates of writing that it shares: with all connections of its person, and of its resolution. */
  constructor(
    socket: WebSocket,
    stream: Duplex,
    session: Session,
    now: () => number,
    shared: readonly TokenBucket[] = [],
  ) {
    this.#socket = socket;
    this.#stream = stream;
    this.session = session;
    this.actor = actorOf(session.person);
    this.#now = now;
    this.#writing = [new TokenBucket(WRITING.burst, WRITING.perSecond, now), ...shared];
    this.#asking = new TokenBucket(ASKING.burst, ASKING.perSecond, now);
  }

  get person(): Person {
    return this.session.person;
  }

  /** Whether the relay has closed it; what still comes from it is not read any more. */
  get isClosed(): boolean {
    return this.#closed;
  }

  /** Bytes that wait for the reader. */
  get queuedBytes(): number {
    return this.#socket.bufferedAmount;
  }

  /** Sends messages in order, in one write. */
  send(...messages: readonly Uint8Array[]): void {
    this.sendFrames(framesOf(messages));
  }

  /** Writes frames that have been made already; for what goes to many. */
  sendFrames(frames: Buffer): void {
    if (this.#closed || this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.queuedBytes > this.#allowance) {
      this.close(CLOSE.tooSlow, "reads too slowly");
      setTimeout(() => this.#socket.terminate(), FAREWELL_MS).unref();
      return;
    }
    // Past ws, which would frame the same bytes again for everybody; it writes its own frames whole, so ours fit between.
    this.#stream.write(frames);
  }

  /** Sends the answer to sync step 1, which may be as large as the text. */
  sendAnswer(...messages: readonly Uint8Array[]): void {
    this.send(...messages);
    this.#allowance = MOST_QUEUED + messages.reduce((sum, message) => sum + message.length, 0);
  }

  refuse(refusal: Refusal): void {
    this.send(encodeMessage({ type: "refusal", refusal }));
  }

  /** Charges for a frame that came; pauses reading while the sender is ahead of its rate. */
  charge(bytes: number): void {
    this.alive = true;
    this.#take(1 + bytes / 1024);
  }

  /** Charges for an update that took so long to judge. */
  chargeTime(ms: number): void {
    if (ms > JUDGING.freeMs) this.#take((ms - JUDGING.freeMs) * JUDGING.tokensPerMs);
  }

  #take(tokens: number): void {
    const wait = Math.max(...this.#writing.map((bucket) => bucket.take(tokens)));
    if (wait === 0 || this.#isAhead) return;
    this.#isAhead = true;
    this.#socket.pause();
    setTimeout(() => {
      this.#isAhead = false;
      if (!this.#isHeld) this.#socket.resume();
    }, wait).unref();
  }

  /** Stops reading from it while too much of it waits to be judged. */
  hold(held: boolean): void {
    if (held === this.#isHeld) return;
    this.#isHeld = held;
    if (held) this.#socket.pause();
    else if (!this.#isAhead) this.#socket.resume();
  }

  /** Whether one more question is answered. */
  mayAsk(): boolean {
    if (this.#asking.isEmpty()) return false;
    this.#asking.take(1);
    return true;
  }

  /** Whether it may announce one more client id. */
  mayAnnounce(client: number): boolean {
    if (this.#announced.size >= MOST_ANNOUNCED && !this.#announced.has(client)) return false;
    this.#announced.add(client);
    return true;
  }

  /** Whether a gap in its updates is answered with sync step 1 now; at most once a second. */
  mayAnswerGap(): boolean {
    const now = this.#now();
    // A clock that was set back is not waited for.
    if (Math.abs(now - this.#gapAnsweredAt) < GAP_ANSWER_MS) return false;
    this.#gapAnsweredAt = now;
    return true;
  }

  /** Asks whether it is still there; false when it did not answer since the last time. */
  ping(): boolean {
    if (!this.alive && !this.#socket.isPaused) {
      this.#socket.terminate();
      return false;
    }
    this.alive = false;
    this.#socket.ping();
    return true;
  }

  close(code: number, reason: string): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#socket.close(code, reason);
  }
}
