// A base and a flattened proposal on it, as long as one wants, made from random words. Invariant: the same length gives the same texts.
import { numbers, WORDS } from "./big-resolution.ts";

/** Words of a page, as resolutions are set. */
const PAGE = 450;
/** Words of an item. */
const ITEM = 24;

/** A base and what became of it: in every item a word was replaced, in every tenth one put in, every thirtieth item is new. */
export function flattenedPair(pages: number): { base: string; flat: string } {
  const next = numbers(pages);
  const word = () => WORDS[next(WORDS.length)]!;
  const head = ["RESOLUTION 12 (Rev. Port Amber, 2023)", "Early warning", "The Assembly (Port Amber, 2023),"];
  const [base, flat] = [[...head], [...head]];
  for (let i = 0; i < (pages * PAGE) / ITEM; i++) {
    if (i % 8 === 0) for (const lines of [base, flat]) lines.push(`considering ${word()} ${word()} ${i}`);
    const label = String.fromCharCode(97 + (i % 8));
    const words = Array.from({ length: ITEM }, word);
    base.push(`${label})\tthat ${words.join(" ")};`);
    const at = 2 + next(ITEM - 4);
    flat.push(
      `${label})\tthat ${words.map((w, n) => (n === at ? `${w}${word()}${i}` : i % 10 === 0 && n === at + 2 ? `${w} promptly` : w)).join(" ")};`,
    );
    if (i % 30 === 29) flat.push(`that ${Array.from({ length: ITEM }, word).join(" ")} anew;`);
  }
  return { base: base.join("\n\n"), flat: flat.join("\n\n") };
}
