// The border: every route with every role and with none, requests from other sites, and what the pages may run. The
// table is written here by hand; a route that is not in it turns the test red.

import type { Express } from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROLES } from "../src/accounts/person.ts";
import { buildApp } from "../src/http/app.ts";
import { PAGES } from "../src/http/pages.ts";
import { type RelayUnderTest, relayUnderTest, type Visitor } from "./relay-under-test.ts";

const ALL = [...ROLES];
const EDITOR = ["editor"];
const DECIDING = ["editor", "chair"];

/** Method, path, and who may: "anyone" or roles. */
const BORDER: readonly (readonly [method: string, path: string, who: "anyone" | readonly string[]])[] = [
  ["GET", "/healthz", "anyone"],
  ["GET", "/readyz", "anyone"],
  ["POST", "/api/session", "anyone"],
  ["DELETE", "/api/session", "anyone"],
  ["GET", "/api/me", ALL],
  ["POST", "/api/invitations", EDITOR],
  ["GET", "/api/invitations", EDITOR],
  ["DELETE", "/api/invitations/:id", EDITOR],
  ["GET", "/api/resolutions", ALL],
  ["POST", "/api/resolutions", EDITOR],
  ["GET", "/api/resolutions/:id", ALL],
  ["GET", "/api/resolutions/:id/export", ALL],
  ["GET", "/api/resolutions/:id/objects", ALL],
  ["GET", "/api/resolutions/:id/pictures/:picture", ALL],
  ["GET", "/api/resolutions/:id/history", ALL],
  ["POST", "/api/resolutions/:id/commands", DECIDING],
  ["GET", "/api/resolutions/:id/proponents", DECIDING],
  ["GET", "/api/resolutions/:id/draft", EDITOR],
  ["PUT", "/api/resolutions/:id/draft", EDITOR],
  ["DELETE", "/api/resolutions/:id/draft", EDITOR],
  ["POST", "/api/resolutions/:id/confirm", EDITOR],
  ...PAGES.map((path) => ["GET", path, "anyone"] as const),
];

interface Layer {
  readonly name: string;
  readonly handle: { readonly stack?: unknown };
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** Every route that the application has, as Express holds them. */
function routesOf(app: Express): string[] {
  const layers = (app as unknown as { router: { stack: Layer[] } }).router.stack;
  const nested = layers.filter(({ route, handle }) => route === undefined && handle.stack !== undefined);
  if (nested.length > 0) throw new Error("a router inside the application: the walk does not see its routes");
  return layers.flatMap(({ route }) =>
    route === undefined ? [] : Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`),
  );
}

const listed = BORDER.map(([method, path]) => `${method} ${path}`).sort();

describe("the border", () => {
  let relay: RelayUnderTest;
  let id: string;
  const visitors = new Map<string, Visitor>();
  beforeAll(async () => {
    relay = await relayUnderTest();
    id = await relay.resolution("One paragraph.");
    visitors.set("nobody", relay.stranger());
    for (const role of ROLES) visitors.set(role, await relay.person(role, role === "delegate" ? "IND" : undefined));
  });
  afterAll(() => relay.stop());

  it("has exactly the routes of the table", () => {
    expect(routesOf(buildApp(relay.relay)).sort()).toEqual(listed);
  });

  it("turns red when a route is added that is not in the table", () => {
    const app = buildApp(relay.relay);
    app.get("/api/planted", (_req, res) => void res.end("open to all"));
    expect(routesOf(app).sort()).not.toEqual(listed);
    const hidden = buildApp(relay.relay);
    hidden.use("/api", buildApp(relay.relay).router as never);
    expect(() => routesOf(hidden)).toThrow("router inside");
  });

  for (const [method, path, who] of BORDER) {
    for (const role of ["nobody", ...ROLES]) {
      const expected = who === "anyone" || who.includes(role) ? "lets in" : "keeps out";
      it(`${method} ${path} ${expected} ${role}`, async () => {
        // A session of its own, so that signing out ends no other test's.
        const visitor = role === "nobody" ? relay.stranger() : await relay.person(role as never, "IND");
        const response = await visitor.request(method, path.replace(":id", id));
        const { code } = response.headers.get("content-type")?.includes("json")
          ? ((await response.json()) as { code?: string })
          : {};
        if (expected === "lets in") {
          expect(["signed-out", "not-allowed"]).not.toContain(code);
          expect(response.status).not.toBe(500);
        } else if (role === "nobody") expect([response.status, code]).toEqual([401, "signed-out"]);
        else expect([response.status, code]).toEqual([403, "not-allowed"]);
      });
    }
  }

  it("keeps out a session that has ended, on every route", async () => {
    const visitor = await relay.person("editor");
    expect((await visitor.request("DELETE", "/api/session")).status).toBe(204);
    for (const [method, path, who] of BORDER) {
      if (who === "anyone") continue;
      expect((await visitor.request(method, path.replace(":id", id))).status, `${method} ${path}`).toBe(401);
    }
  });

  it("answers a problem for an address that there is not", async () => {
    for (const path of ["/api/nothing", "/nothing", "/sync/x", "/resolutions/x/history", "/.env", "/../package.json"]) {
      const response = await visitors.get("editor")!.get(path);
      expect(response.status, path).toBe(404);
      expect(response.headers.get("content-type"), path).toContain("application/problem+json");
    }
  });

  describe("a request from another site", () => {
    const foreign: readonly Record<string, string>[] = [
      { origin: "https://elsewhere.example" },
      { origin: "null" },
      { origin: "http://127.0.0.1:1" },
      { origin: "not an origin" },
    ];
    for (const [method, path] of BORDER) {
      if (method === "GET") continue;
      it(`${method} ${path} is refused, whoever is signed in`, async () => {
        for (const headers of foreign) {
          const response = await visitors.get("editor")!.request(method, path.replace(":id", id), undefined, headers);
          expect(response.status, headers.origin).toBe(403);
          expect(((await response.json()) as { code: string }).code).toBe("other-origin");
        }
      });
    }

    it("is told by Sec-Fetch-Site where a browser sends no Origin", async () => {
      const { cookie, origin } = visitors.get("editor")!;
      const send = (headers: Record<string, string>): Promise<Response> =>
        fetch(`${origin}/api/invitations/none`, { method: "DELETE", headers: { cookie: cookie!, ...headers } });
      expect((await send({ "sec-fetch-site": "cross-site" })).status).toBe(403);
      expect((await send({ "sec-fetch-site": "same-site" })).status).toBe(403);
      expect((await send({ "sec-fetch-site": "same-origin" })).status).toBe(404);
      expect((await send({})).status).toBe(404);
    });
  });

  it("sets the same strict policy on every response", async () => {
    const { host } = new URL(relay.origin);
    for (const [method, path] of BORDER) {
      const { headers } = await visitors.get("nobody")!.request(method, path.replace(":id", id));
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy, path).toContain("default-src 'self';");
      expect(policy).toContain(`connect-src 'self' ws://${host};`);
      for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
        expect(policy).toContain(part);
      expect(policy).not.toMatch(/unsafe|\*|script-src|style-src/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-powered-by")).toBeNull();
    }
  });

  it("puts no host into the policy that is none", async () => {
    const { status, policy } = await rawRequest(relay.origin, "evil.example/;script-src *");
    expect(status).toBe(200);
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toContain("evil");
  });
});

/** A request with a Host header of one's own. */
async function rawRequest(origin: string, host: string): Promise<{ status: number; policy: string }> {
  const { request } = await import("node:http");
  return new Promise((resolve, reject) => {
    request(`${origin}/healthz`, { headers: { host } }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, policy: String(response.headers["content-security-policy"]) });
    })
      .on("error", reject)
      .end();
  });
}
