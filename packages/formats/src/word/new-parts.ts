// A part that a file does not have yet: the part, its type and the relationship to it. Invariant: everything else in the lists of the package stays.
import type { ChangedParts } from "./changed-parts.ts";
import { relationshipsName } from "./relationships.ts";

export interface NewPart {
  /** Name of the part without its ending, last word of its type, and kind of the relationship to it. */
  readonly kind: string;
  readonly root: string;
  /** Another type of relationship than those of the standard. */
  readonly type?: string;
  /** Declarations of its outermost element beside those of Word. */
  readonly names?: string;
  /** What every such part begins with. */
  readonly head?: string;
}

const SIGN = (type: string, id: number, sign: string) =>
  `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${sign}/></w:r></w:p></w:footnote>`;

/** The part of footnotes, with the lines above them. */
export const FOOTNOTES: NewPart = {
  kind: "footnotes",
  root: "w:footnotes",
  head: SIGN("separator", 0, "separator") + SIGN("continuationSeparator", 1, "continuationSeparator"),
};

const TYPES = "[Content_Types].xml";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Adds a part with this content. */
export function addPart(changed: ChangedParts, part: NewPart, content: string): void {
  const { file } = changed;
  const { kind, root, names = "", head = "" } = part;
  const ooxml = file.strict ? "http://purl.oclc.org/ooxml" : "http://schemas.openxmlformats.org";
  const main = file.strict ? `${ooxml}/wordprocessingml/main` : `${ooxml}/wordprocessingml/2006/main`;
  const related = file.strict ? `${ooxml}/officeDocument/relationships` : `${ooxml}/officeDocument/2006/relationships`;
  const folder = file.main.slice(0, file.main.lastIndexOf("/") + 1);
  let name = `${kind}.xml`;
  for (let n = 2; changed.text(folder + name) !== undefined; n++) name = `${kind}${n}.xml`;
  const types = [...file.parts.keys()].find((one) => one.toLowerCase() === TYPES.toLowerCase())!;
  const relationships = relationshipsName(file.main);
  const rels =
    changed.text(relationships) ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  let id = 1;
  while (rels.includes(`"rId${id}"`)) id++;
  const type = part.type ?? `${related}/${kind}`;
  changed.put(
    folder + name,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} xmlns:w="${main}" xmlns:r="${related}"${names}>${head}${content}</${root}>`,
  );
  changed.put(relationships, withElement(rels, `<Relationship Id="rId${id}" Type="${type}" Target="${name}"/>`));
  const override = `<Override PartName="/${folder}${name}" ContentType="${TYPE}.${kind}+xml"/>`;
  changed.put(types, withElement(changed.text(types)!, override));
}

/** `xml` with one more element before the end of the outermost one. */
function withElement(xml: string, element: string): string {
  const empty = /^([\s\S]*<(\w+)(?:\s[^>]*)?)\/>\s*$/.exec(xml);
  if (empty && !xml.includes("</")) return `${empty[1]}>${element}</${empty[2]}>`;
  const prefix = /<(\w+:)(?:Types|Relationships)[\s>]/.exec(xml)?.[1] ?? "";
  const end = xml.lastIndexOf("</");
  return xml.slice(0, end) + element.replace("<", `<${prefix}`) + xml.slice(end);
}
