// Composition (an input method): letters that are not yet words stay as the keyboard shows them while others edit the
// same clause, and what comes of it is one insertion, nothing doubled and nothing lost.
import type { Page } from "playwright/test";
import { expect, INDIA, KENYA, test } from "../harness/story.ts";

/** Types as an input method does: key 229, a composition that grows, then the words. */
async function compose(
  page: Page,
  steps: readonly string[],
  words: string,
  between?: () => Promise<void>,
): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    windowsVirtualKeyCode: 229,
    key: "Process",
    code: "KeyK",
  });
  for (const [i, text] of steps.entries()) {
    await devtools.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    if (i === Math.floor(steps.length / 2)) await between?.();
  }
  await devtools.send("Input.insertText", { text: words });
  await devtools.detach();
}

test("words are composed while somebody else writes in the same clause", async ({ room }) => {
  const [id, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.caret("after", "every second year");
  await wanjiru.caret("before", "to review");
  await compose(asha.page, ["k", "か", "かn", "かん", "かんj", "かんじ"], "漢字", async () => {
    await wanjiru.type("first ");
    await wanjiru.saved();
  });
  for (const person of [asha, wanjiru]) {
    await person.expectInserted("IND", "漢字");
    await person.expectInserted("KEN", "first ");
  }
  await asha.saved();
  expect(await room.secretariat.export(id, "proposed")).toContain("2\tfirst to review the list every second year漢字;");
});

test("words composed over a selection take its place, even where they share letters with it", async ({ room }) => {
  const [id, asha] = await room.meet(INDIA);
  await asha.select("second");
  await compose(asha.page, ["s", "す", "すs", "すし"], "寿司");
  await asha.type("!");
  await asha.expectDeleted("IND", "second");
  await asha.expectInserted("IND", "寿司!");
  await asha.saved();
  expect(await room.secretariat.export(id, "markup")).toContain("every [-IND: second-]{+IND: 寿司!+} year");
});
