// The styles of the small package: those of ITU conference documents, by the names that their templates have. Invariant: every style that a
// clause gets here is one that the reader knows by its name.
import { type ClauseMark, directionOf } from "@concord/redline";
import { isAnnex } from "../clause-shapes.ts";

/** Places of tabs in twips (1/1440 inch). */
const TABS = [794, 1134, 1871, 2268] as const;
/** Where the levels of lists begin, and how far their labels hang out. */
const LEVELS = [
  { left: 1134, hanging: 1134 },
  { left: 1871, hanging: 737 },
  { left: 2268, hanging: 397 },
] as const;

/** Properties of the paragraph of a clause. `afterAnnex`: whether the heading before it was that of an annex. */
export function clauseProperties({ kind, level, numbering }: ClauseMark, text: string, afterAnnex: boolean): string {
  const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
  switch (kind) {
    case "proposal":
      return style("Proposal");
    case "number":
      return style("ResNo");
    case "title":
      return style("Restitle");
    case "history":
      return style("Resref");
    case "enacting":
      return style("Normalaftertitle");
    case "call":
      return style("Call");
    case "reasons":
      return style("Reasons");
    case "note":
      return style("Note");
    case "footnote":
      return style("FootnoteText");
    case "heading":
      if (isAnnex(text)) return style("AnnexNo");
      return style(afterAnnex ? "Annextitle" : "Headingb");
    case "item": {
      const deep = numbering === "bullet" ? level : level - 1;
      return deep < 1 ? "" : style(`enumlev${Math.min(deep, LEVELS.length)}`);
    }
    case "abstract":
    case "paragraph":
      return level < 2 ? "" : `<w:ind w:left="${LEVELS[Math.min(level - 1, LEVELS.length) - 1]!.left}"/>`;
  }
}

interface StyleSpec {
  readonly id: string;
  readonly name: string;
  readonly on?: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
}

const BOLD = "<w:b/><w:bCs/>";
const ITALIC = "<w:i/><w:iCs/>";
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const tabs = (places: readonly number[]) =>
  `<w:tabs>${places.map((at) => `<w:tab w:val="left" w:pos="${at}"/>`).join("")}</w:tabs>`;
const before = (twips: number) => `<w:spacing w:before="${twips}"/>`;

const PARAGRAPHS: readonly StyleSpec[] = [
  { id: "Proposal", name: "Proposal", next: "ResNo", paragraph: `<w:keepNext/>${before(240)}`, run: BOLD },
  {
    id: "ResNo",
    name: "Res_No",
    next: "Restitle",
    paragraph: `<w:keepNext/><w:keepLines/>${before(480)}<w:jc w:val="center"/>`,
    run: size(28),
  },
  {
    id: "Restitle",
    name: "Res_title",
    next: "Resref",
    paragraph: `<w:keepNext/><w:keepLines/>${before(240)}<w:jc w:val="center"/>`,
    run: BOLD + size(28),
  },
  {
    id: "Resref",
    name: "Res_ref",
    next: "Normalaftertitle",
    paragraph: `<w:keepNext/><w:keepLines/>${before(120)}<w:jc w:val="center"/>`,
    run: ITALIC,
  },
  { id: "Normalaftertitle", name: "Normal_after_title", next: "Normal", paragraph: before(360) },
  {
    id: "Call",
    name: "Call",
    next: "Normal",
    paragraph: `<w:keepNext/><w:keepLines/>${before(200)}<w:ind w:left="1134"/>`,
    run: ITALIC,
  },
  ...LEVELS.map(({ left, hanging }, i) => ({
    id: `enumlev${i + 1}`,
    name: `enumlev${i + 1}`,
    ...(i === 0 ? {} : { on: `enumlev${i}` }),
    paragraph: `${before(80)}<w:ind w:left="${left}" w:hanging="${hanging}"/>`,
  })),
  {
    id: "Headingb",
    name: "Heading_b",
    next: "Normal",
    paragraph: `<w:keepNext/><w:keepLines/>${before(240)}`,
    run: BOLD,
  },
  { id: "Reasons", name: "Reasons", next: "Normal" },
  { id: "Note", name: "Note", paragraph: before(120), run: size(22) },
  {
    id: "AnnexNo",
    name: "Annex_No",
    next: "Annextitle",
    paragraph: `<w:keepNext/><w:keepLines/>${before(480)}<w:jc w:val="center"/>`,
    run: size(28),
  },
  {
    id: "Annextitle",
    name: "Annex_title",
    next: "Normal",
    paragraph: `<w:keepNext/><w:keepLines/>${before(240)}<w:jc w:val="center"/>`,
    run: BOLD + size(28),
  },
  {
    id: "FootnoteText",
    name: "footnote text",
    paragraph: `<w:keepLines/>${tabs([255])}${before(60)}<w:ind w:left="255" w:hanging="255"/>`,
    run: size(20),
  },
  { id: "CommentText", name: "annotation text", paragraph: before(0), run: size(20) },
  { id: "Header", name: "header", paragraph: `${before(0)}<w:jc w:val="center"/>`, run: size(18) },
  { id: "Footer", name: "footer", paragraph: before(0), run: size(16) },
];

const CHARACTERS: readonly StyleSpec[] = [
  { id: "FootnoteReference", name: "footnote reference", run: '<w:vertAlign w:val="superscript"/>' },
  { id: "CommentReference", name: "annotation reference", run: size(16) },
];

/** The part `styles.xml` without its declaration, for a text in a language. */
export function stylesXml(lang: string, namespace: string): string {
  const bidi = directionOf(lang) === "rtl" ? "<w:bidi/>" : "";
  const fonts =
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/>';
  const normal = `${tabs(TABS)}${bidi}${before(120)}`;
  return [
    `<w:styles xmlns:w="${namespace}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts}${size(24)}${languageXml(lang)}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${normal}</w:pPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    ...PARAGRAPHS.map((style) => styleXml(style, "paragraph")),
    ...CHARACTERS.map((style) => styleXml(style, "character")),
    "</w:styles>",
  ].join("");
}

function styleXml({ id, name, on, next, paragraph, run }: StyleSpec, type: "paragraph" | "character"): string {
  const own = /^(?:footnote|annotation|header|footer)/.test(name) ? "" : "<w:qFormat/>";
  return [
    `<w:style w:type="${type}"${own === "" ? "" : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/>`,
    `<w:basedOn w:val="${type === "character" ? "DefaultParagraphFont" : (on ?? "Normal")}"/>`,
    next ? `<w:next w:val="${next}"/>` : "",
    own,
    paragraph ? `<w:pPr>${paragraph}</w:pPr>` : "",
    run ? `<w:rPr>${run}</w:rPr>` : "",
    "</w:style>",
  ].join("");
}

const REGIONS: Readonly<Record<string, string>> = {
  en: "en-GB",
  fr: "fr-FR",
  es: "es-ES",
  ru: "ru-RU",
  zh: "zh-CN",
  ar: "ar-SA",
};

/** The language of words, for the spelling checker. */
function languageXml(lang: string): string {
  const tag = lang.includes("-") ? lang : (REGIONS[lang.toLowerCase()] ?? lang);
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag)) return "";
  if (directionOf(lang) === "rtl") return `<w:lang w:val="en-GB" w:bidi="${tag}"/>`;
  return tag.startsWith("zh") ? `<w:lang w:val="en-GB" w:eastAsia="${tag}"/>` : `<w:lang w:val="${tag}"/>`;
}
