// What every implementation of the log keeps. A test file calls `logContract` with a way to make an empty one; it awaits
// every answer, so that an implementation that answers later can be held to it as well.

import type { Actor } from "@concord/sync";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Log, NewEntry } from "../src/log/log.ts";

export interface LogUnderTest {
  readonly log: Log;
  /** The same log as another relay has it. */
  readonly other: Log;
  close(): void | Promise<void>;
}

const actor: Actor = { userId: "u1", name: "A. Rao", role: "delegate", proponent: "IND" };

export function entry(text: string, kind: NewEntry["kind"] = "update"): NewEntry {
  return { at: "2030-03-04T10:00:00.000Z", actor, kind, payload: new TextEncoder().encode(text) };
}

async function texts(log: Log, resolution: string, after = 0): Promise<string[]> {
  return Array.from(
    await log.read(resolution, after),
    ({ seq, payload }) => `${seq} ${new TextDecoder().decode(payload)}`,
  );
}

export function logContract(name: string, make: () => LogUnderTest | Promise<LogUnderTest>): void {
  describe(`the contract of a log: ${name}`, () => {
    let made: LogUnderTest;
    beforeEach(async () => {
      made = await make();
    });
    afterEach(() => made.close());

    it("is empty at first", async () => {
      expect(await made.log.head("a")).toBe(0);
      expect(await texts(made.log, "a")).toEqual([]);
    });

    it("tells many heads at once", async () => {
      const entries = [entry("one", "base"), entry("two")];
      await made.log.append([{ resolution: "a", expectedHead: 0, entries }]);
      expect(await made.other.heads(["b", "a"])).toEqual(
        new Map([
          ["b", 0],
          ["a", 2],
        ]),
      );
      expect(await made.log.heads([])).toEqual(new Map());
    });

    it("numbers entries from 1 without a gap, in the order given", async () => {
      await made.log.append([{ resolution: "a", expectedHead: 0, entries: [entry("one", "base"), entry("two")] }]);
      const [appended] = await made.log.append([{ resolution: "a", expectedHead: 2, entries: [entry("three")] }]);
      expect(appended).toEqual({ resolution: "a", ok: true, head: 3 });
      expect(await made.log.head("a")).toBe(3);
      expect(await texts(made.log, "a")).toEqual(["1 one", "2 two", "3 three"]);
      expect(await texts(made.log, "a", 2)).toEqual(["3 three"]);
    });

    it("reads many at once, each behind what is known of it", async () => {
      const entries = [entry("one", "base"), entry("two"), entry("three")];
      await made.log.append(["a", "b"].map((resolution) => ({ resolution, expectedHead: 0, entries })));
      const read = await made.other.readMany(new Map(Object.entries({ b: 2, none: 0, a: 1 })));
      expect(read).toEqual(
        new Map([
          ["b", await made.log.read("b", 2)],
          ["none", []],
          ["a", await made.log.read("a", 1)],
        ]),
      );
      expect(read.get("a")?.map(({ seq }) => seq)).toEqual([2, 3]);
    });

    it("gives back what was put in", async () => {
      const put = entry("ü 😀 \u0000", "decision");
      await made.log.append([{ resolution: "a", expectedHead: 0, entries: [put] }]);
      expect(Array.from(await made.log.read("a"))).toEqual([{ ...put, seq: 1 }]);
    });

    it("refuses a batch whose head has moved, and appends nothing of it", async () => {
      await made.log.append([{ resolution: "a", expectedHead: 0, entries: [entry("mine")] }]);
      const batch = { resolution: "a", expectedHead: 0, entries: [entry("late"), entry("later")] };
      expect(await made.log.append([batch])).toEqual([{ resolution: "a", ok: false, code: "head-moved" }]);
      expect(await texts(made.log, "a")).toEqual(["1 mine"]);
    });

    it("refuses a head that is not there yet", async () => {
      const batch = { resolution: "a", expectedHead: 5, entries: [entry("early")] };
      expect(await made.log.append([batch])).toEqual([{ resolution: "a", ok: false, code: "head-moved" }]);
    });

    it("appends the batches of other resolutions beside a refused one", async () => {
      await made.log.append([{ resolution: "b", expectedHead: 0, entries: [entry("taken")] }]);
      const appended = await made.log.append([
        { resolution: "a", expectedHead: 0, entries: [entry("one")] },
        { resolution: "b", expectedHead: 0, entries: [entry("late")] },
        { resolution: "c", expectedHead: 0, entries: [entry("one"), entry("two")] },
      ]);
      expect(appended.map((one) => one.ok && one.head)).toEqual([1, false, 2]);
      expect(await texts(made.log, "b")).toEqual(["1 taken"]);
      expect(await texts(made.log, "c")).toEqual(["1 one", "2 two"]);
    });

    it("reads and appends in turn: what is judged is judged against all that is there", async () => {
      const entries = [entry("one", "base"), entry("two")];
      await made.other.append(["a", "b"].map((resolution) => ({ resolution, expectedHead: 0, entries })));
      let racing: Promise<unknown> = Promise.resolve();
      const appended = await made.log.appendInTurn(new Map(Object.entries({ a: 1, b: 2, c: 0 })), (following) => {
        expect([...following].map(([id, read]) => [id, read.map(({ seq }) => seq)])).toEqual(
          expect.arrayContaining([
            ["a", [2]],
            ["b", []],
            ["c", []],
          ]),
        );
        // Whoever comes meanwhile with what it knew is too late.
        racing = new Promise((resolve) => setImmediate(resolve)).then(() =>
          made.other.append([{ resolution: "a", expectedHead: 2, entries: [entry("late")] }]),
        );
        return ["a", "c"].map((id) => ({
          resolution: id,
          expectedHead: id === "a" ? 2 : 0,
          entries: [entry("in turn")],
        }));
      });
      expect(appended).toEqual([
        { resolution: "a", ok: true, head: 3 },
        { resolution: "c", ok: true, head: 1 },
      ]);
      expect(await racing).toEqual([{ resolution: "a", ok: false, code: "head-moved" }]);
      expect(await texts(made.other, "a")).toEqual(["1 one", "2 two", "3 in turn"]);
      expect(await made.log.appendInTurn(new Map([["a", 3]]), () => [])).toEqual([]);
    });

    it("lets one of two relays have a place", async () => {
      const here = await made.log.append([{ resolution: "a", expectedHead: 0, entries: [entry("here")] }]);
      const there = await made.other.append([{ resolution: "a", expectedHead: 0, entries: [entry("there")] }]);
      expect([here[0]?.ok, there[0]?.ok]).toEqual([true, false]);
      expect(await texts(made.other, "a")).toEqual(["1 here"]);
    });
  });
}
