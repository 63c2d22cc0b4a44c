// A delegate that edits a clean resolution at places it finds by itself, and writes the result in the notation of edited-texts.ts: words are
// exchanged for others of their sort, joined with a second one, given a modifier or a qualifier; phrases are written anew; sessions and
// figures are brought up to date; clauses come, go and move. Invariant: with nothing chosen the text is as it was; it knows nothing of the
// engine, and no weight was fitted to its words.
import type { Random } from "@concord/testing";

/** What a delegate knows. Groups stand between `|` and line ends; within a group each can stand for each. */
export interface Vocabulary {
  /** In their base form. */
  readonly verbs: string;
  /** Without and with a number of their own: the plural is formed with an s. */
  readonly nouns: string;
  readonly adjectives: string;
  /** Words that hold sentences together, and adverbs. */
  readonly small: string;
  /** Old and new phrases, with `>` between. */
  readonly phrases: string;
  readonly modifiers: readonly string[];
  readonly adverbs: readonly string[];
  readonly qualifiers: readonly string[];
  readonly clauses: readonly string[];
}

type Inflect = (word: string) => string;
const E = /e$/u;
const INFLECTIONS: readonly Inflect[] = [
  (w) => w,
  (w) => (/(?:s|sh|ch)$/u.test(w) ? `${w}es` : /[^aeo]y$/u.test(w) ? w.replace(/y$/u, "ies") : `${w}s`),
  (w) => `${w.replace(E, "")}ing`,
  (w) => (/[^aeo]y$/u.test(w) ? w.replace(/y$/u, "ied") : `${w.replace(E, "")}ed`),
];
/** Verbs whose past the rule does not make. */
const IRREGULAR = new Set("hold seek give make swap further".split(" "));

interface Entry {
  readonly sort: "verb" | "noun" | "adjective" | "small";
  readonly others: readonly string[];
}

const KNOWN = new WeakMap<Vocabulary, ReadonlyMap<string, Entry>>();

function entriesOf(vocabulary: Vocabulary): ReadonlyMap<string, Entry> {
  const known = KNOWN.get(vocabulary);
  if (known) return known;
  const entries = new Map<string, Entry>();
  const learn = (sort: Entry["sort"], groups: string, inflections: readonly Inflect[]): void => {
    for (const group of groups.split(/[|\n]/u)) {
      const words = group.split(" ");
      for (const [form, inflect] of inflections.entries()) {
        const fit = words.filter((w) => form < 2 || !IRREGULAR.has(w));
        for (const word of fit) {
          const key = inflect(word);
          if (!entries.has(key)) entries.set(key, { sort, others: fit.filter((w) => w !== word).map(inflect) });
        }
      }
    }
  };
  learn("adjective", vocabulary.adjectives, INFLECTIONS.slice(0, 1));
  learn("small", vocabulary.small, INFLECTIONS.slice(0, 1));
  learn("noun", vocabulary.nouns, INFLECTIONS.slice(0, 2));
  learn("verb", vocabulary.verbs, INFLECTIONS);
  KNOWN.set(vocabulary, entries);
  return entries;
}

/** The text with the places at which this delegate edits it. */
export function editedBy(vocabulary: Vocabulary, text: string, random: Random): string {
  const lines = text.trimEnd().split("\n");
  const out: string[] = [];
  for (const [n, line] of lines.entries()) {
    const [, label = "", words = ""] = /^((?:[a-z]\)|\d+|•)?\t)?(.*)$/u.exec(line) ?? [];
    if (line.startsWith("[^")) {
      out.push(line);
      continue;
    }
    const next = lines[n + 1] ?? "";
    const item = label !== "" && /^(?:[a-z]\)|\d+)\t/u.test(next);
    const sign = item && random.chance(0.3) ? (random.chance(0.3) ? "~" : "-") : "";
    out.push(
      sign +
        label +
        (n < 4 && n !== 1
          ? dated(words, n)
          : label === "" && n > 1
            ? words
            : edited(vocabulary, words, label !== "", random)),
    );
    if (item && random.chance(0.15)) out.push(`+${label}${random.pick(vocabulary.clauses)};`);
  }
  return `${out.join("\n")}\n`;
}

/** Heads are always brought up to date; the history gets the new session. */
function dated(words: string, line: number): string {
  if (words.startsWith("(")) return words.replace(/\)$/u, "{|; Selby, 2024})");
  const of = (old: string) => `{${old}|${line === 0 && !old.startsWith("Rev.") ? "Rev. " : ""}Selby, 2024}`;
  return words.replace(/(?<=\((?:Rev\. )?)\p{Lu}\p{Ll}+, 20\d\d(?=\))/u, (old) =>
    words.includes("Rev.") || line > 0 ? `{${old}|Selby, 2024}` : of(old),
  );
}

/** Words of a clause with places, at most every fourth word or so. */
function edited(vocabulary: Vocabulary, words: string, item: boolean, random: Random): string {
  let out = "";
  let rest = words;
  let free = 0;
  while (rest !== "") {
    const place = free <= 0 && random.chance(0.45) ? placeAt(vocabulary, rest, out, random) : undefined;
    if (place) {
      out += place.written;
      rest = rest.slice(place.length);
      free = 2;
      continue;
    }
    const [word = ""] = /^(?:[\p{L}\p{N}-]+|\[[^\]]*\]|[^\p{L}\p{N}])/u.exec(rest) ?? [];
    out += word;
    rest = rest.slice(word.length);
    if (word === " ") free--;
  }
  return item && random.chance(0.35)
    ? out.replace(/(?<=\p{L})(?=[;,.]$)/u, `{|${random.pick(vocabulary.qualifiers)}}`)
    : out;
}

/** A noun in the other number. */
function inNumber(noun: string): string {
  return noun.endsWith("ies")
    ? noun.replace(/ies$/u, "y")
    : /[^s]s$/u.test(noun)
      ? noun.slice(0, -1)
      : INFLECTIONS[1]!(noun);
}

interface Place {
  /** Of the clean text. */
  readonly length: number;
  readonly written: string;
}

/** What the delegate does with the words that begin here. */
function placeAt(vocabulary: Vocabulary, rest: string, before: string, random: Random): Place | undefined {
  if (/[\p{L}\p{N}-]$/u.test(before)) return undefined;
  const session = /^\p{Lu}\p{Ll}+, (\d{4})(?=\))/u.exec(rest);
  if (session) return { length: session[0].length, written: `{${session[0]}|Lundmark, ${Number(session[1]) + 4}}` };
  const entries = entriesOf(vocabulary);
  for (const group of vocabulary.phrases.split(/[|\n]/u)) {
    const [old = "", ...fresh] = group.split(">");
    if (rest.startsWith(old) && /^[^\p{L}]/u.test(rest.slice(old.length)))
      return { length: old.length, written: `{${old}|${random.pick(fresh)}}` };
  }
  const [word = ""] = /^[\p{L}-]+/u.exec(rest) ?? [];
  const entry = entries.get(word);
  if (!entry) return undefined;
  const other = random.pick(entry.others);
  const replaced = { length: word.length, written: `{${word}|${other}}` };
  const opens = /(?:^|[^\p{L}-])(?:the|a|of|to|for|on|in|and|their|its|with|from|between) $/u.test(before);
  const put = (written: string): Place => ({ length: word.length, written });
  switch (entry.sort) {
    case "small":
      return random.chance(0.3) ? replaced : undefined;
    case "verb":
      return random.chance(0.6)
        ? replaced
        : random.chance(0.5)
          ? put(
              before.endsWith("to ")
                ? `{|${random.pick(vocabulary.adverbs)} }${word}`
                : `{${word}|${word} and ${other}}`,
            )
          : put(random.chance(0.5) ? `{${word}|${word} and ${other}}` : `${word}{| and ${other}}`);
    case "adjective": {
      const noun = /^[\p{L}-]+ ([\p{L}-]+)/u.exec(rest);
      const head = noun && entries.get(noun[1]!)?.sort === "noun" ? noun : undefined;
      if (head && random.chance(0.3))
        return { length: head[0].length, written: `{${head[0]}|${random.pick(entries.get(head[1]!)!.others)}}` };
      if (random.chance(0.15)) return { length: word.length + 1, written: `{${word} |}` };
      return random.chance(0.55)
        ? replaced
        : put(
            opens && !before.endsWith(" a ") && random.chance(0.6)
              ? `{|${random.pick(vocabulary.modifiers)} }${word}`
              : `{${word}|${word} and ${other}}`,
          );
    }
    case "noun":
      if (random.chance(0.1)) return put(`{${word}|${inNumber(word)}}`);
      if (random.chance(0.45)) return replaced;
      if (opens && random.chance(0.45)) return put(`{|${random.pick(vocabulary.modifiers)} }${word}`);
      return put(
        random.pick([
          `{${word}|${random.pick(vocabulary.modifiers)} ${other}}`,
          `${word}{| and ${other}}`,
          `{${word}|${word} and ${other}}`,
          `{${word}|${other} and ${word}}`,
        ]),
      );
  }
}
