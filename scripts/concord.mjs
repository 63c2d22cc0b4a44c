// `npm run -s concord -- …`: the command line. Invariant: it works in a clone in which nothing has been installed yet, and
// its standard output holds nothing but what the command prints.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, NODE, ROOT } from "./install.mjs";
import { speakOnStandardError } from "./step.mjs";

speakOnStandardError();
await ensureInstalled();
const args = [join(ROOT, "apps", "cli", "src", "main.ts"), ...process.argv.slice(2)];
process.exitCode = spawnSync(NODE, args, { stdio: "inherit" }).status ?? 1;
