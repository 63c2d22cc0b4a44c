// Lists whose labels an extraction lost or tore off: which item each label belongs to, and which are missing. Invariant:
// words are neither added nor lost; a label that finds no item is handed back.
import { callOf, labelOfCount } from "@concord/redline";
import { enacting, inlineCall, isAnnex, isCall, isProposalLine, isReasons } from "./clause-shapes.ts";
import type { Paragraph } from "./paragraphs.ts";
import { interleavingMended, type Piece, piecesOf } from "./torn-pieces.ts";
import { type Choice, cheapest, isPiece } from "./torn-ways.ts";
import { joinPieces } from "./wrap.ts";

interface Mended {
  readonly paragraphs: Paragraph[];
  /** Loose labels that no item asked for. */
  readonly stray: Paragraph[];
}

/** [TRN3] The paragraphs of the body with their labels before them again; those in `whole` have lost none. */
export function mendTornLists(paragraphs: readonly Paragraph[], whole: ReadonlySet<Paragraph>): Mended {
  const end = paragraphs.findIndex((p) => isAnnex(p.text));
  const body = end < 0 ? paragraphs : paragraphs.slice(0, end);
  const loose = body.filter((p) => p.loose);
  const sections = sectionsOf(body.filter((p) => !p.loose));
  if (!loose.some((p) => p.loose === "torn") && !sections.some((section) => isTorn(section, whole))) {
    return { paragraphs: paragraphs.filter((p) => !p.loose), stray: loose };
  }
  const steps: (Piece | Paragraph)[] = [];
  for (const { call, items } of sections) {
    if (call) steps.push(call);
    const { order, joins } = interleavingMended(items);
    for (const p of order) steps.push(...(isList(call) && !whole.has(p) ? piecesOf(p, joins.has(p)) : [p]));
  }
  const choices = cheapest(steps, loose, new Map(body.map((p, i) => [p, i])));
  const { paragraphs: mended, used } = written(steps, choices, loose);
  const stray = loose.filter((_, i) => !used.has(i));
  return { paragraphs: [...mended, ...(end < 0 ? [] : paragraphs.slice(end))], stray };
}

interface SectionParts {
  /** The call, reasons or proposal line that opens it. */
  readonly call: Paragraph | undefined;
  readonly items: Paragraph[];
}

const isList = (call: Paragraph | undefined): boolean =>
  call !== undefined && (isCall(call.text) || enacting(call.text)?.call !== undefined);

function sectionsOf(paragraphs: readonly Paragraph[]): SectionParts[] {
  const out: SectionParts[] = [{ call: undefined, items: [] }];
  for (const p of paragraphs) {
    const opens =
      isCall(p.text) ||
      (callOf(p.text)?.group === "operative" && inlineCall(p.text)) ||
      isReasons(p.text) ||
      isProposalLine(p.text) ||
      enacting(p.text);
    if (opens) out.push({ call: p, items: [] });
    else out.at(-1)!.items.push(p);
  }
  return out;
}

/** Whether some items of a section have labels and others, which should have, do not. */
function isTorn({ call, items }: SectionParts, whole: ReadonlySet<Paragraph>): boolean {
  if (!isList(call)) return false;
  const pieces = items.filter((p) => !whole.has(p)).map((p) => piecesOf(p, false)[0]!);
  const labelled = pieces.filter((p) => p.own && p.own.readings[0]!.numbering !== "bullet").length;
  const bare = pieces.filter((p) => !p.own);
  return (
    bare.some((p) => p.embedded.some((e) => e.atEnd || p.dash)) ||
    (labelled > 0 && bare.some((p) => p.dash || p.end === ";"))
  );
}

/** The paragraphs as they were before they were torn. */
function written(
  steps: readonly (Piece | Paragraph)[],
  choices: readonly (Choice | undefined)[],
  loose: readonly Paragraph[],
): { paragraphs: Paragraph[]; used: Set<number> } {
  const out: Paragraph[] = [];
  const used = new Set<number>();
  const arabic = steps.some((s) => isPiece(s) && /^\(?\p{Script=Arabic}/u.test(s.own?.label ?? ""));
  for (const [i, step] of steps.entries()) {
    const choice = choices[i];
    if (!isPiece(step)) out.push(step);
    else if (choice?.kind === "join") {
      const before = out.pop()!;
      const text = joinPieces([
        before.text,
        choice.embedded === undefined ? step.text : without(step, choice.embedded),
      ]);
      out.push({ ...before, text, lines: merged(before.lines, step.paragraph.lines) });
    } else if (choice?.kind !== "label" || choice.as.at === "own")
      out.push({ text: choice?.kind === "bare" ? step.words : step.text, lines: step.paragraph.lines });
    else {
      const { as, numbering, count } = choice;
      const label = labelOfCount(numbering, count, undefined, arabic ? "ar" : "en");
      const words = as.at === "embedded" ? without(step, as.index) : step.words;
      const lines = as.at === "loose" ? merged(step.paragraph.lines, loose[as.index]!.lines) : step.paragraph.lines;
      if (as.at === "loose") used.add(as.index);
      const guessed = as.at === "lost" || as.at === "other";
      out.push({ text: `${label}\t${words}`, lines, ...(guessed ? { odd: "restored-label" as const } : {}) });
    }
  }
  return { paragraphs: out, used };
}

function without({ words, embedded }: Piece, index: number): string {
  const { from, to } = embedded[index]!;
  return words.slice(0, from) + words.slice(to);
}

function merged(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])];
}
