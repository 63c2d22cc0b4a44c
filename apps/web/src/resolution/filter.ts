// Which items the panel shows. Invariant: what a filter hides is counted and said.

import {
  type Change,
  type DifferingWords,
  type HeldWords,
  isDiffering,
  isHeld,
  isThread,
  type PanelItem,
} from "@concord/editor";

/** "all" is everything that is proposed, decided, held or discussed; what was withdrawn or resolved is shown when asked for. */
export type StateFilter = "all" | "pending" | "decided" | "withdrawn" | "resolved";
export const STATE_FILTERS: readonly StateFilter[] = ["all", "pending", "decided", "withdrawn", "resolved"];

export type KindFilter =
  | "all"
  | "insert"
  | "delete"
  | "replace"
  | "clause"
  | "format"
  | "shape"
  | "move"
  | "bracket"
  | "differs"
  | "comments";
export const KIND_FILTERS: readonly KindFilter[] = [
  "all",
  "insert",
  "delete",
  "replace",
  "clause",
  "format",
  "shape",
  "move",
  "bracket",
  "differs",
  "comments",
];

export interface Filter {
  readonly state: StateFilter;
  readonly kind: KindFilter;
  /** Proponents whose changes are hidden. */
  readonly hidden: ReadonlySet<string>;
  /** Name of the person who entered it; undefined: everybody. */
  readonly person: string | undefined;
  /** Words that are searched for. */
  readonly search: string;
}

/** Nothing hidden. */
export const EVERYTHING: Filter = { state: "all", kind: "all", hidden: new Set(), person: undefined, search: "" };

/** Words in brackets are pending while they are held; that they were lifted is a decision. */
const BRACKETS: Readonly<Record<StateFilter, readonly HeldWords["bracket"]["state"][]>> = {
  all: ["held", "lifted"],
  pending: ["held"],
  decided: ["lifted"],
  withdrawn: ["retracted"],
  resolved: [],
};

/** What differs without a trace is pending while it is open; that it was closed is a decision. */
const DIFFERING: Readonly<Record<StateFilter, readonly DifferingWords["deviation"]["state"][]>> = {
  all: ["open", "closed"],
  pending: ["open"],
  decided: ["closed"],
  withdrawn: ["withdrawn"],
  resolved: [],
};

/** Whether an item is of a state that the filter shows. */
export function isOfState(item: PanelItem, state: StateFilter): boolean {
  if (isThread(item)) return state === "resolved" ? item.thread.resolved : state === "all" && !item.thread.resolved;
  if (isHeld(item)) return BRACKETS[state].includes(item.bracket.state);
  if (isDiffering(item)) return DIFFERING[state].includes(item.deviation.state);
  const now = item.state;
  switch (state) {
    case "all":
      return now !== "withdrawn";
    case "pending":
      return now === "pending" || now === "partly";
    case "decided":
      return now === "accepted" || now === "rejected" || now === "partly";
    case "withdrawn":
      return now === "withdrawn";
    case "resolved":
      return item.threads.some((thread) => thread.resolved);
  }
}

/** Whether an item is of a kind that the filter shows. A change may be of several. */
export function isOfKind(item: PanelItem, kind: KindFilter): boolean {
  if (kind === "all") return true;
  if (isThread(item)) return kind === "comments";
  if (isHeld(item)) return kind === "bracket";
  if (isDiffering(item)) return kind === "differs";
  switch (kind) {
    case "comments":
      return item.threads.length > 0;
    case "clause":
      return ["insert-clause", "delete-clause", "split", "join"].includes(item.kind);
    case "insert":
    case "delete":
    case "replace":
      return item.kind === kind;
    default:
      return item.kind === kind || item.parts.some(({ what, state }) => what === kind && state !== "withdrawn");
  }
}

/** Whose an item is: a thread is of who opened it, words in brackets of all who hold them. */
export function proponentsOf(item: PanelItem): readonly string[] {
  if (isThread(item)) return [item.thread.comments[0]?.proponent ?? ""];
  if (isDiffering(item)) return [item.deviation.proponent];
  return isHeld(item) ? item.bracket.holders.map(({ proponent }) => proponent) : [item.proponent];
}

/** Who entered an item, or said something in it. */
export function peopleOf(item: PanelItem): readonly string[] {
  if (isHeld(item)) return item.bracket.holders.map(({ enteredBy }) => enteredBy);
  if (isDiffering(item)) return [item.deviation.enteredBy];
  const said = (isThread(item) ? [item.thread] : item.threads).flatMap(({ comments }) => comments);
  const names = said.map(({ enteredBy }) => enteredBy);
  return isThread(item) ? names : [item.enteredBy, ...names];
}

/** Words as they are compared: no case, no accents. */
const plain = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Whether an item has all words that are searched for: its own, those of its clause, reasons, comments, names. */
function hasWords(item: PanelItem, search: string, clauses: ReadonlyMap<string, string>): boolean {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const { id, call = "", label } = item.clause;
  const all = plain([...wordsIn(item), call, label, clauses.get(id) ?? ""].join("\n"));
  return wanted.every((word) => all.includes(word));
}

/** The words that an item shows or quotes, and the names on it. */
function wordsIn(item: PanelItem): readonly string[] {
  const names = [...proponentsOf(item), ...peopleOf(item)];
  if (isHeld(item)) return [...names, item.bracket.text];
  if (isDiffering(item)) return [...names, item.deviation.base, item.deviation.received];
  const threads = isThread(item) ? [item.thread] : item.threads;
  const said = threads.flatMap(({ comments }) => comments.flatMap((each) => [each.text, each.proponent]));
  if (isThread(item)) return [...names, ...said, item.quote];
  const own = [...item.parts, ...item.reasons].map(({ text }) => text);
  return [...names, ...said, ...own, item.decision?.note ?? ""];
}

/** What a filter asks of an item, one question each: so that each can be counted under the others. */
const QUESTIONS = {
  state: (item: PanelItem, { state }: Filter) => isOfState(item, state),
  kind: (item: PanelItem, { kind }: Filter) => isOfKind(item, kind),
  hidden: (item: PanelItem, { hidden }: Filter) => !proponentsOf(item).every((code) => hidden.has(code)),
  person: (item: PanelItem, { person }: Filter) => person === undefined || peopleOf(item).includes(person),
} as const;

/**
 * The items that the filter shows, in the same order; with `but`, those that it would show if it did not ask that.
 * `clauses`: the words of clauses by their ids, when something is searched for.
 */
export function shown(
  items: readonly PanelItem[],
  filter: Filter,
  clauses: ReadonlyMap<string, string> = new Map(),
  but?: keyof typeof QUESTIONS,
): PanelItem[] {
  const asked = Object.entries(QUESTIONS).flatMap(([name, question]) => (name === but ? [] : [question]));
  return items.filter(
    (item) =>
      asked.every((question) => question(item, filter)) &&
      (filter.search === "" || hasWords(item, filter.search, clauses)),
  );
}

/** Items of one clause that follow one another: a card. */
export interface ClauseGroup {
  readonly clause: Change["clause"];
  readonly items: readonly PanelItem[];
}

/** Groups a list in text order into clauses; a group that is as it was in `before` is the same object. */
export function byClause(items: readonly PanelItem[], before: readonly ClauseGroup[] = []): readonly ClauseGroup[] {
  const groups: { clause: Change["clause"]; items: PanelItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last.clause.id === item.clause.id) last.items.push(item);
    else groups.push({ clause: item.clause, items: [item] });
  }
  const known = new Map(before.map((group) => [group.items[0]?.id, group]));
  const out = groups.map((group) => {
    const old = known.get(group.items[0]?.id);
    const same =
      old && old.items.length === group.items.length && old.items.every((item, i) => item === group.items[i]);
    return same ? old : group;
  });
  return out.length === before.length && out.every((group, i) => group === before[i]) ? before : out;
}
