// The public face of the sync package.
export * from "./acts.ts";
export * from "./changes.ts";
export * from "./concat-updates.ts";
export * from "./decide.ts";
export * from "./derive.ts";
export * from "./ids.ts";
export * from "./judge.ts";
export * from "./layout.ts";
export * from "./ledger.ts";
export * from "./messages.ts";
export * from "./pen.ts";
export * from "./places.ts";
export * from "./replica.ts";
export * from "./resolution.ts";
export * from "./update-structs.ts";
