#!/usr/bin/env node
// How the command `concord` starts: what is loaded is kept compiled in the project's folder, so that the next command starts at once. Invariant:
// this file is JavaScript and loads nothing before, for the first TypeScript that is not kept brings in all of what makes JavaScript of it.
import { enableCompileCache } from "node:module";
import { join } from "node:path";

enableCompileCache(join(import.meta.dirname, "../../../node_modules/.cache/compiled"));
await import("../src/main.ts");
