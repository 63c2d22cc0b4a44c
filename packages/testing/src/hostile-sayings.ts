// Statements that no honest client makes: about what is another's, about what there is not, by who may not, and as many as fit.
// Invariant: as with all attacks, a category that names a code is always refused with it.
import { BASE_CLIENT } from "@concord/sync";
import { type RawId, rawAny, rawUpdate } from "./hostile-bytes.ts";
import type { Ground } from "./hostile-ground.ts";
import { type Attack, act } from "./hostile-guesses.ts";

type Make = (ground: Ground) => Attack | undefined;

const said = (ground: Ground, expect: Attack["expect"], ...acts: unknown[]): Attack => {
  const client = ground.client();
  return { update: rawUpdate([{ client, clock: ground.state(client), structs: [act(ground, ...acts)] }]), expect };
};

const idText = ({ client, clock }: RawId) => `${client}:${clock}`;
const NOBODY = { client: 77, clock: 3 };

/** Acts of somebody who has no proponent, under a client id that nobody has. */
const spoken =
  (role: "chair" | "observer", ...acts: (unknown | ((ground: Ground) => unknown))[]): Make =>
  (ground) => {
    const { proponent: _proponent, ...person } = ground.actor;
    const made = ground.random.pick(acts);
    const value = typeof made === "function" ? made(ground) : made;
    const client = ground.random.between(2 ** 22, 2 ** 31);
    const update = rawUpdate([{ client, clock: 0, structs: [act(ground, value)] }]);
    return { update, actor: { ...person, userId: role, role }, expect: "not-a-proponent" };
  };

/** All of the base's text in one range. */
const everything = (ground: Ground): number[] => [BASE_CLIENT, 1, ground.endOfBase() - 1];

/** Every category of hostile statements. */
export const SAID_ATTACKS: Readonly<Record<string, Make>> = {
  "a foreign act retracted": (g) => {
    const id = g.foreignStatement();
    return id && said(g, "foreign-range", [g.random.pick(["x", "y"]), id.client, id.clock, 1]);
  },
  "own and foreign acts retracted": (g) => {
    const id = g.foreignStatement();
    return id && said(g, "foreign-range", ["g"], ["x", id.client, 0, id.clock + 1]);
  },
  "words retracted": (g) => {
    const unit = g.ownUnit();
    return unit && said(g, "foreign-range", ["x", unit.client, unit.clock, 1]);
  },
  "acts of nobody retracted": (g) =>
    said(
      g,
      ["foreign-range", "unknown-id", "too-large"],
      [
        "x",
        ...g.random.pick([
          [NOBODY.client, NOBODY.clock, 1],
          [g.own[0]!, g.state(g.own[0]!), 2 ** 20],
          [g.own[0]!, 0, 2 ** 30],
        ]),
      ],
    ),
  "reasons for what another proposes": (g) => {
    const unit = g.foreignUnit();
    return said(g, "foreign-range", ["n", "Because.", `c${idText(unit ?? NOBODY)}`]);
  },
  "reasons for a clause that is none": (g) => {
    const note = g.noteMark();
    const wrong = g.random.pick([NOBODY, g.lastAct(), ...(note ? [note] : [])]);
    return said(g, ["unknown-id", "foreign-range"], ["n", "Because.", `m${idText(wrong)}`]);
  },
  "a comment on a change that there is not": (g) =>
    said(g, "unknown-id", [
      "q",
      "Why?",
      g.random.pick([`c${idText(NOBODY)}`, "c1:0", "c1:1", `c${g.own[0]}:${2 ** 29}`]),
    ]),
  "a comment on acts": (g) => {
    const { client, clock } = g.lastAct();
    return said(g, "foreign-range", ["q", "Why?", client, clock, 1]);
  },
  "words that are none": (g) =>
    said(
      g,
      "bad-act",
      g.random.pick<unknown>([
        ["q", "", "c1:0"],
        ["q", " \n ", ...everything(g)],
        ["q", "a\u0000b", ...everything(g)],
        ["q", "x".repeat(4_001), ...everything(g)],
        ["n", 7, "c1:0"],
        ["n", "Because.", ...everything(g)],
        ["n", "Because.", "m1:1", "m1:2"],
        ["q", "Why?", "m1:1"],
        ["a", "1:1", ""],
        ["a", 7, "Why?"],
        ["e", "1:1", true],
        ["e", "1:1", 2],
      ]),
    ),
  "an answer to what is no act": (g) => {
    const unit = g.baseUnit();
    const wrong = idText(unit && g.random.chance(0.5) ? unit : NOBODY);
    return said(
      g,
      ["unknown-id", "foreign-range"],
      g.random.pick([
        ["a", wrong, "Why?"],
        ["e", wrong, 1],
      ]),
    );
  },
  "an answer to what is no thread": (g) => said(g, "any", ["a", idText(g.lastAct()), "Why?"], ["e", "1:0", 1]),
  "others' threads resolved": (g) => {
    const id = g.foreignStatement("comment") ?? g.foreignStatement();
    return id && said(g, "any", ["e", idText(id), 1], ["a", idText(id), "No."]);
  },
  "a move of a note": (g) => {
    const note = g.noteMark();
    return note && said(g, "any", ["m", "", note.client, note.clock, 1]);
  },
  "a move behind what is no clause": (g) => {
    const unit = g.baseUnit();
    const wrong = g.random.pick([NOBODY, g.lastAct(), g.noteMark() ?? NOBODY]);
    return unit && said(g, ["unknown-id", "foreign-range"], ["m", idText(wrong), unit.client, unit.clock, 1]);
  },
  "deviations from what is no base": (g) => {
    const unit = g.foreignUnit() ?? g.ownUnit();
    const wrong = g.random.pick([unit ?? g.lastAct(), g.lastAct()]);
    return said(g, "foreign-range", ["v", "otherwise", "over", wrong.client, wrong.clock, 1]);
  },
  "deviations that are none": (g) =>
    said(
      g,
      "bad-act",
      g.random.pick<unknown>([
        ["v", "", "before", 1, 1, 1],
        ["v", "x", "before", ...everything(g), 1, 1, 1],
        ["v", "x", "behind", 1, 1, 1],
        ["v", "a\u0000b", "over", ...everything(g)],
        ["v", "x".repeat(4_001), "over", ...everything(g)],
        ["v", 7, "over", ...everything(g)],
        ["v", "x", "over"],
      ]),
    ),
  "gestures recovered from nothing": (g) =>
    said(
      g,
      "bad-act",
      g.random.pick<unknown>([
        ["g", "certain"],
        ["g", "shown", 7],
        ["g", "shown", "Not a code"],
        ["g", "shown", `number:${"1".repeat(121)}`],
        ["g", "shown", "number:\n"],
        ["g", "shown", ...Array.from({ length: 13 }, () => "glue")],
      ]),
    ),
  "deviations over everything": (g) => {
    const acts = Array.from({ length: g.random.between(100, 3_000) }, () => ["v", "", "over", ...everything(g)]);
    return said(g, ["accepted", "too-large"], ...acts);
  },
  "moves in circles": (g) => {
    const marks = g.random.shuffle(g.marks()).slice(0, 6);
    const acts = marks.map(({ client, clock }, i) => ["m", idText(marks[(i + 1) % marks.length]!), client, clock, 1]);
    return acts.length > 0 ? said(g, "any", ...acts) : undefined;
  },
  "shape on words and emphasis on marks": (g) =>
    said(g, ["accepted", "surrogate"], ["s", "l3 kcall", ...everything(g)], ["f", "+bold -italic", ...everything(g)]),
  "brackets over acts": (g) => {
    const { client, clock } = g.lastAct();
    return said(g, "foreign-range", [g.random.pick(["k", "q"]) === "k" ? "k" : "d", client, clock, 1]);
  },
  "half a character set": (g) => {
    const pair = g.pair();
    if (!pair) return undefined;
    const { client, clock } = g.random.pick([pair.high, pair.low]);
    return said(
      g,
      "surrogate",
      g.random.pick([
        ["f", "+bold", client, clock, 1],
        ["k", client, clock, 1],
      ]),
    );
  },
  "statements over everything": (g) => {
    const all = everything(g);
    const kinds = [["k"], ["f", "+bold"], ["s", "l2"], ["q", "Why?"], ["m", ""]];
    const acts = Array.from({ length: g.random.between(100, 3_000) }, (_, i) => [...kinds[i % kinds.length]!, ...all]);
    return said(g, ["accepted", "too-large"], ...acts);
  },
  "brackets in brackets": (g) => {
    // Each names only its ends, and they lie in one another.
    const end = g.endOfBase() - 1;
    const acts = Array.from({ length: Math.min(1_500, Math.floor(end / 2)) }, (_, i) => [
      "k",
      ...[BASE_CLIENT, 1 + i, 1],
      ...[BASE_CLIENT, end - i, 1],
    ]);
    return acts.length > 0 ? said(g, "any", ...acts) : undefined;
  },
  "one's acts retracted again and again": (g) => {
    const client = g.random.pick(g.own);
    const clock = g.state(client);
    const acts = [["k", ...everything(g)], ...Array.from({ length: 500 }, (_, i) => ["xy"[i % 2], client, clock, 1])];
    return {
      update: rawUpdate([{ client, clock, structs: [{ origin: g.lastAct(), content: rawAny(...acts) }] }]),
      expect: "any",
    };
  },
  "the chair proposes without a proponent": spoken(
    "chair",
    (g: Ground) => ["d", ...everything(g)],
    (g: Ground) => ["f", "+bold", ...everything(g)],
    (g: Ground) => ["m", "", ...everything(g)],
    ["n", "Because.", "m1:1"],
  ),
  "an observer speaks": spoken("observer", ["q", "Why?", "c1:1"], ["g"], (g: Ground) => ["k", ...everything(g)]),
};
