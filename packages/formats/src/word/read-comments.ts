// Comments of a Word file as threads: who says what, which answers which, and whether it is resolved. Invariant: every comment that says
// something is in one thread; what is longer than a comment may be here goes on in the next one of its author.
import { type Comment, inPieces, MAX_WORDS, type Thread } from "@concord/redline";
import type { Author } from "./changes.ts";
import { type Listener, scanXml, type Tag } from "./scan-xml.ts";
import type { Story, StoryPart } from "./story.ts";
import { settledParagraphs } from "./word-projections.ts";

/** The threads of a file, and of which thread each comment is. */
export interface Threads {
  readonly threads: readonly Thread[];
  /** Id of a comment in the file → id of its thread. */
  readonly ofComment: ReadonlyMap<string, string>;
}

/** [WRD9] The threads of `part`; `extended`: the part that says which comment answers which. */
export function readThreads(
  part: StoryPart | undefined,
  extended: string | undefined,
  authors: (author: string) => Author,
): Threads {
  if (!part) return { threads: [], ofComment: new Map() };
  const heads = commentHeads(part.source);
  const answers = new AnswersReader();
  if (extended !== undefined) scanXml(extended, answers);
  const byParagraph = new Map(heads.map((head) => [head.paragraph, head]));
  const threads = new Map<string, { id: string; resolved: boolean; comments: Comment[] }>();
  const ofComment = new Map<string, string>();
  for (const head of heads) {
    const said = head.paragraph === undefined ? undefined : answers.said.get(head.paragraph);
    const above = said?.above === undefined ? undefined : byParagraph.get(said.above);
    const key = above ? (ofComment.get(above.id) ?? `c:${above.id}`) : `c:${head.id}`;
    ofComment.set(head.id, key);
    const thread = threads.get(key) ?? { id: key, resolved: false, comments: [] };
    threads.set(key, thread);
    if (said?.done && !above) thread.resolved = true;
    const { proponent, person } = authors(head.author);
    const story = part.stories.get(head.id);
    const at = head.date === undefined ? {} : { at: head.date };
    for (const text of story ? inPieces(wordsOf(story), MAX_WORDS) : [])
      thread.comments.push({ id: `c:${head.id}`, proponent, enteredBy: person, ...at, text });
  }
  for (const [id, key] of ofComment) if (threads.get(key)!.comments.length === 0) ofComment.delete(id);
  const said = [...threads.values()].filter(({ comments }) => comments.length > 0);
  return { threads: said.map((thread) => ({ ...thread, about: { words: true } })), ofComment };
}

/** Signs that say nothing in a comment: controls, the ends of lines that are none, and what stands for a picture. */
const NO_WORDS = /(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}\ufffc]/gu;

function wordsOf(story: Story): string {
  return settledParagraphs(story, "accepted").join("\n").replace(NO_WORDS, " ").trim();
}

/** A comment of a file without its words. */
export interface CommentHead {
  readonly id: string;
  readonly author: string;
  readonly date: string | undefined;
  /** The id of its last paragraph, by which others name it; it may have none. */
  readonly paragraph: string | undefined;
  /** Where the name of that paragraph's element ends in the part: an id goes there. */
  readonly nameEnd: number;
}

/** The comments of a part, in order. Throws where the XML is broken. */
export function commentHeads(source: string): CommentHead[] {
  const reader = new CommentHeads();
  scanXml(source, reader);
  return reader.heads;
}

class CommentHeads implements Listener {
  readonly heads: { -readonly [K in keyof CommentHead]: CommentHead[K] }[] = [];

  open(tag: Tag): void {
    if (tag.name === "w:comment") {
      const date = tag.get("w:date");
      const author = tag.get("w:author") ?? "";
      this.heads.push({ id: tag.get("w:id") ?? "", author, date, paragraph: undefined, nameEnd: tag.end });
    } else if (tag.name === "w:p") {
      const head = this.heads.at(-1);
      if (!head) return;
      head.paragraph = tag.get("w14:paraId") ?? head.paragraph;
      head.nameEnd = tag.start + 1 + tag.raw.length;
    }
  }

  close(): void {}
}

class AnswersReader implements Listener {
  readonly said = new Map<string, { readonly above: string | undefined; readonly done: boolean }>();

  open(tag: Tag): void {
    if (tag.name !== "w15:commentEx") return;
    const done = /^(?:1|true|on)$/.test(tag.get("w15:done") ?? "");
    this.said.set(tag.get("w15:paraId") ?? "", { above: tag.get("w15:paraIdParent"), done });
  }

  close(): void {}
}
