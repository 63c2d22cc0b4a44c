// The words by which sentences of resolutions hold together, and the kinds of word that the grammar knows. Invariant: a word
// may be of several kinds; which one it is where it stands is for the grammar to weigh.
import { ADJECTIVES, BOTH, NOUNS, VERBS } from "./lexicon-words.ts";

/**
 * D determiner · P preposition · C conjunction · T "to" · A adjective · N noun · S plural noun · V verb · Z verb in the third person ·
 * G -ing · E participle or past · R adverb · M modal verb · B be, have · W relative · O pronoun · Q number · X name or acronym ·
 * "," "." "(" ")" "/" signs.
 */
const CLOSED: Readonly<Record<string, string>> = {
  D: "the a an this these those such each every all any some no its their our his her both another several many few most other",
  P: "of in on at by for with from into under within between among amongst through during against about over across without towards toward upon after before until since throughout regarding concerning including as per via beyond despite except than like onto unto near behind above below around alongside notwithstanding pursuant according versus vis-à-vis",
  C: "and or but nor as-well-as",
  T: "to",
  M: "will shall should may might can could must would",
  B: "is are was were be been being has have had do does did",
  W: "which that who whom where when why how whether what if while although though because whereas unless once whenever wherever whereby so-that lest",
  O: "it they them we us he she itself themselves one ones others everyone everybody anyone someone nobody none something anything nothing everything each-other",
  R: "not also still further only already more most less least very well even just then therefore thus thereby currently fully closely actively annually particularly mostly primarily especially notably again together now never always often soon so too yet ever jointly inter alia almost nearly about-to hence otherwise instead elsewhere online abroad sometimes usually rather quite hardly moreover furthermore however nevertheless twice once-more afterwards meanwhile today thereafter thereof therein thereon",
};

/** The same of French and Spanish, with what is left of a word that lost its vowel ("l'", "qu'"), as far as they are no English words. */
const ROMANCE = new Map<string, string>();
for (const [kind, words] of Object.entries({
  D: "le la les l un une cet cette ces ce leur leurs ses sa notre aux du des chaque tout toute tous toutes plusieurs quelques aucun aucune el los las lo unos unas una este esta estos estas ese esa esos esas dicho dicha dichos dichas su sus cada todo toda todos todas ningún ninguna otros otras otro otra al del",
  P: "de d à en dans par pour sur sous avec sans entre vers chez selon depuis pendant contre concernant auprès con por para sin sobre bajo entre hacia hasta desde según mediante ante tras durante",
  C: "et ou ni mais y e o u ni pero",
  W: "que qu qui dont où lorsque lorsqu puisque si quien quienes cuyo cuya donde cuando como porque",
  B: "est sont était étaient être été ont avait avoir es son era fue fueron ser sido han ha haya hayan",
}))
  for (const word of words.split(" ")) ROMANCE.set(word, kind);

/** Past forms and participles that no ending shows. */
const PAST =
  "made taken given held built brought bought sold sent paid met led kept lost found taught drawn shown seen known done gone grown begun borne spent left felt dealt meant laid said told heard spread written chosen driven overcome understood withdrawn sought thought undertaken undergone forgotten proven arisen risen fallen worn foreseen upheld underlain overseen rebuilt rewritten stolen broken spoken frozen hidden";

const NUMBERS =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand";

/** Plurals that no -s shows. */
const PLURALS =
  "people women men children persons criteria phenomena media curricula indices staff police personnel girls boys";

const KNOWN = new Map<string, string>();
function learn(words: string, kind: string): void {
  for (const word of words.split(/\s+/u))
    if (!KNOWN.get(word)?.includes(kind)) KNOWN.set(word, kind + (KNOWN.get(word) ?? ""));
}
learn(NOUNS, "N");
learn(ADJECTIVES, "A");
learn(VERBS, "V");
learn(BOTH, "N");
learn(PAST, "E");
learn(PLURALS, "S");
learn(NUMBERS, "Q");
for (const [kind, words] of Object.entries(CLOSED)) for (const word of words.split(" ")) KNOWN.set(word, kind);
// Words that are two things, the likelier first.
for (const [word, kinds] of Object.entries({
  that: "WD",
  to: "T",
  as: "P",
  one: "QO",
  other: "A",
  such: "D",
  set: "VNE",
  put: "VE",
  cut: "NVE",
  run: "VNE",
  read: "VE",
  become: "VE",
  come: "VE",
  less: "RA",
  later: "AR",
  earlier: "AR",
  most: "RD",
  more: "RA",
  following: "AP",
  including: "P",
  concerned: "A",
  about: "PR",
  people: "S",
  women: "S",
  data: "N",
  means: "NS",
  series: "N",
  has: "BZ",
  have: "BV",
  further: "RA",
  well: "R",
  first: "AQ",
}))
  KNOWN.set(word, kinds);

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ure|logy|acy|hood|dom|age)$/, "N"],
  [/(?:tions|sions|ments|ities|ances|ences|ships|ures|logies|ers|ors|ists|ages)$/, "S"],
  [/ly$/, "R"],
  [/(?:ive|ous|al|ible|able|ic|ful|less|ary|ory|ent|ant|wide)$/, "A"],
  [/(?:ize|ise|ify)$/, "V"],
  [/(?:izes|ises|ifies)$/, "Z"],
  [/ing$/, "G"],
  [/ed$/, "E"],
  [/(?:ss|us|is)$/, "N"],
  [/s$/, "SZ"],
];

/** [GRM1] The kinds that a word may be of, the likelier first. `printed`: as it stands, for its capitals. */
export function kindsOf(key: string, printed: string): string {
  if (!/^[\p{L}\p{M}]/u.test(key)) return /^\p{Nd}/u.test(key) ? "Q" : signKind(key);
  const known = KNOWN.get(key) ?? ROMANCE.get(key);
  if (known && printed === key) return known;
  if (printed !== key && printed.length > 1) return known && "DPCTMBWO".includes(known[0]!) ? known : "X";
  if (known) return known;
  for (const [stem, kind] of inflections(key)) {
    const kinds = KNOWN.get(stem);
    if (!kinds) continue;
    if (kind === "s") {
      const out = (kinds.includes("N") ? "S" : "") + (kinds.includes("V") ? "Z" : "");
      if (out) return out;
    } else if (kinds.includes("V")) return kind;
  }
  for (const [ending, kinds] of ENDINGS) if (ending.test(key)) return kinds;
  return "N";
}

/** Whether a word is one that the grammar was told of, in this or in another form. */
export function isKnownWord(key: string): boolean {
  if (KNOWN.has(key)) return true;
  return [...inflections(key), ...derivations(key)].some(([stem]) => KNOWN.has(stem));
}

export function isConjunction(key: string): boolean {
  return KNOWN.get(key) === "C";
}

/** Whether a word is one of those that hold sentences together. */
export function isFunctionWord(key: string): boolean {
  return "DPCTMBWO".includes(KNOWN.get(key)?.[0] ?? "-");
}

function signKind(key: string): string {
  if (key === "(" || key === "[") return "(";
  if (key === ")" || key === "]") return ")";
  if (key === "," || key === ":") return ",";
  if (key === ";" || key === ".") return ".";
  return "/";
}

function inflections(key: string): [string, string][] {
  const out: [string, string][] = [];
  const add = (ending: RegExp, kind: string, ...puts: string[]) => {
    if (ending.test(key)) for (const put of puts) out.push([key.replace(ending, put), kind]);
  };
  add(/ies$/, "s", "y");
  add(/es$/, "s", "", "e");
  add(/s$/, "s", "");
  add(/ied$/, "E", "y");
  add(/ed$/, "E", "", "e");
  add(/([bdgmnprt])\1ed$/, "E", "$1");
  add(/ing$/, "G", "", "e");
  add(/([bdgmnprt])\1ing$/, "G", "$1");
  return out;
}

/** Nouns that come of verbs: "involvement", "formation". */
function derivations(key: string): [string, string][] {
  const base = key.replace(/s$/, "");
  return [
    [base.replace(/ment$/, ""), "N"],
    [base.replace(/ation$/, ""), "N"],
    [base.replace(/ation$/, "e"), "N"],
    [base.replace(/ion$/, ""), "N"],
    [base.replace(/ion$/, "e"), "N"],
  ];
}

/** What words of one family share: "establishing", "establishment" → "establish". */
export function stemOf(key: string): string {
  if (key.length < 5) return key.replace(/s$/, "");
  return key
    .replace(/(?:izations?|isations?)$/, "iz")
    .replace(/(?:ations?|ments?|ings?|ances?|ences?|ities|ity|ives?|ers?|ors?|edly|ed|es|s|al|ly)$/, "")
    .replace(/(?:[aeiou]t|[ei])$/, "");
}
