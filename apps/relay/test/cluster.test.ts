// Relays on one PostgreSQL, in processes of their own: any serves any resolution, what one has the others have, and through
// what kills them nothing acknowledged is lost. CONCORD_LONG=1 makes the storm long; the seed is printed.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { verifyLogs } from "../src/index.ts";
import { PostgresStore } from "../src/store/postgres.ts";
import { Client } from "./client.ts";
import { Cluster, Delegate, SETUP } from "./cluster.ts";
import { CAN_BE_FULL, fillDisk } from "./full-disk.ts";
import { Load } from "./load.ts";
import { LONG_TEXT } from "./long-text.ts";
import { Visitor } from "./relay-under-test.ts";
import { seeded } from "./seeded.ts";

const LONG = process.env.CONCORD_LONG === "1";
const SEED = Number(process.env.CONCORD_SEED ?? 1);
const FAULTS = LONG ? 300 : 9;
const RACES = LONG ? 200 : 20;

type State = { user?: { name: string; proponent?: string }; caret?: unknown } | null;

describe("relays on one PostgreSQL", () => {
  let cluster: Cluster;
  const cookies = new Map<string, string>();
  beforeAll(async () => {
    cluster = await Cluster.start(3);
    cookies.set("editor", await cookieFor(SETUP));
    for (const proponent of ["IND", "J", "KEN", "ECP"]) cookies.set(proponent, await invited("delegate", proponent));
    cookies.set("chair", await invited("chair"));
  });
  afterAll(() => cluster.stop());

  const at = (which: number, who: string): Visitor => new Visitor(cluster.origin(which), cookies.get(who));
  const command = (visitor: Visitor, id: string, body: object): Promise<Response> =>
    visitor.post(`/api/resolutions/${id}/commands`, body);

  async function cookieFor(invitation: string): Promise<string> {
    const response = await new Visitor(cluster.origin(0), undefined).post("/api/session", { invitation });
    expect(response.status).toBe(200);
    return response.headers.getSetCookie()[0]!.split(";")[0]!;
  }

  async function invited(role: string, proponent?: string): Promise<string> {
    const response = await at(0, "editor").post("/api/invitations", { role, proponent, name: `${role} ${proponent}` });
    return cookieFor(((await response.json()) as { token: string }).token);
  }

  async function resolution(): Promise<string> {
    const response = await at(0, "editor").post("/api/resolutions", { text: LONG_TEXT, confirm: true });
    return ((await response.json()) as { id: string }).id;
  }

  it("any of them serves any resolution: what is typed at one is read, decided and taken out at the others", async () => {
    const id = await resolution();
    const clients = await Promise.all(
      ["IND", "J", "KEN"].map((proponent, which) => Client.open(at(which, proponent), id)),
    );
    const [india, japan, kenya] = clients as [Client, Client, Client];
    const whole = india.text.length + 30;
    for (let n = 0; n < 10; n++) for (const client of clients) client.type(`${n}`);
    await Promise.all(clients.map((client) => client.saved()));
    await Promise.all(clients.map((client) => client.untilTrue(() => client.text.length === whole)));
    for (const client of clients) expect(client.text).toBe(india.text);
    const change = `${india.peer.client}:0`;
    expect((await command(at(1, "chair"), id, { type: "decide", change, state: "accepted" })).status).toBe(200);
    const ruled = (client: Client): boolean =>
      client.told.some((told) => told.type === "entries" && told.entries.some(({ kind }) => kind === "decision"));
    await Promise.all([india, japan, kenya].map((client) => client.untilTrue(() => ruled(client))));
    // Whoever asks right after a decision is answered with it, whichever relay is asked.
    const agreed = await (await at(2, "J").get(`/api/resolutions/${id}/export?format=txt&view=agreed`)).text();
    expect(agreed).toContain("9876543210");
    for (const client of clients) await client.close();
  });

  it("all of them find what nobody told them of, for they compare heads", async () => {
    const id = await resolution();
    const clients = await Promise.all(
      ["IND", "J", "KEN"].map((proponent, which) => Client.open(at(which, proponent), id)),
    );
    // What a relay appends that ends before it says so.
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(clients[0]!.peer.doc));
    const before = Y.encodeStateVector(doc);
    doc.getText("s:0").insert(0, "told to nobody ");
    const entry = {
      at: new Date().toISOString(),
      actor: { userId: "e", name: "E", role: "delegate", proponent: "ECP" },
      kind: "update",
      payload: Y.encodeStateAsUpdate(doc, before),
    } as const;
    const store = await PostgresStore.open(cluster.url);
    if ("problem" in store) throw new Error(store.problem);
    const start = performance.now();
    await store.log.append([{ resolution: id, expectedHead: 1, entries: [entry] }]);
    await Promise.all(clients.map((client) => client.untilTrue(() => client.text.startsWith("told to nobody "))));
    const took = performance.now() - start;
    console.log(`three relays found an entry that nobody told them of within ${took.toFixed(0)} ms`);
    expect(took).toBeLessThan(6_000);
    await store.close();
    for (const client of clients) await client.close();
  });

  it("shows at all of them who is present, and no longer when a relay is killed; nobody poses as another", async () => {
    const id = await resolution();
    const india = await Client.open(at(0, "IND"), id);
    const japan = await Client.open(at(1, "J"), id);
    const last = (client: Client, of: number): State | undefined =>
      client.told
        .flatMap((told) => (told.type === "awareness" ? told.states : []))
        .filter(([client]) => client === of)
        .map(([, , state]) => state as State)
        .at(-1);
    const caret = "é".repeat(1_900);
    india.sendAwareness([india.peer.client, 1, { caret, user: { name: "The chair" } }]);
    await japan.untilTrue(() => last(japan, india.peer.client)?.caret === caret);
    expect(last(japan, india.peer.client)?.user).toMatchObject({ name: "delegate IND", proponent: "IND" });
    // Somebody else's client id, seen at another relay, is not taken over at this one.
    japan.sendAwareness([india.peer.client, 99, { caret: "forged" }]);
    japan.sendAwareness([japan.peer.client, 1, { caret: 2 }]);
    await india.untilTrue(() => last(india, japan.peer.client)?.caret === 2);
    expect(last(japan, india.peer.client)?.caret).toBe(caret);
    // Whoever comes in later at a third relay sees both; who goes is gone everywhere.
    const kenya = await Client.open(at(2, "KEN"), id);
    await kenya.untilTrue(() => [india, japan].every((one) => last(kenya, one.peer.client) != null));
    await cluster.relays[0]!.end("SIGKILL");
    await kenya.untilTrue(() => last(kenya, india.peer.client) === null);
    await japan.close();
    await kenya.untilTrue(() => last(kenya, japan.peer.client) === null);
    await kenya.close();
    await cluster.startRelay(0);
  });

  it(`lets one of two chairs who decide at the same instant at two relays win, ${RACES} times`, async () => {
    const id = await resolution();
    const india = await Client.open(at(0, "IND"), id);
    india.type("Indeed, ");
    await india.saved();
    const change = `${india.peer.client}:0`;
    const wins = [0, 0];
    for (let race = 0; race < RACES; race++) {
      const answers = await Promise.all([
        command(at(1, "chair"), id, { type: "decide", change, state: "accepted" }),
        command(at(2, "editor"), id, { type: "decide", change, state: "accepted" }),
      ]);
      const statuses = answers.map(({ status }) => status);
      expect([...statuses].sort(), `race ${race}`).toEqual([200, 409]);
      wins[statuses.indexOf(200)]!++;
      expect((await command(at(0, "chair"), id, { type: "decide", change, state: "pending" })).status).toBe(200);
    }
    console.log(`${RACES} races of two chairs: ${wins.join(" and ")} won`);
    const adopting = { type: "adopt", edition: { city: "Suva", year: 2030 }, seen: 2 + 2 * RACES };
    const adopted = await Promise.all([1, 2].map((which) => command(at(which, "chair"), id, adopting)));
    expect(adopted.map(({ status }) => status).sort()).toEqual([200, 409]);
    await india.close();
  });

  it("ends the sessions of a revoked invitation at every relay, within two seconds", async () => {
    const id = await resolution();
    const name = "for a while";
    const editor = at(0, "editor");
    const made = await editor.post("/api/invitations", { role: "observer", name });
    const cookie = await cookieFor(((await made.json()) as { token: string }).token);
    const clients = await Promise.all(
      [0, 1, 2].map((which) => Client.open({ origin: cluster.origin(which), cookie }, id)),
    );
    const { invitations } = (await (await editor.get("/api/invitations")).json()) as {
      invitations: { id: string; name: string }[];
    };
    const found = invitations.find((invitation) => invitation.name === name)!;
    const start = performance.now();
    expect((await editor.request("DELETE", `/api/invitations/${found.id}`)).status).toBe(204);
    const ends = await Promise.all(clients.map(({ closed }) => closed));
    const took = performance.now() - start;
    console.log(`three relays closed the sockets of a revoked invitation within ${took.toFixed(0)} ms`);
    expect(ends.map(({ code }) => code)).toEqual([4401, 4401, 4401]);
    expect(took).toBeLessThan(2_000);
  });

  it("says that it is not ready while it cannot reach the database, acknowledges nothing, and goes on when it can", async () => {
    const id = await resolution();
    const india = new Delegate(at(1, "IND"), id, () => cluster.origin(1));
    const japan = await Client.open(at(2, "J"), id);
    await india.saved();
    const ready = async (): Promise<number> => (await at(1, "IND").get("/readyz")).status;
    expect(await ready()).toBe(200);
    await cluster.wires[1]!.down();
    india.type("while it was away ");
    const answer = await at(1, "IND").get("/readyz");
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: "not-ready", detail: "The relay cannot reach its database." });
    expect((await at(1, "IND").get("/healthz")).status).toBe(200);
    expect((await at(1, "IND").get("/api/resolutions")).status).toBe(503);
    expect((await at(2, "IND").get("/readyz")).status).toBe(200);
    expect(india.acknowledged).toBe(0);
    await cluster.wires[1]!.up();
    await india.saved();
    await japan.untilTrue(() => japan.text.includes("while it was away "));
    expect(await ready()).toBe(200);
    await india.leave();
    await japan.close();
  });

  it(`loses nothing acknowledged through ${FAULTS} faults, and all replicas are equal at the end (seed ${SEED})`, {
    timeout: 60_000 + FAULTS * 20_000,
  }, async ({ onTestFailed }) => {
    const id = await resolution();
    const random = seeded(SEED);
    const pick = (below: number): number => Math.floor(random() * below);
    const delegates = ["IND", "J", "KEN", "ECP"].map((proponent) => cookies.get(proponent)!);
    const where = (): string => cluster.door(pick(3));
    const load = new Load({ id, delegates, chair: cookies.get("chair")!, where, random });
    const faults = new Map<string, number>();
    let doing = "";
    onTestFailed(() => console.log(`${doing} (${[0, 1, 2].map(cluster.door, cluster)}):\n${load.standing}`));
    for (let fault = 0; fault < FAULTS; fault++) {
      doing = `progress before fault ${fault}`;
      // Between two faults everybody gets something through.
      await load.progress();
      // A relay at which somebody is.
      const somebody = load.delegates[pick(load.delegates.length)]!;
      await somebody.connected();
      const { origin } = somebody;
      const which = cluster.doors.findIndex((_door, relay) => cluster.door(relay) === origin);
      const kinds: Record<string, () => Promise<void>> = {
        "relay killed": async () => {
          await cluster.relays[which]!.end("SIGKILL");
          await cluster.startRelay(which);
        },
        "relay stopped": async () => {
          expect(await cluster.relays[which]!.end("SIGTERM")).toBe(0);
          await cluster.startRelay(which);
        },
        "wire to the database broken": async () => cluster.wires[which]!.sever(),
        "wire to the database cut": async () => {
          cluster.wires[which]!.cut();
          await somebody.interrupted();
          cluster.wires[which]!.heal();
        },
        "clients cut off": async () => {
          for (const { client } of load.delegates) client?.socket.terminate();
        },
        "wire to the clients cut": async () => {
          cluster.doors[which]!.cut();
          // Those who are elsewhere go on.
          await Promise.all(load.delegates.filter((one) => one.origin !== origin).map((one) => one.progress()));
          cluster.doors[which]!.heal();
        },
        "disk of the database slow": async () => {
          await cluster.postgres.slow(100);
          await load.progress();
          await cluster.postgres.slow(0);
        },
        "disk of the database full": async () => {
          if (CAN_BE_FULL) {
            fillDisk(cluster.postgres.pid);
            await cluster.postgres.gone();
          }
          // It ends, for it cannot write what it must: room is made, and it is started again.
          await cluster.postgres.end("SIGKILL");
          await cluster.postgres.start();
        },
        "database killed": async () => {
          await cluster.postgres.end("SIGKILL");
          await cluster.postgres.start();
        },
      };
      const names = Object.keys(kinds);
      const name = names[fault < names.length ? fault : pick(names.length)]!;
      doing = `fault ${fault}: ${name}, at relay ${which}`;
      await kinds[name]!();
      faults.set(name, (faults.get(name) ?? 0) + 1);
    }
    doing = "after the last fault";
    await load.progress();
    await load.settle();
    const store = await PostgresStore.open(cluster.url);
    if ("problem" in store) throw new Error(store.problem);
    const entries = await store.log.read(id);
    await store.close();
    await load.prove(entries);
    const found = await verifyLogs({ dataDir: "", databaseUrl: cluster.url });
    expect(found).toMatchObject({ problems: [] });
    const { typed, decided, interruptions } = load;
    const told = Array.from(faults, ([name, count]) => `${count} × ${name}`).join(", ");
    console.log(
      `${FAULTS} faults (${told}): ${typed} characters and ${decided.size} decisions acknowledged in ${entries.length} entries, 0 lost; ${interruptions} interruptions`,
    );
    expect(typed).toBeGreaterThan(FAULTS * 10);
    expect(decided.size).toBeGreaterThan(0);
    await load.leave();
  });

  it("is served by the command line: a link, a chain that holds, and the row that somebody changed", async () => {
    const made = await concord("invite", "chair", "--database", cluster.url);
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^http:\/\/\S+\/join#[\w-]{32}\n$/) });
    await cookieFor(new URL(made.out.trim()).hash.slice(1));
    const id = await resolution();
    expect(await concord("audit", "verify", "--database", cluster.url)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/: the chain holds\.\n$/),
    });
    const store = await PostgresStore.open(cluster.url);
    if ("problem" in store) throw new Error(store.problem);
    await store.run("ALTER TABLE entries DISABLE TRIGGER ALL");
    await store.run("UPDATE entries SET actor = replace(actor, 'editor', 'chair') WHERE resolution = $1", id);
    await store.close();
    const { code, out } = await concord("audit", "verify", "--database", cluster.url);
    expect([code, out.split("\n")[0]]).toEqual([1, `${id}, entry 1: does not match its hash`]);
  });
});

const CLI = fileURLToPath(new URL("../../cli/bin/concord.cjs", import.meta.url));

/** Runs the command line as a process. */
async function concord(...words: string[]): Promise<{ code: number; out: string }> {
  try {
    return { code: 0, out: (await promisify(execFile)(process.execPath, [CLI, ...words])).stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, out: stdout };
  }
}
