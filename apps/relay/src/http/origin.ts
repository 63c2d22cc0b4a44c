// Where a request comes from. A browser tells with every request of another site's page that it does; a request that
// changes something, and a socket, are taken from our own pages only. A client that is no browser sends neither header
// and no cookie it was not given.

import type { IncomingHttpHeaders } from "node:http";

/** Whether the page that makes this request is one of ours, as far as the browser tells. */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const { origin } = headers;
  if (origin !== undefined) {
    try {
      return new URL(origin).host === normalHost(headers.host, origin);
    } catch {
      return false;
    }
  }
  const site = headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none";
}

/** The host of a request without the port that its scheme implies, as URL.host gives it. */
function normalHost(host: string | undefined, origin: string): string {
  const scheme = origin.startsWith("https:") ? "https" : "http";
  return new URL(`${scheme}://${host ?? ""}`).host;
}

/** The host as the request names it, if it is one that may stand in a header or a link. */
export function hostOf(headers: IncomingHttpHeaders): string | undefined {
  const { host } = headers;
  return host !== undefined && /^[A-Za-z0-9._-]+(?::\d{1,5})?$|^\[[0-9A-Fa-f:.]+\](?::\d{1,5})?$/.test(host)
    ? host
    : undefined;
}
