// Words held in brackets, and what is said of words, in every view in which one works.
import { axe, smallTargets } from "../harness/audit.ts";
import { CHAIR, expect, INDIA, KENYA, OBSERVER, test } from "../harness/story.ts";

test("brackets: held by one, then by two; lifted by a holder, then by the chair, and put back", async ({ room }) => {
  const [id, asha, wanjiru, erik, noor] = await room.meet(INDIA, KENYA, CHAIR, OBSERVER);
  await asha.select("every second year");
  await asha.page.getByRole("button", { name: "Bracket", exact: true }).click();
  const held = (person: typeof asha) =>
    person.changes.getByRole("article", { name: /brackets/i }).filter({ hasText: "every second year" });
  await expect(held(asha)).toContainText("held by IND");
  await expect(held(wanjiru)).toContainText("held by IND");
  for (const view of ["base", "agreed", "proposed", "markup"] as const) {
    await expect.poll(() => room.secretariat.export(id, view)).toContain("[every second year]");
  }
  // Who reads only has no buttons; a delegate lifts nobody else's.
  await expect(held(noor)).toBeVisible();
  await expect(held(noor).locator(".acts button")).toHaveCount(0);
  await expect(held(wanjiru).getByRole("button", { name: "Lift" })).toHaveCount(0);

  expect(await axe(wanjiru.page)).toEqual([]);
  expect(await smallTargets(wanjiru.page)).toEqual([]);
  await held(wanjiru).getByRole("button", { name: "Hold it too" }).click();
  await expect(held(erik)).toContainText("held by IND and KEN");
  await held(asha).getByRole("button", { name: "Lift ours" }).click();
  await expect(held(erik)).toContainText("held by KEN");
  await held(erik).getByRole("button", { name: "Lift", exact: true }).click();
  await expect(held(wanjiru)).toContainText("lifted by Erik Lind");
  await expect.poll(() => room.secretariat.export(id, "agreed")).not.toContain("[");
  await held(erik).getByRole("button", { name: "Put back" }).click();
  await expect(held(wanjiru)).toContainText("held by KEN");

  // The chair holds words too, by key.
  await erik.select("one contact");
  await erik.press("Alt+h");
  const chairs = asha.changes.getByRole("article", { name: /^In brackets/ }).filter({ hasText: "one contact" });
  await expect(chairs).toContainText("held by the chair");
  await erik.page.getByRole("button", { name: "History" }).first().click();
  const history = erik.page.getByRole("dialog", { name: "History of decisions" });
  await expect(history).toContainText("Brackets lifted");
  await expect(history).toContainText("Brackets put back");
});

test("H holds in brackets the change that is open, else the clause one is at; in a card of brackets it holds them too", async ({
  room,
}) => {
  const [id, asha, erik] = await room.meet(INDIA, CHAIR);
  await asha.select("every second year");
  await asha.type("each year");
  await erik.expectInserted("IND", "each year");
  await erik.press("j", "h");
  await expect.poll(() => room.secretariat.export(id, "proposed")).toContain("the list [each year];");
  await asha.caret("after", "each storm");
  await asha.press("Alt+h");
  await expect
    .poll(() => room.secretariat.export(id, "proposed"))
    .toMatch(/^3\t\[to share what was learned after each storm,\]$/m);
  // From the open card of brackets: those of others are held too.
  const held = erik.changes.getByRole("article", { name: /^In brackets/ }).filter({ hasText: "to share" });
  await held.click();
  await expect(held).toHaveAttribute("data-open", "true");
  await erik.press("h");
  await expect(held).toContainText("held by IND and the chair");
  await erik.press("n", "h");
  await expect(erik.changes.getByRole("article", { name: /^In brackets/ })).toHaveCount(3);
});

test("in “If all accepted” words are commented on and held in brackets; what would go is not decided there", async ({
  room,
}) => {
  const [id, asha, erik] = await room.meet(INDIA, CHAIR);
  await asha.select("every second year");
  await asha.type("each year");
  await erik.expectInserted("IND", "each year");
  await erik.show("If all accepted");
  await erik.select("the list each year");
  const bar = erik.page.getByRole("toolbar", { name: "Selected words" });
  await expect(bar.getByRole("button", { name: "Accept", exact: true })).toHaveCount(0);
  await bar.getByRole("button", { name: "Comment", exact: true }).click();
  await erik.page.getByRole("textbox", { name: "Comment" }).fill("Is that feasible?");
  await erik.page.getByRole("button", { name: "Send" }).click();
  await expect(erik.text.locator("button.anchor")).toHaveText("1");
  await expect(asha.text.locator("button.anchor")).toHaveText("1");
  await expect(asha.changes.getByRole("article").filter({ hasText: "Is that feasible?" })).toBeVisible();
  await erik.select("the list each year");
  await bar.getByRole("button", { name: "Bracket", exact: true }).click();
  await expect.poll(() => room.secretariat.export(id, "proposed")).toContain("[the list each year]");
  await erik.show("Base text");
  await erik.select("to review");
  await expect(bar).toHaveCount(0);
});
