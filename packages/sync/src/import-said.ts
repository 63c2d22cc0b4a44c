// What is said beside the changes of a Redline that is brought in: brackets, deviations, reasons, threads. Each is written in the order in
// which it was said; who has no proponent is whoever brings it in.
import type { Comment, Held, Redline, Thread, Tracking } from "@concord/redline";
import { MAX_RANGES } from "./acts.ts";
import { type IdRange, idOf, pushRange } from "./ids.ts";
import type { Voice } from "./import-pens.ts";
import type { Strand } from "./import-strands.ts";
import type { Pen } from "./pen.ts";

/** One thing that is said. `own`: the id that it will have. */
export interface Saying {
  readonly voice: Voice;
  readonly say: (pen: Pen, own: string) => void;
}

/** What the ids of the Redline have become; undefined where there is no such thing. */
export interface NewIds {
  change(id: string, proponent?: string): string | undefined;
  clause(id: string): string | undefined;
}

/** Everything that is said beside the changes, once these are there. */
export function* discussionTasks(redline: Redline, strands: readonly Strand[], ids: NewIds): IterableIterator<Saying> {
  for (const { held, strands: around } of brackets(strands)) {
    const ranges = reaching(around);
    if (ranges.length > 0) yield { voice: held, say: (pen) => pen.say({ kind: "bracket", ranges }) };
  }
  const differing = withIds(strands, ({ deviates = [] }) => deviates);
  for (const { id, proponent, enteredBy, received, place } of redline.deviations ?? []) {
    // It is about base text; what the base lacks stands before one character.
    const about = (differing.get(id) ?? []).filter(({ tracking }) => !tracking.inserted);
    const [first] = about;
    const ranges = place === "over" ? reaching(about) : first?.range ? [beginning(first, first.range)] : [];
    if (ranges.length > 0) {
      yield { voice: { proponent, enteredBy }, say: (pen) => pen.say({ kind: "deviation", received, place, ranges }) };
    }
  }
  for (const { proponent, enteredBy, about, text } of redline.reasons ?? []) {
    const voice = { proponent, enteredBy };
    if ("change" in about) {
      const change = ids.change(about.change, proponent);
      // Of a change that is in no view any more nothing but the words is left: they are about themselves.
      yield { voice, say: (pen, own) => pen.say({ kind: "reasons", about: { change: change ?? own }, text }) };
      continue;
    }
    const clause = ids.clause(about.clause);
    if (clause !== undefined) yield { voice, say: (pen) => pen.say({ kind: "reasons", about: { clause }, text }) };
  }
  const words = withIds(strands, ({ commented = [] }) => commented);
  for (const thread of redline.threads ?? []) yield* threadTasks(thread, reaching(words.get(thread.id) ?? []), ids);
}

function* threadTasks(thread: Thread, ranges: readonly IdRange[], ids: NewIds): IterableIterator<Saying> {
  const [first, ...answers] = thread.comments;
  if (!first) return;
  let id = "";
  const change = "change" in thread.about ? ids.change(thread.about.change) : undefined;
  yield {
    voice: voiceOf(first),
    say: (pen, own) => {
      id = own;
      const about = !("change" in thread.about) && ranges.length > 0 ? { ranges } : { change: change ?? own };
      pen.say({ kind: "comment", about, text: first.text });
    },
  };
  for (const answer of answers) {
    const { text } = answer;
    yield { voice: voiceOf(answer), say: (pen) => pen.say({ kind: "answer", thread: id, text }) };
  }
  if (thread.resolved) {
    yield { voice: voiceOf(first), say: (pen) => pen.say({ kind: "resolve", thread: id, resolved: true }) };
  }
}

function voiceOf({ proponent, enteredBy }: Comment): Voice {
  return { proponent, enteredBy };
}

/** Brackets in an order in which those around others come first. */
function brackets(strands: readonly Strand[]): { held: Held; strands: readonly Strand[] }[] {
  const known = new Map<string, Held>();
  const around = withIds(strands, ({ held = [] }) =>
    held.map((one) => {
      if (!known.has(one.change)) known.set(one.change, one);
      return one.change;
    }),
  );
  return [...around].map(([id, list]) => ({ held: known.get(id)!, strands: list }));
}

function withIds(
  strands: readonly Strand[],
  idsOf: (tracking: Tracking) => readonly string[],
): Map<string, readonly Strand[]> {
  const out = new Map<string, Strand[]>();
  for (const strand of strands) {
    for (const id of idsOf(strand.tracking)) {
      const list = out.get(id);
      if (list) list.push(strand);
      else out.set(id, [strand]);
    }
  }
  return out;
}

/** The first character of a strand. */
function beginning({ content }: Strand, [client, clock]: IdRange): IdRange {
  const point = typeof content === "string" ? content.codePointAt(0)! : 0;
  return [client, clock, point > 0xffff ? 2 : 1];
}

/** The units of these strands; where they are too many pieces for one act, the first and the last of each text. */
function reaching(strands: readonly Strand[]): IdRange[] {
  const ranges: IdRange[] = [];
  const edges = new Map<string, { first: IdRange; last: IdRange }>();
  for (const { range, name } of strands) {
    if (!range) continue;
    pushRange(ranges, ...range);
    const edge = edges.get(name);
    edges.set(name, { first: edge?.first ?? range, last: range });
  }
  if (ranges.length <= MAX_RANGES) return ranges;
  const out: IdRange[] = [];
  for (const { first, last } of edges.values()) {
    out.push(first);
    if (idOf(first[0], first[1]) !== idOf(last[0], last[1])) out.push(last);
  }
  // Nobody brackets more texts than that; what would not fit ends earlier.
  return out.slice(0, MAX_RANGES);
}
