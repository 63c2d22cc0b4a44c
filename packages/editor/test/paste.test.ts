// @vitest-environment happy-dom
// What becomes of pasted clauses in a resolution, and what is copied of one: in the markup of the text export.
import { type BaseClause, type BaseText, wordsOf } from "@concord/redline";
import type { Actor } from "@concord/sync";
import { clause, EditorParticipant, printed, Random, SimulatedRelay } from "@concord/testing";
import { TextSelection } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import { readClipboard } from "../src/clipboard-read.ts";
import { copied } from "../src/clipboard-write.ts";
import { enter } from "../src/commands.ts";
import { paste } from "../src/paste.ts";

const random = new Random(1);
const item = (text: string) => clause("item", text, { numbering: "letter" });
const base = (...clauses: BaseClause[]): BaseText => ({ lang: "en", clauses, notes: [] });

/** One delegate of India, connected; `at`: where the caret is, as "before|after" of what is in the text. */
function india(text: BaseText) {
  const relay = new SimulatedRelay({ base: text });
  const actor: Actor = { userId: "u", name: "Asha Rao", role: "delegate", proponent: "IND" };
  const person = new EditorParticipant(relay, actor, 10);
  person.connect();
  relay.settle(random);
  const settle = () => {
    person.binding.writer.flush();
    relay.settle(random);
    expect(relay.refusals).toEqual([]);
    expect(person.binding.consistent()).toBe(true);
  };
  const find = (words: string): number => {
    let at = -1;
    person.host.state.doc.descendants((node, pos) => {
      if (!node.isTextblock) return true;
      const index = node.textContent.indexOf(words);
      if (at < 0 && index >= 0) at = pos + 1 + index;
      return false;
    });
    if (at < 0) throw new Error(`${words} is not to be seen`);
    return at;
  };
  return {
    relay,
    person,
    find,
    put: (at: number, plain: string) => {
      const read = readClipboard({ getData: (type) => (type === "text/plain" ? plain : "") });
      if (read) paste(person.binding, read, at, at);
      settle();
    },
    /** Pastes at "one| two", or over "one |two| three". */
    paste: (place: string, html: string, plain = "") => {
      const [before = "", over, after] = place.split("|");
      const whole = find(before + (after === undefined ? (over ?? "") : (over ?? "") + after));
      const from = whole + before.length;
      const to = after === undefined ? from : from + (over ?? "").length;
      const read = readClipboard({ getData: (type) => (type === "text/html" ? html : plain) });
      if (read) paste(person.binding, read, from, to);
      settle();
    },
    markup: () => {
      settle();
      return printed(relay.resolution.redline(), "markup");
    },
    proposed: () => {
      settle();
      return printed(relay.resolution.redline(), "proposed");
    },
  };
}

describe("pasting", () => {
  test("[KEY5] one paragraph goes into the words, whatever it was", () => {
    const { paste, markup } = india(base(item("one two;")));
    paste("one| two", "<ul><li> and a <b>half</b></li></ul>");
    expect(markup()).toEqual(["a)\tone{+IND: and a half+} two;"]);
    paste("one|and a half two", "", "a) more");
    expect(markup()).toEqual(["a)\tone{+IND: a) more+}{+IND: and a half+} two;"]);
  });

  test("[KEY5] behind a clause: paragraphs are of its kind, items of a list keep numbering and level", () => {
    const { paste, markup } = india(base(clause("call", "noting"), item("one;"), item("two,")));
    paste("one;|", "<p> and on;</p><p>next;</p><ul><li>round</li></ul>");
    expect(markup()).toEqual([
      "noting",
      "a)\tone;{+IND: and on;+}",
      "b)\t{+IND: next;+}{+IND: ¶+}",
      "•\t{+IND: round+}{+IND: ¶+}",
      "b)→c)\ttwo,",
    ]);
  });

  test("[KEY5] items do not run into the words before them; before a clause they stay before it", () => {
    const { paste, proposed } = india(base(item("one;"), item("four.")));
    paste("one;|", "", "a)\ttwo;\nb)\tthree;");
    expect(proposed()).toEqual(["a)\tone;", "b)\ttwo;", "c)\tthree;", "d)\tfour."]);
    paste("|one;", "", "x\ny");
    expect(proposed().slice(0, 3)).toEqual(["a)\tx", "b)\ty", "c)\tone;"]);
  });

  test("[KEY5] in the middle the clause is split, over a selection its words go", () => {
    const { paste, markup, proposed } = india(base(item("one two three;")));
    paste("one |two| three;", "", "first\nsecond\nthird");
    expect(markup()).toEqual([
      "a)\tone [-IND: two-]{+IND: first+}{+IND: ¶+}",
      "b)\t{+IND: second+}{+IND: ¶+}",
      "c)\t{+IND: third+} three;",
    ]);
    expect(proposed()).toEqual(["a)\tone first", "b)\tsecond", "c)\tthird three;"]);
  });

  test("[KEY5] an empty clause of one's own becomes what fills it", () => {
    const { person, find, proposed, put } = india(base(clause("call", "noting"), item("one,")));
    const { tr, doc } = person.host.state;
    person.binding.dispatch(tr.setSelection(TextSelection.create(doc, find("noting") + 6)));
    enter(person.binding, person.host.state);
    put(person.host.state.selection.from, "•\ta point");
    expect(proposed()).toEqual(["noting", "•\ta point", "a)\tone,"]);
    person.binding.undo();
    expect(proposed()).toEqual(["noting", "a)\t", "a)→b)\tone,"].map((line) => line.replace("a)→", "")));
  });

  test("[PST5] [PST4] emphasis and notes belong to the one change, which undo takes back and redo puts there again", () => {
    const text: BaseText = {
      lang: "en",
      clauses: [
        { ...item(""), content: [{ text: "one" }, { footnote: 0 }, { text: " two" }, { footnote: 1 }] },
        item("three."),
      ],
      notes: [clause("footnote", "first"), clause("footnote", "second")],
    };
    const { paste, relay, person, markup, proposed } = india(text);
    const before = proposed();
    paste(
      "one| two",
      `<p>x <b>bold <i>both</i></b><sup><a href="#f1" id="r1">1</a></sup></p><div><p id="f1"><a href="#r1">1</a> note <i>it</i></p></div>`,
    );
    expect(relay.resolution.changes()).toHaveLength(1);
    const after = markup();
    const { clauses, notes } = relay.resolution.redline();
    const formats = clauses[0]!.runs.map((run) =>
      "text" in run ? [run.text, run.format, run.tracking.reformatted] : "footnote" in run ? "note" : "break",
    );
    expect(formats).toEqual([
      ["one", undefined, undefined],
      ["x ", undefined, undefined],
      ["bold ", { bold: true }, undefined],
      ["both", { bold: true, italic: true }, undefined],
      "note",
      "note",
      [" two", undefined, undefined],
      "note",
    ]);
    expect(notes.map((note) => wordsOf(note.runs))).toEqual(["note it", "first", "second"]);
    expect(notes[0]!.runs.map((run) => "text" in run && run.format)).toEqual([undefined, { italic: true }]);
    person.binding.undo();
    expect(proposed()).toEqual(before);
    person.binding.redo();
    expect(markup()).toEqual(after);
    expect(relay.resolution.redline().clauses[0]!.runs.map((run) => "text" in run && run.format)).toContainEqual({
      bold: true,
      italic: true,
    });
  });

  test("[EDT5] into a note everything goes as words and breaks", () => {
    const text: BaseText = {
      lang: "en",
      clauses: [{ ...item(""), content: [{ text: "one" }, { footnote: 0 }] }],
      notes: [clause("footnote", "first")],
    };
    const { paste, relay } = india(text);
    paste("first|", `<p>a<a href="#f1" id="r1">1</a></p><p>b</p><p id="f1"><a href="#r1">1</a> n</p>`);
    expect(relay.resolution.redline().notes.map((note) => wordsOf(note.runs))).toEqual(["firsta\nb"]);
  });

  test("a megabyte of five thousand paragraphs goes in and out in pieces, and nothing is refused", () => {
    const { paste, relay, person } = india(base(item("one;"), item("two.")));
    const paragraphs = Array.from(
      { length: 5_000 },
      (_, i) => `<p>paragraph ${i} of <b>many</b>, ${"words ".repeat(32)}</p>`,
    );
    const start = performance.now();
    paste("one;|", paragraphs.join(""));
    console.info(`5,000 paragraphs, ${paragraphs.join("").length} signs: ${Math.round(performance.now() - start)} ms`);
    expect(relay.resolution.redline().clauses).toHaveLength(5_001);
    expect(person.peer.unsaved).toBe(0);
    expect(relay.resolution.changes()).toHaveLength(1);
  });
});

describe("a paste of a million characters", () => {
  test("[PST8] is one change, gone and back with one step of undo, and the relay takes it", () => {
    const text = base(item("one two;"), item("three;"));
    const { relay, person, find, put, proposed, markup } = india(text);
    const before = proposed();
    const lines = Array.from({ length: 2_000 }, (_, i) => `paragraph ${i} ${"of many words ".repeat(35)}end;`);
    put(find("three;") + 6, `\n${lines.join("\n")}`);
    expect(relay.resolution.changes().map(({ kind, state }) => `${kind} ${state}`)).toEqual(["insert-clause pending"]);
    expect(proposed()).toHaveLength(2_002);
    expect(proposed().join("").length).toBeGreaterThan(1_000_000);
    person.binding.undo();
    expect(markup()).toEqual(["a)\tone two;", "b)\tthree;"]);
    expect(proposed()).toEqual(before);
    person.binding.redo();
    expect(proposed()).toHaveLength(2_002);
  });
});

describe("copying", () => {
  test("[PST6] as it would read: struck words and ends left out, lists counted, notes at the end, nobody named", () => {
    const text: BaseText = {
      lang: "en",
      clauses: [
        clause("call", "noting"),
        { ...item(""), content: [{ text: "one & <two>" }, { footnote: 0 }, { text: ";" }] },
        item("three;"),
        clause("item", "inner", { level: 2, numbering: "bullet" }),
        clause("item", "four", { numbering: "decimal", label: "2.1" }),
      ],
      notes: [clause("footnote", "the note")],
    };
    const { person, find } = india(text);
    const copy = (from: string, to: string) => copied(person.host.state.doc, find(from), find(to) + to.length);
    const all = copy("noting", "four");
    expect(all.plain).toBe("noting\na)\tone & <two>[1];\nb)\tthree;\n•\tinner\n2.1\tfour\n[1] the note");
    expect(all.html).toBe(
      '<p class="Call">noting</p><ol type="a"><li>one &#38; &#60;two&#62;<a href="#_ftn1" name="_ftnref1" style="mso-footnote-id:ftn1"><sup>[1]</sup></a>;</li><li>three;<ul><li>inner</li></ul></li></ol><p>2.1<span style="mso-tab-count:1;white-space:pre">\t</span>four</p><div style="mso-element:footnote-list"><hr><div style="mso-element:footnote" id="ftn1"><p><a href="#_ftnref1" name="_ftn1" style="mso-footnote-id:ftn1"><sup>[1]</sup></a> the note</p></div></div>',
    );
    // What was copied is read again as what it was.
    const again = readClipboard({ getData: (type) => (type === "text/html" ? all.html : all.plain) });
    expect(again?.clauses.map(({ shape }) => shape && `${shape.kind} ${shape.level} ${shape.numbering}`)).toEqual([
      "call 1 none",
      "item 1 letter",
      "item 1 letter",
      "item 2 bullet",
      "item 1 decimal",
    ]);
    expect(again?.notes).toEqual([[{ text: "the note" }]]);
    const { tr, doc } = person.host.state;
    person.binding.dispatch(tr.delete(find("three") - 2, find("three") + 2));
    expect(doc.eq(person.host.state.doc)).toBe(false);
    expect(copy("one", "inner").plain).toBe("a)\tone & <two>[1];ree;\n•\tinner\n[1] the note");
    expect(copy("ee;", "ee;").html).toBe("ee;");
  });
});
