// What of a file stands at two places of it, because it moves. Invariant: what a file has once (ids, bookmarks, comments) it has once still.
import type { RevisionIds } from "./revision-ids.ts";

const ONCE = "bookmarkStart|bookmarkEnd|commentRangeStart|commentRangeEnd|commentReference|permStart|permEnd";
const RANGES = new RegExp(`<(\\w+:)?(?:${ONCE})(?:\\s[^<>]*?)?(?:/>|></[^<>]*>)`, "g");

/** The id of a content control, which Word gives where there is none. */
const CONTROL_ID = /(<(\w+:)sdtPr>(?:(?!<\/\2sdtPr>)[\s\S])*?)<\2id\s[^<>]*\/>/g;

/**
 * `xml` as it stands at its second place: pictures and changes with numbers of their own; bookmarks, comments and ids of paragraphs and controls stay
 * at the first.
 */
export function secondCopy(xml: string, ids: RevisionIds): string {
  return xml
    .replace(RANGES, "")
    .replace(CONTROL_ID, "$1")
    .replace(/\s\w+:(?:paraId|textId)="[^"]*"/g, "")
    .replace(/(<\w+:docPr\s(?:[^<>]*?\s)?id=")[^"]*"/g, (_all, before: string) => `${before}${ids.take("")}"`)
    .replace(/<[^<>]*\s\w+:author="[^<>]*>/g, (tag) =>
      tag.replace(/(\s\w+:id=")[^"]*"/, (_all, before: string) => `${before}${ids.take("")}"`),
    );
}
