// A real relay in a process of its own: a free port, a data folder that is thrown away, and the right to be killed.
// Invariant: start() returns when the relay answers; after kill() the data folder is as the dead process left it.
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "@concord/testing";

const MAIN = fileURLToPath(new URL("../../apps/relay/src/main.ts", import.meta.url));
const PAGES = fileURLToPath(new URL("../../apps/web/dist", import.meta.url));
const START_LIMIT_MS = 30_000;

/** The invitation of the first secretariat editor in every story. */
export const SETUP_TOKEN = "setup-for-the-stories";

/** A run that is cut short leaves no relay behind. */
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

export class RelayProcess {
  readonly port: number;
  readonly data: string;
  /** What the process has said so far, for messages of failed stories. */
  output = "";
  readonly #demo: boolean;
  /** A copy of the built pages, to be another deployment in the middle of a story. */
  readonly pages: string | undefined;
  #child: ChildProcess | undefined;

  private constructor(port: number, demo: boolean, ownPages: boolean) {
    this.port = port;
    this.#demo = demo;
    this.data = mkdtempSync(join(tmpdir(), "concord-story-"));
    if (!ownPages) return;
    this.pages = mkdtempSync(join(tmpdir(), "concord-pages-"));
    cpSync(PAGES, this.pages, { recursive: true });
  }

  /** A new relay with a data folder of its own, up and answering. */
  static async launch(options: { demo?: boolean; ownPages?: boolean } = {}): Promise<RelayProcess> {
    const relay = new RelayProcess(await freePort(), options.demo ?? false, options.ownPages ?? false);
    await relay.start();
    return relay;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it, again if need be, on the same port and data. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [MAIN], {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        PORT: String(this.port),
        HOST: "127.0.0.1",
        CONCORD_DATA: this.data,
        CONCORD_SETUP_TOKEN: SETUP_TOKEN,
        CONCORD_DEMO: this.#demo ? "1" : "0",
        ...(this.pages === undefined ? {} : { CONCORD_WEB: this.pages }),
      },
    });
    this.#child = child;
    running.add(child);
    child.once("exit", () => running.delete(child));
    const listen = (chunk: Buffer) => {
      this.output += chunk.toString();
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    const deadline = Date.now() + START_LIMIT_MS;
    while (!(await this.#answers())) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`the relay did not start:\n${this.output}`);
      await pause(50);
    }
  }

  async #answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/healthz`)).ok;
    } catch {
      return false;
    }
  }

  /** kill -9: no time for a last word. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** Holds the process still, so that it neither reads nor writes: the relay of a machine that hangs. */
  freeze(): void {
    this.#child?.kill("SIGSTOP");
  }

  thaw(): void {
    this.#child?.kill("SIGCONT");
  }

  /** Ends it and throws its data away. */
  async stop(): Promise<void> {
    await this.#end("SIGTERM");
    rmSync(this.data, { recursive: true, force: true });
    if (this.pages !== undefined) rmSync(this.pages, { recursive: true, force: true });
  }

  async #end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    // One that is held still would not end.
    child.kill("SIGCONT");
    await gone;
  }
}
