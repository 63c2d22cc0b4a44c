// Parts as some libraries write them: namespaces declared on elements that are taken apart, that of Word without a prefix, values in single quotes. Every
// namespace is declared at the root under one prefix, every value is in double quotes. Invariant: what a part says stays; of Word's own parts nothing changes.
import { SaxesParser } from "saxes";
import { BrokenXml, escapeAttribute } from "./scan-xml.ts";
import { xmlText } from "./xml-guard.ts";
import { isWordNamespace } from "./xml-names.ts";

const ATTRIBUTE = /\s([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g;
/** A tag with declarations. */
const DECLARING = /<(?![!?/])[^<>]*?\sxmlns[^<>]*>/g;
/** A prefix that is letters, as everybody's are. */
const USUAL = /^[A-Za-z]\w*$/;
/** What a tag has that is not written as everybody writes it, and such a tag. */
const MAYBE_ODD = /='|=\s|\s=/;
const ODD = /<(?![!?/])(?![^\s<>/]+(?:\s+[^\s=<>]+="[^"<]*")*\s*\/?>)/;
const DECLARES = /^xmlns(?::|$)/;
const XML = "http://www.w3.org/XML/1998/namespace";
/** Attributes that list prefixes. */
const LISTS = /:(?:Ignorable|MustUnderstand)$|^Requires$/;

/** [WRD12] The text of a part of XML, of which any element can be cut out and put elsewhere. Throws where the XML is broken. */
export function partXml(bytes: Uint8Array): string {
  const xml = xmlText(bytes);
  return isEven(xml) ? xml : new Evener(xml).result();
}

/** Whether no element of Word declares what the root does not, all have one prefix, and every value is in double quotes. */
function isEven(xml: string): boolean {
  const root = /<[^?!/][^>]*>/.exec(xml);
  if (!root) return true;
  const known = declaredIn(root[0]);
  for (const [prefix, uri] of known) if (isWordNamespace(uri) && !USUAL.test(prefix)) return false;
  if (new Set(known.values()).size < known.size) return false;
  if (MAYBE_ODD.test(xml) && ODD.test(xml)) return false;
  if (xml.indexOf("xmlns", root.index + root[0].length) < 0) return true;
  for (const [tag] of xml.matchAll(DECLARING)) {
    const ofWord = isWordNamespace(known.get(/^<([^\s:/>]+):/.exec(tag)?.[1] ?? "") ?? "");
    for (const [name, uri] of declaredIn(tag))
      if (known.get(name) !== uri && (ofWord || isWordNamespace(uri))) return false;
  }
  return true;
}

/** The namespaces that a tag declares, by their prefixes. */
function declaredIn(tag: string): Map<string, string> {
  const attributes = [...tag.matchAll(ATTRIBUTE)].filter(([, name]) => DECLARES.test(name!));
  return new Map(attributes.map(([, name, value]) => [name!.slice(6), value!.slice(1, -1)]));
}

/** Prefix → namespace. */
type Scope = Readonly<Record<string, string>>;

class Evener {
  readonly #xml: string;
  /** Namespace → the prefix that it gets. */
  readonly #prefixes = new Map([[XML, "xml"]]);
  readonly #taken = new Set(["xml"]);
  #count = 0;
  #out = "";
  #from = 0;
  /** Where the namespaces are declared. */
  #root = 0;

  constructor(xml: string) {
    this.#xml = xml;
  }

  result(): string {
    const parser = new SaxesParser({ position: true });
    // What holds around a tag holds in it by way of the prototype: a part may declare thousands.
    const scopes: Scope[] = [Object.assign(Object.create(null), { xml: XML })];
    parser.on("error", (error) => {
      throw new BrokenXml(error.message);
    });
    parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
      const end = parser.position;
      let scope = scopes.at(-1)!;
      const declared = Object.entries(attributes).filter(([of]) => DECLARES.test(of));
      const own = declared.map(([of, uri]) => [of.slice(6), uri]);
      if (own.length > 0) scope = Object.assign(Object.create(scope), Object.fromEntries(own));
      for (const [of, uri] of declared) this.#declare(of.slice(6), uri);
      scopes.push(scope);
      let tag = `<${this.#named(name, scope)}`;
      if (scopes.length === 2) this.#root = -1;
      for (const [of, value] of Object.entries(attributes)) {
        if (DECLARES.test(of)) continue;
        const own = of.includes(":") ? this.#named(of, scope) : of;
        const said = LISTS.test(own)
          ? value.replace(/\S+/g, (prefix: string) => this.#prefixes.get(scope[prefix] ?? "") ?? prefix)
          : value;
        tag += ` ${own}="${escapeAttribute(said)}"`;
      }
      this.#put(this.#xml.lastIndexOf("<", end - 1), end, tag);
      if (this.#root < 0) this.#root = this.#out.length;
      this.#out += isSelfClosing ? "/>" : ">";
    });
    parser.on("closetag", ({ name, isSelfClosing }) => {
      const scope = scopes.pop()!;
      const end = parser.position;
      if (!isSelfClosing) this.#put(this.#xml.lastIndexOf("<", end - 1), end, `</${this.#named(name, scope)}>`);
    });
    parser.write(this.#xml).close();
    const declared = [...this.#prefixes].slice(1).map(([uri, prefix]) => ` xmlns:${prefix}="${escapeAttribute(uri)}"`);
    return (
      this.#out.slice(0, this.#root) + declared.join("") + this.#out.slice(this.#root) + this.#xml.slice(this.#from)
    );
  }

  /** What stands before the place `start`, and `instead` of what is from there to `end`. */
  #put(start: number, end: number, instead: string): void {
    this.#out += this.#xml.slice(this.#from, start) + instead;
    this.#from = end;
  }

  /** A namespace keeps the first prefix that it has, if no other has that. */
  #declare(prefix: string, uri: string): void {
    if (uri === "" || this.#prefixes.has(uri)) return;
    const wanted = USUAL.test(prefix) ? prefix : isWordNamespace(uri) ? "w" : "n";
    let free = wanted;
    while (this.#taken.has(free)) free = `${wanted}${++this.#count}`;
    this.#taken.add(free);
    this.#prefixes.set(uri, free);
  }

  /** The name of an element, or of an attribute with a prefix. */
  #named(raw: string, scope: Scope): string {
    const colon = raw.indexOf(":");
    const prefix = this.#prefixes.get(scope[raw.slice(0, Math.max(colon, 0))] ?? "");
    return prefix === undefined ? raw : `${prefix}:${raw.slice(colon + 1)}`;
  }
}
