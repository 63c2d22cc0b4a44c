// The public face of the Redline package.
export * from "./types.ts";
