// What several authors of a file propose, each among the words of the others, enters a resolution: it says in every view what the file says.
// Seeds are fixed.
import { trackedProposal } from "@concord/recovery";
import {
  type Attribution,
  baseHash,
  baseOfPlain,
  type Clause,
  project,
  type Redline,
  type View,
} from "@concord/redline";
import { type Actor, baseOf, Peer } from "@concord/sync";
import { type Link, Random, randomRedline, readRedline, SimulatedRelay } from "@concord/testing";
import { expect, test } from "vitest";
import { type Codes, enterAuthors, spoken } from "../src/word/enter-authors.ts";

const RUNS = Number(process.env.CONCORD_HONEST ?? 120);
const EDITOR: Actor = { userId: "ed", name: "M. Okafor", role: "editor" };
const AUTHORS = ["IND", "FRA", "ECP"];
const VIEWS: readonly View[] = [
  { kind: "base" },
  { kind: "proposed" },
  ...[["IND"], ["FRA"], ["ECP"], ["IND", "FRA"], ["FRA", "ECP"]].map(
    (proponents): View => ({ kind: "as", proponents }),
  ),
];

/** Whether words in a view stand in a footnote that it has not: they are told in another one there, which depends on the order of the footnotes. */
function straysIn({ notes }: Pick<Redline, "notes">, view: View): boolean {
  const isIn = (by: Attribution | undefined) =>
    by !== undefined && (view.kind === "proposed" || (view.kind === "as" && view.proponents.includes(by.proponent)));
  return notes.some(
    ({ mark, runs }) => mark.inserted && !isIn(mark.inserted) && runs.some(({ tracking }) => isIn(tracking.inserted)),
  );
}

/** What a view says, without ids. */
function said(redline: Redline, view: View, withNotes: boolean): unknown {
  const { clauses, notes } = project(redline, view);
  const places = new Map(notes.map(({ id }, i) => [id, withNotes ? i : "a footnote"]));
  return [...clauses, ...(withNotes ? notes : [])].map(({ kind, level, numbering, runs }) => [
    `${kind} ${level} ${numbering}`,
    runs.map((run) => ("footnote" in run ? places.get(run.footnote) : run)),
  ]);
}

/** A Redline as a Word file tells one: all is pending, of every unit there is one other look, and moves are changes by themselves. */
function fileAt(random: Random): Redline {
  const { clauses, notes, base, lang } = randomRedline(random, 10, 1);
  const pending = <T extends Attribution>({ decidedAt: _at, ...one }: T) => ({ ...one, state: "pending" as const });
  const tracked = ({ inserted, deleted, reformatted }: Clause["mark"]): Clause["mark"] => ({
    ...(inserted ? { inserted: pending(inserted) } : {}),
    // What one puts in and takes out again is in no file of Word's.
    ...(deleted ? { deleted: deleted.filter(({ proponent }) => proponent !== inserted?.proponent).map(pending) } : {}),
    ...(reformatted ? { reformatted: reformatted.slice(0, 1).map(pending) } : {}),
  });
  let moves = 0;
  const filed = ({ reshaped, moved, ...clause }: Clause): Clause => {
    const to = moved ?? [];
    return {
      ...clause,
      mark: tracked(clause.mark),
      runs: clause.runs
        .filter((run) => !("object" in run && run.tracking.inserted))
        .map((run) => ({ ...run, tracking: tracked(run.tracking) })),
      ...(reshaped ? { reshaped: reshaped.slice(0, 1).map(pending) } : {}),
      ...(to.length > 0 ? { moved: to.map((move) => ({ ...pending(move), change: `m:${moves++}` })) } : {}),
    };
  };
  // What others make of the body of a new footnote.
  let others = 0;
  const annotated = (note: Clause): Clause => {
    const { inserted } = note.mark;
    if (!inserted) return note;
    const by = () => ({
      ...inserted,
      change: `o:${others++}`,
      proponent: random.pick(AUTHORS.filter((one) => one !== inserted.proponent)),
    });
    const runs = note.runs.flatMap(({ tracking, ...run }): Clause["runs"] => {
      const { reformatted: _other, ...own } = tracking;
      const put = by();
      const more = { text: random.pick(["but ", "𝒳 "]), tracking: { inserted: put } };
      const third = AUTHORS.find((one) => one !== inserted.proponent && one !== put.proponent)!;
      const struck = { ...more, tracking: { inserted: put, deleted: [{ ...by(), proponent: third }] } };
      const goes = !own.deleted && random.chance(0.3) ? { deleted: [by()] } : {};
      const set = "text" in run && random.chance(0.3) ? { reformatted: [{ ...by(), set: { bold: true } }] } : {};
      const same = { ...run, tracking: { ...own, ...goes, ...set } } as Clause["runs"][number];
      return random.chance(0.5) ? [same] : [more, ...(random.chance(0.5) ? [struck] : []), same];
    });
    return { ...note, runs };
  };
  return { base, lang, clauses: clauses.map(filed), notes: notes.map(filed).map(annotated) };
}

/** The file with the proponents for whom its authors speak. */
function speakingFor({ clauses, notes }: Redline, codes: Codes): Pick<Redline, "clauses" | "notes"> {
  const told = (key: string, value: unknown) => (key === "proponent" ? codes.get(String(value)) : value);
  return JSON.parse(JSON.stringify({ clauses, notes }, told)) as Pick<Redline, "clauses" | "notes">;
}

/** The secretariat at a relay, with what cuts and restores its connection. */
function editorAt(relay: SimulatedRelay): { peer: Peer; connect(): void; cut(): void } {
  let link: Link | undefined;
  const peer = new Peer({
    client: 10,
    send: (update) => link?.send(update),
    announce: (lease) => link?.announce(lease),
  });
  const connect = () => {
    link = relay.connect(peer, EDITOR);
  };
  connect();
  return { peer, connect, cut: () => link?.cut() };
}

test(`[ENT4] [TRK2] [TRK5] what several authors propose says in every view what the file says (${RUNS} files)`, () => {
  const counts = { body: 0, nested: 0, shape: 0, move: 0, format: 0, replace: 0 };
  for (let seed = 1; seed <= RUNS; seed++) {
    const random = new Random(seed);
    const file = fileAt(random);
    const base = baseOfPlain(project(file, { kind: "base" }));
    if (base.clauses.length === 0) continue;
    const relay = new SimulatedRelay({ base });
    const editor = editorAt(relay);
    relay.settle(random);
    const proposal = trackedProposal(file, base);
    expect(proposal.lost, `seed ${seed}`).toEqual([]);
    for (const edit of proposal.changes.flatMap(({ edits }) => edits)) {
      counts[edit.kind]++;
      if (edit.kind === "nested" && edit.does.kind === "put") counts.body++;
    }
    // What is written without a connection goes out in another order.
    const kin = random.chance(0.2);
    const away = random.chance(0.5);
    if (away) editor.cut();
    // Two persons of one delegation change one another's words too.
    const codes: Codes = new Map(AUTHORS.map((author) => [author, kin && author === "FRA" ? "IND" : author]));
    expect(enterAuthors(editor.peer, proposal, codes)).toBe(true);
    if (away) editor.connect();
    relay.settle(random);
    expect([relay.refusals, editor.peer.unsaved], `seed ${seed}`).toEqual([[], 0]);
    const redline = relay.resolution.redline();
    for (const view of VIEWS) {
      const spoken = { ...file, ...speakingFor(file, codes) };
      const withNotes = !straysIn(spoken, view);
      const told = said(spoken, view, withNotes);
      expect(said(redline, view, withNotes), `seed ${seed}, ${JSON.stringify(view)}`).toEqual(told);
    }
    expect(baseHash(baseOf(relay.resolution.replica))).toBe(baseHash(base));
  }
  for (const [kind, count] of Object.entries(counts)) expect(count, kind).toBeGreaterThan(RUNS / 4);
});

test("[TRK5] where an author speaks for nobody, what others make of their words is told and stays out", () => {
  const random = new Random(1);
  const file = readRedline("paragraph | one{+IND#a:  two[-FRA#b:  three-]+}{+FRA#c:  four+}");
  const base = baseOfPlain(project(file, { kind: "base" }));
  const proposal = trackedProposal(file, base);
  const codes: Codes = new Map([
    ["IND", ""],
    ["FRA", "FRA"],
  ]);
  expect(spoken(proposal, codes).lost).toEqual([{ author: "FRA", words: " three", why: "nested" }]);
  const relay = new SimulatedRelay({ base });
  const editor = editorAt(relay);
  relay.settle(random);
  enterAuthors(editor.peer, proposal, codes);
  relay.settle(random);
  const { clauses } = project(relay.resolution.redline(), { kind: "proposed" });
  expect(clauses[0]!.runs).toEqual([{ text: "one four" }]);
});
