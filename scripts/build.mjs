// Building the pages: apps/web and the packages it is made of, into apps/web/dist. Invariant: dist is the build of the
// sources as they are now; when they have not changed, nothing is built.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { NODE, ROOT } from "./install.mjs";
import { giveUp, runStep } from "./step.mjs";

const WEB = join(ROOT, "apps", "web");
const SOURCES = [
  "apps/web",
  "packages/redline",
  "packages/formats",
  "packages/sync",
  "packages/editor",
  "packages/recovery",
  "package-lock.json",
  "tsconfig.json",
];
const NOT_SOURCES = new Set(["dist", "node_modules", "test"]);
const STAMP = join(ROOT, "node_modules", ".concord", "web-build");

function* filesUnder(path) {
  if (!existsSync(path)) return;
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    yield path;
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (NOT_SOURCES.has(entry.name)) continue;
    yield* filesUnder(join(path, entry.name));
  }
}

function hashOfSources() {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    for (const file of filesUnder(join(ROOT, source))) {
      hash
        .update(`${relative(ROOT, file)}\0`)
        .update(readFileSync(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

/** Builds the pages whatever is there. */
export async function buildWeb(label = "Building the pages") {
  const hash = hashOfSources();
  const step = await runStep(label, NODE, [join(ROOT, "node_modules", "vite", "bin", "vite.js"), "build"], {
    cwd: WEB,
  });
  if (step.ok) {
    mkdirSync(join(STAMP, ".."), { recursive: true });
    writeFileSync(STAMP, hash);
  }
  return step;
}

/** Builds the pages if they are not built from the sources as they are now; ends the process when that fails. */
export async function ensureBuilt() {
  const built = existsSync(join(WEB, "dist", "index.html")) && existsSync(STAMP);
  if (built && readFileSync(STAMP, "utf8") === hashOfSources()) return;
  const step = await buildWeb();
  if (!step.ok) giveUp("The pages could not be built; the words of the build are above.", step.output);
}
