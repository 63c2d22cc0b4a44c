// `npm run bench:editor`: what the page costs in a headless Chromium, at 60 clauses with 300 changes and at 1,600 with 5,000,
// beside plain ProseMirror with the same words and marks: five runs of each, turn by turn, on one machine. What is wanted
// and missed is printed as missed. A key's figure is the text with its marks, laid out; the panel beside it follows after that frame.
import { type Browser, chromium, type Page } from "playwright";
import { short } from "../statistics.ts";
import { type Figures, type Manners, measure, medians } from "./measure.ts";
import { type BigRelay, bigRelay, type Size, serveFloor } from "./world.ts";

const SMALL: Size = { clauses: 60, changes: 300 };
const BIG: Size = { clauses: 1_600, changes: 5_000 };
const RUNS = Number(process.env.CONCORD_BENCH_RUNS ?? 5);

/** What is wanted at 5,000 changes: the p95, in milliseconds. */
const WANTED: Partial<Record<keyof Figures, number>> = {
  "open, one can type": 1_000,
  "own key": 8,
  "remote key": 8,
  Enter: 16,
  Backspace: 16,
  "a view": 150,
};

/**
 * Who types proposes and does not decide: the chair has a page of its own, in which changes are accepted. It is open only
 * then, and who writes the remote keys is there only for them: nobody's browser shares its processors with others' work.
 */
function concord(relay: BigRelay, openChairs: () => Promise<Page>): Manners {
  const named = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });
  return {
    async open(page) {
      await signIn(page, relay, await relay.invite("delegate", "IND"));
      await page.goto(`${relay.url}/resolutions/${relay.resolution}`);
    },
    async remote(page, count) {
      const other = await relay.join("KEN");
      const { pen, replica } = other.peer;
      const name = replica.names[1] ?? "s:0";
      pen?.gesture();
      for (let i = 0; i < count; i++) {
        const before = await page.evaluate(() => probe.samples.remote.length);
        pen?.insert(name, 60 + i, ["e"]);
        await page.waitForFunction((n) => probe.samples.remote.length > n, before);
      }
      other.leave();
    },
    async accept(times) {
      const page = await openChairs();
      const took: number[] = [];
      for (let i = 0; i < times; i++) took.push(await acceptNext(page));
      await page.close();
      return took;
    },
    view: (page, marked) =>
      named(page, marked ? "All changes" : "Agreed so far").evaluate((radio) => {
        const start = performance.now();
        (radio as HTMLElement).click();
        document.body.getBoundingClientRect();
        return performance.now() - start;
      }),
  };
}

/** Accepts the first pending change of the list; resolves with the milliseconds until its card says so. */
async function acceptNext(page: Page): Promise<number> {
  const card = page.locator('article[data-state="pending"]').first();
  const id = await card.getAttribute("data-for-change");
  await card.click();
  const button = page.locator(`article[data-for-change="${id}"]`).getByRole("button", { name: "Accept", exact: true });
  return button.evaluate((element, change) => {
    const start = performance.now();
    (element as HTMLElement).click();
    return new Promise<number>((resolve, reject) => {
      const look = () => {
        const pending = document.querySelector(`article[data-for-change="${change}"][data-state="pending"]`);
        const took = performance.now() - start;
        // Where others' words lie on these it asks what is to become of them: they stay as they are.
        document.querySelector<HTMLElement>("dialog.question .btn.primary")?.click();
        if (!pending) resolve(took);
        else if (took < 10_000) requestAnimationFrame(look);
        else reject(new Error(`not accepted: ${pending.textContent}`));
      };
      look();
    });
  }, id);
}

/** The chair's page. */
async function openChairs(browser: Browser, relay: BigRelay): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  await signIn(page, relay, await relay.invite("chair"));
  await page.goto(`${relay.url}/resolutions/${relay.resolution}`);
  return page;
}

async function signIn(page: Page, relay: BigRelay, link: string): Promise<void> {
  await page.goto(link);
  await page.waitForURL(`${relay.url}/`);
}

function plain(url: string): Manners {
  return {
    open: async (page) => {
      await page.goto(url);
    },
    remote: (page, count) =>
      page.evaluate((times) => {
        floor.remoteAt();
        for (let i = 0; i < times; i++) {
          const start = performance.now();
          floor.remote();
          document.body.getBoundingClientRect();
          probe.samples.remote.push(performance.now() - start);
        }
      }, count),
    accept: (times, page) =>
      page.evaluate((count) => {
        const took: number[] = [];
        for (let i = 0; i < count; i++) {
          const start = performance.now();
          floor.accept();
          document.body.getBoundingClientRect();
          took.push(performance.now() - start);
        }
        return took;
      }, times),
    view: (page, marked) =>
      page.evaluate((on) => {
        const start = performance.now();
        floor.view(on);
        document.body.getBoundingClientRect();
        return performance.now() - start;
      }, marked),
  };
}

async function benchSize(size: Size): Promise<Map<keyof Figures, { p50: number; p95: number }>> {
  const root = typeof process.getuid === "function" && process.getuid() === 0;
  const browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: [...(root ? ["--no-sandbox"] : []), "--disable-background-networking", "--enable-precise-memory-info"],
  });
  try {
    const ours: Figures[] = [];
    const theirs: Figures[] = [];
    for (let run = 0; run < RUNS; run++) {
      // What a run writes stays in its resolution: each has one of its own.
      const relay = await bigRelay(size);
      const floorServer = await serveFloor([relay.text]);
      theirs.push(await measure(browser, plain(`${floorServer.url}/0`)));
      ours.push(
        await measure(
          browser,
          concord(relay, () => openChairs(browser, relay)),
        ),
      );
      await floorServer.stop();
      await relay.stop();
      process.stderr.write(`run ${run + 1} of ${RUNS}\n`);
    }
    const [us, floor] = [medians(ours), medians(theirs)];
    console.log(`\nEditor: ${size.clauses} clauses, ${size.changes} changes; medians of ${RUNS} runs (p50 / p95)`);
    for (const [name, spread] of us) {
      const beside = floor.get(name) ?? spread;
      const wanted = size === BIG ? WANTED[name] : undefined;
      const verdict = wanted === undefined ? "" : `${spread.p95 <= wanted ? "reached" : "MISSED"}: wanted ≤ ${wanted}`;
      const compared = `×${short(spread.p50 / beside.p50)} / ×${short(spread.p95 / beside.p95)} of plain ProseMirror`;
      console.log(
        `  ${name.padEnd(22)} ${`${short(spread.p50)} / ${short(spread.p95)}`.padEnd(16)} ${`(${short(beside.p50)} / ${short(beside.p95)})`.padEnd(18)} ${compared.padEnd(44)} ${verdict}`,
      );
    }
    return us;
  } finally {
    await browser.close();
  }
}

const small = await benchSize(SMALL);
const big = await benchSize(BIG);
console.log("\nAt 5,000 changes beside 300 (wanted: nothing more than twice, p50)");
for (const [name, { p50 }] of big) {
  const before = small.get(name)?.p50 ?? p50;
  console.log(`  ${name.padEnd(22)} ×${short(p50 / before)}${p50 / before > 2 ? "  MISSED" : ""}`);
}

declare global {
  var floor: { remote(): void; remoteAt(): void; accept(): void; view(marked: boolean): void };
}
