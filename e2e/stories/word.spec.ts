// Word files: one with changes of three authors comes in as a resolution, with its table and its picture.
import { readFileSync, writeFileSync } from "node:fs";
import { docxOf, trackedResolution, WORD_AUTHORS } from "@concord/testing";
import type { Page, TestInfo } from "playwright/test";
import { ResolutionPage } from "../harness/resolution-page.ts";
import { expect, KENYA, type Room, SECRETARIAT, test } from "../harness/story.ts";

/** A Word file on this machine. */
function fileOf(info: TestInfo, name: string, bytes: Uint8Array): string {
  const path = info.outputPath(name);
  writeFileSync(path, bytes);
  return path;
}

async function choose(page: Page, file: string): Promise<void> {
  await page.getByLabel("Choose a file…").setInputFiles(file);
}

/** The secretariat brings the file in; answers the page of the resolution. */
async function broughtIn(room: Room, info: TestInfo): Promise<ResolutionPage> {
  const page = await room.seat(SECRETARIAT);
  await choose(page, fileOf(info, "draft.docx", trackedResolution()));
  await page.getByLabel(`Proponent of ${WORD_AUTHORS.unnamed}`).fill("SWE");
  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.waitForURL(/\/resolutions\/[^/]+$/);
  const resolution = new ResolutionPage(page);
  await expect(resolution.text).toContainText("that asks for it");
  return resolution;
}

test("a Word file says what comes in and from whom, before it does", async ({ room }, info) => {
  const page = await room.seat(SECRETARIAT);
  await choose(page, fileOf(info, "draft.docx", trackedResolution()));
  const form = page.getByRole("region", { name: "Bring in a Word file" });
  await expect(form).toContainText("What comes in: 12 clauses, 1 footnote, 1 table, 1 picture and 1 comment.");
  await expect(form.getByLabel(`Proponent of ${WORD_AUTHORS.group}`)).toHaveValue("ECP");
  await expect(form.getByLabel(`Proponent of ${WORD_AUTHORS.india}`)).toHaveValue("IND");
  const go = form.getByRole("button", { name: "Bring it in" });
  await expect(go).toBeDisabled();
  await form.getByLabel(`Proponent of ${WORD_AUTHORS.unnamed}`).fill("swe");
  await go.click();
  await page.waitForURL(/\/resolutions\/[^/]+$/);
  // For whom an author speaks is remembered.
  await page.goto(`${room.relay.url}/`);
  await choose(page, fileOf(info, "again.docx", trackedResolution()));
  await expect(page.getByLabel(`Proponent of ${WORD_AUTHORS.unnamed}`)).toHaveValue("SWE");
});

test("its changes are pending, its table and its picture show", async ({ room }, info) => {
  const resolution = await broughtIn(room, info);
  await resolution.expectInserted("SWE", "within five years ");
  await expect(resolution.text.locator("ins", { hasText: "at night" })).toHaveAttribute("data-proponent", "ECP");
  // An empty paragraph leads nowhere.
  const list = resolution.page.getByRole("navigation", { name: "Clauses" });
  await expect(list.getByRole("button", { name: "Paragraph", exact: true })).toHaveCount(0);
  await expect(list.getByRole("button", { name: /^RESOLUTION 7/ })).toHaveCount(1);
  const table = resolution.text.getByRole("table");
  await expect(table).toContainText("calls at sea");
  await expect(table.locator("ins", { hasText: "beacons" })).toHaveAttribute("data-proponent", "IND");
  await expect(table.locator("del", { hasText: "weekdays" })).toHaveAttribute("data-proponent", "ECP");
  const picture = resolution.text.getByRole("img", { name: "A harbour light on its tower" });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(240);

  // The web page that is taken out shows them too, by itself.
  await resolution.page.getByText("Download", { exact: true }).click();
  const coming = resolution.page.waitForEvent("download");
  await resolution.page.getByRole("link", { name: /^Web page/ }).click();
  const taken = await resolution.page.context().newPage();
  await taken.setContent(readFileSync(await (await coming).path(), "utf8"));
  await expect(taken.locator("td ins", { hasText: "beacons" })).toBeVisible();
  const shown = taken.getByRole("img", { name: "A harbour light on its tower" });
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(240);
});

test("a delegate proposes to delete a table as a whole, and to keep it again", async ({ room }, info) => {
  const { page } = await broughtIn(room, info);
  const kenya = await room.enter(KENYA, new URL(page.url()).pathname.split("/").at(-1) ?? "");
  await kenya.text.getByRole("table").click();
  await kenya.page.keyboard.press("Backspace");
  await expect(kenya.text.locator('del[data-proponent="KEN"] .object table')).toBeVisible();
  await expect(kenya.page.getByRole("article").filter({ hasText: "deletes [table or picture]" })).toBeVisible();
  await kenya.saved();
  await kenya.page.getByRole("button", { name: "Undo" }).click();
  await expect(kenya.text.locator('del[data-proponent="KEN"]')).toHaveCount(0);
  await expect(kenya.text.getByRole("table")).toContainText("calls at sea");
});

test("it goes out as that file with what was decided, and comes in again with the right authors", async ({
  room,
}, info) => {
  const resolution = await broughtIn(room, info);
  const { page } = resolution;
  const card = page.getByRole("article").filter({ hasText: "at night" });
  await card.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(resolution.text.locator("ins.agreed", { hasText: "at night" })).toBeVisible();
  await page.getByText("Download", { exact: true }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Word file This view/ }).click();
  const out = info.outputPath("out.docx");
  await (await coming).saveAs(out);
  await page.goto(`${room.relay.url}/`);
  await choose(page, out);
  const form = page.getByRole("region", { name: "Bring in a Word file" });
  await expect(form).toContainText("12 clauses, 1 footnote, 1 table, 1 picture and 1 comment");
  await expect(form.getByText(WORD_AUTHORS.india)).toBeVisible();
  await form.getByRole("button", { name: "Bring it in" }).click();
  await page.waitForURL(/\/resolutions\/[^/]+$/);
  await resolution.expectInserted("SWE", "within five years ");
  await expect(resolution.text.locator("ins", { hasText: "at night" })).toHaveAttribute("data-proponent", "ECP");
  await expect(resolution.text.getByRole("table")).toContainText("calls at sea");
});

test("a Word file is a proposal on a resolution that is here: what has a place enters, what differs is told", async ({
  room,
}, info) => {
  const resolution = await broughtIn(room, info);
  const { page } = resolution;
  await page.goto(`${page.url().split("#")[0]?.split("?")[0]}/bring-in`);
  const other = trackedResolution("Lights for large harbours");
  await page.getByLabel("Choose a file…").setInputFiles(fileOf(info, "proposal.docx", other));
  const form = page.getByRole("region", { name: "A Word file as a proposal" });
  await expect(form.getByRole("region", { name: "Base of the file" })).toContainText(
    "differs from this base in 1 place",
  );
  await expect(form).toContainText("small → large");
  await form.getByLabel(`Proponent of ${WORD_AUTHORS.group}`).fill("RCC");
  await form.getByLabel(`Proponent of ${WORD_AUTHORS.unnamed}`).fill("");
  await expect(form).toContainText(`${WORD_AUTHORS.unnamed}: comments`);
  await expect(form.getByRole("button", { name: "Enter 3 changes for RCC and IND" })).toBeEnabled();
  // Who speaks for somebody comments for them.
  await form.getByLabel(`Proponent of ${WORD_AUTHORS.unnamed}`).fill("FIN");
  await expect(form).toContainText("2 things do not enter");
  await form.getByRole("button", { name: "Enter 5 changes for RCC, IND and FIN" }).click();
  await page.waitForURL(/\/resolutions\/[^/]+$/);
  await expect(resolution.text.locator('ins[data-proponent="RCC"]', { hasText: "at night" })).toBeVisible();
  await expect(resolution.text.locator('del[data-proponent="IND"]', { hasText: "some" })).toBeVisible();
  await expect(page.getByRole("article").filter({ hasText: "large" })).toBeVisible();
  await expect(page.getByRole("article").filter({ hasText: "Who asks?" })).toHaveCount(2);
});

test("what one author changes of another's words enters with these, each for whom they speak", async ({
  room,
}, info) => {
  const resolution = await broughtIn(room, info);
  const { page } = resolution;
  await page.goto(`${page.url().split("#")[0]?.split("?")[0]}/bring-in`);
  const contested = trackedResolution(undefined, true);
  await page.getByLabel("Choose a file…").setInputFiles(fileOf(info, "contested.docx", contested));
  const form = page.getByRole("region", { name: "A Word file as a proposal" });
  await form.getByLabel(`Proponent of ${WORD_AUTHORS.group}`).fill("");
  await form.getByLabel(`Proponent of ${WORD_AUTHORS.unnamed}`).fill("");
  // Of words that do not enter nothing can be struck.
  await expect(form).toContainText(`${WORD_AUTHORS.india}: a change to what another author puts in: five`);
  await form.getByLabel(`Proponent of ${WORD_AUTHORS.india}`).fill("RCC");
  await form.getByLabel(`Proponent of ${WORD_AUTHORS.unnamed}`).fill("FIN");
  await expect(form).not.toContainText("another author");
  await form.getByRole("button", { name: /^Enter \d+ changes for RCC and FIN$/ }).click();
  await page.waitForURL(/\/resolutions\/[^/]+$/);
  await expect(resolution.text.locator('ins[data-proponent="FIN"]').filter({ hasText: "five" })).toBeVisible();
  await expect(resolution.text.locator('del[data-proponent="RCC"]', { hasText: "five" })).toBeVisible();
  await expect(resolution.text).toContainText("within fivetwo years");
  await expect(page.getByRole("article", { name: "Finland (FIN), pending: within five" })).toBeVisible();
  await expect(page.getByRole("article", { name: "RCC, pending: five → two" })).toBeVisible();
});

test("what is no Word file, or a damaged one, is refused in a sentence", async ({ room }, info) => {
  const page = await room.seat(SECRETARIAT);
  await choose(page, fileOf(info, "old.doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])));
  await expect(page.getByRole("alert")).toContainText("This is not a Word document");
  await page.getByRole("button", { name: "Choose another file" }).click();
  const whole = trackedResolution();
  await choose(page, fileOf(info, "cut.docx", whole.slice(0, whole.length - 200)));
  await expect(page.getByRole("alert")).toContainText("damaged");
  await page.getByRole("button", { name: "Choose another file" }).click();
  const large = docxOf("<w:p/>", { parts: { "word/media/one.bin": new Uint8Array(100_000_000) } });
  await choose(page, fileOf(info, "large.docx", large));
  await expect(page.getByRole("alert")).toHaveText(
    /the file has 100\.1 MB when unpacked, and at most 96 MB are read\.$/,
  );
});
