// What was brought in is a proposal like any other, and a whole: withdrawn at once, put back, decided bit by bit.
import { axe } from "../harness/audit.ts";
import { begin, confirmAll, enter, RECEIVED, recover, row, words } from "../harness/bring-in.ts";
import { expect, INDIA, KENYA, SECRETARIAT, test } from "../harness/story.ts";

test.describe.configure({ timeout: 90_000 });

test("a proposal that was brought in is withdrawn as a whole and put back; what was decided stays, with its evidence", async ({
  room,
}) => {
  const [id, kenya] = await room.meet(KENYA);
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

test("a new footnote enters where its mark stands; without one a person says where", async ({ room }) => {
  const id = await room.addResolution();
  const page = await room.seat(SECRETARIAT);
  await begin(room, page, id);
  const noted = RECEIVED.replace("many coasts", "many coasts\u00b9");
  await recover(page, `${noted}\n\u00b9 As measured since 1990.\n\n\u00b2 Sirens and radio.\n`, "KEN");
  await expect(row(page, "As measured since 1990")).toContainText(
    "New footnote. Its reference stands in considering a), behind “coasts”.",
  );
  const other = row(page, "Sirens and radio");
  await expect(other).toContainText("Nothing refers to it");
  await expect(other).toHaveAttribute("data-standing", "choose");
  await row(page, "to keep one list").locator("button.as").click();
  await words(page).getByRole("button", { name: "services", exact: true }).click();
  await page.getByRole("button", { name: "Footnote “Sirens and radio.” here" }).click();
  await expect(other).toContainText("Its reference stands in resolves 1, behind “services”.");
  await expect(words(page).getByRole("button", { name: "services", exact: true })).toBeFocused();
  expect(await axe(page)).toEqual([]);
  // It can be taken away, and the step back.
  await other.locator("button.as").click();
  await other.getByRole("button", { name: "Take its reference away" }).click();
  await expect(other).toContainText("Nothing refers to it");
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(other).toContainText("behind “services”");
  await confirmAll(page);
  await enter(page, "KEN");
  await expect(page.getByText(/^Saved/)).toBeVisible();
  const proposed = await room.secretariat.export(id, "proposed");
  expect(proposed).toContain("many coasts[^1] with little notice;");
  expect(proposed).toContain("warning services[^2] that are open to all;");
  expect(proposed).toMatch(/\n1\tAs measured since 1990\.\n2\tSirens and radio\.\n/);
});
