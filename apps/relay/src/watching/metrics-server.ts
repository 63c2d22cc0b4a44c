// The port at which Prometheus asks for figures: one of its own, so that no proxy before the relay makes it public by mistake. It answers GET
// /metrics and nothing else.

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Metrics } from "./metrics.ts";

/** Where figures are asked for. */
export interface MetricsPlace {
  readonly host: string;
  readonly port: number;
}

export interface MetricsServer {
  readonly port: number;
  close(): void;
}

/** Listens, or says in one sentence why it cannot. */
export async function serveMetrics(
  metrics: Metrics,
  { host, port }: MetricsPlace,
): Promise<MetricsServer | { readonly problem: string }> {
  const server = createServer((request, response) => {
    const isAsked = request.method === "GET" && request.url === "/metrics";
    response.writeHead(isAsked ? 200 : 404, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" });
    response.end(isAsked ? metrics.text() : "");
  });
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    return { problem: `Metrics cannot be served at ${host} port ${port}: ${(error as NodeJS.ErrnoException).code}.` };
  }
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, close };
}
