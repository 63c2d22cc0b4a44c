// The public face of the formats package.
export * from "./reading.ts";
