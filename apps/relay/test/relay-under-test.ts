// A relay in this process for one test: port of the system's choice, data thrown away at the end, time in the test's
// hand where it matters; and people who are signed in to it.

import type { ClauseKind, Numbering } from "@concord/redline";
import type { Role } from "@concord/sync";
import { actorOf } from "../src/accounts/person.ts";
import type { TrustProxy } from "../src/http/address.ts";
import type { Relay } from "../src/relay.ts";
import { startRelay } from "../src/server.ts";
import type { Db } from "../src/store/database.ts";
import type { SqliteStore } from "../src/store/sqlite.ts";
import { type Journal, reportTo } from "../src/watching/journal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

export const SETUP_TOKEN = "setup-token-of-the-tests";

export interface RelayUnderTest {
  readonly relay: Relay;
  readonly origin: string;
  readonly dataDir: string;
  /** The database itself, for what no relay does to it. */
  readonly db: Db;
  /** What the relay reported as its own faults. */
  readonly reports: string[];
  /** Moves the relay's clock on. */
  pass(milliseconds: number): void;
  /** Somebody with this role, signed in. */
  person(role: Role, proponent?: string): Promise<Visitor>;
  /** Somebody who is not signed in. */
  stranger(): Visitor;
  /** Adds an open resolution and answers its id. */
  resolution(...paragraphs: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

export async function relayUnderTest(
  options: {
    dataDir?: string;
    webDir?: string;
    trustProxy?: TrustProxy;
    databaseUrl?: string;
    signingKey?: string;
    /** Reads the journal, and has figures served. */
    journal?: Journal;
  } = {},
): Promise<RelayUnderTest> {
  const directory = temporaryDirectory();
  const dataDir = options.dataDir ?? directory.path;
  const reports: string[] = [];
  let passed = 0;
  const running = await startRelay(
    {
      port: 0,
      host: "127.0.0.1",
      dataDir,
      demo: false,
      webDir: options.webDir ?? directory.path,
      trustProxy: options.trustProxy ?? false,
      setupToken: SETUP_TOKEN,
      journal: "silent",
      ...(options.journal === undefined ? {} : { metrics: { host: "127.0.0.1", port: 0 } }),
      ...(options.databaseUrl === undefined ? {} : { databaseUrl: options.databaseUrl }),
      ...(options.signingKey === undefined ? {} : { signingKey: options.signingKey }),
    },
    {
      now: () => Date.now() + passed,
      report: (what, error) => {
        reports.push(`${what}: ${String(error)}`);
        if (options.journal !== undefined) reportTo(options.journal)(what, error);
      },
      ...(options.journal === undefined ? {} : { journal: options.journal }),
    },
  );
  if ("problem" in running) throw new Error(running.problem);
  const { relay, origin } = running;
  const person = async (role: Role, proponent?: string): Promise<Visitor> => {
    const { token } = await relay.invitations.invite({
      name: `The ${role} ${proponent ?? ""}`.trim(),
      role,
      ...(proponent ? { proponent } : {}),
    });
    const opened = await relay.invitations.open(token);
    if (opened === undefined) throw new Error("an invitation that has just been made does not work");
    return new Visitor(origin, `concord_session=${await relay.sessions.start(opened)}`);
  };
  return {
    relay,
    origin,
    dataDir,
    db: (relay.store as SqliteStore).db,
    reports,
    pass: (milliseconds) => {
      passed += milliseconds;
    },
    person,
    stranger: () => new Visitor(origin, undefined),
    resolution: (...paragraphs) => relay.catalogue.addOpen(baseOf(...paragraphs), actorOf(SECRETARIAT)),
    stop: async () => {
      await running.stop();
      directory.remove();
    },
  };
}

const SECRETARIAT = { id: "secretariat", name: "Secretariat", role: "editor" } as const;

/** A base text of plain paragraphs. */
function baseOf(...paragraphs: readonly string[]) {
  const kind: ClauseKind = "paragraph";
  const numbering: Numbering = "none";
  return {
    lang: "en",
    clauses: paragraphs.map((text) => ({ kind, level: 1, numbering, content: [{ text }] })),
    notes: [],
  };
}

/** A person's device: requests with its cookie, from the relay's own pages. */
export class Visitor {
  readonly origin: string;
  readonly cookie: string | undefined;

  constructor(origin: string, cookie: string | undefined) {
    this.origin = origin;
    this.cookie = cookie;
  }

  request(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.origin}${path}`, {
      method,
      redirect: "manual",
      headers: {
        origin: this.origin,
        ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  }

  get(path: string): Promise<Response> {
    return this.request("GET", path);
  }

  post(path: string, body: unknown): Promise<Response> {
    return this.request("POST", path, body);
  }
}
