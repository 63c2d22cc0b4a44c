// Nothing that anybody types can run as script anywhere it is shown: in the text, on cards, in names, titles, notes,
// drafts and exports.
import { expect, INDIA, SECRETARIAT, test } from "../harness/story.ts";

const IMAGE = '<img src=x onerror="window.hacked=1">';
const SCRIPT = "<script>window.hacked=2</script>";
const LINK = "javascript:window.hacked=3";

test("markup typed into text, names, notes and titles stays words", async ({ room }) => {
  const name = `Eve ${IMAGE}${SCRIPT}`;
  const text = `RESOLUTION 13 ${SCRIPT} (Port Amber, 2023)\n\nOn ${IMAGE}\n\nresolves\n\n1\tto watch ${LINK} closely;\n\n2\tto go on.\n`;
  const id = await room.addResolution(text);
  const eve = await room.enter({ ...INDIA, name }, id);
  const mary = await room.enter(SECRETARIAT, id);
  await expect(mary.text).toContainText(IMAGE);
  await eve.typeAfter("to go on", ` ${IMAGE}`);
  await eve.paste(SCRIPT, `<p>${IMAGE}${SCRIPT}<a href="${LINK}">x</a></p>`);
  await eve.saved();
  const card = mary.card("onerror");
  await card.first().click();
  await expect(card.first()).toContainText(IMAGE);
  await expect(card.first()).toContainText("Eve <img");
  await card.first().getByRole("button", { name: "Add a note" }).click();
  await mary.page.getByLabel("Note for the record").fill(`${IMAGE}${SCRIPT}`);
  await card.first().getByRole("button", { name: "Accept", exact: true }).click();
  await mary.page.getByRole("button", { name: "History" }).first().click();
  await expect(mary.page.getByRole("dialog")).toContainText(`${IMAGE}${SCRIPT}`);
  // A file is put away by the browser, and opened by no page of this site.
  for (const format of ["txt", "html", "json", "docx"]) {
    const file = await room.secretariat.send("GET", `/api/resolutions/${id}/export?format=${format}&view=markup`);
    expect(file.headers.get("content-disposition")).toMatch(/^attachment;/);
    expect(file.headers.get("x-content-type-options")).toBe("nosniff");
  }
  for (const path of ["/", "/people", `/resolutions/${id}`]) {
    await mary.page.goto(room.relay.url + path);
    await mary.page.waitForLoadState("networkidle");
    expect(await mary.page.evaluate(() => "hacked" in window)).toBe(false);
    expect(await mary.page.locator("img[onerror], a[href^=javascript]").count()).toBe(0);
  }
  expect(await eve.page.evaluate(() => "hacked" in window)).toBe(false);
});

test("the policy of the pages would stop a script that got in", async ({ room }) => {
  const [id, asha] = await room.meet(INDIA);
  const policy =
    (await (await room.secretariat.send("GET", `/resolutions/${id}`)).headers.get("content-security-policy")) ?? "";
  expect(policy).not.toContain("unsafe-inline");
  expect(policy).toMatch(/(script-src|default-src) 'self'/);
  const ran = await asha.page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.hacked = 4";
    document.body.append(script);
    const image = document.createElement("div");
    image.innerHTML = "<img src=x onerror='window.hacked=5'>";
    document.body.append(image);
    return new Promise((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(() => resolve("hacked" in window))),
    );
  });
  expect(ran).toBe(false);
});
