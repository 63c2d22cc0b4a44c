// House rules that no linter knows: each source file says first what it is, no file is called after nothing, none grows
// past what one can hold in mind, and no document points at something that is not there.
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { ROOT, readWorkspaces, sourcesUnder } from "./workspaces.ts";

const FOLDERS = ["scripts", "test", "bench"];
const MOST_LINES = 500;

const files = [
  ...readWorkspaces(ROOT).flatMap((workspace) => workspace.files.map((file) => file.path)),
  ...FOLDERS.flatMap((folder) => sourcesUnder(ROOT, folder)),
];

/** Whether a file begins with a comment that says something. */
function saysWhatItIs(text: string): boolean {
  return /^(#!.*\n)?(\/\/ ?\S.{10,}|\/\*[\s\S]{12,}?\*\/)/.test(text);
}

test("every source file begins with a comment that says what it is", () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((path) => !saysWhatItIs(readFileSync(join(ROOT, path), "utf8")))).toEqual([]);
});

test("planted: a file without such a comment is seen", () => {
  expect(saysWhatItIs(`import { a } from "a";\n// later`)).toBe(false);
  expect(saysWhatItIs("// x\n")).toBe(false);
  expect(saysWhatItIs("#!/usr/bin/env node\n// The command line: reads its arguments.\n")).toBe(true);
});

test("no source file is called after nothing", () => {
  const nothing = /(^|[/.-])(utils?|helpers?|common|misc|manager)([/.-]|$)/;
  expect(files.filter((path) => nothing.test(path))).toEqual([]);
});

test("no source file is longer than a reader can hold in mind", () => {
  const lines = (path: string) => readFileSync(join(ROOT, path), "utf8").split("\n").length;
  const sources = files.filter((path) => /\.(ts|tsx|mjs)$/.test(path));
  expect(sources.filter((path) => lines(path) > MOST_LINES).map((path) => `${path}: ${lines(path)} lines`)).toEqual([]);
});

test("every package has one way in", () => {
  const inner = files.filter((path) => /\/src\/.+\/index\.tsx?$/.test(path));
  expect(inner).toEqual([]);
});

test("every link in a document leads to a file that is there", () => {
  const documents = globSync(["*.md", "docs/**/*.md", "packages/*/*.md", "apps/*/*.md", "e2e/*.md"], { cwd: ROOT });
  expect(documents.length).toBeGreaterThan(10);
  const broken = documents.flatMap((document) => {
    const text = readFileSync(join(ROOT, document), "utf8");
    return [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map((match) => match[1] ?? "")
      .filter((target) => !existsSync(join(ROOT, dirname(document), target)))
      .map((target) => `${document} → ${target}`);
  });
  expect(broken).toEqual([]);
});

test("every test that THREAT_MODEL.md names is there", () => {
  const text = readFileSync(join(ROOT, "THREAT_MODEL.md"), "utf8");
  const named = [...text.matchAll(/`([\w./-]+\.(?:test|spec)\.tsx?)`/g)].map((match) => match[1] ?? "");
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
