// Clauses on their way from paragraphs: kinds, levels and labels as read, words still with their tokens. Invariant:
// every paragraph of the resolution becomes a draft or is listed as left out, in order.

import { type ClauseKind, callOf, isFusion, type Numbering } from "@concord/redline";
import { belowLists } from "./below-lists.ts";
import {
  enacting,
  inlineCall,
  isAbstract,
  isAdoption,
  isAnnex,
  isBelowMeeting,
  isBracketed,
  isCall,
  isHistory,
  isMeeting,
  isProposalLine,
  isReasons,
  numberLine,
} from "./clause-shapes.ts";
import { ListLevels } from "./list-levels.ts";
import { withoutTokens } from "./note-tokens.ts";
import type { Paragraph } from "./paragraphs.ts";
import { isListSign, type PrintedLabel, printedLabel } from "./printed-labels.ts";
import type { LeftCode, WarningCode } from "./reading.ts";
import { boundsOf } from "./resolution-bounds.ts";
import { mendTornLists } from "./torn-lists.ts";
import { isBracketOpen, joinPieces } from "./wrap.ts";

export interface Draft {
  readonly kind: ClauseKind;
  readonly level: number;
  readonly numbering: Numbering;
  /** The label as printed; absent where none was, or where it was lost. */
  readonly printed?: string;
  text: string;
  readonly lines: number[];
  /** What is odd about the label. */
  readonly odd?: WarningCode;
}

export interface Drafts {
  readonly drafts: Draft[];
  readonly left: { code: LeftCode; paragraphs: Paragraph[] }[];
  /** Whether anything of a resolution was recognized. */
  readonly found: boolean;
}

/** [CLS10] The clauses of the resolution in `paragraphs`. */
export function draftsOf(paragraphs: readonly Paragraph[]): Drafts {
  const whole = withSplitsMended(paragraphs);
  const { start, body, end, found } = boundsOf(whole);
  const below = belowLists(whole);
  const reader = new DraftReader(below);
  const strays = (list: readonly Paragraph[]) => list.filter((p) => p.loose);
  const firm = (list: readonly Paragraph[]) => list.filter((p) => !p.loose);
  for (const p of firm(whole.slice(0, start))) reader.front(p);
  for (const p of firm(whole.slice(start, body))) reader.head(p);
  const mended = found
    ? mendTornLists(whole.slice(body, end), below)
    : { paragraphs: firm(whole.slice(body, end)), stray: strays(whole.slice(body, end)) };
  for (const [i, p] of mended.paragraphs.entries()) reader.body(p, mended.paragraphs[i + 1]);
  for (const p of [...strays(whole.slice(0, body)), ...mended.stray])
    reader.leave(p.loose === "perhaps" ? "page-number" : "stray-label", p);
  for (const p of whole.slice(end)) reader.leave("another-resolution", p);
  reader.finish();
  return { drafts: reader.drafts, left: reader.left, found };
}

/**
 * [CLS11] A label alone goes with the paragraph after it; the edition alone with the number line before it. [CLS15] A history, and a call
 * with those it calls on, may run over two lines.
 */
function withSplitsMended(paragraphs: readonly Paragraph[]): Paragraph[] {
  const out: Paragraph[] = [];
  for (let i = 0; i < paragraphs.length; i++) {
    const p = paragraphs[i]!;
    const next = paragraphs[i + 1];
    const number = p.text.length < 400 ? numberLine(p.text) : undefined;
    const label = p.text.length < 20 && !p.loose ? printedLabel(p.text) : undefined;
    if (next && number && !number.edition && !number.title && isEdition(next.text)) {
      out.push({ text: `${p.text} ${next.text}`, lines: [...p.lines, ...next.lines] });
      i++;
    } else if (next && (isHistoryOverTwo(p, next) || isCallOverTwo(p, next, paragraphs[i + 2]))) {
      out.push({ text: joinPieces([p.text, next.text]), lines: [...p.lines, ...next.lines] });
      i++;
    } else if (next && label && label.text === "" && !next.loose && !printedLabel(next.text) && mayHave(label, next)) {
      out.push({ ...p, text: `${p.text}\t${next.text}`, lines: [...p.lines, ...next.lines] });
      i++;
    } else out.push(p);
  }
  return out;
}

/** "(Rev. Osby, 2019)", below the number; what has several entries, or says when the text was adopted, is a history. */
const isEdition = (text: string): boolean => isBracketed(text) && !/[;；]/u.test(text) && !isAdoption(text);

/** A number alone above a call is that of a page; one with a sign ("2.") is the label of a paragraph that begins as calls do. */
const mayHave = (label: PrintedLabel, { text }: Paragraph): boolean => /\D/u.test(label.label) || !isCall(text);

/** "(Osby, 2019;" and "Kelby, 2027)". */
function isHistoryOverTwo(p: Paragraph, next: Paragraph): boolean {
  return /^[(（]/u.test(p.text) && p.text.length < 500 && isBracketOpen(p.text) && isHistory(`${p.text} ${next.text}`);
}

/** "invites Member States, Sector Members," and "Academia", before the first item of a list. */
function isCallOverTwo(p: Paragraph, next: Paragraph, after: Paragraph | undefined): boolean {
  if (p.text.length > 160 || next.text.length > 120 || !/^\p{Ll}.*[,\p{L}]$/u.test(p.text) || !after) return false;
  const isPlain = !printedLabel(next.text) && !isCall(next.text) && !/[;:,.]$/u.test(next.text);
  const begins = printedLabel(after.text)?.readings.some((reading) => reading.count === 1) === true;
  return isPlain && begins && callOf(p.text)?.group === "operative" && isCall(`${p.text} ${next.text}`);
}

class DraftReader {
  drafts: Draft[] = [];
  readonly left: { code: LeftCode; paragraphs: Paragraph[] }[] = [];
  readonly #lists = new ListLevels();
  /** What goes on above the sub-items before it. */
  readonly #below: ReadonlySet<Paragraph>;
  /** What text without a label belongs to. */
  #place: "front" | "head" | "enacted" | "section" | "reasons" | "annex-title" | "annex" = "front";
  #abstractOpen = false;
  /** The enacting line names no session, as those of the United Nations: recitals come behind it. */
  #recitals = false;
  /** The number line as it stands. */
  #number: string | undefined;

  constructor(below: ReadonlySet<Paragraph>) {
    this.#below = below;
  }

  /** [BND3] Before the resolution: abstract and proposal line are kept, the rest is left out. */
  front(p: Paragraph): void {
    if (isProposalLine(p.text)) this.#add(p, "proposal");
    else if (isAbstract(p.text)) {
      this.#add(p, "abstract");
      this.#abstractOpen = /[:：]?$/u.test(p.text) && p.text.length < 20;
      return;
    } else if (this.#abstractOpen) this.#extend(p);
    else this.leave("front-matter", p);
    this.#abstractOpen = false;
  }

  /** Number line, title in one line or several, history. */
  head(p: Paragraph): void {
    this.#place = "head";
    const last = this.drafts.at(-1);
    const number = numberLine(p.text);
    if (number?.title && !last?.kind.startsWith("number")) {
      const cut = p.text.length - number.title.length;
      this.#add({ ...p, text: p.text.slice(0, cut) }, "number");
      this.#add({ ...p, text: p.text.slice(cut) }, "title");
    } else if (number && this.#number === undefined) {
      this.#number = p.text;
      this.#add(p, "number");
    } else if (isHistory(p.text)) this.#add(p, "history");
    else if (isProposalLine(p.text)) this.#add(p, "proposal");
    else if (/^(?:\d{1,2}[\t ]+\p{Lu}|<sup>)/u.test(p.text)) this.#add(p, "note", "footnote-without-mark");
    else if (last?.kind === "title") this.#extend(p);
    else this.#add(p, "title");
  }

  /** From the enacting line on. */
  body(p: Paragraph, next: Paragraph | undefined): void {
    if (this.#place === "front" || this.#place === "head") {
      const enacted = enacting(p.text);
      if (enacted) {
        this.#add({ ...p, text: enacted.line }, "enacting");
        this.#place = "enacted";
        this.#recitals = !/[)）][,，،]?$/u.test(enacted.line);
        if (enacted.call) this.#call({ ...p, text: enacted.call });
        return;
      }
    }
    const closes = isMeeting(p.text) || (this.left.at(-1)?.code === "closing" && isBelowMeeting(p.text));
    const label = closes ? undefined : this.#labelOf(p);
    if (closes) this.leave("closing", p);
    else if (p.text === this.#number) this.leave("running-head", p);
    else if (isProposalLine(p.text)) this.#add(p, "proposal");
    else if (isReasons(p.text)) {
      this.#place = "reasons";
      this.#add(p, "reasons");
    } else if (isAnnex(p.text)) {
      this.#place = "annex-title";
      this.#lists.close();
      this.#add(p, "heading");
    } else if (/^(?:<sup>|[⁰¹²³⁴⁵⁶⁷⁸⁹])/u.test(p.text)) this.#add(p, "note", "footnote-without-mark");
    else if (label && this.#isBulletedCall(label, next)) this.#call({ ...p, text: label.text });
    else if (label) this.#item(p, label);
    else if (this.#isCallHere(p, next)) this.#call(p);
    else {
      const inline = this.#mayBeInlineCall(p) ? inlineCall(p.text) : undefined;
      if (inline) this.#leaveRepeated(inline.call);
      if (inline) this.#call({ ...p, text: inline.call });
      this.#unlabelled(inline ? { ...p, text: inline.item } : p);
    }
  }

  leave(code: LeftCode, p: Paragraph): void {
    const last = this.left.at(-1);
    if (last && last.code === code) last.paragraphs.push(p);
    else this.left.push({ code, paragraphs: [p] });
  }

  /** Labels that no text came after. */
  finish(): void {
    const kept: Draft[] = [];
    for (const draft of this.drafts) {
      if (draft.printed === undefined || draft.text !== "") kept.push(draft);
      else this.leave("stray-label", { text: draft.printed, lines: draft.lines });
    }
    this.drafts = kept;
  }

  #add(p: Paragraph, kind: ClauseKind, odd?: WarningCode): void {
    const draft: Draft = { kind, level: 1, numbering: "none", text: p.text, lines: [...p.lines] };
    this.drafts.push(odd ? { ...draft, odd } : draft);
  }

  #extend(p: Paragraph): void {
    const last = this.drafts.at(-1)!;
    last.text = joinPieces([last.text, p.text]);
    last.lines.push(...p.lines);
  }

  #call(p: Paragraph): void {
    this.#lists.close();
    this.#place = "section";
    this.#add(p, "call");
  }

  #isCallHere(p: Paragraph, next: Paragraph | undefined): boolean {
    if (this.#place === "annex-title" || this.#place === "annex") return false;
    if (this.#isRecital(p)) return false;
    if (isCall(p.text)) return true;
    // "invites Member States," before a numbered list.
    if (!/,$/u.test(p.text) || p.text.length > 120 || !next || !isCall(p.text.slice(0, -1))) return false;
    // "Bearing in mind the needs of women," is a recital of the General Assembly, which has no calls before it.
    if (this.#place === "enacted" && /^\p{Lu}/u.test(p.text) && callOf(p.text)!.length < p.text.length - 1)
      return false;
    return this.#ended() && printedLabel(next.text)?.readings.some((r) => r.count === 1) === true;
  }

  /** [CLS18] "• recalling", before what is recalled: a bullet of items has bullets beside it, and a sign at its end. */
  #isBulletedCall(label: PrintedLabel, next: Paragraph | undefined): boolean {
    const isBullet = (of: PrintedLabel | undefined) => of?.readings[0]?.numbering === "bullet";
    if ((this.#place !== "enacted" && this.#place !== "section") || !isBullet(label) || !next) return false;
    if (this.#lists.innermost === "bullet") return false;
    return /^\p{Ll}/u.test(label.text) && isCall(label.text) && !isBullet(printedLabel(next.text)) && this.#ended();
  }

  /** In Russian a recital begins with a small letter, and its verb has no comma behind it as that of a call has. */
  #isRecital(p: Paragraph): boolean {
    if (!this.#recitals || this.#place !== "enacted") return false;
    const match = callOf(p.text);
    return match?.lang === "ru" && match.group === "preambular" && p.text.length > match.length + 1;
  }

  /** A call in the same paragraph as its item stands where a section may begin. */
  #mayBeInlineCall(p: Paragraph): boolean {
    if (this.#place !== "section" && this.#place !== "enacted") return false;
    if (this.#isRecital(p)) return false;
    const last = this.drafts.at(-1);
    if (last?.kind === "call") return p.text.startsWith(`${last.text} `);
    return (this.#place === "enacted" || /[,.]$/u.test(this.#lastWords())) && /[,;.:]$/u.test(p.text);
  }

  /** [CLS13] A call alone and the same call once more before its item: the first one says nothing. */
  #leaveRepeated(call: string): void {
    const last = this.drafts.at(-1);
    if (last?.kind !== "call" || !call.startsWith(last.text)) return;
    this.drafts.pop();
    this.leave("repeated-call", { text: last.text, lines: last.lines });
  }

  #lastWords(): string {
    return withoutTokens(this.drafts.at(-1)?.text.slice(-60) ?? "").trimEnd();
  }

  #ended(): boolean {
    const last = this.drafts.at(-1);
    return last?.kind !== "item" || /[,;.]$/u.test(this.#lastWords());
  }

  /** [LBL2] The label of a paragraph, unless what looks like one is a number in a sentence. */
  #labelOf(p: Paragraph): PrintedLabel | undefined {
    const label = printedLabel(p.text);
    if (!label) return undefined;
    const [reading] = label.readings;
    if (reading!.numbering === "bullet") {
      const inner = printedLabel(label.text);
      return inner && inner.readings[0]!.numbering !== "bullet" && isListSign(label) ? inner : label;
    }
    if (reading!.numbering !== "number" || label.tab || /[^\d]/.test(label.label)) return label;
    const count = reading!.count!;
    return count <= 3 || this.#lists.nearNext(count) ? label : undefined;
  }

  #item(p: Paragraph, label: PrintedLabel): void {
    const introduced = /[:：]$/u.test(this.#lastWords()) && this.drafts.at(-1)?.kind === "item";
    if (this.#opensOperative(label)) this.#lists.close();
    const before = this.#lists.lastCount(label);
    const placed = this.#lists.place(label, introduced);
    const count = label.readings.find((r) => r.numbering === placed.numbering)?.count;
    const odd: WarningCode | undefined = placed.inOrder
      ? p.odd
      : count !== undefined && before !== undefined && isFusion(before, count)
        ? "fused-label"
        : "label-order";
    if (this.#place === "annex-title") this.#place = "annex";
    this.drafts.push({
      kind: "item",
      level: placed.level,
      numbering: placed.numbering,
      text: label.text,
      lines: [...p.lines],
      printed: label.label,
      ...(odd ? { odd } : {}),
    });
  }

  /** [CLS14] "1. Requests …" behind recitals that have letters, where no call stands above them. */
  #opensOperative({ readings, text }: PrintedLabel): boolean {
    const isFirst = readings[0]!.numbering === "number" && readings[0]!.count === 1;
    return (
      isFirst && this.#place === "enacted" && this.#lists.outermost === "letter" && callOf(text)?.group === "operative"
    );
  }

  /** [CLS12] Text without a label: the single item of a call, what hangs under an item, or a paragraph. */
  #unlabelled(p: Paragraph): void {
    const last = this.drafts.at(-1);
    switch (this.#place) {
      case "section":
        if (last?.kind === "call" || this.#lists.depth === 0 || this.#lists.outermost === "none") {
          this.#lists.close();
          this.#add(p, "item");
          if (/[:：]$/u.test(p.text)) this.#lists.openUnlabelled();
        } else {
          const level = Math.max(1, this.#lists.hangingLevel - (this.#below.has(p) ? 1 : 0));
          this.drafts.push({ kind: "paragraph", level, numbering: "none", text: p.text, lines: [...p.lines] });
        }
        return;
      case "reasons":
        this.#add(p, "reasons");
        return;
      case "annex-title":
        // "(to Resolution 12)" is of the line "Annex"; the title comes behind it.
        if (!isBracketed(p.text)) this.#place = "annex";
        this.#add(p, isHeadingLike(p.text) || isBracketed(p.text) ? "heading" : "paragraph");
        return;
      case "annex":
        if (isHeadingLike(p.text)) {
          this.#lists.close();
          this.drafts.push({ kind: "heading", level: 2, numbering: "none", text: p.text, lines: [...p.lines] });
        } else this.#add(p, "paragraph");
        return;
      default:
        // A recital behind a list is none of its items.
        this.#lists.close();
        this.#add(p, "paragraph");
    }
  }
}

function isHeadingLike(text: string): boolean {
  return text.length < 160 && /^[\p{Lu}\p{Lo}\d]/u.test(text) && !/[;,.:!?،。；，]$/u.test(withoutTokens(text));
}
