// The parts around a text in a small package of our own: types, relationships, settings, fonts, head and foot of the page. Invariant: the same text
// gives the same file, whatever the time.
import { stylesXml } from "./itu-styles.ts";
import { escapeXml } from "./scan-xml.ts";
import { writeZip } from "./zip-writer.ts";

/** Names of the languages that the parts are written in. */
export const NAMES = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  w14: "http://schemas.microsoft.com/office/word/2010/wordml",
  w15: "http://schemas.microsoft.com/office/word/2012/wordml",
  mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
} as const;

export interface FreshParts {
  /** Paragraphs of the document. */
  readonly body: string;
  /** Elements of the notes, numbered from 1. */
  readonly footnotes: readonly string[];
  readonly comments?: { readonly comments: string; readonly extended: string };
  readonly lang: string;
  readonly rtl: boolean;
  /** Whether what is typed next is tracked. */
  readonly tracked: boolean;
  readonly title: string;
  /** What stands at the foot of every page beside the title. */
  readonly foot: readonly string[];
}

interface Part {
  readonly name: string;
  /** Kind of the relationship from the document, and of the type. */
  readonly kind?: string;
  readonly type?: string;
  readonly xml: string;
}

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const W = `xmlns:w="${NAMES.w}" xmlns:r="${NAMES.r}"`;

/** A4, with the margins of ITU documents, in twips. */
const PAGE =
  '<w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1418" w:left="1134" w:header="720" w:footer="720" w:gutter="0"/>';

/** [DOC2] The file. */
export function freshPackage(parts: FreshParts): Uint8Array {
  const { comments, footnotes, lang } = parts;
  const own: Part[] = [
    { name: "styles.xml", kind: "styles", xml: stylesXml(lang, NAMES.w) },
    { name: "settings.xml", kind: "settings", xml: settingsXml(parts) },
    { name: "fontTable.xml", kind: "fontTable", xml: FONTS },
    { name: "footnotes.xml", kind: "footnotes", xml: footnotesXml(footnotes) },
    { name: "header1.xml", kind: "header", xml: `<w:hdr ${W}>${headXml(parts)}</w:hdr>` },
    { name: "footer1.xml", kind: "footer", xml: `<w:ftr ${W}>${footXml(parts)}</w:ftr>` },
  ];
  if (comments) {
    own.push({ name: "comments.xml", kind: "comments", xml: comments.comments });
    own.push({
      name: "commentsExtended.xml",
      kind: "commentsExtended",
      type: "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
      xml: comments.extended,
    });
  }
  const id = (kind: string) => `rId${own.findIndex((part) => part.kind === kind) + 1}`;
  const section = `<w:sectPr><w:headerReference w:type="default" r:id="${id("header")}"/><w:footerReference w:type="default" r:id="${id("footer")}"/>${PAGE}${parts.rtl ? "<w:bidi/>" : ""}</w:sectPr>`;
  const document = `<w:document ${W}><w:body>${parts.body}${section}</w:body></w:document>`;
  const files: [string, string][] = [
    ["[Content_Types].xml", typesXml(own)],
    [
      "_rels/.rels",
      relationshipsXml([
        ["word/document.xml", `${NAMES.r}/officeDocument`],
        ["docProps/core.xml", `${PACKAGE}/relationships/metadata/core-properties`],
      ]),
    ],
    ["word/document.xml", document],
    [
      "word/_rels/document.xml.rels",
      relationshipsXml(own.map(({ name, kind, type }) => [name, type ?? `${NAMES.r}/${kind}`])),
    ],
    ...own.map(({ name, xml }): [string, string] => [`word/${name}`, xml]),
    ["docProps/core.xml", coreXml(parts)],
  ];
  const bytes = (xml: string) =>
    new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  return writeZip(files.map(([name, xml]) => ({ name, bytes: bytes(xml) })));
}

function typesXml(own: readonly Part[]): string {
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`,
    override("word/document.xml", `${WORD_TYPE}.document.main+xml`),
    ...own.map(({ name, kind }) => override(`word/${name}`, `${WORD_TYPE}.${kind}+xml`)),
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    "</Types>",
  ].join("");
}

function relationshipsXml(targets: readonly (readonly [target: string, type: string])[]): string {
  const all = targets.map(([target, type], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

function settingsXml({ tracked, lang }: FreshParts): string {
  const base = lang.toLowerCase().split("-")[0];
  return [
    `<w:settings ${W}><w:zoom w:percent="100"/>`,
    tracked ? "<w:trackRevisions/>" : "",
    '<w:defaultTabStop w:val="794"/><w:characterSpacingControl w:val="doNotCompress"/>',
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    `<w:themeFontLang w:val="en-GB"${base === "ar" ? ' w:bidi="ar-SA"' : ""}/>`,
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>',
  ].join("");
}

const FONTS = `<w:fonts ${W}><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`;

function footnotesXml(notes: readonly string[]): string {
  const line = (id: number, type: string, sign: string) =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:before="0"/></w:pPr><w:r><w:${sign}/></w:r></w:p></w:footnote>`;
  const lines = line(-1, "separator", "separator") + line(0, "continuationSeparator", "continuationSeparator");
  return `<w:footnotes ${W}>${lines}${notes.join("")}</w:footnotes>`;
}

function headXml({ rtl }: FreshParts): string {
  const run = (content: string) => `<w:r>${rtl ? "<w:rPr><w:rtl/></w:rPr>" : ""}${content}</w:r>`;
  const field = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
  const page = `${field("begin")}${run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')}${field("separate")}${run("<w:t>1</w:t>")}${field("end")}`;
  return `<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${run('<w:t xml:space="preserve">- </w:t>')}${page}${run('<w:t xml:space="preserve"> -</w:t>')}</w:p>`;
}

/** Names of views and hashes are read from the left. */
function footXml({ title, foot, rtl }: FreshParts): string {
  const text = [title, ...foot].join(" · ");
  return `<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r>${rtl ? "<w:rPr><w:rtl/></w:rPr>" : ""}<w:t>${escapeXml(text)}</w:t></w:r></w:p>`;
}

function coreXml({ title, lang }: FreshParts): string {
  const names = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  return `<cp:coreProperties ${names}><dc:title>${escapeXml(title)}</dc:title><dc:language>${escapeXml(lang)}</dc:language></cp:coreProperties>`;
}
