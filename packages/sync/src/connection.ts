// A peer on a socket: y-websocket's provider carries the frames and reconnects; what they mean is the peer's. When the
// relay refuses an edit or has another store, the peer is left behind and a new one, with a new client id, syncs.
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as syncProtocol from "y-protocols/sync";
import { WebsocketProvider } from "y-websocket";
import { decodeMessage, type Hello, MESSAGE, type ServerMessage } from "./messages.ts";
import { Peer, type RefusedEdit } from "./peer.ts";

export type Phase = "connecting" | "live" | "offline" | "ended";

export interface ConnectionEvents {
  /** A peer begins: at the start, after a refusal, after a reset. */
  peer(peer: Peer): void;
  phase(phase: Phase, closeCode?: number): void;
  hello(hello: Hello): void;
  refused(edit: RefusedEdit): void;
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

  /** `url`: ws(s)://host/sync; `room`: id of the resolution. `WebSocket`: another implementation, for Node. */
  constructor(options: { url: string; room: string; events: ConnectionEvents; WebSocket?: typeof WebSocket }) {
    this.#url = options.url;
    this.#room = options.room;
    this.#events = options.events;
    this.#WebSocket = options.WebSocket;
  }

  /** Begins with the first peer; events may come from now on. */
  start(): void {
    this.#begin(new Peer({ send: this.#send }));
  }

  get peer(): Peer {
    return this.#peer;
  }

  get awareness(): WebsocketProvider["awareness"] {
    return this.#provider.awareness;
  }

  destroy(): void {
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

  #begin(peer: Peer): void {
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
      if (status === "disconnected") {
        peer.cut();
        this.#setPhase("offline");
      } else if (status === "connecting" && this.#phase !== "offline") this.#setPhase("connecting");
    });
    provider.on("connection-close", () => {
      // The provider's back-off has no jitter: everybody would come back at the same instant.
      provider.maxBackoffTime = 400 + Math.random() * 2100;
      peer.cut();
      // What is held of the old connection comes again on the next.
      if (this.#held) this.#held = [];
      this.#setPhase("offline");
    });
    provider.on("closed", ({ code }) => this.#setPhase("ended", code));
    provider.awareness.on("change", () => this.#events.presence());
    this.#events.peer(peer);
    provider.connect();
  }

  #handle(provider: WebsocketProvider, peer: Peer): void {
    provider.messageHandlers[MESSAGE.sync] = (_encoder, decoder) => {
      const type = decoding.readVarUint(decoder);
      const bytes = decoding.readVarUint8Array(decoder);
      this.#take(peer, () => {
        if (type !== syncProtocol.messageYjsSyncStep1) {
          peer.update(bytes);
          if (type === syncProtocol.messageYjsSyncStep2) provider.synced = true;
          return;
        }
        peer.stateVector(bytes);
        this.#setPhase("live");
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
        if (!peer.hello(message.hello)) this.#again(new Peer({ send: this.#send }));
        break;
      case "ledger":
        peer.ledger(message.ledger);
        break;
      case "entries":
        peer.entries(message.entries);
        break;
      case "refusal":
        this.#events.refused(peer.refused(message.refusal));
        this.#again(peer.successor({ send: this.#send }));
        break;
      case "reset":
        this.#again(new Peer({ send: this.#send }));
        break;
      case "keepalive":
        break;
    }
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

  readonly #send = (update: Uint8Array): void => {
    const { ws, wsconnected } = this.#provider;
    if (!ws || !wsconnected || ws.readyState !== ws.OPEN) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.sync);
    syncProtocol.writeUpdate(encoder, update);
    ws.send(encoding.toUint8Array(encoder));
  };

  #setPhase(phase: Phase, closeCode?: number): void {
    if (this.#phase === "ended") return;
    this.#phase = phase;
    this.#events.phase(phase, closeCode);
  }
}
