// The parts of a file that hold comments: their words, and which answers which. Invariant: every comment is referred to in the document once.
import type { OutWords } from "../out-words.ts";
import { signedBy } from "./authors.ts";
import type { Remark } from "./remarks.ts";
import { escapeAttribute, escapeXml } from "./scan-xml.ts";

/** Numbers of comments, a remark's first one and its answers, one after the other from 0. */
export function commentNumbers(remarks: readonly Remark[]): number[][] {
  let next = 0;
  return remarks.map(({ said }) => said.map(() => next++));
}

/** The element `comments`, and the one that says who answers whom. */
export function commentsXml(
  remarks: readonly Remark[],
  words: OutWords,
  names: { readonly w: string; readonly w14: string; readonly w15: string; readonly mc: string },
): { readonly comments: string; readonly extended: string } {
  let comments = "";
  let extended = "";
  let id = 0;
  for (const { said, resolved } of remarks) {
    const parent = paragraphId(id);
    for (const [i, { by, text }] of said.entries()) {
      const { author, date } = signedBy(by, words);
      const at = date === undefined ? "" : ` w:date="${date}"`;
      const initials = escapeAttribute(author.split(" ")[0]!.slice(0, 9));
      const paragraphs = text.split(/[\n\r\u0085\u2028\u2029]+/).map((line, p, all) => {
        const own = p === all.length - 1 ? ` w14:paraId="${paragraphId(id)}"` : "";
        const sign = p === 0 ? '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>' : "";
        return `<w:p${own}><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>${sign}<w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`;
      });
      comments += `<w:comment w:id="${id}" w:author="${escapeAttribute(author)}"${at} w:initials="${initials}">${paragraphs.join("")}</w:comment>`;
      const answers = i === 0 ? "" : ` w15:paraIdParent="${parent}"`;
      extended += `<w15:commentEx w15:paraId="${paragraphId(id)}"${answers} w15:done="${resolved ? 1 : 0}"/>`;
      id++;
    }
  }
  return {
    comments: `<w:comments xmlns:w="${names.w}" xmlns:w14="${names.w14}" xmlns:mc="${names.mc}" mc:Ignorable="w14">${comments}</w:comments>`,
    extended: `<w15:commentsEx xmlns:w15="${names.w15}" xmlns:mc="${names.mc}" mc:Ignorable="w15">${extended}</w15:commentsEx>`,
  };
}

/** Eight hexadecimal digits, not 0 and below 80000000. */
function paragraphId(comment: number): string {
  return (comment + 1).toString(16).toUpperCase().padStart(8, "0");
}
