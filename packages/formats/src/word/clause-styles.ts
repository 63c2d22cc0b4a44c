// The styles that clauses have in a file that has styles of the ITU or of Word already. Invariant: each is one that the reader knows by its name.
import type { ClauseMark } from "@concord/redline";

/** [WRX5] The names of the styles that a clause may have, the first that the file has is taken; empty: the default style. */
export function stylesOfClause({ kind, level, numbering }: Pick<ClauseMark, "kind" | "level" | "numbering">): string[] {
  switch (kind) {
    case "proposal":
      return ["Proposal"];
    case "number":
      return ["Res_No", "Rec_No"];
    case "title":
      return ["Res_title", "Rec_title"];
    case "history":
      return ["Res_ref"];
    case "enacting":
      return ["Normal_after_title"];
    case "call":
      return ["Call"];
    case "reasons":
      return ["Reasons"];
    case "note":
      return ["Note"];
    case "footnote":
      return ["footnote text"];
    case "heading":
      return level > 1 ? [`heading ${level}`, "Heading_b"] : ["Annex_No", "heading 1"];
    case "item":
      return level > 1 || numbering === "bullet" ? [`enumlev${Math.max(1, level - 1)}`] : [];
    case "abstract":
    case "paragraph":
      return [];
  }
}
