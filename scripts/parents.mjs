// Watching npm: `npm start` is npm, a shell and this process, and when npm is ended the shell may go alone and leave the
// rest running, with the port and the data held. Invariant: only what npm started is watched; a start by hand may
// outlive its shell.
import { readFileSync } from "node:fs";

const LOOK_EVERY_MS = 100;

/** The parent of a process, and whether that process is a shell with one command; undefined where nobody tells. */
function lookUp(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    const [program = "", option] = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return { parent, shell: /(^|\/)(ba|da|a|z|k)?sh$/.test(program) && option === "-c" };
  } catch {
    return undefined;
  }
}

/** Calls `gone` once when npm, or the shell between, has ended. */
export function whenNpmEnds(gone) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const above = lookUp(parent);
  const npm = above?.shell ? above.parent : undefined;
  const watch = setInterval(() => {
    if (process.ppid === parent && (npm === undefined || lookUp(parent)?.parent === npm)) return;
    clearInterval(watch);
    gone();
  }, LOOK_EVERY_MS);
  watch.unref();
}
