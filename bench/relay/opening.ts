// Opening a resolution that has been written in for long: a relay that has just started, from the request for a socket to the
// whole text at the client; beside Yjs alone, which applies the same text as one update. What the relay holds then, beside
// what Yjs alone holds.
import { setTimeout as pause } from "node:timers/promises";
import { openExistingStore } from "@concord/relay";
import { baseUpdate, type LogEntry } from "@concord/sync";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { actorOf, numbers } from "../big-resolution.ts";
import { spreadOf, timed } from "../statistics.ts";
import { DIALECTS } from "./dialect.ts";
import { BASE, Meeting, TEXT_NAME } from "./meeting.ts";
import { startRelay, withDirectory } from "./servers.ts";
import type { Address } from "./typing.ts";

/** A resolution in one of the states of its history. */
export interface Opening {
  readonly updates: number;
  /** Milliseconds at the relay, median. */
  readonly relay: number;
  /** Milliseconds for Yjs alone, median. */
  readonly yjs: number;
  /** Bytes that the relay holds for it, and Yjs alone. */
  readonly held: { readonly relay: number; readonly yjs: number };
}

const WRITERS = 10;
const COPIES = 3;
/** The relay keeps a snapshot every 2,000 entries; here it is as old as it can become. */
const BEHIND = 1_999;
const BATCH = 5_000;
const AT = "2026-01-01T00:00:00.000Z";
const PROPONENTS = ["IND", "KEN", "ECP"] as const;

type Written = Omit<LogEntry, "seq">;

/** Ten delegates type key by key, each in turn, and now and then go somewhere else. */
function history(updates: number): Written[] {
  const state = baseUpdate(BASE);
  const next = numbers(5);
  const written: Written[] = [];
  const people = Array.from({ length: WRITERS }, (_, which) => {
    const doc = new Y.Doc({ gc: false });
    Y.applyUpdate(doc, state);
    doc.clientID = 1_000 + which;
    const actor = { ...actorOf(PROPONENTS[which % PROPONENTS.length]!), userId: `delegate-${which}` };
    doc.on("update", (payload: Uint8Array) => written.push({ at: AT, actor, kind: "update", payload }));
    return { text: doc.getText(TEXT_NAME), at: 3 };
  });
  while (written.length < updates) {
    const person = people[written.length % WRITERS]!;
    if (next(50) === 0) person.at = 1 + next(person.text.length - 1);
    person.text.insert(person.at, "e");
    person.at += 1;
  }
  return written;
}

/** Appends to the logs of resolutions while no relay runs. */
async function append(dataDir: string, ids: readonly string[], entries: readonly Written[]) {
  const store = await openExistingStore({ dataDir }, { readonly: false });
  if ("problem" in store) throw new Error(store.problem);
  for (const id of ids) {
    for (let from = 0; from < entries.length; from += BATCH) {
      const expectedHead = await store.log.head(id);
      const [appended] = await store.log.append([
        { resolution: id, expectedHead, entries: entries.slice(from, from + BATCH) },
      ]);
      if (!appended?.ok) throw new Error("somebody else writes");
    }
  }
  await store.close();
}

/** Milliseconds until the text has come. */
async function opened({ url, headers }: Address): Promise<{ ms: number; socket: WebSocket }> {
  const start = performance.now();
  const socket = new WebSocket(url, { headers: { ...headers }, perMessageDeflate: false });
  socket.once("open", () => {
    for (const frame of DIALECTS.concord.greeting(new Y.Doc())) socket.send(frame);
  });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  socket.once("close", () => reject(new Error("the relay closed")));
  socket.once("error", reject);
  // Sync, step 2.
  socket.on("message", (frame: Buffer) => frame[0] === 0 && frame[1] === 1 && resolve(performance.now() - start));
  return { ms: await promise, socket };
}

/** Opens resolutions with a history of so many updates. */
export function opening(updates: number): Promise<Opening> {
  return withDirectory(async (data) => {
    const first = await startRelay({ CONCORD_DATA: data });
    const meeting = await Meeting.at(first.url);
    const ids: string[] = [];
    for (let copy = 0; copy <= COPIES; copy += 1) ids.push(await meeting.resolution());
    await first.stop();
    const entries = history(updates);
    const kept = Math.max(0, updates - BEHIND);
    await append(data, ids, entries.slice(0, kept));
    if (kept > 0) await openAll(data, ids);
    await append(data, ids, entries.slice(kept));
    const { times, bytes } = await openAll(data, ids);
    const whole = wholeOf(entries);
    return {
      updates,
      relay: spreadOf(times).p50,
      yjs: yjsAlone(whole),
      held: { relay: bytes, yjs: yjsBytes(whole) },
    };
  });
}

/** Opens all in a relay that has just started; the first, for what is made once, does not count. */
async function openAll(data: string, ids: readonly string[]): Promise<{ times: number[]; bytes: number }> {
  const relay = await startRelay({ CONCORD_DATA: data });
  const meeting = await Meeting.at(relay.url);
  const [first = "", ...others] = ids;
  const sockets = [(await opened(meeting.address(first, 0))).socket];
  // The snapshot is kept behind the answer.
  await pause(300);
  const before = await relay.memory();
  const times: number[] = [];
  for (const id of others) {
    const { ms, socket } = await opened(meeting.address(id, 0));
    times.push(ms);
    sockets.push(socket);
    await pause(300);
  }
  const bytes = ((await relay.memory()) - before) / others.length;
  for (const socket of sockets) socket.terminate();
  await relay.stop();
  return { times, bytes };
}

function wholeOf(entries: readonly Written[]): Uint8Array {
  const doc = new Y.Doc({ gc: false });
  doc.transact(() => {
    Y.applyUpdate(doc, baseUpdate(BASE));
    for (const { payload } of entries) Y.applyUpdate(doc, payload);
  });
  return Y.encodeStateAsUpdate(doc);
}

function yjsAlone(whole: Uint8Array): number {
  const times = Array.from({ length: 2 * COPIES }, () => timed(() => Y.applyUpdate(new Y.Doc({ gc: false }), whole)));
  return spreadOf(times.slice(COPIES)).p50;
}

/** A process with garbage of its own tells it only roughly: several documents, and what is left of them. */
function yjsBytes(whole: Uint8Array): number {
  const used = (): number => {
    globalThis.gc?.();
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  used();
  const before = used();
  const docs = Array.from({ length: 2 * COPIES }, () => new Y.Doc({ gc: false }));
  for (const doc of docs) Y.applyUpdate(doc, whole);
  return Math.max(0, used() - before) / docs.length;
}
