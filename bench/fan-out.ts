// The relay's fan-out: the same clients type into one text on a raw broadcast (the floor), on hocuspocus, and on the
// relay, one after the other in one run. The relay alone judges and has each key on disk before it sends it on.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { baseUpdate } from "@concord/sync";
import { bigBase } from "./big-resolution.ts";
import { CONCORD, HOCUSPOCUS, RAW } from "./fan-out/dialect.ts";
import { type Door, type Load, runLoad } from "./fan-out/load.ts";
import { startServer } from "./fan-out/server-process.ts";
import { line, ratio, type Spread } from "./statistics.ts";

const LOADS: readonly Load[] = [
  { clients: 10, keysPerSecond: 5, seconds: 5 },
  { clients: 50, keysPerSecond: 5, seconds: 5 },
];
const SETUP_TOKEN = "bench";
const TEXT = bigBase(9)
  .clauses.map((clause) => clause.content.map((part) => ("text" in part ? part.text : "")).join(""))
  .join("\n\n");

async function onRaw(load: Load): Promise<Spread> {
  const server = await startServer(new URL("fan-out/raw-server.ts", import.meta.url));
  const door: Door = {
    address: () => ({ url: server.url.replace("http", "ws"), headers: {} }),
    dialect: RAW,
    textName: "s:0",
    start: baseUpdate(bigBase(9)),
  };
  return runLoad(door, load).finally(server.stop);
}

async function onHocuspocus(load: Load): Promise<Spread> {
  const server = await startServer(new URL("fan-out/hocuspocus-server.ts", import.meta.url));
  const door: Door = {
    address: () => ({ url: server.url.replace("http", "ws"), headers: {} }),
    dialect: HOCUSPOCUS,
    textName: "s:0",
  };
  return runLoad(door, load).finally(server.stop);
}

async function post(url: string, path: string, cookie: string, body: unknown): Promise<Response> {
  const response = await fetch(url + path, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url, cookie },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response;
}

async function signIn(url: string, invitation: string): Promise<string> {
  const response = await post(url, "/api/session", "", { invitation });
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

async function onConcord(load: Load): Promise<Spread> {
  const data = mkdtempSync(join(tmpdir(), "concord-bench-"));
  const server = await startServer(new URL("../apps/relay/src/main.ts", import.meta.url), {
    PORT: "0",
    HOST: "127.0.0.1",
    CONCORD_DATA: data,
    CONCORD_DEMO: "0",
    CONCORD_SETUP_TOKEN: SETUP_TOKEN,
  });
  try {
    const editor = await signIn(server.url, SETUP_TOKEN);
    const added = await post(server.url, "/api/resolutions", editor, { text: TEXT, confirm: true });
    const { id } = (await added.json()) as { id: string };
    const cookies: string[] = [];
    for (let which = 0; which < load.clients; which += 1) {
      const guest = { role: "delegate", proponent: ["IND", "KEN", "ECP"][which % 3], name: `Delegate ${which}` };
      const invited = await post(server.url, "/api/invitations", editor, guest);
      cookies.push(await signIn(server.url, ((await invited.json()) as { token: string }).token));
    }
    const door: Door = {
      address: (client) => ({
        url: `${server.url.replace("http", "ws")}/sync/${id}`,
        headers: { cookie: cookies[client] as string, origin: server.url },
      }),
      dialect: CONCORD,
      textName: "s:0",
    };
    return await runLoad(door, load);
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

export async function benchFanOut(): Promise<void> {
  for (const load of LOADS) {
    const deliveries = load.clients * (load.clients - 1) * load.keysPerSecond;
    console.log(
      `\nFan-out: ${load.clients} clients × ${load.keysPerSecond} keys/s, ${deliveries} deliveries/s (p50 / p95 / p99)`,
    );
    const raw = await onRaw(load);
    line("raw ws broadcast", raw, "ms");
    const hocuspocus = await onHocuspocus(load);
    line("hocuspocus", hocuspocus, "ms", `${ratio(hocuspocus, raw)} to raw ws`);
    const concord = await onConcord(load);
    line(
      "relay (judged, on disk)",
      concord,
      "ms",
      `${ratio(concord, raw)} to raw ws; ${ratio(concord, hocuspocus)} to hocuspocus`,
    );
  }
}
