// The public face of the Redline package.
export * from "./assert-never.ts";
export * from "./attributes.ts";
export * from "./calls.ts";
export * from "./direction.ts";
export * from "./edits.ts";
export * from "./hash.ts";
export * from "./labels.ts";
export * from "./letters.ts";
export * from "./moves.ts";
export * from "./outline.ts";
export * from "./projections.ts";
export * from "./references.ts";
export * from "./series.ts";
export * from "./sides.ts";
export * from "./suffixes.ts";
export * from "./types.ts";
export * from "./view-names.ts";
