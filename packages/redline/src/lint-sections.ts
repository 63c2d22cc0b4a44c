// How the items of sections end and are labelled. Invariant: only items of sections are looked at; annexes, reasons and what
// stands before the first call have their own ways.
import type { Finding } from "./findings.ts";
import { LabelCounter } from "./labels.ts";
import { type PlainClause, type PlainText, wordsOf } from "./projections.ts";
import { EMBED, type ReadClause } from "./read-clause.ts";
import { countOf, isFusion } from "./series.ts";

/** The signs that end an item, the last one of a section and the last one of the resolution. */
interface Signs {
  readonly item: string;
  readonly section: string;
  readonly resolution: string;
  /** What stands before a semicolon. */
  readonly before: string;
}

const LATIN: Signs = { item: ";", section: ",", resolution: ".", before: "" };
const SIGNS: Readonly<Record<string, Signs>> = {
  fr: { ...LATIN, before: "\u00a0" },
  ar: { item: "؛", section: "،", resolution: ".", before: "" },
  zh: { item: "；", section: "，", resolution: "。", before: "" },
};

/** What an item ends with: its sign, the words that may follow a semicolon, and marks of footnotes. */
const END = new RegExp(
  `([;؛；,،，.。:：!?…–-]?)((?:\\s+(?:and|or|et|ou|y|o|e|и|или|و|أو))?)([\\s\\u00a0${EMBED}]*)$`,
  "iu",
);

/** [LNT2] [LNT3] [LNT4] Items that end in another sign than their place asks for. */
export function endingFindings(clauses: readonly ReadClause[], lang: string): Finding[] {
  const signs = SIGNS[lang.slice(0, 2)] ?? LATIN;
  const end = clauses.findIndex(({ clause }) => clause.kind === "heading" || clause.kind === "reasons");
  const body = end < 0 ? clauses : clauses.slice(0, end);
  const lastCall = body.findLastIndex(({ clause }) => clause.kind === "call");
  const out: Finding[] = [];
  let inSection = false;
  for (const [i, read] of body.entries()) {
    const { clause } = read;
    if (clause.kind === "call") inSection = true;
    if (!inSection || (clause.kind !== "item" && clause.kind !== "paragraph")) continue;
    const next = body[i + 1]?.clause;
    const isLast = next === undefined || (next.kind !== "item" && next.kind !== "paragraph");
    // What announces sub-items, and what goes on below them, may end in anything.
    if (!isLast && (next.level > clause.level || next.kind === "paragraph")) continue;
    const place = !isLast ? "item" : i > lastCall && lastCall >= 0 && isEnd(body, i) ? "resolution" : "section";
    const finding = endingOf(read, place, signs);
    if (finding) out.push(finding);
  }
  return out;
}

/** Whether no section comes after a clause. */
function isEnd(body: readonly ReadClause[], at: number): boolean {
  return !body.slice(at + 1).some(({ clause }) => clause.kind === "call");
}

function endingOf(
  { clause, words }: ReadClause,
  place: "item" | "section" | "resolution",
  signs: Signs,
): Finding | undefined {
  if (words.trim() === "") return undefined;
  const [, found = "", conjunction = "", tail = ""] = END.exec(words)!;
  const wanted = signs[place];
  if (found === wanted && (conjunction === "" || place === "item")) return undefined;
  const to = words.length - tail.length;
  // A hyphen or dash is part of the last word.
  const sign = /[–-]/u.test(found) ? "" : found;
  const from = to - conjunction.length - sign.length;
  const space = from > 0 && words[from - 1] === "\u00a0" ? 1 : 0;
  const fix = `${wanted === signs.item ? signs.before : ""}${wanted}`;
  return { code: `${place}-ending`, clause: clause.id, from: from - space, to, found: sign, wanted, fix };
}

/** [LNT7] [LNT8] Labels as adopted that are not the next of their list, and the label of an only item. */
export function labelFindings(text: PlainText, labels: ReadonlyMap<string, string>): Finding[] {
  const out: Finding[] = [];
  const counter = new LabelCounter(text.lang);
  let section: PlainClause[] = [];
  const close = () => {
    const [only, ...rest] = section.filter((c) => c.level === 1);
    const label = only && labels.get(only.id);
    if (label !== undefined && rest.length === 0 && only!.numbering !== "bullet")
      out.push({ code: "single-label", clause: only!.id, from: 0, to: 0, label });
    section = [];
  };
  let open = false;
  let fused = false;
  for (const clause of text.clauses) {
    const { label, ...bare } = clause;
    const expected = label === undefined ? undefined : counter.derived(bare);
    const [count, next] = [label, expected].map((l) => (l === undefined ? undefined : countOf(clause.numbering, l)));
    // Behind an old and a new number run together a list may count on from either.
    const either: boolean = fused && count !== undefined && next !== undefined && count === next - 1;
    const wrong: boolean = count !== undefined && next !== undefined && count !== next && !either;
    if (wrong) out.push({ code: "label-order", clause: clause.id, from: 0, to: 0, label: label!, expected: expected! });
    // An old and a new number run together say nothing of what comes next.
    const fusion: boolean = wrong && isFusion(next! - 1, count!);
    if (clause.kind === "call") fused = false;
    else fused ||= fusion;
    counter.next(fusion ? bare : clause);
    if (clause.kind === "item") {
      if (open) section.push(clause);
      continue;
    }
    if (clause.kind === "paragraph" && wordsOf(clause.runs) !== "") continue;
    close();
    open = clause.kind === "call";
  }
  close();
  return out;
}
