// `concord outline`: the clauses found in a text, as JSON or as a tree in prose, with what was left out.
import type { Read } from "@concord/formats";
import { assertNever, type Outline, type OutlineItem, type OutlineNode, outline, plainOfBase } from "@concord/redline";
import type { Arguments } from "./arguments.ts";
import { readEdition } from "./base-input.ts";
import { sourceName } from "./input.ts";
import { readReading } from "./outline-reading.ts";
import { readResolution } from "./read-resolution.ts";
import type { ExitCode, World } from "./world.ts";

/** [CLI1] Prints the outline; 2 where the input is no text. [CLI9] With a base, that of one reading of it. */
export async function outlineCommand(args: Arguments, world: World): Promise<ExitCode> {
  const name = args.words[0]!;
  const { view = "proposed" } = args;
  if ((view !== "base" && view !== "proposed") || (args.view !== undefined && args.base === undefined)) {
    world.complain("concord: --view is base or proposed, and needs --base.");
    return 2;
  }
  const resolution = await readResolution(name, world);
  if (!resolution) return 2;
  let { read } = resolution;
  if (args.base !== undefined) {
    const base = await readEdition(args.base, world);
    if (!base) return 2;
    const reading = readReading(resolution.text, base, view);
    if (!reading.ok) {
      world.complain(`concord: ${sourceName(name)}: ${reading.message}`);
      return 2;
    }
    read = reading;
  }
  const tree = outline(plainOfBase(read.base));
  world.print(args.json ? asJson(tree, read) : asProse(tree, read));
  return 0;
}

function asJson(tree: Outline, read: Read): string {
  const left = read.left.map(({ lines, why }) => ({ lines, why }));
  const warnings = read.warnings.map(({ code, words, message }) => ({ code, words, message }));
  return `${JSON.stringify({ ...tree, left, warnings }, null, 2)}\n`;
}

function asProse(tree: Outline, read: Read): string {
  const lines = tree.nodes.flatMap((node) => proseOf(node));
  if (read.left.length > 0) {
    lines.push("", "Left out:");
    for (const { lines: numbers, why } of read.left)
      lines.push(`  line${numbers.length > 1 ? "s" : ""} ${ranges(numbers)}: ${why}`);
  }
  if (read.warnings.length > 0) {
    lines.push("", "To look at:");
    for (const { message } of read.warnings) lines.push(`  ${message}`);
  }
  return `${lines.join("\n")}\n`;
}

function proseOf(node: OutlineNode): string[] {
  switch (node.kind) {
    case "proposal":
      return [`proposal: ${node.action} ${node.ref}`.trimEnd()];
    case "number":
      return [`number: ${node.number}${node.revision ? ` (${node.revision})` : ""}`];
    case "title":
    case "abstract":
    case "reasons":
      return [`${node.kind}: ${node.text}`];
    case "footnote":
      return [`footnote ${node.mark}: ${node.text}`];
    case "history":
      return [`history: ${node.entries.join("; ")}`];
    case "enacting":
      return [`enacting: ${node.body}${node.session ? ` (${node.session})` : ""}`];
    case "section":
      return [`${node.phrase || "(no call)"} [${node.group}]`, ...itemsOf(node.items, "  ")];
    case "annex":
      return [`annex: ${node.text}`, ...itemsOf(node.items ?? [], "  ")];
    default:
      return assertNever(node);
  }
}

function itemsOf(items: readonly OutlineItem[], indent: string): string[] {
  return items.flatMap((item) => [
    `${indent}${item.marker === null ? "" : `${item.marker} `}${item.text}`,
    ...itemsOf(item.items ?? [], `${indent}  `),
  ]);
}

/** 1, 2, 3, 5 → "1–3, 5". */
function ranges(numbers: readonly number[]): string {
  const out: string[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const from = numbers[i]!;
    while (numbers[i + 1] === numbers[i]! + 1) i++;
    out.push(from === numbers[i] ? String(from) : `${from}–${numbers[i]}`);
  }
  return out.join(", ");
}
