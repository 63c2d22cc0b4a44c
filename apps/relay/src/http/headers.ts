// Headers of every response. The policy lets a page load and call its own relay and nothing else, and run no inline
// script or style; so what a delegate types cannot become a script, whatever a page does wrong with it.

import type { RequestHandler } from "express";
import { hostOf } from "./origin.ts";

/** For how long a browser asks for nothing here but by https, in seconds: a year (RFC 6797). */
const HTTPS_ONLY_S = 365 * 86_400;

/** Sets the security headers. */
export const securityHeaders: RequestHandler = (req, res, next) => {
  const host = hostOf(req.headers);
  const socket = host === undefined ? "" : ` ${req.secure ? "wss" : "ws"}://${host}`;
  res.setHeader(
    "Content-Security-Policy",
    [
      "default-src 'self'",
      `connect-src 'self'${socket}`,
      "img-src 'self' data:",
      "worker-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join("; "),
  );
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("X-Frame-Options", "DENY");
  res.setHeader("Referrer-Policy", "no-referrer");
  res.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  res.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  // Not for a machine's own name: its certificate is one that a person believes in by hand, which this would forbid.
  const named = host?.replace(/:\d+$/, "");
  if (req.secure && named !== "localhost" && !named?.endsWith(".localhost"))
    res.setHeader("Strict-Transport-Security", `max-age=${HTTPS_ONLY_S}`);
  next();
};
