#!/usr/bin/env node
// How the command `concord` starts: from its bundle, else from its sources, and what is loaded is kept compiled, so that the next command starts at
// once. Invariant: this file is JavaScript and loads nothing before, for the first TypeScript that is not kept brings in all of what makes JavaScript
// of it.
import { enableCompileCache } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleOf } from "./bundle.mjs";

const CACHE = join(import.meta.dirname, "../../../node_modules/.cache");
const SOURCES = join(import.meta.dirname, "../src/main.ts");

const bundle = await bundleOf(SOURCES, join(CACHE, "command"));
enableCompileCache(join(bundle === undefined ? CACHE : dirname(bundle), "compiled"));
await import(pathToFileURL(bundle ?? SOURCES));
