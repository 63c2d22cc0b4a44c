// The order in which the sender of an update must have seen things: an honest client puts an item between two neighbours
// that stand side by side for it. Between them may stand, at the relay, only what the sender had not seen: never base
// text, nothing of its own, nothing that those whose words it has beside it had seen. Without this, crafted origins make
// replicas differ for ever [JDG7]. Invariant: nothing is applied; what the update has brought so far is laid over the
// store where Yjs will put it.
import type * as Y from "yjs";
import { BASE_CLIENT, countUntil, firstEndingAfter } from "./ids.ts";
import { itemAt } from "./items.ts";
import type { Knowledge, Vector } from "./knowledge.ts";
import type { StructId } from "./update-structs.ts";

/** A unit, or null for the start (as a left neighbour) or the end (as a right one) of the text. */
type Neighbour = StructId | null;

/** Units of the update that stand together. */
interface Segment {
  readonly from: number;
  to: number;
  /** The unit of the store that it stands behind, others of the update between them or not. */
  readonly anchor: Neighbour;
  next: Segment | undefined;
}

/** Units that stand together, of the store or of the update. */
interface Chunk {
  readonly client: number;
  readonly clock: number;
  readonly end: number;
  readonly origin: Neighbour;
  readonly right: Neighbour;
}

/**
 * Most steps that one update may make the judge take, and then Yjs, here and in every browser; an honest one needs a few
 * hundred.
 */
const STEPS = 100_000;

export class SenderOrder {
  readonly #doc: Y.Doc;
  readonly #client: number;
  readonly #knowledge: Knowledge;
  /** In order of the clock. */
  readonly #segments: Segment[] = [];
  /** What stands directly behind a unit of the store, or at the start of a text. */
  readonly #heads = new Map<string, Segment>();
  /** Clocks of the units that something stands behind, by client, in order. */
  readonly #anchors = new Map<number, number[]>();
  /** Neighbours not yet in `#vector`. */
  #sights: StructId[] = [];
  #vector: Vector | undefined;
  #steps = 0;

  constructor(doc: Y.Doc, client: number, knowledge: Knowledge) {
    this.#doc = doc;
    this.#client = client;
    this.#knowledge = knowledge;
  }

  /**
   * Places units [from, to) between `left` and `right` in the text `root`.
   * Returns what is wrong with that, or undefined.
   */
  place(from: number, to: number, left: Neighbour, right: Neighbour, root: string): string | undefined {
    for (const unit of [left, right]) {
      if (unit && unit.client !== this.#client && unit.client !== BASE_CLIENT) this.#sights.push(unit);
    }
    const between: Chunk[] = [];
    let found = right === null;
    for (const chunk of this.#after(left, root)) {
      if (++this.#steps > STEPS) return "it is too far from its neighbours";
      if (right && chunk.client === right.client && chunk.clock <= right.clock && right.clock < chunk.end) {
        if (chunk.clock < right.clock) return "it leaps over text that stands together";
        found = true;
        break;
      }
      if (chunk.client === BASE_CLIENT) return "it leaps over base text";
      if (chunk.client === this.#client) return "it leaps over text of its own client";
      if (this.#hasSeen(chunk)) return "it leaps over text that its sender had seen";
      between.push(chunk);
    }
    if (!found) return "its right neighbour stands left of it";
    this.#put(from, to, this.#leftOf(left, right, between), root);
    return undefined;
  }

  /**
   * Places acts [from, to) behind `left` in `root`, which is the end for their sender. A run of them is looked at once: what stands behind
   * the first of it stands behind all.
   */
  append(from: number, to: number, left: StructId, root: string): string | undefined {
    const isRun = left.clock === from - 1 && this.#segmentAt(left) !== undefined;
    if (!isRun) return this.place(from, to, left, null, root);
    this.#put(from, to, left, root);
    return undefined;
  }

  #hasSeen({ client, clock }: Chunk): boolean {
    this.#vector ??= this.#knowledge.of(this.#client);
    for (const unit of this.#sights) this.#knowledge.see(this.#vector, unit);
    this.#sights = [];
    return clock < (this.#vector.get(client) ?? 0);
  }

  /** The unit behind which Yjs will put it: among what its sender had not seen, ids and origins decide. */
  #leftOf(left: Neighbour, right: Neighbour, between: readonly Chunk[]): Neighbour {
    // By the last unit: what something stands behind ends there.
    const places = new Map<number, Map<number, number>>();
    let behind = left;
    let settled = -1;
    for (const [i, chunk] of between.entries()) {
      const ends = places.get(chunk.client) ?? new Map<number, number>();
      places.set(chunk.client, ends.set(chunk.end - 1, i));
      if (same(left, chunk.origin)) {
        if (chunk.client > this.#client) {
          if (same(right, chunk.right)) break;
          continue;
        }
      } else {
        const of = chunk.origin ? places.get(chunk.origin.client)?.get(chunk.origin.clock) : undefined;
        if (of === undefined) break;
        if (of > settled) continue;
      }
      behind = { client: chunk.client, clock: chunk.end - 1 };
      settled = i;
    }
    return behind;
  }

  #put(from: number, to: number, behind: Neighbour, root: string): void {
    const own = behind && this.#segmentAt(behind);
    const anchor = own ? own.anchor : behind;
    const segment: Segment = { from, to, anchor, next: undefined };
    this.#segments.push(segment);
    if (own) {
      if (behind.clock + 1 < own.to) {
        const rest: Segment = { from: behind.clock + 1, to: own.to, anchor, next: own.next };
        own.to = rest.from;
        own.next = rest;
        this.#segments.splice(firstEndingAfter(this.#segments, rest.from), 0, rest);
      }
      segment.next = own.next;
      own.next = segment;
      return;
    }
    const key = keyOf(anchor, root);
    segment.next = this.#heads.get(key);
    this.#heads.set(key, segment);
    if (!anchor || segment.next) return;
    const clocks = this.#anchors.get(anchor.client) ?? [];
    this.#anchors.set(anchor.client, clocks);
    clocks.splice(countUntil(clocks, anchor.clock - 1), 0, anchor.clock);
  }

  /** What stands behind `left`, the update's own laid over the store. */
  *#after(left: Neighbour, root: string): IterableIterator<Chunk> {
    const own = left && this.#segmentAt(left);
    if (own && left.clock + 1 < own.to) yield this.#chunkOf(left.clock + 1, own.to);
    let segment = own ? own.next : this.#heads.get(keyOf(left, root));
    let at: Neighbour = own ? own.anchor : left;
    for (;;) {
      for (; segment; segment = segment.next) yield this.#chunkOf(segment.from, segment.to);
      const chunk = this.#nextInStore(at, root);
      if (!chunk) return;
      yield chunk;
      at = { client: chunk.client, clock: chunk.end - 1 };
      segment = this.#heads.size > 0 ? this.#heads.get(keyOf(at, root)) : undefined;
    }
  }

  #chunkOf(from: number, to: number): Chunk {
    // Its origins are not asked for: nothing may leap over it.
    return { client: this.#client, clock: from, end: to, origin: null, right: null };
  }

  #nextInStore(at: Neighbour, root: string): Chunk | undefined {
    let item: Y.Item | null;
    let clock: number | undefined;
    if (at) {
      item = itemAt(this.#doc, at.client, at.clock);
      clock = at.clock + 1;
      if (item && clock >= item.id.clock + item.length) {
        item = item.right;
        clock = item?.id.clock;
      }
    } else {
      item = (this.#doc.share.get(root) as Y.AbstractType<unknown> | undefined)?._start ?? null;
      clock = item?.id.clock;
    }
    if (!item || clock === undefined) return undefined;
    const { client } = item.id;
    const anchors = this.#anchors.get(client);
    const cut = anchors?.[countUntil(anchors, clock - 1)];
    const whole = item.id.clock + item.length;
    return {
      client,
      clock,
      end: cut === undefined ? whole : Math.min(whole, cut + 1),
      origin: clock > item.id.clock ? { client, clock: clock - 1 } : item.origin,
      right: item.rightOrigin,
    };
  }

  #segmentAt(id: StructId): Segment | undefined {
    if (id.client !== this.#client) return undefined;
    const segment = this.#segments[firstEndingAfter(this.#segments, id.clock)];
    return segment && segment.from <= id.clock ? segment : undefined;
  }
}

function same(a: Neighbour, b: Neighbour): boolean {
  return a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock);
}

function keyOf(id: Neighbour, root: string): string {
  return id ? `${id.client}:${id.clock}` : `start ${root}`;
}
