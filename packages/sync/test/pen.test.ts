// Places and the pen: where words go that are put in beside hidden ones, at marks, inside characters; what taking out
// means for whom; what is held and flushed.
import { wordsOf } from "@concord/redline";
import { clausesOf, insertionIndex, offsetOf, type Piece, partsBetween, unitAt, visibleLength } from "@concord/sync";
import { clause, paragraphs } from "@concord/testing";
import { describe, expect, test } from "vitest";
import { delegate, Scene } from "./scene.ts";

const IND = delegate("IND");
const FRA = delegate("FRA");
const PROPOSED = { kind: "proposed" } as const;

/** Pieces of one client from a drawing: words, "¶" a mark; in brackets what is hidden. */
function pieces(drawing: string): Piece[] {
  const out: Piece[] = [];
  let clock = 0;
  let visible = true;
  for (const part of drawing.match(/[()¶]|[^()¶]+/g) ?? []) {
    if (part === "(" || part === ")") visible = part === ")";
    else {
      const mark = { mark: { kind: "paragraph", level: 1, numbering: "none" } } as const;
      out.push({
        client: 1,
        clock,
        length: part === "¶" ? 1 : part.length,
        content: part === "¶" ? mark : { text: part },
        deleted: [],
        visible,
      });
      clock += part === "¶" ? 1 : part.length;
    }
  }
  return out;
}

describe("places", () => {
  /** The drawing with "|" where something goes that is put in at each visible offset. */
  const at = (drawing: string, offset: number) => {
    const index = insertionIndex(pieces(drawing), offset);
    const flat = [...drawing.replaceAll(/[()]/g, "")];
    return [...flat.slice(0, index), "|", ...flat.slice(index)].join("");
  };

  test.each([
    ["beside hidden words behind them", "ab(cd)ef¶", 2, "abcd|ef¶"],
    ["at the start directly before what is visible", "(ab)cd¶", 0, "ab|cd¶"],
    ["never past a hidden mark that ends the clause one types at the end of", "ab(c¶d)¶ef¶", 2, "abc|¶d¶ef¶"],
    ["at the start of a clause past hidden marks, directly before the next visible", "ab¶(cd¶)ef¶", 3, "ab¶cd¶|ef¶"],
    ["at the end of a clause before its mark", "ab¶cd¶", 2, "ab|¶cd¶"],
    ["behind a mark at the start of the next clause", "ab¶cd¶", 3, "ab¶|cd¶"],
    ["in the middle of words", "abcd¶", 2, "ab|cd¶"],
    ["behind the last mark of a text", "ab¶", 3, "ab¶|"],
    ["in a text of which all is hidden", "(ab¶)", 0, "ab¶|"],
    ["never inside a character", "𝒳b¶", 1, "𝒳|b¶"],
  ] as const)("[EDT1] %s", (_, drawing, offset, expected) => {
    if (drawing.includes("𝒳")) expect(insertionIndex(pieces(drawing), offset)).toBe(2);
    else expect(at(drawing, offset)).toBe(expected);
  });

  test("[EDT1] offsets, units and parts agree", () => {
    const all = pieces("ab(cd)ef¶(gh¶)ij¶");
    expect(visibleLength(all)).toBe(8);
    for (let offset = 0; offset < visibleLength(all); offset++) {
      const [client, clock] = unitAt(all, offset)!;
      expect(offsetOf(all, client, clock)).toBe(offset);
    }
    expect(unitAt(all, 8)).toBeUndefined();
    expect(offsetOf(all, 1, 2)).toBe(2);
    expect(partsBetween(all, 1, 4).map(({ clock, length }) => [clock, length])).toEqual([
      [1, 1],
      [4, 2],
    ]);
  });
});

describe("the pen", () => {
  test("[EDT2] words are put in as a proposal, cleaned; nothing is put in for nothing", () => {
    const scene = new Scene("One.", IND);
    expect(scene.pen(0).insert("s:0", 3, ["\u0000", ""])).toBeUndefined();
    expect(scene.pen(0).insert("s:0", 3, [" two\nthree"])).toEqual({ kind: "insert", ranges: [[10, 0, 10]] });
    scene.settle();
    expect(scene.words(PROPOSED)).toBe("One two three.¶");
    expect(scene.words({ kind: "base" })).toBe("One.¶");
  });

  test("[EDT2] Enter in the middle splits, a mark taken out joins, and nothing is typed again", () => {
    const scene = new Scene(paragraphs("One two."), IND, FRA);
    scene.pen(0).insert("s:0", 4, [{ mark: { kind: "paragraph", level: 1, numbering: "none" } }]);
    scene.pen(1).insert("s:0", 7, ["!"]);
    scene.settle();
    expect(scene.words(PROPOSED)).toBe("One ¶two!.¶");
    scene.pen(1).remove("s:0", 4, 5);
    scene.settle();
    expect(scene.words(PROPOSED)).toBe("One two!.¶");
  });

  test("[EDT3] own pending words are withdrawn, others' and the base's struck, struck ones left", () => {
    const scene = new Scene("One.", IND, FRA);
    scene.pen(0).insert("s:0", 3, ["ind"]);
    scene.settle();
    scene.pen(1).insert("s:0", 6, ["fra"]);
    scene.settle();
    expect(
      scene
        .pen(0)
        .remove("s:0", 2, 9)
        .map((deed) => [deed.kind, deed.ranges]),
    ).toEqual([
      ["withdraw", [[10, 0, 3]]],
      [
        "delete",
        [
          [1, 3, 1],
          [11, 0, 3],
        ],
      ],
    ]);
    expect(scene.pen(0).remove("s:0", 2, 6)).toEqual([]);
    scene.settle();
    expect(scene.words(PROPOSED)).toBe("On.¶");
    expect(scene.words({ kind: "as", proponents: ["FRA"] })).toBe("Onefra.¶");
  });

  test("[EDT3] an accepted word of one's own is struck, not withdrawn", () => {
    const scene = new Scene("One.", IND);
    scene.pen(0).insert("s:0", 3, ["ind"]);
    scene.settle();
    scene.decide("10:0", "accepted");
    expect(scene.pen(0).remove("s:0", 3, 6)[0]!.kind).toBe("delete");
  });

  test("[EDT3] both halves of a character go together", () => {
    const scene = new Scene("a𝒳b", IND);
    scene.pen(0).remove("s:0", 2, 3);
    scene.settle();
    expect(scene.words(PROPOSED)).toBe("ab¶");
    scene.pen(0).insert("s:0", 2, ["x"]);
    scene.settle();
  });

  test("[PEN1] what is held counts at once, is written in one act, and begins no new change", () => {
    const scene = new Scene("One two.", IND);
    const [peer] = scene.peers;
    for (let at = 7; at > 3; at--) scene.pen(0).remove("s:0", at - 1, at, true);
    const own = () =>
      clausesOf("s:0", peer!.replica.pieces("s:0")).map((c) => wordsOf(c.runs.filter((r) => !r.tracking.deleted)));
    expect(own()).toEqual(["One."]);
    expect(peer!.unsaved).toBe(1);
    scene.settle();
    expect(scene.words(PROPOSED)).toBe("One two.¶");
    scene.pen(0).flush();
    scene.settle();
    expect(scene.words(PROPOSED)).toBe("One.¶");
    expect(scene.relay.resolution.doc.getArray("acts").length).toBe(2);
    expect(peer!.unsaved).toBe(0);
    expect(scene.changes).toHaveLength(1);
  });

  test("[PEN2] a gesture begins a change of its own; without one edits are one change", () => {
    const scene = new Scene({ lang: "en", clauses: [clause("paragraph", "One two.")], notes: [] }, IND);
    scene.pen(0).insert("s:0", 3, ["a"]);
    scene.pen(0).insert("s:0", 4, ["b"]);
    scene.pen(0).gesture();
    scene.pen(0).insert("s:0", 0, ["c"]);
    scene.pen(0).remove("s:0", 8, 9);
    scene.settle();
    expect(scene.changes.map((c) => c.parts.map((p) => p.text))).toEqual([["c", "w"], ["ab"]]);
  });
});
