// Drafting findings: told to everybody beside the clauses, in the text if all were accepted; what would put one right is proposed
// by whoever may propose, and is a change like any other.
import { axe } from "../harness/audit.ts";
import { ResolutionPage } from "../harness/resolution-page.ts";
import { expect, INDIA, KENYA, OBSERVER, test } from "../harness/story.ts";

test("one's edit makes a finding for both, the other proposes what puts it right, and undo brings it back", async ({
  room,
}) => {
  const [id, asha, wanjiru, omar] = await room.meet(INDIA, KENYA, OBSERVER);
  const list = (person: typeof asha) => person.page.getByRole("region", { name: "Drafting findings" });
  await expect(list(asha)).toHaveCount(0);
  // An item behind the last one of a section: the comma before it is wrong now, and so is no sign behind it.
  await asha.caret("after", "only those whom it reaches,");
  await asha.press("Enter");
  await asha.type("that radio reaches ships");
  for (const person of [asha, wanjiru, omar]) {
    await list(person).getByText("Drafting findings").click();
    await expect(list(person).getByRole("listitem")).toHaveCount(2);
    await expect(list(person)).toContainText("An item ends with “;”, this one with “,”.");
    await expect(list(person)).toContainText("The last item of a section ends with “,”, this one with no sign.");
    await expect(person.text.locator(".finding-sign")).toHaveCount(2);
  }
  await expect(list(omar).getByRole("button", { name: "Propose this" })).toHaveCount(0);
  expect(await axe(wanjiru.page)).toEqual([]);
  // A sign is no word of the text, and leads to what it says.
  await wanjiru.text.locator(".finding-sign").first().click();
  await expect(list(wanjiru).getByRole("button", { name: /An item ends/ })).toBeFocused();
  await wanjiru.page.keyboard.press("Tab");
  await wanjiru.page.keyboard.press("Enter");
  await asha.expectDeleted("KEN", ",");
  await asha.expectInserted("KEN", ";");
  // The focus is at the next one; that is proposed as well, and nothing is left to tell.
  await expect(list(wanjiru).getByRole("button", { name: /The last item/ })).toBeFocused();
  await list(wanjiru).getByRole("button", { name: "Propose this" }).click();
  for (const person of [asha, wanjiru, omar]) await expect(list(person)).toHaveCount(0);
  await wanjiru.saved();
  expect(await room.secretariat.export(id, "proposed")).toContain("whom it reaches;\n");
  expect(await room.secretariat.export(id, "proposed")).toContain("radio reaches ships,\n");
  await wanjiru.text.focus();
  await wanjiru.press("ControlOrMeta+z");
  await expect(list(asha).getByRole("listitem")).toHaveCount(1);
});

test("[FND4] signs are no words of the text; they can be hidden, and stay hidden", async ({ room }) => {
  const [, asha] = await room.meet(INDIA);
  await asha.caret("after", "open to all;");
  await asha.press("Backspace");
  const signs = asha.text.locator(".finding-sign");
  await expect(signs).toBeVisible();
  await expect(signs).toHaveText("");
  const list = asha.page.getByRole("region", { name: "Drafting findings" });
  await list.getByText("Drafting findings").click();
  await list.getByRole("checkbox", { name: "Show signs in the text" }).uncheck();
  await expect(signs).toBeHidden();
  await asha.saved();
  await asha.page.reload();
  await expect(list.getByRole("checkbox", { name: "Show signs in the text" })).not.toBeChecked();
  await expect(signs).toBeHidden();
});

test("[FND5] a finding that one does not share is left, for oneself and on this device, and shown again", async ({
  room,
}) => {
  const [, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.caret("after", "open to all;");
  await asha.press("Backspace");
  await asha.caret("after", "every second year;");
  await asha.press("Backspace");
  await asha.saved();
  const list = (person: typeof asha) => person.page.getByRole("region", { name: "Drafting findings" });
  const rows = list(asha).getByRole("list").first().getByRole("listitem");
  const signs = asha.text.locator(".finding-sign");
  await list(asha).getByText("Drafting findings").click();
  await expect(rows).toHaveCount(2);
  await expect(signs).toHaveCount(2);
  await rows.first().getByRole("button", { name: "Leave it" }).click();
  await expect(rows).toHaveCount(1);
  await expect(signs).toHaveCount(1);
  await expect(rows.getByRole("button", { name: /An item ends/ })).toBeFocused();
  expect(await axe(asha.page)).toEqual([]);
  // It is one's own affair.
  await expect(wanjiru.text.locator(".finding-sign")).toHaveCount(2);
  await asha.page.reload();
  await expect(signs).toHaveCount(1);
  await rows.first().getByRole("button", { name: "Leave it" }).click();
  await expect(signs).toHaveCount(0);
  await expect(list(asha).getByRole("button", { name: "2 left by you on this device" })).toBeFocused();
  await asha.press("Enter");
  const left = list(asha).getByRole("list", { name: "2 left by you on this device" });
  await expect(left.getByRole("listitem")).toHaveCount(2);
  expect(await axe(asha.page)).toEqual([]);
  await left.getByRole("button", { name: "Show again" }).first().click();
  await expect(rows).toHaveCount(1);
  await expect(signs).toHaveCount(1);
});

test("on a phone a sign opens the list, from which one proposes", async ({ room }) => {
  const id = await room.addResolution();
  const page = await room.seat(INDIA, { viewport: { width: 390, height: 844 } });
  const asha = await new ResolutionPage(page).open(room.relay.url, id);
  await asha.caret("after", "open to all;");
  await asha.press("Backspace");
  await asha.text.locator(".finding-sign").click();
  const dialog = asha.page.getByRole("dialog", { name: "Drafting findings" });
  await expect(dialog.getByRole("button", { name: /An item ends/ })).toBeFocused();
  expect(await axe(asha.page)).toEqual([]);
  await dialog.getByRole("button", { name: "Propose this" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(asha.text).toBeFocused();
  await asha.saved();
  expect(await room.secretariat.export(id, "proposed")).toContain("open to all;\n");
});

/** A text with one finding of each kind that can be put right, but for those of endings that other stories have. */
const FAULTY = `RESOLUTION 7 (Rev. Osby, 2027)

Lights for harbours

(Osby, 2023)

The Assembly of Lights (Kelby, 2031),

considering

a)\tResolution 3 (Tarn, 2015) of this Assembly;

b)\tResolution 3 (Rev. Tarn, 2019) of this Assembly, on organizations of keepers,

noting

a)\tthat organisations and organizations keep the lamps,

resolves

1\tto light every pier;

2\tto ring the bells,
`;

test("[FND3] each kind of fix is offered beside its clause, and is a proposal of who presses it, one step of undo", async ({
  room,
}) => {
  const id = await room.addResolution(FAULTY);
  const [asha, wanjiru] = await Promise.all([room.enter(INDIA, id), room.enter(KENYA, id)]);
  const list = wanjiru.page.getByRole("region", { name: "Drafting findings" });
  await list.getByText("Drafting findings").click();
  await expect(list.getByRole("listitem")).toHaveCount(6);
  const signs = asha.text.locator(".finding-sign");
  await expect(signs).toHaveCount(6);
  const base = await room.secretariat.export(id, "base");
  let left = 6;
  for (const [clause, says, becomes] of [
    ["Number", "“Rev. Osby, 2027”", "RESOLUTION 7 (Rev. Kelby, 2031)\n"],
    ["History", "“Osby, 2023”", "(Osby, 2023; Kelby, 2031)\n"],
    ["considering a)", "“Tarn, 2015”", "Resolution 3 (Rev. Tarn, 2019) of this Assembly;\n"],
    ["noting a)", "only item", "noting\nthat organisations"],
    ["noting", "“organisations”", "that organizations and organizations keep"],
    ["resolves 2", "the resolution ends with", "to ring the bells.\n"],
  ] as const) {
    const row = list.getByRole("listitem").filter({ hasText: says });
    await expect(row.locator(".go")).toContainText(clause);
    await row.getByRole("button", { name: "Propose this" }).click();
    await expect(signs).toHaveCount(--left);
    await wanjiru.saved();
    expect(await room.secretariat.export(id, "proposed")).toContain(becomes);
  }
  await expect(list).toHaveCount(0);
  expect(await room.secretariat.export(id, "base")).toBe(base);
  await expect(asha.changes.getByRole("article")).toHaveCount(6);
  for (const card of await asha.changes.getByRole("article").all()) await expect(card).toContainText("KEN");
  await wanjiru.text.focus();
  for (let back = 1; back <= 6; back++) {
    await wanjiru.press("ControlOrMeta+z");
    await expect(signs).toHaveCount(back);
  }
  await wanjiru.saved();
  expect(await room.secretariat.export(id, "proposed")).toBe(await room.secretariat.export(id, "base"));
});
