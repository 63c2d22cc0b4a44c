// Bringing in a proposal that lost its marks: pasted, recovered against its base, looked through clause by clause, and then
// pending changes of its proponent, entered by who confirmed them.
import { ARABIC_TEXT } from "../harness/arabic-text.ts";
import { axe } from "../harness/audit.ts";
import { begin, confirmAll, count, enter, RECEIVED, recover, row, strike, words } from "../harness/bring-in.ts";
import { printPdf } from "../harness/print-pdf.ts";
import { expect, INDIA, KENYA, OBSERVER, SECRETARIAT, test } from "../harness/story.ts";

test.describe.configure({ timeout: 90_000 });

test("the secretariat brings in Kenya's proposal while its delegate works in the same clause", async ({ room }) => {
  const [id, wanjiru] = await room.meet(KENYA);
  const page = await room.seat(SECRETARIAT);
  await begin(room, page, id);
  await recover(page, RECEIVED, "ken");
  await expect(page.getByRole("heading", { name: "Proposal of KEN" })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await strike(page, "to keep one list", "one");
  expect(await axe(page)).toEqual([]);
  // Meanwhile Kenya's delegate writes in that clause.
  await wanjiru.typeAfter("open to all", " and free");
  await wanjiru.saved();
  await expect(page.getByRole("button", { name: "Enter the proposal" })).toHaveCount(0);
  await confirmAll(page);
  await page.getByRole("button", { name: "Enter the proposal" }).click();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Back to the clauses" }).click();
  await enter(page, "KEN");
  // It is Kenya's, entered by her, and each change says how it was found.
  await expect(wanjiru.text.locator('ins[data-proponent="KEN"]').filter({ hasText: "and free" })).toBeVisible();
  await expect(
    wanjiru.text.locator('ins[data-proponent="KEN"]').filter({ hasText: "every other storm" }),
  ).toBeVisible();
  await expect(wanjiru.text.locator('del[data-proponent="KEN"]').filter({ hasText: /^one/ })).toBeVisible();
  const card = wanjiru.card("one");
  await card.click();
  await expect(card).toContainText("KEN, entered by Mary Okafor (secretariat)");
  await expect(card).toContainText("Recovered from text, chosen by Mary Okafor: Marked by hand");
  // What was entered is done with: the next one begins empty.
  await page.goto(`${room.relay.url}/resolutions/${id}/bring-in`);
  await expect(page.getByLabel("The proposal as received")).toHaveValue("");
});

test("what differs without a trace is nobody's change: told, proposed, closed", async ({ room }) => {
  const id = await room.addResolution();
  const page = await room.seat(SECRETARIAT);
  const kenya = await room.enter(KENYA, id);
  await begin(room, page, id);
  // "with little notice" is gone, and nothing shows that anybody struck it; so is the last clause.
  const text = RECEIVED.replace(" with little notice", "").replace(
    "to name one contact for warnings.",
    "to name one contact.",
  );
  await recover(page, text, "KEN");
  await page.getByText("Differing (2)").click();
  await expect(row(page, "that storms reach")).toContainText("base has");
  await page.getByText("All clauses").click();
  await confirmAll(page);
  await page.getByRole("button", { name: "Enter the proposal" }).click();
  await expect(page.getByText("2 places differ from the base without trace")).toBeVisible();
  await page.getByRole("button", { name: /^Enter .*for KEN/ }).click();
  await expect(page.getByRole("textbox", { name: "Resolution text" })).toBeVisible();
  const told = kenya.page.locator("[data-deviation-card]");
  await expect(told).toHaveCount(2);
  await expect(kenya.text.locator("button.differs")).toHaveText([
    "KEN lacks “with little notice”, without trace",
    "KEN lacks “for warnings”, without trace",
  ]);
  await kenya.page.getByRole("radio", { name: "As proposed by…" }).click();
  await expect(kenya.text).toContainText("with little notice");
  await kenya.page.getByRole("radio", { name: "All changes" }).click();
  // Kenya proposes the one; the secretariat closes the other.
  await kenya.text.locator("button.differs").first().click();
  await told.first().getByRole("button", { name: "Propose it" }).click();
  await expect(kenya.text.locator('del[data-proponent="KEN"]').filter({ hasText: "with little notice" })).toBeVisible();
  const other = page.locator("[data-deviation-card]").filter({ hasText: "for warnings" });
  await other.click();
  expect(await axe(page)).toEqual([]);
  await other.getByRole("button", { name: "Close" }).click();
  await expect(kenya.text.locator("button.differs")).toHaveCount(0);
  await expect(other).toContainText("Closed by Mary Okafor");
  await other.getByRole("button", { name: "Open again" }).click();
  await expect(kenya.text.locator("button.differs")).toHaveCount(1);
});

test("work in progress survives a reload, and edges and words are marked by pointer and key", async ({ room }) => {
  const id = await room.addResolution();
  const page = await room.seat(SECRETARIAT);
  await begin(room, page, id);
  await recover(page, RECEIVED, "KEN");
  await strike(page, "to keep one list", "warning");
  const word = (name: string) => words(page).getByRole("button", { name, exact: true });
  const end = page.getByRole("slider", { name: /^End of the struck words/ });
  // Dragged over two words more, one of them given back by key.
  const to = await word("that").boundingBox();
  const from = await end.boundingBox();
  if (!to || !from) throw new Error("the words are not to be seen");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect(word("that, struck")).toBeVisible();
  await end.press("ArrowLeft");
  await expect(word("that")).toBeVisible();
  await expect(word("services, struck")).toBeVisible();
  await page.keyboard.press("u");
  await expect(word("that, struck")).toBeVisible();
  // A stretch of words by key alone.
  await word("to").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(page.getByText("2 words selected")).toBeVisible();
  await page.getByRole("button", { name: "Strike", exact: true }).click();
  await expect(word("keep, struck")).toBeVisible();
  await expect(word("one, struck")).toBeVisible();
  await page.locator("[data-segment][aria-current]").focus();
  await page.keyboard.press("Enter");
  await expect(count(page)).toHaveText("1 of 12 clauses confirmed");
  await page.reload();
  await expect(count(page)).toHaveText("1 of 12 clauses confirmed");
  await row(page, "to keep one list").locator("button.as").click();
  await expect(word("keep, struck")).toBeVisible();
  // Nobody else has it on this device.
  await page.goto(`${room.relay.url}/resolutions/${id}`);
  await expect(page.locator('del[data-proponent="KEN"]')).toHaveCount(0);
});

test("a wrong base shows at once, and another one is chosen", async ({ room }) => {
  const other = `RESOLUTION 40 (Port Amber, 2019)\n\nBeacons on reefs\n\nThe Assembly on Coastal Communication (Port Amber, 2019),\n\nresolves\n\n1\tto paint every beacon red;\n\n2\tto count the reefs.\n`;
  const id = await room.addResolution(other);
  await room.addResolution();
  const page = await room.seat(SECRETARIAT);
  await begin(room, page, id);
  await recover(page, RECEIVED, "KEN");
  await page.getByRole("button", { name: "Choose another base" }).click();
  await page.getByRole("radio", { name: "A text of your own" }).check();
  await page.getByLabel("Choose the adopted text…").setInputFiles({
    name: "adopted.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(
      RECEIVED.replaceAll("Kelby, 2027", "").replace("each year", " year").replace("every other storm ", ""),
    ),
  });
  await expect(page.getByText(/adopted.txt: \d+ clauses/)).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Recover the marks" }).click();
  await expect(
    row(page, "every other storm").locator("ins").filter({ hasText: "every other storm" }).first(),
  ).toBeVisible();
  // What it changes has no place in this resolution, and that is said.
  await confirmAll(page);
  await page.getByRole("button", { name: "Enter the proposal" }).click();
  await expect(page.getByText(/no place in the resolution/)).toBeVisible();
  await expect(page.getByText(/no such place .*each storm → .*every other storm/)).toBeVisible();
});

test("a proposal that came as a PDF, on an edition in a data file; what was scanned is told", async ({ room }) => {
  const id = await room.addResolution();
  const page = await room.seat(KENYA);
  await begin(room, page, id);
  const choose = page.getByLabel("Choose a file…");
  const scan = await (await room.newBrowser()).pdf();
  await choose.setInputFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer: scan });
  await expect(page.getByRole("alert")).toContainText("There are no words in this PDF, only pictures of them.");
  const buffer = await printPdf(await room.newBrowser(), RECEIVED);
  await choose.setInputFiles({ name: "kenya.pdf", mimeType: "application/pdf", buffer });
  await expect(page.getByText("From kenya.pdf")).toBeVisible();
  await expect(page.getByLabel("The proposal as received")).toHaveValue(/a\)\tthat storms reach many coasts/);
  await page.getByRole("button", { name: "Choose the base" }).click();
  const answer = await room.secretariat.send("GET", `/api/resolutions/${id}/export?format=json&view=markup`);
  await page.getByRole("radio", { name: "A text of your own" }).check();
  const file = page.getByLabel("Choose the adopted text…");
  const data = { name: "base.json", mimeType: "application/json" };
  await file.setInputFiles({ ...data, buffer: Buffer.from('{ "clauses": [] }') });
  await expect(page.getByRole("alert")).toContainText("no data file of a resolution");
  await file.setInputFiles({ ...data, buffer: Buffer.from(await answer.text()) });
  await expect(page.getByText(/^base.json: \d+ clauses/)).toBeVisible();
  await page.getByRole("button", { name: "Recover the marks" }).click();
  await expect(page.getByRole("list", { name: "Clauses of the proposal" })).toBeVisible();
  await confirmAll(page);
  await enter(page, "KEN");
  const text = page.getByRole("textbox", { name: "Resolution text" });
  await expect(text.locator('del[data-proponent="KEN"]').filter({ hasText: "second" })).toBeVisible();
  await expect(text.locator('ins[data-proponent="KEN"]').filter({ hasText: "every other storm" })).toBeVisible();
  // The head of its pages is nobody's words.
  await expect(text).not.toContainText("C3/12-E");
});

test("a text that is adopted while one looks through a proposal: it does not enter, and one is told", async ({
  room,
}) => {
  const id = await room.addResolution();
  const page = await room.seat(KENYA);
  await begin(room, page, id);
  await recover(page, RECEIVED);
  await confirmAll(page);
  await page.getByRole("button", { name: "Enter the proposal" }).click();
  const command = { type: "adopt", edition: { city: "Suva", year: 2031 }, seen: 1 };
  expect((await room.secretariat.send("POST", `/api/resolutions/${id}/commands`, command)).status).toBe(200);
  await expect(page.getByRole("heading", { name: "The text was adopted" })).toBeVisible();
  expect(await room.secretariat.export(id, "proposed")).toBe(await room.secretariat.export(id, "base"));
  expect(await axe(page)).toEqual([]);
});

test("what was begun is discarded when somebody says so, and the next one begins with nothing", async ({ room }) => {
  const id = await room.addResolution();
  const page = await room.seat(SECRETARIAT);
  await begin(room, page, id);
  const received = page.getByLabel("The proposal as received");
  await recover(page, RECEIVED, "KEN");
  await page.getByRole("button", { name: "Received text" }).click();
  await page.getByRole("button", { name: "Discard…" }).click();
  const dialog = page.getByRole("dialog", { name: "Discard this proposal" });
  await expect(dialog).toContainText("all that was confirmed of it");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(received).toHaveValue(RECEIVED);
  await page.getByRole("button", { name: "Discard…" }).click();
  await dialog.getByRole("button", { name: "Discard", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Resolution text" })).toBeVisible();
  await begin(room, page, id);
  await expect(received).toHaveValue("");
});

test("looking for marks is cancelled, and what is no text is told", async ({ room }) => {
  const id = await room.addResolution();
  const page = await room.seat(SECRETARIAT);
  await begin(room, page, id);
  const file = page.getByLabel("Choose a file…");
  await file.setInputFiles({
    name: "p.docx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("PK\u0003\u0004zip"),
  });
  await expect(page.getByRole("alert")).toContainText("This Word file is damaged");
  await page.getByRole("button", { name: "Choose another file" }).click();
  await file.setInputFiles({ name: "p.txt", mimeType: "text/plain", buffer: Buffer.from(RECEIVED) });
  await expect(page.getByText("From p.txt")).toBeVisible();
  await page.getByLabel("Whose proposal is it?").fill("KEN");
  await page.getByRole("button", { name: "Choose the base" }).click();
  // A worker that never answers, so that there is something to cancel.
  await page.evaluate(() => {
    const silent = class extends EventTarget {
      postMessage(): void {}
      terminate(): void {
        window.Worker = real;
      }
    };
    const real = window.Worker;
    window.Worker = silent as unknown as typeof Worker;
  });
  await page.getByRole("button", { name: "Recover the marks" }).click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("alert")).toContainText("Cancelled. Nothing was entered");
  await page.getByRole("button", { name: "Recover the marks" }).click();
  await expect(page.getByRole("list", { name: "Clauses of the proposal" })).toBeVisible();
});

test("a delegation brings in its own proposal, offline too, and an observer none", async ({ room }) => {
  const id = await room.addResolution();
  const page = await room.seat(INDIA);
  await begin(room, page, id);
  await expect(page.getByText("It enters as the proposal of IND.")).toBeVisible();
  await recover(page, RECEIVED);
  await page.context().setOffline(true);
  await confirmAll(page);
  await expect(page.getByText("Offline: your work is kept on this device, go on")).toBeVisible();
  await enter(page, "IND");
  await expect(page.locator('ins[data-proponent="IND"]').filter({ hasText: "every other storm" })).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  const wanjiru = await room.enter(KENYA, id);
  await expect(
    wanjiru.text.locator('ins[data-proponent="IND"]').filter({ hasText: "every other storm" }),
  ).toBeVisible();
  const observer = await room.seat(OBSERVER);
  await observer.goto(`${room.relay.url}/resolutions/${id}/bring-in`);
  await expect(observer.getByText("Only a delegation for itself")).toBeVisible();
});

test("a reading is chosen where words can have replaced more than one thing", async ({ room }) => {
  const id = await room.addResolution();
  const page = await room.seat(SECRETARIAT);
  await begin(room, page, id);
  await recover(page, RECEIVED, "KEN");
  await row(page, "secondeach").locator("button.as").click();
  const others = page.getByRole("button", { name: "Other readings" });
  if (await others.isVisible()) await others.click();
  const question = page.getByRole("radiogroup", { name: /what did “each” replace/ });
  const readings = question.getByRole("radio");
  await expect(readings.first()).toBeChecked();
  await expect(question).toContainText("Old and new words run together");
  await expect(words(page).getByRole("button", { name: "second, struck" })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  const struck = words(page).locator("del").locator("button");
  const first = await struck.allTextContents();
  // The second one, by its card; then back and on by key.
  await question.locator("label").nth(1).click();
  await expect(readings.nth(1)).toBeChecked();
  await expect(struck).not.toHaveText(first);
  const second = await struck.allTextContents();
  await page.keyboard.press("ArrowUp");
  await expect(readings.first()).toBeChecked();
  await expect(struck).toHaveText(first);
  await page.keyboard.press("ArrowDown");
  await expect(struck).toHaveText(second);
  await page.keyboard.press("u");
  await expect(struck).toHaveText(first);
  await page.getByRole("button", { name: /^Confirm reading 1/ }).click();
  await expect(count(page)).toHaveText("1 of 12 clauses confirmed");
});

test("by keyboard alone, from the pasted text to the changes in the resolution", async ({ room }) => {
  const id = await room.addResolution();
  const page = await room.seat(SECRETARIAT);
  await page.goto(`${room.relay.url}/resolutions/${id}/bring-in`);
  await page.getByLabel("The proposal as received").focus();
  await page.keyboard.insertText(RECEIVED);
  const tabTo = async (name: RegExp) => {
    for (let n = 0; n < 60; n++) {
      await page.keyboard.press("Tab");
      const here = page.locator(":focus");
      const text = `${(await here.getAttribute("aria-label")) ?? ""} ${(await here.textContent()) ?? ""}`;
      if (name.test(text)) return;
    }
    throw new Error(`no key leads to ${name}`);
  };
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.insertText("KEN");
  await tabTo(/Choose the base/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("radio", { name: "The base of this resolution" })).toBeChecked();
  await tabTo(/Recover the marks/);
  await page.keyboard.press("Enter");
  await expect(count(page)).toHaveText("0 of 12 clauses confirmed");
  // J and K go through the clauses; Enter confirms and goes on to what is left; U takes it back.
  await page.keyboard.press("k");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(count(page)).toHaveText("1 of 12 clauses confirmed");
  await page.keyboard.press("u");
  await expect(count(page)).toHaveText("0 of 12 clauses confirmed");
  for (let n = 1; n <= 12; n++) {
    await page.keyboard.press("Enter");
    await expect(count(page)).toHaveText(`${n} of 12 clauses confirmed`);
  }
  await tabTo(/Enter the proposal/);
  await page.keyboard.press("Enter");
  await tabTo(/^ ?Enter \d+ changes for KEN/);
  await page.keyboard.press("Enter");
  await expect(page.locator('ins[data-proponent="KEN"]').filter({ hasText: "every other storm" })).toBeVisible();
});

test("a text from right to left", async ({ room }) => {
  const id = await room.addResolution(ARABIC_TEXT);
  const page = await room.seat(SECRETARIAT);
  await page.goto(`${room.relay.url}/resolutions/${id}/bring-in`);
  await recover(page, ARABIC_TEXT.replace("استعراض القائمة كل سنتين", "استعراض القائمة العامة كل سنتين"), "KEN");
  const clause = row(page, "العامة");
  await expect(clause.locator("ins").filter({ hasText: "العامة" }).first()).toBeVisible();
  await clause.locator("button.as").click();
  const first = words(page).getByRole("button").first();
  await first.focus();
  // The next word is to the left.
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Space");
  await expect(page.getByText("1 word selected")).toBeVisible();
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.w)).toBe("1");
  expect(await axe(page)).toEqual([]);
});

test("in French, on a phone, in the dark", async ({ room }) => {
  const id = await room.addResolution();
  const device = {
    locale: "fr-CH",
    viewport: { width: 390, height: 844 },
    colorScheme: "dark",
    hasTouch: true,
  } as const;
  const page = await room.seat(SECRETARIAT, device);
  await page.goto(`${room.relay.url}/resolutions/${id}/bring-in`);
  await page.getByLabel("La proposition telle que reçue").fill(RECEIVED);
  await page.getByLabel("De qui est la proposition").fill("KEN");
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Choisir la base" }).click();
  await page.getByRole("button", { name: "Retrouver les marques" }).click();
  await expect(page.getByText("0 alinéas sur 12 confirmés")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
