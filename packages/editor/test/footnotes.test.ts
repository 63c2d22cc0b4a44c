// Footnotes: one change for reference and body, and what becomes of the body when the reference goes.
import { expect, test } from "vitest";
import { placeOf } from "../src/positions.ts";
import { backspace, base, caret, item, meeting, press, type } from "./meeting.ts";

const text = () => meeting(base(item("one two;")), "IND", "KEN");

/** What the notes say if all were accepted. */
const notes = (lines: string[]) => lines.slice(1);

test("[NOTE1] a new footnote is one change with its words, and one step of undo", () => {
  const { people, view, relay, markup } = text();
  const [asha] = people;
  caret(asha!, "one");
  const { binding } = asha!;
  binding.edit(() => binding.writer.footnote(placeOf(binding.state.doc, binding.state.selection.head), 0));
  type(asha!, "A note.");
  expect(view("proposed").join("|")).toMatch(/^a\)\tone.*two;.*A note\.$/);
  expect(relay.resolution.changes()).toHaveLength(1);
  binding.undo();
  expect(markup()).toEqual(["a)\tone two;"]);
  binding.redo();
  expect(notes(view("proposed")).join("")).toContain("A note.");
});

test("[NOTE2] the body goes with one's own reference, and stays where somebody else wrote in it", () => {
  const { people, relay, flush, markup } = text();
  const [asha, wanjiru] = people;
  const { binding } = asha!;
  const put = () => {
    caret(asha!, "one");
    binding.edit(() => binding.writer.footnote(placeOf(binding.state.doc, binding.state.selection.head), 0));
    type(asha!, "A note.");
    flush();
  };
  const take = () => {
    caret(asha!, "two");
    const at = binding.state.doc.resolve(6).pos;
    const place = placeOf(binding.state.doc, at);
    binding.remove([{ name: place.name, from: 3, to: 4 }], "before", false);
  };
  put();
  take();
  expect(markup()).toEqual(["a)\tone two;"]);
  expect(relay.resolution.replica.pieces("notes").some((p) => p.visible)).toBe(false);
  binding.undo();
  flush();
  expect(relay.resolution.replica.pieces("notes").some((p) => p.visible)).toBe(true);
  caret(wanjiru!, "A note.");
  type(wanjiru!, " Indeed.");
  flush();
  take();
  flush();
  expect(relay.resolution.replica.pieces("notes").some((p) => p.visible)).toBe(true);
  press(wanjiru!, backspace, 1);
  flush();
  expect(asha!.binding.consistent()).toBe(true);
});
