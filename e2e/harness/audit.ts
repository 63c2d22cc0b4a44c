// What can be measured of a page's accessibility: axe's rules, sizes of targets, what focus meets, what scrolls sideways.
// Invariant: each function gives back what is wrong, as words that say where; an empty list is a page that passes.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";

/**
 * Every violation of WCAG 2.2 A and AA that axe can see, and of its good practices. While a dialog or a menu is open it alone is
 * looked at: what it lies over cannot be pressed until it is closed, and is looked at then.
 */
export async function axe(page: Page): Promise<string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  // "legacy": the page as it is; else a blank page is opened each time for what frames would have found, and there are none
  const whole = new AxeBuilder({ page }).setLegacyMode().withTags(tags);
  const open = ["dialog[open]", "details.menu[open]"];
  const top = await page.evaluate((open) => open.find((selector) => document.querySelector(selector)), open);
  const { violations, passes } = await (top === undefined ? whole : whole.include(top)).analyze();
  if (passes.length === 0) return ["axe looked at nothing"];
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

/** [2.5.8] What can be pressed and is smaller than 24 by 24; links inside sentences may be. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pressed = "a[href], button, input, select, textarea, summary, [tabindex='0'], [role=button]";
    return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((element) => {
      // a radio or a checkbox is as large as the label that it lies under
      const target = element.closest("label") ?? element;
      const { width, height } = target.getBoundingClientRect();
      const seen = element.checkVisibility({ visibilityProperty: true }) && !element.closest(".vh");
      const inSentence = element.matches("p a, li p a");
      if (!seen || inSentence || (width >= 24 && height >= 24)) return [];
      return [`${element.outerHTML.slice(0, 90)} is ${Math.round(width)} by ${Math.round(height)}`];
    });
  });
}

/** Whether the page is wider than its window. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

/** Words that do not fit into what holds them, and are not shortened with an ellipsis on purpose. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".btn, .seg label, h1, h2, .msg, .who, legend, .running")].flatMap(
      (element) => {
        const style = getComputedStyle(element);
        const shortened = style.textOverflow === "ellipsis" || element.closest(".vh") !== null;
        const over = element.scrollWidth > element.clientWidth + 1 && style.display !== "inline";
        return over && !shortened && element.clientWidth > 0 ? [`${element.className}: ${element.textContent}`] : [];
      },
    ),
  );
}

/** Where the focus is: in which part of the page, on what, whether it shows, and whether something lies over it. */
export interface Focus {
  readonly part: "skip" | "bar" | "outline" | "text" | "rail" | "other";
  readonly what: string;
  readonly shown: boolean;
  readonly covered: boolean;
}

export function focusNow(page: Page): Promise<Focus | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const part = element.closest(".bar")
      ? "bar"
      : element.closest(".outline")
        ? "outline"
        : element.closest(".rail")
          ? "rail"
          : element.closest("main")
            ? "text"
            : element.matches("a[href='#text']")
              ? "skip"
              : "other";
    // the ring may be drawn by what stands around the element
    const around = [
      element,
      element.closest("label"),
      element.closest("label")?.querySelector(".who"),
      element.closest(".paper"),
    ];
    const shown = around.some((each) => {
      if (!each) return false;
      const { outlineStyle, outlineWidth, borderColor } = getComputedStyle(each);
      return (outlineStyle !== "none" && outlineWidth !== "0px") || (each.matches(".paper") && borderColor !== "");
    });
    const target = element.closest("label") ?? element;
    const { left, right, top, bottom } = target.getBoundingClientRect();
    const inView = {
      left: Math.max(left, 0),
      right: Math.min(right, innerWidth),
      top: Math.max(top, 0),
      bottom: Math.min(bottom, innerHeight),
    };
    const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y] as const));
    const free = points.some(([x, y]) => {
      const at = document.elementFromPoint(
        inView.left + (inView.right - inView.left) * x,
        inView.top + (inView.bottom - inView.top) * y,
      );
      return at !== null && (target.contains(at) || at.contains(target));
    });
    return { part, what: element.outerHTML.slice(0, 100), shown, covered: !free } as const;
  });
}
