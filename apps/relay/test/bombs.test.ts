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
    const bombs = { gzip: gzipSync(zeros), deflate: deflateSync(zeros), br: brotliCompressSync(zeros, fast) };
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
