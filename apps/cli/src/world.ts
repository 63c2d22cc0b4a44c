// What a command sees of the world, so that it can be run without a process: folders, input, and where answers go.

/** 0 done, 1 the answer is no, 2 unusable input. */
export type ExitCode = 0 | 1 | 2;

/** What a command sees of the world. */
export interface World {
  /** The folder that files are named from. */
  readonly folder: string;
  /** The folder of the project, where the relay keeps `data` unless told otherwise. */
  readonly projectFolder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Writes to standard output. */
  print(text: string): void;
  /** Writes one line to standard error. */
  complain(line: string): void;
}

/** Words of a person in a message: one line, not too long. */
export function shown(words: string): string {
  const line = words.replace(/\p{C}/gu, "?");
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
