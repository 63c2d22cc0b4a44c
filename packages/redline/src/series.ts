// The series that labels are of: what is printed for a count, and what a printed label counts. Invariant: the one undoes
// the other.
import { letterCount, lettersOf } from "./letters.ts";
import type { ClauseKind, Numbering } from "./types.ts";

/** [LAB2] Kinds at which every counter begins again. */
export const RESETS: ReadonlySet<ClauseKind> = new Set(["call", "heading", "number", "title", "enacting", "proposal"]);

/** [LAB4] What is printed for a count; `parent`: the label of the item above, which a decimal one takes along. */
export function labelOfCount(numbering: Numbering, count: number, parent: string | undefined, lang: string): string {
  switch (numbering) {
    case "none":
      return "";
    case "letter":
      return `${lettersOf(count, lang)})`;
    case "number":
      return String(count);
    case "decimal":
      return parent ? `${parent}.${count}` : String(count);
    case "roman":
      return `${roman(count)})`;
    case "bullet":
      return "•";
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(count: number): string {
  let out = "";
  let rest = count;
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      out += sign;
      rest -= value;
    }
  }
  return out;
}

/** How far a printed label is in its series, or undefined when it is none of it. */
export function countOf(numbering: Numbering, label: string): number | undefined {
  const bare = label.replace(/^\(|\)$|\.$/g, "");
  if (numbering === "number" && /^\d{1,4}$/.test(bare)) return Number(bare);
  if (numbering === "decimal" && /^\d+(\.\d{1,4})+$/.test(bare)) return Number(bare.slice(bare.lastIndexOf(".") + 1));
  if (numbering === "letter") return letterCount(bare);
  if (numbering === "roman" && /^[ivxlcdm]{1,15}$/.test(bare)) {
    for (let n = 1; n < 4000; n++) if (roman(n) === bare) return n;
  }
  return undefined;
}

/** [LVL4] "21" after "1": an old and a new number run together, one of which is the next. */
export function isFusion(last: number, count: number): boolean {
  const digits = String(count);
  if (digits.length < 2) return false;
  for (let cut = 1; cut < digits.length; cut++) {
    const [a, b] = [Number(digits.slice(0, cut)), Number(digits.slice(cut))];
    const near = (n: number) => n === last + 1 || n === last;
    if (digits[cut] !== "0" && a > 0 && (near(a) || near(b)) && Math.abs(a - b) <= 9 && count > last + 1) return true;
  }
  return false;
}
