// Takes the picture of the README: a relay with the demonstration, a delegate's browser on its resolution, one change open.
import { chromium } from "playwright";
import { HttpSession } from "./harness/meeting.ts";
import { RelayProcess } from "./harness/relay-process.ts";
import { ResolutionPage } from "./harness/resolution-page.ts";

const file = process.argv[2] ?? "screenshot.png";
const relay = await RelayProcess.launch({ demo: true });
const root = typeof process.getuid === "function" && process.getuid() === 0;
const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: root ? ["--no-sandbox"] : [],
});
try {
  const secretariat = await HttpSession.open(relay);
  const { resolutions } = await secretariat.resolutions();
  const busiest = [...resolutions].sort((a, b) => b.pending - a.pending)[0];
  if (busiest === undefined) throw new Error("there is no demonstration");
  const { token } = await secretariat.invite({ role: "editor", name: "Mary Okafor" });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(`${relay.url}/join#${token}`);
  await page.waitForURL(`${relay.url}/`);
  const resolution = await new ResolutionPage(page).open(relay.url, busiest.id);
  await resolution.changes.getByRole("article").nth(4).click();
  // The sheet and the cards find their places in the frames after.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.screenshot({ path: file });
  console.log(`${file}: ${busiest.title}`);
} finally {
  await browser.close();
  await relay.stop();
}
