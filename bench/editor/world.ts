// What the pages are measured on: a relay with one big resolution that three delegations have written in, and a server of
// the floor with the same words and marks. Invariant: the same numbers give the same text, and what is in it was written by
// clients, over the socket, as anybody's is.
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Run } from "@concord/redline";
import { Connection, changesOf, type Peer, redlineOf } from "@concord/sync";
import { build } from "vite";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { numbers, WORDS } from "../big-resolution.ts";
import { type RunningServer, ServerProcess } from "../relay/server-process.ts";

const PROPONENTS = ["IND", "KEN", "ECP"] as const;
const TOKEN = "setup-for-the-bench";

export interface Size {
  readonly clauses: number;
  readonly changes: number;
}

/** A relay with one resolution. */
export interface BigRelay {
  readonly url: string;
  readonly resolution: string;
  /** An invitation link of a delegate or a chair. */
  invite(role: "delegate" | "chair", proponent?: string): Promise<string>;
  /** Somebody who is connected and can write. */
  join(proponent: string): Promise<{ peer: Peer; leave(): void }>;
  /** Its text as runs with who put them in and who strikes them, for the floor. */
  readonly text: readonly (readonly { text: string; ins?: string; del?: string }[])[];
  stop(): Promise<void>;
}

/** The plain text of a resolution: a call every eighth clause, items between. */
function textOf(clauses: number): string {
  const next = numbers(7);
  const lines = ["RESOLUTION 12 (Rev. Port Amber, 2023)", "Early warning", "The Assembly (Port Amber, 2023),"];
  let letter = 0;
  for (let i = lines.length; i < clauses; i++) {
    if (i % 8 === 3) {
      letter = 0;
      lines.push("considering");
    } else {
      const words = Array.from({ length: 24 }, () => WORDS[next(WORDS.length)]).join(" ");
      lines.push(`${String.fromCharCode(97 + letter++)})\tthat ${words};`);
    }
  }
  return `${lines.join("\n\n")}\n`;
}

export async function bigRelay({ clauses, changes }: Size): Promise<BigRelay> {
  const data = mkdtempSync(join(tmpdir(), "concord-bench-"));
  const relay = await ServerProcess.start(new URL("../../apps/relay/src/main.ts", import.meta.url), {
    PORT: "0",
    CONCORD_DATA: data,
    CONCORD_DEMO: "0",
    CONCORD_SETUP_TOKEN: TOKEN,
  });
  const signIn = async (invitation: string) => {
    const answer = await fetch(`${relay.url}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: relay.url },
      body: JSON.stringify({ invitation }),
    });
    if (!answer.ok) throw new Error(`no session: ${answer.status}`);
    return answer.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");
  };
  const editor = await signIn(TOKEN);
  const ask = async <T>(path: string, body: unknown): Promise<T> => {
    const headers = { "content-type": "application/json", origin: relay.url, cookie: editor };
    const answer = await fetch(relay.url + path, { method: "POST", headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const invitationOf = async (role: string, proponent?: string) =>
    ask<{ token: string; url: string }>("/api/invitations", {
      role,
      name: `Person of ${proponent ?? role}`,
      proponent,
    });
  const { id: resolution } = await ask<{ id: string }>("/api/resolutions", { text: textOf(clauses), confirm: true });

  const join_ = async (proponent: string) => {
    const cookie = await signIn((await invitationOf("delegate", proponent)).token);
    const Socket = class extends WebSocket {
      constructor(url: string, protocols?: string[]) {
        super(url, protocols, { headers: { cookie, origin: relay.url } });
      }
    };
    let live: () => void = () => {};
    const isLive = new Promise<void>((resolve) => {
      live = resolve;
    });
    const connection = new Connection({
      url: `${relay.url.replace("http", "ws")}/sync`,
      room: resolution,
      WebSocket: Socket as unknown as typeof globalThis.WebSocket,
      events: {
        peer: () => {},
        phase: (phase) => phase === "live" && live(),
        hello: () => {},
        refused: (edit) => {
          throw new Error(`refused: ${edit.refusal.reason}`);
        },
        presence: () => {},
        arriving: () => {},
        kept: () => {},
        failing: () => {},
      },
    });
    connection.start();
    await isLive;
    return { peer: connection.peer, leave: () => connection.destroy() };
  };

  let text: BigRelay["text"] = [];
  for (const [which, proponent] of PROPONENTS.entries()) {
    const { peer, leave } = await join_(proponent);
    await untilText(peer);
    const share = Math.floor(changes / PROPONENTS.length) + (which < changes % PROPONENTS.length ? 1 : 0);
    await propose(peer, share, numbers(11 + which));
    if (which === PROPONENTS.length - 1) {
      const { length } = changesOf(peer.replica);
      if (length < changes * 0.9) throw new Error(`${length} changes of ${changes}`);
      text = redlineOf(peer.replica).clauses.map((clause) => clause.runs.flatMap(plain));
    }
    leave();
  }
  return {
    url: relay.url,
    resolution,
    invite: async (role, proponent) => (await invitationOf(role, proponent)).url,
    join: join_,
    text,
    stop: async () => {
      await relay.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** `count` changes at places of the text, two insertions to each deletion, sent as a backlog is. */
async function propose(peer: Peer, count: number, next: (below: number) => number): Promise<void> {
  const { pen, replica } = peer;
  if (!pen) throw new Error("a delegate has no pen");
  const before = Y.encodeStateVector(peer.doc);
  peer.cut();
  const names = replica.names.filter((name) => name.startsWith("s:"));
  for (let change = 0; change < count; change++) {
    const name = names[next(names.length)] as string;
    const at = 40 + next(1_200);
    pen.gesture();
    if (change % 3 === 2) pen.remove(name, at, at + 1 + next(8));
    else pen.insert(name, at, [`${WORDS[next(WORDS.length)]} `]);
  }
  peer.stateVector(before);
  while (peer.unsaved > 0) await new Promise<void>((resolve) => peer.onSaved(resolve));
}

async function untilText(peer: Peer): Promise<void> {
  while (!peer.ready) await once(peer.doc as unknown as NodeJS.EventEmitter, "update");
}

function plain(run: Run): { text: string; ins?: string; del?: string }[] {
  if (!("text" in run)) return [];
  const { inserted, deleted } = run.tracking;
  return [
    {
      text: run.text,
      ...(inserted ? { ins: inserted.proponent } : {}),
      ...(deleted?.[0] ? { del: deleted[0].proponent } : {}),
    },
  ];
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};

/** Builds the floor's page and serves it with the texts of the relays, each under its place among them. */
export async function serveFloor(texts: readonly BigRelay["text"][]): Promise<RunningServer> {
  const dist = mkdtempSync(join(tmpdir(), "concord-floor-"));
  await build({
    root: fileURLToPath(new URL("./floor", import.meta.url)),
    logLevel: "warn",
    build: { outDir: dist, emptyOutDir: true, target: "es2023", modulePreload: { polyfill: false } },
  });
  const server = createServer((request, response) => {
    const [path = "/"] = (request.url ?? "/").split("?");
    const which = /^\/(\d+)\/?$/.exec(path)?.[1];
    // The page asks for its text by the address that it came from.
    const from = /\/(\d+)\/?$/.exec(request.headers.referer ?? "")?.[1];
    const file = which === undefined ? join(dist, path) : join(dist, "index.html");
    response.setHeader("content-type", TYPES[extname(file)] ?? "text/plain");
    if (path === "/text.json") response.end(JSON.stringify(texts[Number(from)] ?? []));
    else
      try {
        response.end(readFileSync(file));
      } catch {
        response.writeHead(404).end();
      }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      rmSync(dist, { recursive: true, force: true });
    },
  };
}
