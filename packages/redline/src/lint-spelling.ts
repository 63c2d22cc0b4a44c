// Words and names that one text spells in two ways: Organisation and Organization, cyber-security and cybersecurity, Buenes
// and Buenos Aires. Invariant: only what stands in both spellings is found; the commoner one is taken as meant.
import type { EditionPlace } from "./editions.ts";
import type { Finding } from "./findings.ts";
import type { ReadClause } from "./read-clause.ts";
import type { Register } from "./register.ts";
import { isLessUsed } from "./variants.ts";

/** [LNT9] What is spelt in two ways, at the rarer spelling. */
export function spellingFindings(clauses: readonly ReadClause[], register?: Register): Finding[] {
  const counts = new Map<string, Map<string, { n: number; words: string }>>();
  for (const { variants } of clauses) {
    for (const { key, spelling, words } of variants) {
      const all = counts.get(key) ?? new Map();
      const one = all.get(spelling) ?? { n: 0, words };
      one.n++;
      all.set(spelling, one);
      counts.set(key, all);
    }
  }
  const out: Finding[] = [];
  for (const { clause, variants } of clauses) {
    for (const { key, spelling, words, from } of variants) {
      const all = counts.get(key)!;
      if (all.size < 2) continue;
      const [best, common] = commonest(all);
      if (best === spelling) continue;
      const used = inTheCaseOf(common, best, words);
      const even = all.get(spelling)!.n === all.get(best)!.n;
      out.push({
        code: "mixed-spelling",
        clause: clause.id,
        from,
        to: from + words.length,
        found: words,
        used,
        ...(even ? { even } : {}),
        fix: used,
      });
    }
  }
  return [...out, ...cityFindings(clauses, register)];
}

/** The commoner spelling; of two as common the one that the United Nations use. */
function commonest(all: ReadonlyMap<string, { n: number; words: string }>): [string, string] {
  const [best] = [...all].sort(([a, x], [b, y]) => y.n - x.n || Number(isLessUsed(a)) - Number(isLessUsed(b)));
  return [best![0], best![1].words];
}

function inTheCaseOf(printed: string, spelling: string, words: string): string {
  if (/^\p{Lu}{2}/u.test(words)) return spelling.toUpperCase();
  if (/^\p{Lu}/u.test(words)) return /^\p{Lu}/u.test(printed) ? printed : printed[0]!.toUpperCase() + printed.slice(1);
  return spelling;
}

/** A city as the text spells it, in a year. */
interface SpeltCity {
  readonly city: string;
  readonly year: number;
  /** How often it is spelt so. */
  readonly n: number;
}

/** How the text, and the register, spell the cities of each year, by city and year; and where. */
function citiesOf(clauses: readonly ReadClause[], register?: Register) {
  const counts = new Map<string, SpeltCity>();
  const count = (city: string, year: number, n: number) => {
    const key = `${city} ${year}`;
    counts.set(key, { city, year, n: (counts.get(key)?.n ?? 0) + n });
  };
  const places = clauses.map(({ clause, words, citations }) => ({
    clause,
    all: [...citations, ...(isOwn(clause.kind) ? editionsIn(words) : [])],
  }));
  for (const { all } of places) for (const { city, year } of once(all)) count(city, year, 1);
  // The register knows better than any text.
  for (const { city, year } of register?.resolutions ?? []) count(city, year, 1_000);
  return { counts, places };
}

/** The commoner spelling of a city in its year; undefined where it is spelt in no commoner way. */
function commonerOf({ city, year }: Pick<SpeltCity, "city" | "year">, counts: ReadonlyMap<string, SpeltCity>) {
  const own = counts.get(`${city} ${year}`)?.n ?? 0;
  return [...counts.values()].find((c) => c.year === year && c.city !== city && c.n > own && isNear(c.city, city));
}

/** What can be known of the cities of editions. */
export interface Cities {
  /** [LNT9] The city as it is meant: in its commoner spelling. */
  meant(edition: { readonly city: string; readonly year: number }): string;
  /** Whether it stands in two spellings: which is meant is to be settled before more is written so, or less. */
  inDoubt(edition: { readonly city: string; readonly year: number }): boolean;
}

export function readCities(clauses: readonly ReadClause[], register?: Register): Cities {
  const { counts } = citiesOf(clauses, register);
  return {
    meant: (edition) => commonerOf(edition, counts)?.city ?? edition.city,
    inDoubt: ({ city, year }) =>
      [...counts.values()].some((c) => c.year === year && c.city !== city && isNear(c.city, city)),
  };
}

/** [LNT9] Cities of one year that differ in a letter or two. */
function cityFindings(clauses: readonly ReadClause[], register?: Register): Finding[] {
  const { counts, places } = citiesOf(clauses, register);
  return places.flatMap(({ clause, all }) =>
    once(all).flatMap(({ city, year, from, revision }): Finding[] => {
      const other = commonerOf({ city, year }, counts);
      if (!other) return [];
      const at = from + Math.max(0, revision.indexOf(city));
      return [
        {
          code: "mixed-spelling",
          clause: clause.id,
          from: at,
          to: at + city.length,
          found: city,
          used: other.city,
          fix: other.city,
        },
      ];
    }),
  );
}

const isOwn = (kind: string): boolean => kind === "number" || kind === "history" || kind === "enacting";

function editionsIn(words: string): EditionPlace[] {
  return [...words.matchAll(/(?<=[(;.]\s*)(\p{Lu}[^\d(),;.]{2,40}), ((?:19|20)\d\d)/gu)].map((m) => ({
    revision: m[0],
    city: m[1]!,
    year: Number(m[2]),
    from: m.index,
    to: m.index + m[0].length,
  }));
}

function once(all: readonly EditionPlace[]): EditionPlace[] {
  return all.filter((one, i) => all.findIndex((other) => other.from === one.from) === i);
}

/** Whether two names differ in one letter: another one, one more, or two in another order. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.length < 5) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 2;
}
