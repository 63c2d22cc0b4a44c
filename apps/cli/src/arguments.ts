// Words of a command line taken apart: words, and options that begin with two dashes. `--` ends the options.

export interface Arguments {
  readonly words: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
  readonly data: string | undefined;
  readonly view: string | undefined;
}

/** Reads words and the options that a command knows, or says what is wrong with them. */
export function readArguments(given: readonly string[], known: readonly string[]): Arguments | { problem: string } {
  const words: string[] = [];
  let json = false;
  let help = false;
  let data: string | undefined;
  let view: string | undefined;
  for (let i = 0; i < given.length; i++) {
    const word = given[i]!;
    if (word === "--") {
      words.push(...given.slice(i + 1));
      break;
    }
    if (word === "--help" || word === "-h") help = true;
    else if (word === "--json" && known.includes("json")) json = true;
    else if ((word === "--data" || word.startsWith("--data=")) && known.includes("data")) {
      data = word === "--data" ? given[++i] : word.slice("--data=".length);
      if (data === undefined || data === "") return { problem: "--data needs a folder" };
    } else if ((word === "--view" || word.startsWith("--view=")) && known.includes("view")) {
      view = word === "--view" ? given[++i] : word.slice("--view=".length);
      if (view === undefined || view === "") return { problem: "--view needs the name of a view" };
    } else if (word.startsWith("-") && word !== "-") {
      return { problem: `there is no option ${word.replace(/\p{C}/gu, "?").slice(0, 40)} here` };
    } else words.push(word);
  }
  return { words, json, help, data, view };
}
