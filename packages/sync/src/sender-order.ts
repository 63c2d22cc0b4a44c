// The order in which the sender of an update must have seen things: an honest client puts an item between two
// neighbours. Between them may stand, in the store, only what the sender had not seen yet: never base text, never what
// the same client wrote before. Without this, crafted origins could make replicas differ for ever [JDG7].
import type * as Y from "yjs";
import { BASE_CLIENT } from "./ids.ts";
import { itemAt } from "./replica.ts";
import type { StructId } from "./update-structs.ts";

/** An item, or null for the start (as a left neighbour) or the end (as a right one) of the text. */
type Neighbour = StructId | null;

/** A struct of the update that has been placed. */
interface Placed {
  readonly from: number;
  readonly to: number;
  /** The nearest neighbours that the store has, as of when it was placed. */
  readonly storeLeft: Neighbour;
  readonly storeRight: Neighbour;
}

/** Most items of the store that one update may make the judge look at; an honest one needs a few hundred. */
const WALK = 1_000_000;

export class SenderOrder {
  readonly #doc: Y.Doc;
  readonly #next = new Map<string, Neighbour>();
  readonly #previous = new Map<string, Neighbour>();
  readonly #placed = new Map<number, Placed[]>();
  #steps = 0;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /**
   * Places units [from, to) of `client` between `left` and `right` in the text `root`.
   * Returns what is wrong with that, or undefined.
   */
  place(client: number, from: number, to: number, left: Neighbour, right: Neighbour, root: string): string | undefined {
    const freshLeft = left && this.#at(left);
    const freshRight = right && this.#at(right);
    const storeLeft = freshLeft ? freshLeft.storeLeft : left;
    const storeRight = freshRight ? freshRight.storeRight : right;
    const problem = this.#problem(client, left, right, freshLeft ?? undefined, freshRight ?? undefined, root);
    if (problem) return problem;
    const first = { client, clock: from };
    const last = { client, clock: to - 1 };
    this.#next.set(leftKey(left, root), first);
    this.#previous.set(leftKey(first, root), left);
    this.#next.set(leftKey(last, root), right);
    this.#previous.set(rightKey(right, root), last);
    const list = this.#placed.get(client);
    const placed = { from, to, storeLeft, storeRight };
    if (list) list.push(placed);
    else this.#placed.set(client, [placed]);
    return undefined;
  }

  #problem(
    client: number,
    left: Neighbour,
    right: Neighbour,
    freshLeft: Placed | undefined,
    freshRight: Placed | undefined,
    root: string,
  ): string | undefined {
    if (freshLeft && left) {
      const next = this.#nextOf(left, freshLeft, root);
      if (same(next, right)) return undefined;
      if (freshRight) return "its neighbours do not stand side by side";
      if (same(right, freshLeft.storeRight)) return "it leaps over text of this update";
      return this.#walk(client, freshLeft.storeLeft, right, freshLeft.storeRight, root);
    }
    if (freshRight && right) {
      if (same(this.#previous.get(leftKey(right, root)) ?? null, left) && this.#previous.has(leftKey(right, root)))
        return undefined;
      if (left === null || right.clock > freshRight.from) return "it leaps over text of this update";
      return this.#walk(client, freshRight.storeLeft, left, freshRight.storeRight, root);
    }
    const next = this.#next.get(leftKey(left, root));
    const beyond = next ? this.#at(next)?.storeRight : undefined;
    if (next && same(right, beyond ?? null)) return "it leaps over text of this update";
    return this.#walk(client, left, right, beyond, root);
  }

  /** Looks from `from` to the right for `to`, through the store; says what it must not leap over. */
  #walk(client: number, from: Neighbour, to: Neighbour, stop: Neighbour | undefined, root: string): string | undefined {
    if (from !== null && same(from, to)) return "it leaps over what stands beside it";
    let item: Y.Item | null;
    if (from) {
      item = itemAt(this.#doc, from.client, from.clock);
      if (item && from.clock < item.id.clock + item.length - 1) {
        if (to && holds(item, to)) {
          return to.clock === from.clock + 1 ? undefined : "it leaps over text that stands together";
        }
        if (stop && holds(item, stop)) return "it leaps over what stands beside it";
        // Who typed on after the sender had looked made the run longer.
        const problem = leap(item, client);
        if (problem) return problem;
      }
      item = item?.right ?? null;
    } else item = (this.#doc.share.get(root) as Y.AbstractType<unknown> | undefined)?._start ?? null;
    for (; item !== null; item = item.right) {
      if (++this.#steps > WALK) return "it is too far from its neighbours";
      if (to && holds(item, to)) {
        return to.clock > item.id.clock ? "it leaps over text that stands together" : undefined;
      }
      if (stop && holds(item, stop)) return "it leaps over what stands beside it";
      const problem = leap(item, client);
      if (problem) return problem;
    }
    return to === null ? undefined : "its right neighbour stands left of it";
  }

  #nextOf(id: StructId, placed: Placed, root: string): Neighbour {
    const next = this.#next.get(leftKey(id, root));
    if (next !== undefined) return next;
    return id.clock + 1 < placed.to ? { client: id.client, clock: id.clock + 1 } : null;
  }

  #at(id: StructId): Placed | undefined {
    const list = this.#placed.get(id.client);
    if (!list) return undefined;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]!.to <= id.clock) low = middle + 1;
      else high = middle;
    }
    const placed = list[low];
    return placed && placed.from <= id.clock ? placed : undefined;
  }
}

function leap(item: Y.Item, client: number): string | undefined {
  if (item.id.client === BASE_CLIENT) return "it leaps over base text";
  if (item.id.client === client) return "it leaps over text of its own client";
  return undefined;
}

function holds(item: Y.Item, id: StructId): boolean {
  return item.id.client === id.client && item.id.clock <= id.clock && id.clock < item.id.clock + item.length;
}

function same(a: Neighbour, b: Neighbour): boolean {
  return a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock);
}

function leftKey(id: Neighbour, root: string): string {
  return id ? `${id.client}:${id.clock}` : `start ${root}`;
}

function rightKey(id: Neighbour, root: string): string {
  return id ? `${id.client}:${id.clock}` : `end ${root}`;
}
