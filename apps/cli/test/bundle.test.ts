// The command as people start it: from a bundle that is what the sources are, made when it is first asked for. Each start is a process of its own.
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { redlineOfBase, writeWord, xmlBytes } from "@concord/formats";
import { paragraphs, typeset } from "@concord/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommandLine } from "../src/command-line.ts";

const run = promisify(execFile);
const BUNDLE = join(import.meta.dirname, "../bin/bundle.cjs");
const ROOT = join(import.meta.dirname, "../../..");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-bundle-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};

/** The bundle of main.ts: its path, or undefined. */
async function bundle(kept = "kept"): Promise<string | undefined> {
  const [main, into] = [join(folder, "src/main.ts"), join(folder, kept)].map((path) => JSON.stringify(path));
  const ask = `import { bundleOf } from ${JSON.stringify(pathToFileURL(BUNDLE))}; console.log(await bundleOf(${main}, ${into}) ?? "");`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", ask]);
  return stdout.trim() || undefined;
}

const says = async (path: string | undefined) => (await run(process.execPath, [path ?? "nothing"])).stdout.trim();

describe("the bundle", () => {
  beforeEach(() => {
    write(
      "src/main.ts",
      'import { word } from "./word.ts";\nconsole.log(word as string, import.meta.url, import.meta.dirname);\n',
    );
    write("src/word.ts", 'export { word } from "./said.ts";\n');
    write("src/said.ts", 'export const word: string = "one";\n');
  });

  it("[CLI16] does what its sources say, from where they stand, and is made once", async () => {
    const made = await bundle();
    expect(await says(made)).toBe(`one ${pathToFileURL(join(folder, "src/main.ts"))} ${join(folder, "src")}`);
    expect(await bundle()).toBe(made);
  });

  it("[CLI16] is made again when a source was changed, even to the same length, and one that only leads to another", async () => {
    await bundle();
    write("src/said.ts", 'export const word: string = "two";\n');
    expect(await says(await bundle())).toMatch(/^two /);
    write("src/other.ts", 'export const word = "three";\n');
    write("src/word.ts", 'export { word } from "./other.ts";\n');
    expect(await says(await bundle())).toMatch(/^three /);
  });

  it("[CLI16] is made again where it is gone, its note is damaged, or a checkout was copied with it", async () => {
    const first = (await bundle())!;
    cpSync(join(folder, "kept"), join(folder, "copied"), { recursive: true });
    expect(dirname(dirname((await bundle("copied"))!))).toBe(join(folder, "copied"));
    rmSync(dirname(first), { recursive: true });
    expect(await says(await bundle())).toMatch(/^one /);
    write("kept/bundle.json", "{");
    expect(await says(await bundle())).toMatch(/^one /);
  });

  it("[CLI16] is none where it cannot be written or the sources cannot be read", async () => {
    write("file", "");
    expect(await bundle("file")).toBeUndefined();
    write("src/said.ts", "export const word = ;\n");
    expect(await bundle()).toBeUndefined();
  });

  it("several that start at once all have one", async () => {
    const made = await Promise.all([bundle(), bundle(), bundle()]);
    expect(await Promise.all(made.map(says))).toEqual(Array(3).fill(expect.stringMatching(/^one /)));
    expect(made).toContain(await bundle());
  });
});

describe("the command as people start it", () => {
  const TEXT = "RESOLUTION 7 (Port Aurel, 2031)\nHarbour lights\nresolves\n1\tto keep them lit;\n2\tto count them.\n";

  const started = async (...words: string[]) => {
    const env = { ...process.env, INIT_CWD: folder };
    return (await run(process.execPath, [join(ROOT, "scripts/concord.mjs"), ...words], { cwd: ROOT, env })).stdout;
  };

  /** What the sources answer, without a process. */
  const answered = async (...words: string[]) => {
    let out = "";
    const code = await runCommandLine(words, {
      folder,
      projectFolder: folder,
      env: {},
      stdin: (async function* () {})(),
      print: (text) => {
        out += text;
      },
      complain: (line) => {
        throw new Error(line);
      },
    });
    expect(code).toBe(0);
    return out;
  };

  it("[CLI16] runs the bundle, which answers as the sources do, also where another process or the relay is asked", async () => {
    write("lights.txt", TEXT);
    writeFileSync(join(folder, "lights.pdf"), typeset(TEXT));
    await started("convert", "lights.txt", "lights.docx");
    await started("convert", "lights.docx", "lights.json");
    await started("convert", "lights.json", "again.txt");
    await answered("convert", "lights.docx", "sources.json");
    await answered("convert", "sources.json", "sources.txt");
    const file = (name: string) => readFileSync(join(folder, name), "utf8");
    expect(file("lights.json")).toBe(file("sources.json"));
    expect(file("again.txt")).toBe(file("sources.txt"));
    expect(await started("outline", "lights.pdf")).toBe(await answered("outline", "lights.pdf"));
    const { main } = JSON.parse(readFileSync(join(ROOT, "node_modules/.cache/command/bundle.json"), "utf8"));
    expect(existsSync(main)).toBe(true);
    expect(existsSync(join(dirname(main), "compiled"))).toBe(true);
  });

  it("[CLI17] compiles nothing for a resolution, and what runs often for a file that lasts or another command", async () => {
    const main = join(ROOT, "apps/cli/bin/concord.cjs");
    const compiles = async (...words: string[]) => {
      const env = { ...process.env, INIT_CWD: folder };
      const { stdout } = await run(process.execPath, ["--trace-opt", main, ...words], { cwd: folder, env });
      return stdout.includes("[compiling method");
    };
    const file = (clauses: number) => {
      const base = paragraphs(
        ...Array.from({ length: clauses }, (_, i) => `Light ${i} ${"is lit at dusk ".repeat(20)}`),
      );
      return writeWord(redlineOfBase(base, ""), { kind: "markup" });
    };
    const [resolution, large] = [file(300), file(3_000)];
    expect(xmlBytes(resolution)).toBeLessThan(500_000);
    expect(xmlBytes(large)).toBeGreaterThan(1_000_000);
    writeFileSync(join(folder, "resolution.docx"), resolution);
    writeFileSync(join(folder, "large.docx"), large);
    expect(await compiles("convert", "resolution.docx", "out.json")).toBe(false);
    expect(await compiles("convert", "large.docx", "out.json")).toBe(true);
    expect(await compiles("convert", "resolution.docx", "out.txt")).toBe(true);
    expect(await compiles("convert", "out.json", "out.txt")).toBe(true);
    expect(await compiles("outline", "resolution.docx")).toBe(true);
  });
});
