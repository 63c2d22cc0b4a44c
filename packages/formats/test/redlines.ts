// Arbitrary Redlines for laws: every kind of tracking on runs and on clause marks, notes that the text refers to, and
// words made of the signs of the markup itself.
import {
  type Attribution,
  CLAUSE_KINDS,
  type Clause,
  NUMBERINGS,
  type Redline,
  type Run,
  type Tracking,
} from "@concord/redline";
import fc from "fast-check";

const PROPONENTS = ["ECP", "IND", "J", "KEN"];

const attribution: fc.Arbitrary<Attribution> = fc
  .record({
    client: fc.integer({ min: 0, max: 3 }),
    clock: fc.integer({ min: 0, max: 4 }),
    accepted: fc.boolean(),
  })
  .map(({ client, clock, accepted }) => ({
    change: `${client}:${clock}`,
    proponent: PROPONENTS[client]!,
    enteredBy: PROPONENTS[client]!,
    state: accepted ? "accepted" : "pending",
  }));

const tracking: fc.Arbitrary<Tracking> = fc
  .record({
    inserted: fc.option(attribution, { nil: undefined }),
    deleted: fc.uniqueArray(attribution, { maxLength: 3, selector: (a) => a.proponent }),
  })
  .map(({ inserted, deleted }) => ({
    ...(inserted ? { inserted } : {}),
    ...(deleted.length > 0 ? { deleted } : {}),
  }));

/** Words that are hard on the markup: its own signs, tabs, line ends, other scripts, pairs of surrogates. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "[-",
        "-]",
        "{+",
        "+}",
        "\\",
        "[",
        "]",
        "{",
        "}",
        "-",
        "+",
        "¶",
        "[^",
        "^",
        ": ",
        "#",
        "=",
        "ECP: ",
      ),
      fc.constantFrom("\t", "\n", "\r", "\u2028", " ", "\u00a0", "→", "|", "\\u{9}", "🌍", "ق", "号", "e\u0301"),
      fc.string({ maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(""))
  .filter((text) => text !== "");

const run = fc.oneof(
  { weight: 6, arbitrary: fc.record({ text: words, tracking }) },
  { weight: 1, arbitrary: fc.record({ break: fc.constant(true as const), tracking }) },
);

const mark = fc.record({
  kind: fc.constantFrom(...CLAUSE_KINDS.filter((kind) => kind !== "footnote")),
  level: fc.integer({ min: 1, max: 6 }),
  numbering: fc.constantFrom(...NUMBERINGS),
});

/** Redlines whose notes are each referred to once. */
export const redlines: fc.Arbitrary<Redline> = fc
  .record({
    clauses: fc.array(fc.record({ mark, markTracking: tracking, runs: fc.array(run, { maxLength: 5 }) }), {
      minLength: 1,
      maxLength: 6,
    }),
    notes: fc.array(fc.record({ at: fc.nat(), tracking, runs: fc.array(run, { maxLength: 2 }) }), { maxLength: 3 }),
  })
  .map(({ clauses, notes }) => ({
    base: { hash: "sha256:0" },
    lang: "en",
    clauses: clauses.map(({ mark: said, markTracking, runs }, i): Clause => {
      const refs = notes.flatMap((note, n) =>
        note.at % clauses.length === i ? [{ footnote: `n:${n}`, tracking: note.tracking }] : [],
      );
      const id = `b:${i}`;
      const base = markTracking.inserted === undefined;
      return { ...said, id, markId: id, base, stretch: "s:0", mark: markTracking, runs: merged([...runs, ...refs]) };
    }),
    notes: notes.map((note, n): Clause => {
      const id = `n:${n}`;
      const said = { kind: "footnote", level: 1, numbering: "none" } as const;
      return { ...said, id, markId: id, base: true, stretch: "notes", mark: {}, runs: merged(note.runs) };
    }),
  }));

/** Runs of one tracking beside each other are one. */
export function merged(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const one of runs) {
    const last = out.at(-1);
    if (last && "text" in last && "text" in one && JSON.stringify(last.tracking) === JSON.stringify(one.tracking)) {
      out[out.length - 1] = { text: last.text + one.text, tracking: last.tracking };
    } else out.push(one);
  }
  return out;
}
