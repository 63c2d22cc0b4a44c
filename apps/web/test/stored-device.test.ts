// What a device keeps: two tabs that write at once lose nothing of one another, nothing is deleted that is nowhere else,
// and one person's is not another's. Against an IndexedDB in memory.
import "fake-indexeddb/auto";
import type { OwnEdit, Snapshot } from "@concord/sync";
import { expect, test } from "vitest";
import { NO_WORK } from "../src/bring-in/work.ts";
import { openDatabase } from "../src/device/database.ts";
import { forget, forgetOthers, unsentOf } from "../src/device/people.ts";
import { KeptRecovery } from "../src/device/recoveries.ts";
import { StoredDevice } from "../src/device/stored-device.ts";

const edit = (client: number, from: number, to: number): OwnEdit => ({
  epoch: "e1",
  client,
  proponent: "IND",
  from,
  to,
  update: new Uint8Array([client, from, to]),
});

const snapshot = (seq: number, acked: [number, number][], epoch = "e1"): Snapshot => ({
  hello: {
    version: 1,
    epoch,
    head: seq,
    user: { id: "asha", name: "A. Rao", role: "delegate", proponent: "IND" },
    resolution: { id: "r1", title: "A resolution" },
  },
  text: new Uint8Array([seq]),
  ledger: { seq, leases: [], times: [], ends: [], decisions: [] },
  acked,
});

// Nobody waits for this page: what may wait until it is idle is done at once.
globalThis.requestIdleCallback = (run) => {
  run({ didTimeout: false, timeRemaining: () => 1 });
  return 0;
};

/** What a new tab finds: its reading comes after everything that was begun before, for a store takes turns. */
async function found(person: string, resolution: string) {
  return new StoredDevice(person, resolution).load();
}

test("edits of two tabs are both there, and go when the text that is stored has them", async () => {
  const [one, two] = [new StoredDevice("asha", "r1"), new StoredDevice("asha", "r1")];
  one.keep(edit(7, 0, 4));
  two.keep(edit(8, 0, 2));
  one.keep(edit(7, 4, 6));
  one.snapshot(() => snapshot(5, [[7, 4]]));
  const kept = await found("asha", "r1");
  expect(kept?.snapshot?.ledger.seq).toBe(5);
  expect(kept?.edits.map(({ client, from, to }) => [client, from, to])).toEqual([
    [7, 4, 6],
    [8, 0, 2],
  ]);
  expect(await unsentOf("asha")).toBe(2);
});

test("an older text does not take the place of a later one, nor what came after it", async () => {
  const [one, two] = [new StoredDevice("asha", "r2"), new StoredDevice("asha", "r2")];
  one.snapshot(() => snapshot(9, []));
  one.arrived({ seq: 10, updates: [], entries: [] });
  await found("asha", "r2");
  two.snapshot(() => snapshot(6, [[7, 99]]));
  two.keep(edit(7, 0, 4));
  const kept = await found("asha", "r2");
  expect(kept?.snapshot?.ledger.seq).toBe(9);
  expect(kept?.arrived.map(({ seq }) => seq)).toEqual([10]);
  expect(kept?.edits).toHaveLength(1);
  // Another store of the relay counts from the beginning.
  two.snapshot(() => snapshot(2, [[7, 99]], "e2"));
  const anew = await found("asha", "r2");
  expect(anew?.snapshot?.hello.epoch).toBe("e2");
  expect(anew?.arrived).toEqual([]);
  expect(anew?.edits).toHaveLength(1);
});

test("refused words take the place of the edits that held them, until they are dismissed", async () => {
  const device = new StoredDevice("asha", "r3");
  device.keep(edit(7, 0, 4));
  device.keep(edit(7, 4, 9));
  device.keep(edit(8, 0, 3));
  const refused = { refusal: { code: "bad-text", reason: "a test" }, text: "x", lost: [[7, 2, 9]] } as const;
  device.refuse("7:2:9", refused, [edit(7, 0, 2)]);
  const kept = await found("asha", "r3");
  expect(kept?.edits.map(({ client, from, to }) => [client, from, to])).toEqual([
    [7, 0, 2],
    [8, 0, 3],
  ]);
  expect(kept?.refusals).toEqual([{ id: "7:2:9", edit: refused }]);
  device.dismiss("7:2:9");
  expect((await found("asha", "r3"))?.refusals).toEqual([]);
});

test("who signs in next finds nothing of others, whose unsent words stay until they sign out themselves", async () => {
  const [asha, ken] = [new StoredDevice("asha2", "r1"), new StoredDevice("ken", "r1")];
  asha.snapshot(() => snapshot(3, []));
  ken.snapshot(() => snapshot(4, []));
  ken.keep(edit(9, 0, 1));
  ken.offline(12);
  await found("ken", "r1");
  await forgetOthers("wanjiru");
  expect((await found("asha2", "r1"))?.snapshot).toBeUndefined();
  expect((await found("ken", "r1"))?.edits).toHaveLength(1);
  expect((await found("ken", "r1"))?.offlineSince).toBe(12);
  await forget("ken");
  expect(await unsentOf("ken")).toBe(0);
  expect(await found("ken", "r1")).toEqual({ arrived: [], edits: [], refusals: [] });
});

test("a proposal that is being brought in is kept as it was last, for its person, until that one signs out", async () => {
  const one = new KeptRecovery("mary", "r7");
  void one.keep({ ...NO_WORK, text: "one" });
  void one.keep({ ...NO_WORK, text: "two" });
  await one.keep({ ...NO_WORK, text: "three" });
  expect((await new KeptRecovery("mary", "r7").load())?.text).toBe("three");
  expect(await new KeptRecovery("asha", "r7").load()).toBeUndefined();
  expect(await unsentOf("mary")).toBe(1);
  await forgetOthers("asha");
  expect((await one.load())?.text).toBe("three");
  await forget("mary");
  expect(await one.load()).toBeUndefined();
  await one.keep({ ...NO_WORK, text: "four" });
  await one.keep(null);
  expect([await one.load(), await unsentOf("mary"), one.works]).toEqual([undefined, 0, true]);
});

test("a device that stores no more says so", async () => {
  const device = new StoredDevice("asha", "r5");
  await device.load();
  expect(device.works).toBe(true);
  (await openDatabase())?.close();
  device.keep(edit(7, 0, 4));
  await expect.poll(() => device.works).toBe(false);
  expect(await device.edits()).toEqual([]);
});
