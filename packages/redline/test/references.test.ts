// References to items of the same resolution that would mislead if all were accepted.
import {
  type Clause,
  formClauses,
  labelsIn,
  labelsOf,
  type Move,
  project,
  ReferenceReader,
  type StaleReference,
} from "@concord/redline";
import { by, deleted, inserted, markup, type Part, redline } from "@concord/testing";
import { describe, expect, test } from "vitest";

const call = (words: string): Part => ({ kind: "call", runs: [words] });
const item = (words: string, more: Partial<Part> = {}): Part => ({
  kind: "item",
  numbering: "letter",
  runs: [words],
  ...more,
});
const number = (words: string, more: Partial<Part> = {}) => item(words, { numbering: "number", ...more });
const added = (more: Partial<Part> = {}): Part =>
  item("", { runs: [["new", inserted("IND")]], mark: inserted("IND"), ...more });

function stale(clauses: readonly Clause[]): readonly StaleReference[] {
  const text = redline(clauses);
  const base = project(text, { kind: "base" });
  const proposed = project(text, { kind: "proposed" });
  return new ReferenceReader().stale({
    base,
    original: labelsOf(base),
    proposed,
    resulting: labelsIn(text, { kind: "proposed" }, proposed),
    formed: formClauses(clauses, { kind: "proposed" }),
  });
}

/** `words → what would stand there` of each. */
const told = (...parts: Part[]): string[] =>
  stale(markup(...parts)).map(({ words, code, now }) => `${words} → ${now ?? code}`);

describe("what is meant", () => {
  test("[RFR1] a call phrase, or its first word, with a label", () => {
    const text = (words: string) => [
      call("considering"),
      added(),
      item("one;"),
      call("instructs the Director"),
      number(words),
    ];
    expect(told(...text("to act on considering a) at once;"))).toEqual(["considering a) → b)"]);
    expect(
      told(
        call("considering"),
        item("see instructs 1, and instructs the Director 1;"),
        call("instructs the Director"),
        added({ numbering: "number" }),
        number("to act;"),
      ),
    ).toEqual(["instructs 1 → 2", "instructs the Director 1 → 2"]);
  });

  test("[RFR1] each label of several", () => {
    expect(
      told(
        call("considering"),
        item("one;"),
        added(),
        item("two;"),
        item("three;"),
        call("resolves"),
        number("in view of considering a), b) and c) above;"),
      ),
    ).toEqual(["considering b) → c)", "considering c) → d)"]);
  });

  test("[RFR1] an item of its own call, in French too", () => {
    expect(
      told(call("resolves"), added({ numbering: "number" }), number("to act;"), number("to go on as in item 1 above;")),
    ).toEqual(["item 1 → 2"]);
    expect(
      told(
        call("décide"),
        added({ numbering: "number" }),
        number("d’agir;"),
        number("selon décide 1 et le point 1 ci-dessus;"),
      ),
    ).toEqual(["décide 1 → 2", "point 1 → 2"]);
  });

  test("[RFR1] an item of another resolution is not meant, one of this resolution is", () => {
    const text = (words: string) => told(call("considering"), added(), item("one;"), call("resolves"), number(words));
    for (const other of [
      "considering a) in Resolution 130 (Rev. Dubai, 2018);",
      "considering a) of the Convention;",
      "Resolution 130 (Rev. Dubai, 2018), considering a);",
    ]) {
      expect(text(other)).toEqual([]);
    }
    expect(text("considering a) of this resolution;")).toEqual(["considering a) → b)"]);
  });

  test("[RFR1] where two calls are said alike and both have the label, nothing is claimed", () => {
    expect(
      told(
        call("considering"),
        added(),
        item("one;"),
        call("considering"),
        item("other;"),
        item("as considering a) says;"),
      ),
    ).toEqual([]);
  });

  test("[RFR1] a label that somebody put in is meant as it will be", () => {
    const swapped: Part = number("", {
      runs: ["to act on considering ", ["a)", deleted("KEN")], ["b)", inserted("KEN")], ";"],
    });
    expect(told(call("considering"), added(), item("one;"), item("two;"), call("resolves"), swapped)).toEqual([]);
  });
});

describe("what has become of it", () => {
  test("[RFR2] nothing: then it is not told", () => {
    expect(
      told(call("considering"), item("one;"), added(), call("resolves"), number("as considering a) says;")),
    ).toEqual([]);
  });

  test("[RFR2] proposed for deletion", () => {
    const gone = item("", { runs: [["one;", deleted("KEN")]], mark: deleted("KEN") });
    expect(told(call("considering"), gone, item("two;"), call("resolves"), number("as considering a) says;"))).toEqual([
      "considering a) → deleted",
    ]);
  });

  test("[RFR2] moved under another call", () => {
    const clauses = markup(
      call("considering"),
      item("one;"),
      call("noting"),
      item("two;"),
      number("as considering a) says;"),
    );
    const move: Move = { ...by("IND"), after: "1:3", order: 0 };
    const moved = clauses.map((c) => (c.id === "1:1" ? { ...c, moved: [move] } : c));
    expect(stale(moved).map(({ code, now }) => [code, now])).toEqual([["moved", "noting b)"]]);
  });
});

test("[RFR1] the place is that of the label in the markup, behind what is struck before it", () => {
  const clauses = markup(
    call("considering"),
    added(),
    item("one;"),
    call("resolves"),
    number("", { runs: [["old ", deleted("KEN")], "considering a);"] }),
  );
  const [found] = stale(clauses);
  const units = clauses.flatMap((c) => [...c.runs.map((r) => ("text" in r ? r.text : "\ufffc")), "\n"]).join("");
  expect(units.slice(found!.from, found!.to)).toBe("a)");
});
