// What a person's keys do to a resolution, story by story: before, keys, after, in the markup of the text export.

import { wordsOf } from "@concord/redline";
import { clause } from "@concord/testing";
import { describe, expect, test } from "vitest";
import { enter, lineBreak, overTheEdge } from "../src/commands.ts";
import { replaceWords } from "../src/replacement.ts";
import { backspace, base, caret, chair, del, find, item, meeting, press, random, select, type } from "./meeting.ts";

describe("typing", () => {
  test("typed words are one insertion, at the caret", () => {
    const { people, markup, relay } = meeting(base(item("one two;")), "IND");
    caret(people[0]!, "one");
    type(people[0]!, " and a half");
    expect(markup()).toEqual(["a)\tone{+IND:  and a half+} two;"]);
    expect(relay.resolution.changes()).toHaveLength(1);
  });

  test("[EDT7] words typed over a selection stand behind what they take the place of: one change with two halves", () => {
    const { people, markup, relay } = meeting(base(item("these States need help;")), "IND");
    select(people[0]!, "need");
    type(people[0]!, "require");
    expect(markup()).toEqual(["a)\tthese States [-IND: need-]{+IND: require+} help;"]);
    const changes = () => relay.resolution.changes().map((c) => c.parts.map((p) => `${p.what} ${p.text} ${p.state}`));
    expect(changes()).toEqual([["deletion need pending", "insertion require pending"]]);
    // Each half is decided by itself, and what is typed on after that is a change of its own.
    const { id } = relay.resolution.changes()[0]!;
    expect(relay.command({ type: "decide", change: id, part: "deletion", state: "accepted" }, chair).ok).toBe(true);
    relay.settle(random);
    expect(changes()).toEqual([["deletion need accepted", "insertion require pending"]]);
    people[0]!.binding.undo();
    expect(markup()).toEqual(["a)\tthese States [-IND=: need-] help;"]);
  });

  test("what was selected goes whole, even where it shares letters with what is typed over it", () => {
    const { people, markup } = meeting(base(item("meets every second year;")), "IND");
    select(people[0]!, "every second year");
    people[0]!.binding.dispatch(people[0]!.host.state.tr.insertText("each year"));
    expect(markup()).toEqual(["a)\tmeets [-IND: every second year-]{+IND: each year+};"]);
  });

  test("corrections of one's own words leave no trace, and no second change", () => {
    const { people, markup, relay } = meeting(base(item("one;")), "IND");
    caret(people[0]!, "one");
    type(people[0]!, " tow");
    press(people[0]!, backspace, 2);
    type(people[0]!, "wo");
    expect(markup()).toEqual(["a)\tone{+IND:  two+};"]);
    expect(relay.resolution.changes()).toHaveLength(1);
  });

  test("what a client of another proponent typed is proposed for deletion, not withdrawn", () => {
    const { people, markup, flush } = meeting(base(item("one;")), "IND", "J");
    caret(people[0]!, "one");
    type(people[0]!, " two");
    flush();
    caret(people[1]!, " two");
    press(people[1]!, backspace, 3);
    expect(markup()).toEqual(["a)\tone{+IND:  [-J: two-]+};"]);
  });

  test("[INP1] a word replaced by spell-check is the smallest proposal, whatever others have in it and what is struck", () => {
    const { people, markup, flush } = meeting(base(item("the vissit begins 😀;")), "IND", "J");
    const put = (word: string, by: string) => {
      const { from, to } = find(people[0]!, word);
      replaceWords(people[0]!.binding, from, to, by);
      flush();
    };
    caret(people[0]!, "vis");
    press(people[0]!, backspace);
    caret(people[1]!, "visst".slice(0, 2));
    type(people[1]!, "QQ");
    flush();
    put("viQQssit", "viQQsits");
    expect(markup()).toEqual(["a)\tthe vi{+J: QQ+}[-IND: s-]sit{+IND: s+} begins 😀;"]);
    put("viQQssits", "viQQsits");
    put("😀", "😁");
    expect(markup()).toEqual(["a)\tthe vi{+J: QQ+}[-IND: s-]sit{+IND: s+} begins [-IND: 😀-]{+IND: 😁+};"]);
  });

  test("autocorrect of a word in base text becomes the smallest insertion", () => {
    const { people, markup } = meeting(base(item("the organisaton meets;")), "IND");
    const { doc, tr } = people[0]!.host.state;
    const at = 1 + 1 + doc.textContent.indexOf("organisaton");
    people[0]!.binding.dispatch(tr.insertText("organisation", at, at + "organisaton".length));
    expect(markup()).toEqual(["a)\tthe organisat{+IND: i+}on meets;"]);
  });

  test("a change ends where the caret leaves", () => {
    const { people, relay, flush } = meeting(base(item("one two;")), "IND");
    caret(people[0]!, "one");
    type(people[0]!, "x");
    caret(people[0]!, "two");
    type(people[0]!, "y");
    flush();
    expect(relay.resolution.changes().map((c) => c.parts[0]?.text)).toEqual(["x", "y"]);
  });
});

describe("clauses", () => {
  test("[KEY1] Enter at the end of a clause begins a new item after it", () => {
    const { people, markup, relay } = meeting(base(item("one;"), item("two,")), "IND");
    caret(people[0]!, "one;");
    press(people[0]!, enter);
    type(people[0]!, "between;");
    expect(markup()).toEqual(["a)\tone;", "b)\t{+IND: between;+}{+IND: ¶+}", "b)→c)\ttwo,"]);
    expect(relay.resolution.changes().map((c) => c.kind)).toEqual(["insert-clause"]);
  });

  test("[KEY1] Enter in the middle splits, at the start puts an empty clause before", () => {
    const { people, markup, view } = meeting(base(item("one two;")), "IND");
    caret(people[0]!, "one ");
    press(people[0]!, enter);
    expect(markup()).toEqual(["a)\tone {+IND: ¶+}", "b)\ttwo;"]);
    type(people[0]!, "and ");
    caret(people[0]!, "one", true);
    press(people[0]!, enter);
    expect(view("proposed")).toEqual(["a)\t", "b)\tone ", "c)\tand two;"]);
    expect(view("base")).toEqual(["a)\tone two;"]);
  });

  test("[KEY1] Enter over a selection of several clauses leaves two, and one types in the second", () => {
    const { people, view } = meeting(base(item("one two;"), item("three four;")), "IND");
    select(people[0]!, "two", "three");
    press(people[0]!, enter);
    type(people[0]!, "and");
    expect(view("proposed")).toEqual(["a)\tone ", "b)\tand four;"]);
  });

  test("[KEY1] Enter after a call begins an item such as follows", () => {
    const { people, markup } = meeting(base(clause("call", "noting"), item("one,")), "IND");
    caret(people[0]!, "noting");
    press(people[0]!, enter);
    type(people[0]!, "zero;");
    expect(markup()).toEqual(["noting", "a)\t{+IND: zero;+}{+IND: ¶+}", "a)→b)\tone,"]);
  });

  test("[KEY2] Backspace at the start of a clause joins it to the one before", () => {
    const { people, markup, view } = meeting(base(item("one;"), item("two,")), "IND");
    caret(people[0]!, "two", true);
    press(people[0]!, backspace);
    expect(markup()).toEqual(["a)\tone;[-IND: ¶-]", "b)\ttwo,"]);
    expect(view("proposed")).toEqual(["a)\tone;two,"]);
  });

  test("[KEY2] Backspace passes over what is struck already", () => {
    const { people, markup } = meeting(base(item("abcdef;")), "IND");
    caret(people[0]!, "abcd");
    press(people[0]!, backspace, 2);
    caret(people[0]!, "abcde");
    press(people[0]!, backspace, 2);
    expect(markup()).toEqual(["a)\ta[-IND: b-][-IND: cd-][-IND: e-]f;"]);
  });

  test("[KEY3] Delete at the end of a clause joins the next; within, it takes what is behind", () => {
    const { people, markup } = meeting(base(item("one;"), item("two,")), "IND");
    caret(people[0]!, "one;");
    press(people[0]!, del);
    caret(people[0]!, "two", true);
    press(people[0]!, del, 2);
    expect(markup()).toEqual(["a)\tone;[-IND: ¶-]", "b)\t[-IND: tw-]o,"]);
  });

  test("[KEY4] [EDT4] clauses of two stretches are joined by moving the words, and the base stays", () => {
    const ten = Array.from({ length: 11 }, (_, i) => item(`clause ${i + 1};`));
    const { people, view } = meeting(base(...ten), "IND");
    caret(people[0]!, "clause 11", true);
    press(people[0]!, backspace);
    expect(view("proposed").at(-1)).toBe("j)\tclause 10;clause 11;");
    expect(view("proposed")).toHaveLength(10);
    expect(view("base")).toHaveLength(11);
  });

  test("a selection over several clauses and stretches goes, and comes back with undo", () => {
    const twelve = Array.from({ length: 12 }, (_, i) => item(`clause ${i + 1};`));
    const { people, view } = meeting(base(...twelve), "IND");
    select(people[0]!, "clause 2;", "clause 11;");
    press(people[0]!, backspace);
    expect(
      view("proposed")
        .map((l) => l.replace(/^.*\t/, ""))
        .filter((l) => l !== ""),
    ).toEqual(["clause 1;", "clause 12;"]);
    people[0]!.binding.undo();
    expect(view("proposed")).toEqual(view("base"));
  });

  test("[KEY5] [EDT5] Shift-Enter breaks the line and keeps the clause; a note takes no clause", () => {
    const { people, relay, flush } = meeting(base(item("one;")), "IND");
    caret(people[0]!, "one");
    lineBreak(people[0]!.binding);
    flush();
    expect(relay.resolution.redline().clauses.map((c) => wordsOf(c.runs))).toEqual(["one\n;"]);
  });
});

describe("undo", () => {
  test("takes back one's own, with others' words inside left alone", () => {
    const { people, markup, flush } = meeting(base(item("one;")), "IND", "J");
    caret(people[0]!, "one");
    type(people[0]!, " abcd");
    flush();
    caret(people[1]!, " ab");
    type(people[1]!, "XX");
    flush();
    people[0]!.binding.undo();
    expect(markup()).toEqual(["a)\tone{+J: XX+};"]);
    people[0]!.binding.redo();
    expect(markup()).toEqual(["a)\tone{+IND:  ab+}{+J: XX+}{+IND: cd+};"]);
  });

  test("skips what was decided meanwhile, and says so", () => {
    const { people, markup, relay, flush } = meeting(base(item("one;")), "IND");
    caret(people[0]!, "one");
    type(people[0]!, " two");
    flush();
    const [change] = relay.resolution.changes();
    relay.command({ type: "decide", change: change!.id, state: "accepted" }, chair);
    flush();
    expect(people[0]!.binding.undo()).toMatchObject({ some: false, decided: true });
    expect(markup()[0]).toContain(" two");
  });

  test("an undone deletion is base text again, and redone a deletion", () => {
    const { people, markup } = meeting(base(item("one two;")), "IND");
    select(people[0]!, " two");
    press(people[0]!, backspace);
    people[0]!.binding.undo();
    expect(markup()).toEqual(["a)\tone two;"]);
    people[0]!.binding.redo();
    expect(markup()).toEqual(["a)\tone[-IND:  two-];"]);
  });
});

describe("carets and views", () => {
  test("a caret keeps its place while others write before it", () => {
    const { people, markup, flush } = meeting(base(item("one two;")), "IND", "J");
    caret(people[0]!, "two");
    caret(people[1]!, "one", true);
    type(people[1]!, "zero ");
    flush();
    type(people[0]!, "!");
    expect(markup()).toEqual(["a)\t{+J: zero +}one two{+IND: !+};"]);
  });

  test("deciding never refuses typing: what is typed on is a new pending change", () => {
    const { people, relay, markup, view, flush } = meeting(base(item("one;")), "IND");
    caret(people[0]!, "one");
    type(people[0]!, " two");
    flush();
    relay.command({ type: "decide", change: relay.resolution.changes()[0]!.id, state: "accepted" }, chair);
    type(people[0]!, " three");
    markup();
    expect(view("agreed")).toEqual(["a)\tone two;"]);
    expect(view("proposed")).toEqual(["a)\tone two three;"]);
    expect(relay.refusals).toEqual([]);
  });

  test("[KEY6] right of the end of a clause is the start of the next, also of another stretch, and back", () => {
    const clauses = Array.from({ length: 11 }, (_, i) => item(`one ${"abcdefghijk"[i]};`));
    const { people } = meeting(base(...clauses), "IND");
    const { host, binding } = people[0]!;
    const step = (forwards: boolean, extend = false) => {
      const there = overTheEdge(host.state, forwards, extend);
      if (there) binding.dispatch(host.state.tr.setSelection(there));
      return there !== undefined;
    };
    for (const [i, letter] of [..."abcdefghij"].entries()) {
      caret(people[0]!, `${letter};`);
      expect(step(true)).toBe(true);
      expect(host.state.selection.head).toBe(find(people[0]!, `one ${"abcdefghijk"[i + 1]}`).from);
      expect(step(true), "within a clause the browser moves").toBe(false);
      expect(step(false, true)).toBe(true);
      expect(host.state.selection.head).toBe(find(people[0]!, `${letter};`).to);
      expect(host.state.selection.empty).toBe(false);
    }
    caret(people[0]!, "one a", true);
    expect(step(false), "before the first there is nothing").toBe(false);
  });

  test("[EDT6] what is typed on after a decision, the caret still there, is a change of its own", () => {
    const { people, relay, flush } = meeting(base(item("one;"), item("two three;")), "IND");
    const states = () => relay.resolution.changes().map(({ kind, state }) => `${kind} ${state}`);
    caret(people[0]!, "one");
    type(people[0]!, " and");
    flush();
    relay.command({ type: "decide", change: relay.resolution.changes()[0]!.id, state: "accepted" }, chair);
    flush();
    type(people[0]!, " more");
    flush();
    expect(states()).toEqual(["insert accepted", "insert pending"]);
    caret(people[0]!, "three");
    press(people[0]!, backspace, 2);
    flush();
    relay.command({ type: "decide", change: relay.resolution.changes()[2]!.id, state: "rejected" }, chair);
    flush();
    press(people[0]!, backspace, 2);
    flush();
    expect(states().slice(2)).toEqual(["delete pending", "delete rejected"]);
  });

  test("[SAVE1] nothing counts as saved before the relay has acknowledged it", () => {
    const { people, relay } = meeting(base(item("one;")), "IND");
    const { peer, binding } = people[0]!;
    caret(people[0]!, "one");
    expect(peer.unsaved).toBe(0);
    type(people[0]!, "x");
    expect(peer.unsaved).toBeGreaterThan(0);
    relay.settle(random);
    expect(peer.unsaved).toBe(0);
    press(people[0]!, del);
    expect(peer.unsaved, "a held deletion").toBeGreaterThan(0);
    people[0]!.cut();
    binding.writer.flush();
    relay.settle(random);
    expect(peer.unsaved, "while cut off").toBeGreaterThan(0);
    people[0]!.connect();
    relay.settle(random);
    expect(peer.unsaved).toBe(0);
  });

  test("in views that do not show what one types nobody types", () => {
    const { people, view } = meeting(base(item("one;")), "IND");
    for (const kind of ["base", "agreed"] as const) {
      people[0]!.binding.setView({ kind });
      type(people[0]!, "x");
      press(people[0]!, enter);
    }
    expect(view("proposed")).toEqual(["a)\tone;"]);
  });
});
