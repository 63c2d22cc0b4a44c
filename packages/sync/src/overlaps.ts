// Overlaps: what else lies on the words that a decision is about, told before it is made. Pure; sentences are the page's.
import type { PlacedPart } from "./changes.ts";
import { cutTo, type IdRange, parseId, RangeMap, regionOf, without } from "./ids.ts";
import { type DecisionTarget, targeted } from "./targets.ts";

/** How a decision meets another change. */
export type OverlapCode =
  /** Accepted, the deletion covers a pending insertion: it stays pending, or is rejected too. */
  | "covers-insertion"
  /** Accepted, the insertion does not show: a deletion over it is accepted, or is now. */
  | "under-accepted-deletion"
  /** Somebody else proposes to delete the words that would be accepted. */
  | "under-deletion"
  /** Accepted, the words stand in the next clause: the clause that they are in is only proposed. */
  | "in-proposed-clause"
  /** Somebody else proposes to delete the same words. */
  | "also-deleted"
  /** Somebody else proposes another emphasis, shape or place for the same. */
  | "alternative"
  /** Rejected, the clause would go, but others' words are in it: it stays for them, or they are rejected too. */
  | "words-left-over";

/** One thing that a decision meets. */
export interface Overlap {
  readonly code: OverlapCode;
  readonly change: string;
  readonly proponent: string;
  /** Whether the other change is still to be decided. */
  readonly state: PlacedPart["state"];
  /** The words of the other change that lie there. */
  readonly text: string;
  /** Where they meet. */
  readonly ranges: readonly IdRange[];
  /** The change that is decided. */
  readonly of: { readonly change: string; readonly proponent: string };
}

/** A part that is decided, and another that it meets in `ranges`. */
export interface Meeting {
  readonly code: OverlapCode;
  readonly part: PlacedPart;
  readonly other: PlacedPart;
  readonly ranges: readonly IdRange[];
}

/** [OVL1] What a decision to accept or reject `target` meets, in text order. `all`: the parts of every change. */
export function overlapsOf(
  all: readonly PlacedPart[],
  target: DecisionTarget,
  state: "accepted" | "rejected",
): Overlap[] {
  const decided = targeted(all, target).filter((part) => part.state !== "withdrawn" && part.state !== state);
  const out = new Map<string, Overlap & { readonly ranges: IdRange[] }>();
  for (const { code, part, other, ranges } of meetings(all, decided, state)) {
    const { change, proponent } = other.trace;
    const key = `${code} ${part.trace.change} ${change}`;
    const known = out.get(key);
    const text = code === "in-proposed-clause" ? other.text : wordsAt(other, ranges);
    if (known) {
      known.ranges.push(...ranges);
      if (code !== "in-proposed-clause") out.set(key, { ...known, text: known.text + text });
    } else {
      const of = { change: part.trace.change, proponent: part.trace.proponent };
      out.set(key, { code, change, proponent, state: other.state, text, ranges: [...ranges], of });
    }
  }
  return [...out.values()];
}

/** The words of a part that are in `ranges`. */
function wordsAt(part: PlacedPart, ranges: readonly IdRange[]): string {
  const region = regionOf([ranges]);
  let text = "";
  let at = 0;
  for (const [client, clock, length] of part.ranges) {
    for (const { from, to, value } of region.parts(client, clock, clock + length)) {
      if (value) text += part.text.slice(at + from - clock, at + to - clock);
    }
    at += length;
  }
  return text;
}

/** Everything that deciding the parts `decided` meets among `all`; what is decided with them meets nothing. */
export function meetings(
  all: readonly PlacedPart[],
  decided: readonly PlacedPart[],
  state: "accepted" | "rejected",
): Meeting[] {
  const near = new Surroundings(all, decided);
  const out: Meeting[] = [];
  for (const part of decided) {
    const meet = (code: OverlapCode, found: Found) => {
      for (const [other, ranges] of found) {
        // A change meets itself only where its own deletion hides what it inserted.
        const itself = other.trace.change === part.trace.change && code !== "under-accepted-deletion";
        if (!itself) out.push({ code, part, other, ranges });
      }
    };
    if (state === "rejected") {
      if (part.makesClause && holdsMark(part)) meet("words-left-over", near.wordsIn(part.clause));
      continue;
    }
    switch (part.what) {
      case "deletion":
        meet("covers-insertion", near.on(part, "insertion"));
        meet("also-deleted", near.on(part, "deletion"));
        break;
      case "insertion":
        meet("under-accepted-deletion", near.struck(part));
        meet("under-deletion", near.on(part, "deletion"));
        if (!part.makesClause) meet("in-proposed-clause", near.markOf(part.clause));
        break;
      default:
        meet(
          "alternative",
          near.on(part, part.what).filter(([other]) => contradict(part, other)),
        );
    }
  }
  return out;
}

/** Whether a part has the mark of its clause. */
export function holdsMark({ clause, ranges }: PlacedPart): boolean {
  const mark = parseId(clause);
  return mark !== undefined && cutTo([[...mark, 1]], regionOf([ranges])).length > 0;
}

function contradict({ what, set = {}, after }: PlacedPart, other: PlacedPart): boolean {
  if (what === "move") return after !== other.after;
  const theirs: Readonly<Record<string, unknown>> = { ...other.set };
  return Object.entries(set).some(([key, value]) => theirs[key] !== undefined && theirs[key] !== value);
}

type Found = readonly (readonly [PlacedPart, readonly IdRange[]])[];

/** What lies where something is decided: of many changes only that is looked at. */
class Surroundings {
  readonly #pending = new Map<PlacedPart["what"], RangeMap<readonly PlacedPart[]>>();
  /** Deletions that are accepted, or are when this is done. */
  readonly #struck = new RangeMap<readonly PlacedPart[]>();
  readonly #words = new Map<string, [PlacedPart, readonly IdRange[]][]>();
  readonly #marks = new Map<string, PlacedPart>();

  constructor(all: readonly PlacedPart[], decided: readonly PlacedPart[]) {
    const here = regionOf(decided.map((part) => part.ranges));
    const clauses = new Set(decided.map((part) => part.clause));
    const parts = new Map<string, (readonly IdRange[])[]>();
    for (const part of decided) {
      const list = parts.get(nameOf(part));
      if (list) list.push(part.ranges);
      else parts.set(nameOf(part), [part.ranges]);
    }
    const regions = new Map([...parts].map(([name, lists]) => [name, regionOf(lists)]));
    for (const part of all) {
      if (part.state !== "pending" && part.state !== "accepted") continue;
      const known = regions.get(nameOf(part));
      const left = known ? without(part.ranges, known) : part.ranges;
      if (part.what === "deletion" && part.state === "accepted") this.#put(this.#struck, part, part.ranges, here);
      else if (known && part.what === "deletion") this.#put(this.#struck, part, cutTo(part.ranges, known), here);
      if (left.length === 0) continue;
      if (part.what === "insertion" && clauses.has(part.clause)) {
        const list = this.#words.get(part.clause);
        if (list) list.push([part, left]);
        else this.#words.set(part.clause, [[part, left]]);
      }
      if (part.state !== "pending") continue;
      if (part.makesClause && clauses.has(part.clause)) this.#marks.set(part.clause, { ...part, ranges: left });
      const map = this.#pending.get(part.what) ?? new RangeMap<readonly PlacedPart[]>();
      this.#pending.set(part.what, map);
      this.#put(map, part, left, here);
    }
  }

  /** Pending parts of a kind on the units of `part`. */
  on(part: PlacedPart, what: PlacedPart["what"]): Found {
    return found(part.ranges, this.#pending.get(what));
  }

  struck(part: PlacedPart): Found {
    return found(part.ranges, this.#struck);
  }

  /** Insertions in a clause that are in the text, without its mark. */
  wordsIn(clause: string): Found {
    return this.#words.get(clause) ?? [];
  }

  /** Who proposes the clause, where there is none without its mark. */
  markOf(clause: string): Found {
    const part = this.#marks.get(clause);
    const mark = parseId(clause);
    return part && mark && holdsMark(part) ? [[part, [[...mark, 1]]]] : [];
  }

  #put(
    map: RangeMap<readonly PlacedPart[]>,
    part: PlacedPart,
    ranges: readonly IdRange[],
    where: RangeMap<true>,
  ): void {
    for (const [client, clock, length] of cutTo(ranges, where)) {
      map.update(client, clock, clock + length, (before = []) => [...before, part]);
    }
  }
}

function nameOf({ what, act }: PlacedPart): string {
  return act ?? what;
}

function found(ranges: readonly IdRange[], map: RangeMap<readonly PlacedPart[]> | undefined): Found {
  const out = new Map<PlacedPart, IdRange[]>();
  for (const [client, clock, length] of map ? ranges : []) {
    for (const { from, to, value } of map!.parts(client, clock, clock + length)) {
      for (const part of value ?? []) {
        const list = out.get(part);
        if (list) list.push([client, from, to - from]);
        else out.set(part, [[client, from, to - from]]);
      }
    }
  }
  return [...out];
}
