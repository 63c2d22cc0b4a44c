// A Redline brought in: judged like anything else, and derived again it says what went in, in every view.
import { markOf, project, type Redline, type View, wordsOf } from "@concord/redline";
import { type Actor, encodeDecision, importRedline, type LogEntry, Resolution } from "@concord/sync";
import { Random, randomRedline, toldBy } from "@concord/testing";
import { expect, test } from "vitest";

const RUNS = Number(process.env.CONCORD_IMPORTS ?? 60);
const EDITOR: Actor = { userId: "editor", name: "Editor", role: "editor" };
const VIEWS: View[] = [
  { kind: "base" },
  { kind: "agreed" },
  { kind: "as", proponents: ["IND"] },
  { kind: "as", proponents: ["FRA", "ECP"] },
  { kind: "proposed" },
  { kind: "markup" },
];

function bringIn(redline: Redline): Resolution {
  const { first: payload, steps } = importRedline(redline, {
    actorFor: (proponent, name) => ({ userId: "editor", name, role: "editor", proponent }),
    decider: EDITOR,
  });
  const at = new Date(0).toISOString();
  const first: LogEntry = { seq: 1, at, actor: EDITOR, kind: "base", payload };
  const resolution = Resolution.replay([first]);
  for (const step of steps) {
    const seq = resolution.head + 1;
    if (step.kind === "decision") {
      resolution.apply({ seq, at, actor: step.actor, kind: "decision", payload: encodeDecision(step.decision) });
      continue;
    }
    const verdict = resolution.judge(step.update, step.actor);
    if (!verdict.ok) throw new Error(`${verdict.code}: ${verdict.reason}`);
    resolution.apply({ seq, at, actor: step.actor, kind: "update", payload: verdict.update });
  }
  return resolution;
}

/** What a Redline says in a view, without ids. */
function said(redline: Redline, view: View): unknown {
  const { clauses, notes } = project(redline, view);
  const place = new Map(notes.map((note, i) => [note.id, i]));
  const runs = (c: (typeof clauses)[number]) =>
    c.runs.map((r) => {
      const held = r.held?.length ?? 0;
      return "footnote" in r ? { note: place.get(r.footnote), held } : { ...r, held };
    });
  const home = ({ home, stretch }: (typeof clauses)[number]) => home !== undefined && home !== stretch;
  return [...clauses, ...notes].map((c) => ({ ...markOf(c), base: c.base, away: home(c), runs: runs(c) }));
}

test("[IMP1] what is brought in says what it said, in every view and with everything that is said of it", () => {
  for (let seed = 1; seed <= RUNS; seed++) {
    // One stretch: the bases of several would be cut into stretches anew.
    const redline = randomRedline(new Random(seed), 8, 1);
    const out = bringIn(redline).redline();
    expect(toldBy(out), `seed ${seed}`).toEqual(toldBy(redline));
    for (const view of VIEWS) expect(said(out, view), `seed ${seed}, ${view.kind}`).toEqual(said(redline, view));
    expect(wordsOf(out.clauses.flatMap((c) => c.runs))).toBe(wordsOf(redline.clauses.flatMap((c) => c.runs)));
    // And what came out comes in again.
    expect(toldBy(bringIn(out).redline()), `seed ${seed}, again`).toEqual(toldBy(out));
  }
});

test("[IMP2] clauses that somebody joins read as they did, in every view, however long the text", () => {
  const read = (redline: Redline, view: View) =>
    project(redline, view).clauses.map((c) => ({ ...markOf(c), words: wordsOf(c.runs) }));
  let joined = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const redline = randomRedline(new Random(seed), 60, 1);
    const out = bringIn(redline).redline();
    joined += redline.clauses.filter(({ mark }) => !mark.inserted && mark.deleted).length;
    for (const view of VIEWS) expect(read(out, view), `seed ${seed}, ${view.kind}`).toEqual(read(redline, view));
  }
  expect(joined).toBeGreaterThan(RUNS * 5);
});
