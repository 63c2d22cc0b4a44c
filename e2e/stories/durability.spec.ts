// What happens to one's words: "Saved" means on disk, a cut connection or a dead relay costs nothing, and what is not
// accepted is kept to be offered again.
import { ResolutionPage } from "../harness/resolution-page.ts";
import { expect, INDIA, KENYA, SECRETARIAT, test } from "../harness/story.ts";

test("the page says Saved only when the relay has it on disk", async ({ frailRoom: room }) => {
  const [id, asha] = await room.meet(INDIA);
  await asha.caret("after", "open to all");
  room.relay.freeze();
  try {
    await asha.type(" and free");
    await expect(asha.saveState).toContainText("Saving");
    await expect(asha.saveState).not.toContainText("Saved");
  } finally {
    room.relay.thaw();
  }
  await asha.saved();
  await room.relay.kill();
  await room.relay.start();
  expect(await room.secretariat.export(id, "proposed")).toContain("open to all and free;");
});

test("the relay is killed and started again in the middle of typing: three people lose nothing", async ({
  frailRoom: room,
}) => {
  const id = await room.addResolution();
  const base = await room.secretariat.export(id, "base");
  const [asha, wanjiru, mary] = await Promise.all([
    room.enter(INDIA, id),
    room.enter(KENYA, id),
    room.enter(SECRETARIAT, id),
  ]);
  await asha.caret("after", "with little notice");
  await wanjiru.caret("after", "open to all");
  await Promise.all([asha.type(" or none, by day"), wanjiru.type(" and free of")]);
  await room.relay.kill();
  await Promise.all([asha.type(" and by night"), wanjiru.type(" charge")]);
  await expect(asha.saveState).not.toContainText("Saved");
  await room.relay.start();
  await Promise.all([asha.type(" alike"), wanjiru.type(" to all")]);
  await Promise.all([asha.saved(), wanjiru.saved(), mary.saved()]);
  for (const person of [asha, wanjiru, mary]) {
    await person.expectInserted("IND", " or none, by day and by night alike");
    await person.expectInserted("KEN", " and free of charge to all");
  }
  const proposed = await room.secretariat.export(id, "proposed");
  expect(proposed).toContain("with little notice or none, by day and by night alike;");
  expect(proposed).toContain("open to all and free of charge to all;");
  expect(await room.secretariat.export(id, "base")).toBe(base);
});

test("without a connection one goes on typing, and all of it arrives", async ({ room }) => {
  const [, asha, wanjiru] = await room.meet(INDIA, KENYA);
  const cut = await cuttable(asha.page);
  await asha.page.reload();
  await asha.saved();
  await asha.caret("after", "with little notice");
  await cut.off();
  await expect(asha.saveState).toContainText("Offline since");
  await asha.type(" or none");
  await asha.select("every second year");
  await asha.press("Delete");
  await wanjiru.typeAfter("open to all", " and free");
  await wanjiru.saved();
  await expect(asha.saveState).toContainText("kept on this device");
  await wanjiru.expectInserted("IND", "");
  cut.on();
  await asha.saved();
  await wanjiru.expectInserted("IND", " or none");
  await wanjiru.expectDeleted("IND", "every second year");
  await asha.expectInserted("KEN", " and free");
});

test("a device without network says so at once, and is back with its network", async ({ room }) => {
  const [, asha, wanjiru] = await room.meet(INDIA, KENYA);
  await asha.caret("after", "with little notice");
  await asha.page.context().setOffline(true);
  await expect(asha.saveState).toContainText("Offline since");
  await asha.type(" or none");
  await expect(asha.saveState).toContainText("kept on this device");
  await asha.page.context().setOffline(false);
  await asha.saved();
  await wanjiru.expectInserted("IND", " or none");
});

test("a refused edit is shown with its words, to copy or to offer again", async ({ room }) => {
  const [id, wanjiru] = await room.meet(KENYA);
  const page = await room.seat(INDIA);
  // On its way to the relay something puts a control character into the words, and the relay refuses them.
  let spoil = true;
  await page.routeWebSocket(/\/sync\//, (socket) => {
    const relay = socket.connectToServer();
    socket.onMessage((message) => {
      const frame = typeof message === "string" ? Buffer.from(message) : Buffer.from(message);
      const at = frame.indexOf("§");
      if (spoil && at >= 0) {
        frame[at] = 1;
        frame[at + 1] = 1;
      }
      relay.send(frame);
    });
    relay.onMessage((message) => socket.send(message));
  });
  const asha = await new ResolutionPage(page).open(room.relay.url, id);
  await asha.typeAfter("open to all", " (§ 4)");
  const refused = page.getByRole("alert").filter({ hasText: "not accepted" });
  await expect(refused).toBeVisible();
  await expect(refused).toContainText("§");
  await expect(refused).toContainText("Nobody else has seen them");
  await expect(refused.getByRole("button", { name: "Copy" })).toBeVisible();
  await expect(wanjiru.insertions("IND")).not.toContainText(["§"]);
  spoil = false;
  await asha.saved();
  await refused.getByRole("button", { name: "Propose it again" }).click();
  await asha.saved();
  await expect(wanjiru.text).toContainText("§");
  await expect(page.getByRole("alert").filter({ hasText: "not accepted" })).toHaveCount(0);
});

/** Puts a switch into the page's connection to the relay. */
async function cuttable(page: import("playwright/test").Page): Promise<{ off(): Promise<void>; on(): void }> {
  let connected = true;
  const open = new Set<{ close(): Promise<void> }>();
  await page.routeWebSocket(/\/sync\//, async (socket) => {
    if (!connected) {
      await socket.close({ code: 1013 });
      return;
    }
    const relay = socket.connectToServer();
    open.add({
      close: async () => {
        await relay.close();
        await socket.close({ code: 1013 });
      },
    });
  });
  return {
    off: async () => {
      connected = false;
      for (const connection of open) await connection.close();
      open.clear();
    },
    on: () => {
      connected = true;
    },
  };
}
