// The panel's list: what is gathered stretch by stretch is what would be gathered anew; replacements are one card with two
// halves; reasons and threads are on their cards.
import { type Actor, bracketsOf } from "@concord/sync";
import { clause, EditorParticipant, Random, randomBase, SimulatedRelay } from "@concord/testing";
import { TextSelection } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import { CardList } from "../src/card-list.ts";
import { type Change, isChange, isDiffering, isHeld, isThread, type PanelItem } from "../src/cards.ts";
import { Differing } from "../src/differing.ts";
import { Discuss } from "../src/discuss.ts";
import { Holding, rangesIn } from "../src/holding.ts";
import { moveBy } from "../src/move-clauses.ts";
import { backspace, base, caret, chair, item, meeting, press, random, select, type } from "./meeting.ts";

const fresh = ({ peer, binding }: EditorParticipant) =>
  new CardList().update(peer, binding.model, new Set(peer.replica.names));
const discuss = (person: EditorParticipant) => new Discuss(() => person.peer);
const holding = ({ peer, binding }: EditorParticipant) =>
  new Holding(
    () => peer,
    () => binding.writer.undoStack,
  );
const wordsOf = (each: PanelItem) =>
  isThread(each)
    ? `on ${each.quote}`
    : isHeld(each)
      ? `[${each.bracket.text}]`
      : isDiffering(each)
        ? `≠${each.deviation.base}|${each.deviation.received}`
        : said(each).join();
const said = ({ parts }: Change) =>
  parts
    .filter((part) => part.state !== "withdrawn")
    .map((part) => `${part.what === "deletion" ? "-" : "+"}${part.text}`);

test("[CRD2] the list kept stretch by stretch is the list gathered anew, whatever people do", () => {
  let lifted = 0;
  let held = 0;
  for (const seed of [20261125, 20261126]) {
    const dice = new Random(seed);
    const relay = new SimulatedRelay({ base: randomBase(dice, 24) });
    const people = ["IND", "KEN", "IND"].map((proponent, i) => {
      const actor: Actor = { userId: `u${i}`, name: `Person ${i}`, role: "delegate", proponent };
      const person = new EditorParticipant(relay, actor, dice.between(2, 2 ** 32 - 1));
      person.connect();
      return person;
    });
    relay.settle(dice);
    const [watched] = people as [EditorParticipant];
    const list = new CardList();
    const stale = new Set(watched.peer.replica.names);
    watched.peer.replica.onChange((names) => {
      for (const name of names) stale.add(name);
    });
    let threads = 0;
    for (let step = 0; step < 300; step++) {
      const person = dice.pick(people);
      const what = dice.weighted({
        act: 50,
        deliver: 40,
        decide: 4,
        comment: 3,
        reasons: 3,
        answer: 3,
        resolve: 2,
        hold: 6,
        lift: 10,
      });
      const voice = discuss(person);
      const brackets = bracketsOf(person.peer.replica).flatMap(({ holders }) => holders);
      const known = [...person.peer.replica.statements.all.values()].filter(({ act }) => act.kind === "comment");
      const change = dice.pick(relay.resolution.changes().length > 0 ? relay.resolution.changes() : [undefined]);
      if (what === "act") person.act(dice);
      else if (what === "deliver") relay.step(dice);
      else if (what === "decide" && change) {
        const state = dice.pick(["accepted", "rejected", "pending"] as const);
        relay.command({ type: "decide", change: change.id, state }, chair);
      } else if (what === "comment" && person.binding.editable) {
        const { tr } = person.host.state;
        const at = () => tr.doc.resolve(dice.below(tr.doc.content.size + 1));
        person.binding.dispatch(tr.setSelection(TextSelection.between(at(), at())));
        const words = voice.selected(person.host.state);
        if (words && voice.comment(words, "Why?") !== undefined) threads++;
        if (change) voice.comment({ change: change.id }, "And this?");
      } else if (what === "reasons" && change?.proponent === person.peer.pen?.proponent && change)
        voice.explain(dice.chance(0.5) ? { change: change.id } : { clause: change.clause }, dice.pick(["So.", ""]));
      else if (what === "answer" && known.length > 0) voice.answer(dice.pick(known).id, "Because.");
      else if (what === "resolve" && known.length > 0) voice.resolve(dice.pick(known).id, dice.chance(0.7));
      else if (what === "hold" && person.binding.editable) {
        const { tr } = person.host.state;
        const at = () => tr.doc.resolve(dice.below(tr.doc.content.size + 1));
        person.binding.dispatch(tr.setSelection(TextSelection.between(at(), at())));
        if (person.binding.view.kind === "markup")
          holding(person).hold(rangesIn(person.host.state, person.peer.replica));
      } else if (what === "lift" && brackets.length > 0) {
        const { bracket } = dice.pick(brackets);
        const back = dice.chance(0.3);
        if (holding(person).isOwn(bracket)) holding(person).lift([bracket], back);
        else if (relay.command({ type: "lift", bracket, back }, chair).ok) lifted++;
      }
      if (step % 4 === 0) {
        const kept = list.update(watched.peer, watched.binding.model, stale);
        stale.clear();
        expect(kept, `seed ${seed}, step ${step}: ${what}`).toEqual(fresh(watched));
        held += kept.items.filter(isHeld).length;
      }
    }
    expect(relay.refusals).toEqual([]);
    expect(threads).toBeGreaterThan(0);
  }
  expect(lifted).toBeGreaterThan(0);
  expect(held).toBeGreaterThan(0);
});

test("a key in one stretch leaves every card of the others the same object", () => {
  const clauses = Array.from({ length: 40 }, (_, i) => item(`item number ${i} of the list;`));
  const text = base(
    ...clauses.flatMap((each, i) => (i % 10 === 0 ? [{ ...each, kind: "call" as const }, each] : [each])),
  );
  const { people, relay, flush } = meeting(text, "IND", "KEN");
  const [ind, ken] = people as [EditorParticipant, EditorParticipant];
  for (const n of [3, 13, 23, 33]) {
    caret(ken, `number ${n} of`);
    type(ken, " very");
  }
  flush();
  const list = new CardList();
  const before = list.update(ind.peer, ind.binding.model, new Set(ind.peer.replica.names));
  const stale = new Set<string>();
  ind.peer.replica.onChange((names) => {
    for (const name of names) stale.add(name);
  });
  caret(ind, "number 33");
  type(ind, "x");
  relay.settle(random);
  const after = list.update(ind.peer, ind.binding.model, stale);
  expect(stale.size).toBe(1);
  expect(after.changes).toHaveLength(5);
  for (const card of before.changes) expect(after.changes.includes(card), said(card).join()).toBe(true);
  for (const clause of before.clauses) {
    const same = after.clauses.includes(clause);
    expect(same || clause.words.includes("number 33")).toBe(true);
  }
});

describe("[CRD1] a deletion and an insertion of one proponent side by side", () => {
  test("are one card, typed over, typed before or behind what is struck, and whoever of it typed", () => {
    const { people, flush } = meeting(base(item("one two three four five")), "IND", "KEN");
    const [ind, ken] = people as [EditorParticipant, EditorParticipant];
    select(ind, "two");
    type(ind, "deux");
    caret(ind, "four");
    press(ind, backspace, 4);
    caret(ind, "five");
    flush();
    caret(ken, "five");
    type(ken, " six");
    flush();
    caret(ind, "three ");
    type(ind, "quatre");
    flush();
    const { changes } = fresh(ken);
    expect(changes.map((card) => [card.kind, said(card)])).toEqual([
      ["replace", ["-two", "+deux"]],
      ["replace", ["-four", "+quatre"]],
      ["insert", ["+ six"]],
    ]);
    expect(changes[1]!.changes).toHaveLength(2);
    expect(changes[1]!.id).toBe(changes[1]!.changes[0]);
  });

  test("stay one card when the halves are decided apart, and a later replacement is another one", () => {
    const { people, relay, flush } = meeting(base(item("we need help")), "IND");
    const [ind] = people as [EditorParticipant];
    select(ind, "need");
    press(ind, backspace);
    caret(ind, "we ");
    type(ind, "want");
    flush();
    const [card] = fresh(ind).changes;
    expect(card?.kind).toBe("replace");
    for (const part of ["deletion", "insertion"] as const) {
      const state = part === "deletion" ? ("accepted" as const) : ("rejected" as const);
      expect(relay.command({ type: "decide", changes: card!.changes, part, state }, chair).ok).toBe(true);
    }
    flush();
    const [decided, ...others] = fresh(ind).changes;
    expect(others).toEqual([]);
    expect([decided?.id, decided?.kind, decided?.state]).toEqual([card!.id, "replace", "partly"]);
  });

  test("are two cards when others' words are between them, or when the change does something elsewhere", () => {
    const { people, flush } = meeting(base(item("one two three"), item("four five six")), "IND", "KEN");
    const [ind, ken] = people as [EditorParticipant, EditorParticipant];
    select(ind, "two");
    press(ind, backspace);
    caret(ind, "four");
    flush();
    caret(ken, "two");
    type(ken, "K");
    flush();
    caret(ind, " three", true);
    type(ind, "I");
    flush();
    expect(fresh(ken).changes.map(said).sort()).toEqual([["+I"], ["+K"], ["-two"]]);
  });
});

test("an insertion in which others strike words stays one card; what its author puts into it later is another change", () => {
  const { people, flush } = meeting(base(item("one two")), "IND", "KEN");
  const [ind, ken] = people as [EditorParticipant, EditorParticipant];
  caret(ind, "one");
  type(ind, " and a half");
  flush();
  select(ken, " a ");
  press(ken, backspace);
  flush();
  expect(fresh(ind).changes.map(said)).toEqual([["+ and a half"], ["- a "]]);
  caret(ind, " and");
  type(ind, " then");
  flush();
  expect(fresh(ind).changes.map(said).sort()).toEqual([["+ and a half"], ["+ then"], ["- a "]]);
});

test("[CRD3] reasons and threads are on the card that they are about; threads on words are among the changes", () => {
  const { people, flush } = meeting(base(item("one two three"), item("four five six")), "IND", "KEN");
  const [ind, ken] = people as [EditorParticipant, EditorParticipant];
  caret(ind, "five");
  type(ind, " and a half");
  flush();
  const [card] = fresh(ind).changes;
  const on = discuss(ken).comment({ change: card!.id }, "Half of what?");
  select(ken, "two");
  const words = discuss(ken).selected(ken.host.state)!;
  expect(words.text).toBe("two");
  const thread = discuss(ken).comment(words, "Why two?")!;
  discuss(ind).explain({ change: card!.id }, "It is more exact.");
  discuss(ind).explain({ clause: card!.clause.markId }, "This clause needs work.");
  flush();
  discuss(ind).answer(thread, "There are two.");
  flush();
  const { items, threads } = fresh(ken);
  expect(items.map(wordsOf)).toEqual(["on two", "+ and a half"]);
  const [talk, change] = items as [Extract<(typeof items)[0], { thread: unknown }>, Change];
  expect(talk.thread.comments.map(({ text, own }) => [text, own])).toEqual([
    ["Why two?", true],
    ["There are two.", false],
  ]);
  expect(change.reasons.map(({ text }) => text)).toEqual(["It is more exact.", "This clause needs work."]);
  expect(change.threads.map(({ id }) => id)).toEqual([on]);
  expect(threads).toHaveLength(2);

  discuss(ken).resolve(thread, true);
  discuss(ind).explain({ change: card!.id }, "");
  discuss(ken).takeBack(on!);
  // what a thread is on may go: the thread stays where it was
  select(ind, "two");
  press(ind, backspace);
  flush();
  const after = fresh(ind).items;
  expect(after.map((each) => (isThread(each) ? each.thread.resolved : isChange(each) && each.reasons.length))).toEqual([
    0,
    true,
    1,
  ]);
  expect((after[2] as Change).threads).toEqual([]);
});

test("what is taken back at once is gone for everybody, and nothing hangs", () => {
  const { people, relay, flush } = meeting(base(item("one two three")), "IND", "KEN");
  const [ind, ken] = people as [EditorParticipant, EditorParticipant];
  select(ind, "two");
  const words = discuss(ind).selected(ind.host.state)!;
  discuss(ind).takeBack(discuss(ind).comment(words, "A slip")!);
  flush();
  expect(fresh(ken).items).toEqual([]);
  expect(relay.refusals).toEqual([]);
});

test("[CRD4] words in brackets are a card among the changes, before what begins where they do", () => {
  const { people, flush } = meeting(base(item("one two three;"), item("four five six;")), "IND", "KEN");
  const [ind, ken] = people as [EditorParticipant, EditorParticipant];
  caret(ind, "two");
  type(ind, " and a half");
  select(ken, "four");
  type(ken, "4");
  select(ken, "five");
  holding(ken).hold(rangesIn(ken.host.state, ken.peer.replica));
  select(ind, "four");
  holding(ind).hold(rangesIn(ind.host.state, ind.peer.replica));
  flush();
  const { items, changes } = fresh(ind);
  expect(items.map(wordsOf)).toEqual(["+ and a half", "[four]", "-four,+4", "[five]"]);
  expect(items.map(({ clause }) => clause.label)).toEqual(["a)", "b)", "b)", "b)"]);
  expect(changes).toHaveLength(2);
});

test("[CRD5] words that differ without a trace are a card in text order, until they are proposed or taken back", () => {
  const { people, flush: settle } = meeting(base(item("One two three.")), "IND", "KEN");
  const [india, kenya] = people as [EditorParticipant, EditorParticipant];
  const clock = india.peer.replica.pieces("s:0")[0]!.clock;
  caret(kenya, "One", true);
  type(kenya, "Well, ");
  india.peer.pen!.say({ kind: "deviation", received: "2", place: "over", ranges: [[1, clock + 4, 3]] });
  settle();
  expect(fresh(kenya).items.map(wordsOf)).toEqual(["+Well, ", "≠two|2"]);
  const marks = (person: EditorParticipant) => {
    const list = new CardList();
    list.update(person.peer, person.binding.model, new Set(person.peer.replica.names));
    return list.marks(person.peer.replica.names).differences.map(({ name, from, to }) => [name, from, to]);
  };
  expect(marks(kenya)).toEqual([["s:0", 10, 13]]);
  const differing = new Differing(() => india.peer);
  const deviation = () => fresh(india).items.filter(isDiffering)[0]!.deviation;
  differing.withdraw(deviation(), false);
  settle();
  expect([deviation().state, marks(kenya)]).toEqual(["withdrawn", []]);
  differing.withdraw(deviation(), true);
  differing.propose(deviation());
  settle();
  expect(fresh(kenya).items.map(wordsOf)).toEqual(["+Well, ", "≠two|2", "-two,+2"]);
  expect(deviation().state).toBe("withdrawn");
});

test("[CRD6] the card of a move calls clauses that have no label by how they begin", () => {
  const paragraph = (text: string) => clause("paragraph", text);
  const { people, flush } = meeting(
    base(
      clause("call", "resolves"),
      paragraph("to light every harbour, however small it may be,"),
      paragraph("to end"),
    ),
    "IND",
  );
  const [ind] = people as [EditorParticipant];
  caret(ind, "to light");
  press(ind, (binding, state) => moveBy(binding, state, 1));
  flush();
  const [card] = fresh(ind).items as [Change];
  expect(card.clause.opening).toBe("to light every harbour, however small it…");
  expect(card.parts[0]!.to).toMatchObject({ call: "resolves", opening: "to end" });
  // Words further on are none of its name.
  const { clause: before } = card;
  caret(ind, "may be");
  type(ind, " one day");
  flush();
  expect((fresh(ind).items as Change[]).map((one) => one.clause.opening)).toEqual([before.opening, before.opening]);
  // [SHW1] The note at the old place says so too.
  const gone = () => [...ind.binding.model.printed.moved.departures.values()].map(({ to }) => to);
  expect(gone()).toEqual([{ call: "", label: "", opening: "to end", isBefore: true }]);
  caret(ind, "to end");
  type(ind, " it");
  flush();
  expect(gone()).toMatchObject([{ opening: "to end it" }]);
});
