// The panel's list: cards of changes, threads and brackets in text order, and the outline. Invariant: it is as the whole would be
// gathered anew, but only stretches in which something changed are gathered, and what says the same is the same object.
import {
  type BracketSpan,
  bracketSpans,
  bracketsAround,
  deviationsIn,
  type Change as Gathered,
  gather,
  type Peer,
  type PlacedDeviation,
  type PlacedPart,
  parseId,
  stateOf,
} from "@concord/sync";
import {
  type CardPart,
  type Change,
  type ClausePlace,
  type DifferingWords,
  type HeldWords,
  isChange,
  type PanelItem,
  says,
  type ThreadCard,
  type WordThread,
} from "./cards.ts";
import { ClausePlaces } from "./clause-places.ts";
import { DiscussionCards } from "./discussion-cards.ts";
import { arranged, type OutlineItem } from "./outline-items.ts";
import { markAfter, type StretchChanges, stretchChanges, type ThreadPlace } from "./stretch-changes.ts";
import type { TextModel } from "./text-model.ts";
import { enteringOf } from "./withdrawing.ts";

/** A card before clauses and what is said of it: the changes on it, and where it begins. */
interface RawCard {
  readonly at: number;
  readonly changes: readonly Gathered[];
}

/** Words in brackets and where they begin. */
type PlacedHeld = ReturnType<typeof bracketsAround>[number];

interface Stretch {
  readonly found: StretchChanges;
  readonly spans: readonly BracketSpan[];
  readonly differing: readonly PlacedDeviation[];
  held: readonly PlacedHeld[];
  raw: readonly RawCard[];
  items: readonly PanelItem[];
  changes: readonly Change[];
  clauses: readonly OutlineItem[];
}

export interface CardLists {
  readonly changes: readonly Change[];
  /** Changes, threads on words and words in brackets, in text order. */
  readonly items: readonly PanelItem[];
  readonly clauses: readonly OutlineItem[];
  readonly threads: readonly ThreadCard[];
}

/** Where the mark of a thread stands: behind the last of its words. */
export interface ThreadMark {
  readonly thread: ThreadCard;
  readonly name: string;
  readonly offset: number;
}

/** Where the mark of a deviation stands: around the base words, or where the base has none. */
export interface DifferenceMark extends Pick<PlacedDeviation, "deviation" | "from" | "to"> {
  readonly name: string;
}

/** What is marked in the text beside the changes. */
export interface TextMarks {
  readonly threads: readonly ThreadMark[];
  readonly differences: readonly DifferenceMark[];
}

/** [CRD2] What is kept of each stretch. */
export class CardList {
  readonly #stretches = new Map<string, Stretch>();
  /** In which stretches a change has parts. */
  readonly #where = new Map<string, Set<string>>();
  readonly #places = new ClausePlaces();
  readonly #discussion = new DiscussionCards();
  #own: string | undefined;
  #lists: CardLists = { changes: [], items: [], clauses: [], threads: [] };

  /** The lists when the stretches `stale` changed since the last time. */
  update(peer: Peer, model: TextModel, stale: ReadonlySet<string>): CardLists {
    const { names } = peer.replica;
    const touched = this.#gather(peer, stale);
    for (const name of touched) this.#compose(name, names);
    const placed = this.#places.update(names, model);
    const said = this.#discussion.update(peer);
    const own = peer.pen?.proponent;
    const all = said || this.#own !== own;
    this.#own = own;
    const homes = this.#threadHomes(peer, names);
    const held = this.#held(peer, names);
    for (const name of names) {
      const others = [placed, held, touched, stale].some((set) => set.has(name));
      if (all || others || (placed.size > 0 && this.#moves(name))) this.#dress(name, own, homes.get(name) ?? []);
    }
    const each = names.flatMap((name) => this.#stretches.get(name) ?? []);
    this.#lists = {
      changes: joined(this.#lists.changes, each, (stretch) => stretch.changes),
      items: joined(this.#lists.items, each, (stretch) => stretch.items),
      clauses: sameList(
        this.#lists.clauses,
        arranged(
          each.flatMap((stretch) => stretch.clauses),
          model,
        ),
      ),
      threads: said ? [...this.#discussion.threads.values()] : this.#lists.threads,
    };
    return this.#lists;
  }

  /** The parts of a change as they are gathered now. */
  partsOf(change: string): readonly PlacedPart[] {
    return [...(this.#where.get(change) ?? [])].flatMap(
      (name) => this.#stretches.get(name)?.found.parts.get(change) ?? [],
    );
  }

  /** Where open threads and open deviations have their marks. */
  marks(names: readonly string[]): TextMarks {
    return { threads: this.#threadMarks(names), differences: this.#differences(names) };
  }

  #threadMarks(names: readonly string[]): ThreadMark[] {
    const seen = new Set<string>();
    return names.flatMap((name) =>
      (this.#stretches.get(name)?.found.threads ?? []).flatMap(({ id, end }): ThreadMark[] => {
        const thread = this.#discussion.threads.get(id);
        if (!thread || thread.resolved || seen.has(id)) return [];
        seen.add(id);
        return [{ thread, name, offset: end }];
      }),
    );
  }

  /** [CRD5] */
  #differences(names: readonly string[]): DifferenceMark[] {
    return names.flatMap((name) =>
      (this.#stretches.get(name)?.differing ?? []).flatMap(({ deviation, from, to }) =>
        deviation.state === "open" ? [{ deviation, name, from, to }] : [],
      ),
    );
  }

  /** Looks at the stale stretches; returns the names of all whose cards may differ. */
  #gather(peer: Peer, stale: ReadonlySet<string>): Set<string> {
    const touched = new Set<string>();
    const touch = (change: string) => {
      for (const name of this.#where.get(change) ?? []) touched.add(name);
    };
    for (const name of stale) {
      const before = this.#stretches.get(name);
      const found = stretchChanges(name, peer.replica.pieces(name));
      for (const change of before?.found.parts.keys() ?? []) {
        touch(change);
        this.#where.get(change)?.delete(name);
      }
      for (const change of found.parts.keys()) {
        const names = this.#where.get(change) ?? new Set();
        this.#where.set(change, names.add(name));
        touch(change);
      }
      const spans = bracketSpans(peer.replica, name);
      const differing = deviationsIn(peer.replica, name);
      this.#stretches.set(name, {
        ...(before ?? { held: [], raw: [], items: [], changes: [], clauses: [] }),
        found,
        spans,
        differing,
      });
      touched.add(name);
    }
    return touched;
  }

  /** Gathers the changes that begin in a stretch into cards. */
  #compose(name: string, names: readonly string[]): void {
    const stretch = this.#stretches.get(name);
    if (!stretch) return;
    const { parts, begins, replacements } = stretch.found;
    const gathered = new Map<string, Gathered>();
    for (const [id, here] of parts) {
      const where = this.#where.get(id);
      const others = where && where.size > 1;
      const list = others ? names.flatMap((n) => this.#stretches.get(n)?.found.parts.get(id) ?? []) : here;
      const [change] = gather(list);
      if (change && change.stretch === name) gathered.set(id, change);
    }
    const joint = new Map(replacements.flatMap((group) => group.map((id) => [id, group] as const)));
    const raw: RawCard[] = [];
    for (const [id, change] of gathered) {
      const group = joint.get(id);
      if (group?.some((other) => (this.#where.get(other)?.size ?? 0) > 1)) {
        raw.push({ at: begins.get(id) ?? 0, changes: [change] });
        continue;
      }
      if (group && group[0] !== id) continue;
      const changes = group ? group.flatMap((other) => gathered.get(other) ?? []) : [change];
      raw.push({ at: Math.min(...changes.map((each) => begins.get(each.id) ?? 0)), changes });
    }
    stretch.raw = raw.sort((a, b) => a.at - b.at);
  }

  /** Threads by the stretch that each stands in; of those whose words are gone, where they were. */
  #threadHomes(peer: Peer, names: readonly string[]): Map<string, ThreadPlace[]> {
    const homes = new Map<string, ThreadPlace[]>();
    const put = (name: string, place: ThreadPlace) => {
      const list = homes.get(name);
      if (list) list.push(place);
      else homes.set(name, [place]);
    };
    const seen = new Set<string>();
    for (const name of names) {
      for (const place of this.#stretches.get(name)?.found.threads ?? []) {
        if (seen.has(place.id) || !this.#discussion.threads.has(place.id)) continue;
        seen.add(place.id);
        put(name, place);
      }
    }
    for (const { id, change } of this.#discussion.threads.values()) {
      if (change !== undefined || seen.has(id)) continue;
      const act = peer.replica.statements.all.get(id)?.act;
      if (act?.kind !== "comment" || !("ranges" in act.about)) continue;
      for (const { name, piece } of peer.replica.piecesOf(act.about.ranges)) {
        const pieces = peer.replica.pieces(name);
        const at = pieces.indexOf(piece);
        put(name, { id, at, end: 0, quote: "", clause: markAfter(pieces, at) });
        break;
      }
    }
    return homes;
  }

  /** [CRD4] Gathers the words in brackets; returns the names of the stretches where they are others now. */
  #held(peer: Peer, names: readonly string[]): Set<string> {
    const homes = Map.groupBy(
      bracketsAround(
        peer.replica,
        names.flatMap((name) => this.#stretches.get(name)?.spans ?? []),
      ),
      ({ span }) => span.name,
    );
    const others = new Set<string>();
    for (const name of names) {
      const stretch = this.#stretches.get(name);
      const held = homes.get(name) ?? [];
      if (!stretch || says(stretch.held, held)) continue;
      stretch.held = held;
      others.add(name);
    }
    return others;
  }

  /** Whether a card of the stretch says where a clause goes: to whatever stretch. */
  #moves(name: string): boolean {
    return this.#stretches.get(name)?.changes.some(({ parts }) => parts.some(({ what }) => what === "move")) ?? false;
  }

  /** Makes the cards of a stretch: with clauses, reasons and threads; those that say the same stay. */
  #dress(name: string, own: string | undefined, threads: readonly ThreadPlace[]): void {
    const stretch = this.#stretches.get(name);
    if (!stretch) return;
    const known = new Map(stretch.items.map((item) => [item.id, item]));
    const again = <T extends PanelItem>(item: T): T => {
      const before = known.get(item.id);
      return before && says(before, item) ? (before as T) : item;
    };
    // What opens before a change stands before it; so does what differs.
    const rows: { at: number; item: PanelItem }[] = stretch.held.map(({ span, bracket }) => ({
      at: span.at,
      item: again<HeldWords>({ id: bracket.id, bracket, clause: this.#place(name, bracket.clause) }),
    }));
    for (const { at, deviation } of stretch.differing) {
      const { id, clause } = deviation;
      rows.push({ at, item: again<DifferingWords>({ id, deviation, clause: this.#place(name, clause) }) });
    }
    for (const { at, changes } of stretch.raw) rows.push({ at, item: again(this.#cardOf(name, changes, own)) });
    for (const { id, at, quote, clause } of threads) {
      const thread = this.#discussion.threads.get(id);
      if (thread) rows.push({ at, item: again<WordThread>({ id, thread, quote, clause: this.#place(name, clause) }) });
    }
    const items = rows.sort((a, b) => a.at - b.at).map(({ item }) => item);
    const changes = items.filter(isChange);
    const counts = new Map<string, number>();
    for (const { state, clause } of changes)
      if (state !== "withdrawn") counts.set(clause.id, (counts.get(clause.id) ?? 0) + 1);
    stretch.items = sameList(stretch.items, items);
    stretch.changes = sameList(stretch.changes, changes);
    stretch.clauses = this.#places.outline(name, counts);
  }

  /** [CRD3] The card with its clause, reasons and threads. */
  #cardOf(name: string, gathered: readonly Gathered[], own: string | undefined): Change {
    const first = gathered[0]!;
    const parts = gathered.flatMap(({ parts: each }) =>
      each.map(({ ranges: _ranges, ruling: _ruling, baked: _baked, ...part }): CardPart => {
        if (part.what !== "move" || part.after === undefined) return part;
        const to = part.after === null ? null : this.#places.anywhere(part.after);
        return { ...part, ...(to === undefined ? {} : { to }) };
      }),
    );
    const rulings = gathered.flatMap(({ parts: each }) => each.flatMap((part) => (part.ruling ? [part.ruling] : [])));
    const decision = rulings.sort((a, b) => b.seq - a.seq)[0];
    const clause = this.#place(name, first.clause);
    const { id, proponent, enteredBy, role, at } = first;
    const found = gathered.find((change) => change.recovered);
    const entering = found && enteringOf({ change: found.id, ...found });
    const halves = new Set(parts.filter((part) => part.state !== "withdrawn").map((part) => part.what));
    const replaces = halves.size === 2 && halves.has("deletion") && halves.has("insertion");
    return {
      id,
      changes: gathered.map((change) => change.id),
      proponent,
      enteredBy,
      ...(role === undefined ? {} : { role }),
      ...(at === undefined ? {} : { at }),
      state: stateOf(gathered),
      kind: replaces && (gathered.length > 1 || first.kind === "mixed") ? "replace" : first.kind,
      own: proponent === own,
      parts,
      clause,
      ...(found?.recovered ? { recovered: found.recovered } : {}),
      ...(entering === undefined ? {} : { entering }),
      ...(decision ? { decision } : {}),
      reasons: [
        ...gathered.flatMap((change) => this.#discussion.reasonsFor({ change: change.id })),
        ...this.#discussion.reasonsFor({ clause: clause.markId, proponent }),
      ].filter((reasons) => reasons.proponent === proponent),
      threads: gathered.flatMap((change) => this.#discussion.on(change.id)),
    };
  }

  #place(name: string, markId: string): ClausePlace {
    return this.#places.place(name, markId) ?? { id: markId, markId, label: "", kind: "paragraph" };
  }
}

function sameList<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  return before.length === after.length && before.every((item, i) => item === after[i]) ? before : after;
}

/** The lists of all stretches as one; the old one when it is the same. */
function joined<T>(before: readonly T[], each: readonly Stretch[], of: (stretch: Stretch) => readonly T[]) {
  return sameList(before, each.flatMap(of));
}

/** Which act an id names, as a range to retract. */
export function rangeOfAct(id: string): readonly [client: number, clock: number, length: number] | undefined {
  const parsed = parseId(id);
  return parsed && [...parsed, 1];
}
