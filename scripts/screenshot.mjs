// `npm run screenshot`: the picture of the README, taken from the running product: the demonstration as a secretariat
// editor sees it. Invariant: nothing in it is drawn for the picture.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureInstalled, NODE, ROOT } from "./install.mjs";
import { giveUp } from "./step.mjs";

await ensureInstalled();
await ensureBuilt();
const chromium = await ensureChromium();
if (!chromium.path) giveUp(chromium.why);
process.exitCode =
  spawnSync(NODE, [join(ROOT, "e2e", "screenshot.ts"), join(ROOT, "docs", "screenshot.png")], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, CHROMIUM_PATH: chromium.path },
  }).status ?? 1;
