// Adoption: the chair ends a resolution; everybody reads it as adopted at once, nobody changes it any more, what came too late
// is not lost, and the next edition begins with the adopted text.
import { axe } from "../harness/audit.ts";
import { begin, confirmAll, enter, RECEIVED } from "../harness/bring-in.ts";
import { ResolutionPage } from "../harness/resolution-page.ts";
import { CHAIR, expect, INDIA, KENYA, OBSERVER, SECRETARIAT, test } from "../harness/story.ts";

const TITLE = "Resolution 12: Early warning for coastal communities";

test("the chair adopts the text, told what lapses; it closes for everybody, and the next edition begins with it", async ({
  room,
}) => {
  const id = await room.addResolution();
  const [asha, erik, mary, noor] = [
    await room.enter(INDIA, id),
    await room.enter(CHAIR, id),
    await room.enter(SECRETARIAT, id),
    await room.enter(OBSERVER, id),
  ];
  const jean = await room.enter({ ...SECRETARIAT, name: "Jean Morel" }, id);
  await asha.caret("after", "with little notice;");
  await asha.press("Backspace");
  await asha.type(" or none");
  await asha.select("every second year");
  await asha.press("Delete");
  await asha.saved();
  await erik.card("or none").click();
  await erik.card("or none").getByRole("button", { name: "Accept", exact: true }).click();
  await expect(erik.card("or none")).toHaveAttribute("data-state", "accepted");

  await erik.page.getByText("Menu", { exact: true }).click();
  await erik.page.getByRole("button", { name: "Adopt the text…" }).click();
  const dialog = erik.page.getByRole("dialog", { name: "Adopt the text" });
  await expect(dialog).toContainText("1 change is pending. It will not be in the adopted text");
  await expect(dialog).toContainText("cannot be undone");
  expect(await axe(erik.page)).toEqual([]);
  await dialog.getByRole("button", { name: "Adopt", exact: true }).click();
  // The browser asks for the place: nothing was adopted.
  await expect(dialog).toBeVisible();
  await dialog.getByLabel("Where").fill("New Delhi");
  await dialog.getByLabel("Year").fill("2024");
  // What is decided while one looks at the dialog is looked at again first.
  await dialog.getByRole("button", { name: "Adopt", exact: true }).click();
  await expect(dialog).toBeHidden();

  for (const page of [asha, erik, mary, noor]) {
    const strip = page.page.getByRole("region", { name: "Adopted, New Delhi, 2024" });
    await expect(strip).toContainText("entered by Erik Lind");
    await expect(strip).toContainText("1 change was not decided, and is not in the adopted text.");
    await expect(page.text).toHaveAttribute("aria-readonly", "true");
    for (const name of ["Accept", "Reject", "Withdraw", "Reopen", "Bracket", "Comment", "Undo"])
      await expect(page.page.getByRole("button", { name, exact: true })).toHaveCount(0);
    expect(await axe(page.page)).toEqual([]);
  }
  await expect(asha.page.locator("[data-announcer]")).toContainText("The text was adopted, New Delhi, 2024.");
  await asha.page.getByRole("button", { name: "Show the adopted text" }).click();
  // What drafting has to say of it is to be read, and nobody proposes anything any more.
  const findings = asha.page.getByRole("region", { name: "Drafting findings" });
  await findings.getByText("Drafting findings").click();
  await expect(findings).toContainText("In the text as adopted");
  await expect(findings.getByRole("listitem")).toHaveCount(1);
  await expect(asha.text.locator(".finding-sign")).toHaveCount(1);
  await expect(findings.getByRole("button", { name: "Propose this" })).toHaveCount(0);
  await expect(asha.page.getByRole("radio", { name: "Agreed so far", exact: true })).toBeChecked();
  await expect(asha.text).toContainText("with little notice or none");
  await expect(asha.text).toContainText("every second year");
  await asha.page.getByRole("button", { name: "History" }).first().click();
  await expect(asha.page.getByRole("dialog", { name: "History of decisions" })).toContainText(
    "Adopted: New Delhi, 2024",
  );
  await asha.press("Escape");
  await expect(asha.page.getByRole("button", { name: "Start the next edition" })).toHaveCount(0);

  const agreed = await room.secretariat.export(id, "agreed");
  // Pressed twice, it is started once.
  const { resolutions: before } = await room.secretariat.resolutions();
  await mary.page.getByRole("button", { name: "Start the next edition" }).dblclick();
  await expect(mary.page).not.toHaveURL(new RegExp(id));
  await mary.saved();
  const next = new URL(mary.page.url()).pathname.split("/").at(-1) ?? "";
  expect(await room.secretariat.export(next, "base")).toBe(agreed);
  await expect(mary.changes.getByRole("article")).toHaveCount(0);
  // From one edition to the other and back; who has the page open for long is led to the one that there is.
  await mary.page.getByRole("link", { name: "Begins with the text as adopted, New Delhi, 2024" }).click();
  await expect(mary.page).toHaveURL(new RegExp(id));
  await expect(mary.page.getByRole("button", { name: "Start the next edition" })).toHaveCount(0);
  await jean.page.getByRole("button", { name: "Start the next edition" }).click();
  await expect(jean.page).toHaveURL(new RegExp(next));
  await noor.page.reload();
  await noor.page.getByRole("link", { name: "Go to the next edition" }).click();
  await expect(noor.page).toHaveURL(new RegExp(next));
  await mary.page.goto(room.relay.url);
  await expect(mary.page.getByRole("link").filter({ hasText: "Adopted, New Delhi, 2024" })).toContainText(
    "Closed, 1 change left open",
  );
  expect((await room.secretariat.resolutions()).resolutions).toHaveLength(before.length + 1);
});

test("a proposal that was written before the adoption is brought in on the next edition, against the text it was written on", async ({
  room,
}) => {
  const [id, asha] = await room.meet(INDIA);
  await asha.typeAfter("open to all", " and free");
  await asha.saved();
  const erik = await room.enter(CHAIR, id);
  await erik.card("and free").click();
  await erik.card("and free").getByRole("button", { name: "Accept", exact: true }).click();
  await expect(erik.card("and free")).toHaveAttribute("data-state", "accepted");
  const { head } = await room.secretariat.resolution(id);
  const adopt = { type: "adopt", edition: { city: "Suva", year: 2031 }, seen: head };
  expect((await room.secretariat.send("POST", `/api/resolutions/${id}/commands`, adopt)).status).toBe(200);
  const started = await room.secretariat.send("POST", "/api/resolutions", { after: id, confirm: true });
  const { id: next } = (await started.json()) as { id: string };

  const page = await room.seat(SECRETARIAT);
  await begin(room, page, next);
  await page.getByLabel("The proposal as received").fill(RECEIVED);
  await page.getByLabel("Whose proposal is it?").fill("KEN");
  await page.getByRole("button", { name: "Choose the base" }).click();
  await page.getByRole("radio", { name: "Another resolution here" }).check();
  const editions = page.getByLabel("Resolution", { exact: true });
  await editions.selectOption({ label: `${TITLE} · Adopted, Suva, 2031` });
  await page.getByRole("button", { name: "Recover the marks" }).click();
  await expect(page.getByText("Missing: “and free” in resolves 1.")).toBeVisible();
  await page.getByRole("button", { name: "Choose another base" }).click();
  await editions.selectOption({ label: `${TITLE} · the edition before Suva, 2031` });
  await page.getByRole("button", { name: "Recover the marks" }).click();
  await expect(page.getByText("This is the base that the proposal was written on")).toBeVisible();
  await confirmAll(page);
  await enter(page, "KEN");
  const mary = new ResolutionPage(page);
  await mary.expectInserted("KEN", "Kelby, 2027Kelby, 2027eachevery other storm");
  await expect(mary.text).toContainText("open to all and free;");
});

test("a text with brackets is not adopted before they are lifted", async ({ room }) => {
  const id = await room.addResolution();
  const [wanjiru, erik] = [await room.enter(KENYA, id), await room.enter(CHAIR, id)];
  await wanjiru.select("every second year");
  await wanjiru.page.getByRole("button", { name: "Bracket", exact: true }).click();
  await wanjiru.saved();
  const adopt = async () => {
    await erik.page.getByText("Menu", { exact: true }).click();
    await erik.page.getByRole("button", { name: "Adopt the text…" }).click();
    return erik.page.getByRole("dialog", { name: "Adopt the text" });
  };
  await expect(erik.card("every second year")).toBeVisible();
  const dialog = await adopt();
  await expect(dialog).toContainText("A stretch of the text is in brackets. They are lifted first");
  await expect(dialog.getByRole("button", { name: "Adopt", exact: true })).toHaveCount(0);
  await erik.press("Escape");
  await erik.card("every second year").click();
  await erik.card("every second year").getByRole("button", { name: "Lift" }).click();
  await expect((await adopt()).getByRole("button", { name: "Adopt", exact: true })).toBeVisible();
});

test("who was offline when the text was adopted keeps every word, and is told why it did not enter", async ({
  frailRoom: room,
}) => {
  const id = await room.addResolution();
  const [asha, erik] = [await room.enter(INDIA, id), await room.enter(CHAIR, id)];
  await asha.keptOnDevice();
  await asha.page.context().setOffline(true);
  await expect(asha.saveState).toContainText("Offline since");
  await asha.typeAfter("with little notice", " or none");
  await expect(asha.saveState).toContainText("kept on this device");
  const command = { type: "adopt", edition: { city: "Suva", year: 2031 }, seen: 1 };
  expect((await room.secretariat.send("POST", `/api/resolutions/${id}/commands`, command)).status).toBe(200);
  await expect(erik.page.getByRole("region", { name: "Adopted, Suva, 2031" })).toBeVisible();
  await asha.page.context().setOffline(false);
  await expect(asha.page.getByRole("region", { name: "Adopted, Suva, 2031" })).toBeVisible();
  const refused = asha.page.getByRole("region", { name: "Edits that were not accepted" });
  await expect(refused).toContainText("The text had been adopted before they came.");
  await expect(refused).toContainText("or none");
  await expect(refused.getByRole("button", { name: "Propose it again" })).toHaveCount(0);
  await expect(refused.getByRole("button", { name: "Copy" })).toBeVisible();
  await asha.expectInserted("IND", "");
  await asha.saved();
});
