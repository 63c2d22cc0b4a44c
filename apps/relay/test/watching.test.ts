// What whoever runs a relay sees of it: a journal in which nothing of what people wrote, are called or sign in with stands, and figures at a port of
// their own, which the dashboard in docs/ asks for.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openJournal } from "../src/watching/journal.ts";
import { Client } from "./client.ts";
import { type RelayUnderTest, relayUnderTest, SETUP_TOKEN } from "./relay-under-test.ts";

const told: string[] = [];
const secrets = ["Zephyrine", "Quillon", "marmalade", "kumquat", SETUP_TOKEN];
let relay: RelayUnderTest;
let id: string;
let figures: () => Promise<string>;

beforeAll(async () => {
  relay = await relayUnderTest({ journal: openJournal("debug", { write: (line) => void told.push(line) }) });
  const { metrics } = told.map((line) => JSON.parse(line)).find(({ msg }) => msg === "started") as { metrics: number };
  figures = async () => (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text();

  // A busy session: somebody signs in by a link, types, is refused, decides; the store fails, and so does the relay.
  id = await relay.resolution("The marmalade as adopted.");
  const person = { name: "Zephyrine Quillon", role: "delegate", proponent: "IND" } as const;
  const { token } = await relay.relay.invitations.invite(person);
  const entered = await relay.stranger().post("/api/session", { invitation: token });
  const cookie = entered.headers.get("set-cookie")!.split(";")[0]!;
  expect(entered.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  secrets.push(token, cookie.split("=")[1]!);
  await relay.stranger().post("/api/session", { invitation: "kumquat-guess" });
  await relay.stranger().get(`/${token}`);
  const client = await Client.open({ origin: relay.origin, cookie }, id);
  client.type("kumquat ");
  await client.saved();
  client.sendUpdate(new TextEncoder().encode("kumquat"));
  await client.until(({ type }) => type === "refusal");
  const chair = await relay.person("chair");
  await chair.post(`/api/resolutions/${id}/commands`, { type: "policy", policy: "frozen" });
  await chair.post(`/api/resolutions/${id}/commands`, { type: "kumquat" });
  const { log } = relay.relay.store;
  const { append } = log;
  log.append = () => Promise.reject(new Error("kumquat is too long for Zephyrine Quillon"));
  client.type("marmalade ");
  await client.closed;
  log.append = append;
  relay.relay.catalogue.list = () => Promise.reject(new Error("kumquat"));
  expect((await chair.get("/api/resolutions")).status).toBe(500);
});
afterAll(() => relay.stop());

it("tells what happened, and nothing of text, names, tokens and cookies", () => {
  const lines = told.map((line) => JSON.parse(line) as Record<string, unknown>);
  const request = {
    msg: "request",
    route: "/api/resolutions/:id/commands",
    resolution: id,
    status: 200,
    level: "info",
  };
  expect(lines).toContainEqual(expect.objectContaining({ ...request, milliseconds: expect.any(Number) }));
  expect(lines).toContainEqual(expect.objectContaining({ msg: "socket closed", resolution: id }));
  expect(lines).toContainEqual(expect.objectContaining({ msg: "the log could not be written", error: "Error" }));
  expect(lines).toContainEqual(expect.objectContaining({ msg: "GET /api/resolutions failed", level: "error" }));
  const all = told.join("");
  expect(secrets).toHaveLength(7);
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
});

it("counts, at a port of its own and nowhere else", async () => {
  const text = await figures();
  for (const line of [
    /^concord_entries_total\{kind="update"\} 1$/m,
    /^concord_entries_total\{kind="decision"\} 1$/m,
    /^concord_updates_refused_total\{code="too-large"\} 1$/m,
    /^concord_appends_total\{outcome="failed"\} 1$/m,
    /^concord_append_seconds_count 3$/m,
    /^concord_faults_total 2$/m,
    /^concord_http_requests_total\{status="5xx"\} 1$/m,
    /^concord_rooms [01]$/m,
    /^nodejs_heap_size_used_bytes \d+$/m,
  ]) {
    expect(text).toMatch(line);
  }
  // How late it comes to things is measured from the first question on.
  expect(await figures()).toMatch(/^concord_event_loop_delay_p99_seconds [\d.e-]+$/m);
  expect((await relay.stranger().get("/metrics")).status).toBe(404);
});

it("gives the dashboard every series that it asks for", async () => {
  await relay.relay.signer!.look();
  const path = join(import.meta.dirname, "../../../docs/dashboard.json");
  const { panels } = JSON.parse(readFileSync(path, "utf8")) as { panels: { targets: { expr: string }[] }[] };
  const exprs = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
  const asked = new Set(exprs.flatMap((expr) => expr.match(/\b(?:concord|process|nodejs)_[a-z0-9_]+/g) ?? []));
  expect(asked.size).toBeGreaterThan(12);
  const given = new Set((await figures()).match(/^[a-z0-9_]+/gm));
  expect([...asked].filter((name) => !given.has(name))).toEqual([]);
});
