// The register: which editions of which resolutions there are, as plain JSON that a secretariat keeps. Invariant: an entry is
// one edition of one resolution of one body; none stands twice.
import { bodyOf, citationsIn, editionOf, lastEdition, OWN_BODY, type PrintedEdition } from "./editions.ts";
import { type PlainText, wordsOf } from "./projections.ts";

export const REGISTER_FORMAT = "concord-register/1";

export interface RegisterEntry extends PrintedEdition {
  readonly number: string;
  readonly body: string;
}

/** [LNT6] `concord-register/1`. */
export interface Register {
  readonly format: typeof REGISTER_FORMAT;
  readonly resolutions: readonly RegisterEntry[];
}

/** Reads a register, or says in one English sentence why it is none. */
export function readRegister(json: unknown): Register | { readonly problem: string } {
  const { format, resolutions } = (json ?? {}) as { format?: unknown; resolutions?: unknown };
  if (format !== REGISTER_FORMAT || !Array.isArray(resolutions))
    return { problem: `a register has "format": "${REGISTER_FORMAT}" and a list "resolutions"` };
  const out: RegisterEntry[] = [];
  for (const [i, entry] of resolutions.entries()) {
    const { number, body, revision } = (entry ?? {}) as Partial<Record<keyof RegisterEntry, unknown>>;
    const edition = typeof revision === "string" ? editionOf(revision) : undefined;
    if (typeof number !== "string" || typeof body !== "string" || !edition)
      return { problem: `entry ${i + 1} needs "number", "body" and "revision" ("Rev. City, Year")` };
    out.push({ number, body, ...edition });
  }
  return { format: REGISTER_FORMAT, resolutions: out };
}

/** [LNT6] A register of the editions that some texts are or cite. A citation that does not say its body is left out. */
export function startRegister(texts: readonly PlainText[]): Register {
  const entries = new Map<string, RegisterEntry>();
  const add = (entry: RegisterEntry) => entries.set(`${entry.body} ${entry.number} ${entry.year}`, entry);
  for (const text of texts) {
    const own = ownOf(text);
    if (own?.body !== undefined && own.edition) {
      const { number, body } = own;
      for (const { revision, city, year } of [...own.history, own.edition]) add({ number, body, revision, city, year });
    }
    for (const clause of [...text.clauses, ...text.notes]) {
      for (const { number, body, revision, city, year } of citationsIn(wordsOf(clause.runs))) {
        const of = body === OWN_BODY ? own?.body : body;
        if (of !== undefined) add({ number, body: of, revision, city, year });
      }
    }
  }
  const order = (a: RegisterEntry, b: RegisterEntry) =>
    a.body.localeCompare(b.body, "en") || a.number.localeCompare(b.number, "en", { numeric: true }) || a.year - b.year;
  return { format: REGISTER_FORMAT, resolutions: [...entries.values()].sort(order) };
}

/** What a text says of itself: its number, its body, the edition it is, and those before it. */
export interface OwnEdition {
  readonly number: string;
  readonly body: string | undefined;
  readonly edition: PrintedEdition | undefined;
  readonly history: readonly PrintedEdition[];
}

/** Number line, history and enacting line of a text; undefined where it has no number line. */
export function ownOf(text: PlainText): OwnEdition | undefined {
  const line = text.clauses.find((c) => c.kind === "number");
  if (!line) return undefined;
  const enacting = text.clauses.find((c) => c.kind === "enacting");
  const history = text.clauses.find((c) => c.kind === "history");
  const words = wordsOf(line.runs);
  const entries = history
    ? wordsOf(history.runs)
        .replace(/^\s*\(|\)\s*$/gu, "")
        .split(/[;；]/u)
    : [];
  return {
    number: /\[?(?:[A-Z]{1,4}[-/])?\d{1,4}[A-Z]?\]?/u.exec(words)?.[0] ?? "",
    body: enacting ? bodyOf(wordsOf(enacting.runs).replace(/^the\s+/iu, "")) : undefined,
    edition: lastEdition(words),
    history: entries.flatMap((entry) => editionOf(entry) ?? []),
  };
}
