// What the elements inside a paragraph are to a reader of words: something of no width, something around words, words, or an object. What
// is not known here is an object, which keeps it and shows that it is there.

/** Elements around runs that change nothing about their words. */
export const WRAPPERS: ReadonlySet<string> = new Set([
  "w:hyperlink",
  "w:smartTag",
  "w:customXml",
  "w:fldSimple",
  "w:dir",
  "w:bdo",
]);

/** The properties of such elements, which belong to their start. */
export const WRAPPER_PROPERTIES: ReadonlySet<string> = new Set(["w:smartTagPr", "w:customXmlPr", "w:fldData"]);

/** Elements of no width: in a run or beside runs. */
const RESIDUE: ReadonlySet<string> = new Set([
  "w:proofErr",
  "w:fldChar",
  "w:instrText",
  "w:delInstrText",
  "w:lastRenderedPageBreak",
  "w:footnoteRef",
  "w:endnoteRef",
  "w:annotationRef",
  "w:commentReference",
  "w:subDoc",
]);

const RANGE = /^w:(\w+?)(?:Range)?(Start|End)$/;

/** What kind of range an element begins or ends, if it does. */
export function rangeOf(name: string): { readonly of: string; readonly end: "start" | "end" } | undefined {
  const match = RANGE.exec(name);
  if (!match) return undefined;
  return { of: match[1]!, end: match[2] === "Start" ? "start" : "end" };
}

export const isResidue = (name: string): boolean => RESIDUE.has(name);

/** What an element of a run says in one character. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ["w:tab", "\t"],
  ["w:ptab", "\t"],
  ["w:noBreakHyphen", "\u2011"],
  ["w:softHyphen", "\u00ad"],
]);
