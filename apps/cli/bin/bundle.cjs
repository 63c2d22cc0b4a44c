// The program in a few files of JavaScript, made of its sources when it is first started: to find and open three hundred files lasts longer than
// what most commands do. Invariant: what is run says what the sources say now; where it cannot be made there is none.
const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require("node:fs");
const { findPackageJSON } = require("node:module");
const { dirname, join } = require("node:path");
const { pathToFileURL } = require("node:url");

/** What loads a binary that lies beside it: it is left where it is. */
const LEFT = ["better-sqlite3", "pg"];
/** What npm has put beside the sources: npm writes this with everything that it changes. */
const INSTALLED = join(__dirname, "../../../node_modules/.package-lock.json");
/** How long a bundle is kept that is no longer run: a command may have been started with it just now. */
const KEPT_MS = 60_000;

/**
 * [CLI16] The path of a file that does what `entry` does, made in `folder` unless it is there; undefined where it cannot be made, as without the tool
 * chain or where nothing may be written.
 */
async function bundleOf(entry, folder) {
  try {
    return present(folder) ?? (await made(entry, folder));
  } catch {
    return undefined;
  }
}

/** When a file was last written or put in its place, as its file system counts it, which cannot be set back; null: it is not there. */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? null;
}

function present(folder) {
  let note;
  try {
    note = JSON.parse(readFileSync(join(folder, "bundle.json"), "utf8"));
  } catch {
    return undefined;
  }
  // One that was copied or moved here with a whole checkout is that of other sources.
  if (note?.folder !== folder) return undefined;
  return note.sources.every(([path, at]) => changedAt(path) === at) ? note.main : undefined;
}

async function made(entry, folder) {
  const { rolldown } = await import("rolldown");
  const own = join(folder, `${Date.now()}-${process.pid}`);
  mkdirSync(own, { recursive: true });
  const start = changedAt(own);
  const sources = new Set([__filename, INSTALLED]);
  /** Modules go on to stand where their sources do, for those that start another program from there. */
  const places = {
    name: "places",
    transform: {
      filter: { id: { exclude: /node_modules|^\0/ } },
      handler(code, id) {
        sources.add(id).add(findPackageJSON(pathToFileURL(id)));
        const place = { url: pathToFileURL(id), filename: id, dirname: dirname(id) };
        return code.replace(/\bimport\.meta\.(url|filename|dirname)\b/g, (_, of) => JSON.stringify(place[of]));
      },
    },
  };
  const build = await rolldown({
    input: { main: entry },
    platform: "node",
    tsconfig: false,
    external: LEFT,
    plugins: [places],
    logLevel: "silent",
  });
  await build.write({
    dir: own,
    format: "cjs",
    minify: true,
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
  });
  await build.close();
  const changes = [...sources].map((path) => [path, changedAt(path)]);
  // Of what was changed meanwhile nobody knows what was read.
  if (changes.some(([, at]) => at >= start)) return undefined;
  const main = join(own, "main.cjs");
  const note = { folder, main, sources: [[main, changedAt(main)], ...changes] };
  writeFileSync(join(own, "bundle.json"), JSON.stringify(note));
  renameSync(join(own, "bundle.json"), join(folder, "bundle.json"));
  for (const name of readdirSync(folder)) {
    const old = join(folder, name);
    if (changedAt(old) < start - KEPT_MS) rmSync(old, { recursive: true, force: true });
  }
  return main;
}

module.exports = { bundleOf };
