// `npm run -s concord -- …`: the command line. Invariant: it works in a clone in which nothing has been installed yet, and
// its standard output holds nothing but what the command prints.
import { spawnSync } from "node:child_process";
import { COMMAND, MOST_MEMORY_MB } from "./command.mjs";
import { ensureInstalled, NODE } from "./install.mjs";
import { speakOnStandardError } from "./step.mjs";

speakOnStandardError();
await ensureInstalled();
const { status, signal } = spawnSync(NODE, [...COMMAND, ...process.argv.slice(2)], { stdio: "inherit" });
// A file of a stranger may fill what memory there is, and then V8 or the system ends the process without a word.
const byMemory = ["SIGABRT", "SIGTRAP", "SIGKILL"].includes(signal);
if (byMemory) console.error(`concord: this takes more memory than there is for a command (${MOST_MEMORY_MB} MB).`);
process.exitCode = status ?? (byMemory ? 2 : 1);
