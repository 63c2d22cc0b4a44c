// A resolution goes out and comes back: files of the view that is shown, opened again with nothing lost; and paper, with marks
// and codes and nothing of the page around the text.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Page, TestInfo } from "playwright/test";
import { ARABIC_TEXT } from "../harness/arabic-text.ts";
import { ResolutionPage } from "../harness/resolution-page.ts";
import { expect, INDIA, KENYA, type Room, SECRETARIAT, test } from "../harness/story.ts";

/** Downloads a file from the menu and answers its words and where it is. */
async function download(page: Page, name: string): Promise<{ words: string; path: string; named: string }> {
  await page.getByText("Download", { exact: true }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: new RegExp(`^${name}`) }).click();
  const file = await coming;
  const path = await file.path();
  await page.keyboard.press("Escape");
  return { words: readFileSync(path, "utf8"), path, named: file.suggestedFilename() };
}

/** Downloads a Word file and answers its document. */
async function downloadWord(page: Page, name: string): Promise<{ document: string; named: string }> {
  const { path, named } = await download(page, name);
  const parts = unzipSync(readFileSync(path));
  expect(Object.keys(parts)).toEqual(expect.arrayContaining(["[Content_Types].xml", "word/styles.xml"]));
  return { document: strFromU8(parts["word/document.xml"]!), named };
}

/** A resolution to which India and Kenya have proposed words. */
async function twoPropose(room: Room): Promise<string> {
  const [id, india, kenya] = await room.meet(INDIA, KENYA);
  await india.caret("before", "that storms reach");
  await india.type("Indeed, ");
  await kenya.typeAfter("name one contact for warnings", " and calm");
  await Promise.all([india.saved(), kenya.saved()]);
  return id;
}

test("what two delegates propose goes out as text, page and data, and opens again", async ({ room }, info) => {
  const id = await twoPropose(room);

  const editor = await room.enter(SECRETARIAT, id);
  await editor.expectInserted("IND", "Indeed, ");
  await editor.expectInserted("KEN", " and calm");
  const text = await download(editor.page, "Text file");
  expect(text.words).toContain("{+IND: Indeed, +}");
  expect(text.named).toMatch(/markup\.txt$/);
  const page = await download(editor.page, "Web page");
  expect(page.words).toMatch(/<ins class="s\d">Indeed, <\/ins>/);
  expect(page.words).toContain("inserted by KEN");
  const data = await download(editor.page, "Data file");
  expect(JSON.parse(data.words)).toHaveProperty("base.hash");

  // Another view goes out as it is shown.
  await editor.show("Base text");
  await expect(editor.text).not.toContainText("Indeed, ");
  expect((await download(editor.page, "Text file")).words).not.toMatch(/Indeed|and calm/);

  // The data opens again, with everything that was proposed.
  const file = info.outputPath("again.json");
  writeFileSync(file, data.words);
  await editor.page.goto(`${room.relay.url}/`);
  await editor.page.getByLabel("Choose a file…").setInputFiles(file);
  await editor.page.waitForURL(/\/resolutions\/[^/]+$/);
  const again = new ResolutionPage(editor.page);
  await again.expectInserted("IND", "Indeed, ");
  await again.expectInserted("KEN", " and calm");
  expect((await download(editor.page, "Text file")).words).toBe(text.words);

  // What is no resolution is said to be none.
  writeFileSync(file, '{"format": "another"}');
  await editor.page.goto(`${room.relay.url}/`);
  await editor.page.getByLabel("Choose a file…").setInputFiles(file);
  await expect(editor.page.getByRole("alert")).toContainText("no data file of a resolution");
});

test("the web page stands alone and says the text without a relay", async ({ room, browser }, info) => {
  const id = await room.addResolution(ARABIC_TEXT);
  const india = await room.enter(INDIA, id);
  await india.caret("before", "تبادل الدروس");
  await india.type("حقاً ");
  await india.saved();
  const { words } = await download(india.page, "Web page");
  const file = info.outputPath("resolution.html");
  writeFileSync(file, words);
  const context = await browser.newContext({ offline: true, javaScriptEnabled: false });
  const alone = await context.newPage();
  await alone.goto(`file://${file}`);
  await expect(alone.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(alone.locator("main ins")).toHaveText(["حقاً "]);
  await expect(alone.locator("main ins")).toHaveCSS("text-decoration-line", "underline");
  await expect(alone.getByText("All changes").first()).toBeVisible();
  await context.close();
});

test("what is proposed goes out as a Word file, with every change of each delegation, or only what is pending", async ({
  room,
}) => {
  const id = await twoPropose(room);
  const editor = await room.enter(SECRETARIAT, id);
  await editor.expectInserted("KEN", " and calm");
  const card = editor.card("Indeed,");
  await card.first().click();
  await card.first().getByRole("button", { name: "Accept", exact: true }).click();
  await expect(card).toHaveAttribute("data-state", "accepted");

  const all = await downloadWord(editor.page, "Word file This view");
  expect(all.named).toMatch(/markup\.docx$/);
  expect(all.document).toMatch(/<w:ins [^>]*w:author="IND – [^"]+ ✓" w:date="\d{4}-[^"]+Z"><w:r><w:t[^>]*>Indeed, </);
  expect(all.document).toMatch(/<w:ins [^>]*w:author="KEN – [^"✓]+" w:date="\d{4}-[^"]+Z"><w:r><w:t[^>]*> and calm</);
  const pending = await downloadWord(editor.page, "Word file of what is pending");
  expect(pending.document).toContain("Indeed, ");
  expect(pending.document).not.toContain("IND – ");
  expect(pending.document).toContain("KEN – ");

  // Another view goes out as it is shown.
  await editor.show("Base text");
  await expect(editor.text).not.toContainText("Indeed, ");
  const base = await downloadWord(editor.page, "Word file This view");
  expect(base.document).not.toMatch(/Indeed|and calm|w:author/);
});

/** The words of a printed page, where this machine can read them out of a PDF. */
function wordsOfPdf(path: string): string | undefined {
  try {
    return execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
  } catch {
    return undefined;
  }
}

async function print(page: Page, info: TestInfo, format: "A4" | "Letter"): Promise<string> {
  const path = info.outputPath(`${format}.pdf`);
  const pdf = await page.pdf({ path, format });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  return path;
}

test("a printed resolution is the paper with marks and codes, and nothing else", async ({ room }, info) => {
  const { resolutions } = await room.secretariat.resolutions();
  const { id, title } = resolutions.find((resolution) => resolution.pending >= 30)!;
  const kenya = await room.enter(KENYA, id);
  const { page, text } = kenya;
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const part of [".bar", ".rail", ".outline", ".running", ".caret", "button"]) {
    for (const element of await page.locator(part).all()) await expect(element, part).toBeHidden();
  }
  await expect(page.locator(".print-head")).toContainText("All changes");
  await expect(text.locator("ins").first()).toBeVisible();
  // Nothing is left out of what is laid out, however far down it is.
  const clauses = text.locator(".clause");
  const heights = await clauses.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(20);
  expect(heights.every((height) => height > 0)).toBe(true);
  const visibility = await clauses.evaluateAll((all) => all.map((one) => getComputedStyle(one).contentVisibility));
  expect(new Set(visibility)).toEqual(new Set(["visible"]));
  await expect(page.locator("body")).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");

  for (const format of ["A4", "Letter"] as const) {
    const words = wordsOfPdf(await print(page, info, format))?.replace(/\s+/g, " ");
    if (words === undefined) continue;
    expect(words).toContain("All changes");
    expect(words).toContain("physically independent");
    expect(words).toContain("KEN");
    expect(words).toMatch(/1 ?\/ ?\d/);
    expect(words).not.toMatch(/Accept|Undo|Download/);
    expect(words).toContain(title.replace(/\s+/g, " ").slice(0, 20));
  }
  await page.emulateMedia({ media: null });
  await kenya.show("Base text");
  await expect(text.locator("ins")).toHaveCount(0);
  const base = wordsOfPdf(await print(page, info, "A4"));
  if (base !== undefined) expect(base).not.toContain("physically independent");
  await kenya.show("Side by side");
  const rows = page.locator(".sides-row");
  await expect(rows.first()).toBeVisible();
  const columns = wordsOfPdf(await print(page, info, "A4"));
  if (columns !== undefined) expect(columns).toMatch(/Montevideo, 2026.*Nairobi, 2030/);
  await page.setViewportSize({ width: 660, height: 900 });
  await page.emulateMedia({ media: "print" });
  const [left, right] = await Promise.all([0, 1].map((at) => rows.first().locator(".side").nth(at).boundingBox()));
  expect(left?.y).toBe(right?.y);
});
