// A file gets its name when it is whole, and the name is on disk too when this returns.

import { closeSync, fsyncSync, openSync, renameSync } from "node:fs";
import { dirname } from "node:path";

export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  const directory = openSync(dirname(to), "r");
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}
