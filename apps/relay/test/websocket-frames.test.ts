// Frames made by hand are those that ws makes: a receiver reads back what was put in, at every length of header.

import { createHash } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { framesOf } from "../src/sync/websocket-frames.ts";

describe("frames", () => {
  it("are read by a WebSocket as the messages they hold, at every length", async () => {
    const lengths = [0, 1, 125, 126, 127, 65_535, 65_536, 300_000];
    const messages = lengths.map((length, n) => new Uint8Array(length).fill(n));
    const server = createServer((socket) => {
      socket.once("data", (request) => {
        const key = /Sec-WebSocket-Key: (\S+)/i.exec(request.toString())?.[1] ?? "";
        const accept = createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
        socket.write(
          `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
        );
        socket.end(framesOf(messages));
      });
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const read: Uint8Array[] = [];
    socket.on("message", (data, isBinary) => read.push(isBinary ? new Uint8Array(data as Buffer) : new Uint8Array()));
    await once(socket, "close");
    expect(read.map(({ length }) => length)).toEqual(lengths);
    expect(read.every((message, n) => message.every((byte) => byte === n))).toBe(true);
    server.close();
  });
});
