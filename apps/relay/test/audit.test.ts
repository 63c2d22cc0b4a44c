// What proves to somebody outside that a log is what was written: the record of a resolution, which is verified with nothing of ours, and signed
// heads, which find a log that was rewritten as a whole.

import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyExport } from "../src/audit/export.ts";
import { headsOf } from "../src/audit/heads.ts";
import { judgeRecords, readSignedHeads, type SignedHeads, signHeads } from "../src/audit/signed-heads.ts";
import { publicHalf, readPublicKeys } from "../src/audit/signing-key.ts";
import { verifyLogs } from "../src/index.ts";
import { CHAIN_START, hashOf } from "../src/log/chain.ts";
import type { EntryRow } from "../src/log/entry-row.ts";
import type { Place } from "../src/store/open.ts";
import { Client } from "./client.ts";
import { concord } from "./concord-process.ts";
import { PostgresServer } from "./postgres-server.ts";
import { type RelayUnderTest, relayUnderTest } from "./relay-under-test.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const DAY_MS = 86_400_000;
/** The program that a reader of docs/verifying.md is given. */
const RECIPE = /```js\n([\s\S]*?)```/.exec(
  readFileSync(join(import.meta.dirname, "../../../docs/verifying.md"), "utf8"),
)![1]!;

let server: PostgresServer;
const directory = temporaryDirectory();
const at = (name: string): string => join(directory.path, name);
beforeAll(async () => {
  server = await PostgresServer.start();
  const { privateKey } = generateKeyPairSync("ed25519");
  writeFileSync(at("signing.pem"), privateKey.export({ type: "pkcs8", format: "pem" }));
  writeFileSync(at("recipe.mjs"), RECIPE);
});
afterAll(async () => {
  await server.stop();
  directory.remove();
});

describe.each(["SQLite", "PostgreSQL"] as const)("the audit of a log in %s", (kind) => {
  let relay: RelayUnderTest;
  let place: Place;
  let where: string[];
  let id: string;
  const file = (name: string): string => at(`${kind}-${name}`);
  const type = async (words: string): Promise<void> => {
    const client = await Client.open(await relay.person("delegate", "IND"), id);
    client.type(words);
    await client.saved();
    client.socket.close();
  };
  beforeAll(async () => {
    const databaseUrl = kind === "PostgreSQL" ? await server.place() : undefined;
    relay = await relayUnderTest(databaseUrl === undefined ? {} : { databaseUrl, signingKey: at("signing.pem") });
    place = databaseUrl === undefined ? { dataDir: relay.dataDir } : { dataDir: relay.dataDir, databaseUrl };
    where = databaseUrl === undefined ? ["--data", relay.dataDir] : ["--database", databaseUrl];
    id = await relay.resolution("The text as adopted.");
    await type("one ");
    const chair = await relay.person("chair");
    const policy = { type: "policy", policy: "frozen" };
    expect((await chair.post(`/api/resolutions/${id}/commands`, policy)).status).toBe(200);
    for (const _day of [1, 2]) {
      await type("two ");
      await relay.relay.signer!.look();
      await relay.relay.signer!.look();
      relay.pass(DAY_MS);
    }
  });
  afterAll(() => relay.stop());

  it("[CLI15] is taken out, and verified by us, and by the recipe alone", async () => {
    const record = file("record.ndjson");
    expect(await concord("audit", "export", id, record, ...where)).toMatchObject({ code: 0, complaint: "" });
    const entries = await relay.relay.log.head(id);
    const holds = `1 resolution, ${entries} entries: the chain holds.\n`;
    expect(await concord("audit", "verify", record)).toMatchObject({ code: 0, out: holds });
    const lines = readFileSync(record, "utf8").trimEnd().split("\n");
    const head = JSON.parse(lines[0]!) as { head: string };
    const byHand = execFileSync(process.execPath, [at("recipe.mjs"), record], { encoding: "utf8" });
    expect(byHand).toBe(`${entries} entries, the last is ${head.head}\n`);
    expect(lines.some((line) => line.includes('"decision":{') && line.includes('"policy":"frozen"'))).toBe(true);

    for (const [from, to, found] of [
      ["IND", "KEN", "does not match its hash"],
      ['"policy":"frozen"', '"policy":"renumber"', "says another decision than its payload"],
    ] as const) {
      const forged = lines.join("\n").replace(from, to).concat("\n");
      expect(await verifyExport(forged, undefined)).toMatchObject({ problems: [{ problem: found }] });
    }
    const short = `${lines.slice(0, -1).join("\n")}\n`;
    const missing = { seq: entries, problem: `missing: the head is entry ${entries}` };
    expect(await verifyExport(short, undefined)).toMatchObject({ problems: [missing] });
    const empty = { seq: 1, problem: `missing: the head is entry ${entries}` };
    expect(await verifyExport(`${lines[0]}\n`, undefined)).toMatchObject({ problems: [empty] });
    const headless = lines[0]!.replace(/,"head":"[0-9a-f]+"/, "");
    expect(await verifyExport([headless, ...lines.slice(1), ""].join("\n"), undefined)).toHaveProperty("problem");
    writeFileSync(file("short.ndjson"), short);
    expect(() => execFileSync(process.execPath, [at("recipe.mjs"), file("short.ndjson")], { stdio: "pipe" })).toThrow();
    const none = await concord("audit", "export", "nowhere", ...where);
    expect(none).toMatchObject({ code: 2, complaint: expect.stringContaining(`there are: ${id}`) });
  });

  it("signs once a day, and with what was kept finds a log that was rewritten with a chain that holds", async () => {
    const [heads, key] = [file("heads.ndjson"), file("key.pem")];
    expect(await concord("audit", "heads", heads, ...where)).toMatchObject({ code: 0, complaint: "" });
    expect(await concord("audit", "key", key, ...where)).toMatchObject({ code: 0, complaint: "" });
    const records = readFileSync(heads, "utf8").trimEnd().split("\n");
    expect(records).toHaveLength(2);
    const kept = ["--heads", heads, "--key", key];
    const good = await concord("audit", "verify", ...where, ...kept);
    expect(good).toMatchObject({ code: 0, out: expect.stringContaining("holds and is what was signed (2).") });

    const judged = async (...these: readonly SignedHeads[]): Promise<string[]> => {
      const keys = readPublicKeys(readFileSync(key, "utf8"))!;
      const found = await judgeRecords(these, { keys, hashAt: async () => "elsewhere" });
      return found.map(({ seq, problem }) => `${seq} ${problem}`);
    };
    const [first, second] = records.map((line) => JSON.parse(line) as SignedHeads) as [SignedHeads, SignedHeads];
    const other = generateKeyPairSync("ed25519").privateKey;
    expect(await judged(first, second)).toEqual([]);
    expect(await judged({ ...first, publicKey: publicHalf(other) })).toEqual(["1 is signed with another key"]);
    const changed = first.document.replace(id, "somewhere");
    expect(await judged({ ...first, document: changed })).toEqual(["1 does not match its signature"]);
    expect(await judged(second, second)).toEqual(["2 does not follow on the record before it"]);

    await rewrite();
    expect(await verifyLogs(place)).toMatchObject({ problems: [] });
    const rewritten = await concord("audit", "verify", ...where, ...kept);
    expect(rewritten.code).toBe(1);
    expect(rewritten.out).toContain(`${id}, entry 4: not the entry that was signed on`);
  });

  /** Somebody who has the whole store puts other words under the second entry's author, and makes chain, heads and records anew. */
  async function rewrite(): Promise<void> {
    const { store } = relay.relay;
    const guards =
      kind === "SQLite"
        ? ["DROP TRIGGER entries_are_never_edited", "DROP TRIGGER entries_are_never_pruned"]
        : ["ALTER TABLE entries DISABLE TRIGGER USER"];
    for (const guard of guards) await store.run(guard);
    let previousHash: Uint8Array = CHAIN_START;
    for (const row of await store.rows<EntryRow>("SELECT * FROM entries WHERE resolution = $1 ORDER BY seq", id)) {
      const link = { ...row, previousHash, actor: row.seq === 2 ? row.actor.replaceAll("IND", "KEN") : row.actor };
      previousHash = hashOf(link);
      await store.run(
        `UPDATE entries SET actor = $1, "previousHash" = $2, hash = $3 WHERE resolution = $4 AND seq = $5`,
        ...[link.actor, Buffer.from(link.previousHash), Buffer.from(previousHash), id, row.seq],
      );
    }
    await store.run("UPDATE heads SET hash = $1 WHERE resolution = $2", Buffer.from(previousHash), id);
    await store.run("DELETE FROM signed_heads");
    await signHeads(store, generateKeyPairSync("ed25519").privateKey, Date.now(), "daily");
  }

  it("goes on signing each day after a clock that was a year ahead is right again", async () => {
    const { store } = relay.relay;
    const { privateKey } = generateKeyPairSync("ed25519");
    const now = Date.now() + 3 * DAY_MS;
    for (const at of [now + 365 * DAY_MS, now, now, now + DAY_MS]) await signHeads(store, privateKey, at, "daily");
    const days = (await readSignedHeads(store)).map(({ document }) => (JSON.parse(document) as { at: string }).at);
    expect(days.slice(-3).map((at) => Math.round((Date.parse(at) - now) / DAY_MS))).toEqual([365, 0, 1]);
  });

  it("keeps the key to itself", async () => {
    if (place.databaseUrl === undefined)
      expect(statSync(join(place.dataDir, "signing-key.pem")).mode & 0o777).toBe(0o600);
    const records = JSON.stringify(await headsOf(place));
    expect(records).toContain("publicKey");
    expect(records).not.toContain("PRIVATE");
  });
});
