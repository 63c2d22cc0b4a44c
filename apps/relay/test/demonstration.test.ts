// The demonstration, as a first start makes it: what is promised of it, and that its log is a log like any other.

import { readMarkup, writeText } from "@concord/formats";
import { CLAUSE_KINDS, type Clause, NUMBERINGS, type Redline } from "@concord/redline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DELEGATIONS } from "../src/demo/delegations.ts";
import { discussed } from "../src/demo/discussed.ts";
import { RESOLUTION_12 } from "../src/demo/resolution-12.ts";
import { inviteFromCommandLine, verifyLogs } from "../src/index.ts";
import { startRelay } from "../src/server.ts";
import { RelayProcess } from "./relay-process.ts";
import { Visitor } from "./relay-under-test.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const LINK = /^ {2}(\S.*?) {2,}(http:\/\/127\.0\.0\.1:\d+)\/join#([\w-]{32})$/;

describe("the demonstration", () => {
  const directory = temporaryDirectory();
  let first: RelayProcess;
  beforeAll(async () => {
    first = await RelayProcess.start({ CONCORD_DATA: directory.path });
  });
  afterAll(async () => {
    await first.end("SIGTERM");
    directory.remove();
  });
  const links = (relay: RelayProcess): [whose: string, token: string][] =>
    relay.printed.flatMap((line) => {
      const match = LINK.exec(line);
      return match === null ? [] : [[match[1]!, match[3]!]];
    });
  const signIn = async (relay: RelayProcess, token: string): Promise<Visitor> => {
    const response = await new Visitor(relay.origin, undefined).post("/api/session", { invitation: token });
    expect(response.status).toBe(200);
    return new Visitor(relay.origin, response.headers.getSetCookie()[0]!.split(";")[0]);
  };

  it("prints a link for each role and delegation, each of which signs in", async () => {
    expect(links(first).map(([whose]) => whose)).toEqual([
      "Secretariat editor",
      "Chair",
      ...DELEGATIONS.map(({ name, proponent }) => `Delegate of ${name} (${proponent})`),
      "Observer",
    ]);
    const roles = [];
    for (const [, token] of links(first)) {
      const { user, meeting } = (await (await (await signIn(first, token)).get("/api/me")).json()) as {
        user: { role: string; proponent?: string };
        meeting: { name: string };
      };
      roles.push(user.proponent ?? user.role);
      expect(meeting.name).toBe("WCRC-30 · Committee 3");
    }
    expect(roles).toEqual(["editor", "chair", "IND", "J", "KEN", "ECP", "observer"]);
  });

  it("has one resolution with about 40 pending changes, as authored", async () => {
    const observer = await signIn(first, links(first).at(-1)![1]);
    const { resolutions } = (await (await observer.get("/api/resolutions")).json()) as {
      resolutions: { id: string; title: string; pending: number }[];
    };
    expect(resolutions).toHaveLength(1);
    const { id, title, pending } = resolutions[0]!;
    expect(title).toBe("Resolution 12: Strengthening early-warning telecommunications for small island States");
    expect(pending).toBeGreaterThanOrEqual(38);
    expect(pending).toBeLessThanOrEqual(46);
    const reading = readMarkup(RESOLUTION_12);
    if (!reading.ok) throw new Error(reading.message);
    const authored = discussed(reading.redline, { at: "2026-01-01T00:00:00Z", nameOf: (proponent) => proponent });
    for (const view of ["base", "agreed", "proposed"] as const) {
      const exported = await (await observer.get(`/api/resolutions/${id}/export?format=txt&view=${view}`)).text();
      expect(exported).toBe(writeText(authored, { kind: view }));
      expect(exported).toContain(" [on outer islands], ");
    }
    const json = await (await observer.get(`/api/resolutions/${id}/export?format=json&view=markup`)).json();
    const { threads, reasons, clauses } = json as Redline;
    expect(threads).toMatchObject([{ comments: [{ proponent: "KEN" }, { proponent: "ECP" }] }]);
    expect(reasons).toMatchObject([{ proponent: "J" }]);
    expect(clauses.flatMap(({ moved = [] }) => moved)).toMatchObject([{ proponent: "IND", state: "pending" }]);
  });

  it("shows every kind of clause and change", () => {
    const reading = readMarkup(RESOLUTION_12);
    if (!reading.ok) throw new Error(reading.message);
    const { clauses, notes } = reading.redline;
    const base = [...clauses, ...notes].filter(({ mark }) => mark.inserted === undefined);
    expect(new Set(base.map(({ kind }) => kind))).toEqual(new Set(CLAUSE_KINDS));
    expect(new Set(base.map(({ numbering }) => numbering))).toEqual(new Set(NUMBERINGS));
    const all: readonly Clause[] = [...clauses, ...notes];
    const runs = all.flatMap((clause) => clause.runs);
    expect(runs.some(({ tracking }) => (tracking.deleted?.length ?? 0) > 1)).toBe(true);
    expect(
      runs.some(
        ({ tracking: { inserted, deleted } }) => inserted && deleted?.some((d) => d.proponent !== inserted.proponent),
      ),
    ).toBe(true);
    const isWhole = (clause: Clause, what: "inserted" | "deleted"): boolean =>
      clause.mark[what] !== undefined && clause.runs.every(({ tracking }) => tracking[what] !== undefined);
    expect(clauses.some((clause) => isWhole(clause, "inserted"))).toBe(true);
    expect(clauses.some((clause) => isWhole(clause, "deleted"))).toBe(true);
    expect(
      clauses.some(({ mark, runs: parts }) => mark.inserted && parts.some((part) => !part.tracking.inserted)),
    ).toBe(true);
    expect(clauses.some(({ mark, runs: parts }) => mark.deleted && parts.some((part) => !part.tracking.deleted))).toBe(
      true,
    );
  });

  it("is made once: a second start keeps everything and prints no links, a new one is made by command", async () => {
    const [, token] = links(first)[2]!;
    expect(await first.end("SIGKILL")).toBeNull();
    first = await RelayProcess.start({ CONCORD_DATA: directory.path });
    expect(links(first)).toEqual([]);
    expect(first.printed.at(-1)).toContain(" invite ROLE");
    const india = await signIn(first, token);
    const { resolutions } = (await (await india.get("/api/resolutions")).json()) as { resolutions: object[] };
    expect(resolutions).toHaveLength(1);
    const answer = await inviteFromCommandLine({ dataDir: directory.path, role: "chair" });
    expect("url" in answer && answer.url.startsWith(`${first.origin}/join#`)).toBe(true);
    expect(await verifyLogs({ dataDir: directory.path })).toMatchObject({ resolutions: 1, problems: [] });
  });

  it("shares its data with no second relay", async () => {
    const config = {
      port: 0,
      host: "127.0.0.1",
      dataDir: directory.path,
      demo: true,
      webDir: "/",
      trustProxy: false,
      journal: "silent" as const,
    };
    expect(await startRelay(config)).toEqual({
      problem: `Another relay is running with the data in ${directory.path}.`,
    });
  });

  it("is made when the relay can be reached, and not when its port is taken", async () => {
    const data = temporaryDirectory();
    const { port } = new URL(first.origin);
    await expect(RelayProcess.start({ CONCORD_DATA: data.path, PORT: port })).rejects.toThrow(
      `concord: The relay cannot listen on 127.0.0.1 port ${port}: something else listens there already.`,
    );
    const relay = await RelayProcess.start({ CONCORD_DATA: data.path });
    expect(links(relay)).toHaveLength(7);
    await relay.end("SIGTERM");
    data.remove();
  });

  it("is left out when that is said", async () => {
    const empty = temporaryDirectory();
    const relay = await RelayProcess.start({ CONCORD_DATA: empty.path, CONCORD_DEMO: "0", CONCORD_SETUP_TOKEN: "abc" });
    expect(links(relay)).toEqual([]);
    const editor = await signIn(relay, "abc");
    expect(await (await editor.get("/api/resolutions")).json()).toEqual({ resolutions: [] });
    expect(await relay.end("SIGTERM")).toBe(0);
    empty.remove();
  });

  it("does not start on a bad setting: one sentence, exit 2", async () => {
    await expect(RelayProcess.start({ CONCORD_DATA: directory.path, PORT: "many" })).rejects.toThrow(
      /^the relay did not start: concord: PORT must be a number from 0 to 65535, not "many"\.\n$/,
    );
  });
});
