// Structure: new clauses, levels, kinds, emphasis, footnotes and moves, each by key, pointer or thumb, seen by somebody else,
// and undone.
import type { Locator } from "playwright/test";
import { axe, smallTargets } from "../harness/audit.ts";
import type { ResolutionPage } from "../harness/resolution-page.ts";
import { CHAIR, expect, INDIA, KENYA, test } from "../harness/story.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Presses a button of the tools. */
const tool = async (person: ResolutionPage, name: string): Promise<void> => {
  await person.page.getByRole("button", { name, exact: true }).click();
};
const more = async (person: ResolutionPage, name: string): Promise<void> => {
  if ((await person.page.locator(".tools details[open]").count()) === 0)
    await person.page.locator(".tools summary").click();
  await person.page.locator(".tools").getByRole("button", { name, exact: true }).click();
};
/** The clause that shows these words, where they are edited. */
const clause = (person: ResolutionPage, words: string): Locator =>
  person.text.locator(".clause[data-clause]").filter({ hasText: words });
const arrival = (person: ResolutionPage): Locator => person.text.locator(".clause.is-moved");

/** Waits until the words of these elements are these, however somebody's caret cuts them up. */
async function expectWords(elements: Locator, words: string): Promise<void> {
  await expect.poll(async () => (await elements.allTextContents()).join("")).toBe(words);
}

/** Undoes until the text is the base again, at both. */
async function undo(asha: ResolutionPage, wanjiru: ResolutionPage): Promise<void> {
  await expect(async () => {
    await asha.press("Control+z");
    expect(await asha.text.locator("[data-change]").count()).toBe(0);
  }).toPass();
  await expect(wanjiru.text.locator("[data-change]")).toHaveCount(0);
}

test("new items, sub-items, calls, sections, headings and paragraphs are seen by others and undone", async ({
  room,
}) => {
  const id = await room.addResolution();
  const base = await room.secretariat.export(id, "base");
  const [asha, wanjiru] = await Promise.all([room.enter(INDIA, id), room.enter(KENYA, id)]);
  const cases = [
    ["after", "with little notice", "New item", /^b\)\tnew words$/m],
    ["after", "open to all", "New sub-item", /^\s*1\.1\tnew words$/m],
    ["after", "second year", "New call", /^new words\n1\tto share/m],
    ["after", "each storm", "New section", /^new words\n/m],
    ["after", "each storm", "New heading", /^new words$/m],
    ["after", "one contact for warnings", "New paragraph", /^new words$/m],
  ] as const;
  for (const [side, words, name, expected] of cases) {
    await asha.caret(side, words);
    if (["New item", "New sub-item"].includes(name)) await tool(asha, name);
    else await more(asha, name);
    await expect(asha.text).toBeFocused();
    await asha.type("new words");
    await wanjiru.expectInserted("IND", "new words");
    await asha.saved();
    expect(await room.secretariat.export(id, "proposed")).toMatch(expected);
    await undo(asha, wanjiru);
    await asha.saved();
    expect(await room.secretariat.export(id, "proposed")).toBe(base);
  }
});

test("[KEY7] Tab and Shift-Tab change the level of an item; after Escape Tab goes on", async ({ room }) => {
  const [, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.caret("after", "second year");
  await asha.press("Tab");
  const shown = clause(wanjiru, "second year");
  await expect(shown).toHaveAttribute("data-level", "2");
  await expect(shown.locator(".label .was")).toHaveText("2");
  await expect(shown.locator(".label .now")).toHaveText("1.1");
  await expect(shown.locator(".by")).toHaveAttribute("data-code", "IND");
  await asha.press("Shift+Tab");
  await expect(shown).toHaveAttribute("data-level", "1");
  await expect(wanjiru.text.locator("[data-change]")).toHaveCount(0);
  await tool(asha, "Level down");
  await expect(shown).toHaveAttribute("data-level", "2");
  await undo(asha, wanjiru);
  await asha.press("Escape", "Tab");
  await expect(asha.text).not.toBeFocused();
});

test("another kind and another numbering, while somebody types in the same clause", async ({ room }) => {
  const [id, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await wanjiru.typeAfter("to review the list", " again");
  await asha.caret("after", "second year");
  await more(asha, "Heading");
  await wanjiru.type(" and again");
  await expect(clause(wanjiru, "second year")).toHaveAttribute("data-kind", "heading");
  await asha.expectInserted("KEN", " again and again");
  await more(asha, "•");
  await expect(clause(wanjiru, "second year").locator(".label .now")).toHaveText("•");
  await asha.saved();
  await wanjiru.saved();
  const changes = (await room.secretariat.resolutions()).resolutions.find((r) => r.id === id);
  expect(changes?.pending).toBe(2);
  await asha.press("Control+z", "Control+z");
  await expect(clause(wanjiru, "second year")).toHaveAttribute("data-kind", "item");
  await asha.expectInserted("KEN", " again and again");
});

test("emphasis is a proposal with its code; what is typed in it is set like it", async ({ room }) => {
  const [, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.select("many coasts");
  await asha.press("Control+b");
  const reset = wanjiru.text.locator('.reset[data-proponent="IND"]');
  await expectWords(reset, "many coasts");
  await expectWords(reset.locator("strong"), "many coasts");
  await expect(wanjiru.text.locator('.by[data-say=", made bold by India,"]')).toHaveCount(1);
  await expect(asha.page.getByRole("button", { name: "Bold", exact: true })).toHaveAttribute("aria-pressed", "true");
  await wanjiru.select("coasts");
  await tool(wanjiru, "Italic");
  await expectWords(asha.text.locator('.reset[data-proponent="KEN"]'), "coasts");
  await asha.press("Control+z");
  await expect(wanjiru.text.locator("strong")).toHaveCount(0);
  await expectWords(wanjiru.text.locator("em"), "coasts");
  await asha.caret("after", "second year");
  await asha.press("Control+i");
  await asha.type(" each");
  await expectWords(wanjiru.text.locator("ins em"), " each");
  await asha.select("one contact");
  await more(asha, "Superscript");
  await expectWords(wanjiru.text.locator(".reset sup"), "one contact");
});

test("[NOTE3] a footnote is added, written, gone back from; deleted, its note is struck; all undone", async ({
  room,
}) => {
  const [id, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.caret("after", "many coasts");
  await tool(asha, "New footnote");
  await asha.type("As mapped in 2022.");
  const note = wanjiru.text.locator(".clause.footnote");
  await expect(note).toContainText("As mapped in 2022.");
  await expect(note.locator(".label")).toHaveText("1");
  await expect(wanjiru.text.locator("sup.fn")).toHaveText("1");
  await asha.press("Escape");
  await asha.type(" here");
  await wanjiru.expectInserted("IND", "1 hereAs mapped in 2022.");
  await asha.saved();
  expect(await room.secretariat.export(id, "proposed")).toContain("As mapped in 2022.");
  // Another proposes that it goes: the note is shown as going with it.
  await wanjiru.caret("after", "many coasts");
  await wanjiru.press("ArrowRight", "Shift+ArrowLeft", "Delete");
  await expect(note).toHaveClass(/is-gone/);
  await expect(asha.text.locator(".clause.footnote")).toHaveAttribute("data-proponent", "KEN");
  await wanjiru.saved();
  expect(await room.secretariat.export(id, "proposed")).not.toContain("As mapped in 2022.");
  await wanjiru.press("Control+z");
  await expect(note).not.toHaveClass(/is-gone/);
  await asha.text.locator(".clause.footnote .back").click();
  await asha.press("Backspace");
  await expect(wanjiru.text.locator(".clause.footnote")).toHaveCount(0);
  await undo(asha, wanjiru);
});

test("a clause is moved by keys, shown at both ends, edited by another meanwhile, and moved back", async ({ room }) => {
  const [id, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await wanjiru.typeAfter("second year", " or so");
  await asha.caret("after", "to review");
  await asha.press("Alt+ArrowUp");
  await expect(arrival(wanjiru)).toContainText("to review the list every second year or so;");
  await expect(arrival(wanjiru).locator(".label .now")).toHaveText("1");
  await expect(arrival(wanjiru).locator(".note")).toHaveText("↑ moved here from resolves 2 IND");
  const old = clause(wanjiru, "second year or so");
  await expect(old.locator(".note")).toHaveText("↓ moved to resolves 1 IND");
  await expect(old.locator(".label .was")).toHaveText("2");
  await wanjiru.type(", at least");
  await expect(arrival(asha)).toContainText("second year or so, at least;");
  await expect(wanjiru.card("moves")).toHaveCount(1);
  await asha.press("Alt+ArrowUp");
  await expect(arrival(wanjiru).locator(".note")).toHaveText("↑ moved here from resolves 2 IND");
  await asha.saved();
  expect(await room.secretariat.export(id, "proposed")).toMatch(/^c\)\tto review the list/m);
  await asha.press("Control+z", "Control+z");
  await expect(arrival(wanjiru)).toHaveCount(0);
  await asha.expectInserted("KEN", " or so, at least");
});

test("cards say in words what is set, made another kind and moved, and others decide it there", async ({ room }) => {
  const [id, asha, erik] = await room.meet(INDIA, CHAIR);
  await asha.select("many coasts");
  await asha.press("Control+b");
  await expect(erik.card("sets many coasts in bold")).toBeVisible();
  await asha.caret("after", "after each storm");
  await asha.press("Tab");
  await expect(erik.card("level 1 → 2")).toBeVisible();
  await more(asha, "Heading");
  await expect(erik.card("Item → Heading")).toBeVisible();
  await asha.caret("after", "to review");
  await asha.press("Alt+ArrowUp");
  await expect(erik.card("moves")).toContainText("moves resolves 2 to after resolves");
  await asha.saved();
  for (const words of ["in bold", "moves"]) {
    await erik.card(words).click();
    await erik.card(words).getByRole("button", { name: "Accept", exact: true }).click();
    await expect(asha.card(words)).toHaveAttribute("data-state", "accepted");
  }
  expect(await room.secretariat.export(id, "agreed")).toMatch(/resolves\n\n?1\tto review the list/);
  // What has no label is called by how it begins.
  await asha.caret("after", "contact");
  await asha.press("Alt+ArrowUp");
  await expect(
    erik.page.getByRole("article").filter({ hasText: "moves “to name one contact for warnings.” to after" }),
  ).toBeVisible();
  await expect(clause(erik, "to name one contact").locator(".note").last()).toHaveText(/↓ moved, now after .+ IND$/);
});

test("a clause is dragged by its label; a line shows where it would go; Escape lets it be", async ({ room }) => {
  const [id, asha, wanjiru] = await room.meet(INDIA, KENYA);
  const box = async (words: string) => {
    const found = await clause(asha, words).locator(".label").boundingBox();
    if (!found) throw new Error("no label");
    return { x: found.x + found.width - 20, y: found.y + found.height / 2, top: found.y, height: found.height };
  };
  const drag = async (words: string, to: string) => {
    const from = await box(words);
    const there = await box(to);
    await asha.page.mouse.move(from.x, from.y);
    await asha.page.mouse.down();
    await asha.page.mouse.move(from.x, from.y - 20);
    await asha.page.mouse.move(there.x, there.top + 4, { steps: 4 });
  };
  await drag("second year", "with little notice");
  await expect(clause(asha, "with little notice")).toHaveAttribute("data-drop", "before");
  await asha.press("Escape");
  await asha.page.mouse.up();
  await expect(asha.text.locator("[data-drop]")).toHaveCount(0);
  await expect(arrival(asha)).toHaveCount(0);
  await drag("second year", "with little notice");
  await asha.page.mouse.up();
  await expect(arrival(wanjiru).locator(".label .now")).toHaveText("a)");
  await asha.saved();
  expect(await room.secretariat.export(id, "proposed")).toMatch(/^considering\na\)\tto review the list/m);
  await undo(asha, wanjiru);
});

test("axe finds nothing in the marks of structure, nor in the tools", async ({ room }) => {
  const [, asha] = await room.meet(INDIA);
  await asha.select("many coasts");
  await asha.press("Control+b");
  await asha.caret("after", "second year");
  await asha.press("Alt+ArrowUp", "Alt+ArrowUp");
  await asha.caret("after", "each storm");
  await asha.press("Tab");
  await tool(asha, "New footnote");
  await asha.type("A note.");
  await asha.press("Escape");
  await asha.saved();
  await asha.page.locator(".tools summary").click();
  for (const colorScheme of ["light", "dark"] as const) {
    await asha.page.emulateMedia({ colorScheme });
    expect(await axe(asha.page), colorScheme).toEqual([]);
    expect(await smallTargets(asha.page), colorScheme).toEqual([]);
  }
});

test("on a phone: one menu, large enough for a thumb, and a finger that rests drags", async ({ room }) => {
  const id = await room.addResolution();
  const page = await room.seat(INDIA, PHONE);
  const { ResolutionPage: Page } = await import("../harness/resolution-page.ts");
  const asha = await new Page(page).open(room.relay.url, id);
  const wanjiru = await room.enter(KENYA, id);
  await asha.caret("after", "second year");
  await page.locator(".tools summary").tap();
  for (const name of ["Move up", "Move down", "New item", "Bold"]) {
    const size = await page.getByRole("button", { name, exact: true }).boundingBox();
    expect(size?.height, name).toBeGreaterThanOrEqual(44);
  }
  await page.getByRole("button", { name: "Move up", exact: true }).tap();
  await expect(arrival(wanjiru)).toContainText("second year");
  await expect(asha.text).toBeFocused();
  await page.getByRole("button", { name: "Move down", exact: true }).tap();
  await expect(arrival(wanjiru)).toHaveCount(0);
  await page.keyboard.press("Escape");
  const label = (words: string) => clause(asha, words).locator(".label").boundingBox();
  const [from, to] = [await label("after each storm"), await label("open to all")];
  if (!from || !to) throw new Error("no label");
  const touch = await page.context().newCDPSession(page);
  const at = (box: { x: number; y: number }, dy: number) => ({ touchPoints: [{ x: box.x + 30, y: box.y + dy }] });
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", ...at(from, 10) });
  await expect(clause(asha, "after each storm")).toHaveAttribute("data-dragged", "true");
  await touch.send("Input.dispatchTouchEvent", { type: "touchMove", ...at(from, -10) });
  await touch.send("Input.dispatchTouchEvent", { type: "touchMove", ...at(to, 4) });
  await expect(clause(asha, "open to all")).toHaveAttribute("data-drop", "before");
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect(arrival(wanjiru)).toContainText("after each storm");
  await page.getByRole("button", { name: "Undo", exact: true }).tap();
  await expect(arrival(wanjiru)).toHaveCount(0);
});
