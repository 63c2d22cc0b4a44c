// `npm run bench:editor`: measures the page in a headless Chromium beside plain ProseMirror.
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
  spawnSync(NODE, [join(ROOT, "bench", "editor", "main.ts"), ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, CHROMIUM_PATH: chromium.path },
  }).status ?? 1;
