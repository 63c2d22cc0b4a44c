// One process from its start to its end: how long it took and the most memory it had. The memory is Linux's own count (VmHWM), looked at while
// it runs.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export interface Cost {
  readonly seconds: number;
  /** In MB; undefined where the system does not tell. */
  readonly memory: number | undefined;
  readonly ok: boolean;
}

const LOOK_MS = 2;

/** Runs a command to its end. */
export function costOf(command: string, args: readonly string[]): Promise<Cost> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: "ignore" });
  let memory: number | undefined;
  const watch = setInterval(() => {
    memory = peakOf(child.pid) ?? memory;
  }, LOOK_MS);
  return new Promise((resolve, reject) => {
    child.on("error", (error) => {
      clearInterval(watch);
      reject(error);
    });
    child.on("exit", (code) => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - start) / 1_000, memory, ok: code === 0 });
    });
  });
}

function peakOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1_000;
  } catch {
    return undefined;
  }
}
