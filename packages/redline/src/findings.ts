// Findings: what of a resolution is not as drafting wants it, as data. The pages and the command line put them into sentences.
// Invariant: a finding changes nothing; what it offers is for somebody to propose.

/** A clause that says which edition the resolution is. */
export type EditionSource = "number" | "history" | "enacting";

/** What was found, without its place. */
export type FindingSays =
  /** [LNT1] Number, history and enacting line disagree; `clause` is the one that is behind, `other` what another one says. */
  | { readonly code: "edition-differs"; readonly says: string; readonly other: string; readonly otherIn: EditionSource }
  /** [LNT2] [LNT3] [LNT4] An item ends with `found` ("" for nothing). */
  | {
      readonly code: "item-ending" | "section-ending" | "resolution-ending";
      readonly found: string;
      readonly wanted: string;
    }
  /** [LNT5] [LNT6] A resolution is cited in an edition that is not the newest one known. */
  | {
      readonly code: "older-citation";
      readonly number: string;
      readonly cited: string;
      readonly newer: string;
      readonly knownFrom: "text" | "register";
    }
  /** [LNT7] A label as adopted is not the next of its list. */
  | { readonly code: "label-order"; readonly label: string; readonly expected: string }
  /** [LNT8] The only item of a section has a label. */
  | { readonly code: "single-label"; readonly label: string }
  /** [LNT9] One word or name is spelt in two ways; `used` is the commoner, or, with `even`, as common and the one that is meant. */
  | { readonly code: "mixed-spelling"; readonly found: string; readonly used: string; readonly even?: true }
  /** [LNT10] A reference to an item that is not there. */
  | { readonly code: "missing-item"; readonly words: string }
  /** [LNT11] A proposal without reasons. */
  | { readonly code: "no-reasons"; readonly proposal: string };

export type FindingCode = FindingSays["code"];

/** A finding and its place. */
export type Finding = FindingSays & {
  /** Id of the clause. */
  readonly clause: string;
  /** Where in its words, a footnote's mark or a break being one sign; `from` = `to` where something is missing. */
  readonly from: number;
  readonly to: number;
  /** [LNT12] What would stand in [from, to) instead; absent where only a person can tell. */
  readonly fix?: string;
  /** What the numbering of the clause would be instead, where that puts it right. */
  readonly numbering?: "none";
};
