// The shapes of the clauses that are known by their words alone: number line, history, enacting line, proposal line,
// reasons, abstract, annex, call. Each answers for one paragraph, without looking at its neighbours.
import { callOf } from "@concord/redline";
import { withoutTokens } from "./note-tokens.ts";

/** No clause known by its shape is longer; what is, is text. */
const LONGEST = 1_500;

const NUMBER_WORDS = [
  "(?:draft (?:new |revised )*)?(?:resolution|recommendation|decision|opinion)",
  "(?:projet de (?:nouvelle )?)?(?:résolution|recommandation|décision|avis|vœu)",
  "(?:proyecto de (?:nueva )?)?(?:resolución|resolucion|recomendación|decisión)",
  "(?:проект (?:новой )?)?(?:резолюция|резолюции|рекомендация|решение|мнение)",
  "(?:مشروع )?(?:القرار|قرار|التوصية|المقرر)",
].join("|");

/** The number of a document that begins with letters: A/RES/70/1, A.1052(27), MSC.1/Circ.1598, WHA69.24, GC(66)/RES/5. */
const SYMBOL = String.raw`(?=[^\s\d]{1,20}\d)[A-Z](?:[\w./\-‑–]|\((?:\d{1,3}|[IVXLC]{1,6})\)){1,40}`;
/** A number: 58, COM5/3, [ECP-1]. */
const NUMBER_SIGN = String.raw`(?:no\.? ?|n[°º] ?|№ ?)?(?:ITU-[RTD][ \u00a0])?(?:\[[^\]\n]{1,40}\]|${SYMBOL}|[A-Z]{0,6}[-/ ]?\d[\w./\-‑]{0,20}|[A-Z]{2,6}[-/]\w{1,12})`;
const NUMBER_LINE = new RegExp(
  String.raw`^(?:${NUMBER_WORDS})[ \u00a0]+(${NUMBER_SIGN})[ \u00a0]*(\((?:[^()]|\([^()]*\)){2,120}\))?[ \u00a0]*(?:[–—:-](?:[ \u00a0]+(\p{Lu}.{10,}))?)?$`,
  "iu",
);
/** [CLS14] Of the General Assembly: "81/200. Coastal communication", or the number alone; of other assemblies "WHA69.24 Piers", "A40-18: Piers". */
const SESSION_NUMBER_LINE =
  /^(?:\d{1,4}\/\d{1,4}(?:\.|[ \u00a0][-–—](?=[ \u00a0]|$))(?:[ \t\u00a0]+([\p{Lu}\p{Lo}].{4,}))?|[A-Z]{1,5}\d{1,3}[.\-‑–]R?\d{1,3}(?::?|[.:]?[ \t\u00a0]+(\p{Lu}.{4,})))$/u;
const CHINESE_NUMBER_LINE = /^第\s?\d+\s?号(?:决议|建议|决定)\s?(?:（[^（）]{2,80}）|\([^()]{2,80}\))?$/u;

export interface NumberLine {
  /** Whether the edition stands in brackets behind the number. */
  readonly edition: boolean;
  /** A title on the same line, behind a dash. */
  readonly title: string | undefined;
}

/** [CLS1] "RESOLUTION 58 (Rev. Dubai, 2012)", alone in its paragraph. */
export function numberLine(paragraph: string): NumberLine | undefined {
  if (paragraph.length > 400) return undefined;
  const words = withoutTokens(paragraph).trim();
  if (CHINESE_NUMBER_LINE.test(words)) return { edition: /[）)]$/u.test(words), title: undefined };
  const session = SESSION_NUMBER_LINE.exec(words);
  if (session) return { edition: false, title: session[1] ?? session[2] };
  const match = NUMBER_LINE.exec(words);
  if (!match || /^[a-z]+$/i.test(match[1]!)) return undefined;
  return { edition: match[2] !== undefined, title: match[3] };
}

/** An edition in brackets, alone: the rest of a number line, or the history of a resolution of one edition. */
export function isBracketed(paragraph: string): boolean {
  const words = withoutTokens(paragraph).trim();
  if (words.length > LONGEST || !/^[(（].*[)）]$/su.test(words)) return false;
  let depth = 0;
  for (const [i, c] of [...words].entries()) {
    if (c === "(" || c === "（") depth++;
    else if ((c === ")" || c === "）") && --depth === 0) return i === [...words].length - 1;
  }
  return false;
}

/** "Adopted on 30 November 2011 (Agenda item 9)", in one line or two, in brackets or not. */
const ADOPTED =
  /^(?:\(?(?:resolution )?(?:adopted|adoptée|aprobada|принята) (?:(?:on |le |el )?\d.{2,30}\d{4}(?: г\.)?(?: (?:during|at) .{3,60})?|(?:at|à|en) .{3,50}(?:meeting|séance|sesión)(?: plénière| plenaria)?)\)?(?: ?\([^()]{3,40}\))?|\((?:agenda item|point|punto|пункт) [^()]{1,40}\))$/iu;

export const isAdoption = (paragraph: string): boolean => ADOPTED.test(paragraph.slice(0, 140));

/** [CLS2] "(Johannesburg, 2008; Dubai, 2012)": a bracket with years, or when it was adopted, before the enacting line. */
export function isHistory(paragraph: string): boolean {
  if (/^[(（]\s*(?:rev|rév|пересм)/iu.test(paragraph)) return false;
  if (isAdoption(paragraph)) return true;
  return isBracketed(paragraph) && /(?:19|20|21)\d\d|[-‑]\d\d\b|[٠-٩]{4}/u.test(paragraph);
}

const ARTICLE = /^(?:the|la|le|el|los|las|les|إن)\s|^l['’]|^ال/iu;
const BODY =
  /assembly|conference|council|congress|committee|meeting|forum|union|assemblée|conférence|conseil|asamblea|conferencia|consejo|ассамблея|конференция|совет|مؤتمر|المؤتمر|الجمعية|大会|全会/iu;

/** "(Kelby, 2031)," of a body with another name. */
const SESSION = /[,，،]\s?(?:\d{4}|[٠-٩]{4})\s?[)）][,，،]?$/u;

export interface Enacting {
  /** The enacting line itself. */
  readonly line: string;
  /** A call that stands on the same line: "…, recalling". */
  readonly call: string | undefined;
}

/** [CLS3] "The World Telecommunication Standardization Assembly (Dubai, 2012)," and a call on the same line. */
export function enacting(paragraph: string): Enacting | undefined {
  if (paragraph.length > 600) return undefined;
  const words = paragraph.trim();
  if (!ARTICLE.test(words) && !BODY.test(words)) return undefined;
  const end = Math.max(
    words.lastIndexOf("),"),
    words.lastIndexOf(")，"),
    words.lastIndexOf("）"),
    words.lastIndexOf(")،"),
  );
  if (end > 0) {
    const cut = /^[)）][,，،]?/u.exec(words.slice(end))![0].length;
    const rest = words.slice(end + cut).trim();
    if (rest === "" && (BODY.test(words) || SESSION.test(words))) return { line: words, call: undefined };
    if (isCall(rest) && cut > 1) return { line: words.slice(0, end + cut), call: rest };
  }
  if (/[,，،]$/u.test(words) && BODY.test(words) && words.length < 200) return { line: words, call: undefined };
  // Behind the recitals, as the civil aviation organization has it.
  if (/^[^,;:()]{3,60}[:：]$/u.test(words) && ARTICLE.test(words) && BODY.test(words))
    return { line: words, call: undefined };
  if (words.endsWith(")") && BODY.test(words) && ARTICLE.test(words)) return { line: words, call: undefined };
  return undefined;
}

/** Whether a line begins as an enacting line does: an article and the name of a body. */
export const beginsEnacting = (line: string): boolean => ARTICLE.test(line) && BODY.test(line.slice(0, 200));

/** [CLS4] "MOD⇥ECP/38A7/1". */
export function isProposalLine(paragraph: string): boolean {
  return /^(?:\((?:MOD|ADD|SUP)\)|(?:MOD|ADD|SUP|NOC|OTHER)\*?)(?:[\s\u00a0]+[A-Z][\w/.()+\-–]{0,40}\/[\w/.()-]{1,40}(?:\s?#\d+)?)?$/u.test(
    paragraph.slice(0, 100).trim(),
  );
}

const REASONS = /^(?:reasons?|motifs?|motivos?|основания|الأسباب|理由)\s*[:：.]/iu;
const ABSTRACT = /^(?:abstract|summary|résumé|resumen|резюме|ملخص|摘要)\s*(?:[:：]|$)/iu;

/** [CLS5] "Reasons: …". */
export const isReasons = (paragraph: string): boolean => REASONS.test(paragraph.slice(0, 40));

/** [CLS6] "Abstract: …", or the word alone. */
export const isAbstract = (paragraph: string): boolean => ABSTRACT.test(paragraph.slice(0, 40));

const MEETING =
  /^(?:[(（]?(?:[^\s,]+\s){0,3}(?:plenary meeting|sesión plenaria|séance plénière|пленарное заседание|\S*全体会议|الجلسة العامة)(?:[ ,،،].{0,80})?|\d{1,4}(?:st|nd|rd|th|\.?[ªº]|[ae]|ème|-е)\s(?:meeting|sesión|séance|заседание)|\([^()]{0,80}\s(?:meeting|sesión|séance)\)|\(?(?:ref\.?|doc\.|document):? (?:documents? )?[A-Z]{1,5}\d{0,3}\/[\w.-]{1,20}\)?)$/iu;
const DATE = /^\d{1,2}(?:er)?\.?\s(?:de\s)?\p{L}{3,12}(?:\sde)?\s\d{4}(?:\sг\.|\sгода)?$/u;

/** What stands below the meeting: its record ("A72/VR/7"), and how it was adopted, in brackets. */
const RECORD = /^(?:[A-Z]{1,6}\d{0,3}(?:\/[\w.-]{1,12}){1,5}|\[[^[\]]{3,100}\]\.?)$/u;

/** [CLS17] "44th plenary meeting", "(Seventh plenary meeting, 28 May 2019)" below the last clause; and what stands on a line behind it. */
export const isMeeting = (paragraph: string): boolean => paragraph.length < 120 && MEETING.test(paragraph.trim());
export const isBelowMeeting = (paragraph: string): boolean =>
  paragraph.length < 120 && (DATE.test(paragraph.trim()) || RECORD.test(paragraph.trim()));

const ANNEX =
  /^(?:annex(?:ure|e)?|appendix|appendice|attachment|anexo|apéndice|приложение|الملحق|ملحق|附件|附录)(?:\s+(?:[\dA-Z]{1,4}|to\b|à\b|al?\b|к\b).*|\s*[\d一二三四五六七八九十]*)$/iu;

/** [CLS7] "ANNEX 1 (to Resolution 58)". */
export function isAnnex(paragraph: string): boolean {
  return paragraph.length < 160 && ANNEX.test(withoutTokens(paragraph).trim()) && !/[;,.]$/.test(paragraph);
}

/** A recital says at once what is recalled or noted; what a preambular call has behind its verb is a few words. */
const MOST_BEHIND_VERB = 5;

/** [CLS8] A call: its first words are known, and no final punctuation ends it. */
export function isCall(paragraph: string): boolean {
  if (paragraph.length > 600) return false;
  const match = callOf(paragraph);
  if (!match) return false;
  const behind = paragraph.slice(match.length).match(/\S+/gu)?.length ?? 0;
  if (match.group === "preambular" && match.lang !== "zh" && behind > MOST_BEHIND_VERB) return false;
  // In Russian the call ends with a comma.
  if (match.lang === "ru" && /^[^,;.]{1,80},$/u.test(paragraph)) return true;
  return !/[;,.،；。，:：]$/u.test(paragraph.replace(/\s*[:：]$/u, ""));
}

const OPENING = /^(.{0,200}?)[ \u00a0]+((?:to|that|de|d['’]|que)[ \u00a0].*)$/su;

/** A paragraph of a preamble that has no call above it: "Whereas the lamps are old;". */
export function isRecital(paragraph: string): boolean {
  return (
    paragraph.length > 30 &&
    /[;,，；]$/u.test(paragraph.replace(/ (?:and|et|y)$/u, "")) &&
    callOf(paragraph)?.group === "preambular"
  );
}

/** [CLS9] A call and its only item in one paragraph: "resolves to support…,". Only where the call is in small letters. */
export function inlineCall(paragraph: string): { call: string; item: string } | undefined {
  if (!/^\p{Ll}/u.test(paragraph)) return undefined;
  const match = callOf(paragraph);
  if (!match || match.lang === "zh") return undefined;
  const rest = paragraph.slice(match.length);
  if (match.group === "operative") {
    const opening = OPENING.exec(rest.slice(0, 4_000));
    if (!opening) return undefined;
    const call = paragraph.slice(0, match.length) + opening[1]!;
    return { call, item: paragraph.slice(call.length).trimStart() };
  }
  const turn =
    /^(?:[ \u00a0]+(?:further|also|in mind|into account|into consideration|with \p{L}+|note of|en cuenta|présent à l['’]esprit))*/u.exec(
      rest,
    )![0];
  const item = rest.slice(turn.length).trimStart();
  return /\p{L}/u.test(item) ? { call: paragraph.slice(0, match.length) + turn, item } : undefined;
}
