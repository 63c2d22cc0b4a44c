// Typists in their process, as the bench sees them.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Door, Pace, Typed } from "./typing.ts";
import type { Order } from "./typing-process.ts";

const SCRIPT = fileURLToPath(new URL("typing-process.ts", import.meta.url));

export class RemoteTypists {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async connect(door: Door): Promise<RemoteTypists> {
    const typists = new RemoteTypists(fork(SCRIPT, { serialization: "advanced" }));
    await typists.#order({ connect: door });
    return typists;
  }

  async type(pace: Pace): Promise<Typed> {
    return (await this.#order({ type: pace })) as Typed;
  }

  async leave(): Promise<void> {
    await this.#order({ leave: true });
    const gone = once(this.#child, "exit");
    this.#child.kill();
    await gone;
  }

  async #order(order: Order): Promise<unknown> {
    const ended = new AbortController();
    const { signal } = ended;
    const answered = Promise.race([
      once(this.#child, "message", { signal }),
      once(this.#child, "exit", { signal }).then(() => [{ error: "the clients' process ended" }]),
    ]).finally(() => ended.abort());
    this.#child.send(order);
    const [said] = (await answered) as [{ readonly answer?: unknown; readonly error?: string }];
    if (said.error === undefined) return said.answer;
    this.#child.kill();
    throw new Error(said.error);
  }
}
