// What a page says when there is nothing to show yet, nothing at all, or nothing that may be changed: each state has words
// and a way on, and no window stays empty.
import { expect, INDIA, KENYA, OBSERVER, test } from "../harness/story.ts";

test("a page that cannot be opened says so and gives a way on: never an empty window", async ({ room }) => {
  const id = await room.addResolution();
  // the part of the program that has the editor does not come, and no worker has kept it
  const page = await room.seat(INDIA, { serviceWorkers: "block" });
  await page.route(/ResolutionPage-.*\.js$/, (route) => route.abort());
  await page.goto(`${room.relay.url}/resolutions/${id}`);
  await expect(page.getByRole("heading", { name: "This page stopped" })).toBeVisible();
  await page.unroute(/ResolutionPage-.*\.js$/);
  await page.getByRole("button", { name: "Load the page again" }).click();
  await expect(page.getByRole("textbox", { name: "Resolution text" })).toBeVisible();

  // a relay that cannot be asked who one is, is asked again by itself
  await page.route("**/api/me", (route) => route.abort());
  await page.reload();
  await expect(page.getByRole("heading", { name: "The relay cannot be reached" })).toBeVisible();
  await page.unroute("**/api/me");
  await expect(page.getByRole("textbox", { name: "Resolution text" })).toBeVisible();

  await page.goto(`${room.relay.url}/resolution/${id}`);
  await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
  await page.getByRole("link", { name: "Resolutions" }).click();
  await expect(page.getByRole("heading", { name: "Resolutions", level: 1 })).toBeVisible();
});

test("what is on its way says so, and a window that is turned has its text as wide as it is", async ({ room }) => {
  const id = await room.addResolution();
  // what a worker asks for is not held below
  const page = await room.seat(INDIA, { viewport: { width: 1024, height: 768 }, serviceWorkers: "block" });
  let letIn = (): void => {};
  const held = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route("**/api/me", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${room.relay.url}/resolutions/${id}`);
  await expect(page.getByRole("status")).toHaveText("Opening…");
  letIn();
  await expect(page.getByRole("textbox", { name: "Resolution text" })).toBeVisible();
  for (const width of [1024, 390, 844, 390]) {
    await page.setViewportSize({ width, height: 600 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), { message: `${width} wide` })
      .toBe(0);
  }
});

test("no changes yet, none that match, and a text that one only reads: each is said, and what can be done", async ({
  room,
}) => {
  const [id, asha] = await room.meet(INDIA);
  const list = asha.page.getByRole("complementary", { name: "Changes" });
  await expect(list).toContainText("Type in the text to propose one. It will carry the code IND.");
  const noor = await room.enter(OBSERVER, id);
  await expect(noor.text).toHaveAttribute("aria-readonly", "true");
  await expect(noor.page.getByText("You can read here. Delegates propose changes.")).toBeVisible();

  const wanjiru = await room.enter(KENYA, id);
  await wanjiru.typeAfter("many coasts", " and ports");
  await expect(asha.card("and ports")).toBeVisible();
  await list.getByRole("combobox", { name: "State" }).selectOption("Decided");
  await expect(list).toContainText("Nothing matches");
  await expect(list).toContainText("1 other change is hidden by the filter.");
  await list.getByRole("button", { name: "Show all" }).click();
  await expect(asha.card("and ports")).toBeVisible();
  // while a page opens, it is not said for a moment that there are none
  await noor.page.addInitScript(() => {
    const said = new Set<string>();
    Object.assign(window, { said });
    new MutationObserver(() => said.add(document.querySelector(".rail")?.textContent ?? "")).observe(document, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await noor.page.reload();
  await expect(noor.card("and ports")).toBeVisible();
  const said = await noor.page.evaluate(() => [...(window as unknown as { said: Set<string> }).said]);
  expect(said.filter((text) => /No changes|0 changes/.test(text))).toEqual([]);
  expect(said.join()).toContain("1 change");
  // what was withdrawn is no change that a filter hides
  await wanjiru.card("and ports").getByRole("button", { name: "Withdraw" }).click();
  await expect(list).toContainText("No changes yet");
});
