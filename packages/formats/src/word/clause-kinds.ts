// What each paragraph of a Word file is: by its style where that says it, else by its words and by what stands before it. Invariant: every
// paragraph is a clause of some kind.
import type { ClauseKind, Numbering } from "@concord/redline";
import {
  enacting,
  isAbstract,
  isAnnex,
  isCall,
  isHistory,
  isProposalLine,
  isReasons,
  numberLine,
} from "../clause-shapes.ts";
import { ListLevels } from "../list-levels.ts";
import type { PrintedLabel } from "../printed-labels.ts";
import type { StyleKind } from "./style-kinds.ts";

/** How far the number line may stand before the enacting line. */
const HEAD = 12;

/** A paragraph as it is looked at: its words as proposed, or as they were where nothing of them is proposed to stay. */
export interface Seen {
  readonly text: string;
  readonly label: PrintedLabel | undefined;
  readonly style: StyleKind | undefined;
  /** The key of its style. */
  readonly styleKey: string;
}

export interface Shape {
  readonly kind: ClauseKind;
  readonly level: number;
  readonly numbering: Numbering;
}

/** [WRD5] The shapes of paragraphs, in order. */
export function shapesOf(paragraphs: readonly Seen[]): Shape[] {
  const reader = new ShapeReader(paragraphs);
  return paragraphs.map((seen, i) => reader.read(seen, i));
}

class ShapeReader {
  readonly #all: readonly Seen[];
  readonly #lists = new ListLevels();
  #place: "front" | "head" | "enacted" | "section" | "reasons" | "annex" = "front";
  #last: { readonly kind: ClauseKind; readonly text: string } = { kind: "paragraph", text: "" };

  constructor(all: readonly Seen[]) {
    this.#all = all;
  }

  read(seen: Seen, index: number): Shape {
    const shape = this.#shape(seen, index);
    if (seen.text !== "") this.#last = { kind: shape.kind, text: seen.text };
    return shape;
  }

  #shape(seen: Seen, index: number): Shape {
    const { text, label, style } = seen;
    if (style && style.kind !== "item") return this.#styled(style.kind, style.level);
    if (text.trim() === "") return plain("paragraph");
    if (this.#isEnacting(seen)) return this.#styled("enacting");
    if (isProposalLine(text)) return this.#styled("proposal");
    if (isReasons(text)) return this.#styled("reasons");
    if (!style && isAnnex(text)) return this.#styled("heading");
    if (label) return this.#item(label);
    if (this.#place === "front" || this.#place === "head") return this.#before(text, index);
    if (this.#place !== "annex" && !style && isCall(text)) return this.#styled("call");
    return this.#unlabelled(text, style?.level);
  }

  #isEnacting({ text, styleKey }: Seen): boolean {
    if (this.#place !== "front" && this.#place !== "head") return false;
    if (!enacting(text)) return false;
    return this.#place === "head" || styleKey === "normalaftertitle";
  }

  #styled(kind: ClauseKind, level = 1): Shape {
    switch (kind) {
      case "number":
      case "title":
      case "history":
        this.#place = "head";
        break;
      case "enacting":
        this.#place = "enacted";
        break;
      case "call":
        this.#place = "section";
        break;
      case "reasons":
        this.#place = "reasons";
        return plain(kind, level);
      case "heading":
        if (this.#place !== "front") this.#place = "annex";
        break;
      default:
        return plain(kind, level);
    }
    this.#lists.close();
    return plain(kind, level);
  }

  /** Before the enacting line: number, title and history by their words, everything else as it stands there. */
  #before(text: string, index: number): Shape {
    if (this.#place === "front") {
      if (isAbstract(text)) return plain("abstract");
      if (!numberLine(text) || !this.#beginsText(index))
        return isCall(text) ? this.#styled("call") : plain("paragraph");
      return this.#styled("number");
    }
    if (isHistory(text)) return plain("history");
    if (this.#last.kind !== "number" && this.#last.kind !== "title" && isCall(text)) return this.#styled("call");
    return plain(this.#last.kind === "number" || this.#last.kind === "title" ? "title" : "paragraph");
  }

  /** Whether an enacting line or a call follows soon. */
  #beginsText(index: number): boolean {
    const next = this.#all.slice(index + 1, index + 1 + HEAD);
    return next.some(
      ({ text, style }, i) => style?.kind === "call" || enacting(text) !== undefined || (i > 0 && isCall(text)),
    );
  }

  #item(label: PrintedLabel): Shape {
    const introduced = /[:：]\s*$/u.test(this.#last.text) && this.#last.kind === "item";
    const { numbering, level } = this.#lists.place(label, introduced);
    return { kind: "item", level, numbering };
  }

  #unlabelled(text: string, level: number | undefined): Shape {
    const ends = /[:：]\s*$/u.test(text);
    if (this.#place === "section" && level === undefined) {
      if (this.#last.kind === "call" || this.#lists.depth === 0 || this.#lists.outermost === "none") {
        this.#lists.close();
        if (ends) this.#lists.openUnlabelled();
        return plain("item");
      }
      return plain("paragraph", this.#lists.hangingLevel);
    }
    if (this.#place === "reasons") return plain("reasons");
    return plain("paragraph", this.#lists.depth > 0 ? this.#lists.hangingLevel : 1);
  }
}

function plain(kind: ClauseKind, level = 1): Shape {
  return { kind, level, numbering: "none" };
}
