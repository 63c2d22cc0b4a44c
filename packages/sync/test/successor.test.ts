// After a refusal one types on at once, with a new client id, on everything that was acknowledged and nothing else.
import { wordsOf } from "@concord/redline";
import { type Actor, Peer, redlineOf } from "@concord/sync";
import { clause, type Link, Random, SimulatedRelay } from "@concord/testing";
import { expect, test } from "vitest";

const random = new Random(1);
const actor: Actor = { userId: "u", name: "A. Rao", role: "delegate", proponent: "IND" };

test("a successor has what was acknowledged, may write at once, and is not refused", () => {
  const relay = new SimulatedRelay({ base: { lang: "en", clauses: [clause("item", "one two;")], notes: [] } });
  let link: Link | undefined;
  const first = new Peer({ client: 10, send: (update) => link?.send(update) });
  link = relay.connect(first, actor);
  relay.settle(random);
  first.pen?.insert("s:0", 3, [" kept"]);
  relay.settle(random);
  link.cut();
  first.pen?.insert("s:0", 8, [" lost"]);
  first.pen?.remove("s:0", 0, 3, true);
  const refused = first.refused({ code: "too-large", reason: "a test" });
  expect(refused.text).toBe(" lost");

  const next = first.successor({ client: 11, send: (update) => link?.send(update) }, refused.lost);
  const words = (peer: Peer) => wordsOf(redlineOf(peer.replica).clauses[0]?.runs ?? []);
  expect(words(next)).toBe("one kept two;");
  expect(next.doc.store.pendingStructs).toBeNull();
  expect(next.unsaved).toBe(0);
  next.pen?.insert("s:0", 8, [" on"]);
  expect(next.unsaved).toBe(1);
  link = relay.connect(next, actor);
  relay.settle(random);
  expect(relay.refusals).toEqual([]);
  expect(next.unsaved).toBe(0);
  expect(words(next)).toBe("one kept on two;");
  expect(redlineOf(next.replica)).toEqual(redlineOf(relay.resolution.replica));
});
