// The styles of a Word file, known by their names: ids collide between templates. Invariant: a name is the same whatever case, blanks and
// underscores it is written with.
import type { Format } from "@concord/redline";
import { withEmphasis } from "./read-properties.ts";
import { type Listener, scanXml, type Tag } from "./scan-xml.ts";

/** A place in the lists that Word numbers: which list ("0": none), and how deep. */
export interface ListPlace {
  readonly list: string;
  readonly level: string;
}

export interface StyleSheet {
  /** The name of a style as `styleKey` has it; of no id, that of the default paragraph style. */
  nameOf(id: string | undefined): string;
  /** The id of the style with this name; undefined where the file has none. */
  idOf(type: "paragraph" | "character", name: string): string | undefined;
  /** The list that paragraphs of a style stand in, by the style or one that it is based on. */
  listOf(id: string | undefined): ListPlace | undefined;
  /** The emphases of a character style, of what it is based on too. */
  formatOf(id: string): Format | undefined;
}

/** A name of a style without case, blanks, underscores and hyphens. */
function styleKey(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, "");
}

/** The styles of `xml`; none where the file has no such part. Throws where the XML is broken. */
export function readStyles(xml: string | undefined): StyleSheet {
  const reader = new StyleReader();
  if (xml !== undefined) scanXml(xml, reader);
  const { names, ids } = reader;
  return {
    nameOf: (id) => (id === undefined ? reader.normal : (names.get(id) ?? styleKey(id))),
    idOf: (type, name) => ids.get(`${type} ${styleKey(name)}`),
    listOf: (id) => reader.listOf(id ?? reader.normalId),
    formatOf: (id) => reader.formatOf(id),
  };
}

class StyleReader implements Listener {
  readonly names = new Map<string, string>();
  readonly ids = new Map<string, string>();
  normal = "normal";
  normalId = "";
  readonly #bases = new Map<string, string>();
  readonly #lists = new Map<string, ListPlace>();
  /** The properties of character styles that say something of an emphasis. */
  readonly #emphases = new Map<string, Pick<Tag, "name" | "get">[]>();
  #style: { readonly id: string; readonly type: string; readonly normal: boolean } | undefined;

  open(tag: Tag): void {
    if (tag.name === "w:style") {
      const type = tag.get("w:type") ?? "paragraph";
      const normal = type === "paragraph" && /^(?:1|true|on)$/.test(tag.get("w:default") ?? "");
      this.#style = { id: tag.get("w:styleId") ?? "", type, normal };
    } else if (tag.name === "w:name" && this.#style) {
      const { id, type, normal } = this.#style;
      const name = styleKey(tag.get("w:val") ?? "");
      if (type === "paragraph") this.names.set(id, name);
      if (!this.ids.has(`${type} ${name}`)) this.ids.set(`${type} ${name}`, id);
      if (normal) {
        this.normal = name;
        this.normalId = id;
      }
    } else if (this.#style?.type === "paragraph") this.#based(this.#style.id, tag);
    else if (this.#style?.type === "character") this.#emphasized(this.#style.id, tag);
  }

  listOf(id: string): ListPlace | undefined {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = this.#bases.get(at)) {
      const list = this.#lists.get(at);
      if (list) return list;
      seen.add(at);
    }
    return undefined;
  }

  formatOf(id: string): Format | undefined {
    const chain: string[] = [];
    for (let at: string | undefined = id; at !== undefined && !chain.includes(at); at = this.#bases.get(at))
      chain.push(at);
    let format: Format | undefined;
    for (const at of chain.reverse())
      for (const tag of this.#emphases.get(at) ?? []) format = withEmphasis(format, tag);
    return format;
  }

  #emphasized(id: string, tag: Tag): void {
    if (tag.name === "w:basedOn") this.#bases.set(id, tag.get("w:val") ?? "");
    if (!/^w:(?:b|i|vertAlign)$/.test(tag.name)) return;
    const value = tag.get("w:val");
    const kept = { name: tag.name, get: () => value };
    const list = this.#emphases.get(id);
    if (list) list.push(kept);
    else this.#emphases.set(id, [kept]);
  }

  #based(id: string, tag: Tag): void {
    const value = tag.get("w:val") ?? "";
    const { list = "", level = "0" } = this.#lists.get(id) ?? {};
    if (tag.name === "w:basedOn") this.#bases.set(id, value);
    if (tag.name === "w:numId") this.#lists.set(id, { list: value, level });
    if (tag.name === "w:ilvl") this.#lists.set(id, { list, level: value });
  }

  close(name: string): void {
    if (name === "w:style") this.#style = undefined;
  }
}
