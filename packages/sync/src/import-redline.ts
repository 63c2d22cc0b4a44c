// A Redline brought in: its base as a base text, and its changes as updates like any other, by a client id for each
// proponent and person, entered by whom the caller says. What comes out, derived again, says what went in.
import {
  type Attribution,
  type BaseText,
  baseOfPlain,
  type Clause,
  markOf,
  NOTES,
  project,
  type Redline,
  type Tracking,
} from "@concord/redline";
import * as Y from "yjs";
import { type IdRange, idOf, pushRange } from "./ids.ts";
import { baseUpdate, cleanText, type Embed } from "./layout.ts";
import type { Decided, DecisionPayload } from "./ledger.ts";
import type { Actor } from "./messages.ts";
import { Pen } from "./pen.ts";
import { Replica } from "./replica.ts";

export type ImportStep =
  | { readonly kind: "update"; readonly actor: Actor; readonly update: Uint8Array }
  | { readonly kind: "decision"; readonly actor: Actor; readonly decision: DecisionPayload };

export interface ImportOptions {
  /** Who enters what a proponent proposed; `proponent` of the answer must be that proponent. */
  actorFor(proponent: string, enteredBy: string): Actor;
  /** Who enters that something was accepted already. */
  readonly decider: Actor;
}

/** Units of one clause with one tracking, on their way into the texts. */
interface Strand {
  readonly content: string | Embed;
  readonly tracking: Tracking;
  readonly notes: boolean;
  /** Id of the clause that it ends, for a mark. */
  readonly clause?: string;
  /** Text it is in, once known; a base unit's from the start. */
  name: string;
  /** Its units, once they are there. */
  range: IdRange | undefined;
}

/** [IMP1] The base of `redline` and the steps that make its changes on it, in the order in which they must be taken. */
export function importRedline(redline: Redline, options: ImportOptions): { base: BaseText; steps: ImportStep[] } {
  const base = baseOfPlain(project(redline, { kind: "base" }));
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, baseUpdate(base));
  const replica = new Replica(doc);
  const strands = [...strandsOf(redline.notes, true), ...strandsOf(redline.clauses, false)];
  const noteIds = new Map<string, string>();
  placeBase(replica, strands, noteIds);

  const steps: ImportStep[] = [];
  const pens = new Map<string, { pen: Pen; actor: Actor }>();
  const penOf = ({ proponent, enteredBy }: Attribution) => {
    const key = `${proponent}\n${enteredBy}`;
    let found = pens.get(key);
    if (!found) {
      // Any id will do that nobody has; these are as good as random ones.
      const client = new Y.Doc().clientID;
      replica.lease(client, { proponent, name: enteredBy });
      found = { pen: new Pen(replica, client, proponent), actor: options.actorFor(proponent, enteredBy) };
      pens.set(key, found);
    }
    doc.clientID = found.pen.client;
    return found;
  };
  let updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const decided = new Map<string, Decided[]>();
  const decide = (change: string, what: Decided) => decided.set(change, [...(decided.get(change) ?? []), what]);

  const byChange = changesIn(strands);
  for (const phase of ["insertion", "deletion"] as const) {
    for (const { attribution, inserted, deleted } of byChange.values()) {
      const mine = phase === "insertion" ? inserted : deleted;
      if (mine.length === 0) continue;
      const { pen, actor } = penOf(attribution);
      pen.gesture();
      updates = [];
      let change = "";
      if (phase === "insertion") {
        for (const strand of mine) {
          const range = put(pen, strands, strand, noteIds);
          change ||= replica.changeOf(range[0], range[1]);
          if (strand.tracking.inserted?.state === "accepted") decide(change, { what: "insertion", ranges: [range] });
        }
      } else {
        const ranges: IdRange[] = [];
        for (const { range } of mine) if (range) pushRange(ranges, ...range);
        pen.act("delete", ranges);
        const act = idOf(pen.client, Y.getState(doc.store, pen.client) - 1);
        change = replica.changeOf(pen.client, Y.getState(doc.store, pen.client) - 1);
        if (attribution.state === "accepted") decide(change, { what: "deletion", act, ranges });
      }
      for (const update of updates) steps.push({ kind: "update", actor, update });
    }
  }
  for (const [change, what] of decided) {
    const decision: DecisionPayload = { change, state: "accepted", decided: what, seen: 0 };
    steps.push({ kind: "decision", actor: options.decider, decision });
  }
  replica.destroy();
  return { base, steps };
}

function* strandsOf(clauses: readonly Clause[], notes: boolean): IterableIterator<Strand> {
  const strand = (content: string | Embed, tracking: Tracking): Strand => ({
    content,
    tracking,
    notes,
    name: "",
    range: undefined,
  });
  for (const clause of clauses) {
    for (const run of clause.runs) {
      if (!("text" in run))
        yield strand("footnote" in run ? { footnote: run.footnote } : { break: true }, run.tracking);
      else if (cleanText(run.text) !== "") yield strand(cleanText(run.text), run.tracking);
    }
    yield { ...strand({ mark: markOf(clause) }, clause.mark), clause: clause.id };
  }
}

/** Gives the base strands the units that the base update wrote, which are the same in the same order. */
function placeBase(replica: Replica, strands: readonly Strand[], noteIds: Map<string, string>): void {
  const names = [NOTES, ...replica.names.filter((n) => n !== NOTES)];
  const units = names.flatMap((name) => replica.pieces(name).map((piece) => ({ name, piece })));
  let at = 0;
  let inside = 0;
  for (const strand of strands) {
    if (strand.tracking.inserted) continue;
    const length = typeof strand.content === "string" ? strand.content.length : 1;
    const unit = units[at];
    if (!unit || inside + length > unit.piece.length) throw new Error("a Redline's base is not what its markup says");
    strand.name = unit.name;
    strand.range = [unit.piece.client, unit.piece.clock + inside, length];
    noteOf(strand, noteIds);
    inside += length;
    if (inside === unit.piece.length) {
      at++;
      inside = 0;
    }
  }
  // What was inserted goes into the text of the base unit that it stands before; at the very end, of the last one.
  const last = replica.names.findLast((n) => n !== NOTES) ?? "s:0";
  let next = last;
  for (const strand of [...strands].reverse()) {
    if (strand.notes) strand.name = NOTES;
    else if (strand.range) next = strand.name;
    else strand.name = next;
  }
}

/** Remembers which unit the mark of a note has become: references name it. */
function noteOf({ notes, clause, range }: Strand, noteIds: Map<string, string>): void {
  if (notes && clause !== undefined && range) noteIds.set(clause, idOf(range[0], range[1]));
}

interface ChangeIn {
  readonly attribution: Attribution;
  readonly inserted: Strand[];
  readonly deleted: Strand[];
}

/** The changes of a markup in text order; a change that is accepted in part is two by then. */
function changesIn(strands: readonly Strand[]): Map<string, ChangeIn> {
  const out = new Map<string, ChangeIn>();
  const of = (attribution: Attribution): ChangeIn => {
    const key = `${attribution.proponent} ${attribution.change} ${attribution.state}`;
    const found = out.get(key) ?? { attribution, inserted: [], deleted: [] };
    out.set(key, found);
    return found;
  };
  for (const strand of strands) {
    if (strand.tracking.inserted) of(strand.tracking.inserted).inserted.push(strand);
    for (const deletion of strand.tracking.deleted ?? []) of(deletion).deleted.push(strand);
  }
  return out;
}

/** Writes one strand behind those before it that are there already. */
function put(pen: Pen, strands: readonly Strand[], strand: Strand, noteIds: Map<string, string>): IdRange {
  let offset = 0;
  for (const before of strands) {
    if (before === strand) break;
    if (before.range && before.name === strand.name) offset += before.range[2];
  }
  const { content } = strand;
  const refers = typeof content !== "string" && "footnote" in content;
  const written = refers ? { footnote: noteIds.get(content.footnote) ?? content.footnote } : content;
  const range = pen.insert(strand.name, offset, [written])?.ranges[0];
  if (!range) throw new Error("a Redline's insertion holds nothing that may stand in a text");
  strand.range = range;
  noteOf(strand, noteIds);
  return range;
}
