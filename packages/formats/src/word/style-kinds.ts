// What the styles of ITU templates say of a paragraph. Invariant: a style that says nothing of the structure
// leaves it to the words.
import { type ClauseKind, MAX_LEVEL } from "@concord/redline";

/** What a style says: a kind of clause; that it may begin a list deeper down; or that only its words tell. */
export interface StyleKind {
  readonly kind: ClauseKind;
  readonly level?: number;
}

const KINDS: Readonly<Record<string, ClauseKind>> = {
  proposal: "proposal",
  reasons: "reasons",
  call: "call",
  note: "note",
  abstract: "abstract",
  tsbheadersummary: "abstract",
  resref: "history",
  recref: "history",
  title: "title",
};

const SUBJECTS = "res|rec|dec|opinion|question|art|annex|appendix|part|chap|section|app|volume|sub|rep";
const NUMBERED = /^(?:res|rec|dec|opinion)no$/;
const TITLED = /^(?:res|rec|dec|opinion)title$/;
const HEADED = new RegExp(
  `^(?:(?:${SUBJECTS})(?:no|title|notitle|no&title|heading)|heading[bi]{1,2}|section\\d|title\\d)$`,
);
const HEADING = /^heading([1-9])$/;
const LISTED = /^enumlev([1-9])$/;

/** [WRD5] What a style says, by its key; undefined where it says nothing. */
export function kindOfStyle(key: string): StyleKind | undefined {
  const kind = KINDS[key];
  if (kind) return { kind };
  if (NUMBERED.test(key)) return { kind: "number" };
  if (TITLED.test(key)) return { kind: "title" };
  const heading = HEADING.exec(key);
  if (heading) return { kind: "heading", level: Math.min(MAX_LEVEL, Number(heading[1])) };
  if (HEADED.test(key)) return { kind: "heading" };
  const listed = LISTED.exec(key);
  return listed ? { kind: "item", level: Math.min(MAX_LEVEL, Number(listed[1]) + 1) } : undefined;
}
