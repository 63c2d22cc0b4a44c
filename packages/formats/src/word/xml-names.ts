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

/** The namespaces that hold at one place of a file: those declared there, before those around it. */
export class Scope {
  /** The prefix of the file → ours; what holds around it by way of its prototype, for a file may declare thousands. */
  readonly #prefixes: Readonly<Record<string, string>>;
  readonly #names = new Map<string, string>();
  /** Our prefix → that of the file, of what is declared here. */
  readonly #theirs: ReadonlyMap<string, string>;
  readonly #outer: Scope | undefined;

  private constructor(declared: readonly (readonly [string, string])[], outer?: Scope) {
    this.#prefixes = Object.assign(Object.create(outer ? outer.#prefixes : null), Object.fromEntries(declared));
    this.#theirs = new Map(declared.flatMap(([theirs, ours]) => (theirs === "" ? [] : [[ours, theirs]])));
    this.#outer = outer;
  }

  static readonly outermost: Scope = new Scope([["xml", "xml"]]);

  /** This scope with what `attributes` declare. */
  within(attributes: Readonly<Record<string, string>>): Scope {
    const declared: [string, string][] = [];
    for (const name in attributes) {
      if (!name.startsWith("xmlns")) continue;
      const uri = attributes[name]!;
      declared.push([name.slice(6), CANONICAL[uri] ?? `{${uri}}`]);
    }
    return declared.length === 0 ? this : new Scope(declared, this);
  }

  /** The file's prefix for what has the prefix `ours` here; undefined where it has none. */
  prefixOf(ours: string): string | undefined {
    for (let scope: Scope | undefined = this; scope; scope = scope.#outer) {
      const theirs = scope.#theirs.get(ours);
      if (theirs !== undefined && this.#prefixes[theirs] === ours) return theirs;
    }
    return undefined;
  }

  /** Our name of an element. */
  nameOf(raw: string): string {
    const known = this.#names.get(raw);
    if (known !== undefined) return known;
    const colon = raw.indexOf(":");
    const prefix = colon < 0 ? "" : raw.slice(0, colon);
    const ours = this.#prefixes[prefix] ?? (prefix === "" ? "" : `{${prefix}}`);
    const name = ours === "" ? raw : `${ours}:${raw.slice(colon + 1)}`;
    this.#names.set(raw, name);
    return name;
  }

  /** The file's name of what is `name` here: of an attribute, which has the prefix of its namespace always. */
  rawOf(name: string): string {
    const colon = name.indexOf(":");
    if (colon < 0) return name;
    const theirs = this.prefixOf(name.slice(0, colon));
    return theirs === undefined ? name : theirs + name.slice(colon);
  }
}
