// The language of the interface: the browser's, until a person chooses; then the chosen one, on every page of the device.
import { expect, INDIA, test } from "../harness/story.ts";

test("a French browser reads French from the link on, and what is chosen there holds after loading again", async ({
  room,
}) => {
  const id = await room.addResolution();
  const page = await room.seat(INDIA, { locale: "fr-CH" });
  await expect(page.getByRole("heading", { name: "Résolutions", level: 1 })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");

  await page.goto(`${room.relay.url}/resolutions/${id}`);
  const text = page.getByRole("textbox", { name: "Texte de la résolution" });
  await expect(text).toBeVisible();
  await expect(page.getByRole("status", { name: "État de l’enregistrement" })).toContainText("Enregistré");

  await page.getByText("Menu", { exact: true }).click();
  await page.getByRole("combobox", { name: "Langue" }).selectOption("English");
  await expect(page.getByRole("textbox", { name: "Resolution text" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Resolution text" })).toBeVisible();
});

test("French is fetched by those who read it, and can be chosen before signing in", async ({ room }) => {
  const page = await room.newBrowser();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${room.relay.url}/join`);
  await expect(page.getByRole("heading", { name: "This link is not complete" })).toBeVisible();
  const before = asked.length;
  await page.getByRole("combobox", { name: "Language" }).selectOption("Français");
  await expect(page.getByRole("heading", { name: "Ce lien est incomplet" })).toBeVisible();
  expect(asked.slice(before).filter((url) => /\/fr-[^/]*\.js$/.test(url))).toHaveLength(1);
});
