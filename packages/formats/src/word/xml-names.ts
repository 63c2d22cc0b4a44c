// Names of elements whatever prefix a file gives their namespace. Invariant: one element has one name here, in Strict and in Transitional files:
// "w:p" is a paragraph even where the file writes <x:p>.

const WORD = "w";
const CANONICAL: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": WORD,
  "http://purl.oclc.org/ooxml/wordprocessingml/main": WORD,
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
  "http://www.w3.org/XML/1998/namespace": "xml",
};

export const isWordNamespace = (uri: string): boolean => CANONICAL[uri] === WORD;

/** The namespaces that hold at one place of a file. */
export class Scope {
  readonly #prefixes: ReadonlyMap<string, string>;
  readonly #names = new Map<string, string>();
  /** Our prefix → that of the file. */
  readonly #theirs = new Map<string, string>();

  private constructor(prefixes: ReadonlyMap<string, string>) {
    this.#prefixes = prefixes;
    for (const [theirs, ours] of prefixes) if (theirs !== "") this.#theirs.set(ours, theirs);
  }

  static readonly outermost: Scope = new Scope(new Map([["xml", "xml"]]));

  /** This scope with what `attributes` declare. */
  within(attributes: Readonly<Record<string, string>>): Scope {
    let prefixes: Map<string, string> | undefined;
    for (const name in attributes) {
      if (!name.startsWith("xmlns")) continue;
      const uri = attributes[name]!;
      prefixes ??= new Map(this.#prefixes);
      prefixes.set(name.slice(6), CANONICAL[uri] ?? `{${uri}}`);
    }
    return prefixes ? new Scope(prefixes) : this;
  }

  /** The file's prefix for what has the prefix `ours` here; undefined where it has none. */
  prefixOf(ours: string): string | undefined {
    return this.#theirs.get(ours);
  }

  /** Our name of an element. */
  nameOf(raw: string): string {
    const known = this.#names.get(raw);
    if (known !== undefined) return known;
    const colon = raw.indexOf(":");
    const prefix = colon < 0 ? "" : raw.slice(0, colon);
    const ours = this.#prefixes.get(prefix) ?? (prefix === "" ? "" : `{${prefix}}`);
    const name = ours === "" ? raw : `${ours}:${raw.slice(colon + 1)}`;
    this.#names.set(raw, name);
    return name;
  }

  /** The file's name of what is `name` here: of an attribute, which has the prefix of its namespace always. */
  rawOf(name: string): string {
    const colon = name.indexOf(":");
    if (colon < 0) return name;
    const theirs = this.#theirs.get(name.slice(0, colon));
    return theirs === undefined ? name : theirs + name.slice(colon);
  }
}
