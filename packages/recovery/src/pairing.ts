// Which token of the flattened text is which of the base. Invariant: every token is paired once at most; clauses and notes are
// aligned apart, because an extraction prints a note where it likes.
import { align } from "./align.ts";
import type { BaseStream, StreamClause } from "./base-stream.ts";
import { type FlatLine, type FlatText, flatLines } from "./flat-lines.ts";
import { cutGlued, cutHyphened } from "./glued-words.ts";
import { Interning } from "./interning.ts";
import { noteLines } from "./note-lines.ts";
import { symbolsOf } from "./symbols.ts";
import type { Token } from "./tokens.ts";
import { Vocabulary } from "./vocabulary.ts";
import { WordPairs } from "./word-pairs.ts";
import type { Work, WorkLine, WorkToken } from "./work.ts";

/** [PAI1] Pairs a flattened text with its base. */
export function pair(text: string, uncut: BaseStream): Work {
  const parsed = flatLines(text);
  const known = new Vocabulary([...uncut.clauses, ...uncut.notes].map((c) => c.tokens));
  const lines = parsed.lines.map((line): FlatLine => ({ ...line, tokens: cutGlued(line.tokens, text, known) }));
  const said = new Vocabulary(lines.map((l) => l.tokens));
  const cut = (clause: StreamClause): StreamClause => ({ ...clause, tokens: cutHyphened(clause.tokens, said) });
  const base: BaseStream = { ...uncut, clauses: uncut.clauses.map(cut), notes: uncut.notes.map(cut) };
  const flat: FlatText = { ...parsed, lines };

  const tokens: WorkToken[] = [];
  const out = lines.map((line, l): WorkLine => {
    const from = tokens.length;
    for (const token of line.tokens) tokens.push(blank(token, l));
    return { from, to: tokens.length, note: undefined, starts: undefined };
  });
  const work: Work = { flat, base, pairs: new WordPairs(base), tokens, lines: out, moved: new Map() };

  const ofNotes = noteLines(work);
  for (const [note, at] of ofNotes) pairRows(work, at, [base.notes[note]!]);
  const taken = new Set([...ofNotes.values()].flat());
  for (const l of taken) out[l]!.note = base.notes[[...ofNotes].find(([, at]) => at.includes(l))![0]];
  const main = lines.flatMap((line, l) => (line.body === undefined && !taken.has(l) ? [l] : []));
  pairRows(work, main, base.clauses);
  return work;
}

function blank(token: Token, line: number): WorkToken {
  return {
    ...token,
    line,
    base: undefined,
    op: "ins",
    silent: false,
    evidence: [],
    certainty: undefined,
    candidates: undefined,
  };
}

/** Aligns these lines with these clauses and notes what is paired. */
function pairRows(work: Work, lines: readonly number[], clauses: readonly StreamClause[]): void {
  const keys = new Interning();
  const characters = new Interning();
  const { flat } = work;
  const left = symbolsOf(
    lines.map((l) => ({
      label: flat.lines[l]!.label?.text,
      tokens: work.tokens.slice(work.lines[l]!.from, work.lines[l]!.to),
    })),
    () => flat.text,
    keys,
    characters,
  );
  const right = symbolsOf(clauses, (row) => clauses[row]!.text, keys, characters);
  const pairs = align(left.symbols, right.symbols);
  for (const [i, j] of pairs.entries()) {
    if (j < 0) continue;
    const line = work.lines[lines[left.row[i]!]!]!;
    const clause = clauses[right.row[j]!]!;
    if (left.token[i]! < 0) {
      line.starts = clause;
      continue;
    }
    const token = work.tokens[line.from + left.token[i]!]!;
    token.base = { clause, token: right.token[j]! };
    token.op = "keep";
  }
}
