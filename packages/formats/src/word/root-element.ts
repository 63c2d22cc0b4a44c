// The outermost element of a part that gets more content, in a namespace that Word may not know. Invariant: what is in it stays as it is.
import { NAMES } from "./fresh-package.ts";
import { type Listener, scanXml, type Tag } from "./scan-xml.ts";

/** A namespace by the prefix that it mostly has, and how a part spells it. */
export interface RootElement {
  readonly xml: string;
  /** Prefix of the elements of the part, with its colon. */
  readonly own: string;
  /** Prefix of the namespace, with its colon. */
  readonly prefix: string;
}

/** `xml` with the namespace `name` declared, as one that who does not know it passes over. Throws where the XML is broken. */
export function declaring(xml: string, name: "w14" | "w15"): RootElement {
  const { tag } = rootOf(xml);
  const own = tag.raw.includes(":") ? tag.raw.slice(0, tag.raw.indexOf(":") + 1) : "w:";
  const known = tag.scope.prefixOf(name);
  if (known !== undefined) return { xml, own, prefix: `${known}:` };
  const free = (wanted: string): string => (tag.get(`xmlns:${wanted}`) === undefined ? wanted : free(`${wanted}x`));
  const prefix = free(name);
  const mc = tag.scope.prefixOf("mc") ?? free("mc");
  const ignored = new RegExp(`(\\s${mc}:Ignorable=["'])`);
  const end = tag.empty ? tag.end - 2 : tag.end - 1;
  const head = xml.slice(0, end);
  const said = ignored.test(head) ? head.replace(ignored, `$1${prefix} `) : `${head} ${mc}:Ignorable="${prefix}"`;
  const declared = tag.scope.prefixOf("mc") === undefined ? ` xmlns:${mc}="${NAMES.mc}"` : "";
  return { xml: `${said}${declared} xmlns:${prefix}="${NAMES[name]}"${xml.slice(end)}`, own, prefix: `${prefix}:` };
}

/** `xml` with `content` at the end of its outermost element. */
export function withContent(xml: string, content: string): string {
  if (content === "") return xml;
  const { tag, end } = rootOf(xml);
  if (tag.empty) return `${xml.slice(0, tag.end - 2)}>${content}</${tag.raw}>${xml.slice(tag.end)}`;
  return xml.slice(0, end) + content + xml.slice(end);
}

function rootOf(xml: string): { readonly tag: Tag; readonly end: number } {
  const reader = new RootReader();
  scanXml(xml, reader);
  return { tag: reader.tag!, end: reader.end };
}

class RootReader implements Listener {
  tag: Tag | undefined;
  /** Where the end tag begins; that of the element that ends last. */
  end = 0;

  open(tag: Tag): void {
    this.tag ??= tag;
  }

  close(_name: string, start: number): void {
    this.end = start;
  }
}
