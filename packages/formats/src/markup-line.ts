// One line of markup as words in layers of marks. Invariant: every mark that opens is closed on its line, and nothing
// stands behind a pilcrow but the signs that close marks.
import { type Inset, isObjectId, PROPONENT_CODE } from "@concord/redline";
import { BREAK, escapeAt, PILCROW } from "./markup-signs.ts";

const BEGINS_WITH_CODE = new RegExp(`^${PROPONENT_CODE}`);

/** A mark around words: whose, what, whether it is agreed, and the change it names. */
export interface MarkLayer {
  readonly sign: "+" | "-";
  readonly proponent: string;
  readonly accepted: boolean;
  /** The name of its change; absent where the mark is a change of its own. */
  readonly name: string | undefined;
}

export type MarkupPiece = (
  | { readonly text: string }
  | { readonly key: string; readonly at: number }
  | Exclude<Inset, { footnote: string }>
) & {
  /** Outermost first; one object for one mark. */
  readonly layers: readonly MarkLayer[];
};

export interface MarkupLine {
  readonly ok: true;
  readonly pieces: readonly MarkupPiece[];
  /** Marks around the clause mark; undefined where it is not in a mark. */
  readonly mark: readonly MarkLayer[] | undefined;
}

export type MarkupProblemCode =
  | "bad-header"
  | "bad-mark"
  | "bad-escape"
  | "unclosed-mark"
  | "wrong-close"
  | "insertion-in-insertion"
  | "words-after-mark"
  | "unknown-footnote"
  | "unknown-object"
  | "empty";

/** Why a line cannot be read. `column` counts UTF-16 units from 1. */
export interface MarkupProblem {
  readonly ok: false;
  readonly code: MarkupProblemCode;
  readonly column: number;
}

/** [MRK8] Reads the marks of one line, from `from` on. */
export function readMarkupLine(line: string, from: number): MarkupLine | MarkupProblem {
  const pieces: MarkupPiece[] = [];
  const open: MarkLayer[] = [];
  let mark: readonly MarkLayer[] | undefined;
  let words = "";
  let at = from;
  const problem = (code: MarkupProblemCode): MarkupProblem => ({ ok: false, code, column: at + 1 });
  const flush = () => {
    if (words !== "") pieces.push({ text: words, layers: [...open] });
    words = "";
  };
  while (at < line.length) {
    const two = line.slice(at, at + 2);
    if (two === "-]" || two === "+}") {
      const layer = open.at(-1);
      if (!layer || layer.sign !== two[0]) return problem("wrong-close");
      flush();
      open.pop();
      at += 2;
      continue;
    }
    if (mark) return problem("words-after-mark");
    if (two === "[-" || two === "{+") {
      flush();
      const layer = layerAt(line, at);
      if (!layer) return problem("bad-mark");
      if (layer.layer.sign === "+" && open.some((l) => l.sign === "+")) return problem("insertion-in-insertion");
      open.push(layer.layer);
      at += layer.length;
    } else if (two === "[^") {
      const end = line.indexOf("]", at);
      const key = end < 0 ? "" : line.slice(at + 2, end);
      if (key === "" || /\s/u.test(key)) return problem("unknown-footnote");
      flush();
      pieces.push({ key, at, layers: [...open] });
      at = end + 1;
    } else if (two === "[#") {
      const end = line.indexOf("]", at);
      const object = end < 0 ? "" : line.slice(at + 2, end);
      if (!isObjectId(object)) return problem("unknown-object");
      flush();
      pieces.push({ object, layers: [...open] });
      at = end + 1;
    } else if (line[at] === "\\") {
      const sign = escapeAt(line, at);
      if (!sign) return problem("bad-escape");
      words += sign.words;
      at += sign.length;
    } else if (line[at] === BREAK) {
      flush();
      pieces.push({ break: true, layers: [...open] });
      at++;
    } else if (line[at] === PILCROW) {
      flush();
      mark = [...open];
      at++;
    } else words += line[at++];
  }
  flush();
  if (open.length > 0) return problem("unclosed-mark");
  return { ok: true, pieces, mark };
}

/** `{+CODE: `, `[-CODE=#name: `. */
function layerAt(line: string, at: number): { layer: MarkLayer; length: number } | undefined {
  const head = line.slice(at + 2, at + 120);
  const proponent = BEGINS_WITH_CODE.exec(head)?.[0];
  if (proponent === undefined) return undefined;
  const rest = /^(=)?(?:#(\S{1,80}?))?: /u.exec(head.slice(proponent.length));
  if (!rest) return undefined;
  const sign = line[at + 1] as "+" | "-";
  const layer = { sign, proponent, accepted: rest[1] !== undefined, name: rest[2] };
  return { layer, length: 2 + proponent.length + rest[0].length };
}
