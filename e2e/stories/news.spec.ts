// What is new since somebody looked last: a dot on each card and a count with ways through, for as long as it was not looked at.
import { axe } from "../harness/audit.ts";
import { CHAIR, expect, INDIA, KENYA, test } from "../harness/story.ts";

test("who comes back sees what came meanwhile, goes from one to the next, and what was looked at is new no more", async ({
  room,
}) => {
  const [id, asha, wanjiru, erik] = await room.meet(INDIA, KENYA, CHAIR);
  // The first change of all comes before her eyes like the next.
  await wanjiru.typeAfter("after each storm", " of all");
  await wanjiru.saved();
  await asha.expectInserted("KEN", " of all");
  await expect(asha.card("of all")).toBeVisible();
  await wanjiru.typeAfter("with little notice", " or none");
  await wanjiru.saved();
  const news = asha.page.getByRole("region", { name: "New since you looked last" });
  const dots = asha.changes.getByRole("img", { name: "New" });
  await expect(asha.card("or none")).toBeVisible();

  // She is away: one change more, and one that she knows is decided.
  await asha.page.goto(room.relay.url);
  await wanjiru.typeAfter("open to all", " and free");
  await wanjiru.saved();
  await erik.card("or none").click();
  await erik.card("or none").getByRole("button", { name: "Accept", exact: true }).click();
  await expect(erik.card("or none")).toHaveAttribute("data-state", "accepted");
  await asha.open(room.relay.url, id);
  await expect(news).toContainText(/^2 new since \d\d:\d\d/);
  await expect(dots).toHaveCount(2);
  expect(await axe(asha.page)).toEqual([]);
  await news.getByRole("button", { name: "Next new change" }).click();
  await expect(asha.card("or none")).toHaveAttribute("data-open", "true");
  await expect(news).toContainText("1 new since");
  await expect(dots).toHaveCount(1);

  // What comes before her eyes is nothing new; what she did not look at still is when she comes again.
  await wanjiru.typeAfter("those whom it reaches", " in time");
  await asha.expectInserted("KEN", " or none in time and free of all");
  await expect(dots).toHaveCount(1);
  await asha.page.reload();
  await expect(news).toContainText("1 new since");
  await news.getByRole("button", { name: "Next new change" }).press("Enter");
  await expect(news).toHaveCount(0);
  await expect(dots).toHaveCount(0);
  await expect(asha.card("and free")).toBeFocused();

  await asha.page.goto(room.relay.url);
  await wanjiru.typeAfter("every second year", " or sooner");
  await wanjiru.saved();
  await asha.page.setViewportSize({ width: 390, height: 844 });
  await asha.open(room.relay.url, id);
  await expect(news).toContainText("1 new since");
  expect(await axe(asha.page)).toEqual([]);
  await news.getByRole("button", { name: "Mark all as seen" }).click();
  await expect(news).toHaveCount(0);
  await asha.page.reload();
  await asha.saved();
  await expect(asha.text).toContainText("or sooner");
  await expect(news).toHaveCount(0);
});
