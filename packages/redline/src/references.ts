// References in the words of a resolution to its own items ("considering g)", "resolves 2", "item 3 above"), and which of them
// say something else if all were accepted. Invariant: what is read as a reference is base text; a label that somebody puts
// in is meant as it will be.
import { callOf } from "./calls.ts";
import { placeIn } from "./places-in-markup.ts";
import type { FormedClause, PlainClause, PlainText } from "./projections.ts";
import { wordsOf } from "./projections.ts";

/** A reference that would mislead. Its place counts units of the markup of its text. */
export interface StaleReference {
  /** The clause in whose words it stands. */
  readonly clause: string;
  readonly stretch: string;
  readonly from: number;
  readonly to: number;
  /** As it is written: "considering g)". */
  readonly words: string;
  /** The clause of the base that it means. */
  readonly target: string;
  readonly code: "renumbered" | "moved" | "deleted";
  /** What would stand there instead, and the words of the place [from, to) that this is for; absent where nothing would. */
  readonly now?: string;
}

/** The resolution as its references are read: the base, and the text if all were accepted. */
export interface Referring {
  readonly base: PlainText;
  readonly original: ReadonlyMap<string, string>;
  readonly proposed: PlainText;
  readonly resulting: ReadonlyMap<string, string>;
  /** The clauses of the text if all were accepted, with their places in the markup. */
  readonly formed: Iterable<FormedClause>;
}

/** Words for an item that is referred to within its own call. */
const ITEM =
  "items?|sub-items?|paragraphs?|points?|alinéas?|paragraphes?|puntos?|apartados?|párrafos?|пункт\\p{L}{0,2}";
const LABEL =
  "(?:\\d{1,3}(?:\\.\\d{1,3})*(?:bis|ter|quater)?(?![\\p{L}\\d])|\\p{Ll}{1,4}(?:[ \\u00a0](?:bis|ter|quater))?\\))";
const BETWEEN = "(?:\\s*,\\s*|\\s+(?:and|or|to|et|ou|à|y|o|a|и)\\s+)";
/** Another text, whose items are not meant. */
const TEXTS =
  "resolutions?|résolutions?|resoluci[óo]n(?:es)?|decisions?|décisions?|recommendations?|recommandations?|opinion|articles?|convention|constitution|резолюци\\p{L}*";
const OTHER_AFTER = new RegExp(
  `^[\\s,]*(?:above\\s+)?(?:of|in|to|under|from|de|dans|du|en|del)\\s+(?:(?:the|la|le|el|l’)\\s*)?(?!this|present|cette|présent|est[ae]|la présente)(?:${TEXTS})(?![\\p{L}])`,
  "iu",
);
const OTHER_BEFORE = new RegExp(`(?:${TEXTS})\\s+\\d+(?:\\s*\\([^)]*\\))?,?\\s*$`, "iu");

/** What the base offers to refer to: items by call and label, and how calls are said. */
class Directory {
  readonly #items = new Map<string, string | null>();
  readonly #calls = new Map<string, string[]>();
  readonly callOf = new Map<string, string>();
  readonly pattern: RegExp;

  constructor(base: PlainText, labels: ReadonlyMap<string, string>) {
    let call = "";
    for (const clause of base.clauses) {
      if (clause.kind === "call") {
        call = clause.id;
        for (const phrase of phrasesOf(clause)) {
          this.#calls.set(phrase, [...(this.#calls.get(phrase) ?? []), call]);
        }
      }
      this.callOf.set(clause.id, call);
      const label = labels.get(clause.id);
      if (label === undefined || clause.numbering === "bullet" || clause.numbering === "none") continue;
      const key = `${call} ${bare(label)}`;
      this.#items.set(key, this.#items.has(key) ? null : clause.id);
    }
    const phrases = [...this.#calls.keys()].sort((a, b) => b.length - a.length).map(escaped);
    const said = [...phrases, ITEM].join("|");
    this.pattern = new RegExp(`(?<![\\p{L}-])(${said})\\s+(${LABEL}(?:${BETWEEN}${LABEL})*)`, "giu");
  }

  /** The clause that a label means under what was said; undefined where none or several could be meant. */
  find(said: string, label: string, within: string | undefined): string | undefined {
    const phrase = said.toLowerCase();
    const calls = this.#calls.get(phrase) ?? (within === undefined ? [] : [within]);
    const found = calls.flatMap((call) => this.#items.get(`${call} ${bare(label)}`) ?? []);
    return found.length === 1 ? found[0] : undefined;
  }
}

/** How a call is said in a reference: all of it, or the word that makes it one. */
function phrasesOf(call: PlainClause): string[] {
  const words = wordsOf(call.runs)
    .trim()
    .replace(/[,:;.]$/u, "")
    .toLowerCase();
  const first = words.slice(0, callOf(words)?.length ?? 0).trim();
  return [...new Set([words, first])].filter((phrase) => phrase !== "");
}

const bare = (label: string): string => label.replace(/[()\s\u00a0]/gu, "");
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");

/** A reference as it is written in one clause. */
interface Written {
  readonly said: string;
  readonly label: string;
  /** Places in the words of the clause. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** A reference to an item that is not there. Its place is in the words of the clause, a break or reference being one sign. */
export interface LostReference {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Words behind which a label names an item: a call, or the word for an item. Numbers follow "resolves" and items only. */
const NAMED = new RegExp(
  `(?<![\\p{L}-])(?:(${ITEM})|(\\p{L}+))[\\s\\u00a0]+(${LABEL})(?=[\\s,;.:)…!?”»؛،；，。：\\ufffc]|$)`,
  "giu",
);
const DECIDES = /^(?:resolves|décide|resuelve|решает)$/iu;
/** Behind a label: an item of something else, even where that is no resolution ("paragraph 12 of the Geneva Plan"). */
const OF_ANOTHER =
  /^[\s,\u00a0]*(?:above|below)?[\s\u00a0]*(?:of|in|to|under|from|de|dans|du|des|en|del)[\s\u00a0]+(?!this|the present|cette|la présente|est[ae])/iu;

/** An item that some words name, whether or not it is there. */
export interface NamedItem extends LostReference {
  /** The call under which it is named, in small letters; undefined where it is named within the whole text. */
  readonly call: string | undefined;
  readonly label: string;
}

const CALL_BEHIND = /^[\s\u00a0]+(?:of|du|del)[\s\u00a0]+(?:the[\s\u00a0]+)?(\p{L}+)/u;

/** A call behind the label of an item: "le point c) du considérant", "el apartado a) del considerando". */
function callBehind(words: string): { readonly call: string; readonly length: number } | undefined {
  const found = CALL_BEHIND.exec(words);
  const call = found?.[1]?.toLowerCase();
  return call !== undefined && callOf(call) !== undefined ? { call, length: found![0].length } : undefined;
}

/** [LNT10] The items of the text itself that the words of one clause name. */
export function namedItems(words: string): NamedItem[] {
  const out: NamedItem[] = [];
  for (const match of words.matchAll(NAMED)) {
    const [, item, call = "", label = ""] = match;
    const to = match.index + match[0].length;
    if (item === undefined && (callOf(call) === undefined || (!label.endsWith(")") && !DECIDES.test(call)))) continue;
    const behind = item === undefined ? undefined : callBehind(words.slice(to, to + 60));
    const end = to + (behind?.length ?? 0);
    if (
      OF_ANOTHER.test(words.slice(end, end + 60)) ||
      OTHER_BEFORE.test(words.slice(Math.max(0, match.index - 60), match.index))
    )
      continue;
    const under = item === undefined ? call.toLowerCase() : behind?.call;
    out.push({ from: match.index, to: end, words: words.slice(match.index, end), call: under, label: bare(label) });
  }
  return out;
}

/** The labels of a text as references name them, and how many items have each. */
export interface LabelsUnderCalls {
  /** By the word that makes a call one. */
  readonly byCall: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Under whatever call. */
  readonly all: ReadonlyMap<string, number>;
  /** That word for each clause that has a label. */
  readonly callOf: ReadonlyMap<string, string>;
}

/** [LNT10] Those of the items that are named that no section has. */
export function lostReferences(named: readonly NamedItem[], { byCall, all }: LabelsUnderCalls): LostReference[] {
  return named.flatMap(({ call, label, from, to, words }) => {
    const there = call === undefined ? all : byCall.get(call);
    return there?.has(label) ? [] : [{ from, to, words }];
  });
}

/** The labels that stand under each call. */
export function labelsUnderCalls(text: PlainText, labels: ReadonlyMap<string, string>): LabelsUnderCalls {
  const byCall = new Map<string, Map<string, number>>();
  const all = new Map<string, number>();
  const under = new Map<string, string>();
  let said: string | undefined;
  for (const clause of text.clauses) {
    if (clause.kind === "call") {
      const words = wordsOf(clause.runs).trim().toLowerCase();
      said = words.slice(0, callOf(words)?.length ?? words.length).trim();
      if (!byCall.has(said)) byCall.set(said, new Map());
    }
    const printed = labels.get(clause.id);
    const open = said === undefined ? undefined : byCall.get(said);
    if (printed === undefined || said === undefined || !open) continue;
    const label = bare(printed);
    open.set(label, (open.get(label) ?? 0) + 1);
    all.set(label, (all.get(label) ?? 0) + 1);
    under.set(clause.id, said);
  }
  return { byCall, all, callOf: under };
}

/** [LNT8] Whether words name an item by its label, which no other item has there. */
export function isNamed(
  clause: string,
  printed: string,
  named: Iterable<NamedItem>,
  { byCall, all, callOf }: LabelsUnderCalls,
): boolean {
  const label = bare(printed);
  const call = callOf.get(clause);
  const [here, anywhere] = [call !== undefined && byCall.get(call)?.get(label) === 1, all.get(label) === 1];
  for (const one of named)
    if (one.label === label && (one.call === undefined ? anywhere : here && one.call === call)) return true;
  return false;
}

/** Reads references again and again; what was read of a clause that is the same is known. */
export class ReferenceReader {
  #base: PlainText | undefined;
  #directory: Directory | undefined;
  #written = new WeakMap<FormedClause, readonly Written[]>();

  /** [RFR1] The references that say something else if all were accepted, in order of the text. */
  stale(text: Referring): StaleReference[] {
    if (!this.#directory || this.#base !== text.base) {
      this.#base = text.base;
      this.#directory = new Directory(text.base, text.original);
      this.#written = new WeakMap();
    }
    const directory = this.#directory;
    const there = new Map<string, { clause: PlainClause; call: PlainClause | undefined }>();
    let call: PlainClause | undefined;
    for (const clause of text.proposed.clauses) {
      if (clause.kind === "call") call = clause;
      there.set(clause.id, { clause, call });
    }
    const out: StaleReference[] = [];
    for (const formed of text.formed) {
      for (const written of this.#read(formed, directory)) {
        const target = directory.find(written.said, written.label, directory.callOf.get(formed.clause.id));
        if (target === undefined || target === formed.clause.id) continue;
        const stale = staleness(target, written, text, there, directory);
        if (!stale) continue;
        const from = placeIn(formed, stale.code === "moved" ? written.start : written.from);
        const to = placeIn(formed, written.to - 1) + 1;
        const words = `${written.said} ${written.label}`;
        out.push({ clause: formed.clause.id, stretch: formed.clause.stretch, from, to, words, target, ...stale });
      }
    }
    return out;
  }

  #read(formed: FormedClause, directory: Directory): readonly Written[] {
    const known = this.#written.get(formed);
    if (known) return known;
    const out: Written[] = [];
    // What stands among words is a sign each, as it is a unit each.
    const words = formed.tracked.map((run) => ("text" in run ? run.text : "\ufffc")).join("");
    for (const match of words.matchAll(directory.pattern)) {
      const [all, said = "", labels = ""] = match;
      const start = match.index;
      const end = start + all.length;
      if (
        OTHER_AFTER.test(words.slice(end, end + 60)) ||
        OTHER_BEFORE.test(words.slice(Math.max(0, start - 60), start))
      )
        continue;
      const first = end - labels.length;
      for (const label of labels.matchAll(new RegExp(LABEL, "giu"))) {
        const from = first + label.index;
        const to = from + label[0].length;
        if (isBase(formed, start, to))
          out.push({ said, label: label[0], start: first === from ? start : from, from, to });
      }
    }
    this.#written.set(formed, out);
    return out;
  }
}

/** Whether nobody put in anything of [from, to) of the words of a clause. */
function isBase({ tracked }: FormedClause, from: number, to: number): boolean {
  let at = 0;
  for (const run of tracked) {
    const length = "text" in run ? run.text.length : 1;
    if (at < to && at + length > from && run.tracking.inserted) return false;
    at += length;
  }
  return true;
}

/**
 * [RFR2] What has become of the clause that a reference means: it has another label, stands under another call, or is proposed
 * for deletion.
 */
function staleness(
  target: string,
  written: Written,
  { original, resulting }: Referring,
  there: ReadonlyMap<string, { clause: PlainClause; call: PlainClause | undefined }>,
  directory: Directory,
): Pick<StaleReference, "code" | "now"> | undefined {
  const place = there.get(target);
  if (!place) return { code: "deleted" };
  const label = resulting.get(target);
  const moved = place.clause.home !== undefined && place.call && place.call.id !== directory.callOf.get(target);
  if (moved && place.call) {
    const words = wordsOf(place.call.runs).trim();
    const phrase = words.slice(0, callOf(words)?.length ?? words.length).trim();
    // Of several labels in a row only the first has the words before it.
    const whole = written.start !== written.from;
    return { code: "moved", ...(label === undefined || !whole ? {} : { now: `${phrase} ${label}` }) };
  }
  if (label === original.get(target)) return undefined;
  return { code: "renumbered", ...(label === undefined ? {} : { now: label }) };
}
