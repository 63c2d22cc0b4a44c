// A proposal that enters a resolution: it says on the live text what it says on its base. Seeds are fixed.
import {
  type BasePlace,
  type BaseText,
  baseHash,
  lengthOfClause,
  type NestedDeed,
  type ProposedChange,
  type ProposedDeviation,
  type Put,
  project,
  proposedClauses,
  signOfInset,
  unitsOfPut,
  type View,
  wordsAt,
  wordsOfPut,
} from "@concord/redline";
import { type Actor, baseOf, deviationsOf, enterChanges, enterProposal, enterThreads, Peer } from "@concord/sync";
import { type Link, Participant, paragraphs, Random, randomBase, SimulatedRelay } from "@concord/testing";
import { expect, test } from "vitest";
import { delegate } from "./scene.ts";

const RUNS = Number(process.env.CONCORD_HONEST ?? 60);
const EDITOR: Actor = { userId: "ed", name: "M. Okafor", role: "editor" };
const AS_KEN: View = { kind: "as", proponents: ["KEN"] };
const WITH_RUS: View = { kind: "as", proponents: ["KEN", "RUS"] };
const OTHERS: View = { kind: "as", proponents: ["IND", "FRA"] };

/** Whether a place cuts no character in two. */
function whole(clause: BaseText["clauses"][number], at: number): boolean {
  const code = wordsAt(clause, at, 1).charCodeAt(0);
  return !(code >= 0xdc00 && code <= 0xdfff);
}

/** Changes at random that do not touch one another. */
function randomChanges(random: Random, base: BaseText): ProposedChange[] {
  const changes: ProposedChange[] = [];
  const evidence = [{ code: "number", text: "21" }];
  const moved = new Set<number>();
  for (const [index, clause] of base.clauses.entries()) {
    const length = lengthOfClause(clause);
    const place = (at: number, n: number): BasePlace => ({ in: "clauses", index, at, length: n });
    const words = (): Put => {
      const text = random.pick(["new words ", "𝒳", "كلمة", "x"]);
      return random.chance(0.3) ? { text, format: { bold: true } } : text;
    };
    const mark = { mark: { kind: "item", level: 1, numbering: "letter" } } as const;
    switch (random.pick(["nothing", "words", "words", "clause", "away", "rewritten", "moved", "shaped"] as const)) {
      case "words": {
        const cuts = [random.below(length + 1), random.below(length + 1)].filter((at) => whole(clause, at));
        const [from, to] = [Math.min(...cuts), Math.max(...cuts)];
        if (cuts.length === 0) break;
        const put = random.chance(0.6) ? [words(), ...(random.chance(0.2) ? [{ note: "A note." }] : [])] : [];
        const before = random.chance(0.3) ? { before: true as const } : {};
        const recovered = { certainty: random.pick(["shown", "choose"] as const), evidence };
        changes.push({ edits: [{ kind: "replace", place: place(from, to - from), put, ...before }], recovered });
        break;
      }
      case "clause":
        for (let n = random.between(1, 2); n > 0; n--) {
          changes.push({ edits: [{ kind: "replace", place: place(0, 0), put: [words(), mark] }] });
        }
        break;
      case "away":
        changes.push({ edits: [{ kind: "replace", place: place(0, length + 1), put: [] }] });
        break;
      case "rewritten":
        changes.push({ edits: [{ kind: "replace", place: place(0, length + 1), put: [words(), mark] }] });
        break;
      case "moved":
        moved.add(index);
        break;
      case "shaped":
        changes.push({ edits: [{ kind: "shape", clause: index, set: { kind: "paragraph", numbering: "roman" } }] });
        break;
    }
  }
  // Where a clause goes must stay, or the two ways to say where it is by then would both be right.
  const stays = [...base.clauses.keys()].filter(
    (i) => !moved.has(i) && !changes.some((c) => c.edits.some((e) => e.kind === "replace" && e.place.index === i)),
  );
  for (const clause of [...moved].slice(0, stays.length > 0 ? 1 : 0)) {
    const after = random.pick(stays);
    if (base.clauses[after + 1] && !stays.includes(after + 1)) continue;
    changes.push({ edits: [{ kind: "move", clause, after }] });
  }
  return changes;
}

/** The changes with what they put in numbered, and what somebody else makes of some of that. */
function nestedAt(
  random: Random,
  changes: readonly ProposedChange[],
): { changes: ProposedChange[]; nested: ProposedChange[] } {
  const nested: ProposedChange[] = [];
  let nth = 0;
  const numbered = changes.map((change) => ({
    ...change,
    edits: change.edits.map((edit) => {
      if (edit.kind !== "replace" || edit.put.length === 0) return edit;
      nth++;
      let at = 0;
      for (const one of edit.put) {
        const length = unitsOfPut(one);
        const isMark = typeof one !== "string" && "mark" in one;
        const does: NestedDeed = isMark ? { kind: "shape", set: { level: 2 } } : { kind: "delete" };
        const on = { nth, at, length, words: wordsOfPut(one) };
        if (random.chance(0.4)) nested.push({ edits: [{ kind: "nested", ...on, does }] });
        at += length;
      }
      return { ...edit, nth };
    }),
  }));
  return { changes: numbered, nested };
}

function textOf(relay: SimulatedRelay, view: View): string[] {
  const words = (runs: ReturnType<typeof project>["clauses"][number]["runs"]) =>
    runs.map((run) => ("text" in run ? run.text : signOfInset(run))).join("");
  return project(relay.resolution.redline(), view).clauses.map(
    ({ kind, level, numbering, runs }) => `${kind} ${level} ${numbering} ${words(runs)}`,
  );
}

test(`[EDI1] [EDI2] [ENT1] [ENT2] [ENT4] a proposal says on the live text what it says on its base (${RUNS} runs)`, () => {
  let entered = 0;
  let ofOthers = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const random = new Random(seed);
    const base = randomBase(random, random.pick([3, 9, 25]));
    const relay = new SimulatedRelay({ base });
    const people = ["IND", "FRA"].map((code, i) => new Participant(relay, delegate(code), { client: 20 + i }));
    for (const person of people) person.connect();
    relay.settle(random);
    for (let i = random.pick([0, 40]); i > 0; i--) random.pick(people).act(random);
    for (const person of people) person.peer.pen?.flush();
    relay.settle(random);
    let link: Link | undefined;
    const announce: ConstructorParameters<typeof Peer>[0]["announce"] = (lease) => link?.announce(lease);
    const peer = new Peer({ client: 10, send: (update) => link?.send(update), announce });
    link = relay.connect(peer, EDITOR);
    relay.settle(random);
    const others = textOf(relay, OTHERS);
    const { changes, nested } = nestedAt(random, randomChanges(random, base));
    const deviations: ProposedDeviation[] = base.clauses.flatMap((clause, index) => {
      const place: BasePlace = { in: "clauses", index, at: 0, length: random.pick([0, lengthOfClause(clause) + 1]) };
      return random.chance(0.2) ? [{ place, received: "as received" }] : [];
    });
    // Often somebody types on while it is entered, and before the relay has it.
    const calm = random.chance(0.3);
    for (let i = calm ? 0 : 5; i > 0; i--) random.pick(people).act(random);
    const before = textOf(relay, AS_KEN);
    const [ken, rus] = [peer.penFor("KEN")!, peer.penFor("RUS")!];
    // What bears on words that come later waits for them.
    const penned = [
      ...nested.map((change) => ({ pen: rus, change })),
      ...changes.map((change) => ({ pen: ken, change })),
    ];
    const outcome =
      nested.length === 0
        ? enterProposal(peer.replica, ken, { changes, deviations })
        : enterChanges(peer.replica, penned);
    if (nested.length > 0) enterProposal(peer.replica, ken, { changes: [], deviations });
    for (const person of people) person.peer.pen?.flush();
    relay.settle(random);
    expect(relay.refusals, `seed ${seed}`).toEqual([]);
    const told = `seed ${seed}: ${JSON.stringify(changes)}`;
    const said = (all: readonly ProposedChange[]) =>
      proposedClauses(base, all).map(({ mark, text }) => `${mark.kind} ${mark.level} ${mark.numbering} ${text}`);
    expect(textOf(relay, AS_KEN), told).toEqual(said(changes));
    expect(textOf(relay, WITH_RUS), told).toEqual(said([...changes, ...nested]));
    expect(baseHash(baseOf(relay.resolution.replica)), told).toBe(baseHash(base));
    if (calm) expect(textOf(relay, OTHERS), told).toEqual(others);
    if (changes.length === 0) expect(textOf(relay, AS_KEN)).toEqual(before);
    const own = relay.resolution.changes().filter(({ proponent }) => proponent === "KEN" || proponent === "RUS");
    expect(own.length, told).toBe(outcome.changes);
    for (const { enteredBy, role } of own) expect([enteredBy, role]).toEqual(["M. Okafor", "editor"]);
    const differing = deviationsOf(relay.resolution.replica).filter(({ proponent }) => proponent === "KEN");
    expect(differing, told).toHaveLength(deviations.length);
    expect(peer.unsaved).toBe(0);
    entered += own.length;
    ofOthers += nested.length;
  }
  expect(entered).toBeGreaterThan(RUNS * 2);
  expect(ofOthers).toBeGreaterThan(RUNS);
});

/** A secretariat editor who has come to a relay. */
function editorAt(relay: SimulatedRelay, random: Random): Peer {
  let link: Link | undefined;
  const peer = new Peer({
    client: 10,
    send: (update) => link?.send(update),
    announce: (lease) => link?.announce(lease),
  });
  link = relay.connect(peer, EDITOR);
  relay.settle(random);
  return peer;
}

test("[ENT2] what a text as received has enters past the judge: odd characters, halves of them, and more than one act holds", () => {
  const random = new Random(5);
  const relay = new SimulatedRelay({ base: paragraphs("to light every harbour", "to end") });
  const peer = editorAt(relay, random);
  const place = (at: number, length: number): BasePlace => ({ in: "clauses", index: 0, at, length });
  const long = `\ufffcx${"𝒳".repeat(2_500)}\u000b\u2028y`;
  const evidence = [
    { code: "glued", text: "\udcb3words" },
    { code: "number", text: "\u0007" },
  ];
  const changes: ProposedChange[] = [
    { edits: [{ kind: "replace", place: place(3, 6), put: [] }], recovered: { certainty: "shown", evidence } },
  ];
  const deviations = [place(9, 5), place(15, 0)].map((at) => ({ place: at, received: long }));
  enterProposal(peer.replica, peer.penFor("KEN")!, { changes, deviations });
  const comments = [{ author: "KEN", text: `Why?${" Because.".repeat(600)}` }];
  enterThreads(peer.replica, () => peer.penFor("KEN"), [{ place: place(0, 2), resolved: false, comments }]);
  relay.settle(random);
  expect([relay.refusals, peer.unsaved]).toEqual([[], 0]);
  const told = deviationsOf(relay.resolution.replica);
  expect(told.map(({ place: over, received }) => [over, received.length])).toEqual([
    ["over", 3_999],
    ["before", 1_004],
    ["before", 3_999],
    ["before", 1_004],
  ]);
  expect(told.map(({ received }) => received).join("")).toBe(`x${"𝒳".repeat(2_500)} y`.repeat(2));
  expect(relay.resolution.changes()[0]!.recovered).toEqual({
    certainty: "shown",
    evidence: [{ code: "glued", text: "words" }, { code: "number" }],
  });
  const [thread] = relay.resolution.redline().threads!;
  expect(thread!.comments.map(({ text }) => text).join("")).toBe(comments[0]!.text);
});

test("[ENT3] emphasis and threads enter for those who speak for their authors, past the judge", () => {
  const random = new Random(5);
  const base = paragraphs("to light every harbour", "to end");
  const relay = new SimulatedRelay({ base });
  const peer = editorAt(relay, random);
  const place = (index: number, at: number, length: number): BasePlace => ({ in: "clauses", index, at, length });
  const note = { note: ["A ", { text: "small", format: { italic: true } }, { break: true }, "note."] } as const;
  const changes: ProposedChange[] = [
    { edits: [{ kind: "format", place: place(0, 3, 5), set: { bold: true } }] },
    {
      edits: [
        { kind: "replace", place: place(1, 6, 0), put: ["ing ", { text: "now", format: { italic: true } }, note] },
      ],
    },
  ];
  enterProposal(peer.replica, peer.penFor("KEN")!, { changes, deviations: [] });
  const pens = new Map(["KEN", "IND"].map((code) => [`of ${code}`, code]));
  const said = (author: string, text: string) => ({ author, text });
  const entered = enterThreads(
    peer.replica,
    (author) => (pens.has(author) ? peer.penFor(pens.get(author)!) : undefined),
    [
      {
        place: place(0, 9, 5),
        resolved: true,
        comments: [said("of nobody", "?"), said("of IND", "Every?"), said("of KEN", "Yes.")],
      },
      { place: place(1, 6, 0), resolved: false, comments: [said("of KEN", "Now.")] },
      { place: place(0, 0, 2), resolved: false, comments: [said("of nobody", "To?")] },
    ],
  );
  relay.settle(random);
  expect([entered, relay.refusals]).toEqual([3, []]);
  const { clauses, notes, threads = [] } = relay.resolution.redline();
  expect(
    threads.map(({ resolved, comments }) => [resolved, comments.map((one) => `${one.proponent} ${one.text}`)]),
  ).toEqual([
    [true, ["IND Every?", "KEN Yes."]],
    [false, ["KEN Now."]],
  ]);
  const held = (id: string) =>
    clauses.flatMap(({ runs }) => runs.filter(({ tracking }) => tracking.commented?.includes(id)));
  expect(held(threads[0]!.id)).toMatchObject([{ text: "every" }]);
  expect(clauses[0]!.runs).toMatchObject([
    { text: "to " },
    { text: "light", tracking: { reformatted: [{ set: { bold: true } }] } },
    {},
    {},
    {},
  ]);
  expect(clauses[1]!.runs.slice(1, 3)).toMatchObject([{ text: "ing " }, { text: "now", format: { italic: true } }]);
  expect(notes[0]!.runs).toMatchObject([
    { text: "A " },
    { text: "small", format: { italic: true } },
    { break: true },
    { text: "note." },
  ]);
});
