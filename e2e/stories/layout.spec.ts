// The bar above the text at every width, with a full room, and the head of the other pages: nothing in them lies on anything
// else, and the page does not scroll sideways.
import type { Page } from "playwright/test";
import { CHAIR, expect, INDIA, KENYA, OBSERVER, SECRETARIAT, test } from "../harness/story.ts";

const WIDTHS = [390, 720, 1023, 1024, 1180, 1279, 1280, 1365, 1366, 1440, 1599, 1920];

const BAR = ".bar :is(h1, .seg, .undo, .presence, .me, .btn)";
const HEAD = ".shell-head :is(.brand > *, nav a, b, .sub, select, .btn)";

/** What of these parts lies on another one; a part that is not seen lies on nothing. */
const overlaps = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const parts = [...document.querySelectorAll(selector)]
      .filter((part) => part.getBoundingClientRect().width > 0)
      .map((part) => ({ part, name: part.className || part.tagName, box: part.getBoundingClientRect() }));
    const out = document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : [];
    for (const [i, a] of parts.entries()) {
      for (const b of parts.slice(i + 1)) {
        if (a.part.contains(b.part) || b.part.contains(a.part)) continue;
        const beside = a.box.right <= b.box.left + 1 || b.box.right <= a.box.left + 1;
        const below = a.box.bottom <= b.box.top + 1 || b.box.bottom <= a.box.top + 1;
        if (!beside && !below) out.push(`${a.name} lies on ${b.name}`);
      }
    }
    return out;
  }, selector);

test("the parts of the bar keep clear of one another at every width", async ({ room }) => {
  const id = await room.addResolution();
  const guests = [
    SECRETARIAT,
    KENYA,
    CHAIR,
    OBSERVER,
    ...["ECP", "ACP", "FJI", "J", "MEX", "TON"].map((proponent) => ({
      role: "delegate" as const,
      proponent,
      name: `Delegate of ${proponent}`,
    })),
  ];
  const [asha] = await Promise.all([INDIA, ...guests].map((guest) => room.enter(guest, id)));
  if (!asha) throw new Error("nobody came");
  // eight beside one's own, delegations before offices, and behind a number the others with their names
  const more = asha.page.locator("summary", { hasText: `${guests.length - 8} more` });
  await more.click();
  await expect(asha.page.locator(".also-here li").last()).toContainText(/Mary Okafor|Erik Lind|Noor Haddad/);
  await asha.press("Escape");
  // French is the longer
  for (const [language, width] of [
    ...WIDTHS.map((width) => ["en", width]),
    ...WIDTHS.map((width) => ["fr", width]),
  ] as const) {
    await asha.page.setViewportSize({ width: Number(width), height: 768 });
    if (language === "fr" && width === WIDTHS[0]) {
      await asha.page.evaluate(() => localStorage.setItem("concord.language", "fr"));
      await asha.page.reload();
      await expect(asha.page.getByRole("textbox", { name: "Texte de la résolution" })).toBeVisible();
    }
    // once the page has taken its new width
    await expect.poll(() => overlaps(asha.page, BAR), `at ${width} px, ${language}`).toEqual([]);
  }
});

test("the parts of the head keep clear of one another at every width", async ({ room }) => {
  await room.secretariat.invite({ ...OBSERVER, name: "Donaudampfschifffahrtsgesellschaftskapitänsmützenbeauftragter" });
  const page = await room.seat(SECRETARIAT);
  const list = page.locator(".invited");
  for (const language of ["en", "fr"]) {
    await page.evaluate((code) => localStorage.setItem("concord.language", code), language);
    await page.goto(`${room.relay.url}/people`);
    await page.locator("table").waitFor();
    for (const width of [320, ...WIDTHS]) {
      await page.setViewportSize({ width, height: 768 });
      await expect.poll(() => overlaps(page, HEAD), `at ${width} px, ${language}`).toEqual([]);
      const cut = await list.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(cut, `the list of people, at ${width} px, ${language}`).toBe(0);
    }
  }
});

test("on a phone held sideways the open card stands beside the text, which keeps its height", async ({ room }) => {
  const [, asha, erik] = await room.meet(INDIA, CHAIR);
  await asha.typeAfter("open to all", " and free");
  await asha.saved();
  for (const person of [asha, erik]) {
    await person.page.setViewportSize({ width: 844, height: 390 });
    await person.insertions("IND").last().click();
    const card = person.page.locator(".card[data-current]");
    await expect(card).toBeVisible();
    const [paper, beside, tools] = await Promise.all(
      [person.page.locator(".paper"), card, person.page.locator(".tools")].map(async (part) =>
        (await part.count()) > 0 ? part.boundingBox() : null,
      ),
    );
    expect(beside?.x).toBeGreaterThanOrEqual((paper?.x ?? 0) + (paper?.width ?? 0));
    expect(paper?.width).toBeGreaterThan(500);
    // one row of tools, for who writes
    expect(tools?.height ?? 0).toBeLessThan(60);
    expect(await overlaps(person.page, BAR)).toEqual([]);
  }
  // What is typed is seen, in two thirds of the height at least.
  await asha.caret("after", "and free");
  await asha.type(" of charge");
  const words = await asha.insertions("IND").last().boundingBox();
  expect(words?.y).toBeGreaterThan(0);
  const there = await asha.page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.tagName, {
    x: (words?.x ?? 0) + 4,
    y: (words?.y ?? 0) + 4,
  });
  expect(there).toBe("INS");
});
