// A relay in a process of its own, to be killed: what it printed tells where it is.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const AFFLICTED = new URL("./afflicted.ts", import.meta.url).href;
/** Compiled code, kept between processes: one of them starts and ends after the other here. */
const COMPILED = join(tmpdir(), "concord-test-compiled");

/** A test run that is cut short leaves no relay behind. */
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

export class RelayProcess {
  readonly origin: string;
  /** Every line of standard output up to the one that tells of new links. */
  readonly printed: readonly string[];
  readonly #child: ChildProcess;
  /** What it has said on standard error. */
  readonly #errors: () => string;

  private constructor(child: ChildProcess, origin: string, printed: readonly string[], errors: () => string) {
    this.#child = child;
    this.origin = origin;
    this.printed = printed;
    this.#errors = errors;
  }

  /** Starts a relay; ready when it has said all that it says at its start. */
  static async start(env: Readonly<Record<string, string>>): Promise<RelayProcess> {
    const isAfflicted = Object.keys(env).some((name) => name.startsWith("CONCORD_TEST_"));
    const child = spawn(process.execPath, [...(isAfflicted ? ["--import", AFFLICTED] : []), MAIN], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { PATH: process.env.PATH ?? "", PORT: "0", NODE_COMPILE_CACHE: COMPILED, ...env },
    });
    running.add(child);
    child.once("exit", () => running.delete(child));
    let errors = "";
    child.stderr.on("data", (data: Buffer) => {
      errors += data.toString();
    });
    const printed: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      printed.push(line);
      if (!line.startsWith("For a new link")) continue;
      const origin = /http:\/\/\S+/.exec(printed.join("\n"))?.[0];
      if (origin === undefined) break;
      child.stdout.resume();
      return new RelayProcess(child, origin, printed, () => errors);
    }
    throw new Error(`the relay did not start: ${errors || printed.join("\n")}`);
  }

  get pid(): number {
    return this.#child.pid!;
  }

  /** Ends it: SIGKILL leaves it no last word. One that has ended by itself has failed, and what it said is told. */
  async end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
    const { exitCode, signalCode, killed } = this.#child;
    if (exitCode !== null || signalCode !== null) {
      if (killed) return exitCode;
      throw new Error(`the relay ended by itself (${exitCode ?? signalCode}): ${this.#errors().slice(-2_000)}`);
    }
    const gone = once(this.#child, "exit");
    this.#child.kill(signal);
    const [code] = (await gone) as [number | null];
    return code;
  }
}
