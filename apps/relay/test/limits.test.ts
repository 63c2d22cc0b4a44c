// Limits: whatever a client sends, or does not read, ends with a clear close code and bounded memory, and the other
// delegates notice nothing.

import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { MOST_QUEUED } from "../src/sync/connection.ts";
import { MOST_OF_A_PERSON } from "../src/sync/hub.ts";
import { Client } from "./client.ts";
import { type RelayUnderTest, relayUnderTest, type Visitor } from "./relay-under-test.ts";
import { seeded } from "./seeded.ts";

const MIB = 1024 * 1024;
const rss = (): string => `${Math.round(process.memoryUsage().rss / MIB)} MiB resident`;

describe("limits", () => {
  let relay: RelayUnderTest;
  let id: string;
  let witness: Client;
  let typed = 0;
  beforeEach(async () => {
    relay = await relayUnderTest();
    id = await relay.resolution("The text as adopted.");
    witness = await Client.open(await relay.person("delegate", "KEN"), id);
  });
  afterEach(async () => {
    expect(relay.reports).toEqual([]);
    await relay.stop();
  });

  /** Another delegate types, and it is saved. */
  const othersNoticeNothing = async (): Promise<void> => {
    witness.type(`${++typed} `);
    await witness.saved();
  };

  it("closes on garbage with 4400, whatever garbage it is", async () => {
    const random = seeded(12);
    const visitor = await relay.person("delegate", "IND");
    const garbage: (Uint8Array | string)[] = [
      "text",
      new Uint8Array(0),
      Uint8Array.of(0),
      Uint8Array.of(0, 0),
      Uint8Array.of(0, 3, 0),
      Uint8Array.of(0, 2, 5, 1),
      Uint8Array.of(0, 2, 1, 0, 9),
      Uint8Array.of(0, 2, 255, 255, 255, 255, 255, 255, 255, 255, 255),
      Uint8Array.of(0, 0, 3, 255, 255, 255),
      Uint8Array.of(1, 4, 255, 255, 255, 255),
      Uint8Array.of(2, 1),
      Uint8Array.of(100, 0),
      Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 255, 255, 255),
    ];
    for (let n = 0; n < 60; n++) {
      const bytes = Uint8Array.from({ length: 1 + Math.floor(random() * 200) }, () => Math.floor(random() * 256));
      bytes[0] = 4 + Math.floor(random() * 90);
      garbage.push(bytes);
    }
    for (const bytes of garbage) {
      const client = await Client.open(visitor, id);
      client.socket.send(bytes);
      expect((await client.closed).code, String(bytes)).toBe(4400);
    }
    await othersNoticeNothing();
  });

  it("refuses garbage that is called an update, and goes on", async () => {
    const random = seeded(13);
    const client = await Client.open(await relay.person("delegate", "IND"), id);
    for (let n = 0; n < 300; n++) {
      client.sendUpdate(Uint8Array.from({ length: Math.floor(random() * 120) }, () => Math.floor(random() * 256)));
    }
    for (const words of ["still ", "here "]) {
      client.type(words);
      await client.saved();
    }
    expect(client.told.filter(({ type }) => type === "refusal").length).toBeGreaterThan(250);
    expect(await relay.relay.log.head(id)).toBe(3);
    await othersNoticeNothing();
  });

  it("closes on a frame of 64 MiB before it has come, and on one that only says so", async () => {
    const visitor = await relay.person("delegate", "IND");
    const client = await Client.open(visitor, id);
    client.socket.send(new Uint8Array(64 * MIB), () => {});
    expect((await client.closed).code).toBe(1009);
    const raw = await upgraded(visitor, id);
    const ended = new Promise<Buffer>((resolve) => {
      let last: Buffer = Buffer.alloc(0);
      raw.on("data", (data: Buffer) => {
        last = data;
      });
      raw.on("close", () => resolve(last));
    });
    raw.write(Buffer.from([0x82, 0xff, 0, 0, 0, 0, 4, 0, 0, 0, 1, 2, 3, 4]));
    expect((await ended).readUInt16BE(2)).toBe(1009);
    console.log(`after a frame of 64 MiB: ${rss()}`);
    await othersNoticeNothing();
  });

  it("closes with 4413 on what is no update and larger than one", async () => {
    const client = await Client.open(await relay.person("delegate", "IND"), id);
    client.sendStep1(new Uint8Array(300 * 1024));
    expect((await client.closed).code).toBe(4413);
    await othersNoticeNothing();
  });

  it("answers few questions at once, and sends away whoever asks on", async () => {
    const client = await Client.open(await relay.person("observer"), id);
    for (let n = 0; n < 30; n++) client.sendStep1();
    expect((await client.closed).code).toBe(4529);
    expect(client.told.filter(({ type }) => type === "step2").length).toBeLessThan(15);
    await othersNoticeNothing();
  });

  it("gives up on a reader that never reads, with bounded memory", async () => {
    const readers = [
      await Client.open(await relay.person("observer"), id),
      await Client.open(await relay.person("observer"), id),
    ];
    for (const { socket } of readers) socket.pause();
    const writer = await Client.open(await relay.person("delegate", "IND"), id);
    const page = "x".repeat(40_000);
    let most = 0;
    for (let n = 0; n < 1_000 && most <= readers.length * MOST_QUEUED; n++) {
      writer.type(page);
      await writer.saved();
      most = Math.max(most, relay.relay.hub.queuedBytes);
    }
    for (let n = 0; n < 50; n++) {
      writer.type(page);
      await writer.saved();
      most = Math.max(most, relay.relay.hub.queuedBytes);
    }
    console.log(`at most ${most} bytes queued for two readers that never read; ${rss()}`);
    expect(most).toBeGreaterThan(readers.length * MOST_QUEUED);
    expect(most).toBeLessThan(readers.length * (MOST_QUEUED + 256 * 1024));
    await othersNoticeNothing();
    // One reads on, late, and is told why; the other is cut off.
    readers[0]!.socket.resume();
    expect((await readers[0]!.closed).code).toBe(4501);
    await vi.waitUntil(() => relay.relay.hub.connections === 2, { timeout: 20_000 });
    expect(relay.relay.hub.queuedBytes).toBe(0);
  });

  it("holds back a writer who is too fast, and loses nothing", async () => {
    const client = await Client.open(await relay.person("delegate", "IND"), id);
    const words = "y".repeat(45_000);
    for (let n = 0; n < 250; n++) client.type(words);
    await othersNoticeNothing();
    await client.saved();
    expect(client.told.some(({ type }) => type === "refusal")).toBe(false);
    expect((await relay.relay.rooms.open(id)).resolution.doc.getText("s:0").length).toBeGreaterThan(250 * 45_000);
  });

  it("gives one person many connections, but not the places of all others", async () => {
    const greedy = await relay.person("delegate", "IND");
    const sockets: Socket[] = [];
    for (let n = 0; n < MOST_OF_A_PERSON; n++) sockets.push(await upgraded(greedy, id));
    expect(relay.relay.hub.connections).toBe(MOST_OF_A_PERSON + 1);
    const refused = new WebSocket(`${relay.origin.replace("http", "ws")}/sync/${id}`, {
      headers: { cookie: greedy.cookie ?? "" },
    });
    const [code] = (await once(refused, "close")) as [number];
    expect(code).toBe(4529);
    await Client.open(await relay.person("delegate", "J"), id);
    await othersNoticeNothing();
    for (const socket of sockets) socket.destroy();
  });

  it("serves 200 connections at once", async () => {
    const codes = Array.from({ length: 40 }, (_, n) => `P${"ABCDEFGH"[n % 8]}`);
    const people = await Promise.all(codes.map((code) => relay.person("delegate", code)));
    const clients = await Promise.all(Array.from({ length: 200 }, (_, n) => Client.open(people[n % 40]!, id)));
    expect(relay.relay.hub.connections).toBe(201);
    for (const [n, client] of clients.entries()) client.type(`${n};`);
    await Promise.all(clients.map((client) => client.saved()));
    const length = (await relay.relay.rooms.open(id)).resolution.doc.getText("s:0").length;
    await Promise.all(
      clients.map((client) => client.untilTrue(() => client.peer.doc.getText("s:0").length === length)),
    );
    const [first] = clients;
    for (const client of clients) expect(client.text).toBe(first!.text);
    expect(await relay.relay.log.head(id)).toBe(201);
    console.log(`200 connections: ${relay.relay.hub.queuedBytes} bytes queued at the end; ${rss()}`);
    await othersNoticeNothing();
  });
});

/** A socket that has been upgraded, without a client's manners. */
function upgraded(visitor: Visitor, id: string): Promise<Socket> {
  const { hostname, port, host } = new URL(visitor.origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    socket.on("error", reject);
    socket.once("data", () => resolve(socket));
    socket.write(
      [
        `GET /sync/${id} HTTP/1.1`,
        `Host: ${host}`,
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        `Cookie: ${visitor.cookie ?? ""}`,
        "",
        "",
      ].join("\r\n"),
    );
  });
}
