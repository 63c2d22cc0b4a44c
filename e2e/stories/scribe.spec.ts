// Typing for a proponent: the secretariat takes down what a delegation says from the floor, beside its own delegate.
// Whose words they are and who typed them is said everywhere, and nobody else can do it.
import { axe } from "../harness/audit.ts";
import { CHAIR, expect, INDIA, KENYA, SECRETARIAT, test } from "../harness/story.ts";

test.describe.configure({ timeout: 90_000 });

test("the secretariat types for Kenya while Kenya's delegate types in the same clause", async ({ room }) => {
  const [id, mary, wanjiru, asha] = await room.meet(SECRETARIAT, KENYA, INDIA);
  await expect(mary.text).toHaveAttribute("aria-readonly", "true");
  await mary.page.getByRole("button", { name: "Type for…" }).click();
  await expect(mary.page.getByRole("button", { name: "Type for IND" })).toBeVisible();
  expect(await axe(mary.page)).toEqual([]);
  await mary.page.getByRole("button", { name: "Type for KEN" }).click();
  await expect(mary.page.getByText("Being typed for KEN by you")).toBeVisible();
  await expect(mary.text).toHaveAttribute("aria-readonly", "false");
  expect(await axe(mary.page)).toEqual([]);
  await mary.caret("after", "open to all");
  await wanjiru.caret("after", "to keep one list");
  await asha.caret("before", "warning services");
  await Promise.all([mary.type(" and free"), wanjiru.type(", kept up to date,"), asha.type("public ")]);
  await Promise.all([mary.saved(), wanjiru.saved(), asha.saved()]);
  for (const person of [mary, wanjiru, asha]) {
    await person.expectInserted("KEN", ", kept up to date, and free");
    await person.expectInserted("IND", "public ");
  }
  // Both names are shown: on the card, and at the caret.
  const card = wanjiru.card("and free");
  await card.click();
  await expect(card).toContainText("KEN, entered by Mary Okafor (secretariat)");
  const own = wanjiru.card("kept up to date");
  await own.click();
  await expect(own).toContainText("Wanjiru Mwangi");
  await expect(own).not.toContainText("entered by");
  await expect(asha.text.locator('.caret[data-name="KEN · Mary Okafor"]')).toHaveCount(1);
  await expect(wanjiru.page.getByRole("list", { name: "Here now" })).toContainText("Mary Okafor, typing for KEN");
  // Undo takes back what was typed for Kenya by her, and nothing of the delegate's.
  await mary.caret("after", "and free");
  await mary.press("Control+z");
  await wanjiru.expectInserted("KEN", ", kept up to date,");
  await mary.press("Control+Shift+z");
  await wanjiru.expectInserted("KEN", ", kept up to date, and free");
  await mary.saved();
  // Wherever she is in the text, for whom she types stays in sight, and nothing lies over it.
  await mary.page.setViewportSize({ width: 1024, height: 420 });
  await mary.caret("after", "one contact");
  const line = mary.page.getByText("Being typed for KEN by you");
  await expect
    .poll(() =>
      line.evaluate((element) => {
        const { x, y, height } = element.getBoundingClientRect();
        return [scrollY > 100, element.contains(document.elementFromPoint(x + 5, y + height / 2))];
      }),
    )
    .toEqual([true, true]);
  // Her withdrawal is Kenya's as well.
  await mary.page.getByRole("button", { name: "Stop typing for KEN" }).click();
  await expect(mary.text).toHaveAttribute("aria-readonly", "true");
  await expect(mary.page.getByText("Being typed for KEN by you")).toHaveCount(0);
  const log = await room.secretariat.history(id);
  const by = log
    .filter(({ kind }) => kind === "update")
    .map((entry) => entry.by as { name: string; proponent: string });
  expect(by).toContainEqual({ name: "Mary Okafor", role: "editor", proponent: "KEN" });
  expect(by).toContainEqual({ name: "Wanjiru Mwangi", role: "delegate", proponent: "KEN" });
});

test("what was typed for one proponent is not undone or withdrawn while one types for another", async ({ room }) => {
  const [, erik, wanjiru] = await room.meet(CHAIR, KENYA);
  const typeFor = async (code: string) => {
    await erik.page.getByRole("button", { name: "Type for…" }).click();
    await erik.page.getByLabel("Another code").fill(code);
    await erik.page.getByRole("button", { name: "Type for this code" }).click();
  };
  await typeFor("KEN");
  await erik.typeAfter("open to all", " for Kenya");
  await typeFor("ECP");
  await erik.typeAfter("with little notice", " for Europe");
  await erik.press("Control+z", "Control+z", "Control+z");
  await wanjiru.expectInserted("KEN", " for Kenya");
  await wanjiru.expectInserted("ECP", "");
  await typeFor("KEN");
  await erik.press("Control+z");
  await wanjiru.expectInserted("KEN", "");
  await erik.press("Control+y");
  await wanjiru.expectInserted("KEN", " for Kenya");
  const card = erik.card("for Kenya");
  await card.click({ position: { x: 12, y: 12 } });
  await card.getByRole("button", { name: "Withdraw" }).click();
  await wanjiru.expectInserted("KEN", "");
  await erik.saved();
});

test("who types goes on after a reload of the relay, and the words keep both names", async ({ frailRoom: room }) => {
  const [, mary, wanjiru] = await room.meet(SECRETARIAT, KENYA);
  await mary.page.getByRole("button", { name: "Type for…" }).click();
  await mary.page.getByRole("button", { name: "Type for KEN" }).click();
  await mary.typeAfter("open to all", " and");
  await mary.saved();
  await room.relay.kill();
  await mary.type(" free");
  await room.relay.start();
  await mary.saved();
  await mary.type(" of charge");
  await mary.saved();
  await wanjiru.expectInserted("KEN", " and free of charge");
  await expect(mary.page.getByRole("alert")).toHaveCount(0);
  const card = wanjiru.card("and free of charge");
  await card.click();
  await expect(card).toContainText("KEN, entered by Mary Okafor (secretariat)");
});

test("a delegate cannot type for another, whatever the page sends", async ({ room }) => {
  const [id, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await expect(asha.page.getByRole("button", { name: "Type for…" })).toHaveCount(0);
  const answer = await asha.page.evaluate(async (resolution) => {
    const response = await fetch(`/api/resolutions/${resolution}/proponents`);
    return response.status;
  }, id);
  expect(answer).toBe(403);
  // A frame made by hand: 101, the length, and JSON.
  const refusal = await asha.page.evaluate(
    (resolution) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(`${location.origin.replace("http", "ws")}/sync/${resolution}`);
        socket.binaryType = "arraybuffer";
        socket.onopen = () => {
          const json = new TextEncoder().encode(JSON.stringify({ client: 4242, proponent: "KEN" }));
          socket.send(new Uint8Array([101, json.length, ...json]));
        };
        socket.onmessage = ({ data }) => {
          const bytes = new Uint8Array(data as ArrayBuffer);
          if (bytes[0] === 103) resolve(new TextDecoder().decode(bytes));
        };
      }),
    id,
  );
  expect(refusal).toContain("foreign-proponent");
  await asha.typeAfter("open to all", " and free");
  await asha.saved();
  await wanjiru.expectInserted("IND", " and free");
  await wanjiru.expectInserted("KEN", "");
});
