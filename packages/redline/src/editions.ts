// Editions and citations as resolutions print them: "Rev. Dubai, 2012", "Resolution 58 (Rev. Dubai, 2012) of WTSA". Invariant:
// what is read has one city (or session) and one year; two that ran together are none.

/** An edition by where and when it was adopted. */
export interface PrintedEdition {
  /** As printed, without the bracket: "Rev. Dubai, 2012". */
  readonly revision: string;
  /** "Dubai"; of a radio conference its name, "WRC". */
  readonly city: string;
  readonly year: number;
}

/** A bracket with an edition in some words. */
export interface EditionPlace extends PrintedEdition {
  /** Where what is in the bracket stands. */
  readonly from: number;
  readonly to: number;
}

const CITY_YEAR =
  /^\s*(?:(?:Rev|Rév|Пересм|Rev\.|مراجع\p{L}*)\.?[\s\u00a0]*)?(\p{Lu}[^\d(),;]{1,40}|[^\d(),;a-z]{2,40}),[\s\u00a0]*((?:19|20)\d\d)\s*$/iu;
const SESSION = /^\s*(?:Rev\.?|Rév\.?|Пересм\.?)?\s*(WRC|CMR|ВКР)[-‑\s]?(\d{2}|(?:19|20)\d\d)\s*$/iu;

/** An edition as it stands in a bracket. */
export function editionOf(inside: string): PrintedEdition | undefined {
  const revision = inside.trim();
  const session = SESSION.exec(revision);
  if (session) {
    const year = Number(session[2]);
    return { revision, city: "WRC", year: year < 100 ? (year < 60 ? 2000 : 1900) + year : year };
  }
  const match = CITY_YEAR.exec(revision);
  return match ? { revision, city: match[1]!.trim(), year: Number(match[2]) } : undefined;
}

/** The last bracket of some words that holds an edition. */
export function lastEdition(words: string): EditionPlace | undefined {
  const all = [...words.matchAll(/[(（]([^()（）]{3,80})[)）]/gu)];
  for (const match of all.reverse()) {
    const edition = editionOf(match[1]!);
    if (edition) return { ...edition, from: match.index + 1, to: match.index + 1 + match[1]!.length };
  }
  return undefined;
}

/** Whether two editions are of one conference. That of a radio conference is named by its year alone. */
export function isSameEdition(a: PrintedEdition, b: PrintedEdition): boolean {
  if (a.city === "WRC" || b.city === "WRC") return a.year === b.year;
  return a.year === b.year && a.city.toLowerCase() === b.city.toLowerCase();
}

/**
 * Bodies that adopt resolutions, by the abbreviation that is used for them here, and how texts name them. Those of the
 * International Telecommunication Union; another body is known by its name.
 */
const BODIES: readonly (readonly [string, RegExp])[] = [
  [
    "PP",
    /plenipotentiary conference|conférence de plénipotentiaires|conferencia de plenipotenciarios|полномочн\p{L}+ конференц/iu,
  ],
  [
    "WTSA",
    /telecommunication standardization assembly|mondiale de normalisation des t|mundial de normalización|ассамбле\p{L}+ по стандартизации|\b(?:WTSA|AMNT)\b|ВАСЭ/iu,
  ],
  [
    "WTDC",
    /telecommunication development conference|mondiale de développement des t|mundial de desarrollo de|конференц\p{L}+ по развитию электросвязи|\b(?:WTDC|CMDT)\b|ВКРЭ/iu,
  ],
  [
    "WRC",
    /world radiocommunication conference|mondiale des radiocommunications|mundial de radiocomunicaciones|\b(?:WRC|CMR)\b|ВКР(?!\p{L})/iu,
  ],
  ["RA", /radiocommunication assembly|assemblée des radiocommunications|asamblea de radiocomunicaciones/iu],
];
const OWN =
  /^(?:this|cette|la présente|esta|настоящ\p{L}+)[\s\u00a0]+(?:assembly|conference|assemblée|conférence|asamblea|conferencia|ассамбле|конференц)/iu;
const NAME =
  /^(?:the[\s\u00a0]+)?(\p{Lu}[\p{L}-]*(?:[\s\u00a0]+(?:(?:of|on|for|the|and)[\s\u00a0]+)*\p{Lu}[\p{L}-]*)*)/u;

/** Stands for the body of the text itself. */
export const OWN_BODY = "own";

/** Which body some words begin to name: an abbreviation of the table, its own name, or OWN_BODY. */
export function bodyOf(words: string): string | undefined {
  const head = words.slice(0, 90);
  if (OWN.test(head)) return OWN_BODY;
  const found = BODIES.map(([key, pattern]) => ({ key, at: pattern.exec(head)?.index ?? -1 }))
    .filter(({ at }) => at >= 0 && at < 25)
    .sort((a, b) => a.at - b.at)[0];
  return found?.key ?? NAME.exec(head)?.[1];
}

/** A resolution that some words cite with its edition. */
export interface Citation extends EditionPlace {
  readonly number: string;
  /** Absent where the words do not say. */
  readonly body?: string;
}

const CITED =
  /(?<!\p{L})(?:resolutions?|résolutions?|resoluci[óo]n(?:es)?|резолюци\p{L}{1,3})[\s\u00a0]+((?:\[?[A-Z]{0,4}[-/]?\d{1,4}[A-Z]?\]?)(?:(?:[\s\u00a0]*,[\s\u00a0]*|[\s\u00a0]+(?:and|et|y|и)[\s\u00a0]+|,[\s\u00a0]+(?:and|et|y|и)[\s\u00a0]+)\d{1,4})*)[\s\u00a0]*\(([^()]{3,80})\)/giu;
const OF = /^[\s\u00a0]*(?:of|de|du|del?|,)?[\s\u00a0]*(?:(?:the|la|le|l['’]|el)[\s\u00a0]*)?/iu;

/** [LNT5] The citations in some words. Several numbers before one bracket are cited with its edition each. */
export function citationsIn(words: string): Citation[] {
  const out: Citation[] = [];
  for (const match of words.matchAll(CITED)) {
    const edition = editionOf(match[2]!);
    if (!edition) continue;
    const to = match.index + match[0].length - 1;
    const from = to - match[2]!.length;
    const after = words.slice(to + 1, to + 140);
    const of =
      /^[\s\u00a0]*(?:of|de|du|del)\b/iu.test(after) || /^[\s\u00a0]*(?:\p{Lu}|всемирн|полномочн)/u.test(after);
    const body = of ? bodyOf(after.slice(OF.exec(after)![0].length)) : edition.city === "WRC" ? "WRC" : undefined;
    for (const number of match[1]!.match(/\[?[A-Z]{0,4}[-/]?\d{1,4}[A-Z]?\]?/giu) ?? []) {
      out.push({ ...edition, number, from, to, ...(body === undefined ? {} : { body }) });
    }
  }
  return out;
}
