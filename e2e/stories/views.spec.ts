// The views of a text: each is an exact projection with an address of its own; one goes on typing among all changes and where
// the text is as if all were accepted, also while somebody else types in the same clause in another view.
import type { Locator } from "playwright/test";
import { expect, INDIA, KENYA, OBSERVER, SECRETARIAT, test } from "../harness/story.ts";

test("one types where all is accepted while the other types among all changes, in the same clause", async ({
  room,
}) => {
  const [id, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.select("review the list");
  await asha.type("renew it");
  await wanjiru.expectInserted("IND", "renew it");
  await wanjiru.show("If all accepted");
  await expect(wanjiru.page).toHaveURL(/\?view=proposed/);
  await expect(wanjiru.text.locator("ins, del")).toHaveCount(0);
  await wanjiru.card("renew it").click();
  await expect(wanjiru.text.locator(".clause.is-current")).toContainText("to renew it");
  await expect(wanjiru.text).toContainText("to renew it every second year;");
  await wanjiru.caret("after", "every second year");
  await asha.caret("after", "every second ");
  await Promise.all([wanjiru.type(" or sooner"), asha.type("calendar ")]);
  await expect(wanjiru.text).toContainText("to renew it every second calendar year or sooner;");
  await asha.expectInserted("KEN", " or sooner");
  // Her caret is where she left it, in whichever view.
  await wanjiru.press("Backspace", "Backspace");
  await wanjiru.type("est");
  await asha.expectInserted("KEN", " or soonest");
  await wanjiru.press("Enter");
  await wanjiru.type("to meet;");
  await expect(asha.text).toContainText("to meet;");
  await wanjiru.show("All changes");
  await wanjiru.expectDeleted("IND", "review the list");
  await Promise.all([asha.saved(), wanjiru.saved()]);
  expect(await room.secretariat.export(id, "base")).toContain("2\tto review the list every second year;");
  expect(await room.secretariat.export(id, "proposed")).toContain("to renew it every second calendar year or soonest");
});

test("the address says what is shown, so that a link opens the same, and back goes back", async ({ room }) => {
  const [, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.typeAfter("with little notice", " or none");
  await wanjiru.typeAfter("those whom it reaches", " in time");
  await asha.expectInserted("KEN", " in time");
  await asha.show("As proposed by…");
  await expect(asha.page).toHaveURL(/\?view=as:IND/);
  await expect(asha.text).toContainText("or none");
  await expect(asha.text).not.toContainText("in time");
  const chooser = asha.page.getByRole("group", { name: /Show what is agreed/ });
  await chooser.getByRole("checkbox", { name: /KEN/ }).check();
  await expect(asha.text).toContainText("in time");
  await chooser.getByRole("checkbox", { name: /IND/ }).uncheck();
  await expect(asha.page).toHaveURL(/\?view=as:KEN/);
  await expect(asha.text).not.toContainText("or none");
  await asha.show("Base text");
  await expect(asha.text).not.toContainText("in time");
  await asha.page.goBack();
  await expect(asha.page.getByRole("radio", { name: "As proposed by…", exact: true })).toBeChecked();
  await expect(asha.text).toContainText("in time");
  // Somebody opens the link.
  const noor = await room.seat(OBSERVER);
  await noor.goto(asha.page.url());
  const text = noor.getByRole("textbox", { name: "Resolution text" });
  await expect(text).toContainText("in time");
  await expect(text).not.toContainText("or none");
  await expect(noor.getByRole("radio", { name: "As proposed by…", exact: true })).toBeChecked();
  // A change that is looked at is in the address too.
  await asha.show("All changes");
  await asha.card("or none").click();
  await expect(asha.page).toHaveURL(/#\d+:\d+$/);
  await noor.goto(asha.page.url());
  await expect(noor.getByRole("article").filter({ hasText: "or none" })).toContainText("Asha Rao");
});

test("only clauses with changes: the others are a line that says how many, and opens", async ({ room }) => {
  const [, asha, mary] = await room.meet(INDIA, SECRETARIAT);
  await asha.typeAfter("with little notice", " or none");
  await mary.expectInserted("IND", " or none");
  await mary.show("Changed clauses");
  await expect(mary.text.locator(".clause")).toHaveCount(1);
  const lines = mary.text.getByRole("button", { name: /clauses? without changes/ });
  await expect(lines).toHaveText(["4 clauses without changes", "7 clauses without changes"]);
  // What somebody changes meanwhile comes out by itself.
  await asha.typeAfter("second year", " or so");
  await expect(mary.text).toContainText("or so");
  await expect(lines).toHaveText([
    "4 clauses without changes",
    "3 clauses without changes",
    "3 clauses without changes",
  ]);
  await lines.last().click();
  await expect(mary.text).toContainText("to name one contact for warnings.");
  await expect(lines).toHaveCount(2);
  // Who goes to a clause that is left out sees it.
  await mary.page
    .getByRole("navigation", { name: "Clauses" })
    .getByRole("button", { name: /keep one list/ })
    .click();
  await expect(mary.text.locator(".clause.is-current")).toContainText("to keep one list");
});

test("base and proposed stand side by side, and what differs is marked", async ({ room }) => {
  const [, asha, mary] = await room.meet(INDIA, SECRETARIAT);
  await asha.select("every second year");
  await asha.type("each year");
  await asha.caret("after", "open to all;");
  await asha.press("Enter");
  await asha.type("to print it;");
  await mary.show("Side by side");
  await expect(mary.page).toHaveURL(/\?view=sides/);
  const sides = mary.page.getByRole("region", { name: /side by side/ });
  const row = sides.locator(".sides-row", { hasText: "to review the list" });
  await expect(row.locator("del")).toHaveText("every second year");
  await expect(row.locator("ins")).toHaveText("each year");
  await expect(row.locator(".label")).toHaveText(["2", "3"]);
  await expect(sides.locator(".sides-row", { hasText: "to print it;" })).toContainText("Not in the base text");
  // What differs is set like the rest, and its card is beside it.
  const size = (words: string) =>
    sides
      .getByText(words)
      .first()
      .evaluate((element) => getComputedStyle(element).font);
  expect(await size("to review the list")).toBe(await size("that storms reach"));
  await mary.card("each year").click();
  const top = async (locator: Locator): Promise<number> => (await locator.boundingBox())?.y ?? 0;
  await expect
    .poll(async () => Math.abs((await top(mary.page.locator(".card[data-current]"))) - (await top(row))))
    .toBeLessThan(24);
  const rail = mary.page.locator(".rail .leads");
  expect(await rail.evaluate((element) => Number.parseInt(element.style.getPropertyValue("--gap"), 10))).toBeLessThan(
    60,
  );
  // It follows what is typed.
  await asha.typeAfter("to print it", " twice");
  await expect(sides).toContainText("to print it twice;");
  await expect(mary.text).toBeHidden();
  await mary.show("All changes");
  await expect(mary.text).toBeVisible();
});

test("the keys 1 to 7 go from view to view, on a phone the buttons scroll", async ({ room }) => {
  const [, asha] = await room.meet(INDIA);
  const names = [
    "All changes",
    "Base text",
    "Agreed so far",
    "If all accepted",
    "As proposed by…",
    "Changed clauses",
    "Side by side",
  ];
  for (const [i, name] of names.entries()) {
    await asha.page.keyboard.press(`${i + 1}`);
    await expect(asha.page.getByRole("radio", { name, exact: true })).toBeChecked();
  }
  await asha.page.setViewportSize({ width: 390, height: 844 });
  await asha.page.getByRole("radio", { name: "All changes", exact: true }).check();
  await expect(asha.text).toBeVisible();
  await asha.page.getByRole("radio", { name: "Side by side", exact: true }).check();
  await expect(asha.page.getByRole("region", { name: /side by side/ })).toBeVisible();
  expect(await asha.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test("what is read stays where it is when another view is shown", async ({ room }) => {
  const clauses = Array.from({ length: 60 }, (_, n) => `${n + 1}\tto keep list ${n + 10};`);
  const id = await room.addResolution(
    `RESOLUTION 12 (Port Amber, 2023)\n\nLists\n\nresolves\n\n${clauses.join("\n\n")}\n`,
  );
  const asha = await room.enter(INDIA, id);
  for (const n of [12, 15, 30]) {
    await asha.typeAfter(`list ${n}`, " all that is known to the Member States of each coast and each harbour about");
    await asha.press("End", "Enter");
    await asha.type("to read it once more in every language of the coast;");
  }
  await asha.saved();
  const clause = asha.text.locator(".clause", { hasText: "list 25;" });
  await clause.evaluate((element) => scrollTo(0, scrollY + element.getBoundingClientRect().top - 145));
  const words = (view: string) =>
    (view === "Side by side" ? asha.page.locator("[data-side]", { hasText: "list 25;" }).first() : clause).locator("p");
  const top = async (view: string) => (await words(view).boundingBox())?.y ?? 0;
  const before = await top("All changes");
  const keys = { 4: "If all accepted", 2: "Base text", 5: "As proposed by…", 7: "Side by side", 1: "All changes" };
  for (const key of [4, 2, 5, 7, 1] as const) {
    const view = keys[key];
    // A view's button may be scrolled to before it is pressed; a key is not.
    await asha.press(`Alt+${key}`);
    await expect(asha.page.getByRole("radio", { name: view, exact: true })).toBeChecked();
    await expect(words(view)).toBeVisible();
    // Between columns lines are not as high as on the paper.
    await expect.poll(async () => Math.abs((await top(view)) - before), { message: view }).toBeLessThan(8);
  }
});
