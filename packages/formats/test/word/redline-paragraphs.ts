// A view of a Redline as Word would show it, paragraph by paragraph, to compare with what a file shows: labels before their words, tables as the
// paragraphs in them.
import { labelsIn, objectId, project, type Redline, type View } from "@concord/redline";
import type { Story, StoryPart } from "../../src/word/story.ts";
import { type Settled, settledParagraphs } from "../../src/word/word-projections.ts";

/** The words of an object: of what stands between paragraphs, its paragraphs. */
export type ObjectWords = { readonly block: readonly string[] } | { readonly inline: string };

/** The words of every object of a story, by its id, with the changes inside it taken one way. */
export function wordsOfObjects({ source, stories }: StoryPart, settled: Settled): Map<string, ObjectWords> {
  const out = new Map<string, ObjectWords>();
  for (const { blocks } of stories.values()) {
    for (const block of blocks) {
      if (block.kind !== "paragraph") {
        const alone: Story = { blocks: [block], ranges: [], start: 0, end: 0 };
        out.set(objectId(source.slice(block.start, block.end)), { block: settledParagraphs(alone, settled) });
      } else {
        for (const { kind, xml, text } of block.atoms)
          if (kind === "object" && xml) out.set(objectId(xml), { inline: text });
      }
    }
  }
  return out;
}

/** The paragraphs of `redline` in `view`; white space and gaps behind labels are one blank. */
export function redlineParagraphs(redline: Redline, view: View, objects: ReadonlyMap<string, ObjectWords>): string[] {
  const text = project(redline, view);
  const labels = labelsIn(redline, view, text);
  return text.clauses.flatMap(({ id, runs }) => {
    const out: string[] = [`${labels.get(id) ?? ""}\t`];
    let blocks = false;
    for (const run of runs) {
      const object = "object" in run ? objects.get(run.object) : undefined;
      if (object && "block" in object) {
        // Words beside a table are a paragraph of their own.
        const words = out.pop()!;
        out.push(...(words === "\t" || words === "" ? [] : [words]), ...object.block, "");
        blocks = true;
      } else {
        out[out.length - 1] +=
          "text" in run ? run.text : "footnote" in run ? "[^]" : "break" in run ? "\n" : (object?.inline ?? "");
      }
    }
    return (blocks && out.at(-1) === "" ? out.slice(0, -1) : out).map(normal);
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
