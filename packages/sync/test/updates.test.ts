// Updates cut and joined: pieces of a backlog, and what a relay sends in one frame.
import { concatUpdates, joinStart, parseUpdate, UPDATE_LIMITS, updatesFrom } from "@concord/sync";
import { Participant, paragraphs, Random, randomBase, SimulatedRelay } from "@concord/testing";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { delegate } from "./scene.ts";

/** Somebody's backlog of `deeds` random edits, made offline, and the relay that does not have it. */
function backlog(seed: number, deeds: number) {
  const random = new Random(seed);
  const relay = new SimulatedRelay({ base: randomBase(random, 12) });
  const person = new Participant(relay, delegate("IND"), { client: 10, hot: random.chance(0.5) });
  person.connect();
  relay.settle(random);
  person.cut();
  for (let n = 0; n < deeds; n++) person.act(random);
  person.peer.pen!.flush();
  return { relay, doc: person.peer.doc, client: 10 };
}

describe("pieces of a backlog", () => {
  test("[SPAN1] joined they are the whole, without a gap, and no character is cut", () => {
    for (let seed = 1; seed <= 25; seed++) {
      const { relay, doc, client } = backlog(seed, 60);
      for (const bytes of [1, 40, 90, 500, 48_000]) {
        const copy = new Y.Doc({ gc: false });
        Y.applyUpdate(copy, relay.log[0]!.payload);
        let at = 0;
        for (const piece of updatesFrom(doc, client, 0, bytes)) {
          const parsed = parseUpdate(piece);
          if (!parsed.ok) throw new Error(parsed.reason);
          expect(parsed.blocks).toMatchObject([{ client, clock: at }]);
          at = parsed.blocks[0]!.end;
          for (const { content } of parsed.blocks[0]!.structs) {
            if (content.type === "string") expect(content.text.isWellFormed()).toBe(true);
          }
          if (bytes > 200) expect(piece.length).toBeLessThan(bytes);
          Y.applyUpdate(copy, piece);
          expect(copy.store.pendingStructs).toBeNull();
        }
        expect(at).toBe(Y.getState(doc.store, client));
        expect(copy.getArray("acts").toArray()).toEqual(doc.getArray("acts").toArray());
        for (const name of ["s:0", "notes"]) expect(copy.getText(name).toDelta()).toEqual(doc.getText(name).toDelta());
      }
    }
  });

  test("[SPAN1] a thousand acts in one struct go out in pieces that the relay takes", () => {
    const { relay, doc, client } = backlog(3, 0);
    const acts = Array.from({ length: 6_000 }, (_, i) => [
      "d",
      ...Array.from({ length: 20 }, () => [1, 1 + (i % 3), 1]).flat(),
    ]);
    doc.getArray("acts").push(acts);
    const pieces = [...updatesFrom(doc, client, 0)];
    expect(pieces.length).toBeGreaterThan(10);
    expect(Math.max(...pieces.map((p) => p.length))).toBeLessThan(UPDATE_LIMITS.bytes / 4);
    for (const update of pieces.slice(0, 3)) {
      const verdict = relay.resolution.judge(update, delegate("IND"));
      expect(verdict).toMatchObject({ ok: true });
      if (!verdict.ok) continue;
      relay.resolution.apply({
        seq: relay.resolution.head + 1,
        at: new Date(0).toISOString(),
        actor: delegate("IND"),
        kind: "update",
        payload: verdict.update,
      });
    }
  });
});

describe("what is joined", () => {
  test("[SPAN2] says what its parts say, in as few updates as their clocks allow", () => {
    for (let seed = 1; seed <= 15; seed++) {
      const random = new Random(seed);
      const relay = new SimulatedRelay({ base: randomBase(random, 6) });
      const people = ["IND", "FRA", "ECP"].map(
        (code, i) => new Participant(relay, delegate(code), { client: 10 + i, hot: true }),
      );
      for (const person of people) person.connect();
      relay.settle(random);
      for (let n = 0; n < 60; n++) {
        random.pick(people).act(random);
        if (random.chance(0.7)) relay.step(random);
      }
      relay.settle(random);
      const updates = relay.log.slice(1).map(({ payload }) => payload);
      const from = random.below(updates.length);
      const joined = concatUpdates(updates.slice(from));
      expect(joined).toHaveLength(updates.length > from ? 1 : 0);
      const one = new Y.Doc({ gc: false });
      for (const update of [relay.log[0]!.payload, ...updates.slice(0, from), ...joined]) Y.applyUpdate(one, update);
      expect(one.store.pendingStructs).toBeNull();
      expect(Y.encodeStateAsUpdate(one)).toEqual(Y.encodeStateAsUpdate(relay.resolution.doc));
    }
  });

  test("[SPAN2] a gap begins another update, one is itself, and what was not judged is not joined", () => {
    const doc = new Y.Doc();
    doc.clientID = 10;
    const updates: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => updates.push(update));
    for (const word of ["a", "b", "c"]) doc.getText("s:0").insert(0, word);
    expect(concatUpdates(updates)).toHaveLength(1);
    expect(concatUpdates([updates[0]!, updates[2]!])).toHaveLength(2);
    expect(concatUpdates([updates[0]!])[0]).toBe(updates[0]);
    expect(() => concatUpdates([updates[0]!, Uint8Array.of(9, 9)])).toThrow();
  });
});

test("[PEER1] saved is said only when the relay has everything, also after a cut on the way", () => {
  const random = new Random(5);
  const relay = new SimulatedRelay({ base: paragraphs("One.") });
  const person = new Participant(relay, delegate("IND"), { client: 10 });
  person.connect();
  relay.settle(random);
  const pen = person.peer.pen!;
  pen.insert("s:0", 3, ["a"]);
  expect(person.peer.unsaved).toBe(1);
  // The update arrives, its acknowledgement does not.
  [...relay.links][0]!.deliverUp();
  expect(person.peer.unsaved).toBe(1);
  person.cut();
  pen.insert("s:0", 4, ["b"]);
  expect(person.peer.unsaved).toBe(2);
  person.connect();
  relay.settle(random);
  expect(person.peer.unsaved).toBe(0);
  expect(relay.log).toHaveLength(3);
  expect(relay.resolution.doc.getText("s:0").toJSON()).toBe("Oneab.");
});

describe("what one client sent in a row", () => {
  test("[SPAN3] is judged as one update, and brings what its parts bring one by one", () => {
    for (let seed = 1; seed <= 15; seed++) {
      const { relay, doc, client } = backlog(seed, 40);
      const pieces = [...updatesFrom(doc, client, 0, 60)];
      const foreign = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc));
      const joined = joinStart([...pieces, foreign]);
      expect(joined.count, `seed ${seed}`).toBe(pieces.length);
      expect(joinStart([pieces[0]!])).toEqual({ update: pieces[0], count: 1 });
      if (pieces.length > 2) {
        expect(joinStart([pieces[0]!, pieces[2]!]).count).toBe(1);
        expect(joinStart([pieces[0]!, pieces[0]!]).count).toBe(1);
      }
      const verdict = relay.resolution.judge(joined.update, delegate("IND"));
      expect(verdict).toMatchObject({ ok: true, spans: [[client, 0, Y.getState(doc.store, client)]] });
    }
  });

  test("[SPAN3] is joined within the caps of one update", () => {
    const { doc, client } = backlog(5, 0);
    doc.getArray("acts").push(Array.from({ length: 6_000 }, (_, i) => ["d", 1, 1 + (i % 3), 1]));
    const pieces = [...updatesFrom(doc, client, 0, 2_000)];
    for (let at = 0; at < pieces.length; ) {
      const { update, count } = joinStart(pieces.slice(at));
      expect(parseUpdate(update).ok).toBe(true);
      at += count;
    }
  });
});
