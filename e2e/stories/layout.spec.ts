// The bar above the text at every width, with a full room: nothing in it lies on anything else, and the page does not
// scroll sideways.
import { CHAIR, expect, INDIA, KENYA, OBSERVER, SECRETARIAT, test } from "../harness/story.ts";

const WIDTHS = [390, 720, 1023, 1024, 1180, 1279, 1280, 1365, 1366, 1440, 1599, 1920];

test("the parts of the bar keep clear of one another at every width", async ({ room }) => {
  const id = await room.addResolution();
  const guests = [
    SECRETARIAT,
    KENYA,
    CHAIR,
    OBSERVER,
    { role: "delegate", proponent: "ECP", name: "Clara Lindqvist" },
  ] as const;
  for (const guest of guests) await room.enter(guest, id);
  const asha = await room.enter(INDIA, id);
  await expect(asha.page.locator(".presence li")).toHaveCount(guests.length + 1);
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
    const problems = () =>
      asha.page.evaluate(() => {
        const parts = [...document.querySelectorAll(".bar :is(h1, .seg, .undo, .presence, .me, .btn)")]
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
      });
    // once the page has taken its new width
    await expect.poll(problems, `at ${width} px, ${language}`).toEqual([]);
  }
});
