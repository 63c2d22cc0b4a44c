// A pair out of a Word file with tracked changes: what was struck and put in run together, as an extraction that ignores tracking prints it, the
// base and the answer. Invariant: words and line ends only; the runs of the answer joined are the flattened text.
import { documentXml } from "@concord/testing";
import type { Pair } from "./generator.ts";
import type { GoldRun } from "./gold.ts";

const PARAGRAPH = /<w:p[ >].*?<\/w:p>/gsu;
const PIECE =
  /<w:(?<opens>ins|del)(?: [^>]*[^/])?>|<\/w:(?<closes>ins|del)>|<w:(?:t|delText)(?: [^>]*)?>(?<words>[^<]*)|<w:tab\/>/gu;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** The pair of a file in which every paragraph is one of the document itself. */
export function pairOfFile(bytes: Uint8Array): Pair {
  const paragraphs = [...documentXml(bytes).matchAll(PARAGRAPH)].flatMap(([xml]) => {
    const runs = runsIn(xml);
    return runs.length > 0 ? [runs] : [];
  });
  const segments = paragraphs.map((runs, i) => {
    const end: GoldRun[] = i < paragraphs.length - 1 ? [{ t: "\n", op: "keep" }] : [];
    return { clause: String(i), kind: "item", runs: [...runs, ...end] };
  });
  const text = (runs: readonly GoldRun[]) => runs.map(({ t }) => t).join("");
  return {
    flat: segments.map(({ runs }) => text(runs)).join(""),
    base: paragraphs
      .map((runs) => text(runs.filter(({ op }) => op !== "ins")))
      .filter((line) => line.trim() !== "")
      .join("\n"),
    gold: { segments },
  };
}

function runsIn(paragraph: string): GoldRun[] {
  const out: { t: string; op: GoldRun["op"] }[] = [];
  let op: GoldRun["op"] = "keep";
  for (const { 0: piece, groups } of paragraph.matchAll(PIECE)) {
    if (groups!.opens) op = groups!.opens === "ins" ? "ins" : "del";
    else if (groups!.closes) op = "keep";
    else {
      const t =
        piece === "<w:tab/>" ? "\t" : groups!.words!.replace(/&(\w+);/gu, (all, name: string) => ENTITIES[name] ?? all);
      const last = out.at(-1);
      if (last?.op === op) last.t += t;
      else if (t !== "") out.push({ t, op });
    }
  }
  return out;
}
