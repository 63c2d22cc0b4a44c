// Bringing in a proposal, as a person does it: pasted, recovered, looked through clause by clause, entered. Invariant: every clause is
// confirmed before anything enters.
import type { Page } from "playwright/test";
import { expect } from "playwright/test";
import type { Room } from "./story.ts";

/** SMALL_TEXT as Kenya changed it, marks lost. */
export const RECEIVED = `RESOLUTION 12 (Rev. Port Amber, 2023Kelby, 2027)

Early warning for coastal communities

The Assembly on Coastal Communication (Port Amber, 2023Kelby, 2027),

considering

a)\tthat storms reach many coasts with little notice;

b)\tthat a warning helps only those whom it reaches,

resolves

1\tto keep one list of warning services that are open to all;

2\tto review the list every secondeach year;

3\tto share what was learned after every other storm each storm,

invites Member States

to name one contact for warnings.
`;

/** The page on which a proposal is brought into a resolution, from its menu. */
export async function begin(room: Room, page: Page, id: string): Promise<void> {
  await page.goto(`${room.relay.url}/resolutions/${id}`);
  await page.locator("summary", { hasText: "Menu" }).click();
  await page.getByRole("link", { name: "Bring in a proposal" }).click();
  await expect(page.getByRole("heading", { name: "Bring in a proposal" })).toBeVisible();
}

/** Pastes a text and has its marks looked for against the base of the resolution. */
export async function recover(page: Page, text: string, proponent?: string): Promise<void> {
  await page.getByLabel("The proposal as received").fill(text);
  if (proponent) await page.getByLabel("Whose proposal is it?").fill(proponent);
  await page.getByRole("button", { name: "Choose the base" }).click();
  await page.getByRole("button", { name: "Recover the marks" }).click();
  await expect(page.getByRole("list", { name: "Clauses of the proposal" })).toBeVisible();
}

/** A clause of the review. */
export const row = (page: Page, words: string) => page.locator("[data-segment]").filter({ hasText: words });
/** The words of the clause that is looked at. */
export const words = (page: Page) => page.getByRole("group", { name: /^Words of/ });
/** How many clauses are confirmed. */
export const count = (page: Page) => page.getByRole("status").filter({ hasText: "confirmed" });

/** Looks at a clause and strikes one of its words by hand. */
export async function strike(page: Page, clause: string, word: string): Promise<void> {
  await row(page, clause).locator("button.as").click();
  await words(page).getByRole("button", { name: word, exact: true }).click();
  await page.getByRole("button", { name: "Strike", exact: true }).click();
  await expect(words(page).getByRole("button", { name: `${word}, struck` })).toBeVisible();
}

/** Confirms every clause, one after the other, by key. */
export async function confirmAll(page: Page): Promise<void> {
  const enter = page.getByRole("button", { name: "Enter the proposal" });
  for (let n = 0; n < 40 && !(await enter.isVisible()); n++) {
    const before = await count(page).textContent();
    await page.locator("[data-segment][aria-current]").focus();
    await page.keyboard.press("Enter");
    await expect(count(page)).not.toHaveText(before ?? "");
  }
  await expect(enter).toBeVisible();
}

/** Enters what was confirmed. */
export async function enter(page: Page, proponent: string): Promise<void> {
  await page.getByRole("button", { name: "Enter the proposal" }).click();
  await page.getByRole("button", { name: new RegExp(`^Enter .*for ${proponent}`) }).click();
  await expect(page.getByRole("textbox", { name: "Resolution text" })).toBeVisible();
}
