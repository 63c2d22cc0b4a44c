// Deciding: editor and chair accept, reject and reopen, each change alone; the others see what was decided and have no
// buttons; the views are exact; the base never changes.
import { axe } from "../harness/audit.ts";
import { ResolutionPage } from "../harness/resolution-page.ts";
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
  await asha.typeAfter("with little notice", " or none");
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
  const [id, asha, erik, noor] = await room.meet(INDIA, CHAIR, OBSERVER);
  await asha.typeAfter("open to all", " and free");
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
  const [id, asha, mary] = await room.meet(INDIA, SECRETARIAT);
  await asha.typeAfter("open to all", " and free");
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
  const [, asha, mary] = await room.meet(INDIA, SECRETARIAT);
  await asha.typeAfter("open to all", " and free");
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
  await asha.typeAfter("watch number 58 ", "and a boat ");
  await asha.saved();
  await asha.text.getByText("watch number 1 on").scrollIntoViewIfNeeded();
  await asha.page.evaluate(() => window.scrollTo(0, 0));
  await expect(asha.insertions("IND").first()).not.toBeInViewport();
  await asha.card("and a boat").focus();
  await asha.press("Enter");
  await expect(asha.insertions("IND").first()).toBeInViewport();
});

test("a half, a clause, a selection and all of a proponent are decided, each at once", async ({ room }) => {
  const [id, asha, wanjiru, mary] = await room.meet(INDIA, KENYA, SECRETARIAT);
  await asha.select("little");
  await asha.type("scant");
  await wanjiru.typeAfter("open to all", " and free of charge");
  await Promise.all([asha.saved(), wanjiru.saved()]);
  const agreed = () => room.secretariat.export(id, "agreed");

  // One half of a replacement: the new words stand beside the old ones.
  await mary.card("scant").click();
  await mary.page.getByRole("button", { name: "Accept only the insertion" }).click();
  await expect.poll(agreed).toMatch(/with (scantlittle|littlescant) notice/);
  await expect(mary.card("scant")).toHaveAttribute("data-state", "partly");
  await mary.card("scant").click();
  await mary.card("scant").getByRole("button", { name: "Reopen", exact: true }).click();
  await expect(mary.card("scant")).toHaveAttribute("data-state", "pending");

  // Words that are selected: of a longer insertion only these.
  await mary.select("and free");
  const bar = mary.page.getByRole("toolbar", { name: "Selected words" });
  await bar.getByRole("button", { name: "Accept", exact: true }).click();
  await expect.poll(agreed).toContain("open to alland free;");
  // The same by key, while the text has the focus.
  await mary.select("of charge");
  await mary.press("Alt+x");
  await expect.poll(() => room.secretariat.export(id, "proposed")).not.toContain("charge");

  // Or with a note, of the words that were selected then.
  await wanjiru.typeAfter("open to all", " at sea");
  await wanjiru.saved();
  await mary.select("at sea");
  await bar.getByRole("button", { name: "With a note…" }).click();
  const noted = mary.page.getByRole("dialog", { name: "Selected words" });
  await expect(noted).toContainText("1 change is pending.");
  await noted.getByLabel("Note for the record").fill("Coasts only.");
  await noted.getByRole("button", { name: "Reject it" }).click();
  await expect.poll(() => room.secretariat.export(id, "proposed")).not.toContain("at sea");

  // A clause.
  await mary.card("scant").click();
  await mary.card("scant").press("Escape");
  await mary.page.locator(".card[data-current]").getByText("Clause", { exact: true }).click();
  await mary.page.getByRole("button", { name: "Reject the pending change in the clause" }).click();
  await expect.poll(() => room.secretariat.export(id, "proposed")).toContain("with little notice;");
  await wanjiru.expectInserted("IND", "");

  // All of a proponent, with how many and a note.
  await asha.typeAfter("second year", " at least");
  await asha.typeAfter("contact for warnings", " by May");
  await asha.saved();
  await expect(mary.card("by May")).toBeVisible();
  await mary.page.getByText("Decide all of", { exact: true }).click();
  await mary.page.locator(".menu[open]").getByRole("button", { name: /^IND/ }).click();
  const all = mary.page.getByRole("dialog", { name: "All that IND proposes" });
  await expect(all).toContainText("2 changes of IND are pending.");
  await all.getByLabel("Note for the record").fill("Read out and agreed.");
  await all.getByRole("button", { name: "Accept all 2" }).click();
  await expect.poll(agreed).toContain("every second year at least;");
  expect(await agreed()).toContain("for warnings by May.");

  // In the history it is one decision, and it is reopened as one.
  await mary.page.getByRole("button", { name: "History" }).first().click();
  const history = mary.page.getByRole("dialog", { name: "History of decisions" });
  await expect(history).toContainText("Accepted: 2 changes of IND, all that was pending");
  await expect(history).toContainText("Read out and agreed.");
  await expect(history).toContainText("Coasts only.");
  await history.getByRole("button", { name: "Reopen all 2" }).click();
  await expect(history).toContainText("Reopened: the decision of entry");
  await expect.poll(agreed).not.toContain("at least");
  await mary.press("Escape");
  await expect(wanjiru.card("at least")).toHaveAttribute("data-state", "pending");
});

test("what a decision meets is told before it is made; both ways out, and back", async ({ room }) => {
  const [, asha, wanjiru, erik] = await room.meet(INDIA, KENYA, CHAIR);
  await asha.typeAfter("with little", " or no");
  await asha.saved();
  await wanjiru.expectInserted("IND", " or no");
  await wanjiru.select("with little or no notice");
  await wanjiru.press("Delete");
  await wanjiru.saved();
  const deletion = erik.changes.locator('article[data-proponent="KEN"]');
  const insertion = erik.changes.locator('article[data-proponent="IND"]');
  const accept = () => deletion.getByRole("button", { name: "Accept", exact: true }).click();

  await deletion.click();
  await accept();
  const question = erik.page.getByRole("dialog", { name: "Before it is accepted" });
  await expect(question).toContainText("KEN’s deletion covers an insertion by IND: or no");
  await expect(question.getByRole("button").first()).toBeFocused();
  // The words are marked in the text, and not by colour.
  const outline = await erik
    .insertions("IND")
    .first()
    .evaluate((mark) => getComputedStyle(mark).outlineStyle);
  expect(outline).toBe("dashed");
  expect(await axe(erik.page)).toEqual([]);
  await erik.press("Escape");
  await expect(question).toHaveCount(0);
  await expect(deletion).toHaveAttribute("data-state", "pending");

  // Left pending, by Enter.
  await accept();
  await expect(question).toBeVisible();
  await erik.press("Enter");
  await expect(deletion).toHaveAttribute("data-state", "accepted");
  await expect(insertion).toHaveAttribute("data-state", "pending");
  // The focus is on what is pending next.
  await expect(insertion).toBeFocused();
  // Accepted under it, the words would not show.
  await insertion.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(question).toContainText("IND’s insertion will not show");
  await question.getByRole("button", { name: "Cancel" }).click();

  await deletion.click();
  await deletion.getByRole("button", { name: "Reopen", exact: true }).click();
  await expect(deletion).toHaveAttribute("data-state", "pending");
  // Rejected too, and both reopened with one button.
  await accept();
  await question.getByRole("button", { name: "Reject it too" }).click();
  await expect(deletion).toHaveAttribute("data-state", "accepted");
  await expect(insertion).toHaveAttribute("data-state", "rejected");
  await deletion.click();
  await deletion.getByRole("button", { name: "Reopen", exact: true }).click();
  await expect(insertion).toHaveAttribute("data-state", "pending");
  await asha.expectInserted("IND", " or no");
});

test("a rejected clause stays for the words that others put into it", async ({ room }) => {
  const [id, asha, wanjiru, erik] = await room.meet(INDIA, KENYA, CHAIR);
  await asha.caret("after", "open to all;");
  await asha.press("Enter");
  await asha.type("to train those who warn;");
  await asha.saved();
  await wanjiru.expectInserted("IND", "to train those who warn;");
  await wanjiru.typeAfter("to train those who warn", " by sea");
  await wanjiru.saved();
  const clause = erik.changes.locator('article[data-proponent="IND"]');
  await clause.click();
  await clause.getByRole("button", { name: "Reject", exact: true }).click();
  const question = erik.page.getByRole("dialog", { name: "Before it is rejected" });
  await expect(question).toContainText("KEN has words in the clause that would go: by sea");
  await question.getByRole("button", { name: "Keep the clause for these words" }).click();
  await expect.poll(() => room.secretariat.export(id, "proposed")).toContain("\n2\t by sea\n");
  expect(await room.secretariat.export(id, "proposed")).toContain("3\tto review the list");
});

test("the chair accepts while the delegate types on in the same words, and while another withdraws", async ({
  room,
}) => {
  const [id, asha, wanjiru, erik] = await room.meet(INDIA, KENYA, CHAIR);
  await asha.typeAfter("open to all", " and free");
  await wanjiru.typeAfter("second year", " in May");
  await Promise.all([asha.saved(), wanjiru.saved()]);
  await expect(erik.card("in May")).toBeVisible();
  await erik.card("and free").click();
  await Promise.all([
    asha.type(" of any charge"),
    erik.card("and free").getByRole("button", { name: "Accept", exact: true }).click(),
  ]);
  await asha.saved();
  await erik.expectInserted("IND", " and free of any charge");
  // What the chair had seen is agreed; what was typed on is never lost, and pending where it came later.
  await expect.poll(() => room.secretariat.export(id, "agreed")).toContain("open to all and free");
  expect(await room.secretariat.export(id, "proposed")).toContain("open to all and free of any charge;");

  await erik.card("in May").click();
  await wanjiru.card("in May").click();
  await Promise.all([
    wanjiru.card("in May").getByRole("button", { name: "Withdraw" }).click(),
    erik.card("in May").getByRole("button", { name: "Accept", exact: true }).click({ noWaitAfter: true }),
  ]);
  await wanjiru.saved();
  // Whoever came first: either it is agreed or it is withdrawn, and everybody sees the same.
  await expect
    .poll(async () => {
      const agreed = (await room.secretariat.export(id, "agreed")).includes(" in May");
      const proposed = (await room.secretariat.export(id, "proposed")).includes(" in May");
      return agreed === proposed;
    })
    .toBe(true);
  const stays = (await room.secretariat.export(id, "proposed")).includes(" in May");
  await erik.expectInserted("KEN", stays ? " in May" : "");
  await wanjiru.expectInserted("KEN", stays ? " in May" : "");
});

test("on a phone: a selection, a question, a bracket", async ({ room }) => {
  const [id, asha] = await room.meet(INDIA);
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
  const erik = await new ResolutionPage(await room.seat(CHAIR, phone)).open(room.relay.url, id);
  await asha.typeAfter("with little", " or no");
  await asha.saved();
  await erik.expectInserted("IND", " or no");
  await erik.select("little or no notice");
  const bar = erik.page.getByRole("toolbar", { name: "Selected words" });
  const box = await bar.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
  expect(Math.round((await bar.getByRole("button").first().boundingBox())?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await bar.getByRole("button", { name: "Bracket", exact: true }).click();
  await expect(erik.page.locator("article[data-bracket]")).toContainText("held by the chair");
  await erik.select("or no");
  await bar.getByRole("button", { name: "Accept", exact: true }).click();
  await expect.poll(() => room.secretariat.export(id, "agreed")).toContain("with [little or no notice]");

  // The question fits, and its choices are large enough for a thumb.
  await asha.typeAfter("after each", " big");
  await asha.saved();
  await asha.select("learned");
  await asha.press("Delete");
  const wanjiru = await room.enter(KENYA, id);
  await wanjiru.select("each big storm");
  await wanjiru.press("Delete");
  await wanjiru.saved();
  await erik.expectDeleted("KEN", "each big storm");
  await erik.deletions("KEN").first().click();
  const card = erik.changes.locator('article[data-proponent="KEN"]');
  await card.getByRole("button", { name: "Accept", exact: true }).click();
  const question = erik.page.getByRole("dialog", { name: "Before it is accepted" });
  await expect(question).toContainText("KEN’s deletion covers an insertion by IND: big");
  const asked = await question.boundingBox();
  expect(asked && asked.x >= 0 && asked.x + asked.width <= 390).toBe(true);
  for (const choice of await question.getByRole("button").all()) {
    expect(Math.round((await choice.boundingBox())?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  await question.getByRole("button", { name: "Leave it pending" }).click();
  await expect.poll(() => room.secretariat.export(id, "agreed")).toContain("learned after ,");

  // The bracket is lifted in the sheet.
  await erik.text.locator(".bracket").first().tap();
  const bracket = erik.changes.locator("article[data-bracket]");
  await bracket.getByRole("button", { name: "Lift", exact: true }).tap();
  await expect.poll(() => room.secretariat.export(id, "agreed")).not.toContain("[");
});

test("by keyboard alone: from change to change, a decision, its question, the next", async ({ room }) => {
  const [, asha, wanjiru, erik] = await room.meet(INDIA, KENYA, CHAIR);
  await asha.typeAfter("with little", " or no");
  await asha.saved();
  await wanjiru.expectInserted("IND", " or no");
  await wanjiru.select("little or no");
  await wanjiru.press("Delete");
  await wanjiru.saved();
  await expect(erik.changes.getByRole("article")).toHaveCount(2);
  const deletion = erik.changes.locator('article[data-proponent="KEN"]');
  await erik.press("j");
  await expect(deletion).toHaveAttribute("data-open", "true");
  await erik.press("a");
  const question = erik.page.getByRole("dialog", { name: "Before it is accepted" });
  await expect(question.getByRole("button", { name: "Leave it pending" })).toBeFocused();
  await erik.press("Tab", "Enter");
  await expect(deletion).toHaveAttribute("data-state", "accepted");
  await expect(erik.changes.locator('article[data-proponent="IND"]')).toHaveAttribute("data-state", "rejected");
});

test("that the relay could not be reached is said for as long as it is so", async ({ frailRoom: room }) => {
  const [id, asha] = await room.meet(INDIA);
  await asha.typeAfter("with little notice", " or none");
  await asha.saved();
  const erik = await room.enter(CHAIR, id);
  const card = erik.card("or none");
  await card.click();
  await room.relay.kill();
  await card.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(card.getByRole("alert")).toContainText(
    "The relay cannot be reached at the moment. Nothing was changed.",
  );
  await room.relay.start();
  await erik.saved();
  await expect(card.getByRole("alert")).toHaveCount(0);
  await card.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(card).toHaveAttribute("data-state", "accepted");
});
