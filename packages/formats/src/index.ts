// The public face of the formats package.
export { type Decoded, decodeText, MAX_CHARACTERS } from "./admit.ts";
export { readPlainText } from "./read-plain-text.ts";
export * from "./reading.ts";
