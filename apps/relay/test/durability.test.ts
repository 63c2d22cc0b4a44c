// Durability: acknowledged means on disk. A relay in a process of its own is killed with SIGKILL at random moments while
// four delegates type and a chair decides; after each kill everything acknowledged is in the log, the sequence has no
// gap and the chain verifies. CONCORD_KILLS says how often; 50 by default.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { verifyLogs } from "../src/index.ts";
import { type EntryRow, logEntryOf } from "../src/log/entry-row.ts";
import { openExistingDatabase } from "../src/store/database.ts";
import { Client, ReturningPeer } from "./client.ts";
import { RelayProcess } from "./relay-process.ts";
import { Visitor } from "./relay-under-test.ts";
import { seeded } from "./seeded.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const KILLS = Number(process.env.CONCORD_KILLS ?? 50);
const SEED = Number(process.env.CONCORD_SEED ?? 1);
const DELEGATIONS = ["IND", "J", "KEN", "ECP"];
const SETUP = "durable";

/** What the relay told somebody is so. */
interface Acknowledged {
  /** Per client id, up to which clock. */
  readonly clocks: Map<number, number>;
  /** Decisions by `seq`. */
  readonly decisions: Map<number, string>;
}

describe("durability", () => {
  const directory = temporaryDirectory();
  const env = { CONCORD_DATA: directory.path, CONCORD_DEMO: "0", CONCORD_SETUP_TOKEN: SETUP };
  const random = seeded(SEED);
  const acknowledged: Acknowledged = { clocks: new Map(), decisions: new Map() };
  const peers = new Map(DELEGATIONS.map((proponent) => [proponent, new ReturningPeer()]));
  const cookies = new Map<string, string>();
  let id = "";

  beforeAll(async () => {
    const relay = await RelayProcess.start(env);
    const editor = new Visitor(relay.origin, await cookieFor(relay.origin, SETUP));
    cookies.set("editor", editor.cookie!);
    for (const proponent of DELEGATIONS) {
      const response = await editor.post("/api/invitations", { role: "delegate", proponent });
      const { token } = (await response.json()) as { token: string };
      cookies.set(proponent, await cookieFor(relay.origin, token));
    }
    const response = await editor.post("/api/resolutions", { text: "The text as adopted.", confirm: true });
    ({ id } = (await response.json()) as { id: string });
    await relay.end("SIGKILL");
  });
  afterAll(() => directory.remove());

  it(`loses nothing acknowledged in ${KILLS} kills under load (seed ${SEED})`, {
    timeout: 60_000 + KILLS * 10_000,
  }, async () => {
    for (let kill = 1; kill <= KILLS; kill++) {
      await typeUntilKilled(kill);
      await verifyWhatIsOnDisk(kill);
    }
    const typed = [...acknowledged.clocks.values()].reduce((sum, clock) => sum + clock, 0);
    console.log(`${KILLS} kills: ${typed} characters and ${acknowledged.decisions.size} decisions acknowledged`);
    expect(typed).toBeGreaterThan(KILLS * 10);
    expect(acknowledged.decisions.size).toBeGreaterThan(0);
    await verifyThatEverythingTypedArrives();
  });

  async function typeUntilKilled(kill: number): Promise<void> {
    const relay = await RelayProcess.start(env);
    const clients = await Promise.all([...peers.keys()].map((proponent) => connect(relay, proponent)));
    let left = 1 + Math.floor(random() * 40);
    const editor = new Visitor(relay.origin, cookies.get("editor"));
    await new Promise<void>((resolve) => {
      const type = (client: Client): void => client.type("abcdefghij".slice(0, 1 + Math.floor(random() * 9)));
      for (const client of clients) {
        client.socket.on("message", () => {
          if (!note(client) || left <= 0) return;
          left--;
          if (left === 0) {
            resolve();
            return;
          }
          // Each acknowledgement brings the next edit, and now and then a decision; some run while the relay dies.
          type(client);
          if (random() < 0.1) void decide(editor, client);
        });
      }
      for (const client of clients) {
        type(client);
        type(client);
      }
    });
    expect(await relay.end("SIGKILL"), `kill ${kill}`).toBeNull();
    await Promise.all(clients.map((client) => client.closed.catch(() => undefined)));
    for (const client of clients) note(client);
  }

  async function connect(relay: RelayProcess, proponent: string): Promise<Client> {
    return Client.open({ origin: relay.origin, cookie: cookies.get(proponent) }, id, peers.get(proponent));
  }

  /** Notes what the last message acknowledged of a client's own; whether it did. */
  function note(client: Client): boolean {
    const last = client.told.at(-1);
    if (last?.type !== "entries") return false;
    let own = false;
    for (const entry of last.entries) {
      if (entry.kind !== "update") continue;
      for (const [of, , to] of entry.spans) {
        acknowledged.clocks.set(of, Math.max(to, acknowledged.clocks.get(of) ?? 0));
        own ||= of === client.peer.client;
      }
    }
    return own;
  }

  async function decide(editor: Visitor, client: Client): Promise<void> {
    const change = `${client.peer.client}:0`;
    const state = random() < 0.5 ? "accepted" : "rejected";
    try {
      const response = await editor.post(`/api/resolutions/${id}/commands`, { type: "decide", change, state });
      if (response.status !== 200) return;
      const { seq } = (await response.json()) as { seq: number };
      acknowledged.decisions.set(seq, `${change} ${state}`);
    } catch {
      // Killed before it could answer: nothing was acknowledged.
    }
  }

  async function verifyWhatIsOnDisk(kill: number): Promise<void> {
    expect(await verifyLogs({ dataDir: directory.path }), `kill ${kill}`).toMatchObject({
      resolutions: 1,
      problems: [],
    });
    const db = openExistingDatabase(directory.path, { readonly: true });
    if ("problem" in db) throw new Error(db.problem);
    const entries = (db.prepare("SELECT * FROM entries ORDER BY seq").all() as EntryRow[]).map(logEntryOf);
    db.close();
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_entry, index) => index + 1));
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const { kind, payload } of entries) if (kind !== "decision") Y.applyUpdate(doc, payload);
    });
    for (const [client, clock] of acknowledged.clocks) {
      expect(Y.getState(doc.store, client), `client ${client} after kill ${kill}`).toBeGreaterThanOrEqual(clock);
    }
    for (const [seq, decision] of acknowledged.decisions) {
      const { change, state } = JSON.parse(new TextDecoder().decode(entries[seq - 1]?.payload)) as Record<
        string,
        string
      >;
      expect(`${change} ${state}`).toBe(decision);
    }
  }

  async function verifyThatEverythingTypedArrives(): Promise<void> {
    const relay = await RelayProcess.start(env);
    const clients = await Promise.all([...peers.keys()].map((proponent) => connect(relay, proponent)));
    await Promise.all(clients.map((client) => client.saved()));
    expect(await relay.end("SIGTERM")).toBe(0);
    await Promise.all(clients.map(async (client) => expect((await client.closed).code).toBe(4500)));
    expect(await verifyLogs({ dataDir: directory.path })).toMatchObject({ problems: [] });
  }
});

async function cookieFor(origin: string, invitation: string): Promise<string> {
  const response = await new Visitor(origin, undefined).post("/api/session", { invitation });
  return response.headers.getSetCookie()[0]!.split(";")[0]!;
}
