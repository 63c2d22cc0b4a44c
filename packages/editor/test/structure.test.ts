// Commands beside typing: new clauses, shape, moves, footnotes, and how the text shows them; alone and against one another.
import { type BaseText, labels } from "@concord/redline";
import { clause, type EditorParticipant } from "@concord/testing";
import { TextSelection } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import { CardList } from "../src/card-list.ts";
import { enter } from "../src/commands.ts";
import { moveTo } from "../src/move-clauses.ts";
import type { Arrival, Departure } from "../src/moved.ts";
import * as notes from "../src/notes.ts";
import { type EditCommand, perform } from "../src/perform.ts";
import { backspace, base, caret, meeting, press, select, type } from "./meeting.ts";

const call = (text: string) => clause("call", text);
const letter = (text: string, level = 1) =>
  clause("item", text, { numbering: level === 1 ? "letter" : "roman", level });
const number = (text: string) => clause("item", text, { numbering: "number" });

const TEXT: BaseText = base(
  clause("title", "Title"),
  call("considering"),
  letter("one;"),
  letter("two;"),
  letter("two and a bit;", 2),
  letter("three,"),
  call("resolves"),
  number("four;"),
  number("five."),
);

/** Does it where the caret is put. */
function at(person: EditorParticipant, words: string, command: EditCommand): boolean {
  caret(person, words);
  return perform(person.binding, command);
}

const room = (...codes: string[]) => {
  const there = meeting(TEXT, ...(codes.length > 0 ? codes : ["IND"]));
  const [asha] = there.people;
  return {
    ...there,
    asha: asha!,
    proposed: () =>
      there
        .view("proposed")
        .map((line) => line.trim())
        .filter(Boolean),
  };
};

const undone = ({ asha, markup }: ReturnType<typeof room>, before: string[]) => {
  while (asha.binding.writer.undoStack.canUndo) asha.binding.undo();
  expect(markup()).toEqual(before);
};

describe("new clauses", () => {
  test.each([
    ["item", "two;", ["b)\ttwo;", "i)\ttwo and a bit;", "c)\tnew", "d)\tthree,"]],
    ["item", "two and a bit", ["i)\ttwo and a bit;", "ii)\tnew", "c)\tthree,"]],
    ["subitem", "one;", ["a)\tone;", "i)\tnew", "b)\ttwo;"]],
    ["subitem", "five.", ["2\tfive.", "2.1\tnew"]],
    ["item", "considering", ["considering", "a)\tnew", "b)\tone;"]],
    ["call", "two;", ["i)\ttwo and a bit;", "new", "a)\tthree,"]],
    ["section", "two;", ["c)\tthree,", "new", "a)", "resolves"]],
    ["heading", "five.", ["2\tfive.", "new"]],
    ["paragraph", "resolves", ["resolves", "new", "1\tfour;"]],
  ] as const)("[NEW1] [NEW2] %s from “%s”", (what, where, expected) => {
    const here = room();
    const before = here.markup();
    expect(at(here.asha, where, { type: "add", what })).toBe(true);
    type(here.asha, "new");
    expect(here.proposed().join("|")).toContain(expected.join("|"));
    expect(here.relay.resolution.changes()).toHaveLength(1);
    undone(here, before);
  });

  test("[NEW1] behind a clause whose end one has struck, the new one begins behind what it was joined with", () => {
    const here = room();
    caret(here.asha, "two;", true);
    press(here.asha, backspace);
    expect(at(here.asha, "one;", { type: "add", what: "item" })).toBe(true);
    type(here.asha, "new");
    expect(here.proposed()).toContain("b)\tnew");
  });
});

describe("shape", () => {
  test("[SHP2] a level deeper and back leaves no trace; what hangs under it goes along", () => {
    const here = room();
    const before = here.markup();
    expect(at(here.asha, "two;", { type: "level", by: 1 })).toBe(true);
    expect(here.proposed().slice(2, 6)).toEqual(
      ["a)\tone;", "i)\ttwo;", "•\ttwo and a bit;", "b)\tthree,"].map((l) =>
        expect.stringContaining(l.split("\t")[1]!),
      ),
    );
    expect(labelOf(here.asha, "two;")).toEqual({ original: "b)", resulting: "i)" });
    expect(at(here.asha, "two;", { type: "level", by: -1 })).toBe(true);
    expect(here.markup()).toEqual(before);
    expect(here.relay.resolution.changes().every((c) => c.state === "withdrawn")).toBe(true);
    expect(at(here.asha, "one;", { type: "level", by: 1 })).toBe(false);
    undone(here, before);
  });

  test("[SHP1] another kind, then another numbering: one proposal, shown as proposed", () => {
    const here = room();
    const before = here.markup();
    at(here.asha, "three", { type: "kind", kind: "paragraph" });
    expect(nodeOf(here.asha, "three").type.name).toBe("paragraph");
    at(here.asha, "three", { type: "numbering", numbering: "bullet" });
    const alive = here.relay.resolution.changes().filter((c) => c.state === "pending");
    here.flush();
    expect(here.relay.resolution.changes().filter((c) => c.state === "pending")).toHaveLength(1);
    expect(alive.length).toBeLessThan(2);
    expect(here.relay.resolution.changes().at(-1)!.parts.at(-1)!.set).toEqual({
      kind: "paragraph",
      numbering: "bullet",
    });
    undone(here, before);
  });

  test("[SHP1] the only clause becomes an item, and so does one before a call, which it does not hang under", () => {
    const only = meeting(base(clause("paragraph", "All there is.")), "IND");
    expect(at(only.people[0]!, "All", { type: "kind", kind: "item" })).toBe(true);
    expect(nodeOf(only.people[0]!, "All").attrs).toMatchObject({ level: 1, numbering: "number" });
    const before = meeting(base(clause("paragraph", "First."), call("considering"), letter("one;")), "IND");
    at(before.people[0]!, "First", { type: "kind", kind: "item" });
    expect(nodeOf(before.people[0]!, "First").attrs).toMatchObject({ numbering: "number" });
  });

  test("a level change while another joins the clause, and a kind change while another splits it", () => {
    const here = room("IND", "KEN");
    const wanjiru = here.people[1]!;
    at(here.asha, "three", { type: "level", by: 1 });
    caret(wanjiru, "three", true);
    press(wanjiru, backspace);
    at(here.asha, "four", { type: "kind", kind: "heading" });
    caret(wanjiru, "fo");
    press(wanjiru, enter);
    here.flush();
    for (const person of here.people) expect(person.binding.consistent()).toBe(true);
    expect(here.markup().join("|")).toContain("fo");
  });
});

describe("moves", () => {
  test("[MVE1] [MVE3] up and down, past a call, with what hangs under it; back where it was is no proposal", () => {
    const here = room();
    const before = here.markup();
    at(here.asha, "two;", { type: "move", by: -1 });
    expect(here.proposed().slice(1, 6)).toEqual([
      "considering",
      "a)\ttwo;",
      "i)\ttwo and a bit;",
      "b)\tone;",
      "c)\tthree,",
    ]);
    expect(here.relay.resolution.changes()).toHaveLength(1);
    expect(at(here.asha, "Title", { type: "move", by: -1 })).toBe(false);
    at(here.asha, "two;", { type: "move", by: 1 });
    expect(here.markup()).toEqual(before);
    for (let n = 0; n < 2; n++) at(here.asha, "two;", { type: "move", by: 1 });
    expect(here.proposed().slice(1)).toEqual([
      "considering",
      "a)\tone;",
      "b)\tthree,",
      "resolves",
      "1\ttwo;",
      "i)\ttwo and a bit;",
      "2\tfour;",
      "3\tfive.",
    ]);
    expect(here.relay.resolution.changes().filter((c) => c.state === "pending")).toHaveLength(1);
    undone(here, before);
  });

  test("[MVE1] a call goes with its section", () => {
    const here = room();
    at(here.asha, "resolves", { type: "move", by: -1 });
    expect(here.proposed().slice(1, 4)).toEqual(["resolves", "1\tfour;", "2\tfive."]);
    at(here.asha, "resolves", { type: "move", by: 1 });
    here.flush();
    expect(here.relay.resolution.changes().map((c) => [c.kind, c.state])).toEqual([["move", "withdrawn"]]);
  });

  test("[MVE2] to a place, never among the front", () => {
    const here = room();
    const id = (words: string) => nodeOf(here.asha, words).attrs.id as string;
    expect(moveTo(here.asha.binding, id("five"), [id("Title")])).toBe(true);
    expect(here.proposed().slice(0, 3)).toEqual(["Title", "1\tfive.", "considering"]);
    expect(moveTo(here.asha.binding, id("four"), [])).toBe(false);
    expect(moveTo(here.asha.binding, id("two;"), [id("two and a bit")])).toBe(false);
  });

  test("[SHW3] the list of clauses has them where they go, as they would be", () => {
    const here = room();
    at(here.asha, "three", { type: "move", by: 1 });
    at(here.asha, "five", { type: "level", by: 1 });
    const { peer, binding } = here.asha;
    const list = new CardList().update(peer, binding.model, new Set(peer.replica.names)).clauses;
    expect(list.map((i) => `${i.label?.resulting ?? ""} ${i.words} ${i.level}`).slice(5)).toEqual([
      " resolves 1",
      "1 three, 1",
      "2 four; 1",
      "2.1 five. 2",
    ]);
  });

  test("[SHW1] both ends are shown, and the words follow what others type in them", () => {
    const here = room("IND", "KEN");
    const wanjiru = here.people[1]!;
    at(here.asha, "three", { type: "move", by: 1 });
    here.flush();
    const departure = () => JSON.parse(nodeOf(wanjiru, "three").attrs.moved as string) as Departure;
    expect(departure()).toMatchObject({ by: { proponent: "IND" }, to: { call: "resolves", label: "1" } });
    caret(wanjiru, "three");
    type(wanjiru, " or more");
    here.flush();
    for (const { binding } of here.people) {
      expect(binding.consistent()).toBe(true);
      const [arrival] = JSON.parse(binding.state.doc.child(0).attrs.arrivals as string) as Arrival[];
      expect(arrival).toMatchObject({
        by: { proponent: "IND" },
        from: { call: "considering", label: "c)" },
        label: "1",
      });
      expect(arrival!.runs).toEqual([{ text: "three or more," }]);
    }
    caret(wanjiru, "resolves");
    type(wanjiru, " further");
    here.flush();
    expect(departure().to.call).toBe("resolves further");
    expect(wanjiru.binding.consistent()).toBe(true);
  });

  test("a move of a clause while another types in it, splits it, deletes its end", () => {
    const here = room("IND", "KEN");
    const wanjiru = here.people[1]!;
    at(here.asha, "two;", { type: "move", by: -1 });
    caret(wanjiru, "tw");
    press(wanjiru, enter);
    caret(wanjiru, "three", true);
    press(wanjiru, backspace);
    here.flush();
    for (const person of here.people) expect(person.binding.consistent()).toBe(true);
    expect(here.proposed().slice(2, 4)).toEqual(["a)\ttw", "b)\to;"]);
  });
});

describe("footnotes", () => {
  test("[NOTE1] [NOTE3] at the caret, with the caret in the note, and back behind the reference", () => {
    const here = room();
    at(here.asha, "one", { type: "footnote" });
    type(here.asha, "A note.");
    perform(here.asha.binding, { type: "emphasis", emphasis: "bold" });
    const { backToReference } = notes;
    expect(backToReference(here.asha.binding)).toBe(true);
    type(here.asha, " more");
    expect(here.proposed().join("|")).toMatch(/a\)\tone\S+ more;.*A note\./);
  });

  test("[NOTE2] of another's reference that is deleted the note is shown as going", () => {
    const here = room("IND", "KEN");
    const wanjiru = here.people[1]!;
    at(here.asha, "one", { type: "footnote" });
    type(here.asha, "A note.");
    here.flush();
    const ref = wanjiru.host.state.doc;
    let pos = 0;
    ref.descendants((node, p) => {
      if (node.type.name === "footnote_ref") pos = p;
      return true;
    });
    wanjiru.binding.dispatch(wanjiru.host.state.tr.delete(pos, pos + 1));
    here.flush();
    const note = nodeOf(here.asha, "A note.");
    expect(note.attrs.stays).toBe(false);
    expect(JSON.parse(note.attrs.mark as string)).toMatchObject({ gone: { proponent: "KEN" } });
    expect(here.proposed().join("|")).not.toContain("A note.");
    expect(here.asha.binding.consistent()).toBe(true);
  });
});

describe("emphasis", () => {
  test("[EMP3] on, off again: nothing is left; over an own one, another takes its place", () => {
    const here = room("IND", "KEN");
    const marksOf = (person: EditorParticipant) => {
      const out: string[] = [];
      nodeOf(person, "three").forEach((n) => void out.push(`${n.text}:${n.marks.map((m) => m.type.name).join("+")}`));
      return out;
    };
    select(here.asha, "hre");
    const bold: EditCommand = { type: "emphasis", emphasis: "bold" };
    perform(here.asha.binding, bold);
    here.flush();
    expect(marksOf(here.people[1]!)).toEqual(["t:", "hre:emphasis+bold", "e,:"]);
    perform(here.asha.binding, bold);
    here.flush();
    expect(marksOf(here.people[1]!)).toEqual(["three,:"]);
    expect(here.relay.resolution.changes()[0]!.state).toBe("withdrawn");
    here.asha.binding.undo();
    here.flush();
    expect(marksOf(here.people[1]!)).toEqual(["t:", "hre:emphasis+bold", "e,:"]);
    select(here.people[1]!, "re");
    perform(here.people[1]!.binding, bold);
    here.flush();
    expect(marksOf(here.asha)).toEqual(["t:", "h:emphasis+bold", "re:emphasis+emphasis", "e,:"]);
    for (const person of here.people) expect(person.binding.consistent()).toBe(true);
  });
});

test("[EMP3] a selection that cuts a character in two means the whole character", () => {
  const here = meeting(base(letter("one 𝒳 two;")), "IND");
  const [asha] = here.people;
  const { tr } = asha!.host.state;
  const from = 2 + "one 𝒳".length - 1;
  asha!.binding.dispatch(tr.setSelection(TextSelection.create(tr.doc, from, from + 3)));
  perform(asha!.binding, { type: "emphasis", emphasis: "bold" });
  here.flush();
  expect(here.relay.refusals).toEqual([]);
  expect(nodeOf(asha!, "two").child(1).text).toBe("𝒳 t");
});

describe("brackets", () => {
  test("[SHW2] are marks of the words in every view, with who holds them", () => {
    const here = room();
    here.asha.peer.pen!.say({ kind: "bracket", ranges: [[1, 8, 3]] });
    here.flush();
    for (const kind of ["markup", "base", "agreed", "proposed"] as const) {
      here.asha.binding.setView({ kind });
      const held: unknown[] = [];
      here.asha.host.state.doc.descendants((node) => {
        for (const mark of node.marks) if (mark.type.name === "held") held.push(mark.attrs.proponent);
        return true;
      });
      expect(held.length, kind).toBeGreaterThan(0);
      expect(new Set(held), kind).toEqual(new Set(["IND"]));
      expect(here.asha.binding.consistent()).toBe(true);
    }
  });
});

/** The clause that shows these words. */
function nodeOf(person: EditorParticipant, words: string) {
  let found: import("prosemirror-model").Node | undefined;
  person.host.state.doc.descendants((node) => {
    if (node.isTextblock && node.textContent.includes(words)) found ??= node;
    return !node.isTextblock;
  });
  if (!found) throw new Error(`${words} is not to be seen`);
  return found;
}

function labelOf(person: EditorParticipant, words: string) {
  return labels(person.binding.model.redline).get(nodeOf(person, words).attrs.id as string);
}
