// Coming in: a link signs one in without a further click, on several devices, until it is revoked; what it opens is what
// the role may see.
import { CHAIR, expect, INDIA, OBSERVER, SECRETARIAT, test } from "../harness/story.ts";

test("a link signs a delegate in and shows the resolutions of the meeting", async ({ room }) => {
  const id = await room.addResolution();
  const { url } = await room.secretariat.invite(INDIA);
  expect(url.startsWith(`${room.relay.url}/join#`)).toBe(true);
  const page = await room.newBrowser();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url() + JSON.stringify(request.headers())));
  await page.goto(url);
  await expect(page.getByRole("heading", { name: "Resolutions", level: 1 })).toBeVisible();
  await expect(page.locator(`a[href="/resolutions/${id}"]`)).toBeVisible();
  await expect(page).toHaveURL(`${room.relay.url}/`);
  const token = url.slice(url.indexOf("#") + 1);
  expect(asked.filter((request) => request.includes(token))).toEqual([]);
});

test("a link works on two devices until it is revoked, and revoking signs both out", async ({ room }) => {
  const id = await room.addResolution();
  const guest = { ...INDIA, name: "Two Devices" };
  const { token } = await room.secretariat.invite(guest);
  const laptop = await room.openLink(token);
  const phone = await room.openLink(token);
  for (const page of [laptop, phone]) {
    await page.goto(`${room.relay.url}/resolutions/${id}`);
    await expect(page.getByRole("textbox", { name: "Resolution text" })).toBeVisible();
    await expect(page.getByRole("status", { name: "Save state" })).toContainText("Saved");
  }
  const editor = await room.seat(SECRETARIAT);
  await editor.goto(`${room.relay.url}/people`);
  await editor.getByRole("button", { name: "Revoke the invitation of Two Devices" }).click();
  await editor.getByRole("button", { name: "Yes, revoke" }).click();
  await expect(editor.getByRole("row", { name: /Two Devices/ })).toContainText("Revoked");
  for (const page of [laptop, phone]) {
    await expect(page.getByRole("status", { name: "Save state" })).toContainText("Not connected");
    await page.goto(`${room.relay.url}/`);
    await expect(page.getByRole("heading", { name: "You are not signed in" })).toBeVisible();
  }
  const late = await room.newBrowser();
  await late.goto(`${room.relay.url}/join#${token}`);
  await expect(late.getByRole("heading", { name: "This invitation is not valid" })).toBeVisible();
});

test("an editor invites a delegate on the page, and the delegate comes in with that link", async ({ room }) => {
  const editor = await room.seat(SECRETARIAT);
  await editor.getByRole("link", { name: "People" }).click();
  await editor.getByRole("radio", { name: "Delegate" }).check();
  await editor.getByLabel("Proponent’s code").fill("B");
  await editor.getByLabel("Name", { exact: true }).fill("Bruna Lopes");
  await editor.getByRole("button", { name: "Make the link" }).click();
  const link = await editor.getByRole("textbox", { name: "Invitation link" }).inputValue();
  const page = await room.newBrowser();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Resolutions", level: 1 })).toBeVisible();
  const me = await page.evaluate(async () => (await fetch("/api/me")).json());
  expect(me).toMatchObject({ user: { name: "Bruna Lopes", role: "delegate", proponent: "B" } });
});

test("only editors find the pages of the secretariat", async ({ room }) => {
  for (const guest of [INDIA, CHAIR, OBSERVER]) {
    const page = await room.seat(guest);
    await expect(page.getByRole("heading", { name: "Resolutions", level: 1 })).toBeVisible();
    await expect(page.getByRole("link", { name: "People" })).toHaveCount(0);
    await page.goto(`${room.relay.url}/people`);
    await expect(page.getByRole("heading", { name: "You cannot use this page" })).toBeVisible();
  }
});
