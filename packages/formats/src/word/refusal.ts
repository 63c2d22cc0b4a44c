// Why a file is not taken as a Word file: a code for who shows it, the place in the file, and one English sentence that says both.
import { assertNever } from "@concord/redline";
import { WORD_LIMITS } from "./limits.ts";

/** Why a Word file cannot be read. `where`: the part that it is about, "" for the file as a whole. */
export type RefusalCode =
  | "old-doc"
  | "locked"
  | "not-word"
  | "macros"
  | "broken"
  | "cut-off"
  | "encoding"
  | "too-large"
  | "too-many-parts"
  | "bomb"
  | "bad-name"
  | "doctype"
  | "too-deep"
  | "too-many-elements"
  | "too-many-paragraphs"
  | "no-main";

/** Of what is too large: how many bytes it has, and how many it may have. */
export interface RefusedSize {
  readonly found: number;
  readonly limit: number;
  /** Counted as it is unpacked. */
  readonly unpacked: boolean;
}

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly where: string;
  readonly size?: RefusedSize;
  readonly message: string;
}

/** What ends the opening of a file from wherever it is found; never leaves this folder. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(code: RefusalCode, where = "", size?: RefusedSize) {
    super(code);
    this.refusal = refusalOf(code, where, size);
  }
}

/** Refuses what has more bytes than it may. */
export function refuseLarge(where: string, found: number, limit: number, unpacked = true): void {
  if (found > limit) throw new Refused("too-large", where, { found, limit, unpacked });
}

/** What `read` gives, or why the file is refused. Whatever else is thrown is a mistake of ours and goes on. */
export function orRefusal<T>(read: () => T): T | Refusal {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** The refusal with its sentence. */
export function refusalOf(code: RefusalCode, where = "", size?: RefusedSize): Refusal {
  // the name of a part is a stranger's words: on one line, not too long
  const shown = where.replace(/\p{C}/gu, "?").slice(0, 120);
  const message = sentence(code, shown === "" ? "the file" : `the part "${shown}"`, size);
  return { ok: false, code, where: shown, ...(size ? { size } : {}), message };
}

function sentence(code: RefusalCode, where: string, size: RefusedSize | undefined): string {
  const n = (limit: number) => limit.toLocaleString("en");
  switch (code) {
    case "old-doc":
      return "This is an old .doc file: open it in Word and save it as .docx.";
    case "locked":
      return `This Word file is locked with a password (${where}): take the password away and try again.`;
    case "not-word":
      return `This is not a Word document (.docx): ${where} is something else.`;
    case "macros":
      return `This Word file holds macros, in ${where}: save it as .docx without them, or take the file that has them out of it.`;
    case "broken":
      return `This Word file is damaged, in ${where}.`;
    case "cut-off":
      return `This Word file is damaged: ${where} ends too early.`;
    case "encoding":
      return `This Word file is damaged: ${where} is neither UTF-8 nor UTF-16.`;
    case "too-large":
      return `This Word file is too large: ${where} has ${n(size?.found ?? 0)} bytes${size?.unpacked ? " when unpacked" : ""}, and at most ${n(size?.limit ?? 0)} are read.`;
    case "too-many-parts":
      return `This Word file is not read: it has more than ${n(WORD_LIMITS.parts)} parts.`;
    case "bomb":
      return `This Word file is not read: ${where} unpacks to more than it says, or to more than ${WORD_LIMITS.ratio} times its size.`;
    case "bad-name":
      return `This Word file is not read: ${where} has a name that leads out of the file, is not allowed, or occurs twice.`;
    case "doctype":
      return `This Word file is not read: ${where} has a document type or entities of its own.`;
    case "too-deep":
      return `This Word file is not read: ${where} has more than ${WORD_LIMITS.depth} elements inside one another.`;
    case "too-many-elements":
      return `This Word file is not read: it has more than ${n(WORD_LIMITS.elements)} elements, the last ones in ${where}.`;
    case "too-many-paragraphs":
      return `This Word file is not read: ${where} has more than ${n(WORD_LIMITS.paragraphs)} paragraphs.`;
    case "no-main":
      return `This is not a Word document (.docx): ${where} does not say which part is the document.`;
    default:
      return assertNever(code);
  }
}
