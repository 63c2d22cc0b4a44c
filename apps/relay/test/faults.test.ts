// Faults under load, on one relay with SQLite in a process of its own: its disk is full and is freed, its wire to the clients goes
// silent, its clock jumps, its disk is slow. Nothing acknowledged is lost, and all replicas are equal at the end. What several
// relays on PostgreSQL go through is in cluster.test.ts, kills of both in durability.test.ts. CONCORD_LONG=1 makes it long.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyLogs } from "../src/index.ts";
import { openExistingDatabase } from "../src/store/database.ts";
import { SqliteStore } from "../src/store/sqlite.ts";
import { CuttableProxy } from "./cuttable-proxy.ts";
import { CAN_BE_FULL, fillDisk } from "./full-disk.ts";
import { Load } from "./load.ts";
import { LONG_TEXT } from "./long-text.ts";
import { RelayProcess } from "./relay-process.ts";
import { Visitor } from "./relay-under-test.ts";
import { seeded } from "./seeded.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const TIMES = process.env.CONCORD_LONG === "1" ? 100 : 5;
const SEED = Number(process.env.CONCORD_SEED ?? 1);
const SETUP = "faulty";
/** How many hours the clock jumps to and fro, and how many milliseconds longer each commit takes. */
const JUMP = { CONCORD_TEST_JUMP: "6" };
const SLOW = { CONCORD_TEST_SLOW: "150" };

describe("one relay under load", () => {
  const directory = temporaryDirectory();
  const env = { CONCORD_DATA: directory.path, CONCORD_DEMO: "0", CONCORD_SETUP_TOKEN: SETUP };
  const cookies = new Map<string, string>();
  let relay: RelayProcess;
  beforeAll(async () => {
    relay = await RelayProcess.start(env);
    cookies.set("chair", await cookieFor(SETUP));
    for (const proponent of ["IND", "J", "KEN", "ECP"]) {
      const body = { role: "delegate", proponent };
      const made = await new Visitor(relay.origin, cookies.get("chair")).post("/api/invitations", body);
      cookies.set(proponent, await cookieFor(((await made.json()) as { token: string }).token));
    }
  });
  afterAll(async () => {
    await relay.end("SIGKILL");
    directory.remove();
  });

  async function cookieFor(invitation: string): Promise<string> {
    const response = await new Visitor(relay.origin, undefined).post("/api/session", { invitation });
    return response.headers.getSetCookie()[0]!.split(";")[0]!;
  }

  /** People at work on a new resolution. */
  async function work(
    where: () => string = () => relay.origin,
  ): Promise<{ load: Load; end: (told: string) => Promise<void> }> {
    const body = { text: LONG_TEXT, confirm: true };
    const made = await new Visitor(relay.origin, cookies.get("chair")).post("/api/resolutions", body);
    const { id } = (await made.json()) as { id: string };
    const [chair = "", ...delegates] = cookies.values();
    const load = new Load({ id, chair, delegates, where, random: seeded(SEED) });
    await load.progress();
    const end = async (told: string): Promise<void> => {
      await load.settle();
      const db = openExistingDatabase(directory.path, { readonly: true });
      if ("problem" in db) throw new Error(db.problem);
      const entries = await new SqliteStore(db).log.read(id);
      db.close();
      await load.prove(entries);
      expect(await verifyLogs({ dataDir: directory.path })).toMatchObject({ problems: [] });
      await load.leave();
      const { typed, decided, interruptions } = load;
      console.log(
        `${told}: ${typed} characters and ${decided.size} decisions acknowledged in ${entries.length} entries, 0 lost; ${interruptions} interruptions`,
      );
    };
    return { load, end };
  }

  it.runIf(CAN_BE_FULL)(`loses nothing when its disk is full and is freed, ${TIMES} times`, async () => {
    const { load, end } = await work();
    for (let n = 0; n < TIMES; n++) {
      const free = fillDisk(relay.pid);
      // Nobody is told that anything is saved; everybody is sent away to come back.
      await Promise.all(load.delegates.map((delegate) => delegate.interrupted()));
      // A decision that was made before may be answered only now.
      await load.answered();
      const [acknowledged, decided] = [load.typed, load.decided.size];
      for (const delegate of load.delegates) load.decide(delegate);
      await Promise.race(load.delegates.map((delegate) => delegate.interrupted()));
      await load.answered();
      expect([load.typed, load.decided.size], `time ${n}`).toEqual([acknowledged, decided]);
      expect((await new Visitor(relay.origin, undefined).get("/healthz")).status).toBe(200);
      free();
      await load.progress();
    }
    await end(`a full disk, freed, ${TIMES} times`);
  });

  it(`loses nothing when its wire to the clients goes silent, ${TIMES} times`, async () => {
    const wire = await CuttableProxy.to(Number(new URL(relay.origin).port));
    const { load, end } = await work(() => `http://127.0.0.1:${wire.port}`);
    for (let n = 0; n < TIMES; n++) {
      wire.cut();
      // Nobody is told, and people type on.
      for (const delegate of load.delegates) delegate.type("while nobody hears ");
      for (const { peer } of load.delegates) expect(peer.unsaved).toBeGreaterThan(0);
      wire.heal();
      await load.progress();
    }
    await end(`a silent wire to the clients, ${TIMES} times`);
    await wire.close();
  });

  it(`loses nothing, and nobody, when its clock jumps by hours, to and fro`, async () => {
    await relay.end("SIGTERM");
    relay = await RelayProcess.start({ ...env, ...JUMP });
    const { load, end } = await work();
    await load.progress(10 * TIMES);
    // Nobody was signed out, held back or sent away for it.
    expect(load.interruptions).toBe(0);
    await end(`a clock that jumps by ${JUMP.CONCORD_TEST_JUMP} h every 20 ms`);
  });

  it("goes on when its disk is slow: many edits a commit, nobody sent away", async () => {
    await relay.end("SIGTERM");
    relay = await RelayProcess.start({ ...env, ...SLOW });
    const { load, end } = await work();
    const start = performance.now();
    await load.progress(TIMES);
    const each = (performance.now() - start) / TIMES;
    // The first commit may have been under way already.
    expect(TIMES * each).toBeGreaterThan((TIMES - 1) * Number(SLOW.CONCORD_TEST_SLOW));
    expect(load.interruptions).toBe(0);
    await end(
      `a disk that takes ${SLOW.CONCORD_TEST_SLOW} ms longer a commit, an acknowledgement each ${each.toFixed(0)} ms`,
    );
  });
});
