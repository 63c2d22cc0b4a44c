// The relay's settings as read from the environment. Every value is checked here, once, so that the rest of the
// relay never meets a bad one; a bad value is answered by one sentence that names the variable.

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isNetwork, type TrustProxy } from "./http/address.ts";
import { DATABASE_URL } from "./store/open.ts";
import { LEVELS, type Level } from "./watching/journal.ts";
import type { MetricsPlace } from "./watching/metrics-server.ts";

/** Settings of one relay. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Directory that holds everything the relay keeps. */
  readonly dataDir: string;
  /** Address of the PostgreSQL database that holds it instead, for several relays. */
  readonly databaseUrl?: string;
  /** Where people reach the relays, for links made on the command line, if that is not where this one listens. */
  readonly origin?: string;
  /** Whether the first start makes the demonstration and prints invitation links. */
  readonly demo: boolean;
  /** A token that is an editor's invitation, for unattended set-ups. */
  readonly setupToken?: string;
  /** File with the key that signs the heads of logs, if that is not the one in the data directory. */
  readonly signingKey?: string;
  /** How much the journal tells. */
  readonly journal: Level;
  /** Where figures for Prometheus are asked for, if anywhere. */
  readonly metrics?: MetricsPlace;
  /** Directory with the built pages. */
  readonly webDir: string;
  /** Which proxies in front are believed: that the outside is https (X-Forwarded-Proto), and who asks (X-Forwarded-For). */
  readonly trustProxy: TrustProxy;
}

const DEFAULT_WEB_DIR = fileURLToPath(new URL("../../web/dist", import.meta.url));

/** Reads the settings, or says in one sentence which one is bad. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config | { readonly problem: string } {
  const port = env.PORT?.trim() || "4000";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    return { problem: `PORT must be a number from 0 to 65535, not "${port}".` };
  }
  const host = env.HOST?.trim() || "127.0.0.1";
  if (!/^[A-Za-z0-9.:_-]+$/.test(host)) {
    return { problem: `HOST must be an address or a host name such as 127.0.0.1, not "${host}".` };
  }
  const demo = readSwitch("CONCORD_DEMO", env.CONCORD_DEMO, true);
  if (typeof demo !== "boolean") return demo;
  const trustProxy = readTrust(env.CONCORD_TRUST_PROXY?.trim() ?? "");
  if (typeof trustProxy === "object" && "problem" in trustProxy) return trustProxy;
  const setupToken = env.CONCORD_SETUP_TOKEN;
  if (setupToken !== undefined && setupToken !== "" && (setupToken.length > 200 || !/^[!-~]+$/.test(setupToken))) {
    return { problem: "CONCORD_SETUP_TOKEN must be up to 200 printable ASCII characters without spaces." };
  }
  const databaseUrl = env.DATABASE_URL?.trim();
  if (databaseUrl && !DATABASE_URL.test(databaseUrl)) {
    return {
      problem: "DATABASE_URL must be the address of a PostgreSQL database: postgres://user:password@host/name.",
    };
  }
  const origin = env.CONCORD_ORIGIN?.trim();
  if (origin && !/^https?:\/\/[^/\s]+$/.test(origin)) {
    return { problem: `CONCORD_ORIGIN must be an origin such as https://concord.example, not "${origin}".` };
  }
  const level = env.CONCORD_LOG?.trim() || (process.stderr.isTTY ? "warn" : "info");
  const journal = LEVELS.find((known) => known === level);
  if (journal === undefined) return { problem: `CONCORD_LOG must be one of ${LEVELS.join(", ")}, not "${level}".` };
  const metrics = readMetrics(env.CONCORD_METRICS?.trim() ?? "");
  if (metrics !== undefined && "problem" in metrics) return metrics;
  const signingKey = env.CONCORD_SIGNING_KEY?.trim();
  return {
    port: Number(port),
    host,
    dataDir: resolve(env.CONCORD_DATA?.trim() || "./data"),
    demo,
    webDir: env.CONCORD_WEB?.trim() ? resolve(env.CONCORD_WEB.trim()) : DEFAULT_WEB_DIR,
    trustProxy,
    journal,
    ...(metrics ? { metrics } : {}),
    ...(setupToken ? { setupToken } : {}),
    ...(databaseUrl ? { databaseUrl } : {}),
    ...(origin ? { origin } : {}),
    ...(signingKey ? { signingKey: resolve(signingKey) } : {}),
  };
}

function readMetrics(value: string): MetricsPlace | undefined | { problem: string } {
  if (value === "") return undefined;
  const [, host = "127.0.0.1", port = ""] = /^(?:([A-Za-z0-9._-]+|\[[0-9A-Fa-f:]+\]):)?(\d{1,5})$/.exec(value) ?? [];
  if (port !== "" && Number(port) <= 65535) return { host: host.replace(/^\[|\]$/g, ""), port: Number(port) };
  return { problem: `CONCORD_METRICS must be a port such as 9464, or an address and a port, not "${value}".` };
}

function readTrust(value: string): TrustProxy | { problem: string } {
  if (value === "" || value === "0") return false;
  if (value === "1") return true;
  const networks = value.split(",").map((network) => network.trim());
  if (networks.every(isNetwork)) return networks;
  return {
    problem: `CONCORD_TRUST_PROXY must be 0, 1, or addresses and networks such as 10.0.0.0/8 with commas between them, not "${value}".`,
  };
}

function readSwitch(name: string, value: string | undefined, byDefault: boolean): boolean | { problem: string } {
  if (value === undefined || value.trim() === "") return byDefault;
  if (value.trim() === "1") return true;
  if (value.trim() === "0") return false;
  return { problem: `${name} must be 0 or 1, not "${value}".` };
}

/** The address at which a browser on this machine reaches a relay that listens on `host` and `port`. */
export function originOf(host: string, port: number): string {
  if (host === "0.0.0.0" || host === "::") return `http://localhost:${port}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
