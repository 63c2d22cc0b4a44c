// A meeting as the secretariat sets it up over HTTP: invitations, resolutions, exports. Invariant: everything here uses
// only the routes that are promised to the outside; nothing looks into the relay.
import type { RelayProcess } from "./relay-process.ts";
import { SETUP_TOKEN } from "./relay-process.ts";

export interface Guest {
  readonly role: "editor" | "chair" | "delegate" | "observer";
  readonly proponent?: string;
  readonly name: string;
}

export interface Invitation {
  readonly token: string;
  readonly url: string;
}

export type ExportView = "base" | "agreed" | "proposed" | "markup";

/** A session over HTTP, as a script has one. */
export class HttpSession {
  readonly #relay: RelayProcess;
  readonly #cookie: string;

  private constructor(relay: RelayProcess, cookie: string) {
    this.#relay = relay;
    this.#cookie = cookie;
  }

  static async open(relay: RelayProcess, invitation: string = SETUP_TOKEN): Promise<HttpSession> {
    const response = await fetch(`${relay.url}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: relay.url },
      body: JSON.stringify({ invitation }),
    });
    if (response.status !== 200) throw new Error(`no session: ${response.status} ${await response.text()}`);
    const cookie = response.headers.getSetCookie().map((line) => line.split(";")[0]);
    return new HttpSession(relay, cookie.join("; "));
  }

  /** Sends a request and gives the answer back whatever it is. */
  async send(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(this.#relay.url + path, {
      method,
      headers: {
        cookie: this.#cookie,
        origin: this.#relay.url,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async #json<T>(expected: number, method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.send(method, path, body);
    if (response.status !== expected) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  invite(guest: Guest): Promise<Invitation> {
    return this.#json(201, "POST", "/api/invitations", guest);
  }

  /** Adds a resolution and confirms it as base at once. */
  async addResolution(text: string): Promise<string> {
    const { id } = await this.#json<{ id: string }>(201, "POST", "/api/resolutions", { text, confirm: true });
    return id;
  }

  resolutions(): Promise<{ resolutions: { id: string; title: string; pending: number }[] }> {
    return this.#json(200, "GET", "/api/resolutions");
  }

  resolution(id: string): Promise<{ baseHash: string; head: number; title: string }> {
    return this.#json(200, "GET", `/api/resolutions/${id}`);
  }

  async history(id: string): Promise<{ kind: string; [field: string]: unknown }[]> {
    return (await this.#json<{ entries: { kind: string }[] }>(200, "GET", `/api/resolutions/${id}/history`)).entries;
  }

  async export(id: string, view: ExportView): Promise<string> {
    const response = await this.send("GET", `/api/resolutions/${id}/export?format=txt&view=${view}`);
    if (response.status !== 200) throw new Error(`export: ${response.status}`);
    return response.text();
  }
}
