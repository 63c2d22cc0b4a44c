// Base texts for tests: small ones written by hand and random ones of every kind of clause. Invariant: a base is one that
// a reader could have handed over: notes are referred to once each, in order.
import {
  type BaseClause,
  type BaseInline,
  type BaseText,
  type ClauseKind,
  type ClauseMark,
  EMPHASES,
  NUMBERINGS,
  type Numbering,
  objectId,
} from "@concord/redline";
import type { Random } from "./random.ts";

/** A base text of plain paragraphs, one for each string. */
export function paragraphs(...texts: readonly string[]): BaseText {
  return { lang: "en", clauses: texts.map((text) => clause("paragraph", text)), notes: [] };
}

/** A clause of the base with these words. */
export function clause(kind: ClauseKind, text: string, mark: Partial<ClauseMark> = {}): BaseClause {
  return { kind, level: 1, numbering: "none", ...mark, content: text === "" ? [] : [{ text }] };
}

const WORDS =
  "the Conference decides that each Administration shall use band 𝒳 for космос e\u0301quipement 🇨🇭 and يقرر 決議 within five years".split(
    " ",
  );

/** A few words, some of them with characters outside the basic plane. */
export function words(random: Random, least = 1, most = 6): string {
  return Array.from({ length: random.between(least, most) }, () => random.pick(WORDS)).join(" ");
}

const KINDS: readonly ClauseKind[] = ["title", "call", "item", "item", "item", "paragraph", "paragraph", "heading"];

/** The id of one of a few objects, so that one can stand in several places. */
export function randomObject(random: Random): string {
  return objectId(`<w:tbl>${random.below(5)}</w:tbl>`);
}

/** A random base of up to `most` clauses with footnotes, breaks, objects, empty clauses, labels and levels. */
export function randomBase(random: Random, most = 24): BaseText {
  const notes: BaseClause[] = [];
  const clauses = Array.from({ length: random.between(1, most) }, (): BaseClause => {
    const kind = random.pick(KINDS);
    const content: BaseInline[] = [];
    for (let parts = random.between(0, 3); parts > 0; parts--) {
      if (random.chance(0.12)) {
        content.push({ footnote: notes.length });
        notes.push({ kind: "footnote", level: 1, numbering: "none", content: [{ text: words(random) }] });
      } else if (random.chance(0.15)) {
        content.push(random.chance(0.6) ? { break: true } : { object: randomObject(random) });
      } else {
        content.push({
          text: words(random),
          ...(random.chance(0.15) ? { format: { [random.pick(EMPHASES)]: true } } : {}),
        });
      }
    }
    const numbering: Numbering = kind === "item" ? random.pick(NUMBERINGS) : "none";
    const label = random.chance(0.05) ? { label: `${random.between(1, 300)}A` } : {};
    return { kind, level: kind === "item" ? random.between(1, 3) : 1, numbering, ...label, content };
  });
  return { lang: "en", clauses, notes };
}
