// `npm run check`: every gate that needs no browser: types, lint, dead code, unit tests, build, size.
import { CHECK, passGates } from "./gates.mjs";
import { ensureInstalled } from "./install.mjs";

await ensureInstalled();
await passGates(CHECK);
