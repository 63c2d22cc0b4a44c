// `npm start`: installs, builds and runs the relay, which serves page, API and sync on one port. Invariant: it runs on
// any Node from 20 on with nothing installed yet, and what it starts runs on the project's own Node 24.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled, NODE, ROOT } from "./install.mjs";
import { whenNpmEnds } from "./parents.mjs";

await ensureInstalled();
await ensureBuilt();

const relay = spawn(NODE, [join(ROOT, "apps", "relay", "src", "main.ts")], {
  cwd: ROOT,
  stdio: "inherit",
  env: process.env,
});

// The relay closes its sockets and its log before it goes; this process waits for it and passes its exit code on.
// At a terminal, Ctrl-C reaches the whole group, the relay included: to send it once more would be a second one.
process.on("SIGINT", () => {
  if (!process.stdin.isTTY) relay.kill("SIGINT");
});
process.on("SIGTERM", () => relay.kill("SIGTERM"));
process.on("SIGHUP", () => relay.kill("SIGTERM"));
whenNpmEnds(() => relay.kill("SIGTERM"));
relay.once("error", (error) => {
  console.error(`The relay could not be started: ${error.message}`);
  process.exitCode = 1;
});
relay.once("exit", (code, signal) => {
  process.exitCode = signal === null ? (code ?? 1) : 1;
});
