// Places in the text where the mark of a footnote may be. Invariant: a place is taken once.
import type { Line } from "./lines.ts";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A place in the text where a mark may be: after a word, or after the sign that ends it. */
export interface MarkPlace {
  readonly line: Line;
  readonly order: number;
  readonly from: number;
  readonly to: number;
  taken: boolean;
}

/** Where marks of one spelling may be, in order; `free` is the first that may still be taken. */
export type MarkPlaces = Map<string, { readonly places: MarkPlace[]; free: number }>;

/**
 * Explicit: `[^1]`, `<sup>1</sup>`, ¹, `[1]`. Glued: a small letter and a digit ("countries1,"), a capital abbreviation
 * and a digit at its end ("CIRTs2"), a digit behind the sign that ends a phrase ("countries,1 and", "in 1971,1", "pays ;1").
 */
const EXPLICIT =
  /\[\^([^\]\s^]{1,20})\]|<sup>\s*([\w*†‡§]{1,3})\s*<\/sup>|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(?<=[\p{L}\p{P}])\[(\d{1,3})\]/gu;
const GLUED =
  /(?<=[\p{L}\p{M}]{2}[\p{Ll}\p{Lo}\p{M}]|\p{Lu}{2}|[)”’])(\d{1,2}|[*†‡§]{1,3})(?=$|[\s,;.:!?)”’])|(?<=\p{L}[,.;:)”’]|\D\d{4}[,.;]|[\p{L}\p{M})][ \u00a0\u202f][;:!?»])(\d{1,2})(?=$|\s)/gu;

/** A digit behind any letter: taken only where no likelier place has the mark ("the ITU-T2 network"). */
const GLUED_TO_LETTER = /(?<=\p{L})(\d{1,2})(?=$|[\s,;.:)])/gu;

/** [FTN2] The places of marks, the likeliest kind first: said by a sign, glued to a word, behind any letter. */
export function markPlaces(lines: readonly Line[]): {
  readonly explicit: MarkPlaces;
  readonly likely: readonly MarkPlaces[];
} {
  const explicit = places(lines, EXPLICIT);
  const glued = places(lines, GLUED);
  return { explicit, likely: [explicit, glued, without(places(lines, GLUED_TO_LETTER), glued)] };
}

function places(lines: readonly Line[], pattern: RegExp): MarkPlaces {
  const out: MarkPlaces = new Map();
  for (const [order, line] of lines.entries()) {
    for (const match of line.text.matchAll(pattern)) {
      const mark = plainMark(match.slice(1).find((group) => group !== undefined)!);
      const place = { line, order, from: match.index, to: match.index + match[0].length, taken: false };
      const known = out.get(mark);
      if (known) known.places.push(place);
      else out.set(mark, { places: [place], free: 0 });
    }
  }
  return out;
}

/** Places of `marks` that `other` does not have. */
function without(marks: MarkPlaces, other: MarkPlaces): MarkPlaces {
  const out: MarkPlaces = new Map();
  for (const [mark, { places: all }] of marks) {
    const known = new Set(other.get(mark)?.places.map((p) => `${p.order}:${p.from}`));
    const rest = all.filter((p) => !known.has(`${p.order}:${p.from}`));
    if (rest.length > 0) out.set(mark, { places: rest, free: 0 });
  }
  return out;
}

/** A mark without its raising. */
export function plainMark(mark: string): string {
  return mark.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (sign) => String(SUPERSCRIPTS.indexOf(sign)));
}

/** What a place is looked for. */
interface Wanted {
  readonly mark: string;
  /** Its own lines hold no mark of it. */
  readonly lines: readonly Line[];
  /** Where it begins; its mark comes before it. */
  readonly order: number;
}

/** The first place of the body's mark that is not taken: before the body and after the mark before, if there is one. */
export function placeFor(
  body: Wanted,
  marks: MarkPlaces,
  gone: ReadonlySet<Line>,
  after: number,
): MarkPlace | undefined {
  const known = marks.get(body.mark);
  if (!known) return undefined;
  const { places: all } = known;
  const own = new Set(body.lines);
  const isFree = (place: MarkPlace) => !place.taken && !gone.has(place.line) && !own.has(place.line);
  while (known.free < all.length && (all[known.free]!.taken || gone.has(all[known.free]!.line))) known.free++;
  let low = known.free;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.order < after) low = middle + 1;
    else high = middle;
  }
  const next = firstFree(all, low, isFree);
  if (next && next.order < body.order) return next;
  const earlier = firstFree(all, known.free, isFree);
  return earlier && earlier.order < body.order ? earlier : (next ?? earlier);
}

function firstFree(
  all: readonly MarkPlace[],
  from: number,
  isFree: (place: MarkPlace) => boolean,
): MarkPlace | undefined {
  for (let i = from; i < all.length; i++) if (isFree(all[i]!)) return all[i];
  return undefined;
}
