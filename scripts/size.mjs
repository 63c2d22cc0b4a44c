// The size gate: the JavaScript that a first visit to a resolution loads, gzipped. Invariant: everything that is loaded before
// anybody presses anything counts, that is the page's module scripts, what they import before they run, and the part of
// the program that the page of a resolution is; the rest is loaded later.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

/** In bytes: 300 kB. */
export const LIMIT = 300_000;

/** Parts of the program that a first visit to a resolution loads besides. */
const PARTS = /^assets\/ResolutionPage-[\w-]+\.js$/;

/** The scripts of the first load and their gzipped sizes, from the built page in `dist`. */
export function firstLoad(dist) {
  const page = join(dist, "index.html");
  if (!existsSync(page)) throw new Error(`no built page in ${dist}`);
  const scripts = new Set();
  for (const [tag] of readFileSync(page, "utf8").matchAll(/<(?:script|link)\b[^>]*>/g)) {
    const name = /\b(?:src|href)="\/?([^"]+\.m?js)"/.exec(tag)?.[1];
    if (name && (tag.startsWith("<script") || /rel="modulepreload"/.test(tag))) scripts.add(name);
  }
  const assets = join(dist, "assets");
  for (const name of existsSync(assets) ? readdirSync(assets) : []) {
    if (PARTS.test(`assets/${name}`)) scripts.add(`assets/${name}`);
  }
  // What a script imports before it runs is loaded with it, whether the page names it or not.
  for (const name of scripts) {
    const code = readFileSync(join(dist, name), "utf8");
    for (const [, from] of code.matchAll(/(?:\bfrom|\bimport)\s*["`](\.{1,2}\/[^"`]+\.m?js)["`]/g)) {
      scripts.add(new URL(from, `file:///${name}`).pathname.slice(1));
    }
  }
  return [...scripts].map((name) => ({ name, bytes: gzipSync(readFileSync(join(dist, name))).length }));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const dist = process.argv[2] ?? new URL("../apps/web/dist", import.meta.url).pathname;
  const parts = firstLoad(dist);
  const total = parts.reduce((sum, part) => sum + part.bytes, 0);
  for (const part of parts) console.log(`${(part.bytes / 1000).toFixed(1).padStart(8)} kB  ${part.name}`);
  console.log(`${(total / 1000).toFixed(1).padStart(8)} kB  of ${LIMIT / 1000} kB, gzipped, for a first visit`);
  if (parts.length === 0) {
    console.error("The page loads no script at all: this gate would be looking at nothing.");
    process.exitCode = 1;
  }
  if (total > LIMIT) process.exitCode = 1;
}
