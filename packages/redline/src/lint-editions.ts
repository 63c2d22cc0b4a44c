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

/** [LNT1] Which of number, history and enacting line is behind: of two years the earlier, of three the odd one, or all but the newest. */
export function editionFindings(clauses: readonly ReadClause[], cities: Cities): Finding[] {
  const said: Said[] = [];
  for (const { clause, words } of clauses) {
    const { kind } = clause;
    if (kind !== "number" && kind !== "history" && kind !== "enacting") continue;
    if (said.some((s) => s.source === kind)) break;
    const place = kind === "history" ? lastOfHistory(words) : lastEdition(words);
    if (place) said.push({ ...place, city: cities.meant(place), source: kind, clause: clause.id, words });
  }
  const meant = meantOf(said);
  return said.flatMap((one): Finding[] => {
    if (!meant || isSameEdition(one, meant)) return [];
    const { revision, source, from, to, clause } = one;
    const says = { says: revision, other: meant.revision, otherIn: meant.source };
    const fix = source === "history" ? `${revision}; ${placeAndYear(meant)}` : inTheFormOf(one, meant);
    const clear = !cities.inDoubt(one) && !cities.inDoubt(meant);
    return [{ code: "edition-differs", clause, from, to, ...says, ...(clear ? { fix } : {}) }];
  });
}

/** The edition that is meant: what most say, of as many the newer; of one year what stands first. */
function meantOf(said: readonly Said[]): Said | undefined {
  const times = (one: Said) => said.filter((s) => isSameEdition(s, one)).length;
  return [...said].sort((a, b) => times(b) - times(a) || b.year - a.year)[0];
}

const REVISED = /^(?:Rev|Rév|Пересм)\.?[\s\u00a0]*/iu;

const placeAndYear = ({ city, year, revision }: Said): string =>
  city === "WRC" ? revision.replace(REVISED, "") : `${city}, ${year}`;

/** An edition as other words have theirs: with "Rev." where they do, and by the year of a session where they name one. */
function inTheFormOf({ city, revision }: Said, meant: Said): string {
  if (city === "WRC") return revision.replace(/\d+$/u, (digits) => String(meant.year).slice(-digits.length));
  return (REVISED.exec(revision)?.[0] ?? "") + placeAndYear(meant);
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
  read: readonly ReadClause[],
  cities: Cities,
  register?: Register,
): Finding[] {
  const own = ownOf(text);
  // What a number line says is what the text is, and no citation.
  const clauses = read.filter(({ clause }) => clause.kind !== "number");
  const known = new Map<string, Known[]>();
  const add = (number: string, entry: Known) => known.set(number, [...(known.get(number) ?? []), entry]);
  for (const { number, body, year, revision } of register?.resolutions ?? [])
    add(number, { year, revision, body, from: "register" });
  const bodyOf = ({ body }: Citation) => (body === OWN_BODY ? own?.body : body);
  const cited = clauses.flatMap(({ citations }) => citations);
  const addCited = (c: Citation, body: string | undefined) =>
    add(c.number, { year: c.year, revision: c.revision, body, from: "text" });
  for (const c of cited) if (bodyOf(c) !== undefined) addCited(c, bodyOf(c));
  // Those that do not say their body have the one that those give them that do.
  const silent = cited.filter((c) => bodyOf(c) === undefined);
  const theirs = silent.map((c) => bodyByEdition(c, known.get(c.number) ?? []));
  for (const [i, c] of silent.entries()) addCited(c, theirs[i]);
  return clauses.flatMap(({ clause, citations }) =>
    citations.flatMap((cited): Finding[] => {
      const all = known.get(cited.number) ?? [];
      const body = bodyOf(cited) ?? bodyByEdition(cited, all);
      if (cited.number === own?.number && (body === undefined || body === own.body)) return [];
      const newer = all
        .filter((k) => k.year > cited.year && k.body === body)
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
