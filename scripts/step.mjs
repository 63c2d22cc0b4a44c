// A step is one command of a longer job, run out of sight: a line says what is being done, a heartbeat that it goes on,
// and its output is shown only when it fails. Invariant: a step never leaves a person looking at a silent terminal for
// more than ten seconds.
import { spawn } from "node:child_process";
import { delimiter } from "node:path";

const HEARTBEAT_MS = 10_000;

let speak = (words) => console.log(words);

/** From now on progress is told on standard error: for commands whose standard output is somebody's input. */
export function speakOnStandardError() {
  speak = (words) => console.error(words);
}

/** The environment without the project's own commands, so that npm itself never runs on a Node that it is replacing. */
export function systemEnvironment() {
  const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => !/node_modules[\\/]\.bin$/.test(folder));
  return { ...process.env, PATH: path.join(delimiter) };
}

/** Seconds since `start` as people write them: "8 s", "2 min 5 s". */
export function elapsed(start) {
  const seconds = Math.round((Date.now() - start) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * Runs one command and waits for it.
 * @param {string} label what is being done, as the start of a sentence: "Installing packages"
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, timeoutMs?: number}} [options] `show`: let the output through as it comes
 * @returns {Promise<{ok: boolean, code: number, output: string}>} never rejects: a command that cannot start is a failed step
 */
export function runStep(label, command, args, options = {}) {
  const start = Date.now();
  const { show = false, timeoutMs, ...spawning } = options;
  if (label) speak(`${label} …`);
  return new Promise((resolve) => {
    let output = "";
    const heartbeat =
      label && !show ? setInterval(() => speak(`  … still at it, ${elapsed(start)}`), HEARTBEAT_MS) : undefined;
    // Windows finds npm and npx (.cmd files) only through a shell.
    const child = spawn(command, args, {
      stdio: show ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
      ...spawning,
    });
    const limit = timeoutMs ? setTimeout(() => child.kill("SIGTERM"), timeoutMs) : undefined;
    child.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      output += chunk;
    });
    const finish = (code, why) => {
      clearInterval(heartbeat);
      clearTimeout(limit);
      if (label) speak(code === 0 ? `  done, ${elapsed(start)}` : `  failed after ${elapsed(start)}${why ?? ""}`);
      resolve({ ok: code === 0, code, output });
    };
    child.once("error", (error) => finish(127, `: ${error.message}`));
    child.once("close", (code, signal) => finish(code ?? 1, signal ? ` (${signal})` : ""));
  });
}

/** Says one clear sentence and ends the process: for what a person has to put right. */
export function giveUp(sentence, output = "") {
  if (output.trim()) console.error(output.trimEnd());
  console.error(`\n${sentence}`);
  process.exit(1);
}
