// Sync through a real socket: what one types others see, what is told is on disk, what is refused is nowhere, and what
// cannot be stored is neither acknowledged nor remembered.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { verifyAll } from "../src/log/verify.ts";
import { SqliteStore } from "../src/store/sqlite.ts";
import { Client, type Told } from "./client.ts";
import { type RelayUnderTest, relayUnderTest } from "./relay-under-test.ts";

const isRefusal = (message: Told) => message.type === "refusal";
const refusalOf = async (client: Client): Promise<{ code: string; reason: string }> => {
  const message = await client.until(isRefusal);
  return message.type === "refusal" ? message.refusal : { code: "", reason: "" };
};
const count = (client: Client, type: Told["type"]): number =>
  client.told.filter((message) => message.type === type).length;

describe("sync", () => {
  let relay: RelayUnderTest;
  let id: string;
  beforeEach(async () => {
    relay = await relayUnderTest();
    id = await relay.resolution("The text as adopted.", "A second paragraph.");
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await relay.stop();
  });

  it("says hello first: who one is, and what one has open", async () => {
    const client = await Client.open(await relay.person("delegate", "IND"), id);
    const [first] = client.told;
    expect(first).toMatchObject({
      type: "hello",
      hello: { version: 1, head: 1, user: { role: "delegate", proponent: "IND" }, resolution: { id } },
    });
    const order = client.told.map(({ type }) => type);
    expect(order).toEqual(["hello", "ledger", "step2", "step1"]);
    expect(client.text).toContain("The text as adopted.");
  });

  it("brings what one types to the others, attributed by the session, and acknowledges it", async () => {
    const india = await Client.open(await relay.person("delegate", "IND"), id);
    const japan = await Client.open(await relay.person("delegate", "J"), id);
    india.type("Indeed, ");
    await india.saved();
    await japan.untilTrue(() => japan.text.includes("Indeed, "));
    const told = await japan.until(({ type }) => type === "entries");
    expect(told).toMatchObject({
      entries: [
        { kind: "update", seq: 2, proponent: "IND", name: "The delegate IND", spans: [[india.peer.client, 0, 8]] },
      ],
    });
    expect(await relay.relay.log.head(id)).toBe(2);
  });

  it("tells the update before its entry, and an author gets only the entry", async () => {
    const india = await Client.open(await relay.person("delegate", "IND"), id);
    const japan = await Client.open(await relay.person("delegate", "J"), id);
    india.type("x");
    await japan.until(({ type }) => type === "entries");
    await india.saved();
    expect(japan.told.slice(-2).map(({ type }) => type)).toEqual(["update", "entries"]);
    expect(count(india, "update")).toBe(0);
  });

  it("writes what comes in one turn in one transaction, what one client sent as one entry, and tells it in one frame", async () => {
    const india = await Client.open(await relay.person("delegate", "IND"), id);
    const japan = await Client.open(await relay.person("delegate", "J"), id);
    const append = vi.spyOn(relay.relay.log, "append");
    const tcp = (india.socket as unknown as { _socket: { cork(): void; uncork(): void } })._socket;
    tcp.cork();
    for (const letter of "abcde") india.type(letter);
    tcp.uncork();
    await india.saved();
    await japan.untilTrue(() => japan.text.includes("edcba"));
    expect(append.mock.calls.map(([batches]) => batches.map(({ entries }) => entries.length))).toEqual([[1]]);
    expect(count(japan, "update")).toBe(1);
    expect(await relay.relay.log.head(id)).toBe(2);
  });

  it("refuses whole what is not allowed: nothing stored, nobody sees it, the sender is told why", async () => {
    const india = await Client.open(await relay.person("delegate", "IND"), id);
    const japan = await Client.open(await relay.person("delegate", "J"), id);
    india.type("Indeed, ");
    await japan.untilTrue(() => japan.text.includes("Indeed"));
    const forged = new Y.Doc();
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(japan.peer.doc));
    forged.clientID = india.peer.client;
    const before = Y.encodeStateVector(forged);
    forged.getText("s:0").insert(0, "not India's words");
    japan.sendUpdate(Y.encodeStateAsUpdate(forged, before));
    expect((await refusalOf(japan)).code).toBe("foreign-client");

    const deleting = new Y.Doc();
    Y.applyUpdate(deleting, Y.encodeStateAsUpdate(japan.peer.doc));
    const whole = Y.encodeStateVector(deleting);
    deleting.getText("s:0").delete(0, 4);
    japan.told.length = 0;
    japan.sendUpdate(Y.encodeStateAsUpdate(deleting, whole));
    expect((await refusalOf(japan)).code).toBe("delete-set");

    india.type("again ");
    await india.saved();
    expect(await relay.relay.log.head(id)).toBe(3);
    expect(india.text).not.toContain("not India's");
    expect(india.text).toContain("The text as adopted.");
  });

  it("refuses the words of whoever proposes nothing", async () => {
    for (const [role, proponent] of [
      ["observer", "IND"],
      ["observer", undefined],
      ["chair", undefined],
      ["editor", undefined],
    ] as const) {
      const client = await Client.open(await relay.person(role, proponent), id);
      const doc = new Y.Doc();
      doc.getText("s:0").insert(0, "x");
      client.sendUpdate(Y.encodeStateAsUpdate(doc));
      expect((await refusalOf(client)).code, role).toBe("not-a-proponent");
    }
    expect(await relay.relay.log.head(id)).toBe(1);
  });

  it("refuses an update that is too large, before it is judged", async () => {
    const client = await Client.open(await relay.person("delegate", "IND"), id);
    client.sendUpdate(new Uint8Array(256 * 1024 + 1));
    expect((await refusalOf(client)).code).toBe("too-large");
  });

  it("asks for what is missing where an update has a gap before it, at most once a second", async () => {
    const client = await Client.open(await relay.person("delegate", "IND"), id);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(client.peer.doc));
    doc.getText("s:0").insert(0, "a");
    const first = Y.encodeStateVector(doc);
    doc.getText("s:0").insert(1, "b");
    const gapped = Y.encodeStateAsUpdate(doc, first);
    client.sendUpdate(gapped);
    await client.untilTrue(() => count(client, "step1") === 2);
    client.sendUpdate(gapped);
    client.sendUpdate(new Uint8Array(256 * 1024 + 1));
    await client.until(isRefusal);
    expect(count(client, "step1")).toBe(2);
    relay.pass(1_000);
    client.sendUpdate(gapped);
    await client.untilTrue(() => count(client, "step1") === 3);
    // A clock that is set back holds nobody up.
    relay.pass(-3_600_000);
    client.sendUpdate(gapped);
    await client.untilTrue(() => count(client, "step1") === 4);
    expect(count(client, "refusal")).toBe(1);
  });

  it("sends a client that comes back what it missed, and takes what it typed meanwhile", async () => {
    const visitor = await relay.person("delegate", "IND");
    const india = await Client.open(visitor, id);
    india.type("first ");
    await india.saved();
    await india.close();
    india.type("meanwhile ");
    const japan = await Client.open(await relay.person("delegate", "J"), id);
    japan.type("Japan's ");
    await japan.saved();
    const again = await Client.open(visitor, id, india.peer);
    await again.saved();
    await japan.untilTrue(() => japan.text.includes("meanwhile"));
    expect(again.text).toContain("Japan's");
  });

  it("acknowledges and remembers nothing that cannot be stored, and sends everybody away to come back", async () => {
    const visitor = await relay.person("delegate", "IND");
    const india = await Client.open(visitor, id);
    const japan = await Client.open(await relay.person("delegate", "J"), id);
    const append = vi.spyOn(relay.relay.log, "append").mockRejectedValue(new Error("database or disk is full"));
    india.type("lost? ");
    expect((await india.closed).code).toBe(4503);
    expect((await japan.closed).code).toBe(4503);
    expect(count(india, "entries") + count(japan, "update")).toBe(0);
    expect(relay.reports).toEqual(["the log could not be written: Error: database or disk is full"]);
    expect((await relay.relay.rooms.open(id)).resolution.head).toBe(1);
    append.mockRestore();
    const again = await Client.open(visitor, id, india.peer);
    await again.saved();
    expect(await relay.relay.log.head(id)).toBe(2);
    expect(again.text).toContain("lost? ");
  });

  it("keeps its memory behind the disk when a really full disk fails a write", async () => {
    const visitor = await relay.person("delegate", "IND");
    const india = await Client.open(visitor, id);
    relay.db.pragma(`max_page_count = ${relay.db.pragma("page_count", { simple: true }) as number}`);
    india.type("x".repeat(20_000));
    expect((await india.closed).code).toBe(4503);
    expect((await relay.relay.rooms.open(id)).resolution.head).toBe(1);
    relay.db.pragma("max_page_count = 1000000");
    const again = await Client.open(visitor, id, india.peer);
    await again.saved();
    expect(again.text).toContain("x".repeat(20_000));
    expect((await verifyAll(relay.relay.store)).problems).toEqual([]);
  });

  it("reads what another relay has written, tells it, and judges again what came meanwhile", async () => {
    const india = await Client.open(await relay.person("delegate", "IND"), id);
    const japan = await Client.open(await relay.person("delegate", "J"), id);
    india.type("one ");
    await japan.untilTrue(() => japan.text.includes("one "));
    const elsewhere = new Y.Doc();
    Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(japan.peer.doc));
    const before = Y.encodeStateVector(elsewhere);
    elsewhere.getText("s:0").insert(0, "from elsewhere ");
    const entry = {
      at: new Date(0).toISOString(),
      actor: { userId: "e", name: "E", role: "delegate", proponent: "ECP" },
      kind: "update",
      payload: Y.encodeStateAsUpdate(elsewhere, before),
    } as const;
    const { log } = new SqliteStore(relay.db);
    await log.append([{ resolution: id, expectedHead: 2, entries: [entry] }]);
    india.type("two ");
    await india.saved();
    await japan.untilTrue(() => japan.text.includes("two "));
    for (const client of [india, japan]) expect(client.text).toContain("from elsewhere ");
    expect(india.text).toBe(japan.text);
    expect(await verifyAll(relay.relay.store)).toMatchObject({ entries: 4, problems: [] });
  });

  it("survives its own faults: what is on disk stays, and clients come back to it", async () => {
    const visitor = await relay.person("delegate", "IND");
    for (const fault of ["judge", "apply", "ledger"] as const) {
      const client = await Client.open(visitor, id);
      const { resolution } = await relay.relay.rooms.open(id);
      vi.spyOn(resolution, fault).mockImplementation(() => {
        throw new Error(`planted in ${fault}`);
      });
      if (fault === "ledger") client.sendStep1();
      else client.type(`${fault} `);
      if (fault === "judge") expect((await refusalOf(client)).code).toBe("malformed");
      else expect((await client.closed).code).toBe(4503);
      expect(relay.reports.at(-1)).toContain(`planted in ${fault}`);
      vi.restoreAllMocks();
      await client.close();
    }
    const again = await Client.open(await relay.person("delegate", "J"), id);
    again.type("and on ");
    await again.saved();
    expect((await verifyAll(relay.relay.store)).problems).toEqual([]);
  });

  it("closes the connections of an invitation that is revoked, and reads nothing more from them", async () => {
    const editor = await relay.person("editor");
    const invited = (await (
      await editor.post("/api/invitations", { role: "delegate", proponent: "KEN", name: "W. Otieno" })
    ).json()) as { token: string };
    const response = await relay.stranger().post("/api/session", { invitation: invited.token });
    const cookie = response.headers.getSetCookie()[0]!.split(";")[0]!;
    const kenya = await Client.open({ ...relay.stranger(), cookie } as never, id);
    const { invitations } = (await (await editor.get("/api/invitations")).json()) as {
      invitations: { id: string; name: string }[];
    };
    const { id: invitation } = invitations.find(({ name }) => name === "W. Otieno")!;
    expect((await editor.request("DELETE", `/api/invitations/${invitation}`)).status).toBe(204);
    kenya.type("too late");
    expect((await kenya.closed).code).toBe(4401);
    expect(await relay.relay.log.head(id)).toBe(1);
    expect((await relay.stranger().post("/api/session", { invitation: invited.token })).status).toBe(401);
  });

  it("sends everybody away to come back when it goes down", async () => {
    const client = await Client.open(await relay.person("delegate", "IND"), id);
    await relay.stop();
    expect((await client.closed).code).toBe(4500);
  });

  it("drops a room from memory when nobody has been in it for a while, and not before", async () => {
    const client = await Client.open(await relay.person("delegate", "IND"), id);
    relay.pass(120_000);
    relay.relay.rooms.sweep();
    expect(relay.relay.rooms.size).toBe(1);
    await client.close();
    await vi.waitUntil(() => relay.relay.hub.connections === 0, { timeout: 20_000 });
    relay.relay.rooms.sweep();
    expect(relay.relay.rooms.size).toBe(1);
    relay.pass(60_000);
    relay.relay.rooms.sweep();
    expect(relay.relay.rooms.size).toBe(0);
  });
});

describe("the socket's border", () => {
  let relay: RelayUnderTest;
  let id: string;
  beforeEach(async () => {
    relay = await relayUnderTest();
    id = await relay.resolution("The text as adopted.");
  });
  afterEach(() => relay.stop());

  it("lets in every role, and nobody without a session", async () => {
    for (const role of ["editor", "chair", "delegate", "observer"] as const) {
      const client = await Client.open(await relay.person(role, role === "delegate" ? "IND" : undefined), id);
      expect(client.text).toContain("The text as adopted.");
    }
    expect((await new Client(relay.stranger(), id).closed).code).toBe(4401);
    const forged = { ...relay.stranger(), cookie: "concord_session=guess" };
    expect((await new Client(forged as never, id).closed).code).toBe(4401);
  });

  it("knows no drafts and no resolutions that there are not", async () => {
    const editor = await relay.person("editor");
    const draft = await relay.relay.catalogue.addDraft({ source: "x", base: { lang: "en", clauses: [], notes: [] } });
    expect((await new Client(editor, draft).closed).code).toBe(4404);
    expect((await new Client(editor, "nothing").closed).code).toBe(4404);
    await expect(new Client(editor, "a/b").closed).rejects.toThrow("404");
  });

  it("lets in no page of another site", async () => {
    const editor = await relay.person("editor");
    for (const origin of ["https://elsewhere.example", "null", `${relay.origin}0`]) {
      await expect(new Client(editor, id, { origin }).closed, origin).rejects.toThrow("403");
    }
    const program = new Client(editor, id, {});
    await program.until(({ type }) => type === "hello");
  });
});
