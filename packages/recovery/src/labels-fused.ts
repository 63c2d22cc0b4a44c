// Labels in which an old and a new one were run together: "21" is 2 struck and 1 put in, "dc)" d and c. Invariant: the parts of
// a label are the label; which part is the old one is told by the base, never by the order.
import type { Op } from "./types.ts";

export interface LabelPart {
  readonly t: string;
  readonly op: Op;
  readonly silent?: true;
}

export interface ReadLabel {
  readonly parts: readonly LabelPart[];
  readonly base?: string;
  readonly proposed?: string;
  /** The old and the new one were both there. */
  readonly fused: boolean;
}

/** A raised digit is the digit. */
const bare = (label: string) => label.normalize("NFKC").replace(/[\s().]/gu, "");
const isBullet = (label: string) => !/[\p{L}\p{N}]/u.test(label);

/**
 * [LBF1] What the printed label says of a clause whose base label is `base` (undefined: it has none). `known`: the clause is one of
 * the base.
 */
export function readLabel(printed: string, base: string | undefined, known: boolean): ReadLabel {
  if (!known || base === undefined) return { parts: [{ t: printed, op: "ins" }], proposed: printed, fused: false };
  const old = bare(base);
  const now = bare(printed);
  if (now === old || (isBullet(printed) && isBullet(base)))
    return { parts: [{ t: printed, op: "keep" }], base, proposed: printed, fused: false };
  if (old !== "" && now.length > old.length) {
    const fused = struckFirst(printed, base, old) ?? struckLast(printed, base, old);
    if (fused) return fused;
  }
  return { parts: [{ t: printed, op: "keep", silent: true }], base, proposed: printed, fused: false };
}

function struckFirst(printed: string, base: string, old: string): ReadLabel | undefined {
  const whole = printed.startsWith(base) && base.length > old.length;
  const struck = whole ? base : old;
  const lead = printed.startsWith("(") && !whole ? "(" : "";
  if (!printed.startsWith(lead + struck)) return undefined;
  const rest = printed.slice(lead.length + struck.length);
  const gap = /^\s*/u.exec(rest)![0];
  return fusedOf(base, [lead, struck + gap, rest.slice(gap.length)], true);
}

function struckLast(printed: string, base: string, old: string): ReadLabel | undefined {
  // "ab)": the bracket is of both; "a)b)": each has its own.
  const whole = base.length > old.length && printed.endsWith(base) && /[).]\s*$/u.test(printed.slice(0, -base.length));
  const close = whole ? "" : (/[).]*$/u.exec(printed)![0] ?? "");
  const struck = whole ? base : old;
  const body = printed.slice(0, printed.length - close.length);
  if (!body.endsWith(struck)) return undefined;
  const put = body.slice(0, body.length - struck.length);
  if (bare(put) === "") return undefined;
  const parts: LabelPart[] = [
    { t: put, op: "ins" },
    { t: struck, op: "del" },
  ];
  if (close) parts.push({ t: close, op: "keep" });
  return { parts, base, proposed: (put + close).replace(/\s/gu, ""), fused: true };
}

function fusedOf(base: string, [lead, struck, rest]: [string, string, string], _first: true): ReadLabel | undefined {
  const close = /[).]*$/u.exec(rest)![0];
  const put = rest.slice(0, rest.length - close.length);
  if (bare(put) === "") return undefined;
  const whole = /[).]\s*$/u.test(struck);
  const parts: LabelPart[] = [];
  if (lead) parts.push({ t: lead, op: "keep" });
  parts.push({ t: struck, op: "del" }, { t: whole ? rest : put, op: "ins" });
  if (!whole && close) parts.push({ t: close, op: "keep" });
  return { parts, base, proposed: (lead + rest).replace(/\s/gu, ""), fused: true };
}
