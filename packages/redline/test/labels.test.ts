// Labels: two counters, the series, labels as adopted, and where counting begins again.
import { type Clause, countOf, LabelCounter, labels, labelsOf, NOTES, type Numbering, project } from "@concord/redline";
import { deleted, inserted, markup, type Part, redline } from "@concord/testing";
import { describe, expect, test } from "vitest";

const item = (text: string, more: Partial<Part> = {}): Part => ({
  kind: "item",
  numbering: "letter",
  runs: [text],
  ...more,
});

/** `old>new` of every clause of the markup, "-" where it has none. */
function both(clauses: readonly Clause[]): string {
  const pairs = labels(redline(clauses));
  return clauses.map(({ id }) => `${pairs.get(id)?.original ?? "-"}>${pairs.get(id)?.resulting ?? "-"}`).join(" ");
}

/** The labels that counting gives `count` clauses of one numbering. */
function series(numbering: Numbering, count: number, level = 1): (string | undefined)[] {
  const counter = new LabelCounter();
  return Array.from({ length: count }, () => counter.next({ kind: "item", level, numbering }));
}

describe("old and new labels", () => {
  test("[LAB1] an inserted item moves on the new count only", () => {
    const clauses = markup(item("a"), item("", { runs: [["new", inserted("IND")]], mark: inserted("IND") }), item("b"));
    expect(both(clauses)).toBe("a)>a) ->b) b)>c)");
  });

  test("[LAB1] a deleted item moves on the old count only", () => {
    const gone = deleted("IND");
    const clauses = markup(item("a"), { ...item(""), runs: [["b", gone]], mark: gone }, item("c"));
    expect(both(clauses)).toBe("a)>a) b)>- c)>b)");
  });

  test("[LAB1] a split gives its second part a label of its own, and what follows moves on", () => {
    const clauses = markup(item("a1 ", { mark: inserted("IND") }), item("a2"), item("b"));
    expect(both(clauses)).toBe("a)>a) ->b) b)>c)");
  });

  test("[LAB1] joined items are one, known by the first", () => {
    const clauses = markup(item("a ", { mark: deleted("IND") }), item("b"), item("c"));
    const text = project(redline(clauses), { kind: "proposed" });
    expect([...labelsOf(text).values()]).toEqual(["a)", "b)"]);
    expect(both(clauses)).toBe("a)>a) b)>- c)>b)");
  });
});

describe("series", () => {
  test("[LAB4] letters go on beyond z", () => {
    const letters = series("letter", 60);
    expect([0, 25, 26, 27, 51, 52].map((i) => letters[i])).toEqual(["a)", "z)", "aa)", "ab)", "az)", "ba)"]);
    for (const [i, label] of letters.entries()) expect(countOf("letter", label!.slice(0, -1))).toBe(i + 1);
  });

  test("[LAB4] in an Arabic text the Arabic letters count, as adopted ones are read", () => {
    const clauses = markup(...Array.from({ length: 30 }, () => item("")));
    const arabic = [...labelsOf(project({ ...redline(clauses), lang: "ar" }, { kind: "base" })).values()];
    expect(arabic.slice(0, 5)).toEqual(["أ )", "ب)", "ج)", "د )", "هـ)"]);
    expect(arabic[28]).toBe("أأ )");
    for (const [i, label] of arabic.entries()) expect(countOf("letter", label!.slice(0, -1))).toBe(i + 1);
    expect([countOf("letter", "أ"), countOf("letter", "ا"), countOf("letter", "أب"), countOf("letter", "")]).toEqual([
      1,
      1,
      undefined,
      undefined,
    ]);
  });

  test("[LAB4] numbers, small roman numbers, bullets and none", () => {
    expect(series("number", 3)).toEqual(["1", "2", "3"]);
    expect(series("roman", 9)).toEqual(["i)", "ii)", "iii)", "iv)", "v)", "vi)", "vii)", "viii)", "ix)"]);
    expect(series("bullet", 2)).toEqual(["•", "•"]);
    expect(series("none", 2)).toEqual([undefined, undefined]);
  });

  test("[LAB4] a decimal label takes what stands above it along", () => {
    const marks = [
      item("", { numbering: "number" }),
      item("", { numbering: "decimal", level: 2 }),
      item("", { numbering: "decimal", level: 2 }),
      item("", { numbering: "decimal", level: 3 }),
      item("", { numbering: "number" }),
      item("", { numbering: "decimal", level: 2 }),
    ];
    const text = project(redline(markup(...marks)), { kind: "base" });
    expect([...labelsOf(text).values()]).toEqual(["1", "1.1", "1.2", "1.2.1", "2", "2.1"]);
  });
});

describe("where counting begins again", () => {
  const plain = (...parts: Part[]) => [...labelsOf(project(redline(markup(...parts)), { kind: "base" })).values()];

  test("[LAB2] at a call, a heading and the like; not at a paragraph", () => {
    for (const kind of ["call", "heading", "number", "title", "enacting", "proposal"] as const) {
      expect(plain(item("a"), item("b"), { kind, runs: ["resolves"] }, item("c"))).toEqual(["a)", "b)", "a)"]);
    }
    expect(plain(item("a"), { kind: "paragraph", runs: ["text"] }, item("b"))).toEqual(["a)", "b)"]);
  });

  test("[LAB2] under the next item above, and where the kind of number changes", () => {
    const bullet = item("", { level: 2, numbering: "number" });
    expect(plain(item("a"), bullet, bullet, item("b"), bullet)).toEqual(["a)", "1", "2", "b)", "1"]);
    expect(plain(item("a"), item("b", { numbering: "roman" }), item("c"))).toEqual(["a)", "i)", "a)"]);
  });

  test("[LAB3] a label as adopted holds and counting goes on from it", () => {
    const number = (label?: string) => item("", { numbering: "number", ...(label === undefined ? {} : { label }) });
    expect(plain(number(), number("5"), number())).toEqual(["1", "5", "6"]);
    // One that is no number of the series stands beside the count.
    expect(plain(number(), number("1bis"), number())).toEqual(["1", "1bis", "2"]);
    expect(plain({ kind: "paragraph", runs: [], label: "246A" }, item("a"))).toEqual(["246A", "a)"]);
  });

  test("[LAB5] footnotes count on their own, in order of reference", () => {
    const note = (text: string): Part => ({ kind: "footnote", stretch: NOTES, runs: [text] });
    const refer = (footnote: string) => ({ footnote, tracking: {} });
    const notes = markup(note("first"), note("second"), note("nobody's"));
    const clauses = markup({ runs: [refer("1:1"), "x", refer("1:0")] });
    const found = labelsOf(project(redline(clauses, notes), { kind: "base" }));
    expect([found.get("1:1"), found.get("1:0"), found.get("1:2")]).toEqual(["1", "2", undefined]);
  });
});
