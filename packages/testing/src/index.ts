// The public face of the testing package.
export * from "./bases.ts";
export * from "./docx.ts";
export * from "./editors.ts";
export * from "./hostile-bytes.ts";
export * from "./hostile-ground.ts";
export * from "./hostile-guesses.ts";
export * from "./hostile-updates.ts";
export * from "./network.ts";
export * from "./participant.ts";
export * from "./pdf.ts";
export * from "./printed.ts";
export * from "./random.ts";
export * from "./random-redlines.ts";
export * from "./read-base.ts";
export * from "./redlines.ts";
export * from "./told-redline.ts";
export * from "./zip.ts";
