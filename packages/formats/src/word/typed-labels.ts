// Labels that were typed at the start of a paragraph, with the changes tracked in them: "2" struck, "1" put in, a tab. Invariant: what is
// taken for the label is the label and its gap in each of the two readings, and nothing else.
import { type PrintedLabel, printedLabel } from "../printed-labels.ts";
import { type Atom, type Paragraph, shownText } from "./story.ts";
import { isThere, type Settled } from "./word-projections.ts";

/** What stands before the words of a paragraph. */
export interface TypedLabel {
  /** How many units of the paragraph it is. */
  readonly units: number;
  /** As it reads when every change is rejected, and accepted. */
  readonly rejected?: PrintedLabel;
  readonly accepted?: PrintedLabel;
}

const HEAD = 60;
const NONE: TypedLabel = { units: 0 };

/** How many units of a Redline an atom is. */
export function unitsOfAtom(atom: Atom): number {
  if (atom.kind === "text") return atom.printed ? 0 : atom.text.length;
  return atom.kind === "residue" ? 0 : 1;
}

/**
 * [WRD6] The label typed at the start of `paragraph`. `begins`: whether the paragraph begins a clause when all is rejected, and accepted; in the
 * middle of one nothing is a label.
 */
export function typedLabel(
  { atoms }: Pick<Paragraph, "atoms">,
  begins: { readonly rejected: boolean; readonly accepted: boolean },
): TypedLabel {
  const rejected = readHead(atoms, "rejected");
  const accepted = readHead(atoms, "accepted");
  const old = begins.rejected ? rejected.label : undefined;
  const now = begins.accepted ? accepted.label : undefined;
  if (!old && !now) return NONE;
  const units = Math.max(old ? rejected.end : 0, now ? accepted.end : 0);
  const whole = (head: Head, label: PrintedLabel | undefined) =>
    head.units.filter((unit) => unit < units).length === (label ? head.length : 0);
  if (!whole(rejected, old) || !whole(accepted, now)) return NONE;
  return { units, ...(old ? { rejected: old } : {}), ...(now ? { accepted: now } : {}) };
}

/** The beginning of a paragraph in one reading. */
interface Head {
  readonly label: PrintedLabel | undefined;
  /** How many characters label and gap are. */
  readonly length: number;
  /** The unit of each character. */
  readonly units: readonly number[];
  /** Past the unit of the last character of label and gap. */
  readonly end: number;
}

function readHead(atoms: readonly Atom[], settled: Settled): Head {
  let text = "";
  let sign = false;
  const units: number[] = [];
  let unit = 0;
  for (const atom of atoms) {
    const length = unitsOfAtom(atom);
    if (length > 0 && isThere(atom.revisions, settled)) {
      if (atom.kind !== "text") break;
      for (let i = 0; i < length; i++) units.push(unit + i);
      if (text === "") sign = isBulletSign(atom);
      text += shownText(atom);
    }
    unit += length;
    if (text.length > HEAD) break;
  }
  const label = labelIn(text, sign);
  const length = label ? text.length - label.text.length : 0;
  return { label, length, units, end: length > 0 ? units[length - 1]! + 1 : 0 };
}

const LATER = /^(?:bis|ter|quater|quinquies)(?=[\s])/;

/** Whether an atom begins with a sign of a font of symbols that is no letter. */
function isBulletSign(atom: Atom): boolean {
  return /^[\uf020-\uf0ff]/.test(atom.text) && !/^[\p{L}\p{N}\s]/u.test(shownText(atom));
}

/** A label with a gap behind it; a number is one only before a tab. `sign`: it begins with a sign of a font of symbols, which is a bullet. */
function labelIn(text: string, sign: boolean): PrintedLabel | undefined {
  const label = printedLabel(sign ? `•${text.slice(1)}` : text);
  if (!label) return undefined;
  const [first] = label.readings;
  const counted = first!.numbering === "number" || first!.numbering === "decimal";
  if (counted && !label.tab) return undefined;
  if (sign) return { ...label, label: text[0]! };
  if (/[\t \u00a0]/.test(text[label.label.length] ?? " ")) return label;
  // "b)bis" is one label.
  const later = LATER.exec(label.text)?.[0];
  if (later === undefined) return undefined;
  return { ...label, label: label.label + later, text: label.text.slice(later.length).trimStart() };
}
