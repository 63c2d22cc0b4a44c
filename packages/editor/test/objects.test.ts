// @vitest-environment happy-dom
// Objects in the text: deleted, brought back and copied like a character, and never changed.
import { objectId } from "@concord/redline";
import type { EditorParticipant } from "@concord/testing";
import { TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import { readClipboard } from "../src/clipboard-read.ts";
import { copied } from "../src/clipboard-write.ts";
import { paste } from "../src/paste.ts";
import { backspace, base, meeting, press, type } from "./meeting.ts";

const table = objectId("<w:tbl/>");
/** Where the clause begins, and the place behind its table. */
const start = 2;
const behindTable = start + "before".length + 1;
const text = () =>
  meeting(
    base({
      kind: "paragraph",
      level: 1,
      numbering: "none",
      content: [{ text: "before" }, { object: table }, { text: "after" }],
    }),
    "IND",
    "KEN",
  );

function caretAt(person: EditorParticipant, pos: number): void {
  const { tr } = person.host.state;
  person.binding.dispatch(tr.setSelection(TextSelection.create(tr.doc, pos)));
}

test("[EDT8] what is typed beside an object leaves it alone, and Backspace proposes to delete it whole", () => {
  const { people, markup, relay } = text();
  const [asha, wanjiru] = people;
  caretAt(asha!, behindTable);
  type(asha!, "new ");
  expect(markup()).toEqual([`before[#${table}]{+IND: new +}after`]);
  caretAt(wanjiru!, behindTable);
  press(wanjiru!, backspace);
  expect(markup()).toEqual([`before[-KEN: [#${table}]-]{+IND: new +}after`]);
  expect(relay.resolution.changes().find((change) => change.proponent === "KEN")?.parts[0]?.text).toBe("\ufffc");
  wanjiru!.binding.undo();
  expect(markup()).toEqual([`before[#${table}]{+IND: new +}after`]);
});

test("[EDT8] an object is copied and pasted as itself, and named elsewhere", () => {
  const { people, markup } = text();
  const { binding, host } = people[0]!;
  const { doc } = host.state;
  const end = behindTable + "after".length;
  const { plain, html } = copied(doc, start, end);
  expect(plain).toBe("before[…]after");
  const read = readClipboard({ getData: (type) => (type === "text/html" ? html : plain) });
  paste(binding, read!, end, end);
  expect(markup()).toEqual([`before[#${table}]after{+IND: before[#${table}]after+}`]);
});
