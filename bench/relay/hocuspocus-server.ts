// A peer: hocuspocus as it comes, without an extension. It keeps the text in memory, judges nothing and stores nothing.
import { Server } from "@hocuspocus/server";

const server = new Server({ port: 0, address: "127.0.0.1", quiet: true, stopOnSignals: false });
await server.listen();
console.log(`http://127.0.0.1:${server.address.port}`);
process.on("SIGTERM", () => process.exit(0));
