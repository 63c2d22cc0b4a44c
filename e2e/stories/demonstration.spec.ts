// The demonstration: what a first start shows has every kind of clause and proposals of several proponents that meet in
// the same words.
import { expect, OBSERVER, test } from "../harness/story.ts";

test("the demonstration has many pending changes of three administrations and a group, and overlapping deletions", async ({
  room,
}) => {
  const { resolutions } = await room.secretariat.resolutions();
  const shown = resolutions.find((resolution) => resolution.pending >= 30);
  expect(shown, "a resolution with about 40 pending changes").toBeDefined();
  const page = await room.enter(OBSERVER, (shown as { id: string }).id);
  const codes = await page.text
    .locator("ins[data-proponent], del[data-proponent]")
    .evaluateAll((marks) => [...new Set(marks.map((mark) => (mark as HTMLElement).dataset.proponent))]);
  expect(codes.length).toBeGreaterThanOrEqual(4);
  for (const code of codes) expect(code).toMatch(/^[A-Z]{1,8}$/);
  await expect(page.text.locator("del del").first()).toBeVisible();
  await expect(page.text.locator("ins del, del ins").first()).toBeVisible();
  // The list follows the text.
  await expect.poll(() => page.changes.getByRole("article").count()).toBeGreaterThanOrEqual(30);
  // Of an item that would go the label is struck there too: the next one has it.
  const going = page.page.locator(".outline-list li", { has: page.page.locator("s") });
  await expect(going).toHaveText([/^b\)that a first inventory/, /^3/]);
});
