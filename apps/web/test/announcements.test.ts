// What is said aloud, and how often.
import { describe, expect, test } from "vitest";
import { Announcements, type Clock, PAUSE } from "../src/resolution/announcements.ts";

/** A clock that stands still until it is moved. */
function handClock(): Clock & { move(ms: number): void } {
  let now = 0;
  let waiting: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after: (ms, run) => {
      const entry = { at: now + ms, run };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    move: (ms) => {
      now += ms;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
  };
}

describe("announcements", () => {
  test("the first is said at once, the next when ten seconds are over", () => {
    const said: string[] = [];
    const clock = handClock();
    const announcements = new Announcements((words) => said.push(words), clock);
    announcements.announce("connection", "Offline.");
    expect(said).toEqual(["Offline."]);
    announcements.announce("connection", "Connected again.");
    clock.move(PAUSE - 1);
    expect(said).toHaveLength(1);
    clock.move(1);
    expect(said).toEqual(["Offline.", "Connected again."]);
  });

  test("what comes in between is said together, the newest of each subject", () => {
    const said: string[] = [];
    const clock = handClock();
    const announcements = new Announcements((words) => said.push(words), clock);
    announcements.announce("others", "1 change.");
    for (let i = 2; i < 50; i++) announcements.announce("others", `${i} changes.`);
    announcements.announce("decided", "1 decided.");
    clock.move(PAUSE);
    expect(said).toEqual(["1 change.", "49 changes. 1 decided."]);
  });

  test("nothing is said after the page was left", () => {
    const said: string[] = [];
    const clock = handClock();
    const announcements = new Announcements((words) => said.push(words), clock);
    announcements.announce("a", "One.");
    announcements.announce("b", "Two.");
    announcements.stop();
    clock.move(PAUSE * 2);
    expect(said).toEqual(["One."]);
  });
});
