// `npm test`: installs what is missing and passes every gate, the stories in a real browser included. Invariant: its
// last line is "N passed, N failed" and its exit code says the same.
import { ALL, passGates } from "./gates.mjs";
import { ensureInstalled } from "./install.mjs";

await ensureInstalled();
await passGates(ALL);
