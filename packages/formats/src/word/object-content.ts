// What the objects of a Word file show, by their ids. Invariant: every object that the reader finds in the text or in a note has its content
// here, and nothing of the file is run or fetched for it.
import { type ObjectContent, objectId } from "@concord/redline";
import { partXml } from "./even-names.ts";
import { insetContent, type PictureBytes, type Surroundings } from "./inset-content.ts";
import type { WordPackage } from "./package.ts";
import { readStories } from "./read-story.ts";
import { readRelationships, relationshipsName } from "./relationships.ts";
import { type ProponentOf, tableContent } from "./table-content.ts";
import { Scope } from "./xml-names.ts";

export interface WordObjects {
  readonly contents: ReadonlyMap<string, ObjectContent>;
  readonly pictures: ReadonlyMap<string, PictureBytes>;
}

/** [OBJ2] [OBJ3] The contents of all objects. Throws where the XML is broken. */
export function objectsOf(
  file: Pick<WordPackage, "parts" | "main" | "relationships">,
  proponentOf: ProponentOf,
): WordObjects {
  const contents = new Map<string, ObjectContent>();
  const pictures = new Map<string, PictureBytes>();
  const notes = file.relationships.filter(({ kind }) => kind === "footnotes" || kind === "endnotes");
  for (const name of [file.main, ...notes.flatMap(({ part }) => part ?? [])]) {
    const bytes = file.parts.get(name);
    if (!bytes) continue;
    const { source, stories } = readStories(partXml(bytes));
    const around: Surroundings = { scope: rootScope(source), pictures, related: relatedTo(file, name) };
    for (const { blocks } of stories.values()) {
      for (const block of blocks) {
        const xml = source.slice(block.start, block.end);
        if (block.kind === "paragraph") {
          for (const { kind, xml: inner = "" } of block.atoms) {
            if (kind === "object") contents.set(objectId(inner), insetContent(inner, around));
          }
        } else if (block.kind === "table") {
          contents.set(objectId(xml), tableContent(source, block, around, proponentOf));
        } else contents.set(objectId(xml), insetContent(xml, around));
      }
    }
  }
  return { contents, pictures };
}

/** The namespaces that hold within the root of a part. */
function rootScope(source: string): Scope {
  const [root = ""] = /<[^?!][^>]*>/.exec(source) ?? [];
  const declared = root.matchAll(/\s(xmlns(?::[\w.-]+)?)\s*=\s*(["'])(.*?)\2/gs);
  return Scope.outermost.within(Object.fromEntries([...declared].map(([, name, , uri]) => [name, uri])));
}

function relatedTo({ parts }: Pick<WordPackage, "parts">, name: string): Surroundings["related"] {
  const rels = relationshipsName(name);
  const xml = [...parts.keys()].find((part) => part.toLowerCase() === rels.toLowerCase());
  const names = new Map([...parts.keys()].map((part) => [part.toLowerCase(), part]));
  const relationships =
    xml === undefined ? [] : readRelationships(parts.get(xml)!, xml, (target) => names.get(target.toLowerCase()));
  const byId = new Map(relationships.map((one) => [one.id, one.part]));
  return (id) => {
    const part = byId.get(id);
    return part === undefined ? undefined : parts.get(part);
  };
}
