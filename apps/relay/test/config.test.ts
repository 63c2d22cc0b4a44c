// Settings: what is left out has a default, and what is bad is named in one sentence.

import { describe, expect, it } from "vitest";
import { originOf, readConfig } from "../src/config.ts";

describe("settings", () => {
  it("have defaults", () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 4000, host: "127.0.0.1", demo: true, trustProxy: false });
    for (const absent of ["setupToken", "databaseUrl", "origin"]) expect(config).not.toHaveProperty(absent);
    expect("dataDir" in config && config.dataDir).toMatch(/\/data$/);
    expect("webDir" in config && config.webDir).toMatch(/\/apps\/web\/dist$/);
  });

  it("are read", () => {
    expect(
      readConfig({
        PORT: "0",
        HOST: "::",
        CONCORD_DATA: "/d",
        CONCORD_DEMO: "0",
        CONCORD_SETUP_TOKEN: "abc",
        CONCORD_WEB: "/w",
        CONCORD_TRUST_PROXY: "1",
        DATABASE_URL: "postgres://c:p@db/concord",
        CONCORD_ORIGIN: "https://concord.example",
        CONCORD_LOG: "warn",
        CONCORD_METRICS: "[::]:9464",
        CONCORD_SIGNING_KEY: "/k.pem",
      }),
    ).toEqual({
      port: 0,
      host: "::",
      dataDir: "/d",
      demo: false,
      setupToken: "abc",
      webDir: "/w",
      trustProxy: true,
      databaseUrl: "postgres://c:p@db/concord",
      origin: "https://concord.example",
      journal: "warn",
      metrics: { host: "::", port: 9464 },
      signingKey: "/k.pem",
    });
    expect(readConfig({ CONCORD_METRICS: "9464" })).toMatchObject({ metrics: { host: "127.0.0.1", port: 9464 } });
    for (const [name, value] of [
      ["CONCORD_METRICS", "here"],
      ["CONCORD_METRICS", "99999"],
      ["CONCORD_LOG", "loud"],
    ] as const) {
      expect(readConfig({ [name]: value })).toEqual({ problem: expect.stringContaining(`${name} must be`) });
    }
  });

  it("name the proxies that are believed", () => {
    const env = { CONCORD_TRUST_PROXY: "10.0.0.0/8, 2001:db8::1" };
    expect(readConfig(env)).toMatchObject({ trustProxy: ["10.0.0.0/8", "2001:db8::1"] });
  });

  it("are refused in one sentence that names the variable", () => {
    const bad: Record<string, string>[] = [
      { PORT: "http" },
      { PORT: "65536" },
      { PORT: "-1" },
      { HOST: "a b" },
      { CONCORD_DEMO: "no" },
      { CONCORD_TRUST_PROXY: "true" },
      { CONCORD_TRUST_PROXY: "10.0.0.0/33" },
      { CONCORD_SETUP_TOKEN: "a b" },
      { DATABASE_URL: "mysql://db/concord" },
      { CONCORD_ORIGIN: "https://concord.example/path" },
    ];
    for (const env of bad) {
      const answer = readConfig(env);
      const [name] = Object.keys(env);
      expect("problem" in answer && answer.problem).toMatch(new RegExp(`^${name} must [^\\n]*\\.$`));
    }
  });

  it("tell where a browser on the machine reaches the relay", () => {
    expect(originOf("127.0.0.1", 4000)).toBe("http://127.0.0.1:4000");
    expect(originOf("0.0.0.0", 80)).toBe("http://localhost:80");
    expect(originOf("::1", 4000)).toBe("http://[::1]:4000");
  });
});
