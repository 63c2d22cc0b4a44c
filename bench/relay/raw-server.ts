// The floor: a server on raw `ws` that sends every message on to everybody else in its room, the path of its address, and
// does nothing with it.
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";

const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
const rooms = new Map<string, Set<WebSocket>>();
server.on("connection", (socket, { url = "/" }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room.add(socket));
  socket.on("close", () => room.delete(socket));
  socket.on("message", (data: Buffer) => {
    for (const other of room) if (other !== socket) other.send(data);
  });
});
server.on("listening", () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.on("SIGTERM", () => process.exit(0));
