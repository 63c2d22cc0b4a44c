// What every implementation of a store keeps: the same statements mean the same, a transaction is whole and takes the log
// with it, and people, sessions and resolutions are handled alike. A test file calls `storeContract` with a way to make an empty one.

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Invitations } from "../src/accounts/invitations.ts";
import { Sessions } from "../src/accounts/sessions.ts";
import { Catalogue } from "../src/catalogue.ts";
import { Sources } from "../src/sources.ts";
import { prepare } from "../src/starting.ts";
import { placeholders, type Store } from "../src/store/store.ts";
import { entry } from "./log-contract.ts";

export interface StoreUnderTest {
  readonly store: Store;
  /** The same store as another process has it. */
  readonly other: Store;
  /** The same store as whoever does something at the same time has it. */
  readonly beside: Store;
  close(): Promise<void>;
}

const NOW = Date.UTC(2030, 2, 4, 10);
const now = (): number => NOW;
const actor = { userId: "e", name: "E", role: "editor" } as const;
const base = {
  lang: "en",
  clauses: [{ kind: "paragraph", level: 1, numbering: "none", content: [{ text: "One." }] }],
  notes: [],
} as const;

export function storeContract(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`the contract of a store: ${name}`, () => {
    let made: StoreUnderTest;
    let store: Store;
    beforeEach(async () => {
      made = await make();
      ({ store } = made);
    });
    afterEach(() => made.close());

    const add = (to: Store, id: string): Promise<number> =>
      to.run(`INSERT INTO resolutions (id, title, state, "createdAt") VALUES ($1, $2, 'open', 'now')`, id, `T ${id}`);
    const ids = async (of: Store): Promise<string[]> =>
      (await of.rows<{ id: string }>("SELECT id FROM resolutions ORDER BY rowid")).map(({ id }) => id);

    it("gives rows as they were put in, in the order in which they came, and counts what it changes", async () => {
      expect(await add(store, "b")).toBe(1);
      await add(store, "a");
      expect(await store.rows('SELECT id, title, draft, "createdAt" FROM resolutions ORDER BY rowid')).toEqual([
        { id: "b", title: "T b", draft: null, createdAt: "now" },
        { id: "a", title: "T a", draft: null, createdAt: "now" },
      ]);
      expect(await store.row("SELECT id FROM resolutions WHERE id = $1", "none")).toBeUndefined();
      expect(await store.run("UPDATE resolutions SET title = $1", "ü 😀 'quoted'")).toBe(2);
      const found = await store.rows(`SELECT title FROM resolutions WHERE id IN (${placeholders(2)})`, "b", "c");
      expect(found).toEqual([{ title: "ü 😀 'quoted'" }]);
      await expect(add(store, "a")).rejects.toThrow();
      expect(await ids(made.other)).toEqual(["b", "a"]);
    });

    it("keeps Word files byte for byte, what their objects show, and hands that on to the next edition", async () => {
      const sources = new Sources(store, now);
      const bytes = Uint8Array.from({ length: 1_000 }, (_, i) => (i * 7) % 256);
      const file = { name: "ü.docx", bytes, authors: new Map([["Anna 'A' Lind", "SWE"]]) };
      await sources.keep("one", file, 3);
      const found = await new Sources(made.other, now).find("one");
      expect({ ...found, bytes: new Uint8Array(found!.bytes) }).toEqual({ ...file, seq: 3 });
      expect(await sources.find("two")).toBeUndefined();
      const content = { kind: "maths", text: "x^2" } as const;
      const objects = {
        contents: new Map([["o0123456789abcdef0123", content]]),
        pictures: new Map([["p", { mime: "image/png" as const, bytes }]]),
      };
      // What comes with a second file is what it was.
      for (let i = 0; i < 2; i++) await sources.addObjects("one", objects);
      await sources.copyObjects("one", "two");
      expect(await sources.objects("two")).toEqual({ o0123456789abcdef0123: content });
      const picture = await sources.picture("two", "p");
      expect([picture?.mime, new Uint8Array(picture!.bytes)]).toEqual(["image/png", bytes]);
    });

    it("does a transaction as a whole, with what it appends to the log, or not at all", async () => {
      const work = (id: string, fails: boolean) => async (within: Store) => {
        await add(within, id);
        await within.log.append([{ resolution: id, expectedHead: 0, entries: [entry("one", "base")] }]);
        await within.transaction((deeper) => deeper.run("UPDATE resolutions SET title = 'x' WHERE id = $1", id));
        expect(await ids(within)).toContain(id);
        expect(await within.log.head(id)).toBe(1);
        expect(await within.log.read(id)).toHaveLength(1);
        if (fails) throw new Error("planted");
        return id;
      };
      await expect(store.transaction(work("a", true))).rejects.toThrow("planted");
      expect(await ids(store)).toEqual([]);
      expect(await store.log.head("a")).toBe(0);
      expect(await store.transaction(work("a", false))).toBe("a");
      expect(await ids(made.other)).toEqual(["a"]);
      expect(await made.other.log.head("a")).toBe(1);
    });

    it("lets nothing into a transaction that is not part of it", async () => {
      let outside: Promise<unknown> = Promise.resolve();
      const failed = store.transaction(async (within) => {
        await add(within, "within");
        outside = Promise.all([
          add(store, "beside"),
          store.log.append([{ resolution: "r", expectedHead: 0, entries: [entry("beside", "base")] }]),
        ]);
        await within.row("SELECT 1 AS one");
        throw new Error("planted");
      });
      await expect(failed).rejects.toThrow("planted");
      await outside;
      expect(await ids(store)).toEqual(["beside"]);
      expect(await store.log.head("r")).toBe(1);
    });

    it("does transactions that come at the same time one after the other or side by side, all of them", async () => {
      const each = Array.from({ length: 8 }, (_, n) =>
        (n % 2 === 0 ? store : made.beside).transaction(async (within) => {
          await add(within, `r${n}`);
          return within.log.append([{ resolution: `r${n}`, expectedHead: 0, entries: [entry("one", "base")] }]);
        }),
      );
      expect((await Promise.all(each)).every(([appended]) => appended?.ok)).toBe(true);
      expect((await ids(store)).sort()).toEqual(Array.from({ length: 8 }, (_, n) => `r${n}`));
    });

    it("is started for the first time once, whoever else starts", async () => {
      const start = { demo: true, origin: "http://127.0.0.1:4000", setupToken: "setup" };
      const starts = await Promise.all([prepare(store, start, now), prepare(made.beside, start, now)]);
      expect(starts.map(({ links }) => links.length).sort()).toEqual([0, 7]);
      expect(starts[0].meeting).toEqual(starts[1].meeting);
      expect(await new Catalogue(made.other, now).list()).toHaveLength(1);
      expect(await new Invitations(made.other, now).list()).toHaveLength(8);
      expect(await prepare(store, start, now)).toEqual({ meeting: starts[0].meeting, links: [] });
    });

    it("has one next edition of a text, whoever else begins it at the same moment", async () => {
      const begin = async (of: Store) => new Catalogue(of, now).addNext("one", base, actor, async () => {});
      const begun = await Promise.all([begin(store), begin(made.beside), begin(store)]);
      expect(begun.filter(({ added }) => added)).toHaveLength(1);
      expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
      const [{ id }] = begun;
      const catalogue = new Catalogue(made.other, now);
      expect((await catalogue.list()).map((listed) => listed.id)).toEqual([id]);
      expect(await catalogue.editionsAround("one")).toEqual({ next: id });
      expect(await catalogue.editionsAround(id)).toEqual({ previous: "one" });
    });

    it("signs in by an invitation until it is revoked, elsewhere too, and in the moment in which it is", async () => {
      const here = { invitations: new Invitations(store, now), sessions: new Sessions(store, now) };
      const there = { invitations: new Invitations(made.other, now), sessions: new Sessions(made.other, now) };
      const { token } = await here.invitations.invite({ name: "A. Rao", role: "delegate", proponent: "IND" });
      const opened = (await there.invitations.open(token))!;
      expect(opened.person).toMatchObject({ name: "A. Rao", role: "delegate", proponent: "IND" });
      const session = await there.sessions.find(await here.sessions.start(opened));
      expect(session?.person).toEqual(opened.person);
      expect(await here.sessions.lasting([session!.id, "none"])).toEqual(new Set([session!.id]));
      expect(await here.invitations.revoke(opened.invitation)).toBe(true);
      const late = await there.sessions.start(opened);
      expect(await here.sessions.find(late)).toBeUndefined();
      expect(await there.sessions.lasting([session!.id])).toEqual(new Set());
      expect(await here.invitations.open(token)).toBeUndefined();
      expect(await here.invitations.revoke("none")).toBe(false);
      expect((await there.invitations.list()).map(({ revokedAt }) => revokedAt)).toEqual([new Date(NOW).toISOString()]);
    });

    it("settles a draft once, whoever confirms, corrects or drops it at the same time", async () => {
      const [here, there] = [new Catalogue(store, now), new Catalogue(made.other, now)];
      const id = await here.addDraft({ source: "One.", base });
      expect(await there.draft(id)).toEqual({ source: "One.", base });
      expect(await there.correctDraft(id, { ...base, lang: "fr" })).toBe(true);
      const confirmed = await Promise.all([
        here.confirm(id, actor),
        new Catalogue(made.beside, now).confirm(id, actor),
      ]);
      expect(confirmed.sort()).toEqual([false, true]);
      expect([await here.correctDraft(id, base), await there.dropDraft(id), await here.draft(id)]).toEqual([
        false,
        false,
        undefined,
      ]);
      expect(await there.find(id)).toMatchObject({ state: "open", createdAt: new Date(NOW).toISOString() });
      expect(await store.log.head(id)).toBe(1);
    });
  });
}
