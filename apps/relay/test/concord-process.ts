// The command line as a person runs it, in a process of its own beside the relay.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../cli/bin/concord.cjs", import.meta.url));

export interface Answered {
  readonly code: number;
  readonly out: string;
  readonly complaint: string;
}

/** Runs a command to its end. */
export function concord(...words: readonly string[]): Promise<Answered> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH ?? "" };
    execFile(process.execPath, [MAIN, ...words], { env, maxBuffer: 64 * 1024 * 1024 }, (error, out, complaint) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, complaint });
    });
  });
}
