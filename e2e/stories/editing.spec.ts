// Drafting together: what each delegate does in the text becomes a proposal of their administration, seen by everybody
// at once, and the base text never changes.
import { expect, INDIA, KENYA, SECRETARIAT, test } from "../harness/story.ts";

test("two delegates and an editor: typing at the same time is seen by all, each under its proponent", async ({
  room,
}) => {
  const id = await room.addResolution();
  const base = await room.secretariat.export(id, "base");
  const { baseHash } = await room.secretariat.resolution(id);
  const [asha, wanjiru, mary] = await Promise.all([
    room.enter(INDIA, id),
    room.enter(KENYA, id),
    room.enter(SECRETARIAT, id),
  ]);
  await asha.caret("after", "with little notice");
  await wanjiru.caret("after", "those whom it reaches");
  await Promise.all([asha.type(" or none"), wanjiru.type(" in time")]);
  for (const person of [asha, wanjiru, mary]) {
    await person.expectInserted("IND", " or none");
    await person.expectInserted("KEN", " in time");
  }
  await Promise.all([asha.saved(), wanjiru.saved()]);
  const card = mary.card("or none");
  await expect(card).toHaveCount(1);
  await card.click();
  await expect(card).toContainText("IND");
  await expect(card).toContainText("Asha Rao");
  expect(await room.secretariat.export(id, "markup")).toContain("{+IND:  or none+}");
  expect(await room.secretariat.export(id, "base")).toBe(base);
  expect((await room.secretariat.resolution(id)).baseHash).toBe(baseHash);
});

test("deleting base text proposes it, twice for overlapping words; deleting one's own words withdraws them", async ({
  room,
}) => {
  const [id, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.select("review the list");
  await asha.press("Delete");
  await wanjiru.expectDeleted("IND", "review the list");
  await wanjiru.select("the list every");
  await wanjiru.press("Backspace");
  for (const person of [asha, wanjiru]) {
    await person.expectDeleted("IND", "review the list");
    await person.expectDeleted("KEN", "the list every");
  }
  await asha.typeAfter("whom it reaches", " soon");
  await wanjiru.expectInserted("IND", " soon");
  await asha.press("Backspace", "Backspace", "Backspace", "Backspace", "Backspace");
  await asha.expectInserted("IND", "");
  await wanjiru.expectInserted("IND", "");
  // One's insertion deleted by another stays the first one's insertion.
  await asha.typeAfter("open to all", " and free");
  await wanjiru.expectInserted("IND", " and free");
  await wanjiru.select("and free");
  await wanjiru.press("Delete");
  await asha.expectInserted("IND", " and free");
  await expect(
    asha.text
      .locator(
        'ins[data-proponent="IND"] del[data-proponent="KEN"], del[data-proponent="KEN"] ins[data-proponent="IND"]',
      )
      .first(),
  ).toHaveText(/free/);
  expect(await room.secretariat.export(id, "proposed")).toContain("open to all ;");
});

test("typing over a selection proposes a deletion and an insertion", async ({ room }) => {
  const [id, asha] = await room.meet(INDIA);
  await asha.select("every second year");
  await asha.type("each year");
  await asha.expectDeleted("IND", "every second year");
  await asha.expectInserted("IND", "each year");
  await asha.saved();
  expect(await room.secretariat.export(id, "proposed")).toContain("2\tto review the list each year;");
});

test("paste keeps the words and never somebody's attribution", async ({ room }) => {
  const [id, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.caret("after", "with little notice");
  await asha.paste(
    " by night",
    '<p><ins data-proponent="KEN"><b> by</b></ins> <del data-proponent="KEN">night</del></p>',
  );
  await wanjiru.expectInserted("KEN", "");
  await expect.poll(async () => (await wanjiru.insertions("IND").allTextContents()).join("").trim()).toMatch(/^by/);
  await expect(wanjiru.deletions("KEN")).toHaveCount(0);
  // Several lines are several clauses.
  await asha.caret("after", "after each storm,");
  await asha.paste("\nto thank those who watch;\nto meet again in five years.");
  await asha.saved();
  const proposed = await room.secretariat.export(id, "proposed");
  expect(proposed).toMatch(/^4\tto thank those who watch;$/m);
  expect(proposed).toMatch(/^5\tto meet again in five years\.$/m);
});

test("Enter in the middle splits a clause, at the end begins a new one, Backspace at the start joins", async ({
  room,
}) => {
  const id = await room.addResolution();
  const base = await room.secretariat.export(id, "base");
  const [asha, wanjiru] = await Promise.all([room.enter(INDIA, id), room.enter(KENYA, id)]);
  await asha.caret("after", "to share what was learned");
  await asha.press("Enter");
  await asha.saved();
  let proposed = await room.secretariat.export(id, "proposed");
  expect(proposed).toMatch(/^3\tto share what was learned$/m);
  expect(proposed).toMatch(/^4\t ?after each storm,$/m);

  await asha.caret("after", "after each storm,");
  await asha.press("Enter");
  await asha.type("to thank all who watch.");
  await wanjiru.expectInserted("IND", "to thank all who watch.");
  await asha.saved();
  proposed = await room.secretariat.export(id, "proposed");
  expect(proposed).toMatch(/^5\tto thank all who watch\.$/m);

  await wanjiru.caret("before", "to review the list");
  await wanjiru.press("Backspace");
  await wanjiru.saved();
  proposed = await room.secretariat.export(id, "proposed");
  expect(proposed).toMatch(
    /^1\tto keep one list of warning services that are open to all; ?to review the list every second year;$/m,
  );
  expect(proposed).toMatch(/^2\tto share what was learned$/m);
  expect(await room.secretariat.export(id, "base")).toBe(base);
});

test("arrow keys stop at both edges of a clause, and a press on a label means the start of its clause", async ({
  room,
}) => {
  const [id, asha] = await room.meet(INDIA);
  await asha.caret("after", "with little notice");
  await asha.press("End", "ArrowRight");
  await asha.type("also ");
  await asha.press("Home", "ArrowLeft");
  await asha.type(" still");
  const label = await asha.text.getByText("2", { exact: true }).boundingBox();
  if (!label) throw new Error("no label");
  await asha.page.mouse.click(label.x + label.width / 2, label.y + label.height / 2);
  await asha.type("duly ");
  await asha.saved();
  const proposed = await room.secretariat.export(id, "proposed");
  expect(proposed).toMatch(/^a\)\t.*with little notice; still$/m);
  expect(proposed).toMatch(/^b\)\talso that a warning/m);
  expect(proposed).toMatch(/^2\tduly to review the list/m);
});

test("undo and redo are of one's own doing only", async ({ room }) => {
  const [, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.typeAfter("with little notice", " or none");
  await wanjiru.expectInserted("IND", " or none");
  await wanjiru.typeAfter("or none", " at all");
  await asha.expectInserted("KEN", " at all");
  await asha.press("Control+z");
  await wanjiru.expectInserted("IND", "");
  await asha.expectInserted("KEN", " at all");
  await asha.press("Control+Shift+z");
  await wanjiru.expectInserted("IND", " or none");
  await asha.select("storms reach many");
  await asha.press("Delete");
  await wanjiru.expectDeleted("IND", "storms reach many");
  await asha.press("Control+z");
  await wanjiru.expectDeleted("IND", "");
  await asha.expectInserted("KEN", " at all");
});

test("a change is withdrawn from its card, also after a reload, and only by its own administration", async ({
  room,
}) => {
  const id = await room.addResolution();
  const [asha, colleague, wanjiru] = await Promise.all([
    room.enter(INDIA, id),
    room.enter({ ...INDIA, name: "Dev Patel" }, id),
    room.enter(KENYA, id),
  ]);
  await asha.typeAfter("with little notice", " or none");
  await asha.saved();
  await asha.select("every second year");
  await asha.press("Delete");
  await asha.saved();
  await asha.page.reload();
  await asha.saved();
  await asha.card("or none").click();
  await asha.card("or none").getByRole("button", { name: "Withdraw" }).click();
  await wanjiru.expectInserted("IND", "");
  // A colleague of the same administration may do it as well, another administration may not.
  await wanjiru.card("every second year").click();
  await expect(wanjiru.card("every second year").getByRole("button", { name: "Withdraw" })).toHaveCount(0);
  await colleague.card("every second year").click();
  await colleague.card("every second year").getByRole("button", { name: "Withdraw" }).click();
  await wanjiru.expectDeleted("IND", "");
  await asha.saved();
  expect(await room.secretariat.export(id, "proposed")).toBe(await room.secretariat.export(id, "base"));
});

test("everybody sees who is there and where their carets are", async ({ room }) => {
  const [, asha, wanjiru] = await room.meet(INDIA, KENYA);
  const here = wanjiru.page.getByRole("list", { name: "Here now" });
  await expect(here).toContainText("IND: Asha Rao");
  await expect(here).toContainText("Wanjiru Mwangi (you)");
  await asha.caret("after", "with little notice");
  const caret = wanjiru.text.locator(".caret");
  await expect(caret).toHaveCount(1);
  await expect(caret).toHaveAttribute("data-proponent", "IND");
  await asha.page.context().close();
  await expect(here).not.toContainText("Asha Rao");
  await expect(caret).toHaveCount(0);
});
