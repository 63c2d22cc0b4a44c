// Suffixes of provisional labels: bis, ter, quater … Invariant: what is printed for a number of times is read as that again,
// and no two numbers of times print alike.
import type { Numbering } from "./types.ts";

const FIRST = ["", "", "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies"];
const UNITS = ["", "un", "duo", "ter", "quater", "quin", "sex", "septen", "octo", "novo"];
const TENS = ["", "decies", "vicies", "tricies", "quadragies", "quinquagies", "sexagies", "septuagies", "octogies"];
/** As far as there are words that an editor knows; beyond it the number itself stands. */
const LAST = 89;

const TIMES = new Map<string, number>();
for (let times = 2; times <= LAST; times++) TIMES.set(wordFor(times), times);

function wordFor(times: number): string {
  return FIRST[times] ?? `${UNITS[times % 10]}${TENS[Math.floor(times / 10)]}`;
}

/** A label without its suffix, and the how-manieth of that name it is: 1 where it has none. */
export interface Suffixed {
  readonly stem: string;
  readonly times: number;
}

/** [LAB7] `2bis`, `2.1ter`; letters and small roman numbers keep apart from their suffix: `a bis)`, `i ter)`. */
export function withSuffix(numbering: Numbering, { stem, times }: Suffixed): string {
  if (times < 2) return stem;
  const suffix = times <= LAST ? wordFor(times) : `-${times}`;
  const bare = stem.replace(/[)\s]+$/u, "");
  const apart = numbering === "letter" || numbering === "roman" ? "\u00a0" : "";
  return `${bare}${apart}${suffix}${stem.slice(bare.length)}`;
}

/** What `withSuffix` put together, taken apart; any other label is its own stem. */
export function suffixOf(label: string): Suffixed {
  const end = /[\u00a0 ]*\)?$/u.exec(label)![0];
  const bare = label.slice(0, label.length - end.length);
  const found = /^(.*?[\d\u00a0 ])-(\d+)$|^(.*?(?:[\dA-Z]|\S[\u00a0 ]))([a-z]+)$/su.exec(bare);
  const times = found?.[2] === undefined ? TIMES.get(found?.[4] ?? "") : Number(found[2]);
  const stem = found?.[1] ?? found?.[3];
  if (stem === undefined || times === undefined || (found?.[2] !== undefined && times <= LAST)) {
    return { stem: label, times: 1 };
  }
  return { stem: stem.trimEnd() + end, times };
}
