// Invitations and sessions over HTTP, and on the command line: a link signs in on several devices until it expires or is
// revoked, only hashes are stored, and guessing is slowed down.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inviteFromCommandLine } from "../src/index.ts";
import { type RelayUnderTest, relayUnderTest, SETUP_TOKEN, Visitor } from "./relay-under-test.ts";

const DAY = 86_400_000;
const cookieOf = (response: Response): string => response.headers.getSetCookie()[0] ?? "";

describe("accounts", () => {
  let relay: RelayUnderTest;
  beforeEach(async () => {
    relay = await relayUnderTest();
  });
  afterEach(() => relay.stop());

  async function signIn(invitation: string): Promise<Visitor> {
    const response = await relay.stranger().post("/api/session", { invitation });
    expect(response.status).toBe(200);
    return new Visitor(relay.origin, cookieOf(response).split(";")[0]);
  }

  it("makes the setup token an editor's invitation, on every start", async () => {
    const editor = await signIn(SETUP_TOKEN);
    expect(await (await editor.get("/api/me")).json()).toEqual({
      user: { id: expect.any(String), name: "Secretariat", role: "editor" },
      meeting: { name: "Meeting" },
    });
  });

  it("gives a cookie that no script reads and no other site sends", async () => {
    const response = await relay.stranger().post("/api/session", { invitation: SETUP_TOKEN });
    expect(cookieOf(response)).toMatch(/^concord_session=[\w-]{32}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it("invites: a link on the host of the request that works on several devices", async () => {
    const editor = await signIn(SETUP_TOKEN);
    const response = await editor.post("/api/invitations", { role: "delegate", proponent: "IND", name: " A. Rao " });
    expect(response.status).toBe(201);
    const { token, url } = (await response.json()) as { token: string; url: string };
    expect(url).toBe(`${relay.origin}/join#${token}`);
    const me = { id: expect.any(String), name: "A. Rao", role: "delegate", proponent: "IND" };
    const [phone, laptop] = [await signIn(token), await signIn(token)];
    const answers = await Promise.all([phone, laptop].map(async (device) => (await device.get("/api/me")).json()));
    expect(answers[0]).toEqual({ user: me, meeting: { name: "Meeting" } });
    expect(answers[1]).toEqual(answers[0]);
    await phone.request("DELETE", "/api/session");
    expect((await phone.get("/api/me")).status).toBe(401);
    expect((await laptop.get("/api/me")).status).toBe(200);
  });

  it("asks for a proponent of delegates only, and names what is wrong", async () => {
    const editor = await signIn(SETUP_TOKEN);
    for (const role of ["editor", "chair", "observer"]) {
      expect((await editor.post("/api/invitations", { role, name: "N. N." })).status).toBe(201);
    }
    const wrong: [unknown, string][] = [
      [{ role: "delegate", name: "x" }, "proponent"],
      [{ role: "delegate", name: "x", proponent: "ind" }, "proponent"],
      [{ role: "delegate", name: "x", proponent: "ABCDEFGHI" }, "proponent"],
      [{ role: "king", name: "x" }, "role"],
      [{ role: "editor", name: "x".repeat(121) }, "name"],
      [{ role: "editor", name: "a\u0000b" }, "name"],
      [{ role: "editor", name: "x", more: 1 }, ""],
    ];
    for (const [body, path] of wrong) {
      const response = await editor.post("/api/invitations", body);
      expect(response.status).toBe(400);
      expect(response.headers.get("content-type")).toContain("application/problem+json");
      const problem = (await response.json()) as { code: string; detail: string; errors: { path: string }[] };
      expect(problem.code).toBe("invalid");
      expect(problem.errors[0]?.path).toBe(path);
    }
  });

  it("stores no token, of invitations or sessions", async () => {
    const editor = await signIn(SETUP_TOKEN);
    const { token } = (await (await editor.post("/api/invitations", { role: "chair" })).json()) as { token: string };
    const device = await signIn(token);
    relay.db.pragma("wal_checkpoint(TRUNCATE)");
    const stored = readFileSync(join(relay.dataDir, "concord.db"), "latin1");
    for (const secret of [SETUP_TOKEN, token, device.cookie!.split("=")[1]!]) expect(stored).not.toContain(secret);
    const listed = await (await editor.get("/api/invitations")).text();
    expect(listed).not.toContain(token);
    expect(listed).toContain("chair");
  });

  it("ends an invitation after 60 days, and a session 30 days after it was last used", async () => {
    const editor = await signIn(SETUP_TOKEN);
    const { token } = (await (await editor.post("/api/invitations", { role: "chair" })).json()) as { token: string };
    const device = await signIn(token);
    for (let day = 0; day < 50; day += 25) {
      relay.pass(25 * DAY);
      const [used, again] = [await device.get("/api/me"), await device.get("/api/me")];
      // The browser keeps the cookie for as long as the relay keeps the session.
      expect(cookieOf(used)).toMatch(new RegExp(`^${device.cookie}; Max-Age=2592000;`));
      expect([used.status, cookieOf(again)]).toEqual([200, ""]);
    }
    relay.pass(11 * DAY);
    expect((await relay.stranger().post("/api/session", { invitation: token })).status).toBe(401);
    expect((await device.get("/api/me")).status).toBe(200);
    relay.pass(31 * DAY);
    expect((await device.get("/api/me")).status).toBe(401);
  });

  it("signs nobody out for good where a clock was ahead when somebody signed in", async () => {
    const device = await signIn(SETUP_TOKEN);
    relay.pass(40 * DAY);
    await signIn(SETUP_TOKEN);
    expect((await device.get("/api/me")).status).toBe(401);
    relay.pass(-40 * DAY);
    expect((await device.get("/api/me")).status).toBe(200);
  });

  it("clears away what expired long ago", async () => {
    await signIn(SETUP_TOKEN);
    relay.pass(20 * DAY);
    await signIn(SETUP_TOKEN);
    relay.pass(380 * DAY);
    await relay.relay.invitations.inviteWith(SETUP_TOKEN, { name: "Secretariat", role: "editor" });
    await signIn(SETUP_TOKEN);
    expect(relay.db.prepare("SELECT count(*) AS left FROM sessions").get()).toEqual({ left: 2 });
  });

  it("slows down whoever guesses invitations, and lets go in time", async () => {
    const stranger = relay.stranger();
    const guess = (invitation: string): Promise<Response> => stranger.post("/api/session", { invitation });
    for (let n = 0; n < 30; n++) expect((await guess(`guess-${n}`)).status).toBe(401);
    const refused = await guess(SETUP_TOKEN);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("10");
    relay.pass(11_000);
    expect((await guess(SETUP_TOKEN)).status).toBe(200);
  });

  it("reads no body that is not JSON, too large, or of a form", async () => {
    const stranger = relay.stranger();
    const send = (body: string, type = "application/json"): Promise<Response> =>
      stranger.request("POST", "/api/session", body, { "content-type": type });
    expect((await send("{")).status).toBe(400);
    expect((await send(JSON.stringify({ invitation: "x".repeat(20_000) }))).status).toBe(413);
    expect((await send("invitation=x", "application/x-www-form-urlencoded")).status).toBe(400);
    expect((await send("[]")).status).toBe(400);
  });

  describe("on the command line", () => {
    const link = (answer: { url: string } | { problem: string }): URL => new URL("url" in answer ? answer.url : "x:");

    it("invites while the relay is running, on the address it was last reached at", async () => {
      const answer = await inviteFromCommandLine({ dataDir: relay.dataDir, role: "delegate", proponent: "KEN" });
      expect(link(answer).origin).toBe(relay.origin);
      expect(link(answer).pathname).toBe("/join");
      const kenya = await signIn(link(answer).hash.slice(1));
      expect(await (await kenya.get("/api/me")).json()).toMatchObject({
        user: { name: "Delegate, KEN", role: "delegate", proponent: "KEN" },
      });
    });

    it("takes another origin", async () => {
      const origin = "https://concord.example";
      expect(link(await inviteFromCommandLine({ dataDir: relay.dataDir, role: "chair", origin })).href).toMatch(
        /^https:\/\/concord\.example\/join#[\w-]{32}$/,
      );
    });

    it("says in one sentence what is wrong", async () => {
      const dataDir = relay.dataDir;
      for (const wrong of [
        { dataDir, role: "king" },
        { dataDir, role: "delegate" },
        { dataDir, role: "delegate", proponent: "ind" },
        { dataDir, role: "chair", name: "x".repeat(121) },
        { dataDir: join(dataDir, "nowhere"), role: "chair" },
      ]) {
        const answer = await inviteFromCommandLine(wrong);
        expect("problem" in answer && answer.problem).toMatch(/^[A-Z][^\n]*\.$/);
      }
    });
  });
});
