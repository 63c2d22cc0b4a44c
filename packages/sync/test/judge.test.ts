// The judge, rule by rule: what each refuses, whatever the resolution, and what it must let in.

import { REFUSALS } from "@concord/sync";
import { ATTACKS, Participant, paragraphs, Random, rawAny, rawText, rawUpdate, SimulatedRelay } from "@concord/testing";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { delegate, EVE, World } from "./world.ts";

const RULES: readonly (readonly [string, readonly string[]])[] = [
  [
    "[JDG1] an update has caps",
    ["many clients", "many structs", "many acts in one struct", "a very long text", "an embed of many bytes"],
  ],
  [
    "[JDG1] an update is whole and nothing else",
    [
      "an update that is cut short",
      "bytes after the end",
      "a client twice",
      "a client without structs",
      "a client id beyond 32 bits",
      "a string that says it is longer than the update",
      "bytes that are no UTF-8",
      "no words at all",
      "an embed that is no JSON",
      "an update of the other encoding",
    ],
  ],
  [
    "[JDG2] client ids are leased for good",
    [
      "the relay's client id",
      "client id 0",
      "somebody else's client id",
      "one's own client id for another proponent",
      "a person without a proponent",
    ],
  ],
  [
    "[JDG14] a scribe types for one proponent under each client id, and nobody else types for another",
    [
      "a scribe under a delegate's client id",
      "a scribe under a client id that was not announced",
      "a scribe withdraws another's words",
      "a scribe withdraws base text",
      "a delegate under the client id of a scribe",
      "a delegate who has announced for another",
    ],
  ],
  ["[JDG3] there is no gap", ["a gap"]],
  [
    "[JDG4] the parent is a text or the acts",
    [
      "an unknown root",
      "an item as parent",
      "neighbours in different texts",
      "words between an act and a text",
      "a map entry",
      "a map entry overwritten by origin",
    ],
  ],
  [
    "[JDG5] words and embeds of the schema only",
    [
      "GC",
      "ContentDeleted with a clock of 2^50",
      "ContentJSON",
      "ContentBinary",
      "ContentFormat",
      "ContentType",
      "ContentDoc",
      "Skip",
      "a content that Yjs does not know",
      "an act in a text",
      "an embed of no known kind",
      "a deep embed",
      "a footnote's body in the text",
      "a clause among the footnotes",
    ],
  ],
  [
    "[JDG5] nothing is deleted in Yjs",
    [
      "base text deleted",
      "foreign text deleted",
      "words put in and others deleted with them",
      "a deletion of what nobody has",
    ],
  ],
  ["[TXT1] control characters, separators and the object replacement sign are no text", ["control characters"]],
  ["[JDG6] no character is cut in two", ["an origin inside a character", "half a character struck"]],
  [
    "[JDG7] neighbours are neighbours",
    [
      "neighbours the wrong way round",
      "a leap over base text",
      "an origin only, in the middle",
      "origins in a circle",
      "an origin in itself",
      "an origin that nobody has",
    ],
  ],
  [
    "[JDG8] acts are appended and valid",
    [
      "words among the acts",
      "an act before the others",
      "an act at the start",
      "acts one before the other",
      "another base header",
      "an act that the schema does not know",
    ],
  ],
  [
    "[JDG9] acts are about text that is there, and withdrawals about one's own",
    [
      "an act of another withdrawn",
      "base text withdrawn",
      "an act about acts",
      "an act about text and acts",
      "an act about nothing",
      "an act that goes on beyond what is there",
    ],
  ],
  ["[JDG10] what is new is of one client", ["two clients at once", "two clients that know of one another"]],
];

describe("what is refused", () => {
  const worlds = [3, 5, 8].map((seed) => new World(seed));

  test.each(RULES)("%s", (_, names) => {
    let tried = 0;
    for (const name of names) {
      const make = ATTACKS[name];
      expect(make, name).toBeDefined();
      for (const world of worlds) {
        for (let n = 0; n < 4; n++) {
          const attack = make?.(world.ground());
          if (!attack) continue;
          tried++;
          expect(attack.expect, name).not.toBe("any");
          expect([attack.expect].flat(), name).toContain(world.attack(attack, name));
        }
      }
    }
    expect(tried).toBeGreaterThan(names.length * 4);
  });

  test("[REF1] every code is one of those that a page knows, and the reason names no client's words", () => {
    const [world] = worlds;
    for (const make of Object.values(ATTACKS)) {
      const attack = make(world!.ground());
      if (!attack || attack.expect === "any") continue;
      const verdict = world!.relay.resolution.judge(attack.update, attack.actor ?? EVE);
      if (verdict.ok) continue;
      expect(REFUSALS).toContain(verdict.code);
      expect(verdict.reason).not.toMatch(/evil/);
    }
  });
});

describe("what is let in", () => {
  const scene = () => {
    const relay = new SimulatedRelay({ base: paragraphs("One two.", "Three.") });
    const [ind, fra] = [delegate("a", "IND"), delegate("b", "FRA")].map(
      (actor, i) => new Participant(relay, actor, { client: 10 + i }),
    );
    const random = new Random(1);
    for (const person of [ind!, fra!]) person.connect();
    relay.settle(random);
    return { relay, random, ind: ind!.peer, fra: fra!.peer, people: [ind!, fra!] };
  };

  test("[JDG7] words behind a run that its author has made longer meanwhile", () => {
    const { relay, random, ind, fra } = scene();
    ind.pen!.insert("s:0", 3, ["hel"]);
    relay.settle(random);
    // B stands behind "hel" while "lo" is on its way.
    fra.pen!.insert("s:0", 6, ["!"]);
    ind.pen!.insert("s:0", 6, ["lo"]);
    const [first, second] = [...relay.links];
    first!.deliverUp();
    second!.deliverUp();
    relay.settle(random);
    expect(relay.refusals).toEqual([]);
    expect(fra.doc.getText("s:0").toJSON()).toBe(relay.resolution.doc.getText("s:0").toJSON());
  });

  test("[JDG3] what is known already is skipped, and acknowledged by nothing", () => {
    const { relay, random, ind } = scene();
    ind.pen!.insert("s:0", 3, ["abc"]);
    relay.settle(random);
    const again = Y.encodeStateAsUpdate(ind.doc);
    expect(relay.resolution.judge(again, delegate("a", "IND"))).toMatchObject({ ok: true, spans: [] });
  });

  test("[JDG3] of what is known in part the rest is taken", () => {
    const { relay, random, ind } = scene();
    ind.pen!.insert("s:0", 3, ["abc"]);
    relay.settle(random);
    const units = relay.resolution.doc.getText("s:0");
    const right = Y.createRelativePositionFromTypeIndex(units, 6).item;
    const update = rawUpdate([
      {
        client: 10,
        clock: 0,
        structs: [{ origin: { client: 1, clock: 3 }, right: { ...right! }, content: rawText("abcdef") }],
      },
    ]);
    const verdict = relay.resolution.judge(update, delegate("a", "IND"));
    expect(verdict).toMatchObject({ ok: true, spans: [[10, 3, 6]] });
  });

  test("[JDG7] the sender of words beside another's has seen what that one had seen", () => {
    const { relay, random, ind, fra } = scene();
    ind.pen!.insert("s:0", 3, ["I"]);
    relay.settle(random);
    fra.pen!.insert("s:0", 4, ["F"]);
    relay.settle(random);
    // Between "F" and its left neighbour of old stands "I", which whoever has "F" has.
    const update = (right: { client: number; clock: number }) =>
      rawUpdate([
        { client: 1000, clock: 0, structs: [{ origin: { client: 1, clock: 3 }, right, content: rawText("x") }] },
      ]);
    expect(relay.resolution.judge(update({ client: 11, clock: 0 }), EVE)).toMatchObject({
      ok: false,
      code: "bad-origin",
    });
    expect(relay.resolution.judge(update({ client: 10, clock: 0 }), EVE)).toMatchObject({ ok: true });
    // Somebody who has seen neither may put it before both.
    expect(relay.resolution.judge(update({ client: 1, clock: 4 }), EVE)).toMatchObject({ ok: true });
  });

  test("[JDG9] one withdraws also what another person of the same administration put in", () => {
    const { relay, random, ind } = scene();
    ind.pen!.insert("s:0", 0, ["ours "]);
    relay.settle(random);
    const last = { client: 1, clock: 0 };
    const update = rawUpdate([{ client: 77, clock: 0, structs: [{ origin: last, content: rawAny(["w", 10, 0, 5]) }] }]);
    expect(relay.resolution.judge(update, delegate("c", "IND"))).toMatchObject({ ok: true });
    expect(relay.resolution.judge(update, delegate("c", "FRA"))).toMatchObject({ ok: false, code: "foreign-range" });
  });

  test("[JDG2] a client id is kept for who announced it, until it is used for good", () => {
    const { relay, random, ind } = scene();
    const [own, other] = [delegate("a", "IND"), delegate("b", "FRA")];
    const { resolution } = relay;
    expect(resolution.reserve(10, "a")).toBe(true);
    expect(resolution.reserve(10, "b")).toBe(false);
    const update = rawUpdate([
      { client: 10, clock: 0, structs: [{ right: { client: 1, clock: 1 }, content: rawText("x") }] },
    ]);
    expect(resolution.judge(update, other)).toMatchObject({ ok: false, code: "foreign-client", client: 10 });
    expect(resolution.judge(update, own)).toMatchObject({ ok: true });
    ind.pen!.insert("s:0", 0, ["y"]);
    relay.settle(random);
    expect(resolution.reserve(10, "b")).toBe(false);
    expect(resolution.leaseOf(10)).toMatchObject({ userId: "a", proponent: "IND" });
  });
});
