// Ids of items: [client, clock, length] ranges, and a map from ids to values that keeps ranges whole.
// Invariant of RangeMap: per client its spans are sorted, disjoint and never empty, and equal ones that touch are one.

/** `length` consecutive units of `client`, from `clock` on. */
export type IdRange = readonly [client: number, clock: number, length: number];

/** The client id with which the relay writes the base; nobody else may have it, nor 0. */
export const BASE_CLIENT = 1;

/** `client:clock`, the printed form of an id. */
export function idOf(client: number, clock: number): string {
  return `${client}:${clock}`;
}

/** The id in `text`, or undefined when it is none. */
export function parseId(text: string): readonly [client: number, clock: number] | undefined {
  const match = /^(\d{1,10}):(\d{1,10})$/.exec(text);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}

/** Adds a range to a list of ranges, joining it with the last where it goes on from it: units stay in the order in which they come. */
export function appendRange(ranges: IdRange[], client: number, clock: number, length: number): void {
  const last = ranges.at(-1);
  if (last && last[0] === client && last[1] + last[2] === clock)
    ranges[ranges.length - 1] = [client, last[1], last[2] + length];
  else ranges.push([client, clock, length]);
}

/** The same, joining it with the last wherever they touch: for whom the order of units is nothing. */
export function pushRange(ranges: IdRange[], client: number, clock: number, length: number): void {
  const last = ranges.at(-1);
  if (last && last[0] === client && clock + length === last[1])
    ranges[ranges.length - 1] = [client, clock, length + last[2]];
  else appendRange(ranges, client, clock, length);
}

/** Whether one of `ranges` holds all of [from, to) of a client. */
export function covers(ranges: readonly IdRange[], client: number, from: number, to: number): boolean {
  return ranges.some(([c, start, length]) => c === client && start <= from && start + length >= to);
}

export interface Span<V> {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly value: V;
}

/** Values on ranges of ids. */
export class RangeMap<V> {
  readonly #clients = new Map<number, Span<V>[]>();

  get(client: number, clock: number): V | undefined {
    const spans = this.#clients.get(client);
    if (!spans) return undefined;
    const span = spans[firstEndingAfter(spans, clock)];
    return span && span.from <= clock ? span.value : undefined;
  }

  /** How many spans lie in [from, to) of `client`, wholly or in part. */
  count(client: number, from: number, to: number): number {
    const spans = this.#clients.get(client);
    return spans && from < to ? firstEndingAfter(spans, to - 1) + 1 - firstEndingAfter(spans, from) : 0;
  }

  /** Cuts [from, to) of `client` where the value changes and tells of every part, those without a value too. */
  *parts(client: number, from: number, to: number): IterableIterator<Span<V | undefined>> {
    const spans = this.#clients.get(client);
    let at = from;
    if (spans) {
      for (let i = firstEndingAfter(spans, from); i < spans.length && at < to; i++) {
        const span = spans[i]!;
        if (span.from >= to) break;
        if (span.from > at) yield { from: at, to: span.from, value: undefined };
        const start = Math.max(span.from, at);
        at = Math.min(span.to, to);
        yield { from: start, to: at, value: span.value };
      }
    }
    if (at < to) yield { from: at, to, value: undefined };
  }

  /** Sets every part of [from, to) of `client` to what `next` makes of its value; undefined clears it. */
  update(client: number, from: number, to: number, next: (value: V | undefined) => V | undefined): void {
    const spans = this.#clients.get(client) ?? [];
    let start = firstEndingAfter(spans, from);
    let end = start;
    while (end < spans.length && spans[end]!.from < to) end++;
    const out: Span<V>[] = [];
    const put = (part: Span<V>) => {
      const last = out.at(-1);
      if (last && last.to === part.from && last.value === part.value) out[out.length - 1] = { ...last, to: part.to };
      else out.push(part);
    };
    const first = spans[start];
    if (first && first.from < from) put({ ...first, to: from });
    for (const part of [...this.parts(client, from, to)]) {
      const value = next(part.value);
      if (value !== undefined) put({ from: part.from, to: part.to, value });
    }
    const last = spans[end - 1];
    if (end > start && last && last.to > to) put({ ...last, from: to });
    // With what touches it on either side it may be one.
    const before = spans[start - 1];
    const after = spans[end];
    if (before && before.to === out[0]?.from && before.value === out[0].value) {
      out[0] = { ...out[0], from: before.from };
      start--;
    }
    if (after && out.length > 0) {
      const { length } = out;
      put(after);
      if (out.length > length) out.pop();
      else end++;
    }
    spans.splice(start, end - start, ...out);
    this.#clients.set(client, spans);
  }

  clear(): void {
    this.#clients.clear();
  }

  /** Every span of every client. */
  *entries(): IterableIterator<readonly [client: number, span: Span<V>]> {
    for (const [client, spans] of this.#clients) for (const span of spans) yield [client, span];
  }

  get empty(): boolean {
    for (const spans of this.#clients.values()) if (spans.length > 0) return false;
    return true;
  }
}

/** Everything that is in one of these lists of ranges. */
export function regionOf(lists: readonly (readonly IdRange[])[]): RangeMap<true> {
  const region = new RangeMap<true>();
  for (const ranges of lists) {
    for (const [client, clock, length] of ranges) region.update(client, clock, clock + length, () => true);
  }
  return region;
}

/** The parts of `ranges` that are in `region`. */
export function cutTo(ranges: readonly IdRange[], region: RangeMap<true>): IdRange[] {
  const out: IdRange[] = [];
  for (const [client, clock, length] of ranges) {
    for (const { from, to, value } of region.parts(client, clock, clock + length)) {
      if (value) out.push([client, from, to - from]);
    }
  }
  return out;
}

/** The parts of `ranges` that are not in `region`. */
export function without(ranges: readonly IdRange[], region: RangeMap<true>): IdRange[] {
  const out: IdRange[] = [];
  for (const [client, clock, length] of ranges) {
    for (const { from, to, value } of region.parts(client, clock, clock + length)) {
      if (!value) out.push([client, from, to - from]);
    }
  }
  return out;
}

/** Where in a list in order the first is that ends after `clock`. */
export function firstEndingAfter(spans: readonly { readonly to: number }[], clock: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.to <= clock) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of `clocks`, which are in order, are at most `clock`. */
export function countUntil(clocks: readonly number[], clock: number): number {
  let low = 0;
  let high = clocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clocks[middle]! <= clock) low = middle + 1;
    else high = middle;
  }
  return low;
}
