// [GRM4] The grammar knows sentences of resolutions from rows of the same words that are none.
import { Random } from "@concord/testing";
import { expect, it } from "vitest";
import { atEnd, atStart, behindWord, faultsBetween } from "../src/sentence-grammar.ts";
import { tokensIn } from "../src/tokens.ts";
import { wordsSeen } from "../src/words-seen.ts";
import { PLAIN_RESOLUTIONS } from "./plain-resolutions.ts";
import { under } from "./printed-recovery.ts";

const wordsOf = (text: string) => {
  const tokens = tokensIn(text);
  return wordsSeen(tokens, text, 0, tokens.length);
};
const faultsOf = (words: ReturnType<typeof wordsOf>) => faultsBetween(words.reduce(behindWord, atStart()), atEnd());

/** Clauses without their labels. */
const CLAUSES = PLAIN_RESOLUTIONS.flatMap((text) => text.split("\n"))
  .map((line) => line.replace(/^.*\t/u, ""))
  .filter((line) => line.split(" ").length > 7);

it("[GRM4] what was adopted reads, and with its words in another order it does not", () => {
  const random = new Random(4);
  const total = { adopted: 0, shuffled: 0, words: 0 };
  for (const clause of CLAUSES) {
    const words = wordsOf(clause);
    total.words += words.length;
    total.adopted += faultsOf(words);
    total.shuffled += faultsOf(random.shuffle(words));
  }
  expect(total.adopted / total.words).toBeLessThan(0.02);
  expect(total.shuffled).toBeGreaterThan(15 * total.adopted);
});

it.each([
  ["the work of carried out by the Bureau", "a participle behind a preposition"],
  ["that women use are less likely to be online", "two verbs of one clause"],
  ["to identify where the States in need of a national team", "a clause without a verb"],
  ["that systems may create a risk disrupt many services", "a verb that nothing asks for"],
  ["to inform the members the countries", "a noun and a determiner"],
  ["to report at the its next session", "two determiners"],
  ["the growing of the", "an end that owes a noun"],
  ["to limit the speed in where boats and ships meet", "a clause behind a preposition"],
  ["people remain without any unconnected", "an adjective whose noun does not come"],
])("[GRM4] it finds the fault in: %s (%s)", (text) => {
  expect(faultsOf(wordsOf(text))).toBeGreaterThan(0.6);
});

it.each([
  ["to [-carry on assisting-]{+assist+} keepers;"],
  ["to [-consider establishing-]{+establish+} a port;"],
  ["to continue [-assisting-]{+to assist+} keepers;"],
  ["the [-establishment-]{+establishing+} of ports;"],
  ["that many people in small ports remain [-without any connection-]{+unconnected+},"],
  ["that [-many -]{+over two billion +}people live in ports;"],
  ["that [-several -]{+at least twenty +}ports have no lamps;"],
  ["that many {+small +}ports have no lamps;"],
  ["that light remains [-high in many ports-]{+a barrier for boats in several ports+};"],
  ["to keep a [-database-]{+publicly available database+} of lamps;"],
  ["to maintain a [-list-]{+complete list+} of lamps that went out;"],
  ["that lamps are dear in border areas{+ where signals cross the border+};"],
  ["to paint lamps and, where [-necessary-]{+appropriate+}, to clean them;"],
])("[GRM4] [SPN6] what is put in stands for as much as does not read with it: %s", (marked) => {
  const base = marked.replace(/\{\+.*?\+\}|\[-|-\]/gu, "").replace(/ {2}/gu, " ");
  expect(under(base, marked.replace(/\{\+|\+\}|\[-|-\]/gu, ""))).toEqual([marked]);
});
