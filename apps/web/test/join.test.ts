// @vitest-environment happy-dom
// An invitation link: signs in without a click, or says why not; its token stays in no address.
import { act, createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api } from "../src/api.ts";
import { SessionProvider } from "../src/me.tsx";
import { Language } from "../src/messages/words.tsx";
import { Join } from "../src/pages/Join.tsx";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const user = { id: "u1", name: "A. Rao", role: "delegate", proponent: "IND" } as const;

let root: Root;
async function open(path: string): Promise<void> {
  history.replaceState(null, "", path);
  await act(async () => root.render(createElement(Language, null, SessionWith(createElement(Join)))));
}
const SessionWith = (inside: React.ReactElement) => createElement(SessionProvider, null, inside);
const text = (): string => document.body.textContent ?? "";

beforeEach(() => {
  document.body.innerHTML = "<div id=root></div>";
  root = createRoot(document.getElementById("root")!);
});
afterEach(() => {
  act(() => root.unmount());
  vi.restoreAllMocks();
});

describe("/join#TOKEN", () => {
  test("posts the token once, asks who that is, and goes on to the resolutions without a click", async () => {
    const signIn = vi.spyOn(api, "signIn").mockResolvedValue({ ok: true, value: { user } });
    const me = vi.spyOn(api, "me").mockResolvedValue({ ok: true, value: { user, meeting: { name: "Meeting" } } });
    await open("/join#secret-token");
    expect(signIn.mock.calls).toEqual([["secret-token"]]);
    expect(me).toHaveBeenCalledTimes(1);
    expect(location.pathname + location.hash).toBe("/");
  });

  test("says that an invitation is not valid, and what to do", async () => {
    vi.spyOn(api, "signIn").mockResolvedValue({ ok: false, status: 401, code: "unknown-invitation" });
    await open("/join#gone");
    expect(text()).toContain("This invitation is not valid");
    expect(text()).toContain("Ask the secretariat");
    expect(location.pathname).toBe("/join");
  });

  test("does not call an invitation wrong when it is the relay that cannot be reached", async () => {
    vi.spyOn(api, "signIn").mockResolvedValue({ ok: false, status: 0, code: "offline" });
    await open("/join#good");
    expect(text()).toContain("The relay cannot be reached");
    expect(document.querySelector("button")?.textContent).toBe("Try again");
  });

  test("without a token asks for the whole link, and posts nothing", async () => {
    const signIn = vi.spyOn(api, "signIn");
    await open("/join");
    expect(text()).toContain("This link is not complete");
    expect(signIn).not.toHaveBeenCalled();
  });
});
