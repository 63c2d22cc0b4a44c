// The authors of a Word file: what is theirs, and the proponent for whom each speaks.
import type { WordAuthor } from "@concord/formats";
import { isProponentCode } from "@concord/redline";
import { useId } from "react";
import { isMessageId, useWords, type Words } from "../messages/words.tsx";
import { ProponentCode } from "../ProponentCode.tsx";

interface AuthorListProps {
  readonly authors: readonly WordAuthor[];
  /** What each author speaks for so far. */
  readonly codes: ReadonlyMap<string, string>;
  /** Those that authors of other files spoke for. */
  readonly known: ReadonlyMap<string, string>;
  onCodes(codes: ReadonlyMap<string, string>): void;
}

/** The list; each code that is known is offered at every author. */
export function AuthorList({ authors, codes, known, onCodes }: AuthorListProps) {
  const words = useWords();
  const list = useId();
  const offered = [...new Set([...known.values(), ...codes.values()])].filter(isProponentCode).sort();
  return (
    <>
      <ul className="authors" aria-label={words("word.authors")}>
        {authors.map((one) => (
          <AuthorRow
            key={one.author}
            one={one}
            code={codes.get(one.author) ?? ""}
            list={list}
            onCode={(code) => onCodes(new Map(codes).set(one.author, code))}
          />
        ))}
      </ul>
      <datalist id={list}>
        {offered.map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
    </>
  );
}

interface AuthorRowProps {
  readonly one: WordAuthor;
  readonly code: string;
  /** Id of the list of codes. */
  readonly list: string;
  onCode(code: string): void;
}

function AuthorRow({ one, code, list, onCode }: AuthorRowProps) {
  const words = useWords();
  const name = one.author || words("word.noName");
  return (
    <li>
      <div>
        <b>
          <bdi>{name}</bdi>
        </b>
        <small>
          {words.list(whatOf(words, one))}
          {one.first && one.last && <span className="when">{words.dates(one.first, one.last)}</span>}
        </small>
      </div>
      <label className="field">
        <span>{words(isNeeded(one) ? "word.speaksFor" : "word.mayFor")}</span>
        <ProponentCode value={code} list={list} aria-label={words("word.codeOf", { name })} onCode={onCode} />
      </label>
    </li>
  );
}

/** Whether there is anything that somebody has to propose. */
export function isNeeded({ insertions, deletions, others }: WordAuthor): boolean {
  return insertions + deletions + others > 0;
}

function whatOf(words: Words, { insertions, deletions, others, comments, inObjects }: WordAuthor): string[] {
  const said = Object.entries({ insertions, deletions, others, comments }).flatMap(([what, count]) => {
    const id = `word.of.${what}`;
    return count > 0 && isMessageId(id) ? [words(id, { count })] : [];
  });
  return inObjects ? [...said, words("word.of.inTables")] : said;
}
