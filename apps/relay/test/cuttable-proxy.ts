// A proxy between two processes whose wire can be cut: at once (the connections break), or silently (nothing comes through
// any more and nobody is told).

import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

export class CuttableProxy {
  readonly port: number;
  /** How much longer each answer takes, in milliseconds. */
  delay = 0;
  readonly #server: Server;
  #target: number;
  readonly #sockets = new Set<Socket>();
  #isSilent = false;
  #answered: (() => void) | undefined;

  private constructor(server: Server, port: number, target: number) {
    this.#target = target;
    this.#server = server;
    this.port = port;
  }

  /** A proxy to a port of this machine. */
  static async to(target: number): Promise<CuttableProxy> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const proxy = new CuttableProxy(server, (server.address() as AddressInfo).port, target);
    server.on("connection", (near) => proxy.#join(near, connect(proxy.#target, "127.0.0.1")));
    return proxy;
  }

  /** From now on it leads to another port. */
  leadTo(target: number): void {
    this.#target = target;
  }

  /** Breaks every connection; new ones can be made. */
  sever(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Breaks every connection, and refuses new ones. */
  async down(): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    this.sever();
    await closed;
  }

  async up(): Promise<void> {
    this.#server.listen(this.port, "127.0.0.1");
    await once(this.#server, "listening");
  }

  /** From now on nothing comes through, in either direction, and connections that are made hang as well. */
  cut(): void {
    this.#isSilent = true;
    for (const socket of this.#sockets) socket.pause();
  }

  /** Lets everything through again; what hung is broken, as it is when a network comes back after long. */
  heal(): void {
    this.#isSilent = false;
    this.sever();
  }

  /** Calls back in place of the next answer, which is lost. */
  onceAnswered(lost: () => void): void {
    this.#answered = lost;
  }

  async close(): Promise<void> {
    if (this.#server.listening) await this.down();
  }

  #join(near: Socket, far: Socket): void {
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from);
      from.setNoDelay(true);
      from.on("error", () => {});
      from.on("close", () => {
        this.#sockets.delete(from);
        if (!this.#isSilent) to.destroy();
      });
      if (this.#isSilent) from.pause();
      from.on("data", (data) => {
        const lost = from === far ? this.#answered : undefined;
        this.#answered = lost === undefined ? this.#answered : undefined;
        if (lost !== undefined) lost();
        else if (from === far && this.delay > 0) setTimeout(() => to.write(data), this.delay);
        else to.write(data);
      });
    }
  }
}
