// The public face of the recovery package.

export { type Deviation, type DeviationKind, silentDeviations } from "./deviations.ts";
export { isNewNote, markOf, type NoteReference, noteReferences } from "./note-references.ts";
export { onto } from "./other-base.ts";
export * from "./proposal.ts";
export { recover } from "./recover.ts";
export * from "./review.ts";
export { type AuthoredChange, type NotCarried, standing, type TrackedProposal, trackedProposal } from "./tracked.ts";
export * from "./types.ts";
