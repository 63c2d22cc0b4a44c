// Authors of Word and proponents: who an author's name stands for. Invariant: what Concord signs it knows again.
import { isProponentCode, PROPONENT_CODE } from "@concord/redline";

const DASHED = new RegExp(`^(${PROPONENT_CODE})\\s*[–—-]\\s+(.+)$`, "u");
const IN_BRACKETS = new RegExp(`^(${PROPONENT_CODE})\\s*\\(([^()]+)\\)$`, "u");
const CODE_IN_BRACKETS = new RegExp(`^(.+?)\\s*[(\\[](${PROPONENT_CODE})[)\\]]$`, "u");

/** An author as what the name says: a code of a proponent, and a person or body. */
export interface AuthorName {
  readonly code?: string;
  readonly person: string;
}

/** [WRD7] What an author's name says: "ECP (CEPT)", "IND – …", "ECP – F. Lastname", "AUTHOR (CODE)", "CODE". */
export function authorName(author: string): AuthorName {
  const name = author.replace(/ ✓$/u, "").trim();
  const dashed = DASHED.exec(name);
  if (dashed) return { code: dashed[1]!, person: dashed[2]! };
  const bracketed = IN_BRACKETS.exec(name);
  if (bracketed) return { code: bracketed[1]!, person: bracketed[2]! };
  const behind = CODE_IN_BRACKETS.exec(name);
  if (behind) return { code: behind[2]!, person: behind[1]! };
  return isProponentCode(name) ? { code: name, person: name } : { person: name };
}

/**
 * [WRD7] The proponent that an author's name stands for. A bare word is one only among `knownCodes`; with a person beside it a code may be new,
 * unless codes are known and it is none of them.
 */
export function guessProponent(author: string, knownCodes: readonly string[] = []): string | undefined {
  const { code, person } = authorName(author);
  if (code === undefined) return undefined;
  if (knownCodes.includes(code)) return code;
  return knownCodes.length === 0 && person !== code ? code : undefined;
}
