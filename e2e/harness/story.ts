// A story: people with browsers of their own before one relay. Invariant: all stories of a worker share one relay but
// never a resolution; a story that kills its relay has one of its own.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright/test";
import { test as base, expect } from "playwright/test";
import type { Guest } from "./meeting.ts";
import { HttpSession } from "./meeting.ts";
import { RelayProcess } from "./relay-process.ts";
import { ResolutionPage } from "./resolution-page.ts";
import { SMALL_TEXT } from "./small-text.ts";

/** A meeting room: a relay, the secretariat's session over HTTP, and people who come in with browsers. */
export class Room {
  readonly relay: RelayProcess;
  readonly secretariat: HttpSession;
  readonly #browser: Browser;
  readonly #contexts: BrowserContext[] = [];
  /** What went wrong in any page: a story in which a page threw an error has failed. */
  readonly pageErrors: string[] = [];

  constructor(relay: RelayProcess, secretariat: HttpSession, browser: Browser) {
    this.relay = relay;
    this.secretariat = secretariat;
    this.#browser = browser;
  }

  /** A browser of a person who has opened an invitation link, on the list of resolutions; `device`: what it is like. */
  async seat(guest: Guest, device: BrowserContextOptions = {}): Promise<Page> {
    const { token } = await this.secretariat.invite(guest);
    return this.openLink(token, device);
  }

  /** A new browser in which an invitation link is opened. */
  async openLink(token: string, device: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.newBrowser(device);
    await page.goto(`${this.relay.url}/join#${token}`);
    await page.waitForURL(`${this.relay.url}/`);
    return page;
  }

  /** A browser nobody has signed in with. */
  async newBrowser(device: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext(device);
    this.#contexts.push(context);
    const page = await context.newPage();
    page.on("pageerror", (error) => this.pageErrors.push(String(error)));
    return page;
  }

  /** Another tab of the same browser, on the page of a resolution; it may be opened without a relay. */
  async tab(of: Page, resolution: string): Promise<ResolutionPage> {
    const page = await of.context().newPage();
    page.on("pageerror", (error) => this.pageErrors.push(String(error)));
    await page.goto(`${this.relay.url}/resolutions/${resolution}`);
    const tab = new ResolutionPage(page);
    await expect(tab.text).toBeVisible();
    return tab;
  }

  /** A person on the page of a resolution. */
  async enter(guest: Guest, resolution: string): Promise<ResolutionPage> {
    const page = await this.seat(guest);
    return new ResolutionPage(page).open(this.relay.url, resolution);
  }

  /** A resolution of this story's own. */
  addResolution(text: string = SMALL_TEXT): Promise<string> {
    return this.secretariat.addResolution(text);
  }

  /** A resolution of this story's own that these guests have open: its id, and their pages. */
  async meet<const Guests extends readonly Guest[]>(
    ...guests: Guests
  ): Promise<[id: string, ...pages: { [I in keyof Guests]: ResolutionPage }]> {
    const id = await this.addResolution();
    const pages = await Promise.all(guests.map((guest) => this.enter(guest, id)));
    return [id, ...(pages as { [I in keyof Guests]: ResolutionPage })];
  }

  async clear(): Promise<void> {
    for (const context of this.#contexts) await context.close();
  }
}

interface StoryFixtures {
  /** A room before the relay that the stories share. */
  readonly room: Room;
  /** A room before a relay of its own, to be killed or frozen. */
  readonly frailRoom: Room;
  /** The same with pages of its own, which can be another deployment's. */
  readonly deployedRoom: Room;
}

interface WorkerFixtures {
  readonly sharedRelay: RelayProcess;
}

async function inRoom(relay: RelayProcess, browser: Browser, use: (room: Room) => Promise<void>): Promise<void> {
  const room = new Room(relay, await HttpSession.open(relay), browser);
  await use(room);
  await room.clear();
  expect(room.pageErrors, "no page threw an error").toEqual([]);
}

export const test = base.extend<StoryFixtures, WorkerFixtures>({
  sharedRelay: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const relay = await RelayProcess.launch({ demo: true });
      await use(relay);
      await relay.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  room: async ({ sharedRelay, browser }, use) => inRoom(sharedRelay, browser, use),
  frailRoom: async ({ browser }, use) => {
    const relay = await RelayProcess.launch();
    await inRoom(relay, browser, use);
    await relay.stop();
  },
  deployedRoom: async ({ browser }, use) => {
    const relay = await RelayProcess.launch({ ownPages: true });
    await inRoom(relay, browser, use);
    await relay.stop();
  },
});

export { expect };

/** The people of most stories. */
export const INDIA: Guest = { role: "delegate", proponent: "IND", name: "Asha Rao" };
export const KENYA: Guest = { role: "delegate", proponent: "KEN", name: "Wanjiru Mwangi" };
export const SECRETARIAT: Guest = { role: "editor", name: "Mary Okafor" };
export const CHAIR: Guest = { role: "chair", name: "Erik Lind" };
export const OBSERVER: Guest = { role: "observer", name: "Noor Haddad" };
