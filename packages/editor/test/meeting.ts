// A meeting for tests: people with the real binding at a simulated relay, and what they do with caret, keys and commands.
import type { BaseClause, BaseText } from "@concord/redline";
import type { Actor } from "@concord/sync";
import { clause, EditorParticipant, printed, Random, SimulatedRelay } from "@concord/testing";
import { type EditorState, TextSelection } from "prosemirror-state";
import type { Binding } from "../src/binding.ts";
import { backward, forward } from "../src/commands.ts";

/** What a key does. */
type Key = (binding: Binding, state: EditorState) => boolean;

export const random = new Random(1);
export const item = (text: string) => clause("item", text, { numbering: "letter" });
export const base = (...clauses: BaseClause[]): BaseText => ({ lang: "en", clauses, notes: [] });
export const chair: Actor = { userId: "c", name: "Chair", role: "chair" };

/** A meeting of people by their codes, all connected. */
export function meeting(text: BaseText, ...codes: string[]) {
  const relay = new SimulatedRelay({ base: text });
  const people = codes.map((proponent, i) => {
    const actor: Actor = { userId: `${proponent}${i}`, name: `Delegate of ${proponent}`, role: "delegate", proponent };
    const person = new EditorParticipant(relay, actor, 10 + i);
    person.connect();
    return person;
  });
  relay.settle(random);
  const flush = () => {
    for (const person of people) person.binding.writer.flush();
    relay.settle(random);
  };
  return {
    relay,
    people,
    flush,
    markup: () => {
      flush();
      return printed(relay.resolution.redline(), "markup");
    },
    view: (kind: "base" | "agreed" | "proposed") => {
      flush();
      return printed(relay.resolution.redline(), kind);
    },
  };
}

/** Position of the first `text` that the document shows. */
export function find(person: EditorParticipant, text: string): { from: number; to: number } {
  let from = -1;
  person.host.state.doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const index = node.textContent.indexOf(text);
    if (from < 0 && index >= 0) from = pos + 1 + index;
    return false;
  });
  if (from < 0) throw new Error(`${text} is not to be seen`);
  return { from, to: from + text.length };
}

/** Puts the caret behind the first `text`; with `before`, in front of it. */
export function caret(person: EditorParticipant, text: string, before = false): void {
  const { from, to } = find(person, text);
  const { tr } = person.host.state;
  person.binding.dispatch(tr.setSelection(TextSelection.create(tr.doc, before ? from : to)));
}

/** Selects from the start of `from` to the end of `to`. */
export function select(person: EditorParticipant, from: string, to = from): void {
  const { tr } = person.host.state;
  person.binding.dispatch(tr.setSelection(TextSelection.create(tr.doc, find(person, from).from, find(person, to).to)));
}
/** Types at the caret, a key at a time. */
export const type = (person: EditorParticipant, text: string) => {
  for (const sign of text) person.binding.dispatch(person.host.state.tr.insertText(sign));
};
/** Does what a key does, once or more often. */
export const press = (person: EditorParticipant, command: Key, times = 1) => {
  for (let i = 0; i < times; i++) command(person.binding, person.host.state);
};
export const backspace: Key = (binding, state) => backward(binding, state, "grapheme");
export const del: Key = (binding, state) => forward(binding, state, "grapheme");
