// Deciding: editor and chair accept, reject and reopen, each change alone; the others see what was decided and have no
// buttons; the views are exact; the base never changes.
import { CHAIR, expect, INDIA, KENYA, OBSERVER, SECRETARIAT, test } from "../harness/story.ts";

test("accept and reject at once, with a note, and reopen; the record says whose ruling it is", async ({ room }) => {
  const id = await room.addResolution();
  const base = await room.secretariat.export(id, "base");
  const { baseHash } = await room.secretariat.resolution(id);
  const [asha, wanjiru, mary] = await Promise.all([
    room.enter(INDIA, id),
    room.enter(KENYA, id),
    room.enter(SECRETARIAT, id),
  ]);
  await asha.caret("after", "with little notice");
  await asha.type(" or none");
  await wanjiru.select("every second year");
  await wanjiru.press("Delete");
  await Promise.all([asha.saved(), wanjiru.saved()]);

  await mary.card("or none").click();
  await mary.card("or none").getByRole("button", { name: "Accept", exact: true }).click();
  await expect(mary.card("or none")).toHaveAttribute("data-state", "accepted");
  await asha.card("or none").click();
  await expect(asha.card("or none")).toContainText("accepted");
  await expect.poll(() => room.secretariat.export(id, "agreed")).toContain("with little notice or none;");

  // An accepted change stays to be seen, as an agreed change on the base.
  await asha.expectInserted("IND", " or none");
  const colours = await asha.insertions("IND").evaluate((mark) => {
    const clause = mark.closest("p") as HTMLElement;
    return [getComputedStyle(mark).color, getComputedStyle(clause).color];
  });
  expect(colours[0], "an agreed change is in ink").toBe(colours[1]);

  await mary.card("every second year").click();
  await mary.card("every second year").getByRole("button", { name: "Add a note" }).click();
  await mary.page.getByLabel("Note for the record").fill("The cycle was settled in committee.");
  await mary.card("every second year").getByRole("button", { name: "Reject", exact: true }).click();
  await wanjiru.expectDeleted("KEN", "");
  await mary.page.getByRole("button", { name: "History" }).first().click();
  const history = mary.page.getByRole("dialog", { name: "History of decisions" });
  await expect(history).toContainText("The cycle was settled in committee.");
  await expect(history).toContainText("The chair’s ruling, entered by Mary Okafor (Secretariat editor)");
  await mary.press("Escape");

  await mary.card("or none").click();
  await mary.card("or none").getByRole("button", { name: "Reopen" }).click();
  await expect(mary.card("or none")).toHaveAttribute("data-state", "pending");
  await expect.poll(() => room.secretariat.export(id, "agreed")).toBe(base);
  expect(await room.secretariat.export(id, "base")).toBe(base);
  expect((await room.secretariat.resolution(id)).baseHash).toBe(baseHash);
  const decisions = (await room.secretariat.history(id)).filter((entry) => entry.kind === "decision");
  expect(decisions.length).toBe(3);
});

test("the chair decides too; delegates and observers have no buttons and no right", async ({ room }) => {
  const id = await room.addResolution();
  const [asha, erik, noor] = await Promise.all([
    room.enter(INDIA, id),
    room.enter(CHAIR, id),
    room.enter(OBSERVER, id),
  ]);
  await asha.caret("after", "open to all");
  await asha.type(" and free");
  await asha.saved();
  for (const person of [asha, noor]) {
    await person.card("and free").click();
    await expect(person.page.getByRole("button", { name: "Accept", exact: true })).toHaveCount(0);
    await expect(person.page.getByRole("button", { name: "Reject", exact: true })).toHaveCount(0);
  }
  const change = await asha.card("and free").getAttribute("data-for-change");
  const status = await asha.page.evaluate(
    async ([resolution, named]) =>
      (
        await fetch(`/api/resolutions/${resolution}/commands`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ type: "decide", change: named, state: "accepted" }),
        })
      ).status,
    [id, change] as const,
  );
  expect(status).toBe(403);
  await erik.card("and free").click();
  await erik.card("and free").getByRole("button", { name: "Accept", exact: true }).click();
  await expect.poll(() => room.secretariat.export(id, "agreed")).toContain("open to all and free;");
  // An observer reads: keys do nothing.
  await noor.text.click();
  await noor.type("words of nobody");
  await expect(noor.text).not.toContainText("words of nobody");
});

test("deciding never refuses typing: what is typed later is a new pending change", async ({ room }) => {
  const id = await room.addResolution();
  const [asha, mary] = await Promise.all([room.enter(INDIA, id), room.enter(SECRETARIAT, id)]);
  await asha.caret("after", "open to all");
  await asha.type(" and free");
  await asha.saved();
  await mary.card("and free").click();
  await mary.card("and free").getByRole("button", { name: "Accept", exact: true }).click();
  await expect.poll(() => room.secretariat.export(id, "agreed")).toContain("open to all and free;");
  await asha.type(" of charge");
  await asha.saved();
  await mary.expectInserted("IND", " and free of charge");
  expect(await room.secretariat.export(id, "agreed")).toContain("open to all and free;");
  expect(await room.secretariat.export(id, "proposed")).toContain("open to all and free of charge;");
});

test("each view shows what the same view of the export says", async ({ room }) => {
  const id = await room.addResolution();
  const [asha, mary] = await Promise.all([room.enter(INDIA, id), room.enter(SECRETARIAT, id)]);
  await asha.caret("after", "open to all");
  await asha.type(" and free");
  await asha.saved();
  await asha.select("with little notice");
  await asha.press("Delete");
  await asha.saved();
  await mary.card("and free").click();
  await mary.card("and free").getByRole("button", { name: "Accept", exact: true }).click();
  await expect(mary.card("and free")).toHaveAttribute("data-state", "accepted");

  await mary.show("Base text");
  await expect(mary.text).toContainText("coasts with little notice;");
  await expect(mary.text).toContainText("open to all;");
  await expect(mary.text.locator("ins, del")).toHaveCount(0);

  await mary.show("Agreed so far");
  await expect(mary.text).toContainText("coasts with little notice;");
  await expect(mary.text).toContainText("open to all and free;");

  await mary.show("If all accepted");
  await expect(mary.text).not.toContainText("with little notice");
  await expect(mary.text).toContainText("open to all and free;");
  await expect(mary.text.locator("ins, del")).toHaveCount(0);

  await mary.show("All changes");
  await mary.expectDeleted("IND", "with little notice");
  await mary.expectInserted("IND", " and free");
});

test("a click in the list of changes goes to the place", async ({ room }) => {
  const many = Array.from({ length: 60 }, (_, n) => `${n + 1}\tto keep watch number ${n + 1} on every coast;\n`).join(
    "\n",
  );
  const id = await room.addResolution(`RESOLUTION 40 (Port Amber, 2023)\n\nWatches\n\nresolves\n\n${many}`);
  const asha = await room.enter(INDIA, id);
  await asha.caret("after", "watch number 58 ");
  await asha.type("and a boat ");
  await asha.saved();
  await asha.text.getByText("watch number 1 on").scrollIntoViewIfNeeded();
  await asha.page.evaluate(() => window.scrollTo(0, 0));
  await expect(asha.insertions("IND").first()).not.toBeInViewport();
  await asha.card("and a boat").focus();
  await asha.press("Enter");
  await expect(asha.insertions("IND").first()).toBeInViewport();
});
