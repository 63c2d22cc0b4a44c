#!/usr/bin/env node
// How the command `concord` starts: from its bundle, else from its sources, and what is loaded is kept compiled, so that the next command starts at
// once. Invariant: this file and what it loads are CommonJS, for Node's loader of modules takes longer and more memory than all that is done here, and
// the first TypeScript that is not kept brings in all of what makes JavaScript of it.
const { setFlagsFromString } = require("node:v8");

/**
 * The commands that have mostly ended before V8's compilers of what runs often pay: those take 20 MB as soon as one of them is used, and less room for
 * what is made and dropped is enough as well. Where such a command has more to do it turns them on (src/compilers.ts).
 */
const BRIEF = ["convert"];
const SPARING = ["--no-opt", "--no-maglev", "--semi-space-growth-factor=1"];

// Before anything is loaded: Node's own starting is enough to use them, and what is kept compiled is good for the same flags only.
if (BRIEF.includes(process.argv[2])) for (const flag of SPARING) setFlagsFromString(flag);

const { enableCompileCache } = require("node:module");
const { dirname, join } = require("node:path");
const { pathToFileURL } = require("node:url");
const { bundleOf } = require("./bundle.cjs");

const CACHE = join(__dirname, "../../../node_modules/.cache");
const SOURCES = join(__dirname, "../src/main.ts");

async function start() {
  // Until the command says what became of it: one that just ends has not been done.
  process.exitCode = 2;
  const bundle = await bundleOf(SOURCES, join(CACHE, "command"));
  enableCompileCache(join(bundle === undefined ? CACHE : dirname(bundle), "compiled"));
  const { main } = bundle === undefined ? await import(pathToFileURL(SOURCES)) : require(bundle);
  await main();
}

void start();
