// Tracked proposals on the base of a resolution: what they say there, what differs, and what has no place.
import {
  type BaseText,
  baseOfPlain,
  type ProposedChange,
  project,
  proposedClauses,
  signOfInset,
} from "@concord/redline";
import { readRedline } from "@concord/testing";
import { expect, test } from "vitest";
import { standing, trackedProposal } from "../src/index.ts";

const baseOf = (text: string): BaseText => baseOfPlain(project(readRedline(text), { kind: "base" }));

/** What the clauses say with everything of everybody. */
function said(base: BaseText, changes: readonly ProposedChange[]): string[] {
  return proposedClauses(base, changes).map(({ text }) => text);
}

const PROPOSAL = [
  "call | resolves",
  "item number | to light [-IND#a: every-]{+IND#a: each+} harbour{+ECP#b: by night+};",
  "item number | [-IND#c: to wait;¶-]",
  "item number | to end{+ECP#d: ;¶+}",
  "item number | {+ECP#d: to begin again+}.",
].join("\n");

test("[TRK1] [TRK2] what each author changes is told on the same base", () => {
  const own = baseOf(PROPOSAL);
  const { changes, lost, deviations, words, found } = trackedProposal(readRedline(PROPOSAL), own);
  expect(changes.map(({ author }) => author)).toEqual(["IND", "ECP", "IND", "ECP"]);
  const proposed = project(readRedline(PROPOSAL), { kind: "proposed" }).clauses.map(({ runs }) =>
    runs.map((run) => ("text" in run ? run.text : signOfInset(run))).join(""),
  );
  expect(said(own, changes)).toEqual(proposed);
  expect([lost, deviations, words - found]).toEqual([[], [], 0]);
});

test("[TRK1] on another edition what has its words enters, and what has not is told", () => {
  const own = baseOf("call | resolves\nitem number | to light every harbour;\nitem number | to end");
  const { changes, lost } = trackedProposal(readRedline(PROPOSAL), own);
  expect(lost).toEqual([{ author: "IND", words: "to wait;", why: "no-place" }]);
  expect(said(own, changes)).toEqual(["resolves", "to light each harbourby night;", "to end;", "to begin again"]);
});

test("[TRK1] what is no edit of a text is told", () => {
  const { lost, changes } = trackedProposal(
    readRedline("paragraph | one {+IND#a: two +}{+IND#a: [-ECP#b: [#o0123456789abcdef0123]-]+}"),
    baseOf("paragraph | one "),
  );
  expect(lost.map(({ author, why }) => [author, why])).toEqual([
    ["IND", "object"],
    ["ECP", "nested"],
  ]);
  expect(said(baseOf("paragraph | one "), changes)).toEqual(["one two "]);
});

test("[TRK2] [TRK5] a clause goes behind one that another author puts in, and a new one elsewhere; without that author it stays and is told", () => {
  const text = readRedline("paragraph | one\nparagraph | two\nparagraph | {+IND#a: new¶+}\nparagraph | three");
  const [one, two, fresh, three] = text.clauses;
  const by = { change: "m", proponent: "FRA", enteredBy: "B. Martin", at: "", state: "pending" } as const;
  const moved = (after: string, order: number) => ({ moved: [{ ...by, after, order }] });
  const file = {
    ...text,
    clauses: [{ ...one!, ...moved(fresh!.markId, 1) }, two!, { ...fresh!, ...moved(three!.markId, 0) }, three!],
  };
  const own = baseOf("paragraph | one\nparagraph | two\nparagraph | three");
  const { changes, lost } = trackedProposal(file, own);
  expect(lost).toEqual([]);
  expect(said(own, changes)).toEqual(["two", "three", "new", "one"]);
  const alone = standing(changes.filter(({ author }) => author === "FRA"));
  expect(alone).toEqual({
    changes: [],
    lost: ["new", "one"].map((words) => ({ author: "FRA", words, why: "nested" })),
  });
});

test("[TRK5] what others make of the body of a new footnote is told of it, and falls with its author", () => {
  const file = readRedline(
    'paragraph | one{+IND#a: [^1]+}\nfootnote key="1" | {+IND#a: of [-FRA#b: all -]+}{+FRA#b: some[-ECP#c:  small-]+}{+IND#a:  ships¶+}',
  );
  const { changes, lost } = trackedProposal(file, baseOf("paragraph | one"));
  expect(lost).toEqual([]);
  const deeds = changes.flatMap(({ author, edits }) =>
    edits.map((edit) => [author, edit.kind === "nested" ? `${edit.does.kind} ${edit.words}` : edit.kind]),
  );
  expect(deeds.sort()).toEqual(
    [
      ["ECP", "delete  small"],
      ["FRA", "delete all "],
      ["FRA", "put  small"],
      ["FRA", "put some"],
      ["IND", "replace"],
    ].sort(),
  );
  const without = standing(changes.filter(({ author }) => author !== "IND"));
  expect(without.changes).toEqual([]);
  expect(without.lost.map(({ author, words }) => `${author}${words}`).sort()).toEqual(
    ["ECP small", "FRA small", "FRAall ", "FRAsome"].sort(),
  );
});

test("[TRK2] [TRK5] what one deletes and puts in among the words of another enters with these, and without them it is told", () => {
  const own = baseOf("paragraph | one");
  const file = readRedline(
    "paragraph | one{+IND#a:  two [-ECP#b: three-]+}{+ECP#c: four+}{+IND#a: [-ECP#b:  five-] six+}{+IND#a: [-IND#d:  never-]+}",
  );
  const { changes, lost } = trackedProposal(file, own);
  expect([said(own, changes), lost]).toEqual([["one two four six"], []]);
  const only = (author: string) => standing(changes.filter((change) => change.author === author));
  expect([said(own, only("IND").changes), only("IND").lost]).toEqual([["one two three five six"], []]);
  const alone = only("ECP");
  expect([said(own, alone.changes), alone.lost]).toEqual([
    ["onefour"],
    [
      { author: "ECP", words: "three", why: "nested" },
      { author: "ECP", words: " five", why: "nested" },
    ],
  ]);
});

test("[TRK1] another shape of a clause enters where the base has the clause", () => {
  const file = readRedline("item number | to light;\nitem number | to wait");
  const by = { change: "a", proponent: "IND", enteredBy: "", state: "pending", set: { level: 2 } } as const;
  const reshaped = { ...file, clauses: file.clauses.map((clause) => ({ ...clause, reshaped: [by] })) };
  const own = baseOf("paragraph | Before.\nitem number | to light;");
  const { changes, lost } = trackedProposal(reshaped, own);
  expect(changes).toEqual([{ author: "IND", edits: [{ kind: "shape", clause: 1, set: { level: 2 } }] }]);
  expect(lost).toEqual([{ author: "IND", words: "to wait", why: "no-place" }]);
});

test("[TRK3] differences from the base are told with their places and both wordings", () => {
  const own = baseOf("title | Lights for small harbours\nparagraph | They shine.\nparagraph | They are kept by hand.");
  const other = readRedline("title | Lights for some harbours\nparagraph | They shine.\nparagraph | New here.");
  const { deviations, words, found } = trackedProposal(other, own);
  expect(deviations.map(({ base, received, place }) => [place.index, base, received])).toEqual([
    [0, "small", "some"],
    [2, "They are kept by hand.", ""],
    [2, "", "New here."],
  ]);
  expect([words, found]).toEqual([11, 5]);
});

test("[TRK4] emphasis and comments are told on the base too, and what has no place there is told as lost", () => {
  const own = baseOf("paragraph | to light every harbour");
  const file = readRedline("paragraph | to light every harbour{+IND#a: by night+}\nparagraph | gone from there");
  const by = { change: "b", proponent: "ECP", enteredBy: "", state: "pending" } as const;
  const comments = [
    { id: "1", proponent: "ECP", enteredBy: "", text: "Every?" },
    { id: "2", proponent: "IND", enteredBy: "", text: "Yes." },
  ];
  const about = { words: true } as const;
  const clauses = file.clauses.map((clause, i) => ({
    ...clause,
    runs: clause.runs.map((run) => {
      if (!("text" in run)) return run;
      if (i === 1) return { ...run, tracking: { commented: ["u"] } };
      if (run.tracking.inserted)
        return { ...run, format: { italic: true as const }, tracking: { ...run.tracking, commented: ["v"] } };
      return { ...run, tracking: { commented: ["t"], reformatted: [{ ...by, set: { bold: true } }] } };
    }),
  }));
  const thread = (id: string, ...said: typeof comments) => ({ id, about, resolved: id === "t", comments: said });
  const threads = [thread("t", ...comments), thread("u", comments[0]!), thread("v", comments[1]!)];
  const { changes, threads: told, lost } = trackedProposal({ ...file, clauses, threads }, own);
  const place = { in: "clauses", index: 0, at: 0, length: 22 } as const;
  expect(changes).toMatchObject([
    { author: "ECP", edits: [{ kind: "format", place, set: { bold: true } }] },
    { author: "IND", edits: [{ put: [{ text: "by night", format: { italic: true } }] }] },
  ]);
  expect(told).toEqual([
    {
      place,
      resolved: true,
      comments: [
        { author: "ECP", text: "Every?" },
        { author: "IND", text: "Yes." },
      ],
    },
    {
      place: { in: "clauses", index: 0, at: 22, length: 0 },
      resolved: false,
      comments: [{ author: "IND", text: "Yes." }],
    },
  ]);
  expect(lost).toEqual([{ author: "ECP", words: "Every?", why: "no-place" }]);
});
