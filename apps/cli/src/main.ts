// The command `concord`: hands the arguments of the process to the command line and takes its exit code. [CLI16] What starts it, bin/concord.mjs, makes
// a bundle of it and of all that it loads.
import { runCommandLine } from "./command-line.ts";

// A reader that has seen enough (`concord … | head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  // npm runs scripts in the project's folder; files are named from where the person is.
  folder: process.env.INIT_CWD ?? process.cwd(),
  projectFolder: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  print: (text) => process.stdout.write(text),
  complain: (line) => process.stderr.write(`${line}\n`),
});
