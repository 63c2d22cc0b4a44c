#!/usr/bin/env node
// How the command `concord` starts: from its bundle, else from its sources, and what is loaded is kept compiled, so that the next command starts at
// once. Invariant: this file and what it loads are CommonJS, for Node's loader of modules takes longer and more memory than all that is done here, and
// the first TypeScript that is not kept brings in all of what makes JavaScript of it.
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
