// A note of several paragraphs as one: a note is one clause, in which a break stands where a paragraph ends. Invariant: written again, every paragraph of
// the file is one again, with its own properties.
import type { Atom, Paragraph, Story } from "./story.ts";

/** [WRD10] `story` with the paragraphs that it begins with as one. What is between them must be blank, or range ends, which go into the paragraph behind. */
export function joinedNote(story: Story, source: string): Story {
  const { blocks } = story;
  const [first] = blocks;
  if (first?.kind !== "paragraph") return story;
  let joined: Paragraph = first;
  let count = 1;
  let ranges = story.ranges;
  for (const next of blocks.slice(1)) {
    if (next.kind !== "paragraph") break;
    const end = joined.end;
    const between = ranges.filter(({ from }) => from >= end && from < next.start);
    const kept = between.map(({ from, to }) => source.slice(from, to));
    if (kept.reduce((rest, one) => rest.replace(one, ""), source.slice(end, next.start)).trim() !== "") break;
    ranges = ranges.filter((range) => !between.includes(range));
    const { tag, mark } = joined;
    const plain = { kind: "residue", text: "", revisions: [], wrappers: [] } as const;
    const atoms: Atom[] = [
      ...joined.atoms,
      { kind: "break", text: "\n", revisions: mark.revisions, wrappers: [], ends: { tag, mark } },
      ...between.map((range, i): Atom => ({ ...plain, xml: kept[i]!, range })),
      ...next.atoms,
    ];
    joined = { ...next, start: joined.start, atoms };
    count++;
  }
  return count === 1 ? story : { ...story, ranges, blocks: [joined, ...blocks.slice(count)] };
}
