// One pass over XML: elements with their names, attributes and places in the source. Invariant: places are indices of the string that was
// handed in, so that what is between two of them can be copied as it is. Nothing is built.
import { SaxesParser } from "saxes";
import { Scope } from "./xml-names.ts";

/** A start tag. */
export interface Tag {
  /** With our prefixes ("w:p"). */
  readonly name: string;
  /** As the file spells it. */
  readonly raw: string;
  /** The attribute with our name ("w:val"). */
  readonly get: (name: string) => string | undefined;
  /** The tag is source.slice(start, end). */
  readonly start: number;
  readonly end: number;
  /** Whether it has no end tag of its own; `close` follows all the same. */
  readonly empty: boolean;
  /** The namespaces that hold in it. */
  readonly scope: Scope;
}

export interface Listener {
  open(tag: Tag): void;
  /** `start` and `end` of the end tag; both are the end of the start tag where that has none. */
  close(name: string, start: number, end: number): void;
  text?(text: string): void;
}

/** XML that a parser does not take. */
export class BrokenXml extends Error {}

/**
 * Tells `listener` what is in `source`: a document, or with `scope` (the namespaces around it) a piece of one. Throws `BrokenXml`.
 */
export function scanXml(source: string, listener: Listener, scope?: Scope): void {
  const parser = new SaxesParser({ xmlns: false, fragment: scope !== undefined, position: true });
  let now = scope ?? Scope.outermost;
  const scopes: Scope[] = [];
  parser.on("error", (error) => {
    throw new BrokenXml(error.message);
  });
  parser.on("opentag", ({ name: raw, attributes, isSelfClosing }) => {
    const end = parser.position;
    const start = source.lastIndexOf("<", end - 1);
    scopes.push(now);
    now = now.within(attributes);
    const here = now;
    const get = (name: string) => attributes[here.rawOf(name)];
    listener.open({ name: now.nameOf(raw), raw, get, start, end, empty: isSelfClosing, scope: here });
  });
  parser.on("closetag", ({ name: raw, isSelfClosing }) => {
    const end = parser.position;
    const name = now.nameOf(raw);
    now = scopes.pop() ?? now;
    listener.close(name, isSelfClosing ? end : source.lastIndexOf("<", end - 1), end);
  });
  const text = listener.text?.bind(listener);
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.write(source).close();
}

/** Words as the content of an element; what XML cannot hold is U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : "&gt;"))
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}

/** Words as the value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeXml(text)
    .replace(/"/g, "&quot;")
    .replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}
