// The words of the save state.
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Language, useWords } from "../src/messages/words.tsx";
import { saySave } from "../src/resolution/SaveState.tsx";

type State = Parameters<typeof saySave>[1];

function Say({ state }: { state: State }): ReactNode {
  return saySave(useWords(), state).join("");
}
function said(state: State): string {
  return renderToStaticMarkup(createElement(Language, null, createElement(Say, { state })));
}
const since = new Date(new Date().setHours(10, 42, 0, 0)).getTime();

describe("the save state", () => {
  test("says Saved and the entry only when the relay has everything", () => {
    expect(said({ phase: "live", save: { kind: "saved", entry: 12 } })).toBe("Saved · entry 12");
  });
  test("says how many are on their way", () => {
    expect(said({ phase: "live", save: { kind: "saving", count: 2 } })).toBe("Saving… 2 on their way");
  });
  test("says since when it is cut, what is kept, and that one can go on", () => {
    expect(said({ phase: "offline", save: { kind: "offline", since, count: 3, kept: true } })).toBe(
      "Offline since 10:42: 3 edits kept on this device, go on writing",
    );
    expect(said({ phase: "offline", save: { kind: "offline", since, count: 1, kept: false } })).toBe(
      "Offline since 10:42: 1 edit on this page only, leave it open",
    );
  });
  test("the word Saved stands in no other state", () => {
    const others = [
      said({ phase: "live", save: { kind: "saving", count: 1 } }),
      said({ phase: "offline", save: { kind: "offline", since, count: 0, kept: true } }),
      said({ phase: "connecting", save: { kind: "saved", entry: 0 } }),
      said({ phase: "ended", save: { kind: "saved", entry: 3 } }),
    ];
    expect(others.filter((words) => /saved/i.test(words))).toEqual([]);
  });
});
