// The public face of the editor package.
export * from "./binding.ts";
export * from "./cards.ts";
export * from "./commands.ts";
export * from "./holding.ts";
export * from "./mount.ts";
export * from "./schema.ts";
export * from "./session.ts";
export * from "./session-state.ts";
export * from "./text-model.ts";
export * from "./undo.ts";
