// What was brought in is a proposal like any other, and a whole: withdrawn at once, put back, decided bit by bit.
import { axe } from "../harness/audit.ts";
import { begin, confirmAll, enter, RECEIVED, recover } from "../harness/bring-in.ts";
import { expect, INDIA, KENYA, SECRETARIAT, test } from "../harness/story.ts";

test.describe.configure({ timeout: 90_000 });

test("a proposal that was brought in is withdrawn as a whole and put back; what was decided stays, with its evidence", async ({
  room,
}) => {
  const id = await room.addResolution();
  const kenya = await room.enter(KENYA, id);
  const page = await room.seat(SECRETARIAT);
  await begin(room, page, id);
  await recover(page, RECEIVED.replace(" with little notice", ""), "KEN");
  await confirmAll(page);
  await enter(page, "KEN");
  const strip = page.getByRole("region", { name: "The proposal of KEN that was brought in" });
  await expect(strip).toContainText(/\d+ changes of it are pending, and 1 place is told to differ\./);
  expect(await axe(page)).toEqual([]);
  const all = Number(/\d+/.exec((await strip.textContent()) ?? "")?.[0]);
  expect(all).toBeGreaterThan(2);
  // One of them is decided, and stays whatever is withdrawn; the record says how it was found.
  const cards = page.getByRole("list", { name: "Changes" });
  const card = cards.getByRole("article").filter({ hasText: "each" }).first();
  await card.click();
  await expect(card).toContainText(/Recovered from text/);
  const evidence = await card.locator(".recovered").textContent();
  await card.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(strip).toContainText(`${all - 1} changes of it are pending`);
  await expect(strip).toContainText("1 change was decided and stays.");
  await page.getByRole("button", { name: "History" }).first().click();
  const history = page.getByRole("dialog", { name: "History of decisions" });
  await expect(history.locator(".recovered")).toHaveText(evidence ?? "");
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Escape");

  await strip.getByRole("button", { name: "Withdraw all of this proposal" }).click();
  await expect(strip).toContainText(`${all - 1} changes and 1 place that differs withdrawn.`);
  await expect(strip).toContainText("1 change was decided and stays.");
  const pending = kenya.changes.locator('article[data-state="pending"]');
  await expect(pending).toHaveCount(0);
  await expect(kenya.text.locator("button.differs")).toHaveCount(0);
  await expect(kenya.card("each")).toHaveAttribute("data-state", "accepted");
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await strip.getByRole("button", { name: "Put it back" }).click();
  await expect(pending).toHaveCount(all - 1);
  await expect(kenya.text.locator("button.differs")).toHaveCount(1);
  await strip.getByRole("button", { name: "Close" }).click();
  await expect(strip).toHaveCount(0);

  // Later its delegation does the same from one of its changes, and takes it back by key.
  await kenya.page.reload();
  await kenya.card("2027").first().click();
  await kenya.card("2027").first().getByRole("button", { name: "Withdraw all of this proposal" }).click();
  const hers = kenya.page.getByRole("region", { name: "The proposal of KEN that was brought in" });
  await expect(hers).toBeFocused();
  await expect(hers).toContainText(`${all - 1} changes and 1 place that differs withdrawn.`);
  await expect(pending).toHaveCount(0);
  await kenya.text.focus();
  await kenya.press("ControlOrMeta+z");
  await expect(pending).toHaveCount(all - 1);
  await kenya.saved();
  // Nobody else has the button.
  const india = await room.enter(INDIA, id);
  await india.card("2027").first().click();
  await expect(india.card("2027").first()).toContainText("Recovered from text");
  await expect(india.page.getByRole("button", { name: "Withdraw all of this proposal" })).toHaveCount(0);
});
