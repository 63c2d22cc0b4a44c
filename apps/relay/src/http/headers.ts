// Headers of every response. The policy lets a page load and call its own relay and nothing else, and run no inline
// script or style; so what a delegate types cannot become a script, whatever a page does wrong with it.

import type { RequestHandler } from "express";
import { hostOf } from "./origin.ts";

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
  next();
};
