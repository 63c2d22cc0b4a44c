// The words by which sentences of resolutions hold together, and the kinds of word that the grammar knows. Invariant: a word
// may be of several kinds; which one it is where it stands is for the grammar to weigh.

/**
 * D determiner · P preposition · C conjunction · T "to" · A adjective · N noun · S plural noun · V verb · Z verb in the third person ·
 * G -ing · E participle or past · R adverb · M modal verb · B be, have · W relative · O pronoun · Q number · X name or acronym ·
 * "," "." "(" ")" "/" signs.
 */
const CLOSED: Readonly<Record<string, string>> = {
  D: "the a an this these those such each every all any some no its their our his her both another several many few most other",
  P: "of in on at by for with from into under within between among through during against about over across without towards toward upon after before until since throughout regarding concerning including as per via beyond despite except than like onto per following",
  C: "and or but nor as-well-as",
  T: "to",
  M: "will shall should may might can could must would",
  B: "is are was were be been being has have had do does did",
  W: "which that who whom whose where when why how whether what if while although because whereas",
  O: "it they them we us he she itself themselves one",
  R: "not also still further only already more most less least very well even just then therefore thus thereby currently fully closely actively annually particularly mostly primarily especially notably again together now never always often soon so too yet ever jointly inter alia",
};

const VERBS =
  "accelerate accept achieve acknowledge act adapt add address adopt advise affect agree aim allocate allow amend analyse appeal apply appoint approve ask assess assign assist attend attract authorize avoid base bear become begin bring build call carry cause change collaborate collect combat complement complete comply conclude conduct consider constitute consult continue contribute convene cooperate coordinate cover create decide declare define deliver demonstrate deploy describe design designate develop direct disseminate do draw elaborate emphasize enable encourage endeavour enforce engage enhance ensure envisage establish evaluate examine exchange execute expand expedite exploit explore extend facilitate finalize find finance follow form formulate foster fulfil give grow guarantee guide harmonize have help highlight hold identify implement improve include increase inform initiate instruct integrate introduce invite invest involve join keep lack launch lead learn leverage limit maintain make manage meet mitigate modernize monitor narrow need note observe obtain offer operate organize oversee participate plan play prepare present prevent prioritize promote propose protect provide publish pursue raise reach realize recall receive recognize recommend reduce reflect refrain reinforce relate rely remain remove replace report represent request require resolve respect respond restrict result review revise safeguard secure seek serve set share simplify solve specify stimulate strengthen stress submit support sustain take train transfer transmit treat undertake update upgrade urge use utilize verify widen work";

/** Nouns that are verbs too, or the other way round. */
const BOTH =
  "support work need use study report change request plan result review benefit access interest cost share increase decrease impact help lead aim call cause exchange finance focus form guide limit measure note offer place process program project range respect risk role search set supply test train transfer treat update view approach attack challenge demand design document effect effort exercise experience function influence market model monitor network object order practice press progress promise protest question record release research resource return service signal source stress structure target threat trade trust visit vote";

const ADJECTIVES =
  "able adequate affordable appropriate available aware basic best broad capable cheap clear close common complex concerned considerable crucial current developed developing different difficult digital due early easy effective efficient emerging entire equal essential fair fast few first free full general global good great growing high higher human important improved inclusive independent insufficient joint key large last late least less limited local long low lower main major modern mutual national necessary new next old open other own particular poor possible present previous prior proper public ready real recent relevant remote rural safe same secure separate serious several short similar simple single small special specific strong subject sufficient top urgent useful vast voluntary vulnerable whole wide working young vital rapid key critical sustainable resilient interoperable regional international bilateral multilateral technical financial social economic legal official private";

const NOUNS =
  "administration assembly authority basis body bureau capability capacity case community conference cooperation country data date degree dependency director divide environment equipment field framework fund gap group information infrastructure issue knowledge level manner matter means member metre need number objective ocean opinion organization part participation partnership people point policy power priority problem programme radio recommendation region regulation resolution safety sector security series site society spectrum staff state strategy system technology telecommunication text time training union unit urgency value way week women world year";

const KNOWN = new Map<string, string>();
function learn(words: string, kind: string): void {
  for (const word of words.split(" ")) KNOWN.set(word, kind + (KNOWN.get(word) ?? ""));
}
learn(NOUNS, "N");
learn(ADJECTIVES, "A");
learn(VERBS, "V");
learn(BOTH, "N");
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
  less: "RA",
  most: "RD",
  more: "RA",
  following: "AP",
  including: "P",
  concerned: "A",
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
  two: "Q",
  three: "Q",
  four: "Q",
  five: "Q",
  six: "Q",
  ten: "Q",
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
  const known = KNOWN.get(key);
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
