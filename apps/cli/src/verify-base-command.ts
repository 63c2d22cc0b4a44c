// `concord verify-base`: whether a proposal was written on the adopted text, and where it was not.
import { type Deviation, type DeviationKind, silentDeviations } from "@concord/recovery";
import type { Arguments } from "./arguments.ts";
import { readEdition, readReceived, recovered } from "./base-input.ts";
import { named, verdictSentence } from "./recovery-sentences.ts";
import type { ExitCode, World } from "./world.ts";

/** [CLI11] Prints the silent deviations; 1 where there are any, 2 where one of the texts cannot be used. */
export async function verifyBaseCommand(args: Arguments, world: World): Promise<ExitCode> {
  const name = args.words[0]!;
  if (args.base === undefined) {
    world.complain("concord: verify-base needs --base with the file of the adopted text.");
    return 2;
  }
  const flat = await readReceived(name, world);
  const base = flat === undefined ? undefined : await readEdition(args.base, world);
  if (flat === undefined || !base) return 2;
  const recovery = recovered(name, flat, base, world);
  if (!recovery) return 2;
  const deviations = silentDeviations(flat, base, recovery);
  const { verdict, words, found } = recovery.baseCheck;
  world.print(
    args.json
      ? `${JSON.stringify({ format: "concord-deviations/1", verdict, words, found, deviations }, null, 2)}\n`
      : `${[verdictSentence(recovery.baseCheck), ...deviations.map(sentenceOf)].join("\n")}\n`,
  );
  return deviations.length > 0 ? 1 : 0;
}

const KINDS: Readonly<Record<DeviationKind, string>> = {
  word: "words",
  punctuation: "punctuation",
  typography: "typography",
  reference: "reference",
  footnote: "footnote",
  label: "label",
  place: "place",
};

function sentenceOf({ clause, kind, adopted, proposal }: Deviation): string {
  const quoted = (words: string) => (words === "" ? "nothing" : `"${named(words)}"`);
  if (kind === "place")
    return `  ${clause}: place: ${quoted(adopted)} stands elsewhere, and nothing says that it was moved`;
  return `  ${clause}: ${KINDS[kind]}: adopted ${quoted(adopted)}, proposal ${quoted(proposal)}`;
}
