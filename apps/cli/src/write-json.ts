// JSON into a file piece by piece: neither its text nor the bytes of that are ever there as a whole. Invariant: the bytes of the file are those of
// `JSON.stringify(value, null, 1)` and a line feed, bytes in `value` as base64.
import { closeSync, openSync, writeFileSync } from "node:fs";

/** What has no more levels than this below it is one piece: a clause of a resolution that keeps its file is three levels down. */
const LEVELS = 3;
/** How many characters are written at once. */
const BATCH = 1 << 16;
/** Bytes of a piece of base64; of three bytes each four characters are made. */
const BYTES = 3 << 14;

/** Writes `value`, which is of plain objects, lists, bytes and what JSON has, into the file at `path`. Throws as `writeFileSync` does. */
export function writeJsonFile(path: string, value: object): void {
  const file = openSync(path, "w");
  try {
    let batch = "";
    for (const piece of pieces(value, "\n", LEVELS)) {
      batch += piece;
      if (batch.length < BATCH) continue;
      writeFileSync(file, batch);
      batch = "";
    }
    writeFileSync(file, `${batch}\n`);
  } finally {
    closeSync(file);
  }
}

/** `line`: what begins a line where `value` stands. */
function* pieces(value: unknown, line: string, levels: number): Generator<string> {
  const within = `${line} `;
  if (value instanceof Uint8Array) {
    yield '"';
    for (let at = 0; at < value.length; at += BYTES)
      yield Buffer.from(value.buffer, value.byteOffset + at, Math.min(BYTES, value.length - at)).toString("base64");
    yield '"';
  } else if (typeof value !== "object" || value === null || levels === 0) {
    yield (JSON.stringify(value, null, 1) ?? "null").replaceAll("\n", line);
  } else if (Array.isArray(value)) {
    let before = "[";
    for (const one of value) {
      yield before + within;
      yield* pieces(one, within, levels - 1);
      before = ",";
    }
    yield before === "[" ? "[]" : `${line}]`;
  } else {
    let before = "{";
    for (const [name, one] of Object.entries(value)) {
      if (one === undefined) continue;
      yield `${before}${within}${JSON.stringify(name)}: `;
      yield* pieces(one, within, levels - 1);
      before = ",";
    }
    yield before === "{" ? "{}" : `${line}}`;
  }
}
