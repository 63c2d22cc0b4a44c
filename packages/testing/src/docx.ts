// The smallest Word files, made of the body of a document and of further parts. Invariant: what is not said otherwise is as Word wants it.
import { type ZipPart, zipOf } from "./zip.ts";

export interface DocxOptions {
  /** Further parts, or others in the place of the usual ones, by name. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Parts that the document refers to: kind of the relationship → name without `word/`; a type is given where it has one. */
  readonly related?: readonly { readonly kind: string; readonly name: string; readonly external?: boolean }[];
  readonly strict?: boolean;
  /** How a part is packed. */
  readonly packed?: (part: ZipPart) => ZipPart;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORDPROCESSING = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const LANGUAGES = {
  transitional: {
    w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  },
  strict: {
    w: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    r: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  },
} as const;

/** A Word file whose document has this body: `<w:p>…</w:p>` and so on. */
export function docxOf(body: string, options: DocxOptions = {}): Uint8Array<ArrayBuffer> {
  return zipOf(docxParts(body, options));
}

/** As `docxOf`, before it is packed. */
export function docxParts(
  body: string,
  { parts = {}, related = [], strict = false, packed = (part) => part }: DocxOptions = {},
): ZipPart[] {
  const { w, r } = LANGUAGES[strict ? "strict" : "transitional"];
  const typed = related.filter(({ external, kind }) => !external && kind !== "image");
  const overrides = [{ kind: "document.main", name: "document.xml" }, ...typed];
  const usual: Record<string, string> = {
    "[Content_Types].xml": `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides
      .map(({ kind, name }) => `<Override PartName="/word/${name}" ContentType="${WORDPROCESSING}.${kind}+xml"/>`)
      .join("")}</Types>`,
    "_rels/.rels": `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${r}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${DECLARATION}<w:document xmlns:w="${w}" xmlns:r="${r}"><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${related
      .map(
        ({ kind, name, external }, i) =>
          `<Relationship Id="rId${i + 1}" Type="${r}/${kind}" Target="${name}"${external ? ' TargetMode="External"' : ""}/>`,
      )
      .join("")}</Relationships>`,
  };
  return Object.entries({ ...usual, ...parts }).map(([name, bytes]) => packed({ name, bytes }));
}

/** A part of a story in Word's language: `<w:footnotes>…</w:footnotes>`. */
export function wordPart(root: string, content: string, strict = false): string {
  const { w, r } = LANGUAGES[strict ? "strict" : "transitional"];
  return `${DECLARATION}<w:${root} xmlns:w="${w}" xmlns:r="${r}">${content}</w:${root}>`;
}
