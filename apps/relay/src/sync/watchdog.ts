// A watchdog over what is read of strangers: work that does not end is ended. What is small cannot take long and is not watched,
// for watching costs more than judging what somebody typed (a thread of the engine's for each call).

import { createContext, Script } from "node:vm";

/** Up to so many bytes nothing is watched. */
export const UNWATCHED = 1_024;
/** How long reading one thing may take, in milliseconds; the largest honest one takes less than a tenth of it. */
export const PATIENCE_MS = 2_000;

/** Work was ended because it did not end by itself. What it was changing is in no state to be trusted. */
export class Hung extends Error {}

const slot: { work?: () => unknown } = {};
const context = createContext(slot);
const script = new Script("work()");

/** Does `work` over so many bytes of a stranger's; throws `Hung` where it takes too long. */
export function watched<T>(bytes: number, work: () => T): T {
  if (bytes <= UNWATCHED) return work();
  slot.work = work;
  try {
    return script.runInContext(context, { timeout: PATIENCE_MS }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException | undefined)?.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    throw new Hung(`it had not ended after ${PATIENCE_MS} ms`);
  } finally {
    delete slot.work;
  }
}
