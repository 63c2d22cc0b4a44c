// The panel of changes: cards beside their clauses, gone through with keys, filtered, searched, explained and discussed, by
// two people at once.
import { expect, INDIA, KENYA, SECRETARIAT, test } from "../harness/story.ts";

test("keys go from change to change and decide; in the text with Alt; they can be switched off", async ({ room }) => {
  const id = await room.addResolution();
  const [asha, wanjiru, mary] = await Promise.all([
    room.enter(INDIA, id),
    room.enter(KENYA, id),
    room.enter(SECRETARIAT, id),
  ]);
  await asha.caret("after", "with little notice");
  await asha.type(" or none");
  await wanjiru.caret("after", "open to all");
  await wanjiru.type(" and free");
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
  await asha.caret("after", "with little notice");
  await asha.type(" j");
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
});
