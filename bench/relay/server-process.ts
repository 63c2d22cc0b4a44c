// A server in a process of its own, with a gauge in it. Invariant: it is ready when it has printed the address it listens
// on.
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Question } from "./gauge.ts";

const GAUGE = new URL("gauge.ts", import.meta.url).href;

/** A bench that is cut short leaves no server behind. */
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

export interface RunningServer {
  /** What it said it listens on: `http://127.0.0.1:PORT` or `postgres://…`. */
  readonly url: string;
  /** Ends it in order. */
  stop(): Promise<void>;
}

export class ServerProcess implements RunningServer {
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  /** Starts a script and waits until it says where it listens. */
  static async start(script: URL, env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
    const child = spawn(process.execPath, ["--expose-gc", "--import", GAUGE, fileURLToPath(script)], {
      stdio: ["ignore", "pipe", "inherit", "ipc"],
      // The journal would stand between the figures.
      env: { ...process.env, CONCORD_LOG: "warn", ...env },
    });
    running.add(child);
    child.once("exit", () => running.delete(child));
    let said = "";
    for await (const chunk of child.stdout!) {
      said += String(chunk);
      const url = /(?:http|postgres):\/\/[^\s]+(?=\s)/.exec(said)?.[0];
      if (url === undefined) continue;
      child.stdout!.resume();
      return new ServerProcess(child, url);
    }
    throw new Error(`${script.pathname} did not start: ${said}`);
  }

  /** Processor time that it has used, in microseconds, in its own code and in the system for it. */
  cpu(): Promise<number> {
    return this.#ask("cpu");
  }

  /** Bytes that it holds when its garbage is collected. */
  memory(): Promise<number> {
    return this.#ask("memory");
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    await gone;
  }

  async #ask(question: Question): Promise<number> {
    const answer = once(this.#child, "message");
    this.#child.send(question);
    const [number] = (await answer) as [number];
    return number;
  }
}
