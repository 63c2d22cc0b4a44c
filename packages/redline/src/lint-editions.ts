// Editions that do not agree: number, history and enacting line of one text, and citations of other resolutions with the
// editions that are known of them. Invariant: where two differ, the older one is found, never the newer.
import { type Citation, type EditionPlace, editionOf, isSameEdition, lastEdition, OWN_BODY } from "./editions.ts";
import type { EditionSource, Finding } from "./findings.ts";
import type { Cities } from "./lint-spelling.ts";
import type { PlainText } from "./projections.ts";
import type { ReadClause } from "./read-clause.ts";
import { ownOf, type Register } from "./register.ts";

interface Said extends EditionPlace {
  readonly source: EditionSource;
  readonly clause: string;
  readonly words: string;
}

/** [LNT1] Which of number, history and enacting line is behind: of two years the earlier, of three the odd one. */
export function editionFindings(clauses: readonly ReadClause[], cities: Cities): Finding[] {
  const said: Said[] = [];
  for (const { clause, words } of clauses) {
    const { kind } = clause;
    if (kind !== "number" && kind !== "history" && kind !== "enacting") continue;
    if (said.some((s) => s.source === kind)) break;
    const place = kind === "history" ? lastOfHistory(words) : lastEdition(words);
    if (place) said.push({ ...place, city: cities.meant(place), source: kind, clause: clause.id, words });
  }
  return said.flatMap((one): Finding[] => {
    const others = said.filter((s) => !isSameEdition(s, one));
    const other = others[0];
    if (!other || !isBehind(one, others, said)) return [];
    const { revision, from, to, clause } = one;
    const city = `${other.city}, ${other.year}`;
    const revised = /^(?:Rev|Rév|Пересм)\.?[\s\u00a0]*/iu.exec(revision)?.[0] ?? "";
    const fix = one.source === "history" ? `${revision}; ${city}` : revised + city;
    const says = { says: revision, other: other.revision, otherIn: other.source };
    const clear = !cities.inDoubt(one) && !cities.inDoubt(other);
    return [{ code: "edition-differs", clause, from, to, ...says, ...(clear ? { fix } : {}) }];
  });
}

/** Whether an edition is the one to look at: fewer say it, or as many and it is older (of one year: it stands later). */
function isBehind(one: Said, others: readonly Said[], all: readonly Said[]): boolean {
  const same = all.length - others.length;
  if (same !== others.length) return same < others.length;
  const other = others[0]!;
  return one.year === other.year ? all.indexOf(one) > all.indexOf(other) : one.year < other.year;
}

function lastOfHistory(words: string): EditionPlace | undefined {
  const close = words.search(/[)）]\s*$/u);
  const to = close < 0 ? words.length : close;
  const open = Math.max(
    words.lastIndexOf(";", to),
    words.lastIndexOf("；", to),
    words.indexOf("("),
    words.indexOf("（"),
  );
  const from = open + 1 + (/^\s*/u.exec(words.slice(open + 1))?.[0].length ?? 0);
  const edition = editionOf(words.slice(from, to));
  return edition && { ...edition, from, to };
}

/** An edition that is known of a resolution, and from where. */
interface Known {
  readonly year: number;
  readonly revision: string;
  readonly body: string | undefined;
  readonly from: "text" | "register";
}

/**
 * [LNT5] [LNT6] Citations of an edition when a newer one is cited elsewhere in the text or stands in the register. What a
 * text says of its own earlier editions is history, and no finding.
 */
export function citationFindings(
  text: PlainText,
  clauses: readonly ReadClause[],
  cities: Cities,
  register?: Register,
): Finding[] {
  const own = ownOf(text);
  const known = new Map<string, Known[]>();
  const add = (number: string, entry: Known) => known.set(number, [...(known.get(number) ?? []), entry]);
  for (const { number, body, year, revision } of register?.resolutions ?? [])
    add(number, { year, revision, body, from: "register" });
  const bodyOf = ({ body }: Citation) => (body === OWN_BODY ? own?.body : body);
  for (const { citations } of clauses) {
    for (const c of citations) add(c.number, { year: c.year, revision: c.revision, body: bodyOf(c), from: "text" });
  }
  return clauses.flatMap(({ clause, citations }) =>
    citations.flatMap((cited): Finding[] => {
      const all = known.get(cited.number) ?? [];
      const body = bodyOf(cited) ?? bodyByEdition(cited, all);
      if (cited.number === own?.number && (body === undefined || body === own.body)) return [];
      const newer = all
        .filter((k) => k.year > cited.year && (body === undefined ? k.body === undefined : k.body === body))
        .sort((a, b) => b.year - a.year || (a.from === "text" ? -1 : 1))[0];
      if (!newer) return [];
      const { number, revision, from, to } = cited;
      // Of several numbers before one bracket, only a person can say which the bracket is to be of.
      const alone = citations.filter((c) => c.from === from).length === 1;
      const city = editionOf(newer.revision);
      const clear = alone && !cities.inDoubt(cited) && !(city && cities.inDoubt(city));
      return [
        {
          code: "older-citation",
          clause: clause.id,
          from,
          to,
          number,
          cited: revision,
          newer: newer.revision,
          knownFrom: newer.from,
          ...(clear ? { fix: newer.revision } : {}),
        },
      ];
    }),
  );
}

/** The body of a citation that does not say it: the one that adopted this edition, or the only one with this number. */
function bodyByEdition(cited: Citation, all: readonly Known[]): string | undefined {
  const exact = all.find(
    (k) => k.body !== undefined && editionOf(k.revision)?.city === cited.city && k.year === cited.year,
  );
  if (exact) return exact.body;
  const bodies = new Set(all.flatMap((k) => k.body ?? []));
  return bodies.size === 1 ? [...bodies][0] : undefined;
}
