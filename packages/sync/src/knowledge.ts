// What each client must have seen: whoever puts something beside a unit has that unit, everything its client wrote before,
// and what that one had seen. Invariant: it follows from the updates in the log alone, so replaying gives it again.
import * as Y from "yjs";
import { countBefore } from "./count-before.ts";
import { BASE_CLIENT } from "./ids.ts";
import type { Block, StructId } from "./update-structs.ts";

/** Per client, the clock up to which something is known. */
export type Vector = Map<number, number>;

/** A unit that a client put something beside, when its own clock stood at `clock`. */
interface Sight {
  readonly clock: number;
  readonly of: StructId;
}

/** Of how many clients it is kept what they had seen, those last asked for; of others it is worked out again. */
const KEPT = 64;

export class Knowledge {
  /** Per client, in order of its clock. */
  readonly #sights = new Map<number, Sight[]>();
  /** What clients had seen when last asked, and how many of their own sights are in it. */
  readonly #vectors = new Map<number, { readonly vector: Vector; taken: number }>();

  /** Takes what an update tells that has entered. */
  learn(blocks: readonly Block[]): void {
    for (const { client, structs } of blocks) {
      for (const { clock, origin, rightOrigin } of structs) {
        if (origin) this.#saw(client, clock, origin);
        if (rightOrigin) this.#saw(client, clock, rightOrigin);
      }
    }
  }

  /** Takes what a document tells that has entered: items that were put in keep their neighbours, merged or not. */
  learnAll(doc: Y.Doc): void {
    for (const [client, structs] of doc.store.clients) {
      for (const item of structs) {
        if (!(item instanceof Y.Item)) continue;
        if (item.origin) this.#saw(client, item.id.clock, item.origin);
        if (item.rightOrigin) this.#saw(client, item.id.clock, item.rightOrigin);
      }
    }
  }

  #saw(client: number, clock: number, of: StructId): void {
    if (of.client === client || of.client === BASE_CLIENT) return;
    const sights = this.#sights.get(client);
    if (!sights) this.#sights.set(client, [{ clock, of }]);
    else if (sights.at(-1)!.of.client !== of.client || sights.at(-1)!.of.clock < of.clock) sights.push({ clock, of });
  }

  /** What `client` has seen of others; a copy, to which `see` adds. */
  of(client: number): Vector {
    const known = this.#vectors.get(client) ?? { vector: new Map(), taken: 0 };
    this.#vectors.delete(client);
    this.#vectors.set(client, known);
    for (const [longest] of this.#vectors) {
      if (this.#vectors.size <= KEPT) break;
      this.#vectors.delete(longest);
    }
    const sights = this.#sights.get(client) ?? [];
    for (; known.taken < sights.length; known.taken++) this.see(known.vector, sights[known.taken]!.of);
    return new Map(known.vector);
  }

  /** Adds a unit to what is known, with all that its author had written and seen before. */
  see(vector: Vector, unit: StructId): void {
    const open: { client: number; to: number }[] = [{ client: unit.client, to: unit.clock + 1 }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { client, to } = next;
      const from = vector.get(client) ?? 0;
      if (from >= to) continue;
      vector.set(client, to);
      const sights = this.#sights.get(client) ?? [];
      for (let i = countBefore(sights, ({ clock }) => clock < from); i < sights.length && sights[i]!.clock < to; i++) {
        const { of } = sights[i]!;
        open.push({ client: of.client, to: of.clock + 1 });
      }
    }
  }
}
