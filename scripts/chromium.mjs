// A real Chromium for the stories: one that is on the machine, else Playwright's, else Debian's. Invariant: a path that
// is returned names a file that is there; nothing is downloaded while any Chromium can be found. The headless shell comes first:
// it is the same engine without a browser's windows around it, and each page costs half the time.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { NODE, ROOT } from "./install.mjs";
import { runStep, systemEnvironment } from "./step.mjs";

const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const DOWNLOAD_LIMIT_MS = 240_000;

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function playwrightsOwn() {
  try {
    return createRequire(join(ROOT, "e2e", "package.json"))("playwright").chromium.executablePath();
  } catch {
    return "";
  }
}

/** The path of a Chromium on this machine, or undefined. `CHROMIUM_PATH` wins over everything. */
function findChromium() {
  const told = process.env.CHROMIUM_PATH;
  if (told) return existsSync(told) ? told : undefined;
  return [...onPath(), ...PLACES, playwrightsOwn()].find((path) => path !== "" && existsSync(path));
}

/**
 * A Chromium, installed if there is none.
 * @returns {Promise<{path: string} | {path?: undefined, why: string}>}
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return { path: found };
  if (process.env.CHROMIUM_PATH)
    return { why: `CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which is not there.` };
  console.log("No Chromium on this machine; the stories need a real one.");
  const cli = join(ROOT, "node_modules", "playwright", "cli.js");
  const download = await runStep("Fetching Playwright's Chromium", NODE, [cli, "install", "chromium"], {
    cwd: ROOT,
    timeoutMs: DOWNLOAD_LIMIT_MS,
  });
  const fetched = findChromium();
  if (download.ok && fetched) return { path: fetched };
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { ...systemEnvironment(), DEBIAN_FRONTEND: "noninteractive" };
    await runStep("Looking up Debian's packages", "apt-get", ["update", "-qq"], { env });
    // older releases have no package of the shell alone
    for (const name of ["chromium-headless-shell", "chromium"]) {
      await runStep(`Installing Debian's ${name}`, "apt-get", ["install", "-y", "-qq", name], { env });
      const installed = findChromium();
      if (installed) return { path: installed };
    }
  }
  return { why: "No Chromium could be found or installed; set CHROMIUM_PATH to one and run again." };
}
