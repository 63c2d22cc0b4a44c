// Updates that no honest client sends, one generator a category. Invariant: a category that names a code is always
// refused with it; "any" may be accepted, and then the law must hold all the same.
import { NOTES } from "@concord/redline";
import { BASE_CLIENT, type RefusalCode } from "@concord/sync";
import * as Y from "yjs";
import {
  FOREIGN_CONTENT,
  type RawBlock,
  type RawId,
  type RawStruct,
  rawAny,
  rawBytes,
  rawEmbed,
  rawText,
  rawUpdate,
} from "./hostile-bytes.ts";
import type { Ground } from "./hostile-ground.ts";
import { type Attack, act, backwards, flipped, heavy, honest, noise, overlap, stale, wild } from "./hostile-guesses.ts";
import { SAID_ATTACKS } from "./hostile-sayings.ts";
import { SCRIBES } from "./hostile-scribes.ts";

type Make = (ground: Ground) => Attack | undefined;

const one = (ground: Ground, ...structs: RawStruct[]): Uint8Array => {
  const client = ground.client();
  return rawUpdate([{ client, clock: ground.state(client), structs }]);
};

/** An update of one act about a range. */
const about = (ground: Ground, code: string, { client, clock }: RawId, length = 1): Uint8Array =>
  one(ground, act(ground, [code, client, clock, length]));

const foreignContent =
  (kind: keyof typeof FOREIGN_CONTENT): Make =>
  (ground) => {
    const gap = ground.random.chance(0.5) ? ground.gap() : { name: "acts", origin: ground.lastAct(), right: undefined };
    const content = FOREIGN_CONTENT[kind];
    return { update: one(ground, { origin: gap.origin, right: gap.right, content }), expect: "forbidden-content" };
  };

const badEmbed =
  (...jsons: string[]): Make =>
  (ground) => {
    const gap = ground.gap(ground.random.pick(ground.names.filter((n) => n !== NOTES)));
    const json = ground.random.pick(jsons);
    return {
      update: one(ground, {
        origin: gap.origin,
        right: gap.right,
        parent: { root: gap.name },
        content: rawEmbed(json),
      }),
      expect: "bad-embed",
    };
  };

const badText =
  (expect: RefusalCode, make: (ground: Ground) => RawStruct["content"]): Make =>
  (ground) => {
    const gap = ground.gap();
    return {
      update: one(ground, { origin: gap.origin, right: gap.right, parent: { root: gap.name }, content: make(ground) }),
      expect,
    };
  };

const badAct =
  (expect: Attack["expect"], make: (ground: Ground) => unknown): Make =>
  (ground) => ({
    update: one(ground, act(ground, make(ground))),
    expect,
  });

const textGaps = (ground: Ground) => ground.gap(ground.random.pick(ground.names.filter((n) => n !== NOTES)));

/** Every category of hostile update. */
export const ATTACKS: Readonly<Record<string, Make>> = {
  "the relay's client id": (g) => ({
    update: rawUpdate([{ client: BASE_CLIENT, clock: g.state(BASE_CLIENT), structs: [g.words(g.gap())] }]),
    expect: "base-client",
  }),
  "client id 0": (g) => ({
    update: rawUpdate([{ client: 0, clock: 0, structs: [g.words(g.gap())] }]),
    expect: "base-client",
  }),
  "a client id beyond 32 bits": (g) => ({
    update: rawUpdate([{ client: 2 ** 32 + g.random.below(9), clock: 0, structs: [g.words(g.gap())] }]),
    expect: "malformed",
  }),
  "somebody else's client id": (g) => {
    const client = g.random.pick(g.foreign.filter((id) => g.state(id) > 0));
    return {
      update: rawUpdate([{ client, clock: g.state(client), structs: [g.words(g.gap())] }]),
      expect: "foreign-client",
    };
  },
  "one's own client id for another proponent": (g) => {
    const client = g.random.pick(g.own.filter((id) => g.state(id) > 0));
    return {
      update: rawUpdate([{ client, clock: g.state(client), structs: [g.words(g.gap())] }]),
      actor: { ...g.actor, proponent: "IND" },
      expect: "foreign-client",
    };
  },
  "a person without a proponent": (g) => {
    const { proponent: _proponent, ...observer } = g.actor;
    return { update: one(g, g.words(g.gap())), actor: { ...observer, role: "observer" }, expect: "not-a-proponent" };
  },
  ...SCRIBES,
  "a map entry overwritten by origin": (g) => {
    const gap = g.gap();
    return {
      update: one(g, { origin: gap.origin, right: gap.right, parentSub: "k", content: rawAny(["d", 1, 0, 1]) }),
      expect: "forbidden-content",
    };
  },
  "a map entry": (g) => ({
    update: one(g, {
      parent: { root: g.random.pick(["acts", "s:0", "changes"]) },
      parentSub: "k",
      content: rawAny("x"),
    }),
    expect: "forbidden-content",
  }),
  "an act of another withdrawn": (g) => {
    const unit = g.foreignUnit();
    return unit && { update: about(g, g.random.pick(["w", "r"]), unit), expect: "foreign-range" };
  },
  "base text withdrawn": (g) => {
    const unit = g.baseUnit();
    return unit && { update: about(g, g.random.pick(["w", "r"]), unit), expect: "foreign-range" };
  },
  "an act about acts": (g) => ({ update: about(g, "d", g.lastAct()), expect: "foreign-range" }),
  "an act about text and acts": (g) => ({
    update: about(g, "d", { client: BASE_CLIENT, clock: 0 }, 2),
    expect: "foreign-range",
  }),
  "an act about nothing": (g) => ({
    update: about(
      g,
      "d",
      g.random.pick([
        { client: 77, clock: 3 },
        { client: BASE_CLIENT, clock: 2 ** 30 },
      ]),
    ),
    expect: "unknown-id",
  }),
  "an act that goes on beyond what is there": (g) => {
    const unit = g.foreignUnit();
    return (
      unit && {
        update: about(g, "d", unit, g.state(unit.client) - unit.clock + 1),
        expect: ["unknown-id", "foreign-range", "surrogate"],
      }
    );
  },
  "half a character struck": (g) => {
    const pair = g.pair();
    return pair && { update: about(g, "d", g.random.pick([pair.high, pair.low])), expect: "surrogate" };
  },
  "base text deleted": (g) => {
    const unit = g.baseUnit();
    return unit && { update: rawUpdate([], [{ ...unit, length: 1 }]), expect: "delete-set" };
  },
  "foreign text deleted": (g) => {
    const unit = g.foreignUnit();
    return unit && { update: rawUpdate([], [{ ...unit, length: 1 }]), expect: "delete-set" };
  },
  "words put in and others deleted with them": (g) => {
    const client = g.client();
    return {
      update: rawUpdate(
        [{ client, clock: g.state(client), structs: [g.words(g.gap())] }],
        [{ client: BASE_CLIENT, clock: 1, length: 5 }],
      ),
      expect: "delete-set",
    };
  },
  "a deletion of what nobody has": () => ({
    update: rawUpdate([], [{ client: 50, clock: 0, length: 2 ** 40 }]),
    expect: "delete-set",
  }),
  GC: foreignContent("gc"),
  "ContentDeleted with a clock of 2^50": foreignContent("deleted"),
  ContentJSON: foreignContent("json"),
  ContentBinary: foreignContent("binary"),
  ContentFormat: foreignContent("format"),
  ContentType: foreignContent("type"),
  ContentDoc: foreignContent("doc"),
  Skip: foreignContent("skip"),
  "a content that Yjs does not know": foreignContent("unknown"),
  "a gap": (g) => {
    const client = g.client();
    return {
      update: rawUpdate([{ client, clock: g.state(client) + g.random.between(1, 9), structs: [g.words(g.gap())] }]),
      expect: "gap",
    };
  },
  "an unknown root": (g) => ({
    update: one(g, {
      parent: { root: g.random.pick(["s:999", "changes", "ledger", "", "S:0", "s:00", "__proto__", "constructor"]) },
      content: rawText("evil"),
    }),
    expect: "unknown-root",
  }),
  "an item as parent": (g) => {
    const item = g.baseUnit();
    return item && { update: one(g, { parent: { item }, content: rawText("evil") }), expect: "forbidden-parent" };
  },
  "neighbours in different texts": (g) => {
    const [a, b] = g.random.shuffle(g.names.filter((name) => g.units(name).length > 0));
    if (a === undefined || b === undefined) return undefined;
    return {
      update: one(g, { origin: g.random.pick(g.units(a)), right: g.random.pick(g.units(b)), content: rawText("evil") }),
      expect: "forbidden-parent",
    };
  },
  "words between an act and a text": (g) => {
    const unit = g.unit();
    return (
      unit && {
        update: one(g, { origin: g.lastAct(), right: unit, content: rawText("evil") }),
        expect: "forbidden-parent",
      }
    );
  },
  "words among the acts": (g) => ({
    update: one(g, { origin: g.lastAct(), content: g.random.pick([rawText("evil"), rawEmbed('{"br":1}')]) }),
    expect: "forbidden-content",
  }),
  "an act in a text": (g) => {
    const gap = g.gap();
    return {
      update: one(g, { origin: gap.origin, right: gap.right, parent: { root: gap.name }, content: rawAny(["g"]) }),
      expect: "forbidden-content",
    };
  },
  "an act before the others": (g) => ({
    update: one(g, { right: { client: BASE_CLIENT, clock: 0 }, content: rawAny(["b", "en", 9]) }),
    expect: "bad-origin",
  }),
  "an act at the start": (g) => ({
    update: one(g, { parent: { root: "acts" }, content: rawAny(["g"]) }),
    expect: "bad-origin",
  }),
  "another base header": badAct("bad-act", () => ["b", "en", 99]),
  "an update of the other encoding": (g) => ({
    update: Y.convertUpdateFormatV1ToV2(honest(g, g.client())),
    expect: ["malformed", "too-large", "delete-set", "forbidden-content"],
  }),
  "an update that is cut short": (g) => {
    const update = honest(g, g.client());
    return { update: update.subarray(0, g.random.below(update.length)), expect: "malformed" };
  },
  "bytes after the end": (g) => {
    const client = g.client();
    return {
      update: rawUpdate([{ client, clock: g.state(client), structs: [g.words(g.gap())] }], [], [g.random.below(256)]),
      expect: "malformed",
    };
  },
  "a client twice": (g) => {
    const client = g.client();
    const clock = g.state(client);
    const structs = [g.words(g.gap(), "a")];
    return {
      update: rawUpdate([
        { client, clock, structs },
        { client, clock: clock + g.random.below(2), structs },
      ]),
      expect: "malformed",
    };
  },
  "a client without structs": (g) => ({
    update: rawUpdate([{ client: g.client(), clock: 0, structs: [] }]),
    expect: "malformed",
  }),
  "many clients": (g) => ({
    update: rawUpdate(
      Array.from({ length: 17 }, (_, i) => ({ client: 900 + i, clock: 0, structs: [g.words(g.gap())] })),
    ),
    expect: "too-large",
  }),
  "many structs": (g) => {
    const client = g.client();
    const structs = new Array<RawStruct>(4_001).fill(g.words(g.gap(), "a"));
    return { update: rawUpdate([{ client, clock: g.state(client), structs }]), expect: "too-large" };
  },
  "many acts in one struct": (g) => ({
    update: one(g, act(g, ...new Array<string[]>(5_001).fill(["g"]))),
    expect: "too-large",
  }),
  "a very long text": (g) => ({ update: one(g, g.words(g.gap(), "x".repeat(256 * 1024))), expect: "too-large" }),
  "a string that says it is longer than the update": (g) => {
    const update = one(g, g.words(g.gap(), "evil"));
    // The length of the string stands five bytes and the delete set before the end.
    update[update.length - 6] = 120;
    return { update, expect: "malformed" };
  },
  "an origin inside a character": (g) => {
    const pair = g.pair();
    if (!pair) return undefined;
    const { high, low } = pair;
    const sides = g.random.pick([{ origin: high, right: low }, { origin: high }, { right: low }]);
    return { update: one(g, { ...sides, content: rawText("z") }), expect: "surrogate" };
  },
  "neighbours the wrong way round": (g) => {
    const units = g.units(g.random.pick(g.names.filter((name) => g.units(name).length > 4)));
    const at = g.random.between(1, units.length - 3);
    const [right, origin] = [units[at], units[g.random.between(at, units.length - 1)]];
    const broken = { origin, right, content: rawText("evil") };
    return { update: one(g, broken), expect: ["bad-origin", "surrogate"] };
  },
  "a leap over base text": (g) => {
    const name = g.random.pick(g.names.filter((n) => g.units(n).length > 6));
    const units = g.units(name);
    const at = g.random.shuffle(units.flatMap((u, i) => (u.client === BASE_CLIENT ? [i] : [])))[0];
    if (at === undefined) return undefined;
    const broken = { origin: units[at - 1], right: units[at + 1], parent: { root: name }, content: rawText("evil") };
    return { update: one(g, broken), expect: ["bad-origin", "surrogate"] };
  },
  "an origin only, in the middle": (g) => {
    const units = g.units(g.names[0]!);
    const at = units.findLastIndex((u) => u.client === BASE_CLIENT);
    return at < 1
      ? undefined
      : { update: one(g, { origin: units[at - 1], content: rawText("evil") }), expect: ["bad-origin", "surrogate"] };
  },
  "origins in a circle": (g) => {
    const client = g.client();
    const clock = g.state(client);
    const behind = (n: number): RawStruct => ({ origin: { client, clock: clock + n }, content: rawText("x") });
    return { update: rawUpdate([{ client, clock, structs: [behind(1), behind(0)] }]), expect: "unknown-id" };
  },
  "two clients that know of one another": (g) => {
    const a = g.random.between(2 ** 20, 2 ** 30);
    const block = (client: number, origin: number): RawBlock => ({
      client,
      clock: 0,
      structs: [{ origin: { client: origin, clock: 0 }, content: rawText("evil") }],
    });
    return { update: rawUpdate([block(a, a + 1), block(a + 1, a)]), expect: "malformed" };
  },
  "two clients at once": (g) => ({
    update: rawUpdate([3, 4].map((n) => ({ client: 5_000_000 + n, clock: 0, structs: [g.words(g.gap())] }))),
    expect: "malformed",
  }),
  "an origin in itself": (g) => {
    const client = g.client();
    const clock = g.state(client);
    return {
      update: rawUpdate([
        { client, clock, structs: [{ origin: { client, clock: clock + 1 }, content: rawText("evil") }] },
      ]),
      expect: "unknown-id",
    };
  },
  "an origin that nobody has": (g) => ({
    update: one(g, { origin: { client: 4_000_000, clock: 7 }, content: rawText("evil") }),
    expect: "unknown-id",
  }),
  "control characters": badText("bad-text", (g) =>
    rawText(`a${g.random.pick(["\u0000", "\n", "\r", "\u001b", "\u0085", "\u2028", "\u2029", "\ufffc", "\u007f"])}b`),
  ),
  "bytes that are no UTF-8": badText("malformed", (g) =>
    rawBytes(g.random.pick([[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80], [0xe2, 0x82]])),
  ),
  "no words at all": badText("malformed", () => rawText("")),
  "an embed of no known kind": badEmbed(
    "{}",
    "null",
    "[]",
    "7",
    '{"k":"evil","l":1,"n":"none"}',
    '{"k":"item","l":99,"n":"letter"}',
    '{"k":"item","l":1.5,"n":"letter"}',
    '{"k":"item","l":"1","n":"letter"}',
    '{"k":"item","l":1,"n":"emoji"}',
    '{"k":"item","l":1,"n":"letter","t":""}',
    '{"k":"item","l":1,"n":"letter","t":"a\\u0000"}',
    '{"k":"item","l":1,"n":"letter","t":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}',
    '{"k":"item","l":1,"n":"letter","x":1}',
    '{"k":"item","l":1,"n":"letter","__proto__":{"a":1}}',
    '{"k":"item","l":1,"n":"letter","f":"1:1"}',
    '{"f":"javascript:1"}',
    '{"f":7}',
    '{"br":2}',
    '{"br":1,"f":"1:1"}',
    '{"o":"o0123456789abcdef0123","br":1}',
    '{"o":"o0123456789abcdef0123","k":"item","l":1,"n":"letter"}',
    '{"o":"o0123456789abcdef0123","x":1}',
    '{"o":"o0123456789ABCDEF0123"}',
    '{"o":"o0123456789abcdef01234"}',
    '{"o":"0123456789abcdef01234"}',
    '{"o":"o0123456789abcdef0123\\n"}',
    '{"o":["o0123456789abcdef0123"]}',
    '{"o":7}',
  ),
  "a footnote's body in the text": badEmbed('{"k":"footnote","l":1,"n":"none"}'),
  "a clause among the footnotes": (g) => {
    const gap = g.gap(NOTES);
    const content = rawEmbed(g.random.pick(['{"k":"item","l":1,"n":"letter"}', '{"f":"1:1"}']));
    return {
      update: one(g, { origin: gap.origin, right: gap.right, parent: { root: NOTES }, content }),
      expect: "bad-embed",
    };
  },
  "a deep embed": (g) => {
    const gap = textGaps(g);
    const deep = `${"[".repeat(g.random.between(20, 120))}`;
    const content = rawEmbed(deep + "]".repeat(deep.length));
    return {
      update: one(g, { origin: gap.origin, right: gap.right, parent: { root: gap.name }, content }),
      expect: "bad-embed",
    };
  },
  "an embed of many bytes": (g) => ({
    update: one(g, { ...g.words(textGaps(g)), content: rawEmbed(`{"k":"${"x".repeat(400)}"}`) }),
    expect: "too-large",
  }),
  "an embed that is no JSON": (g) => ({
    update: one(g, { ...g.words(textGaps(g)), content: rawEmbed(g.random.pick(["{", "undefined", "{'a':1}", ""])) }),
    expect: "malformed",
  }),
  "an act that the schema does not know": badAct("bad-act", (g) =>
    g.random.pick<unknown>([
      "d",
      7,
      null,
      { k: "d" },
      [],
      ["z", 1, 1, 1],
      ["f", "+huge", 1, 1, 1],
      ["s", "kfootnote", 1, 1, 1],
      ["m", "1:01", 1, 1, 1],
      ["g", 1],
      ["d"],
      ["d", 1, 1],
      ["d", 1, 1, 1, 1],
      ["d", 1, 1, 0],
      ["d", -1, 1, 1],
      ["d", 1, -1, 1],
      ["d", 1, 1.5, 1],
      ["d", 1, 1, 1e300],
      ["d", 1, Number.NaN, 1],
      ["d", 1, "1", 1],
      ["d", 0, 1, 1],
      ["d", 1, 2 ** 31, 1],
      ["d", 1, 2 ** 31 - 1, 2],
      ["d", [1], 1, 1],
      ["d", 1, 1, true],
      ["toString", 1, 1, 1],
      ["__proto__", 1, 1, 1],
      ["d", ...new Array<number>(257 * 3).fill(1)],
    ]),
  ),
  "an honest update of somebody else again": (g) => {
    const client = g.random.pick(g.foreign.filter((id) => g.state(id) > 0));
    const whole = Y.encodeStateAsUpdate(g.resolution.doc);
    const blocks = Y.decodeUpdate(whole).structs.filter((s) => s.id.client === client);
    return blocks.length === 0 ? undefined : { update: whole, expect: "any" };
  },
  ...SAID_ATTACKS,
  "bits flipped": flipped,
  noise: noise,
  "places that nobody can have seen": wild,
  "places beside what one had not seen": stale,
  "known units again with other words": overlap,
  "acts over everything": heavy,
  "acts one before the other": backwards,
  "an act behind an early one": (g) => {
    const unit = g.baseUnit();
    if (!unit) return undefined;
    const content = rawAny(["d", unit.client, unit.clock, 1]);
    return { update: one(g, { origin: { client: BASE_CLIENT, clock: 0 }, content }), expect: "any" };
  },
};
