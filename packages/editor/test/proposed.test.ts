// Writing where the text is as if all were accepted: what is hidden there stays where it is, and everybody else sees the same
// proposal as if it had been written among all changes.
import type { BaseText } from "@concord/redline";
import { EditorParticipant, Random, randomBase, SimulatedRelay } from "@concord/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { enter } from "../src/commands.ts";
import { placeOf, posOf, rangesOf } from "../src/positions.ts";
import { backspace, base, caret, del, item, meeting, press, select, type } from "./meeting.ts";

/** India among all changes, Kenya where all is accepted; Kenya has struck `struck` already. */
function two(text: BaseText, struck?: string) {
  const all = meeting(text, "IND", "KEN");
  const [india, kenya] = all.people as [EditorParticipant, EditorParticipant];
  if (struck !== undefined) {
    select(india, struck);
    press(india, del);
    all.flush();
  }
  kenya.binding.setView({ kind: "proposed" });
  return { ...all, india, kenya, shown: () => kenya.host.state.doc.textContent };
}

describe("typing", () => {
  test("[GRD1] what is typed beside hidden words goes behind them", () => {
    const { kenya, shown, markup } = two(base(item("one two three;")), " two");
    expect(shown()).toBe("one three;");
    caret(kenya, "one");
    type(kenya, " or more");
    expect(shown()).toBe("one or more three;");
    expect(markup()).toEqual(["a)\tone[-IND:  two-]{+KEN:  or more+} three;"]);
  });

  test("[GRD1] never past a clause mark, and at the start of a clause before what is shown", () => {
    const { kenya, markup } = two(base(item("one"), item("two"), item("three")), "two");
    caret(kenya, "one");
    type(kenya, "A");
    caret(kenya, "three", true);
    type(kenya, "C");
    expect(markup()).toEqual(["a)\tone{+KEN: A+}", "b)\t[-IND: two-]", "c)\t{+KEN: C+}three"]);
  });

  test("[GRD1] in a joined clause behind what is before it", () => {
    const { india, kenya, flush, markup, shown } = two(base(item("one"), item("two")));
    caret(india, "two", true);
    press(india, backspace);
    flush();
    expect(shown()).toBe("onetwo");
    caret(kenya, "one");
    type(kenya, ", ");
    expect(shown()).toBe("one, two");
    expect(markup()).toEqual(["a)\tone{+KEN: , +}[-IND: ¶-]", "b)\ttwo"]);
  });

  test("[GRD2] what is taken out is what is shown", () => {
    const { kenya, markup, shown } = two(base(item("one two three four;")), " two");
    select(kenya, "one three");
    type(kenya, "x");
    expect(shown()).toBe("x four;");
    expect(markup()).toEqual(["a)\t[-KEN: one-][-IND:  two-][-KEN:  three-]{+KEN: x+} four;"]);
  });

  test("[GRD2] Backspace takes what stands before the caret, not what is hidden there", () => {
    const { kenya, markup, shown } = two(base(item("one two three;")), " two");
    caret(kenya, " three", true);
    press(kenya, backspace);
    expect(shown()).toBe("on three;");
    press(kenya, del);
    expect(shown()).toBe("onthree;");
    type(kenya, "e");
    expect(shown()).toBe("onethree;");
    expect(markup().join()).toContain("[-IND:  two-]");
  });

  test("undo takes back one's own, and the caret is where it was", () => {
    const { kenya, shown } = two(base(item("one two three;")), " two");
    caret(kenya, "one");
    type(kenya, "!");
    kenya.binding.undo();
    expect(shown()).toBe("one three;");
    type(kenya, "?");
    expect(shown()).toBe("one? three;");
  });
});

describe("clauses", () => {
  test("[GRD1] Enter makes the clause that it makes among all changes", () => {
    const { kenya, markup, shown } = two(base(item("one;"), item("two;"), item("three;")), "two;");
    caret(kenya, "one;");
    press(kenya, enter);
    type(kenya, "new;");
    expect(shown()).toBe("one;new;three;");
    caret(kenya, "thr");
    press(kenya, enter);
    expect(markup()).toEqual([
      "a)\tone;",
      "b)\t{+KEN: new;+}{+KEN: ¶+}",
      "b)→c)\t[-IND: two;-]",
      "c)→d)\tthr{+KEN: ¶+}",
      "e)\tee;",
    ]);
  });

  test("[GRD1] Backspace at the start joins to the clause that is shown before", () => {
    const { kenya, india, flush, shown } = two(base(item("one;"), item("two;"), item("three;")));
    select(india, "two;");
    press(india, del);
    caret(india, "one;");
    press(india, del);
    flush();
    const clauses = () => kenya.host.state.doc.child(0).childCount;
    expect([shown(), clauses()]).toEqual(["one;three;", 2]);
    caret(kenya, "three", true);
    press(kenya, backspace);
    flush();
    expect([shown(), clauses()]).toEqual(["one;three;", 1]);
  });

  test("[GRD3] in a clause that stands elsewhere one writes where it is shown, and over its edges nothing is joined", () => {
    const { kenya, india, flush, shown, markup } = two(base(item("one;"), item("two;"), item("three;")));
    const ids = india.peer.replica.pieces("s:0").flatMap((p) => ("mark" in p.content ? [p] : []));
    india.peer.pen!.say({
      kind: "move",
      after: `${ids[2]!.client}:${ids[2]!.clock}`,
      ranges: [[ids[0]!.client, ids[0]!.clock, 1]],
    });
    flush();
    expect(shown()).toBe("two;three;one;");
    caret(kenya, "one");
    type(kenya, " and all");
    expect(shown()).toBe("two;three;one and all;");
    caret(kenya, "one", true);
    press(kenya, backspace);
    flush();
    expect(shown()).toBe("two;three;one and all;");
    expect(markup()[0]).toContain("\tone{+KEN:  and all+};");
  });
});

test("two write in one clause, one among all changes and one where all is accepted", () => {
  const { kenya, india, flush, shown, markup } = two(base(item("the States need help;")), "States");
  caret(india, "need");
  caret(kenya, "the ");
  type(kenya, "Members");
  type(india, " much");
  flush();
  type(kenya, " of it");
  flush();
  expect(shown()).toBe("the Members of it need much help;");
  expect(markup()).toEqual(["a)\tthe [-IND: States-]{+KEN: Members of it+} need{+IND:  much+} help;"]);
});

test("[GRD1] a place that is shown is found again, and what is selected is what is shown", () => {
  let places = 0;
  let hidden = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const random = new Random(seed);
      const relay = new SimulatedRelay({ base: randomBase(random, 14) });
      const people = ["IND", "KEN"].map((proponent, i) => {
        const person = new EditorParticipant(
          relay,
          { userId: `u${i}`, name: proponent, role: "delegate", proponent },
          10 + i,
        );
        person.connect();
        return person;
      });
      relay.settle(random);
      for (let step = 0; step < 40; step++) random.pick(people).act(random);
      for (const person of people) person.binding.writer.flush();
      relay.settle(random);
      const [person] = people as [EditorParticipant];
      person.binding.setView({ kind: "proposed" });
      const { doc } = person.host.state;
      const { replica } = person.peer;
      doc.descendants((node, pos) => {
        if (!node.isTextblock) return true;
        for (let at = pos + 1; at <= pos + 1 + node.content.size; at++) {
          expect(posOf(doc, placeOf(doc, at)), `position ${at}`).toBe(at);
          places++;
        }
        let length = 0;
        for (const { from, to } of rangesOf(doc, pos + 1, pos + 1 + node.content.size)) length += to - from;
        expect(length).toBe(node.content.size);
        return false;
      });
      for (const name of replica.names) {
        for (const { visible, deleted } of replica.pieces(name)) {
          if (visible && deleted.some((d) => d.fate === "pending")) hidden++;
        }
      }
    }),
    { seed: 71, numRuns: 6 },
  );
  expect(places).toBeGreaterThan(300);
  expect(hidden).toBeGreaterThan(8);
});
