// A part that a file does not have yet: the part, its type and the relationship to it. Invariant: everything else in the lists of the package stays.
import type { WordPackage } from "./package.ts";
import { relationshipsName } from "./relationships.ts";
import { xmlText } from "./xml-guard.ts";

export interface NewStoryPart {
  readonly kind: string;
  readonly root: string;
  /** What every such part begins with. */
  readonly head: string;
}

const SIGN = (type: string, id: number, sign: string) =>
  `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${sign}/></w:r></w:p></w:footnote>`;

/** The part of footnotes, with the lines above them. */
export const FOOTNOTES: NewStoryPart = {
  kind: "footnotes",
  root: "footnotes",
  head: SIGN("separator", 0, "separator") + SIGN("continuationSeparator", 1, "continuationSeparator"),
};

const TYPES = "[Content_Types].xml";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The parts that change when `file` gets a part with this content, by name. */
export function addPart(file: WordPackage, { kind, root, head }: NewStoryPart, content: string): Map<string, string> {
  const ooxml = file.strict ? "http://purl.oclc.org/ooxml" : "http://schemas.openxmlformats.org";
  const main = file.strict ? `${ooxml}/wordprocessingml/main` : `${ooxml}/wordprocessingml/2006/main`;
  const related = file.strict ? `${ooxml}/officeDocument/relationships` : `${ooxml}/officeDocument/2006/relationships`;
  const folder = file.main.slice(0, file.main.lastIndexOf("/") + 1);
  let name = `${kind}.xml`;
  for (let n = 2; file.parts.has(folder + name); n++) name = `${kind}${n}.xml`;
  const types = [...file.parts.keys()].find((part) => part.toLowerCase() === TYPES.toLowerCase())!;
  const relationships = relationshipsName(file.main);
  const known = file.parts.get(relationships);
  const rels = known
    ? xmlText(known)
    : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  let id = 1;
  while (rels.includes(`"rId${id}"`)) id++;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} xmlns:w="${main}" xmlns:r="${related}">${head}${content}</w:${root}>`;
  return new Map([
    [folder + name, xml],
    [relationships, withElement(rels, `<Relationship Id="rId${id}" Type="${related}/${kind}" Target="${name}"/>`)],
    [
      types,
      withElement(
        xmlText(file.parts.get(types)!),
        `<Override PartName="/${folder}${name}" ContentType="${TYPE}.${kind}+xml"/>`,
      ),
    ],
  ]);
}

/** `xml` with one more element before the end of the outermost one. */
function withElement(xml: string, element: string): string {
  const empty = /^([\s\S]*<(\w+)(?:\s[^>]*)?)\/>\s*$/.exec(xml);
  if (empty && !xml.includes("</")) return `${empty[1]}>${element}</${empty[2]}>`;
  const prefix = /<(\w+:)(?:Types|Relationships)[\s>]/.exec(xml)?.[1] ?? "";
  const end = xml.lastIndexOf("</");
  return xml.slice(0, end) + element.replace("<", `<${prefix}`) + xml.slice(end);
}
