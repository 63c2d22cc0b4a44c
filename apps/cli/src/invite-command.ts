// `concord invite`: a new invitation, made on the machine of the relay, with its data. The relay's code is loaded only when it is
// asked for, so that the other commands start fast.
import type { Arguments } from "./arguments.ts";
import { place } from "./relay-place.ts";
import type { ExitCode, World } from "./world.ts";

/** [CLI4] Prints a new invitation link. Of one word behind any role but a delegate's, it is the name. */
export async function invite(args: Arguments, world: World): Promise<ExitCode> {
  const { inviteFromCommandLine } = await import("@concord/relay");
  const [role = "", second, third] = args.words;
  const isName = third === undefined && role !== "delegate";
  const proponent = isName ? undefined : second;
  const name = isName ? second : third;
  const answer = await inviteFromCommandLine({
    ...place(args, world),
    role,
    ...(proponent === undefined ? {} : { proponent }),
    ...(name === undefined ? {} : { name }),
  });
  if ("problem" in answer) {
    world.complain(`concord: ${answer.problem}`);
    return 2;
  }
  world.print(args.json ? `${JSON.stringify({ url: answer.url })}\n` : `${answer.url}\n`);
  return 0;
}
