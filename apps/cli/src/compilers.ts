// V8's compilers of what runs often, which a command that mostly ends before they pay is started without (bin/concord.cjs). Invariant: whatever lasts
// has them, and no module that is loaded later is loaded now with and now without them, for what is kept compiled is only good for the same flags.
import { setFlagsFromString } from "node:v8";

/** [CLI17] Turns on what a brief command is started without, as every other has it from the start. */
export function turnOnCompilers(): void {
  for (const flag of ["--opt", "--maglev", "--semi-space-growth-factor=2"]) setFlagsFromString(flag);
}
