// How Node is started for a command of the command line. Invariant: what is measured is started as people start it.
import { join } from "node:path";
import { ROOT } from "./install.mjs";

/** All that a command may keep, in MB. */
export const MOST_MEMORY_MB = 1_024;
/** Room for what is made and dropped, in MB. Node takes 16 and fills it before it sweeps; with more than this no file is read sooner. */
const YOUNG_MB = 2;

/** Arguments for Node, before those of the command. */
export const COMMAND = [
  `--max-old-space-size=${MOST_MEMORY_MB}`,
  `--max-semi-space-size=${YOUNG_MB}`,
  join(ROOT, "apps", "cli", "bin", "concord.cjs"),
];
