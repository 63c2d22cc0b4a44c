// Pairs of a base and a flattened proposal, made from texts with places to edit: a seed chooses what is edited, in which order old and
// new words come, whether a blank is between, and what becomes of labels. Invariant: all runs joined are the flattened text, and kept and struck
// ones the base; it knows nothing of the engine.
import type { Op } from "@concord/recovery";
import { Random } from "@concord/testing";
import type { Gold, GoldRun } from "./gold.ts";

export interface Pair {
  readonly base: string;
  readonly flat: string;
  readonly gold: Gold;
}

interface Clause {
  /** Of the segment. */
  readonly kind: string;
  readonly label: string;
  readonly words: readonly (string | { readonly old: string; readonly new: string })[];
  readonly mode: "kept" | "inserted" | "deleted" | "moved" | "arrived";
}

const LINE = /^([+~-]?)((?:[a-z]\)|\d+|•)?\t)?(.*)$/u;
const CALL = /^(?:recalling|considering|recognizing|noting|having|resolves|invites|instructs)\b/u;

/**
 * The pair that a seed makes of a text with places. A line that begins with `[^1]` is the footnote of that mark. `width`: of the lines of a PDF,
 * which prints notes as lines of their own; without it, it is text out of Word.
 */
export function pairOf(text: string, seed: number, width?: number): Pair {
  const notes = new Map([...text.matchAll(/^(\[\^\d\])(.*)$/gmu)].map(([, mark, body]) => [mark!, body!]));
  const pair = withNotes(plainPair(text.replace(/^\[\^\d\].*\n/gmu, ""), seed), notes, width === undefined);
  return width === undefined ? pair : wrapped(pair, width);
}

function plainPair(text: string, seed: number): Pair {
  const random = new Random(seed);
  const clauses = chosen(text, random);
  const relabels = random.chance(0.6);
  const segments: { clause: string; kind: string; runs: GoldRun[] }[] = [];
  let call = "";
  for (const list of lists(clauses)) {
    const labels = newLabels(list, relabels);
    for (const [i, clause] of list.entries()) {
      const runs: GoldRun[] = [];
      const whole: Op | undefined =
        clause.mode === "kept" ? undefined : clause.mode === "inserted" || clause.mode === "arrived" ? "ins" : "del";
      putLabel(runs, clause, labels[i]!, whole, random);
      for (const part of clause.words) putWords(runs, part, whole, random);
      put(runs, whole ?? "keep", "\n");
      if (clause.kind === "call")
        call = clause.words.map((part) => (typeof part === "string" ? part : part.old)).join("");
      segments.push({
        clause: clause.kind === "item" ? `${call} ${clause.label}` : clause.kind,
        kind: clause.kind,
        runs,
      });
    }
  }
  const said = (...ops: Op[]) =>
    segments.flatMap(({ runs }) => runs.filter(({ op }) => ops.includes(op)).map(({ t }) => t)).join("");
  return { base: cleanOf(text), flat: said("keep", "ins", "del"), gold: { segments } };
}

/** Word prints the body of a note where its mark stands, in machinery of its own; elsewhere it is a line behind the clause. */
function withNotes({ base, gold }: Pair, notes: ReadonlyMap<string, string>, machinery: boolean): Pair {
  const segments = gold.segments.flatMap((segment) => {
    const lines: (typeof segment)[] = [];
    const printed = (run: GoldRun): GoldRun[] => {
      const [before = "", mark, after = ""] = run.t.split(/(\[\^\d\])/u);
      const body = mark === undefined ? undefined : notes.get(mark);
      if (body === undefined) return [run];
      const number = mark!.replace(/\D/gu, "");
      const inner: GoldRun[] = machinery
        ? [
            { op: "noise", t: `[footnoteRef:${number}]` },
            { ...run, t: number },
            { op: "noise", t: ` [${number}: ` },
            { op: "keep", t: `${number}${body}` },
            { op: "noise", t: "]" },
          ]
        : [{ ...run, t: number }];
      if (!machinery)
        lines.push({ clause: "footnote", kind: "footnote", runs: [{ op: "keep", t: `${number}${body}\n` }] });
      return [{ ...run, t: before }, ...inner, ...printed({ ...run, t: after })].filter(({ t }) => t !== "");
    };
    const runs = segment.runs.flatMap(printed);
    return [{ ...segment, runs }, ...lines];
  });
  const flat = segments.flatMap(({ runs }) => runs.map(({ t }) => t)).join("");
  return { base: base + [...notes].map(([mark, body]) => `${mark}${body}\n`).join(""), flat, gold: { segments } };
}

/** The same pair with base and text cut at a width. */
function wrapped({ base, flat, gold }: Pair, width: number): Pair {
  const cut = (text: string): string =>
    text
      .split("\n")
      .map((line) =>
        line.replace(new RegExp(`(.{1,${width}})(?: (?=\\p{L})|$)`, "gu"), (_, part: string, at: number) =>
          at === 0 ? part : `\n${part}`,
        ),
      )
      .join("\n");
  const lines = cut(flat);
  let at = 0;
  const segments = gold.segments.map((segment) => ({
    ...segment,
    runs: segment.runs.map((run) => {
      at += run.t.length;
      return { ...run, t: lines.slice(at - run.t.length, at) };
    }),
  }));
  return { base: cut(base), flat: lines, gold: { segments } };
}

/** The text as adopted. */
export function cleanOf(text: string): string {
  return text
    .split("\n")
    .filter((line) => !line.startsWith("+"))
    .map((line) => line.replace(/^[~-](?=[a-z]\)|\d|•)/u, "").replace(/\{([^|}]*)\|[^}]*\}/gu, "$1"))
    .join("\n");
}

function chosen(text: string, random: Random): Clause[] {
  const much = 0.15 + random.next() * 0.25;
  const out: Clause[] = [];
  let moved: Clause | undefined;
  const arrive = (): void => {
    // What comes last ends as the last one did.
    const end = /[;,.]$/u.exec(ends(out.at(-1)))?.[0] ?? ";";
    if (moved) out.push({ ...moved, words: [ends(moved).replace(/[;,.]$/u, end)], mode: "arrived" });
    moved = undefined;
  };
  for (const [n, line] of text.trimEnd().split("\n").entries()) {
    const [, sign = "", printed = "", rest = ""] = LINE.exec(line) ?? [];
    const label = printed.trim();
    const kind = label === "•" ? "bullet" : label !== "" ? "item" : kindOf(n, rest);
    // Dates are always those of the new conference.
    const places = rest.split(/(\{[^}]*\})/u).map((part) => {
      const [, old = "", put = ""] = /^\{([^|}]*)\|([^}]*)\}$/u.exec(part) ?? [];
      if (!part.startsWith("{")) return part;
      return random.chance(/\d{4}/.test(part) && n < 5 ? 0.95 : much) ? { old, new: put } : old;
    });
    if (sign === "+") {
      if (random.chance(0.4))
        out.push({
          kind,
          label,
          words: places.map((part) => (typeof part === "string" ? part : part.new)),
          mode: "inserted",
        });
      continue;
    }
    if (label === "") arrive();
    const plain = places.map((part) => (typeof part === "string" ? part : part.old));
    if (sign === "-" && random.chance(0.4)) out.push({ kind, label, words: plain, mode: "deleted" });
    else if (sign === "~" && random.chance(0.4)) {
      moved = { kind, label, words: [plain.join("")], mode: "moved" };
      out.push(moved);
    } else out.push({ kind, label, words: places, mode: "kept" });
  }
  arrive();
  return out;
}

/** A clause in its old words. */
function ends(clause: Clause | undefined): string {
  return (clause?.words ?? []).map((part) => (typeof part === "string" ? part : part.old)).join("");
}

function kindOf(line: number, words: string): string {
  if (line === 0) return "number";
  if (line === 1) return "title";
  if (CALL.test(words)) return "call";
  return words.startsWith("(") ? "history" : words.startsWith("The ") ? "enacting" : "item";
}

/** Clauses in rows of items whose labels count on. */
function lists(clauses: readonly Clause[]): Clause[][] {
  const out: Clause[][] = [];
  for (const clause of clauses) {
    const last = out.at(-1);
    const counts = (c: Clause | undefined) => c !== undefined && c.label !== "";
    if (last && counts(clause) && counts(last.at(-1))) last.push(clause);
    else out.push([clause]);
  }
  return out;
}

/** What each is labelled in the end: counted through where labels are tracked, else as it was, and new ones by what comes before. */
function newLabels(list: readonly Clause[], relabels: boolean): string[] {
  let count = 0;
  return list.map(({ label, mode }, i) => {
    if (label === "" || label === "•") return label;
    // Between items that keep their labels a new one gets no number of its own.
    if (!relabels && mode === "inserted" && list.slice(i + 1).some((c) => c.mode === "kept"))
      return label.replace(/\)?$/u, "bis$&");
    if (mode === "deleted" || mode === "moved") return "";
    count++;
    const isLetter = label.endsWith(")");
    if (!relabels && mode === "kept") {
      count = isLetter ? label.charCodeAt(0) - 96 : Number(label);
      return label;
    }
    return isLetter ? `${String.fromCharCode(96 + count)})` : String(count);
  });
}

function putLabel(runs: GoldRun[], { label }: Clause, now: string, whole: Op | undefined, random: Random): void {
  if (label === "") return;
  if (whole) put(runs, whole, `${whole === "ins" ? now : label}\t`);
  else if (now === label) put(runs, "keep", `${label}\t`);
  else {
    const [old, fresh] = [label.replace(")", ""), now.replace(")", "")];
    const turned = random.chance(0.15);
    put(runs, turned ? "ins" : "del", turned ? fresh : old);
    put(runs, turned ? "del" : "ins", turned ? old : fresh);
    put(runs, "keep", label.endsWith(")") ? ")\t" : "\t");
  }
}

function putWords(runs: GoldRun[], part: Clause["words"][number], whole: Op | undefined, random: Random): void {
  if (typeof part === "string") {
    put(runs, whole ?? "keep", part);
    return;
  }
  const { old, new: fresh } = part;
  // Some strike a word with the blank behind it and type the new one with a blank of its own.
  const spaced = old !== "" && fresh !== "" && random.chance(0.2);
  const turned = !spaced && random.chance(0.15);
  put(runs, turned ? "ins" : "del", turned ? fresh : old + (spaced ? " " : ""));
  put(runs, turned ? "del" : "ins", turned ? old : fresh);
}

function put(runs: GoldRun[], op: Op, t: string): void {
  const last = runs.at(-1);
  if (t === "") return;
  if (last?.op === op) runs[runs.length - 1] = { ...last, t: last.t + t };
  else runs.push({ t, op });
}
