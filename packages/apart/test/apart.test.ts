// Processes that can be ended: what a file does in one costs its bounds and no more, and an answer comes always.
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { askApart } from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "concord-apart-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A process whose answer is made by these words. */
function answering(code: string): URL {
  const path = join(folder, `${createHash("sha256").update(code).digest("hex")}.mjs`);
  const answer = new URL("../src/answer.ts", import.meta.url);
  writeFileSync(path, `import { answerQuestion } from ${JSON.stringify(answer.href)};${code}`);
  return pathToFileURL(path);
}

const QUESTION = new Uint8Array([7]);
const WIDE = { patience: 20_000, memory: 400 };

describe("a process with bounds", () => {
  it("gives its answer, or says what it did: too long, too much, broken, nothing", async () => {
    const ask = (code: string, bounds = WIDE) => askApart<number>(answering(code), QUESTION, bounds);
    const say = (words: string) => `answerQuestion((question) => { ${words} });`;
    expect(await ask(say("return question[0] + 1"))).toBe(8);
    expect(await ask(say("for (;;);"), { ...WIDE, patience: 500 })).toBe("too-long");
    const bytes = "const all = []; for (;;) all.push(new Uint8Array(5e6).fill(1));";
    expect(await ask(say(bytes), { ...WIDE, memory: 150 })).toBe("too-much-memory");
    const heap = "const all = []; for (;;) all.push({ all, a: [1, 2, 3, 4] });";
    expect(await ask(say(heap), { ...WIDE, memory: 100 })).toBe("too-much-memory");
    // What ends a heap at one stroke ends its whole process: this one is still here.
    expect(await ask(say('return ("x".repeat(2 ** 29 - 25)).split("")'))).toBe("too-much-memory");
    expect(await ask(say("throw new Error('no')"))).toBe("broken");
    expect(await ask("process.exit()")).toBe("broken");
    expect(await ask(say("return process.env.HOME ?? 'none of ours'"))).toBe("none of ours");
  });
});
