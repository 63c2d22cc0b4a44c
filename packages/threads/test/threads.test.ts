// Threads that can be ended: what a file does in one costs its bounds and no more, and an answer comes always.
import { docxOf } from "@concord/testing";
import { describe, expect, it } from "vitest";
import { boundedThread, readWordInThread } from "../src/index.ts";

/** A thread of these words. */
function thread(code: string): URL {
  return new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from "node:worker_threads";${code}`)}`,
  );
}

const QUESTION = new Uint8Array([7]);
const WIDE = { patience: 20_000, memory: 400 };

describe("a thread with bounds", () => {
  it("gives its answer, or says what it did: too long, too much, broken, nothing", async () => {
    const ask = (code: string, bounds = WIDE) => boundedThread<number>(thread(code), QUESTION, bounds);
    expect(await ask("parentPort.postMessage(workerData[0] + 1)")).toBe(8);
    expect(await ask("for (;;);", { ...WIDE, patience: 300 })).toBe("too-long");
    expect(await ask("const all = []; for (;;) all.push(new Uint8Array(5e6).fill(1));", { ...WIDE, memory: 60 })).toBe(
      "too-much-memory",
    );
    expect(
      await ask("const all = []; for (;;) all.push({ all, a: [1, 2, 3, 4] });", { patience: 20_000, memory: 64 }),
    ).toBe("too-much-memory");
    expect(await ask("throw new Error('no')")).toBe("broken");
    expect(await ask("")).toBe("broken");
  });

  it("is not ended for what others of the same process take", async () => {
    const asked = boundedThread<number>(
      thread("setTimeout(() => parentPort.postMessage(workerData[0]), 300)"),
      QUESTION,
      { patience: 20_000, memory: 60 },
    );
    const taken = Array.from({ length: 40 }, () => new Uint8Array(5e6).fill(1));
    expect(await asked).toBe(7);
    expect(taken).toHaveLength(40);
  });

  it("[PKG10] reads a Word file as it is read elsewhere, or refuses it, within 2 s and 200 MB", async () => {
    const body = "<w:p><w:r><w:t>resolves</w:t></w:r></w:p>";
    expect(await readWordInThread(docxOf(body))).toMatchObject({
      ok: true,
      redline: { clauses: [{ runs: [{ text: "resolves" }] }] },
    });
    expect(await readWordInThread(docxOf("<w:p><w:r></w:p></w:r>"))).toMatchObject({
      ok: false,
      code: "broken",
      where: "word/document.xml",
    });
    const bomb = docxOf(body, { parts: { "word/media/a.bin": new Uint8Array(90_000_000) } });
    const before = process.memoryUsage.rss();
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss() - before);
    }, 5);
    const start = performance.now();
    expect(await readWordInThread(bomb)).toMatchObject({ ok: false, code: "bomb", where: "word/media/a.bin" });
    clearInterval(watch);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(most).toBeLessThan(200_000_000);
  });
});
