// The hub: takes sockets in, hands their frames to the rooms, keeps them alive, and closes those whose session has
// ended. A socket says nothing to a room before origin, session and resolution have been checked.

import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { assertNever } from "@concord/redline";
import { CLOSE, encodeMessage, PROTOCOL_VERSION } from "@concord/sync";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import type { Session, Sessions } from "../accounts/sessions.ts";
import type { Catalogue, Listed } from "../catalogue.ts";
import { addressOf, type Trusts } from "../http/address.ts";
import { sessionToken } from "../http/cookie.ts";
import { isSameOrigin } from "../http/origin.ts";
import type { Limits } from "../limits.ts";
import type { Meeting } from "../meeting.ts";
import type { Report } from "../report.ts";
import { Connection } from "./connection.ts";
import { Door } from "./door.ts";
import type { Fanout } from "./fanout.ts";
import { type ClientFrame, readFrame } from "./frames.ts";
import { MAX_UPDATE, type Room } from "./room.ts";
import type { Rooms } from "./rooms.ts";
import { Hung, watched } from "./watchdog.ts";

/** Largest frame, in bytes; a larger one closes the connection with 1009 before it is read. */
const MAX_FRAME = 1024 * 1024;
/** Most connections of a relay at once. */
const MOST_CONNECTIONS = 2_000;
/** Most connections of one person at once: nobody takes the places of all others. */
export const MOST_OF_A_PERSON = 400;
/** How long somebody stays away who sent something that hung, in seconds. */
const BARRED_S = 60;
const KEEPALIVE_MS = 20_000;
const KEEPALIVE = encodeMessage({ type: "keepalive" });

/** Why a connection is closed. */
interface Farewell {
  readonly code: number;
  readonly reason: string;
}

/** What a socket is let in with. */
interface Admission {
  readonly session: Session;
  readonly listed: Listed;
  readonly room: Room;
}

const UNREADABLE: Farewell = { code: CLOSE.badMessage, reason: "not a message of this protocol" };
const COMES_TOO_OFTEN: Farewell = { code: CLOSE.tooMany, reason: "too many connections were opened" };
const GOING_DOWN: Farewell = { code: CLOSE.shuttingDown, reason: "the relay is shutting down" };

export interface HubParts {
  readonly meeting: Meeting;
  readonly sessions: Sessions;
  readonly catalogue: Catalogue;
  readonly rooms: Rooms;
  readonly fanout: Fanout;
  readonly limits: Limits;
  /** Which proxies are believed. */
  readonly trusts: Trusts;
  readonly now: () => number;
  readonly report: Report;
}

export class Hub {
  readonly #parts: HubParts;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME,
    perMessageDeflate: false,
    clientTracking: false,
  });
  readonly #connections = new Set<Connection>();
  readonly #door = new Door();
  readonly #timer: NodeJS.Timeout;
  #closing = false;

  constructor(parts: HubParts) {
    this.#parts = parts;
    this.#timer = setInterval(() => this.keepAlive(), KEEPALIVE_MS).unref();
  }

  /** Whether it takes nobody in any more. */
  get isClosing(): boolean {
    return this.#closing;
  }

  get connections(): number {
    return this.#connections.size;
  }

  /** Bytes that wait for readers, over all connections. */
  get queuedBytes(): number {
    let sum = 0;
    for (const connection of this.#connections) sum += connection.queuedBytes;
    return sum;
  }

  /** Takes in a request for a socket. */
  accept(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on("error", () => stream.destroy());
    const id = /^\/sync\/([A-Za-z0-9_-]{1,64})(?:\?|$)/.exec(request.url ?? "")?.[1];
    if (id === undefined) refuseUpgrade(stream, "404 Not Found");
    else if (!isSameOrigin(request.headers)) refuseUpgrade(stream, "403 Forbidden");
    else if (!this.#parts.limits.socketsOfAddress.admit(addressOf(request, this.#parts.trusts)))
      refuseUpgrade(stream, "429 Too Many Requests");
    else void this.#admit(request, stream, head, id);
  }

  /** Closes the connections of sessions that have ended. */
  async checkSessions(): Promise<void> {
    const ids = new Set(Array.from(this.#connections, ({ session }) => session.id));
    const lasting = await this.#parts.sessions.lasting([...ids]);
    for (const connection of this.#connections) {
      const { id } = connection.session;
      // One that came meanwhile has been looked at when it came.
      if (ids.has(id) && !lasting.has(id)) connection.close(CLOSE.noSession, "signed out");
    }
  }

  /** The same, on a hint. */
  checkSessionsSoon(): void {
    this.checkSessions().catch((error: unknown) => this.#parts.report("sessions could not be checked", error));
  }

  /** Sessions have ended: closes the connections of those, here and at other relays. */
  async endSessions(): Promise<void> {
    this.#parts.fanout.publish({ type: "sessions" });
    await this.checkSessions();
  }

  /** Closes the connections of somebody who sent what hung, and opens none for a while. */
  bar(person: string): void {
    this.#parts.limits.socketsOfPerson.shut(person, BARRED_S);
    for (const connection of this.#connections) {
      if (connection.person.id === person) connection.close(UNREADABLE.code, UNREADABLE.reason);
    }
  }

  /** Tells every client that the relay is there, and finds those that are not. */
  keepAlive(): void {
    for (const connection of this.#connections) if (connection.ping()) connection.send(KEEPALIVE);
    this.#parts.rooms.sweep();
  }

  /** Closes every connection: the relay is going down, and clients come back to the next one. */
  close(): void {
    this.#closing = true;
    clearInterval(this.#timer);
    for (const connection of this.#connections) connection.close(GOING_DOWN.code, GOING_DOWN.reason);
  }

  /** Upgrades when it is known whether the socket is let in, so that it has nothing to say before. */
  async #admit(request: IncomingMessage, stream: Duplex, head: Buffer, id: string): Promise<void> {
    const leave = await this.#door.enter(stream);
    if (leave === undefined) {
      refuseUpgrade(stream, "503 Service Unavailable");
      return;
    }
    const admission = await this.#check(request, id);
    if (stream.destroyed) return;
    this.#server.handleUpgrade(request, stream, head, (socket) => {
      // A frame that breaks the WebSocket protocol, or is too large, is answered by ws with a close code of its own.
      socket.on("error", () => {});
      const refused = "code" in admission ? admission : this.#overfilled(admission);
      if (refused === undefined && "room" in admission) this.#connect(socket, stream, admission, leave);
      else {
        leave();
        if (refused !== undefined) socket.close(refused.code, refused.reason);
      }
    });
  }

  async #check(request: IncomingMessage, id: string): Promise<Admission | Farewell> {
    const { sessions, catalogue, rooms, report } = this.#parts;
    if (this.#closing) return GOING_DOWN;
    try {
      const token = sessionToken(request.headers);
      const session = token === undefined ? undefined : await sessions.find(token);
      if (session === undefined) return { code: CLOSE.noSession, reason: "not signed in" };
      if (!this.#parts.limits.socketsOfPerson.admit(session.person.id)) return COMES_TOO_OFTEN;
      const listed = await catalogue.find(id);
      if (listed?.state !== "open") return { code: CLOSE.noResolution, reason: "no such resolution" };
      return { session, listed, room: await rooms.open(id) };
    } catch (error) {
      report(`resolution ${id} could not be opened`, error);
      return { code: CLOSE.cannotStore, reason: "the resolution cannot be opened now" };
    }
  }

  /** Why somebody who may come in is sent away now. */
  #overfilled({ session, room }: Admission): Farewell | undefined {
    if (this.#closing) return GOING_DOWN;
    if (this.#connections.size >= MOST_CONNECTIONS) return { code: CLOSE.tooMany, reason: "too many connections" };
    let own = 0;
    for (const { person } of this.#connections) if (person.id === session.person.id) own++;
    if (own >= MOST_OF_A_PERSON) return { code: CLOSE.tooMany, reason: "too many connections of one person" };
    if (!this.#parts.rooms.has(room)) return { code: CLOSE.cannotStore, reason: "the resolution is opened again" };
    return undefined;
  }

  /** `leave`: called when it has been answered, and the next may come in. */
  #connect(socket: WebSocket, stream: Duplex, { session, listed, room }: Admission, leave: () => void): void {
    const { writingOfPerson, writingOfResolution } = this.#parts.limits;
    const shared = [writingOfPerson.of(session.person.id), writingOfResolution.of(room.id)];
    const connection = new Connection(socket, stream, session, this.#parts.now, shared);
    this.#connections.add(connection);
    socket.on("message", (data, isBinary) => {
      this.#read(room, connection, data, isBinary);
      if (connection.synced) leave();
    });
    socket.on("pong", () => {
      connection.alive = true;
    });
    socket.on("close", () => {
      this.#connections.delete(connection);
      room.leave(connection);
      room.usedAt = this.#parts.now();
    });
    const { id, name, role, proponent } = session.person;
    const hello = {
      version: PROTOCOL_VERSION,
      epoch: this.#parts.meeting.epoch,
      head: room.resolution.head,
      user: proponent === undefined ? { id, name, role } : { id, name, role, proponent },
      resolution: { id: listed.id, title: listed.title },
    };
    connection.send(encodeMessage({ type: "hello", hello }));
    room.enter(connection);
  }

  #read(room: Room, connection: Connection, data: RawData, isBinary: boolean): void {
    if (connection.isClosed || !(data instanceof Buffer)) return;
    connection.charge(data.length);
    const fault = isBinary ? this.#takeSafely(room, connection, data) : UNREADABLE;
    if (fault !== undefined) connection.close(fault.code, fault.reason);
  }

  /** A fault of ours ends one connection and not the relay. */
  #takeSafely(room: Room, connection: Connection, data: Buffer): Farewell | undefined {
    try {
      return watched(data.length, () => {
        const frame = readFrame(data);
        return frame === undefined ? UNREADABLE : this.#take(room, connection, frame, data.length);
      });
    } catch (error) {
      if (error instanceof Hung) this.bar(connection.person.id);
      this.#parts.report(`a message to resolution ${room.id} could not be handled`, error);
      return { code: CLOSE.cannotStore, reason: "the relay failed" };
    }
  }

  #take(room: Room, connection: Connection, frame: ClientFrame, bytes: number): Farewell | undefined {
    if (frame.type === "update") {
      this.#parts.rooms.receive(room, connection, frame.update);
      return undefined;
    }
    if (bytes > MAX_UPDATE) return { code: CLOSE.tooLarge, reason: "too large" };
    switch (frame.type) {
      case "step1":
        if (!connection.mayAsk()) return { code: CLOSE.tooMany, reason: "asks too often" };
        return room.answerStep1(connection, frame.stateVector) ? undefined : UNREADABLE;
      case "lease":
        room.lease(connection, frame);
        return undefined;
      case "awareness":
        return room.presence.receive(connection, frame.payload) ? undefined : UNREADABLE;
      case "query-awareness":
        if (connection.mayAsk()) room.greet(connection);
        return undefined;
      default:
        return assertNever(frame);
    }
  }
}

function refuseUpgrade(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
