// The one command: `npm start` serves everything on one port, prints a link for each role, stops when it is told to, and
// a second start is up in seconds and has kept everything.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "playwright/test";
import { ResolutionPage } from "../harness/resolution-page.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SECONDS_OF_A_SECOND_START = 15;

/** Runs `npm start` and waits until it says where it is reached. */
async function start(data: string): Promise<{ child: ChildProcess; url: string; said: () => string }> {
  const child = spawn("npm", ["start"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PORT: "0", HOST: "", CONCORD_DATA: data, CONCORD_DEMO: "", CONCORD_SETUP_TOKEN: "" },
  });
  let output = "";
  const said = () => output;
  const ready = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += String(chunk);
      const url = /Concord is at (http:\/\/\S+)/.exec(output)?.[1];
      // The line about new links is the last that it says.
      if (url !== undefined && output.includes("For a new link")) resolve(url);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)));
  });
  return { child, url: await ready, said };
}

/** Ends npm, and with it everything that it started. */
async function stop(child: ChildProcess, url: string): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
  await expect
    .poll(async () =>
      fetch(url).then(
        () => "up",
        () => "down",
      ),
    )
    .toBe("down");
}

test("npm start prints links that sign in, stops in order, and starts again with everything kept", async ({ page }) => {
  const data = mkdtempSync(join(tmpdir(), "concord-start-"));
  try {
    const first = await start(data);
    expect(new URL(first.url).hostname).toBe("127.0.0.1");
    const links = [...first.said().matchAll(/^ {2}(.+?) {2,}(http:\/\/\S+\/join#\S+)$/gm)];
    const whose = links.map(([, who]) => who ?? "");
    expect(whose.filter((who) => /editor/i.test(who)).length).toBe(1);
    expect(whose.filter((who) => /chair/i.test(who)).length).toBe(1);
    expect(whose.filter((who) => /observer/i.test(who)).length).toBe(1);
    expect(whose.filter((who) => /delegate/i.test(who)).length).toBe(4);
    const link = links.find(([, who]) => /delegate/i.test(who ?? ""))?.[2] as string;
    await page.goto(link);
    await page.getByRole("link", { name: /Resolution 12/ }).click();
    const delegate = new ResolutionPage(page);
    await delegate.saved();
    const id = page.url().split("/").at(-1) as string;
    const before = await page.evaluate(
      async (path) => (await fetch(path)).text(),
      `/api/resolutions/${id}/export?format=txt&view=markup`,
    );
    await stop(first.child, first.url);

    const begun = Date.now();
    const second = await start(data);
    expect((Date.now() - begun) / 1000).toBeLessThan(SECONDS_OF_A_SECOND_START);
    expect(second.said()).not.toContain("/join#");
    await page.goto(link.replace(first.url, second.url));
    await page.waitForURL(`${second.url}/`);
    const after = await page.evaluate(
      async (path) => (await fetch(path)).text(),
      `/api/resolutions/${id}/export?format=txt&view=markup`,
    );
    expect(after).toBe(before);
    await stop(second.child, second.url);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});
