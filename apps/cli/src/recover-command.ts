// `concord recover`: the tracked changes that an extraction flattened into a text, as JSON or clause by clause with marks.
import type { Candidate, RecoveredRun, Recovery, Segment } from "@concord/recovery";
import type { Arguments } from "./arguments.ts";
import { readEdition, readReceived, recovered } from "./base-input.ts";
import { named, oneLine, reasonSentence, SIGNS_ALONE, signSentence, verdictSentence } from "./recovery-sentences.ts";
import type { ExitCode, World } from "./world.ts";

/** [CLI10] Prints what was recovered; 2 where one of the texts cannot be used. */
export async function recoverCommand(args: Arguments, world: World): Promise<ExitCode> {
  const name = args.words[0]!;
  const flat = await readReceived(name, world);
  if (flat === undefined) return 2;
  const base = args.base === undefined ? undefined : await readEdition(args.base, world);
  if (args.base !== undefined && !base) return 2;
  const recovery = recovered(name, flat, base, world);
  if (!recovery) return 2;
  world.print(args.json ? asJson(recovery) : base ? asProse(recovery) : signsAsProse(recovery, flat));
  return 0;
}

/** The recovery, each candidate with its reasons in words too. */
function asJson(recovery: Recovery): string {
  const withWords = (candidate: Candidate) => ({ ...candidate, why: candidate.reasons.map(reasonSentence).join("; ") });
  const segments = recovery.segments.map((segment) => ({
    ...segment,
    runs: segment.runs.map((run) => (run.candidates ? { ...run, candidates: run.candidates.map(withWords) } : run)),
  }));
  return `${JSON.stringify({ ...recovery, segments }, null, 1)}\n`;
}

/** Nobody reads more; as data they are all there. */
const MOST_SIGNS = 200;
const moreSigns = (more: number) => `  … and ${more} more`;

/** [SGN1] What the text alone shows, each sign with its line. */
function signsAsProse({ baseCheck, signs }: Recovery, flat: string): string {
  const lines = [verdictSentence(baseCheck), signs.length > 0 ? SIGNS_ALONE.some : SIGNS_ALONE.none];
  let [line, at] = [1, 0];
  for (const sign of signs.slice(0, MOST_SIGNS)) {
    for (let feed = flat.indexOf("\n", at); feed >= 0 && feed < sign.range.from; feed = flat.indexOf("\n", at)) {
      line++;
      at = feed + 1;
    }
    lines.push(`  line ${line}: ${signSentence(sign)}`);
  }
  if (signs.length > MOST_SIGNS) lines.push(moreSigns(signs.length - MOST_SIGNS));
  return `${lines.join("\n")}\n`;
}

function asProse({ baseCheck, segments, signs }: Recovery): string {
  const lines = [verdictSentence(baseCheck)];
  for (const { clause, words, instead } of baseCheck.missing)
    lines.push(`  ${instead ? "elsewhere without a trace, of" : "missing in"} ${clause}: ${named(words)}`);
  for (const { clause, words } of baseCheck.extra) lines.push(`  without a trace in ${clause}: ${named(words)}`);
  for (const sign of signs.slice(0, MOST_SIGNS)) lines.push(`  ${signSentence(sign)}`);
  if (signs.length > MOST_SIGNS) lines.push(moreSigns(signs.length - MOST_SIGNS));
  const changed = segments.filter((s) => s.runs.some((run) => run.op === "ins" || run.op === "del"));
  lines.push(
    "",
    `${changed.length} clauses with changes. Deletions that left no trace cannot be found: check each clause.`,
  );
  for (const segment of changed) lines.push("", ...proseOf(segment));
  return `${lines.join("\n")}\n`;
}

function proseOf({ clause, fate, runs }: Segment): string[] {
  const lines = [`${clause} (${fate})`, `  ${oneLine(runs.map(marked).join(""))}`];
  for (const { t, candidates } of runs) {
    if (!candidates || candidates.length < 2) continue;
    lines.push(`  ${named(t)} can have replaced:`);
    for (const [i, { reading, reasons }] of candidates.slice(0, 3).entries())
      lines.push(`    ${i + 1}. ${reading}  — ${reasons.map(reasonSentence).join("; ")}`);
  }
  return lines;
}

function marked({ t, op }: RecoveredRun): string {
  if (op === "ins") return `{+${t}+}`;
  return op === "del" ? `[-${t}-]` : op === "noise" ? "" : t;
}
