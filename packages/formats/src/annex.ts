// What is said of the changes of a text, as lists behind it: moves, shapes, emphasis, brackets and their holders, reasons,
// threads, what was recovered and where a proposal differs without a trace. Plain data: each writer gives it its form.
import {
  type Attribution,
  type Deviation,
  EMPHASES,
  type FormatSet,
  type LabelPair,
  labels,
  type Recovered,
  type Redline,
  type Run,
  type ShapeSet,
  wordsOf,
} from "@concord/redline";
import type { OutWords } from "./out-words.ts";

/** One entry: who, about what, and what they say, each paragraph for itself. */
export interface AnnexItem {
  readonly who: string;
  readonly head: string;
  readonly texts: readonly { readonly who?: string; readonly text: string }[];
}

export interface AnnexList {
  readonly title: string;
  readonly items: readonly AnnexItem[];
}

/** How many characters of a text name it. */
const NAMED_BY = 60;

/** Names things of one Redline for people. */
export class Naming {
  readonly #redline: Redline;
  readonly #labels: ReadonlyMap<string, LabelPair>;
  readonly #words: OutWords;
  #changes: Map<string, string> | undefined;

  constructor(redline: Redline, words: OutWords) {
    this.#redline = redline;
    this.#words = words;
    this.#labels = labels(redline);
  }

  /** Label and first words of the clause that ends with a mark. */
  clause(markId: string): string | undefined {
    const clause = this.#redline.clauses.find((c) => c.markId === markId);
    if (!clause) return undefined;
    const pair = this.#labels.get(clause.id);
    const label = pair?.resulting ?? pair?.original;
    const text = excerpt(wordsOf(clause.runs));
    return [label, text === "" ? this.#words.kind[clause.kind] : `“${text}”`].filter(Boolean).join(" ");
  }

  /** The words that a change puts in, takes out or is about. */
  change(id: string): string | undefined {
    this.#changes ??= wordsOfChanges(this.#redline);
    const text = this.#changes.get(id);
    return text === undefined ? undefined : excerpt(text);
  }

  /** Code of a proponent, or an office. */
  who({ proponent, role }: { readonly proponent: string; readonly role?: "editor" | "chair" }): string {
    return proponent === "" ? this.#words.office[role ?? "editor"] : proponent;
  }
}

/** [EXP3] Everything that is said of the changes, in order of the text and of what was said. */
export function annexOf(redline: Redline, words: OutWords): AnnexList[] {
  const naming = new Naming(redline, words);
  const state = (a: { readonly state: "pending" | "accepted" }) =>
    a.state === "accepted" ? words.agreed : words.pending;
  const one = (who: string, ...head: readonly string[]): AnnexItem => ({ who, head: head.join(", "), texts: [] });
  const lists: AnnexList[] = [
    {
      title: words.moves,
      items: redline.clauses.flatMap(({ markId, moved = [] }) =>
        moved.map((move) => {
          const behind = move.after === null ? undefined : (naming.clause(move.after) ?? "…");
          return one(move.proponent, `${naming.clause(markId) ?? ""} ${words.movedTo(behind)}`, state(move));
        }),
      ),
    },
    {
      title: words.shapes,
      items: redline.clauses.flatMap(({ markId, reshaped = [] }) =>
        reshaped.map((shape) =>
          one(shape.proponent, naming.clause(markId) ?? "", shapeWords(shape.set, words), state(shape)),
        ),
      ),
    },
    { title: words.emphases, items: emphasisItems(redline, words, state) },
    {
      title: words.brackets,
      items: bracketsOf(redline).map(({ held, text }) => one(naming.who(held), `[${excerpt(text)}]`)),
    },
    {
      title: words.reasons,
      items: (redline.reasons ?? []).map(({ proponent, about, text }) => {
        const change = "change" in about ? naming.change(about.change) : undefined;
        const clause = "clause" in about ? naming.clause(about.clause) : undefined;
        const head =
          change !== undefined
            ? words.onChange(change)
            : clause !== undefined
              ? words.onClause(clause)
              : words.onNothing;
        return { who: proponent, head, texts: [{ text }] };
      }),
    },
    {
      title: words.comments,
      items: (redline.threads ?? []).map(({ id, about, resolved, comments }) => {
        const [first] = comments;
        const change = "change" in about ? naming.change(about.change) : undefined;
        const text = "change" in about ? "" : commentedWords(redline, id);
        const on =
          change !== undefined ? words.onChange(change) : text === "" ? words.onNothing : words.onWords(excerpt(text));
        return {
          who: first ? naming.who(first) : "",
          head: resolved ? `${on}, ${words.resolved}` : on,
          texts: comments.map((comment) => ({
            who: `${naming.who(comment)} (${comment.enteredBy})`,
            text: comment.text,
          })),
        };
      }),
    },
    {
      title: words.recovered,
      items: [...recoveredIn(redline)].map(([change, { proponent, recovered }]) => {
        const seen = recovered.evidence.map(({ code, text }) => {
          const said = Object.hasOwn(words.evidence, code) ? words.evidence[code]! : code;
          return { text: text === undefined ? said : `${said}: ${text}` };
        });
        const head = `${words.onChange(naming.change(change) ?? "")}, ${words.certainty[recovered.certainty]}`;
        return { who: proponent, head, texts: seen };
      }),
    },
    {
      title: words.deviations,
      items: (redline.deviations ?? []).map((deviation) =>
        one(deviation.proponent, words.differs(excerpt(baseWordsOf(redline, deviation)), excerpt(deviation.received))),
      ),
    },
  ];
  return lists.filter(({ items }) => items.length > 0);
}

/** What a proposal of another shape makes of a clause. */
export function shapeWords({ kind, level, numbering }: ShapeSet, words: OutWords): string {
  return [
    ...(kind === undefined ? [] : [words.kind[kind]]),
    ...(level === undefined ? [] : [words.level(level)]),
    ...(numbering === undefined ? [] : [words.numbering[numbering]]),
  ].join(", ");
}

/** What a proposal of another emphasis makes of words. */
export function formatWords(set: FormatSet, words: OutWords): string {
  return EMPHASES.flatMap((emphasis) => {
    const on = set[emphasis];
    if (on === undefined) return [];
    return [on ? words.emphasis[emphasis] : words.without(words.emphasis[emphasis])];
  }).join(", ");
}

function emphasisItems(
  redline: Redline,
  words: OutWords,
  state: (a: { readonly state: "pending" | "accepted" }) => string,
): AnnexItem[] {
  const items: AnnexItem[] = [];
  for (const run of runsOf(redline)) {
    for (const proposal of run.tracking.reformatted ?? []) {
      const text = "text" in run ? excerpt(run.text) : "";
      const head = [`“${text}”`, formatWords(proposal.set, words), state(proposal)].join(", ");
      items.push({ who: proposal.proponent, head, texts: [] });
    }
  }
  return items;
}

function bracketsOf(redline: Redline) {
  const out = new Map<string, { held: { proponent: string; role?: "editor" | "chair" }; text: string }>();
  for (const run of runsOf(redline)) {
    for (const held of run.tracking.held ?? []) {
      const known = out.get(held.change) ?? { held, text: "" };
      known.text += wordsOf([run]);
      out.set(held.change, known);
    }
  }
  return [...out.values()];
}

function commentedWords(redline: Redline, thread: string): string {
  return wordsOf([...runsOf(redline)].filter((run) => run.tracking.commented?.includes(thread)));
}

/** The base words that a deviation is about; "" where the base lacks what was received. */
export function baseWordsOf(redline: Redline, { id, place }: Pick<Deviation, "id" | "place">): string {
  if (place === "before") return "";
  return wordsOf([...runsOf(redline)].filter((run) => run.tracking.deviates?.includes(id)));
}

/** Changes that were recovered, in text order. */
function recoveredIn(redline: Redline): Map<string, { proponent: string; recovered: Recovered }> {
  const out = new Map<string, { proponent: string; recovered: Recovered }>();
  const see = (list: readonly (Attribution | undefined)[]) => {
    for (const one of list) if (one?.recovered) out.set(one.change, { ...one, recovered: one.recovered });
  };
  for (const { runs, mark, reshaped = [], moved = [] } of [...redline.clauses, ...redline.notes]) {
    for (const { inserted, deleted = [], reformatted = [] } of [...runs.map((r) => r.tracking), mark]) {
      see([inserted, ...deleted, ...reformatted]);
    }
    see([...reshaped, ...moved]);
  }
  return out;
}

function* runsOf(redline: Redline): IterableIterator<Run> {
  for (const clause of [...redline.clauses, ...redline.notes]) yield* clause.runs;
}

function wordsOfChanges(redline: Redline): Map<string, string> {
  const out = new Map<string, string>();
  const add = (change: string, text: string) => out.set(change, (out.get(change) ?? "") + text);
  for (const { runs, mark, reshaped = [], moved = [] } of [...redline.clauses, ...redline.notes]) {
    for (const run of runs) {
      const { inserted, deleted = [], reformatted = [] } = run.tracking;
      const text = wordsOf([run]);
      for (const change of new Set([inserted, ...deleted, ...reformatted].flatMap((a) => (a ? [a.change] : []))))
        add(change, text);
    }
    const marks = [mark.inserted, ...(mark.deleted ?? [])].flatMap((a) => (a ? [a.change] : []));
    for (const change of new Set(marks)) add(change, "¶");
    for (const { change } of [...reshaped, ...moved]) if (!out.has(change)) add(change, wordsOf(runs));
  }
  return out;
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const characters = [...line];
  return characters.length <= NAMED_BY ? line : `${characters.slice(0, NAMED_BY).join("").trimEnd()}…`;
}
