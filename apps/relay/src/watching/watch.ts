// What is watched of a relay: its figures, and who counts what. The parts of the relay know nothing of it but what they are given to call.

import { monitorEventLoopDelay } from "node:perf_hooks";
import type { RequestHandler } from "express";
import type { Limits } from "../limits.ts";
import type { Appended, Batch, Log } from "../log/log.ts";
import type { Report } from "../report.ts";
import type { Journal } from "./journal.ts";
import { Metrics } from "./metrics.ts";

/** Whose gauges are read. */
interface Watched {
  readonly hub: { readonly connections: number; readonly queuedBytes: number };
  readonly rooms: { readonly size: number; readonly waiting: number };
  readonly limits: Limits;
  readonly signer?: { readonly signedAt: number | undefined };
}

export class Watch {
  readonly metrics = new Metrics();
  readonly #journal: Journal;
  readonly #entries = this.metrics.counter("concord_entries_total", "Entries appended to logs, by kind.", "kind");
  readonly #appends = this.metrics.counter(
    "concord_appends_total",
    "Batches for one log each: appended, head-moved, failed.",
    "outcome",
  );
  readonly #appendSeconds = this.metrics.histogram(
    "concord_append_seconds",
    "How long an append took until it was on disk.",
  );
  readonly #refusals = this.metrics.counter(
    "concord_updates_refused_total",
    "Updates that the judge refused, by reason.",
    "code",
  );
  #faults = 0;
  readonly #requests = this.metrics.counter(
    "concord_http_requests_total",
    "Requests over HTTP, by class of status.",
    "status",
  );
  readonly #requestSeconds = this.metrics.histogram("concord_http_seconds", "How long requests over HTTP took.");

  constructor(journal: Journal) {
    this.#journal = journal;
    // Measuring wakes the process fifty times a second: only where somebody asks.
    let delay: ReturnType<typeof monitorEventLoopDelay> | undefined;
    const { metrics } = this;
    metrics.gauge(
      "concord_faults_total",
      "Faults that no client is to blame for; the journal tells them.",
      () => this.#faults,
    );
    metrics.gauge("process_resident_memory_bytes", "Memory of the process.", () => process.memoryUsage.rss());
    metrics.gauge("nodejs_heap_size_used_bytes", "Heap in use.", () => process.memoryUsage().heapUsed);
    metrics.gauge(
      "process_start_time_seconds",
      "When the process started.",
      () => Date.now() / 1000 - process.uptime(),
    );
    metrics.gauge("process_cpu_seconds_total", "Processor time used.", () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    });
    metrics.gauge(
      "concord_event_loop_delay_p99_seconds",
      "How late the process came to things, since it was last asked.",
      () => {
        const seconds = delay && delay.percentile(99) / 1e9;
        delay ??= monitorEventLoopDelay({ resolution: 20 });
        delay.enable();
        delay.reset();
        return seconds;
      },
    );
  }

  /** Reads the gauges of a relay from now on. */
  watch({ hub, rooms, limits, signer }: Watched): void {
    const { metrics } = this;
    metrics.gauge("concord_connections", "Sockets that are open.", () => hub.connections);
    metrics.gauge("concord_queued_bytes", "Bytes that wait for readers.", () => hub.queuedBytes);
    metrics.gauge("concord_rooms", "Resolutions in memory.", () => rooms.size);
    metrics.gauge("concord_rooms_waiting", "Resolutions that wait for their turn to be written.", () => rooms.waiting);
    metrics.gauge(
      "concord_limited_total",
      "Requests, sockets and guesses at invitations that were beyond a limit.",
      () => Object.values(limits).reduce((sum, { refused }) => sum + refused, 0),
    );
    metrics.gauge("concord_heads_signed_timestamp_seconds", "When the heads of the logs were signed last.", () => {
      const at = signer?.signedAt;
      return at === undefined ? undefined : at / 1000;
    });
  }

  /** A report that is counted too. */
  counted(report: Report): Report {
    return (what, error) => {
      this.#faults += 1;
      report(what, error);
    };
  }

  /** The judge has refused an update for good. */
  readonly refused = (code: string): void => this.#refusals.add(code);

  /** A log whose appends are timed and counted. */
  timed(log: Log): Log {
    return {
      head: (resolution) => log.head(resolution),
      heads: (resolutions) => log.heads(resolutions),
      read: (resolution, after) => log.read(resolution, after),
      readMany: (after) => log.readMany(after),
      append: (batches) =>
        this.#appending(
          () => batches,
          () => log.append(batches),
        ),
      appendInTurn: (after, judge) => {
        let batches: readonly Batch[] = [];
        return this.#appending(
          () => batches,
          () =>
            log.appendInTurn(after, (following) => {
              batches = judge(following);
              return batches;
            }),
        );
      },
    };
  }

  async #appending(batches: () => readonly Batch[], append: () => Promise<Appended[]>): Promise<Appended[]> {
    const start = performance.now();
    try {
      const appended = await append();
      for (const [index, { ok }] of appended.entries()) {
        this.#appends.add(ok ? "appended" : "head-moved");
        if (ok) for (const { kind } of batches()[index]!.entries) this.#entries.add(kind);
      }
      return appended;
    } catch (error) {
      this.#appends.add("failed", batches().length);
      throw error;
    } finally {
      this.#appendSeconds.observe((performance.now() - start) / 1000);
    }
  }

  /** Gives each request an id, and tells of those to the API how they ended. The route is told, not the address, which could be anything. */
  readonly requests: RequestHandler = (req, res, next) => {
    const request = crypto.randomUUID();
    const start = performance.now();
    res.setHeader("X-Request-Id", request);
    res.once("close", () => {
      const { statusCode: status, writableFinished } = res;
      const milliseconds = Math.round((performance.now() - start) * 10) / 10;
      this.#requests.add(`${Math.floor(status / 100)}xx`);
      this.#requestSeconds.observe(milliseconds / 1000);
      const route = (req.route as { path?: unknown } | undefined)?.path;
      if (typeof route !== "string" || !route.startsWith("/api/")) return;
      const resolution = /^\/api\/resolutions\/([A-Za-z0-9_-]{1,64})/.exec(req.originalUrl)?.[1];
      const told = { request, method: req.method, route, status, milliseconds, ...(resolution ? { resolution } : {}) };
      const level = status >= 500 ? "error" : "info";
      this.#journal[level](writableFinished ? told : { ...told, cut: true }, "request");
    });
    next();
  };

  /** Tells when a socket comes and when it has gone. */
  socket(url: string | undefined, stream: NodeJS.EventEmitter): void {
    const resolution = /^\/sync\/([A-Za-z0-9_-]{1,64})(?:\?|$)/.exec(url ?? "")?.[1];
    if (resolution === undefined) return;
    const request = crypto.randomUUID();
    const start = performance.now();
    this.#journal.info({ request, resolution }, "socket");
    stream.once("close", () => {
      this.#journal.info(
        { request, resolution, seconds: Math.round((performance.now() - start) / 1000) },
        "socket closed",
      );
    });
  }
}
