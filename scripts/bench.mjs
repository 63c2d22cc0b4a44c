// `npm run bench [PART …]`: measures us beside our peers on the project's Node.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, NODE, ROOT } from "./install.mjs";

await ensureInstalled();
const args = [join(ROOT, "bench", "main.ts"), ...process.argv.slice(2)];
process.exitCode = spawnSync(NODE, args, { cwd: ROOT, stdio: "inherit" }).status ?? 1;
