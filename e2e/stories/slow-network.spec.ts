// A slow network, as EDGE in a hotel: 250 kbit/s and 300 ms each way. How much is loaded, and that one can write; the program
// itself is kept after the first visit.
import { get } from "node:http";
import { expect, INDIA, KENYA, test } from "../harness/story.ts";

test.describe.configure({ timeout: 150_000 });

const SLOW = { offline: false, latency: 300, downloadThroughput: 250_000 / 8, uploadThroughput: 100_000 / 8 };
/** Largest first load of scripts and largest resolution, in bytes over the wire. */
const MOST = { scripts: 300_000, resolution: 100_000 };

/** How many bytes there are on the wire. */
function sizeOf(address: string, encoding: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { "accept-encoding": encoding } }, (response) => {
      let size = 0;
      response.on("data", (piece: Buffer) => {
        size += piece.length;
      });
      response.on("end", () => resolve(size));
    }).on("error", reject);
  });
}

test("on a slow network a resolution opens, is small on the wire, and what is typed arrives", async ({ room }) => {
  // The demonstration's: of ordinary length, with three delegations' changes.
  const { resolutions } = await room.secretariat.resolutions();
  const id = resolutions.find(({ pending }) => pending > 5)?.id ?? "";
  const wanjiru = await room.enter(KENYA, id);
  // As on a first visit: nothing cached, and no worker that loads the program a second time meanwhile, to keep it.
  const page = await room.seat(INDIA, { serviceWorkers: "block" });
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.setCacheDisabled", { cacheDisabled: true });
  await client.send("Network.emulateNetworkConditions", SLOW);
  const bytes = { scripts: 0, rest: 0 };
  const scripts = new Set<string>();
  const addresses = new Set<string>();
  client.on("Network.responseReceived", ({ requestId, response }) => {
    if (!response.url.endsWith(".js") || response.url.endsWith("/sw.js")) return;
    scripts.add(requestId);
    addresses.add(response.url);
  });
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes.scripts += encodedDataLength;
    else bytes.rest += encodedDataLength;
  });
  client.on("Network.webSocketFrameReceived", ({ response }) => {
    bytes.rest +=
      response.opcode === 1 ? response.payloadData.length : Buffer.byteLength(response.payloadData, "base64");
  });
  const started = Date.now();
  await page.goto(`${room.relay.url}/resolutions/${id}`, { waitUntil: "commit", timeout: 60_000 });
  const text = page.getByRole("textbox", { name: "Resolution text" });
  await expect(text.locator("ins").first()).toBeVisible({ timeout: 60_000 });
  const opened = Date.now() - started;
  // What a browser is sent that understands gzip and nothing newer.
  let zipped = 0;
  for (const address of addresses) zipped += await sizeOf(address, "gzip");
  console.log(`as gzip ${zipped} bytes of scripts`);
  expect(zipped).toBeGreaterThan(50_000);
  expect(zipped).toBeLessThan(MOST.scripts);
  console.log(`opened after ${opened} ms: ${bytes.scripts} bytes of scripts, ${bytes.rest} of everything else`);
  expect(bytes.scripts).toBeGreaterThan(50_000);
  expect(bytes.scripts).toBeLessThan(MOST.scripts);
  expect(bytes.rest).toBeGreaterThan(5_000);
  expect(bytes.rest).toBeLessThan(MOST.resolution);
  // One can write as soon as the text is there.
  await expect(text).toHaveAttribute("aria-readonly", "false");
  await text.locator(".clause").last().click();
  await page.keyboard.press("End");
  await page.keyboard.type(" written on a slow network");
  await expect(wanjiru.text).toContainText("written on a slow network", { timeout: 30_000 });
  await expect(page.getByRole("status", { name: "Save state" })).toContainText("Saved", { timeout: 30_000 });
});
