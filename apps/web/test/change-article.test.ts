// @vitest-environment happy-dom
// The list of changes as it is in the page: names and roles that people with screen readers, and tests, go by.
import type { Change, PanelItem, ResolutionSession, SessionState } from "@concord/editor";
import type { Piece } from "@concord/sync";
import { act, createElement, createRef } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api } from "../src/api.ts";
import { Language } from "../src/messages/words.tsx";
import { Changes } from "../src/resolution/Changes.tsx";
import { DecidingContext } from "../src/resolution/decisions.ts";
import { byClause } from "../src/resolution/filter.ts";
import { SessionContext } from "../src/resolution/use-state.ts";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const change = (id: string, over: Partial<Change> = {}): Change => ({
  id,
  proponent: "IND",
  enteredBy: "A. Rao",
  at: "2026-11-21T10:20:00Z",
  state: "pending",
  own: false,
  changes: [id],
  reasons: [],
  threads: [],
  parts: [{ what: "insertion", text: `words ${id}`, state: "pending" }],
  clause: { id: "1:1", markId: "1:1", label: "a)", call: "noting", kind: "item" },
  kind: "insert",
  ...over,
});

let root: Root;
/** The text as the replica has it: what a decision is weighed against. */
let pieces: Piece[] = [];
const withdrawn: string[] = [];
const session = {
  store: { subscribe: () => () => {}, get: () => ({ head: 7, lang: "en", clauses: [] }) as unknown as SessionState },
  flush: () => {},
  peer: { replica: { names: ["s:0"], pieces: () => pieces } },
  withdraw: ({ id }: Change) => withdrawn.push(id),
} as unknown as ResolutionSession;

/** Shows the list to somebody. */
function show(
  changes: readonly Change[],
  who: { mayDecide: boolean; current?: string; onSelect?: (item: PanelItem) => void },
) {
  const text = createRef<HTMLDivElement>();
  const list = createElement(Changes, {
    news: new Set<string>(),
    groups: byClause(changes),
    current: who.current,
    mine: "IND",
    mayDecide: who.mayDecide,
    placed: false,
    text,
    onSelect: who.onSelect ?? (() => {}),
    onBeyond: () => {},
  });
  const deciding = who.mayDecide
    ? { resolution: "r1", ruling: "chair" as const, ask: async () => "alone" as const, goOn: () => {} }
    : undefined;
  const inside = createElement(DecidingContext, { value: deciding }, list);
  act(() => root.render(createElement(Language, null, createElement(SessionContext, { value: session }, inside))));
}
const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
const buttons = (): string[] => all("article button").map((button) => button.textContent ?? "");

beforeEach(() => {
  document.body.innerHTML = "<div id=root></div>";
  root = createRoot(document.getElementById("root")!);
});
afterEach(() => {
  act(() => root.unmount());
  vi.restoreAllMocks();
});

describe("the list named Changes", () => {
  test("has an article a change, folded or open", () => {
    show(
      [
        change("1:0"),
        change("2:0"),
        change("3:0", { clause: { id: "1:2", markId: "1:2", label: "b)", kind: "item" } }),
      ],
      {
        mayDecide: false,
        current: "2:0",
      },
    );
    const list = all('[role="list"][aria-label="Changes"]');
    expect(list).toHaveLength(1);
    expect(list[0]!.querySelectorAll("li article")).toHaveLength(3);
    expect(all("article[data-open]").map((article) => article.textContent)).toEqual([
      expect.stringContaining("words 2:0"),
    ]);
    expect(document.querySelector("h3")?.textContent).toBe("noting a)");
  });

  test("has Accept and Reject on every pending change for who may decide, folded ones included", () => {
    show([change("1:0"), change("2:0")], { mayDecide: true, current: "1:0" });
    expect(buttons()).toEqual(["Accept", "Reject", "Add a note", "Accept", "Reject"]);
  });

  test("has no button for others, but Withdraw on what is their own and pending", () => {
    show([change("1:0", { own: true }), change("2:0"), change("3:0", { own: true, state: "accepted" })], {
      mayDecide: false,
    });
    expect(buttons()).toEqual(["Withdraw"]);
    act(() => (document.querySelector("article button") as HTMLButtonElement).click());
    expect(withdrawn).toEqual(["1:0"]);
  });

  test("has Reopen on what is decided", () => {
    show([change("1:0", { state: "accepted" }), change("2:0", { state: "rejected" })], { mayDecide: true });
    expect(buttons()).toEqual(["Reopen", "Reopen"]);
  });

  test("says of a decision whose ruling it is, who entered it and why", () => {
    const decision = {
      seq: 9,
      by: "M. Okafor",
      ruling: "chair",
      note: "As agreed.",
      at: "2026-11-21T10:55:00Z",
      state: "accepted",
    } as const;
    show([change("1:0", { state: "accepted", decision })], { mayDecide: false, current: "1:0" });
    const words = document.querySelector("article")!.textContent;
    expect(words).toContain("The chair’s ruling: accepted. Entered by M. Okafor");
    expect(words).toContain("As agreed.");
  });
});

describe("a press", () => {
  test("on an article selects it, by pointer and by key; on its buttons it does not", () => {
    const selected: string[] = [];
    show([change("1:0", { own: true })], { mayDecide: false, onSelect: ({ id }) => selected.push(id) });
    const article = document.querySelector("article")!;
    act(() => article.click());
    act(() => article.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true })));
    act(() => (article.querySelector("button") as HTMLButtonElement).click());
    expect(selected).toEqual(["1:0", "1:0"]);
  });

  test("on Accept sends the decision with whose ruling it is and what was seen, and keeps the focus in the article", async () => {
    const sent = vi
      .spyOn(api, "decide")
      .mockResolvedValue({ ok: true, value: { seq: 8, leftOut: 0, hidden: false, kept: 0 } });
    show([change("1:0")], { mayDecide: true });
    await act(async () => (document.querySelector("article button") as HTMLButtonElement).click());
    expect(sent).toHaveBeenCalledWith("r1", {
      type: "decide",
      change: "1:0",
      state: "accepted",
      ruling: "chair",
      seen: 7,
    });
    expect(document.activeElement?.tagName).toBe("ARTICLE");
  });

  test("what was left out is told when it came or went meanwhile, not for a slip of the keys corrected before", async () => {
    const slip = change("1:0", {
      parts: [
        { what: "insertion", text: "to ", state: "pending" },
        { what: "insertion", text: "ow", state: "withdrawn" },
      ],
    });
    const told = () => document.querySelector(".failed")?.textContent ?? "";
    const sent = vi.spyOn(api, "decide");
    const trace = { change: "1:0", proponent: "IND", enteredBy: "A. Rao" };
    const piece = (clock: number, text: string, fate: "pending" | "withdrawn"): Piece => ({
      client: 7,
      clock,
      length: text.length,
      content: { text },
      inserted: { ...trace, fate },
      deleted: [],
      visible: fate === "pending",
    });
    pieces = [piece(0, "to ", "pending"), piece(3, "ow", "withdrawn")];
    sent.mockResolvedValue({ ok: true, value: { seq: 8, leftOut: 2, hidden: false, kept: 0 } });
    show([slip], { mayDecide: true });
    await act(async () => (document.querySelector("article button") as HTMLButtonElement).click());
    expect(told()).toBe("");
    sent.mockResolvedValue({ ok: true, value: { seq: 9, leftOut: 3, hidden: false, kept: 0 } });
    await act(async () => (document.querySelector("article button") as HTMLButtonElement).click());
    expect(told()).toBe("What was added or withdrawn meanwhile was left out.");
  });

  test("on Reject that comes to nothing says so", async () => {
    vi.spyOn(api, "decide").mockResolvedValue({ ok: false, status: 409, code: "nothing-to-decide" });
    show([change("1:0")], { mayDecide: true });
    await act(async () => (all("article button")[1] as HTMLButtonElement).click());
    expect(document.querySelector('[role="alert"]')?.textContent).toBe("Nothing of this change is pending any more.");
  });
});
