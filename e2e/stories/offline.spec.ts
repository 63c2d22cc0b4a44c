// Without a connection: the page itself opens, what was typed is there though the tab was closed, and all of it arrives
// when the relay is back. Each story has a relay of its own, which is stopped.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { axe } from "../harness/audit.ts";
import { ResolutionPage } from "../harness/resolution-page.ts";
import { expect, INDIA, KENYA, SECRETARIAT, test } from "../harness/story.ts";

test.describe.configure({ timeout: 90_000 });

test("words typed without a relay are there when the tab is opened again without one, and arrive when it is back", async ({
  frailRoom: room,
}) => {
  const [id, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await wanjiru.typeAfter("to keep one list", ", kept up to date,");
  await wanjiru.saved();
  await asha.expectInserted("KEN", ", kept up to date,");
  await asha.keptOnDevice();
  await room.relay.kill();
  await asha.caret("after", "with little notice");
  await expect(asha.saveState).toContainText("Offline since");
  await asha.type(" or none");
  await asha.select("every second year");
  await asha.press("Delete");
  await expect(asha.saveState).toContainText(/\d+ edits kept on this device/);
  const size = asha.page.viewportSize();
  await asha.page.setViewportSize({ width: 390, height: 844 });
  await expect(asha.saveState).toHaveText(/^Offline since \d+:\d\d: \d+ edits$/, { useInnerText: true });
  await asha.page.setViewportSize(size ?? { width: 1440, height: 900 });
  // No question is asked: nothing is lost.
  await asha.page.close({ runBeforeUnload: true });

  const again = await room.tab(asha.page, id);
  await again.expectInserted("IND", " or none");
  await again.expectDeleted("IND", "every second year");
  await again.expectInserted("KEN", ", kept up to date,");
  await expect(again.saveState).toContainText("Offline since");
  await expect(again.saveState).toContainText(/\d+ edits kept on this device/);
  await again.typeAfter("or none", " at all");
  await again.page.close();

  const third = await room.tab(asha.page, id);
  await third.expectInserted("IND", " or none at all");
  await room.relay.start();
  await third.saved();
  await wanjiru.saved();
  await wanjiru.expectInserted("IND", " or none at all");
  await wanjiru.expectDeleted("IND", "every second year");
  await expect(third.page.getByRole("alert")).toHaveCount(0);
  const proposed = await room.secretariat.export(id, "proposed");
  expect(proposed).toContain("with little notice or none at all;");
  const log = await room.secretariat.history(id);
  const authors = log.filter(({ kind }) => kind === "update").map(({ by }) => (by as { name: string }).name);
  expect(new Set(authors)).toEqual(new Set([INDIA.name, KENYA.name]));
});

test("two tabs without a relay write into the same resolution, both are closed, and nothing of either is lost", async ({
  frailRoom: room,
}) => {
  const [id, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.keptOnDevice();
  const second = await room.tab(asha.page, id);
  await second.saved();
  await room.relay.kill();
  await expect(second.saveState).toContainText("Offline since");
  await expect(asha.saveState).toContainText("Offline since");
  await asha.page.bringToFront();
  await asha.typeAfter("with little notice", " or none");
  await second.page.bringToFront();
  await second.typeAfter("open to all", " and free");
  await asha.page.close();
  await second.page.close();
  const third = await room.tab(asha.page, id);
  await third.expectInserted("IND", " or none and free");
  await third.typeAfter("open to all and free", " of charge");
  await room.relay.start();
  await third.saved();
  await wanjiru.saved();
  await wanjiru.expectInserted("IND", " or none and free of charge");
  await expect(third.page.getByRole("alert")).toHaveCount(0);
  // A tab that is opened now begins with what the relay has, and sends nothing again.
  const entries = (await room.secretariat.history(id)).length;
  const fourth = await room.tab(asha.page, id);
  await fourth.saved();
  await fourth.expectInserted("IND", " or none and free of charge");
  expect((await room.secretariat.history(id)).length).toBe(entries);
});

test("what a closed tab could not send, another tab of the same person sends", async ({ frailRoom: room }) => {
  const [id, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.keptOnDevice();
  const second = await room.tab(asha.page, id);
  await second.saved();
  await room.relay.kill();
  await asha.page.bringToFront();
  await asha.typeAfter("with little notice", " or none");
  await expect(asha.saveState).toContainText("kept on this device");
  await asha.page.close();
  await room.relay.start();
  await second.saved();
  await wanjiru.expectInserted("IND", " or none");
  await second.expectInserted("IND", " or none");
});

test("a scribe's words typed without a relay keep the proponent over a restart of the page", async ({
  frailRoom: room,
}) => {
  const [id, mary, wanjiru] = await room.meet(SECRETARIAT, KENYA);
  await mary.page.getByRole("button", { name: "Type for…" }).click();
  await mary.page.getByRole("button", { name: "Type for KEN" }).click();
  await mary.keptOnDevice();
  await room.relay.kill();
  await mary.typeAfter("open to all", " and free");
  await expect(mary.saveState).toContainText("kept on this device");
  await mary.page.close();
  const again = await room.tab(mary.page, id);
  await again.expectInserted("KEN", " and free");
  await room.relay.start();
  await again.saved();
  await wanjiru.saved();
  await wanjiru.expectInserted("KEN", " and free");
  const card = wanjiru.card("and free");
  await card.click();
  await expect(card).toContainText("KEN, entered by Mary Okafor (secretariat)");
});

test("refused words are still there after the page was opened again, and are not sent again by themselves", async ({
  room,
}) => {
  const [id, wanjiru] = await room.meet(KENYA);
  const page = await room.seat(INDIA);
  await spoiling(page);
  const asha = await new ResolutionPage(page).open(room.relay.url, id);
  await asha.typeAfter("open to all", " (§ 4)");
  const panel = page.getByRole("region", { name: "Edits that were not accepted" });
  await expect(panel).toContainText("§");
  await asha.saved();
  await page.reload();
  await asha.saved();
  await expect(panel).toContainText("§");
  await expect(asha.text).not.toContainText("§");
  // Two panels would be two refusals of the same words.
  await expect(panel.getByRole("alert")).toHaveCount(1);
  const fresh = await room.tab(page, id);
  await fresh.saved();
  await fresh.page.getByRole("button", { name: "Propose it again" }).click();
  await fresh.saved();
  await expect(wanjiru.text).toContainText("§");
  await fresh.page.reload();
  await fresh.saved();
  await expect(fresh.page.getByRole("region", { name: "Edits that were not accepted" })).toHaveCount(0);
});

test("signing out asks before it takes unsent words along, and leaves nothing on the device", async ({
  frailRoom: room,
}) => {
  const [, asha] = await room.meet(INDIA);
  await asha.keptOnDevice();
  await asha.page.routeWebSocket(/\/sync\//, (socket) => socket.close({ code: 1013 }));
  await asha.page.reload();
  await expect(asha.saveState).toContainText("Offline since");
  await asha.typeAfter("open to all", " and free");
  await expect(asha.saveState).toContainText("kept on this device");
  // A finding that she leaves is noted beside what the database keeps.
  await asha.caret("after", "with little notice;");
  await asha.press("Backspace");
  await asha.page.getByText("Drafting findings").first().click();
  await asha.page.getByRole("button", { name: "Leave it" }).click();
  const notes = () => asha.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(" ")));
  expect(await notes()).toContainEqual(expect.stringContaining("findings.left"));
  const signOut = async () => {
    await asha.page.getByText("Menu", { exact: true }).click();
    await asha.page.getByRole("button", { name: "Sign out" }).click();
  };
  await signOut();
  const question = asha.page.getByRole("dialog", { name: "Words that are on this device only" });
  await expect(question).toContainText("have not reached the relay");
  expect(await axe(asha.page)).toEqual([]);
  await question.getByRole("button", { name: "Stay signed in" }).click();
  await expect(asha.text).toContainText("and free");
  await signOut();
  await question.getByRole("button", { name: "Sign out and delete" }).click();
  await expect(asha.page.getByRole("heading", { name: "You are not signed in" })).toBeVisible();
  await expect.poll(() => left(asha.page)).toEqual({ answers: 0, texts: 0, edits: 0 });
  await expect.poll(notes).toEqual([]);
  // Whoever opens a link next on this device meets nothing of hers.
  const { token } = await room.secretariat.invite(KENYA);
  await asha.page.goto(`${room.relay.url}/join#${token}`);
  await expect(asha.page.getByText(KENYA.name)).toBeVisible();
  await expect(asha.page.getByText(INDIA.name)).toHaveCount(0);
});

test("one person's answers are not shown to the next who signs in on the device, with the relay gone", async ({
  frailRoom: room,
}) => {
  const [id, asha] = await room.meet(INDIA);
  await asha.keptOnDevice();
  const { token } = await room.secretariat.invite(KENYA);
  await asha.page.goto(`${room.relay.url}/join#${token}`);
  await expect(asha.page.getByText(KENYA.name)).toBeVisible();
  await room.relay.kill();
  await asha.page.goto(`${room.relay.url}/resolutions/${id}`);
  await expect(asha.page.getByText(INDIA.name)).toHaveCount(0);
  await asha.page.goto(`${room.relay.url}/`);
  await expect(asha.page.getByText(KENYA.name)).toBeVisible();
});

test("a device that keeps nothing says so, and asks before the page goes", async ({ frailRoom: room }) => {
  const id = await room.addResolution();
  const page = await room.seat(INDIA);
  await page.addInitScript(() => Object.defineProperty(globalThis, "indexedDB", { value: undefined }));
  const asha = await new ResolutionPage(page).open(room.relay.url, id);
  const asked: string[] = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  await asha.caret("after", "with little notice");
  await room.relay.kill();
  await asha.type(" or none");
  await expect(asha.saveState).toContainText("on this page only, leave it open");
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await room.relay.start();
  await asha.saved();
  expect(await room.secretariat.export(id, "proposed")).toContain("with little notice or none;");
});

test("a relay that cannot store says when it is tried again, the words are safe, and one can try at once", async ({
  room,
}) => {
  const [id, wanjiru] = await room.meet(KENYA);
  const page = await room.seat(INDIA);
  let failing = false;
  // As the relay does when its disk is full: it takes the connection, and closes it when it cannot write.
  await page.routeWebSocket(/\/sync\//, (socket) => {
    const relay = socket.connectToServer();
    socket.onMessage((message) => {
      const [type, step] = Buffer.from(message);
      if (!failing || type !== 0 || step === 0) return relay.send(message);
      void socket.close({ code: 4503, reason: "it could not be stored" });
    });
  });
  const asha = await new ResolutionPage(page).open(room.relay.url, id);
  await asha.caret("after", "open to all");
  failing = true;
  await asha.type(" and free");
  const told = page.getByRole("alert").filter({ hasText: "cannot store" });
  await expect(told).toContainText("Your words are safe on this device");
  await expect(told).toContainText(/Next try at \d\d:\d\d:\d\d/);
  await asha.type(" of charge");
  expect(await axe(page)).toEqual([]);
  failing = false;
  await told.getByRole("button", { name: "Try now" }).click();
  await asha.saved();
  await expect(told).toHaveCount(0);
  await wanjiru.expectInserted("IND", " and free of charge");
});

test("a new deployment is taken by the next load, and is the one that opens without a relay", async ({
  deployedRoom: room,
}) => {
  const [, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.keptOnDevice();
  const builds = () =>
    asha.page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("concord-program-")));
  const before = await builds();
  expect(before).toHaveLength(1);
  const pages = room.relay.pages ?? "";
  const rewrite = (name: string, change: (text: string) => string) =>
    writeFileSync(join(pages, name), change(readFileSync(join(pages, name), "utf8")));
  rewrite("index.html", (html) => html.replace("</head>", '<meta name="deployment" content="second"></head>'));
  rewrite("sw.js", (code) => code.replace(/"version":"[^"]+"/, '"version":"second"'));
  // The page that is open goes on with the program that it began with.
  await asha.typeAfter("open to all", " and free");
  await asha.saved();
  await asha.page.reload();
  await asha.saved();
  const deployment = asha.page.locator('meta[name="deployment"]');
  await expect(deployment).toHaveAttribute("content", "second");
  await expect.poll(builds).toContain("concord-program-second");
  // Its cache is there before all its files are: only then is the worker the one that opens the pages.
  const settled = () =>
    asha.page.evaluate(async () => {
      const { installing, waiting, active } = (await navigator.serviceWorker.getRegistration()) ?? {};
      return !installing && !waiting && active?.state === "activated";
    });
  await expect.poll(settled).toBe(true);
  await room.relay.kill();
  await asha.page.reload();
  await asha.expectInserted("IND", " and free");
  await expect(deployment).toHaveAttribute("content", "second");
  await wanjiru.expectInserted("IND", " and free");
});

/** On its way to the relay something puts a control character into the words, and the relay refuses them. */
async function spoiling(page: Page): Promise<void> {
  let spoil = true;
  await page.routeWebSocket(/\/sync\//, (socket) => {
    const relay = socket.connectToServer();
    socket.onMessage((message) => {
      const frame = Buffer.from(message);
      const at = frame.indexOf("§");
      if (spoil && at >= 0) {
        frame[at] = 1;
        frame[at + 1] = 1;
        spoil = false;
      }
      relay.send(frame);
    });
    relay.onMessage((message) => socket.send(message));
  });
}

/** How much is kept in a browser. */
function left(page: Page): Promise<{ answers: number; texts: number; edits: number }> {
  return page.evaluate(async () => {
    const answers = (await caches.has("concord-answers"))
      ? (await (await caches.open("concord-answers")).keys()).length
      : 0;
    const open = indexedDB.open("concord");
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const count = (store: string) =>
      new Promise<number>((resolve) => {
        const request = db.transaction(store).objectStore(store).count();
        request.onsuccess = () => resolve(request.result);
      });
    const sum = { answers, texts: await count("snapshots"), edits: await count("edits") };
    db.close();
    return sum;
  });
}

test("what opens over the page is there without a connection, though nothing keeps the program; what could not come says so", async ({
  room,
}) => {
  const id = await room.addResolution();
  const page = await room.seat(SECRETARIAT, { serviceWorkers: "block" });
  const last = page.waitForEvent("requestfailed", (request) => request.url().includes("/assets/TypeFor-"));
  await page.route(/\/assets\/TypeFor-/, (route) => route.abort());
  const mary = await new ResolutionPage(page).open(room.relay.url, id);
  await last;
  await page.context().setOffline(true);
  await page.locator("summary", { hasText: "Menu" }).click();
  await page.getByRole("button", { name: "Keys" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Next change");
  await dialog.getByRole("button", { name: "Close" }).click();
  await mary.page.getByRole("button", { name: "Type for…" }).click();
  await expect(dialog.getByRole("alert")).toContainText("could not be loaded");
  await page.context().setOffline(false);
  await page.unrouteAll();
  await page.reload();
  await mary.page.getByRole("button", { name: "Type for…" }).click();
  await expect(dialog).toContainText("Type for this code");
});
