// The command line: which command the words ask for, and what it answers with. Invariant: exit code 0 done, 1 the
// answer is no, 2 unusable input, with one clear line on standard error.
import { type Arguments, readArguments } from "./arguments.ts";
import { type ExitCode, shown, type World } from "./world.ts";

interface Command {
  /** The words that name it. */
  readonly words: readonly string[];
  /** Its arguments, as the usage shows them. */
  readonly usage: string;
  readonly does: string;
  /** Fewest and most words after its name. */
  readonly count: readonly [number, number];
  readonly options: readonly string[];
  /** What it does; loaded when it is asked for, so that a command waits for no other. */
  run(): Promise<(args: Arguments, world: World) => Promise<ExitCode>>;
}

const COMMANDS: readonly Command[] = [
  {
    words: ["outline"],
    usage: "FILE [--base BASE --view base|proposed] [--json]",
    does: "the clauses of a resolution (- for standard input) as a tree; with a base, those of one reading of a flattened text",
    count: [1, 1],
    options: ["json", "base", "view"],
    run: async () => (await import("./outline-command.ts")).outlineCommand,
  },
  {
    words: ["lint"],
    usage: "FILE [--register REGISTER.json] [--json] | --start-register FILE...",
    does: "what is not as drafting wants it (1 where there is anything); or a register of the editions that texts are and cite",
    count: [1, 200],
    options: ["json", "register", "start-register"],
    run: async () => (await import("./lint-command.ts")).lintCommand,
  },
  {
    words: ["recover"],
    usage: "FLAT [--base BASE] [--json]",
    does: "the tracked changes that were flattened into a text; without its base they cannot be told apart",
    count: [1, 1],
    options: ["base", "json"],
    run: async () => (await import("./recover-command.ts")).recoverCommand,
  },
  {
    words: ["verify-base"],
    usage: "PROPOSAL --base ADOPTED [--json]",
    does: "where the base of a proposal differs from the adopted text and no change says so (1 where it does)",
    count: [1, 1],
    options: ["base", "json"],
    run: async () => (await import("./verify-base-command.ts")).verifyBaseCommand,
  },
  {
    words: ["convert"],
    usage: "IN OUT [--view markup|base|agreed|proposed|pending|as:CODE,CODE]",
    does: "writes a resolution (.docx, .json, plain text) as .docx, .txt, .html or .json; all changes unless a view is named",
    count: [2, 2],
    options: ["view"],
    run: async () => (await import("./convert-command.ts")).convertCommand,
  },
  {
    words: ["invite"],
    usage: "ROLE [PROPONENT] [NAME] [--data DIR | --database URL] [--json]",
    does: "a new invitation link, on the machine of the relay",
    count: [1, 3],
    options: ["data", "database", "json"],
    run: async () => (await import("./invite-command.ts")).invite,
  },
  {
    words: ["backup"],
    usage: "FILE [--data DIR | --database URL] [--json]",
    does: "everything that a relay keeps in a new file, also while it runs; tried out by restoring it",
    count: [1, 1],
    options: ["data", "database", "json"],
    run: async () => (await import("./backup-commands.ts")).backupCommand,
  },
  {
    words: ["restore"],
    usage: "FILE [--data DIR | --database URL] [--json]",
    does: "a backup into an empty folder or database, all of it or nothing; its logs are replayed first",
    count: [1, 1],
    options: ["data", "database", "json"],
    run: async () => (await import("./backup-commands.ts")).restoreCommand,
  },
  {
    words: ["audit", "verify"],
    usage: "[EXPORT] [--heads FILE --key PUBLIC] [--data DIR | --database URL] [--json]",
    does: "checks the hash chain of the log, or of an exported record; with signed heads, that it was not rewritten since",
    count: [0, 1],
    options: ["data", "database", "heads", "key", "json"],
    run: async () => (await import("./audit-commands.ts")).auditVerify,
  },
  {
    words: ["audit", "export"],
    usage: "RESOLUTION [FILE] [--data DIR | --database URL]",
    does: "the record of a resolution, which anybody can verify: its entries, who, when, decisions, hashes",
    count: [1, 2],
    options: ["data", "database"],
    run: async () => (await import("./audit-commands.ts")).auditExport,
  },
  {
    words: ["audit", "heads"],
    usage: "[FILE] [--data DIR | --database URL]",
    does: "where the logs ended each day, signed, to be kept elsewhere",
    count: [0, 1],
    options: ["data", "database"],
    run: async () => (await import("./audit-commands.ts")).auditHeads,
  },
  {
    words: ["audit", "key"],
    usage: "[FILE] [--data DIR | --database URL]",
    does: "the public key that the last heads were signed with",
    count: [0, 1],
    options: ["data", "database"],
    run: async () => (await import("./audit-commands.ts")).auditKey,
  },
];

/** [CLI2] Runs one command and says with which code the process ends: 2 where it is told what nothing can be done with. */
export async function runCommandLine(words: readonly string[], world: World): Promise<ExitCode> {
  if (words.length === 0) {
    world.complain("concord: no command. `concord --help` lists the commands.");
    return 2;
  }
  if (words[0] === "--help" || words[0] === "-h" || words[0] === "help") {
    world.print(usage());
    return 0;
  }
  const command = COMMANDS.find((c) => c.words.every((word, i) => words[i] === word));
  if (!command) {
    const asked = words.slice(0, words[0] === "audit" ? 2 : 1).join(" ");
    world.complain(`concord: there is no command "${shown(asked)}". \`concord --help\` lists the commands.`);
    return 2;
  }
  const args = readArguments(words.slice(command.words.length), command.options);
  if ("problem" in args) return complainOf(command, args.problem, world);
  if (args.help) {
    world.print(`concord ${command.words.join(" ")} ${command.usage}\n    ${command.does}\n`);
    return 0;
  }
  const [fewest, most] = command.count;
  if (args.words.length < fewest) return complainOf(command, "something is missing", world);
  if (args.words.length > most) return complainOf(command, `"${shown(args.words[most]!)}" is too much`, world);
  return (await command.run())(args, world);
}

function complainOf(command: Command, problem: string, world: World): ExitCode {
  world.complain(`concord: ${problem}. Usage: concord ${command.words.join(" ")} ${command.usage}`);
  return 2;
}

function usage(): string {
  const lines = COMMANDS.map((c) => `  concord ${c.words.join(" ")} ${c.usage}\n      ${c.does}`);
  return `${lines.join("\n")}\n\nExit code: 0 done, 1 the answer is no, 2 unusable input.\n`;
}
