// `concord backup` and `concord restore`.
import { resolve } from "node:path";
import type { Arguments } from "./arguments.ts";
import { countedLog, problemLines } from "./log-sentences.ts";
import { place } from "./relay-place.ts";
import type { ExitCode, World } from "./world.ts";

/** [CLI13] Writes a backup; 1 where the log in it is broken. */
export async function backupCommand(args: Arguments, world: World): Promise<ExitCode> {
  const { backup } = await import("@concord/relay");
  const file = resolve(world.folder, args.words[0]!);
  const done = await backup(place(args, world), file);
  if ("problem" in done) {
    world.complain(`concord: ${done.problem}`);
    return 2;
  }
  const { verified } = done;
  const isWhole = verified.problems.length === 0;
  if (args.json) world.print(`${JSON.stringify({ file, ...done }, null, 2)}\n`);
  else if (isWhole) world.print(`${file}: ${countedLog(verified)}; restored once to try it, the chain holds.\n`);
  else world.print(`${problemLines(verified)}${file} says what is there, broken as it is.\n`);
  return isWhole ? 0 : 1;
}

/** [CLI14] Restores a backup; 1 where its logs are broken, and then nothing is restored. */
export async function restoreCommand(args: Arguments, world: World): Promise<ExitCode> {
  const { restore } = await import("@concord/relay");
  const done = await restore(place(args, world), resolve(world.folder, args.words[0]!));
  if ("problem" in done) {
    if (done.verified !== undefined) world.print(args.json ? json(done) : problemLines(done.verified));
    world.complain(`concord: ${done.problem}`);
    return done.verified === undefined ? 2 : 1;
  }
  world.print(
    args.json ? json(done) : `${countedLog(done.verified)} restored; the chain holds. Everybody signs in again.\n`,
  );
  return 0;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
