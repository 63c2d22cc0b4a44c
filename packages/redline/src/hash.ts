// The hash by which an edition is known: SHA-256 over the canonical JSON (RFC 8785) of its clauses and notes.
import canonicalize from "canonicalize";
import { markOf, sameFormat } from "./attributes.ts";
import { sha256 } from "./sha256.ts";
import type { BaseClause, BaseInline, BaseText } from "./types.ts";

/**
 * [HASH1] `sha256:` and 64 hex digits. Only what is adopted counts: kinds, levels, numbering, labels, words,
 * what they are set in, footnotes, breaks and objects; neither ids of clauses nor how the words are cut into runs.
 */
export function baseHash(base: BaseText): string {
  const plain = { clauses: base.clauses.map(canonicalClause), notes: base.notes.map(canonicalClause) };
  const json = canonicalize(plain);
  if (json === undefined) throw new Error("a base text has no canonical JSON");
  return `sha256:${sha256(json)}`;
}

function canonicalClause(clause: BaseClause): object {
  const content: BaseInline[] = [];
  for (const c of clause.content) {
    const last = content.at(-1);
    if ("text" in c && c.text === "") continue;
    if ("text" in c && last && "text" in last && sameFormat(last.format, c.format)) {
      content[content.length - 1] = { ...last, text: last.text + c.text };
    } else content.push(c);
  }
  return { ...markOf(clause), content };
}
