// The relay as a process: settings from the environment in, one port out. Standard output tells where it is reached
// and, on the first start, the invitation links; they are shown once, since only their hashes are kept.

import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { invitationUrl } from "./accounts/invitations.ts";
import { readConfig } from "./config.ts";
import { startRelay } from "./server.ts";
import { openJournal, reportTo } from "./watching/journal.ts";

const COMMAND_LINE = fileURLToPath(new URL("../../cli/bin/concord.cjs", import.meta.url));

const config = readConfig(process.env);
if ("problem" in config) fail(config.problem, 2);

const journal = openJournal(config.journal);
const running = await startRelay(config, { journal });
if ("problem" in running) fail(running.problem, 1);

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        reportTo(journal)("the relay could not stop in order", error);
        process.exit(1);
      },
    );
  });
}

const { origin, links } = running;
console.log(`Concord is at ${origin}`);
if (links.length > 0) {
  console.log("\nInvitation links, shown this once. Each works on several devices until it is revoked or expires.\n");
  const width = Math.max(...links.map(({ whose }) => whose.length));
  for (const { whose, token } of links) console.log(`  ${whose.padEnd(width)}  ${invitationUrl(origin, token)}`);
  console.log("");
}
// An image has no npm scripts: whoever started this without them is told the command itself.
const byNpm = process.env.npm_lifecycle_event !== undefined;
const command = byNpm ? "npm run -s concord --" : `node ${relative(process.cwd(), COMMAND_LINE)}`;
console.log(`For a new link: ${command} invite ROLE [PROPONENT] [NAME]`);

function fail(problem: string, code: number): never {
  console.error(`concord: ${problem}`);
  process.exit(code);
}
