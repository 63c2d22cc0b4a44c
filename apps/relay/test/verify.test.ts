// Verification of the log: whoever changes the file behind the relay's back is found out, entry by entry.

import { join } from "node:path";
import { encodeDecision } from "@concord/sync";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyLogs } from "../src/index.ts";
import { Client } from "./client.ts";
import { type RelayUnderTest, relayUnderTest } from "./relay-under-test.ts";

describe("verification", () => {
  let relay: RelayUnderTest;
  let id: string;
  beforeEach(async () => {
    relay = await relayUnderTest();
    id = await relay.resolution("The text as adopted.");
    const client = await Client.open(await relay.person("delegate", "IND"), id);
    for (const words of ["one ", "two ", "three "]) {
      client.type(words);
      await client.saved();
    }
  });
  afterEach(() => relay.stop());

  /** Changes the file as somebody would who has it in hands. */
  function tamper(sql: string): void {
    const db = new Database(join(relay.dataDir, "concord.db"));
    db.exec("DROP TRIGGER entries_are_never_edited; DROP TRIGGER entries_are_never_pruned;");
    db.exec(sql);
    db.close();
  }
  const problems = async (): Promise<string[]> => {
    const found = await verifyLogs({ dataDir: relay.dataDir });
    if ("problem" in found) throw new Error(found.problem);
    return found.problems.map(({ resolution, seq, problem }) => `${resolution === id} ${seq} ${problem}`);
  };

  it("finds nothing in a log that is whole, while the relay is running", async () => {
    expect(await verifyLogs({ dataDir: relay.dataDir })).toEqual({ resolutions: 1, entries: 4, problems: [] });
  });

  it("finds an entry whose words, author, time or kind were changed", async () => {
    for (const column of [
      "payload = x'0000'",
      "actor = replace(actor, 'IND', 'KEN')",
      "receivedAt = '2020-01-01T00:00:00.000Z'",
    ]) {
      tamper("CREATE TABLE kept AS SELECT * FROM entries");
      const db = new Database(join(relay.dataDir, "concord.db"));
      db.exec(`UPDATE entries SET ${column} WHERE seq = 3`);
      expect(await problems(), column).toEqual(["true 3 does not match its hash"]);
      db.exec(`DELETE FROM entries; INSERT INTO entries SELECT * FROM kept; DROP TABLE kept;
        CREATE TRIGGER entries_are_never_edited BEFORE UPDATE ON entries BEGIN SELECT 1; END;
        CREATE TRIGGER entries_are_never_pruned BEFORE DELETE ON entries BEGIN SELECT 1; END;`);
      db.close();
      expect(await problems()).toEqual([]);
    }
  });

  it("finds an entry that was taken out", async () => {
    tamper("DELETE FROM entries WHERE seq = 3");
    expect(await problems()).toEqual([
      "true 3 missing: entry 4 is next",
      "true 4 does not follow on the entry before it",
    ]);
  });

  it("finds that the last entries were taken away, or another put in their place", async () => {
    tamper("DELETE FROM entries WHERE seq > 2");
    expect(await problems()).toEqual(["true 3 missing: the head is entry 4"]);
    const db = new Database(join(relay.dataDir, "concord.db"));
    db.exec("UPDATE heads SET seq = 2");
    db.close();
    expect(await problems()).toEqual(["true 2 is not the head that was recorded"]);
  });

  it("finds an open resolution without a log", async () => {
    tamper("DELETE FROM entries");
    expect(await problems()).toEqual(["true 0 an open resolution has no entries"]);
  });

  it("finds a log that is chained and cannot be replayed", async () => {
    const actor = { userId: "u", name: "N", role: "delegate", proponent: "IND" } as const;
    const at = new Date(0).toISOString();
    const entry = { at, actor, kind: "update", payload: Uint8Array.of(1, 2, 3) } as const;
    await relay.relay.log.append([{ resolution: id, expectedHead: 4, entries: [entry] }]);
    expect(await problems()).toEqual([expect.stringMatching(/^true 5 cannot be replayed: /)]);
  });

  it("finds an adoption that names another text, and entries that follow on one", async () => {
    const actor = { userId: "c", name: "C", role: "chair" } as const;
    const at = new Date(0).toISOString();
    const adopted = { edition: { city: "Suva", year: 2030 }, hash: `sha256:${"0".repeat(64)}` };
    const decision = { change: "", state: "pending", decided: [], seen: 4, adopted } as const;
    const entry = { at, actor, kind: "decision", payload: encodeDecision(decision) } as const;
    await relay.relay.log.append([{ resolution: id, expectedHead: 4, entries: [entry] }]);
    expect(await problems()).toEqual(["true 5 names another hash than that of the agreed text"]);
    const { adopted: _none, ...later } = decision;
    const after = { ...entry, payload: encodeDecision({ ...later, policy: "frozen" }) };
    await relay.relay.log.append([{ resolution: id, expectedHead: 5, entries: [after] }]);
    expect(await problems()).toEqual(["true 6 follows on the adoption, entry 5"]);
  });

  it("says in one sentence that there is no data", async () => {
    const dataDir = join(relay.dataDir, "nowhere");
    expect(await verifyLogs({ dataDir })).toEqual({ problem: `There is no data of a relay in ${dataDir}.` });
  });
});
