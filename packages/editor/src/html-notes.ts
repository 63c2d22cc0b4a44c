// Footnotes in foreign HTML: a reference is a link to a body that links back to it, whether Word, Writer, Google Docs or a
// web page wrote it.
import { isBlock, styleOf, tagOf } from "./html-element.ts";

export interface FoundNotes {
  /** Links that are references, and the place of each one's body in `bodies`. */
  readonly references: ReadonlyMap<Element, number>;
  readonly bodies: readonly Element[];
  /** Links in bodies that lead back to references. */
  readonly back: ReadonlySet<Element>;
}

/** The longest mark of a reference, in UTF-16 units: "[12]", "(iii)", "*". */
const MARK = 12;

/** [PST4] The footnotes of a page, in order of reference. */
export function notesIn(root: Element): FoundNotes {
  const references = new Map<Element, number>();
  const bodies: Element[] = [];
  const back = new Set<Element>();
  const named = new Map<string, Element>();
  for (const element of root.querySelectorAll("[id], a[name]")) {
    for (const name of [element.id, element.getAttribute("name")]) {
      if (name && !named.has(name)) named.set(name, element);
    }
  }
  const links = [...root.querySelectorAll("a[href*='#']")];
  const order = new Map(links.map((link, i) => [link, i]));
  for (const link of links) {
    const target = named.get(fragmentOf(link));
    if (!target || back.has(link) || (link.textContent ?? "").trim().length > MARK) continue;
    const body = bodyOf(target, root);
    if (!body || body.contains(link)) continue;
    const known = bodies.indexOf(body);
    if (known >= 0) {
      references.set(link, known);
      continue;
    }
    const returns = [...body.querySelectorAll("a[href*='#']")].filter((other) => leadsTo(other, link, named));
    if (returns.length === 0 || (order.get(returns[0]!) ?? 0) < (order.get(link) ?? 0)) continue;
    references.set(link, bodies.length);
    bodies.push(body);
    // All links of the body that lead to some reference of it stand for its number.
    for (const other of returns) back.add(other);
  }
  return { references, bodies, back };
}

function fragmentOf(link: Element): string {
  const href = link.getAttribute("href") ?? "";
  const fragment = href.slice(href.indexOf("#") + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function leadsTo(link: Element, reference: Element, named: ReadonlyMap<string, Element>): boolean {
  const target = named.get(fragmentOf(link));
  if (!target || isBlock(target)) return false;
  return target === reference || target.contains(reference) || reference.contains(target);
}

/** What a reference leads to: the body with all of its paragraphs. */
function bodyOf(target: Element, root: Element): Element | undefined {
  let block: Element | undefined;
  for (let at: Element | null = target; at && at !== root; at = at.parentElement) {
    if (/^(foot|end)note$/.test(styleOf(at).get("mso-element") ?? "") || /^sd(foot|end)note\d+$/.test(at.id)) return at;
    if (!block && (isBlock(at) || tagOf(at) === "td")) block = at;
  }
  return block;
}
