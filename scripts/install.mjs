// Installing: what package-lock.json says is in node_modules, and the product's own Node 24 among it. Invariant: after
// ensureInstalled() the project's Node runs; when nothing changed, that takes no npm and no network.
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { giveUp, runStep, systemEnvironment } from "./step.mjs";

/** The root of the checkout. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

const windows = process.platform === "win32";

/** The Node that the product runs on: it comes from the npm package `node`, whatever the machine has. */
export const NODE = join(ROOT, "node_modules", "node", "bin", windows ? "node.exe" : "node");

const WANTED_NODE_MAJOR = 24;

/** Ends the process with one sentence when this machine's Node or npm is too old to install the project. */
async function checkMachine() {
  const nodeMajor = Number(process.versions.node.split(".")[0]);
  if (nodeMajor < 20)
    giveUp(`Concord needs Node 20 or later to install itself; this is Node ${process.versions.node}.`);
  // npm names itself to the scripts it runs; a script that is started without npm asks it.
  const agent = /\bnpm\/(\d+\.\d+\.\d+)/.exec(process.env.npm_config_user_agent ?? "")?.[1];
  const version =
    agent ?? (await runStep("", "npm", ["--version"], { cwd: ROOT, env: systemEnvironment() })).output.trim();
  if (!(Number(version.split(".")[0]) >= 10)) {
    giveUp(
      version
        ? `Concord needs npm 10 or later to install itself; this is npm ${version}.`
        : "Concord needs npm 10 or later to install itself, and npm was not found.",
    );
  }
}

/** Whether node_modules holds what package-lock.json says; npm notes what it has put there in a lock file of its own. */
function installedAsLocked() {
  const noted = join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(noted)) return false;
  const wanted = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(noted, "utf8")).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes("node_modules/")) return true;
    const found = present[path];
    // Binaries for other machines are optional and absent here.
    if (!found) return entry.optional === true || entry.peer === true;
    return found.version === entry.version && Boolean(found.link) === Boolean(entry.link);
  });
}

async function nodeVersion() {
  if (!existsSync(NODE)) return "";
  return (await runStep("", NODE, ["--version"])).output.trim();
}

/** Puts the project's Node first on the path of `npm run`, where npm could not because its binary came later. */
function linkNode() {
  if (windows) return;
  const link = join(ROOT, "node_modules", ".bin", "node");
  if (existsSync(link)) return;
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
  mkdirSync(join(link, ".."), { recursive: true });
  symlinkSync(join("..", "node", "bin", "node"), link);
}

/** Sees to it that the project's Node runs; ends the process when it cannot. */
async function ensureNode() {
  const right = (version) => version.startsWith(`v${WANTED_NODE_MAJOR}.`);
  if (!right(await nodeVersion())) {
    // Its binary comes by an install script, the one that this project needs: it is run here and not by npm, so that it
    // is the same on every npm, whether or not that one runs install scripts.
    const step = await runStep(
      `Setting up Node ${WANTED_NODE_MAJOR}`,
      process.execPath,
      ["installArchSpecificPackage.js"],
      { cwd: join(ROOT, "node_modules", "node"), env: systemEnvironment() },
    );
    if (!right(await nodeVersion())) {
      giveUp(
        `Concord runs on Node ${WANTED_NODE_MAJOR} from the npm package "node", and its binary could not be set up here.`,
        step.output,
      );
    }
  }
  linkNode();
}

/** Installs what is missing, and only then. Ends the process with a sentence when that fails. */
export async function ensureInstalled() {
  await checkMachine();
  if (!installedAsLocked()) {
    const first = !existsSync(join(ROOT, "node_modules"));
    const label = first ? "Installing packages (once, about a minute)" : "Installing packages (they have changed)";
    // Not `npm ci`: it refuses a lock file that does not list the binaries of every platform, which one made where only
    // some can be had does not. Not the install scripts: better-sqlite3 brings its binary and would be compiled all the same.
    const args = ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    const step = await runStep(label, "npm", args, { cwd: ROOT, env: systemEnvironment() });
    if (!step.ok) giveUp("The packages could not be installed; npm's own words are above.", step.output);
  }
  await ensureNode();
}
