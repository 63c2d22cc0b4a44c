// `npm run -s concord -- …`: the command line. Invariant: it works in a clone in which nothing has been installed yet, and
// its standard output holds nothing but what the command prints.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, NODE, ROOT } from "./install.mjs";
import { speakOnStandardError } from "./step.mjs";

const MOST_MEMORY_MB = 1_024;

speakOnStandardError();
await ensureInstalled();
const args = [join(ROOT, "apps", "cli", "src", "main.ts"), ...process.argv.slice(2)];
const { status, signal } = spawnSync(NODE, [`--max-old-space-size=${MOST_MEMORY_MB}`, ...args], { stdio: "inherit" });
// A file of a stranger may fill what memory there is, and then V8 or the system ends the process without a word.
const byMemory = ["SIGABRT", "SIGTRAP", "SIGKILL"].includes(signal);
if (byMemory) console.error(`concord: this takes more memory than there is for a command (${MOST_MEMORY_MB} MB).`);
process.exitCode = status ?? (byMemory ? 2 : 1);
