// Who is in a room and where their carets are, in y-protocols' awareness encoding. A client says where its caret is and
// nothing else that counts: who it is comes from its session. It speaks for its own client ids alone; the states of
// others that stock clients echo, and forged ones, are dropped. Changes are sent together, a few times a second, to the
// connections here and to the other relays; what those tell of their connections is believed.

import { MESSAGE } from "@concord/sync";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Person } from "../accounts/person.ts";
import type { PresentState } from "./fanout.ts";

/** What presence needs to know of a connection. */
export interface PresentConnection {
  readonly person: Person;
  /** For which other proponents it may write. */
  readonly typesFor: ReadonlySet<string>;
  send(...frames: readonly Uint8Array[]): void;
}

/** Longest state, in bytes of JSON as it came. */
const MAX_STATE = 4 * 1024;
const MAX_PAYLOAD = 256 * 1024;
const MOST_IDS = 16;
/** The state of somebody who has left. */
const FAREWELL = Buffer.from("null");
/** Changes wait this long for others to be sent with. */
const GATHER_MS = 50;

/** Somebody who is connected to another relay. */
interface Elsewhere {
  readonly relay: string;
  readonly person: Pick<Person, "id">;
}

interface Present<C> {
  readonly owner: C | Elsewhere;
  /** The state as JSON; "null" once it is gone. */
  readonly state: string;
  readonly clock: number;
}

/** Whose client ids are: what a resolution knows of them. */
export interface ClientIds {
  /** To whom a client id is leased. */
  leaseOf(client: number): { readonly userId: string } | undefined;
  /** Keeps a client id that nobody has used for who shows it first: others could take it otherwise. */
  reserve(client: number, userId: string): boolean;
}

export class Presence<C extends PresentConnection> {
  readonly #now: () => number;
  readonly #clients: ClientIds;
  readonly #connections: ReadonlySet<C>;
  /** Whose each client id is, and the same the other way round. */
  readonly #owners = new Map<number, C>();
  readonly #publish: (states: readonly PresentState[]) => void;
  readonly #ids = new Map<C, Set<number>>();
  readonly #states = new Map<number, Present<C>>();
  #changed = new Map<number, Present<C>>();
  #clock = 0;
  #timer: NodeJS.Timeout | undefined;

  /** `publish` tells the other relays. */
  constructor(
    connections: ReadonlySet<C>,
    clients: ClientIds,
    now: () => number,
    publish: (states: readonly PresentState[]) => void,
  ) {
    this.#publish = publish;
    this.#connections = connections;
    this.#clients = clients;
    this.#now = now;
  }

  /** Takes what a connection says of itself; false when it cannot be read. */
  receive(connection: C, payload: Uint8Array): boolean {
    if (payload.length > MAX_PAYLOAD) return true;
    try {
      const decoder = decoding.createDecoder(payload);
      for (let left = decoding.readVarUint(decoder); left > 0; left--) {
        const client = decoding.readVarUint(decoder);
        decoding.readVarUint(decoder);
        const length = decoding.readVarUint(decoder);
        const start = decoder.pos;
        if (start + length > payload.length) return false;
        decoder.pos = start + length;
        // Stock clients echo that somebody has left; that says nothing of themselves and binds nothing.
        if (length === FAREWELL.length && FAREWELL.equals(payload.subarray(start, decoder.pos))) {
          if (this.#owners.get(client) === connection) this.#gone(client);
          continue;
        }
        if (length > MAX_STATE || !this.#owns(connection, client)) continue;
        const bytes = Buffer.from(payload.buffer, payload.byteOffset + start, length);
        const state: unknown = JSON.parse(bytes.toString("utf8"));
        if (typeof state === "object" && state !== null && !Array.isArray(state)) this.#set(connection, client, state);
      }
      return decoder.pos === payload.length;
    } catch {
      return false;
    }
  }

  /** Everybody who is here, for a connection that comes in or asks. */
  everybody(connection: C): Uint8Array | undefined {
    return presenceFrame([...this.#states].filter(([, present]) => present.owner !== connection));
  }

  /** Tells the other relays who is connected here. */
  publishAll(): void {
    this.#publishOwn([...this.#states]);
  }

  /** Takes what another relay says of its connections. */
  receiveFrom(relay: string, states: readonly PresentState[]): void {
    for (const [client, clock, state] of states) {
      const before = this.#states.get(client);
      // Clocks grow over all relays, whatever their clocks say.
      this.#clock = Math.max(this.#clock, clock);
      if (state === FAREWELL.toString()) {
        if (before !== undefined && isElsewhere(before.owner) && before.owner.relay === relay)
          this.#gone(client, clock);
        continue;
      }
      if (before !== undefined && before.clock >= clock) continue;
      // Somebody has come back by another relay before the dead connection here was noticed.
      const here = this.#owners.get(client);
      if (here !== undefined) this.#disown(client, here);
      const { user } = JSON.parse(state) as { user: Pick<Person, "id"> };
      const present = { owner: { relay, person: { id: user.id } }, state, clock };
      // Nobody here writes under it before they do.
      this.#clients.reserve(client, user.id);
      this.#states.set(client, present);
      this.#change(client, present);
    }
  }

  /** Takes away what a relay said that is no more. */
  forget(relay: string): void {
    for (const [client, { owner }] of [...this.#states]) {
      if (isElsewhere(owner) && owner.relay === relay) this.#gone(client);
    }
  }

  /** Takes away what a connection said. */
  leave(connection: C): void {
    for (const client of this.#ids.get(connection) ?? []) {
      this.#owners.delete(client);
      this.#gone(client);
    }
    this.#ids.delete(connection);
  }

  /** Sends what has changed, now. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const changed = [...this.#changed];
    this.#changed = new Map();
    const whole = presenceFrame(changed);
    if (whole === undefined) return;
    this.#publishOwn(changed);
    const speakers = new Set<unknown>(changed.map(([, { owner }]) => owner));
    for (const connection of this.#connections) {
      const frame = speakers.has(connection)
        ? presenceFrame(changed.filter(([, { owner }]) => owner !== connection))
        : whole;
      if (frame !== undefined) connection.send(frame);
    }
  }

  /** Whether a connection may speak for a client id; binds an id that is free. Cheap for the echoes of stock clients. */
  #owns(connection: C, client: number): boolean {
    const owner = this.#owners.get(client);
    if (owner === connection) return true;
    const { id } = connection.person;
    const present = owner ?? this.#states.get(client)?.owner;
    if (present !== undefined && present.person.id !== id) return false;
    const lessee = this.#clients.leaseOf(client)?.userId;
    if (lessee !== undefined && lessee !== id) return false;
    // The first thing a client says is of itself; so somebody who comes back takes the id over from a dead connection.
    const ids = this.#ids.get(connection) ?? new Set();
    const isFirst = ids.size === 0;
    if (!isFirst && (owner !== undefined || lessee === undefined || ids.size >= MOST_IDS)) return false;
    if (!this.#clients.reserve(client, id)) return false;
    if (owner !== undefined) this.#disown(client, owner);
    this.#owners.set(client, connection);
    this.#ids.set(connection, ids.add(client));
    return true;
  }

  #set(owner: C, client: number, state: object): void {
    const { id, name, role, proponent } = owner.person;
    // For whom somebody types is said by the client, and believed of who has announced that.
    const { typesFor } = state as { typesFor?: unknown };
    const scribe =
      typeof typesFor === "string" && owner.typesFor.has(typesFor) ? { typesFor } : { typesFor: undefined };
    const present = {
      owner,
      state: JSON.stringify({ ...state, ...scribe, user: { id, name, role, proponent } }),
      clock: this.#tick(),
    };
    this.#states.set(client, present);
    this.#change(client, present);
  }

  #disown(client: number, owner: C): void {
    this.#ids.get(owner)?.delete(client);
    this.#owners.delete(client);
  }

  #gone(client: number, clock = this.#tick()): void {
    const before = this.#states.get(client);
    if (before === undefined) return;
    this.#states.delete(client);
    this.#change(client, { ...before, state: FAREWELL.toString(), clock });
  }

  #publishOwn(states: readonly (readonly [number, Present<C>])[]): void {
    const own = states.filter(([, { owner }]) => !isElsewhere(owner));
    if (own.length > 0) this.#publish(own.map(([client, { clock, state }]) => [client, clock, state]));
  }

  #change(client: number, present: Present<C>): void {
    this.#changed.set(client, present);
    this.#timer ??= setTimeout(() => this.flush(), GATHER_MS).unref();
  }

  /** Clocks are the relay's own and grow over restarts, so that nobody takes a state for one that is older. */
  #tick(): number {
    this.#clock = Math.max(this.#clock + 1, this.#now());
    return this.#clock;
  }
}

function isElsewhere(owner: object): owner is Elsewhere {
  return "relay" in owner;
}

function presenceFrame<C>(states: readonly (readonly [client: number, present: Present<C>])[]): Uint8Array | undefined {
  if (states.length === 0) return undefined;
  const payload = encoding.createEncoder();
  encoding.writeVarUint(payload, states.length);
  for (const [client, { clock, state }] of states) {
    encoding.writeVarUint(payload, client);
    encoding.writeVarUint(payload, clock);
    encoding.writeVarString(payload, state);
  }
  const frame = encoding.createEncoder();
  encoding.writeVarUint(frame, MESSAGE.awareness);
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(payload));
  return encoding.toUint8Array(frame);
}
