// `npm run bench:formats [FILE.docx …]`: measures what a Word file costs as a whole process, beside pandoc where it is installed.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, NODE, ROOT } from "./install.mjs";

await ensureInstalled();
const args = [join(ROOT, "bench", "formats", "main.ts"), ...process.argv.slice(2)];
process.exitCode = spawnSync(NODE, args, { cwd: ROOT, stdio: "inherit" }).status ?? 1;
