// A real text comes in: an editor pastes it, sees the clauses that were found and what was left out, corrects them, and
// makes it the base; only then do delegates see it.
import { printPdf } from "../harness/print-pdf.ts";
import { ResolutionPage } from "../harness/resolution-page.ts";
import { SMALL_TEXT } from "../harness/small-text.ts";
import { expect, INDIA, SECRETARIAT, test } from "../harness/story.ts";

const RECEIVED = `Page 1

RESOLUTION 31 (Port Amber, 2019)

Sirens on shared coasts

The Assembly on Coastal Communication (Port Amber, 2019),

recalling

the report of the expert group on sirens (Lagoon City, 2014Port Amber, 2017),

resolves

1\tto test every siren once a year;

21\tto publish the results;

Further work on tones is welcome.
`;

test("a file that is too large is told how large it may be", async ({ room }) => {
  const editor = await room.seat(SECRETARIAT);
  await editor
    .getByLabel("Choose a file…")
    .setInputFiles({ name: "all.txt", mimeType: "text/plain", buffer: Buffer.alloc(3_000_000, "words ") });
  await expect(editor.getByRole("alert")).toHaveText("That is too large: there may be 2 MB at most.");
});

test("an editor pastes a text, corrects it, confirms it as base, and a delegate opens it", async ({ room }) => {
  const editor = await room.seat(SECRETARIAT);
  await editor.getByLabel("Paste the text").fill(RECEIVED);
  await editor.getByRole("button", { name: "Find the clauses" }).click();
  await expect(editor.getByRole("heading", { name: "Check the clauses" })).toBeVisible();

  // What was left out is said, and so are the signs of flattened changes.
  await expect(editor.getByText("2014Port").first()).toBeVisible();
  await expect(editor.getByText(/looks like an old and a new/).first()).toBeVisible();
  await expect(editor.getByText("Page 1").first()).toBeVisible();

  // Nobody else sees a draft.
  const delegate = await room.seat(INDIA);
  await expect(delegate.getByRole("heading", { name: "Resolutions", level: 1 })).toBeVisible();
  await expect(delegate.getByText("Sirens on shared coasts")).toHaveCount(0);

  // Words, kind and label are corrected.
  const words = editor.getByRole("textbox", { name: /^Words of/ });
  const count = await words.count();
  const texts = await Promise.all(Array.from({ length: count }, (_, n) => words.nth(n).inputValue()));
  const report = texts.findIndex((text) => text.includes("2014Port"));
  const tones = texts.findIndex((text) => text.includes("tones"));
  await words.nth(report).fill("the report of the expert group on sirens (Port Amber, 2017),");
  const clauses = editor.getByRole("listitem").filter({ has: editor.getByRole("textbox", { name: /^Words of/ }) });
  await clauses
    .nth(tones)
    .getByRole("combobox", { name: /^Kind of/ })
    .selectOption({ label: "Note" });
  await expect(editor.getByText("The draft is saved")).toBeVisible();

  await editor.getByRole("button", { name: "Make this the base" }).click();
  await editor.getByRole("button", { name: "Yes, it is the base" }).click();
  await editor.waitForURL(/\/resolutions\/[^/]+$/);
  const id = editor.url().split("/").at(-1) as string;
  const base = await room.secretariat.export(id, "base");
  expect(base).toContain("(Port Amber, 2017),");
  expect(base).not.toContain("2014Port");
  expect(base).toMatch(/^1\tto test every siren once a year;$/m);

  const page = await new ResolutionPage(delegate).open(room.relay.url, id);
  await expect(page.text).toContainText("to test every siren once a year;");
  await expect(page.text).not.toContainText("2014Port");
});

test("an editor uploads a text file and gets its clauses", async ({ room }) => {
  const editor = await room.seat(SECRETARIAT);
  await editor
    .locator('input[type="file"]')
    .setInputFiles({ name: "resolution.txt", mimeType: "text/plain", buffer: Buffer.from(SMALL_TEXT) });
  await expect(editor.getByRole("heading", { name: "Check the clauses" })).toBeVisible();
  await expect(editor.getByText("Every line of the text is in a clause or a footnote.")).toBeVisible();
  const words = editor.getByRole("textbox", { name: /^Words of/ });
  await expect(words.first()).toHaveValue("RESOLUTION 12 (Rev. Port Amber, 2023)");
  await expect(editor.getByRole("textbox", { name: "Words of b)" })).toHaveValue(/^that a warning helps only/);
});

test("an editor uploads a PDF and gets its clauses; one that is damaged is told", async ({ room }) => {
  const page = await room.seat(SECRETARIAT);
  const file = page.locator("input[type=file]");
  const damaged = Buffer.from("%PDF-1.7\nand nothing else");
  await file.setInputFiles({ name: "damaged.pdf", mimeType: "application/pdf", buffer: damaged });
  await expect(page.getByRole("alert")).toContainText("This PDF is damaged and cannot be read.");
  const buffer = await printPdf(await room.newBrowser(), SMALL_TEXT);
  await file.setInputFiles({ name: "resolution.pdf", mimeType: "application/pdf", buffer });
  await expect(page.getByRole("heading", { name: "Check the clauses" })).toBeVisible();
  const words = page.getByRole("textbox", { name: /^Words of/ });
  await expect(words.first()).toHaveValue("RESOLUTION 12 (Rev. Port Amber, 2023)");
  await expect(page.getByRole("textbox", { name: "Words of b)" })).toHaveValue(/^that a warning helps only/);
});

test("a draft can be discarded", async ({ room }) => {
  const editor = await room.seat(SECRETARIAT);
  await editor.getByLabel("Paste the text").fill(RECEIVED.replace("31", "32"));
  await editor.getByRole("button", { name: "Find the clauses" }).click();
  await expect(editor.getByRole("heading", { name: "Check the clauses" })).toBeVisible();
  await editor.getByRole("button", { name: "Discard the draft" }).click();
  await editor.waitForURL(`${room.relay.url}/`);
  await expect(editor.getByText("RESOLUTION 32")).toHaveCount(0);
});
