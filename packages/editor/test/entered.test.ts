// The law of withdrawing a proposal as a whole: what was pending of it is gone, all else is as it was, and put back it is again.
import type { BasePlace, ProposedChange, ProposedDeviation } from "@concord/redline";
import { type Actor, changesOf, deviationsOf, enterProposal, Peer, type Replica, type Trace } from "@concord/sync";
import { EditorParticipant, type Link, Random, SimulatedRelay } from "@concord/testing";
import { expect, test } from "vitest";
import { putBackEntered, withdrawEntered } from "../src/entered.ts";
import { enteringOf } from "../src/withdrawing.ts";
import { base, item } from "./meeting.ts";

const RUNS = Math.max(12, Math.floor(Number(process.env.CONCORD_SIM_RUNS ?? 25) / 2));
const EDITOR: Actor = { userId: "ed", name: "M. Okafor", role: "editor" };
const CHAIR: Actor = { userId: "chair", name: "Chair", role: "chair" };

const TEXT = base(...["lamps;", "bells;", "oil for lamps;", "ropes;", "a bell for each pier;"].map(item));

/** A new item, struck words, a replacement and a moved clause, and a place that differs. */
function proposal(): { changes: ProposedChange[]; deviations: ProposedDeviation[] } {
  const at = (index: number, length: number): BasePlace => ({ in: "clauses", index, at: 0, length });
  const recovered = { certainty: "shown", evidence: [{ code: "glued" }] } as const;
  const mark = { kind: "item", level: 1, numbering: "letter" } as const;
  return {
    changes: [
      { edits: [{ kind: "replace", place: at(0, 0), put: ["a new item", { mark }] }], recovered },
      { edits: [{ kind: "replace", place: at(1, 1), put: [] }], recovered },
      { edits: [{ kind: "replace", place: at(2, 1), put: ["other words", { note: "A note." }] }], recovered },
      { edits: [{ kind: "move", clause: 3, after: TEXT.clauses.length - 1 }], recovered },
    ],
    deviations: [{ place: at(0, 1), received: "as received" }],
  };
}

/** Every unit that shows, with who inserted and deletes it; `without`: as if what is pending of an entering were not there. */
function units(replica: Replica, without?: number): string[] {
  const of = (trace: Trace) => trace.fate === "pending" && without !== undefined && enteringOf(trace) === without;
  return replica.names.flatMap((name) =>
    replica.pieces(name).flatMap(({ client, clock, length, inserted, deleted, said, visible }) => {
      if (!visible || (inserted && of(inserted))) return [];
      const struck = deleted.filter((d) => d.fate !== "rejected" && d.fate !== "withdrawn" && !of(d));
      const by = ({ proponent, fate, recovered }: Trace) => `${proponent} ${fate} ${recovered?.evidence[0]?.code}`;
      const facts = [
        inserted ? `+${by(inserted)}` : "base",
        ...struck.map((d) => `-${by(d)}`).sort(),
        ...(said ?? []).flatMap((trace) => (trace.fate === "pending" && !of(trace) ? [`~${trace.act}`] : [])),
      ];
      return Array.from({ length }, (_, i) => `${name} ${client}:${clock + i} ${facts.join(" ")}`);
    }),
  );
}

test(`[UND2] withdrawn as a whole, the text is as without it; what was decided stays; put back it is as it was (${RUNS} runs)`, () => {
  let decided = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const random = new Random(seed);
    const relay = new SimulatedRelay({ base: TEXT });
    const people = ["KEN", "IND"].map((proponent, i) => {
      const actor: Actor = { userId: `u${i}`, name: `Person ${i}`, role: "delegate", proponent };
      const person = new EditorParticipant(relay, actor, 100 + i);
      person.connect();
      return person;
    });
    const [kenya, india] = people as [EditorParticipant, EditorParticipant];
    let link: Link | undefined;
    const announce: ConstructorParameters<typeof Peer>[0]["announce"] = (lease) => link?.announce(lease);
    const secretariat = new Peer({ client: 10, send: (update) => link?.send(update), announce });
    link = relay.connect(secretariat, EDITOR);
    relay.settle(random);
    const pen = secretariat.penFor("KEN")!;
    const { changes, deviations } = proposal();
    enterProposal(secretariat.replica, pen, { changes, deviations });
    relay.settle(random);
    // Others go on; some of it is decided, and in every third run all of it.
    for (let n = 30; n > 0; n--) india.act(random);
    india.binding.writer.flush();
    relay.settle(random);
    const mine = () => changesOf(relay.resolution.replica).filter(({ id }) => id.startsWith(`${pen.client}:`));
    for (const { id } of mine()) {
      if (seed % 3 !== 0 && !random.chance(0.3)) continue;
      const state = random.pick(["accepted", "rejected"] as const);
      if (relay.command({ type: "decide", change: id, state }, CHAIR).ok) decided++;
    }
    relay.settle(random);
    const { replica } = relay.resolution;
    const before = units(replica);
    const without = units(replica, pen.client);
    const told = deviationsOf(replica).map(({ state }) => state);
    const session = {
      flush: () => kenya.binding.writer.flush(),
      peer: kenya.peer,
      undoStack: kenya.binding.writer.undoStack,
    };
    const undo = withdrawEntered(session, pen.client, "KEN");
    relay.settle(random);
    expect(relay.refusals, `seed ${seed}`).toEqual([]);
    expect(units(replica), `seed ${seed}: withdrawn`).toEqual(without);
    expect(deviationsOf(replica).filter(({ state }) => state === "open")).toEqual([]);
    expect(withdrawEntered(session, pen.client, "KEN"), `seed ${seed}: nothing is left`).toBeUndefined();
    // By button and by key it is the same step.
    if (random.chance(0.5)) kenya.binding.undo();
    else putBackEntered(session, "KEN", undo!);
    relay.settle(random);
    expect(relay.refusals, `seed ${seed}`).toEqual([]);
    expect(units(replica), `seed ${seed}: put back`).toEqual(before);
    expect(deviationsOf(replica).map(({ state }) => state)).toEqual(told);
    // What was put back is of the same proposal still.
    expect(units(replica, pen.client), `seed ${seed}: told of both`).toEqual(without);
    withdrawEntered(session, pen.client, "KEN");
    relay.settle(random);
    expect(units(replica), `seed ${seed}: withdrawn again`).toEqual(without);
  }
  expect(decided).toBeGreaterThan(RUNS);
});
