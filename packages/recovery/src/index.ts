// The public face of the recovery package.
export { recover } from "./recover.ts";
export * from "./types.ts";
