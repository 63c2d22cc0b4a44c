// `npm run test:long`: the same laws as in `npm test` with counts that take hours on a small machine. Invariant: only
// counts differ; a law that holds here is the one that runs in every `npm test`.
import { LAWS, passGates } from "./gates.mjs";
import { ensureInstalled } from "./install.mjs";

const COUNTS = { CONCORD_HOSTILE: "100000", CONCORD_KILLS: "500", CONCORD_SIM_RUNS: "200", CONCORD_HONEST: "400" };

for (const [name, count] of Object.entries(COUNTS)) process.env[name] ??= count;
process.env.CONCORD_LONG = "1";
console.log(
  Object.keys(COUNTS)
    .map((name) => `${name}=${process.env[name]}`)
    .join(" "),
);
await ensureInstalled();
await passGates(LAWS);
