// The built pages: one index.html for every page there is, and its assets, whose names carry a hash of their content
// and may therefore be kept for ever.

import { existsSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import express, { type Express, type RequestHandler } from "express";
import { problem } from "./answer.ts";
import { send } from "./route.ts";

/** The addresses of pages. */
export const PAGES = ["/", "/join", "/people", "/resolutions/:id", "/resolutions/:id/draft"] as const;

/** Where there is never a page. */
const NO_PAGE = /^\/(?:api|assets|sync)(?:\/|$)/;

const YEAR_MS = 365 * 86_400_000;

/** Names of assets as the build gives them. */
const ASSET = /^\/[\w-]+\.(js|css)$/;
const ENCODINGS = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

/** Sends what was compressed when the pages were built, where there is such a file and the browser understands it. */
function compressed(assets: string): RequestHandler {
  return (req, res, next) => {
    const kind = ASSET.exec(req.path)?.[1];
    if (kind === undefined) return next();
    res.vary("Accept-Encoding");
    for (const [encoding, ending] of ENCODINGS) {
      if (req.acceptsEncodings(encoding) === false || !existsSync(join(assets, req.path + ending))) continue;
      res.type(kind).setHeader("Content-Encoding", encoding);
      req.url = req.path + ending;
      break;
    }
    next();
  };
}

/** Serves the pages in `webDir`. */
export function servePages(app: Express, webDir: string): void {
  const index = join(webDir, "index.html");
  const page: RequestHandler = (_req, res, next) => {
    if (!existsSync(index)) {
      send(res, problem(503, "no-pages", `The pages have not been built: ${webDir} has no index.html.`));
      return;
    }
    res.setHeader("Cache-Control", "no-cache");
    res.sendFile(index, { cacheControl: false }, (error) => {
      if (error && !res.headersSent) next(error);
    });
  };
  for (const path of PAGES) app.get(path, page);
  app.use(
    "/assets",
    compressed(join(webDir, "assets")),
    express.static(join(webDir, "assets"), { immutable: true, maxAge: YEAR_MS, index: false, redirect: false }),
  );
  // The service worker and the like: a browser asks every time whether there is a newer one.
  const setHeaders = (res: ServerResponse): void => {
    res.setHeader("Cache-Control", "no-cache");
  };
  app.use(
    express.static(webDir, { index: false, redirect: false, dotfiles: "ignore", cacheControl: false, setHeaders }),
  );
  // a person who follows a broken link is told so by a page; a program gets the problem
  app.use((req, res, next) => {
    const reads = req.method === "GET" && req.headers.accept?.includes("text/html") === true;
    if (!reads || NO_PAGE.test(req.path) || !existsSync(index)) return next();
    res.status(404);
    return page(req, res, next);
  });
}
