// `node scripts/run.mjs [--browser] [--expose-gc] FILE.ts […]`: runs a program of this project on its own Node, installed before where
// it is not; with --browser the pages are built and a Chromium is found. What follows FILE is the program's.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureInstalled, NODE, ROOT } from "./install.mjs";
import { giveUp } from "./step.mjs";

const given = process.argv.slice(2);
const at = given.findIndex((word) => !word.startsWith("--"));
const [options, [file, ...rest]] = [given.slice(0, at), given.slice(at)];
const forNode = options.filter((option) => option !== "--browser");

await ensureInstalled();
const env = { ...process.env };
if (forNode.length < options.length) {
  await ensureBuilt();
  const chromium = await ensureChromium();
  if (!chromium.path) giveUp(chromium.why);
  env.CHROMIUM_PATH = chromium.path;
}
const args = [...forNode, join(ROOT, file), ...rest];
process.exitCode = spawnSync(NODE, args, { cwd: ROOT, stdio: "inherit", env }).status ?? 1;
