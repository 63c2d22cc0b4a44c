// What a walk over logs found, in sentences.

/** What is told of a walk; as the relay answers it. */
interface Walked {
  readonly resolutions: number;
  readonly entries: number;
  readonly problems: readonly { readonly resolution: string; readonly seq: number; readonly problem: string }[];
}

/** How much was walked over. */
export function countedLog({ resolutions, entries }: Walked): string {
  return `${counted(resolutions, "resolution", "resolutions")}, ${counted(entries, "entry", "entries")}`;
}

/** A line for each place in which a log is broken, and how many there are. */
export function problemLines(walked: Walked): string {
  const { problems } = walked;
  const lines = problems.map(({ resolution, seq, problem }) => `${resolution}, entry ${seq}: ${problem}\n`);
  return `${lines.join("")}${countedLog(walked)}: the chain is broken in ${counted(problems.length, "place", "places")}.\n`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
