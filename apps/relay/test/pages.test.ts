// The pages: one index for the addresses there are, assets kept for ever, nothing outside the directory; and what a
// relay behind a proxy that speaks https says of that.

import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningRelay, startRelay } from "../src/server.ts";
import { type RelayUnderTest, relayUnderTest } from "./relay-under-test.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

describe("the pages", () => {
  const directory = temporaryDirectory();
  const webDir = join(directory.path, "dist");
  let relay: RelayUnderTest;
  beforeAll(async () => {
    mkdirSync(join(webDir, "assets"), { recursive: true });
    writeFileSync(join(webDir, "index.html"), "<!doctype html><title>Concord</title>");
    writeFileSync(join(webDir, "assets", "index-4f2a.js"), "export {};");
    writeFileSync(join(webDir, "icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    writeFileSync(join(webDir, ".secret"), "secret");
    writeFileSync(join(directory.path, "outside.txt"), "outside");
    relay = await relayUnderTest({ webDir });
  });
  afterAll(async () => {
    await relay.stop();
    directory.remove();
  });
  const get = (path: string): Promise<Response> => relay.stranger().get(path);

  it("are one page at every address that there is, asked for anew each time", async () => {
    for (const path of ["/", "/join", "/people", "/resolutions/abc", "/resolutions/abc/draft"]) {
      const response = await get(path);
      expect(response.status, path).toBe(200);
      expect(response.headers.get("content-type")).toContain("text/html");
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(await response.text()).toContain("<title>Concord</title>");
    }
  });

  it("have assets that are kept for ever, since their names tell their content", async () => {
    const response = await get("/assets/index-4f2a.js");
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-type")).toContain("javascript");
    expect((await get("/icon.svg")).headers.get("cache-control")).toBe("no-cache");
  });

  it("are sent as they were compressed by the build, to browsers that understand it", async () => {
    const words = "export const words = 'early warning for coastal communities';".repeat(50);
    const path = join(webDir, "assets", "page-77aa.js");
    writeFileSync(path, words);
    writeFileSync(`${path}.br`, brotliCompressSync(words));
    writeFileSync(`${path}.gz`, gzipSync(words));
    for (const [accepted, encoding] of [
      ["gzip, br", "br"],
      ["gzip", "gzip"],
      ["identity", null],
      ["br;q=0, gzip", "gzip"],
    ] as const) {
      const response = await relay
        .stranger()
        .request("GET", "/assets/page-77aa.js", undefined, { "accept-encoding": accepted });
      expect(response.headers.get("content-encoding"), accepted).toBe(encoding);
      expect(response.headers.get("content-type")).toContain("javascript");
      expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
      expect(response.headers.get("vary")).toContain("Accept-Encoding");
      expect(await response.text()).toBe(words);
    }
    expect((await get("/assets/page-77aa.js.br/..%2f..%2foutside.txt")).status).toBe(404);
  });

  it("are nothing else", async () => {
    for (const path of [
      "/assets/none.js",
      "/index.htm",
      "/.secret",
      "/assets",
      "/assets/",
      "/api",
      "/api/x",
      "/resolutions",
      "/people/x",
    ]) {
      const response = await get(path);
      expect(response.status, path).toBe(404);
      expect(response.headers.get("content-type"), path).toContain("application/problem+json");
    }
    for (const path of [
      "/../outside.txt",
      "/assets/../../outside.txt",
      "/%2e%2e/outside.txt",
      "/assets/..%2f..%2foutside.txt",
    ]) {
      expect(await raw(relay.origin, path), path).not.toContain("outside");
    }
  });

  it("say to a browser that there is nothing at an address, and to nothing else", async () => {
    const open = (path: string) => fetch(relay.origin + path, { headers: { accept: "text/html,*/*;q=0.8" } });
    for (const path of ["/nothing", "/people/x", "/resolutions"]) {
      const response = await open(path);
      expect(response.status, path).toBe(404);
      expect(await response.text(), path).toContain("<title>Concord</title>");
    }
    for (const path of ["/api", "/api/x", "/assets/none.js", "/sync/x"]) {
      expect((await open(path)).headers.get("content-type"), path).toContain("application/problem+json");
    }
  });

  it("say what to do when they have not been built", async () => {
    const unbuilt = await relayUnderTest();
    const response = await unbuilt.stranger().get("/");
    expect(response.status).toBe(503);
    expect(((await response.json()) as { code: string }).code).toBe("no-pages");
    await unbuilt.stop();
  });

  it("are behind https where a trusted proxy says so, and then only", async () => {
    const data = temporaryDirectory();
    const config = {
      port: 0,
      host: "127.0.0.1",
      dataDir: data.path,
      demo: false,
      webDir,
      setupToken: "abc",
      journal: "silent" as const,
    };
    for (const trustProxy of [true, false]) {
      const running = (await startRelay({ ...config, trustProxy })) as RunningRelay;
      const headers = { "content-type": "application/json", "x-forwarded-proto": "https" };
      const body = JSON.stringify({ invitation: "abc" });
      const response = await fetch(`${running.origin}/api/session`, { method: "POST", headers, body });
      const cookie = response.headers.getSetCookie()[0]!;
      expect(cookie.includes("Secure")).toBe(trustProxy);
      expect(await httpsOnly(running.origin, "concord.example")).toBe(trustProxy ? "max-age=31536000" : undefined);
      expect(await httpsOnly(running.origin, "localhost:8443"), "a certificate believed by hand").toBeUndefined();
      const invited = await fetch(`${running.origin}/api/invitations`, {
        method: "POST",
        headers: { ...headers, cookie: cookie.split(";")[0]! },
        body: JSON.stringify({ role: "chair" }),
      });
      const { url } = (await invited.json()) as { url: string };
      expect(new URL(url).protocol).toBe(trustProxy ? "https:" : "http:");
      await running.stop();
    }
    data.remove();
  });
});

/** A request whose path nobody tidies on the way. */
function raw(origin: string, path: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      let body = "";
      response.on("data", (data) => {
        body += data;
      });
      response.on("end", () => resolve(body));
    })
      .on("error", reject)
      .end();
  });
}

/** For how long a browser that came by https, to a host of this name, is told to come by nothing else. */
function httpsOnly(origin: string, host: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    request(`${origin}/`, { headers: { host, "x-forwarded-proto": "https" } }, (response) => {
      response.resume();
      resolve(response.headers["strict-transport-security"]);
    })
      .on("error", reject)
      .end();
  });
}
