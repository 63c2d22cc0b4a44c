// The watchdog: an update that the judge does not come to an end with costs its sender the connection and its room its memory, not
// the relay; and what honest people send is not slower for it.

import { expect, it, onTestFinished, vi } from "vitest";
import { verifyAll } from "../src/log/verify.ts";
import { Hung, PATIENCE_MS, UNWATCHED, watched } from "../src/sync/watchdog.ts";
import { Client } from "./client.ts";
import { relayUnderTest } from "./relay-under-test.ts";

const FOREVER = "forever ".repeat(200);

it("ends an update that hangs, sends its sender away for good, and everybody else is back at once", async () => {
  const relay = await relayUnderTest();
  onTestFinished(() => relay.stop());
  const [id, other] = [await relay.resolution("The text as adopted."), await relay.resolution("Another one.")];
  const [villain, india, japan] = await Promise.all(
    ["EVE", "IND", "J"].map((proponent) => relay.person("delegate", proponent)),
  );
  const eve = await Client.open(villain!, id);
  const here = await Client.open(india!, id);
  const there = await Client.open(japan!, other);
  here.type("before ");
  await here.saved();
  // A decoder with a fault that nobody knows of yet.
  const { resolution } = await relay.relay.rooms.open(id);
  const judge = resolution.judge.bind(resolution);
  vi.spyOn(resolution, "judge").mockImplementation((update, actor) => {
    while (Buffer.from(update).includes(FOREVER));
    return judge(update, actor);
  });
  const start = performance.now();
  eve.type(FOREVER);
  expect((await eve.closed).code).toBe(4400);
  expect((await here.closed).code).toBe(4503);
  const took = performance.now() - start;
  expect(took).toBeLessThan(PATIENCE_MS + 1_000);
  expect(relay.reports).toEqual([
    expect.stringMatching(/^an update of \S+ to resolution \S+ hung: Error: it had not ended/),
  ]);
  // Those who were elsewhere never left, those who were here come back, and the sender does not for a while.
  there.type("meanwhile ");
  await there.saved();
  const again = await Client.open(india!, id, here.peer);
  again.type("after ");
  await again.saved();
  expect(again.text).toContain("after before ");
  expect((await new Client(villain!, id).closed).code).toBe(4529);
  relay.pass(61_000);
  await (await Client.open(villain!, id)).close();
  expect((await verifyAll(relay.relay.store)).problems).toEqual([]);
  console.log(`an update that hangs: ended and everybody sent back after ${took.toFixed(0)} ms`);
});

it("does the same over a question that hangs, and lets through what fails by itself", () => {
  const fails = (): never => {
    throw new RangeError("by itself");
  };
  for (const bytes of [1, UNWATCHED + 1]) {
    expect(watched(bytes, () => bytes)).toBe(bytes);
    expect(() => watched(bytes, fails)).toThrow(RangeError);
  }
  expect(() =>
    watched(UNWATCHED + 1, () => {
      for (;;);
    }),
  ).toThrow(Hung);
  expect(watched(UNWATCHED + 1, () => "on")).toBe("on");
});

it("costs what is typed nothing, and a paste less than a millisecond", () => {
  const ROUNDS = 300;
  const median = (bytes: number): number => {
    const times = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      watched(bytes, () => bytes);
      return performance.now() - start;
    });
    return times.sort((a, b) => a - b)[ROUNDS / 2]!;
  };
  const [typed, pasted] = [median(60), median(20_000)];
  console.log(
    `watching costs ${(1_000 * typed).toFixed(1)} µs for a key and ${(1_000 * pasted).toFixed(0)} µs for a paste`,
  );
  expect(typed).toBeLessThan(0.05);
  expect(pasted).toBeLessThan(5);
});
