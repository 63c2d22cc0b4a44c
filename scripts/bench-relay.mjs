// `npm run bench:relay [--quick] [--draw]`: measures the relay beside raw ws and hocuspocus, on SQLite and on PostgreSQL.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, NODE, ROOT } from "./install.mjs";

await ensureInstalled();
const args = ["--expose-gc", join(ROOT, "bench", "relay", "main.ts"), ...process.argv.slice(2)];
process.exitCode = spawnSync(NODE, args, { cwd: ROOT, stdio: "inherit" }).status ?? 1;
