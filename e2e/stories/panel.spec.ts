// The panel of changes: cards beside their clauses, gone through with keys, filtered, searched, explained and discussed, by
// two people at once.
import type { Locator } from "playwright/test";
import { axe } from "../harness/audit.ts";
import { ResolutionPage } from "../harness/resolution-page.ts";
import { CHAIR, expect, INDIA, KENYA, OBSERVER, type Room, SECRETARIAT, test } from "../harness/story.ts";

test("keys go from change to change and decide; in the text with Alt; they can be switched off", async ({ room }) => {
  const [, asha, wanjiru, mary] = await room.meet(INDIA, KENYA, SECRETARIAT);
  await asha.typeAfter("with little notice", " or none");
  await wanjiru.typeAfter("open to all", " and free");
  await Promise.all([asha.saved(), wanjiru.saved()]);
  await expect(mary.changes.getByRole("article")).toHaveCount(2);

  const open = mary.changes.locator("article[data-open]");
  await mary.press("j");
  await expect(open).toContainText("or none");
  await mary.press("j");
  await expect(open).toContainText("and free");
  await mary.press("a");
  await expect(mary.card("and free")).toHaveAttribute("data-state", "accepted");
  await mary.press("k", "x");
  await expect(mary.card("or none")).toHaveAttribute("data-state", "rejected");
  await expect(asha.card("or none")).toHaveAttribute("data-state", "rejected");

  // In the text a key writes, and with Alt it goes to the next change.
  await asha.typeAfter("with little notice", " j");
  await asha.expectInserted("IND", " j");
  await asha.press("Alt+k", "Alt+j");
  await expect(asha.changes.locator("article[data-open]")).toBeVisible();
  await asha.expectInserted("IND", " j");

  await mary.press("?");
  const keys = mary.page.getByRole("dialog", { name: "Keys" });
  await keys.getByRole("checkbox").uncheck();
  await mary.press("Escape");
  await mary.press("?");
  await expect(keys).toBeHidden();
  await mary.press("Alt+?");
  await keys.getByRole("checkbox").check();
  await mary.press("Escape");
  // The menu from which they are shown is not left open behind them.
  await mary.page.locator("summary", { hasText: "Menu" }).click();
  await mary.page.getByRole("button", { name: "Keys", exact: true }).click();
  await expect(keys).toBeVisible();
  const menus = mary.page.locator(".bar details[open]");
  await expect(menus).toHaveCount(0);
  // Who leaves the dialog is where they were; who leaves the menu by key does not leave it lying over the page.
  await mary.press("Escape");
  const menu = mary.page.locator("summary", { hasText: "Menu" });
  await expect(menu).toBeFocused();
  await mary.press("Enter");
  await expect(menus).toHaveCount(1);
  await mary.press("Shift+Tab");
  await expect(menus).toHaveCount(0);
});

test("a replacement is one card with both halves, for its author and for others", async ({ room }) => {
  const [id, asha, mary] = await room.meet(INDIA, SECRETARIAT);
  await asha.select("little notice");
  await asha.type("no warning");
  await asha.saved();
  for (const person of [asha, mary]) {
    await expect(person.changes.getByRole("article")).toHaveCount(1);
    await expect(person.card("little notice")).toContainText("no warning");
    await expect(person.card("little notice")).toContainText("→");
  }
  // struck first and typed beside it later, it is one as well
  await asha.select("open to all");
  await asha.press("Delete");
  await asha.saved();
  await asha.caret("before", "open to all");
  await asha.type("free for all");
  await asha.saved();
  await expect(mary.changes.getByRole("article")).toHaveCount(2);
  await expect(mary.card("free for all")).toContainText("open to all");
  await mary.card("free for all").click();
  await mary.card("free for all").getByRole("button", { name: "Accept", exact: true }).click();
  await expect(asha.card("free for all")).toHaveAttribute("data-state", "accepted");
  await expect.poll(() => room.secretariat.export(id, "agreed")).toContain("free for all;");
  expect(await room.secretariat.export(id, "agreed")).not.toContain("open to all");
});

test("the panel is filtered by proponent, person, kind and state, and searched; what is hidden is counted", async ({
  room,
}) => {
  const [, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.typeAfter("with little notice", " or none");
  await asha.select("every second year");
  await asha.press("Delete");
  await wanjiru.typeAfter("open to all", " and free");
  await Promise.all([asha.saved(), wanjiru.saved()]);
  const { page } = asha;
  const articles = asha.changes.getByRole("article");
  await expect(articles).toHaveCount(3);

  await page.getByRole("combobox", { name: "Kind" }).selectOption("delete");
  await expect(articles).toHaveText([/every second year/]);
  await page.getByRole("combobox", { name: "Kind" }).selectOption("all");
  await page.getByRole("combobox", { name: "Entered by" }).selectOption({ label: "Wanjiru Mwangi (1)" });
  await expect(articles).toHaveText([/and free/]);
  await page.getByRole("combobox", { name: "Entered by" }).selectOption("");

  // a word of the clause, not of the change
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await asha.press("/");
  await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
  await asha.type("storms");
  await expect(articles).toHaveText([/or none/]);
  await asha.type(" and nothing else");
  const rail = page.getByRole("complementary", { name: "Changes" });
  await expect(rail).toContainText("Nothing matches");
  await expect(rail).toContainText("3 other changes are hidden by the filter.");
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(articles).toHaveCount(3);
  await page.getByRole("searchbox", { name: "Search" }).fill("KENYA nobody");
  await asha.press("Escape");
  await expect(articles).toHaveCount(3);
});

test("reasons given by one are read by the other, changed and taken away", async ({ room }) => {
  const [, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.typeAfter("with little notice", " or none");
  await asha.saved();
  await asha.card("or none").click();
  await wanjiru.card("or none").click();
  await expect(wanjiru.card("or none").getByRole("button", { name: "Reasons" })).toHaveCount(0);

  await asha.card("or none").getByRole("button", { name: "Reasons" }).click();
  await asha.page.getByRole("textbox", { name: "Reasons" }).fill("Some coasts have no sirens.");
  await asha.page.getByRole("button", { name: "Save" }).click();
  await expect(wanjiru.card("or none")).toContainText("Some coasts have no sirens.");
  await expect(wanjiru.card("or none")).toContainText("Asha Rao");

  // by key, and for all changes to the clause
  await expect(asha.card("or none")).toBeFocused();
  await asha.press("r");
  await asha.page.getByRole("checkbox", { name: "For all changes of IND to this clause" }).check();
  await asha.page.getByRole("textbox", { name: "Reasons" }).fill("The storm of 2021.");
  await asha.press("Control+Enter");
  await expect(wanjiru.card("or none")).toContainText("Reasons for the clause The storm of 2021.");
  await asha.typeAfter("storms", " and floods");
  await asha.saved();
  await wanjiru.card("and floods").click();
  await expect(wanjiru.card("and floods")).toContainText("The storm of 2021.");

  await asha.card("or none").click();
  await asha.press("r");
  await asha.page.getByRole("textbox", { name: "Reasons" }).fill("");
  await asha.page.getByRole("button", { name: "Save" }).click();
  await wanjiru.card("or none").click();
  await expect(wanjiru.card("or none")).not.toContainText("Some coasts have no sirens.");
  await asha.page.reload();
  await asha.saved();
  await asha.card("and floods").click();
  await expect(asha.card("and floods")).toContainText("The storm of 2021.");
});

test("a thread on words is opened by a delegate, answered by the chair, resolved, and opened again", async ({
  room,
}) => {
  const [, asha, erik, noor] = await room.meet(INDIA, CHAIR, OBSERVER);
  // on a phone, so that the end of the text is far below
  await asha.page.setViewportSize({ width: 390, height: 700 });
  await asha.select("little notice");
  await asha.page.getByRole("button", { name: "Comment", exact: true }).click();
  const field = asha.page.getByRole("textbox", { name: "Comment" });
  const bottom = async (locator: Locator): Promise<number> => {
    const box = await locator.boundingBox();
    return box ? box.y + box.height : Number.NaN;
  };
  const words = asha.text.locator("p", { hasText: "little notice" });
  expect((await bottom(field)) - (await bottom(words)), "the field is under the words").toBeLessThan(200);
  await field.fill("How little?");
  await asha.page.getByRole("button", { name: "Send" }).click();
  await asha.page.setViewportSize({ width: 1360, height: 900 });

  const mark = erik.text.getByRole("button", { name: "Comment thread, 1" });
  await expect(mark).toHaveText("1");
  await mark.click();
  const thread = erik.card("little notice");
  await expect(thread).toContainText("How little?");
  await expect(thread).toContainText("Asha Rao");
  await expect(erik.page.getByRole("complementary", { name: "Changes" })).toContainText("0 changes, 1 thread");
  await thread.getByRole("button", { name: "Reply" }).click();
  await erik.page.getByRole("textbox", { name: "Answer" }).fill("Less than an hour.");
  await erik.press("Control+Enter");
  await expect(asha.card("little notice")).toContainText("Less than an hour.");
  await expect(asha.text.getByRole("button", { name: "Comment thread, 2" })).toBeVisible();

  // who is there to read reads it and says nothing
  await noor.card("little notice").click();
  await expect(noor.card("little notice")).toContainText("Less than an hour.");
  await expect(noor.card("little notice").getByRole("button")).toHaveCount(0);

  for (const media of [{ colorScheme: "light" }, { colorScheme: "dark" }, { forcedColors: "active" }] as const) {
    await erik.page.emulateMedia(media);
    expect(await axe(erik.page), JSON.stringify(media)).toEqual([]);
  }
  await asha.card("little notice").getByRole("button", { name: "Resolve" }).click();
  await expect(erik.card("little notice")).toHaveCount(0);
  await expect(erik.text.locator(".anchor")).toHaveCount(0);
  await erik.page.getByRole("combobox", { name: "State" }).selectOption("resolved");
  await erik.card("little notice").click();
  await erik.card("little notice").getByRole("button", { name: "Reopen" }).click();
  await expect(asha.text.getByRole("button", { name: "Comment thread, 2" })).toBeVisible();
  await expect(asha.card("little notice")).toContainText("Less than an hour.");

  // by key in the text; and what one has said oneself can be taken back
  await asha.select("every second year");
  await asha.press("Alt+c");
  await asha.page.getByRole("textbox", { name: "Comment" }).fill("A slip");
  await asha.press("Control+Enter");
  await expect(erik.text.locator(".anchor")).toHaveCount(2);
  await asha.card("every second year").getByRole("button", { name: "Take back" }).click();
  await expect(erik.text.locator(".anchor")).toHaveCount(1);
});

test("cards that find no room above the open one are counted, and gone to", async ({ room }) => {
  const id = await manyChanges(room, 12, 40);
  const [asha, mary] = [await room.enter(INDIA, id), await room.enter(SECRETARIAT, id)];
  await expect(mary.changes.getByRole("article").first()).toBeVisible();
  // The last of a clause that has many before it: there is no room for those of the clauses above.
  await mary.card("change number 30 ").click();
  const above = mary.page.getByRole("button", { name: /^\d+ above$/ });
  // The changes of the clauses that can be read, whose cards are not to be seen, up to the open one.
  const without = () =>
    mary.changes.evaluate((list) => {
      const bar = document.querySelector(".bar")?.getBoundingClientRect().bottom ?? 0;
      const filters = document.querySelector(".filters")?.getBoundingClientRect().bottom ?? 0;
      const clauses = [...document.querySelectorAll(".ProseMirror .clause.item")];
      let count = 0;
      for (const card of list.children) {
        if (card.querySelector("[data-open]")) break;
        const shown =
          getComputedStyle(card).visibility === "visible" && card.getBoundingClientRect().bottom > filters + 24;
        const article = card.querySelector<HTMLElement>("[data-for-change]");
        const clause = clauses.find((each) => each.querySelector(`[data-change="${article?.dataset.forChange}"]`));
        if (!shown && clause && clause.getBoundingClientRect().top >= bar)
          count += card.querySelectorAll("article").length;
      }
      return count;
    });
  const counts = async () => {
    const text = (await above.count()) > 0 ? await above.textContent() : "0 above";
    return [Number(text?.split(" ")[0]), await without()];
  };
  const same = async () => {
    const [told, found] = await counts();
    return told === found && told !== 0;
  };
  await expect.poll(same).toBe(true);
  // What another proposes there is one more.
  const [before = 0] = await counts();
  await asha.typeAfter("keep watch number 7", " again");
  await expect(above).toHaveText(`${before + 1} above`);
  await expect.poll(same).toBe(true);
  await above.click();
  await expect(mary.changes.locator("article[data-open]")).toBeInViewport();
  await expect(mary.card("change number 30 ").first()).not.toHaveAttribute("data-open");
});

test("the open change is seen in the text and in the list, in clauses higher than any window", async ({ room }) => {
  const id = await manyChanges(room, 2, 60);
  const page = await room.seat(SECRETARIAT, { reducedMotion: "no-preference" });
  const mary = await new ResolutionPage(page).open(room.relay.url, id);
  await expect(mary.changes.getByRole("article").first()).toBeVisible();
  /** What is in the middle of the words of the open change: in the text its mark, in the list its article. */
  const seen = () =>
    page.evaluate(() => {
      const article = document.querySelector<HTMLElement>("article[data-open]");
      const mark = document.querySelector(`.ProseMirror ins[data-change="${article?.dataset.forChange}"]`);
      const onTop = (element: Element | null | undefined) => {
        const box = element?.getClientRects()[0];
        return box && element?.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
      };
      return [onTop(mark), onTop(article?.querySelector(".what"))];
    });
  for (const [width, height] of [
    [1360, 700],
    [1024, 600],
    [768, 900],
    [390, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const steps of [8, 15, -10]) {
      for (let n = 0; n < Math.abs(steps); n++) await mary.press(steps > 0 ? "j" : "k");
      await expect.poll(seen, `${width} px, ${steps} changes further`).toEqual([true, true]);
    }
  }
});

test("a comment on a change stands in its card; offline it waits like any edit", async ({ room }) => {
  const [, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.typeAfter("open to all", " and free");
  await asha.saved();
  await wanjiru.page.context().setOffline(true);
  await expect(wanjiru.saveState).toContainText("Offline");
  await wanjiru.card("and free").click();
  await wanjiru.press("c");
  await wanjiru.page.getByRole("textbox", { name: "Comment" }).fill("Free of what?");
  await wanjiru.page.getByRole("button", { name: "Send" }).click();
  await expect(wanjiru.card("and free")).toContainText("Free of what?");
  await expect(wanjiru.card("and free")).toContainText("on its way");
  await wanjiru.page.context().setOffline(false);
  await wanjiru.saved();
  await asha.card("and free").click();
  await expect(asha.card("and free")).toContainText("Free of what?");
  await expect(asha.card("and free")).toContainText("Wanjiru Mwangi");
});

test("on a phone the sheet has one change, with its reasons and thread, previous and next", async ({ room }) => {
  const [id, asha] = await room.meet(INDIA);
  await asha.typeAfter("with little notice", " or none");
  await asha.select("open to all");
  await asha.type("free");
  await asha.saved();
  await asha.card("or none").click();
  await asha.press("r");
  await asha.page.getByRole("textbox", { name: "Reasons" }).fill("Some coasts have no sirens.");
  await asha.press("Control+Enter");
  const page = await room.seat(KENYA, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const phone = await new ResolutionPage(page).open(room.relay.url, id);
  await page.getByRole("button", { name: "Next change" }).click();
  await expect(phone.changes.getByRole("article")).toHaveCount(1);
  await expect(phone.card("or none")).toContainText("Some coasts have no sirens.");
  // the menu of the bar lies over the sheet, to its last entry, also when the phone is small or held across
  await page.setViewportSize({ width: 390, height: 420 });
  await page.locator("summary", { hasText: "Menu" }).click();
  await expect(page.getByRole("list", { name: "Here now" })).toContainText("IND: Asha Rao");
  await page.getByRole("button", { name: "Sign out" }).click({ trial: true });
  await page.locator("summary", { hasText: "Menu" }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await phone.card("or none").getByRole("button", { name: "Comment" }).click();
  await page.getByRole("textbox", { name: "Comment" }).fill("Which?");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(asha.card("or none")).toContainText("Which?");
  await page.getByRole("button", { name: "Next change" }).click();
  await expect(phone.card("open to all")).toContainText("free");
  await page.getByRole("button", { name: "Previous change" }).click();
  await expect(phone.card("or none")).toContainText("Which?");
});

test("5,000 changes: the list has only the cards near the window, in order, none over another", async ({ room }) => {
  test.setTimeout(180_000);
  const id = await manyChanges(room, 1_600, 5_000);
  const page = await room.seat(SECRETARIAT);
  const mary = new ResolutionPage(page);
  await page.goto(`${room.relay.url}/resolutions/${id}`);
  await expect(mary.text).toBeVisible({ timeout: 60_000 });
  await expect(mary.changes.getByRole("article").first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("complementary", { name: "Changes" })).toContainText("5,000 changes");

  /** How many articles there are, whether cards overlap, whether they are in order, and whether one is to be seen. */
  const look = () =>
    mary.changes.evaluate((list) => {
      const cards = [...list.children]
        .filter((card) => getComputedStyle(card).visibility === "visible")
        .map((card) => ({ box: card.getBoundingClientRect(), index: Number((card as HTMLElement).dataset.index) }));
      return {
        articles: list.querySelectorAll("article").length,
        apart: cards.every(({ box }, i) => i === 0 || box.top >= (cards[i - 1]?.box.bottom ?? 0)),
        inOrder: cards.every(({ index }, i) => i === 0 || index > (cards[i - 1]?.index ?? 0)),
        seen: cards.some(({ box }) => box.bottom > 300 && box.top < innerHeight),
      };
    });
  const good = { apart: true, inOrder: true, seen: true };
  const height = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  for (const part of [0, 0.13, 0.5, 0.51, 0.87, 1]) {
    await page.evaluate((top) => window.scrollTo(0, top), part * height);
    await expect.poll(async () => ({ ...(await look()), articles: 0 })).toEqual({ ...good, articles: 0 });
    expect((await look()).articles, "few articles are in the page").toBeLessThan(150);
  }

  // the open one is level with its clause, wherever one goes
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.getByRole("searchbox", { name: "Search" }).fill("change number 4321 ");
  // the changes of the clause in which the words are
  await expect(page.locator(".filters .count")).toHaveText(/^[34] changes/);
  await mary.press("Enter");
  await expect(mary.changes.locator("article[data-open]")).toBeInViewport();
  await expect(mary.card("change number 4321 ")).toBeInViewport();
  await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
  await mary.press("Escape");
  await page.getByRole("searchbox", { name: "Search" }).evaluate((field) => (field as HTMLElement).blur());
  for (let n = 0; n < 3; n++) await mary.press("j");
  await expect(mary.changes.locator("article[data-open]")).toBeInViewport();
  await expect.poll(async () => (await look()).apart).toBe(true);
});

/** A resolution of so many clauses and changes of three proponents, brought in as a Redline. */
async function manyChanges(room: Room, clauses: number, changes: number): Promise<string> {
  const items = Array.from(
    { length: clauses },
    (_, n) =>
      `${n + 1}\tto keep watch number ${n + 1} on every coast, and to tell of it in time and in every language;\n`,
  ).join("\n");
  const plain = await room.addResolution(`RESOLUTION 40 (Port Amber, 2023)\n\nWatches\n\nresolves\n\n${items}`);
  const exported = await room.secretariat.send("GET", `/api/resolutions/${plain}/export?format=json&view=markup`);
  const redline = (await exported.json()) as { clauses: { runs: Run[] }[] };
  let left = changes;
  const watches = redline.clauses.slice(-clauses);
  for (const [n, clause] of watches.entries()) {
    const share = Math.ceil(left / (watches.length - n));
    for (let i = 0; i < share; i++, left--) {
      const proponent = ["IND", "KEN", "ECP"][i % 3] as string;
      const change = `${100 + (i % 3)}:${left * 100}`;
      const inserted = { change, proponent, enteredBy: `Delegate of ${proponent}`, state: "pending" as const };
      clause.runs.push({ text: ` change number ${changes - left} of ${proponent}`, tracking: { inserted } });
    }
  }
  const added = await room.secretariat.send("POST", "/api/resolutions", { redline, confirm: true });
  expect(added.status, await added.clone().text()).toBe(201);
  return ((await added.json()) as { id: string }).id;
}

interface Run {
  text: string;
  tracking: { inserted?: { change: string; proponent: string; enteredBy: string; state: "pending" } };
}
