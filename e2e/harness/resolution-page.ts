// The page of a resolution as a person meets it: by the names and roles that are promised to the outside. Invariant: the
// caret is put where a person would click, and nothing waits for a time, only for something to be seen.
import type { Locator, Page } from "playwright/test";
import { expect } from "playwright/test";

export type ViewName =
  | "All changes"
  | "Base text"
  | "Agreed so far"
  | "If all accepted"
  | "As proposed by…"
  | "Changed clauses"
  | "Side by side";

/** The words of all these elements, one after the other. */
async function joined(elements: Locator): Promise<string> {
  return (await elements.allTextContents()).join("");
}

export class ResolutionPage {
  readonly page: Page;
  readonly text: Locator;
  readonly changes: Locator;
  readonly saveState: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.getByRole("textbox", { name: "Resolution text" });
    this.changes = page.getByRole("list", { name: "Changes" });
    this.saveState = page.getByRole("status", { name: "Save state" });
  }

  async open(url: string, id: string): Promise<this> {
    await this.page.goto(`${url}/resolutions/${id}`);
    await expect(this.text).toBeVisible();
    await this.saved();
    return this;
  }

  /** Waits until the device has what it takes to open this page without a connection. */
  async keptOnDevice(): Promise<this> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    const asked = `/api${new URL(this.page.url()).pathname}`;
    await expect
      .poll(() =>
        this.page.evaluate(async (path) => {
          const answers = [await caches.match("/api/me"), await caches.match(path)];
          const open = indexedDB.open("concord");
          const db = await new Promise<IDBDatabase>((resolve) => {
            open.onsuccess = () => resolve(open.result);
          });
          const count = db.transaction("snapshots").objectStore("snapshots").count();
          const texts = await new Promise<number>((resolve) => {
            count.onsuccess = () => resolve(count.result);
          });
          db.close();
          return answers.every((answer) => answer !== undefined) && texts > 0;
        }, asked),
      )
      .toBe(true);
    return this;
  }

  /** Waits until the page says that everything is on disk. */
  async saved(): Promise<void> {
    await expect(this.saveState).toContainText("Saved");
  }

  insertions(proponent: string): Locator {
    return this.text.locator(`ins[data-proponent="${proponent}"]`);
  }

  deletions(proponent: string): Locator {
    return this.text.locator(`del[data-proponent="${proponent}"]`);
  }

  /** Waits until the words inserted by a proponent are these, however they are cut up. */
  async expectInserted(proponent: string, words: string): Promise<void> {
    await expect.poll(() => joined(this.insertions(proponent)), { message: `inserted by ${proponent}` }).toBe(words);
  }

  /** Waits until the words that a proponent deletes are these. */
  async expectDeleted(proponent: string, words: string): Promise<void> {
    await expect.poll(() => joined(this.deletions(proponent)), { message: `deleted by ${proponent}` }).toBe(words);
  }

  /** The cards whose words include these. */
  card(words: string | RegExp): Locator {
    return this.changes.getByRole("article").filter({ hasText: words });
  }

  async show(view: ViewName): Promise<void> {
    await this.page.getByRole("radio", { name: view, exact: true }).check();
    await expect(this.page.getByRole("radio", { name: view, exact: true })).toBeChecked();
  }

  /** Clicks into the text directly after (or before) these words, which must be there once. */
  async caret(side: "before" | "after", words: string): Promise<void> {
    const { start, end } = await this.#edges(words);
    const at = side === "after" ? end : start;
    await this.page.mouse.click(at.x, at.y);
    await expect(this.text).toBeFocused();
  }

  /** Selects these words as a person does: from their first character to their last, with the mouse. */
  async select(words: string): Promise<void> {
    const { start, end } = await this.#edges(words);
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move((start.x + end.x) / 2, end.y);
    await this.page.mouse.move(end.x, end.y);
    await this.page.mouse.up();
  }

  /** Types on the keyboard, a key at a time. */
  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  /** Puts the caret behind words and types there. */
  async typeAfter(words: string, typed: string): Promise<void> {
    await this.caret("after", words);
    await this.type(typed);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Pastes as from another program. */
  async paste(plain: string, html?: string): Promise<void> {
    await this.text.evaluate(
      (element, [text, markup]) => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        if (markup !== undefined) data.setData("text/html", markup);
        element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      },
      [plain, html] as [string, string | undefined],
    );
  }

  /** Replaces words that are there once, as spell-check and keyboards of phones do: with a range of their own, the caret stays. */
  async replace(words: string, by: string, inputType: string): Promise<void> {
    await expect(this.text).toContainText(words);
    const handled = await this.text.evaluate(
      (element, [sought, text, type]) => {
        const nodes: Text[] = [];
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const inWidget = (node.parentElement as HTMLElement).closest('[contenteditable="false"]');
          if (inWidget === null || !element.contains(inWidget)) nodes.push(node as Text);
        }
        const at = nodes
          .map((node) => node.data)
          .join("")
          .indexOf(sought);
        const place = (index: number, end: boolean): [Text, number] => {
          let left = index;
          for (const node of nodes) {
            if (left < node.data.length || (end && left === node.data.length)) return [node, left];
            left -= node.data.length;
          }
          throw new Error("outside the text");
        };
        const [startContainer, startOffset] = place(at, false);
        const [endContainer, endOffset] = place(at + sought.length, true);
        const range = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
        const dataTransfer = new DataTransfer();
        dataTransfer.setData("text/plain", text);
        const carried = type === "insertReplacementText" ? { data: null, dataTransfer } : { data: text };
        const event = new InputEvent("beforeinput", {
          inputType: type,
          bubbles: true,
          cancelable: true,
          targetRanges: [range],
          ...carried,
        });
        return !element.dispatchEvent(event);
      },
      [words, by, inputType] as [string, string, string],
    );
    expect(handled, "a replacement is taken as an intent").toBe(true);
  }

  /** Drags these words, which are selected, behind others, as a person does with the mouse. */
  async drag(words: string, behind: string): Promise<void> {
    const from = await this.#edges(words);
    const to = await this.#edges(behind);
    await this.page.mouse.move((from.start.x + from.end.x) / 2, from.start.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.end.x - 4, to.end.y, { steps: 4 });
    await this.page.mouse.move(to.end.x, to.end.y);
    await this.page.mouse.up();
  }

  /** Drops what another program gives, behind these words. */
  async drop(behind: string, html: string, plain: string): Promise<void> {
    const { end } = await this.#edges(behind);
    await this.text.evaluate(
      (element, [x, y, markup, text]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.setData("text/html", markup);
        dataTransfer.setData("text/plain", text);
        const place = { clientX: x, clientY: y, bubbles: true, cancelable: true };
        element.dispatchEvent(new DragEvent("drop", { dataTransfer, ...place }));
      },
      [end.x, end.y, html, plain] as [number, number, string, string],
    );
  }

  /** Where on the screen these words begin and end, once the page has come to rest around them. */
  async #edges(words: string): Promise<{ start: { x: number; y: number }; end: { x: number; y: number } }> {
    await expect(this.text).toContainText(words);
    return this.text.evaluate(async (element, sought) => {
      const measure = () => {
        const places: { node: Text; offset: number }[] = [];
        let text = "";
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const inWidget = (node.parentElement as HTMLElement).closest('[contenteditable="false"]');
          // for who only reads or decides the text itself is not editable
          if (inWidget !== null && inWidget !== element && element.contains(inWidget)) continue;
          const value = (node as Text).data;
          for (let offset = 0; offset < value.length; offset += 1) places.push({ node: node as Text, offset });
          text += value;
        }
        const first = text.indexOf(sought);
        if (first < 0) throw new Error(`"${sought}" is not in the text`);
        if (text.indexOf(sought, first + 1) >= 0) throw new Error(`"${sought}" is in the text more than once`);
        const edge = (index: number) => {
          const place = places[index];
          if (place === undefined) throw new Error("outside the text");
          const range = document.createRange();
          range.setStart(place.node, place.offset);
          range.setEnd(place.node, place.offset + 1);
          return range;
        };
        const start = edge(first);
        start.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
        const from = start.getBoundingClientRect();
        const to = edge(first + sought.length - 1).getBoundingClientRect();
        const rtl = getComputedStyle(element).direction === "rtl";
        return {
          start: { x: rtl ? from.right - 0.5 : from.left + 0.5, y: from.top + from.height / 2 },
          end: { x: rtl ? to.left + 0.5 : to.right - 0.5, y: to.top + to.height / 2 },
        };
      };
      let edges = measure();
      for (let frames = 0; frames < 30; frames += 1) {
        const { x, y } = edges.start;
        await new Promise(requestAnimationFrame);
        edges = measure();
        if (edges.start.x === x && edges.start.y === y) break;
      }
      return edges;
    }, words);
  }
}
