// Properties of runs with other emphases than they had. Invariant: every property that is not an emphasis stays, and the order is the one that
// Word wants.
import { EMPHASES, type Emphasis, type Format } from "@concord/redline";
import { withEmphasis } from "./read-properties.ts";

/** What stands before each emphasis, in the order of Word. */
const BEFORE: Readonly<Record<"bold" | "italic" | "raised", readonly string[]>> = {
  bold: ["rStyle", "rFonts"],
  italic: ["rStyle", "rFonts", "b", "bCs"],
  raised: [],
};
/** What stands behind a raised or lowered position. */
const AFTER_RAISED = ["rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath"];

/** `properties` (of which `was` is what they set) so that they set `format`. `p`: the prefix of the file. */
export function withFormat(properties: string, was: Format | undefined, format: Format | undefined, p: string): string {
  const differs = (emphasis: Emphasis) => (was?.[emphasis] ?? false) !== (format?.[emphasis] ?? false);
  if (!EMPHASES.some(differs)) return properties;
  let out = properties;
  for (const [emphasis, name] of [
    ["bold", "b"],
    ["italic", "i"],
  ] as const) {
    if (!differs(emphasis)) continue;
    out = without(out, [name, `${name}Cs`], p);
    // What a style gives has to be taken.
    const taken = hasStyle(out, p) ? `<${p}${name} ${p}val="0"/>` : "";
    out = insertedBehind(out, format?.[emphasis] ? `<${p}${name}/>` : taken, BEFORE[emphasis], p);
  }
  if (!differs("superscript") && !differs("subscript")) return out;
  out = without(out, ["vertAlign"], p);
  const plain = hasStyle(out, p) ? "baseline" : undefined;
  const value = format?.superscript ? "superscript" : format?.subscript ? "subscript" : plain;
  return value ? insertedBefore(out, `<${p}vertAlign ${p}val="${value}"/>`, AFTER_RAISED, p) : out;
}

function hasStyle(properties: string, p: string): boolean {
  return properties.includes(`<${p}rStyle `);
}

/** The emphases that properties set themselves. */
export function formatSet(properties: string, p: string): Format | undefined {
  let format: Format | undefined;
  for (const [, name, attributes] of properties.matchAll(new RegExp(`<(${p}(?:b|i|vertAlign))(\\s[^>]*)?/?>`, "g"))) {
    const value = new RegExp(`${p}val="([^"]*)"`).exec(attributes ?? "")?.[1];
    format = withEmphasis(format, { name: `w:${name!.slice(p.length)}`, get: () => value });
  }
  return format;
}

/** Without what makes words look like the mark of a note. */
export function withoutCharacterStyle(properties: string, p: string): string {
  return without(properties, ["rStyle"], p);
}

/** `properties` of a paragraph with another style; of no id, without one. */
export function withParagraphStyle(properties: string, style: string | undefined, p: string): string {
  return (style === undefined ? "" : `<${p}pStyle ${p}val="${style}"/>`) + without(properties, ["pStyle"], p);
}

/** `properties` of a paragraph as another one has them too: a change of its numbering is that of the one alone. */
export function withoutChanges(properties: string, p: string): string {
  return without(properties, ["numberingChange", "ins"], p);
}

function without(properties: string, names: readonly string[], p: string): string {
  let out = properties;
  for (const name of names) {
    out = out.replace(new RegExp(`<${p}${name}(?:\\s[^>]*)?(?:/>|(?<!/)>[\\s\\S]*?</${p}${name}>)`, "g"), "");
  }
  return out;
}

function insertedBehind(properties: string, xml: string, names: readonly string[], p: string): string {
  let at = 0;
  for (const name of names) {
    const match = new RegExp(`<${p}${name}(?:\\s[^>]*)?(?:/>|(?<!/)>[\\s\\S]*?</${p}${name}>)`).exec(properties);
    if (match) at = Math.max(at, match.index + match[0].length);
  }
  return properties.slice(0, at) + xml + properties.slice(at);
}

function insertedBefore(properties: string, xml: string, names: readonly string[], p: string): string {
  const places = names.map((name) => properties.search(new RegExp(`<${p}${name}[\\s/>]`)));
  // What Word does not have itself stands behind everything else.
  const foreign = properties.search(new RegExp(`<(?!${p}|/)`));
  const found = [...places, foreign].filter((place) => place >= 0);
  const at = found.length > 0 ? Math.min(...found) : properties.length;
  return properties.slice(0, at) + xml + properties.slice(at);
}
