// Everybody comes back at once: 500 clients, as the pages have them, lose their relay in the same instant, some of them type on, and they come back
// to the one that is started in its place: spread by chance, let in a few at a time, and nothing of what they typed is lost.

import { PassThrough } from "node:stream";
import { Connection, type Peer } from "@concord/sync";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { WebSocket } from "ws";
import { verifyLogs } from "../src/index.ts";
import { openExistingDatabase } from "../src/store/database.ts";
import { SqliteStore } from "../src/store/sqlite.ts";
import { Door } from "../src/sync/door.ts";
import { docOf } from "./load.ts";
import { RelayProcess } from "./relay-process.ts";
import { Visitor } from "./relay-under-test.ts";
import { temporaryDirectory } from "./temporary-directory.ts";
import { Waiting } from "./waiting.ts";

const CLIENTS = 500;
/** So many people have all those clients, and one of each types. */
const PEOPLE = 10;
const SETUP = "coming-back";

it(`lets ${CLIENTS} clients back in after a restart, with all that they typed meanwhile`, {
  // All of them are in this one process: where others want the processor too, that takes minutes.
  timeout: 300_000,
}, async () => {
  const directory = temporaryDirectory();
  const env = { CONCORD_DATA: directory.path, CONCORD_DEMO: "0", CONCORD_SETUP_TOKEN: SETUP };
  let relay = await RelayProcess.start(env);
  onTestFinished(async () => {
    await relay.end("SIGKILL");
    directory.remove();
  });
  const { origin } = relay;
  const editor = new Visitor(origin, await cookieFor(origin, SETUP));
  const made = await editor.post("/api/resolutions", { text: "The text as adopted.", confirm: true });
  const { id } = (await made.json()) as { id: string };
  const cookies: string[] = [];
  for (let n = 0; n < PEOPLE; n++) {
    const invited = await editor.post("/api/invitations", { role: "delegate", proponent: `P${"ABCDEFGHIJ"[n]}` });
    cookies.push(await cookieFor(origin, ((await invited.json()) as { token: string }).token));
  }
  // The provider of every client listens for the end of the process.
  process.setMaxListeners(2 * CLIENTS);
  const clients = Array.from({ length: CLIENTS }, (_, n) => new Returning(origin, id, cookies[n % PEOPLE]!));
  const writers = clients.slice(0, PEOPLE);
  onTestFinished(() => {
    for (const { connection } of clients) connection.destroy();
  });
  await Promise.all(clients.map((client) => client.until("live")));
  for (const writer of writers) writer.type("before ");
  await Promise.all(writers.map((writer) => writer.saved()));

  const gone = Promise.all(clients.map((client) => client.until("offline")));
  await relay.end("SIGKILL");
  await gone;
  for (const writer of writers) writer.type("meanwhile ");
  relay = await RelayProcess.start({ ...env, PORT: new URL(origin).port });
  const start = performance.now();
  const times = await Promise.all(
    clients.map(async (client) => {
      await client.until("live");
      return performance.now() - start;
    }),
  );
  await Promise.all(writers.map((writer) => writer.saved()));
  const took = performance.now() - start;

  const db = openExistingDatabase(directory.path, { readonly: true });
  if ("problem" in db) throw new Error(db.problem);
  const text = docOf(await new SqliteStore(db).log.read(id))
    .getText("s:0")
    .toString();
  db.close();
  expect(text.match(/before /g)).toHaveLength(writers.length);
  expect(text.match(/meanwhile /g)).toHaveLength(writers.length);
  await Promise.all(clients.map((client) => client.has(text)));
  expect(clients.filter(({ refusals }) => refusals > 0)).toEqual([]);
  expect(await verifyLogs({ dataDir: directory.path })).toMatchObject({ problems: [] });
  times.sort((a, b) => a - b);
  const [first, last] = [times[0]!, times.at(-1)!].map((time) => time.toFixed(0));
  console.log(
    `${CLIENTS} clients came back ${first} to ${last} ms after the restart; what ${PEOPLE} typed meanwhile was saved after ${took.toFixed(0)} ms, nothing lost`,
  );
});

describe("the door", () => {
  it("lets in a few at a time, in order, and frees the place of whoever hangs up or keeps it for long", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const door = new Door();
    const streams = Array.from({ length: 100 }, () => new PassThrough());
    const inside: (() => void)[] = [];
    for (const stream of streams) void door.enter(stream).then((leave) => leave && inside.push(leave));
    await vi.advanceTimersByTimeAsync(0);
    expect(inside).toHaveLength(32);
    // Twice is once.
    inside[0]!();
    inside[0]!();
    await vi.advanceTimersByTimeAsync(0);
    expect(inside).toHaveLength(33);
    streams[1]!.destroy();
    streams[33]!.destroy();
    await vi.advanceTimersByTimeAsync(0);
    expect(inside).toHaveLength(34);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(inside).toHaveLength(66);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(inside).toHaveLength(99);
  });

  it("sends away whoever would wait too long, and whoever comes when too many wait", async () => {
    vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const door = new Door();
    const first = await door.enter(new PassThrough());
    const waiting = Array.from({ length: 2_031 }, () => door.enter(new PassThrough()));
    expect(await door.enter(new PassThrough())).toBeUndefined();
    await vi.advanceTimersByTimeAsync(16_000);
    first?.();
    const answers = await Promise.all(waiting);
    const letIn = answers.filter((answer) => answer !== undefined).length;
    expect(letIn).toBeGreaterThan(32 * 15);
    expect(letIn).toBeLessThan(32 * 18);
  });
});

async function cookieFor(origin: string, invitation: string): Promise<string> {
  const response = await new Visitor(origin, undefined).post("/api/session", { invitation });
  return response.headers.getSetCookie()[0]!.split(";")[0]!;
}

/** A client as the pages have it: it comes back by itself. */
class Returning {
  readonly connection: Connection;
  refusals = 0;
  #peer: Peer | undefined;
  #phase = "";
  readonly #waiting = new Waiting();

  constructor(origin: string, room: string, cookie: string) {
    class Socket extends WebSocket {
      constructor(address: string) {
        super(address, { headers: { origin, cookie } });
        this.on("message", () => setImmediate(look));
      }
    }
    const look = (): void => {
      this.#waiting.changed();
    };
    this.connection = new Connection({
      url: `${origin.replace("http", "ws")}/sync`,
      room,
      WebSocket: Socket as unknown as typeof globalThis.WebSocket,
      events: {
        peer: (peer) => {
          this.#peer = peer;
        },
        phase: (phase) => {
          this.#phase = phase;
          look();
        },
        refused: () => {
          this.refusals++;
        },
        hello: () => {},
        kept: () => {},
        failing: () => {},
        presence: () => {},
        arriving: () => {},
      },
    });
    this.connection.start();
  }

  type(words: string): void {
    const { pen } = this.#peer!;
    pen!.insert("s:0", 0, [words]);
    pen!.flush();
  }

  until(phase: string): Promise<void> {
    return this.#waiting.until(() => this.#phase === phase);
  }

  saved(): Promise<void> {
    return this.#waiting.until(() => this.#peer!.live && this.#peer!.unsaved === 0);
  }

  has(text: string): Promise<void> {
    return this.#waiting.until(() => this.#peer!.doc.getText("s:0").toString() === text);
  }
}
