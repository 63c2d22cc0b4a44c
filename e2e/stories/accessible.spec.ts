// Everybody can use every page: axe finds nothing in any theme, size and language; keys reach everything in the order in
// which it is read; nothing is too small, cut off, hidden behind a bar, or told by colour alone.
import type { Page } from "playwright/test";
import { axe, cutOff, focusNow, sideways, smallTargets } from "../harness/audit.ts";
import { SMALL_TEXT } from "../harness/small-text.ts";
import { expect, INDIA, KENYA, SECRETARIAT, test } from "../harness/story.ts";

type Room = Parameters<Parameters<typeof test>[2]>[0]["room"];

interface Size {
  readonly width: number;
  readonly height: number;
}
const DESK: Size = { width: 1440, height: 900 };
const SMALL: Size = { width: 1024, height: 768 };
const PHONE: Size = { width: 390, height: 844 };
/** A desk at 200 %. */
const ZOOMED: Size = { width: 720, height: 450 };

/** A resolution in which two have proposed, and a draft. */
async function prepared(room: Room): Promise<{ open: string; draft: string }> {
  const open = await room.addResolution();
  const asha = await room.enter(INDIA, open);
  const wanjiru = await room.enter(KENYA, open);
  await asha.typeAfter("many coasts", " and ports");
  await wanjiru.select("little");
  await wanjiru.type("no");
  await asha.caret("after", "open to all;");
  await asha.press("Enter");
  await asha.type("to print it;");
  await Promise.all([asha.saved(), wanjiru.saved()]);
  await Promise.all([asha.page.context().close(), wanjiru.page.context().close()]);
  const answer = await room.secretariat.send("POST", "/api/resolutions", { text: SMALL_TEXT });
  return { open, draft: ((await answer.json()) as { id: string }).id };
}

/** Walks through every page and what opens on it; the names differ by language, so the way is by what things are. */
async function* everywhere(page: Page, url: string, { open, draft }: { open: string; draft: string }) {
  await page.goto(`${url}/join`);
  await page.locator("h1").waitFor();
  yield "an incomplete link";
  await page.goto(`${url}/nothing/here`);
  await page.locator("h1").waitFor();
  yield "a wrong address";
  await page.goto(url);
  await page.locator(".resolutions").waitFor();
  yield "the resolutions";
  await page.goto(`${url}/people`);
  await page.locator("table").waitFor();
  yield "the people";
  await page.goto(`${url}/resolutions/${draft}/draft`);
  await page.locator(".draft").waitFor();
  yield "a draft";
  await page.goto(`${url}/resolutions/${open}`);
  await page.locator(".ProseMirror ins").first().waitFor();
  yield "a resolution";
  await page.locator(".ProseMirror ins").first().click();
  await expect(page.locator(".chg[data-open]")).toBeVisible();
  yield "a change that is open";
  const menus = page.locator(".menu > summary");
  for (let i = 0; i < (await menus.count()); i += 1) {
    const menu = menus.nth(i);
    if (!(await menu.isVisible())) continue;
    await menu.click();
    yield `the menu "${await menu.textContent()}"`;
    await page.keyboard.press("Escape");
  }
  // everything that opens a dialog; the last in the menu signs out
  const openers = page.locator(
    ".bar .middle button, .bar .end > button, .filters .btn.quiet, .menu-list button:not(:last-of-type)",
  );
  for (let i = 0; i < (await openers.count()); i += 1) {
    // found and pressed at once: what was pressed before may still be taking some of them away
    const isPressed = await openers.evaluateAll((all, at) => {
      const opener = all[at] as HTMLElement | undefined;
      const menu = opener?.closest("details");
      if (menu) menu.open = true;
      if (!opener?.checkVisibility({ visibilityProperty: true })) return false;
      opener.click();
      return true;
    }, i);
    if (!isPressed) continue;
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    if ((await page.locator("dialog[open]").count()) > 0) {
      yield `the dialog "${await page.locator("dialog[open] h2").first().textContent()}"`;
      await page.keyboard.press("Escape");
      await expect(page.locator("dialog[open]")).toHaveCount(0);
    }
  }
}

const THEMES = [
  {
    name: "in light",
    media: { colorScheme: "light" },
    looks: [
      [DESK, "en"],
      [SMALL, "fr"],
      [PHONE, "en"],
      [ZOOMED, "fr"],
    ],
  },
  {
    name: "in the dark",
    media: { colorScheme: "dark" },
    looks: [
      [DESK, "fr"],
      [PHONE, "en"],
    ],
  },
  {
    name: "in forced colours",
    media: { forcedColors: "active" },
    looks: [
      [DESK, "en"],
      [PHONE, "fr"],
    ],
  },
] as const;

for (const { name, media, looks } of THEMES) {
  test(`axe finds nothing on any page ${name}`, async ({ room }) => {
    test.setTimeout(400_000);
    const pages = await prepared(room);
    const page = await room.seat(SECRETARIAT);
    await page.emulateMedia(media);
    for (const [size, language] of looks) {
      await page.setViewportSize(size);
      await page.evaluate((code) => localStorage.setItem("concord.language", code), language);
      for await (const where of everywhere(page, room.relay.url, pages)) {
        expect.soft(await axe(page), `${where}, ${size.width} wide, ${language}`).toEqual([]);
        expect.soft(await smallTargets(page), `${where}, ${size.width} wide`).toEqual([]);
      }
    }
  });
}

test("planted: what is wrong on a page is found", async ({ room }) => {
  const page = await room.newBrowser();
  await page.goto(`${room.relay.url}/join`);
  await page.locator("h1").waitFor();
  await page.evaluate(() => {
    const main = document.querySelector("main")!;
    main.append(document.createElement("img"), document.createElement("button"));
  });
  expect((await axe(page)).join()).toMatch(/image-alt: img.*button-name: |button-name: .*image-alt: img/s);
  expect((await smallTargets(page)).join()).toContain("<button></button> is");
});

test("keys go through bar, outline, text and list in this order, and what has the focus is seen", async ({ room }) => {
  const { open } = await prepared(room);
  const page = await room.seat(SECRETARIAT);
  for (const size of [DESK, SMALL, PHONE]) {
    await page.setViewportSize(size);
    await page.goto(`${room.relay.url}/resolutions/${open}`);
    await page.locator(".ProseMirror ins").first().waitFor();
    // the cards come a moment after the text
    await page.locator(".rail article").first().waitFor({ state: "attached" });
    // where one reads in the middle of the text, the way through the bar and the outline leaves the page where it is
    const middle = await page.evaluate(() => {
      window.scrollTo(0, 400);
      return scrollY;
    });
    const parts: string[] = [];
    for (let i = 0; i < 80; i += 1) {
      await page.keyboard.press("Tab");
      const focus = await focusNow(page);
      const stays = size !== PHONE && (focus?.part === "bar" || focus?.part === "outline");
      if (stays) expect.soft(await page.evaluate(() => scrollY), `${focus?.what}, ${size.width} wide`).toBe(middle);
      if (focus === undefined) break;
      if (parts.at(-1) !== focus.part) parts.push(focus.part);
      expect.soft(focus.shown, `${focus.what} shows that it has the focus, ${size.width} wide`).toBe(true);
      expect.soft(focus.covered, `something lies over ${focus.what}, ${size.width} wide`).toBe(false);
    }
    const order = ["skip", "bar", ...(size === DESK ? ["outline"] : []), "text", "rail"];
    expect(parts, `${size.width} wide`).toEqual(order);
  }
});

test("at 320 px, and with wide letter spacing, nothing scrolls sideways or is cut off", async ({ room }) => {
  test.setTimeout(120_000);
  const pages = await prepared(room);
  const page = await room.seat(SECRETARIAT);
  await page.setViewportSize({ width: 320, height: 640 });
  // French is the longer
  await page.evaluate(() => localStorage.setItem("concord.language", "fr"));
  for await (const where of everywhere(page, room.relay.url, pages)) {
    expect.soft(await sideways(page), where).toBe(0);
  }
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    for await (const where of everywhere(page, room.relay.url, pages)) {
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }",
        );
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      });
      expect.soft(await sideways(page), `${where}, ${size.width} wide`).toBe(0);
      expect.soft(await cutOff(page), `${where}, ${size.width} wide`).toEqual([]);
    }
  }
});

test("who asks for no motion gets none", async ({ room }) => {
  const { open } = await prepared(room);
  const page = await room.seat(SECRETARIAT, { reducedMotion: "reduce" });
  await page.goto(`${room.relay.url}/resolutions/${open}`);
  await page.locator(".ProseMirror ins").first().click();
  await expect(page.locator(".chg[data-open]")).toBeVisible();
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
      }).length,
  );
  expect(moving).toBe(0);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test("in forced colours and in grey, line and code tell the proposals of two apart", async ({ room }) => {
  const { open } = await prepared(room);
  const page = await room.seat(SECRETARIAT);
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(`${room.relay.url}/resolutions/${open}`);
  // Whose line is which is known with the list of changes, a moment after the text.
  await page.getByRole("list", { name: "Changes" }).getByRole("article").first().waitFor();
  const looks = await page.evaluate(() => {
    const look = (selector: string) => {
      const style = getComputedStyle(document.querySelector(selector)!);
      return `${style.textDecorationLine} ${style.textDecorationStyle} ${style.textDecorationThickness}`;
    };
    const codes = [...document.querySelectorAll(".ProseMirror .by")].map(
      (code) => getComputedStyle(code, "::after").content,
    );
    return { ins: [look("ins[data-proponent=IND]"), look("ins[data-proponent=KEN]")], del: look("del"), codes };
  });
  expect(looks.del).toContain("line-through");
  for (const look of looks.ins) expect(look).toContain("underline");
  expect(looks.ins[0]).not.toBe(looks.ins[1]);
  expect(looks.codes.join()).toContain('"IND"');
  expect(looks.codes.join()).toContain('"KEN"');
});

test("who goes from page to page is led to the heading of each", async ({ room }) => {
  const id = await room.addResolution();
  const page = await room.seat(SECRETARIAT);
  const heading = (name: string) => page.getByRole("heading", { level: 1, name });
  await expect(heading("Resolutions")).toBeFocused();
  await page.getByRole("link", { name: "People" }).press("Enter");
  await expect(heading("People")).toBeFocused();
  await page.goBack();
  await expect(heading("Resolutions")).toBeFocused();
  await page.locator(`a[href="/resolutions/${id}"]`).press("Enter");
  await expect(heading("Resolution 12: Early warning for coastal communities")).toBeFocused();
  await page.locator("summary", { hasText: "Menu" }).press("Enter");
  await page.getByRole("link", { name: "Bring in a proposal" }).press("Enter");
  await expect(heading("Bring in a proposal")).toBeFocused();
  // Who opens an address is where the browser puts them.
  await page.reload();
  await expect(heading("Bring in a proposal")).toBeVisible();
  await expect(heading("Bring in a proposal")).not.toBeFocused();
});
