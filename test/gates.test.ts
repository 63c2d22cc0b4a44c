// Every gate has a planted violation that turns it red: a linter that looks at nothing looks green. Each gate is run as
// `npm test` runs it, on a small checkout of its own in a temporary folder.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { ROOT } from "./workspaces.ts";

const made: string[] = [];

/** A folder with our settings and some files in it. */
function checkout(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "concord-gate-"));
  made.push(folder);
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
  for (const setting of ["tsconfig.json", "biome.json", ".gitignore"])
    cpSync(join(ROOT, setting), join(folder, setting));
  for (const [path, text] of Object.entries({ "package.json": '{\n  "type": "module"\n}\n', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Runs a tool of the tool chain in a folder, on the Node that runs this test. */
function run(folder: string, ...args: string[]) {
  const [tool = "", ...rest] = args;
  const path = tool.startsWith("scripts/") ? join(ROOT, tool) : join(ROOT, "node_modules", tool);
  const result = spawnSync(process.execPath, [path, ...rest], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { code: result.status, output: result.stdout + result.stderr };
}

test("planted: the types gate sees a wrong type, an unchecked index and an enum", () => {
  const good = checkout({ "packages/a/src/a.ts": "// A number.\nexport const one: number = 1;\n" });
  expect(run(good, "typescript/bin/tsc", "-p", ".").code).toBe(0);
  const bad = checkout({
    "packages/a/src/a.ts": "export const one: number = [1][0];\nexport enum E { A }\nexport const two: string = 2;\n",
  });
  const { code, output } = run(bad, "typescript/bin/tsc", "-p", ".");
  expect(code).not.toBe(0);
  for (const error of ["TS1294", "TS2322"]) expect(output).toContain(error);
  expect(output.match(/TS2322/g)?.length).toBe(2);
});

test("planted: the lint gate sees an import cycle, a promise nobody waits for, a test that was skipped, bad form", () => {
  const good = checkout({ "packages/a/src/a.ts": "// A number.\nexport const one = 1;\n" });
  const biome = ["@biomejs/biome/bin/biome", "check", "--error-on-warnings", "--vcs-enabled=false", "."];
  expect(run(good, ...biome)).toMatchObject({ code: 0 });
  const bad = checkout({
    "packages/a/src/a.ts": 'import { b } from "./b.ts";\nexport const a = (): number => b();\n',
    "packages/a/src/b.ts": 'import { a } from "./a.ts";\nexport const b = (): number => a();\n',
    "packages/a/src/c.ts": "async function later(): Promise<void> {}\nexport function now(): void {\n  later();\n}\n",
    "packages/a/test/d.test.ts": 'import { test } from "vitest";\n\ntest.skip("never", () => {});\n',
    "packages/a/src/e.ts": "export const x = 'quotes'\n",
  });
  const { code, output } = run(bad, ...biome);
  expect(code).not.toBe(0);
  for (const rule of ["noImportCycles", "noFloatingPromises", "noSkippedTests", "e.ts format"]) {
    expect(output).toContain(rule);
  }
});

test("planted: the dead-code gate sees a file, an export and a dependency that nothing uses", () => {
  const manifest = (more: object) => JSON.stringify({ name: "planted", private: true, type: "module", ...more });
  const knip = (files: readonly string[]) =>
    JSON.stringify({ entry: ["src/main.ts"], project: ["src/**/*.ts"], files });
  const good = checkout({
    "package.json": manifest({}),
    "knip.json": knip([]).replace(',"files":[]', ""),
    "src/main.ts": 'import { one } from "./one.ts";\n\nconsole.log(one);\n',
    "src/one.ts": "export const one = 1;\n",
  });
  expect(run(good, "knip/bin/knip.js", "--no-progress", "--config", "knip.json")).toMatchObject({ code: 0 });
  const bad = checkout({
    "package.json": manifest({ dependencies: { yjs: "13.6.33" } }),
    "knip.json": knip([]).replace(',"files":[]', ""),
    "src/main.ts": 'import { one } from "./one.ts";\n\nconsole.log(one);\n',
    "src/one.ts": "export const one = 1;\nexport const two = 2;\n",
    "src/three.ts": "export const three = 3;\n",
  });
  const { code, output } = run(bad, "knip/bin/knip.js", "--no-progress", "--config", "knip.json");
  expect(code).not.toBe(0);
  for (const unused of ["three.ts", "two", "yjs"]) expect(output).toContain(unused);
});

test("planted: the size gate sees a first load that is too big, wherever its bytes are, and a page without scripts", () => {
  // Random letters do not compress to nothing.
  let seed = 1;
  const noise = (length: number) => {
    let text = "";
    while (text.length < length) {
      seed = (seed * 48_271) % 2_147_483_647;
      text += seed.toString(36);
    }
    return `export const noise = "${text}";\n`;
  };
  const page = '<script type="module" crossorigin src="/assets/main.js"></script>';
  const main = 'import { noise } from "./part.js";\nconsole.log(noise);\nimport("./later.js");\n';
  const small = checkout({
    "dist/index.html": page,
    "dist/assets/main.js": main,
    "dist/assets/part.js": noise(10),
    "dist/assets/later.js": noise(900_000),
  });
  expect(run(small, "scripts/size.mjs", join(small, "dist"))).toMatchObject({ code: 0 });
  const big = checkout({ "dist/index.html": page, "dist/assets/main.js": main, "dist/assets/part.js": noise(900_000) });
  expect(run(big, "scripts/size.mjs", join(big, "dist")).code).toBe(1);
  // The part that the page of a resolution is counts, though it is loaded later than the rest.
  const lazy = checkout({
    "dist/index.html": page,
    "dist/assets/main.js": "import(`./ResolutionPage-Ab_1.js`);",
    "dist/assets/ResolutionPage-Ab_1.js": "import{noise}from`./part.js`;",
    "dist/assets/part.js": noise(900_000),
  });
  expect(run(lazy, "scripts/size.mjs", join(lazy, "dist")).code).toBe(1);
  const empty = checkout({ "dist/index.html": "<p>nothing</p>" });
  expect(run(empty, "scripts/size.mjs", join(empty, "dist")).code).toBe(1);
});
