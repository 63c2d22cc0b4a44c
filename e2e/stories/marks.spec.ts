// What the marks of the text look like where several proposals meet, and on paper: as a reader sees them.
import { expect, INDIA, KENYA, test } from "../harness/story.ts";

test("words that three strike are struck in ink; a mark goes no further than its code; paper shows no place that is looked at", async ({
  room,
}) => {
  const [, asha, wanjiru, hana] = await room.meet(INDIA, KENYA, {
    role: "delegate",
    proponent: "J",
    name: "Hana Mori",
  });
  for (const each of [asha, wanjiru, hana]) {
    await each.select("warning services");
    await each.press("Delete");
    await each.saved();
  }
  await asha.select("every second");
  await asha.press("Delete");
  await asha.typeAfter("to review ", "twice ");
  await asha.saved();
  const line = (selector: string) =>
    hana.text
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { textDecorationLine, textDecorationColor } = getComputedStyle(element);
        return [textDecorationLine, textDecorationColor];
      });
  await expect(hana.text.locator('.by[data-code="IND"]')).toHaveCount(3);
  const ink = await hana.text.evaluate((element) => getComputedStyle(element).color);
  // All three codes stand behind the words, one strike in ink goes through them.
  expect(await line('del:has(> del > del:text("warning services"))')).toEqual(["line-through", ink]);
  expect((await line("del > del"))[0]).toBe("none");
  expect((await line("del > del > del"))[0]).toBe("none");
  const [strike, colour] = await line('del:text("every second")');
  expect(strike).toBe("line-through");
  expect(colour).not.toBe(ink);
  // The blank behind what was put in has no line: it would read as a dash behind the code.
  expect((await line('ins:text("twice")'))[0]).toBe("underline");
  expect((await line("ins:has(.blank-insertion)"))[0]).toBe("none");

  const clause = hana.text.locator(".clause", { hasText: "warning services" });
  await hana.card("warning services").first().click();
  const ground = () => clause.evaluate((element) => getComputedStyle(element, "::before").borderInlineStartWidth);
  expect(await ground()).toBe("3px");
  await hana.page.emulateMedia({ media: "print" });
  expect(await ground()).toBe("0px");
});
