// A disk that is full, for one process: what it writes into files fails from now on, in the system and not in a stand-in for
// it. `prlimit` of Linux does that without more rights than the process has.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";

/** Whether a disk can be full here. */
export const CAN_BE_FULL = process.platform === "linux";

/** Lets a process, and those that it started, write nothing into files; the answer lets them again. */
export function fillDisk(pid: number): () => void {
  limit(pid, "4096");
  // Those that it starts from now on have its limit.
  const pids = [pid, ...childrenOf(pid)];
  for (const one of pids) limit(one, "4096");
  return () => {
    for (const one of pids) limit(one, "unlimited");
  };
}

/** Sets the soft limit, as the user whose process it is; the hard one stays, so that it can be lifted. */
function limit(pid: number, bytes: string): void {
  try {
    const { uid, gid } = statSync(`/proc/${pid}`);
    const as = process.getuid?.() === 0 ? { uid, gid } : {};
    execFileSync("prlimit", [`--pid=${pid}`, `--fsize=${bytes}:`], { stdio: "pipe", ...as });
  } catch (error) {
    // A process that has ended meanwhile writes nothing either.
    if (isThere(pid)) throw error;
  }
}

function isThere(pid: number): boolean {
  return readdirSync("/proc").includes(String(pid));
}

function childrenOf(pid: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === pid)
    .map(Number);
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return undefined;
  }
}
