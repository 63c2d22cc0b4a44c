// Labels: what is renumbered shows both numbers; the editor chooses what items get while others come and go, and everybody sees
// it at once.
import { expect, INDIA, KENYA, SECRETARIAT, test } from "../harness/story.ts";

test("an item between two: renumbered, with bis, or without a number, as the editor says", async ({ room }) => {
  const [id, asha, wanjiru, mary] = await room.meet(INDIA, KENYA, SECRETARIAT);
  await asha.caret("after", "open to all;");
  await asha.press("Enter");
  await asha.type("to print it;");
  const label = (person: typeof asha, words: string) =>
    person.text.locator(".clause", { hasText: words }).locator(".label");
  await expect(label(wanjiru, "to review the list").locator(".was")).toHaveText("2");
  await expect(label(wanjiru, "to review the list").locator(".now")).toHaveText("3");
  const choose = async (policy: RegExp) => {
    // What is chosen is what the log says: the button follows it.
    await mary.page.getByRole("radio", { name: policy }).click();
    await expect(mary.page.getByRole("radio", { name: policy })).toBeChecked();
  };
  // The editor chooses; a delegate who looks on sees it, and is told.
  await mary.page.getByText("Menu", { exact: true }).click();
  await choose(/new items get bis/);
  await expect(label(wanjiru, "to print it")).toHaveText("1bis");
  await expect(label(wanjiru, "to review the list")).toHaveText("2");
  await expect(wanjiru.page.getByText("Numbers are kept; new items have bis, ter…")).toBeVisible();
  // Typing goes on, and what comes next has the next.
  await wanjiru.caret("after", "to print it;");
  await wanjiru.press("Enter");
  await wanjiru.type("to send it;");
  await expect(label(asha, "to send it")).toHaveText("1ter");
  await choose(/new items get none/);
  await expect(label(asha, "to send it")).toHaveText("");
  await expect(label(asha, "to share what was learned")).toHaveText("3");
  await Promise.all([asha.saved(), wanjiru.saved()]);
  await choose(/new items get bis/);
  await expect(label(asha, "to send it")).toHaveText("1ter");
  expect(await room.secretariat.export(id, "proposed")).toContain("1ter\tto send it;\n2\tto review");
  // It is in the history, and a delegate has no such choice.
  await mary.page.keyboard.press("Escape");
  await mary.page.getByRole("button", { name: "History", exact: true }).click();
  await expect(mary.page.getByRole("dialog")).toContainText("Numbering: items keep their numbers");
  await wanjiru.page.getByText("Menu", { exact: true }).click();
  await expect(wanjiru.page.getByRole("radio", { name: /new items get/ })).toHaveCount(0);
});

const REFERRING = `RESOLUTION 9 (Rev. Port Amber, 2023)

Tide tables

The Assembly on Coastal Communication (Port Amber, 2023),

considering

a)\tthat tables are printed late;

b)\tthat harbours need them early,

resolves

1\tto print the tables of considering b) first;

2\tto follow considering b) in Resolution 4 (Rev. Port Amber, 2019).
`;

test("a reference to an item that gets another label is pointed out, and put right by a proposal", async ({ room }) => {
  const id = await room.addResolution(REFERRING);
  const [asha, wanjiru] = await Promise.all([room.enter(INDIA, id), room.enter(KENYA, id)]);
  const list = (person: typeof asha) => person.page.getByRole("region", { name: "References to check" });
  await expect(list(asha)).toHaveCount(0);
  await asha.caret("after", "printed late;");
  await asha.press("Enter");
  await asha.type("that ink is dear;");
  for (const person of [asha, wanjiru]) {
    await expect(list(person)).toContainText("“considering b)” is now c)");
    await expect(list(person).getByRole("listitem")).toHaveCount(1);
    await expect(person.text.locator(".stale-ref")).toHaveText("b)");
  }
  // It keeps its place while somebody writes before it.
  await asha.caret("before", "to print the tables");
  await asha.type("now ");
  await expect(wanjiru.text.locator(".stale-ref")).toHaveText("b)");
  await list(wanjiru).getByRole("button", { name: "Propose the new label" }).click();
  await asha.expectDeleted("KEN", "b)");
  await asha.expectInserted("KEN", "c)");
  await expect(list(asha)).toHaveCount(0);
  await wanjiru.saved();
  expect(await room.secretariat.export(id, "proposed")).toContain("the tables of considering c) first;");
  // Undone, it is to be checked again.
  await wanjiru.text.focus();
  await wanjiru.press("ControlOrMeta+z");
  await expect(list(asha)).toContainText("“considering b)” is now c)");
});
