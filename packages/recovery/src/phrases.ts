// What holds words together beyond two neighbours: set phrases, agreement in number, finite verbs, the kinds of phrase.
// Invariant: everything here is of English in general; it judges no sentence, it counts what speaks against one.
import type { Word } from "./reading.ts";

/** Rows of words that are said as one: who strikes one of them strikes all. */
const UNITS = `
each other|one another|no one|in order to|so as to|as well as|such as|as appropriate|as required|as necessary|as possible|as soon as|as far as
up to date|up to|to date|out of|due to|owing to|because of|according to|in accordance with|in line with|in view of|in light of|in terms of
in the light of|in the field of|in the area of|in cooperation with|in collaboration with|in consultation with|in partnership with|with respect to
with regard to|in regard to|with a view to|for the purpose of|for the purposes of|on the basis of|by means of|in cases of|in case of|on behalf of
in particular|in general|inter alia|at least|at most|not only|but also|not later than|no later than|rather than|more than|less than|no longer
so that|provided that|given that|in addition to|in addition|at no cost|free of charge|on request|upon request|where appropriate|where necessary
where possible|if necessary|if possible|take into account|taking into account|taking into consideration|into account|carry out|carried out
carrying out|set up|setting up|draw up|drawing up|drawn up|sets out|set out|set forth|broken down|make available|made available|play a role
take part|taking part|take place|give priority|in turn|on time|in time|at all|of all|and so on|as a whole|as a matter of|once a year|twice a year
per cent|a number of|a large number of|the number of|a wide range of|the majority of|most of|some of|many of|lack of|way of|some form of
artificial intelligence|member states|sector members|study group|study groups|secretary general|least developed|in so far as|with the result that
in the use of|for the use of|has been|have been|had been|shall be|should be|will be|may be|can be|must be|could be|would be|to be|is to be|are to be
calls for|call for|call on|call upon|rely on|depends on|depend on|consists of|contribute to|contributes to|refer to|relating to|related to
pertaining to|with reference to|thanks to|prior to|subject to|even though|even if|as if|whether or not|as to|how to|what is|late stage|one of the
`;

const JOINED = new Set<string>();
for (const unit of UNITS.trim().split(/[|\n]/u)) {
  const words = unit.split(" ");
  for (let i = 1; i < words.length; i++) JOINED.add(`${words[i - 1]} ${words[i]}`);
}
// Pairs that begin other phrases as well.
for (const pair of ["of the", "the use", "the area", "the field", "in the", "on the", "of all", "at all"])
  JOINED.delete(pair);

const WHOLE = new Set(UNITS.trim().split(/[|\n]/u));

/** Whether the words are one set phrase. */
export function isWholeUnit(words: readonly Word[]): boolean {
  return words.length > 1 && WHOLE.has(words.map(({ key }) => key).join(" "));
}

/** Whether the two words are of one set phrase. */
export function isUnit(a: Word | undefined, b: Word | undefined): boolean {
  return a !== undefined && b !== undefined && JOINED.has(`${a.key} ${b.key}`);
}

const FINITE = "ZBM";
const SINGULAR_VERBS = new Set("is was has does".split(" "));
const PLURAL_VERBS = new Set("are were have do".split(" "));

/** How many finite verb groups a row of words has: "have been used" is one. */
export function finiteVerbs(words: readonly Word[]): number {
  let count = 0;
  let inside = false;
  for (const word of words) {
    const finite = FINITE.includes(word.kinds[0]!) && word.key !== "be" && word.key !== "been" && word.key !== "being";
    if (finite && !inside) count++;
    inside = finite || (inside && "BR".includes(word.kinds[0]!));
  }
  return count;
}

/** How the number of a noun and the verb behind it agree: 1, -1, 0 where neither is told. */
export function verbAgreement(noun: Word | undefined, verb: Word | undefined): number {
  if (!noun || !verb || !"NS".includes(noun.kinds[0]!)) return 0;
  const plural = noun.kinds[0] === "S";
  const third = verb.kinds === "Z" || SINGULAR_VERBS.has(verb.key);
  const many = PLURAL_VERBS.has(verb.key) || verb.kinds === "V";
  if (!third && !many) return 0;
  return plural === many ? 1 : -1;
}

/** The kind of phrase a row of words is: noun phrase, prepositional, infinitive, finite, -ing, participle, adjective, adverb, clause. */
export function phraseOf(words: readonly Word[]): string {
  const content = words.filter((w) => !",.()/".includes(w.kinds[0]!));
  const first = content[0]?.kinds[0];
  const last = content.at(-1)?.kinds[0];
  if (!first || !last) return "sign";
  const end = "PTDC".includes(last) ? `-${last}` : "";
  const open = first === "R" && content.length > 1 ? content[1]!.kinds[0]! : first;
  if (open === "T") return `to${end}`;
  if (open === "P") return `prep${end}`;
  if (open === "W") return `clause${end}`;
  if ("MBZ".includes(open)) return `finite${end}`;
  if (open === "V") return `verb${end}`;
  if (open === "C") return `and${end}`;
  if (open === "R") return `adverb${end}`;
  if ("NSXO".includes(last)) return open === "G" && content.length > 2 ? "ing" : "noun";
  if (open === "G") return `ing${end}`;
  if (open === "E") return `participle${end}`;
  if (open === "D") return content.length === 1 ? "determiner" : `noun${end}`;
  if (open === "A") return `adjective${end}`;
  if (open === "Q") return "number";
  return `noun${end}`;
}
