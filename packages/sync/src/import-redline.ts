// A Redline brought in: its base as a base text, and its changes as updates like any other, by a client id for each
// proponent and person, entered by whom the caller says. What comes out, derived again, says what went in.
import {
  type Attribution,
  type BaseText,
  baseOfPlain,
  EMPHASES,
  type NumberingPolicy,
  project,
  type Recovered,
  type Redline,
} from "@concord/redline";
import * as Y from "yjs";
import { MAX_RANGES } from "./acts.ts";
import { type IdRange, idOf, pushRange } from "./ids.ts";
import { joinedToNext } from "./import-joins.ts";
import { ImportPens, type Voice } from "./import-pens.ts";
import { discussionTasks } from "./import-said.ts";
import { byText, MarkIds, offsetIn, placeBase, type Strand, strandsOf } from "./import-strands.ts";
import { baseUpdate } from "./layout.ts";
import type { Decided, DecisionPayload } from "./ledger.ts";
import type { Actor } from "./messages.ts";
import type { Pen, SayingAct } from "./pen.ts";
import { Replica } from "./replica.ts";

export type ImportStep =
  | { readonly kind: "update"; readonly actor: Actor; readonly update: Uint8Array }
  | { readonly kind: "decision"; readonly actor: Actor; readonly decision: DecisionPayload };

export interface ImportOptions {
  /** Who enters what a proponent proposed; `proponent` of the answer must be that proponent. */
  actorFor(proponent: string, enteredBy: string): Actor;
  /** Who enters that something was accepted already, and what chair and secretariat said: one of them. */
  readonly decider: Actor;
}

/** A part of one change that is written at once. */
interface Task {
  readonly attribution: Attribution;
  /** Whether everything is there that it stands on. */
  ready(): boolean;
  write(pen: Pen): void;
}

type Said = "deleted" | "reformatted" | "reshaped" | "moved";

export interface ImportedRedline {
  readonly base: BaseText;
  /** What writes the base. */
  readonly first: Uint8Array;
  readonly steps: readonly ImportStep[];
}

/**
 * [IMP1] The base of `redline` and the steps that make its changes on it, in the order in which they must be taken. A
 * change stays one gesture, and of several statements about one unit the order is kept. [IMP2] Clauses that somebody joins are in one stretch.
 */
export function importRedline(redline: Redline, options: ImportOptions): ImportedRedline {
  const importing = new Importing(redline, options);
  importing.writeChanges();
  importing.writeDiscussion();
  return importing.finish();
}

class Importing {
  readonly #redline: Redline;
  readonly #decider: Actor;
  readonly #base: BaseText;
  readonly #first: Uint8Array;
  readonly #doc = new Y.Doc({ gc: false });
  readonly #replica: Replica;
  readonly #strands: readonly Strand[];
  readonly #texts: ReadonlyMap<string, readonly Strand[]>;
  readonly #marks = new MarkIds();
  readonly #pens: ImportPens;
  readonly #steps: ImportStep[] = [];
  #updates: Uint8Array[] = [];
  /** What a change has become: its key → its id here. */
  readonly #changes = new Map<string, string>();
  readonly #decided = new Map<string, { key: string; at: number; decided: Decided[] }>();
  /** How many statements of a kind about a unit are written already: they are written in their order. */
  readonly #written = new Map<Strand, Record<Said, number>>();

  constructor(redline: Redline, { actorFor, decider }: ImportOptions) {
    this.#redline = redline;
    this.#decider = decider;
    this.#base = baseOfPlain(project(redline, { kind: "base" }));
    this.#first = baseUpdate(this.#base, joinedToNext(redline));
    Y.applyUpdate(this.#doc, this.#first);
    this.#replica = new Replica(this.#doc);
    this.#strands = [...strandsOf(redline.notes, true), ...strandsOf(redline.clauses, false)];
    placeBase(this.#replica, this.#strands);
    this.#texts = byText(this.#strands);
    for (const strand of this.#strands) this.#marks.learn(strand);
    const actorOf = ({ proponent, enteredBy }: Voice) => (proponent === "" ? decider : actorFor(proponent, enteredBy));
    this.#pens = new ImportPens(this.#replica, actorOf);
    this.#doc.on("update", (update: Uint8Array) => this.#updates.push(update));
  }

  writeChanges(): void {
    const byChange = new Map<string, Task[]>();
    for (const task of this.#tasks()) {
      const key = keyOf(task.attribution);
      const tasks = byChange.get(key);
      if (tasks) tasks.push(task);
      else byChange.set(key, [task]);
    }
    // Change by change; what stands on something of a later one waits for the next round.
    while (byChange.size > 0) {
      let progress = false;
      for (const [key, tasks] of byChange) {
        const left = tasks.filter((task) => {
          if (!task.ready()) return true;
          progress = true;
          this.#write(task.attribution, key, (pen) => task.write(pen));
          return false;
        });
        if (left.length === 0) {
          byChange.delete(key);
          this.#pens.finish(key);
        } else byChange.set(key, left);
      }
      if (!progress) throw new Error("its changes stand on one another in a circle");
    }
  }

  writeDiscussion(): void {
    const changeOf = (id: string, proponent?: string) => {
      for (const [key, change] of this.#changes) {
        const [by, , old] = key.split("\n");
        if (old === id && (proponent === undefined || by === proponent)) return change;
      }
      return undefined;
    };
    const nowhere = this.#nowhere();
    for (const { voice, say } of discussionTasks(this.#redline, this.#strands, {
      change: changeOf,
      clause: (id) => this.#marks.clause(id) ?? nowhere,
    })) {
      this.#write(voice, undefined, (pen) => say(pen, idOf(pen.client, Y.getState(this.#doc.store, pen.client))));
    }
  }

  finish(): ImportedRedline {
    const decision = (
      change: string,
      state: DecisionPayload["state"],
      decided: Decided[],
      policy?: NumberingPolicy,
    ) => {
      const payload = { change, state, decided, seen: 0, ...(policy === undefined ? {} : { policy }) };
      this.#steps.push({ kind: "decision", actor: this.#decider, decision: payload });
    };
    for (const { key, decided } of [...this.#decided.values()].sort((a, b) => a.at - b.at)) {
      decision(this.#changes.get(key)!, "accepted", decided);
    }
    const { policy } = this.#redline;
    if (policy !== undefined && policy !== "renumber") decision("", "pending", [], policy);
    this.#replica.destroy();
    return { base: this.#base, first: this.#first, steps: this.#steps };
  }

  #write(voice: Voice & { recovered?: Recovered }, change: string | undefined, write: (pen: Pen) => void): void {
    const { pen, actor } = this.#pens.take(voice, change, voice.recovered);
    this.#updates = [];
    write(pen);
    for (const update of this.#updates) this.#steps.push({ kind: "update", actor, update });
    if (change === undefined || this.#changes.has(change)) return;
    const last = Y.getState(this.#doc.store, pen.client) - 1;
    this.#changes.set(change, this.#replica.changeOf(pen.client, last));
  }

  *#tasks(): IterableIterator<Task> {
    const put = new Map<string, { attribution: Attribution; strands: Strand[] }>();
    const said = new Map<string, SaidHere>();
    const moves: SaidHere[] = [];
    for (const strand of this.#strands) {
      const { tracking, clause } = strand;
      const { inserted } = tracking;
      if (inserted) {
        const key = `${strand.notes} ${keyOf(inserted)}`;
        const together = put.get(key);
        if (together) together.strands.push(strand);
        else put.set(key, { attribution: inserted, strands: [strand] });
      }
      const say = (kind: Said, list: readonly Attribution[] = [], act: (i: number) => SaidHere["act"]) => {
        for (const [round, attribution] of list.entries()) {
          const set = kind === "reformatted" || kind === "reshaped" ? JSON.stringify(act(round)([])) : "";
          const key = `${kind} ${round} ${attribution.state} ${attribution.decidedAt ?? ""} ${set} ${keyOf(attribution)}`;
          const together = said.get(key);
          if (together) together.strands.push(strand);
          else said.set(key, { kind, round, attribution, act: act(round), strands: [strand] });
        }
      };
      say("deleted", tracking.deleted, () => (ranges) => ({ kind: "delete", ranges }));
      const { reformatted = [] } = tracking;
      say("reformatted", reformatted, (i) => (ranges) => ({ kind: "format", set: reformatted[i]!.set, ranges }));
      const { reshaped = [], moved = [] } = clause ?? {};
      say("reshaped", reshaped, (i) => (ranges) => ({ kind: "shape", set: reshaped[i]!.set, ranges }));
      for (const move of moved) {
        const own = () => strand.range && idOf(strand.range[0], strand.range[1]);
        const to = (id: string) => this.#marks.clause(id) ?? this.#nowhere() ?? own() ?? null;
        const act: SaidHere["act"] = (ranges) => {
          return { kind: "move", after: move.after === null ? null : to(move.after), ranges };
        };
        moves.push({ kind: "moved", round: move.order, attribution: move, act, strands: [strand] });
      }
    }
    for (const { attribution, strands } of put.values()) yield this.#putting(attribution, strands);
    for (const saying of said.values()) yield this.#saying(saying);
    let made = 0;
    for (const [i, saying] of moves.sort((a, b) => a.round - b.round).entries()) {
      const { ready, write, attribution } = this.#saying({ ...saying, round: 0 });
      yield {
        attribution,
        // In their order, and where all clauses are.
        ready: () => made === i && this.#strands.every((strand) => strand.range) && ready(),
        write: (pen) => {
          write(pen);
          made++;
        },
      };
    }
  }

  #putting(attribution: Attribution, strands: readonly Strand[]): Task {
    return {
      attribution,
      ready: () =>
        strands.every(({ content }) => {
          if (typeof content === "string" || !("footnote" in content)) return true;
          // Who names a note that is nowhere names it in vain.
          return this.#marks.note(content.footnote) !== undefined || !this.#isNote(content.footnote);
        }),
      write: (pen) => {
        for (const strand of strands) this.#put(pen, strand);
        for (const { format, strands: here } of formatsOf(strands)) {
          const set = Object.fromEntries(EMPHASES.flatMap((e) => (format[e] ? [[e, true]] : [])));
          const by = here[0]!.tracking.inserted ?? attribution;
          this.#act(pen, (ranges) => ({ kind: "format", set, ranges }), here, by, 0, false);
        }
      },
    };
  }

  #isNote(id: string): boolean {
    return this.#redline.notes.some((note) => note.markId === id);
  }

  /** Writes one strand behind those before it that are there already. */
  #put(pen: Pen, strand: Strand): void {
    const { content, tracking } = strand;
    const refers = typeof content !== "string" && "footnote" in content;
    const written = refers ? { footnote: this.#marks.note(content.footnote) ?? content.footnote } : content;
    const range = pen.insert(strand.name, offsetIn(this.#texts.get(strand.name) ?? [], strand), [written])?.ranges[0];
    if (!range) throw new Error("a Redline's insertion holds nothing that may stand in a text");
    strand.range = range;
    this.#marks.learn(strand);
    const { inserted } = tracking;
    if (inserted?.state === "accepted") this.#decide(inserted, 0, false, { what: "insertion", ranges: [range] });
  }

  #saying({ kind, round, attribution, act, strands }: SaidHere): Task {
    const doneOf = (strand: Strand) => {
      const done = this.#written.get(strand) ?? { deleted: 0, reformatted: 0, reshaped: 0, moved: 0 };
      this.#written.set(strand, done);
      return done;
    };
    return {
      attribution,
      ready: () => strands.every((strand) => strand.range && (kind === "moved" || doneOf(strand)[kind] === round)),
      write: (pen) => {
        // What a proponent says of its own words after they were accepted is decided apart from them.
        const own = ({ tracking }: Strand) =>
          kind !== "deleted" && tracking.inserted?.proponent === attribution.proponent;
        for (const apart of [false, true]) {
          const here = strands.filter((strand) => own(strand) === apart);
          this.#act(pen, act, here, attribution, round, apart);
        }
        for (const strand of strands) doneOf(strand)[kind]++;
      },
    };
  }

  /** Writes acts about strands, each about as many ranges as one can be. */
  #act(
    pen: Pen,
    act: SaidHere["act"],
    strands: readonly Strand[],
    attribution: Attribution,
    round: number,
    apart: boolean,
  ): void {
    const all = rangesOfStrands(strands);
    for (let i = 0; i < all.length; i += MAX_RANGES) {
      const ranges = all.slice(i, i + MAX_RANGES);
      const written = act(ranges);
      if (written.kind === "delete") pen.act("delete", ranges);
      else pen.say(written);
      if (attribution.state !== "accepted") continue;
      const id = idOf(pen.client, Y.getState(this.#doc.store, pen.client) - 1);
      const what = WHAT[written.kind];
      this.#decide(attribution, round, apart, { what, act: id, ranges });
    }
  }

  /** Of what is accepted without a place in the log, the order of the statements is that of the decisions. */
  #decide(attribution: Attribution, round: number, apart: boolean, decided: Decided): void {
    const key = keyOf(attribution);
    const { decidedAt } = attribution;
    const group = `${key}\n${decidedAt ?? `r${round}`}\n${apart}`;
    const known = this.#decided.get(group);
    if (known) known.decided.push(decided);
    else this.#decided.set(group, { key, at: decidedAt ?? 0, decided: [decided] });
  }

  /** A unit that is no clause: what stands behind a clause that is gone stays where it is. */
  #nowhere(): string | undefined {
    const word = this.#strands.find(({ content, notes, range }) => typeof content === "string" && !notes && range);
    return word?.range && idOf(word.range[0], word.range[1]);
  }
}

interface SaidHere {
  readonly kind: Said;
  /** Place among the statements of its kind about its units. */
  readonly round: number;
  readonly attribution: Attribution;
  readonly act: (ranges: readonly IdRange[]) => ProposingAct;
  readonly strands: Strand[];
}

type ProposingAct =
  | Extract<SayingAct, { kind: "format" | "shape" | "move" }>
  | { readonly kind: "delete"; readonly ranges: readonly IdRange[] };

const WHAT = { delete: "deletion", format: "format", shape: "shape", move: "move" } as const;

/** A change of the Redline: what one person of one proponent did in one gesture. */
function keyOf({ proponent, enteredBy, change }: Attribution): string {
  return `${proponent}\n${enteredBy}\n${change}`;
}

function rangesOfStrands(strands: readonly Strand[]): IdRange[] {
  const ranges: IdRange[] = [];
  for (const { range } of strands) if (range) pushRange(ranges, ...range);
  return ranges;
}

/** Words that are set in one way each. */
function formatsOf(strands: readonly Strand[]): { format: NonNullable<Strand["format"]>; strands: Strand[] }[] {
  const out = new Map<string, { format: NonNullable<Strand["format"]>; strands: Strand[] }>();
  for (const strand of strands) {
    const { format } = strand;
    const key = EMPHASES.filter((emphasis) => format?.[emphasis]).join(" ");
    if (!format || key === "") continue;
    // Words that are accepted are decided with what they are set in, each for itself.
    const { state, decidedAt } = strand.tracking.inserted!;
    const group = `${key} ${state} ${decidedAt ?? ""}`;
    const same = out.get(group);
    if (same) same.strands.push(strand);
    else out.set(group, { format, strands: [strand] });
  }
  return [...out.values()];
}
