// A peer on a socket: y-websocket's provider carries the frames and reconnects; what they mean is the peer's. When the
// relay refuses an edit or has another store, the peer is left behind and a new one, with a new client id, syncs. What
// the device keeps is there before the socket is opened, and is told of everything that comes and is written.
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as syncProtocol from "y-protocols/sync";
import { WebsocketProvider } from "y-websocket";
import { comeBackAfter } from "./come-back.ts";
import type { Device, Kept } from "./device.ts";
import type { LedgerEntry } from "./ledger.ts";
import { CLOSE, decodeMessage, encodeLease, type Hello, MESSAGE, type ServerMessage } from "./messages.ts";
import { Peer, type PeerOptions, type RefusedEdit } from "./peer.ts";

export type Phase = "connecting" | "live" | "offline" | "ended";

export interface ConnectionEvents {
  /** A peer begins: at the start, after a refusal, after a reset. */
  peer(peer: Peer): void;
  phase(phase: Phase, closeCode?: number): void;
  hello(hello: Hello): void;
  /** What the device had kept is here. */
  kept(kept: Kept): void;
  /** `id`: by which the device keeps the words. */
  refused(edit: RefusedEdit, id: string): void;
  /** The relay cannot store anything: when it is tried again, in milliseconds; undefined once it stores again. */
  failing(nextTry: number | undefined): void;
  presence(): void;
  /** Something of the relay's is about to be taken: what the page has not read of its own input yet must be read now. */
  arriving(): void;
}

interface PresenceChange {
  readonly added: number[];
  readonly updated: number[];
  readonly removed: number[];
}

type Own = "hello" | "refusal" | "ledger" | "entries" | "reset" | "keepalive";
/** The first wait and the longest, in milliseconds, while the relay cannot store anything. */
const PATIENCE = { first: 2_000, most: 30_000 };
/** How long an attempt to connect may stay unanswered, in milliseconds: longer than anybody waits at the relay's door. */
const UNANSWERED_MS = 30_000;
/** After so many messages the device gets the text anew. */
const ARRIVED_MOST = 256;

const OWN: readonly Own[] = ["hello", "refusal", "ledger", "entries", "reset", "keepalive"];

export class Connection {
  readonly #url: string;
  readonly #room: string;
  readonly #events: ConnectionEvents;
  readonly #WebSocket: typeof WebSocket | undefined;
  #peer!: Peer;
  #provider!: WebsocketProvider;
  #phase: Phase = "connecting";
  /** What arrived while somebody composes; undefined when nothing is held. */
  #held: (() => void)[] | undefined;
  readonly #device: Device | undefined;
  /** Updates that came and that no entries have told of yet, and how many entries the device was told of. */
  #come: Uint8Array[] = [];
  #arrived = 0;
  /** How often in a row the relay could not store anything. */
  #failures = 0;
  /** How often in a row no connection came to anything. */
  #tries = 0;
  #destroyed = false;

  /** `url`: ws(s)://host/sync; `room`: id of the resolution. `WebSocket`: another implementation, for Node. */
  constructor(options: {
    url: string;
    room: string;
    events: ConnectionEvents;
    device?: Device | undefined;
    WebSocket?: typeof WebSocket;
  }) {
    this.#url = options.url;
    this.#room = options.room;
    this.#events = options.events;
    this.#device = options.device;
    this.#WebSocket = options.WebSocket;
  }

  /** Begins with the first peer; events may come from now on. */
  start(): void {
    const peer = new Peer(this.#options);
    this.#begin(peer, this.#device === undefined);
    if (this.#device) void this.#restore(this.#device, peer);
  }

  /** First what the device has: what comes of the relay goes on from there. */
  async #restore(device: Device, peer: Peer): Promise<void> {
    const kept = await device.load();
    if (this.#destroyed || peer !== this.#peer) return;
    if (kept) {
      try {
        peer.restore(kept);
      } catch (error) {
        // What cannot be read does not keep the page from the relay; one's own edits are tried again once that has spoken.
        console.error("what this device keeps could not be read:", error);
        this.#again(new Peer(this.#options));
        return;
      }
      if (kept.snapshot) this.#events.hello(kept.snapshot.hello);
      this.#events.kept(kept);
    }
    this.#provider.connect();
  }

  /** Takes what other tabs left on the device and did not send themselves. */
  async takeLeft(): Promise<void> {
    const peer = this.#peer;
    const edits = (await this.#device?.edits()) ?? [];
    if (!this.#destroyed && peer === this.#peer) this.#take(peer, () => peer.takeEdits(edits));
  }

  get peer(): Peer {
    return this.#peer;
  }

  get awareness(): WebsocketProvider["awareness"] {
    return this.#provider.awareness;
  }

  destroy(): void {
    this.#destroyed = true;
    this.#provider.destroy();
    this.#peer.destroy();
  }

  /** Holds what arrives, or lets it in: during composition (IME) the text must not change under it. */
  hold(on: boolean): void {
    if (on) {
      this.#held ??= [];
      return;
    }
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const take of held) take();
  }

  #take(peer: Peer, message: () => void): void {
    const take = () => {
      if (peer !== this.#peer) return;
      this.#events.arriving();
      message();
    };
    if (this.#held) this.#held.push(take);
    else take();
  }

  /** Tries to connect at once, not after the back-off. */
  retry(): void {
    this.#provider.disconnect();
    this.#provider.connect();
  }

  #begin(peer: Peer, connect = true): void {
    this.#come = [];
    const provider = new WebsocketProvider(this.#url, this.#room, peer.doc, {
      connect: false,
      disableBc: true,
      ...(this.#WebSocket ? { WebSocketPolyfill: this.#WebSocket } : {}),
    });
    // The peer decides what goes out and when: an edit made before the backlog is sent would leave a gap.
    peer.doc.off("update", provider._updateHandler);
    // The provider would send back what others' presence is; only one's own goes out.
    provider.awareness.off("update", provider._awarenessUpdateHandler);
    provider.awareness.on("update", (changed: PresenceChange, origin: unknown) => {
      if (origin === "local") provider._awarenessUpdateHandler(changed, origin);
    });
    this.#peer = peer;
    this.#provider = provider;
    this.#handle(provider, peer);
    provider.on("status", ({ status }) => {
      if (status === "connected") peer.announce();
      else if (status === "disconnected") {
        peer.cut();
        this.#setPhase("offline");
      } else if (status === "connecting") {
        giveUpUnanswered(provider);
        if (this.#phase !== "offline") this.#setPhase("connecting");
      }
    });
    provider.on("connection-close", (event) => {
      if (event?.code === CLOSE.cannotStore) this.#cannotStore(provider);
      else comeBack(provider, comeBackAfter(this.#tries++, Math.random()));
      peer.cut();
      // What is held of the old connection comes again on the next.
      if (this.#held) this.#held = [];
      this.#setPhase("offline");
    });
    provider.on("closed", ({ code }) => {
      peer.end();
      this.#setPhase("ended", code);
    });
    provider.awareness.on("change", () => this.#events.presence());
    this.#events.peer(peer);
    if (connect) provider.connect();
  }

  /** Waits longer from time to time, and says until when. */
  #cannotStore(provider: WebsocketProvider): void {
    const wait = Math.min(PATIENCE.most, PATIENCE.first * 2 ** this.#failures++) * (0.8 + Math.random() * 0.4);
    comeBack(provider, wait);
    this.#events.failing(Date.now() + wait);
  }

  #stores(): void {
    if (this.#failures === 0) return;
    this.#failures = 0;
    this.#events.failing(undefined);
  }

  #handle(provider: WebsocketProvider, peer: Peer): void {
    provider.messageHandlers[MESSAGE.sync] = (_encoder, decoder) => {
      const type = decoding.readVarUint(decoder);
      const bytes = decoding.readVarUint8Array(decoder);
      this.#take(peer, () => {
        if (type !== syncProtocol.messageYjsSyncStep1) {
          peer.update(bytes);
          if (type === syncProtocol.messageYjsSyncStep2) provider.synced = true;
          else this.#come.push(bytes);
          return;
        }
        const first = !peer.live;
        peer.stateVector(bytes);
        this.#tries = 0;
        this.#setPhase("live");
        if (peer.unsaved === 0) this.#stores();
        if (!first) return;
        this.#come = [];
        this.#snapshot(peer);
        void this.takeLeft();
      });
    };
    for (const type of OWN) {
      provider.messageHandlers[MESSAGE[type]] = (_encoder, decoder) => {
        const message = decodeMessage(type, decoder);
        this.#take(peer, () => this.#own(message, peer));
      };
    }
  }

  #own(message: ServerMessage, peer: Peer): void {
    switch (message.type) {
      case "hello":
        this.#events.hello(message.hello);
        if (!peer.hello(message.hello)) this.#anew(peer);
        break;
      case "ledger":
        peer.ledger(message.ledger);
        break;
      case "entries":
        peer.entries(message.entries);
        this.#stores();
        this.#keepArrived(message.entries, peer);
        break;
      case "refusal": {
        const edit = peer.refused(message.refusal);
        this.#lose(edit, peer);
        this.#again(peer.successor(this.#options, edit.lost));
        break;
      }
      case "reset":
        this.#anew(peer);
        break;
      case "keepalive":
        break;
    }
  }

  #keepArrived(entries: readonly LedgerEntry[], peer: Peer): void {
    const seq = entries.at(-1)?.seq;
    if (seq === undefined) return;
    this.#device?.arrived({ seq, updates: this.#come, entries });
    this.#come = [];
    if (++this.#arrived >= ARRIVED_MOST) this.#snapshot(peer);
  }

  #snapshot(peer: Peer): void {
    this.#arrived = 0;
    this.#device?.snapshot(() => (peer === this.#peer ? peer.snapshot() : undefined));
  }

  /** The relay's store is another one: what it never had of ours is offered anew. */
  #anew(peer: Peer): void {
    const edit = peer.refused({ code: "store-changed", reason: "the relay began anew" });
    if (edit.lost.length > 0) this.#lose(edit, peer);
    this.#again(new Peer(this.#options));
  }

  #lose(edit: RefusedEdit, peer: Peer): void {
    const id = edit.lost[0]?.join(":") ?? String(peer.client);
    this.#device?.refuse(id, edit, peer.remaining(edit.lost));
    this.#events.refused(edit, id);
  }

  /** Leaves the peer behind: its client id will never be believed again. */
  #again(next: Peer): void {
    const peer = this.#peer;
    const provider = this.#provider;
    const presence = provider.awareness.getLocalState();
    this.#begin(next);
    if (presence) this.#provider.awareness.setLocalState(presence);
    // Not from inside the provider's own message loop.
    queueMicrotask(() => {
      provider.destroy();
      peer.destroy();
    });
  }

  readonly #options: PeerOptions = {
    send: (update) => {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, MESSAGE.sync);
      syncProtocol.writeUpdate(encoder, update);
      this.#write(encoding.toUint8Array(encoder));
    },
    announce: (lease) => this.#write(encodeLease(lease)),
    keep: (edit) => this.#device?.keep(edit),
  };

  #write(frame: Uint8Array): void {
    const { ws, wsconnected } = this.#provider;
    if (ws && wsconnected && ws.readyState === ws.OPEN) ws.send(frame as Uint8Array<ArrayBuffer>);
  }

  #setPhase(phase: Phase, closeCode?: number): void {
    if (this.#phase === "ended") return;
    this.#phase = phase;
    this.#events.phase(phase, closeCode);
  }
}

/** [COM2] Ends an attempt to connect that nobody answers: a browser would wait for minutes. */
function giveUpUnanswered({ ws }: WebsocketProvider): void {
  const timer = setTimeout(() => ws?.close(), UNANSWERED_MS);
  for (const answer of ["open", "close"]) ws?.addEventListener(answer, () => clearTimeout(timer));
}

/** Has the provider come back after `wait` milliseconds: its own back-off has no jitter. */
function comeBack(provider: WebsocketProvider, wait: number): void {
  provider.maxBackoffTime = wait;
  // So that what the provider would wait is more than that.
  provider.wsUnsuccessfulReconnects = 20;
}
