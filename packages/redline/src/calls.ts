// Calls: the words that open a section of a resolution ("considering", "instructs the Director"), in the six
// languages of the United Nations. Invariant: a word opens either preambular or operative sections, never both.

export type CallGroup = "preambular" | "operative";

const PREAMBULAR: Readonly<Record<string, string>> = {
  en: `acknowledging acting affirming alarmed anxious appreciating approving aware bearing believing cognizant
    concerned confident conscious considering contemplating convinced deploring desiring desirous determined
    disturbed emphasizing emphasising encouraged endorsing expecting expressing guided having highlighting keeping
    mindful noting observing reaffirming realizing realising recalling recognizing recognising referring regretting
    reiterating reminding seeking stressing taking underlining underscoring understanding welcoming whereas`,
  fr: `ayant considérant consciente conscient constatant convaincue convaincu craignant désireuse désireux estimant
    gardant insistant notant observant préoccupée préoccupé rappelant reconnaissant réaffirmant réitérant sachant
    soulignant soucieuse tenant`,
  es: `acogiendo considerando consciente convencida convencido destacando habiendo notando observando preocupada
    preocupado reafirmando reconociendo recordando reiterando subrayando teniendo tomando`,
  ru: `напоминая осознавая отмечая памятуя подчеркивая подчёркивая принимая признавая рассмотрев ссылаясь сознавая
    учитывая`,
  ar: "إذ وإذ",
  zh: "考虑到 忆及 认识到 注意到 铭记 顾及 意识到 强调 重申 回顾",
};

const OPERATIVE: Readonly<Record<string, string>> = {
  en: `accepts adopts affirms agrees appeals approves asks assigns authorizes authorises calls charges commends commits concludes
    condemns confirms congratulates considers decides declares delegates designates directs draws emphasizes
    emphasises encourages endorses entrusts establishes instructs invites mandates nominates notes proclaims proposes reaffirms recalls recognizes
    recognises recommends regrets reiterates reminds renews requests requires resolves stresses suggests supports
    suspends takes tasks thanks undertakes underlines urges welcomes`,
  fr: `adopte appelle approuve autorise charge décide demande encourage engage exhorte félicite invite prie
    recommande remercie souligne`,
  es: `acuerda adopta alienta aprueba autoriza decide encarga exhorta insta invita pide recomienda resuelve ruega
    solicita`,
  ru: "вновь настоятельно обращается поощряет поручает постановляет предлагает призывает просит рекомендует решает",
  ar: "تقرر يقرر تكلف يكلف تكلّف يكلّف تدعو يدعو تطلب يطلب تحث يحث تشجع يشجع توصي يوصي وتقرر وتكلف وتدعو",
  zh: "做出决议 作出决议 决定 责成 请 要求 敦促 鼓励 邀请 建议",
};

/** Words that may stand before the word that decides ("further resolves", "deeply concerned"). */
const ADVERBS = new Set(
  `also again and deeply further fully gravely hereby likewise moreover seriously solemnly strongly en outre aussi
   también además также 进一步 还`.split(/\s+/),
);

/** Turns that open a section but begin with a word too common to stand in the tables. */
const TURNS: readonly (readonly [RegExp, CallGroup, string])[] = [
  [/^in (?:view|light|accordance|pursuance)\b/iu, "preambular", "en"],
  [/^pursuant to\b/iu, "preambular", "en"],
  [/^is of the (?:view|opinion)\b/iu, "operative", "en"],
  [/^compte tenu\b/iu, "preambular", "fr"],
  [/^se félicitant\b/iu, "preambular", "fr"],
];

interface CallWord {
  readonly group: CallGroup;
  readonly lang: string;
}

const WORDS = new Map<string, CallWord>();
for (const [table, group] of [
  [PREAMBULAR, "preambular"],
  [OPERATIVE, "operative"],
] as const) {
  for (const [lang, words] of Object.entries(table)) {
    for (const word of words.split(/\s+/)) if (!WORDS.has(word)) WORDS.set(word, { group, lang });
  }
}
const CHINESE = [...WORDS].filter(([, w]) => w.lang === "zh").map(([word]) => word);

/** What a known call opens, and in which language it is. */
export interface CallMatch extends CallWord {
  /** Length of the words that made the match, adverbs before them included. */
  readonly length: number;
}

/**
 * [OUT4] Whether `phrase` begins as a call does. The decision is made on its first words alone: whether the whole
 * is a call (a line of its own, without final punctuation) is for the reader of the text to say.
 */
export function callOf(phrase: string): CallMatch | undefined {
  const start = phrase.length - phrase.trimStart().length;
  const head = phrase.slice(start, start + 80);
  for (const [turn, group, lang] of TURNS) {
    const match = turn.exec(head);
    if (match) return { group, lang, length: start + match[0].length };
  }
  const words = /^(?:\p{L}[\p{L}\p{M}'’-]*\s+){0,2}?(\p{L}[\p{L}\p{M}'’-]*)/u;
  for (let rest = head, offset = start, n = 0; n < 3; n++) {
    const first = words.exec(rest)?.[1]?.toLowerCase();
    if (first === undefined) break;
    const known = WORDS.get(first.replace(/[\u064b-\u0652]/gu, ""));
    if (known) return { ...known, length: offset + first.length };
    if (!ADVERBS.has(first)) break;
    const gap = /^\p{L}[\p{L}\p{M}'’-]*\s*/u.exec(rest)![0].length;
    rest = rest.slice(gap);
    offset += gap;
  }
  const chinese = CHINESE.find((word) => head.startsWith(word));
  return chinese ? { ...WORDS.get(chinese)!, length: start + chinese.length } : undefined;
}
