// The comments of a file on its way out: those that it has, and behind them what is said in Concord. Invariant: no comment of the file changes, but that one
// that is answered gets an id by which it is known, where it has none.
import type { Redline, Thread } from "@concord/redline";
import type { OutWords } from "../out-words.ts";
import type { ChangedParts } from "./changed-parts.ts";
import {
  type CommentSpelling,
  commentXml,
  extendedXml,
  type NumberedComment,
  numberedComments,
  paragraphId,
} from "./comment-parts.ts";
import type { Placed } from "./flow-paragraphs.ts";
import type { Unit } from "./flow-units.ts";
import { NAMES } from "./fresh-package.ts";
import { addPart, type NewPart } from "./new-parts.ts";
import { type NewRemarks, newRemarks } from "./new-remarks.ts";
import { type CommentHead, commentHeads } from "./read-comments.ts";
import { placesOf } from "./remark-places.ts";
import type { Remark } from "./remarks.ts";
import { declaring, withContent } from "./root-element.ts";
import type { StyleSheet } from "./styles.ts";

const COMMENTS: NewPart = {
  kind: "comments",
  root: "w:comments",
  names: ` xmlns:w14="${NAMES.w14}" xmlns:mc="${NAMES.mc}" mc:Ignorable="w14"`,
};
const EXTENDED: NewPart = {
  kind: "commentsExtended",
  root: "w15:commentsEx",
  type: "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
  names: ` xmlns:w15="${NAMES.w15}" xmlns:mc="${NAMES.mc}" mc:Ignorable="w15"`,
};

export interface CommentsToWrite {
  /** The threads of the file, as it reads. */
  readonly filed: readonly Thread[];
  readonly before: Redline;
  readonly now: Redline;
  readonly words: OutWords;
  readonly styles: StyleSheet;
}

export class CommentsOut {
  readonly #changed: ChangedParts;
  readonly #x: CommentsToWrite;
  readonly #new: NewRemarks;
  /** Comments of the file by their ids. */
  readonly #heads: ReadonlyMap<string, CommentHead>;
  readonly #paragraphs: ParagraphIds;
  /** Ids that comments of the file get. */
  readonly #given = new Map<CommentHead, string>();
  readonly #remarks: readonly Remark[];
  readonly #comments: readonly (readonly NumberedComment[])[];

  constructor(changed: ChangedParts, x: CommentsToWrite) {
    this.#changed = changed;
    this.#x = x;
    this.#new = newRemarks(x.filed, x.before, x.now, x.words);
    const comments = this.#part("comments");
    const heads = comments === undefined ? [] : commentHeads(changed.text(comments)!);
    this.#heads = new Map(heads.map((head) => [head.id, head]));
    this.#paragraphs = new ParagraphIds(changed);
    this.#remarks = this.#new.remarks.map(({ remark, answers }) =>
      answers === undefined ? remark : { ...remark, answers: this.#paragraphOf(answers) },
    );
    const numbers = heads.map(({ id }) => Number(id)).filter(Number.isSafeInteger);
    const next = numbers.reduce((most, one) => Math.max(most, one), -1) + 1;
    this.#comments = numberedComments(this.#remarks, next, () => this.#paragraphs.next());
  }

  /** Where new comments stand among the units of the text. */
  placed(units: readonly Unit[]): Placed[] {
    return placesOf(this.#remarks, this.#comments, units, this.#x.now);
  }

  /** [WRX7] Writes the two parts, where anything is new. */
  finish(): void {
    const comments = this.#comments.flat();
    const turned = this.#new.turned.map(({ comment, done }) => ({ paragraph: this.#paragraphOf(comment), done }));
    if (comments.length > 0 || this.#given.size > 0) this.#writeComments(comments);
    if (comments.length > 0 || turned.length > 0) this.#writeExtended([...turned, ...comments]);
  }

  #writeComments(comments: readonly NumberedComment[]): void {
    const { words, styles } = this.#x;
    const style = styles.idOf("paragraph", "annotation text");
    const signStyle = styles.idOf("character", "annotation reference");
    const written = (of: Pick<CommentSpelling, "w" | "w14">) =>
      comments.map((one) => commentXml(one, words, { ...of, style, signStyle })).join("");
    const name = this.#part("comments");
    if (name === undefined) {
      addPart(this.#changed, COMMENTS, written({ w: "w:", w14: "w14:" }));
      return;
    }
    const was = this.#changed.text(name)!;
    const { prefix: w14 } = declaring(was, "w14");
    let known = was;
    for (const [{ nameEnd }, id] of [...this.#given].sort(([a], [b]) => b.nameEnd - a.nameEnd))
      known = `${known.slice(0, nameEnd)} ${w14}paraId="${id}"${known.slice(nameEnd)}`;
    const { xml, own: w } = declaring(known, "w14");
    this.#changed.put(name, withContent(xml, written({ w, w14 })));
  }

  #writeExtended(all: readonly Pick<NumberedComment, "paragraph" | "answers" | "done">[]): void {
    const name = this.#part("commentsExtended");
    const written = (w15: string, some = all) => some.map((one) => extendedXml(one, w15)).join("");
    if (name === undefined) {
      addPart(this.#changed, EXTENDED, written("w15:"));
      return;
    }
    const { xml, prefix: w15 } = declaring(this.#changed.text(name)!, "w15");
    let out = xml;
    const added = all.filter(({ paragraph, done }) => {
      const known = new RegExp(`<[^<>]*\\s${w15}paraId="${paragraph}"[^<>]*>`, "i").exec(out)?.[0];
      if (known === undefined) return true;
      const without = known.replace(new RegExp(`\\s${w15}done="[^"]*"`), "");
      out = out.replace(known, without.replace(/(\/?>)$/, ` ${w15}done="${done ? 1 : 0}"$1`));
      return false;
    });
    this.#changed.put(name, withContent(out, written(w15, added)));
  }

  #part(kind: string): string | undefined {
    return this.#changed.file.relationships.find((one) => one.kind === kind)?.part;
  }

  /** The id by which a comment of the file is known. */
  #paragraphOf(comment: string): string {
    const head = this.#heads.get(comment)!;
    const id = head.paragraph ?? this.#given.get(head) ?? this.#paragraphs.next();
    if (head.paragraph === undefined) this.#given.set(head, id);
    return id;
  }
}

/** Ids for paragraphs that none of a file has. */
class ParagraphIds {
  readonly #used = new Set<string>();
  #next = 0x40000000;

  constructor(changed: ChangedParts) {
    for (const { part } of changed.file.relationships) {
      const xml = part !== undefined && /\.xml$/i.test(part) ? changed.text(part)! : "";
      for (const [, id] of xml.matchAll(/:paraId="([0-9A-Fa-f]+)"/g)) this.#used.add(id!.toUpperCase());
    }
    for (const [, id] of changed.text(changed.file.main)!.matchAll(/:paraId="([0-9A-Fa-f]+)"/g))
      this.#used.add(id!.toUpperCase());
  }

  next(): string {
    while (this.#used.has(paragraphId(this.#next))) this.#next++;
    return paragraphId(this.#next++);
  }
}
