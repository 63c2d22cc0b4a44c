// A resolution in Arabic in an English interface: the text, its labels, marks, codes and carets run from the right, and
// what is written goes where its writer sees it go.
import type { Locator, Page } from "playwright/test";
import { ARABIC_TEXT } from "../harness/arabic-text.ts";
import { expect, INDIA, KENYA, test } from "../harness/story.ts";

const box = async (element: Locator) => {
  const found = await element.boundingBox();
  if (found === null) throw new Error("not laid out");
  return found;
};

/** Where the caret is on the screen. */
const caretX = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const range = getSelection()!.getRangeAt(0);
    return (range.getClientRects()[0] ?? range.getBoundingClientRect()).x;
  });

/** How wide the letters of a word are together, from the first to the last. */
const widthOf = (text: Locator, word: string): Promise<number> =>
  text.evaluate((element, sought) => {
    const places: [Node, number][] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let all = "";
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement!.closest(".label")) continue;
      for (let i = 0; i < node.nodeValue!.length; i += 1) places.push([node, i]);
      all += node.nodeValue;
    }
    const at = all.indexOf(sought);
    if (at < 0) throw new Error(`no ${sought}`);
    const range = document.createRange();
    range.setStart(...places[at]!);
    const [last, offset] = places[at + sought.length - 1]!;
    range.setEnd(last, offset + 1);
    return range.getBoundingClientRect().width;
  }, word);

test("text, labels, marks and codes run from the right; the interface stays as it is", async ({ room }) => {
  const id = await room.addResolution(ARABIC_TEXT);
  const asha = await room.enter({ ...INDIA, name: "آشا راو" }, id);
  const { text } = asha;
  await expect(text).toHaveAttribute("lang", "ar");
  await expect(text).toHaveAttribute("dir", "rtl");
  await expect(asha.page.locator("html")).toHaveAttribute("dir", "ltr");

  // the letters of the Arabic count, in a gutter at the right; what is inserted is counted with them
  const items = text.locator(".clause[data-numbering=letter]");
  await expect(items.locator(".label")).toHaveText(["أ )", "ب)", "ج)"]);
  await asha.caret("after", "من يصل إليه؛");
  await asha.press("Enter");
  await asha.type("أن شبكة Port Amber 2 مفتوحة؛");
  await expect(items.locator(".label .now")).toHaveText(["ج)", "د )"]);
  const first = items.first();
  const label = await box(first.locator(".label"));
  const words = await box(first.locator("p"));
  expect(label.x).toBeGreaterThanOrEqual(words.x + words.width - 1);

  // a code stands behind the words, which is to their left, and is itself written from the left
  await asha.typeAfter("دون إنذار كافٍ", " أو متأخر");
  const inserted = first.locator("ins");
  const code = first.locator(".by");
  await expect(code).toHaveAttribute("data-code", "IND");
  // on its last line, if it goes on to another
  const end = await inserted.evaluate((element) => [...element.getClientRects()].at(-1)!.x);
  expect((await box(code)).x).toBeLessThanOrEqual(end + 1);
  expect(await code.evaluate((element) => getComputedStyle(element, "::after").direction)).toBe("ltr");
  expect(await inserted.evaluate((element) => getComputedStyle(element).textUnderlineOffset)).not.toBe("auto");

  // nothing is slanted
  const slanted = await asha.page.evaluate(
    () =>
      [...document.querySelectorAll(":lang(ar)")].filter((each) => getComputedStyle(each).fontStyle !== "normal")
        .length,
  );
  expect(slanted).toBe(0);

  // the outline reads from the right as a whole, a card's sentence from the left with the words in their own direction
  const row = asha.page.getByRole("navigation", { name: "Clauses" }).locator("li").filter({ hasText: "أن العواصف" });
  expect((await box(row.locator(".lab"))).x).toBeGreaterThan((await box(row.locator(".w"))).x);
  const card = asha.card("أو متأخر");
  const said = card.locator(".what q");
  expect(await said.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
  expect(await card.locator(".what").evaluate((element) => getComputedStyle(element).direction)).toBe("ltr");
  // a name from the right does not take the time behind it along to its other side
  await card.click();
  await expect(card.locator(".meta")).toHaveText(/^\u2068آشا راو\u2069, \d\d:\d\d$/);
});

test("arrow keys go the way they point, and at the end of a clause into the next", async ({ room }) => {
  const id = await room.addResolution(ARABIC_TEXT);
  const asha = await room.enter(INDIA, id);
  await asha.caret("after", "تصل إلى");
  const before = await caretX(asha.page);
  await asha.press("ArrowLeft");
  const after = await caretX(asha.page);
  expect(after).toBeLessThan(before);
  await asha.press("ArrowRight", "ArrowRight");
  expect(await caretX(asha.page)).toBeGreaterThan(before);

  // what is typed stands where the caret was seen: left of what was typed before, and a Latin word among Arabic ones
  await asha.typeAfter("إلى سواحل", " (CAP)");
  await asha.saved();
  await asha.expectInserted("IND", " (CAP)");
  await expect(asha.text).toContainText("إلى سواحل (CAP) كثيرة");
  await asha.caret("after", "دون إنذار كافٍ؛");
  await asha.press("ArrowLeft");
  await asha.type("ثم ");
  await expect(asha.text.locator(".clause").filter({ hasText: "أن الإنذار لا ينفع" }).locator("p")).toHaveText(
    /^ثم أن الإنذار/,
  );
  await asha.press("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
  await asha.type("!");
  await expect(asha.text).toContainText("دون إنذار كافٍ؛!");
});

test("others' carets, marks and codes do not part letters that are written as one", async ({ room }) => {
  const id = await room.addResolution(ARABIC_TEXT);
  const asha = await room.enter(INDIA, id);
  const wanjiru = await room.enter(KENYA, id);
  const whole = await widthOf(asha.text, "المستفا");
  await wanjiru.caret("after", "الدروس المست");
  const caret = asha.text.locator('.caret[data-name="KEN"]');
  await expect(caret).toBeAttached();
  expect(Math.abs((await widthOf(asha.text, "المستفا")) - whole)).toBeLessThan(1);
  // the code over the caret goes on to the left, over what is written next
  const flag = await caret.evaluate((element) => {
    const line = Number.parseFloat(getComputedStyle(element, "::before").right);
    const name = Number.parseFloat(getComputedStyle(element, "::after").right);
    return { line, name };
  });
  expect(Math.abs(flag.line - flag.name)).toBeLessThan(2);

  await wanjiru.press("Shift+ArrowLeft", "Delete");
  await wanjiru.expectDeleted("KEN", "ف");
  await asha.expectDeleted("KEN", "ف");
  expect(Math.abs((await widthOf(asha.text, "المستفا")) - whole)).toBeLessThan(1);
  const code = asha.text.locator(".by[data-code=KEN]");
  expect(await code.evaluate((element) => element.previousSibling?.textContent)).toBe("ا");
});

test("on a phone the text runs from the right without scrolling sideways", async ({ room }) => {
  const id = await room.addResolution(ARABIC_TEXT);
  const page = await room.seat(INDIA, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.goto(`${room.relay.url}/resolutions/${id}`);
  await expect(page.getByRole("textbox", { name: "Resolution text" })).toContainText("أن العواصف");
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
});
