// What is small and unpacks to much, or is large and means nothing: compressed bodies and frames, presence without end. It is
// refused before it is unpacked or read for little, and others notice nothing.

import { connect } from "node:net";
import { brotliCompressSync, constants, deflateSync, gzipSync } from "node:zlib";
import * as encoding from "lib0/encoding";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Client } from "./client.ts";
import { type RelayUnderTest, relayUnderTest } from "./relay-under-test.ts";

const MIB = 1024 * 1024;
const UNPACKED = 100 * MIB;

describe("bombs", () => {
  let relay: RelayUnderTest;
  let id: string;
  let witness: Client;
  beforeEach(async () => {
    relay = await relayUnderTest();
    id = await relay.resolution("The text as adopted.");
    witness = await Client.open(await relay.person("delegate", "KEN"), id);
  });
  afterEach(async () => {
    expect(relay.reports).toEqual([]);
    await relay.stop();
  });

  it("of compressed bodies are given up on at the limit of a body, signed in or not", async () => {
    const zeros = Buffer.alloc(UNPACKED, "[");
    const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
    const bombs = {
      gzip: gzipSync(zeros, { level: 1 }),
      deflate: deflateSync(zeros, { level: 1 }),
      br: brotliCompressSync(zeros, fast),
    };
    const editor = await relay.person("editor");
    const before = process.memoryUsage.rss();
    for (const [coding, body] of Object.entries(bombs)) {
      for (const [path, cookie] of [
        ["/api/session", ""],
        ["/api/resolutions", editor.cookie!],
      ] as const) {
        const headers = {
          origin: relay.origin,
          cookie,
          "content-type": "application/json",
          "content-encoding": coding,
        };
        const response = await fetch(`${relay.origin}${path}`, { method: "POST", headers, body: new Uint8Array(body) });
        expect([coding, path, response.status]).toEqual([coding, path, 413]);
      }
    }
    const grown = Math.round((process.memoryUsage.rss() - before) / MIB);
    console.log(`6 bodies of ${UNPACKED / MIB} MiB unpacked: refused, ${grown} MiB more resident`);
    expect(grown).toBeLessThan((1.5 * UNPACKED) / MIB);
    witness.type("on ");
    await witness.saved();
  });

  it("of compressed frames are not unpacked: the relay agrees to no compression, and closes on a frame that has it", async () => {
    const { hostname, port, host } = new URL(relay.origin);
    const { cookie } = await relay.person("delegate", "IND");
    const socket = connect(Number(port), hostname);
    const chunks: Buffer[] = [];
    const ended = new Promise<void>((resolve) => {
      socket.on("close", () => resolve());
      socket.on("data", (chunk: Buffer) => {
        // The first is the answer to the upgrade; then a frame with the bit that says it is compressed.
        if (chunks.push(chunk) === 1) socket.write(Buffer.from([0xc2, 0x81, 0, 0, 0, 0, 0x4b]));
      });
    });
    const request = ["GET /sync/ID HTTP/1.1", `Host: ${host}`, "Connection: Upgrade", "Upgrade: websocket"];
    request.push("Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", `Cookie: ${cookie}`);
    request.push("Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits", "", "");
    socket.write(request.join("\r\n").replace("ID", id));
    await ended;
    expect(String(chunks[0]).toLowerCase()).not.toContain("sec-websocket-extensions");
    const close = Buffer.concat(chunks).subarray(-64);
    expect(close.includes(Buffer.from([0x03, 0xea]))).toBe(true);
    witness.type("on ");
    await witness.saved();
  });

  it("of counts that promise much more than comes are answered at once", async () => {
    const eve = await relay.person("delegate", "EVE");
    const huge = [255, 255, 255, 255, 15];
    const update = (...bytes: number[]): number[] => [0, 2, bytes.length, ...bytes];
    const deep = Buffer.concat([Buffer.from([101, ...[0xc0, 0x9a, 0x0c]]), Buffer.alloc(200_000, "[")]);
    const traps: Readonly<Record<string, Uint8Array>> = {
      "clients of an update": Uint8Array.from(update(...huge, 1, 1, 0)),
      "structs of a client": Uint8Array.from(update(1, ...huge, 9, 0, 4, 1)),
      "clocks of a skip": Uint8Array.from(update(1, 1, 9, 0, 10, ...huge, 0)),
      "clocks that are collected": Uint8Array.from(update(1, 1, 9, 0, 0, ...huge, 0)),
      "bytes of a string": Uint8Array.from(update(1, 1, 9, 0, 4, 1, 3, 115, 58, 48, ...huge)),
      "values of an act": Uint8Array.from(update(1, 1, 9, 0, 8, 1, 4, 97, 99, 116, 115, ...huge)),
      "values in values": Uint8Array.from(
        [0, 2, 0xe0, 0x5d, 1, 1, 9, 0, 8, 1, 4, 97, 99, 116, 115, 1, ...Array<number>(11_984).fill(117)].slice(
          0,
          12_005,
        ),
      ),
      "clients of a delete set": Uint8Array.from(update(0, ...huge)),
      "clients of a state vector": Uint8Array.from([0, 0, 5, ...huge]),
      "bytes of a frame": Uint8Array.from([0, 2, ...huge]),
      "states of presence": Uint8Array.from([1, 5, ...huge]),
      "bytes of a state": Uint8Array.from([1, 8, 1, 9, 1, ...huge]),
      "arrays in arrays of a lease": deep,
    };
    let slowest = { name: "", ms: 0 };
    for (const [name, bytes] of Object.entries(traps)) {
      const client = await Client.open(eve, id);
      const start = performance.now();
      client.send(bytes);
      await Promise.race([client.closed, client.until(({ type }) => type === "refusal").catch(() => client.closed)]);
      const ms = performance.now() - start;
      if (ms > slowest.ms) slowest = { name, ms };
      expect(
        client.told.some(({ type }) => type === "entries"),
        name,
      ).toBe(false);
      await client.close();
    }
    console.log(`${Object.keys(traps).length} traps: the slowest, ${slowest.name}, after ${slowest.ms.toFixed(0)} ms`);
    expect(slowest.ms).toBeLessThan(1_000);
    expect(await relay.relay.log.head(id)).toBe(1);
  });

  it("of presence, as large as they may be and as many as one likes, hold nobody up", async () => {
    const eve = await Client.open(await relay.person("delegate", "EVE"), id);
    const payload = encoding.createEncoder();
    const most = 60_000;
    encoding.writeVarUint(payload, most);
    for (let n = 0; n < most; n++) for (const part of [n % 16_000, 1, 0]) encoding.writeVarUint(payload, part);
    const frame = encoding.createEncoder();
    encoding.writeVarUint(frame, 1);
    encoding.writeVarUint8Array(frame, encoding.toUint8Array(payload));
    const large = encoding.toUint8Array(frame);
    expect(large.length).toBeLessThan(256 * 1024);
    const states = Array.from(
      { length: 200 },
      (_, n) => [eve.peer.client + n, 1, { caret: "x".repeat(4_000) }] as const,
    );
    let slowest = 0;
    for (let n = 0; n < 20; n++) {
      if (!eve.socket.isPaused && eve.socket.readyState === eve.socket.OPEN) {
        for (const state of states.slice(0, 40)) eve.sendAwareness([state[0], n, state[2]]);
        eve.send(large);
      }
      const start = performance.now();
      witness.type("on ");
      await witness.saved();
      slowest = Math.max(slowest, performance.now() - start);
    }
    console.log(`presence without end: others' edits are saved after ${slowest.toFixed(0)} ms at most`);
    expect(slowest).toBeLessThan(1_000);
    const told = witness.told.filter(({ type }) => type === "awareness");
    expect(JSON.stringify(told).length).toBeLessThan(20 * 16 * 4_096);
  });
});
