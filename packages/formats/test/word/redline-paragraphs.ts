// A view of a Redline as Word would show it, paragraph by paragraph, to compare with what a file shows: labels before their words, tables as the
// paragraphs in them.
import { labelsIn, objectId, project, type Redline, type View } from "@concord/redline";
import type { Story, StoryPart } from "../../src/word/story.ts";
import { type Settled, settledParagraphs } from "../../src/word/word-projections.ts";

/** The words of every object of a story, by its id, with the changes inside it taken one way. */
export function wordsOfObjects({ source, stories }: StoryPart, settled: Settled): Map<string, readonly string[]> {
  const out = new Map<string, readonly string[]>();
  for (const { blocks } of stories.values()) {
    for (const block of blocks) {
      if (block.kind !== "paragraph") {
        const alone: Story = { blocks: [block], ranges: [], start: 0, end: 0 };
        out.set(objectId(source.slice(block.start, block.end)), settledParagraphs(alone, settled));
      } else {
        for (const { kind, xml, text } of block.atoms) if (kind === "object" && xml) out.set(objectId(xml), [text]);
      }
    }
  }
  return out;
}

/** The paragraphs of `redline` in `view`; white space and gaps behind labels are one blank. */
export function redlineParagraphs(
  redline: Redline,
  view: View,
  objects: ReadonlyMap<string, readonly string[]>,
): string[] {
  const text = project(redline, view);
  const labels = labelsIn(redline, view, text);
  return text.clauses.flatMap(({ id, runs }) => {
    const out: string[] = [`${labels.get(id) ?? ""}\t`];
    let block = false;
    for (const run of runs) {
      if ("object" in run) {
        const words = objects.get(run.object) ?? [];
        if (words.length === 1 && runs.length > 1) out[out.length - 1] += words[0]!;
        else {
          block = true;
          out.push(...words);
        }
      } else out[out.length - 1] += "text" in run ? run.text : "footnote" in run ? "[^]" : "\n";
    }
    return (block && out[0] === "\t" ? out.slice(1) : out).map(normal);
  });
}

/** The paragraphs that a file shows, as `redlineParagraphs` has them: what is printed for a note is not among the words. */
export function fileParagraphs(story: Story, settled: Settled): string[] {
  const blocks = story.blocks.map((block) =>
    block.kind === "paragraph" ? { ...block, atoms: block.atoms.filter(({ printed }) => !printed) } : block,
  );
  return settledParagraphs({ ...story, blocks }, settled).map(normal);
}

function normal(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
