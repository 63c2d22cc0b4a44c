// Rules of the domain have ids: each stands once in a SPEC.md, is named where it is kept, and has a test that carries it
// in its title. Invariant: both ways, so that neither a rule without a test nor a test of a rule nobody wrote can stay.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT, readWorkspaces } from "./workspaces.ts";

const ID = /\[([A-Z]{2,6}\d+[a-z]?)\]/g;

interface Rules {
  /** Id → the SPEC.md that defines it. */
  readonly defined: ReadonlyMap<string, string>;
  /** Id → a test file whose titles carry it. */
  readonly tested: ReadonlyMap<string, string>;
  /** Id → the workspaces whose sources name it. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
}

function ids(text: string): string[] {
  return [...text.matchAll(ID)].map((match) => match[1] ?? "");
}

/** The ids that a SPEC.md defines: those that begin a list entry, a heading or a table row. */
function definedIn(spec: string): string[] {
  return spec
    .split("\n")
    .map((line) => /^\s*(?:[-*]|\d+\.|#+|\|)?\s*(?:\*\*|`)?\[([A-Z]{2,6}\d+[a-z]?)\]/.exec(line)?.[1])
    .filter((id) => id !== undefined);
}

/** The titles of a test file: first arguments of test, it, describe and of what .each gives back. */
function titlesIn(text: string): string[] {
  const title =
    /\b(?:test|it|describe)(?:\.\w+)*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|`[^`]*`)?\(\s*(["'`])((?:\\.|(?!\1)[\s\S])*)\1/g;
  const direct = [...text.matchAll(title)].map((match) => match[2] ?? "");
  // A table of cases carries its titles in strings of its own.
  const inTables = [...text.matchAll(/["'`](\[[A-Z]{2,6}\d+[a-z]?\][^"'`\n]*)["'`]/g)].map((match) => match[1] ?? "");
  return [...direct, ...inTables];
}

function readRules(): Rules {
  const defined = new Map<string, string>();
  const tested = new Map<string, string>();
  const named = new Map<string, Set<string>>();
  for (const workspace of readWorkspaces(ROOT)) {
    const spec = join(workspace.path, "SPEC.md");
    if (existsSync(join(ROOT, spec))) {
      for (const id of definedIn(readFileSync(join(ROOT, spec), "utf8"))) {
        expect(defined.get(id), `[${id}] is defined twice`).toBeUndefined();
        defined.set(id, spec);
      }
    }
    for (const file of workspace.files) {
      const text = readFileSync(join(ROOT, file.path), "utf8");
      if (file.part === "product") {
        for (const id of ids(text)) named.set(id, (named.get(id) ?? new Set()).add(workspace.path));
      }
      if (/\.(test|spec)\.tsx?$/.test(file.path)) {
        for (const id of titlesIn(text).flatMap(ids)) tested.set(id, file.path);
      }
    }
  }
  return { defined, tested, named };
}

const rules = readRules();

test("there are rules to look at", () => {
  expect(rules.defined.size).toBeGreaterThan(20);
});

test("every rule of a SPEC.md is carried by the title of a test", () => {
  const untested = [...rules.defined].filter(([id]) => !rules.tested.has(id)).map(([id, spec]) => `${spec} [${id}]`);
  expect(untested).toEqual([]);
});

test("every rule that a test title carries stands in a SPEC.md", () => {
  const unknown = [...rules.tested].filter(([id]) => !rules.defined.has(id)).map(([id, file]) => `${file} [${id}]`);
  expect(unknown).toEqual([]);
});

test("every rule that a source names stands in a SPEC.md", () => {
  const unknown = [...rules.named]
    .filter(([id]) => !rules.defined.has(id))
    .map(([id, where]) => `${[...where]} [${id}]`);
  expect(unknown).toEqual([]);
});

test("every rule of a SPEC.md is named by the source that keeps it", () => {
  const unnamed = [...rules.defined].filter(([id]) => !rules.named.has(id)).map(([id, spec]) => `${spec} [${id}]`);
  expect(unnamed).toEqual([]);
});

test("planted: titles are found in every form in which tests are written", () => {
  const text = [
    `test("[AA1] plain", () => {});`,
    "it.each([[1], [2]])(`[AA2] %s`, () => {});",
    `describe.skipIf(!existsSync(corpus))("[AA3] corpus", () => {});`,
    `const cases = [{ name: "[AA4] in a table" }];`,
    `// [AA5] in a comment only`,
  ].join("\n");
  expect(new Set(titlesIn(text).flatMap(ids))).toEqual(new Set(["AA1", "AA2", "AA3", "AA4"]));
});

test("planted: a rule is defined where a line begins with it, not where it is mentioned", () => {
  expect(definedIn("- [BB1] is a rule\n**[BB2]** too\n### [BB3] as well\nsee [BB4] elsewhere")).toEqual([
    "BB1",
    "BB2",
    "BB3",
  ]);
});
