// Comments as the elements of a file: their words, and which answers which. Invariant: a comment is known by the id of its last paragraph.
import type { OutWords } from "../out-words.ts";
import { type Said, signedBy } from "./authors.ts";
import { NAMES } from "./fresh-package.ts";
import type { Remark } from "./remarks.ts";
import { escapeAttribute, escapeXml } from "./scan-xml.ts";

/** A comment with its numbers in the file. */
export interface NumberedComment {
  readonly id: number;
  /** The id of its last paragraph, which occurs once in a file. */
  readonly paragraph: string;
  /** Of what it answers. */
  readonly answers?: string;
  readonly by: Said;
  readonly text: string;
  readonly done: boolean;
}

/** How a part spells what comments are made of. */
export interface CommentSpelling {
  /** Prefixes with their colons: of Word, and of ids of paragraphs. */
  readonly w: string;
  readonly w14: string;
  /** Ids of styles, where the file has them. */
  readonly style?: string | undefined;
  readonly signStyle?: string | undefined;
}

const FRESH: CommentSpelling = { w: "w:", w14: "w14:", style: "CommentText", signStyle: "CommentReference" };

/** The comments of remarks, numbered one after the other from `first`; of each remark its own. */
export function numberedComments(
  remarks: readonly Remark[],
  first: number,
  paragraphOf: (comment: number) => string,
): NumberedComment[][] {
  let id = first;
  return remarks.map(({ said, resolved, answers }) => {
    let above = answers;
    return said.map(({ by, text }): NumberedComment => {
      const paragraph = paragraphOf(id);
      const one = { id: id++, paragraph, by, text, done: resolved };
      if (above !== undefined) return { ...one, answers: above };
      above = paragraph;
      return one;
    });
  });
}

/** The element of a comment. */
export function commentXml({ id, paragraph, by, text }: NumberedComment, words: OutWords, of: CommentSpelling): string {
  const { w, w14, style, signStyle } = of;
  const { author, date } = signedBy(by, words);
  const at = date === undefined ? "" : ` ${w}date="${date}"`;
  const initials = escapeAttribute(author.split(" ")[0]!.slice(0, 9));
  const look = signStyle === undefined ? "" : `<${w}rPr><${w}rStyle ${w}val="${signStyle}"/></${w}rPr>`;
  const properties = style === undefined ? "" : `<${w}pPr><${w}pStyle ${w}val="${style}"/></${w}pPr>`;
  const paragraphs = text.split(/[\n\r\u0085\u2028\u2029]+/).map((line, p, all) => {
    const own = p === all.length - 1 ? ` ${w14}paraId="${paragraph}"` : "";
    const sign = p === 0 ? `<${w}r>${look}<${w}annotationRef/></${w}r>` : "";
    return `<${w}p${own}>${properties}${sign}<${w}r><${w}t xml:space="preserve">${escapeXml(line)}</${w}t></${w}r></${w}p>`;
  });
  return `<${w}comment ${w}id="${id}" ${w}author="${escapeAttribute(author)}"${at} ${w}initials="${initials}">${paragraphs.join("")}</${w}comment>`;
}

/** The element that says what a comment answers, and whether it is done. */
export function extendedXml({ paragraph, answers, done }: Omit<NumberedComment, "id" | "by" | "text">, w15: string) {
  const above = answers === undefined ? "" : ` ${w15}paraIdParent="${answers}"`;
  return `<${w15}commentEx ${w15}paraId="${paragraph}"${above} ${w15}done="${done ? 1 : 0}"/>`;
}

/** The two parts of a file made here. */
export function commentsXml(
  comments: readonly NumberedComment[],
  words: OutWords,
): { readonly comments: string; readonly extended: string } {
  const { w, w14, w15, mc } = NAMES;
  const said = comments.map((one) => commentXml(one, words, FRESH)).join("");
  const extended = comments.map((one) => extendedXml(one, "w15:")).join("");
  return {
    comments: `<w:comments xmlns:w="${w}" xmlns:w14="${w14}" xmlns:mc="${mc}" mc:Ignorable="w14">${said}</w:comments>`,
    extended: `<w15:commentsEx xmlns:w15="${w15}" xmlns:mc="${mc}" mc:Ignorable="w15">${extended}</w15:commentsEx>`,
  };
}

/** Eight hexadecimal digits, not 0 and below 80000000. */
export function paragraphId(number: number): string {
  return number.toString(16).toUpperCase().padStart(8, "0");
}
