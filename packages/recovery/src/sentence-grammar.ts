// A small grammar of English: what may stand behind what, and how many verbs a clause has. It says how much of a row of words does not read.
// Invariant: it is finite (a word, and what is still owed, is all that it remembers), so that what stands before a place and what stands
// behind it are each gone through once, whatever is put between.
import { isKnownWord, kindsOf } from "./lexicon.ts";
import type { Word } from "./reading.ts";

/**
 * What was read last: S start, comma or conjunction · D determiner · L one that a second may follow ("all") · A adjective before its noun · Q
 * number · N noun · U plural noun · P preposition · T "to" · M modal verb · B be · H have · V verb · E participle · F adjective that nothing has
 * to follow · W clause word · I clause word without a clause ("as required").
 */
const PLACES = "SDLAQNUPTMBHVEFWI";

/**
 * How a word is used, where that is more than its kind: n plural noun · a adjective before a noun · p adjective by itself · v verb behind "to" ·
 * f verb of a clause, z in the third person · g -ing with what it governs · e participle behind what it says · k the same before it · y past or
 * perfect · b, h finite "is", "has" · c, i "be", "have" behind "to" · l "all" · o "of" · w "as" without a clause · s the end of "keeper's" ·
 * j clause word that no preposition stands before · q "particular" in "in particular" · u "account" in "into account" · x "every" in "every year" · - what changes nothing (adverbs, quotes).
 * To each the place where it leads.
 */
// biome-ignore format: a table
const LANDS: Readonly<Record<string, string>> = {
  D: "D", l: "L", O: "N", N: "N", n: "U", X: "N", a: "A", p: "F", Q: "Q", P: "P", o: "P", T: "T", C: "S", W: "W", j: "W", w: "I", v: "V", f: "V", z: "V", m: "M", b: "B",
  c: "B", h: "H", i: "H", g: "V", e: "E", k: "A", y: "V", s: "A", q: "F", u: "V", x: "D", ",": "S", ".": "S", "(": "S", ")": "N", "-": "",
};

/** By place: what may follow it, and after each figure what costs so many tenths of a fault. What is not named is a fault. */
const FOLLOWS: Readonly<Record<string, string>> = {
  S: "DlaNnXOQPoTWjwfzmbhigkC,.(ep2vycs3",
  D: "aNnXQkg4O",
  L: "DlaNnXQkogsw",
  A: "aNnXkCg3Q,(8Pop",
  Q: "NnXakPoTWjwC,.()Qfzmbhe2OgyDp",
  N: "NnXPoTWjwC,.()zmbhes1y2cgQsxf3p5Oa8k",
  U: "XPoTWjwC,.()fmbhes1y2cgQxz3p4N5nO8ak",
  P: "DlaNnXOQgkqu(sW2w5PoC,6p",
  T: "vciDlaNnXOQkg(1Wj",
  M: "vci5,",
  B: "egpaDlNnXOQPoTWjwks(3,C7.",
  H: "cyDlaNnXOQTks3Po5.,C",
  V: "DlapNnXOQPoTWjwC,.()kqs2gx4e",
  E: "PoTWjwC,.()q2x3fzmbh5Qp7DlNnXOegak",
  F: "PoTWjwC,.()2x3fzmbh5geDl9NnXOak",
  W: "DlaNnXOQkfzmbhTs2ygePo3p,7C",
  I: "pePogT3fzmbh7DlaNnXOQk",
};

const OWED = 3;
const STATES = PLACES.length * OWED * 2;
/** What a fault costs, a verb too many, a clause without one. */
const FAULT = 1;
const VERB_TOO_MANY = 0.9;
const VERB_MISSING = 0.7;
/** What a use costs that is not the likeliest of a word. */
const LESS_LIKELY = 0.25;
/** Dearer ways than this beside the best one are not followed. */
const WORST = 3.5;

function costOf(place: string, use: string): number {
  let cost = 0;
  for (const sign of FOLLOWS[place]!) {
    if (/\d/u.test(sign)) cost = Number(sign) / 10;
    else if (sign === use) return cost;
  }
  return FAULT;
}

const BEFORE_DETERMINERS = new Set("all both such half".split(" "));
/** Determiners that stand for a noun too. */
const PRONOUNS = new Set("all both some each many most few several this that these those another other".split(" "));
/** Without a clause: "as required", "where possible". */
const BY_THEMSELVES = new Set(
  "as than if when where once while unless until although though whenever wherever".split(" "),
);
/** Clause words that no preposition has behind it, as it has "what". */
const SUBORDINATING = new Set(
  "where when while if although though because whereas unless once whenever wherever so-that lest".split(" "),
);
/** Adjectives in "in particular", "at least". */
const BEHIND_PREPOSITIONS = new Set(
  "particular general full common short parallel least most large all alia depth principle private public line once present addition".split(
    " ",
  ),
);
/** In "take into account the", which goes on as a verb does. */
const TAKE_IN = new Set("account consideration mind".split(" "));
/** What is said to something: "according to". */
const SAID_TO = new Set("pursuant according prior due owing subject such exempt".split(" "));
/** In "report every year": when, not what. */
const TIMES_OF = new Set("every each this last next".split(" "));
/** Behind "has". */
const PAST = new Set("had been done".split(" "));
/** Behind "to", or "has". */
const BARE = new Set("be been being".split(" "));
const HAVE = new Set("has have had".split(" "));
const DO = new Set("do does did cannot".split(" "));
/** What has an adjective behind it, as "is" has: "remain unconnected". */
const LINKING = new Set(
  ["remain", "become", "stay", "seem", "appear"].flatMap((verb) => [verb, `${verb}s`]).concat("remained", "became"),
);
/** What a verb has behind it: "draw up", "take back". */
const PARTICLES = new Set("up out back off down away forth together aside apart".split(" "));

/** From each state where a use leads, and what that costs. */
interface Steps {
  readonly to: Uint8Array;
  readonly costs: Float64Array;
}

const stateOf = (place: number, owed: number, more: number) => (place * OWED + owed) * 2 + more;
const FINITE = "fzmbhy";

function stepsOf(use: string): Steps {
  const to = new Uint8Array(STATES);
  const costs = new Float64Array(STATES);
  const lands = PLACES.indexOf(LANDS[use]!);
  for (const [p, place] of [...PLACES].entries()) {
    for (let owed = 0; owed < OWED; owed++) {
      for (const more of [0, 1]) {
        const state = stateOf(p, owed, more);
        const finite = FINITE.includes(use) && !(use === "y" && place === "H");
        const tooMany = finite && owed === 0 && more === 0;
        const stops = use === ".";
        costs[state] = costOf(place, use) + (tooMany ? VERB_TOO_MANY : 0) + (stops ? VERB_MISSING * owed : 0);
        const opens = use === "W" || use === "j";
        const closes = finite || (place === "W" && "Tgep".includes(use));
        const left = stops ? 0 : opens ? Math.min(OWED - 1, owed + 1) : closes ? Math.max(0, owed - 1) : owed;
        // What is said of a verb, or of a whole text, has no main clause behind it; what is said of a noun has.
        const said = opens && "SV".includes(place);
        const again = "C,.".includes(use) ? 1 : said || (finite && owed === 0) ? 0 : more;
        // Of "small, remote" the noun is still to come.
        const stays = use === "-" || (use === "," && place === "A");
        to[state] = stays ? state : stateOf(lands, left, again);
        if (use === "-") costs[state] = 0;
      }
    }
  }
  return { to, costs };
}

const STEPS: Readonly<Record<string, Steps>> = Object.fromEntries(Object.keys(LANDS).map((use) => [use, stepsOf(use)]));

interface Use extends Steps {
  readonly cost: number;
}

/** The uses of a word. */
function usesOf(word: Word): readonly Use[] {
  const name = `${word.key} ${word.kinds}`;
  const known = USES.get(name);
  if (known) return known;
  const uses = [...namesOf(word)].map(([use, cost]) => ({ ...STEPS[use]!, cost }));
  if (USES.size >= MOST_WORDS) USES.clear();
  USES.set(name, uses);
  return uses;
}

/** "WHO", none of "WITH". */
const LONGER_THAN_ACRONYMS = 5;

const MOST_WORDS = 20_000;
const USES = new Map<string, readonly Use[]>();

function namesOf({ key, kinds: printed, shape }: Word): Map<string, number> {
  // What has a capital is a name, or opens a sentence; letters that are all capitals say nothing, but that few of them are an acronym.
  const short = shape === "XX" && key.length < LONGER_THAN_ACRONYMS;
  const kinds = printed === "X" && !short ? `X${kindsOf(key, key)}` : printed;
  const out = new Map<string, number>(short ? [["X", LESS_LIKELY]] : []);
  const add = (use: string, cost: number) => {
    const old = out.get(use);
    if (old === undefined || cost < old) out.set(use, cost);
  };
  for (const [i, kind] of [...kinds].entries()) {
    const cost = i * LESS_LIKELY;
    switch (kind) {
      case "S":
        add("n", cost);
        break;
      case "A":
        add("a", cost);
        add("p", cost);
        break;
      case "V":
        add("v", cost);
        add("f", cost);
        break;
      case "Z":
        add("z", cost);
        break;
      case "G":
        add("g", cost);
        add("N", cost + 0.2);
        add("a", cost + 0.4);
        break;
      case "E":
        add("e", cost);
        add("k", cost);
        add("y", cost);
        break;
      case "M":
        add("m", cost);
        break;
      case "B":
        if (HAVE.has(key)) add("h", cost);
        else if (DO.has(key)) add(key === "do" ? "v" : "m", cost);
        else add(BARE.has(key) ? "c" : "b", cost);
        if (key === "have") add("i", cost);
        break;
      case "D":
        add(BEFORE_DETERMINERS.has(key) ? "l" : "D", cost);
        break;
      case "P":
        add(key === "of" ? "o" : "P", cost);
        break;
      case "W":
        add(SUBORDINATING.has(key) ? "j" : "W", cost);
        break;
      case "R":
      case "/":
        add("-", cost);
        break;
      default:
        add(kind, cost);
    }
  }
  if (LINKING.has(key)) add("b", 0.05);
  if (LINKING.has(key) && kinds.includes("V")) add("c", 0.05);
  if (PRONOUNS.has(key)) add("O", 0.3);
  if (BY_THEMSELVES.has(key)) add("w", 0.1);
  if (BEHIND_PREPOSITIONS.has(key)) add("q", 0);
  if (DO.has(key)) add("m", 0);
  if (PRONOUNS.has(key) && kinds.startsWith("D")) add("a", 0.1);
  if (TAKE_IN.has(key)) add("u", 0);
  if (SAID_TO.has(key)) add("p", 0);
  if (TIMES_OF.has(key)) add("x", 0);
  if (PAST.has(key)) add("y", 0);
  if (PARTICLES.has(key)) return new Map([["-", 0]]);
  if (key === "s") return new Map([["s", 0]]);
  if (kinds === "N" && shape === "x" && !isKnownWord(key)) {
    add("a", 0.4);
    add("v", 0.5);
    add("f", 0.6);
  }
  return out;
}

/** What it costs at least to have come so far, by the place, the verbs that are owed, and whether a clause may have one more. */
export type Ways = Float64Array;

/** Before the first word of a text. */
export function atStart(): Ways {
  const ways = new Float64Array(STATES).fill(Number.POSITIVE_INFINITY);
  ways[stateOf(0, 0, 1)] = 0;
  return ways;
}

/** Where nothing is known of what stands before, or what follows. */
export function anywhere(): Ways {
  return new Float64Array(STATES);
}

/** Behind the last word of a text. */
export function atEnd(): Ways {
  return STEPS["."]!.costs;
}

/** [GRM4] The ways behind one more word. */
export function behindWord(ways: Ways, word: Word): Ways {
  const uses = usesOf(word);
  const out = new Float64Array(STATES).fill(Number.POSITIVE_INFINITY);
  const most = leastOf(ways) + WORST;
  for (let state = 0; state < STATES; state++) {
    const way = ways[state]!;
    if (way > most) continue;
    for (const { to, costs, cost } of uses) {
      const total = way + cost + costs[state]!;
      if (total < out[to[state]!]!) out[to[state]!] = total;
    }
  }
  return out;
}

/** [GRM4] What it costs from each state to go on with a word, and then as `ways` says. */
export function beforeWord(word: Word, ways: Ways): Ways {
  const uses = usesOf(word);
  const out = new Float64Array(STATES).fill(Number.POSITIVE_INFINITY);
  for (const { to, costs, cost } of uses) {
    for (let state = 0; state < STATES; state++) {
      const total = cost + costs[state]! + ways[to[state]!]!;
      if (total < out[state]!) out[state] = total;
    }
  }
  return out;
}

/** What the best of some ways costs. */
export function leastOf(ways: Ways): number {
  let least = Number.POSITIVE_INFINITY;
  for (let state = 0; state < STATES; state++) if (ways[state]! < least) least = ways[state]!;
  return least;
}

/** What does not read where what was read as `before` goes on as `after`, in faults. */
export function faultsBetween(before: Ways, after: Ways): number {
  let best = Number.POSITIVE_INFINITY;
  for (let state = 0; state < STATES; state++) best = Math.min(best, before[state]! + after[state]!);
  return best;
}
