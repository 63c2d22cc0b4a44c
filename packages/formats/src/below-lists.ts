// What stands below a list of sub-items and goes on with the sentence that the list is part of. Invariant: only the layout says so; no
// paragraph is put together with another one here.
import type { Paragraph } from "./paragraphs.ts";
import { type PrintedLabel, printedLabel } from "./printed-labels.ts";

/**
 * [CLS16] The paragraphs that hang under the item above the sub-items before them, not under the last of those: they begin small behind a
 * comma or semicolon, stand apart, and less far in than the sub-items, or as far where no blank line is between those.
 */
export function belowLists(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const out = new Set<Paragraph>();
  for (const [i, p] of paragraphs.entries()) {
    const item = paragraphs[i - 1];
    if (!item?.layout || !p.layout?.blankBefore || !/^\p{Ll}/u.test(p.text) || !/[,;]$/u.test(item.text)) continue;
    if (printedLabel(p.text) || !isSubItem(paragraphs, i - 1)) continue;
    const { indent, blankBefore } = item.layout;
    if (p.layout.indent < indent || (p.layout.indent === indent && !blankBefore)) out.add(p);
  }
  return out;
}

/** Whether a paragraph is of a list that begins right behind an item; bullets have ways of their own. */
function isSubItem(paragraphs: readonly Paragraph[], at: number): boolean {
  for (let i = at; i > 0; i--) {
    const label = printedLabel(paragraphs[i]!.text);
    if (!label || isBullet(label)) return false;
    if (label.readings.some(({ count }) => count === 1)) {
      const over = printedLabel(paragraphs[i - 1]!.text);
      return over !== undefined && !isBullet(over);
    }
  }
  return false;
}

function isBullet({ readings }: PrintedLabel): boolean {
  return readings.some(({ numbering }) => numbering === "bullet");
}
