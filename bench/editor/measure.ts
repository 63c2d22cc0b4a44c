// One measurement of one page: what it costs to open it and to work in it. Invariant: the same moves in the same order for us
// and for the floor; what differs is only how each is asked to accept, to change the view and to take a remote key.
import type { Browser, Page } from "playwright";
import { spreadOf } from "../statistics.ts";
import { installProbe, type Probe } from "./probe.ts";

/** Milliseconds, and MB of memory. */
export interface Figures {
  readonly "open, first words": number;
  readonly "open, one can type": number;
  readonly "own key": readonly number[];
  readonly "remote key": readonly number[];
  readonly Enter: readonly number[];
  readonly Backspace: readonly number[];
  readonly accept: readonly number[];
  readonly "a view": readonly number[];
  readonly "a frame of scrolling": readonly number[];
  readonly "memory, MB": number;
}

/** How a page is asked for what no key does. */
export interface Manners {
  /** Opens it, signed in; what is measured begins with this. */
  open(page: Page): Promise<void>;
  /** A letter by somebody else, `count` times, each when the one before has arrived. */
  remote(page: Page, count: number): Promise<void>;
  /** Accepts changes one after another; resolves with the milliseconds until each shows. */
  accept(times: number, page: Page): Promise<number[]>;
  /** Shows the text without marks, or with them; resolves with the milliseconds until it is laid out. */
  view(page: Page, marked: boolean): Promise<number>;
}

const KEYS = 60;
const BREAKS = 40;
const REMOTE = 40;
const ACCEPTS = 6;
const SWITCHES = 6;

export async function measure(browser: Browser, manners: Manners): Promise<Figures> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    await page.addInitScript(installProbe);
    await manners.open(page);
    await page.waitForFunction(() => probe.ready !== undefined, undefined, { timeout: 120_000 });
    const { text = 0, ready = 0 } = await page.evaluate(() => ({ text: probe.text, ready: probe.ready }));
    const clauses = page.locator('[role="textbox"] p');
    const click = async (which: number): Promise<void> => {
      await clauses.nth(which).evaluate((element) => element.scrollIntoView({ block: "center" }));
      const box = await clauses.nth(which).boundingBox();
      if (!box) throw new Error("a clause that is not to be seen");
      await page.mouse.click(box.x + 60, box.y + 12);
    };
    await click(9);
    const cdp = await context.newCDPSession(page);
    const sampled = async (which: "key" | "remote" | "frame", work: () => Promise<void>): Promise<number[]> => {
      await page.evaluate((name) => {
        probe.samples[name].length = 0;
        probe.measuring = true;
      }, which);
      await work();
      return page.evaluate((name) => {
        probe.measuring = false;
        return [...probe.samples[name]];
      }, which);
    };
    // One after another, as people type: the next when the page has done with the one before.
    const press = async (key: string): Promise<void> => {
      const before = await page.evaluate(() => probe.samples.key.length);
      await page.keyboard.press(key);
      await page.waitForFunction((n) => probe.samples.key.length > n, before);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve))));
    };
    const typed = await sampled("key", async () => {
      for (let i = 0; i < KEYS; i++) await press("e");
    });
    const remote = await sampled("remote", () => manners.remote(page, REMOTE));
    // Words of the base: the ones just typed are somebody's own.
    await click(12);
    await page.keyboard.press("End");
    const struck = await sampled("key", async () => {
      for (let i = 0; i < BREAKS; i++) await press("Backspace");
    });
    const broken = await sampled("key", async () => {
      for (let i = 0; i < BREAKS; i++) await press("Enter");
    });
    const views: number[] = [];
    for (let i = 0; i < SWITCHES; i++) views.push(await manners.view(page, i % 2 === 1));
    const accepted = await manners.accept(ACCEPTS, page);
    const frames = await scrolled(page);
    await cdp.send("HeapProfiler.collectGarbage");
    const { metrics } = await cdp.send("Performance.enable").then(() => cdp.send("Performance.getMetrics"));
    const heap = metrics.find((metric) => metric.name === "JSHeapUsedSize")?.value ?? 0;
    return {
      "open, first words": text,
      "open, one can type": ready,
      "own key": typed,
      "remote key": remote,
      Enter: broken,
      Backspace: struck,
      accept: accepted,
      "a view": views,
      "a frame of scrolling": frames,
      "memory, MB": heap / 1e6,
    };
  } finally {
    await context.close();
  }
}

/** Milliseconds between frames while the page is scrolled by half a window a frame. */
async function scrolled(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const frames: number[] = [];
    scrollTo(0, 0);
    let last = performance.now();
    for (let i = 0; i < 60; i++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      frames.push(now - last);
      last = now;
      scrollBy(0, 450);
    }
    return frames.slice(2);
  });
}

/** Medians over runs: of single figures, and of each run's p50 and p95. */
export function medians(runs: readonly Figures[]): Map<keyof Figures, { p50: number; p95: number }> {
  const out = new Map<keyof Figures, { p50: number; p95: number }>();
  for (const name of Object.keys(runs[0] ?? {}) as (keyof Figures)[]) {
    const spreads = runs.map((run) => {
      const figure = run[name];
      return spreadOf(typeof figure === "number" ? [figure] : figure);
    });
    const middle = (values: readonly number[]) => spreadOf(values).p50;
    out.set(name, { p50: middle(spreads.map((s) => s.p50)), p95: middle(spreads.map((s) => s.p95)) });
  }
  return out;
}

declare global {
  var probe: Probe;
}
