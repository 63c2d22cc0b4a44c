// A PostgreSQL server of its own as a process, for measurements: prints the address of an empty place, and is thrown away
// when the process is asked to end.

import { PostgresServer } from "./postgres-server.ts";

const server = await PostgresServer.start();
console.log(await server.place());
process.once("SIGTERM", () => void server.stop().then(() => process.exit(0)));
