// The command `concord`: hands the arguments of the process to the command line and takes its exit code. [CLI16] What starts it, bin/concord.cjs, makes
// a bundle of it and of all that it loads.
import { runCommandLine } from "./command-line.ts";

/** Writes to standard output, which is set up when there is something to write: that takes as long as reading a file. */
function print(text: string): void {
  if (process.stdout.listenerCount("error") === 0)
    process.stdout.on("error", (error: NodeJS.ErrnoException) => {
      // A reader that has seen enough (`concord … | head`) is no failure.
      if (error.code === "EPIPE") process.exit(0);
      throw error;
    });
  process.stdout.write(text);
}

/** Runs the command that the process was started with. */
export async function main(): Promise<void> {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    // npm runs scripts in the project's folder; files are named from where the person is.
    folder: process.env.INIT_CWD ?? process.cwd(),
    projectFolder: process.cwd(),
    env: process.env,
    get stdin() {
      return process.stdin;
    },
    print,
    complain: (line) => process.stderr.write(`${line}\n`),
  });
}
