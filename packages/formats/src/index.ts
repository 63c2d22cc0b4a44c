// The public face of the formats package.
export { type Decoded, decodeText, MAX_CHARACTERS } from "./admit.ts";
export { MAX_PICTURES_IN_HTML } from "./html-objects.ts";
export { ListLevels } from "./list-levels.ts";
export type { MarkupProblemCode } from "./markup-line.ts";
export { type OutWords, outWords } from "./out-words.ts";
export { type PrintedLabel, printedLabel } from "./printed-labels.ts";
export {
  type MarkupOptions,
  type MarkupRead,
  type MarkupUnreadable,
  readExportedMarkup,
  readMarkup,
} from "./read-markup.ts";
export { isPdf, MAX_PDF_BYTES, type PdfText, readPdf } from "./read-pdf.ts";
export { readPlainText } from "./read-plain-text.ts";
export * from "./reading.ts";
export { exportWord, type WordExport, type WordExported } from "./word/export-word.ts";
export { type FromWord, fromWord } from "./word/from-bytes.ts";
export { PICTURE_TYPES, type PictureBytes } from "./word/inset-content.ts";
export { leastClauses } from "./word/least-clauses.ts";
export { WORD_LIMITS } from "./word/limits.ts";
export { objectsOf, type WordObjects } from "./word/object-content.ts";
export { type WordAuthor, type WordOverview, wordOverview } from "./word/overview.ts";
export { isWordFile, type Opened, openPackage, type WordPackage, writePackage, xmlBytes } from "./word/package.ts";
export { type AuthorName, authorName, guessProponent } from "./word/proponents.ts";
export { readWord, type WordRead, type WordReadOptions } from "./word/read-word.ts";
export { readWordFile, type WordFileRead } from "./word/read-word-file.ts";
export type { Refusal, RefusalCode, RefusedSize } from "./word/refusal.ts";
export type { ClauseSource } from "./word/word-parts.ts";
export { type WordView, wordViewNamed } from "./word/word-views.ts";
export { type WordOptions, writeWord } from "./word/write-word.ts";
export { xmlText } from "./word/xml-guard.ts";
export { type HtmlOptions, writeHtml } from "./write-html.ts";
export { jsonOf, redlineOfBase, TEXT_FORMAT, type TextJson, WORD_FORMAT, writeJson } from "./write-json.ts";
export { writeMarkup, writeText } from "./write-text.ts";
