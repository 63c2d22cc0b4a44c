// The public face of the editor package.
export type { AtCaret } from "./at-caret.ts";
export * from "./binding.ts";
export * from "./cards.ts";
export type { ClauseWords, Coded } from "./clause-words.ts";
export * from "./commands.ts";
export * from "./holding.ts";
export * from "./mount.ts";
export * from "./move-clauses.ts";
export type { NewClause } from "./new-clauses.ts";
export * from "./page-view.ts";
export * from "./perform.ts";
export * from "./schema.ts";
export * from "./session.ts";
export * from "./session-state.ts";
export type { PointedReference } from "./stale-references.ts";
export * from "./text-model.ts";
export * from "./undo.ts";
