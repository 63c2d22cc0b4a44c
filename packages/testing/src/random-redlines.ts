// Random Redlines. Invariant: each is one that a replica could derive: marks end clauses, base marks are never taken out, ids
// are those of marks, a change is one person's, brackets and threads reach over whole stretches of a text.
import {
  type Attribution,
  type Clause,
  type Comment,
  type Deviation,
  EMPHASES,
  type Format,
  type FormatSet,
  type Held,
  type Move,
  NOTES,
  NUMBERING_POLICIES,
  type Reasons,
  type Redline,
  type Reformat,
  type Reshape,
  type Run,
  type ShapeSet,
  type Thread,
  type Tracking,
} from "@concord/redline";
import { randomObject } from "./bases.ts";
import type { Random } from "./random.ts";
import { by, markup, type Part, redline } from "./redlines.ts";

const PROPONENTS = ["IND", "FRA", "ECP"];
const CHANGES = 40;

/** Every fourth change was recovered. */
function recoveredIn(n: number): Pick<Attribution, "recovered"> {
  if (n % 4 !== 0) return {};
  const evidence = n % 8 === 0 ? [{ code: "glue", text: "a: 2014Buenos" }, { code: "grammar" }] : [];
  return { recovered: { certainty: n % 3 === 0 ? "shown" : "choose", evidence } };
}

/** A random Redline of up to `most` parts in up to `mostStretches` stretches, with everything that one can hold. */
export function randomRedline(random: Random, most = 12, mostStretches = 3): Redline {
  const { clauses, notes } = randomText(random, most, mostStretches);
  const brackets = spans(random, clauses, 2).map((span, i) => ({ ...span, held: holder(random, `7:${i}`) }));
  const threads = spans(random, clauses, 2).map((span, i) => ({ ...span, thread: `8:${i}` }));
  const { differing, deviations } = deviating(random, covered(covered(clauses, brackets), threads));
  const marked = moved(random, differing);
  const changes = new Map<string, string>();
  for (const a of [...marked, ...notes].flatMap(attributionsOf)) changes.set(a.change, a.proponent);
  const said = {
    reasons: reasonsAbout(random, changes, marked),
    threads: [
      ...threads.map(({ thread }): Thread => threadOf(random, thread, { words: true })),
      ...[...changes.keys()]
        .filter(() => random.chance(0.1))
        .map((change, i): Thread => threadOf(random, `8:${100 + i}`, { change })),
    ],
  };
  const policy = random.pick(NUMBERING_POLICIES);
  return {
    ...redline(marked, notes),
    ...(policy === "renumber" ? {} : { policy }),
    ...(said.reasons.length > 0 ? { reasons: said.reasons } : {}),
    ...(said.threads.length > 0 ? { threads: said.threads } : {}),
    ...(deviations.length > 0 ? { deviations } : {}),
  };
}

/** Words and clauses with who proposes what of them. */
function randomText(random: Random, most: number, mostStretches: number): { clauses: Clause[]; notes: Clause[] } {
  const attribution = (not: readonly string[] = []): Attribution | undefined => {
    const n = random.below(CHANGES);
    const proponent = PROPONENTS[n % PROPONENTS.length]!;
    if (not.includes(proponent)) return undefined;
    const accepted = random.chance(0.3);
    const change = `9:${n}`;
    const how = { ...recoveredIn(n), ...(accepted ? { decidedAt: n + 1 } : {}) };
    return { ...by(proponent, accepted ? "accepted" : "pending", change), ...how };
  };
  /** Up to `most` proposals about something that `inserted` put in; of one's own pending words they are part. */
  const proposals = <T>(inserted: Attribution | undefined, set: () => T): (Attribution & { set: T })[] => {
    const own = inserted?.state === "pending" ? [inserted.proponent] : [];
    return Array.from({ length: random.pick([0, 0, 0, 1, 2]) }, () => attribution(own)).flatMap((a) =>
      a && a.change !== inserted?.change ? [{ ...a, set: set() }] : [],
    );
  };
  const deletions = (): Pick<Tracking, "deleted"> => {
    if (random.chance(0.6)) return {};
    const all = Array.from({ length: random.between(1, 3) }, () => attribution()).flatMap((a) => a ?? []);
    const unique = all.filter((a, i) => all.findIndex((b) => b.proponent === a.proponent) === i);
    const deleted = [...unique.filter((a) => a.state === "accepted"), ...unique.filter((a) => a.state === "pending")];
    return { deleted };
  };
  const tracking = (base: boolean): Tracking => ({ ...(base ? {} : { inserted: attribution()! }), ...deletions() });
  const set = (): FormatSet => ({
    [random.pick(EMPHASES)]: random.chance(0.6),
    ...(random.chance(0.2) ? { bold: true } : {}),
  });
  const shape = (): ShapeSet => ({
    ...(random.chance(0.5) ? { level: random.between(1, 3) } : { kind: random.pick(["item", "paragraph"] as const) }),
    ...(random.chance(0.5) ? { numbering: random.pick(["none", "letter", "number"] as const) } : {}),
  });
  const format = (): { format?: Format } => (random.chance(0.25) ? { format: { [random.pick(EMPHASES)]: true } } : {});
  const worded = (text: string, tracked: Tracking): Run => {
    const reformatted: Reformat[] = proposals(tracked.inserted, set);
    const more = reformatted.length > 0 ? { reformatted } : {};
    return { text, ...format(), tracking: { ...tracked, ...more } };
  };
  // Every reference has a body of its own, of the base where the reference is.
  const bodies: Part[] = [];
  const counts = { base: 0, put: 0 };
  const refer = (base: boolean, tracked: Tracking): Run => {
    const { inserted } = tracked;
    bodies.push({
      kind: "footnote",
      stretch: NOTES,
      mark: inserted ? { inserted } : {},
      runs: [worded(`note ${random.below(99)}`, inserted ? { inserted } : tracking(true))],
    });
    return { footnote: base ? `1:${counts.base++}` : `9:${counts.put++}`, tracking: tracked };
  };
  const stretches = random.between(1, mostStretches);
  const parts: (Part & { readonly reshaped: readonly Reshape[] })[] = [];
  for (let s = 0; s < stretches; s++) {
    for (let n = random.between(1, Math.ceil(most / stretches)); n >= 0; n--) {
      // A stretch ends with a base mark.
      const base = n === 0 || random.chance(0.6);
      const mark = tracking(base);
      parts.push({
        stretch: `s:${s}`,
        kind: random.pick(["item", "paragraph", "call"] as const),
        numbering: random.pick(["none", "letter", "number", "decimal"] as const),
        level: random.between(1, 3),
        mark,
        reshaped: proposals(mark.inserted, shape),
        runs: Array.from({ length: random.below(4) }, (): Run => {
          const base = random.chance(0.5);
          const tracked = tracking(base);
          if (random.chance(0.15)) return refer(base, tracked);
          if (random.chance(0.1)) return { break: true, tracking: tracked };
          if (random.chance(0.1)) return { object: randomObject(random), tracking: tracked };
          return worded(random.pick(["one ", "𝒳", "two"]), tracked);
        }),
      });
    }
  }
  const clauses = markup(...parts).map((clause, i) => {
    const { reshaped } = parts[i]!;
    return reshaped.length > 0 ? { ...clause, reshaped } : clause;
  });
  return { clauses, notes: markup(...bodies) };
}

/** Proposals of other places for some clauses. */
function moved(random: Random, clauses: readonly Clause[]): Clause[] {
  const order = random.shuffle(Array.from({ length: clauses.length * 2 }, (_, i) => i));
  return clauses.map((clause) => {
    const moves = Array.from({ length: random.pick([0, 0, 0, 0, 1, 2]) }, (): Move => {
      const n = random.below(CHANGES);
      const after = random.chance(0.15) ? null : random.pick(clauses).markId;
      const state = random.chance(0.3) ? "accepted" : "pending";
      const a = { ...by(PROPONENTS[n % PROPONENTS.length]!, state, `9:${n}`), ...recoveredIn(n) };
      const decided = a.state === "accepted" ? { decidedAt: n + 1 } : {};
      return { ...a, ...decided, after: after === clause.markId ? null : after, order: order.pop()! };
    }).sort((a, b) => a.order - b.order);
    return moves.length > 0 ? { ...clause, moved: moves } : clause;
  });
}

/** A stretch of units: runs and clause marks of one text, counted through. */
interface Reach {
  readonly from: number;
  readonly to: number;
}

/** Stretches of units, each in one text, in the order in which they stand in lists: outermost first. */
function spans(random: Random, clauses: readonly Clause[], most: number): Reach[] {
  const names = clauses.flatMap(({ runs, stretch }) => [...runs, "mark"].map(() => stretch));
  return Array.from({ length: random.below(most + 1) }, (): Reach => {
    const from = random.below(names.length);
    let to = Math.min(names.length - 1, from + random.below(6));
    while (names[to] !== names[from]) to--;
    return { from, to };
  }).sort((a, b) => a.from - b.from || b.to - a.to);
}

function covered(
  clauses: readonly Clause[],
  list: readonly (Reach & { readonly held?: Held; readonly thread?: string })[],
): Clause[] {
  let at = 0;
  const track = (tracking: Tracking): Tracking => {
    const here = list.filter(({ from, to }) => from <= at && at <= to);
    at++;
    const held = here.flatMap((span) => span.held ?? []);
    const commented = here.flatMap((span) => span.thread ?? []);
    const more = { ...(held.length > 0 ? { held } : {}), ...(commented.length > 0 ? { commented } : {}) };
    return { ...tracking, ...more };
  };
  return clauses.map((clause) => {
    const runs = clause.runs.map((run) => ({ ...run, tracking: track(run.tracking) }));
    return { ...clause, runs, mark: track(clause.mark) };
  });
}

/** Some base runs with words that a proposal as received has otherwise, or has before a break or a footnote. */
function deviating(
  random: Random,
  clauses: readonly Clause[],
): { differing: Clause[]; deviations: readonly Deviation[] } {
  const deviations: Deviation[] = [];
  const differing = clauses.map((clause) => {
    const runs = clause.runs.map((run): Run => {
      if (run.tracking.inserted || random.chance(0.8)) return run;
      const id = `5:${deviations.length}`;
      const proponent = random.pick(PROPONENTS);
      const place = "text" in run ? "over" : "before";
      const received = place === "over" ? random.pick(["", "otherwise"]) : "the";
      deviations.push({ id, proponent, enteredBy: `Person of ${proponent}`, received, place });
      return { ...run, tracking: { ...run.tracking, deviates: [id] } };
    });
    return { ...clause, runs };
  });
  return { differing, deviations };
}

function holder(random: Random, change: string): Held {
  if (random.chance(0.3)) return { change, proponent: "", enteredBy: "Chair", role: "chair" };
  const proponent = random.pick(PROPONENTS);
  return { change, proponent, enteredBy: `Person of ${proponent}` };
}

function attributionsOf({ runs, mark, reshaped = [], moved = [] }: Clause): Attribution[] {
  const trackings = [...runs.map((run) => run.tracking), mark];
  return [
    ...trackings.flatMap((t) => [...(t.inserted ? [t.inserted] : []), ...(t.deleted ?? []), ...(t.reformatted ?? [])]),
    ...reshaped,
    ...moved,
  ];
}

const SAYINGS = ["Because.", 'See below.\nAnd <above> & "there".', "لأن", "?"];

/** Some reasons, of one proponent about one thing once. */
function reasonsAbout(random: Random, changes: ReadonlyMap<string, string>, clauses: readonly Clause[]): Reasons[] {
  const out: Reasons[] = [];
  const say = (proponent: string, about: Reasons["about"]) =>
    out.push({
      id: `6:${out.length}`,
      proponent,
      enteredBy: `Person of ${proponent}`,
      about,
      text: random.pick(SAYINGS),
    });
  for (const [change, proponent] of changes) if (random.chance(0.15)) say(proponent, { change });
  for (const { markId } of clauses) if (random.chance(0.15)) say(random.pick(PROPONENTS), { clause: markId });
  return random.shuffle(out);
}

function threadOf(random: Random, id: string, about: Thread["about"]): Thread {
  const comments = Array.from({ length: random.between(1, 3) }, (_, i): Comment => {
    const text = random.pick(SAYINGS);
    if (random.chance(0.3)) return { id: `${id}${i}`, proponent: "", enteredBy: "Chair", role: "chair", text };
    const proponent = random.pick(PROPONENTS);
    return { id: `${id}${i}`, proponent, enteredBy: `Person of ${proponent}`, text };
  });
  return { id, about, resolved: random.chance(0.3), comments };
}
