// The public face of the testing package.
export * from "./bases.ts";
export * from "./network.ts";
export * from "./participant.ts";
export * from "./random.ts";
