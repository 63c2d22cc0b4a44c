// What a screen reader has: Chromium's own tree of the page. Who proposed what is heard with the words, and nothing else
// speaks up while others write.
import type { Page } from "playwright/test";
import { expect, INDIA, KENYA, test } from "../harness/story.ts";

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly childIds?: readonly string[];
}

/** What is heard of each clause of the text, its insertions and deletions named by their roles. */
async function heard(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as unknown as { nodes: AxNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const children = (node: AxNode): AxNode[] => (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  const text = nodes.find(({ role, name }) => role?.value === "textbox" && name?.value === "Resolution text");
  if (text === undefined) throw new Error("there is no text");
  const say = (node: AxNode): string => {
    if (!node.ignored && node.role?.value === "StaticText") return node.name?.value ?? "";
    const inside = children(node).map(say).join("");
    const role = node.ignored ? "" : node.role?.value;
    return role === "insertion" || role === "deletion" ? `[${role} ${inside}]` : inside;
  };
  const clauses: string[] = [];
  const walk = (node: AxNode): void => {
    const label = children(node).some((child) => child.role?.value === "StaticText" && !child.ignored);
    const block = ["paragraph", "heading"].some((role) => children(node).some((child) => child.role?.value === role));
    if (block || label) clauses.push(say(node).replace(/\s+/g, " ").trim());
    else for (const child of children(node)) walk(child);
  };
  walk(text);
  return clauses;
}

test("an insertion, a deletion, a replacement and a new clause are heard with who proposes them", async ({ room }) => {
  const [id, asha] = await room.meet(INDIA);
  const wanjiru = await room.enter(KENYA, id);
  await asha.typeAfter("many coasts", " and ports");
  await wanjiru.select("many");
  await wanjiru.type("most");
  await wanjiru.select("little");
  await wanjiru.press("Delete");
  await asha.caret("after", "notice;");
  await asha.press("Enter");
  await asha.type("that ships are warned;");
  await asha.expectDeleted("KEN", "manylittle");
  await asha.expectInserted("KEN", "most");
  await expect
    .poll(() => heard(asha.page))
    .toEqual(
      expect.arrayContaining([
        "a)that storms reach [deletion many][insertion most], changed by Kenya, coasts" +
          "[insertion and ports], inserted by India, with [deletion little], deleted by Kenya, notice;",
        "b)[insertion that ships are warned;], inserted by India,, clause inserted by India.",
        "was b), now c)that a warning helps only those whom it reaches,",
      ]),
    );
});

test("while others write, nothing speaks but the announcer, and that not at every key", async ({ room }) => {
  const [id, asha] = await room.meet(INDIA);
  const wanjiru = await room.enter(KENYA, id);
  await asha.page.evaluate(() => {
    const live = window as unknown as { spoken: string[] };
    live.spoken = [];
    const speaks = (element: Element | null): Element | null | undefined =>
      element?.closest(
        "[aria-live]:not([aria-live=off]), [role=alert]:not([aria-live]), [role=status]:not([aria-live])",
      );
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = speaks(element);
        if (region) live.spoken.push(region.textContent ?? "");
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await wanjiru.typeAfter("open to all", ", on land and at sea, by day and by night");
  await asha.expectInserted("KEN", ", on land and at sea, by day and by night");
  await wanjiru.select("second");
  await wanjiru.type("third");
  await asha.expectInserted("KEN", ", on land and at sea, by day and by nightthird");
  const spoken = await asha.page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  expect(new Set(spoken).size).toBeLessThanOrEqual(1);
  for (const words of spoken) expect(words).toMatch(/^\d+ changes? by others (is|are) pending\.$/);
});
